"""Places: "tỉnh Lai Châu", "TP. Hồ Chí Minh", "Quận 9", "xã Trường Hà", "Tây Nguyên"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.lexicon.units import district_kind
from kg.read.phrases.cities import (
    after_head,
    city_or_province,
    of_two,
)
from kg.read.phrases.communes import commune
from kg.read.phrases.districts import bare_district, listed_district
from kg.read.phrases.held import held
from kg.read.phrases.model import Place
from kg.read.phrases.once import once
from kg.read.phrases.periods import meant, namesakes
from kg.read.phrases.unlisted import unlisted
from kg.read.phrases.words import cased

if TYPE_CHECKING:
    from kg.lexicon.model import Hit
    from kg.read.reading import Annotated

LISTED = ("province", "district", "region", "country", "city", "landmark")
OPENERS = (*LISTED, "placekind")

_SHORT = 2
_ROMAN = frozenset("IVX")
_LAND = 4  # tokens of the longest name of a country
_FULL_NAME = 3  # syllables of a Vietnamese name
_ROAD = re.compile(r"\d{1,3}[A-ZĐ]?")
_WORK = 25  # tokens between a work and its road: "dự án [đường ven biển (…) và] quốc lộ 61"
_HEAD = 4  # tokens of the longest head before a name


@once(*OPENERS)
def place(a: Annotated, first: int) -> Place | None:
    """Parse "tỉnh Lai Châu", "TP. Hồ Chí Minh", "Quận 9", "xã Pa Ủ (tỉnh Lai Châu)"."""
    found = unheld(a, first)
    return held(a, found, unheld, bare=bare_district) if found else None


def unheld(a: Annotated, first: int) -> Place | None:
    """Parse the name of a place without that of its holder."""
    if first not in a.hits.where(*OPENERS):
        return None
    known = next(
        (
            h
            for h in a.hits.all_at(first, *LISTED)
            if (cased(a, h) or _headed(a, h) or _miswritten(a, h) or _as_listed(a, h))
            and not _lone(a, h)
            and not _side(a, h)
        ),
        None,
    )
    if known:
        return _listed_place(a, known)
    if (region := a.hits.at(first, "region")) is not None and _side(a, region):
        return None
    head = a.hits.at(first, "placekind")
    return (_headed_region(a, head) or _headed_place(a, head)) if head else None


def _headed_region(a: Annotated, head: Hit) -> Place | None:
    """Parse a region of the list behind a head: "khu vực Tây Bắc", "khu vực miền Trung"."""
    region = unheld(a, head.stop) if head.concept.has("level", "region") else None
    whole = region is not None and region.level == "region"
    return region._replace(first=head.first) if region is not None and whole else None


def _side(a: Annotated, hit: Hit) -> bool:
    """Tell whether "phía Bắc" is a side of something, no region: no head stands before it.

    Nor are the two of "hai miền Bắc - Nam" one of them.
    """
    if hit.concept.scheme != "region":
        return False
    dash = hit.stop + 1 < len(a.tokens) and a.tokens.forms[hit.stop] in "-–"
    if dash and a.tokens.capital(hit.stop + 1) and hit.stop - hit.first == _SHORT:
        return True
    weak = a.tokens.words(hit.first, hit.stop) in hit.concept.properties.get("weakForm", ())
    return weak and not any(
        (head := a.hits.at(hit.first - back, "placekind")) is not None and head.stop == hit.first
        for back in range(1, min(hit.first, 3) + 1)
    )


def _as_listed(a: Annotated, hit: Hit) -> bool:
    """Tell whether a region is printed as listed but for a small first letter.

    "trung du, miền núi phía Bắc": more than a side of something.
    """
    if hit.concept.scheme != "region" or hit.stop - hit.first <= _SHORT:
        return False
    printed = " ".join(a.tokens.words(hit.first, hit.stop).split())
    return any(form[1:] == printed[1:] for form in hit.concept.forms)


def _headed(a: Annotated, hit: Hit) -> bool:
    """Tell whether a name that holds its head is printed with the head in small letters.

    "thành phố Hồ Chí Minh", "huyện Ea H'leo".
    """
    head = a.hits.at(hit.first, "placekind")
    return head is not None and head.stop < hit.stop and a.tokens.capital(head.stop)


def _miswritten(a: Annotated, hit: Hit) -> bool:
    """Tell whether a province is printed with one capital behind a head: "Thành ủy Hải phòng"."""
    if hit.concept.scheme != "province" or not a.tokens.capital(hit.first):
        return False
    return bool(a.hits.ending(hit.first, _HEAD, "bodykind", "placekind"))


def _lone(a: Annotated, hit: Hit) -> bool:
    """Tell whether "Anh", "Đức" are no country here: a longer name goes on, or one starts."""
    tokens, after = a.tokens, hit.stop
    short = len(tokens.forms[hit.first]) > _SHORT and tokens.forms[hit.first].isupper()
    if hit.stop - hit.first > 1 or short:
        return False  # "TPHCM" is nothing else
    words = a.hits.all_at(hit.first, "clauseword") if hit.concept.scheme == "country" else ()
    if any(word.concept.has("clauseRole", "homograph") for word in words):
        return True  # "quy định của [Pháp luật]"
    goes_on = after < len(tokens) and tokens.word(after) and tokens.capital(after)
    before = hit.first - 1
    if _paired(a, before):
        return goes_on
    starts = before < 0 or not tokens.word(before) or tokens.capital(before)
    return goes_on or (starts and hit.concept.scheme == "country" and tokens.forms[before] != ",")


def _paired(a: Annotated, dash: int) -> bool:
    """Tell whether a dash joins a country to the one before it: "Hàn Quốc - Mỹ"."""
    if dash < 1 or a.tokens.forms[dash] not in ("-", "–", "—"):
        return False
    return any(
        hit.stop == dash
        for first in range(max(0, dash - _LAND), dash)
        for hit in a.hits.all_at(first, "country")
    )


def _listed_place(a: Annotated, known: Hit) -> Place:
    """Return a place of the gazetteer; of namesakes ("huyện Châu Thành") none is taken as known."""
    two = city_or_province(a, known)
    if two is not None:
        return two
    concept, label = known.concept, known.concept.label
    if concept.scheme == "province":
        concept = meant(namesakes(a, known), a.article.date, a.kinds.get(label, ""))
    kind = concept.first("provinceKind") or ""
    if concept.scheme == "district":
        kind = district_kind(label)
        same = [h for h in a.hits.all_at(known.first, "district") if h.stop == known.stop]
        if len(same) > 1:
            return Place(known.first, known.stop, label, kind, "district")
    level = "province" if concept.scheme == "province" else concept.scheme
    return Place(known.first, known.stop, label, kind, level, concept)


def _headed_place(a: Annotated, head: Hit) -> Place | None:
    """Parse a head and a name: "tỉnh Lai Châu", "Quận 9", "xã Pa Ủ" (listed nowhere)."""
    after = after_head(a, head)
    if after >= len(a.tokens):
        return None
    if head.concept.has("level", "commune"):
        listed = commune(a, head, after)
        if listed is not None:
            return listed
    city = listed_district(a, head.concept.label, after)
    two = of_two(a, head.first, *city, [after], headed=True) if city else None
    if two is not None:
        return two
    known = next(
        (h for h in a.hits.all_at(after, "province", "country", "city") if cased(a, h)), None
    )
    if known and _heads(a, head, known):
        concept = known.concept
        if concept.scheme == "province":
            concept = meant(namesakes(a, known), a.article.date, head.concept.label)
        kind, scheme = head.concept.label, concept.scheme
        return Place(head.first, known.stop, concept.label, kind, scheme, concept)
    road = head.concept.has("level", "road")
    roman = head.concept.has("level", "region") and set(a.tokens.forms[after]) <= _ROMAN
    if road:
        return _numbered_road(a, head, after)
    counted = roman or _short_number(a, after)
    return _numbered_place(a, head, head.first, after) if counted else unlisted(a, head, after)


def _heads(a: Annotated, head: Hit, known: Hit) -> bool:
    """Tell whether the head fits a listed name: "tỉnh Lai Châu", never "tỉnh Đà Nẵng"."""
    label = head.concept.label
    if head.concept.first("level") not in ("province", "country", "district"):
        return False
    if label not in ("tỉnh", "thành phố"):
        return True
    day = a.article.date
    periods = [known.concept] if known.concept.scheme != "province" else namesakes(a, known)
    return any(
        (c.first("provinceKind") or label) == label
        and (not day or (c.first("startDate") or "") <= day)
        for c in periods
    )


def _short_number(a: Annotated, index: int) -> bool:
    return a.tokens.forms[index].isdigit() and len(a.tokens.forms[index]) <= 2


def numbered(a: Annotated, head: Hit, first: int, after: int) -> Place | None:
    """Parse the "10" of "các quận 3, 10": a place from ``first`` on, of the kind of the head."""
    return _numbered_place(a, head, first, after) if _short_number(a, after) else None


def _numbered_place(a: Annotated, head: Hit, first: int, after: int) -> Place | None:
    """Parse "Quận 9", "khu vực I": a number is the name."""
    levels = head.concept.properties.get("level", ())
    digits = a.tokens.forms[after].isdigit()
    numbered = set(levels) & ({"district", "commune", "village"} if digits else {"region"})
    if not numbered or a.hits.at(after + 1, "unit", "numeral", "multiplier"):
        return None
    name = f"{head.concept.label} {a.tokens.forms[after]}"
    return Place(first, after + 1, name, head.concept.label, levels[0])


def _numbered_road(a: Annotated, head: Hit, after: int) -> Place | None:
    """Parse "quốc lộ 29", "Tỉnh lộ 10", "QL1A"; what is built on a road is no place."""
    tokens, stop = a.tokens, after + 1
    if stop < len(tokens) and len(tokens.forms[stop]) == 1 and tokens.glued(stop):
        stop += tokens.capital(stop)  # "7C"
    number = "".join(tokens.forms[after:stop])
    if not _ROAD.fullmatch(number) or a.hits.at(stop, "unit"):
        return None
    if _work(a, head.first):
        return None
    label = head.concept.label
    return Place(head.first, stop, f"{label[0].upper()}{label[1:]} {number}", label, "site")


def _work(a: Annotated, first: int) -> bool:
    """Tell whether a work ("dự án") stands before in the sentence; "tuyến đường" is a road."""
    for index in range(first - 1, max(0, first - _WORK) - 1, -1):
        if a.tokens.forms[index] == ".":
            break
        if a.hits.at(index, "programmehead") and not a.hits.at(index, "placekind"):
            return True
    return False


def level_word(a: Annotated, index: int) -> Hit | None:
    """Return the bare "tỉnh", "thành phố", "huyện" … that stands for a known place, or ``None``.

    With a small head of one syllable after it, it is part of a word: "xã hội", "huyện đoàn"; not
    where that syllable opens a verb: "UBND huyện [báo cáo] …".
    """
    hit = a.hits.at(index, "placekind") if index < len(a.tokens) else None
    if hit is None or not hit.concept.has("anchor", "yes"):
        return None
    if a.hits.at(hit.stop, "bodykind") is None or a.tokens.capital(hit.stop):
        return hit
    word = a.hits.at(hit.stop, "bodykind", "act", "eventverb")
    return None if word is not None and word.stop == hit.stop + 1 else hit
