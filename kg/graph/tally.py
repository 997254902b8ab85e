"""How large a graph is, counted subject by subject while it is written.

Subjects may be counted in several processes: their tallies add up, since each subject is counted
once. Only the distinct objects need a memory of what was there, and that lies on disk where it
grows: a mark of eight bytes for each, in files by its first bits.
"""

from __future__ import annotations

import os
import tempfile
from array import array
from collections import Counter
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

from kg.graph.evidence import EVIDENCE
from kg.graph.quotes import END, EXACT, SELECTOR, SELECTOR_CLASSES, SOURCE, SPAN_CLASS, START
from kg.graph.terms import ARTICLE, ID, OA, SCHEMA, TYPE, XSD

if TYPE_CHECKING:
    from collections.abc import Collection

    from kg.graph.claims import Pair
    from kg.graph.quotes import Quote

_PUBLISHED = SCHEMA.datePublished
_SPAN, _INTEGER = (TYPE, SPAN_CLASS), XSD.integer
_PLUMBING = frozenset({SPAN_CLASS, OA.TextQuoteSelector, ARTICLE})
_FILES = 64
_KEPT = 200_000
"""Marks in memory at a time: some 20 MB."""


@dataclass(slots=True)
class Tally:
    """Counts of a graph: ``first`` and ``last`` are days of publication, ``example`` an IRI.

    ``folder`` is where marks of objects go when they are many; without one they stay in memory.
    """

    folder: Path | None = None
    properties: Counter[str] = field(default_factory=Counter)
    classes: Counter[str] = field(default_factory=Counter)
    entities: int = 0
    subjects: int = 0
    example: str = ""
    first: str = ""
    last: str = ""
    _spans: int = 0
    _objects: set[bytes] = field(default_factory=set)
    _spilled: list[str] = field(default_factory=list)

    def count(self, subject: str, pairs: Collection[Pair]) -> None:
        """Count a subject of ``graph.ttl`` with all its triples."""
        self.subjects += 1
        classes = set()
        for predicate, value in pairs:
            self.properties[predicate] += 1
            if predicate == TYPE and isinstance(value, str):
                classes.add(value)
            elif predicate == _PUBLISHED:
                day = value[0][:10] if isinstance(value, tuple) else ""
                self.first, self.last = min(self.first or day, day), max(self.last, day)
            if predicate == EVIDENCE:
                continue  # a span, and each is counted where it is a subject
            if predicate == SELECTOR:
                self._spans += 1  # each span has its own
                continue
            self._objects.add(_mark(value))
        self._spans += _SPAN in pairs
        self.classes.update(classes)
        if classes and subject.startswith(ID):
            self.entities += 1
            if not classes & _PLUMBING:
                self.example = min(self.example or subject, subject)
        if len(self._objects) > _KEPT:
            self._spill()

    def count_quotes(self, quotes: Collection[Quote]) -> None:
        """Count pieces of articles that ``graph.ttl`` holds, two subjects each."""
        number = len(quotes)
        self.subjects += 2 * number
        self.entities += 2 * number
        self._spans += 2 * number  # the piece and its selector are an object each
        self.properties[TYPE] += (1 + len(SELECTOR_CLASSES)) * number
        for link in (SOURCE, SELECTOR, EXACT, START, END):
            self.properties[link] += number
        for cls in (SPAN_CLASS, *SELECTOR_CLASSES):
            self.classes[cls] += number
            self._objects.add(_mark(cls))
        for quote in quotes:
            places = ((str(place), _INTEGER) for place in (quote.start, quote.end))
            self._objects.update(map(_mark, (quote.article, (quote.exact, ""), *places)))
        if len(self._objects) > _KEPT:
            self._spill()

    @property
    def objects(self) -> int:
        """The number of distinct objects."""
        if not self._spilled:
            return self._spans + len(self._objects)
        self._spill()
        found = 0
        for number in range(_FILES):
            marks: set[int] = set()
            for folder in self._spilled:
                file = Path(folder, f"{number}.marks")
                if file.exists():
                    content = array("Q")
                    content.frombytes(file.read_bytes())
                    marks.update(content)
            found += len(marks)
        return self._spans + found

    def merge(self, other: Tally) -> None:
        """Add what was counted of other subjects."""
        self.properties.update(other.properties)
        self.classes.update(other.classes)
        self.entities += other.entities
        self.subjects += other.subjects
        self._spans += other._spans
        self._objects |= other._objects
        self._spilled += other._spilled
        self.example = min(filter(None, (self.example, other.example)), default="")
        self.first = min(filter(None, (self.first, other.first)), default="")
        self.last = max(self.last, other.last)
        if len(self._objects) > _KEPT:
            self._spill()

    def moved(self, before: Path, after: Path) -> Tally:
        """Return the same with its files moved from one folder to another."""
        spilled = [str(after / Path(name).relative_to(before)) for name in self._spilled]
        return replace(self, folder=after, _spilled=spilled)

    def _spill(self) -> None:
        """Write the marks to files; each process and part has a folder of its own."""
        if self.folder is None:
            return
        by_file: list[list[bytes]] = [[] for _ in range(_FILES)]
        for mark in self._objects:
            by_file[mark[0] % _FILES].append(mark)
        folder = tempfile.mkdtemp(prefix="objects-", dir=self.folder)
        for number, marks in enumerate(by_file):
            Path(folder, f"{number}.marks").write_bytes(b"".join(marks))
        self._spilled.append(os.fspath(folder))
        self._objects.clear()


def _mark(value: object) -> bytes:
    text = value if isinstance(value, str) else "\0".join(value)  # type: ignore[arg-type]
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()
