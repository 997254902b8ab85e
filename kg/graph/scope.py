"""One article being turned into triples: its node, its spans, and the nodes its keys stand for."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import quote

import pyoxigraph as ox

from kg.graph import iris, terms
from kg.graph.claims import vietnamese
from kg.graph.collector import shorten
from kg.graph.quotes import Quote
from kg.graph.terms import SCHEMA, VNG, XSD
from kg.join.keys import series
from kg.model import Kind
from kg.text.fold import plain_number

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from kg.article import Span
    from kg.graph.claims import Words
    from kg.graph.collector import Collector
    from kg.model import ArticleFacts, Entity, Participation

_DATE, _TIME = XSD.date, XSD.dateTime
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_LONE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")

_MINT: dict[Kind, Callable[..., str]] = {
    Kind.ORGANISATION: iris.body,
    Kind.TEAM: iris.body,
    Kind.PLACE: iris.place,
    Kind.PROGRAMME: iris.programme,
    Kind.EVENT: iris.named_event,
}


class Scope:
    """What the functions of one article share; it states the article and its spans itself."""

    def __init__(self, collector: Collector, facts: ArticleFacts) -> None:
        """State the article and mint the nodes of its entities."""
        self.out = collector
        self.facts = facts
        self.article = facts.article
        self.text = facts.article.text
        self.kinds: dict[str, Kind] = {entity.key: entity.kind for entity in facts.entities}
        self._article_name = iris.article(facts.article.id)
        self.id = self._article_name.removeprefix("article_")
        self.node = collector.node(self._article_name)
        self._spans: dict[Span, str] = {}
        self._shown: set[Span] = set()
        self._mentions: defaultdict[str, set[tuple[bool, Span]]] = defaultdict(set)
        self._documents = {document.entity: document for document in facts.documents}
        self._names = {entity.key: entity.name for entity in facts.entities}
        self.parts: defaultdict[str, list[Participation]] = defaultdict(list)
        for participation in facts.participations:
            self.parts[participation.event].append(participation)
        self._nodes = {e.key: collector.node(self._local(e)) for e in facts.entities}
        self._state_article()

    def entity(self, key: str) -> str:
        """Return the node of an entity or event key; ``ValueError`` where no fact declares it."""
        try:
            return self._nodes[key]
        except KeyError:
            where = self.article.origin or self.article.id
            raise ValueError(f"{where}: a fact names {key!r}, which is no entity of it") from None

    def term(self, table: Mapping[str, str], word: str) -> str:
        """Return the term of a closed table of the contract; ``ValueError`` for another word."""
        if (term := table.get(word)) is None:
            where = self.article.origin or self.article.id
            raise ValueError(f"{where}: a fact says {word!r}, not one of {', '.join(table)}")
        return term

    def declare(self, key: str, node: str) -> None:
        """Let a key stand for a node (events are declared after the entities)."""
        self._nodes[key] = node

    def evidence(self, node: str, *spans: Span) -> None:
        """Say which words state a node that is a fact: a post, an event, a statement, a figure."""
        for span in spans:
            self.out.add(node, VNG.evidence, self.span(span))
            self._shown.add(span)

    def mention(self, node: str, *spans: Span, named: bool = True) -> None:
        """Say where a named thing is met: the first mention goes to the graph, in ``close``.

        Words that only tell something of it (``named`` false) are the first mention of nothing.
        """
        for span in spans:
            self.span(span)
            self._mentions[node].add((not named, span))

    def close(self) -> None:
        """State mentions and spans: a span stands where it is pointed at, first in the graph."""
        for node, mentions in self._mentions.items():
            (_, first), *others = sorted(mentions)
            self.evidence(node, first)
            for span in {span for _, span in others} - {first}:
                self.out.further(node, self.span(span))
        article = str(self.node)
        shown, further = self.out.quotes
        for span, node in self._spans.items():
            quote = Quote(article, span.start, span.end, node, span.of(self.text))
            (shown if span in self._shown else further).add(quote)

    def span(self, span: Span) -> str:
        """Return the node of a span; it and its selector are stated in ``close``.

        Raises ``ValueError`` where the span is empty or outside the text: its quote would lie.
        """
        if (node := self._spans.get(span)) is not None:
            return node
        if not 0 <= span.start < span.end <= len(self.text):
            where = self.article.origin or self.article.id
            raise ValueError(f"{where}: {span} is no piece of its {len(self.text)} characters")
        node = self.out.node(iris.span(self._article_name, span.start, span.end))
        self._spans[span] = node
        return node

    def quote(self, span: Span) -> Words:
        """Return the words of a span, shortened, as a label."""
        return vietnamese(shorten(span.of(self.text)))

    def name(self, key: str) -> str:
        """Return the canonical name of an entity."""
        return self._names[key]

    def day(self, node: str, date: str | None) -> None:
        """Note the stated date of an event, and when the article on it appeared."""
        if date:
            self.out.graph[node].days.add(date)
        if self.article.published:
            self.out.graph[node].published.add(self.published())

    def published(self) -> Words:
        """Return the time of publication: ``xsd:dateTime``, or ``xsd:date`` without an hour."""
        text = self.article.published or ""
        return (text, _DATE if _DAY.fullmatch(text) else _TIME)

    def _local(self, entity: Entity) -> str:
        """Return the local name that the identity of an entity gives it.

        A team without a number or a scope ("Đoàn công tác của Bộ Chính trị") is another one in
        every article, unless a code list knows it by name.
        """
        name, scope, lists = entity.name, entity.scope, self.out.lists
        reviewed = lists.reviewed(entity.kind, name)
        if entity.kind is Kind.PERSON:
            return iris.person(name, scope)
        if entity.kind is Kind.DOCUMENT:
            return iris.document(self._document_key(entity))
        if entity.kind is Kind.EVENT and scope:  # the official key, whatever the words
            return iris.named_event(scope)
        if entity.kind in (Kind.ORGANISATION, Kind.TEAM):
            name = lists.spelled(name)
            reviewed = reviewed or lists.reviewed(entity.kind, name)
        if entity.kind is Kind.TEAM and not (reviewed or any(c.isdigit() for c in name)):
            scope = scope or self.id
        return _MINT[entity.kind](name, scope, reviewed=reviewed)

    def namesake(self, key: str, of: str) -> str:
        """Return the node of an entity named here, had it another scope."""
        entity = next(e for e in self.facts.entities if e.key == key)
        return self.out.node(self._local(replace(entity, scope=of)))

    def document(self, key: str, number: str, scope: str) -> str:
        """Return the node of a document cited here, had it another number and scope."""
        entity = next(e for e in self.facts.entities if e.key == key)
        told = replace(
            self._document_key(entity), number=number, scope=scope, national=self._national(number)
        )
        return self.out.node(iris.document(told))

    def _national(self, number: str) -> bool:
        sign = iris.symbol(plain_number(number))
        return bool(number) and self.out.lists.is_national(sign)

    def _document_key(self, entity: Entity) -> iris.DocumentKey:
        document = self._documents.get(entity.key)
        if document is None:
            return iris.DocumentKey(self.id, entity.name, scope=entity.scope)
        return iris.DocumentKey(
            article=self.id,
            name=entity.name,
            number=document.number,
            doctype=document.type,
            issuer=self._issuer(document.issuer),
            date=document.date,
            scope=entity.scope,
            draft=document.draft,
            national=self._national(document.number or ""),
        )

    def _issuer(self, key: str | None) -> str | None:
        """Return the local name of the body whose numbers a document has, without its kind."""
        lists = self.out.lists
        key = series(self.facts, key, lists.is_office, lists.is_listed)
        bodies = (e for e in self.facts.entities if e.key == key and e.kind is not Kind.DOCUMENT)
        return next((self._local(body).partition("_")[2] for body in bodies), None)

    def _state_article(self) -> None:
        article, out = self.article, self.out
        title = vietnamese(article.title)
        out.add(self.node, terms.TYPE, terms.ARTICLE)
        out.add(self.node, terms.LABEL, title)
        out.add(self.node, SCHEMA.headline, title)
        out.add(self.node, SCHEMA.inLanguage, ("vi", ""))
        out.add(self.node, terms.DCTERMS.identifier, (article.id, ""))
        if article.published:
            out.add(self.node, SCHEMA.datePublished, self.published())
        address = _address(article.url or "")
        if address is not None:
            out.add(self.node, SCHEMA.url, address)


def _address(url: str) -> str | None:
    """Return a web address as an IRI, unsafe characters encoded, or ``None`` if it is none.

    A full stop at its end is encoded too: Turtle readers differ on names that end in one.
    """
    if not url.startswith(("http://", "https://")):
        return None
    iri = _LONE_PERCENT.sub("%25", quote(url, safe="%/:=&?~#+!$,;'@()*[]"))
    iri = iri.removesuffix(".") + "%2E" * iri.endswith(".")
    try:
        return ox.NamedNode(iri).value
    except ValueError:
        return None
