"""What SHACL cannot say: spans against texts, records against triples, closures, counts.

Pure functions from what a node says, or what was joined of two (``joins``), to faults. Terms are
compared in N-Triples syntax.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from kg.graph.outline import ancestors
from kg.graph.terms import (
    CONTAINED_IN,
    DCTERMS,
    ORG,
    SCHEMA,
    SPATIAL,
    SPDX,
    SUB_ORGANIZATION,
    VNG,
    VOID,
)
from kg.validate.fault import Fault, Severity, violation
from kg.validate.subjects import last

if TYPE_CHECKING:
    from kg.validate.subjects import Subject

Grouped = Mapping[str, Sequence[ox.Triple]]
"""Triples by the IRI of their predicate."""

_HIERARCHY: Final = (SUB_ORGANIZATION, SPATIAL, CONTAINED_IN, VNG.implements, DCTERMS.isPartOf)
_ABOVE: Final = frozenset(_HIERARCHY)
_START, _END = SCHEMA.startDate, SCHEMA.endDate
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


def span_fault(span: str, exact: str, place: tuple[str, str], text: str | None) -> Fault | None:
    """Check that ``text[start:end] == exact`` for a span, or at least its length.

    ``place`` is start and end as written, ``text`` the stored NFC text of its article (Unicode
    code points), ``None`` where it is not known.
    """
    try:
        start, end = map(int, place)
    except ValueError:
        return None  # a shape says so
    if text is not None and text[start:end] != exact:
        vi = "bài báo không có đúng những lời này ở vị trí này"
        en = "the article does not have these words at this place"
        return violation("quote", span, ox.Literal(exact), vi, en)
    if end - start != len(exact):
        vi, en = "độ dài trích dẫn khác oa:end - oa:start", "the quote is not end - start long"
        return violation("length", span, ox.Literal(exact), vi, en)
    return None


def unheld(record: str, subject: str, predicate: str, value: str) -> Fault:
    """Return the fault of a record that speaks of no triple."""
    vi = "bản ghi về một bộ ba không có trong graph.ttl"
    en = "the record is of a triple that graph.ttl does not hold"
    return violation("record", record, f"{subject} <{predicate}> {value}", vi, en)


def unrecorded(subject: str, predicate: str, value: str) -> Fault:
    """Return the fault of a binary fact that no record speaks of."""
    vi = "sự việc không có bản ghi dẫn chứng trong provenance.ttl"
    en = "the fact has no record in provenance.ttl"
    return violation("unrecorded", subject, f"<{predicate}> {value}", vi, en)


def own_faults(subject: Subject) -> Iterator[Fault]:
    """Check what one node tells: that it is not under itself, and that its period runs on."""
    for predicate in _ABOVE & subject.graph.keys():
        if any(str(value) == subject.node for value in subject.graph[predicate]):
            vi, en = "một nút không thể thuộc chính nó", "a node cannot belong to itself"
            yield violation("self", subject.node, f"<{predicate}>", vi, en)
    start, end = last(subject.graph, _START), last(subject.graph, _END)
    if start and end:
        common = min(len(start.value), len(end.value))  # "2022" against "2022-06-30"
        if start.value[:common] > end.value[:common]:
            vi, en = "kỳ kết thúc trước khi bắt đầu", "the period ends before it starts"
            yield violation("period", subject.node, f"{start.value} – {end.value}", vi, en)


def closure_faults(under: set[tuple[str, str]], written: set[tuple[str, str]]) -> Iterator[Fault]:
    """Check that no body is above itself, and that the closure is written out."""
    whole = closure(under)
    for one, other in whole:
        if one == other:
            vi, en = "quan hệ trực thuộc đi vòng tròn", "the chain of parent bodies is a circle"
            yield violation("circle", one, "", vi, en)
    for pair in whole ^ written:
        vi = "org:transitiveSubOrganizationOf phải là đúng bao đóng của org:subOrganizationOf"
        en = "org:transitiveSubOrganizationOf must be exactly the closure of org:subOrganizationOf"
        yield violation("closure", pair[0], pair[1], vi, en)


def closure(pairs: set[tuple[str, str]]) -> set[tuple[str, str]]:
    """Return the transitive closure of a relation; one walk up per node, circles end."""
    parents: dict[str, set[str]] = {}
    for child, parent in pairs:
        parents.setdefault(child, set()).add(parent)
    return set(ancestors(parents))


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
