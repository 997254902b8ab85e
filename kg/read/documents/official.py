"""Documents told by an official key: number, congress, plenum, or the name of a law."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.lexicon.rows import Trait
from kg.read import congresses, phrases
from kg.read.docnumbers import document_number
from kg.read.documents.governing import governing
from kg.read.phrases.terms import more_terms
from kg.read.phrases.words import joins
from kg.read.titles import amended_stop, quoted_stop

if TYPE_CHECKING:
    from kg.lexicon.model import Hit
    from kg.read.docnumbers import DocNumber
    from kg.read.documents.model import DocPhrase
    from kg.read.documents.noun import DocNoun


_SCHEME = "doctype_de-an"
_CHANGED = 40  # tokens of what a law changes
_YEAR = re.compile(r"(19|20)\d\d")


def numbered(noun: DocNoun) -> DocPhrase | None:
    """Parse "Quyết định số 1214/QĐ-BCT ngày 22/6/2022 của … về …"."""
    found = _number(noun, noun.hit.stop) or _number(noun, _ordered(noun))
    if found is None:
        return _number_in_brackets(noun)
    number, stop = found
    return noun.extended(noun.phrase(stop, "number", number=number))


def names_programme(noun: DocNoun) -> bool:
    """Tell whether a number names a programme under way, no document: "Chương trình 135".

    "Chương trình số 4", "Chương trình 4 của Thành ủy A" is one; "Đề án 06 của Chính phủ" is none.
    """
    if noun.a.hits.at(noun.hit.first, "programmehead") is None:
        return False
    found = _number(noun, noun.hit.stop)
    if found is None or found[0].symbols or noun.number_mark(noun.hit.stop):
        return False
    number, stop = found
    if noun.hit.concept.id == _SCHEME:
        return noun.capital()
    whole = noun.extended(noun.phrase(stop, "number", number=number))
    owned = stop < noun.end and phrases.genitive(noun.a, stop)
    return noun.hit.concept.has("weak", "yes") and not (owned or whole.issuer or whole.titled)


def _ordered(noun: DocNoun) -> int:
    """Return the token after what a decision orders, before "số": "Quyết định thanh tra số 19"."""
    index = noun.hit.stop
    hit = noun.a.hits.at(index, "eventverb", "establish") if index < noun.end else None
    if hit is None or noun.hit.concept.has("weak", "yes"):
        return noun.end
    ordered = noun.a.lexicon.model.tells(hit.concept, Trait.MANDATED)
    orders = hit.concept.scheme == "establish" or ordered
    return hit.stop if orders and noun.number_mark(hit.stop) else noun.end


def _number(noun: DocNoun, index: int) -> tuple[DocNumber, int] | None:
    """Return the number printed at a token, with or without "số", and the token after it."""
    tokens = noun.a.tokens
    marked = noun.number_mark(index)
    if marked:
        index = marked
        while index < noun.end and tokens.forms[index] == ":":
            index += 1
    if index >= noun.end or not tokens.forms[index][0].isdigit():
        return None
    number = document_number(tokens.text, tokens.starts[index], act=True, marked=bool(marked))
    if number is None or (not (number.symbols or marked) and _no_number(noun, index, number)):
        return None
    return number, tokens.at(number.end - 1) + 1


def _no_number(noun: DocNoun, index: int, number: DocNumber) -> bool:
    """Tell whether bare digits count something, are a year or go on: "chương trình công tác 2017".

    "Dự án [8B]" is a house, and "danh sách [39 DNNN]" has so many firms.
    """
    if noun.counts(index + 1) or _YEAR.fullmatch(number.text) is not None:
        return True
    return noun.a.tokens.text[number.end : number.end + 1].isalpha()


def _number_in_brackets(noun: DocNoun) -> DocPhrase | None:
    """Parse "Tờ trình (số 34-TTr/BTC, ngày 2/4/2019) của X", "Tờ trình của X (số 34-TTr/BTC)"."""
    tokens = noun.a.tokens
    owner = noun.owner(noun.hit.stop)
    opening = owner[1] if owner else noun.hit.stop
    if opening + 1 >= noun.end or tokens.forms[opening] != "(":
        return None
    found = _number(noun, opening + 1)
    if found is None or not found[0].symbols:
        return None
    number, stop = found
    dated = noun.dated(stop)
    span, stop = dated or (None, stop)
    stop += stop < noun.end and tokens.forms[stop] == ")"
    issuer = owner[0] if owner else None
    label = f"{noun.label()} {tokens.words(opening + 1, tokens.at(number.end - 1) + 1)}"
    return noun.extended(
        noun.phrase(stop, "number", number=number, label=label, date=span, issuer=issuer)
    )


def congress(noun: DocNoun) -> DocPhrase | None:
    """Parse "Nghị quyết Đại hội (Đảng bộ tỉnh An Phước) lần thứ XIV"."""
    index = noun.after_of(noun.hit.stop)
    found = congresses.congress(noun.a, index, noun.end)
    if found is None:
        return None
    stop, organisation, ordinal = found
    label = congresses.congress_label(noun.label(), organisation, ordinal)
    return noun.phrase(stop, "congress", label=label, congress=organisation, ordinal=ordinal)


def plenum(noun: DocNoun) -> DocPhrase | None:
    """Parse "Nghị quyết Hội nghị Trung ương 4 (khóa XII)"."""
    found = congresses.plenum(noun.a, noun.hit.stop, noun.end)
    if found is None:
        return None
    stop, ordinal, term = found
    label = f"{noun.label()} {congresses.plenum_words(noun.a)} {ordinal}"
    if term:
        label = f"{label} {term}"
    return noun.extended(noun.phrase(stop, "plenum", label=label, ordinal=f"{ordinal}|{term}"))


def of_terms(noun: DocNoun) -> bool:
    """Tell whether a plenum of several terms follows: "Nghị quyết Trung ương 4 khóa XI, XII"."""
    found = congresses.plenum(noun.a, noun.hit.stop, noun.end)
    return found is not None and bool(more_terms(noun.a, found[0], noun.end))


def law(noun: DocNoun) -> DocPhrase | None:
    """Parse the name after its noun: "Luật Thanh tra", "Bộ luật Hình sự"."""
    tokens, index = noun.a.tokens, noun.hit.stop
    known = noun.a.hits.at(noun.hit.first, "lawname")
    if known is not None and known.stop <= noun.end:
        return _listed(noun, known)
    if index >= noun.end:
        return None
    quoted = quoted_stop(noun.a, index)
    if quoted > index:
        return noun.phrase(quoted, "law")
    amends = noun.a.hits.at(index, "establish")
    if amends is not None and amends.concept.has("amends", "yes"):
        return _amending(noun, amends.stop)
    if not tokens.word(index) or not (tokens.capital(index) or _small_name(noun, index)):
        return None
    stop, limit = index + 1, min(noun.end, index + 12)
    while stop < limit and (
        (after := _body_in_law(noun, stop)) > stop or _in_law(noun, index, stop)
    ):
        stop = after if after > stop else stop + 1
    return _of_year(noun, amended_stop(noun.a, stop))


def _listed(noun: DocNoun, name: Hit) -> DocPhrase:
    """Return a law whose name the lexicon knows, under that name: "Công ước Luật Biển 1982"."""
    found = _of_year(noun, amended_stop(noun.a, name.stop))
    words = noun.a.tokens.words
    draft = words(found.first, name.first)
    rest = words(name.stop, found.stop) if found.stop > name.stop else ""
    label = f"{draft} {name.concept.label} {rest}".strip()
    return found._replace(label=label[0].upper() + label[1:])


def _of_year(noun: DocNoun, stop: int) -> DocPhrase:
    """Return the law whose name stops at a token, with the year or number behind it."""
    year = _year(noun, stop)
    if year:
        return noun.phrase(year, "law", ordinal=noun.a.tokens.forms[year - 1])
    found = _number(noun, stop)
    if found is not None and found[0].symbols:
        return noun.phrase(found[1], "law", number=found[0], stops=(stop, found[1]))
    basis = governing(noun, "announce")  # "căn cứ Luật A [ngày 19/6/2015]"
    if basis is not None and basis.concept.has("follows", "yes") and stop in noun.dates:
        dated = noun.dated(stop)
        return noun.phrase(stop, "law", date=dated[0] if dated is not None else None)
    return noun.phrase(stop, "law")


def _amending(noun: DocNoun, index: int) -> DocPhrase | None:
    """Parse a law that changes others: "Luật sửa đổi, bổ sung một số điều của Luật Nhà ở"."""
    a, stop = noun.a, 0
    for hit in a.hits.of(range(index, min(noun.end, index + _CHANGED)), "doctype"):
        between = range(stop or index, hit.first)
        parted = any(a.tokens.forms[i] in ".;:()" or a.tokens.capital(i) for i in between)
        further = not stop or (
            len(between) == 1 and (a.tokens.forms[stop] == "," or joins(a, stop))
        )
        of = replace(noun, hit=hit)
        if parted or not further or not of.names_law() or (inner := law(of)) is None:
            break
        stop = inner.stop
    return noun.phrase(stop, "law") if stop else None


def _fronted(noun: DocNoun) -> bool:
    """Tell whether "theo" before the noun opens its sentence: a comma must close its name."""
    start = noun.a.tokens_of(noun.a.sentences[noun.sentence]).start
    return noun.hit.first == start + 1 and noun.a.hits.at(start, "function") is not None


def _body_in_law(noun: DocNoun, index: int) -> int:
    """Return where the body that a law is on stops: "Luật Tổ chức [Tòa án nhân dân]"."""
    kind = noun.a.hits.at(index, "bodykind")
    whole = kind is not None and kind.stop - index > 1 and noun.a.tokens.capital(index)
    return kind.stop if kind is not None and whole else index


def _year(noun: DocNoun, index: int) -> int:
    """Return the token after a year ("2013", "năm 2013"), 0 where none is printed."""
    while index < noun.end and (hit := noun.a.hits.at(index, "timeword")):
        index = hit.stop
    return index + 1 if index < noun.end and _YEAR.fullmatch(noun.a.tokens.forms[index]) else 0


def _in_law(noun: DocNoun, first: int, index: int) -> bool:
    """Tell whether a token goes on a law's name: "Phòng, chống tham nhũng", not "…, tỉnh …"."""
    a, tokens = noun.a, noun.a.tokens
    if tokens.forms[index] in "-–":
        return index + 1 < noun.end
    small = index + 1 < noun.end and tokens.word(index + 1) and not tokens.capital(index + 1)
    if tokens.forms[index] == ",":
        known = a.hits.at(index + 1, "function", "act", "anaphor", "bodykind", "nominaliser")
        ends = _fronted(noun) and "," not in tokens.forms[index + 1 : noun.end]
        return small and known is None and index - first <= 2 and not ends
    if joins(a, index):
        more = index + 1 < noun.end and tokens.word(index + 1)
        # "Luật Khoa học và Công nghệ", not "Luật Đất đai và Luật Nhà ở"
        again = more and tokens.forms[index + 1] == tokens.forms[first].lower()
        # "Luật Quy hoạch đô thị và quy hoạch nông thôn"
        known = a.hits.at(index + 1, "function", "doctype", "bodykind", "body")
        return more and (again or known is None)
    if (index in a.inside or a.hits.at(index, "compound") is not None) and tokens.word(index):
        return True  # "Luật Nhà ở", "… người chưa thành niên"
    if tokens.capital(index) and noun.hit.concept.has("named", "treaty"):
        return True  # "Hiệp định Đối tác Toàn diện"
    stops = a.hits.at(index, "function", "act", "partverb", "decision", "timeword")
    return tokens.word(index) and stops is None


def sole(noun: DocNoun) -> DocPhrase | None:
    """Parse "Hiến pháp", one by itself: written as a name, or a name by its length."""
    tokens, hit = noun.a.tokens, noun.hit
    capital = any(tokens.capital(i) for i in range(hit.first, hit.stop))
    if not (capital or hit.stop - hit.first > 3):
        return None
    year = _year(noun, hit.stop)
    if year:
        return noun.phrase(year, "law", ordinal=tokens.forms[year - 1])
    return noun.phrase(hit.stop, "law")


def _small_name(noun: DocNoun, index: int) -> bool:
    """Tell whether small letters name a law: "Luật phòng, chống tham nhũng", not "Luật này"."""
    first, hits = noun.hit.first, noun.a.hits
    longer = any(h.stop > noun.hit.stop for h in hits.starting.get(first, ()))  # "Luật sư"
    if longer or noun.starts_sentence() or noun.a.tokens.forms[first].isupper():
        return False
    return hits.at(index, "function", "act", "timeword", "decision") is None
