"""The checks over a build as it lies written, part by part: no more than a part is in memory.

As in a build that is being written (``kg.validate.parts``), the shapes are asked of nodes with all
their triples; of others that these point at, the classes stand beside them.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from kg.graph.evidence import EVIDENCE
from kg.graph.quotes import SPAN_CLASS
from kg.graph.shortcuts import quads
from kg.graph.terms import RDF
from kg.resources import ontology_dir
from kg.validate.checks import own_faults
from kg.validate.parts import SOME_SPAN, beside
from kg.validate.portable import term_faults
from kg.validate.shapes import shape_faults

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from kg.validate.fault import Fault
    from kg.validate.joins import Joins
    from kg.validate.subjects import Subject

PART: Final = 10_000
"""Triples that are judged at a time; the fast engine takes some 80 MB for them."""

_TYPE: Final = RDF.type


def parts(subjects: Iterable[Subject], size: int = PART) -> Iterator[Sequence[Subject]]:
    """Yield subjects together that have so many triples, or are one; each piece of one alone."""
    some: list[Subject] = []
    room = size
    for subject in subjects:
        if subject.in_part:
            yield [subject]
            continue
        some.append(subject)
        room -= len(subject.said)
        if room <= 0:
            yield some
            some, room = [], size
    if some:
        yield some


def part_faults(part: Sequence[Subject], joined: Joins, engine: str | None) -> set[Fault]:
    """Return what is wrong with some subjects, each with all its triples.

    ``joined`` knows the classes of all others. Raises ``KgError`` as ``shape_faults`` does.
    """
    here = {subject.node for subject in part}
    evidence, others = (found - here for found in _named(part))
    classes = joined.classes_of(evidence | others)
    known = beside({node[1:-1]: classes[node] for node in others & classes.keys()})
    triples = quads((iri, link, value) for iri, pairs in known for link, value in pairs)
    stubs = ox.serialize((quad.triple for quad in triples), format=ox.RdfFormat.N_TRIPLES)
    spans = {node for node, kinds in classes.items() if SPAN_CLASS in kinds}
    text = b"".join(line for subject in part for line in _lines(subject, spans)) + (stubs or b"")
    aside = {iri for iri, _ in known}
    return {
        *shape_faults(text, ontology_dir() / "shapes.ttl", engine=engine, aside=aside),
        *term_faults(triple for subject in part for _, triple in subject.said),
        *chain.from_iterable(map(own_faults, part)),
    }


def _named(part: Sequence[Subject]) -> tuple[set[str], set[str]]:
    """Return the nodes that some subjects point at: as evidence, and as all else but classes."""
    evidence, others = set[str](), set[str]()
    for file in chain.from_iterable((subject.graph, subject.records) for subject in part):
        for predicate, values in file.items():
            if predicate != _TYPE:
                named = evidence if predicate == EVIDENCE else others
                named.update(str(value) for value in values if isinstance(value, ox.NamedNode))
    return evidence, others


def _lines(subject: Subject, spans: Collection[str]) -> Iterator[bytes]:
    """Yield what the engines are shown of a subject: for its spans one that stands for all."""
    stood_for = False
    for line, triple in subject.said:
        value = triple.object
        if triple.predicate.value == EVIDENCE and str(value) in spans:
            stood_for = True
        elif not isinstance(value, ox.Triple):  # RDF 1.2 stops the engines
            yield line
    if stood_for:
        yield f"{subject.node} <{EVIDENCE}> <{SOME_SPAN}> .\n".encode()
