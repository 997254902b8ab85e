"""The ontology against the contract and the data that uses it; test_model_lint has the lint."""

from __future__ import annotations

import re
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import OWL, RDF, RDFS, SKOS, Graph, Literal, URIRef
from rdflib.namespace import DCTERMS, VANN

from kg.resources import ontology_dir

VNG = "https://w3id.org/vngov/ns#"
ONTOLOGY = URIRef("https://w3id.org/vngov/ns")
CONTRACT = Path(__file__).parents[3] / "shared" / "ontology" / "CONTRACT.md"
HANDMADE = Path(__file__).parents[1] / "validate" / "handmade"
GRAPH = Graph().parse(ontology_dir() / "vngov.ttl")
KINDS = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
DECLARED = {str(s) for kind in KINDS for s in GRAPH.subjects(RDF.type, kind)}
OWN = sorted(term for term in DECLARED if term.startswith(VNG))


def texts(term: str, predicate: URIRef) -> list[Literal]:
    return [o for o in GRAPH.objects(URIRef(term), predicate) if isinstance(o, Literal)]


def languages(term: str, predicate: URIRef) -> list[str]:
    return sorted(text.language or "" for text in texts(term, predicate))


def used(*files: Path) -> set[str]:
    triples = (t for file in files for t in ox.parse(path=str(file)))
    terms = {str(x).strip("<>") for t in triples for x in (t.predicate, t.object)}
    return {term for term in terms if term.startswith(VNG)}


def test_two_parsers_read_the_same_file() -> None:
    for name in ("vngov.ttl", "shapes.ttl"):
        path = ontology_dir() / name
        assert len(Graph().parse(path)) == len(set(ox.parse(path=str(path))))


def test_the_header_says_what_a_user_needs() -> None:
    assert GRAPH.value(ONTOLOGY, OWL.versionIRI) == URIRef(f"{ONTOLOGY}/0.1.0")
    assert GRAPH.value(ONTOLOGY, VANN.preferredNamespacePrefix) == Literal("vng")
    for predicate in (DCTERMS.license, DCTERMS.creator, DCTERMS.created, DCTERMS.modified):
        assert (ONTOLOGY, predicate, None) in GRAPH
    assert languages(ONTOLOGY, DCTERMS.title) == ["en", "vi"]
    assert languages(ONTOLOGY, DCTERMS.description) == ["en", "vi"]


def test_events_are_no_prov_things() -> None:
    events = set(GRAPH.subjects(RDFS.subClassOf, URIRef("https://schema.org/Event")))
    parents = {str(o) for e in events for o in GRAPH.objects(e, RDFS.subClassOf)}
    assert len(events) == 7
    assert not any("prov#" in parent for parent in parents)


def test_the_contract_has_no_term_that_is_not_defined() -> None:
    if not CONTRACT.is_file():
        pytest.skip("needs ../shared/ontology/CONTRACT.md")
    named = set(re.findall(r"vng:([A-Za-z]+)", CONTRACT.read_text(encoding="utf-8")))
    assert {f"{VNG}{name}" for name in named} <= set(OWN)


def test_shapes_queries_and_rules_use_defined_terms_only() -> None:
    folder = ontology_dir()
    sparql = sorted([*(folder / "queries").glob("*.rq"), *(folder / "rules").glob("*.rq")])
    named = {
        f"{VNG}{name}"
        for file in sparql
        for name in re.findall(r"vng:([A-Za-z]+)", file.read_text(encoding="utf-8"))
    }
    assert sorted((used(folder / "shapes.ttl") | named) - set(OWN)) == []


def test_a_build_uses_defined_terms_only() -> None:
    assert used(HANDMADE / "graph.ttl", HANDMADE / "provenance.ttl") <= set(OWN)


def test_the_closed_code_lists_are_those_of_the_shapes() -> None:
    concept = "https://w3id.org/vngov/concept/"
    shapes = Graph().parse(ontology_dir() / "shapes.ttl")
    listed = {str(o) for o in shapes.objects(None, RDF.first) if str(o).startswith(concept)}
    codes = Graph().parse(ontology_dir() / "lexicon" / "codes.ttl")
    labelled = {
        str(s)
        for s in codes.subjects(RDF.type, SKOS.Concept)
        if sorted(getattr(o, "language", "") for o in codes.objects(s, SKOS.prefLabel))
        == ["en", "vi"]
    }
    # what a judgement says is in a file of its own, which no shape looks at
    judging = (f"{concept}verdict_", f"{concept}identityrule_")
    verdicts = {name for name in labelled if name.startswith(judging)}
    assert listed == labelled - {f"{concept}body_office"} - verdicts


def test_examples_name_no_one_and_nowhere_of_the_news() -> None:
    examples = " ".join(str(o) for o in GRAPH.objects(None, SKOS.example))
    assert not re.search("Lai Châu|Phạm Bình Minh|Cao Huy|Nguyễn|547", examples)
