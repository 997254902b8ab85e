"""What the facts of some articles say: the one mutable thing of a build.

Facts arrive article by article in any order; what they say is kept by its subject (``Claims``),
for each of the two files, so that the claims of several collectors can become one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from kg.graph import iris, terms
from kg.graph.claims import Claims, confidence, vietnamese
from kg.graph.outline import Outline
from kg.graph.terms import RDF, SKOS, STATEMENT, TYPE, VNG

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from kg.graph.claims import Value, Words
    from kg.graph.codelists import CodeLists, Entry
    from kg.graph.quotes import Quote


_CODE = re.compile("[a-z]+(-[a-z]+)*")
_RECORD, _ATTESTED = (TYPE, RDF.Statement), (TYPE, terms.ATTESTED)
_SUBJECT, _PREDICATE, _OBJECT = RDF.subject, RDF.predicate, RDF.object
_DERIVED, _GENERATED = terms.PROV.wasDerivedFrom, terms.PROV.wasGeneratedBy
_EVIDENCE, _RULE = VNG.evidence, VNG.rule
_PLACED = frozenset({terms.CONTAINED_IN, terms.SPATIAL})
_PART_OF = terms.SUB_ORGANIZATION
SAME: Final[Mapping[str, str]] = MappingProxyType({})
"""No node is another."""


def shorten(text: str, longest: int = 100) -> str:
    """Return a text cut between words, with "…" where something was cut."""
    text = " ".join(text.split())
    return text if len(text) <= longest else text[:longest].rpartition(" ")[0] + "…"


class Collector:
    """Gathers what is said; the contract's node patterns are its callers' affair.

    ``graph`` and ``records`` hold what goes into ``graph.ttl`` and ``provenance.ttl``, by subject;
    ``quotes`` are the pieces of the articles in the one and in the other.
    """

    def __init__(
        self,
        measured: Mapping[str, Decimal],
        lists: CodeLists,
        run: str,
        outline: Outline | None = None,
        nodes: Mapping[str, str] = SAME,
    ) -> None:
        """Start empty; ``measured`` maps a rule to its measured precision, 0 to 1.

        ``run`` is the activity that makes the records, ``outline`` what is known of articles
        whose facts are elsewhere. ``nodes`` says by local names which other node some nodes are.
        """
        self.lists = lists
        self.measured = measured
        self.run = run
        self.graph: defaultdict[str, Claims] = defaultdict(Claims)
        self.records: defaultdict[str, Claims] = defaultdict(Claims)
        self.quotes: tuple[set[Quote], set[Quote]] = (set(), set())
        self.outline = outline or Outline()
        self._nodes: dict[str, str] = {}
        self._other = nodes
        self._concepts: dict[tuple[str, str], str] = {}

    def node(self, local: str) -> str:
        """Return the node of a local name (made once)."""
        if (node := self._nodes.get(local)) is None:
            node = self._nodes[local] = terms.ID + self._other.get(local, local)
        return node

    def add(self, subject: str, predicate: str, obj: Value) -> None:
        """State a triple that needs no record of its own."""
        self.graph[subject].stated.add((predicate, obj))

    def attest(self, subject: str, predicate: str, obj: str, span: str, rule: str) -> None:
        """State a direct binary fact and record the span and the rule behind it."""
        record = self._record(subject, predicate, obj)
        record.stated.update((_ATTESTED, (_GENERATED, self.run), (_EVIDENCE, span)))
        record.rules.add(rule)

    def derive(self, triple: tuple[str, str, str], *sources: str) -> None:
        """State a triple known not from a text but from a code list or from other nodes."""
        self._record(*triple).stated.update((_DERIVED, source) for source in sources)

    def _record(self, subject: str, predicate: str, obj: str) -> Claims:
        """State a triple and return what is said of it."""
        self.graph[subject].stated.add((predicate, obj))
        if predicate == _PART_OF:
            self.outline.parent(subject, obj)
        elif predicate in _PLACED:
            self.outline.placed.add(subject)
        record = self.records[terms.ID + iris.triple(subject, predicate, obj)]
        record.stated.update(
            (_RECORD, (_SUBJECT, subject), (_PREDICATE, predicate), (_OBJECT, obj))
        )
        return record

    def vote(self, subject: str, predicate: str, value: Words) -> None:
        """Propose the one value of a property; an article should vote once."""
        self.graph[subject].vote(predicate, value)

    def name(self, node: str, name: str) -> None:
        """Say what a node is called; the name that most articles give becomes its label."""
        names = self.graph[node].names
        names[name] = names.get(name, 0) + 1
        self.outline.name(node, name)

    def found(self, node: str, rule: str) -> None:
        """Remember the rule that found a node (it goes into the provenance)."""
        if (TYPE, STATEMENT) in self.graph[node].stated:  # has its confidence in the graph
            self.records[node].stated.add((_RULE, (rule, "")))
        else:
            self.records[node].rules.add(rule)

    def further(self, node: str, span: str) -> None:
        """Record words that state or name a node beside those that the graph holds."""
        self.records[node].stated.add((_EVIDENCE, span))

    def confidence(self, *rules: str) -> Words:
        """Return the confidence of a fact: that of the surest rule that found it."""
        return confidence(self.measured, rules)

    def concept(self, scheme: str, name: str) -> str:
        """Return the concept with a Vietnamese label (a role, a type of document), stated once."""
        if (node := self._concepts.get((scheme, name))) is None:
            entry = self.lists.find(name, scheme)
            local = entry.id if entry else iris.concept(scheme, name)
            node = self._concepts[scheme, name] = terms.C + local
            self._state_concept(node, scheme, entry.vi if entry else name, entry)
        return node

    def code(self, scheme: str, code: str) -> str:
        """Return the concept ``c:{scheme}_{code}`` of a closed list of the contract, stated once.

        Without an entry in the code lists its label is the bare code. Raises ``ValueError`` for
        what can be no code.
        """
        if (node := self._concepts.get((scheme, code))) is None:
            if not _CODE.fullmatch(code):
                raise ValueError(f"{code!r} is no {scheme} of the contract")
            node = self._concepts[scheme, code] = terms.C + f"{scheme}_{code}"
            entry = self.lists.by_id.get(f"{scheme}_{code}")
            self._state_concept(
                node, entry.scheme if entry else scheme, entry.vi if entry else code, entry
            )
        return node

    def _state_concept(self, node: str, scheme: str, label: str, entry: Entry | None) -> None:
        self.add(node, terms.TYPE, SKOS.Concept)
        self.add(node, SKOS.inScheme, terms.C + scheme)
        claims = self.graph[node]
        for predicate in (terms.LABEL, SKOS.prefLabel):
            # a spelling counts once, however many articles use it
            claims.vote(predicate, vietnamese(label), 0)
            if entry and entry.en:
                self.add(node, predicate, (entry.en, "@en"))
