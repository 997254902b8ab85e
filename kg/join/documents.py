"""Which citations of a build mean one document: number and symbol, issuer, year or term.

A number begins again every year or term, and an article may print neither it nor the symbol. A
citation takes from the others what only one document of the build can give; what several can stays
open, article by article.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from kg.join.judgement import Judgement

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kg.join.judgement import Where
    from kg.join.keys import Cited

_UNDATED = "n.d."  # bibliographers' word for a document without a year
_EVERYBODYS = 100
"""Numbers below are given out by every body every year: bare, they need an issuer to mean one."""
_STILL_NEWS = 1
"""Years after which an undated citation is no longer sure to mean the only document known."""
_TERM = 4
"""The same for a number that runs through a term of the Party's (".../TW")."""


def judge(group: Iterable[Cited]) -> Iterator[Judgement]:
    """Yield what citations of one type and one number take from each other."""
    full: defaultdict[tuple[str, str], list[Cited]] = defaultdict(list)
    bare: list[Cited] = []
    for one in group:
        if one.sign and (one.symbol.national or one.issuer):
            full[one.sign, "" if one.symbol.national else one.issuer].append(one)
        elif not one.sign:
            bare.append(one)
    scopes: dict[Where, str] = {}
    for same in full.values():
        years = {one.year for one in same if one.year}
        found = _years(same, [one for one in bare if _is_of(one, same)])
        scopes |= found
        taken = Counter(found.get(one.where) or one.year for one in same)
        for where, scope in found.items():
            other = _other(same, where, scope) if taken[scope] == 1 or scope not in years else None
            yield Judgement(where, scope, why="number-year" if taken[scope] > 1 else "", open=other)
    if bare:
        meant = _Meant((one, scopes.get(one.where) or one.year) for f in full.values() for one in f)
        for one in bare:
            if (document := meant.by(one)) is not None:
                scope = "" if document.inside else document.scope
                yield Judgement(one.where, scope, document.number, why="number-issuer-year")
            elif (several := meant.last(one)) is not None:
                open_ = f"{several.number}|{'' if several.inside else several.scope}"
                yield Judgement(one.where, one.own, open=open_)


def _other(group: Sequence[Cited], where: Where, scope: str) -> str | None:
    """Return number and scope of the dated document that an open citation may mean.

    That is the last one before its news, else the first.
    """
    news = next(one.news for one in group if one.where == where)
    dated = sorted((one.year, one.number) for one in group if one.year and not one.inside)
    before = [told for told in dated if not news or told[0] <= news]
    year, number = (before or dated[:1] or [("", "")])[-1]
    return f"{number}|{year}" if year and year != scope else None


def _is_of(bare: Cited, group: list[Cited]) -> bool:
    """Tell whether a bare number of a printed year names the issuer of a full one."""
    bodies = group[0].symbol.bodies | {one.issuer for one in group}
    return bool(bare.year and bare.issuer) and _may_issue(bare, bodies)


def _years(group: list[Cited], bare: list[Cited]) -> dict[Where, str]:
    """Return the scope of each citation of one full number that prints no year.

    ``bare`` are citations of the same number without its symbol that print one.
    In the news of one year a number means one document: that of this year if one is cited, else
    the only one known, if it is not too old for it. News that prints no date of its own says the
    number of the only one there is. A number that runs through a term is none of another term.
    """
    known = {(one.year, one.term) for one in (*group, *bare) if one.year}
    years = {year for year, _ in known}
    told = [one for one in group if not one.year and one.news]
    choices = years | {_open(one) for one in told if one.news not in years}
    scopes = {}
    for one in group:
        if one.year:
            continue
        if one.termed:
            own = sorted(year for year, term in known if term == one.term)
            scopes[one.where] = own[0] if len(own) == 1 else f"term {one.term[:4]}"
        elif one.news:
            fits = {year for year, term in known if not (term and one.term) or term == one.term}
            scopes[one.where] = _of_news(one, fits)
        elif len(choices) <= 1:
            scopes[one.where] = next(iter(choices), _UNDATED)
    return scopes


