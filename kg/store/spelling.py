"""The Vietnamese names of a query, spelled as the build has them."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final
from unicodedata import is_normalized, normalize

import pyoxigraph as ox

from kg.graph.terms import LABEL, SKOS
from kg.store.guard import Kind, tokens
from kg.text.fold import fold_key, strip_marks

if TYPE_CHECKING:
    from collections.abc import Iterator

_KEY: Final = ox.NamedNode(SKOS.hiddenLabel)
_NAMES: Final = (ox.NamedNode(LABEL), ox.NamedNode(SKOS.altLabel))


def spelled(store: ox.Store, text: str) -> str:
    """Return a query whose strings are in composed letters (NFC), its names as the build's.

    A string with the tag ``@vi`` that the build does not hold becomes the one name there that
    differs from it in the place of the tone, in i or y, or in case: "Tỉnh uỷ" asks for "Tỉnh ủy".
    """
    if "@vi" not in text and is_normalized("NFC", text):
        return text
    pieces, done = [], 0
    for token, after in pairwise((*tokens(text), None)):
        if token is None or token.kind is not Kind.STRING:
            continue
        plain = token.text if is_normalized("NFC", token.text) else normalize("NFC", token.text)
        meant = _meant(store, plain) if after is not None and after.text == "@vi" else None
        if meant is None and plain == token.text:
            continue
        pieces += [text[done : token.start], meant or plain]
        done = after.end if meant and after else token.end
    return "".join([*pieces, text[done:]])


def said(literal: str) -> str:
    """Return what a string literal of a query says; nothing where it is none."""
    quad = next(iter(ox.parse(f"<a:a> <a:b> {literal} .", format=ox.RdfFormat.TURTLE)), None)
    return quad.object.value if quad and isinstance(quad.object, ox.Literal) else ""


def _meant(store: ox.Store, literal: str) -> str | None:
    """Return the one name of the build that a literal means, as a term of a query."""
    try:
        name = said(literal)
    except SyntaxError:
        return None  # the engine says what is wrong with it
    if not name or any(store.quads_for_pattern(None, None, ox.Literal(name, language="vi"))):
        return None
    found = {label for label in _alike(store, name) if fold_key(label.value) == fold_key(name)}
    return str(found.pop()) if len(found) == 1 else None


def _alike(store: ox.Store, name: str) -> Iterator[ox.Literal]:
    """Yield the names of the nodes whose label is the same without diacritics."""
    key = ox.Literal(strip_marks(name).lower(), language="vi")
    for quad in store.quads_for_pattern(None, _KEY, key):
        for predicate in _NAMES:
            for label in store.quads_for_pattern(quad.subject, predicate, None):
                if isinstance(label.object, ox.Literal) and label.object.language == "vi":
                    yield label.object
