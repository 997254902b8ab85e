"""What SHACL cannot say: spans against texts, records against triples, closures, counts.

Pure functions from triples to faults. A graph comes grouped by predicate (``grouped``), so each
check looks only at what it needs. Terms are compared in N-Triples syntax.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

import pyoxigraph as ox
from rdflib import DCTERMS, ORG, RDF, VOID

from kg.graph.terms import (
    CONTAINED_IN,
    OA,
    SCHEMA,
    SPATIAL,
    SPDX,
    SUB_ORGANIZATION,
    TRANSITIVE_SUB_ORGANIZATION,
    VNG,
)
from kg.validate.fault import Fault, Severity, violation

Grouped = Mapping[str, Sequence[ox.Triple]]
"""Triples by the IRI of their predicate."""

_HIERARCHY: Final = (SUB_ORGANIZATION, SPATIAL, CONTAINED_IN, VNG.implements, DCTERMS.isPartOf)
_EVENT: Final = (
    VNG.chair, SCHEMA.organizer, VNG.counterpart, VNG.participant, SCHEMA.location,
    SCHEMA.superEvent, SCHEMA.about, VNG.mandatedBy,
)  # fmt: skip
_DOCUMENT: Final = (VNG.issuer, VNG.signedBy)
SHORTCUTS: Final = (
    VNG.inspects, VNG.inspectsArea, VNG.holdsRole, ORG.memberOf, VNG.carriedOutBy, VNG.metWith,
)  # fmt: skip
"""Predicates of edges that the rules of ``ontology/rules`` derive from other nodes."""
FACTS: Final = tuple(str(p) for p in (*_HIERARCHY, *_EVENT, *_DOCUMENT, *SHORTCUTS))
"""Predicates of direct binary facts: each such triple has its record in ``provenance.ttl``.

