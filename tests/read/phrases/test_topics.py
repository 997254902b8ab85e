"""What stands between the head of a body's name and its place: topic, task, number."""

from __future__ import annotations

import pytest

from kg.read.phrases.topics import (
    after_parenthesis,
    compounds_stop,
    number_after,
    topic_stop,
)
from tests.reading_of import annotated


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Y tế tỉnh Sơn La", "Y tế"),
        ("Giáo dục và Đào tạo Hà Nội", "Giáo dục và Đào tạo"),
        ("Quản lý lao động ngoài nước", "Quản lý lao động ngoài nước"),
        ("Tài chính Đinh Công Bạt", "Tài chính"),
        ("Pháp chế báo cáo", "Pháp chế"),
        ("Đo đạc bản đồ Lò Văn Mẩy", "Đo đạc bản đồ"),
        ("Đo đạc bản đồ, bà Mẩy", "Đo đạc bản đồ"),
        ("Đo đạc bản đồ đã họp", "Đo đạc bản đồ"),
        ("Đo đạc phân ra 5 nhóm", "Đo đạc"),
        ("An ninh kinh tế tổng hợp, bà Mẩy", "An ninh kinh tế tổng hợp"),
        ("An ninh kinh tế tổng hợp số liệu", "An ninh kinh tế"),
        ("Khoa học xã hội và Nhân văn Sơn La", "Khoa học xã hội và Nhân văn"),
        ("Khối du lịch và hiện còn 4 đảng bộ", "Khối du lịch"),
        ("nông thôn", ""),
    ],
)
def test_a_topic_is_a_sector_or_capitalised_compounds(text: str, topic: str) -> None:
    a = annotated(text)
    stop = compounds_stop(a, 0)
    assert (a.tokens.words(0, stop) if stop else "") == topic


def test_a_head_that_takes_no_topic_gets_none() -> None:
    assert topic_stop(annotated("Y tế tỉnh Sơn La"), 0, ("place",)) == 0


def test_a_person_after_a_head_is_no_topic() -> None:
    a = annotated("Võ Văn Lượm phát biểu")
    assert topic_stop(a, 0, ("topic",)) == 0
    assert topic_stop(a, 0, ("topic", "name"), team=True) == 0
    assert topic_stop(a, 0, ("topic", "name")) == 3


def test_a_company_takes_a_proper_name() -> None:
    a = annotated("Phú Thịnh ký kết")
    assert a.tokens.words(0, topic_stop(a, 0, ("name",))) == "Phú Thịnh"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("số 547 của Bộ Chính trị", "số 547"),
        ("471 của Ban Bí thư", "471"),
        ("2, Bộ Quốc phòng", "2"),
        ("5 đồng chí", ""),
        ("12/5/2018", ""),
        ("số điện thoại", ""),
    ],
)
def test_a_number_is_one_of_a_body_only_where_it_counts_nothing(text: str, number: str) -> None:
    assert number_after(annotated(text), 0, team=True)[1] == number


@pytest.mark.parametrize(
    ("text", "skipped"), [("(CHQS) tỉnh", 3), ("(Bộ Nội vụ)", 0), ("(", 0), ("tỉnh", 0)]
)
def test_an_abbreviation_in_brackets_is_skipped(text: str, skipped: int) -> None:
    assert after_parenthesis(annotated(text), 0) == skipped


def test_a_code_in_brackets_is_skipped() -> None:
    for text in ("(C46) Bộ Công an", "(C 46) Bộ Công an", "(CHQS) tỉnh"):
        a = annotated(text)
        assert a.tokens.forms[after_parenthesis(a, 0)] in {"Bộ", "tỉnh"}
    a = annotated("(46) Bộ Công an")
    assert after_parenthesis(a, 0) == 0
