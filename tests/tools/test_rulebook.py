"""The page of the rules says what the registry says, and the registry leaves no rule out."""

from __future__ import annotations

import unicodedata
from dataclasses import fields
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kg.article import Article
from kg.facts.extract import analyse
from kg.facts.patterns import rules
from kg.graph.confidence import confidence_file
from kg.rules.registry import Rule, registry, siblings
from kg.score.confidence import Line, read_table
from kg.sources.read import split_sources
from tools.rulebook import to_markdown

if TYPE_CHECKING:
    from collections.abc import Iterable

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "rules.md"
TEXTS = sorted((ROOT / "tests" / "gold").glob("*.txt"))
NAMES = {rule.name for rule in registry()}


def emitted(articles: Iterable[Article]) -> set[str]:
    """Return the rules that found the facts of some articles, and the mentions in them."""
    rules: set[str] = set()
    for analysis in map(analyse, articles):
        for table in fields(analysis.facts):
            if table.name != "article":
                rules |= {row.rule for row in getattr(analysis.facts, table.name)}
        rules |= {mention.found_by for mention in analysis.clauses.reading.mentions}
    return rules


def test_every_rule_that_finds_something_in_the_seed_is_told() -> None:
    articles, _ = split_sources([ROOT / "seeds"])
    assert emitted(articles) <= NAMES


@pytest.mark.skipif(not TEXTS, reason="no articles in tests/gold")
def test_every_rule_that_finds_something_in_the_test_articles_is_told() -> None:
    texts = (unicodedata.normalize("NFC", file.read_text(encoding="utf-8")) for file in TEXTS)
    articles = (Article("0" * 16, text, text.splitlines()[0]) for text in texts)
    assert emitted(articles) <= NAMES


def test_the_page_is_fresh() -> None:
    page = to_markdown(rules(), read_table(confidence_file()))
    assert PAGE.read_text(encoding="utf-8") == page, (
        "docs/rules.md is stale; run: python bench/rules.py"
    )


def test_rules_of_one_family_are_siblings() -> None:
    assert {"according-to", "after-quotation"} <= set(siblings()["subject-verb"])
    assert "subject-verb" not in siblings()["subject-verb"]


def test_the_page_shows_pattern_and_sentences() -> None:
    rule = Rule("events", "told", ("A họp.", "B họp."), ("Họp là gì?",), "subject + verb")
    assert to_markdown([rule], {}).endswith(
        "\n## events\n\n**`told`** — subject + verb\n\n- \\+ A họp.\n- \\+ B họp.\n- − Họp là gì?\n"
    )


def test_the_page_shows_how_often_a_rule_was_right() -> None:
    rule = Rule("events", "told", ("A họp.",), (), "subject + verb")
    measured = {"told": Line("events", "told", 8, 6, Decimal("0.75"))}
    assert "subject + verb · 6 of 8 right (0.75)\n" in to_markdown([rule], measured)
