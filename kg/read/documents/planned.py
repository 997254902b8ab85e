"""Plans, known by what they plan and for which years: "Kế hoạch 5 năm", "Quy hoạch tỉnh A …"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.read import phrases
from kg.read.titles import ends_title

if TYPE_CHECKING:
    from kg.read.documents.model import DocPhrase
    from kg.read.documents.noun import DocNoun

_NOUN = 2  # tokens of a noun that does not say what is planned
_MOST = 50  # years that a plan may be for
_PLANNED = 9  # tokens of what a plan is for
_OUTLOOK = 6  # tokens from the years of a plan to those of its outlook
_YEAR = re.compile(r"(19|20)\d\d")


def years(noun: DocNoun) -> DocPhrase | None:
    """Parse "kế hoạch 5 năm 2016-2020", one by its years; "Kế hoạch 221 năm 2022" has a number."""
    tokens, index = noun.a.tokens, noun.hit.stop
    if index < noun.end and tokens.forms[index].isdecimal() and int(tokens.forms[index]) > _MOST:
        return None
    if (yeared := _yeared(noun)) is not None:
        return yeared
    index = _field(noun, index)
    counted = index + 1 < noun.end and tokens.forms[index].isdigit()
    unit = noun.a.hits.at(index + 1, "timeword") if counted else None
    if unit is None or unit.stop >= noun.end:
        return None
    span = noun.dates.get(unit.stop)
    return noun.phrase(tokens.at(span.end - 1) + 1, "title") if span else None


def _yeared(noun: DocNoun) -> DocPhrase | None:
    """Parse "Chương trình công tác trọng tâm năm 2015", a plan with a capital and its year."""
    tokens, index = noun.a.tokens, noun.hit.stop
    capital = tokens.capital(noun.hit.first) and not noun.starts_sentence()
    if not capital or not noun.hit.concept.has("planned", "yes"):
        return None
    place = phrases.place(noun.a, index)  # "Quy hoạch [tỉnh An Phước] thời kỳ 2021-2030"
    first = index + (index - noun.hit.first <= _NOUN)  # no "Kế hoạch năm 2015"
    for at in range(place.stop if place is not None else first, min(noun.end, index + _PLANNED)):
        span = noun.dates.get(at)
        if span is not None and tokens.forms[at - 1] != ",":
            stop = tokens.at(span.end - 1) + 1
            years = "".join(tokens.forms[at:stop])
            of_place = phrases.genitive(noun.a, stop) and noun.owner(stop) is None
            found = noun.extended(noun.phrase(_outlook(noun, stop), "title"), dated=False)
            return found if _YEAR.search(years) and not of_place else None
        if tokens.forms[at] not in ",-–" and (not tokens.word(at) or tokens.capital(at)):
            return None
        if ends_title(noun.a, at) or phrases.genitive(noun.a, at):
            return None
    return None


def _outlook(noun: DocNoun, index: int) -> int:
    """Return the token after ", tầm nhìn đến năm 2050" behind the years of a plan."""
    if index + 1 >= noun.end or noun.a.tokens.forms[index] != ",":
        return index
    if noun.a.hits.at(index + 1, "timeword", "function") is not None:
        return index
    for at in range(index + 2, min(noun.end, index + _OUTLOOK)):
        span = noun.dates.get(at)
        if span is not None:
            return noun.a.tokens.at(span.end - 1) + 1
        if not noun.a.tokens.word(at) or noun.a.tokens.capital(at):
            break
    return index


def _field(noun: DocNoun, index: int) -> int:
    """Return the token after what a plan is for: "Kế hoạch phát triển kinh tế - xã hội | 5 năm"."""
    tokens, stop = noun.a.tokens, index
    if not noun.hit.concept.has("planned", "yes"):
        return index
    while stop < min(noun.end, index + _PLANNED) and (
        tokens.forms[stop] in "-–"
        or (tokens.word(stop) and not tokens.capital(stop) and not tokens.forms[stop].isdigit())
    ):
        stop += 1
    return stop if stop < noun.end and tokens.forms[stop].isdigit() else index
