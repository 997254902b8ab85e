"""Names in a query are spelled as the build has them."""

from __future__ import annotations

from unicodedata import normalize

import pyoxigraph as ox
import pytest

from kg.store.spelling import spelled

DATA = """
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<a:1> rdfs:label "Tỉnh ủy Hòa Sơn"@vi ; skos:hiddenLabel "tinh uy hoa son"@vi .
<a:2> rdfs:label "Vi Thị Thúy"@vi ; skos:hiddenLabel "vi thi thuy"@vi .
<a:3> rdfs:label "Vi Thị Thủy"@vi ; skos:hiddenLabel "vi thi thuy"@vi ; skos:altLabel "bà Thuỷ"@vi .
"""


@pytest.fixture(scope="module")
def store() -> ox.Store:
    made = ox.Store()
    made.load(DATA.encode(), format=ox.RdfFormat.TURTLE)
    return made


def asked(term: str) -> str:
    return f"SELECT ?x {{ ?x rdfs:label {term} }} # “uỷ”"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ('"Tỉnh uỷ Hoà Sơn"@vi', '"Tỉnh ủy Hòa Sơn"@vi'),
        ("'TỈNH ỦY HÒA SƠN'@vi", '"Tỉnh ủy Hòa Sơn"@vi'),
        (f'"{normalize("NFD", "Tỉnh ủy Hòa Sơn")}"@vi', '"Tỉnh ủy Hòa Sơn"@vi'),
        ('"Vi Thị Thuý" @vi', '"Vi Thị Thúy"@vi'),
        (f'"{normalize("NFD", "Hòa")}"', '"Hòa"'),
    ],
)
def test_a_name_gets_the_spelling_of_the_build(store: ox.Store, typed: str, meant: str) -> None:
    assert spelled(store, asked(typed)) == asked(meant)


@pytest.mark.parametrize(
    "term",
    [
        '"Tỉnh ủy Hòa Sơn"@vi',
        '"bà Thuỷ"@vi',  # a form that the build has
        '"Tinh uy Hoa Son"@vi',  # other letters, not another spelling
        '"Tỉnh uỷ Hoà Sơn"@en',
        '"Tỉnh uỷ Hoà Sơn"',  # a string that may be a quote
        '"\\q"@vi',
    ],
)
def test_all_else_stays_as_typed(store: ox.Store, term: str) -> None:
    assert spelled(store, asked(term)) == asked(term)
