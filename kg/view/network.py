"""From the RDF graph to the network that is drawn: what is a node, what an edge, what is its proof.

Persons, bodies, places, events, documents and programmes are nodes. Statements, findings and
figures are small *satellites* of what they speak of. A membership is not a node: it is an edge
from person to body that bears the title and the membership's own quotes.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any, NamedTuple

from kg.view.proof import SCHEMA, VNG, Proof, Proofs, articles, first, objects
from kg.view.vocabulary import VIEW, Kind, Link, Text, Vocabulary, text_of, vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from networkx import MultiDiGraph
    from rdflib import Graph
    from rdflib.term import Node

FORMER = "https://w3id.org/vngov/concept/status_former"
HOLDS = VIEW + "holds"


class Fact(NamedTuple):
    """One line on a node: the property's name, its value, and the proof."""

    name: Text
    value: Text
    proof: Proof


class Period(NamedTuple):
    """First and last day of an office ("" where open), and the days on which articles attest it."""

    start: str = ""
    end: str = ""
    attested: tuple[str, ...] = ()


def network(graph: Graph, provenance: Graph | None = None) -> MultiDiGraph:
    """Return the network of a build: its ``graph.ttl`` and, for the proof of edges, the records.

    Nodes are IRI strings with ``label``, ``label_en``, ``kind`` (a key of ``view.ttl``),
    ``satellite``, ``aliases``, ``facts`` (tuple of ``Fact``), ``proof`` (its mentions or the
    words that state it), ``day`` (``YYYY-MM-DD`` that an event begins on, or "") and ``anchor``
    (the node that a satellite belongs to, or "").
    Edges bear ``predicate``, ``rank``, ``quiet`` (told but not drawn), ``label``, ``label_en``,
    ``inverse``, ``inverse_en``, ``proof`` and, of memberships, ``heads`` (who heads the
    body) and ``period``; parallel edges stay apart. ``net.graph["articles"]`` holds the articles.
    Both come in the order of their IRIs. Without provenance records the edges between entities
    have no quotes, and say so (``proof.derived``).
    """
    import networkx as nx
    from rdflib import ORG, RDF

    graph = graph + provenance if provenance is not None else graph
    terms = vocabulary()
    drawn = _kinds(graph, terms)
    memberships = set(graph.subjects(RDF.type, ORG.Membership))
    proofs = Proofs(graph, memberships | {n for n, kind in drawn.items() if kind.stated})
    net = nx.MultiDiGraph(articles=articles(graph))
    for node in sorted(drawn, key=str):
        label = text_of(graph, node)
        net.add_node(
            str(node),
            label=label.vi,
            label_en=label.en,
            kind=drawn[node].key,
            satellite=drawn[node].satellite,
            aliases=tuple(sorted({str(o) for o in objects(graph, node, _SKOS + "altLabel")})),
            facts=tuple(_facts(graph, node, terms, proofs)),
            day=_day(graph, node),
            proof=proofs.of_node(node),
            anchor="",
        )
    edges = [*_edges(graph, drawn, terms, proofs), *_memberships(graph, drawn, terms, proofs)]
    for source, target, key, attributes in sorted(edges, key=lambda e: e[:3]):
        net.add_edge(source, target, key=key, **attributes)
    for satellite, anchor in _anchors(net, terms):
        net.nodes[satellite]["anchor"] = anchor
    return net


_SKOS = "http://www.w3.org/2004/02/skos/core#"
_ORG = "http://www.w3.org/ns/org#"
_Edge = tuple[str, str, str, dict[str, Any]]


def _kinds(graph: Graph, terms: Vocabulary) -> dict[Node, Kind]:
    """Return every drawn node with its kind, the one of lowest rank where it has several."""
    from rdflib import RDF, URIRef

    drawn: dict[Node, Kind] = {}
    for kind in terms.kinds:
        for cls in kind.classes:
            for node in graph.subjects(RDF.type, URIRef(cls)):
                if isinstance(node, URIRef):
                    drawn.setdefault(node, kind)
    return drawn


def _edges(
    graph: Graph, drawn: dict[Node, Kind], terms: Vocabulary, proofs: Proofs
) -> Iterator[_Edge]:
    """Yield the triples that join two drawn nodes by a property of ``view.ttl``."""
    from rdflib import URIRef

    for iri, link in terms.links.items():
        predicate = URIRef(iri)
        for s, o in graph.subject_objects(predicate):
            if s not in drawn or o not in drawn:
                continue
            if any((s, URIRef(u), o) in graph for u in link.unless):
                continue
            if link.symmetric and (o, predicate, s) in graph and str(o) < str(s):
                continue
            proof = proofs.of_triple(s, predicate, o)
            if drawn[s].satellite and not proof.quotes:  # its words state its relations too
                proof = proofs.of_node(s)
            yield str(s), str(o), iri, _edge_attributes(iri, link, proof)


def _memberships(
    graph: Graph, drawn: dict[Node, Kind], terms: Vocabulary, proofs: Proofs
) -> Iterator[_Edge]:
    """Yield one edge per membership with a body, labelled with the title ("nguyên …" if past)."""
    from rdflib import RDF, URIRef

    for membership in graph.subjects(RDF.type, URIRef(_ORG + "Membership")):
        person = first(graph, membership, _ORG + "member")
        body = first(graph, membership, _ORG + "organization")
        if person in drawn and body in drawn:
            link = terms.links[HOLDS]
            title = _title(graph, membership, terms)
            if title:
                link = replace(link, label=title, inverse=title)
            proof = proofs.of_node(membership)
            attributes = _edge_attributes(HOLDS, link, proof._replace(derived=not proof.quotes))
            attributes["heads"] = _heads(graph, membership, terms)
            attributes["period"] = _period(graph, membership)
            yield str(person), str(body), str(membership), attributes


