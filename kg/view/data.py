"""The network as the page reads it: columns of numbers and words, nothing said twice.

Texts are [Vietnamese, English]. Nodes, edges, quotes, articles, proofs, rules and titles are
numbered in the order in which they are met; -1 stands for none. What few nodes have (aliases,
facts) is keyed by the node's number. Proof 0 is the empty one.
"""

from __future__ import annotations

import itertools
from collections import Counter
from typing import TYPE_CHECKING, Any

from kg.view.first import discs
from kg.view.news import LINES, news
from kg.view.proof import Article, Proof
from kg.view.provinces import provinces
from kg.view.vocabulary import Text, vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence

    from networkx import MultiDiGraph

    from kg.view.communities import Map
    from kg.view.news import News
    from kg.view.proof import Quote

    TextOf = Callable[[str], str | None]  # an article's IRI → its text, if there is one

BASE = "https://w3id.org/vngov/id/"
_SOURCE = "https://w3id.org/vngov/ns#source"


class _Table:
    """Numbers things in the order in which they are met."""

    def __init__(self) -> None:
        self.numbers: dict[Any, int] = {}

    def __call__(self, thing: Hashable) -> int:
        return self.numbers.setdefault(thing, len(self.numbers))

    def __iter__(self) -> Any:
        return iter(self.numbers)


def columns(
    net: MultiDiGraph, place: Mapping[str, tuple[int, int]], chart: Map | None
) -> dict[str, Any]:
    """Return the data of the page of ``net``: JSON types only, in the order of ``net``.

    ``place`` gives x and y of every node where all of it is drawn, ``chart`` the communities of a
    large network, which give every node its place.
    """
    terms = vocabulary()
    number = {node: i for i, node in enumerate(net)}
    number_of = {kind.key: i for i, kind in enumerate(terms.kinds)}
    proofs, quotes, articles, names, titles, relations = (_Table() for _ in range(6))
    proofs(Proof())
    sparse = _sparse(net, number, names, proofs)
    nodes = _nodes(net, number, proofs) | sparse
    edges = _edges(net, number, relations, titles, proofs)
    kinds = [number_of[data["kind"]] for _, data in net.nodes(data=True)]
    of_kind, of_relation = Counter(kinds), Counter(edges["relation"])
    if chart is None:
        nodes |= {
            "kind": kinds,
            "x": [place[node][0] for node in net],
            "y": [place[node][1] for node in net],
        }
    return {
        "base": BASE,
        "kinds": [
            {"key": k.key, "label": k.label, "colour": k.colour, "shape": k.shape}
            | {"satellite": k.satellite, "news": k.news, "count": of_kind[i]}
            for i, k in enumerate(terms.kinds)
        ],
        "relations": [_relation(p) | {"count": of_relation[i]} for i, p in enumerate(relations)],
        "titles": list(titles),
        "rules": _rules(proofs),
        "names": list(names),
        "words": terms.words,
        "nodes": nodes,
        "edges": edges,
        "proofs": _proofs(list(proofs), quotes, number),
        "quotes": {
            "article": [articles(_source(q)) for q in quotes],
            "start": [q.start for q in quotes],
            "exact": [q.exact for q in quotes],
        },
        "articles": _articles(net.graph.get("articles", {}), articles),
        "front": _front(news(net), number),
        **_located(net, number),
        "map": discs(chart, number, kinds) if chart else None,
    }


def _sparse(
    net: MultiDiGraph, number: Mapping[str, int], names: _Table, proofs: _Table
) -> dict[str, dict[str, Any]]:
    """Return what few nodes have, by their numbers."""
    sparse: dict[str, dict[str, Any]] = {"en": {}, "aliases": {}, "facts": {}, "day": {}}
    for node, data in net.nodes(data=True):
        key = str(number[node])
        if data["label_en"] != data["label"]:
            sparse["en"][key] = data["label_en"]
        if data["aliases"]:
            sparse["aliases"][key] = data["aliases"]
        if data["facts"]:
            sparse["facts"][key] = [
                [names(f.name), *_pair(f.value), proofs(f.proof)] for f in data["facts"]
            ]
        if data["day"]:
            sparse["day"][key] = data["day"]
    return sparse


def _nodes(net: MultiDiGraph, number: Mapping[str, int], proofs: _Table) -> dict[str, Any]:
    """Return the columns that every node has."""
    every = [data for _, data in net.nodes(data=True)]
    return {
        "iri": [node.removeprefix(BASE) for node in net],
        "vi": [data["label"] for data in every],
        "proof": [proofs(data["proof"]) for data in every],
        "anchor": [number.get(data["anchor"], -1) for data in every],
    }


def _edges(
    net: MultiDiGraph, number: Mapping[str, int], relations: _Table, titles: _Table, proofs: _Table
) -> dict[str, Any]:
    """Return the columns of the edges, and the periods of those that have one."""
    edges: dict[str, list[int]] = {"from": [], "to": [], "relation": [], "title": [], "proof": []}
    periods = {}
    for i, (source, target, data) in enumerate(net.edges(data=True)):
        if any(data.get("period", ())):
            periods[str(i)] = data["period"]
        link = vocabulary().links[data["predicate"]]
        own = Text(data["label"], data["label_en"])
        edges["from"].append(number[source])
        edges["to"].append(number[target])
        edges["relation"].append(relations(data["predicate"]))
        edges["title"].append(titles(own) if own != link.label else -1)
        edges["proof"].append(proofs(data["proof"]))
    return edges | {"period": periods}


