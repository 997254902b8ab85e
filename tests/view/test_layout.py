from __future__ import annotations

import itertools

import networkx as nx
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.view.boxes import box, spread, wrap
from kg.view.layout import positions


def make(
    labels: list[str],
    pairs: list[tuple[int, int]] | tuple[()] = (),
    satellites: dict[str, int] | None = None,
) -> nx.MultiDiGraph:
    net = nx.MultiDiGraph()
    for i, label in enumerate(labels):
        net.add_node(f"n{i}", label=label, satellite=False, anchor="")
    for a, b in pairs:
        net.add_edge(f"n{a}", f"n{b}", quiet=False)
    for name, anchor in (satellites or {}).items():
        net.add_node(name, label="", satellite=True, anchor=f"n{anchor}")
        net.add_edge(name, f"n{anchor}", quiet=False)
    return net


def overlaps(net: nx.MultiDiGraph, place: dict[str, tuple[int, int]]) -> list[tuple[str, str]]:
    boxes = {n: box(wrap(d["label"])) for n, d in net.nodes(data=True) if not d["satellite"]}
    return [
        (a, b)
        for a, b in itertools.combinations(boxes, 2)
        if abs(place[a][0] - place[b][0]) < (boxes[a][0] + boxes[b][0]) / 2
        and abs(place[a][1] - place[b][1]) < (boxes[a][1] + boxes[b][1]) / 2
    ]


@st.composite
def nets(draw: st.DrawFn) -> nx.MultiDiGraph:
    n = draw(st.integers(0, 16))
    labels = draw(st.lists(st.text(max_size=120), min_size=n, max_size=n))
    end = st.integers(0, max(0, n - 1))
    pairs = draw(st.lists(st.tuples(end, end), max_size=40)) if n else []
    return make(labels, pairs, {f"s{i}": i % n for i in range(n // 2)} if n else {})


@settings(max_examples=12, deadline=None)
@given(nets())
def test_every_node_gets_a_place_and_no_two_labels_overlap(net: nx.MultiDiGraph) -> None:
    place = positions(net)
    assert set(place) == set(net)
    assert overlaps(net, place) == []
    assert len(set(place.values())) == len(place)
    assert all(isinstance(c, int) for point in place.values() for c in point)


def test_the_order_of_nodes_and_edges_does_not_show() -> None:
    labels = [f"Chi bộ thôn số {i}" for i in range(12)]
    pairs = [(i, (i * 5 + 1) % 12) for i in range(12)] + [(0, 6), (3, 9)]
    net = make(labels, pairs, {"s1": 3, "s2": 3})
    turned = nx.MultiDiGraph()
    turned.add_nodes_from(reversed(list(net.nodes(data=True))))
    turned.add_edges_from(reversed(list(net.edges(data=True))))
    assert positions(net) == positions(turned)


def test_another_seed_may_give_another_layout_with_the_same_nodes() -> None:
    net = make([f"Xã {i}" for i in range(9)], [(i, (i + 1) % 9) for i in range(9)])
    assert positions(net, seed=1).keys() == positions(net, seed=2).keys()


def test_satellites_sit_near_their_anchor_and_not_on_a_label() -> None:
    net = make(["Huyện Mường Lụa", "Huyện Nậm Chà"], [(0, 1)], {f"s{i}": 0 for i in range(20)})
    place = positions(net)
    for n, other in (("n0", True), ("n1", False)):
        wide, high = box(wrap(net.nodes[n]["label"]))
        for i in range(20):
            dx, dy = abs(place[f"s{i}"][0] - place[n][0]), abs(place[f"s{i}"][1] - place[n][1])
            assert dx > wide / 2 or dy > high / 2
            assert not other or dx + dy < 400


def test_a_single_node_and_none_at_all_are_fine() -> None:
    assert positions(nx.MultiDiGraph()) == {}
    assert len(positions(make(["Ban Dân vận"]))) == 1


def test_three_hundred_nodes_are_all_placed() -> None:
    labels = [f"Đảng ủy xã số {i}" for i in range(300)]
    net = make(labels, [(i, i // 3) for i in range(1, 300)] + [(i, i - 7) for i in range(7, 300)])
    place = positions(net)
    assert len(place) == 300


@given(st.text(max_size=300))
def test_a_wrapped_label_is_at_most_four_short_lines_of_printable_text(label: str) -> None:
    lines = wrap(label).split("\n")
    assert 1 <= len(lines) <= 4
    assert all(0 < len(line) <= 22 and line.isprintable() for line in lines)


def test_marks_that_turn_the_writing_round_are_dropped_from_labels() -> None:
    assert wrap("Ban \u202eyT\u202c \u200bDân vận") == "Ban yT Dân vận"


def test_boxes_on_one_spot_are_parted() -> None:
    boxes = {"a": (100.0, 40.0), "b": (100.0, 40.0), "c": (60.0, 20.0)}
    place = spread(dict.fromkeys(boxes, (0.0, 0.0)), boxes)
    assert len(set(place.values())) == 3


def test_a_satellite_of_a_node_that_the_part_leaves_out_is_placed() -> None:
    net = make(["An Phú", "Bình Hà", "Chi Lăng"], [(0, 1), (1, 2), (0, 2)])
    net.add_node("s0", label="", satellite=True, anchor="elsewhere")
    net.add_edge("s0", "n0", quiet=False)
    assert positions(net).keys() == {"n0", "n1", "n2", "s0"}
