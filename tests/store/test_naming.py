"""Names as people type them find what the build calls by its full name."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from unicodedata import normalize

import pyoxigraph as ox
import pytest

from kg.store.naming import names
from kg.store.parameters import with_values
from kg.store.query import ask
from tests.vocabulary import ID, LABEL, SKOS

if TYPE_CHECKING:
    from collections.abc import Callable

BUILD = Path(__file__).parents[1] / "validate" / "handmade"
LABELS = {
    "person_a": ("Vàng Mí Sính", ()),
    "person_b": ("Lý Thị Mỵ", ("bà Mỵ",)),
    "org_a": ("Ủy ban Thường vụ Quốc hội", ()),
    "place_a": ("Bình Định", ()),
    "place_b": ("Thành phố Hồ Chí Minh", ("TP Hồ Chí Minh",)),
    "place_c": ("Vạn Phúc", ()),
    "place_d": ("Văn Phúc", ()),
}


@pytest.fixture(scope="module")
def store() -> ox.Store:
    made = ox.Store()
    for local, (label, others) in LABELS.items():
        node = ox.NamedNode(ID[local])
        made.add(ox.Quad(node, ox.NamedNode(LABEL), ox.Literal(label, language="vi")))
        for other in others:
            alt = ox.Literal(other, language="vi")
            made.add(ox.Quad(node, ox.NamedNode(SKOS.altLabel), alt))
    return made


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Vàng Mí Sính", ["Vàng Mí Sính"]),
        (" vàng mí sính ", ["Vàng Mí Sính"]),
        ("vang mi sinh", ["Vàng Mí Sính"]),
        (normalize("NFD", "Vàng Mí Sính"), ["Vàng Mí Sính"]),
        ("Lý Thị Mị", ["Lý Thị Mỵ"]),
        ("bà Mỵ", ["Lý Thị Mỵ"]),
        ("uỷ ban thường vụ quốc hội", ["Ủy ban Thường vụ Quốc hội"]),
        ("tỉnh Bình Định", ["Bình Định"]),
        ("tinh binh dinh", ["Bình Định"]),
        ("TP.HCM", ["Thành phố Hồ Chí Minh"]),
        ("id:person_a", ["Vàng Mí Sính"]),
        ("person_a", ["Vàng Mí Sính"]),
        (str(ID["person_a"]), ["Vàng Mí Sính"]),
        ("van phuc", ["Văn Phúc", "Vạn Phúc"]),
        ("Vạn Phúc", ["Vạn Phúc"]),
        ("Vàng Mí", []),
        ("id:person_z", []),
        ("", []),
        ("<", []),
    ],
)
def test_a_name_is_found_as_it_is_typed(store: ox.Store, typed: str, meant: list[str]) -> None:
    assert names(store, typed) == meant


QUERY = 'SELECT * {\n  VALUES ?who { "Lò Thị Mẩy"@vi }\n  VALUES ?number { "547" }\n}'


def test_all_that_a_name_may_mean_is_asked_for() -> None:
    two: Callable[[str], list[str]] = lambda _: ["Văn Phúc", "Vạn Phúc"]  # noqa: E731
    assert '{ "Văn Phúc"@vi "Vạn Phúc"@vi }' in with_values(QUERY, {"who": "van phuc"}, two)
    none: Callable[[str], list[str]] = lambda _: []  # noqa: E731
    assert '{ "van phuc"@vi }' in with_values(QUERY, {"who": "van phuc"}, none)
    assert '{ "van phuc" }' in with_values(QUERY, {"number": "van phuc"}, two)


def test_what_a_name_was_taken_for_is_said() -> None:
    notes: list[str] = []
    values = {"person": "trinh duc khai"}
    answer = b"".join(ask(BUILD, "CQ02", values=values, fmt="csv", note=notes.append)).decode()
    assert "Bộ Chính trị" in answer
    assert notes == ["“trinh duc khai”: Trịnh Đức Khải"]
