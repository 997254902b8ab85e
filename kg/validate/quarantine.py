"""Facts that break a shape are kept out of the graph, whole, and written down with the reason.

A direct binary fact is kept out as its triple and its record; anything else as a node with all
its triples, never as part of one: a post without its body would be another post. What rested on
it goes too: shortcuts and ancestors that no longer follow, words that nothing points at.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from kg.graph import terms
from kg.graph.loose import REPORT
from kg.graph.serialise import read_term, turtle
from kg.graph.shortcuts import derive, read_rules
from kg.graph.terms import DCTERMS, ID, OA, ORG, PROV, RDF, SH, VNG
from kg.resources import ontology_dir
from kg.store.load import stream
from kg.validate.checks import SHORTCUTS, closure
from kg.validate.shapes import Violation, messages, violations

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from kg.graph.claims import Triple, Value

_WHOLE: Final = frozenset(
    {
        *(terms.MEMBERSHIP, terms.STATEMENT, terms.FINDING, terms.OBSERVATION, terms.DECISION),
        *(VNG.Succession, VNG.Reorganisation, *terms.event_classes().values()),
    }
)
"""Classes of nodes that are one fact: without the thing it speaks of, it is another fact."""
_ENTITY: Final = frozenset(
    {
        *(terms.PERSON, terms.BODY, terms.AREA, terms.PLACE, terms.DOCUMENT, terms.PROGRAMME),
        *(terms.NAMED_EVENT, ORG.Role, terms.VARIABLE),
    }
)
_LOOSE: Final = frozenset({VNG.Reorganisation, *terms.event_classes().values()})
"""Events are what their own words say; who takes part is a fact of its own, with its record."""
_DERIVED: Final = frozenset({*SHORTCUTS, terms.TRANSITIVE_SUB_ORGANIZATION})


@dataclass(frozen=True, slots=True)
class Sifted:
    """A graph and its records without what breaks a shape; that apart, with the reasons.

    ``facts`` is the number of facts kept out, ``reasons`` that of violations by shape.
    """

    graph: frozenset[Triple]
    provenance: frozenset[Triple]
    quarantine: frozenset[Triple]
    facts: int
    reasons: Mapping[str, int]


def sift(
    graph: frozenset[Triple], provenance: frozenset[Triple], found: tuple[Violation, ...]
) -> Sifted:
    """Keep out what ``found`` blames, and what is found again without it, until nothing is.

    Ends for any graph: each round keeps something out, or is the last.
    """
    shapes = ontology_dir() / "shapes.ttl"
    targets = _targets(shapes)
    sieve = _Sieve(graph | provenance)
    told: set[Violation] = set()
    while found:
        before = len(sieve.left)
        # What follows from facts is at fault only where no fact is.
        found = tuple(v for v in found if _term(v.path) not in _DERIVED) or found
        for violation in found:
            sieve.blame(violation, targets.get(violation.shape, frozenset()))
        sieve.follow(graph)
        if len(sieve.left) == before:
            break
        told.update(found)
        files = (turtle(graph & sieve.left), turtle(provenance & sieve.left))
        found = violations(b"".join(files).decode(), shapes)
    apart = (graph | provenance) - sieve.left
    return Sifted(
        graph & sieve.left,
        provenance & sieve.left,
        frozenset(apart | _report(told, shapes)),
        _count(apart),
        dict(sorted(Counter(violation.code for violation in told).items())),
    )


class _Sieve:
    """The triples still left of a graph and its records, and how they hang together."""

    def __init__(self, triples: Iterable[Triple]) -> None:
        self.left = set(triples)
        self._of: defaultdict[str, list[Triple]] = defaultdict(list)
        self._to: defaultdict[str, list[Triple]] = defaultdict(list)
        self._classes: defaultdict[str, set[Value]] = defaultdict(set)
        for triple in self.left:
            subject, predicate, value = triple
            self._of[subject].append(triple)
            if predicate == terms.TYPE:
                self._classes[subject].add(value)
            elif isinstance(value, str):
                self._to[value].append(triple)
        self._facts: dict[str, Triple] = {}
        for node, classes in self._classes.items():
            if RDF.Statement in classes and (fact := self._recorded(node)) is not None:
                self._facts[node] = fact
        self._records = {fact: node for node, fact in self._facts.items()}

    def blame(self, violation: Violation, targets: frozenset[str]) -> None:
        """Take out the fact that a violation is about.

        ``targets`` are the properties whose subjects the shape looks at ("only a body can be
        part of a body": then that is the fact, and not the node).
        """
        node, path, value = map(_term, (violation.node, violation.path, violation.value))
        if not isinstance(node, str):
            return  # a blank node: no build has any
        if node in self._facts:
            self._drop(self._facts[node])
            return
        direct = {t for t in self._of[node] if t in self._records or t[1] in _DERIVED}
        blamed = {t for t in direct if (t[1] == path and t[2] == value) or t[1] in targets}
        for triple in blamed & self.left:
            self._drop(triple)
        if not blamed:
            self._drop_node(node)

    def follow(self, graph: frozenset[Triple]) -> None:
        """Take out what followed from facts that are gone, and spans that nothing points at."""
        kept = graph & self.left
        above = closure({(s, str(o)) for s, p, o in kept if p == terms.SUB_ORGANIZATION})
        edges = derive(kept, read_rules())
        for triple in kept:
            subject, predicate, value = triple
            if predicate == terms.TRANSITIVE_SUB_ORGANIZATION:
                if (subject, value) not in above:
                    self._drop(triple)
            elif predicate in SHORTCUTS and isinstance(value, str):
                sources = edges.get((subject, predicate, value))
                if sources is None:
                    self._drop(triple)
                else:
                    self._keep_sources(triple, sources)
        for cls, link in (
            (OA.SpecificResource, VNG.evidence),
            (OA.TextQuoteSelector, OA.hasSelector),
        ):
            used = {value for _, predicate, value in self.left if predicate == link}
            for node, classes in self._classes.items():
                if cls in classes and node not in used:
                    self.left.difference_update(self._of[node])

    def _recorded(self, record: str) -> Triple | None:
        parts = {p: o for _, p, o in self._of[record] if isinstance(o, str)}
        subject, predicate, value = (parts.get(p) for p in (RDF.subject, RDF.predicate, RDF.object))
        return (subject, predicate, value) if subject and predicate and value else None

    def _keep_sources(self, triple: Triple, sources: set[str]) -> None:
        for found in self._of[self._records[triple]] if triple in self._records else ():
            if found[1] == PROV.wasDerivedFrom and found[2] not in sources:
                self.left.discard(found)

    def _drop(self, triple: Triple) -> None:
        self.left.discard(triple)
        if (record := self._records.get(triple)) is not None:
            self.left.difference_update(self._of[record])

    def _drop_node(self, first: str) -> None:
        """Take out a node, and the facts that would be others without it."""
        seen: set[str] = set()
        ahead = [first]
        while ahead:
            node = ahead.pop()
            if node in seen:
                continue
            seen.add(node)
            for triple in self._of[node]:
                self._drop(triple)
            for triple in self._to[node]:
                subject = triple[0]
                names = triple[1] in {RDF.subject, RDF.object}
                self._drop(self._facts.get(subject, triple) if names else triple)
                if triple[1] == OA.hasSource or self._speaks_of(subject, node, triple):
                    ahead.append(subject)

    def _speaks_of(self, subject: str, node: str, triple: Triple) -> bool:
        """Tell whether a node is one fact that speaks of another node, so that both go."""
        if triple in self._records or not self._classes[node] & _ENTITY:
            return False
        return bool(self._classes[subject] & _WHOLE - _LOOSE)


def _term(text: str) -> Value | None:
    """Return the term of an engine's answer (as Turtle has it), ``None`` where it gives none."""
    return read_term(text) if text and not text.startswith("_:") else None


def _targets(shapes: Path) -> dict[str, frozenset[str]]:
    """Return shape → properties whose subjects it looks at (``sh:targetSubjectsOf``)."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for triple in stream(shapes):
        if triple.predicate.value == SH.targetSubjectsOf:
            found[str(triple.subject)].add(str(triple.object).strip("<>"))
    return {shape: frozenset(properties) for shape, properties in found.items()}


def _count(apart: set[Triple] | frozenset[Triple]) -> int:
    """Return the number of facts among triples kept out: nodes in scope and stated records."""
    kinds = _WHOLE | _ENTITY | {terms.ATTESTED}
    return len({subject for subject, p, o in apart if p == terms.TYPE and o in kinds})


def _report(told: set[Violation], shapes: Path) -> set[Triple]:
    """Return what was found as a SHACL validation report: each result with its reason code."""
    said = messages(shapes)
    out: set[Triple] = {(REPORT, terms.TYPE, SH.ValidationReport)}
    for violation in told:
        text = f"{violation.shape}|{violation.node}|{violation.path}|{violation.value}"
        result = ID + f"violation_{sha256(text.encode()).hexdigest()[:16]}"
        out |= {
            (REPORT, SH.result, result),
            (result, terms.TYPE, SH.ValidationResult),
            (result, DCTERMS.identifier, (violation.code, "")),
            (result, SH.resultSeverity, SH.Violation),
        }
        parts = {
            SH.sourceShape: violation.shape,
            SH.focusNode: violation.node,
            SH.resultPath: violation.path,
            SH.value: violation.value,
        }
        for predicate, term in parts.items():
            if (value := _term(term)) is not None:
                out.add((result, predicate, value))
        for lang in ("vi", "en"):
            if words := said.get((violation.shape, lang)):
                out.add((result, SH.resultMessage, (words, f"@{lang}")))
    return out
