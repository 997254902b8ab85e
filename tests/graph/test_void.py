"""The dataset description agrees with the graph and the files it describes."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from rdflib import DCAT, DCTERMS, VOID, XSD, Literal

from kg.graph import terms
from kg.graph.build_graph import to_graphs
from kg.graph.terms import SPDX
from kg.graph.void import DATASET

if TYPE_CHECKING:
    from kg.facts import ArticleFacts


def test_counts_are_those_of_the_graph(inspection: ArticleFacts, second: ArticleFacts) -> None:
    made = to_graphs([inspection, second])
    assert made.void.value(DATASET, VOID.triples) == Literal(len(made.graph))
    for part in made.void.objects(DATASET, VOID.classPartition):
        cls = made.void.value(part, VOID["class"])
        count = len(set(made.graph.subjects(terms.TYPE, cls)))
        assert made.void.value(part, VOID.entities) == Literal(count)
    for part in made.void.objects(DATASET, VOID.propertyPartition):
        count = len(list(made.graph.triples((None, made.void.value(part, VOID.property), None))))
        assert made.void.value(part, VOID.triples) == Literal(count)
    used = {p for _, p, _ in made.graph}
    assert used == set(made.void.objects(None, VOID.property))


def test_distributions_have_size_and_checksum(inspection: ArticleFacts) -> None:
    made = to_graphs([inspection])
    nodes = list(made.void.objects(DATASET, DCAT.distribution))
    assert len(nodes) == 2
    for node in nodes:
        data = made.files[str(made.void.value(node, DCTERMS.title))]
        assert made.void.value(node, DCAT.byteSize) == Literal(len(data))
        checksum = made.void.value(node, SPDX.checksum)
        value = made.void.value(checksum, SPDX.checksumValue)
        assert value == Literal(sha256(data).hexdigest())


def test_it_changes_with_the_data_and_not_with_the_clock(
    inspection: ArticleFacts, second: ArticleFacts
) -> None:
    made = to_graphs([inspection, second]).void
    newest = Literal("2018-05-20", datatype=XSD.date)
    assert made.value(DATASET, DCTERMS.modified) == newest
    assert made.value(DATASET, DCTERMS.license) == terms.LICENCE
    titles = made.objects(DATASET, DCTERMS.title)
    assert {t.language for t in titles if isinstance(t, Literal)} == {"vi", "en"}
