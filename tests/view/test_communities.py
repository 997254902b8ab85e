from __future__ import annotations

import itertools
import subprocess
import sys

import networkx as nx

from kg.view.communities import chart


def cliques(count: int, size: int) -> nx.MultiDiGraph:
    """Return rings of well joined groups, each with one satellite, and one lonely node."""
    net = nx.MultiDiGraph()
    for c, i in itertools.product(range(count), range(size)):
        net.add_node(f"n{c}-{i}", satellite=False)
    for c in range(count):
        for i, j in itertools.combinations(range(size), 2):
            net.add_edge(f"n{c}-{i}", f"n{c}-{j}", quiet=False)
        net.add_edge(f"n{c}-0", f"n{(c + 1) % count}-1", quiet=False)
        net.add_node(f"s{c}", satellite=True)
        net.add_edge(f"s{c}", f"n{c}-0", quiet=False)
    net.add_node("alone", satellite=False)
    return net


def test_groups_become_discs_and_the_rest_one_disc_of_its_own() -> None:
    made = chart(cliques(6, 7))
    sizes = [len(c.members) for c in made.communities]
    assert sizes == [8] * 6 + [1]
    assert [c.scattered for c in made.communities] == [False] * 6 + [True]
    assert sum(made.bundles.values()) == 6


def test_a_satellite_stays_with_its_hub_and_stands_last() -> None:
    for community in chart(cliques(4, 6)).communities[:4]:
        name = community.members[0].removeprefix("n").split("-")[0]
        assert community.members[-1] == f"s{name}"
        assert community.members[0] == f"n{name}-0"


def test_no_disc_lies_over_another_and_every_node_is_in_one() -> None:
    made = chart(cliques(9, 12))
    for a, b in itertools.combinations(made.communities, 2):
        assert ((a.x - b.x) ** 2 + (a.y - b.y) ** 2) ** 0.5 > a.radius + b.radius - 2
    members = [node for community in made.communities for node in community.members]
    assert len(members) == len(set(members)) == 9 * 13 + 1


def test_the_map_does_not_depend_on_the_order_or_the_hash_seed() -> None:
    net = cliques(5, 6)
    turned = nx.MultiDiGraph()
    turned.add_nodes_from(reversed(list(net.nodes(data=True))))
    turned.add_edges_from(reversed(list(net.edges(data=True))))
    assert chart(net) == chart(turned)
    program = (
        "import networkx as nx; from kg.view.communities import chart; net = nx.MultiDiGraph();"
        "net.add_nodes_from((f'n{i}', {'satellite': False}) for i in range(60));"
        "net.add_edges_from((f'n{i}', f'n{i * 7 % 60}', {'quiet': False}) for i in range(60));"
        "print(chart(net))"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "99")
    }
    assert len(told) == 1


def test_no_node_at_all_is_a_map_too() -> None:
    assert chart(nx.MultiDiGraph()).communities == ()
