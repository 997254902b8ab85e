from __future__ import annotations

from inspect import get_annotations

import pytest
import rdflib
from rdflib.namespace import DefinedNamespace

from kg.graph import terms

STANDARD = ("DCTERMS", "FOAF", "ORG", "PROV", "RDF", "RDFS", "SH", "SKOS", "VOID", "XSD")


@pytest.mark.parametrize("name", STANDARD)
def test_terms_of_a_standard_are_those_that_rdflib_knows(name: str) -> None:
    ours, theirs = getattr(terms, name), getattr(rdflib, name)
    assert issubclass(theirs, DefinedNamespace)
    assert str(theirs) == ours.SPACE
    for term in get_annotations(ours):
        assert getattr(ours, term) == str(theirs[term.rstrip("_")])
        assert term.rstrip("_") in theirs


def test_a_slip_of_the_pen_is_no_term() -> None:
    with pytest.raises(AttributeError):
        terms.VNG.chiar  # type: ignore[attr-defined]  # noqa: B018
