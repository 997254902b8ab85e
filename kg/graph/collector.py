"""What the facts have said so far: the one mutable thing of a build, and how it becomes triples.

Facts arrive article by article in any order; everything kept here is a set, a count or a maximum,
so the order never shows. Values of which a node may have only one (a label, a date of issue) are
counted as votes and decided at the end: the value most articles give, then the smallest.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from rdflib.term import Literal, URIRef

from kg.graph import iris, terms
from kg.graph.terms import OA, RDF, SKOS, VNG, XSD
from kg.text.fold import strip_marks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from kg.article import Span
    from kg.graph.codelists import CodeLists, Entry

T = TypeVar("T")
Triple = tuple[URIRef, URIRef, URIRef | Literal]

_CODE = re.compile("[a-z]+(-[a-z]+)*")
_WHOLE_DAY = len("2018-05-12")
_DATE, _DECIMAL, _INTEGER = XSD.date, XSD.decimal, XSD.integer
_RECORD, _SUBJECT, _PREDICATE, _OBJECT = RDF.Statement, RDF.subject, RDF.predicate, RDF.object
_DERIVED, _GENERATED = terms.PROV.wasDerivedFrom, terms.PROV.wasGeneratedBy

UNMEASURED = Decimal("0.5")
"""The confidence of a rule that no measurement on the development set covers yet."""


def number(value: Decimal) -> Literal:
    """Return a whole number as ``xsd:integer``, any other as ``xsd:decimal`` without idle zeros.

    No spelling of a whole decimal comes back from every store and writer as it went in.

    >>> number(Decimal("85.0")) == Literal(85), str(number(Decimal("9.150")))
    (True, '9.15')
    """
    plain = format(value, "f")
    plain = plain.rstrip("0").rstrip(".") if "." in plain else plain
    plain = plain if plain not in {"-0", ""} else "0"
    return Literal(plain, datatype=_DECIMAL if "." in plain else _INTEGER)


def vi(text: str) -> Literal:
    """Return a Vietnamese literal, its blanks collapsed: labels never begin or end with one."""
    return Literal(" ".join(text.split()) or "?", lang="vi")


def day(date: str) -> Literal:
    """Return a whole day as ``xsd:date``, a month or a year ("2018-05") as the string it is."""
    return Literal(date, datatype=_DATE if len(date) == _WHOLE_DAY else None)


def shorten(text: str, longest: int = 100) -> str:
    """Return a text cut between words, with "…" where something was cut."""
    text = " ".join(text.split())
    return text if len(text) <= longest else text[:longest].rpartition(" ")[0] + "…"


@dataclass(slots=True)
class Record:
    """Why a binary fact is in the graph: spans and rules, or the nodes it was derived from."""

    spans: set[URIRef] = field(default_factory=set)
    rules: set[str] = field(default_factory=set)
    sources: set[URIRef] = field(default_factory=set)


class Quoted(NamedTuple):
    """A piece of an article: its node, the place, the words."""

    article: URIRef
    span: Span
    words: str


class Collector:
    """Gathers triples, votes and records; the contract's node patterns are its callers' affair."""

    def __init__(self, confidence: Mapping[str, Decimal], lists: CodeLists) -> None:
        """Start empty; ``confidence`` maps a rule to its measured precision, 0 to 1."""
        self.lists = lists
        self.graph: set[Triple] = set()
        self.records: defaultdict[Triple, Record] = defaultdict(Record)
        self.rules: defaultdict[URIRef, set[str]] = defaultdict(set)
        self.names: defaultdict[URIRef, Counter[str]] = defaultdict(Counter)
        self.aliases: defaultdict[URIRef, set[str]] = defaultdict(set)
        self.days: defaultdict[URIRef, set[str]] = defaultdict(set)
        self.published: defaultdict[URIRef, set[Literal]] = defaultdict(set)
        self.articles: set[URIRef] = set()
        self.mentions: defaultdict[tuple[URIRef, URIRef], dict[tuple[bool, Span], URIRef]]
        self.mentions = defaultdict(dict)
        self.spans: dict[URIRef, Quoted] = {}
        self.units: dict[URIRef, str] = {}
        self._confidence = confidence
        self._votes: defaultdict[tuple[URIRef, URIRef], Counter[Literal]] = defaultdict(Counter)
        self._nodes: dict[str, URIRef] = {}
        self._integers: dict[int, Literal] = {}
        self._concepts: dict[tuple[str, str], URIRef] = {}

    def node(self, local: str) -> URIRef:
        """Return the node of a local name (made once)."""
        if (node := self._nodes.get(local)) is None:
            node = self._nodes[local] = terms.ID[local]
        return node

    def integer(self, number: int) -> Literal:
        """Return an ``xsd:integer`` (made once: offsets come again and again)."""
        if (literal := self._integers.get(number)) is None:
            literal = self._integers[number] = Literal(number)
        return literal

    def add(self, subject: URIRef, predicate: URIRef, obj: URIRef | Literal) -> None:
        """State a triple that needs no record of its own."""
        self.graph.add((subject, predicate, obj))

    def attest(
        self, subject: URIRef, predicate: URIRef, obj: URIRef, span: URIRef, rule: str
    ) -> None:
        """State a direct binary fact and record the span and the rule behind it."""
        triple = (subject, predicate, obj)
        self.graph.add(triple)
        record = self.records[triple]
        record.spans.add(span)
        record.rules.add(rule)

    def derive(self, triple: Triple, *sources: URIRef) -> None:
        """State a triple known not from a text but from a code list or from other nodes."""
        self.graph.add(triple)
        self.records[triple].sources.update(sources)

    def vote(self, subject: URIRef, predicate: URIRef, value: Literal) -> None:
        """Propose the one value of a property; an article should vote once."""
        self._votes[subject, predicate][value] += 1

    def found(self, node: URIRef, rule: str) -> None:
        """Remember the rule that found a node (it goes into the provenance)."""
        self.rules[node].add(rule)

    def confidence(self, *rules: str) -> Literal:
        """Return the confidence of a fact: that of the surest rule that found it."""
        return number(max(self._confidence.get(rule, UNMEASURED) for rule in rules))

    def concept(self, scheme: str, name: str) -> URIRef:
        """Return the concept with a Vietnamese label (a role, a type of document), stated once."""
        if (node := self._concepts.get((scheme, name))) is None:
            entry = self.lists.find(name, scheme)
            local = entry.id if entry else iris.concept(scheme, name)
            node = self._concepts[scheme, name] = terms.C[local]
            self._state_concept(node, scheme, entry.vi if entry else name, entry)
        return node

    def code(self, scheme: str, code: str) -> URIRef:
        """Return the concept ``c:{scheme}_{code}`` of a closed list of the contract, stated once.

        Without an entry in the code lists its label is the bare code. Raises ``ValueError`` for
        what can be no code.
        """
        if (node := self._concepts.get((scheme, code))) is None:
            if not _CODE.fullmatch(code):
                raise ValueError(f"{code!r} is no {scheme} of the contract")
            node = self._concepts[scheme, code] = terms.C[f"{scheme}_{code}"]
            entry = self.lists.by_id.get(f"{scheme}_{code}")
            self._state_concept(
                node, entry.scheme if entry else scheme, entry.vi if entry else code, entry
            )
        return node

    def _state_concept(self, node: URIRef, scheme: str, label: str, entry: Entry | None) -> None:
        self.add(node, terms.TYPE, SKOS.Concept)
        self.add(node, SKOS.inScheme, terms.C[scheme])
        self.vote(node, terms.LABEL, vi(label))
        self.vote(node, SKOS.prefLabel, vi(label))
        if entry and entry.en:
            self.add(node, terms.LABEL, Literal(entry.en, lang="en"))
            self.add(node, SKOS.prefLabel, Literal(entry.en, lang="en"))

    def decide(self) -> None:
        """Turn votes into triples: one value each; labels lost become other forms of the name."""
        for (subject, predicate), votes in self._votes.items():
            self.add(subject, predicate, _winner(votes))
        for node, forms in self.names.items():
            self._name(node, _winner(forms), self.aliases[node] | set(forms))
        for (node, _), mentions in self.mentions.items():
            self.add(node, VNG.evidence, mentions[min(mentions)])

    def _name(self, node: URIRef, name: str, forms: set[str]) -> None:
        label = vi(name)
        other = {vi(form) for form in forms} - {label}
        hidden = Literal(strip_marks(label).lower(), lang="vi")
        self.add(node, terms.LABEL, label)
        for form in other:
            self.add(node, SKOS.altLabel, form)
        if hidden not in other | {label}:
            self.add(node, SKOS.hiddenLabel, hidden)
        if (node, terms.TYPE, terms.PERSON) in self.graph:
            self.add(node, terms.LABEL, Literal(strip_marks(label), lang="en"))

    def provenance(self, run: URIRef) -> set[Triple]:
        """Return the records of binary facts, the rules of nodes, and all further mentions."""
        out: set[Triple] = set()
        for triple, record in self.records.items():
            subject, predicate, obj = triple
            node = self.node(iris.triple(subject, predicate, obj))
            out |= {
                (node, terms.TYPE, _RECORD),
                (node, _SUBJECT, subject),
                (node, _PREDICATE, predicate),
                (node, _OBJECT, obj),
            }
            out |= {(node, _DERIVED, source) for source in record.sources}
            if record.spans:
                out.add((node, terms.TYPE, terms.ATTESTED))
                out.add((node, VNG.confidence, self.confidence(*record.rules)))
                out.add((node, _GENERATED, run))
                out |= {(node, VNG.evidence, span) for span in record.spans}
                out |= {(node, VNG.rule, Literal(rule)) for rule in record.rules}
        for node, rules in self.rules.items():
            out |= {(node, VNG.rule, Literal(rule)) for rule in rules}
            if (node, terms.TYPE, terms.STATEMENT) not in self.graph:  # has it in the graph
                out.add((node, VNG.confidence, self.confidence(*rules)))
        for (node, _), mentions in self.mentions.items():
            further = set(mentions.values()) - {mentions[min(mentions)]}
            out |= {(node, VNG.evidence, span) for span in further}
        return out

    def quotes(self, spans: Iterable[URIRef]) -> Iterator[Triple]:
        """Yield what spans are: pieces of an article, each with its place and its words."""
        for node in spans:
            article, span, words = self.spans[node]
            selector = URIRef(f"{node}_selector")
            yield (node, terms.TYPE, OA.SpecificResource)
            yield (node, OA.hasSource, article)
            yield (node, OA.hasSelector, selector)
            yield (selector, terms.TYPE, OA.TextQuoteSelector)
            yield (selector, terms.TYPE, OA.TextPositionSelector)
            yield (selector, OA.exact, Literal(words))
            yield (selector, OA.start, self.integer(span.start))
            yield (selector, OA.end, self.integer(span.end))


def _winner(votes: Counter[T]) -> T:
    """Return the value most articles give; of equals one not in capitals, then the smallest."""
    return min(votes, key=lambda v: (-votes[v], str(v).isupper(), str(v)))
