"""A question without an answer says why it may have none."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kg.store.query import ask

BUILD = Path(__file__).parents[1] / "validate" / "handmade"


def notes(query: str, build: Path = BUILD, fmt: str = "table", **values: str) -> list[str]:
    told: list[str] = []
    assert list(ask(build, query, values=values, fmt=fmt, note=told.append))
    return told


@pytest.mark.parametrize("fmt", ["table", "csv", "tsv", "json"])
def test_an_unknown_name_is_told_with_the_nearest(fmt: str) -> None:
    (said,) = [n for n in notes("CQ02", fmt=fmt, person="Trịnh Đức Khả") if "named" in n]
    assert said == (
        "0 rows: “Trịnh Đức Khả” is named nowhere in the build; did you mean “Trịnh Đức Khải”?"
    )
    assert not [n for n in notes("CQ02", fmt=fmt, person="Trịnh Đức Khải") if "0 rows" in n]


def test_a_name_of_another_kind_of_thing_says_what_it_is() -> None:
    said = "0 rows: “Bộ Chính trị” is there (tổ chức); nothing of it fits the rest of the question"
    assert said in notes("CQ02", person="Bộ Chính trị")


def test_another_form_of_a_name_in_a_query_of_ones_own_gives_the_label() -> None:
    query = 'SELECT ?x { ?x rdfs:label "trinh duc khai"@vi }'
    assert notes(query) == [
        "0 rows: “trinh duc khai” is the label of nothing; ask for “Trịnh Đức Khải”"
    ]


def test_a_number_that_nothing_bears_is_told_with_those_there() -> None:
    (said,) = [n for n in notes("CQ04", number="999") if "number" in n]
    assert said.startswith("0 rows: no document and no team has the number “999”; there are ")
    known = said.partition("there are ")[2].split(", ")[0]
    assert not [n for n in notes("CQ04", number=known) if "has the number" in n]


def test_a_term_that_does_not_exist_and_one_that_is_not_used_are_told_apart() -> None:
    assert notes("SELECT ?x { ?x a vng:Metting }") == [
        (
            "0 rows: vng:Metting is no class and no property of the vocabulary; "
            "did you mean vng:Meeting?"
        )
    ]
    assert notes("PREFIX v: <https://w3id.org/vngov/ns#> SELECT ?x { ?x a v:Ceremony }") == [
        "0 rows: vng:Ceremony stands nowhere in the build"
    ]
    assert notes("SELECT ?x { ?x a <http://x/Y> }") == [
        "0 rows: <http://x/Y> stands nowhere in the build"
    ]


def test_articles_without_a_date_are_counted_where_one_is_asked_for(tmp_path: Path) -> None:
    build = Path(shutil.copytree(BUILD, tmp_path / "build"))
    graph = build / "graph.ttl"
    told = graph.read_text(encoding="utf-8")
    graph.write_text(told.replace("schema:datePublished", "schema:dateCreated"), encoding="utf-8")
    query = 'SELECT ?m { ?m vng:attestedOn ?on FILTER(STR(?on) > "2999") }'
    assert "0 rows: 1 of 1 articles have no date, so what they say is of no day" in notes(
        query, build
    )
    assert notes(query) == []
