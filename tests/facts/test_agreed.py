"""Who agrees to what ("thống nhất cao với …"), and who only settles a thing with whom."""

from __future__ import annotations

import pytest

from tests.reading_of import said


@pytest.mark.parametrize(
    ("body", "act", "words"),
    [
        (
            "Ông Lò Văn Mẩy đồng tình với lý giải của tỉnh Sơn La về nguyên nhân hụt thu.",
            "emphasise",
            "lý giải của tỉnh Sơn La về nguyên nhân hụt thu",
        ),
        (
            "Bà Vi Thị Mỵ tán thành với đề xuất lập quỹ khuyến học của xã.",
            "emphasise",
            "đề xuất lập quỹ khuyến học của xã",
        ),
        (
            "Bộ Chính trị đồng ý với đề nghị của Tỉnh ủy Sơn La.",
            "emphasise",
            "đề nghị của Tỉnh ủy Sơn La",
        ),
        (
            "Ông Lò Văn Mẩy nhất trí với kế hoạch sửa đường của huyện Mộc Châu.",
            "emphasise",
            "kế hoạch sửa đường của huyện Mộc Châu",
        ),
        (
            "UBND tỉnh Sơn La thống nhất với kiến nghị của đoàn thanh tra.",
            "conclude",
            "kiến nghị của đoàn thanh tra",
        ),
    ],
)
def test_who_agrees_states_it(body: str, act: str, words: str) -> None:
    assert [(done, content) for _, done, _, content in said(body)] == [(act, words)]


@pytest.mark.parametrize(
    "body",
    [
        "Bộ Tài chính thống nhất với các Bộ liên quan để xử lý.",
        "Bộ Tài chính thống nhất với Bộ Y tế về mức thu.",
        "Sở Y tế tỉnh Sơn La không đồng ý với đề xuất tăng giá thuốc.",
        "Nhiều cử tri đồng tình với đề xuất tăng giá thuốc.",
    ],
)
def test_what_is_settled_with_somebody_or_refused_is_no_agreement(body: str) -> None:
    assert said(body) == []


def test_agreement_joined_to_a_speech_is_a_row_of_its_own() -> None:
    body = (
        "Ông Lò Văn Mẩy báo cáo kết quả tiêm phòng; phát biểu tiếp thu ý kiến chỉ đạo của Thứ "
        "trưởng và thống nhất cao với lịch trình làm việc."
    )
    assert [(act, words) for _, act, _, words in said(body)][1:] == [
        ("conclude", "lịch trình làm việc")
    ]
