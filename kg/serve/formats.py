"""Media types: what an answer can be written as, and which of them a request likes best."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING, Final

import pyoxigraph as ox

from kg.graph.terms import PREFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

ROWS: Final = {
    "application/sparql-results+json": "json",
    "application/sparql-results+xml": "xml",
    "text/csv": "csv",
    "text/tab-separated-values": "tsv",
}
"""How an answer of SELECT or ASK is written, the first where a request has no wish."""
TRIPLES: Final = {
    "text/turtle": "ttl",
    "application/n-triples": "nt",
    "application/ld+json": "jsonld",
    "application/rdf+xml": "rdf",
}
"""How an answer of CONSTRUCT or DESCRIBE and a node are written."""
SHORT: Final[Mapping[str, str]] = {
    **{short: media for media, short in (ROWS | TRIPLES).items()},
    "html": "text/html",
    "turtle": "text/turtle",
    "n3": "text/turtle",
    "json-ld": "application/ld+json",
    "rdf+xml": "application/rdf+xml",
}
"""The words of ``?format=`` by which a browser asks; SPARQLWrapper has the last four."""
_WRITERS: Final = {
    "ttl": ox.RdfFormat.TURTLE,
    "nt": ox.RdfFormat.N_TRIPLES,
    "jsonld": ox.RdfFormat.JSON_LD,
    "rdf": ox.RdfFormat.RDF_XML,
}
_PREFIXED: Final = (ox.RdfFormat.TURTLE, ox.RdfFormat.RDF_XML)
_ALSO: Final = {
    "application/json": "application/sparql-results+json",
    "text/xml": "application/sparql-results+xml",
}
_MOST: Final = 64


def write_triples(triples: Iterable[ox.Triple], media: str, out: IO[bytes]) -> None:
    """Write triples as one of the media types of ``TRIPLES``."""
    fmt = _WRITERS[TRIPLES[media]]
    ox.serialize(triples, out, format=fmt, prefixes=PREFIXES if fmt in _PREFIXED else None)


def liked(accept: str, offered: Sequence[str]) -> list[str]:
    """Return the offered media types that an ``Accept`` header allows, the best liked first.

    Of equals the first offered comes first; an empty header allows all (RFC 9110, 12.5.1).

    >>> liked("text/csv;q=0.5, application/json", list(ROWS))
    ['application/sparql-results+json', 'text/csv']
    """
    if not accept.strip():
        return list(offered)
    wishes = [wish for part in accept.split(",")[:_MOST] if (wish := _wish(part)) is not None]
    rated = []
    for place, media in enumerate(offered):
        fits = [(exact, q) for exact, q, named in wishes if _fits(named, media)]
        if fits and (quality := max(fits)[1]) > 0:
            rated.append((-quality, place, media))
    return [media for _, _, media in sorted(rated)]


def _wish(part: str) -> tuple[int, float, str] | None:
    """Return how exact a part of the header is, its quality, and the type that it names."""
    named, *parameters = (piece.strip().lower() for piece in part.split(";"))
    quality = 1.0
    for parameter in parameters:
        key, _, value = parameter.partition("=")
        if key.strip() == "q":
            try:
                quality = min(1.0, max(0.0, float(value)))
            except ValueError:
                return None
    exact = 0 if named == "*/*" else 1 if named.endswith("/*") else 2
    return (exact, quality, _ALSO.get(named, named)) if "/" in named else None


def _fits(named: str, media: str) -> bool:
    return named in ("*/*", media) or (named.endswith("/*") and media.startswith(named[:-1]))
