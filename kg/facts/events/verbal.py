"""A verb of an event where it stands: who is its subject, whom it is with or for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.clauses.gaps import GAP, aspect, auxiliary, conjunction
from kg.clauses.model import AGENTS, Argument
from kg.clauses.objects import objects_of, recipients, towards
from kg.clauses.subjects import fronted, main_subjects, subjects
from kg.facts.events.modality import Telling, ordered, unreal
from kg.lexicon.rows import Trait
from kg.lexicon.senses import Other, Taking, other, taking
from kg.model import Kind, Role
from kg.read.phrases.words import of_class
from kg.text.fold import fold_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kg.clauses.grammar import Clauses
    from kg.facts.events.frame import Frame, Part
    from kg.lexicon.model import Hit
    from kg.lexicon.rows import EventType
    from kg.read.reading import Reading
    from kg.text.sentences import Sentence


_TIME = 10  # tokens of the time before a fronted verb: "Sáng ngày 5/3/2023,"

GOERS = frozenset({Kind.PERSON, Kind.TEAM})
"""Who may go somewhere."""


@dataclass(frozen=True, slots=True)
class Verbal(Telling):
    """A verb of an event in its sentence, with who stands to it.

    ``objects`` are whom it is with, ``given`` who receives something; ``carried`` are the parts of
    who acted by the verb before, ``None`` where it does not share its subject; ``own`` is its own
    subject, ``main`` that of the main clause where it has none.
    """

    verb: Hit
    kind: EventType
    objects: tuple[Argument, ...]
    given: tuple[Argument, ...]
    carried: Mapping[str, Part] | None
    own: tuple[Argument, ...]
    main: tuple[Argument, ...]

    @classmethod
    def of(cls, c: Clauses, sentence: Sentence, verb: Hit, last: Frame | None) -> Verbal:
        """Read who stands to a verb; ``last`` is the frame told before it in the sentence."""
        kind = c.reading.annotated.lexicon.model.event(verb.concept)
        objects = objects_of(c, sentence, verb)
        if kind.has(Trait.MANDATED):
            objects = objects or _checked(c, sentence, verb)
        carried: Mapping[str, Part] | None = None
        main: tuple[Argument, ...] = ()
        own = _senders_out(c.reading, _agents(subjects(c, verb.first, sentence)))
        guests: tuple[Argument, ...] = ()
        if kind.has(Trait.TRAVELS) and last is not None and c.word_before(verb.first, "underway"):
            guests = _guests(c, sentence, last, own)
            own = guests or own
        anew = last is None or guests or _anew(own, last)
        if last is not None and _goes_on(c.reading, last, verb.first) and not anew:
            # "thăm xã A, viếng Nghĩa trang B": xã A does not act
            carried, own = _acted(last), ()
        elif not own:
            main = _agents(main_subjects(c, sentence, verb.first))
        given = () if objects or not kind.has(Trait.HONOURS) else recipients(c, sentence, verb)
        told_ = not (unreal(c.modality, verb.first, noun=False) or ordered(c, verb.first))
        return cls(c, sentence, told_, verb, kind, objects, given, carried, own, main)

    @property
    def fronted(self) -> tuple[Argument, ...]:
        """Who follows the verb and its objects, where they open the sentence."""
        reading, first = self.c.reading, self.verb.first
        frame = reading.hits.at(first, "actframe")
        # "Trao đổi với cán bộ xã A, ông B nói …"
        talks = frame is not None and frame.concept.has("frame", "speech")
        if not self.objects or talks or not _opens(reading, self.sentence, first):
            return ()
        return fronted(self.c, self.sentence, self.objects[-1].mention.stop)

    @property
    def met(self) -> tuple[Argument, ...]:
        """Whom the verb is with or for; a single place inspected is where, several are whom."""
        if other(self.verb.concept) is Other.REMEMBERED:
            return ()  # "viếng Chủ tịch A": the dead take no part
        others = [a for a in (*self.objects, *self.given) if a.kind in AGENTS]
        lone = self.kind.has(Trait.MANDATED) and len(others) == 1
        where = lone or other(self.verb.concept) is Other.PLACE
        others = [a for a in others if not (where and a.kind == Kind.PLACE)]
        return tuple(a for a in others if not self._chairs(a))

    def _chairs(self, who: Argument) -> bool:
        """Tell whether somebody holds it: "Ban A họp phiên thường kỳ do [đồng chí B] chủ trì"."""
        before = of_class(self.c.reading.annotated, who.first - 1, "agent")
        verb = self.c.reading.hits.at(max(who.stop, who.mention.stop), "partverb")
        return before and verb is not None and taking(verb.concept) is Taking.CHAIR


def _agents(found: Iterable[Argument]) -> tuple[Argument, ...]:
    return tuple(a for a in found if a.kind in AGENTS)


def _senders_out(reading: Reading, found: tuple[Argument, ...]) -> tuple[Argument, ...]:
    """Leave out a body that only sends a team that acts: "Bộ A cho biết đoàn của Bộ đã …"."""
    names = {a.entity: fold_key(reading.entities[a.entity].name) for a in found}
    teams = tuple(names[a.entity] for a in found if a.kind is Kind.TEAM)
    return tuple(
        a
        for a in found
        if a.kind is not Kind.ORGANISATION or not any(t.endswith(names[a.entity]) for t in teams)
    )


def _acted(last: Frame) -> dict[str, Part]:
    """Return who acts in a frame: its subjects, else those who take part in it or hold it.

    The caller of "chào xã giao A" is its counterpart, and takes part in what he does next.
    """
    acting = {k: p for k, p in last.actors.items() if p.subject}
    acted = {Role.PARTICIPANT, Role.ORGANIZER}
    called = {k: p for k, p in acting.items() if p.role is Role.COUNTERPART}
    return {k: p for k, p in (acting or last.actors).items() if p.role in acted} | {
        k: replace(p, role=Role.PARTICIPANT) for k, p in called.items()
    }


def _others(last: Frame) -> set[str]:
    """Return who is there in a frame and does not act."""
    return {k for k, part in last.actors.items() if not part.subject}


def _anew(own: tuple[Argument, ...], last: Frame) -> bool:
    """Tell whether a verb has a subject of its own, not whom the verb before is with.

    Nor whom that honours: "viếng Chủ tịch A và thăm tỉnh B".
    """
    others = _others(last)
    beyond = (a for a in own if a.mention.first >= last.stop or not _honours(last))
    return any(a.kind in GOERS and a.entity not in others for a in beyond)


def _honours(last: Frame) -> bool:
    return last.type.has(Trait.HONOURS) and not last.noun


def _guests(
    c: Clauses, sentence: Sentence, last: Frame, own: tuple[Argument, ...]
) -> tuple[Argument, ...]:
    """Return who is met by the verb before and on a visit: "tiếp Đoàn A …, đang thăm nước B"."""
    others = _others(last)
    teams = (m for m in c.inside(sentence) if m.kind is Kind.TEAM and m.entity in others)
    team = next(teams, None)
    if team is not None:
        return (c.argument(team),)
    return tuple(a for a in own if a.entity in others)


def _checked(c: Clauses, sentence: Sentence, verb: Hit) -> tuple[Argument, ...]:
    """Return who is inspected behind what is checked: "kiểm tra việc thực hiện … tại Sở A"."""
    met = towards(c, sentence, verb.stop)
    gap = range(verb.stop, met[0].first) if met else ()
    # "kiểm tra làm rõ, đã ra quyết định kỷ luật đối với Đảng ủy A"
    return () if any(aspect(c.reading, i) for i in gap) else met


def _opens(reading: Reading, sentence: Sentence, verb: int) -> bool:
    """Tell whether the verb opens the sentence: "(Chiều 5/6,) đến thăm xã A, đồng chí B …"."""
    start = reading.annotated.tokens_of(sentence).start
    forms = reading.tokens.forms[start:verb]
    timed = forms[-1:] == (",",) and any(form.isdigit() for form in forms)
    return verb - start <= (_TIME if timed else GAP) and all(
        auxiliary(reading, i) or not reading.tokens.capital(i) for i in range(start + 1, verb)
    )


def _goes_on(reading: Reading, last: Frame, verb: int) -> bool:
    """Tell whether the verb shares the subject of the frame before.

    "thăm …; dâng hương tại …", "chào xã giao A, B và hội kiến với C", "…; ngày 4/3 làm việc với D".
    """
    start = verb - 1
    while start > last.stop and _between(reading, start) and not _joint(reading, start):
        start -= 1
    return start >= last.stop - 1 and _joint(reading, start)


def _between(reading: Reading, index: int) -> bool:
    """Tell whether a token may part two verbs of one subject: an auxiliary, or a day."""
    timed = reading.hits.at(index, "timeword") is not None
    return (
        timed or auxiliary(reading, index) or not reading.tokens.forms[index].strip("0123456789/")
    )


def _joint(reading: Reading, index: int) -> bool:
    return reading.tokens.forms[index] in ";," or conjunction(reading, index)
