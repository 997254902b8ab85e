"""How facts are said: the labels and sentence patterns of the ontology."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.graph.terms import LABEL, PREFIXES, RDFS
from kg.resources import ontology_dir
from kg.store.load import stream

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_PHRASE = PREFIXES["vng"] + "phrase"


@dataclass(frozen=True, slots=True)
class Words:
    """What the ontology says in one language: labels and patterns by IRI, and the class tree."""

    labels: Mapping[str, str]
    patterns: Mapping[str, str]
    parents: Mapping[str, frozenset[str]]

    def kind(self, types: Iterable[str]) -> str | None:
        """Return the most special of a node's types that has a label, ``None`` where none has."""
        known = sorted(t for t in types if t in self.labels)
        special = [t for t in known if not any(t in self.parents.get(o, ()) for o in known)]
        own = [t for t in special if t.startswith(PREFIXES["vng"])]
        return next(iter(own or special), None)

    def class_pattern(self, types: Iterable[str]) -> str | None:
        """Return the pattern of a node whose class is said as a whole (a membership, a figure)."""
        kind = self.kind(types)
        return self.patterns.get(kind) if kind else None


@cache
def words(lang: str = "vi") -> Words:
    """Return the labels and sentence patterns of ``ontology/vngov.ttl`` in one language."""
    labels: dict[str, str] = {}
    patterns: dict[str, str] = {}
    parents: dict[str, set[str]] = {}
    for triple in stream(ontology_dir() / "vngov.ttl"):
        term, value, predicate = triple.subject, triple.object, triple.predicate.value
        if not isinstance(term, ox.NamedNode):
            continue  # an axiom over a list of classes
        if isinstance(value, ox.NamedNode) and predicate == RDFS.subClassOf:
            parents.setdefault(term.value, set()).add(value.value)
        elif isinstance(value, ox.Literal) and value.language == lang:
            if predicate == LABEL:
                labels[term.value] = value.value
            elif predicate == _PHRASE:
                patterns[term.value] = value.value
    return Words(labels, patterns, {child: frozenset(p) for child, p in parents.items()})
