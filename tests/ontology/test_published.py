"""What is published beside the ontology: the context, the examples, the pages."""

from __future__ import annotations

import importlib.metadata
import json
import re
import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import OWL, RDF, RDFS, SKOS, Graph, Literal, URIRef
from rdflib.compare import isomorphic

from kg.build import build
from kg.resources import ontology_dir
from kg.validate.shapes import available, shape_faults
from tests.vocabulary import OA
from tools.lint_terms import BASE, own

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
EXAMPLES = sorted((ontology_dir() / "examples").glob("*.ttl"))
PATTERNS = {
    *("post", "team", "meeting", "statement", "finding", "figure", "decision", "merger"),
    "document",
}
CONTEXT = json.loads((ontology_dir() / "context.jsonld").read_text(encoding="utf-8"))["@context"]
ONTOLOGY = Graph().parse(ontology_dir() / "vngov.ttl")
AFTER = "# ---- what every build adds"


def expanded(name: str) -> str:
    prefix, _, local = name.partition(":")
    return f"{CONTEXT[prefix]}{local}"


def iri_of(entry: object) -> str:
    return expanded(str(entry["@id"] if isinstance(entry, dict) else entry))


# ---------------------------------------------------------------- JSON-LD


def roundtrip(graph: Graph) -> str:
    return graph.serialize(format="json-ld", context=CONTEXT, indent=1, sort_keys=True)


def test_the_build_of_the_seed_survives_json_ld() -> None:
    made = build([ROOT / "seeds"])
    for graph in (made.graph, made.provenance):
        written = roundtrip(graph)
        assert isomorphic(Graph().parse(data=written, format="json-ld"), graph)
        whole = {quad.triple for quad in ox.parse(written, format=ox.RdfFormat.JSON_LD)}
        assert whole == set_of(graph)


def set_of(graph: Graph) -> set[ox.Triple]:
    return {q.triple for q in ox.parse(graph.serialize(format="nt"), format=ox.RdfFormat.N_TRIPLES)}


def test_compacted_json_ld_reads_like_json() -> None:
    graph = Graph().parse(ontology_dir() / "examples" / "post.ttl")
    nodes = {n["@id"]: n for n in json.loads(roundtrip(graph))["@graph"]}
    post = nodes["id:membership_vi-thi-my-2c3d4e--pho-bi-thu--tinh-uy-an-phuoc"]
    assert post["@type"] == "Membership"
    assert post["member"] == "id:person_vi-thi-my-2c3d4e"
    assert post["attestedOn"] == "2023-03-05"


def test_the_context_names_every_term_of_the_data_by_its_kind() -> None:
    homes = {SKOS.Concept, SKOS.ConceptScheme}
    loose = URIRef("https://schema.org/domainIncludes")
    for term in own(ONTOLOGY, OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty):
        domain = {*ONTOLOGY.objects(term, RDFS.domain), *ONTOLOGY.objects(term, loose)}
        if domain and domain <= homes:
            continue  # a mark of the lexicon
        entry = CONTEXT[term.removeprefix(BASE)]
        assert iri_of(entry) == str(term)
        link = (term, RDF.type, OWL.ObjectProperty) in ONTOLOGY
        assert (isinstance(entry, dict) and entry["@type"] == "@id") == link


def test_the_context_holds_no_stale_name() -> None:
    named = {iri_of(value) for key, value in CONTEXT.items() if key[0] != "@" and key not in PREFIX}
    assert {iri for iri in named if iri.startswith(BASE)} <= set(map(str, own(ONTOLOGY)))


PREFIX = {key for key, value in CONTEXT.items() if str(value).endswith(("#", "/"))}


# ---------------------------------------------------------------- examples


def test_each_pattern_has_its_example() -> None:
    assert {file.stem for file in EXAMPLES} == PATTERNS


@pytest.mark.skipif(available() is None, reason="no SHACL engine is installed")
@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_an_example_conforms_to_the_shapes(file: Path) -> None:
    shapes = ontology_dir() / "shapes.ttl"
    graph = Graph().parse(file)
    assert shape_faults(graph.serialize(format="nt").encode(), shapes) == set()
    for node in set(graph.subjects(RDFS.label)):
        graph.remove((node, RDFS.label, None))
    assert shape_faults(graph.serialize(format="nt").encode(), shapes) != set()


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_the_spans_of_an_example_quote_its_sentence(file: Path) -> None:
    text = file.read_text(encoding="utf-8").split("\n")[2].removeprefix("# ")
    graph = Graph().parse(file)
    quotes = dict(graph.subject_objects(OA.exact))
    assert len(quotes) > 2
    for selector, quote in quotes.items():
        start, end = (graph.value(selector, p) for p in (OA.start, OA.end))
        assert isinstance(start, Literal)
        assert isinstance(end, Literal)
        assert text[int(start) : int(end)] == str(quote)
        assert f"span_{start}-{end}_" in str(selector)


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_an_example_uses_our_terms_only_as_they_are_defined(file: Path) -> None:
    graph = Graph().parse(file)
    used = {str(x) for triple in graph for x in triple if str(x).startswith(BASE)}
    assert used
    assert used <= set(map(str, own(ONTOLOGY)))


def test_the_examples_show_every_class_of_the_data_but_three() -> None:
    shown = {o for file in EXAMPLES for o in Graph().parse(file).objects(None, RDF.type)}
    missing = {term.removeprefix(BASE) for term in set(own(ONTOLOGY, OWL.Class)) - shown}
    assert missing == {"Ceremony", "Inspection", "Judgement", "NamedEvent", "Programme", "Visit"}


# ---------------------------------------------------------------- pages


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_the_page_of_patterns_shows_the_example_as_it_is(file: Path) -> None:
    content = file.read_text(encoding="utf-8")
    body = content.split("\n\n", 2)[2].split(AFTER)[0].strip()
    sentence = content.split("\n")[2].removeprefix("# ")
    page = (DOCS / "patterns.md").read_text(encoding="utf-8")
    assert f"```turtle\n{body}\n```" in page
    assert f"> {sentence}\n" in page
    assert f"../ontology/examples/{file.name}" in page


def test_the_page_of_the_ontology_is_fresh() -> None:
    try:
        version = importlib.metadata.version("pylode")
    except importlib.metadata.PackageNotFoundError:
        pytest.skip("needs pyLODE: pip install -e '.[dev]'")
    assert version == "3.2.1"
    code = "import make_ontology_page as m, sys; sys.stdout.buffer.write(m.page().encode())"
    made = subprocess.run(
        [sys.executable, "-c", code], cwd=DOCS, check=True, capture_output=True, timeout=120
    ).stdout.decode()
    stale = "docs/ontology.html is stale; run: python docs/make_ontology_page.py"
    assert made == (DOCS / "ontology.html").read_text(encoding="utf-8"), stale


def test_the_page_of_the_ontology_needs_no_network_and_shows_every_term() -> None:
    page = (DOCS / "ontology.html").read_text(encoding="utf-8")
    assert not re.search(r'<script[^>]* src=|<link[^>]* href="http|<img[^>]* src="http', page)
    for term in own(ONTOLOGY):
        assert str(term) in page, term
