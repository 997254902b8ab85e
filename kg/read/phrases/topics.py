"""The parts of a body's name between head and place: topic, number, abbreviation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.read.phrases.names import name
from kg.read.phrases.places import level_word, place
from kg.read.phrases.words import capital_run, genitive, joins

if TYPE_CHECKING:
    from kg.read.reading import Annotated

_PAIR = 2  # capitals of the proper name of a firm
_CODE = 2  # tokens of a code in brackets: "C 46"
_TAIL = 6  # small syllables after a capital one: "quyền công tố"
_CLOSING = (  # words of these schemes are no second syllable of a topic
    "function",
    "act",
    "placekind",
    "decision",
    "eventverb",
    "eventnoun",
    "partverb",
    "role",
    "anaphor",
    "clauseword",
    "honorific",
)
# what may follow the name of a body that is a subject: "Cục A đã …", "Cục A là …"
_AFTER_SUBJECT = frozenset({"aspect", "modal", "negation", "copula", "passive", "genitive"})


def topic_stop(a: Annotated, first: int, takes: tuple[str, ...], *, team: bool = False) -> int:
    """Return where the topic or proper name of a body stops; ``first`` where it has none.

    ``takes`` is what the head of the body may be completed by; a ``team`` has no person's name.
    """
    if "topic" not in takes and "name" not in takes:
        return first
    if _firm(a, first):
        return first  # "Công ty [TNHH …]": part of a longer head
    if "topic" not in takes and not a.hits.at(first, "sector"):
        return name_stop(a, first)
    free = "name" not in takes or team
    person = name(a, first) if free and not a.hits.at(first, "sector") else None
    if person is not None and person.stop - person.first >= 3:
        return first  # "Đảng ủy Võ Văn A": a person follows
    return compounds_stop(a, first, named="name" in takes)


def _firm(a: Annotated, index: int) -> bool:
    """Tell whether the head of a firm goes on over the token: "Công ty Trách nhiệm hữu hạn"."""
    heads = a.hits.starts(range(max(0, index - 2), index), "bodykind")
    over = (h for first in heads for h in a.hits.all_at(first, "bodykind") if h.stop > index)
    return any(h.concept.properties.get("complement") == ("name",) for h in over)


def name_stop(a: Annotated, first: int) -> int:
    """Return where a proper name stops, and what it makes before it, as in "Công ty TNHH Quốc Hân".

    "Hợp tác xã Sản xuất nông sản và dược liệu Cao Sơn": small syllables belong to it only after one
    capital, and where a capital follows them.
    """
    index = first
    while True:
        run = capital_run(a, index, 6)
        if run - index == 1 and _paired(a, run):
            return run + 2
        if run - index > 1:
            return run
        after = _made(a, run)
        if run in (index, after):
            return index if run > index and _cut_off(a, run) else run
        index = after


def _paired(a: Annotated, index: int) -> bool:
    """Tell whether a dash and one more word follow: "Hội Hữu nghị Việt [- Lào]"."""
    tokens = a.tokens
    if index + 1 >= len(tokens) or tokens.forms[index] not in "-–":
        return False
    return capital_run(a, index + 1, 2) == index + 2  # not "Chợ Mới - Bắc Kạn"


def _cut_off(a: Annotated, index: int) -> bool:
    """Tell whether a word goes on at the token that no name was seen to end: "Cổ phần Nông |"."""
    return _goes_on(a, index) and not a.tokens.forms[index - 1].isascii()


def _made(a: Annotated, first: int) -> int:
    """Return the capital word after a few small ones: "(Sản) xuất nông sản | Cao Sơn"."""
    stop = first
    while stop - first < _TAIL and (_goes_on(a, stop) or (stop > first and joins(a, stop))):
        stop += 1
    capital = stop < len(a.tokens) and a.tokens.word(stop) and a.tokens.capital(stop)
    return stop if stop > first and capital and (_home(a, stop) or not _another(a, stop)) else first


def _home(a: Annotated, index: int) -> bool:
    """Tell whether the country of the news stands at a token: "Cổ phần Cơ khí [Việt Nam]"."""
    land = a.hits.at(index, "country")
    return land is not None and land.concept.has("home", "yes")


def compounds_stop(a: Annotated, first: int, *, named: bool = False) -> int:
    """Return where the topic of a body's name stops ("Nội vụ", "Quản lý lao động ngoài nước").

    Known sectors first; else capitalised words with the small syllables that go on with them
    ("Chống tham nhũng"), joined by "và", a dash or nothing. ``named``: two capitals may be a proper
    name, and no small syllable goes on with it ("Công ty Cao Sơn đăng ký …").
    """
    tokens, count = a.tokens, len(a.tokens)
    index = first
    proper = 0  # capitals side by side
    while index < count:
        sector = a.hits.at(index, "sector")
        if sector and tokens.capital(index):
            index, proper = _grown_sector(a, sector.stop), 0
        elif tokens.word(index) and tokens.capital(index):
            scope = a.hits.at(index, "scopeword")
            if index > first and scope is not None:
                return scope.stop  # "Viện Kiểm nghiệm thuốc Trung ương"
            other = _another if named else _other_starts
            if level_word(a, index) or (index > first and other(a, index)):
                break
            proper += 1
            stop = _tail_stop(a, index + 1)
            if stop > index + 1:
                stop, proper = (index + 1, proper) if named and proper > 1 else (stop, 0)
            index = stop
        else:
            break
        joint = index < count and (joins(a, index) or tokens.forms[index] in "-–")
        if joint and index + 1 < count and tokens.capital(index + 1) and tokens.word(index + 1):
            opens = a.hits.at(
                index + 1, "bodykind", "body", "role", "honorific", "doctype", "surname"
            )
            short = (
                tokens.forms[index + 1].isupper()
                and not tokens.glued(index + 1)
                and not a.hits.at(index + 1, "sector")
            )
            if opens or short or place(a, index + 1):
                break
            index += 1
    return index


def _other_starts(a: Annotated, index: int) -> bool:
    """Tell whether another phrase starts at a capital inside what may be a topic."""
    return (
        a.hits.at(index, "bodykind", "body", "role", "honorific", "rank") is not None
        or place(a, index) is not None
        or (a.hits.at(index, "surname") is not None and capital_run(a, index, 4) - index >= 2)
    )


def _another(a: Annotated, index: int) -> bool:
    """Tell the same inside the name of a firm, which two capitals end: "Thương mại [Anh Vũ]".

    Such a pair may begin with a surname, an honorific or a country; a person's name has three.
    """
    run = capital_run(a, index, 4) - index
    if run != _PAIR or a.hits.at(index, "bodykind", "body", "role", "rank") is not None:
        return _other_starts(a, index)
    where = place(a, index)
    return where is not None and (where.level != "country" or where.stop > index + 1)


def _grown_sector(a: Annotated, index: int) -> int:
    """Return where a sector stops that a small one goes on with: "An ninh kinh tế tổng hợp"."""
    more = a.hits.at(index, "sector") if index < len(a.tokens) else None
    if more is None or a.tokens.capital(index):
        return index
    ends = more.stop >= len(a.tokens) or not a.tokens.word(more.stop)
    return more.stop if ends else index


def _tail_stop(a: Annotated, index: int) -> int:
    """Return where the small syllables after a capital one stop: "Tài [nguyên nước]".

    The first goes with the capital one unless it is a word of its own; more belong to the name
    only where nothing but a mark, a capital or a function word ends them.
    """
    if not _goes_on(a, index) or a.tokens.forms[index - 1].isupper():
        return index
    field = a.hits.at(index, "sector")
    least = stop = max(index + 1, field.stop if field else 0)  # "Khối [du lịch]"
    while stop - index < _TAIL and _goes_on(a, stop):
        stop += 1
    return stop if _ends(a, stop) else least


def _goes_on(a: Annotated, index: int) -> bool:
    """Tell whether a small syllable may belong to the topic before it."""
    if index >= len(a.tokens) or not a.tokens.word(index) or a.tokens.capital(index):
        return False
    hit = a.hits.at(index, *_CLOSING)
    if hit is None or hit.concept.scheme != "placekind":
        return hit is None
    return level_word(a, index) is None and place(a, index) is None


def _ends(a: Annotated, index: int) -> bool:
    """Tell whether a name ends before the token: a mark, a place, another name, "đã", "của"."""
    if index >= len(a.tokens) or level_word(a, index) is not None:
        return True
    if not a.tokens.word(index):
        return not a.tokens.forms[index].isdigit()
    if a.tokens.capital(index):
        return _other_starts(a, index)
    hit = a.hits.at(index, "function")
    kinds = hit.concept.properties.get("functionClass", ()) if hit else ()
    return not _AFTER_SUBJECT.isdisjoint(kinds)


def number_after(a: Annotated, index: int, *, team: bool) -> tuple[int, str]:
    """Parse "số 547" or a bare number ("Ban Chỉ đạo 389", "Lữ đoàn 189 | Hải quân").

    Before a unit it counts what follows ("khai trừ Đảng [7 bị can]", "ngân hàng [100% vốn …]"), but
    behind a ``team`` only where it is one digit: "Ban Chỉ đạo 389 tỉnh", "Đoàn đại biểu [8 tỉnh]".
    """
    tokens = a.tokens
    if index >= len(tokens):
        return index, ""
    marked = a.hits.at(index, "function")
    if marked and marked.concept.has("functionClass", "number") and marked.stop < len(tokens):
        if tokens.forms[marked.stop].isdigit() and not _act(a, marked.stop):
            return marked.stop + 1, tokens.words(index, marked.stop + 1)
        return index, ""
    number = tokens.forms[index]
    counts = (not team or len(number) == 1) and a.hits.at(index + 1, "unit") is not None
    if not number.isdigit() or counts:
        return index, ""
    closes = (
        index + 1 >= len(tokens)
        or not tokens.word(index + 1)
        or genitive(a, index + 1)
        or a.hits.at(index + 1, "placekind", "function") is not None
        or (tokens.capital(index + 1) and a.hits.at(index + 1, "sector") is not None)
        # "Trưởng Ban Chỉ đạo 138 | chủ trì hội nghị"
        or (team and len(number) > 1 and a.hits.at(index + 1, "partverb") is not None)
    )
    if closes and not (
        index + 1 < len(tokens)
        and tokens.forms[index + 1] in "/-.,"
        and tokens.glued(index + 1)
        and tokens.glued(min(index + 2, len(tokens) - 1))
    ):
        return index + 1, tokens.forms[index]
    return index, ""


def _act(a: Annotated, index: int) -> bool:
    """Tell whether digits open the number of an act: "Luật Tổ chức Tòa án số 62/2014/QH13"."""
    tokens, mark = a.tokens, index + 1
    return mark < len(tokens) and tokens.forms[mark] in "/-" and tokens.glued(mark)


def after_parenthesis(a: Annotated, index: int) -> int:
    """Skip a short form or code in brackets: "Bộ Chỉ huy Quân sự (CHQS) tỉnh", "(C 46) …"."""
    forms = a.tokens.forms
    if index >= len(forms) or forms[index] != "(":
        return index
    stop = index + 1
    while (
        stop < len(forms)
        and stop - index <= _CODE
        and (forms[stop].isupper() or (forms[stop].isdigit() and stop > index + 1))
    ):
        stop += 1
    closed = stop > index + 1 and stop < len(forms) and forms[stop] == ")"
    return stop + 1 if closed else index
