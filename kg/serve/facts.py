"""Facts by filter: about a thing, of an article, of a class, in a time; the newest first."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from kg.graph.terms import TYPE
from kg.serve.entity import linked, newest_first, node_of, said_of
from kg.store.facts import Facts
from kg.store.phrases import words
from kg.store.terms import expand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.serve.entity import Said
    from kg.store.facts import Fact
    from kg.store.reader import Quads

STATED: Final = (
    "org:Membership", "vng:Statement", "vng:Finding", "schema:Observation",
    "vng:PersonnelDecision",
)  # fmt: skip
"""The classes whose nodes state a fact each."""
SCANNED: Final = 20_000
"""Facts that are looked at for one answer at most."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What facts are asked for; "" asks for nothing.

    ``about`` and ``article`` are local names, ``kind`` a class or property by its prefixed name,
    ``since`` and ``until`` days (in) by which an article states the fact.
    """

    about: str = ""
    article: str = ""
    kind: str = ""
    since: str = ""
    until: str = ""

    def fits(self, fact: Said) -> bool:
        """Tell whether a fact has the kind and the day that are asked for."""
        return (
            (not self.kind or fact.kind == self.kind)
            and (not self.since or self.since <= fact.day)
            and (not self.until or "" < fact.day <= self.until)
        )


def facts(store: Quads, wanted: Wanted, lang: str, *, limit: int, offset: int) -> list[Said]:
    """Return the facts that are asked for.

    Those of a thing or an article by their day, the newest first; else those of a class, or of
    all that state facts, in the order of the store.
    """
    asked = Facts(store, words(lang), linked(lang))
    if wanted.about or wanted.article:
        found = newest_first(fact for fact in _near(asked, wanted) if wanted.fits(fact))
        return found[offset : offset + limit]
    stated = islice(_stated(store, asked, wanted), SCANNED)
    return list(islice((fact for fact in stated if wanted.fits(fact)), offset, offset + limit))


def _near(asked: Facts, wanted: Wanted) -> Iterator[Said]:
    """Yield the facts of a thing, of an article, or those of both."""
    sets: list[dict[Fact, None]] = []
    for local, of in ((wanted.about, asked.of), (wanted.article, asked.stated_in)):
        if local:
            node = node_of(local)
            sets.append(dict.fromkeys(islice(of(node), SCANNED)) if node else {})
    for fact in sets[0]:
        if all(fact in others for others in sets[1:]):
            yield said_of(fact)


def _stated(store: Quads, asked: Facts, wanted: Wanted) -> Iterator[Said]:
    for kind in [wanted.kind] if wanted.kind in STATED else STATED if not wanted.kind else ():
        node = ox.NamedNode(expand(kind) or "")
        for quad in store.quads_for_pattern(None, ox.NamedNode(TYPE), node):
            if isinstance(quad.subject, ox.NamedNode):
                yield from map(said_of, asked.stated_by(quad.subject))
