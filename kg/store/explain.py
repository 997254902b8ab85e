"""Why the graph holds a node: its facts as sentences, and for each the rule and the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.graph.terms import PROV, SKOS
from kg.store.facts import Fact, Facts
from kg.store.find import find
from kg.store.load import open_store
from kg.store.phrases import Words, words
from kg.store.reader import Quote, name, objects, quotes, types
from kg.store.terms import plain, shorten

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    import pyoxigraph as ox

_SHOWN = 3


def explain(directory: Path, what: str) -> str:
    """Tell in Vietnamese why a build holds a node: names, facts, rules, quotes, articles.

    ``what`` is an IRI (full, ``id:…`` or only the local name) or a label, with or without
    diacritics. Raises ``KgError`` when no node answers to it, or several do (they are named).
    """
    store = open_store(directory)
    node = find(store, what)
    facts = sorted(set(Facts(store, words()).of(node)), key=Fact.order)
    mentions = quotes(store, node)
    said = sorted({(q.day, q.title) for q in (*mentions, *(q for f in facts for q in f.quotes))})
    articles = {article: number for number, article in enumerate(said, 1)}
    lines = [*_head(store, node, words()), *_cited(mentions, articles)]
    for number, fact in enumerate(facts, 1):
        lines += ["", f"{number}. {fact.sentence}", *_marks(fact), *_cited(fact.quotes, articles)]
    if articles:
        lines.append("")
    for (day, title), number in articles.items():
        lines.append(f"[bài {number}] {title}" + (f" ({day})" if day else ""))
    return "\n".join(lines) + "\n"


def _head(store: ox.Store, node: ox.NamedNode, said: Words) -> list[str]:
    """Return the lines that say what the node is and where it is named."""
    kind = said.kind(types(store, node))
    lines = [name(store, node) + (f" — {said.labels[kind]}" if kind else ""), shorten(node.value)]
    if others := objects(store, node, SKOS.altLabel):
        lines.append(f"còn gọi: {', '.join(map(plain, others))}")
    if lists := objects(store, node, PROV.wasDerivedFrom):
        lines.append(f"lấy từ: {', '.join(map(plain, lists))}")
    return lines


def _marks(fact: Fact) -> list[str]:
    """Return the line that names a fact's rule, confidence and origin, or none."""
    marks = [
        *(f"quy tắc {rule}" for rule in fact.rules),
        *(f"độ tin cậy {number}" for number in fact.confidence),
        *(f"suy ra từ: {origin}" for origin in fact.derived),
    ]
    return [f"   [{' · '.join(marks)}]"] if marks else []


def _cited(found: tuple[Quote, ...], articles: Mapping[tuple[str, str], int]) -> list[str]:
    """Return quoted words, each with the number of its article; the first few of many."""
    lines = [f"   “{q.text}” [bài {articles[q.day, q.title]}]" for q in found[:_SHOWN]]
    return [*lines, f"   … (+{len(found) - _SHOWN})"] if len(found) > _SHOWN else lines
