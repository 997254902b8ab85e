"""The lint of the lexicon: no word without a label, a home or a rule for where it is shared.

Pure functions from the graph of all ``ontology/lexicon/*.ttl`` files to objections, like those of
``tools.lint``. The rules on shared forms read ``vng:family`` and ``vng:sharesFormsWith`` of
the schemes (``ontology/lexicon/families.ttl``), which state which word may stand where.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import combinations
from typing import TYPE_CHECKING, Final
from unicodedata import is_normalized

from rdflib import DCTERMS, OWL, RDF, RDFS, SKOS, Graph, Literal, URIRef

from kg.graph.terms import VNG
from kg.text.tokens import tokenise
from tools.lint_terms import Lint

if TYPE_CHECKING:
    from rdflib.term import Node

CONCEPTS: Final = "https://w3id.org/vngov/concept/"
FORMS: Final = (SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel)
TOLD_APART: Final = frozenset({f"{CONCEPTS}province", f"{CONCEPTS}district"})
"""Schemes whose concepts share names: told apart by vintage and by the place they lie in."""

_FAMILY: Final = URIRef(f"{VNG.SPACE}family")
_SHARES: Final = URIRef(f"{VNG.SPACE}sharesFormsWith")
_OURS: Final = VNG.SPACE

Key = tuple[str, ...]
Rule = Callable[[Graph], Iterable[Lint]]


def lint_lexicon(lexicon: Graph, ontology: Graph) -> list[Lint]:
    """Return every objection to the lexicon, sorted; ``ontology`` defines the marks it uses."""
    found = {fault for rule in RULES for fault in rule(lexicon)}
    return sorted(found | set(marks(lexicon, ontology)))


# ---------------------------------------------------------------- what a graph holds


def _typed(graph: Graph, kind: Node) -> list[URIRef]:
    return sorted(s for s in graph.subjects(RDF.type, kind) if isinstance(s, URIRef))


def _vietnamese(graph: Graph, concept: Node, *predicates: URIRef) -> list[str]:
    found = (o for name in predicates for o in graph.objects(concept, name))
    return sorted(str(o) for o in found if isinstance(o, Literal) and o.language == "vi")


def _claims(graph: Graph) -> Mapping[Key, Mapping[str, frozenset[str]]]:
    """Return form (as the matcher finds it) → scheme → concepts that claim the form."""
    claims: dict[Key, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for concept, scheme in graph.subject_objects(SKOS.inScheme):
        for form in _vietnamese(graph, concept, *FORMS):
            claims[tokenise(form).keys][str(scheme)].add(str(concept))
    return {
        key: {scheme: frozenset(concepts) for scheme, concepts in homes.items()}
        for key, homes in claims.items()
    }


# ---------------------------------------------------------------- rules


def labelled(graph: Graph) -> Iterator[Lint]:
    """Every concept and scheme has one ``skos:prefLabel @vi`` and at most one ``@en``."""
    for term in (*_typed(graph, SKOS.Concept), *_typed(graph, SKOS.ConceptScheme)):
        languages = [getattr(o, "language", None) for o in graph.objects(term, SKOS.prefLabel)]
        if languages.count("vi") != 1 or languages.count("en") > 1 or None in languages:
            yield Lint("lexicon-label", term, " ".join(sorted(map(str, languages))))


def housed(graph: Graph) -> Iterator[Lint]:
    """No orphan: a concept is in one scheme; a scheme is described, filled and has a family."""
    schemes = set(_typed(graph, SKOS.ConceptScheme))
    for concept in _typed(graph, SKOS.Concept):
        homes = list(graph.objects(concept, SKOS.inScheme))
        if len(homes) != 1 or homes[0] not in schemes:
            yield Lint("lexicon-orphan", concept, "in no scheme or in several")
    for scheme in sorted(schemes):
        if graph.value(None, SKOS.inScheme, scheme, any=True) is None:
            yield Lint("lexicon-orphan", scheme, "no concepts")
        if not any(getattr(o, "language", "") for o in graph.objects(scheme, DCTERMS.description)):
            yield Lint("lexicon-orphan", scheme, "not described")
        if len(list(graph.objects(scheme, _FAMILY))) != 1:
            yield Lint("lexicon-orphan", scheme, "in no family or in several")


def references(graph: Graph) -> Iterator[Lint]:
    """Find what is spoken of and not there: a ``c:`` IRI is a concept or scheme of some file."""
    known = {*_typed(graph, SKOS.Concept), *_typed(graph, SKOS.ConceptScheme)}
    for subject, predicate, value in graph:
        for term in (subject, value):
            if isinstance(term, URIRef) and term.startswith(CONCEPTS) and term not in known:
                yield Lint("lexicon-dangling", term, str(predicate))


def ambiguous(graph: Graph) -> Iterator[Lint]:
    """P32 within a scheme: no form is claimed by two concepts of one scheme."""
    for key, homes in _claims(graph).items():
        for scheme, concepts in homes.items():
            if len(concepts) > 1 and scheme not in TOLD_APART and not _returned(graph, concepts):
                yield from (Lint("lexicon-ambiguous", one, " ".join(key)) for one in concepts)


def _returned(graph: Graph, concepts: Iterable[str]) -> bool:
    """Tell whether a name came back: its first bearer was replaced, in the end, by the other."""
    first, *others = sorted(concepts)
    later = {str(o) for o in graph.transitive_objects(URIRef(first), DCTERMS.isReplacedBy)}
    return all(other in later for other in others)


def repeated(graph: Graph) -> Iterator[Lint]:
    """Allow a form once in a concept: case, tone placement and i/y are folded by the matcher."""
    for concept in _typed(graph, SKOS.Concept):
        keys = [tokenise(form).keys for form in _vietnamese(graph, concept, *FORMS)]
        for key in {key for key in keys if keys.count(key) > 1}:
            yield Lint("lexicon-repeated", concept, " ".join(key))


def shared(graph: Graph) -> Iterator[Lint]:
    """Allow a form in two schemes of one family only where their sharing is stated."""
    family = {str(scheme): str(name) for scheme, name in graph.subject_objects(_FAMILY)}
    stated = {frozenset((str(a), str(b))) for a, b in graph.subject_objects(_SHARES)}
    met = set()
    for key, homes in _claims(graph).items():
        for one, other in combinations(sorted(homes), 2):
            if family.get(one) == family.get(other):
                met.add(pair := frozenset((one, other)))
                if pair not in stated:
                    yield Lint("lexicon-shared", one, f"{' '.join(key)}: also in {other}")
    for pair in stated - met:
        yield Lint("lexicon-shared", min(pair), f"shares no form with {max(pair)}: say so no more")
    for scheme in {scheme for scheme, _ in graph.subject_objects(_SHARES)}:
        if not any(True for _ in graph.objects(scheme, SKOS.scopeNote)):
            yield Lint("lexicon-shared", str(scheme), "no skos:scopeNote says which one is taken")


def tidy(graph: Graph) -> Iterator[Lint]:
    """ROBOT annotation_whitespace: labels are trimmed, single-spaced and NFC."""
    for concept, words in ((s, o) for name in FORMS for s, o in graph.subject_objects(name)):
        text = str(words)
        if " ".join(text.split()) != text or not is_normalized("NFC", text) or not text:
            yield Lint("lexicon-whitespace", str(concept), text)


def marks(lexicon: Graph, ontology: Graph) -> Iterator[Lint]:
    """P35: a mark is defined in the ontology, and its values are what the ontology says."""
    literal = set(ontology.subjects(RDF.type, OWL.DatatypeProperty))
    link = set(ontology.subjects(RDF.type, OWL.ObjectProperty))
    homes = {SKOS.Concept, SKOS.ConceptScheme}
    for subject, predicate, value in lexicon:
        if not str(predicate).startswith(_OURS):
            continue
        if predicate not in literal | link:
            yield Lint("lexicon-mark", str(predicate), "not defined in vngov.ttl")
        elif (predicate in literal) != isinstance(value, Literal):
            yield Lint("lexicon-mark", str(subject), f"{predicate}: literal and IRI mixed up")
        else:
            ends = {
                *ontology.objects(predicate, RDFS.domain),
                *ontology.objects(predicate, URIRef("https://schema.org/domainIncludes")),
            }
            if not ends & homes:
                yield Lint("lexicon-mark", str(predicate), "its domain is no concept")


RULES: Final[tuple[Rule, ...]] = (
    labelled, housed, references, ambiguous, repeated, shared, tidy,
)  # fmt: skip
