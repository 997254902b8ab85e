"""Identity across the articles of one build: what one leaves out of a key, another may state.

Two things have keys that articles print in part. A document number begins again every year or
term, and an article may print neither; a person's name says nothing of his namesakes. Nothing
here compares spellings: a document takes a year or a number that only one other document of the
build can have, and namesakes are kept apart where their posts lie in different provinces. What
stays open stays apart, article by article.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.model import Kind
from kg.text.fold import fold_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from kg.model import ArticleFacts, Document

_DIGITS = re.compile(r"\d+")
_YEAR_INSIDE = re.compile(r"[/-](?:19|20)\d\d(?:[/-]|$)")
_UNDATED = "n.d."  # bibliographers' word for a document without a year
_EVERYBODYS = 100
"""Numbers below are given out by every body every year: bare, they need an issuer to mean one."""

Where = tuple[int, str]
"""An entity of the build: the place of its article in the sequence, and its key there."""


@dataclass(frozen=True, slots=True)
class _Cited:
    """A numbered document as one article cites it.

    ``sign`` is the number without its digits ("nq tw"), empty for a bare "547"; ``national`` says
    that the sign names one issuer in the country; ``issuer`` is the body named; ``year`` that of
    the document and ``news`` that of the article, empty where not printed.
    """

    where: Where
    number: str
    type: str
    digits: int
    sign: str
    national: bool
    issuer: str
    year: str
    news: str

    def fits_year(self, year: str, news: str) -> bool:
        """Tell whether this citation without a year may be one of that year or that news."""
        return not self.news or self.news in (year, news) or not (year or news)


def join(
    facts: Sequence[ArticleFacts],
    *,
    national: Callable[[str], bool],
    provinces: frozenset[str] = frozenset(),
) -> list[ArticleFacts]:
    """Return the facts with the scopes and numbers that only the whole build tells.

    ``national`` answers whether a symbol in a number stands for one body of the country ("TTg");
    ``provinces`` are the folded names of provinces. The order of the articles does not matter.
    """
    numbers, scopes = _documents(_cited(facts, national))
    scopes |= _namesakes(facts, provinces)
    return [
        replace(
            item,
            entities=tuple(
                replace(e, scope=scopes[i, e.key]) if (i, e.key) in scopes else e
                for e in item.entities
            ),
            documents=tuple(
                replace(d, number=numbers[i, d.entity]) if (i, d.entity) in numbers else d
                for d in item.documents
            ),
        )
        for i, item in enumerate(facts)
    ]


# -- documents


def _cited(facts: Sequence[ArticleFacts], national: Callable[[str], bool]) -> list[_Cited]:
    found = []
    for index, item in enumerate(facts):
        names = {entity.key: entity.name for entity in item.entities}
        scopes = {entity.key: entity.scope for entity in item.entities}
        for document in item.documents:
            digits = _DIGITS.match(document.number or "")
            if not digits or document.draft or _YEAR_INSIDE.search(document.number or ""):
                continue  # a draft is another text; a number that holds its year is a key
            found.append(
                _cite(
                    (index, document.entity),
                    document,
                    issuer=fold_key(names.get(document.issuer or "", "")),
                    year=scopes.get(document.entity) or (document.date or "")[:4],
                    news=(item.article.date or "")[:4],
                    national=national,
                )
            )
    return found


def _cite(
    where: Where,
    document: Document,
    *,
    issuer: str,
    year: str,
    news: str,
    national: Callable[[str], bool],
) -> _Cited:
    number = document.number or ""
    digits = _DIGITS.match(number)
    rest = number[digits.end() :] if digits else number
    symbol = re.split(r"[/-]", number)[-1].strip()
    return _Cited(
        where=where,
        number=number,
        type=fold_key(document.type),
        digits=int(digits[0]) if digits else 0,
        sign=fold_key(rest),
        national=bool(rest) and not symbol.isdigit() and national(symbol),
        issuer=issuer,
        year=year,
        news=news,
    )


def _documents(cited: Iterable[_Cited]) -> tuple[dict[Where, str], dict[Where, str]]:
    """Return the numbers and the scopes that citations take from others."""
    numbers: dict[Where, str] = {}
    scopes: dict[Where, str] = {}
    full: defaultdict[tuple[str, int, str, str], list[_Cited]] = defaultdict(list)
    bare: list[_Cited] = []
    for one in cited:
        if one.sign and (one.national or one.issuer):
            issuer = "" if one.national else one.issuer
            full[one.type, one.digits, one.sign, issuer].append(one)
        elif not one.sign and not one.year:
            bare.append(one)
    for group in full.values():
        scopes |= _years(group)
    by_digits: defaultdict[tuple[str, int], list[_Cited]] = defaultdict(list)
    for group in full.values():
        for one in group:
            by_digits[one.type, one.digits].append(one)
    for one in bare:
        meant = _meant(one, by_digits[one.type, one.digits], scopes)
        if meant is not None:
            numbers[one.where] = meant.number
            scopes[one.where] = scopes.get(meant.where) or meant.year
    return numbers, scopes


def _years(group: list[_Cited]) -> dict[Where, str]:
    """Return the scope of each citation of one full number that prints no year.

    In the news of one year a number means one document: that of this year if one is cited, else
    whichever it is. News that prints no date of its own says the number of the only one there is.
    """
    known = {one.year for one in group if one.year}
    news = {one.news for one in group if not one.year and one.news}
    scopes = {}
    for one in group:
        if one.year:
            continue
        if one.news:
            scopes[one.where] = one.news if one.news in known else f"in {one.news}"
        else:
            choices = known | {f"in {year}" for year in news - known}
            if len(choices) <= 1:
                scopes[one.where] = next(iter(choices), _UNDATED)
    return scopes


def _meant(bare: _Cited, candidates: list[_Cited], scopes: Mapping[Where, str]) -> _Cited | None:
    """Return the one document that "Quyết định 547" can mean, ``None`` where there are several.

    Its issuer is the one named with the bare number, or a national one where none is named; both
    are cited in news of one year. "Chỉ thị 03" with no issuer may be anybody's, and stays.
    """
    found: dict[tuple[str, str, str], _Cited] = {}
    for one in sorted(candidates, key=lambda c: (c.where[1], c.number)):
        scope = scopes.get(one.where) or one.year
        both = bare.issuer and one.issuer
        same = one.issuer == bare.issuer if both else one.national and bare.digits >= _EVERYBODYS
        if same and scope and bare.fits_year(one.year, one.news):
            found.setdefault((one.sign, "" if one.national else one.issuer, scope), one)
    return next(iter(found.values())) if len(found) == 1 else None


# -- persons


def _namesakes(facts: Sequence[ArticleFacts], provinces: frozenset[str]) -> dict[Where, str]:
    """Return the province that tells a person from a namesake of another one.

    An article that gives one person posts of two provinces joins them: he was moved. Articles
    that give no province stay with the plain name.
    """
    seats: defaultdict[str, list[tuple[Where, frozenset[str]]]] = defaultdict(list)
    for index, item in enumerate(facts):
        for key, found in _seats(item, provinces).items():
            seats[key].append(((index, key), found))
    scopes: dict[Where, str] = {}
    for held in seats.values():
        groups: list[frozenset[str]] = []
        for _, found in held:
            touching = [group for group in groups if group & found]
            groups = [group for group in groups if not group & found]
            groups.append(found.union(*touching))
        if len(groups) > 1:
            for where, found in held:
                scopes[where] = next(min(group) for group in groups if group & found)
    return scopes


def _seats(item: ArticleFacts, provinces: frozenset[str]) -> dict[str, frozenset[str]]:
    """Return the provinces of the posts that an article gives each person who has any."""
    names = {e.key: fold_key(e.name) for e in item.entities}
    above: defaultdict[str, set[str]] = defaultdict(set)
    for fact in item.structures:
        above[fact.subject].add(fact.object)
    persons = {e.key for e in item.entities if e.kind is Kind.PERSON and not e.scope}
    seats: defaultdict[str, set[str]] = defaultdict(set)
    for position in item.positions:
        if position.person in persons and position.org:
            seen, ahead = {position.org}, [position.org]
            while ahead:
                more = above[ahead.pop()] - seen
                seen |= more
                ahead += more
            seats[position.person] |= {names.get(key, "") for key in seen} & provinces
    return {person: frozenset(found) for person, found in seats.items() if found}
