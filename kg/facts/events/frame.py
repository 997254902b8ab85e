"""The event frame: one report of a happening, and the mentions that may act in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.facts.events.modality import TOLD, Telling
from kg.model import Entity, Kind, Role
from kg.rules.pattern import Element, Pattern, Slot, each, need, one

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kg.clauses.model import Argument
    from kg.lexicon.rows import EventType


@dataclass(frozen=True, slots=True)
class Part:
    """How somebody takes part, and the rule that says so."""

    role: Role
    rule: str

    @property
    def subject(self) -> bool:
        """Whether it is that of the subject of a verb."""
        return self.rule.startswith("event-subject")


def in_person(who: Argument) -> bool:
    """Tell whether a person acts, named or by his office: "A và Bộ trưởng Bộ B thăm …"."""
    return who.kind is Kind.PERSON or who.mention.form == "title"


def acting(who: Argument) -> Role:
    """Return the role of who acts: a person takes part, a body or team organises."""
    return Role.PARTICIPANT if in_person(who) else Role.ORGANIZER


@dataclass(frozen=True, slots=True)
class Frame:
    """One report of an event: ``actors`` maps an agent's key to its part in this report."""

    type: EventType
    first: int
    stop: int
    sentence: int
    noun: bool
    actors: Mapping[str, Part] = field(default_factory=dict)
    named: str | None = None  # the named event that it is
    place: str | None = None
    aside: bool = False  # told beside another: "Nhân chuyến thăm A, …", "tiếp B đang thăm A"

    def counterparts(self) -> set[str]:
        """Return the agents met, inspected or visited in this report."""
        return {key for key, part in self.actors.items() if part.role is Role.COUNTERPART}


# -- who receives a team: "Thành ủy A có buổi làm việc với Đoàn kiểm tra"


@dataclass(frozen=True, slots=True)
class _Hosting(Telling):
    """A meeting with the parts of who is there; ``met`` are the keys of whom it is with."""

    actors: Mapping[str, Part]
    met: Sequence[str]

    def of_role(self, role: Role) -> Iterator[Entity]:
        """Yield who has a role."""
        entities = self.c.reading.entities
        return (entities[key] for key, part in self.actors.items() if part.role is role)

    @property
    def teams(self) -> list[Entity]:
        """The teams that are met."""
        met = self.of_role(Role.COUNTERPART)
        return [e for e in met if e.key in self.met and e.kind is Kind.TEAM]


_WHO, _TEAMS = Slot[Entity]("who"), Slot[list[Entity]]("teams")
_NO_TEAM: Element[_Hosting] = need(
    "no team that holds the meeting",
    lambda s, _: all(e.kind is not Kind.TEAM for e in s.of_role(Role.ORGANIZER)),
)
_TEAM_MET: Pattern[_Hosting] = Pattern.of(
    "team-met",  # the team holds the meeting
    each(_WHO, "team that is met", lambda s, _: s.teams),
    _NO_TEAM,
    TOLD,
)
_RECEIVES: Pattern[_Hosting] = Pattern.of(
    "receives-team",  # and meets who receives it
    one(_TEAMS, "team that is met", lambda s, _: s.teams or None),
    _NO_TEAM,
    each(_WHO, "who holds the meeting with it", lambda s, _: s.of_role(Role.ORGANIZER)),
    TOLD,
)
RULES = (_TEAM_MET, _RECEIVES)


def hosted(scene: Telling, actors: Mapping[str, Part], met: Sequence[str]) -> dict[str, Part]:
    """Return the parts where a team is met: it holds the meeting, and meets who receives it."""
    host = _Hosting(scene.c, scene.sentence, scene.told, actors, met, supposed=scene.supposed)
    turned = dict(actors)
    for rule, role in ((_TEAM_MET, Role.ORGANIZER), (_RECEIVES, Role.COUNTERPART)):
        turned |= {m[_WHO].key: Part(role, rule.name) for m in rule.matches(host)}
    return turned
