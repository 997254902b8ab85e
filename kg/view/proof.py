"""The proof of a fact: the quoted words, how sure the extraction is, and the rule that found it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kg.view.vocabulary import text_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

    from rdflib import Graph
    from rdflib.term import Node

VNG = "https://w3id.org/vngov/ns#"
OA = "http://www.w3.org/ns/oa#"
PROV = "http://www.w3.org/ns/prov#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
SCHEMA = "https://schema.org/"


class Quote(NamedTuple):
    """The exact words of an article: its title, its day (``YYYY-MM-DD`` or ""), their offset.

    ``iri`` is the article's, "" where it is not known.
    """

    article: str
    date: str
    start: int
    exact: str
    iri: str = ""


class Article(NamedTuple):
    """An article of the build: its title, its day (or "") and its address (or "")."""

    title: str
    day: str
    url: str


class Proof(NamedTuple):
    """Why a fact is believed: the words, the confidence (0 to 1, or "") and the rule (or "").

    ``derived`` where the fact follows from others or no words are at hand; ``origins`` are the
    IRIs of what it follows from (a node of the graph, or a concept of a code list).
    """

    quotes: tuple[Quote, ...] = ()
    confidence: str = ""
    rule: str = ""
    derived: bool = False
    origins: tuple[str, ...] = ()


def objects(graph: Graph, node: Node, predicate: str) -> list[Node]:
    """Return the objects in an order that does not depend on the store."""
    from rdflib import URIRef

    return sorted(graph.objects(node, URIRef(predicate)), key=str)


def first(graph: Graph, node: Node, predicate: str) -> Node | None:
    """Return the first of ``objects``, or ``None``."""
    return next(iter(objects(graph, node, predicate)), None)


class Proofs:
    """Finds the proof of nodes and of triples in one graph; quotes are read once."""

    def __init__(self, graph: Graph, stated: AbstractSet[Node]) -> None:
        """Index the records (``rdf:Statement``) of ``graph`` by their triple.

        ``stated`` are the nodes whose own words state what follows from them, such as events.
        """
        from rdflib import URIRef

        self._graph, self._stated = graph, stated
        self._quotes: dict[Node, Quote | None] = {}
        self._records: dict[tuple[Node | None, ...], list[Node]] = {}
        for record in sorted(
            graph.subjects(URIRef(RDF + "type"), URIRef(RDF + "Statement")), key=str
        ):
            triple = tuple(
                first(graph, record, RDF + p) for p in ("subject", "predicate", "object")
            )
            self._records.setdefault(triple, []).append(record)

    def of_node(self, node: Node) -> Proof:
        """Return the proof that stands on ``node`` itself."""
        return self._proof([node])

    def of_triple(self, subject: Node, predicate: Node, obj: Node) -> Proof:
        """Return the proof in the records of the triple; one without quotes counts as derived."""
        records = self._records.get((subject, predicate, obj), [])
        proof = self._proof(records)
        origins = [o for r in records for o in objects(self._graph, r, PROV + "wasDerivedFrom")]
        quotes = proof.quotes or self._proof(o for o in origins if o in self._stated).quotes
        return proof._replace(quotes=quotes, derived=bool(origins) or not quotes)

    def _proof(self, bearers: Iterable[Node]) -> Proof:
        graph, bearers = self._graph, list(bearers)
        spans = {s for b in bearers for s in objects(graph, b, VNG + "evidence")}
        confidence = [str(o) for b in bearers for o in objects(graph, b, VNG + "confidence")]
        rules = {str(o) for b in bearers for o in objects(graph, b, VNG + "rule")}
        origins = {str(o) for b in bearers for o in objects(graph, b, PROV + "wasDerivedFrom")}
        return Proof(
            tuple(sorted({q for s in spans if (q := self._quote(s))})),
            max(confidence, default=""),
            ", ".join(sorted(rules)),
            origins=tuple(sorted(origins)),
        )

    def _quote(self, span: Node) -> Quote | None:
        if span not in self._quotes:
            self._quotes[span] = self._read(span)
        return self._quotes[span]

    def _read(self, span: Node) -> Quote | None:
        graph = self._graph
        selector = first(graph, span, OA + "hasSelector")
        article = first(graph, span, OA + "hasSource")
        exact = first(graph, selector, OA + "exact") if selector else None
        if selector is None or article is None or exact is None:
            return None
        start = str(first(graph, selector, OA + "start") or "")
        return Quote(
            text_of(graph, article).vi,
            _published(graph, article),
            int(start) if start.isdecimal() else 0,
            str(exact),
            str(article),
        )


def articles(graph: Graph) -> dict[str, Article]:
    """Return the articles of a build by IRI, in the order of their IRIs."""
    from rdflib import URIRef

    found = sorted(graph.subjects(URIRef(RDF + "type"), URIRef(SCHEMA + "NewsArticle")), key=str)
    return {
        str(article): Article(
            text_of(graph, article).vi,
            _published(graph, article),
            str(first(graph, article, SCHEMA + "url") or ""),
        )
        for article in found
    }


def _published(graph: Graph, article: Node) -> str:
    return str(first(graph, article, SCHEMA + "datePublished") or "")[:10]
