"""Named programmes and named events (guide, entity types programme and event; decisions 4, 5, 21).

"Chương trình mục tiêu quốc gia xây dựng nông thôn mới", "Đề án 06"; "Đại hội đại biểu Đảng bộ tỉnh
Lai Châu lần thứ XIV", "Kỳ họp thứ 8, Quốc hội khóa XV", "Hội nghị Trung ương 5 khóa XII".
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.lexicon.model import Hit
from kg.read import phrases
from kg.read.congresses import congress, ordinal, plenum
from kg.read.phrases.terms import term
from kg.read.phrases.words import of_class
from kg.read.programmes import programme_stop
from kg.read.scene import AtWords
from kg.read.titles import ends_title
from kg.rules.pattern import Element, Match, Pattern, Slot, first_of, need, one

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.read.reading import Annotated

_PAPER = 3  # tokens of "chương trình hành động"
_LONGEST_BODY = 12  # tokens of a body's name
_MONTH = "timeword_thang"
_SESSION = 2  # tokens of "phiên họp", without "thường kỳ"
_YEAR = 4  # digits
_WORD = 2  # tokens of "đối tác" before "chiến lược"
_SITS = 5  # tokens between a body and its session: "Ủy ban A cho biết tại kỳ họp thứ 5"


@dataclass(frozen=True, slots=True)
class NamedPhrase:
    """A named programme or event as printed: the key tells it from its namesakes.

    ``rule`` is the one that read it.
    """

    first: int
    stop: int
    rule: str
    sentence: int
    ordinal: str = ""
    term: str = ""
    body: int | None = None  # token where the body that meets starts
    organisation: str = ""
    head: str = ""


@dataclass(frozen=True, slots=True)
class _Head(AtWords):
    """A word that may begin a name, in a sentence that ends before token ``end``."""

    index: int
    sentence: int
    end: int

    @property
    def place(self) -> range:
        """The tokens from the word to the end of its sentence."""
        return range(self.index, self.end)

    def hit(self, *schemes: str) -> Hit | None:
        """Return the word of the lexicon that begins there."""
        return self.a.hits.at(self.index, *schemes)


def programme_phrases(a: Annotated, taken: frozenset[int]) -> Iterator[NamedPhrase]:
    """Yield the programmes named outside the tokens ``taken`` by documents."""
    yield from _phrases(a, taken, PROGRAMMES, "programmehead")


def event_phrases(a: Annotated, taken: frozenset[int]) -> Iterator[NamedPhrase]:
    """Yield the congresses, plenums and numbered sessions named outside documents' names."""
    found = _phrases(a, taken, EVENTS, "congress", "plenum", "session")
    yield from (phrase for phrase in found if not _of_paper(a, phrase))


def _of_paper(a: Annotated, event: NamedPhrase) -> bool:
    """Tell whether only documents of it are told: "các nghị quyết của [Hội nghị Trung ương 4]"."""
    at = event.first - (event.first > 0 and phrases.genitive(a, event.first - 1))
    return event.rule != SESSION and bool(a.hits.ending(at, _PAPER, "doctype"))


def _phrases(
    a: Annotated, taken: frozenset[int], rules: Sequence[Pattern[_Head]], *heads: str
) -> Iterator[NamedPhrase]:
    """Yield what rules read at the words that open names, outside some tokens."""
    for sentence in a.holding(*heads):
        tokens = a.tokens_of(sentence)
        reached = tokens.start
        for index in a.hits.starts(tokens, *heads):
            if index < reached or index in taken:
                continue
            match = first_of(rules, _Head(a, index, sentence.index, tokens.stop))
            if match is not None:
                found = match[1][_PHRASE]
                yield found
                reached = found.stop


def _in_body(a: Annotated, index: int) -> bool:
    """Tell whether a word lies inside a body's name: "Ban Chính sách, chiến lược Trung ương".

    One that opens it is as long as the name at the most: "[Liên hợp] quốc".
    """
    backs = range(max(0, index - _LONGEST_BODY), index)
    head, body = a.hits.at(index, "programmehead"), a.hits.at(index, "body")
    if head is not None and body is not None and body.stop > head.stop:
        return True
    return any(hit.stop > index for at in backs for hit in a.hits.all_at(at, "body"))


