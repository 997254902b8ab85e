"""What the view draws and in which words: ``view.ttl``, reviewed data beside this file."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node

VIEW = "https://w3id.org/vngov/view#"


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
    from rdflib import RDF, Graph, Namespace

    v = Namespace(VIEW)
    graph = Graph().parse(Path(__file__).with_name("view.ttl"), format="turtle")

    def rank(node: Node) -> int:
        return int(str(graph.value(node, v.rank) or 0))

    def iris(node: Node, predicate: str) -> frozenset[str]:
        return frozenset(str(o) for o in graph.objects(node, v[predicate]))

    def question(node: Node, predicate: Node) -> Text | None:
        return text_of(graph, node, predicate=predicate) if graph.value(node, predicate) else None

    def of_type(name: str) -> list[Node]:
        return sorted(graph.subjects(RDF.type, v[name]), key=lambda n: (rank(n), str(n)))

    kinds = tuple(
        Kind(
            rank(n),
            str(n).removeprefix(VIEW),
            text_of(graph, n),
            str(graph.value(n, v.colour)),
            str(graph.value(n, v.shape)),
            (n, v.satellite, None) in graph,
            (n, v.stated, None) in graph,
            (n, v.news, None) in graph,
            iris(n, "of"),
        )
        for n in of_type("Kind")
    )
    links = {
        str(n): Link(
            rank(n),
            text_of(graph, n),
            text_of(graph, n, predicate=v.inverse),
            question(n, v.question),
            question(n, v.objectQuestion),
            (n, v.locates, None) in graph,
            (n, v.anchor, None) in graph,
            (n, v.symmetric, None) in graph,
            (n, v.quiet, None) in graph,
            (n, v.administrative, None) in graph,
            iris(n, "unless"),
        )
        for n in of_type("Edge")
    }
    attributes = {str(n): text_of(graph, n) for n in of_type("Attribute")}
    words, readings = (
        {str(n).removeprefix(VIEW): text_of(graph, n) for n in of_type(name)}
        for name in ("Word", "Reading")
    )
    return Vocabulary(kinds, links, attributes, words, iris(v.head, "of"), readings)


def text_of(graph: Graph, node: Node, *, predicate: Node | None = None) -> Text:
    """Return the Vietnamese and English label of ``node``; each stands in for the other.

    ``predicate`` defaults to ``rdfs:label`` with ``skos:prefLabel`` behind it. A node without any
    label is called by the last part of its IRI. The choice never depends on the store's order.
    """
    from rdflib import RDFS, SKOS, Literal

    found: dict[str, str] = {}
    for wanted in (predicate,) if predicate else (RDFS.label, SKOS.prefLabel):
        labels = [o for o in graph.objects(node, wanted) if isinstance(o, Literal)]
        for label in sorted(labels, key=lambda o: (o.language or "", str(o))):
            found.setdefault(label.language or "", str(label))
    name = str(node).rstrip("/#").replace("#", "/").rpartition("/")[2]
    vi = found.get("vi") or found.get("") or found.get("en") or name
    return Text(vi, found.get("en") or vi)
