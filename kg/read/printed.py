"""Bodies and teams as printed: which words name one, by itself or in a longer name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.lexicon.senses import Taking, taking
from kg.model import Kind
from kg.read.full_names import Named
from kg.read.phrases import Body
from kg.read.phrases.places import level_word, place
from kg.read.phrases.words import joins
from kg.read.scene import AtWords
from kg.rules.pattern import Element, Match, Pattern, Slot, need, one

if TYPE_CHECKING:
    from collections.abc import Callable

    from kg.lexicon.model import Hit
    from kg.read.bodies import BodyNames
    from kg.read.reading import Annotated
    from kg.read.teams import Teams

_ROW = 3  # bodies named before their levels: "HĐND, UBND tỉnh, thành phố"
_ACTS = 4  # tokens behind a medium in which its verb stands


@dataclass(frozen=True, slots=True)
class Printed(AtWords):
    """A body, or a word for one (``word``) that opens no name.

    ``named`` is the full name where a longer name, or an office, holds the body. Captions print
    bodies that are not ``new``; ``known`` tells whether the article names one elsewhere.
    """

    names: BodyNames
    teams: Teams
    known: Callable[[Body], bool]
    body: Body | None
    named: Named | None = None
    word: Hit | None = None
    new: bool = True

    @property
    def at(self) -> Body | Hit | None:
        """The body, or the word."""
        return self.body or self.word

    @property
    def team(self) -> bool:
        """Whether the body, or one that the word may open, is set up for a task."""
        if self.word is not None:
            return self.word.concept.first("agentKind") == Kind.TEAM
        return self.body is not None and self.body.team

    @property
    def listed(self) -> bool:
        """Whether the lexicon lists the body itself."""
        if self.word is not None:
            return self.word.concept.scheme == "body"
        return self.body is not None and self.body.concept is not None

    @property
    def many(self) -> bool:
        """Whether those of all units of some levels are meant: "HĐND, UBND tỉnh, thành phố".

        Or of all levels: "Mặt trận, đoàn thể".
        """
        body, a = self.body, self.a
        if body is None or self.named is not None:  # of an office: "Chủ tịch UBND quận, huyện"
            return False
        if _with_others(a, body):
            return True
        if body.place or body.parent or not (body.anchor or body.needs):
            return False
        index, count = body.stop, len(a.tokens)
        for _ in range(_ROW):
            head = a.hits.at(index + 1, "bodykind") if _parts(a, index) else None
            if head is None:
                break
            level = level_word(a, head.stop)
            index = level.stop if level is not None else head.stop
        after = level_word(a, index + 1) if index + 1 < count and _parts(a, index) else None
        bare = after is not None and place(a, after.first) is None
        return bare and level_word(a, index - 1) is not None

    @property
    def head(self) -> range:
        """The word for its kind, else the whole body."""
        hit = self.a.hits.at(self.place.start, "bodykind") if self.body is not None else None
        return range(hit.first, hit.stop) if hit is not None else self.place


def _parts(a: Annotated, index: int) -> bool:
    """Tell whether a comma or "và" stands at the token."""
    return index < len(a.tokens) and (a.tokens.forms[index] == "," or joins(a, index))


def _with_others(a: Annotated, body: Body) -> bool:
    """Tell whether "Mặt trận" is one of those of all levels: "Mặt trận và các đoàn thể"."""
    own = a.hits.at(body.first, "alongside")
    if own is None or own.stop != body.stop or not _parts(a, body.stop):
        return False
    other = a.hits.at(body.stop + 1, "alongside")
    return other is not None and other.concept is own.concept


def _full(printed: Printed, match: Match) -> Named | None:
    return printed.named or printed.names.named(match[BODY])


def _shown(printed: Printed, match: Match) -> bool:
    return printed.named is not None or printed.new or printed.known(match[BODY])


def _meant(printed: Printed, match: Match) -> bool:
    return printed.named is not None or printed.teams.known(match[BODY])


def _told(printed: Printed, match: Match) -> bool:
    """Tell whether a body is in the news: of newspapers and agencies credits are full."""
    body, a = match[BODY], printed.a
    if printed.named is not None or not _medium(a, body):
        return True
    after = range(body.stop, min(body.stop + _ACTS, len(a.tokens)))
    return any(a.hits.at(i, "act", "eventverb") or _holds(a, i) for i in after)


def _holds(a: Annotated, index: int) -> bool:
    """Tell whether a verb of holding an event stands at the token: "tổ chức"."""
    hit = a.hits.at(index, "partverb")
    return hit is not None and taking(hit.concept) is Taking.ORGANIZER


def _medium(a: Annotated, body: Body) -> bool:
    kind = body.head
    if body.concept is not None:
        if body.concept.has("media", "yes"):
            return True
        kind = a.lexicon.concepts.get(body.concept.first("bodyKind") or "")
    return kind is not None and kind.has("media", "yes")


# -- the rules

BODY, NAMED = Slot[Body]("body"), Slot[Named]("full name")
_HEAD = Slot[range]("head")
_BODY: Element[Printed] = one(
    BODY,
    "number, mandate, field, parent or place behind it, one body and not many",
    lambda p, _: None if p.many else p.body,
)
_NAMED: Element[Printed] = one(NAMED, "full name, as printed or as the article tells it", _full)
_SHOWN: Element[Printed] = need("no caption, unless it is named elsewhere", _shown)
_TOLD: Element[Printed] = need("no newspaper or station, but one that acts", _told)
RULES: tuple[Pattern[Printed], ...] = (
    Pattern.of(
        "team-name",  # "Đoàn kiểm tra số 12 của Ban Bí thư", and "Đoàn kiểm tra" after it
        one(_HEAD, "bodykind[team]", lambda p, _: p.head if p.team else None),
        _BODY,
        need("a capital, or one that the article names or means again", _meant),
        _SHOWN,
        _NAMED,
    ),
    Pattern.of(
        "body-name",  # "Ban Nội chính Trung ương"
        one(
            _HEAD,
            "body of the list, no team",
            lambda p, _: p.head if p.listed and not p.team else None,
        ),
        one(BODY, "not in capitals alone, nor broken off", lambda p, _: p.body),
        _SHOWN,
        _NAMED,
        _TOLD,
    ),
    Pattern.of(
        "body-parts",  # "Sở Y tế tỉnh An Phước"
        one(_HEAD, "bodykind, no team", lambda p, _: None if p.listed or p.team else p.head),
        _BODY,
        _SHOWN,
        _NAMED,
        _TOLD,
    ),
)
