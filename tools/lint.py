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
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from unicodedata import is_normalized

from rdflib import DCTERMS, OWL, RDF, RDFS, SKOS, VANN, XSD, BNode, Graph, Literal, URIRef

from kg.graph.terms import VNG

if TYPE_CHECKING:
    from rdflib.term import Node

BASE: Final = str(VNG)
ONTOLOGY: Final = URIRef(BASE.removesuffix("#"))
LANGUAGES: Final = ("vi", "en")
_DOMAINS: Final = URIRef("https://schema.org/domainIncludes")
_RANGES: Final = URIRef("https://schema.org/rangeIncludes")
_OBJECT: Final = OWL.ObjectProperty
_PROPERTIES: Final = (_OBJECT, OWL.DatatypeProperty, OWL.AnnotationProperty)
_KINDS: Final = (OWL.Class, *_PROPERTIES)
_AXIOMS: Final = (
    RDFS.subClassOf, RDFS.subPropertyOf, RDFS.domain, RDFS.range, OWL.equivalentClass,
    OWL.equivalentProperty, OWL.inverseOf, OWL.disjointWith, SKOS.definition, RDFS.comment,
)  # fmt: skip
_LINKS: Final = (*_AXIOMS[:7], SKOS.closeMatch, SKOS.relatedMatch)
_PLAIN: Final = ("http://www.w3.org/2002/07/owl#", str(RDF), str(RDFS), str(XSD))


@dataclass(frozen=True, slots=True, order=True)
class Lint:
    """One objection: the rule ("P08-label"), the term's IRI, and what is wrong with it."""

    rule: str
    term: str
    value: str = ""


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
    foreign = {str(iri) for iri in used if not str(iri).startswith((ours, *_PLAIN))}
    return [Lint("unknown-term", iri) for iri in sorted(foreign - known)]


# ---------------------------------------------------------------- what a graph holds


def _of(graph: Graph, *kinds: Node) -> list[URIRef]:
    found = {s for kind in kinds for s in graph.subjects(RDF.type, kind)}
    return sorted(s for s in found if isinstance(s, URIRef))


def own(graph: Graph, *kinds: Node) -> list[URIRef]:
    """Return our own terms, all or those of some kinds (``owl:Class`` …), sorted."""
    return [term for term in _of(graph, *(kinds or _KINDS)) if term.startswith(BASE)]


def _texts(graph: Graph, term: Node, predicate: URIRef, language: str) -> list[str]:
    found = graph.objects(term, predicate)
    return [str(o) for o in found if isinstance(o, Literal) and o.language == language]


def _ends(graph: Graph, term: Node, exact: URIRef, loose: URIRef) -> frozenset[Node]:
    """Return the classes at one end of a property: its domain, or its domains one by one."""
    return frozenset((*graph.objects(term, exact), *graph.objects(term, loose)))


def _domain(graph: Graph, term: Node) -> frozenset[Node]:
    return _ends(graph, term, RDFS.domain, _DOMAINS)


def _range(graph: Graph, term: Node) -> frozenset[Node]:
    return _ends(graph, term, RDFS.range, _RANGES)


def _one_each(graph: Graph, predicate: URIRef, name: str) -> Iterator[Lint]:
    for term in own(graph):
        for language in LANGUAGES:
            count = len(_texts(graph, term, predicate, language))
            if count != 1:
                yield Lint(f"{'missing' if count == 0 else 'multiple'}-{name}", term, language)


def _shared(graph: Graph, predicate: URIRef, name: str) -> Iterator[Lint]:
    for language in LANGUAGES:
        holders: dict[str, list[URIRef]] = defaultdict(list)
        for term in own(graph):
            for text in _texts(graph, term, predicate, language):
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
        if len(_texts(graph, term, SKOS.example, "vi")) != 1:
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
            for text in _texts(graph, term, SKOS.definition, language):
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


# ---------------------------------------------------------------- how terms hang together


def connected(graph: Graph) -> Iterator[Lint]:
    """P04: a class has a parent or a property, a property has an end or a parent."""
    ends = {c for p in own(graph, *_PROPERTIES) for c in _domain(graph, p) | _range(graph, p)}
    for term in own(graph, OWL.Class):
        if term not in ends and graph.value(term, RDFS.subClassOf) is None:
            yield Lint("P04-unconnected", term)


def open_ends(graph: Graph) -> Iterator[Lint]:
    """P11: a property says its domain and range, or a scope note says why it has none."""
    for term in own(graph, _OBJECT, OWL.DatatypeProperty):
        noted = bool(_texts(graph, term, SKOS.scopeNote, "en"))
        for name, found in (("domain", _domain(graph, term)), ("range", _range(graph, term))):
            if not found and not noted:
                yield Lint(f"P11-no-{name}", term)


