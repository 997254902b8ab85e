"""On whom the words of a deed decide: those behind them, or those that a passive stands after."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.clauses.elements import InSentence, asserted
from kg.clauses.modality import UNREAL, Force
from kg.clauses.passives import conditional, patients
from kg.facts.decisions.deeds import Deed
from kg.model import Action, Kind
from kg.read.reading import Mention
from kg.rules.pattern import Element, Pattern, Slot, need, one

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.clauses.grammar import Clauses
    from kg.clauses.strangers import Strangers
    from kg.facts.decisions.deeds import Deeds
    from kg.facts.decisions.seats import Seats
    from kg.text.sentences import Sentence

_REACH = 24  # tokens between a decision and its person ("… bằng hình thức cảnh cáo đối với ông A")
_OFFICE = 25  # tokens between the office of one person and the next person
_NEXT = 4  # tokens between two people of one list
_UNDECIDED = (
    *UNREAL, Force.ANNULLED, Force.PLANNED, Force.PROPOSED, Force.OPEN, Force.GENERAL,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class People:
    """The people of one sentence, as its deeds decide on them."""

    clauses: Clauses
    sentence: Sentence
    seats: Seats

    def _further(self, deed: Deed) -> Iterator[Mention]:
        """Read "A được phân công làm X, ông B làm Y và bà C giữ chức Z": B and C follow."""
        index = deed.stop
        while (after := self._parallel(index, deed.end)) != index:
            person = self._named_person(after)
            index = after if person is None else self.clauses.phrase_stop(person)
            if person is None or self.clauses.word(index, "into") is None:
                return
            yield person

    def lists(self, deed: Deed) -> bool:
        """Tell whether people are listed behind a passive: "Bị khiển trách có các ông: A; B"."""
        forms = self.clauses.tokens.forms
        for index in range(deed.stop, min(deed.stop + _NEXT, deed.end)):
            if forms[index] == ":" or self.clauses.reading.hits.at(index, "listcue"):
                return True
            if forms[index] in ",.;" or self.clauses.reading.hits.at(index, "decision"):
                return False
        return False

    def objects(self, deed: Deed) -> Iterator[Mention]:
        """Yield who stands behind the words: one, or those of a list."""
        listed = self._opens_list(deed)
        index, reach, found, far = deed.stop, deed.stop + _REACH, False, False
        end = self._condition(deed)
        while index < min(reach, end):
            person = self._named_person(index)
            if person is not None and self._is_object(person, found=found, listed=listed, far=far):
                yield person
                found = True
                index = self.clauses.phrase_stop(person)
                reach = end if listed else index + _NEXT
                continue
            far = far or self.clauses.tokens.forms[index] in ",.("
            if found and not listed and self.clauses.word(index, "into"):
                after = self._parallel(index, end)
                if after == index:
                    return
                index, reach = after, after + _NEXT
                continue
            index += 1

    def _condition(self, deed: Deed) -> int:
        """Return where the deed's clause stops: "Sau khi bầu bổ sung, Bộ Chính trị có …"."""
        if conditional(self.clauses, deed.first):
            marks = (i for i in range(deed.stop, deed.end) if self.clauses.tokens.forms[i] == ",")
            return next(marks, deed.end)
        return deed.end

    def _parallel(self, index: int, end: int) -> int:
        """Skip the office of one person before the next: "bầu ông A giữ chức X, ông B …".

        Returns ``index`` where no further person follows the office.
        """
        seat = self.seats.at(self.clauses.skip(index, end, "into"))
        if seat is None:
            return index
        for at in range(seat[2], min(end, seat[2] + _OFFICE)):
            mark = self.clauses.tokens.forms[at]
            joined = mark in ",;" or self.clauses.word(at, "conjunction") is not None
            if joined and self._named_person(at + 1) is not None:
                return at + 1
            if mark in ",;.":
                break
        return index

    def _opens_list(self, deed: Deed) -> bool:
        """Tell whether several people follow: "các đồng chí: A; B", "các ông A, B và C"."""
        tokens = range(deed.stop, deed.end)
        plural = self.clauses.reading.hits.of(tokens, "honorific")
        return any(self.clauses.tokens.forms[i] == ";" for i in tokens) or any(
            h.concept.has("number", "plural") for h in plural
        )

    def _is_object(self, person: Mention, *, found: bool, listed: bool, far: bool) -> bool:
        """Tell whether the person is decided on: the first near the words, or one of a list."""
        first = self.clauses.phrase_start(person)
        if self.clauses.word_before(first, "replaced") is not None:
            return False
        if found:
            mark = self.clauses.tokens.forms[first - 1] in (",;:" if listed else ",;")
            return mark or self.clauses.word_before(first, "conjunction") is not None
        return listed or not far or self.clauses.word_before(first, "strikes") is not None

    def subjects(self, deed: Deed) -> list[Mention]:
        """Return who is decided on before the words: one, or those of a list "các ông A, B"."""
        verb = range(deed.first, deed.stop)
        found = patients(self.clauses, self.sentence, verb, deed.agent, near=deed.recalled)
        return [*(a.mention for a in found), *self._further(deed)] if found else []

    def _named_person(self, index: int) -> Mention | None:
        person = self.clauses.mention_at(index, Kind.PERSON)
        return person if person is not None and person.form != "title" else None


# -- the rules


@dataclass(frozen=True, slots=True)
class Deciding(InSentence):
    """A deed in its sentence, with the other deeds and the people there."""

    deed: Deed
    deeds: Deeds
    people: People
    strangers: Strangers

    @property
    def told(self) -> bool:
        """Whether the words tell of something done, on whomever."""
        asked = self.c.modality.over(self.deed.first, *_UNDECIDED)
        return not (asked or self.deeds.background(self.deed))

    @property
    def leaves(self) -> bool:
        """Whether somebody leaves an office."""
        return Action.RELIEVE in self.deed.actions


_DEED = Slot[Deed]("deed")
PEOPLE = Slot[tuple[Mention, ...]]("people")

_WORDS: Element[Deciding] = one(_DEED, "decision", lambda d, _: d.deed)
_DONE: Element[Deciding] = asserted(_DEED, *_UNDECIDED)
_PLAIN: Element[Deciding] = need(
    "only known words before it in its clause",
    lambda d, _: d.strangers.before(d.deed.first) is None,
    lambda d, _: d.c.tokens.forms[d.strangers.before(d.deed.first) or 0],
)
_NEWS: Element[Deciding] = need(
    "no station of a career, nor a year of one", lambda d, _: not d.deeds.background(d.deed)
)

RULES: tuple[Pattern[Deciding], ...] = (
    Pattern.of(
        "decided-of-subject",  # "Ông Lê Văn Minh, Giám đốc Sở A, được điều động …"
        _WORDS,
        _DONE,
        _PLAIN,
        _NEWS,
        need("passive", lambda d, _: d.deed.passive),
        one(
            PEOPLE,
            "person before it, or after the comma of a subordinate clause",
            lambda d, _: tuple(d.people.subjects(d.deed)) or None,
        ),
    ),
    Pattern.of(
        "decided-of-object",  # "Ban Bí thư quyết định cảnh cáo ông Lê Văn Minh"
        _WORDS,
        _DONE,
        _PLAIN,
        _NEWS,
        need(
            "no passive, but of leaving or before a list",
            lambda d, _: not d.deed.passive or d.leaves or d.people.lists(d.deed),
        ),
        one(
            PEOPLE,
            f"person within {_REACH} words after it",
            lambda d, _: tuple(d.people.objects(d.deed)) or None,
        ),
    ),
)
