"""The open judgements of a build as proposals, those first that would join most.

Each comes with the two lines of which one belongs in a file of decisions (``kg.join.forced``).
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.graph.terms import DCTERMS, OA, SCHEMA, VNG
from kg.store.load import open_store
from kg.store.reader import Remembering, name
from kg.store.terms import shorten

if TYPE_CHECKING:
    from pathlib import Path

_SHOWN = 3


def proposals(directory: Path) -> str:
    """Return the pairs of nodes that may be one as text, in the order of how much they would join.

    That is the number of pairs of articles that would speak of one thing and do not now. Raises
    ``KgError`` where the build cannot be read.
    """
    store = open_store(directory)
    known = Remembering(store)
    same = ox.NamedNode(VNG.possiblySameAs)
    found = {
        tuple(sorted((quad.subject.value, quad.object.value)))
        for quad in store.quads_for_pattern(None, same, None)
        if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.NamedNode)
    }
    ranked: list[tuple[int, list[tuple[list[tuple[str, str, str]], str]]]] = []
    for pair in found:
        ordered = sorted((_articles(known, iri), iri) for iri in pair)
        ranked.append((-len(ordered[0][0]) * len(ordered[1][0]), ordered))
    lines = []
    for joined, ordered in sorted(ranked):
        sides, nodes = [side for side, _ in ordered], [iri for _, iri in ordered]
        calls = [name(known, ox.NamedNode(iri)) for iri in nodes]
        told = " · ".join(f"{c} ({shorten(i)})" for c, i in zip(calls, nodes, strict=True))
        lines.append(f"{told} [{len(sides[0])} × {len(sides[1])} bài / articles: {-joined}]")
        for side in sides:
            shown = side[:_SHOWN]
            lines += [f"    {day or '?':10}  {title}" for day, _, title in shown]
            lines += [f"    … {len(side) - _SHOWN}"] * (len(side) > _SHOWN)
        things = " | ".join(f"{c} @ {side[0][1]}" for c, side in zip(calls, sides, strict=True))
        lines += [f"  {verdict} | {things} | WHY | WHO" for verdict in ("one", "apart")]
    lines.append(f"{len(ranked)} chưa rõ / open")
    return "\n".join(lines) + "\n"


def _articles(known: Remembering, iri: str) -> list[tuple[str, str, str]]:
    """Return day, id and title of the articles that name a node, the earliest first."""
    articles = {
        source.value
        for span in known.objects(ox.NamedNode(iri), VNG.evidence)
        for source in known.objects(ox.NamedNode(span.value), OA.hasSource)
    }
    told: defaultdict[str, list[str]] = defaultdict(list)
    for article in articles:
        node = ox.NamedNode(article)
        for link in (SCHEMA.datePublished, DCTERMS.identifier, SCHEMA.headline):
            values = known.objects(node, link)
            told[article].append(values[0].value if values else "")
    return sorted((day[:10], ident, title) for day, ident, title in told.values())
