"""Places that no list has: a head and a run of capitals, "xã Pa Ủ", "Khu công nghiệp Hòa Lạc"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kg.read.phrases.districts import bare_district, listed_district
from kg.read.phrases.model import Place
from kg.read.phrases.names import name
from kg.read.phrases.words import capital_run, cased, generic, joins, of_class
from kg.text.fold import spoken

if TYPE_CHECKING:
    from kg.lexicon.model import Hit
    from kg.read.reading import Annotated

_OFFICE = 8  # tokens of the offices of whom a site is for
_DIGITS = 2  # of the number of a site
_FULL_NAME = 3  # syllables of a Vietnamese name


def unlisted(a: Annotated, head: Hit, after: int) -> Place | None:
    """Parse the name that starts at ``after``, behind a head: "xã Pa Ủ", "cảng Hải Phòng"."""
    tokens, label = a.tokens, head.concept.label
    levels = head.concept.properties.get("level", ("",))
    if head.stop - head.first == 1 and _in_name(a, head.first, levels):
        return None
    if (of := _remembered(a, head, after)) is not None:
        return Place(head.first, of.stop, f"{label} {tokens.words(*of)}", label, levels[0])
    scope = a.hits.at(after, "scopeword") if "site" in levels else None
    stop = scope.stop if scope is not None and tokens.capital(after) else place_run(a, after)
    # of "UBND TP. Ảnh: …" the line of a photo comes next
    credit = a.hits.at(after, "creditcue") is not None and tokens.forms[stop : stop + 1] == (":",)
    # "cao tốc Hòa Lạc - Hòa Bình": no place "cao tốc Hòa Lạc"
    if credit or (a.hits.at(head.first, "programmehead") and _stretch(a, stop)):
        return None
    run = capital_run(a, after, 5) - after
    unit = not {"province", "district", "commune"}.isdisjoint(levels)  # the lists know all these
    person = unit and run >= _FULL_NAME and a.hits.at(after, "surname")
    if (
        person
        or (run == 1 and _given(a, head, after))
        or a.hits.at(after, "role", "bodykind", "body")
    ):
        return None  # "Phó Chủ tịch UBND tỉnh Nguyễn Văn A"
    listed = (h.stop for h in a.hits.all_at(after, "province", "district") if cased(a, h))
    inside = range(next(listed, after + 1), stop)  # no head of a body in "cảng Hải Phòng"
    stop = next((i for i in inside if _opens_name(a, i, stop)), stop)
    stop = _whole(a, after, stop) if "site" in levels else stop
    # "Di tích lịch sử Số 7", "cầu Vĩnh Tuy 2"
    numbered = stop == after + 1 and of_class(a, after, "number")
    stop += numbered and stop < len(tokens) and tokens.forms[stop].isdigit()
    stop += not numbered and "site" in levels and _counted(a, stop)
    many = "province" in levels and _many(a, head.first, stop)
    if stop == after or len(tokens.words(after, stop)) < 2 or _word(a, after, stop) or many:
        return None
    return Place(head.first, stop, f"{label} {tokens.words(after, stop)}", label, levels[0])


def _counted(a: Annotated, index: int) -> bool:
    """Tell whether a number of one or two digits tells a site from another: "hầm Hải Vân [2]"."""
    forms = a.tokens.forms
    short = index < len(forms) and forms[index].isdigit() and len(forms[index]) <= _DIGITS
    if index + 1 >= len(forms):
        return short
    measured = a.hits.at(index + 1, "unit", "numeral") is not None
    goes_on = a.tokens.glued(index + 1) and any(f.isdigit() for f in forms[index + 2 : index + 3])
    return short and not (measured or goes_on)  # no "2/9", "2,5 km", "2 làn xe"


def _many(a: Annotated, first: int, stop: int) -> bool:
    """Tell whether provinces of one region are counted: "8 tỉnh Bắc Lào", no list of names."""
    forms = a.tokens.forms
    several = generic(a, first) or (first > 0 and forms[first - 1].isdigit())
    goes_on = stop + 1 < len(forms) and (forms[stop] == "," or joins(a, stop))
    return several and not (goes_on and a.tokens.capital(stop + 1))


class _Remembered(NamedTuple):
    """The tokens of an office and who held it."""

    first: int
    stop: int


def _remembered(a: Annotated, head: Hit, after: int) -> _Remembered | None:
    """Return whom a site is for, by his office: "Nhà lưu niệm (nguyên) [Tổng Bí thư Lê Văn A]"."""
    if a.hits.at(head.first, "namedthing") is None:
        return None
    former = a.hits.at(after, "status")
    first = index = former.stop if former is not None else after
    while index - first < _OFFICE:
        title = a.hits.at(index, "role", "roleform", "rank", "honorific", "body")
        if title is None:
            break
        index = title.stop
    person = name(a, index, cued=True) if index > first else None
    return _Remembered(first, person.stop) if person is not None else None


def _given(a: Annotated, head: Hit, after: int) -> bool:
    """Tell whether one syllable is a given name: "Chủ tịch UBND tỉnh Chung".

    The lists have every unit of the country above the commune; abroad is "tỉnh Champasak".
    """
    levels = head.concept.properties.get("level", ())
    if {"province", "district"}.isdisjoint(levels) or not spoken(a.tokens.forms[after]):
        return False
    return listed_district(a, head.concept.label, after) is None


def _whole(a: Annotated, after: int, stop: int) -> int:
    """Return where a name of a site stops that would end inside a word or another name.

    "khách sạn Hoa Ban Hotel Hải [Phòng]", "khu di tích lịch sử Cách [mạng Việt Nam - Lào]".
    """
    if stop - after < 1:
        return stop
    listed = a.hits.at(stop - 1, "province", "district", "country")
    if listed is not None and listed.stop > stop and cased(a, listed):
        return listed.stop
    word = a.hits.at(stop - 1, "compound", "sector")
    if word is None or word.stop <= stop:
        return stop
    stop = capital_run(a, word.stop, 4)
    return capital_run(a, stop + 1, 4) if _stretch(a, stop) else stop


def _opens_name(a: Annotated, index: int, stop: int) -> bool:
    """Tell whether an office, a body or a person comes next: not "Thác [Bà]", "Mưa [Khoa]"."""
    head = a.hits.at(index, "role", "bodykind")
    if head is not None:
        return head.concept.scheme != "bodykind" or not head.stop == index + 1 == stop
    called = a.hits.at(index, "honorific")
    return called is not None and called.stop < len(a.tokens) and a.tokens.capital(called.stop)


def _word(a: Annotated, after: int, stop: int) -> bool:
    """Tell whether what looks like a name is the start of a word, or a short form of many.

    "khu vực [Đồng] bằng sông Hồng", "khắp mọi miền [Tổ] quốc", "vùng núi [Bắc] Bộ", "các xã [NTM]".
    """
    if stop - after > 1:
        return False
    if any(hit.stop > stop for hit in a.hits.starting.get(after, ()) if hit.stop > after + 1):
        return True
    return a.hits.at(after, "abbreviation") is not None and a.tokens.forms[after].isupper()


def _in_name(a: Annotated, first: int, levels: tuple[str, ...]) -> bool:
    """Tell whether a head is part of a name or word: "Hồ Chí Minh", "Sóc Sơn", "yêu [cầu]"."""
    inside = first > 0 and a.tokens.word(first - 1)
    if a.tokens.capital(first):
        named = "hamlet" in levels and (inside or bare_district(a, first) is not None)
        return ("site" in levels and (inside or not _bears_person(a, first))) or named
    words = ("act", "decision", "eventverb", "partverb", "modality", "compound")
    before = (a.hits.all_at(first - back, *words) for back in (1, 2) if first >= back)
    return any(hit.stop == first + 1 for hits in before for hit in hits)


def _bears_person(a: Annotated, head: int) -> bool:
    """Tell whether a person's full name follows a head: "Đường Lê Văn Tám ngập nặng."."""
    full = capital_run(a, head + 1, 5) - head - 1 >= _FULL_NAME
    return full and a.hits.at(head + 1, "surname") is not None


def _stretch(a: Annotated, index: int) -> bool:
    """Tell whether a dash and where a road leads to follow at the token."""
    tokens = a.tokens
    dash = index + 1 < len(tokens) and tokens.forms[index] in ("-", "–", "—")
    return dash and tokens.word(index + 1) and tokens.capital(index + 1)


def place_run(a: Annotated, first: int) -> int:
    """Return where an unlisted place name stops: two syllables where a person's name follows."""
    stop = capital_run(a, first, 4)
    initials = sum(form in ("'", "’") for form in a.tokens.forms[first:stop])  # "Đạ K'Nàng" is two
    if stop - first - 2 * initials >= 4:
        for inner in (first + 2, first + 1):
            if a.hits.at(inner, "surname") is not None and inner < stop:
                return inner
    return stop