def _title(graph: Graph, membership: Node, terms: Vocabulary) -> Text | None:
    role = first(graph, membership, _ORG + "role")
    if role is None:
        return None
    title = text_of(graph, role)
    former = terms.words["former"]
    past = FORMER in {str(o) for o in objects(graph, membership, VNG + "status")}
    return Text(f"{former.vi} {title.vi}", f"{former.en} {title.en}") if past else title


def _heads(graph: Graph, membership: Node, terms: Vocabulary) -> bool:
    former = FORMER in {str(o) for o in objects(graph, membership, VNG + "status")}
    return not former and any(
        str(o) in terms.heads for o in objects(graph, membership, _ORG + "role")
    )


def _period(graph: Graph, membership: Node) -> Period:
    """Return when an office was held, as it is stated or decided, and when articles attest it."""
    from rdflib import URIRef

    def day(predicate: str, decision: str) -> str:
        own = [str(o) for o in objects(graph, membership, SCHEMA + predicate)]
        deciding = graph.subjects(URIRef(VNG + decision), membership)
        decided = [str(o) for d in deciding for o in objects(graph, d, SCHEMA + "startDate")]
        return min([*own, *(d for d in decided if not own)], default="")[:10]

    attested = sorted({str(o)[:10] for o in objects(graph, membership, VNG + "attestedOn")})
    return Period(
        day("startDate", "startsMembership"), day("endDate", "endsMembership"), tuple(attested)
    )


def _edge_attributes(predicate: str, link: Link, proof: Proof) -> dict[str, Any]:
    return {
        "predicate": predicate,
        "rank": link.rank,
        "quiet": link.quiet,
        "label": link.label.vi,
        "label_en": link.label.en,
        "inverse": link.inverse.vi,
        "inverse_en": link.inverse.en,
        "proof": proof,
        "heads": False,
        "period": Period(),
    }


def _facts(graph: Graph, node: Node, terms: Vocabulary, proofs: Proofs) -> Iterator[Fact]:
    """Yield the lines of a node: its literals and codes, the posts without a body, its value."""
    from rdflib import URIRef

    value = _value(graph, node)
    if value:
        yield Fact(terms.attributes[VIEW + "value"], value, Proof())
    for iri, name in terms.attributes.items():
        for o in objects(graph, node, iri):
            proof = proofs.of_triple(node, URIRef(iri), o)
            yield Fact(name, _wording(graph, o), proof._replace(derived=False))
    for membership in sorted(graph.subjects(URIRef(_ORG + "member"), node), key=str):
        if first(graph, membership, _ORG + "organization") is None:
            title = _title(graph, membership, terms)
            if title:
                yield Fact(terms.attributes[VIEW + "post"], title, proofs.of_node(membership))


def _day(graph: Graph, node: Node) -> str:
    return str(first(graph, node, SCHEMA + "startDate") or "")[:10]


def _value(graph: Graph, node: Node) -> Text | None:
    """Word an observation: "tỉ lệ hộ nghèo: > 13/55 chỉ tiêu"; ``None`` where it is none."""
    from rdflib import Literal

    value = first(graph, node, SCHEMA + "value")
    if not isinstance(value, Literal):
        return None
    indicator = first(graph, node, SCHEMA + "variableMeasured")
    name = text_of(graph, indicator) if indicator else Text("", "")
    sign = str(first(graph, node, VNG + "comparator") or "=")
    out_of = first(graph, node, VNG + "outOf")
    unit = str(first(graph, node, SCHEMA + "unitText") or "")

    def words(name: str, part: int) -> str:
        amount = _wording(graph, value)[part]
        if out_of is not None:
            amount += "/" + _wording(graph, out_of)[part]
        figure = " ".join(w for w in (sign if sign != "=" else "", amount, unit) if w)
        return f"{name}: {figure}" if name else figure

    return Text(words(name.vi, 0), words(name.en, 1))


def _wording(graph: Graph, term: Node) -> Text:
    """Word a value for people: a concept by its label, days as 27/8/2022, numbers as 9,15."""
    from rdflib import XSD, Literal

    if not isinstance(term, Literal):
        return text_of(graph, term)
    plain = str(term)
    if term.datatype in (XSD.date, XSD.dateTime):
        year, month, day = [*plain[:10].split("-"), "", ""][:3]
        return Text("/".join(p.lstrip("0") for p in (day, month, year) if p), plain[:10])
    if term.datatype in (XSD.decimal, XSD.integer):
        try:
            english = f"{Decimal(plain).normalize():,f}"
        except InvalidOperation:
            return Text(plain, plain)
        return Text(english.translate(str.maketrans(",.", ".,")), english)
    return Text(plain, plain)


def _anchors(net: MultiDiGraph, terms: Vocabulary) -> Iterator[tuple[str, str]]:
    """Yield for every satellite the node it sits beside: what it is about, else who says it."""
    links: dict[str, Link] = terms.links
    for node, satellite in net.nodes(data="satellite"):
        if satellite:
            targets = [
                (links[edge["predicate"]].rank, target)
                for _, target, edge in net.out_edges(node, data=True)
                if links[edge["predicate"]].anchor and not net.nodes[target]["satellite"]
            ]
            if targets:
                yield node, min(targets)[1]
