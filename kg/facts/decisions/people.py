"""On whom the words of a deed decide: those behind them, or those that a passive stands after."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from kg.clauses.appointees import REACH, appointees, listed, struck
from kg.clauses.deciders import handed
from kg.clauses.elements import InSentence, asserted
from kg.clauses.modality import UNREAL, Force
from kg.facts.decisions.deeds import Deed
from kg.facts.decisions.seats import Seats
from kg.model import Action, Kind
from kg.read.reading import Mention
from kg.rules.pattern import Element, Pattern, Slot, need, one

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kg.clauses.strangers import Strangers
    from kg.facts.decisions.deeds import Deeds

_UNREAL = (*UNREAL, Force.ANNULLED, Force.PLANNED, Force.PROPOSED, Force.OPEN)
_UNDECIDED = (*_UNREAL, Force.GENERAL)


@dataclass(frozen=True)
class Deciding(InSentence):
    """A deed in its sentence, with the other deeds there; ``last`` is the one told before it."""

    deed: Deed
    deeds: Deeds
    strangers: Strangers
    last: Deciding | None

    @property
    def told(self) -> bool:
        """Whether the words tell of something done, on whomever."""
        asked = self.c.modality.over(self.deed.first, *_UNDECIDED)
        return not (asked or self.deeds.background(self.deed))

    @property
    def doubtful(self) -> bool:
        """Whether the office that the words give is none: its clause takes it back, or may do so.

        A station of a career, or "việc bổ nhiệm ông A làm …", is told whatever else is said.
        """
        modality, first = self.c.modality, self.deed.first
        odd = self.strangers.before(first) is not None and not modality.over(first, Force.GENERAL)
        undone = odd or modality.over(first, *_UNREAL)
        return undone and not (self.leaves or self.deeds.background(self.deed))

    @cached_property
    def before(self) -> tuple[Mention, ...]:
        """The people before the words whom a passive strikes, and those of parallel clauses.

        None where they hand over the ruling: "ông A trao quyết định nghỉ hưu cho ông B".
        """
        if self.leaves and self.after and handed(self.c, self.deed.first):
            return ()
        deed, verb = self.deed, range(self.deed.first, self.deed.stop)
        found = struck(self.c, self.sentence, verb, deed.end, agent=deed.agent, near=deed.recalled)
        return self._meant(a.mention for a in found)

    @cached_property
    def after(self) -> tuple[Mention, ...]:
        """The people behind the words, none behind a mark that ends an item of a list."""
        if self.c.tokens.forms[self.deed.stop : self.deed.stop + 1] == (";",):
            return ()  # "… ông A bằng hình thức cảnh cáo; ông B …"
        verb = range(self.deed.first, self.deed.stop)
        return self._meant(a.mention for a in appointees(self.c, verb, self.deed.end))

    @property
    def follows(self) -> bool:
        """Whether it is what an office is left for: "thôi giữ chức X để bổ nhiệm giữ chức Y"."""
        before = self.c.reading.hits.at(self.deed.first - 1, "function")
        goal = before is not None and before.concept.has("functionClass", "purpose")
        goal = goal and Action.APPROVE not in self.deed.actions  # others are still to approve it
        return goal and self.last is not None and self.last.leaves

    @cached_property
    def carried(self) -> tuple[Mention, ...]:
        """The one person of the decision before, where an office follows the words at once.

        "Ông A thôi giữ chức X; điều động, phân công giữ chức Y".
        """
        c, deed, last = self.c, self.deed, self.last
        if last is None or not Seats(c, ()).opens(deed) or self.after:
            return ()
        people = (last.before if last.deed.passive else last.after) or last.carried
        named = c.mentions_from(last.deed.stop, deed.first, Kind.PERSON)
        others = [m for m in named if m.entity not in {p.entity for p in people}]
        return people if len(people) == 1 and not others else ()

    def _meant(self, people: Iterable[Mention]) -> tuple[Mention, ...]:
        """Return those who are meant: not "Trừ ông A, cả bốn …", "người bị … không phải ông A"."""
        modality = self.c.modality
        return tuple(
            m
            for m in people
            if not modality.over(m.first, Force.ABSENT)
            and not modality.near(self.c.phrase_start(m), 1, Force.DENIED)
        )

    @property
    def beyond(self) -> int | None:
        """The first unknown word behind a decision that is a noun: "Kế hoạch bầu ông A phá sản"."""
        c, first = self.c, self.strangers.opening(self.deed.first)
        noun = c.word(first, "matter") or c.word(first, "tale")
        people = self.after if noun is not None and noun.stop == self.deed.first else ()
        return self.strangers.after(c.phrase_stop(people[-1])) if people else None

    @property
    def leaves(self) -> bool:
        """Whether somebody leaves an office."""
        return Action.RELIEVE in self.deed.actions


def punished(behind: Sequence[Deed], person: Mention) -> str | None:
    """Return how a person is punished: "kỷ luật các ông A bằng hình thức [cảnh cáo]; B …".

    It is the first form behind his name, else the only one: "bằng hình thức cảnh cáo với ông A".
    """
    own = next((deed.form for deed in behind if deed.first >= person.stop), None)
    return own or (behind[0].form if len(behind) == 1 else None)


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
            lambda d, _: d.before or None,
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
            lambda d, _: not d.deed.passive or d.leaves or listed(d.c, d.deed.stop, d.deed.end),
        ),
        one(
            PEOPLE,
            f"person within {REACH} words after it",
            lambda d, _: d.after or None,
        ),
        need(
            "only known words behind it where it is a noun",
            lambda d, _: d.beyond is None,
            lambda d, _: d.c.tokens.forms[d.beyond or 0],
        ),
    ),
    Pattern.of(
        "decided-of-carried",  # "Ông A thôi giữ chức X; điều động, phân công giữ chức Y"
        _WORDS,
        need(
            "told as a fact, or what an office is left for",
            lambda d, _: d.follows or not d.c.modality.over(d.deed.first, *_UNDECIDED),
        ),
        _PLAIN,
        _NEWS,
        need("no passive", lambda d, _: not d.deed.passive),
        one(
            PEOPLE,
            "office right behind it, nobody else, and one person of the decision before",
            lambda d, _: d.carried or None,
        ),
    ),
)
