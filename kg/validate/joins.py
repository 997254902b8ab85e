"""What is checked of two nodes at once: laid on disk as the subjects come, and joined there.

Terms are as in N-Triples, so they are compared as they are written.
"""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Final

from kg.errors import KgError
from kg.graph.terms import OA, RDF, SCHEMA, SUB_ORGANIZATION, TRANSITIVE_SUB_ORGANIZATION
from kg.store.scratch import Scratch
from kg.validate.checks import FACTS, closure_faults, span_fault, unheld, unrecorded
from kg.validate.subjects import last

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from kg.validate.fault import Fault
    from kg.validate.subjects import Sorted, Subject

_TABLES: Final = """
CREATE TABLE class (node TEXT, class TEXT, PRIMARY KEY (node, class)) WITHOUT ROWID;
CREATE TABLE span (node TEXT, selector TEXT, article TEXT);
CREATE TABLE selector (node TEXT PRIMARY KEY, exact TEXT, start TEXT, stop TEXT) WITHOUT ROWID;
CREATE TABLE fact (subject TEXT, predicate TEXT, object TEXT, plain INTEGER,
  PRIMARY KEY (subject, predicate, object)) WITHOUT ROWID;
CREATE TABLE record (subject TEXT, predicate TEXT, object TEXT, node TEXT,
  PRIMARY KEY (subject, predicate, object, node)) WITHOUT ROWID;
"""
_CLASSES: Final = "SELECT node, class FROM class WHERE node IN (SELECT value FROM json_each(?))"
_SPANS: Final = """
SELECT span.node, article, exact, start, stop FROM span JOIN selector ON selector.node = selector
"""
_UNHELD: Final = """
SELECT node, subject, predicate, object FROM record WHERE NOT EXISTS (SELECT 1 FROM fact WHERE
  fact.subject = record.subject AND fact.predicate = record.predicate
  AND fact.object = record.object)
"""
_UNRECORDED: Final = """
SELECT subject, predicate, object FROM fact WHERE NOT plain AND NOT EXISTS (SELECT 1 FROM record
  WHERE record.subject = fact.subject AND record.predicate = fact.predicate
  AND record.object = fact.object)
"""
_TYPE, _ABOUT, _TEXT = RDF.type, SCHEMA.about, SCHEMA.text
_PARENT, _ANCESTOR = SUB_ORGANIZATION, TRANSITIVE_SUB_ORGANIZATION
_RECORD: Final = (RDF.subject, RDF.predicate, RDF.object)
_RECORDED: Final = RDF.predicate
_SELECTOR: Final = (OA.exact, OA.start, OA.end)
_SOURCE, _SELECTED = OA.hasSource, OA.hasSelector


class Joins:
    """The tables of one validation."""

    def __init__(self, base: sqlite3.Connection) -> None:
        """Make the tables in an empty file."""
        self._base = base
        base.executescript(_TABLES)
        self._asked = {*FACTS, _ANCESTOR}

    def classify(self, files: Sorted) -> None:
        """Lay down the classes of all subjects; learn which predicates the records speak of."""
        self._base.execute("BEGIN")
        self._base.executemany("INSERT OR IGNORE INTO class VALUES (?, ?)", self._classes(files))
        self._base.execute("COMMIT")

    def _classes(self, files: Sorted) -> Iterator[tuple[str, str]]:
        for node, predicate, value in files.linked((_TYPE, _RECORDED)):
            if predicate == _TYPE:
                yield node, value
            else:
                self._asked.add(value)

    def classes_of(self, nodes: Collection[str]) -> Mapping[str, Sequence[str]]:
        """Return the IRIs of the classes of those of some nodes that have any."""
        found: dict[str, list[str]] = {}
        for node, kind in self._base.execute(_CLASSES, (json.dumps(sorted(nodes)),)):
            found.setdefault(node, []).append(kind)
        return found

    def instances(self, kind: str) -> Iterator[str]:
        """Yield the IRIs of the nodes of a class."""
        query = "SELECT node FROM class WHERE class = ?"
        return (node[1:-1] for (node,) in self._base.execute(query, (kind,)))

    def put(self, subjects: Sequence[Subject]) -> None:
        """Lay down what some subjects say of spans, facts and records."""
        self._base.execute("BEGIN")
        for query, rows in (
            ("INSERT INTO span VALUES (?, ?, ?)", _spans(subjects)),
            ("INSERT OR IGNORE INTO selector VALUES (?, ?, ?, ?)", _selectors(subjects)),
            ("INSERT OR IGNORE INTO fact VALUES (?, ?, ?, ?)", self._facts(subjects)),
            ("INSERT OR IGNORE INTO record VALUES (?, ?, ?, ?)", _records(subjects)),
        ):
            self._base.executemany(query, rows)
        self._base.execute("COMMIT")

    def _facts(self, subjects: Iterable[Subject]) -> Iterator[tuple[str, str, str, bool]]:
        for subject in subjects:
            for predicate in self._asked & subject.graph.keys():
                spoken = predicate == _ABOUT and _TEXT in subject.graph
                for value in subject.graph[predicate]:
                    yield subject.node, predicate, str(value), spoken or predicate not in FACTS

    def faults(self, texts: Mapping[str, str]) -> Iterator[Fault]:
        """Yield what is wrong with the spans, the records and the hierarchy of all subjects.

        ``texts`` maps the IRI of an article to its text, where it is known.
        """
        for span, article, exact, start, stop in self._base.execute(_SPANS):
            if fault := span_fault(span, exact, (start, stop), texts.get(article)):
                yield fault
        for row in self._base.execute(_UNHELD):
            yield unheld(*row)
        for row in self._base.execute(_UNRECORDED):
            yield unrecorded(*row)
        yield from closure_faults(self._pairs(_PARENT), self._pairs(_ANCESTOR))

    def _pairs(self, predicate: str) -> set[tuple[str, str]]:
        query = "SELECT subject, object FROM fact WHERE predicate = ?"
        return set(self._base.execute(query, (predicate,)))


@contextmanager
def joins(directory: Path) -> Iterator[Joins]:
    """Give empty tables for as long as the context lasts.

    Raises ``KgError`` naming the directory validated where there is no space for them.
    """
    scratch = Scratch.make()
    try:
        with closing(sqlite3.connect(scratch.path / "joins.sqlite", isolation_level=None)) as base:
            base.execute("PRAGMA journal_mode = OFF")  # nothing of it outlasts the process
            base.execute("PRAGMA synchronous = OFF")
            yield Joins(base)
    except sqlite3.OperationalError as error:
        problem = f"{directory}: no room to check it ({error}); free space in {scratch.path.parent}"
        raise KgError(problem) from error
    finally:
        scratch.remove()


def _spans(subjects: Iterable[Subject]) -> Iterator[tuple[str, str, str]]:
    for subject in subjects:
        if selector := last(subject.graph, _SELECTED):
            source = last(subject.graph, _SOURCE)
            yield subject.node, str(selector), source.value if source else ""


def _selectors(subjects: Iterable[Subject]) -> Iterator[tuple[str, str, str, str]]:
    for subject in subjects:
        exact, start, stop = (last(subject.graph, name) for name in _SELECTOR)
        if exact and start and stop:  # where one is wanting, a shape says so
            yield subject.node, exact.value, start.value, stop.value


def _records(subjects: Iterable[Subject]) -> Iterator[tuple[str, str, str, str]]:
    for subject in subjects:
        one, link, other = (last(subject.records, name) for name in _RECORD)
        if one and link and other:
            yield str(one), link.value, str(other), subject.node
