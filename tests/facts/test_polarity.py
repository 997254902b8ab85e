"""What the cues of a clause add up to, in invented clauses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.article import Article
from kg.clauses.grammar import Clauses
from kg.facts.findings.polarity import ACHIEVEMENT, LIMITATION, VIOLATION, Cues, weigh
from kg.lexicon.load import lexicon
from kg.read.read import read, reading_of
from kg.read.reading import annotate
from tests.reading_of import facts

if TYPE_CHECKING:
    from kg.model import FindingType


def cues(clause: str) -> Cues:
    annotated = annotate(Article("0" * 16, clause, clause), lexicon())
    article = reading_of(annotated, read(annotated).table)
    return weigh(Clauses(article), range(len(article.tokens)))


@pytest.mark.parametrize(
    ("clause", "leading"),
    [
        ("xã đã hoàn thành kế hoạch trồng rừng", ACHIEVEMENT),
        ("công tác trồng rừng còn chậm", LIMITATION),
        ("ông Bền thiếu trách nhiệm", VIOLATION),
        ("đoàn đến thăm trạm y tế", None),
    ],
)
def test_the_first_strong_cue_leads(clause: str, leading: FindingType | None) -> None:
    assert cues(clause).leading == leading


def test_what_is_aimed_at_does_not_count() -> None:
    assert not cues("xã họp dân để hoàn thành tốt nhiệm vụ").strong


def test_faults_that_are_dealt_with_do_not_count() -> None:
    assert not cues("xã khắc phục tình trạng còn thiếu nước").strong


def test_what_follows_the_turn_outweighs_what_it_concedes() -> None:
    turned = cues("dù vốn còn thiếu nhưng xã đã hoàn thành con đường")
    assert turned.strong.get(LIMITATION, 0) == 0
    assert turned.strong.get(ACHIEVEMENT) == 1


def test_what_is_conceded_ends_at_a_comma() -> None:
    granted = cues("mặc dù còn nhiều khó khăn, xã đã hoàn thành tốt nhiệm vụ")
    assert granted.leading == ACHIEVEMENT
    assert cues("tuy đã hoàn thành con đường, xã vẫn còn thiếu nước").leading == LIMITATION


@pytest.mark.parametrize(
    "clause",
    [
        "công an bắt giữ 5 đối tượng vận chuyển trái phép pháo nổ",
        "bộ đội xua đuổi các tàu hoạt động trái phép",
    ],
)
def test_the_breaches_of_those_who_are_caught_do_not_count(clause: str) -> None:
    assert cues(clause).leading is None


def test_what_is_promised_is_no_result() -> None:
    assert cues("xã cố gắng hoàn thành con đường").planned
    assert cues("xã hứa hoàn thành con đường").planned


def test_a_verb_of_change_is_strong_before_a_number_only() -> None:
    assert cues("thu ngân sách tăng 12%").strong.get(ACHIEVEMENT) == 1
    assert not cues("thu ngân sách tăng qua từng tháng").strong


@pytest.mark.parametrize(
    ("clause", "leading"),
    [
        ("thu ngân sách giảm 12%", LIMITATION),
        ("diện tích rừng đã giảm 400 ha", LIMITATION),
        ("số vụ tai nạn tăng 5%", LIMITATION),
        ("tỷ lệ hộ nghèo giảm 3%", ACHIEVEMENT),
        ("sản lượng chè tăng 7%", ACHIEVEMENT),
        ("xã giảm 2 tổ công tác", ACHIEVEMENT),
    ],
)
def test_a_change_for_the_worse_is_a_limitation(clause: str, leading: FindingType) -> None:
    assert cues(clause).leading == leading


def test_a_word_of_plan_before_praise_makes_it_a_plan() -> None:
    assert cues("xã cần hoàn thành con đường").planned
    assert not cues("xã đã hoàn thành con đường mà huyện cần").planned


def test_a_name_in_quotation_marks_praises_nobody() -> None:
    assert not cues("phong trào “Hoàn thành tốt nhiệm vụ” do xã phát động").strong


def test_every_cue_of_the_lexicon_does_something_that_is_known() -> None:
    classes = {
        "activity", "answer", "aspect", "circumstance", "concession", "frame", "gathering",
        "handling", "hint", "honour", "lack", "measure", "neutral", "ongoing", "open", "period",
        "plan", "predicate", "purpose", "reason", "remain", "scant", "setting", "turn", "unjudged",
    }  # fmt: skip
    known = lexicon().scheme("finding")
    assert {c.first("cueClass") for c in known} == {*classes, None}
    for concept in known:
        assert concept.first("findingType") or concept.first("cueClass"), concept.id
        assert bool(concept.first("findingType")) == bool(concept.first("strength")), concept.id


@pytest.mark.parametrize(
    ("told", "more"),
    [
        ("Ông Mẩy đã chi sai 2 tỷ đồng.", 1),
        ("Số tiền chi sai đã được thu hồi.", 0),
        ("Số tiền chi sai sau đó đã được nộp lại.", 0),
    ],
)
def test_what_was_done_is_a_breach_and_what_becomes_of_it_is_none(told: str, more: int) -> None:
    found = facts(f"Ông Lò Văn Mẩy vi phạm quy định về đấu thầu. {told}").findings
    assert len([f for f in found if f.type == VIOLATION]) == 1 + more


@pytest.mark.parametrize("verb", ["thấy rõ", "nhận thức rõ", "kiểm điểm"])
def test_faults_that_somebody_sees_are_not_found_anew(verb: str) -> None:
    body = f"Ông Lò Văn Mẩy vi phạm quy định về đấu thầu. Ông đã {verb} các vi phạm, khuyết điểm."
    assert len(facts(body).findings) == 1
