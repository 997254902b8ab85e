"""Names that share one head: "các Bộ: Tài chính, Nội vụ, Y tế", "các xã Bum Tở, Pa Ủ"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.read.phrases.communes import named
from kg.read.phrases.districts import district
from kg.read.phrases.held import held
from kg.read.phrases.model import Body, Place
from kg.read.phrases.places import numbered, unheld
from kg.read.phrases.words import capital_run, generic, genitive, joins, of_class
from kg.text.tokens import keys_of

if TYPE_CHECKING:
    from kg.lexicon.model import Concept, Hit
    from kg.read.reading import Annotated

_OTHERS = (
    *("role", "bodykind", "body", "honorific", "rank"),
    *("province", "district", "country", "region"),
)
_SYLLABLES = 3  # of a commune's name, and of a person's
_LONGEST = 10  # tokens of a ministry's name
_LED = 16  # tokens between heads of bodies and the colon behind which these are listed
_PLURAL, _SINGULAR = 2, 3  # items that make a list


def listed(a: Annotated, first: int) -> list[Body]:
    """Return the bodies of a list whose head stands at the token, none where it heads none.

    Every item is one that the lexicon knows; a single one is no list ("các Bộ Tài chính"). Without
    a plural before the head a comma may part two lists: three items it takes, "Sở A, B và C".
    """
    if led := _led(a, first):
        return led
    head = a.hits.at(first, "bodykind")
    if head is None or head.stop - first > 1:
        return []
    plural = generic(a, first) or _counted(a, first)
    if not plural and not a.tokens.capital(first):
        return []
    index, found = head.stop, list[Body]()
    if plural and index < len(a.tokens) and a.tokens.forms[index] == ":":
        index += 1
    start = index if plural else first
    while index < len(a.tokens):
        item = _known(a, head.concept, index) or _field(a, head, index)
        if item is None or not (_ends(a, item.stop) or plural):
            break
        found.append(item._replace(first=start))
        start = index = item.stop
        if not _joint(a, index):
            break
        start = index = index + 1
    return found if len(found) >= (_PLURAL if plural else _SINGULAR) else []


def _led(a: Annotated, first: int) -> list[Body]:
    """Return the bodies by which their heads are named: "Các Bộ trưởng trả lời: Tài chính, Y tế".

    A colon opens the list, in the same clause.
    """
    role = a.hits.at(first, "role") if generic(a, first) else None
    kind = a.lexicon.concepts.get(role.concept.first("heads") or "") if role is not None else None
    if role is None or kind is None:
        return []
    words = range(role.stop, min(role.stop + _LED, len(a.tokens)))
    mark = next((i for i in words if a.tokens.forms[i] in ":.;"), None)
    index = mark + 1 if mark is not None and a.tokens.forms[mark] == ":" else len(a.tokens)
    found: list[Body] = []
    while index < len(a.tokens) and (item := _known(a, kind, index)) is not None:
        found.append(item)
        index = item.stop + 1 if _joint(a, item.stop) else len(a.tokens)
    return found if len(found) >= _PLURAL else []


def _joint(a: Annotated, index: int) -> bool:
    return index < len(a.tokens) and (a.tokens.forms[index] == "," or joins(a, index))


def _ends(a: Annotated, index: int) -> bool:
    """Tell whether an item is whole: a mark, "và" or "của" follows it."""
    ends = index >= len(a.tokens) or not a.tokens.word(index)
    return ends or joins(a, index) or genitive(a, index)


def listed_places(a: Annotated, first: int) -> list[Place]:
    """Return the units of "các phường Hiệp Hòa, Lạng Giang và Yên Phong", none for a single one.

    A number before the head makes a list as well: "hai xã Chiềng Ân và Chiềng Công". Districts
    need none: "quận Ba Đình và Tây Hồ". A colon or "như" may stand behind the head. A number may be
    the name of an item: "các quận 10, Tân Bình và Gò Vấp".

    What holds one stands beside it: "(huyện Quốc Oai cũ)". Communes of long ago, which no table
    has, are items where marks part them.
    """
    head = a.hits.at(first, "placekind")
    if head is None:
        return []
    levels = head.concept.properties.get("level", ())
    many = generic(a, first) or _counted(a, first)
    if not many and (levels != ("district",) or not _second(a, head)):
        return []
    if "commune" in levels:
        parse = _commune
    elif "district" in levels:
        parse = district
    else:
        return []
    kind, start, index = head.concept.label, first, head.stop
    index += many and (
        a.tokens.forms[index : index + 1] == (":",) or of_class(a, index, "comma-list")
    )
    found: list[Place] = []
    while index < len(a.tokens):
        item = parse(a, kind, start, index) or (numbered(a, head, start, index) if many else None)
        if item is None:
            break
        found.append(held(a, item, unheld, alone=False))
        index = found[-1].stop
        if not _joint(a, index):
            break
        start = index = index + 1
    return found if len(found) > 1 else []


def _commune(a: Annotated, kind: str, first: int, after: int) -> Place | None:
    """Parse an item that is a commune of the tables, else a name between marks: "Thạch Lưu"."""
    known = named(a, kind, first, after)
    if known is not None:
        return known
    stop = capital_run(a, after, _SYLLABLES)
    other = any(a.hits.at(i, *_OTHERS) for i in range(after, stop))
    if (
        stop == after
        or not _ends(a, stop)
        or other
        or (a.hits.at(after, "surname") and stop - after >= _SYLLABLES)
    ):
        return None
    return Place(first, stop, f"{kind} {a.tokens.words(after, stop)}", kind, "commune")


def _second(a: Annotated, head: Hit) -> bool:
    """Tell whether a second district of the kind follows the first, and no province of its name.

    "huyện Sông Mã, Mường La", but not "thị xã Quảng Trị, Quảng Trị".
    """
    kind = head.concept.label
    one = district(a, kind, head.first, head.stop)
    if one is None or not _joint(a, one.stop):
        return False
    return a.hits.at(one.stop + 1, "province") is None and (
        district(a, kind, one.stop + 1, one.stop + 1) is not None
    )


def _counted(a: Annotated, first: int) -> bool:
    """Tell whether a number stands right before the token: "2 xã", "hai xã"."""
    if first == 0:
        return False
    if a.tokens.forms[first - 1].isdecimal():
        return True
    numeral = a.hits.at(first - 1, "numeral")
    ranks = numeral is not None and numeral.concept.has("numeralClass", "rank")  # "lớn nhất xã A"
    return numeral is not None and numeral.stop == first and not ranks


def _known(a: Annotated, kind: Concept, first: int) -> Body | None:
    """Parse an item that is a named body without its head: "(Bộ) Văn hóa, Thể thao và Du lịch"."""
    if not a.tokens.capital(first):
        return None
    for hit in a.lexicon.matcher.completing(keys_of(kind.label), a.tokens, first):
        if hit.concept.scheme == "body" and hit.stop - first <= _LONGEST:
            return Body(first, hit.stop, hit.concept.label, concept=hit.concept, kind=kind)
    return None


def _field(a: Annotated, head: Hit, first: int) -> Body | None:
    """Parse an item that is a field of work: "(các sở) Nội vụ, Xây dựng"."""
    hit, kind = a.hits.at(first, "sector"), head.concept
    if hit is None or not (a.tokens.capital(first) or hit.stop - first > 1):
        return None
    topic = hit.concept.label
    needs = "place" if kind.first("level") == "province" else ""
    return Body(first, hit.stop, f"{kind.label} {topic}", head=kind, topic=topic, needs=needs)