def single_ends(graph: Graph) -> Iterator[Lint]:
    """P19: two ``rdfs:domain`` mean their intersection; a union is not OWL 2 RL; no date range."""
    for term in own(graph):
        for predicate in (RDFS.domain, RDFS.range):
            found = list(graph.objects(term, predicate))
            if len(found) > 1 or any(isinstance(o, BNode) for o in found):
                yield Lint("P19-several", term, predicate.fragment)
            if XSD.date in found or XSD.dateTime in found:
                yield Lint("profile-date", term)


def inverses(graph: Graph) -> Iterator[Lint]:
    """P13: two properties between the same two classes, one each way, say if they are inverse."""
    ends = {p: (_domain(graph, p), _range(graph, p)) for p in own(graph, _OBJECT)}
    for one, (there, back) in ends.items():
        if graph.value(one, OWL.inverseOf) or graph.value(None, OWL.inverseOf, one):
            continue
        for other, swapped in ends.items():
            if one < other and there and back and there != back and swapped == (back, there):
                yield Lint("P13-inverse", one, other)


def symmetric(graph: Graph) -> Iterator[Lint]:
    """P28: a symmetric property has the same classes at both ends."""
    for term in graph.subjects(RDF.type, OWL.SymmetricProperty):
        if _domain(graph, term) != _range(graph, term):
            yield Lint("P28-symmetric", str(term))


def cycles(graph: Graph) -> Iterator[Lint]:
    """P06: no class and no property is above itself."""
    for predicate in (RDFS.subClassOf, RDFS.subPropertyOf):
        for term in own(graph):
            above = set(graph.transitive_objects(term, predicate)) - {term}
            if any(term in graph.objects(parent, predicate) for parent in above):
                yield Lint("P06-cycle", term)


def disjointness(graph: Graph) -> Iterator[Lint]:
    """P10: the top classes exclude one another, so that a reasoner can find a slip."""
    if not list(graph.subjects(RDF.type, OWL.AllDisjointClasses)):
        yield Lint("P10-no-disjointness", str(ONTOLOGY))


def same_as_reused(graph: Graph) -> Iterator[Lint]:
    """P30: where a term of ours has the label of a reused one, an axiom or a match links them."""
    reused = [term for term in _of(graph, *_KINDS) if not term.startswith(BASE)]
    by_label = {text: term for term in reused for text in _texts(graph, term, RDFS.label, "en")}
    for term in own(graph):
        for text in _texts(graph, term, RDFS.label, "en"):
            twin = by_label.get(text)
            if twin is not None and not any((term, link, twin) in graph for link in _LINKS):
                yield Lint("P30-equivalent", term, twin)


# ---------------------------------------------------------------- the file


def typed(graph: Graph) -> Iterator[Lint]:
    """P34, P35: every class and property that is mentioned is declared."""
    declared = set(_of(graph, *_KINDS))
    above = {o for p in _AXIOMS[:4] for o in graph.objects(None, p)}
    loose = {o for p in (_DOMAINS, _RANGES) for o in graph.objects(None, p)}
    classes = {s for s in above | loose if isinstance(s, URIRef) and not str(s).startswith(_PLAIN)}
    yield from (Lint("P34-untyped", term) for term in classes - declared)
    predicates = {p for p in graph.predicates() if isinstance(p, URIRef)}
    used = {p for p in predicates if not str(p).startswith(_PLAIN)}
    yield from (Lint("P35-untyped", term) for term in used - declared)


def header(graph: Graph) -> Iterator[Lint]:
    """P38, P39, P41, ROBOT missing_ontology_*: the header says what a user needs."""
    if (ONTOLOGY, RDF.type, OWL.Ontology) not in graph:
        yield Lint("P38-no-ontology", str(ONTOLOGY))
    for predicate in (DCTERMS.title, DCTERMS.description):
        for language in LANGUAGES:
            if len(_texts(graph, ONTOLOGY, predicate, language)) != 1:
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
    foreign = {s for p in _AXIOMS for s in graph.subjects(p) if isinstance(s, URIRef)}
    yield from (Lint("P40-hijacking", term) for term in foreign if not term.startswith(BASE))


RULES: Final[tuple[Rule, ...]] = (
    labels, definitions, examples, duplicate_labels, duplicate_definitions, whitespace,
    sentence_case, names, connected, open_ends, single_ends, inverses, symmetric, cycles,
    disjointness, same_as_reused, typed, header, hijacking,
)  # fmt: skip
