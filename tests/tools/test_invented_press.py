"""The invented press, and the measures of what a build makes of its identities."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from kg.article import Article
from kg.build.lists import joined
from kg.facts.extract import extract
from kg.model import Kind
from kg.text.fold import fold_key
from tools.coreference import bcubed, pairs
from tools.identity import Told, world

DATA = tomllib.loads(
    (Path(__file__).parents[2] / "bench" / "identity.toml").read_text(encoding="utf-8")
)


@pytest.fixture(scope="module")
def press() -> list[Told]:
    """A small drawing."""
    return world(DATA, articles=90, seed=5)


def test_a_drawing_is_the_same_every_time(press: list[Told]) -> None:
    assert world(DATA, articles=90, seed=5) == press
    assert world(DATA, articles=90, seed=6) != press


def test_the_truth_lies_where_the_words_do(press: list[Told]) -> None:
    for item in press:
        for mention in item.mentions:
            words = item.text[mention.start : mention.end]
            if mention.kind == "person":
                assert words == mention.thing.partition("#")[0]
            assert "⟦" not in item.text


def test_people_of_the_drawing_are_kept_apart_and_together(press: list[Told]) -> None:
    facts = [
        extract(Article(f"{i:016x}", told.text, told.text.split("\n")[0], str(told.day)))
        for i, told in enumerate(press)
    ]
    answer = []
    for told, item in zip(press, joined(facts), strict=True):
        nodes = {
            fold_key(e.name): f"{e.name}|{e.scope}" for e in item.entities if e.kind is Kind.PERSON
        }
        for mention in told.mentions:
            if mention.kind == "person":
                name = told.text[mention.start : mention.end]
                answer.append((nodes.get(fold_key(name), f"none {name}"), mention.thing))
    precision, recall = bcubed(answer)
    together, right = pairs(answer)
    assert len({thing for _, thing in answer}) > 25
    assert precision >= 0.99
    assert recall >= 0.97
    assert right / together >= 0.995


def test_bcubed_of_a_worked_example() -> None:
    answer = [("n", "a"), ("n", "a"), ("n", "b"), ("m", "b")]
    precision, recall = bcubed(answer)
    assert precision == pytest.approx((2 * 2 / 3 + 1 / 3 + 1) / 4)
    assert recall == pytest.approx(0.75)
    assert pairs(answer) == (3, 1)
