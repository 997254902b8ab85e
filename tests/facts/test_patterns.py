"""Every rule runs on its pattern: a trace shows all of it there, or what is wanting."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.facts.extract import analyse
from kg.facts.patterns import patterns, rules
from kg.facts.trace import Tried, trace
from kg.rules.pattern import Watch
from kg.rules.registry import registry
from tests.reading_of import article
from tests.rules.test_registry import LONGER

if TYPE_CHECKING:
    from kg.rules.registry import Rule

PATTERNED = [rule for rule in rules() if rule.name in patterns()]
GOOD = [
    pytest.param(rule, text, id=f"{rule.name}-{i}")
    for rule in PATTERNED
    for i, text in enumerate(rule.good)
]
BAD = [pytest.param(rule, rule.bad[0], id=rule.name) for rule in PATTERNED]


def tries(rule: Rule, text: str) -> list[Tried]:
    told = trace(article(text.replace("[…] ", LONGER)), rule=rule.name)
    return [tried for sentence in told if sentence.index for tried in sentence.tried]


@pytest.mark.parametrize(("rule", "text"), GOOD)
def test_all_of_a_rules_pattern_is_there_in_its_good_sentences(rule: Rule, text: str) -> None:
    assert any(not tried.wanting for tried in tries(rule, text))


@pytest.mark.parametrize(("rule", "text"), BAD)
def test_something_is_wanting_in_its_first_bad_sentence(rule: Rule, text: str) -> None:
    found = tries(rule, text)
    assert found
    assert all(tried.wanting for tried in found)


def test_every_pattern_is_that_of_a_rule() -> None:
    assert set(patterns()) <= {rule.name for rule in registry()}


def test_the_pattern_of_a_rule_is_told_once() -> None:
    assert [r.name for r in rules() if not r.pattern] == []
    assert [r.name for r in registry() if bool(r.pattern) is (r.name in patterns())] == []


def test_what_denies_a_fact_is_the_element_that_is_wanting() -> None:
    (rule,) = [r for r in rules() if r.name == "reorganised-abolished"]
    (tried,) = tries(rule, "UBND tỉnh Sơn La không giải thể Sở Ngoại vụ tỉnh Sơn La.")
    assert tried.found == (("reorganise[abolish]", "giải thể"),)
    assert (tried.wanting, tried.because) == ("verb told as a fact", "denied")


def test_what_stands_in_the_place_of_an_element_is_shown() -> None:
    (rule,) = [r for r in rules() if r.name == "reorganised-from"]
    (tried,) = tries(rule, "Sở Y tế tỉnh Sơn La được thành lập trên cơ sở hợp nhất hai trường.")
    assert tried.after == "trên cơ sở hợp nhất"
    assert tried.instead == "hai trường."


def test_a_sentence_with_no_place_to_try_wants_the_first_element() -> None:
    (rule,) = [r for r in rules() if r.name == "reorganised-abolished"]
    assert tries(rule, "Trời mưa to.") == [Tried((), "reorganise[abolish]")]


SEEN = (
    "Sáng 5/3/2024, Đoàn kiểm tra của Ban Bí thư do ông Lò Văn Mẩy làm Trưởng đoàn làm việc"
    " với Tỉnh ủy Sơn La về việc thực hiện Nghị quyết số 20-NQ/TW. Phát biểu tại hội nghị,"
    " bà Vi Thị Mỵ, Bí thư Tỉnh ủy Sơn La, cho biết tỉnh đã xóa 1.250 nhà tạm; đồng thời đề"
    " nghị Bộ Y tế tăng vốn. Bà được bổ nhiệm giữ chức Trưởng ban năm nay. Công tác quy"
    " hoạch của huyện Mộc Châu còn chậm. Từ ngày 1/7/2025, xã Tân Lập sáp nhập vào xã Mường"
    " Sang."
)


@pytest.mark.parametrize("name", sorted(patterns()))
def test_who_watches_a_rule_changes_nothing(name: str) -> None:
    plain = analyse(article(SEEN)).facts
    assert analyse(article(SEEN), watch=Watch(name)).facts == plain
