"""Where the nodes stand: computed beforehand, the same for the same network, labels apart.

The network is first reduced to its core (nodes with two neighbours or more), which a force-directed
layout places (ForceAtlas2, Jacomy et al. 2014, as in networkx); leaves stand around their only
neighbour; overlapping label boxes are pushed apart; components are set on the page like words;
satellites circle the node that they speak of.
"""

from __future__ import annotations

import itertools
import math
from collections import defaultdict
from typing import TYPE_CHECKING

from kg.view.boxes import ASPECT, CELL, GAP, box, cells, frame, muddle, size, spread, taken, wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from networkx import Graph, MultiDiGraph

    from kg.view.boxes import Box, Point

_TRIES = 32  # a small picture is the clearest of so many
_EFFORT = 20_000  # … and a larger one of so many over n², as judging one costs n²
_GOLDEN = math.pi * (3 - math.sqrt(5))


def positions(net: MultiDiGraph, *, seed: int = 547) -> dict[str, tuple[int, int]]:
    """Return x and y in pixels of every node; ``seed`` picks one of many equal layouts.

    Measured on 2 cores: seed article 0.6 s, 500 nodes 1.4 s, 1,500 in one piece 5 s.
    """
    main = sorted(n for n, satellite in net.nodes(data="satellite") if not satellite)
    plain = _simple(net, main)
    boxes = {n: box(wrap(net.nodes[n]["label"])) for n in main}
    tries = max(1, min(_TRIES, _EFFORT // max(1, len(main) ** 2)))
    parts = [_component(plain, part, boxes, seed, tries) for part in _components(plain)]
    placed = _pack(parts, boxes)
    placed |= _satellites(net, placed, boxes)
    return {n: (round(placed[n][0]), round(placed[n][1])) for n in sorted(placed)}


def _simple(net: MultiDiGraph, main: Sequence[str]) -> Graph:
    """Return the main nodes with one plain edge per joined pair, weaker where a satellite joins."""
    import networkx as nx

    plain = nx.Graph()
    plain.add_nodes_from(main)
    for a, b, quiet in net.edges(data="quiet"):
        if a in plain and b in plain and a != b and not quiet:
            plain.add_edge(a, b, weight=1.0)
    for node in net:
        anchor = net.nodes[node]["anchor"]
        for other in set(net.successors(node)) - {anchor}:
            if anchor in plain and other in plain and not plain.has_edge(anchor, other):
                plain.add_edge(anchor, other, weight=0.3)
    return plain


def _components(plain: Graph) -> list[list[str]]:
    """Return the connected parts, largest first, each in the order of its IRIs."""
    import networkx as nx

    parts = [sorted(c) for c in nx.connected_components(plain)]
    return sorted(parts, key=lambda c: (-len(c), c))


def _component(
    plain: Graph, part: Sequence[str], boxes: dict[str, Box], seed: int, tries: int
) -> dict[str, Point]:
    """Place one connected part around its own origin: the clearest of ``tries`` layouts."""
    edges = sorted(tuple(sorted(e)) for e in plain.edges(part))
    tries = tries if len(part) > 2 else 1
    places = [squeeze(_force(plain, part, boxes, seed + i), boxes, tries) for i in range(tries)]
    return min(places, key=lambda place: muddle(place, edges, boxes)) if tries > 1 else places[0]


def _force(plain: Graph, part: Sequence[str], boxes: dict[str, Box], seed: int) -> dict[str, Point]:
    """Place the core by force and the leaves around it; boxes may still overlap."""
    import networkx as nx

    core = [n for n in part if plain.degree(n) > 1] or [part[0]]
    place: dict[str, Point] = {core[0]: (0.0, 0.0)}
    if len(core) > 1:
        inner = nx.Graph()  # a fresh graph: its order of nodes is the order of the IRIs
        inner.add_nodes_from(core)
        kept = set(core)
        pairs = ([*sorted(e[:2]), e[2]] for e in plain.edges(core, data="weight"))
        inner.add_weighted_edges_from(sorted(e for e in pairs if e[0] in kept and e[1] in kept))
        rounds = max(40, min(120, 60_000 // len(core)))  # n² each: few rounds where n is large
        found = nx.forceatlas2_layout(
            inner, max_iter=rounds, seed=seed, scaling_ratio=4.0, weight="weight"
        )
        place = _scaled({n: (float(x), float(y)) for n, (x, y) in found.items()}, part, boxes)
    for hub in core:
        leaves = sorted(n for n in plain[hub] if n not in place)
        start = math.atan2(place[hub][1], place[hub][0])  # outwards, away from the middle
        for i, leaf in enumerate(leaves):
            angle = start + 2 * math.pi * i / len(leaves)
            reach = 120.0 + 12 * len(leaves)
            x, y = place[hub]
            place[leaf] = (x + ASPECT * reach * math.cos(angle), y + reach * math.sin(angle))
    return place


def squeeze(place: dict[str, Point], boxes: dict[str, Box], rounds: int) -> dict[str, Point]:
    """Part the overlapping boxes, then draw all together while that makes the picture smaller."""
    best = spread(place, boxes)
    least = size(best, boxes)
    for _ in range(min(rounds, 12)):
        wide, high = frame(best, boxes)[2:]
        fx, fy = (0.82, 0.97) if wide > high * ASPECT else (0.97, 0.82)
        tried = spread({n: (x * fx, y * fy) for n, (x, y) in best.items()}, boxes)
        if size(tried, boxes) >= least:
            break
        best, least = tried, size(tried, boxes)
    return best


def _scaled(
    place: dict[str, Point], part: Sequence[str], boxes: dict[str, Box]
) -> dict[str, Point]:
    """Stretch a layout so that it has room for the labels of the whole part, wider than high."""
    xs, ys = [p[0] for p in place.values()], [p[1] for p in place.values()]
    mid = ((min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2)
    area = sum((boxes[n][0] + GAP) * (boxes[n][1] + GAP) for n in part) * 1.6
    wide, high = math.sqrt(area * ASPECT), math.sqrt(area / ASPECT)
    sx, sy = wide / (max(xs) - min(xs) or 1.0), high / (max(ys) - min(ys) or 1.0)
    return {n: ((x - mid[0]) * sx, (y - mid[1]) * sy) for n, (x, y) in place.items()}


def _pack(parts: Sequence[dict[str, Point]], boxes: dict[str, Box]) -> dict[str, Point]:
    """Set the components like words on a page of the window's shape, largest first, gaps filled."""
    frames = [frame(part, boxes) for part in parts]
    area = sum((f[2] + 2 * GAP) * (f[3] + 2 * GAP) for f in frames)
    page = max([math.sqrt(area * ASPECT), *(f[2] for f in frames)])
    roomy = {n: (wide + GAP, high + GAP) for n, (wide, high) in boxes.items()}
    placed: dict[str, Point] = {}
    full: set[tuple[int, int]] = set()
    start: dict[int, float] = defaultdict(float)
    for part, (left, top, wide, high) in zip(parts, frames, strict=True):
        across, down = (max(1, int(side // CELL / 6)) * CELL for side in (wide, high))
        columns = range(max(1, int((page - wide) // across) + 1))
        x, y = next(
            (column * across, row * down)
            for row in itertools.count(int(start[len(part)] // down))
            for column in columns
            if full.isdisjoint(cells(column * across, row * down, wide + GAP, high + GAP))
        )
        start[len(part)] = y  # where one did not fit, its like will not either
        moved = {n: (px - left + x, py - top + y) for n, (px, py) in part.items()}
        placed |= moved
        full |= taken(moved, roomy)
    return placed


def _satellites(
    net: MultiDiGraph, placed: dict[str, Point], boxes: dict[str, Box]
) -> dict[str, Point]:
    """Place satellites on a sunflower spiral round their anchor, clear of labels; strays below."""
    lowest = max((y for _, y in placed.values()), default=0.0) + 120
    full = taken(placed, boxes)
    turns: dict[str, int] = defaultdict(int)
    found: dict[str, Point] = {}
    for node in sorted(n for n, satellite in net.nodes(data="satellite") if satellite):
        anchor = net.nodes[node]["anchor"]
        x, y = placed.get(anchor, (0.0, lowest))
        wide, high = boxes.get(anchor, (0.0, 0.0))
        while True:
            grow, angle = 1 + 0.16 * math.sqrt(turns[anchor]), turns[anchor] * _GOLDEN
            turns[anchor] += 1
            spot = (
                x + (wide / 2 + 26) * grow * math.cos(angle),
                y + (high / 2 + 26) * grow * math.sin(angle),
            )
            cell = (int(spot[0] // CELL), int(spot[1] // CELL))
            if cell not in full:
                full.add(cell)
                found[node] = spot
                break
    return found
