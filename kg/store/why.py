"""Why a question has no answer: names and terms that the build does not hold, articles undated."""

from __future__ import annotations

import re
from difflib import get_close_matches
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from kg.graph.terms import ARTICLE, DCTERMS, LABEL, PREFIXES, SCHEMA, SEM, TYPE, VNG
from kg.store.find import labelled
from kg.store.guard import Kind, tokens
from kg.store.naming import names
from kg.store.phrases import words
from kg.store.reader import name, types
from kg.store.spelling import said
from kg.store.terms import expand, shorten
from kg.text.fold import ascii_slug

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.store.guard import Token

_DATES: Final = frozenset(
    (
        VNG.attestedOn, SCHEMA.datePublished, SCHEMA.startDate, SCHEMA.endDate,
        SEM.hasLatestEndTimeStamp, DCTERMS.issued,
    )
)  # fmt: skip
_DOCUMENT_NUMBER: Final = ox.NamedNode(VNG.documentNumber)
_NUMBER: Final = re.compile(r"\d+[a-z]?(?:[/-]\S+)?\Z")
_SOME: Final = 8
"""Numbers that an answer names at most."""
_NEAR: Final = 3
_FAR: Final = 5
"""Letters by which two names that are nearly the same differ in length at most."""


def reasons(store: ox.Store, text: str) -> list[str]:
    """Return in a line each what may be why a query has no row; none where nothing is known."""
    read = list(tokens(text))
    terms = _terms(read)
    return list(
        dict.fromkeys(
            [
                *_unknown(store, read),
                *_unnumbered(store, read, terms),
                *_unused(store, terms),
                *_undated(store, terms),
            ]
        )
    )


def _unknown(store: ox.Store, read: Sequence[Token]) -> Iterator[str]:
    """Tell of each Vietnamese name in a query what it is in the build, or what is near it."""
    for token, tag in pairwise(read):
        if token.kind is not Kind.STRING or tag.text != "@vi":
            continue
        typed = said(token.text)
        literal = ox.Literal(typed, language="vi")
        holders = list(store.quads_for_pattern(None, None, literal))
        named = [q.subject for q in holders if q.predicate.value == LABEL]
        if named:
            classes = {words().labels.get(words().kind(types(store, n)) or "", "") for n in named
                     if isinstance(n, ox.NamedNode)}  # fmt: skip
            told = ", ".join(sorted(filter(None, classes)))
            kind = f" ({told})" if told else ""
            yield f"“{typed}” is there{kind}; nothing of it fits the rest of the question"
        elif found := names(store, typed):
            yield f"“{typed}” is the label of nothing; ask for “{found[0]}”"
        elif not holders:
            near = _near(store, typed)
            hint = f"; did you mean {' or '.join(near)}?" if near else ""
            yield f"“{typed}” is named nowhere in the build{hint}"


def _unnumbered(store: ox.Store, read: Sequence[Token], terms: Sequence[str]) -> Iterator[str]:
    """Tell of each number in quotes ("999", "05-NQ/TW") that nothing in the build bears."""
    if VNG.documentNumber not in terms:
        return
    strings = [
        t
        for t, after in pairwise((*read, None))
        if t and t.kind is Kind.STRING and not _typed(after)
    ]
    asked = [number for t in strings if _NUMBER.match(number := said(t.text))]
    known = _numbers(store) if asked else ()
    for number in dict.fromkeys(asked):
        if not any(
            held == number or held.startswith((f"{number}-", f"{number}/")) for held in known
        ):
            some = ", ".join(known[:_SOME])
            yield f"no document and no team has the number “{number}”" + (
                f"; there are {some}{', …' if len(known) > _SOME else ''}" if known else ""
            )


def _typed(after: Token | None) -> bool:
    """Tell whether a string goes on as one of a language or datatype."""
    return after is not None and (after.kind is Kind.TAG or after.text == "^")


def _numbers(store: ox.Store) -> list[str]:
    """Return the numbers of the documents, and those in the labels of teams."""
    found = {
        q.object.value
        for q in store.quads_for_pattern(None, _DOCUMENT_NUMBER, None)
        if isinstance(q.object, ox.Literal)
    }
    teams = store.quads_for_pattern(None, ox.NamedNode(TYPE), ox.NamedNode(VNG.AdHocBody))
    for team in teams:
        if isinstance(team.subject, ox.NamedNode):
            found.update(word for word in name(store, team.subject).split() if word.isdigit())
    return sorted(found, key=lambda number: (len(number.split("-")[0].split("/")[0]), number))


def _near(store: ox.Store, typed: str) -> list[str]:
    """Return the labels of the nodes that are called nearly as typed, the nearest first."""
    wanted = ascii_slug(typed)
    slugs = {
        slug: iri
        for iri, label in sorted(labelled(store))
        if abs(len(slug := ascii_slug(label)) - len(wanted)) < _FAR and not expand(typed)
    }
    near = get_close_matches(wanted, sorted(slugs), n=_NEAR, cutoff=0.7)
    return list(dict.fromkeys(f"“{name(store, ox.NamedNode(slugs[hit]))}”" for hit in near))


def _unused(store: ox.Store, terms: Sequence[str]) -> Iterator[str]:
    """Tell of each term in a query that the build does not use, and whether there is one."""
    said = words()
    known = {*said.labels, *said.patterns}
    for iri in terms:
        node = ox.NamedNode(iri)
        if any(next(iter(store.quads_for_pattern(*places)), None) for places in (
            (node, None, None), (None, node, None), (None, None, node)
        )):  # fmt: skip
            continue
        if iri in known or not iri.startswith(VNG.SPACE):
            yield f"{shorten(iri)} stands nowhere in the build"
            continue
        near = get_close_matches(iri, sorted(known), n=1, cutoff=0.8)
        hint = f"; did you mean {shorten(near[0])}?" if near else ""
        yield f"{shorten(iri)} is no class and no property of the vocabulary{hint}"


def _undated(store: ox.Store, terms: Sequence[str]) -> Iterator[str]:
    """Tell how many articles have no date, where a query asks for one."""
    if not _DATES & set(terms):
        return
    articles = [
        q.subject for q in store.quads_for_pattern(None, ox.NamedNode(TYPE), ox.NamedNode(ARTICLE))
    ]
    published = ox.NamedNode(SCHEMA.datePublished)
    undated = sum(not any(store.quads_for_pattern(a, published, None)) for a in articles)
    if undated:
        yield f"{undated} of {len(articles)} articles have no date, so what they say is of no day"


def _terms(read: Sequence[Token]) -> list[str]:
    """Return the IRIs that stand in a query, prefixed names in full, datatypes left out."""
    prefixes, found = dict(PREFIXES), []
    for before, token in zip((None, *read), read, strict=False):
        if (
            before
            and token.kind is Kind.IRI
            and before.kind is Kind.NAME
            and before.text[-1] == ":"
        ):
            prefixes[before.text[:-1]] = token.text[1:-1]
        elif before and before.text == "^":
            continue
        elif token.kind is Kind.NAME:
            prefix, _, local = token.text.partition(":")
            if local and prefix in prefixes:
                found.append(prefixes[prefix] + local.rstrip("."))
        elif token.kind is Kind.IRI:
            found.append(token.text[1:-1])
    return [iri for iri in dict.fromkeys(found) if _is_iri(iri)]


def _is_iri(text: str) -> bool:
    try:
        ox.NamedNode(text)
    except ValueError:
        return False
    return True
