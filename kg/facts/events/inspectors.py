"""Who inspects where only the result is told: "Ủy ban Kiểm tra A công bố kết quả kiểm tra B"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.clauses.elements import InArticle
from kg.facts.events.dating import LEAD
from kg.facts.events.frame import Frame, Part
from kg.facts.events.happening import Happening
from kg.facts.events.teams import headed
from kg.lexicon.rows import Trait
from kg.model import Kind, Role
from kg.read.phrases.words import genitive
from kg.rules.pattern import Pattern, Slot, need, one

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.clauses.grammar import Clauses
    from kg.read.reading import Mention
    from kg.rules.pattern import Match

_BODIES = (Kind.ORGANISATION, Kind.TEAM)


def inspectors(c: Clauses, happenings: Sequence[Happening]) -> None:
    """Let the body whose work it is hold an inspection of which only the result is told."""
    before: Happening | None = None
    for happening in happenings:
        if happening.type.has(Trait.MANDATED):
            for match in _INSPECTS.matches(_Result(c, happening, before)):
                happening.join(match[_WHO], Part(Role.ORGANIZER, _INSPECTS.name))
        elif happening.type.has(Trait.SESSION):
            before = happening


@dataclass(frozen=True, slots=True)
class _Result(InArticle):
    """An inspection; ``before`` is the meeting told last before it."""

    told: Happening
    before: Happening | None

    @property
    def frame(self) -> Frame:
        """Its first report."""
        return self.told.frames[0]

    def inspects(self, key: str) -> bool:
        """Tell whether a body inspects others, and is not who is inspected."""
        if key in self.told.actors or self.reading.entities[key].kind not in _BODIES:
            return False
        return headed(self.reading, key, "inspector", "yes", "body")

    def inspecting(self, first: int, stop: int) -> Iterator[Mention]:
        """Yield the inspecting bodies that some tokens name."""
        named = self.c.mentions_from(first, stop, *_BODIES)
        return (m for m in named if self.inspects(m.entity))


_EVENT, _WHO = Slot[Happening]("inspection"), Slot[str]("inspector")


def _unheld(result: _Result, _: Match) -> bool:
    """Tell whether nobody is told to inspect, nor to go there himself."""
    roles = {part.role for part in result.told.actors.values()}
    return roles == {Role.COUNTERPART} and all(f.noun for f in result.told.frames)


def _inspector(result: _Result, _: Match) -> str | None:
    """Return the body of the sentence, of the meeting told before, or the one that the lead names.

    "kết quả kiểm tra của Thanh tra A đối với B"; "Ủy ban Kiểm tra A công bố kết quả kiểm tra B";
    "Ủy ban Kiểm tra A đã họp kỳ thứ 5 … Về kết quả kiểm tra B, …".
    """
    c, frame = result.c, result.frame
    start = c.reading.annotated.tokens_of(c.reading.sentences[frame.sentence]).start
    verbs = c.reading.hits.of(range(frame.first, frame.stop), "eventverb")
    for verb in verbs[:1]:
        if genitive(c.reading.annotated, verb.stop):
            own = c.mention_at(verb.stop + 1, *_BODIES)
            return own.entity if own is not None and result.inspects(own.entity) else None
    here = [m.entity for m in result.inspecting(start, frame.first)]
    if here:
        return here[-1]
    held = result.before.actors if result.before is not None else {}
    meets = [k for k, p in held.items() if p.role is Role.ORGANIZER and result.inspects(k)]
    return meets[0] if len(meets) == 1 else _of_lead(result)


def _of_lead(result: _Result) -> str | None:
    c = result.c
    lead = c.reading.annotated.tokens_of(
        c.reading.sentences[min(LEAD, len(c.reading.sentences)) - 1]
    )
    named = {m.entity for m in result.inspecting(0, lead.stop)}
    return named.pop() if len(named) == 1 else None


_INSPECTS: Pattern[_Result] = Pattern.of(
    "inspects",
    one(_EVENT, "inspection", lambda r, _: r.told),
    need("nobody told to hold it, nor to go there", _unheld),
    one(_WHO, "inspecting body of the sentence, of the meeting before, or of the lead", _inspector),
)
RULES = (_INSPECTS,)
