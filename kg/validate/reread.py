"""A build against a second reading of its articles: graphs compared triple by triple.

What a build says is nothing but what its articles give, so any other triple was altered, and so
was a build that lacks one.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from kg.graph.terms import DCAT, PROV
from kg.store.load import GRAPH, IDENTITY, PROVENANCE, VOID, stream
from kg.store.terms import plain
from kg.validate.fault import Fault, Severity, violation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

QUARANTINE: Final = "quarantine.ttl"
_WITH: Final = (f"{DCAT.SPACE}version", PROV.used, PROV.wasGeneratedBy)
_SAYS: Final = {
    "altered": (
        "đọc lại các bài báo cho giá trị khác (có trong tệp ≠ đọc lại)",
        "reading the articles again gives another value (in the file ≠ read again)",
    ),
    "dropped": (
        "các bài báo cho bộ ba này mà tệp không có",
        "the articles give this triple and the file does not hold it",
    ),
    "added": (
        "tệp có bộ ba này mà các bài báo không cho",
        "the file holds this triple and the articles do not give it",
    ),
}


def reread_faults(directory: Path, again: Mapping[str, bytes]) -> Iterator[Fault]:
    """Yield what differs between the files of a build and those made of its articles again.

    ``again`` are the bytes of the files by name. ``void.ttl`` is looked at where the others are
    the same, since it tells of them. Raises ``KgError`` for a file that is no Turtle.
    """
    found: list[Fault] = []
    for name in (GRAPH, PROVENANCE, IDENTITY, QUARANTINE):
        content = again.get(name, b"")
        if not _same(directory / name, content):  # as a sound build is: no need to parse it
            found += differences(_kept(directory / name), _read(content))
    void = _kept(directory / VOID), _read(again.get(VOID, b""))
    if not found:
        found += differences(*void)
    yield from found
    if found and _made_with(void[0]) != _made_with(void[1]):
        vi = "bản dựng do phiên bản hoặc từ điển khác làm ra: khác biệt có thể do đó"
        en = "made by another version or lexicon: what differs may come from that"
        yield Fault(Severity.WARNING, "made-with", VOID, "", vi, en)


def differences(kept: set[ox.Triple], again: set[ox.Triple]) -> Iterator[Fault]:
    """Yield what differs between two graphs, value by value of one node and property."""
    slots: defaultdict[tuple[str, str], tuple[list[str], list[str]]] = defaultdict(lambda: ([], []))
    for side, triples in enumerate((kept - again, again - kept)):
        for triple in triples:
            slot = slots[str(triple.subject), plain(triple.predicate)]
            slot[side].append(_said(triple.object))
    for (node, predicate), (extra, missing) in sorted(slots.items()):
        check = "added" if not missing else "altered" if extra else "dropped"
        both = " ≠ ".join(", ".join(sorted(values)) for values in (extra, missing) if values)
        yield violation(check, node, f"{predicate}: {both}", *_SAYS[check])


def _said(term: object) -> str:
    """Return a value as a person reads it; a literal in quotes, since it may be empty."""
    if isinstance(term, ox.Literal):
        mark = f"@{term.language}" if term.language else ""
        return f"“{plain(term)}”{mark}"
    return plain(term) if isinstance(term, ox.NamedNode) else str(term)


def _same(path: Path, content: bytes) -> bool:
    return path.exists() and path.read_bytes() == content


def _kept(path: Path) -> set[ox.Triple]:
    return set(stream(path)) if path.exists() else set()


def _read(content: bytes) -> set[ox.Triple]:
    return {quad.triple for quad in ox.parse(content, format=ox.RdfFormat.TURTLE)}


def _made_with(void: Iterable[ox.Triple]) -> set[tuple[str, str]]:
    """Return what a description says of the tool and the lexicon that made the build."""
    return {
        (str(triple.subject), str(triple.object))
        for triple in void
        if triple.predicate.value in _WITH
    }
