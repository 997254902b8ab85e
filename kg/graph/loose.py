"""What is kept out of the graph because no fact is about it, with its words and the reason."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from kg.graph import terms
from kg.graph.entities import add_entity
from kg.graph.scope import Scope
from kg.graph.terms import DCTERMS, ID, SH

if TYPE_CHECKING:
    from kg.graph.collector import Collector
    from kg.model import ArticleFacts

REPORT: Final = ID + "quarantine"
"""The node of the report in ``quarantine.ttl``."""
NO_FACT: Final = "no-fact"
_SAYS: Final = {
    "vi": "không dữ kiện nào nói về đối tượng này, và không danh mục nào có tên này",
    "en": "no fact is about this thing, and no list knows its name",
}


def without_loose(item: ArticleFacts) -> ArticleFacts:
    """Return the facts of an article without the things that no fact of the build is about."""
    loose = {entity.key for entity in item.entities if entity.loose}
    if not loose:
        return item
    return replace(item, entities=tuple(e for e in item.entities if e.key not in loose))


def add_loose(out: Collector, item: ArticleFacts) -> set[str]:
    """State those things, where they are met first, and why they are kept out; return them."""
    loose = tuple(entity for entity in item.entities if entity.loose)
    if not loose:
        return set()
    scope = Scope(out, replace(item, entities=loose, documents=()))
    nodes = set()
    for entity in loose:
        add_entity(scope, entity)
        node = scope.entity(entity.key)
        nodes.add(node)
        name = sha256(f"{NO_FACT}|{node}".encode()).hexdigest()[:16]
        result = ID + f"violation_{name}"
        out.add(REPORT, terms.TYPE, SH.ValidationReport)
        out.add(REPORT, SH.result, result)
        out.add(result, terms.TYPE, SH.ValidationResult)
        out.add(result, DCTERMS.identifier, (NO_FACT, ""))
        out.add(result, SH.resultSeverity, SH.Info)
        out.add(result, SH.focusNode, node)
        for lang, words in _SAYS.items():
            out.add(result, SH.resultMessage, (words, f"@{lang}"))
    scope.close()
    out.graph.pop(scope.node, None)  # the article is in the graph
    return nodes
