"""The body that meets in a plenum: "Nghị quyết Trung ương 4" is the Central Committee's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.lexicon.model import Concept, Hit
from kg.model import Kind
from kg.read.scene import AtWords
from kg.rules.pattern import Match, Pattern, Slot, one

if TYPE_CHECKING:
    from kg.article import Span
    from kg.read.reading import Annotated
    from kg.read.scene import Placed
    from kg.read.table import EntityTable


@dataclass(frozen=True, slots=True)
class _Named(AtWords):
    """The name of a document or event, from token ``first`` (in) to ``stop`` (out)."""

    first: int
    stop: int

    @property
    def at(self) -> Placed:
        """The name."""
        return self


def committee(a: Annotated) -> Concept | None:
    """Return the Central Committee, whose sessions are the plenums."""
    return a.lexicon.concepts.get("body_ban-chap-hanh-trung-uong-dang")


def plenary(a: Annotated, table: EntityTable, first: int, stop: int) -> tuple[str, Span] | None:
    """Record the Central Committee as meant by a name, and return its key and the words for it."""
    match = PLENARY.first(_Named(a, first, stop))
    if match is None:
        return None
    head, name, rule = match[_HEAD], match[_COMMITTEE].label, PLENARY.name
    key = table.add(Kind.ORGANISATION, name, head.first, head.stop, rule=rule)
    return key, a.tokens.span(head.first, head.stop)


def _plenum(named: _Named, _: Match) -> Hit | None:
    hits = (named.a.hits.at(i, "plenum") for i in named.place)
    small = named.a.tokens.capital  # no "TƯ" in "Hội nghị lần thứ tư"
    return next((h for h in hits if h and (h.stop - h.first > 1 or small(h.first))), None)


_HEAD, _COMMITTEE = Slot[Hit]("plenum"), Slot[Concept]("committee")
PLENARY: Pattern[_Named] = Pattern.of(
    "plenum-of-committee",
    one(_HEAD, "plenum in the name of a document or event", _plenum),
    one(_COMMITTEE, "Central Committee of the list", lambda n, _: committee(n.a)),
)
RULES = (PLENARY,)
