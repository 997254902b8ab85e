"""The lint of how terms hang together: parents, ends, inverses, cycles, twins."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rdflib import OWL, RDF, RDFS, SKOS, XSD, BNode

from tools.lint_terms import (
    BASE,
    KINDS,
    LINKS,
    OBJECT,
    ONTOLOGY,
    PROPERTIES,
    Lint,
    domain,
    own,
    range_of,
    texts,
    typed_as,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rdflib import Graph


def connected(graph: Graph) -> Iterator[Lint]:
    """P04: a class has a parent or a property, a property has an end or a parent."""
    ends = {c for p in own(graph, *PROPERTIES) for c in domain(graph, p) | range_of(graph, p)}
    for term in own(graph, OWL.Class):
        if term not in ends and graph.value(term, RDFS.subClassOf) is None:
            yield Lint("P04-unconnected", term)


def open_ends(graph: Graph) -> Iterator[Lint]:
    """P11: a property says its domain and range, or a scope note says why it has none."""
    for term in own(graph, OBJECT, OWL.DatatypeProperty):
        noted = bool(texts(graph, term, SKOS.scopeNote, "en"))
        for name, found in (("domain", domain(graph, term)), ("range", range_of(graph, term))):
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
    ends = {p: (domain(graph, p), range_of(graph, p)) for p in own(graph, OBJECT)}
    for one, (there, back) in ends.items():
        if graph.value(one, OWL.inverseOf) or graph.value(None, OWL.inverseOf, one):
            continue
        for other, swapped in ends.items():
            if one < other and there and back and there != back and swapped == (back, there):
                yield Lint("P13-inverse", one, other)


def symmetric(graph: Graph) -> Iterator[Lint]:
    """P28: a symmetric property has the same classes at both ends."""
    for term in graph.subjects(RDF.type, OWL.SymmetricProperty):
        if domain(graph, term) != range_of(graph, term):
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
    reused = [term for term in typed_as(graph, *KINDS) if not term.startswith(BASE)]
    by_label = {text: term for term in reused for text in texts(graph, term, RDFS.label, "en")}
    for term in own(graph):
        for text in texts(graph, term, RDFS.label, "en"):
            twin = by_label.get(text)
            if twin is not None and not any((term, link, twin) in graph for link in LINKS):
                yield Lint("P30-equivalent", term, twin)


RULES: Final = (
    connected, open_ends, single_ends, inverses, symmetric, cycles, disjointness, same_as_reused,
)  # fmt: skip
