"""Turtle: the same bytes every time, read alike by others, whole or not at all."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import XSD, BNode, Graph, Literal, URIRef

from kg.article import Article, Span
from kg.graph.as_rdflib import from_rdflib, to_graphs, to_rdflib, to_rdflib_term
from kg.graph.build_graph import to_triples
from kg.graph.claims import number
from kg.graph.serialise import turtle
from kg.model import ArticleFacts, Entity, Kind

if TYPE_CHECKING:
    from rdflib.term import Node

    from kg.graph.claims import Triple

HOSTILE = [
    'An "Phước" \\ \'',
    "dòng một\ndòng hai\r\n\tba",
    "<script>alert(1)</script>",
    "\u202eđảo\u202c \u200f",
    "  hai  cách  ",
    "a> . <b> <c> <d",
    "🤡\x00\x1b",
    "Ô" * 500,
]


def from_oxigraph(node: object) -> URIRef | Literal:
    if isinstance(node, ox.NamedNode):
        return URIRef(node.value)
    assert isinstance(node, ox.Literal)
    if node.language or node.datatype.value == str(XSD.string):
        return Literal(node.value, lang=node.language)
    return Literal(node.value, datatype=URIRef(node.datatype.value))


def parsed(data: bytes) -> set[tuple[object, ...]]:
    triples = ox.parse(data, format=ox.RdfFormat.TURTLE)
    return {tuple(map(from_oxigraph, (t.subject, t.predicate, t.object))) for t in triples}


def named(name: str) -> ArticleFacts:
    text = f"x{name}"
    kinds = (Kind.PERSON, Kind.ORGANISATION, Kind.PLACE, Kind.DOCUMENT, Kind.EVENT, Kind.TEAM)
    entities = (Entity(k, k, name, (name[::-1],), (Span(0, len(text)),), "r") for k in kinds)
    return ArticleFacts(Article("a1", text, name, url=f"https://a.vn/{name}"), tuple(entities))


def test_order_of_articles_does_not_show(inspection: ArticleFacts, second: ArticleFacts) -> None:
    others = [
        replace(inspection, article=replace(inspection.article, id=f"{n:016x}")) for n in range(6)
    ]
    facts = [inspection, second, *others]
    made = to_graphs(facts).files
    for start in range(len(facts)):
        assert to_graphs(facts[start:] + facts[:start]).files == made
        assert to_graphs(facts[start:] + facts[:start][::-1]).files == made


@pytest.mark.parametrize(("seed", "zone"), [("0", "UTC"), ("7", "Asia/Ho_Chi_Minh")])
def test_hash_seed_zone_and_locale_do_not_show(
    seed: str, zone: str, inspection: ArticleFacts, second: ArticleFacts
) -> None:
    code = (
        "import sys; from conftest import inspection, second;"
        "from kg.graph.as_rdflib import to_graphs;"
        "f = to_graphs([second(), inspection()]).files;"
        "sys.stdout.buffer.write(b''.join(f[n] for n in sorted(f)))"
    )
    env = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C", "PYTHONUTF8": "1"}
    env["PYTHONPATH"] = str(Path(__file__).parent)
    out = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, check=True)
    files = to_graphs([inspection, second]).files
    assert out.stdout == b"".join(files[name] for name in sorted(files))


def test_rdflib_and_oxigraph_read_the_same_triples(
    inspection: ArticleFacts, second: ArticleFacts
) -> None:
    made = to_graphs([inspection, second])
    for name, graph in (
        ("graph", made.graph),
        ("provenance", made.provenance),
        ("void", made.void),
    ):
        data = made.files[f"{name}.ttl"]
        read = set(Graph().parse(data=data, format="turtle"))
        assert read == parsed(data) == set(graph)
        assert turtle(from_rdflib(read)) == data


@pytest.mark.skipif(not shutil.which("rapper"), reason="needs rapper (apt: raptor2-utils)")
def test_rapper_accepts_every_file(tmp_path: Path, inspection: ArticleFacts) -> None:
    facts = [
        inspection,
        *(replace(named(n), article=_renamed(n, i)) for i, n in enumerate(HOSTILE)),
    ]
    for name, data in to_graphs(facts).files.items():
        file = tmp_path / name
        file.write_bytes(data.replace(b"\\u0000", b""))  # a NUL is Turtle, but not for C programs
        command = ["rapper", "-q", "-i", "turtle", "-c", str(file)]
        run = subprocess.run(command, check=False, capture_output=True)
        assert run.returncode == 0, run.stderr


def _renamed(name: str, number: int) -> Article:
    return replace(named(name).article, id=f"a{number}")


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_names_survive(name: str) -> None:
    facts = named(name)
    made = to_graphs([facts])
    data = made.files["graph.ttl"]
    assert parsed(data) == set(made.graph)
    exact = {str(o) for _, p, o in made.graph if str(p).endswith("#exact")}
    assert exact == {facts.article.text}


@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=60))
def test_any_text_survives(name: str) -> None:
    triples = to_triples([named(name)]).graph
    assert parsed(turtle(triples)) == set(to_rdflib(triples))


def test_subjects_stand_in_groups_apart_and_types_come_first(inspection: ArticleFacts) -> None:
    text = to_graphs([inspection]).files["graph.ttl"].decode()
    head, *groups = text.split("\n################ ")
    assert "spdx" not in head
    titles = [group.partition("\n")[0] for group in groups]
    assert titles[:5] == ["articles", "persons", "bodies", "places", "posts"]
    assert titles[-2:] == ["code lists", "evidence: pieces of the articles"]
    assert text.endswith(" .\n")
    for group in groups[:-1]:
        blocks = group.partition("\n\n")[2].rstrip("\n").split("\n\n")
        names = [block.split()[0] for block in blocks]
        assert names == sorted(set(names))
        assert all(block.split()[1] == "a" and block.endswith(" .") for block in blocks)
        assert all(line[0] == "\t" for block in blocks for line in block.split("\n")[1:])


def test_spans_stand_in_the_order_of_the_text(inspection: ArticleFacts) -> None:
    text = to_graphs([inspection]).files["graph.ttl"].decode().rpartition("####")[2]
    starts = [line.split()[0] for line in text.split("\n") if line.startswith("id:")]
    spans = [name for name in starts if not name.endswith("_selector")]
    assert starts == [each for name in spans for each in (name, f"{name}_selector")]
    places = [tuple(map(int, name.rpartition("_")[2].split("-"))) for name in spans]
    assert places == sorted(places)
    assert len(places) > 10


def test_blank_nodes_are_refused() -> None:
    triple = (BNode("b"), URIRef("http://a/p"), Literal("x"))
    with pytest.raises(TypeError, match="IRIs and literals only"):
        list(from_rdflib([triple]))


def test_large_numbers_stay_plain() -> None:
    wide: Triple = ("http://a/s", "http://a/p", number(Decimal("1.2E+12")))
    assert parsed(turtle([wide])) == set(to_rdflib([wide]))
    assert b"1200000000000" in turtle([wide])


def again(graph: Graph) -> set[tuple[Node, Node, Node]]:
    """Return a graph as it comes back from the Turtle that rdflib writes of it."""
    return set(Graph().parse(data=graph.serialize(format="turtle"), format="turtle"))


def test_nothing_differs_after_a_round_trip_through_rdflib(inspection: ArticleFacts) -> None:
    figure = inspection.figures[0]
    values = [Decimal(text) for text in ("7", "7.0", "0", "100.50", "9.15", "1.2E+12", "1E-3")]
    figures = tuple(replace(figure, value=v, out_of=v + 1, unit=str(v)) for v in values)
    article = replace(inspection.article, url="https://schema.org/x.")
    facts = replace(inspection, article=article, figures=figures)
    made = to_graphs([facts], confidence={"s": Decimal(1), "f": Decimal("0.90")})
    for graph in (made.graph, made.provenance, made.void):
        assert again(graph) ^ set(graph) == set()
    written = {str(o) for _, p, o in made.graph if str(p).endswith("/value")}
    assert written == {"7", "0", "100.5", "9.15", "1200000000000", "0.001"}


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**15)))
def test_every_number_comes_back_from_rdflib_as_it_was(value: Decimal) -> None:
    graph = Graph()
    graph.add((URIRef("http://a/s"), URIRef("http://a/p"), to_rdflib_term(number(value))))
    assert again(graph) == set(graph)
