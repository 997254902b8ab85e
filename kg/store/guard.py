"""Is a query one that can be given to the engine? Read by the tokens of SPARQL, before it runs.

pyoxigraph has no switch against SERVICE, which asks another server over the network, and its
parser ends the process on queries nested some thousands deep.

Where ``<`` begins an IRI and where it means "less than" depends on the grammar, and what follows
may be a string, a comment or neither. So both readings are followed from every such place: a
clause that any reading shows counts. Each place in the text is looked at once.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

from kg.errors import KgError

if TYPE_CHECKING:
    from collections.abc import Iterator

DEEPEST: Final = 100
"""Brackets within brackets that a query may have; the shipped questions have four."""
LONGEST: Final = 1_000_000
"""Characters that a query may have."""

_GAP: Final = r"(?:[ \t\r\n]++|\#[^\r\n]*+)*+"
_IRI: Final = r'<(?:[^\x00-\x20<>"{}|^`\\]|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8})*+>'
_NAME: Final = r"(?:[^\W\d][\w.-]*+)?:(?:[\w.:-]|%[0-9A-Fa-f]{2}|\\[^\w\s])*+"
_TOKEN: Final = re.compile(
    rf"""(?P<gap>[ \t\r\n]++|\#[^\r\n]*+)
       |(?P<string>"{{3}}(?:[^\\]|\\.)*?"{{3}}|'{{3}}(?:[^\\]|\\.)*?'{{3}}
                  |"(?:[^"\\\r\n]|\\.)*+"|'(?:[^'\\\r\n]|\\.)*+')
       |(?P<variable>[?$]\w++)
       |(?P<tag>@[A-Za-z]++(?:-[A-Za-z0-9]++)*+)
       |(?P<name>{_NAME})
       |(?P<word>[^\W\d]\w*+)
       |(?P<iri>{_IRI})
       |(?P<mark>.)""",
    re.DOTALL | re.VERBOSE,
)
_SERVICE: Final = re.compile(
    rf"SERVICE{_GAP}(?:SILENT{_GAP})?(?:{_IRI}|[?$]\w++|{_NAME}){_GAP}\{{", re.IGNORECASE
)
_AWAY: Final = re.compile("service|from", re.IGNORECASE)
_FROM: Final = re.compile(rf"FROM{_GAP}(?:NAMED{_GAP})?(?:{_IRI}|{_NAME})", re.IGNORECASE)

_PROLOGUE: Final = re.compile(
    r"\s*(?:#[^\n]*\n|BASE\s+<[^>]*>|PREFIX\s+[^\s:]*:\s*<[^>]*>)", re.IGNORECASE
)
_QUERY: Final = re.compile(r"\s*(SELECT|ASK|CONSTRUCT|DESCRIBE)\b", re.IGNORECASE)
_UPDATE: Final = re.compile(
    r"\s*(INSERT|DELETE|LOAD|CLEAR|DROP|CREATE|ADD|MOVE|COPY|WITH)\b", re.IGNORECASE
)


class Kind(StrEnum):
    """What a piece of a query is, as the grammar of SPARQL 1.1 (19.8) names them in short."""

    GAP = "gap"
    STRING = "string"
    VARIABLE = "variable"
    TAG = "tag"
    NAME = "name"
    WORD = "word"
    IRI = "iri"
    MARK = "mark"


_KINDS: Final = {kind.value: kind for kind in Kind}


class Token(NamedTuple):
    """A piece of a query: its kind, its text, where it starts."""

    kind: Kind
    text: str
    start: int

    @property
    def end(self) -> int:
        """The place after it."""
        return self.start + len(self.text)


def check(text: str) -> None:
    """Raise ``KgError`` where a query reaches outside the build or is beyond reason."""
    if len(text) > LONGEST:
        raise KgError(f"longer than {LONGEST:,} characters; ask in parts")
    if sum(map(text.count, "{([")) > DEEPEST and (deepest := _deepest(text)) > DEEPEST:
        raise KgError(f"brackets nested {deepest} deep; {DEEPEST} is the most, write it flatter")
    if not _AWAY.search(text):
        return  # a reading takes longer than most answers
    for token in _readings(text):
        words = token.text
        if token.kind is Kind.NAME:
            words = words.partition(":")[0]  # keywords need no space behind them
        elif token.kind is not Kind.WORD:
            continue
        for found in re.finditer("service", words, re.IGNORECASE):
            if _SERVICE.match(text, token.start + found.start()):
                raise KgError("SERVICE is refused; kg asks no server, only the build")
        if words.lower() in {"from", "fromnamed"} and _FROM.match(text, token.start):
            raise KgError("FROM is refused; the build is the only data, leave the clause out")


def _deepest(text: str) -> int:
    deepest = depth = 0
    for token in tokens(text):
        depth += (token.text in {"{", "(", "["}) - (token.text in {"}", ")", "]"})
        deepest = max(deepest, depth)
    return deepest


def is_sparql(text: str) -> bool:
    """Tell whether some words are meant as SPARQL, right or wrong, and not as a name."""
    return "{" in text or any(form.match(text) for form in (_PROLOGUE, _QUERY, _UPDATE))


def explained(text: str, fault: SyntaxError) -> str:
    """Return one line on why a query was refused; parsers list every token they hoped for."""
    rest = text
    while prologue := _PROLOGUE.match(rest):
        rest = rest[prologue.end() :]
    if _UPDATE.match(rest):
        return "updates are refused; a build is read-only, change its sources and build again"
    message = " ".join(str(fault).split())
    where, _, expected = message.partition(": expected ")
    if "Prefix not found" in message:
        return f"SPARQL {where}: a prefix is used that is neither known nor declared"
    shown = expected if len(expected) <= 60 else ""
    return f"SPARQL {where}" + (f": expected {shown}" if shown else ": not valid here")


def tokens(text: str) -> Iterator[Token]:
    """Yield the tokens of a query as they are most likely meant, gaps left out.

    >>> [t.text for t in tokens("ASK { ?s a vng:Meeting } # nothing more")]
    ['ASK', '{', '?s', 'a', 'vng:Meeting', '}']
    """
    for match in _TOKEN.finditer(text):  # the last alternative takes any character
        if match.lastgroup != "gap":
            yield _token(match)


def _at(text: str, place: int) -> Token:
    match = _TOKEN.match(text, place)
    if match is None:  # the last alternative takes any character
        raise AssertionError(place)
    return _token(match)


def _token(match: re.Match[str]) -> Token:
    return Token(_KINDS[match.lastgroup or ""], match[0], match.start())


def _readings(text: str) -> Iterator[Token]:
    """Yield the tokens of every reading of a query, each once."""
    ahead, seen = [0], {len(text)}
    while ahead:
        place = ahead.pop()
        if place in seen:
            continue
        seen.add(place)
        token = _at(text, place)
        yield token
        ahead.append(token.end)
        if token.kind is Kind.IRI:
            ahead.append(place + 1)
