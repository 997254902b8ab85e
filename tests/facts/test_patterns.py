"""Every rule runs on its pattern: a trace shows all of it there, or what is wanting."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.facts.extract import analyse
from kg.facts.patterns import patterns, rules
from kg.facts.trace import Tried, trace
from kg.rules.registry import registry
from kg.rules.watch import Watch
from tests.reading_of import article
from tests.rules.test_registry import LONGER

if TYPE_CHECKING:
    from kg.rules.registry import Rule

GOOD = [
    pytest.param(rule, text, id=f"{rule.name}-{i}")
    for rule in rules()
    for i, text in enumerate(rule.good)
]
BAD = [pytest.param(rule, rule.bad[0], id=rule.name) for rule in rules()]


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


def test_every_rule_runs_on_a_pattern_and_every_pattern_is_that_of_a_rule() -> None:
    assert set(patterns()) == {rule.name for rule in registry()}
    assert [r.name for r in rules() if not r.pattern] == []


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


@pytest.mark.parametrize(
    ("name", "text", "after", "wanting"),
    [
        ("person-name", "Đồng chí Bí thư phát biểu.", "Đồng chí", "name right beside it"),
        ("place-name", "Mưa lớn ở nhiều tỉnh.", "tỉnh", "name behind placekind"),
        ("body-parts", "Các sở họp sáng nay.", "sở", "number, mandate, field, parent or place"),
        ("team-name", "Các đoàn công tác đi xa.", "đoàn công tác", "number, mandate, field"),
        ("premises", "Trụ sở còn chật hẹp.", "Trụ sở", "body right behind it"),
        ("event-session", "Kỳ họp khai mạc sáng nay.", "Kỳ họp", "ordinal or number behind it"),
    ],
)
def test_a_word_that_opens_no_name_says_what_its_name_lacks(
    name: str, text: str, after: str, wanting: str
) -> None:
    (rule,) = [r for r in rules() if r.name == name]
    found = [t for t in tries(rule, text) if t.after == after]
    assert found
    assert all(t.wanting.startswith(wanting) for t in found)


def test_a_name_in_a_caption_alone_says_so() -> None:
    (rule,) = [r for r in rules() if r.name == "place-name"]
    text = "Toàn cảnh xã Tân Lập sáng 5/3. Ảnh: Vi Mỵ\n\nHội nghị bế mạc."
    assert "no caption, unless it is named elsewhere" in {t.wanting for t in tries(rule, text)}


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
