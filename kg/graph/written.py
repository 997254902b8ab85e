"""How a term stands in Turtle: each is written by pyoxigraph, and kept where it comes again.

So no text of an article meets the syntax but through that library; names of letters that need no
care (``[A-Za-z0-9_-]``, which nearly all IRIs of a build end in) are joined with their prefix here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.graph.terms import LABEL, PREFIXES, TYPE, XSD

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.graph.claims import Value

    Term = tuple[str, str]
    """What sorts a term, and how it is written."""

_INTEGER = XSD.integer
_FIRST: Mapping[str, str] = {TYPE: "0", LABEL: "1"}
_PLAIN = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_-]*")
_WHOLE = re.compile(r"[0-9]+", re.ASCII)
_PREFIX = {space: name for name, space in PREFIXES.items()}
_KEPT = 30_000
"""Terms that are remembered."""
_SOME = ox.NamedNode("urn:x")


def to_literal(value: tuple[str, str]) -> ox.Literal:
    """Return the words of a literal and its mark as pyoxigraph has them."""
    words, mark = value
    if mark.startswith("@"):
        return ox.Literal(words, language=mark[1:])
    return ox.Literal(words, datatype=ox.NamedNode(mark)) if mark else ox.Literal(words)


class Terms:
    """Writes terms; ``used`` are the names of the prefixes that were used."""

    def __init__(self) -> None:
        """Begin with no prefix in use."""
        self.used: set[str] = set()
        self._kept: dict[Value, Term] = {}
        self._predicates: dict[str, Term] = {}

    def predicate(self, iri: str) -> Term:
        """Return how a predicate is written; ``rdf:type`` and ``rdfs:label`` sort first."""
        if (found := self._predicates.get(iri)) is None:
            order, written = self.value(iri)
            found = (_FIRST.get(iri, order), "a" if iri == TYPE else written)
            self._predicates[iri] = found
        return found

    def value(self, value: Value) -> Term:
        """Return how an IRI or a literal is written."""
        if (found := self._kept.get(value)) is not None:
            return found
        if not isinstance(value, str) and (not value[1] or value[1].startswith("@")):
            written = str(to_literal(value))  # seldom comes again
            return written, written
        found = self._iri(value) if isinstance(value, str) else self._typed(value)
        if len(self._kept) >= _KEPT:
            self._kept.clear()
        self._kept[value] = found
        return found

    def pair(self, link: str, value: Value) -> tuple[Term, Term]:
        """Return how a predicate and its value are written; these sort as they stand in a file."""
        return self.predicate(link), self.value(value)

    def _iri(self, iri: str) -> Term:
        cut = max(iri.rfind("/"), iri.rfind("#")) + 1
        name, local = _PREFIX.get(iri[:cut]), iri[cut:]
        if name and _PLAIN.fullmatch(local):
            self.used.add(name)
            return f"<{iri}>", f"{name}:{local}"
        node = ox.NamedNode(iri)
        # the longest, as the engine shortens "schema:a\\/b", too
        fitting = [space for space in _PREFIX if iri.startswith(space)]
        if fitting:
            self.used.add(_PREFIX[max(fitting)])
        return str(node), _written(node)

    def _typed(self, value: tuple[str, str]) -> Term:
        self.value(value[1])  # its prefix is in use, even where the library shortens the number
        literal = to_literal(value)
        order = str(literal)
        if value[1] == _INTEGER and _WHOLE.fullmatch(value[0]):
            return order, value[0]
        return order, _written(literal)


def _written(term: ox.NamedNode | ox.Literal) -> str:
    """Return a term as pyoxigraph writes it, in a Turtle file that declares all prefixes."""
    triple = ox.Triple(_SOME, _SOME, term)
    text = ox.serialize([triple], format=ox.RdfFormat.TURTLE, prefixes=PREFIXES) or b""
    line = text.split(b"\n", len(PREFIXES))[-1].decode()
    return line.removeprefix(f"{_SOME} {_SOME} ").removesuffix(" .\n")
