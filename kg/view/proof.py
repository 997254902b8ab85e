"""The proof of a fact: the quoted words, how sure the extraction is, and the rule that found it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kg.view.triples import RDF, TYPE, text
from kg.view.vocabulary import text_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Set as AbstractSet

    from kg.view.triples import Term, Triples

VNG = "https://w3id.org/vngov/ns#"
OA = "http://www.w3.org/ns/oa#"
PROV = "http://www.w3.org/ns/prov#"
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


class Proofs:
    """Finds the proof of nodes and of triples of a graph; quotes are read once."""

    def __init__(self, graph: Triples, stated: AbstractSet[str]) -> None:
        """Index the records (``rdf:Statement``) of ``graph`` by their triple.

        ``stated`` are the nodes whose own words state what follows from them, such as events.
        """
        self._graph, self._stated = graph, stated
        self._quotes: dict[Term, Quote | None] = {}
        self._records: dict[tuple[Term | None, ...], list[str]] = {}
        for record in graph.subjects(TYPE, RDF + "Statement"):
            triple = tuple(graph.first(record, RDF + p) for p in ("subject", "predicate", "object"))
            self._records.setdefault(triple, []).append(record)

    def of_node(self, node: str) -> Proof:
        """Return the proof that stands on ``node`` itself."""
        return self._proof([node])

    def of_triple(self, subject: str, predicate: str, value: Term) -> Proof:
        """Return the proof in the records of the triple; one without quotes counts as derived."""
        records = self._records.get((subject, predicate, value), [])
        proof = self._proof(records)
        quotes = proof.quotes or self._proof(o for o in proof.origins if o in self._stated).quotes
        return proof._replace(quotes=quotes, derived=bool(proof.origins) or not quotes)

    def _proof(self, bearers: Iterable[str]) -> Proof:
        bearers = list(bearers)

        def said(predicate: str) -> Iterator[Term]:
            return (o for bearer in bearers for o in self._graph.objects(bearer, predicate))

        return Proof(
            tuple(sorted({q for s in {*said(VNG + "evidence")} if (q := self._quote(s))})),
            max(map(text, said(VNG + "confidence")), default=""),
            ", ".join(sorted(set(map(text, said(VNG + "rule"))))),
            origins=tuple(sorted(set(map(text, said(PROV + "wasDerivedFrom"))))),
        )

    def _quote(self, span: Term) -> Quote | None:
        if span not in self._quotes:
            self._quotes[span] = self._read(span)
        return self._quotes[span]

    def _read(self, span: Term) -> Quote | None:
        graph = self._graph
        selector = graph.first(span, OA + "hasSelector")
        article = graph.first(span, OA + "hasSource")
        exact = graph.first(selector, OA + "exact") if selector else None
        if selector is None or article is None or exact is None:
            return None
        start = text(graph.first(selector, OA + "start") or "")
        return Quote(
            text_of(graph, article).vi,
            _published(graph, article),
            int(start) if start.isdecimal() else 0,
            text(exact),
            text(article),
        )


def articles(graph: Triples) -> dict[str, Article]:
    """Return the articles of a build by IRI, in the order of their IRIs."""
    return {
        article: Article(
            text_of(graph, article).vi,
            _published(graph, article),
            text(graph.first(article, SCHEMA + "url") or ""),
        )
        for article in graph.subjects(TYPE, SCHEMA + "NewsArticle")
    }


def _published(graph: Triples, article: Term) -> str:
    return text(graph.first(article, SCHEMA + "datePublished") or "")[:10]
