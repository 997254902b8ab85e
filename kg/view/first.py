"""What a large page is drawn from before its data are read: its map, the top of its front page.

The page sets the members of a disc out in it by their order, so that their places are not said.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from kg.view.news import LINES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kg.view.communities import Map

_EARLY = ("base", "kinds", "relations", "words", "start")  # small, and all of it is needed
_LISTS = ("newest", "people", "provinces", "decisions", "inspections")
_HUBS = 30
_BUNDLES = 600  # lines between discs


def discs(chart: Map, number: Mapping[str, int], kinds: Sequence[int]) -> dict[str, Any]:
    """Return the map: discs with the kinds of their members in letters, "a" the first kind.

    A disc is called after its hub; ``members`` are the numbers of the nodes of each disc.
    """
    scattered = {i for i, c in enumerate(chart.communities) if c.scattered}
    bundles = [(a, b, n) for (a, b), n in chart.bundles.items() if not scattered & {a, b}]
    members = [[number[node] for node in c.members] for c in chart.communities]
    return {
        "discs": [
            {
                "x": round(c.x),
                "y": round(c.y),
                "radius": round(c.radius),
                "hub": inside[0],
                "kinds": "".join(chr(ord("a") + kinds[node]) for node in inside),
                "scattered": c.scattered,
            }
            for c, inside in zip(chart.communities, members, strict=True)
        ],
        "bundles": sorted(bundles, key=lambda bundle: -bundle[2])[:_BUNDLES],
        "members": members,
    }


def parted(data: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the summary and the rest of the data of a large network (see ``kg.view.data``).

    The summary has the form of the data: of the nodes those that the first picture names, of the
    lists the first lines and in ``totals`` how long they are. The page lays the rest over it.
    """
    chart, front = data["map"], data["front"]
    early = front | {key: front[key][:LINES] for key in _LISTS}
    early |= {"totals": {key: len(front[key]) for key in _LISTS}, "hubs": _hubs(data)}
    named = {*_named(early), *(disc["hub"] for disc in chart["discs"])}
    first = {key: data[key] for key in _EARLY}
    first |= {
        "nodes": _some(data["nodes"], sorted(named)),
        "front": early,
        "map": {key: chart[key] for key in ("discs", "bundles")},
    }
    rest = {key: part for key, part in data.items() if key not in _EARLY}
    rest["map"] = {"members": chart["members"]}
    rest["front"] = {key: front[key] for key in _LISTS}
    return first, rest


def _hubs(data: Mapping[str, Any]) -> list[tuple[int, int]]:
    """Return the best connected nodes and how many edges they have; satellites come last."""
    edges, chart = data["edges"], data["map"]
    ends = zip(edges["from"], edges["to"], strict=True)
    degree = Counter(node for pair in ends for node in set(pair))
    satellite = [kind["satellite"] for kind in data["kinds"]]
    members = (
        (satellite[ord(letter) - ord("a")], -degree[node], node)
        for disc, inside in zip(chart["discs"], chart["members"], strict=True)
        for letter, node in zip(disc["kinds"], inside, strict=True)
    )
    return [(node, -count) for _, count, node in sorted(members)[:_HUBS]]


def _named(front: Mapping[str, Any]) -> Iterator[int]:
    """Yield the nodes that the lists of the front page name."""
    for key in ("newest", "people", "provinces", "decisions", "hubs"):
        yield from (node for node, _ in front[key])
    for one in front["inspections"]:
        yield from (one["node"], *one["teams"], *one["whom"], *one["leaders"])


def _some(nodes: Mapping[str, Any], numbers: list[int]) -> dict[str, dict[str, str]]:
    """Return what some nodes are called, by their numbers."""
    every = {key: {str(n): nodes[key][n] for n in numbers} for key in ("iri", "vi")}
    return every | {"en": {str(n): nodes["en"][str(n)] for n in numbers if str(n) in nodes["en"]}}