def _of_news(one: Cited, known: set[str]) -> str:
    """Return the year of the document that news of a year cites without one."""
    if one.news in known:
        return one.news
    only = next(iter(known)) if len(known) == 1 else ""
    span = _TERM if one.symbol.by_term else _STILL_NEWS
    recent = only.isdigit() and 0 <= int(one.news) - int(only) <= span
    return only if recent else _open(one)


def _open(one: Cited) -> str:
    """Return the scope of a citation that news of a year leaves open.

    In a year in which the numbers began again, news from before that day means another document.
    """
    again = max((day for day in one.symbol.begins if day[:4] == one.news), default="")
    before = one.term and again and one.term < again
    return f"in {one.news} before {again}" if before else f"in {one.news}"


class _Document(NamedTuple):
    """A document that a bare number may mean; the first of its numbers as printed."""

    sign: str
    issuer: str
    scope: str
    number: str
    inside: bool


class _Meant:
    """The documents of one type and number that are cited in full, asked which a bare one means."""

    def __init__(self, cited: Iterable[tuple[Cited, str]]) -> None:
        """Keep them by the bodies named with them, and the national ones by news and year."""
        self._named: defaultdict[str, set[tuple[_Document, str, str]]] = defaultdict(set)
        self._national: dict[tuple[_Document, str, str], frozenset[str]] = {}
        self._issuers: defaultdict[_Document, set[str]] = defaultdict(set)
        for one, scope in cited:
            if not scope:
                continue
            issuer = "" if one.symbol.national else one.issuer
            document = _Document(one.sign, issuer, scope, one.number, one.inside)
            told = (document, one.year, one.news)
            if one.issuer:
                self._named[one.issuer].add(told)
                self._issuers[document].add(one.issuer)
            if one.symbol.national:
                self._national[told] = one.symbol.bodies
        self._answers: dict[tuple[str, bool, str, str], _Document | None] = {}

    def by(self, bare: Cited) -> _Document | None:
        """Return the one document that "Quyết định 547" can mean, ``None`` where there are several.

        Its issuer is the one named with the bare number, or a national one where none is named;
        both are of one year, or cited in news of one year. "Chỉ thị 03" with no issuer may be
        anybody's, and stays.
        """
        asked = (bare.issuer, bare.digits >= _EVERYBODYS, bare.year, bare.news)
        if asked not in self._answers:
            fits = [d for d, year, news in self._of(bare) if _fits(bare, d.scope, year, news)]
            one = len({document[:3] for document in fits}) == 1
            self._answers[asked] = min(fits) if one else None
        return self._answers[asked]

    def last(self, bare: Cited) -> _Document | None:
        """Return the latest document that a bare number with its issuer may mean, else ``None``.

        There are several, or the only one is not of the year of the news.
        """
        if not bare.issuer:
            return None
        fits = {d for d, _, _ in self._of(bare) if bare.year in ("", d.scope)}
        return max(fits, key=lambda d: (d.scope.isdigit(), d.scope, d), default=None)

    def _of(self, bare: Cited) -> Iterator[tuple[_Document, str, str]]:
        yield from self._named.get(bare.issuer, ())
        for told, bodies in self._national.items():
            named = self._issuers.get(told[0], ())
            if _may_issue(bare, bodies) and (not bare.issuer or not named or bare.issuer in named):
                yield told


def _may_issue(bare: Cited, bodies: frozenset[str]) -> bool:
    """Tell whether the body named with a bare number may be the one that a symbol stands for."""
    if not bare.issuer:
        return bare.digits >= _EVERYBODYS
    heads = bare.office and any(bare.issuer.endswith(f" {body}") for body in bodies)
    return not bodies or bare.issuer in bodies or heads


def _fits(bare: Cited, scope: str, year: str, news: str) -> bool:
    """Tell whether a bare number may be of a document of that scope, cited in that news."""
    if bare.year:
        return bare.year == scope
    return not bare.news or bare.news in (year, news) or not (year or news)
