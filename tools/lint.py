"""The lint of the ontology: what a careful reader of ``vngov.ttl`` would object to.

Each rule is a pure function from the graph of the ontology to faults, and is named after its
source: the pitfalls of OOPS! that can be checked offline (P04 … P41; Poveda-Villalón et al. 2014)
and the report rules of ROBOT (http://robot.obolibrary.org/report). ``lint_lexicon`` holds the
rules for the lexicon. A developer's tool: the tests run it, no build does.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import Final
from unicodedata import is_normalized

from rdflib import DCTERMS, OWL, RDF, RDFS, SKOS, VANN, Graph, Literal, URIRef

from tools import lint_structure
from tools.lint_terms import (
    AXIOMS,
    BASE,
    DOMAINS,
    KINDS,
    LANGUAGES,
    ONTOLOGY,
    PLAIN,
    RANGES,
    Lint,
    own,
    texts,
    typed_as,
)

Rule = Callable[[Graph], Iterable[Lint]]


def lint(ontology: Graph) -> list[Lint]:
    """Return every objection to the ontology, sorted; none where it is as it should be."""
    return sorted({fault for rule in RULES for fault in rule(ontology)})


def unknown_terms(used: Iterable[str], vocabularies: Iterable[str]) -> list[Lint]:
    """Return the reused IRIs that their own vocabulary does not publish.

    ``vocabularies`` are the IRIs of all terms of all reused vocabularies; what is built into RDF,
    RDFS, OWL and XSD needs no list, and our own namespaces are checked by other rules.
    """
    known = frozenset(vocabularies)
    ours = BASE.rpartition("/")[0] + "/"
    foreign = {str(iri) for iri in used if not str(iri).startswith((ours, *PLAIN))}
    return [Lint("unknown-term", iri) for iri in sorted(foreign - known)]


def _one_each(graph: Graph, predicate: URIRef, name: str) -> Iterator[Lint]:
    for term in own(graph):
        for language in LANGUAGES:
            count = len(texts(graph, term, predicate, language))
            if count != 1:
                yield Lint(f"{'missing' if count == 0 else 'multiple'}-{name}", term, language)


def _shared(graph: Graph, predicate: URIRef, name: str) -> Iterator[Lint]:
    for language in LANGUAGES:
        holders: dict[str, list[URIRef]] = defaultdict(list)
        for term in own(graph):
            for text in texts(graph, term, predicate, language):
                holders[text.casefold()].append(term)
        for text, terms in holders.items():
            if len(terms) > 1:
                yield from (Lint(name, term, text) for term in terms)


# ---------------------------------------------------------------- words about terms


def labels(graph: Graph) -> Iterator[Lint]:
    """P08, ROBOT missing_label, multiple_labels: one label in each language."""
    return _one_each(graph, RDFS.label, "label")


def definitions(graph: Graph) -> Iterator[Lint]:
    """P08, ROBOT missing_definition, multiple_definitions: one definition in each language."""
    return _one_each(graph, SKOS.definition, "definition")


def examples(graph: Graph) -> Iterator[Lint]:
    """Every term is shown in a Vietnamese sentence of the genre, and says where it is defined."""
    for term in own(graph):
        if len(texts(graph, term, SKOS.example, "vi")) != 1:
            yield Lint("missing-example", term)
        if graph.value(term, RDFS.isDefinedBy) != ONTOLOGY:
            yield Lint("missing-isDefinedBy", term)


def duplicate_labels(graph: Graph) -> Iterator[Lint]:
    """P32, ROBOT duplicate_label: two terms never have one label."""
    return _shared(graph, RDFS.label, "P32-duplicate-label")


def duplicate_definitions(graph: Graph) -> Iterator[Lint]:
    """P32, ROBOT duplicate_definition: two terms never have one definition."""
    return _shared(graph, SKOS.definition, "duplicate-definition")


def whitespace(graph: Graph) -> Iterator[Lint]:
    """ROBOT annotation_whitespace, label_formatting: trimmed, single blanks, one line, NFC."""
    for subject, _, text in graph:
        if isinstance(text, Literal) and text.datatype is None:
            words = str(text)
            if " ".join(words.split()) != words or not is_normalized("NFC", words):
                yield Lint("annotation-whitespace", str(subject), words[:60])


def sentence_case(graph: Graph) -> Iterator[Lint]:
    """ROBOT lowercase_definition: a definition begins with a capital and ends with a stop."""
    for term in own(graph):
        for language in LANGUAGES:
            for text in texts(graph, term, SKOS.definition, language):
                if text[:1].islower() or not text.endswith("."):
                    yield Lint("sentence-definition", term, text[:60])


def names(graph: Graph) -> Iterator[Lint]:
    """P22: classes UpperCamelCase, properties lowerCamelCase; P07: no name joins two things."""
    classes = set(own(graph, OWL.Class))
    for term in own(graph):
        local = term.removeprefix(BASE)
        style = r"[A-Z][A-Za-z]+" if term in classes else r"[a-z][A-Za-z]+"
        if not re.fullmatch(style, local):
            yield Lint("P22-naming", term)
        if re.search(r"[a-z](And|Or)[A-Z]", local):
            yield Lint("P07-merged", term)
        if re.search(r"\.(owl|rdf|ttl|n3|rdfxml)\b", term):
            yield Lint("P36-file-extension", term)


# ---------------------------------------------------------------- the file


def typed(graph: Graph) -> Iterator[Lint]:
    """P34, P35: every class and property that is mentioned is declared."""
    declared = set(typed_as(graph, *KINDS))
    above = {o for p in AXIOMS[:4] for o in graph.objects(None, p)}
    loose = {o for p in (DOMAINS, RANGES) for o in graph.objects(None, p)}
    classes = {s for s in above | loose if isinstance(s, URIRef) and not str(s).startswith(PLAIN)}
    yield from (Lint("P34-untyped", term) for term in classes - declared)
    predicates = {p for p in graph.predicates() if isinstance(p, URIRef)}
    used = {p for p in predicates if not str(p).startswith(PLAIN)}
    yield from (Lint("P35-untyped", term) for term in used - declared)


def header(graph: Graph) -> Iterator[Lint]:
    """P38, P39, P41, ROBOT missing_ontology_*: the header says what a user needs."""
    if (ONTOLOGY, RDF.type, OWL.Ontology) not in graph:
        yield Lint("P38-no-ontology", str(ONTOLOGY))
    for predicate in (DCTERMS.title, DCTERMS.description):
        for language in LANGUAGES:
            if len(texts(graph, ONTOLOGY, predicate, language)) != 1:
                yield Lint("P38-header", predicate, language)
    needed = (
        OWL.versionIRI, OWL.versionInfo, DCTERMS.creator, DCTERMS.created, DCTERMS.modified,
        VANN.preferredNamespacePrefix, VANN.preferredNamespaceUri,
    )  # fmt: skip
    for predicate in needed:
        if graph.value(ONTOLOGY, predicate) is None:
            yield Lint("P39-header", predicate)
    if not isinstance(graph.value(ONTOLOGY, DCTERMS.license), URIRef):
        yield Lint("P41-licence", str(ONTOLOGY))


def hijacking(graph: Graph) -> Iterator[Lint]:
    """P40: nothing is said of another's term that its owner has not said."""
    foreign = {s for p in AXIOMS for s in graph.subjects(p) if isinstance(s, URIRef)}
    yield from (Lint("P40-hijacking", term) for term in foreign if not term.startswith(BASE))


RULES: Final[tuple[Rule, ...]] = (
    labels, definitions, examples, duplicate_labels, duplicate_definitions, whitespace,
    sentence_case, names, *lint_structure.RULES, typed, header, hijacking,
)  # fmt: skip
