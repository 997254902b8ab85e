"""From the RDF graph to the network that is drawn: what is a node, what an edge, what is its proof.

Persons, bodies, places, events, documents and programmes are nodes. Statements, findings and
figures are small *satellites* of what they speak of. A membership is not a node: it is an edge
from person to body that bears the title and the membership's own quotes.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any, NamedTuple

from kg.view.proof import SCHEMA, VNG, Proof, Proofs, articles
from kg.view.triples import TYPE, Literal, Triples, is_iri, of_rdflib, text
from kg.view.vocabulary import VIEW, Kind, Link, Text, Vocabulary, text_of, vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from networkx import MultiDiGraph
    from rdflib import Graph

    from kg.view.triples import Term

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


def network(build: Graph | Triples, provenance: Graph | None = None) -> MultiDiGraph:
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

    records = [] if provenance is None else [provenance]
    graph = build if isinstance(build, Triples) else of_rdflib(build, *records)
    terms = vocabulary()
    drawn = _kinds(graph, terms)
    memberships = {*graph.subjects(TYPE, _ORG + "Membership")}
    proofs = Proofs(graph, memberships | {n for n, kind in drawn.items() if kind.stated})
    net = nx.MultiDiGraph(articles=articles(graph))
    for node in sorted(drawn):
        label = text_of(graph, node)
        net.add_node(
            node,
            label=label.vi,
            label_en=label.en,
            kind=drawn[node].key,
            satellite=drawn[node].satellite,
            aliases=tuple(sorted({*map(text, graph.objects(node, _SKOS + "altLabel"))})),
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
_XSD = "http://www.w3.org/2001/XMLSchema#"
_DAYS = {_XSD + "date", _XSD + "dateTime"}
_NUMBERS = {_XSD + "decimal", _XSD + "integer"}
_Edge = tuple[str, str, str, dict[str, Any]]


def _kinds(graph: Triples, terms: Vocabulary) -> dict[str, Kind]:
    """Return every drawn node with its kind, the one of lowest rank where it has several."""
    drawn: dict[str, Kind] = {}
    for kind in terms.kinds:
        for cls in kind.classes:
            for node in filter(is_iri, graph.subjects(TYPE, cls)):
                drawn.setdefault(node, kind)
    return drawn


def _edges(
    graph: Triples, drawn: dict[str, Kind], terms: Vocabulary, proofs: Proofs
) -> Iterator[_Edge]:
    """Yield the triples that join two drawn nodes by a property of ``view.ttl``."""
    for iri, link in terms.links.items():
        for s, o in graph.pairs(iri):
            if s not in drawn or not isinstance(o, str) or o not in drawn:
                continue
            if any(graph.states(s, unless, o) for unless in link.unless):
                continue
            if link.symmetric and o < s and graph.states(o, iri, s):
                continue
            proof = proofs.of_triple(s, iri, o)
            if drawn[s].satellite and not proof.quotes:  # its words state its relations too
                proof = proofs.of_node(s)
            yield s, o, iri, _edge_attributes(iri, link, proof)


def _memberships(
    graph: Triples, drawn: dict[str, Kind], terms: Vocabulary, proofs: Proofs
) -> Iterator[_Edge]:
    """Yield one edge per membership with a body, labelled with the title ("nguyên …" if past)."""
    for membership in graph.subjects(TYPE, _ORG + "Membership"):
        person = text(graph.first(membership, _ORG + "member") or "")
        body = text(graph.first(membership, _ORG + "organization") or "")
        if person in drawn and body in drawn:
            link = terms.links[HOLDS]
            title = _title(graph, membership, terms)
            if title:
                link = replace(link, label=title, inverse=title)
            proof = proofs.of_node(membership)
            attributes = _edge_attributes(HOLDS, link, proof._replace(derived=not proof.quotes))
            attributes["heads"] = _heads(graph, membership, terms)
            attributes["period"] = _period(graph, membership)
            yield person, body, membership, attributes


def _title(graph: Triples, membership: str, terms: Vocabulary) -> Text | None:
    role = graph.first(membership, _ORG + "role")
    if role is None:
        return None
    title = text_of(graph, role)
    former = terms.words["former"]
    past = _is_former(graph, membership)
    return Text(f"{former.vi} {title.vi}", f"{former.en} {title.en}") if past else title


def _heads(graph: Triples, membership: str, terms: Vocabulary) -> bool:
    roles = graph.objects(membership, _ORG + "role")
    return not _is_former(graph, membership) and not terms.heads.isdisjoint(roles)


def _is_former(graph: Triples, membership: str) -> bool:
    return graph.states(membership, VNG + "status", FORMER)


def _period(graph: Triples, membership: str) -> Period:
    """Return when an office was held, as it is stated or decided, and when articles attest it."""

    def day(predicate: str, decision: str) -> str:
        own = graph.objects(membership, SCHEMA + predicate)
        deciding = graph.subjects(VNG + decision, membership)
        decided = (o for d in deciding for o in graph.objects(d, SCHEMA + "startDate"))
        return min(map(text, own or decided), default="")[:10]

    attested = {text(o)[:10] for o in graph.objects(membership, VNG + "attestedOn")}
    return Period(
        day("startDate", "startsMembership"),
        day("endDate", "endsMembership"),
        tuple(sorted(attested)),
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


def _facts(graph: Triples, node: str, terms: Vocabulary, proofs: Proofs) -> Iterator[Fact]:
    """Yield the lines of a node: its literals and codes, the posts without a body, its value."""
    value = _value(graph, node)
    if value:
        yield Fact(terms.attributes[VIEW + "value"], value, Proof())
    for iri, name in terms.attributes.items():
        for o in graph.objects(node, iri):
            proof = proofs.of_triple(node, iri, o)
            yield Fact(name, _wording(graph, o), proof._replace(derived=False))
    for membership in graph.subjects(_ORG + "member", node):
        if graph.first(membership, _ORG + "organization") is None:
            title = _title(graph, membership, terms)
            if title:
                yield Fact(terms.attributes[VIEW + "post"], title, proofs.of_node(membership))


def _day(graph: Triples, node: str) -> str:
    return text(graph.first(node, SCHEMA + "startDate") or "")[:10]


def _value(graph: Triples, node: str) -> Text | None:
    """Word an observation: "tỉ lệ hộ nghèo: > 13/55 chỉ tiêu"; ``None`` where it is none."""
    value = graph.first(node, SCHEMA + "value")
    if not isinstance(value, Literal):
        return None
    indicator = graph.first(node, SCHEMA + "variableMeasured")
    name = text_of(graph, indicator) if indicator else Text("", "")
    sign = text(graph.first(node, VNG + "comparator") or "=")
    out_of = graph.first(node, VNG + "outOf")
    unit = text(graph.first(node, SCHEMA + "unitText") or "")

    def words(name: str, part: int) -> str:
        amount = _wording(graph, value)[part]
        if out_of is not None:
            amount += "/" + _wording(graph, out_of)[part]
        figure = " ".join(w for w in (sign if sign != "=" else "", amount, unit) if w)
        return f"{name}: {figure}" if name else figure

    return Text(words(name.vi, 0), words(name.en, 1))


def _wording(graph: Triples, term: Term) -> Text:
    """Word a value for people: a concept by its label, days as 27/8/2022, numbers as 9,15."""
    if not isinstance(term, Literal):
        return text_of(graph, term)
    plain = term.text
    if term.datatype in _DAYS:
        year, month, day = [*plain[:10].split("-"), "", ""][:3]
        return Text("/".join(p.lstrip("0") for p in (day, month, year) if p), plain[:10])
    if term.datatype in _NUMBERS:
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
