"""The page of the rules says what the code does, and leaves no rule out."""

from __future__ import annotations

import unicodedata
from collections import Counter
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kg.article import Article
from kg.facts.extract import extract
from kg.score.rulebook import read_rules, rules_of, siblings, to_markdown
from kg.sources.read import split_sources

if TYPE_CHECKING:
    from collections.abc import Iterable

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "rules.md"
TEXTS = sorted((ROOT / "tests" / "gold").glob("*.txt"))


def emitted(articles: Iterable[Article]) -> set[str]:
    return {
        row.rule
        for facts in map(extract, articles)
        for table in fields(facts)
        if table.name != "article"
        for row in getattr(facts, table.name)
    }


def test_every_rule_has_a_text_with_an_example() -> None:
    assert [rule.name for rule in read_rules() if not rule.has_example] == []


def test_no_rule_is_told_twice() -> None:
    assert [name for name, n in Counter(r.name for r in read_rules()).items() if n > 1] == []


def test_every_rule_that_finds_a_fact_in_the_seed_is_told() -> None:
    articles, _ = split_sources([ROOT / "seeds"])
    assert emitted(articles) <= {rule.name for rule in read_rules()}


@pytest.mark.skipif(not TEXTS, reason="no articles in tests/gold")
def test_every_rule_that_finds_a_fact_in_the_test_articles_is_told() -> None:
    texts = (unicodedata.normalize("NFC", file.read_text(encoding="utf-8")) for file in TEXTS)
    articles = (Article("0" * 16, text, text.splitlines()[0]) for text in texts)
    assert emitted(articles) <= {rule.name for rule in read_rules()}


def test_the_page_is_fresh() -> None:
    assert PAGE.read_text(encoding="utf-8") == to_markdown(read_rules()), (
        "docs/rules.md is stale; run: python bench/rules.py"
    )


SOURCE = '''
"""A module.

Rule ``told``: in a paragraph, "một câu", on
two lines.

No rule.
"""
def by_name():
    """Read "một câu"."""
    return "by-name"
def listed():
    """Take "một câu"."""
def unlisted():
    """Take "một câu"."""
_RULES = (listed,)
'''


def test_a_rule_is_told_by_paragraph_by_name_or_by_list() -> None:
    rules = {rule.name: rule.text for rule in rules_of(SOURCE, "kg/facts/a.py")}
    assert rules == {
        "told": 'in a paragraph, "một câu", on\ntwo lines.',
        "by-name": 'Read "một câu".',
        "listed": 'Take "một câu".',
    }


def test_rules_of_one_module_are_siblings() -> None:
    rules = sorted(rules_of(SOURCE, "kg/facts/a.py"))
    assert siblings(rules)["told"] == ("by-name", "listed")


def test_the_page_names_the_module_once() -> None:
    text = to_markdown(sorted(rules_of(SOURCE, "kg/facts/a.py")))
    assert text.count("## [`kg/facts/a.py`]") == 1
    assert '**`told`** — in a paragraph, "một câu", on two lines.' in text
