"""From the facts of all articles to the files of a build."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.build.extraction import defect
from kg.build.lists import code_lists, joined
from kg.build.made import Build, Contents, NothingReadError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kg.graph.build_graph import Triples
    from kg.graph.collector import Triple
    from kg.model import ArticleFacts
    from kg.sources.article import SourceFault

QUARANTINE = "quarantine.ttl"


def triples_of(facts: list[ArticleFacts], faults: list[SourceFault]) -> Triples:
    """Return what all facts state; move an article whose facts contradict their form to faults.

    Which one it is gets asked only after the whole has failed: that is the rare path. Raises
    ``NothingReadError`` where no article is left.
    """
    if not facts:
        raise NothingReadError(tuple(faults))
    from kg.graph.build_graph import to_triples
    from kg.graph.confidence import read_confidence
    from kg.sources.article import SourceFault

    lists, confidence = code_lists(), read_confidence()
    try:
        return to_triples(joined(facts, lists), confidence=confidence, lists=lists)
    except ValueError:
        for item in tuple(facts):
            try:
                to_triples([item], lists=lists)
            except ValueError as error:
                facts.remove(item)
                faults.append(SourceFault(item.article.origin, defect(error)))
        if not facts:
            raise NothingReadError(tuple(faults)) from None
        return to_triples(joined(facts, lists), confidence=confidence, lists=lists)


def assemble(
    triples: Triples, facts: Iterable[ArticleFacts], faults: Iterable[SourceFault]
) -> Build:
    """Return the build of some triples: what breaks a shape set apart, the whole described."""
    from kg.graph.build_graph import tool_version
    from kg.graph.serialise import turtle
    from kg.graph.void import Making, describe
    from kg.resources import ontology_dir
    from kg.validate.shapes import violations

    graph, provenance = triples.graph, triples.provenance
    apart: frozenset[Triple] = frozenset()
    making = Making(tool_version())
    reasons: Mapping[str, int] = {}
    files = {"graph.ttl": turtle(graph), "provenance.ttl": turtle(provenance)}
    if found := violations(b"".join(files.values()).decode(), ontology_dir() / "shapes.ttl"):
        from kg.validate.quarantine import sift

        sifted = sift(graph, provenance, found)
        graph, provenance, apart = sifted.graph, sifted.provenance, sifted.quarantine
        making, reasons = replace(making, kept_out=sifted.facts), sifted.reasons
        files = {
            "graph.ttl": turtle(graph),
            "provenance.ttl": turtle(provenance),
            QUARANTINE: turtle(apart),
        }
    void = describe(graph, files, making)
    files["void.ttl"] = turtle(void)
    return Build(
        contents=Contents(graph, provenance, frozenset(void), apart),
        facts=tuple(facts),
        faults=tuple(faults),
        kept_out=reasons,
        files=files,
    )
