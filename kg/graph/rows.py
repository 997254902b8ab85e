"""The claims of some articles as rows that sort into the files of a build.

A subject that belongs to one article (a span, a statement, the article itself) is final: it goes
out as Turtle, all of a kind and article in one row. Of any other, other articles may say more: its
claims go out as JSON, and become triples where the rows of all articles come together.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from dataclasses import dataclass, field
from enum import IntEnum
from itertools import groupby
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING, NamedTuple

from kg.graph import evidence, terms
from kg.graph.claims import Claims
from kg.graph.evidence import Evidence
from kg.graph.order import place
from kg.graph.terms import ID, ORG, TYPE, C

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from pathlib import Path

    from kg.graph.claims import Pair
    from kg.graph.collector import Collector
    from kg.graph.quotes import Quote
    from kg.graph.runs import Row
    from kg.graph.serialise import Writer

_LOCAL = re.compile(re.escape(ID) + r"[a-z]+_([0-9a-f]{16})(?![0-9a-z])")
_FINAL, _OPEN = b"T", b"J"
_UNASKED = frozenset({TYPE, evidence.EVIDENCE})
_CLASSES = {
    "org": [terms.BODY],
    "programme": [terms.PROGRAMME],
    "role": [ORG.Role],
    "place": [terms.AREA],
    "document": [terms.DOCUMENT],
    "person": [terms.PERSON],
}
"""The class of a node of which only the name is at hand, by the word that this begins with."""


class File(IntEnum):
    """The file that a row belongs to."""

    GRAPH = 0
    PROVENANCE = 1
    QUARANTINE = 2


FACTS = (File.GRAPH, File.PROVENANCE)


class Block(NamedTuple):
    """Subjects that are final, in their order."""

    file: File
    subjects: Sequence[tuple[str, Collection[Pair]]]


class Quoted(NamedTuple):
    """Pieces of one article, which are final too, in their order."""

    file: File
    quotes: Sequence[Quote]


class Parted(NamedTuple):
    """The claims of some articles: what is final, and the other rows."""

    final: list[Block]
    quoted: list[Quoted]
    rows: list[Row]


def parted(out: Collector, articles: Collection[str], files: tuple[File, ...] = FACTS) -> Parted:
    """Part the claims of some articles, given by their ids, all of whose claims are here.

    ``files`` are those to which the graph and the records go.
    """
    final: list[Block] = []
    quoted: list[Quoted] = []
    rows: list[Row] = []
    classes = {iri: found for iri, said in out.graph.items() if (found := classes_of(said))}
    held_in = (out.graph, out.records)
    for file, held, quotes in zip(files, held_in, out.quotes, strict=False):
        blocks: defaultdict[tuple[int, str], list[tuple[bytes, str]]] = defaultdict(list)
        for iri, said in held.items():
            key = place(iri)
            if (match := _LOCAL.match(iri)) and match[1] in articles:
                blocks[key[0], match[1]].append((key, iri))
            else:
                near = _near(said, classes) if file is File.GRAPH else {}
                told = json.dumps([iri, said.packed(), near], ensure_ascii=False)
                content = _OPEN + told.encode("utf-8", "surrogatepass")
                rows.append((bytes((file,)) + key, content))
        for subjects in blocks.values():
            subjects.sort()
            pairs = [(iri, held[iri].pairs(out.measured)) for _, iri in subjects]
            final.append(Block(file, pairs))
        for _, group in groupby(sorted(quotes), key=attrgetter("article")):
            quoted.append(Quoted(file, list(group)))
    return Parted(final, quoted, rows)


def is_local(name: str) -> bool:
    """Tell whether a node, by its local name, belongs to one article."""
    return _LOCAL.match(ID + name) is not None


def classes_of(said: Claims) -> list[str]:
    """Return the classes that are stated of a subject."""
    return [value for link, value in said.stated if link == TYPE and isinstance(value, str)]


def _near(said: Claims, classes: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """Return the classes of the objects of a subject, by which the shapes judge it."""
    near: dict[str, list[str]] = {}
    for link, value in said.stated:
        if link in _UNASKED or not isinstance(value, str):
            continue
        found = classes.get(value)
        if found is None and value.startswith((ID, C)):
            found = _CLASSES.get(value.rpartition("/")[2].partition("_")[0])
        if found:
            near[value] = found
    return near


def final_row(block: Block, writer: Writer) -> Row:
    """Return the row of subjects that are final."""
    key = bytes((block.file,)) + place(block.subjects[0][0])
    return key, _FINAL + writer.block(block.subjects)


def quoted_row(found: Quoted, writer: Writer) -> Row:
    """Return the row of the pieces of an article."""
    key = bytes((found.file,)) + place(found.quotes[0].node)
    return key, _FINAL + writer.quotes(found.quotes)


@dataclass(slots=True)
class Told:
    """What rows of one key hold: a block of Turtle, or the claims on a subject.

    ``near`` are the classes of the objects; ``more`` is evidence that is too much for memory,
    beside which ``kept`` statements are in it.
    """

    file: File
    rank: int
    block: bytes | None = None
    iri: str = ""
    said: Claims = field(default_factory=Claims)
    near: dict[str, list[str]] = field(default_factory=dict)
    more: Evidence | None = None
    kept: int = 0

    def add(self, row: bytes, folder: Path) -> None:
        """Take in a row of claims; what is too much for memory goes to a folder."""
        self.iri, packed, near = json.loads(row.decode("utf-8", "surrogatepass"))
        self.said.merge(Claims.unpacked(packed))
        self.near.update(near)
        if len(self.said.stated) > self.kept + evidence.MOST:
            self.more = self.more or Evidence(folder)
            self.more.take(self.said)
            self.kept = 2 * len(self.said.stated)  # what is no evidence stays


def together(rows: Iterator[Row], folder: Path) -> Iterator[Told]:
    """Yield what sorted rows tell, the claims on each subject as one.

    What is too much for memory lies in a folder.
    """
    for key, found in groupby(rows, key=itemgetter(0)):
        subject = Told(File(key[0]), key[1])
        for _, content in found:
            if content[:1] == _FINAL:
                yield Told(File(key[0]), key[1], content[1:])
            else:
                subject.add(content[1:], folder)
        if subject.more:
            subject.more.take(subject.said)
        if subject.iri:
            yield subject