``schema:about`` counts for events only; on a statement it is part of a node with evidence.
"""


def grouped(triples: Iterable[ox.Triple]) -> dict[str, list[ox.Triple]]:
    """Return triples by the IRI of their predicate, in the order given."""
    by_predicate: dict[str, list[ox.Triple]] = {}
    for triple in triples:
        by_predicate.setdefault(triple.predicate.value, []).append(triple)
    return by_predicate


def _values(graph: Grouped, predicate: str) -> dict[str, ox.NamedNode | ox.Literal]:
    """Return subject → object of one predicate (the last one, where a node has several)."""
    return {
        str(triple.subject): triple.object
        for triple in graph.get(str(predicate), ())
        if isinstance(triple.object, ox.NamedNode | ox.Literal)
    }


def _pairs(graph: Grouped, predicate: str) -> set[tuple[str, str]]:
    """Return the (subject, object) pairs of one predicate."""
    return {(str(t.subject), str(t.object)) for t in graph.get(str(predicate), ())}


def span_faults(graph: Grouped, texts: Mapping[str, str]) -> Iterator[Fault]:
    """Check that ``text[start:end] == exact`` for every span, or at least its length.

    ``texts`` maps the IRI of an article to its stored NFC text; a span of an article that is not
    there is checked by length only (Unicode code points).
    """
    sources = _values(graph, OA.hasSource)
    exact, start, end = (_values(graph, p) for p in (OA.exact, OA.start, OA.end))
    for span, selector in _values(graph, OA.hasSelector).items():
        key, source = str(selector), sources.get(span)
        if key not in exact or key not in start or key not in end:
            continue  # a shape says so
        quote, text = exact[key].value, texts.get(source.value) if source is not None else None
        try:
            first, last = int(start[key].value), int(end[key].value)
        except ValueError:
            continue  # a shape says so
        if text is not None and text[first:last] != quote:
            vi = "bài báo không có đúng những lời này ở vị trí này"
            en = "the article does not have these words at this place"
            yield violation("quote", span, exact[key], vi, en)
        elif last - first != len(quote):
            vi, en = "độ dài trích dẫn khác oa:end - oa:start", "the quote is not end - start long"
            yield violation("length", span, exact[key], vi, en)


def record_faults(graph: Grouped, provenance: Grouped) -> Iterator[Fault]:
    """Check both ways: a record is of a triple of the graph, a binary fact has its record."""
    spoken = set(_values(graph, SCHEMA.text))
    predicates, objects = (_values(provenance, p) for p in (RDF.predicate, RDF.object))
    recorded: dict[str, set[tuple[str, str]]] = {}
    held: dict[str, set[tuple[str, str]]] = {}  # of a few predicates; most triples are of spans
    for predicate in {*FACTS, *(value.value for value in predicates.values())}:
        held[predicate] = _pairs(graph, predicate)
    for record, subject in _values(provenance, RDF.subject).items():
        if record not in predicates or record not in objects:
            continue  # a shape says so
        predicate, pair = predicates[record].value, (str(subject), str(objects[record]))
        recorded.setdefault(predicate, set()).add(pair)
        if pair not in held.get(predicate, ()):
            vi = "bản ghi về một bộ ba không có trong graph.ttl"
            en = "the record is of a triple that graph.ttl does not hold"
            yield violation("record", record, f"{pair[0]} <{predicate}> {pair[1]}", vi, en)
    for predicate in FACTS:
        for pair in held.get(predicate, set()) - recorded.get(predicate, set()):
            if predicate == str(SCHEMA.about) and pair[0] in spoken:
                continue
            vi = "sự việc không có bản ghi dẫn chứng trong provenance.ttl"
            en = "the fact has no record in provenance.ttl"
            yield violation("unrecorded", pair[0], f"<{predicate}> {pair[1]}", vi, en)


def structure_faults(graph: Grouped) -> Iterator[Fault]:
    """Check that nothing is under itself, that the closure is written out, that periods run on."""
    for predicate in map(str, _HIERARCHY):
        for one, other in _pairs(graph, predicate):
            if one == other:
                vi, en = "một nút không thể thuộc chính nó", "a node cannot belong to itself"
                yield violation("self", one, f"<{predicate}>", vi, en)
    whole = closure(_pairs(graph, SUB_ORGANIZATION))
    written = _pairs(graph, TRANSITIVE_SUB_ORGANIZATION)
    for one, other in whole:
        if one == other:
            vi, en = "quan hệ trực thuộc đi vòng tròn", "the chain of parent bodies is a circle"
            yield violation("circle", one, "", vi, en)
    for pair in whole ^ written:
        vi = "org:transitiveSubOrganizationOf phải là đúng bao đóng của org:subOrganizationOf"
        en = "org:transitiveSubOrganizationOf must be exactly the closure of org:subOrganizationOf"
        yield violation("closure", pair[0], pair[1], vi, en)
    ends = _values(graph, SCHEMA.endDate)
    for node, start in _values(graph, SCHEMA.startDate).items():
        if (end := ends.get(node)) is not None:
            common = min(len(start.value), len(end.value))  # "2022" against "2022-06-30"
            if start.value[:common] > end.value[:common]:
                vi, en = "kỳ kết thúc trước khi bắt đầu", "the period ends before it starts"
                yield violation("period", node, f"{start.value} – {end.value}", vi, en)


def closure(pairs: set[tuple[str, str]]) -> set[tuple[str, str]]:
    """Return the transitive closure of a relation; one walk up per node, circles end."""
    parents: dict[str, set[str]] = {}
    for child, parent in pairs:
        parents.setdefault(child, set()).add(parent)
    closed: set[tuple[str, str]] = set()
    for child, direct in parents.items():
        reached: set[str] = set()
        ahead = list(direct)
        while ahead:
            node = ahead.pop()
            if node not in reached:
                reached.add(node)
                ahead.extend(parents.get(node, ()))
        closed.update((child, node) for node in reached)
    return closed


def checksum_faults(void: Grouped, found: Mapping[str, str]) -> Iterator[Fault]:
    """Check the checksums that the description tells against those of the files (name → hex)."""
    sums, titles = _values(void, SPDX.checksumValue), _values(void, DCTERMS.title)
    told = {
        titles[node].value: sums[str(checksum)].value
        for node, checksum in _values(void, SPDX.checksum).items()
        if node in titles and str(checksum) in sums and titles[node].value.endswith(".ttl")
    }
    for name in sorted(told.keys() - found.keys()):
        vi, en = "thiếu tệp mà void.ttl nói đến", "a file that void.ttl tells of is missing"
        yield violation("missing", name, "", vi, en)
    for name in sorted(found.keys() - told.keys()):
        vi, en = "void.ttl không ghi tổng kiểm của tệp", "void.ttl tells no checksum of the file"
        yield Fault(Severity.WARNING, "checksum-missing", name, "", vi, en)
    for name in sorted(found.keys() & told.keys()):
        if found[name] != told[name]:
            vi = "tệp đã bị sửa sau khi dựng: tổng kiểm khác với void.ttl"
            en = "the file was altered after the build: void.ttl tells another checksum"
            yield violation("checksum", name, f"{found[name][:12]}… ≠ {told[name][:12]}…", vi, en)


def void_faults(void: Grouped, size: int) -> Iterator[Fault]:
    """Check that the description tells the number of triples that ``graph.ttl`` has."""
    told = {number.value for number in _values(void, VOID.triples).values()}
    if str(size) not in told:
        vi = "số bộ ba ghi trong void.ttl không đúng"
        en = "void.ttl tells another number of triples"
        yield violation("size", "void.ttl", f"{', '.join(sorted(told))} / {size}", vi, en)
