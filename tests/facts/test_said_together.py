"""Several who say one thing, two words for one saying, and who heads a team."""

from __future__ import annotations

import pytest

from kg.model import Kind
from tests.reading_of import names, parts, said, structures


@pytest.mark.parametrize(
    "body",
    [
        (
            "Cục Thú y (Bộ Nông nghiệp và Phát triển nông thôn), Sở Y tế tỉnh Sơn La (cơ quan soạn "
            "thảo) và Sở Nội vụ tỉnh Sơn La cũng trình bày các phương án phòng dịch."
        ),
        "Cục Thú y (Bộ Nông nghiệp) và Sở Nội vụ tỉnh Sơn La báo cáo các phương án phòng dịch.",
    ],
)
def test_the_first_of_several_speaks_though_brackets_stand_between(body: str) -> None:
    assert [(who, act) for who, act, *_ in said(body)] == [("Cục Thú y", "report")]


def test_who_is_named_in_brackets_does_not_speak() -> None:
    body = "Ông Lò Văn Mẩy (em bà Vi Thị Mỵ) cho biết thôn có điện từ hôm qua."
    assert [who for who, *_ in said(body)] == ["Lò Văn Mẩy"]


def test_two_words_for_one_content_are_one_statement() -> None:
    body = "Bà Vi Thị Mỵ chia sẻ, đánh giá cao nỗ lực của thầy cô giáo Trường Tiểu học Nà Ớt."
    assert [(act, words) for _, act, _, words in said(body)] == [
        ("praise", "nỗ lực của thầy cô giáo Trường Tiểu học Nà Ớt")
    ]
    body = "Bà Vi Thị Mỵ chia sẻ, Tỉnh ủy Sơn La đánh giá cao nỗ lực của các thầy cô giáo."
    assert [(who, act) for who, act, *_ in said(body)] == [
        ("Vi Thị Mỵ", "emphasise"),
        ("Tỉnh ủy Sơn La", "praise"),
    ]


HEAD = "Bà Vi Thị Mỵ, Trưởng Ban Chỉ đạo Phòng chống dịch tỉnh Sơn La chủ trì cuộc họp. "


def test_the_head_of_the_team_is_whom_the_article_calls_so() -> None:
    body = HEAD + "Trưởng Ban Chỉ đạo yêu cầu các xã mua đủ thuốc cho trâu bò."
    assert [who for who, *_ in said(body)] == ["Vi Thị Mỵ"]


def test_a_team_of_a_team_is_of_the_one_that_the_article_names() -> None:
    body = HEAD + "Tổ giúp việc của Ban Chỉ đạo báo cáo tình hình dịch ở các xã."
    assert len([name for name in names(body, Kind.TEAM) if name.startswith("Ban")]) == 1
    whole = names(body, Kind.TEAM)[0]
    assert [o for s, p, o in structures(body) if s.startswith("Tổ giúp việc")] == [whole]


def test_bodies_that_speak_where_a_sentence_opens_with_the_event_take_part() -> None:
    opens = "Sáng 5/3/2023, ông Lò Văn Mẩy chủ trì cuộc họp về giá thuốc. "
    body = "Tại cuộc họp, Cục Thú y (Bộ Y tế) và Sở Y tế tỉnh Sơn La cũng trình bày các phương án."
    assert parts(opens + body)["participant"] == {"Cục Thú y", "Sở Y tế tỉnh Sơn La"}
    body = "Sở Y tế tỉnh Sơn La báo cáo thuốc còn đủ."
    assert "participant" not in parts(opens + body)
    body = "Tại cuộc họp, cử tri cho biết Sở Y tế tỉnh Sơn La đề nghị mua thuốc."
    assert "participant" not in parts(opens + body)


def test_who_trusts_somebody_with_an_office_says_nothing() -> None:
    body = "Ông Lò Văn Mẩy xúc động vì được Đảng và Bộ Chính trị tin tưởng giao trọng trách mới."
    assert said(body) == []


@pytest.mark.parametrize("verb", ["đánh giá cao và cảm ơn", "ghi nhận và cảm ơn"])
def test_thanks_beside_praise_leave_the_praise(verb: str) -> None:
    body = f"Bà Vi Thị Mỵ {verb} sự phối hợp của tỉnh Sơn La."
    assert [(act, words) for _, act, _, words in said(body)] == [
        ("praise", "sự phối hợp của tỉnh Sơn La")
    ]
    assert said("Bà Vi Thị Mỵ cảm ơn sự phối hợp của tỉnh Sơn La.") == []
