"""Numbers as Vietnamese news prints them: digits with decimal comma, multipliers, number words.

"9,15" is nine and a bit, "27.500" is twenty-seven thousand five hundred, "1,2 nghìn tỷ" is
1 200 000 000 000, "13/55" is thirteen of fifty-five, "hai mươi mốt" is twenty-one. The words come
from the lexicon schemes ``numeral`` and ``multiplier`` (property ``vng:factor``); a mark of rank
("thứ", "số", "khóa") is a ``numeral`` of ``vng:numeralClass`` "ordinal".
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from kg.article import Span
    from kg.lexicon.matcher import Hits
    from kg.lexicon.model import Concept, Hit
    from kg.text.tokens import Tokens

# All of the digits; no possessive quantifier: those of Python before 3.11.5 lose matches.
_MARK = 3  # tokens of the longest mark of rank
_MORE = r"(?:[.,]\d+)*(?!\d|[.,]\d)"
_DIGITS = rf"\d+{_MORE}"
# Never a piece of a longer code: "A15", "27/8/2022", "41/2012/TT-BCT", "09:49", "cơ sở/21.148".
# It looks back from behind its first digit, so that Python skips to the digits of the text.
_APART = r"\d(?<![\w/:+±]\d)(?<!\+-\d)(?<!\d[.,]\d)\d*"
_PRINTED = re.compile(rf"({_APART}{_MORE})(?:/({_DIGITS}))?(?![/:]\w)")
_DOTTED = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_COMMAED = re.compile(r"\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?")
_DECIMAL = re.compile(r"\d+(?:[.,]\d+)?")


class Number(NamedTuple):
    """A printed number: tokens ``first`` (in) to ``stop`` (out), multipliers included.

    ``scale`` is the product of the multipliers that are part of ``value`` (1 where there is none),
    ``out_of`` the second part of a printed "a/b", ``ordinal`` tells that the number ranks or names
    ("kỳ họp thứ 3", "Đoàn kiểm tra số 547").
    """

    first: int
    stop: int
    span: Span
    value: Decimal
    out_of: Decimal | None = None
    scale: Decimal = Decimal(1)
    form: Literal["digits", "words"] = "digits"
    ordinal: bool = False


@lru_cache(maxsize=4096)
def parse_digits(printed: str) -> Decimal | None:
    """Return the value of printed digits, or ``None`` where they are no number but a code.

    A comma is the decimal mark and a dot groups thousands; a dot before one, two or more than
    three digits is a decimal mark in the English manner.

    >>> parse_digits("9,15"), parse_digits("1.234.567"), parse_digits("44.123,020")
    (Decimal('9.15'), Decimal('1234567'), Decimal('44123.020'))
    >>> parse_digits("6.7"), parse_digits("2606.00.00.10")
    (Decimal('6.7'), None)
    """
    if _DOTTED.fullmatch(printed):
        return Decimal(printed.replace(".", "").replace(",", "."))
    if _COMMAED.fullmatch(printed):
        return Decimal(printed.replace(",", ""))
    return Decimal(printed.replace(",", ".")) if _DECIMAL.fullmatch(printed) else None


def plain(value: Decimal) -> Decimal:
    """Return the value without trailing zeros and without an exponent (the contract's decimals).

    >>> plain(Decimal("2.70")), plain(Decimal("2.7") * 1000000)
    (Decimal('2.7'), Decimal('2700000'))
    """
    whole = value.to_integral_value()
    return whole if value == whole else value.normalize()


def _factor(hit: Hit | None) -> Decimal | None:
    return _factor_of(hit.concept) if hit is not None else None


@cache
def _factor_of(concept: Concept) -> Decimal | None:
    factor = concept.first("factor")
    return Decimal(factor) if factor is not None else None


def _multipliers(tokens: Tokens, hits: Hits, index: int) -> tuple[Decimal, int]:
    """Return the product of the multipliers that start at a token ("nghìn tỷ"), and their end."""
    scale = Decimal(1)
    while index < len(tokens):
        hit = hits.at(index, "multiplier")
        factor = _factor(hit)
        if hit is None or factor is None:
            break
        scale, index = scale * factor, hit.stop
    return scale, index


def _whole(tokens: Tokens, hits: Hits, index: int) -> tuple[Decimal | None, int]:
    """Return of what an amount is a part where a bar tells it ("393 tỷ[/932 tỷ]"), and its end.

    The unit may stand twice: "393 tỷ [đồng/932 tỷ] đồng".
    """
    unit = hits.at(index, "unit")
    bar = unit.stop if unit is not None else index
    if tokens.forms[bar : bar + 1] != ("/",) or bar + 1 >= len(tokens):
        return None, index
    value = parse_digits(tokens.forms[bar + 1])
    scale, stop = _multipliers(tokens, hits, bar + 2)
    same = hits.at(stop, "unit")
    again = unit is None or (same is not None and same.concept == unit.concept)
    return (value * scale, stop) if value and scale > 1 and again else (None, index)


def _half(tokens: Tokens, hits: Hits, index: int) -> tuple[Decimal, int]:
    """Return a half where "rưỡi" stands behind a multiplier ("hai triệu rưỡi"), and its end."""
    hit = hits.at(index, "numeral") if index < len(tokens) else None
    if hit is None or not hit.concept.has("numeralClass", "half"):
        return Decimal(0), index
    return Decimal("0.5"), hit.stop


def _ranks(tokens: Tokens, hits: Hits, first: int) -> bool:
    """Tell whether a mark of rank stands right before token ``first``; "tổng số" is none."""
    for hit in hits.ending(first, _MARK, "numeral"):
        if _factor(hit) is None:
            # "91 đoàn kiểm tra 270 tổ chức": a noun that is itself counted ranks nothing.
            start = hit.first
            counted = hits.at(start, "unit") and tokens.forms[start - 1].isdigit()
            counted = counted and not _marked(hits, start - 1)  # "khoản 2 điều 38"
            return hit.concept.has("numeralClass", "ordinal") and not (start and counted)
    return False


def _marked(hits: Hits, first: int) -> bool:
    """Tell whether a word of rank ends right before token ``first``."""
    return any(_factor(hit) is None for hit in hits.ending(first, _MARK, "numeral"))


def _digits(tokens: Tokens, hits: Hits) -> list[Number]:
    found: list[Number] = []
    for match in _PRINTED.finditer(tokens.text):
        value, out_of = parse_digits(match[1]), match[2] and parse_digits(match[2])
        if value is None or (match[2] and not out_of):
            continue
        first, stop = tokens.at(match.start()), tokens.at(match.end() - 1) + 1
        scale, stop = _multipliers(tokens, hits, stop)
        half, stop = _half(tokens, hits, stop) if scale > 1 and not out_of else (Decimal(0), stop)
        total, out_of = (value + half) * scale, out_of * scale if out_of else None
        if scale > 1 and out_of is None:
            out_of, stop = _whole(tokens, hits, stop)
        last = found[-1] if found else None
        if last and last.stop == first and last.scale > scale > 1 and not (out_of or last.out_of):
            # "2 tỷ 300 triệu": the parts of one amount, each smaller than the one before.
            first, total = last.first, last.value + total
            found.pop()
        found.append(
            Number(
                first=first,
                stop=stop,
                span=tokens.span(first, stop),
                value=plain(total),
                out_of=plain(out_of) if out_of else None,
                scale=scale,
                ordinal=_ranks(tokens, hits, first),
            )
        )
    return found


def _compose(factors: list[Decimal]) -> Decimal | None:
    """Return the value of number words below a thousand, ``None`` where they are no one number.

    >>> _compose([Decimal(n) for n in (2, 10, 1)]), _compose([Decimal(n) for n in (2, 3)])
    (Decimal('21'), None)
    """
    total, digit, rank = Decimal(0), None, Decimal(1000)
    for factor in factors:
        if factor >= 10:
            if factor >= rank:
                return None
            total += (digit or 1) * factor
            digit, rank = None, factor
        elif factor == 0:  # "linh", "lẻ": the empty place of the tens
            if digit is not None or rank != 100:
                return None
            rank = Decimal(10)
        elif digit is not None:
            return None
        else:
            digit = factor
    return (total + (digit or 0)) or None


def _begins(tokens: Tokens, index: int) -> bool:
    """Tell whether a token may begin a sentence, where a capital says nothing."""
    if index == 0:
        return True
    return tokens.forms[index - 1][0] in ".!?…;\n"


def number_word(
    tokens: Tokens, hits: Hits, first: int, *, ranked: bool = False
) -> tuple[int, Decimal | None]:
    """Parse the number words at a token: where they stop, and their value where they have one.

    ``ranked``: a mark of rank stands before them ("lần thứ tư", "Kỳ họp thứ Mười").
    """
    index, count = first, len(tokens)
    factors: list[Decimal] = []
    while index < count:
        hit = hits.at(index, "numeral")
        factor = _factor(hit)
        # A capital inside a sentence is a name: "Ba Đình", "Bảy"; "tư" alone is "private".
        if (
            hit is None
            or factor is None
            or (not factors and not ranked and _dependent(hit.concept))
            or (tokens.capital(index) and not ranked and not _begins(tokens, index))
        ):
            break
        factors.append(factor)
        index = hit.stop
    return index, _compose(factors) if factors else None


def _dependent(concept: Concept) -> bool:
    """Tell whether a word begins no number of its own: "tư" is "private", "nhất" only ranks."""
    return concept.has("numeralClass", "inner") or concept.has("numeralClass", "rank")


_TENS = 10  # from here on words behind a thousand are no year: "một nghìn [năm 2020]"


def _words(tokens: Tokens, hits: Hits) -> list[Number]:
    found: list[Number] = []
    reached = 0
    for start in hits.starts(range(len(tokens)), "numeral"):
        if start < reached:
            continue
        first = start
        reached, value = number_word(tokens, hits, first)
        # "5 năm", "đồng/năm": the word for five is the word for year.
        before = tokens.forms[first - 1] if first else ""
        if value is None or before == "/" or before.isdigit():
            continue
        scale, reached = _multipliers(tokens, hits, reached)
        half, reached = _half(tokens, hits, reached) if scale > 1 else (Decimal(0), reached)
        span = tokens.span(first, reached)
        rank = _ranks(tokens, hits, first)
        total, last = (value + half) * scale, found[-1] if found else None
        part = last is not None and last.stop == first and total < last.scale
        if last is not None and part and (scale > 1 or value >= _TENS):
            # "một triệu hai trăm nghìn": the parts of one number, as in ``_digits``
            first, rank, total = last.first, last.ordinal, last.value + total
            span = tokens.span(first, reached)
            found.pop()
        found.append(Number(first, reached, span, plain(total), None, scale, "words", rank))
    return found


def _listed(tokens: Tokens, numbers: list[Number]) -> list[Number]:
    """Return the numbers, those that follow an ordinal in its list made ordinals too.

    "công trình số 13, 15", "các khoản 1, 2 Điều 5".
    """
    found: list[Number] = []
    for number in numbers:
        last = found[-1] if found else None
        joined = last and last.stop + 1 == number.first and tokens.forms[last.stop] in {",", "-"}
        ranks = last and joined and last.ordinal and last.scale == number.scale == 1
        found.append(number._replace(ordinal=True) if ranks else number)
    return found


def find_numbers(tokens: Tokens, hits: Hits) -> list[Number]:
    """Return the numbers of a text in order; every digit run that is a number, and number words.

    ``hits`` are those of the lexicon in ``tokens``. Number words are reported wherever they stand:
    "một" may be an article and "năm" a year, so the reader asks for a unit after them.
    """
    digits = _digits(tokens, hits)
    taken = {index for number in digits for index in range(number.first, number.stop)}
    words = [n for n in _words(tokens, hits) if n.first not in taken]
    return _listed(tokens, sorted(digits + words, key=lambda number: number.first))
