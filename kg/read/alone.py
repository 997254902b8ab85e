"""An office without a name beside it: its holder, as the article tells one, or an authority."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from kg.read.numbers import number_word
from kg.read.offices import Authority, Owned, authority, headed, owned
from kg.read.phrases import Body, Office
from kg.read.phrases.levels import kind_follows, of_levels
from kg.read.phrases.words import generic, genitive, joins
from kg.read.scene import AtWords
from kg.read.whose import acts_for
from kg.rules.pattern import Element, Pattern, Slot, need, one

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.read.bodies import BodyNames
    from kg.read.holders import Holders
    from kg.read.scan import Chunk
    from kg.read.teams import Teams

_TOLD = 3  # tokens of the longest verb that asks or tells
_VERB = 3  # tokens behind an office in which its verb stands


@dataclass(frozen=True)
class Alone(AtWords):
    """An office without a name beside it, in an article whose holders of offices are known."""

    chunks: Sequence[Chunk]
    names: BodyNames
    teams: Teams
    holders: Holders
    chunk: Chunk
    office: Office

    @property
    def at(self) -> Office:
        """The office."""
        return self.office

    @cached_property
    def held(self) -> Owned:
        """The office with its body, as the article completes it."""
        return self.teams.titled(owned(self.office, self.names))

    @cached_property
    def of_many(self) -> bool:
        """Whether heads of several bodies are meant: "3 bí thư tỉnh ủy", "chủ tịch tỉnh, thành"."""
        office, at = self.office, self.office.first
        if office.anchor and kind_follows(self.a, office.stop):
            return True
        if office.body is not None and of_levels(self.a, office.body):
            return True
        tokens, hits = self.a.tokens, self.a.hits
        counted = at > 0 and (
            tokens.forms[at - 1].isdigit() or number_word(tokens, hits, at - 1)[1] is not None
        )
        small = not self.a.tokens.capital(at) and (counted or generic(self.a, at))
        incomplete = office.anchor or (office.body is not None and office.body.needs)
        return small and bool(incomplete)

    @cached_property
    def one(self) -> bool:
        """Whether one who holds it now is meant: no "các Phó Chủ tịch", no "nguyên Bí thư"."""
        office = self.office
        several = generic(self.a, office.first) or self.of_many
        return not (self.chunk.plural or office.former or several)

    def holder(self) -> str | None:
        """Return the person who holds the office, as the article tells it."""
        of_body = self.office.body is not None and self.office.concept.first("heads") is not None
        where = headed(self.office)
        own = of_body or where is not None
        return self.holders.holder(self.office.first, self.held, where, own=own)

    @property
    def abroad(self) -> bool:
        """Whether an office of another country goes on: "Tổng Bí thư, Chủ tịch nước Lào"."""
        place = bisect_left(self.chunks, self.chunk.stop, key=lambda c: c.first)
        after = self.chunks[place].phrase if place < len(self.chunks) else None
        return isinstance(after, Office) and after.foreign and after.first == self.chunk.stop + 1

    def addressed(self) -> bool:
        """Tell whether the office is asked, told or an owner, or another acts for it.

        Also listed: "Quốc hội, Chính phủ và Thủ tướng Chính phủ".
        """
        first = self.chunk.first
        if self._asked(first):
            return True
        place = bisect_left(self.chunks, first, key=lambda c: c.first)
        before = self.chunks[place - 1] if place else None
        if before is None or before.stop != first - 1 or not self._joint(first - 1):
            return False
        phrase = before.phrase
        if isinstance(phrase, Office):  # "yêu cầu Chánh án … và Viện trưởng … xem xét"
            also = joins(self.a, first - 1) and self.whole(phrase)
            return also and self._asked(before.first)
        return isinstance(phrase, Body)

    def _asked(self, first: int) -> bool:
        if first and genitive(self.a, first - 1):
            return True
        told = first > _TOLD and self.a.hits.ending(first, _TOLD, "act")
        return bool(told) or acts_for(self.a, first)

    def whole(self, office: Office) -> bool:
        """Tell whether an office of the State is printed with its body in one fixed form."""
        form = self.a.hits.at(office.first, "roleform")
        whole = form is not None and form.stop == office.stop and bool(office.fixed)
        return whole and not office.concept.has("partyRole", "yes")

    def _joint(self, index: int) -> bool:
        return self.a.tokens.forms[index] == "," or joins(self.a, index)

    def acts(self) -> bool:
        """Tell whether a verb follows the office."""
        stop = self.chunk.stop
        after = range(stop, min(stop + _VERB, len(self.a.tokens)))
        return any(self.a.hits.at(i, "act", "eventverb", "issuecue", "decision") for i in after)


# -- the rules

_NAMED, _ACTS = "office-named", "office-authority"
HOLDER, ACTING = Slot[str]("who holds it"), Slot[Authority]("authority")
_OFFICE: Element[Alone] = one(
    Slot[Office]("office"), "office without a name beside it", lambda o, _: o.office
)
_ONE: Element[Alone] = need(
    "one who holds it now, not many or one before", lambda o, _: o.one and not o.of_many
)


def _acting(rule: str) -> Element[Alone]:
    return one(
        ACTING,
        "its body, printed or told by the article",
        lambda o, _: authority(o.held, rule),
    )


REFERENCE: Pattern[Alone] = Pattern.of(
    "title-reference",  # "Bí thư Tỉnh ủy yêu cầu …" is whom the article calls so
    _OFFICE,
    _ONE,
    need("no office of another country behind it", lambda o, _: not o.abroad),
    one(HOLDER, "person who holds it in the article", lambda o, _: o.holder()),
)
NAMED: Pattern[Alone] = Pattern.of(
    _NAMED,  # "báo cáo Thủ tướng Chính phủ", "bằng khen của Thủ tướng Chính phủ"
    _OFFICE,
    _ONE,
    need("roleform of the State with its body", lambda o, _: o.whole(o.office)),
    need(
        "asked, told, acted for or an owner, or listed with a body or such an office",
        lambda o, _: o.addressed(),
    ),
    _acting(_NAMED),
)
ACTS: Pattern[Alone] = Pattern.of(
    _ACTS,  # "Thủ tướng Chính phủ ban hành …"
    _OFFICE,
    _ONE,
    need(
        "role[holders], which one person holds at a time, or role[deputy]",
        lambda o, _: o.office.leads,
    ),
    need(f"act, eventverb, issuecue or decision within {_VERB} words", lambda o, _: o.acts()),
    _acting(_ACTS),
)
RULES = (REFERENCE, NAMED, ACTS)