def _in_word(head: _Head) -> bool:
    """Tell whether a head is part of a longer word: "Đối tác [Chiến lược] Việt Nam - Lào"."""
    word = head.a.hits.at(head.index - _WORD, "compound") if head.index >= _WORD else None
    return word is not None and word.stop > head.index


def _number_word(a: Annotated, index: int) -> bool:
    """Tell whether "ba" or its like stands at the token, and not a mark of rank ("ngày").

    Nor the end of a longer word: "đầu [tư]".
    """
    hit = a.hits.at(index, "numeral")
    longer = any(word.stop > index for word in a.hits.starting.get(index - 1, ()))
    factor = hit is not None and hit.concept.first("factor") is not None
    return factor and not longer and hit is not None and hit.stop == index + 1


def _of_levels(a: Annotated, index: int) -> bool:
    """Tell whether "các cấp" follows."""
    return of_class(a, index, "plural")


def _session(head: _Head, match: Match) -> NamedPhrase | None:
    """Parse "Kỳ họp thứ 8, Quốc hội khóa XV", "Hội nghị lần thứ 5 Ban Chấp hành …"."""
    a, end, noun = head.a, head.end, match[_HIT]
    tokens = a.tokens
    counted = ordinal(a, noun.stop, end)
    after = counted[0] if counted else noun.stop
    if counted is None and noun.stop < end and tokens.forms[noun.stop].isdigit():
        counted = noun.stop + 1, tokens.forms[noun.stop]
        after = noun.stop + 1
    gap = after
    if gap < end and (tokens.forms[gap] == "," or phrases.genitive(a, gap)):
        gap += 1
    body = phrases.body(a, gap) if gap < end else None
    stop = body.stop if body else after
    late = ordinal(a, stop, end) if body and counted is None else None
    late = late or (_monthly(a, noun, stop, end) if body and counted is None else None)
    if late:
        stop, counted = late[0], late
    if counted is None:
        return None
    termed = term(a, stop, end)
    return NamedPhrase(
        head.index,
        termed[0] if termed else stop,
        SESSION,
        head.sentence,
        counted[1],
        termed[1] if termed else "",
        body=gap if body else _sitting(a, head.index),
        head=noun.concept.label,
    )


def _monthly(a: Annotated, head: Hit, index: int, end: int) -> tuple[int, str] | None:
    """Parse "thường kỳ tháng 5/2017" behind "phiên họp Chính phủ" → (stop, "5/2017")."""
    regular = a.hits.at(index, "congressword") if index < end else None
    known = head.stop - head.first > _SESSION or (regular is not None and regular.stop > index + 1)
    at = regular.stop if regular is not None else index
    month = a.hits.at(at, "timeword") if known and at + 1 < end else None
    forms = a.tokens.forms
    if month is None or month.concept.id != _MONTH or not forms[month.stop].isdigit():
        return None
    stop = month.stop + 1
    if stop + 1 < end and not forms[stop + 1].isalpha() and len(forms[stop + 1]) == _YEAR:
        return stop + 2, f"{forms[month.stop]}/{forms[stop + 1]}"  # "/2017", "-2017", "năm 2017"
    return stop, forms[month.stop]


def _sitting(a: Annotated, session: int) -> int | None:
    """Return where the body starts that acts "tại kỳ họp thứ 5": it stands right before that.

    "Kết luận của Ủy ban Kiểm tra Tỉnh ủy A tại kỳ họp thứ 5", "HĐND tỉnh A thông qua tại kỳ họp …".
    """
    stop = session
    while stop > 0 and session - stop <= _SITS and a.tokens.word(stop - 1):
        for first in range(max(0, stop - _LONGEST_BODY), stop):
            body = phrases.body(a, first)
            if body is not None and body.stop == stop:
                kinds = (body.head, body.concept, body.kind)
                return first if any(k and k.has("holdsSessions", "yes") for k in kinds) else None
        stop -= 1
    return None


def _congress(head: _Head, _: Match) -> NamedPhrase | None:
    stop, organisation, number = congress(head.a, head.index, head.end) or (0, "", "")
    if not number or _of_levels(head.a, stop):
        return None
    return NamedPhrase(head.index, stop, CONGRESS, head.sentence, number, organisation=organisation)


def _plenum(head: _Head, _: Match) -> NamedPhrase | None:
    full = plenum(head.a, head.index, head.end)
    return NamedPhrase(head.index, full[0], PLENUM, head.sentence, *full[1:]) if full else None


