"""Pieces of articles: one form, which the shapes allow, written and counted as any other node."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from kg.graph import iris
from kg.graph.build_graph import new_collector
from kg.graph.codelists import CodeLists
from kg.graph.order import place
from kg.graph.quotes import Quote, stated
from kg.graph.rows import File, parted, quoted_row
from kg.graph.serialise import Writer, heading
from kg.graph.tally import Tally
from kg.graph.terms import ID, LABEL, PREFIXES, TYPE, VNG
from kg.resources import ontology_dir
from kg.validate.shapes import violations

if TYPE_CHECKING:
    from kg.graph.claims import Pair

ARTICLE = ID + "article_00000000000000a1"


def quote(start: int, words: str, article: str = str(ARTICLE)) -> Quote:
    end = start + len(words)
    return Quote(article, start, end, iris.span(article, start, end), words)


QUOTES = st.builds(
    quote, st.integers(0, 10_000), st.text(st.characters(codec="utf-8"), min_size=1, max_size=40)
)


@given(st.lists(QUOTES, max_size=4))
def test_they_are_written_as_their_triples(quotes: list[Quote]) -> None:
    writer = Writer()
    assert writer.quotes(quotes) == Writer().block(stated(quotes))
    assert not quotes or {"id", "oa", "xsd"} <= writer.used


@given(st.sets(QUOTES, min_size=1, max_size=6))
def test_they_count_as_their_triples(quotes: set[Quote]) -> None:
    apart, together = Tally(), Tally()
    for iri, pairs in stated(quotes):
        apart.count(iri, pairs)
    together.count_quotes(quotes)
    assert together.objects == apart.objects
    assert +together.properties == +apart.properties
    assert (+together.classes, together.entities) == (+apart.classes, apart.entities)
    assert (together.subjects, together.example) == (apart.subjects, apart.example)


@given(QUOTES)
def test_no_shape_speaks_against_one(found: Quote) -> None:
    told: list[Pair] = [(str(TYPE), "https://schema.org/NewsArticle"), (str(LABEL), ("x", "@vi"))]
    article = str(ARTICLE), told
    text = heading(PREFIXES) + Writer().block((article, *found.subjects()))
    assert violations(text.decode(), ontology_dir() / "shapes.ttl") == ()


def test_no_shape_speaks_against_the_record_of_a_triple() -> None:
    out = new_collector({}, CodeLists())
    lan = ID + "person_lan-1a2b3c"
    out.attest(lan, VNG.metWith, (ID + "org_x"), (ID + "article_a_span_0-1"), "some rule")
    out.derive((lan, "http://xmlns.com/foaf/0.1/knows", (ID + "org_y")), (ID + "membership_x"))
    records = [(iri, said.pairs({})) for iri, said in out.records.items()]
    assert len(records) == 2
    run = str(out.run), [(str(TYPE), "http://www.w3.org/ns/prov#Activity")]
    span = quote(0, "x")
    text = heading(PREFIXES) + Writer().block((run, *records, *span.subjects()))
    faults = violations(text.decode(), ontology_dir() / "shapes.ttl", nodes=dict(records))
    assert {fault.code for fault in faults} <= {"Evidence-span"}  # the span is not in the part


def test_rows_hold_those_of_one_article_in_their_order() -> None:
    out = new_collector({}, CodeLists())
    other = str(ID + "article_00000000000000b2")
    quotes = {quote(9, "ba"), quote(10, "bốn"), quote(2, "một"), quote(3, "hai", other)}
    out.quotes[0].update(quotes)
    found = parted(out, ()).quoted
    assert [[q.start for q in row.quotes] for row in found] == [[2, 9, 10], [3]]
    assert all(row.file is File.GRAPH for row in found)
    keys = [quoted_row(row, Writer())[0] for row in found]
    assert keys == sorted(keys)
    in_order = sorted(quotes, key=lambda q: place(q.node))
    by_article = [list(group) for _, group in groupby(in_order, key=lambda q: q.article)]
    assert by_article == [row.quotes for row in found]
