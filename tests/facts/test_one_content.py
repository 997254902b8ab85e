"""One content of several verbs, and what is asked for in passing: "phân tích, chỉ rõ …"."""

from __future__ import annotations

import pytest

from tests.reading_of import printed, said

Said = tuple[str, str, str | None, str]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Ông Lò Văn Mẩy cũng phân tích, chỉ rõ những hạn chế trong công tác quy hoạch.",
            [("Lò Văn Mẩy", "emphasise", None, "những hạn chế trong công tác quy hoạch")],
        ),
        (
            "Bà Vi Thị Mỵ, Bí thư Huyện ủy Mộc Châu nhấn mạnh, lưu ý các xã giữ rừng đầu nguồn.",
            [("Vi Thị Mỵ", "emphasise", None, "các xã giữ rừng đầu nguồn")],
        ),
        (
            "Ông Lò Văn Mẩy hoan nghênh, biểu dương bà con bản Mòng đã hiến đất làm đường.",
            [("Lò Văn Mẩy", "praise", None, "bà con bản Mòng đã hiến đất làm đường")],
        ),
    ],
)
def test_the_content_follows_the_last_of_several_verbs(body: str, found: list[Said]) -> None:
    assert said(body) == found


def test_what_was_proposed_stands_before_a_semicolon() -> None:
    body = (
        "Ông Lò Văn Mẩy phân tích 5 kiến nghị do Ban Thường vụ Huyện ủy Mộc Châu kiến nghị; giải "
        "thích nhiều nội dung mới, đồng thời giao Ban Tổ chức Tỉnh ủy Sơn La tiếp tục nghiên cứu."
    )
    assert [(who, act, whom) for who, act, whom, _ in said(body)] == [
        ("Lò Văn Mẩy", "emphasise", None),
        ("Lò Văn Mẩy", "request", "Ban Tổ chức Tỉnh ủy Sơn La"),
    ]


def test_with_whom_one_works_decides_nothing() -> None:
    body = (
        "Ông Lò Văn Mẩy giao Sở Tài chính tỉnh Sơn La phối hợp cùng huyện Mộc Châu và các đơn vị "
        "liên quan thống nhất tìm hướng xử lý."
    )
    assert [(who, act) for who, act, _, _ in said(body)] == [("Lò Văn Mẩy", "request")]


def test_an_opinion_in_writing_asks() -> None:
    body = (
        "Xét báo cáo của Bộ Nội vụ về kết quả kiểm tra, ngày 24.5, Phó Thủ tướng Lò Văn Mẩy đã có"
        " ý kiến bằng văn bản yêu cầu Bộ Y tế giải quyết dứt điểm."
    )
    assert said(body) == [("Lò Văn Mẩy", "request", "Bộ Y tế", "giải quyết dứt điểm")]
    [(name, *_)] = printed(body)
    assert name == "Báo cáo của Bộ Nội vụ về kết quả kiểm tra"
