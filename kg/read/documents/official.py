"""Documents told by an official key: number, congress, plenum, or the name of a law."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.read import congresses
from kg.read.docnumbers import document_number
from kg.read.titles import conjunction, quoted_stop

if TYPE_CHECKING:
    from kg.read.documents.model import DocPhrase
    from kg.read.documents.noun import DocNoun


def numbered(noun: DocNoun) -> DocPhrase | None:
    """Rule ``document-number``: "Quyết định số 1214/QĐ-BCT ngày 22/6/2022 của … về …"."""
    tokens = noun.a.tokens
    index = noun.hit.stop
    marked = noun.number_mark(index)
    if marked:
        index = marked
        while index < noun.end and tokens.forms[index] == ":":
            index += 1
    if index >= noun.end or not tokens.forms[index][0].isdigit():
        return None
    number = document_number(tokens.text, tokens.starts[index])
    if number is None or (not (number.symbols or marked) and noun.counts(index + 1)):
        return None
    stop = tokens.at(number.end - 1) + 1
    return noun.extended(noun.phrase(stop, "number", number=number))


def congress(noun: DocNoun) -> DocPhrase | None:
    """Rule ``document-congress``: "Nghị quyết Đại hội (Đảng bộ tỉnh An Phước) lần thứ XIV"."""
    index = noun.after_of(noun.hit.stop)
    found = congresses.congress(noun.a, index, noun.end)
    if found is None:
        return None
    stop, organisation, ordinal = found
    label = congresses.congress_label(noun.label(), organisation, ordinal)
    return noun.phrase(stop, "congress", label=label, congress=organisation, ordinal=ordinal)


def plenum(noun: DocNoun) -> DocPhrase | None:
    """Rule ``document-plenum``: "Nghị quyết Hội nghị Trung ương 4 (khóa XII)"."""
    found = congresses.plenum(noun.a, noun.hit.stop, noun.end)
    if found is None:
        return None
    stop, ordinal, term = found
    label = f"{noun.label()} {congresses.plenum_words(noun.a)} {ordinal}"
    if term:
        label = f"{label} {term}"
    return noun.extended(noun.phrase(stop, "plenum", label=label, ordinal=f"{ordinal}|{term}"))


def law(noun: DocNoun) -> DocPhrase | None:
    """Rule ``document-law``: the name follows its noun, "Luật Thanh tra", "Bộ luật Hình sự"."""
    tokens, index = noun.a.tokens, noun.hit.stop
    if not noun.hit.concept.has("named", "yes") or index >= noun.end:
        return None
    if not tokens.capital(noun.hit.first):
        return None
    quoted = quoted_stop(noun.a, index)
    if quoted > index:
        return noun.phrase(quoted, "law")
    if not (tokens.word(index) and tokens.capital(index)):
        return None
    stop = index + 1
    while stop < min(noun.end, index + 12) and _in_law(noun, index, stop):
        stop += 1
    year = stop
    while year < noun.end and (hit := noun.a.hits.at(year, "timeword")):
        year = hit.stop
    if year < noun.end and re.fullmatch(r"(19|20)\d\d", tokens.forms[year]):
        return noun.phrase(year + 1, "law", ordinal=tokens.forms[year])
    return noun.phrase(stop, "law")


def _in_law(noun: DocNoun, first: int, index: int) -> bool:
    """Tell whether a token goes on a law's name: "Phòng, chống tham nhũng", not "…, tỉnh …"."""
    a, tokens = noun.a, noun.a.tokens
    if tokens.forms[index] in "-–":
        return index + 1 < noun.end
    small = index + 1 < noun.end and tokens.word(index + 1) and not tokens.capital(index + 1)
    if tokens.forms[index] == ",":
        known = a.hits.at(index + 1, "function", "act", "anaphor", "bodykind")
        return small and known is None and index - first <= 2
    if conjunction(a, index):
        return small and a.hits.at(index + 1, "function") is None
    stops = a.hits.at(index, "function", "act", "partverb", "decision", "timeword")
    return tokens.word(index) and stops is None


def planned(noun: DocNoun) -> DocPhrase | None:
    """Parse "Hiến pháp", one by itself, and "kế hoạch 5 năm 2016-2020", one by its years."""
    tokens, index = noun.a.tokens, noun.hit.stop
    if noun.hit.concept.has("sole", "yes") and tokens.capital(noun.hit.first):
        return noun.phrase(index, "law")
    counted = index + 1 < noun.end and tokens.forms[index].isdigit()
    unit = noun.a.hits.at(index + 1, "timeword") if counted else None
    if unit is None or not noun.hit.concept.has("noun", "yes") or unit.stop >= noun.end:
        return None
    span = noun.dates.get(unit.stop)
    return noun.phrase(tokens.at(span.end - 1) + 1, "title") if span else None
