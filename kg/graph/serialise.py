"""Graphs to Turtle bytes: grouped for readers, sorted, the same for the same triples.

pyoxigraph writes the terms (``written``: it escapes whatever a newspaper printed); the order, and
the marks between them, are ours.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from io import BytesIO
from itertools import groupby, islice
from typing import IO, TYPE_CHECKING, cast

import pyoxigraph as ox

from kg.graph.order import TITLES, place
from kg.graph.terms import PREFIXES, XSD
from kg.graph.written import Terms, to_literal

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from kg.graph.claims import Pair, Triple, Value
    from kg.graph.quotes import Quote
    from kg.graph.written import Term

_STRING = XSD.string
_OF_QUOTES = ("oa", "xsd")
_AT_ONCE = 10_000
"""Terms that are made bytes at a time."""


def to_oxigraph(value: Value) -> ox.NamedNode | ox.Literal:
    """Return a plain value as a pyoxigraph term."""
    return ox.NamedNode(value) if isinstance(value, str) else to_literal(value)


def read_term(text: str) -> Value:
    """Return the value of a term as queries and engines write it: ``"Sơn La"@vi``, ``vng:note``.

    Raises ``ValueError`` for what is no IRI and no literal.
    """
    query = f"SELECT ?term {{ VALUES ?term {{ {text} }} }}"
    try:
        answer = cast("ox.QuerySolutions", ox.Store().query(query, prefixes=PREFIXES))
        return from_oxigraph(next(answer)["term"])
    except (SyntaxError, TypeError) as error:
        raise ValueError(f"{text}: no IRI and no literal") from error


def from_oxigraph(term: object) -> Value:
    """Return a pyoxigraph term as a plain value.

    Raises ``TypeError`` for a blank node or a triple term, which no build has.
    """
    if isinstance(term, ox.NamedNode):
        return term.value
    if not isinstance(term, ox.Literal):
        raise TypeError(f"{term!r}; a graph of this project has IRIs and literals only")
    if term.language:
        return term.value, f"@{term.language}"
    kind = term.datatype.value
    return term.value, "" if kind == _STRING else kind


class Writer:
    """Makes Turtle of subjects; ``used`` are the names of the prefixes that they use."""

    def __init__(self) -> None:
        """Begin with no prefix in use."""
        self._terms = Terms()
        self.used = self._terms.used

    def block(self, subjects: Iterable[tuple[str, Collection[Pair]]]) -> bytes:
        """Return subjects and their triples as Turtle, in the order given, without prefixes.

        ``rdf:type`` and ``rdfs:label`` stand first; one blank line stands between two subjects.
        """
        text = "\n".join(self._subject(iri, pairs) for iri, pairs in subjects)
        return text.encode()

    def quotes(self, quotes: Iterable[Quote]) -> bytes:
        """Return pieces of articles as ``block`` does their nodes: all of them have one form."""
        value, out = self._terms.value, []
        self.used.update(_OF_QUOTES)
        for quote in quotes:
            node, selector = value(quote.node)[1], value(quote.selector)[1]
            words = value((quote.exact, ""))[1]
            out.append(
                f"{node} a oa:SpecificResource ;\n\toa:hasSelector {selector} ;\n"
                f"\toa:hasSource {value(quote.article)[1]} .\n\n"
                f"{selector} a oa:TextPositionSelector , oa:TextQuoteSelector ;\n"
                f"\toa:end {quote.end} ;\n\toa:exact {words} ;\n\toa:start {quote.start} .\n"
            )
        return "\n".join(out).encode()

    def long(self, iri: str, pairs: Collection[Pair], more: Iterable[Pair]) -> Iterator[bytes]:
        """Yield in pieces what ``block`` returns of a subject, ``more`` of whose triples are many.

        These come in the order in which they are written.
        """
        told = heapq.merge(self._told(pairs), (self._terms.pair(*pair) for pair in more))
        parts = self._parts(iri, told)
        while some := list(islice(parts, _AT_ONCE)):
            yield "".join(some).encode()

    def _subject(self, iri: str, pairs: Collection[Pair]) -> str:
        return "".join(self._parts(iri, self._told(pairs)))

    def _told(self, pairs: Collection[Pair]) -> list[tuple[Term, Term]]:
        predicate, value = self._terms.predicate, self._terms.value
        return sorted([(predicate(link), value(end)) for link, end in pairs])

    def _parts(self, iri: str, told: Iterable[tuple[Term, Term]]) -> Iterator[str]:
        """Yield a subject as pyoxigraph writes it whose triples come in this order."""
        yield self._terms.value(iri)[1]
        last, before = None, " "
        for (_, link), (_, end) in told:
            if link == last:
                yield f" , {end}"
            else:
                yield f"{before}{link} {end}"
                last, before = link, " ;\n\t"
        yield " .\n"


def heading(used: Collection[str]) -> bytes:
    """Return the lines that declare some prefixes."""
    return "".join(f"@prefix {n}: <{iri}> .\n" for n, iri in PREFIXES.items() if n in used).encode()


class Body:
    """The body of a Turtle file as it is written: blocks under the titles of their groups."""

    def __init__(self, out: IO[bytes]) -> None:
        """Write to a file."""
        self._out = out
        self._rank = -1

    def write(self, rank: int, pieces: Iterable[bytes]) -> None:
        """Write a block of the group of that rank, in pieces; the ranks must come in order."""
        if rank != self._rank:
            self._rank = rank
            self._out.write(f"\n{'#' * 16} {TITLES[rank]}\n\n".encode())
        else:
            self._out.write(b"\n")
        self._out.writelines(pieces)


def turtle(triples: Iterable[Triple]) -> bytes:
    """Return triples as Turtle in UTF-8.

    Subjects stand in groups (articles, persons, bodies …) under a heading, one blank line between
    two; they are sorted by name, spans by their place in the article. Only prefixes in use are
    declared.
    """
    blocks: defaultdict[str, list[Pair]] = defaultdict(list)
    for subject, predicate, value in triples:
        blocks[subject].append((predicate, value))
    writer, out = Writer(), BytesIO()
    body = Body(out)
    subjects = sorted((place(iri), iri) for iri in blocks)
    for rank, group in groupby(subjects, key=lambda found: found[0][0]):
        body.write(rank, [writer.block((iri, blocks[iri]) for _, iri in group)])
    return heading(writer.used) + out.getvalue()
