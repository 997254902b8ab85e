"""The service description of the endpoint (https://www.w3.org/TR/sparql11-service-description/)."""

from __future__ import annotations

from typing import Final

import pyoxigraph as ox

from kg.graph.terms import TYPE

_SD: Final = "http://www.w3.org/ns/sparql-service-description#"
_FORMATS: Final = "http://www.w3.org/ns/formats/"
_RESULTS: Final = (
    *("SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV"),
    *("Turtle", "N-Triples", "JSON-LD", "RDF_XML"),
)


def description(base: str) -> bytes:
    """Return the description of the endpoint at ``{base}sparql``, in Turtle."""
    service = ox.NamedNode(f"{base}sparql#service")
    dataset, graph = (ox.NamedNode(f"{base}sparql#{part}") for part in ("dataset", "graph"))
    said = [
        (service, TYPE, f"{_SD}Service"),
        (service, f"{_SD}endpoint", f"{base}sparql"),
        (service, f"{_SD}supportedLanguage", f"{_SD}SPARQL11Query"),
        (service, f"{_SD}defaultDataset", dataset.value),
        (dataset, TYPE, f"{_SD}Dataset"),
        (dataset, f"{_SD}defaultGraph", graph.value),
        (graph, TYPE, f"{_SD}Graph"),
        *((service, f"{_SD}resultFormat", f"{_FORMATS}{name}") for name in _RESULTS),
    ]
    triples = [ox.Triple(s, ox.NamedNode(p), ox.NamedNode(o)) for s, p, o in said]
    return ox.serialize(triples, format=ox.RdfFormat.TURTLE, prefixes={"sd": _SD}) or b""
