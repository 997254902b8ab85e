"""Whose fault a duty, a charge of voters and a bad law are: nobody's."""

from __future__ import annotations

import pytest

from tests.reading_of import judged, measured

BLAMED = ["Lò Văn Bền"]


@pytest.mark.parametrize(
    "body",
    [
        "Ông Lò Văn Bền phải chịu trách nhiệm trước Tỉnh ủy Sơn La về tiến độ dự án.",
        "Ông Lò Văn Bền chịu trách nhiệm về tính chính xác của số liệu.",
        "Ông Lò Văn Bền phải chịu trách nhiệm khi để xảy ra sai phạm.",
        "Cử tri đề nghị ông Lò Văn Bền phải chịu trách nhiệm về vi phạm trong quản lý đất đai.",
        "Cử tri Vi Thị Mỵ cho rằng ông Lò Văn Bền buông lỏng quản lý đất đai.",
        "Đại biểu Vi Thị Mỵ chất vấn ông Lò Văn Bền phải chịu trách nhiệm thế nào về sai phạm này.",
    ],
)
def test_who_only_answers_for_something_or_is_charged_by_people_broke_no_rule(body: str) -> None:
    assert [row for row in judged(body) if row[0] == "violation"] == []


@pytest.mark.parametrize(
    "body",
    [
        "Ông Lò Văn Bền phải chịu trách nhiệm về những vi phạm của Đảng ủy xã.",
        "Với những sai phạm trên, ông Lò Văn Bền phải chịu trách nhiệm chính.",
        "Ủy ban Kiểm tra Tỉnh ủy Sơn La kết luận ông Lò Văn Bền buông lỏng quản lý đất đai.",
    ],
)
def test_who_answers_for_a_fault_is_judged(body: str) -> None:
    assert [about for kind, about, _ in judged(body) if kind == "violation"] == BLAMED


def test_people_who_break_a_rule_themselves_are_judged() -> None:
    body = "Người dân xã Tân Lập lấn chiếm đất rừng, vi phạm Luật Lâm nghiệp."
    assert [about for kind, about, _ in judged(body) if kind == "violation"] == ["xã Tân Lập"]


@pytest.mark.parametrize("norm", ["Dự thảo luật", "Nghị định này", "Hệ thống pháp luật"])
def test_the_faults_of_a_law_are_those_of_no_place(norm: str) -> None:
    body = f"Tỉnh Sơn La họp. {norm} còn nhiều bất cập, hạn chế."
    assert [about for kind, about, _ in judged(body) if kind == "limitation"] == [None]


@pytest.mark.parametrize("asks", ["kiến nghị", "đề nghị", "yêu cầu"])
@pytest.mark.parametrize("words", ["nộp ngân sách", "thu hồi", "giảm trừ quyết toán"])
def test_what_is_to_be_paid_back_is_a_figure_of_who_pays(asks: str, words: str) -> None:
    (row,) = measured(f"Kiểm toán Nhà nước {asks} Sở Tài chính Sơn La {words} 12 tỷ đồng.")
    assert row[0] == "Sở Tài chính tỉnh Sơn La"


def test_what_is_asked_for_is_a_figure_of_who_asks() -> None:
    (row,) = measured("UBND tỉnh Sơn La kiến nghị Chính phủ cấp 500 tỷ đồng.")
    assert row[0] == "Ủy ban nhân dân tỉnh Sơn La"


@pytest.mark.parametrize(
    "body",
    [
        "Huyện Vân Hồ chưa được sáp nhập vào huyện Mộc Châu.",
        "Tỉnh Sơn La chưa hề ban hành quyết định điều động ông Lò Văn Bền.",
        "Chưa có cuộc làm việc nào giữa Bộ Y tế với UBND tỉnh Sơn La.",
        "Sở Nội vụ tỉnh Sơn La nói thông tin trên chưa có căn cứ.",
    ],
)
def test_what_is_not_decided_yet_is_no_fault(body: str) -> None:
    assert [row for row in judged(body) if row[0] == "limitation"] == []


def test_what_ought_to_be_done_and_is_not_is_one() -> None:
    (row,) = judged("Tỉnh Sơn La chưa ban hành quy chế phối hợp.")
    assert row[:2] == ("limitation", "Sơn La")
