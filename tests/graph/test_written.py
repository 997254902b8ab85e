"""Terms in Turtle: as pyoxigraph writes them, whatever they hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.graph.serialise import Writer, heading, to_oxigraph
from kg.graph.terms import ID, PREFIXES, SCHEMA, TYPE, XSD, C
from kg.graph.written import Terms

if TYPE_CHECKING:
    from kg.graph.claims import Value

WORDS = st.text(st.characters(codec="utf-8"), max_size=30)
LOCAL = st.text(st.sampled_from("abzAZ019_-.~!&()*+,;=:@/#ấđ"), max_size=8)
SPACES = st.sampled_from([ID, C, SCHEMA.SPACE, "http://a.vn/", "urn:x:"])
MARKS = ["", "@vi", "@en", *(XSD.SPACE + n for n in ("integer", "decimal", "boolean", "date"))]
NUMBERS = st.from_regex(r"[+-]?[0-9٣]{0,3}(\.[0-9]{0,2})?|true|1", fullmatch=True)
LITERALS = st.tuples(WORDS | NUMBERS, st.sampled_from(MARKS))
IRIS = st.builds(str.__add__, SPACES, LOCAL)


def by_the_library(value: Value) -> str:
    some = ox.NamedNode("urn:x")
    triple = ox.Triple(some, some, to_oxigraph(value))
    text = ox.serialize([triple], format=ox.RdfFormat.TURTLE, prefixes=PREFIXES) or b""
    return text.decode().split("<urn:x> <urn:x> ")[1].removesuffix(" .\n")


@given(IRIS | LITERALS)
def test_a_term_is_written_as_the_library_writes_it(value: Value) -> None:
    try:
        wanted = by_the_library(value)
    except ValueError:  # no IRI
        return
    terms = Terms()
    for _ in range(2):  # the second time it is remembered
        assert terms.value(value) == (str(to_oxigraph(value)), wanted)


@given(st.dictionaries(IRIS, st.sets(st.tuples(IRIS, IRIS | LITERALS), min_size=1), max_size=4))
def test_a_block_is_read_as_what_was_written(subjects: dict[str, set[tuple[str, Value]]]) -> None:
    try:
        wanted = {
            ox.Triple(ox.NamedNode(iri), ox.NamedNode(link), to_oxigraph(value))
            for iri, pairs in subjects.items()
            for link, value in pairs
        }
    except ValueError:
        return
    writer = Writer()
    block = writer.block(subjects.items())
    read = ox.parse(heading(writer.used) + block, format=ox.RdfFormat.TURTLE)
    assert set(read) == {ox.Quad(*triple) for triple in wanted}


def test_prefixes_in_use_are_remembered() -> None:
    terms = Terms()
    terms.value(("3", XSD.integer))
    terms.value(SCHEMA.SPACE + "a/b")
    terms.predicate(TYPE)
    terms.value("http://a.vn/x")
    assert terms.used == {"xsd", "schema", "rdf"}


def test_only_a_predicate_is_called_a() -> None:
    terms = Terms()
    assert terms.predicate(TYPE) == ("0", "a")
    assert terms.value(TYPE) == (f"<{TYPE}>", "rdf:type")


@pytest.mark.parametrize("value", ["no iri", "http://a b/"])
def test_what_is_no_iri_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match="IRI"):
        Terms().value(value)
