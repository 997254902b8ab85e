from __future__ import annotations

from unicodedata import normalize

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.validate.portable import term_faults

XSD = "http://www.w3.org/2001/XMLSchema#"
NODE = ox.NamedNode("https://w3id.org/vngov/id/org_ban-bi-thu")
PREDICATE = ox.NamedNode("https://w3id.org/vngov/ns#p")


def checks(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> list[str]:
    return [fault.check for fault in term_faults([ox.Triple(NODE, PREDICATE, term)])]


def typed(value: str, datatype: str) -> ox.Literal:
    return ox.Literal(value, datatype=ox.NamedNode(XSD + datatype))


@pytest.mark.parametrize(
    ("value", "datatype"),
    [("7.25", "decimal"), ("-3", "integer"), ("2023-03-05", "date"), ("x\ny", "string"),
     ("2023-03-05T09:30:00+07:00", "dateTime")],
)  # fmt: skip
def test_portable_literals_pass(value: str, datatype: str) -> None:
    assert checks(typed(value, datatype)) == []


@pytest.mark.parametrize(
    ("value", "datatype"),
    [("true", "boolean"), ("P6M", "duration"), ("1.5e3", "double"), ("5", "nonNegativeInteger"),
     ("2023", "gYear"), ("05/03/2023", "date"), ("2023-13-01", "date"), ("1,5", "decimal"),
     ("7", "decimal"), ("7.0", "decimal"), ("7.250", "decimal"), (".5", "decimal"),
     ("2023-03-05T09:30:00Z", "dateTime"), ("2023-03-05T09:30:00", "dateTime")],
)  # fmt: skip
def test_literals_that_some_store_changes_are_found(value: str, datatype: str) -> None:
    assert checks(typed(value, datatype)) == ["literal"]


@pytest.mark.parametrize("language", ["fr", "vi-vn"])
def test_other_languages_are_found(language: str) -> None:
    assert checks(ox.Literal("Ban", language=language)) == ["literal"]


@pytest.mark.parametrize(
    "local", ["Org_x", "org_lai-châu", "org/x", "-x", "", "org_x%20y", "org_x.", "org_x-"]
)
def test_local_names_off_the_pattern_are_found(local: str) -> None:
    assert checks(ox.NamedNode(f"https://w3id.org/vngov/id/{local}")) == ["iri"]


def test_iris_of_others_may_look_as_they_like() -> None:
    assert checks(ox.NamedNode("https://example.org/Tin/2023?x=1")) == []


def test_a_triple_as_a_term_is_found() -> None:
    assert checks(ox.Triple(NODE, PREDICATE, NODE)) == ["rdf12"]


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_any_nfc_text_is_portable_as_a_string(text: str) -> None:
    assert checks(ox.Literal(normalize("NFC", text))) == []