def _counted(head: _Head) -> bool:
    """Tell whether a number stands before the word: "3 chương trình"."""
    first = head.index
    return bool(first and head.a.tokens.forms[first - 1].isdigit())


def _agenda(head: _Head, match: Match) -> bool:
    """Tell whether a session or bill follows: "theo chương trình Kỳ họp thứ 8", "Dự án Luật A"."""
    after = match[_HIT].stop
    bill = any(hit.concept.has("named", "yes") for hit in head.a.hits.all_at(after, "doctype"))
    if bill and head.a.tokens.capital(after):
        return True
    return head.a.hits.at(after, "congress", "plenum", "session", "eventnoun") is not None


def _programme(head: _Head, match: Match) -> NamedPhrase | None:
    a, noun = head.a, match[_HIT]
    after = noun.stop
    if a.tokens.forms[after - 1].isdigit() and a.tokens.capital(noun.first):  # "Đề án 06"
        return NamedPhrase(noun.first, after, PROGRAMME, head.sentence, head=noun.concept.label)
    if after >= head.end or ends_title(a, after):
        return None
    begins = a.tokens_of(a.sentences[head.sentence]).start == noun.first
    stop = programme_stop(a, noun, head.end, begins=begins)
    found = NamedPhrase(noun.first, stop, PROGRAMME, head.sentence, head=noun.concept.label)
    return found if stop > after else None


def _set(head: _Head, match: Match) -> NamedPhrase:
    noun = match[_HIT]
    return NamedPhrase(head.index - 1, noun.stop, SET, head.sentence, head=noun.concept.label)


# -- the rules

CONGRESS, PLENUM, SESSION = "event-congress", "event-plenum", "event-session"
PROGRAMME, SET = "programme-programme", "programme-set"
_HIT, _PHRASE = Slot[Hit]("word"), Slot[NamedPhrase]("name")
_PROGRAMME: Element[_Head] = one(
    _HIT,
    "programmehead, no part of a body's name",
    lambda h, _: None if _in_body(h.a, h.index) or _in_word(h) else h.hit("programmehead"),
)
PROGRAMMES: tuple[Pattern[_Head], ...] = (
    Pattern.of(
        SET,  # "3 chương trình mục tiêu quốc gia" is one thing, too
        _PROGRAMME,
        need("programmehead[national]", lambda _, m: m[_HIT].concept.has("national", "yes")),
        need(
            "a number before it",
            lambda h, _: _counted(h) or (h.index and _number_word(h.a, h.index - 1)),
        ),
        one(_PHRASE, "both", _set),
    ),
    Pattern.of(
        PROGRAMME,  # "Chương trình mục tiêu quốc gia giảm nghèo", "Đề án 06"
        _PROGRAMME,
        need("one, not many", lambda h, _: not (_counted(h) or phrases.generic(h.a, h.index))),
        need(
            "no session, event or bill right behind it",
            lambda h, m: not _agenda(h, m),
        ),
        need(
            "no doctype right behind it, whose draft it is",
            lambda h, m: h.a.hits.at(m[_HIT].stop, "doctype") is None,
        ),
        one(
            _PHRASE,
            "name behind it: quoted, a number, with capitals, or of programmehead[national]",
            _programme,
        ),
    ),
)
EVENTS: tuple[Pattern[_Head], ...] = (
    Pattern.of(
        CONGRESS,  # "Đại hội đại biểu Đảng bộ tỉnh An Phước lần thứ XIV"
        one(_HIT, "congress", lambda h, _: h.hit("congress")),
        one(_PHRASE, "ordinal behind it or its organisation, of one level", _congress),
    ),
    Pattern.of(
        PLENUM,  # "Hội nghị Trung ương 5 khóa XII"
        one(_HIT, "plenum", lambda h, _: h.hit("plenum")),
        need("two words at least", lambda _, m: m[_HIT].stop - m[_HIT].first > 1),
        one(_PHRASE, "ordinal", _plenum),
    ),
    Pattern.of(
        SESSION,  # "Kỳ họp thứ 8, Hội đồng nhân dân tỉnh An Phước khóa XV"
        one(_HIT, "session", lambda h, _: h.hit("session")),
        one(_PHRASE, "ordinal or number behind it or its body", _session),
    ),
)
RULES = (*PROGRAMMES, *EVENTS)
