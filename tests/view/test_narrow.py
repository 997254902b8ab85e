from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from rdflib import RDFS, Graph, Literal, URIRef

from kg.errors import KgError
from kg.view.narrow import find, kinds, narrow
from kg.view.network import network
from kg.view.part import write_part
from kg.view.provinces import provinces

if TYPE_CHECKING:
    import networkx as nx

ID = "https://w3id.org/vngov/id/"
SAMPLE = Path(__file__).with_name("sample.ttl")


@pytest.fixture(scope="module")
def net() -> nx.MultiDiGraph:
    return network(Graph().parse(SAMPLE))


def names(part: nx.MultiDiGraph) -> set[str]:
    return {node.removeprefix(ID) for node in part}


@pytest.mark.parametrize(
    "what", ["Trần Văn Khả", "tran van kha", "ÔNG KHẢ", "ong kha", "person_kha", "id:person_kha"]
)
def test_a_node_is_found_by_any_of_its_names(net: nx.MultiDiGraph, what: str) -> None:
    assert find(net, what) == ID + "person_kha"


def test_a_part_of_a_label_is_enough_where_one_node_bears_it(net: nx.MultiDiGraph) -> None:
    assert find(net, "ban dan toc") == ID + "org_ban-dan-toc"


def test_nothing_and_several_are_told_in_one_line(net: nx.MultiDiGraph) -> None:
    with pytest.raises(KgError, match="no node is called so"):
        find(net, "Nguyễn Thị Không")
    with pytest.raises(KgError, match="nodes are called so; give one of") as caught:
        find(net, "song may")
    assert "\n" not in str(caught.value)


def test_kinds_are_named_in_both_languages() -> None:
    assert kinds(["person", "Địa phương", "Event"]) == {"person", "place", "event"}
    with pytest.raises(KgError, match="no kind of node; use body, "):
        kinds(["dragon"])


def test_the_steps_around_a_node(net: nx.MultiDiGraph) -> None:
    near = narrow(net, focus=ID + "person_lanh")
    assert names(near) == {"person_lanh", "event_1"}
    assert "person_kha" in names(narrow(net, focus=ID + "person_lanh", depth=2))
    assert names(narrow(net, focus=ID + "person_lanh", depth=2, most=2)) == {
        "person_lanh",
        "event_1",
    }


def test_kinds_and_time_leave_the_rest_out(net: nx.MultiDiGraph) -> None:
    assert names(narrow(net, classes={"place", "event"})) == {"place_song-may", "event_1"}
    assert "event_1" not in names(narrow(net, since="2023-03-05"))
    assert "event_1" in names(narrow(net, since="2023-03-04", until="2023-03-04"))
    assert "person_kha" not in names(narrow(net, until="2023-03-04"))  # the article is later


def test_the_best_connected_are_kept_and_the_order_stays(net: nx.MultiDiGraph) -> None:
    part = narrow(net, most=3)
    assert len(part) == 3
    assert ID + "person_kha" in part
    assert list(part) == [node for node in net if node in part]


def test_a_part_of_a_build_is_a_page_of_its_own(tmp_path: Path) -> None:
    graph = Graph().parse(SAMPLE)
    graph.serialize(tmp_path / "graph.ttl", format="turtle")
    Graph().serialize(tmp_path / "provenance.ttl", format="turtle")
    page = write_part(tmp_path, focus="lo thi lanh")
    assert page == tmp_path / "view.html"
    html = page.read_text("utf-8")
    assert "<h1>Lò Thị Lành</h1>" in html
    assert "Trần Văn Khả" not in html
    assert not (tmp_path / "graph.html").exists()
    with pytest.raises(KgError, match="kg build"):
        write_part(tmp_path / "nowhere")


def test_what_leads_to_a_province_belongs_to_it() -> None:
    graph = Graph().parse(SAMPLE)
    place = URIRef(ID + "place_song-may")
    graph.remove((place, RDFS.label, None))
    graph.add((place, RDFS.label, Literal("Lai Châu", lang="vi")))
    found = provinces(network(graph))
    assert set(found.values()) == {(str(place),)}
    inside = {node.removeprefix(ID) for node in found}
    assert {"place_song-may", "org_ubnd", "org_doan", "finding_1"} <= inside
    assert "person_lanh" not in inside
