"""The dataset description agrees with the graph and the files it describes."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox
from rdflib import DCAT, DCTERMS, PROV, VOID, XSD, Literal, URIRef

from kg.build import build
from kg.graph import void as module
from kg.graph.as_rdflib import from_rdflib, to_graphs, to_rdflib
from kg.graph.build_graph import to_triples
from kg.graph.serialise import to_oxigraph
from kg.graph.void import Making, describe
from kg.validate.portable import term_faults
from tests import vocabulary as terms
from tests.vocabulary import ID, SPDX

if TYPE_CHECKING:
    from kg.model import ArticleFacts

DATASET, KEPT_OUT = URIRef(module.DATASET), URIRef(module.KEPT_OUT)
SEEDS = Path(__file__).parents[2] / "seeds"


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


def test_it_tells_what_it_was_made_with(inspection: ArticleFacts) -> None:
    triples = to_triples([inspection])
    files = {"graph.ttl": b"g", "provenance.ttl": b"p"}
    void = to_rdflib(describe(triples.graph, files, Making("9.9")))
    run = void.value(DATASET, PROV.wasGeneratedBy)
    assert void.value(DATASET, URIRef(f"{DCAT}version")) == Literal("9.9")
    assert void.value(run, PROV.wasAssociatedWith) == ID["agent_vnkg"]
    assert void.value(run, PROV.used) is None  # a word more in the lexicon changes no description
    assert (None, None, KEPT_OUT) not in void


def test_what_is_kept_out_is_a_dataset_of_its_own(inspection: ArticleFacts) -> None:
    triples = to_triples([inspection])
    files = {"graph.ttl": b"g", "provenance.ttl": b"p", "quarantine.ttl": b"q"}
    void = to_rdflib(describe(triples.graph, files, Making("9.9", kept_out=3)))
    assert (DATASET, DCTERMS.relation, KEPT_OUT) in void
    assert void.value(KEPT_OUT, VOID.entities) == Literal(3)
    names = {
        str(void.value(node, DCTERMS.title)) for node in void.objects(KEPT_OUT, DCAT.distribution)
    }
    assert names == {"quarantine.ttl"}
    assert len(list(void.objects(DATASET, DCAT.distribution))) == 2


def test_it_spans_the_days_of_its_articles(inspection: ArticleFacts, second: ArticleFacts) -> None:
    void = to_graphs([inspection, second]).void
    period = void.value(DATASET, DCTERMS.temporal)
    days = [str(void.value(period, term)) for term in (DCAT.startDate, DCAT.endDate)]
    assert days == ["2018-05-13", "2018-05-20"]


def test_its_terms_are_of_the_vocabularies_that_it_uses(inspection: ArticleFacts) -> None:
    void = to_graphs([inspection]).void
    told = {str(v) for v in void.objects(DATASET, VOID.vocabulary)}
    used = {*to_triples([inspection]).graph}
    spaces = {str(p)[: max(str(p).rfind("/"), str(p).rfind("#")) + 1] for _, p, _ in used}
    assert spaces <= told
    triples = [
        ox.Triple(ox.NamedNode(s), ox.NamedNode(p), to_oxigraph(o)) for s, p, o in from_rdflib(void)
    ]
    assert list(term_faults(triples)) == []


def test_a_build_tells_the_size_of_its_files() -> None:
    made = build([SEEDS])
    for node in made.void.objects(DATASET, DCAT.distribution):
        data = made.files[str(made.void.value(node, DCTERMS.title))]
        assert made.void.value(node, DCAT.byteSize) == Literal(len(data))
