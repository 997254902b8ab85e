"""Which citations of a build mean one document: number and symbol, issuer, year or term.

A number begins again every year or term, and an article may print neither it nor the symbol. A
citation takes from the others what only one document of the build can give; what several can stays
open, article by article.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kg.join.keys import Where

_UNDATED = "n.d."  # bibliographers' word for a document without a year
_EVERYBODYS = 100
"""Numbers below are given out by every body every year: bare, they need an issuer to mean one."""
_STILL_NEWS = 1
"""Years after which an undated citation is no longer sure to mean the only document known."""
_TERM = 4
"""The same for a number that runs through a term of the Party's (".../TW")."""


@dataclass(frozen=True, slots=True)
class Symbol:
    """What the end of a number says of the issuer ("TTg", "UBND").

    ``national`` says that it names one body of the country, ``bodies`` which it may be (folded
    names, empty where it is open), ``by_term`` that its numbers run through a term of years.
    """

    national: bool = False
    bodies: frozenset[str] = frozenset()
    by_term: bool = False


@dataclass(frozen=True, slots=True)
class Cited:
    """A numbered document as one article cites it.

    ``sign`` is the number without digits and year ("nq tw"), empty for a bare "547"; ``issuer`` the
    body named, ``office`` that it is an office ("Thủ tướng Chính phủ"); ``year`` that of the
    document, ``inside`` that the number holds it, and ``news`` the year of the article, empty
    where not printed.
    """

    where: Where
    number: str
    type: str
    digits: int
    sign: str
    symbol: Symbol
    issuer: str
    office: bool
    year: str
    inside: bool
    news: str

    def fits_year(self, year: str, news: str) -> bool:
        """Tell whether this citation may be of a document of that year, or cited in that news."""
        if self.year:
            return self.year == year
        return not self.news or self.news in (year, news) or not (year or news)

    def fits_issuer(self, other: Cited) -> bool:
        """Tell whether the body named here may have issued what another citation numbers in full."""
        if not self.issuer:
            return other.symbol.national and self.digits >= _EVERYBODYS
        if other.issuer:
            return self.issuer == other.issuer
        return other.symbol.national and self._may_be(other.symbol.bodies)

    def _may_be(self, bodies: frozenset[str]) -> bool:
        heads = self.office and any(self.issuer.endswith(f" {body}") for body in bodies)
        return not bodies or self.issuer in bodies or heads


def documents(cited: Iterable[Cited]) -> tuple[dict[Where, str], dict[Where, str]]:
    """Return the numbers and the scopes that citations take from others."""
    numbers: dict[Where, str] = {}
    scopes: dict[Where, str] = {}
    full: defaultdict[tuple[str, int, str, str], list[Cited]] = defaultdict(list)
    bare: list[Cited] = []
    for one in cited:
        if one.sign and (one.symbol.national or one.issuer):
            issuer = "" if one.symbol.national else one.issuer
            full[one.type, one.digits, one.sign, issuer].append(one)
        elif not one.sign:
            bare.append(one)
    for group in full.values():
        scopes |= _years(group)
    by_digits: defaultdict[tuple[str, int], list[Cited]] = defaultdict(list)
    for group in full.values():
        for one in group:
            by_digits[one.type, one.digits].append(one)
    for one in bare:
        meant = _meant(one, by_digits[one.type, one.digits], scopes)
        if meant is not None:
            numbers[one.where] = meant.number
            scopes[one.where] = "" if meant.inside else scopes.get(meant.where) or meant.year
    return numbers, scopes


def _years(group: list[Cited]) -> dict[Where, str]:
    """Return the scope of each citation of one full number that prints no year.

    In the news of one year a number means one document: that of this year if one is cited, else
    the only one known, if it is not too old for it. News that prints no date of its own says the
    number of the only one there is.
    """
    known = {one.year for one in group if one.year}
    news = {one.news for one in group if not one.year and one.news}
    scopes = {}
    for one in group:
        if one.year:
            continue
        if one.news:
            scopes[one.where] = _of_news(one, known)
        else:
            choices = known | {f"in {year}" for year in news - known}
            if len(choices) <= 1:
                scopes[one.where] = next(iter(choices), _UNDATED)
    return scopes


def _of_news(one: Cited, known: set[str]) -> str:
    """Return the year of the document that news of a year cites without one."""
    if one.news in known:
        return one.news
    only = next(iter(known)) if len(known) == 1 else ""
    span = _TERM if one.symbol.by_term else _STILL_NEWS
    recent = only.isdigit() and 0 <= int(one.news) - int(only) <= span
    return only if recent else f"in {one.news}"


def _meant(bare: Cited, candidates: list[Cited], scopes: Mapping[Where, str]) -> Cited | None:
    """Return the one document that "Quyết định 547" can mean, ``None`` where there are several.

    Its issuer is the one named with the bare number, or a national one where none is named; both
    are of one year, or cited in news of one year. "Chỉ thị 03" with no issuer may be anybody's,
    and stays.
    """
    found: dict[tuple[str, str, str], Cited] = {}
    for one in sorted(candidates, key=lambda c: (c.where.key, c.number)):
        scope = scopes.get(one.where) or one.year
        if scope and bare.fits_issuer(one) and _fits_scope(bare, scope, one.news):
            issuer = "" if one.symbol.national else one.issuer
            found.setdefault((one.sign, issuer, scope), one)
    return next(iter(found.values())) if len(found) == 1 else None


def _fits_scope(bare: Cited, scope: str, news: str) -> bool:
    return bare.fits_year(scope if scope.isdigit() else "", news)
