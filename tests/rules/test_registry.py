"""Every rule reads its good sentences and none of its bad ones."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

import pytest

from kg.rules.registry import registry
from tests.reading_of import facts, reading

if TYPE_CHECKING:
    from kg.rules.registry import Rule

RULES = registry()
GOOD = [
    pytest.param(rule, text, id=f"{rule.name}-{i}")
    for rule in RULES
    for i, text in enumerate(rule.good)
]
BAD = [
    pytest.param(rule, text, id=f"{rule.name}-{i}")
    for rule in RULES
    for i, text in enumerate(rule.bad)
]


LONGER = "Con suối chảy qua bản rất trong và mát. " * 12  # "[…]" in an example


def fired(rule: Rule, text: str) -> bool:
    """Tell whether the rule stated a fact of its family, or named a mention."""
    text = text.replace("[…] ", LONGER)
    if rule.family == "mentions":
        return any(m.found_by == rule.name for m in reading(text).mentions)
    return any(row.rule == rule.name for row in getattr(facts(text), rule.family))


@pytest.mark.parametrize(("rule", "text"), GOOD)
def test_a_rule_reads_its_good_sentences(rule: Rule, text: str) -> None:
    assert fired(rule, text)


@pytest.mark.parametrize(("rule", "text"), BAD)
def test_a_rule_leaves_its_bad_sentences(rule: Rule, text: str) -> None:
    assert not fired(rule, text)


def test_every_rule_has_two_good_sentences_and_a_bad_one() -> None:
    assert [r.name for r in RULES if len(r.good) < 2 or not r.bad] == []


def test_families_are_tables_of_facts() -> None:
    tables = {f.name for f in fields(facts("Mưa lớn."))} | {"mentions"}
    assert {r.family for r in RULES} <= tables