def _located(net: MultiDiGraph, number: Mapping[str, int]) -> dict[str, Any]:
    """Return the provinces, and for each node in which of them it lies."""
    located = provinces(net)
    areas = sorted({number[p] for found in located.values() for p in found})
    area = {node: i for i, node in enumerate(areas)}
    lies = {str(number[node]): [area[number[p]] for p in found] for node, found in located.items()}
    return {"provinces": areas, "located": lies}


def texts_of(text_of: TextOf, data: Mapping[str, Any]) -> dict[str, dict[str, str]]:
    """Return the texts of the articles by their numbers, as far as they say what is quoted.

    ``text_of`` gives them by IRI, ``data`` is what ``columns`` returns.
    """
    quotes = data["quotes"]
    said: dict[int, list[tuple[int, str]]] = {}
    for article, start, exact in zip(
        quotes["article"], quotes["start"], quotes["exact"], strict=True
    ):
        said.setdefault(article, []).append((start, exact))
    found = {}
    for number, name in enumerate(data["articles"]["iri"]):
        text = text_of(BASE + name)
        if text and all(text.startswith(exact, start) for start, exact in said.get(number, ())):
            found[str(number)] = text
    return {"texts": found} if found else {}


def _rules(proofs: Iterable[Proof]) -> dict[str, Text]:
    """Return in words what each rule reads, by its name; those of no family keep their name."""
    from kg.rules.registry import registry

    families = {rule.name: rule.family for rule in registry()}
    readings = vocabulary().readings
    names = sorted({name for proof in proofs for name in proof.rule.split(", ") if name})
    found = {
        n: readings.get(f"rule_{n}") or readings.get(f"family_{families.get(n)}") for n in names
    }
    return {name: words for name, words in found.items() if words}


def _proofs(proofs: Sequence[Proof], quotes: _Table, number: Mapping[str, int]) -> dict[str, Any]:
    """Return the proofs in columns: the quotes of proof i end at ``ends[i]`` of ``quotes``."""
    confidences, rules = _Table(), _Table()
    origins = {
        str(i): [number.get(origin, -1) for origin in proof.origins]
        for i, proof in enumerate(proofs)
        if proof.origins
    }
    return {
        "ends": list(itertools.accumulate(len(proof.quotes) for proof in proofs)),
        "quotes": [quotes(quote) for proof in proofs for quote in proof.quotes],
        "confidence": [confidences(proof.confidence) for proof in proofs],
        "rule": [rules(proof.rule) for proof in proofs],
        "derived": [int(proof.derived) for proof in proofs],
        "origins": origins,
        "confidences": list(confidences),
        "rules": list(rules),
    }


def _source(quote: Quote) -> tuple[str, str, str]:
    return quote.iri, quote.article, quote.date


def _articles(known: Mapping[str, Article], quoted: _Table) -> dict[str, Any]:
    """Return title, day, IRI and (of few) address of the articles: those quoted, then the rest."""
    for iri, article in known.items():
        quoted((iri, article.title, article.day))
    nothing = Article("", "", "")
    urls = {str(i): known.get(iri, nothing).url for i, (iri, *_) in enumerate(quoted)}
    return {
        "title": [title for _, title, _ in quoted],
        "day": [day for *_, day in quoted],
        "iri": [iri.removeprefix(BASE) for iri, *_ in quoted],
        "url": {number: url for number, url in urls.items() if url},
    }


def _front(told: News, number: Mapping[str, int]) -> dict[str, Any]:
    """Return what the front page shows, the nodes by their numbers."""

    def numbered(pairs: tuple[tuple[str, Any], ...]) -> list[list[Any]]:
        return [[number[node], other] for node, other in pairs]

    def all_of(nodes: tuple[str, ...]) -> list[int]:
        return [number[node] for node in nodes]

    return {
        "lines": LINES,
        "articles": told.articles,
        "happenings": told.happenings,
        "counts": told.counts,
        "newest": numbered(told.newest),
        "people": numbered(told.people),
        "provinces": numbered(told.provinces),
        "decisions": numbered(told.decisions),
        "inspections": [
            {
                "node": number[one.node],
                "teams": all_of(one.teams),
                "whom": all_of(one.whom),
                "leaders": all_of(one.leaders),
                "findings": all_of(one.findings),
                "day": one.day,
            }
            for one in told.inspections
        ],
    }


def _pair(text: Text) -> tuple[str, str]:
    return text.vi, text.en if text.en != text.vi else ""


def _relation(predicate: str) -> dict[str, Any]:
    link = vocabulary().links[predicate]
    return {
        "iri": predicate,
        "label": link.label,
        "inverse": link.inverse,
        "questions": [link.question, link.object_question],
        "rank": link.rank,
        "quiet": link.quiet,
        "administrative": link.administrative,
        "source": predicate == _SOURCE,
    }
