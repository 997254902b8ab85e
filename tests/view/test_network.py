from __future__ import annotations

from pathlib import Path

import networkx as nx
import pytest
from rdflib import Graph
from rdflib.compare import isomorphic

from kg.view.network import network

ID = "https://w3id.org/vngov/id/"
NS = "https://w3id.org/vngov/ns#"
SAMPLE = Path(__file__).with_name("sample.ttl")


@pytest.fixture(scope="module")
def net() -> nx.MultiDiGraph:
    return network(Graph().parse(SAMPLE))


def edge(net: nx.MultiDiGraph, source: str, target: str) -> dict[str, object]:
    edges = list(net.get_edge_data(ID + source, ID + target).values())
    assert len(edges) == 1
    found: dict[str, object] = edges[0]
    return found


def test_only_things_with_a_kind_are_nodes(net: nx.MultiDiGraph) -> None:
    kinds = {node.removeprefix(ID): kind for node, kind in net.nodes(data="kind")}
    assert kinds == {
        "person_kha": "person",
        "person_lanh": "person",
        "org_ban-dan-toc": "body",
        "org_ubnd": "body",
        "org_doan": "team",
        "place_song-may": "place",
        "event_1": "event",
        "statement_1": "statement",
        "finding_1": "finding",
        "observation_1": "figure",
    }


def test_a_membership_is_an_edge_with_title_and_quote(net: nx.MultiDiGraph) -> None:
    held = edge(net, "person_kha", "org_ban-dan-toc")
    assert held["label"] == "nguyên Phó Trưởng ban"
    assert held["label_en"] == "former deputy head"
    proof = net.edges[ID + "person_kha", ID + "org_ban-dan-toc", ID + "membership_1"]["proof"]
    assert [q.exact for q in proof.quotes] == ["nguyên Phó Trưởng ban Dân tộc, dự buổi làm việc"]
    assert not proof.derived


def test_a_post_without_a_body_is_a_line_of_its_holder(net: nx.MultiDiGraph) -> None:
    facts = net.nodes[ID + "person_lanh"]["facts"]
    assert [(f.name.vi, f.value.vi) for f in facts] == [("Chức vụ", "Đại biểu")]


def test_an_edge_bears_the_record_of_its_triple(net: nx.MultiDiGraph) -> None:
    proof = net.edges[ID + "event_1", ID + "person_kha", NS + "chair"]["proof"]
    assert [(q.exact, q.article, q.date, q.start) for q in proof.quotes] == [
        (
            "ông Khả chủ trì buổi làm việc",
            "Đoàn giám sát làm việc tại tỉnh Sông Mây",
            "2023-03-05",
            62,
        )
    ]
    assert (proof.confidence, proof.rule, proof.derived) == ("0.97", "events.chair", False)


def test_the_chair_is_not_drawn_as_participant_too(net: nx.MultiDiGraph) -> None:
    assert edge(net, "event_1", "person_kha")["predicate"] == NS + "chair"
    assert edge(net, "event_1", "person_lanh")["predicate"] == NS + "participant"


def test_a_derived_edge_quotes_the_event_it_comes_from_and_no_mere_mention(
    net: nx.MultiDiGraph,
) -> None:
    proof = net.edges[ID + "org_doan", ID + "org_ubnd", NS + "inspects"]["proof"]
    assert proof.derived
    assert [q.start for q in proof.quotes] == [14]


def test_a_derived_edge_names_what_it_follows_from(net: nx.MultiDiGraph) -> None:
    proof = net.edges[ID + "org_doan", ID + "org_ubnd", NS + "inspects"]["proof"]
    assert proof.origins == (ID + "event_1", ID + "org_ubnd")


def test_an_event_knows_its_day(net: nx.MultiDiGraph) -> None:
    assert net.nodes[ID + "event_1"]["day"] == "2023-03-04"
    assert net.nodes[ID + "person_kha"]["day"] == ""


def test_an_edge_without_any_record_says_so(net: nx.MultiDiGraph) -> None:
    proof = edge(net, "org_ubnd", "place_song-may")["proof"]
    assert proof == ((), "", "", True, ())


def test_inherited_superbodies_are_not_drawn(net: nx.MultiDiGraph) -> None:
    assert str(edge(net, "org_ban-dan-toc", "org_ubnd")["predicate"]).endswith("subOrganizationOf")


def test_sayings_are_satellites_of_what_they_are_about_else_of_who_speaks(
    net: nx.MultiDiGraph,
) -> None:
    anchors = {
        node.removeprefix(ID): data["anchor"].removeprefix(ID)
        for node, data in net.nodes(data=True)
        if data["satellite"]
    }
    assert anchors == {
        "statement_1": "person_kha",
        "finding_1": "place_song-may",
        "observation_1": "place_song-may",
    }


def test_a_saying_states_its_relations_with_its_own_words(net: nx.MultiDiGraph) -> None:
    proof = net.edges[ID + "statement_1", ID + "person_kha", NS + "source"]["proof"]
    assert [q.exact for q in proof.quotes] == ["đề nghị sớm bố trí vốn cho các xã vùng cao"]
    assert proof.confidence == "0.9"


def test_figures_and_days_are_worded_in_both_languages(net: nx.MultiDiGraph) -> None:
    figure = net.nodes[ID + "observation_1"]["facts"][0].value
    assert figure.vi == "hộ được vay vốn: > 1.500,5/2.000 hộ"
    assert figure.en == "hộ được vay vốn: > 1,500.5/2,000 hộ"
    day = net.nodes[ID + "event_1"]["facts"][0].value
    assert (day.vi, day.en) == ("4/3/2023", "2023-03-04")


def test_labels_aliases_and_mentions_are_kept(net: nx.MultiDiGraph) -> None:
    kha = net.nodes[ID + "person_kha"]
    assert (kha["label"], kha["label_en"], kha["aliases"]) == (
        "Trần Văn Khả",
        "Tran Van Kha",
        ("ông Khả",),
    )
    assert [q.start for q in kha["proof"].quotes] == [0, 90]
    assert net.nodes[ID + "org_doan"]["label_en"] == "Đoàn giám sát số 12"


def test_records_may_come_as_a_graph_of_their_own() -> None:
    whole = Graph().parse(SAMPLE)
    records = Graph()
    for triple in whole:
        if str(triple[0]).startswith(ID + "triple_"):
            records.add(triple)
    rest = whole - records
    assert not isomorphic(rest, whole)
    assert nx.utils.graphs_equal(network(rest, records), network(whole))


def test_the_order_of_the_triples_does_not_show() -> None:
    shuffled = Graph()
    for triple in sorted(Graph().parse(SAMPLE), reverse=True):
        shuffled.add(triple)
    one, two = network(Graph().parse(SAMPLE)), network(shuffled)
    assert list(one.nodes(data=True)) == list(two.nodes(data=True))
    assert list(one.edges(keys=True, data=True)) == list(two.edges(keys=True, data=True))


def test_an_empty_graph_gives_an_empty_network() -> None:
    assert len(network(Graph())) == 0
