"""HermiT finds the ontology, a build and the axioms of the reused vocabularies consistent.

And finds each planted fault inconsistent, so that the first is no empty saying. HermiT comes in
the package ``owlready2`` and is run by its own command line: it answers in half a second, and no
result has to be carried back into Python. It knows no ``xsd:date`` (not an OWL 2 datatype), so
the dates are left out; ``shapes.ttl`` checks them.
"""

from __future__ import annotations

import shutil
import subprocess
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import pytest
from rdflib import Graph, Literal, URIRef

from kg.build import build
from kg.resources import ontology_dir

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
DATE = URIRef("http://www.w3.org/2001/XMLSchema#date")
PREFIXES = """
@prefix id: <https://w3id.org/vngov/id/> .
@prefix vng: <https://w3id.org/vngov/ns#> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix oa: <http://www.w3.org/ns/oa#> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix schema: <https://schema.org/> .
"""
GOOD = """
id:a a foaf:Person . id:b a foaf:Person . id:a owl:differentFrom id:b .
id:o a org:Organization . id:p a schema:AdministrativeArea . schema:AdministrativeArea
    <http://www.w3.org/2000/01/rdf-schema#subClassOf> schema:Place .
id:m a org:Membership ; org:member id:a ; org:organization id:o .
id:e a vng:Meeting ; vng:chair id:a ; vng:counterpart id:o ; vng:evidence id:s .
id:d a vng:PolicyDocument ; vng:issuer id:o ; vng:signedBy id:a .
id:f a vng:Finding ; vng:source id:d ; vng:madeAt id:e .
id:r a prov:Activity .
id:n a schema:Observation ; vng:outOf 40.0 .
id:s a oa:SpecificResource ; oa:hasSelector id:t .
id:t a oa:TextQuoteSelector ; oa:exact "Bà Vi Thị Mỵ chủ trì buổi làm việc" .
"""


def jar() -> Path | None:
    spec = find_spec("owlready2")
    if spec is None or spec.origin is None or shutil.which("java") is None:
        return None
    return Path(spec.origin).parent / "hermit" / "HermiT.jar"


needs_hermit = pytest.mark.skipif(jar() is None, reason="needs Java and the package owlready2")


@cache
def axioms() -> Graph:
    graph = Graph().parse(HERE / "vocabularies" / "axioms.nt")
    return graph.parse(ontology_dir() / "vngov.ttl")


def consistent(data: Graph, folder: Path) -> bool:
    whole = Graph()
    for triple in (*axioms(), *data):
        if not (isinstance(triple[2], Literal) and triple[2].datatype == DATE):
            whole.add(triple)
    file = folder / "whole.rdf"
    whole.serialize(file, format="xml", encoding="utf-8")
    command = ["java", "-Xmx1g", "-cp", str(jar()), "org.semanticweb.HermiT.cli.CommandLine"]
    said = subprocess.run(
        [*command, "-k", file.as_uri()], capture_output=True, text=True, check=False, timeout=120
    )
    faulty = "InconsistentOntologyException" in said.stderr
    assert faulty or "is satisfiable" in said.stdout, said.stderr
    return not faulty


def small(turtle: str) -> Graph:
    return Graph().parse(data=PREFIXES + turtle, format="turtle")


@needs_hermit
def test_the_build_of_the_seed_is_consistent(tmp_path: Path) -> None:
    made = build([ROOT / "seeds"])
    graph = Graph()
    for triple in (*made.graph, *made.provenance):
        graph.add(triple)
    assert len(graph) > 2000
    assert consistent(graph, tmp_path)


@needs_hermit
def test_the_examples_are_consistent(tmp_path: Path) -> None:
    graph = Graph()
    for file in sorted((ontology_dir() / "examples").glob("*.ttl")):
        graph.parse(file)
    assert consistent(graph, tmp_path)


@needs_hermit
def test_the_frame_of_the_planted_faults_is_consistent(tmp_path: Path) -> None:
    assert consistent(small(GOOD), tmp_path)


@needs_hermit
@pytest.mark.parametrize(
    "fault",
    [
        pytest.param('id:t oa:exact "lời này"@vi .', id="a quote with a language"),
        pytest.param("id:m org:member id:b .", id="one membership of two people"),
        pytest.param("id:p org:subOrganizationOf id:o .", id="a place as a body"),
        pytest.param("id:e a prov:Activity ; prov:wasDerivedFrom id:d .", id="PROV on an event"),
        pytest.param("id:d vng:signedBy id:o .", id="a body that signs"),
        pytest.param("id:d vng:issuer id:a .", id="a person that issues"),
        pytest.param("id:f vng:madeAt id:d .", id="a statement made at a document"),
        pytest.param("id:e a vng:Visit .", id="a meeting that is a visit"),
        pytest.param("id:f vng:causes id:e .", id="a finding that causes an event"),
        pytest.param("id:e vng:evidence id:d .", id="evidence that is no span"),
        pytest.param('id:n vng:outOf "bốn mươi" .', id="a number in words"),
        pytest.param("id:d a vng:Programme .", id="a document that is a programme"),
        pytest.param("id:e a vng:Reorganisation .", id="a meeting that is a reorganisation"),
    ],
)
def test_a_planted_fault_is_inconsistent(fault: str, tmp_path: Path) -> None:
    assert not consistent(small(GOOD + fault), tmp_path)
