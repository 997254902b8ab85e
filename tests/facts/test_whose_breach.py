"""Whose breach it is where several people are named: his who is punished, not theirs."""

from __future__ import annotations

import pytest

from tests.reading_of import judged


@pytest.mark.parametrize(
    "body",
    [
        "Ông Lò Văn Bền bị khiển trách do có vi phạm trong việc bổ nhiệm đối với bà Vi Thị Mỵ.",
        "Ông Lò Văn Bền bị cảnh cáo vì đã buông lỏng quản lý, để bà Vi Thị Mỵ chiếm đoạt tiền.",
        "Ban Bí thư kỷ luật ông Lò Văn Bền vì vi phạm quy định trong việc bổ nhiệm bà Vi Thị Mỵ.",
        "Ông Lò Văn Bền vi phạm nghiêm trọng quy định khi bổ nhiệm bà Vi Thị Mỵ.",
        "Vi phạm trong việc bổ nhiệm bà Vi Thị Mỵ thuộc trách nhiệm của ông Lò Văn Bền.",
        "Đối với ông Lò Văn Bền, vi phạm quy định khi bổ nhiệm bà Vi Thị Mỵ là nghiêm trọng.",
    ],
)
def test_who_is_punished_is_judged_and_not_whom_he_dealt_with(body: str) -> None:
    assert [about for _, about, _ in judged(body)] == ["Lò Văn Bền"]


def test_what_somebody_was_charged_with_is_no_speech_of_his() -> None:
    body = "Khi ông Lò Văn Bền được giao quản lý dự án đã thiếu trách nhiệm, để xảy ra vi phạm."
    assert [about for _, about, _ in judged(body)] == ["Lò Văn Bền"]


def test_sins_of_another_stay_his_where_nobody_is_punished() -> None:
    assert [about for _, about, _ in judged("Sai phạm của bà Vi Thị Mỵ là rất nghiêm trọng.")] == [
        "Vi Thị Mỵ"
    ]
