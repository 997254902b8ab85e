"""RDF terms for people: prefixed names instead of IRIs, words instead of syntax."""

from __future__ import annotations

import re
from functools import lru_cache

import pyoxigraph as ox

from kg.graph.terms import PREFIXES

Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "'")
_NUMBER = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?")
_CONTROL = dict.fromkeys((*range(32), 127, *range(128, 160)), " ")


@lru_cache(maxsize=4096)  # a page asks for the same classes and properties a thousand times
def shorten(iri: str) -> str:
    """Return the prefixed name of an IRI ("id:org_chinh-phu"), or ``<iri>`` where none fits.

    >>> shorten("https://w3id.org/vngov/ns#chair"), shorten("http://example.org/a b")
    ('vng:chair', '<http://example.org/a b>')
    """
    for prefix, namespace in PREFIXES.items():
        local = iri.removeprefix(namespace)
        if local != iri and local and not set(local) & set("/#:<> "):
            return f"{prefix}:{local}"
    return f"<{iri}>"


def expand(name: str) -> str | None:
    """Return the IRI of a prefixed name or of ``<iri>``, ``None`` where it is neither.

    >>> expand("vng:chair"), expand("Hội nghị: khai mạc")
    ('https://w3id.org/vngov/ns#chair', None)
    """
    if name.startswith("<") and name.endswith(">"):
        return name[1:-1]
    if name.startswith(("http://", "https://")):
        return name
    prefix, colon, local = name.partition(":")
    namespace = PREFIXES.get(prefix)
    return f"{namespace}{local}" if colon and namespace and " " not in local else None


def cell(term: Term | None) -> str:
    """Return what a cell of a CSV says of a term: its words or its IRI in full.

    Text that a spreadsheet would take for a formula, or that begins with the mark against it,
    gets a "'" in front; a number keeps its sign.
    """
    if term is None:
        return ""
    if not isinstance(term, ox.Literal):
        return term.value if isinstance(term, ox.NamedNode) else str(term)
    number = _NUMBER.fullmatch(term.value) is not None
    return f"'{term.value}" if term.value.startswith(_FORMULA) and not number else term.value


def plain(term: Term | None) -> str:
    """Return what a term says, on one line: a literal's words, an IRI's prefixed name.

    Control characters become spaces, so that no text can steer a terminal.
    """
    if term is None:
        return ""
    if isinstance(term, ox.Literal):
        said = term.value
        return said if said.isprintable() else said.translate(_CONTROL)
    return shorten(term.value) if isinstance(term, ox.NamedNode) else str(term)
