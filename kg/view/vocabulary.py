"""What the view draws and in which words: ``view.ttl``, reviewed data beside this file."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kg.view.triples import TYPE, Literal, read_turtle, text

if TYPE_CHECKING:
    from kg.view.triples import Term, Triples

VIEW = "https://w3id.org/vngov/view#"
RDFS_LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
PREF_LABEL = "http://www.w3.org/2004/02/skos/core#prefLabel"


class Text(NamedTuple):
    """One wording in the two languages of the interface."""

    vi: str
    en: str


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of node: ``key`` as in the page, ``classes`` the IRIs of the RDF classes it covers.

    ``colour`` is "#rrggbb", ``shape`` an outline of ``web/shapes.js``.
    ``satellite`` kinds (statements, findings, figures) are hidden until the reader asks for them.
    The words on a node of a ``stated`` kind state it, those on others only mention it; ``news``
    kinds are what happened or was decided.
    """

    rank: int
    key: str
    label: Text
    colour: str
    shape: str
    satellite: bool
    stated: bool
    news: bool
    classes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Link:
    """A property drawn as an edge; ``unless`` lists properties that make it say nothing new.

    ``question`` is what it answers about its subject in the page's stories, ``object_question``
    about its object (or ``None``); through ``locates`` links a node belongs to a province;
    ``administrative`` ones say what belongs to what, whatever happens.
    """

    rank: int
    label: Text
    inverse: Text
    question: Text | None
    object_question: Text | None
    locates: bool
    anchor: bool
    symmetric: bool
    quiet: bool
    administrative: bool
    unless: frozenset[str]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The whole of ``view.ttl``: kinds by rank, links and attributes by IRI, words by name.

    ``heads`` are the roles (IRIs) by which one heads a team, ``readings`` what a rule reads, by
    "rule_" and its name or "family_" and its family.
    """

    kinds: tuple[Kind, ...]
    links: dict[str, Link]
    attributes: dict[str, Text]
    words: dict[str, Text]
    heads: frozenset[str]
    readings: dict[str, Text]


@cache
def vocabulary() -> Vocabulary:
    """Return the vocabulary that ships with the package (read once, about 30 ms)."""
    graph = read_turtle(Path(__file__).with_name("view.ttl"))

    def word(node: str, name: str) -> str:
        return text(graph.first(node, VIEW + name) or "")

    def rank(node: str) -> int:
        return int(word(node, "rank") or 0)

    def iris(node: str, name: str) -> frozenset[str]:
        return frozenset(map(text, graph.objects(node, VIEW + name)))

    def question(node: str, name: str) -> Text | None:
        return text_of(graph, node, VIEW + name) if word(node, name) else None

    def of_type(name: str) -> list[str]:
        return sorted(graph.subjects(TYPE, VIEW + name), key=lambda n: (rank(n), n))

    kinds = tuple(
        Kind(
            rank(n),
            n.removeprefix(VIEW),
            text_of(graph, n),
            word(n, "colour"),
            word(n, "shape"),
            bool(word(n, "satellite")),
            bool(word(n, "stated")),
            bool(word(n, "news")),
            iris(n, "of"),
        )
        for n in of_type("Kind")
    )
    links = {
        n: Link(
            rank(n),
            text_of(graph, n),
            text_of(graph, n, VIEW + "inverse"),
            question(n, "question"),
            question(n, "objectQuestion"),
            bool(word(n, "locates")),
            bool(word(n, "anchor")),
            bool(word(n, "symmetric")),
            bool(word(n, "quiet")),
            bool(word(n, "administrative")),
            iris(n, "unless"),
        )
        for n in of_type("Edge")
    }
    attributes = {n: text_of(graph, n) for n in of_type("Attribute")}
    words, readings = (
        {n.removeprefix(VIEW): text_of(graph, n) for n in of_type(name)}
        for name in ("Word", "Reading")
    )
    return Vocabulary(kinds, links, attributes, words, iris(VIEW + "head", "of"), readings)


def text_of(graph: Triples, node: Term, *predicates: str) -> Text:
    """Return the Vietnamese and English label of ``node``; each stands in for the other.

    ``predicates`` are ``rdfs:label`` and behind it ``skos:prefLabel`` where none is given. A node
    without any label is called by the last part of its IRI.
    """
    found: dict[str, str] = {}
    for predicate in predicates or (RDFS_LABEL, PREF_LABEL):
        labels = [o for o in graph.objects(node, predicate) if isinstance(o, Literal)]
        for label in sorted(labels, key=lambda o: (o.language, o.text)):
            found.setdefault(label.language, label.text)
    name = text(node).rstrip("/#").replace("#", "/").rpartition("/")[2]
    vi = found.get("vi") or found.get("") or found.get("en") or name
    return Text(vi, found.get("en") or vi)
