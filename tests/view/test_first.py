from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from rdflib import Graph

from kg.view.communities import chart
from kg.view.data import columns
from kg.view.first import parted
from kg.view.network import network
from kg.view.news import LINES

SAMPLE = Path(__file__).with_name("sample.ttl")


@pytest.fixture
def data() -> dict[str, Any]:
    net = network(Graph().parse(SAMPLE))
    return columns(net, {}, chart(net)) | {"start": ""}


def test_the_summary_and_the_rest_together_are_the_data(data: dict[str, Any]) -> None:
    first, rest = parted(data)
    assert {*first, *rest} == {*data}
    for key, part in data.items():
        whole = first.get(key, {}) | rest.get(key, {}) if isinstance(part, dict) else part
        if key in ("nodes", "front", "map"):
            assert {k: whole[k] for k in part} == part
        else:
            assert part in (first.get(key), rest.get(key))


def test_the_summary_names_whom_its_lists_and_discs_name(data: dict[str, Any]) -> None:
    first, _ = parted(data)
    named = {int(number) for number in first["nodes"]["vi"]}
    assert named >= {disc["hub"] for disc in first["map"]["discs"]}
    assert named >= {node for node, _ in first["front"]["people"] + first["front"]["hubs"]}
    for one in first["front"]["inspections"]:
        assert named >= {one["node"], *one["teams"], *one["whom"], *one["leaders"]}
    assert all(first["nodes"]["vi"][str(n)] == data["nodes"]["vi"][n] for n in named)


def test_lists_are_cut_and_say_how_long_they_are(data: dict[str, Any]) -> None:
    data["front"]["newest"] = [[0, "2023-03-05"]] * 99
    first, rest = parted(data)
    assert len(first["front"]["newest"]) == LINES
    assert first["front"]["totals"]["newest"] == len(rest["front"]["newest"]) == 99


def test_hubs_are_the_best_connected_with_satellites_last(data: dict[str, Any]) -> None:
    first, _ = parted(data)
    ends = list(zip(data["edges"]["from"], data["edges"]["to"], strict=True))
    letters = dict(
        pair
        for disc, inside in zip(data["map"]["discs"], data["map"]["members"], strict=True)
        for pair in zip(inside, disc["kinds"], strict=True)
    )
    folded = [
        data["kinds"][ord(letters[n]) - ord("a")]["satellite"] for n, _ in first["front"]["hubs"]
    ]
    assert folded == sorted(folded)
    for node, count in first["front"]["hubs"]:
        assert count == sum(node in pair for pair in ends)


def test_kinds_and_relations_say_how_many_there_are(data: dict[str, Any]) -> None:
    assert sum(kind["count"] for kind in data["kinds"]) == len(data["nodes"]["vi"])
    assert sum(relation["count"] for relation in data["relations"]) == len(data["edges"]["from"])
