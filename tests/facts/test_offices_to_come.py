"""A decision still to come, told as a condition, and one told again without the office."""

from __future__ import annotations

import pytest

from tests.reading_of import decided


@pytest.mark.parametrize(
    "body",
    [
        "Sau khi được bổ nhiệm, ông Lò Văn Mẩy sẽ trở thành Giám đốc Sở Y tế trẻ nhất.",
        "Sau khi được phê chuẩn, ông Lò Văn Mẩy sẽ làm Chánh án Tòa án nhân dân tỉnh Sơn La.",
        "Khi được bổ nhiệm, bà Vi Thị Mỵ sẽ là nữ Bộ trưởng Bộ Y tế đầu tiên.",
    ],
)
def test_an_office_to_come_is_no_decision(body: str) -> None:
    assert decided(body) == []


@pytest.mark.parametrize(
    "body",
    [
        "Ngay sau khi được bổ nhiệm, ông Lò Văn Mẩy sẽ lên đường nhận nhiệm vụ.",
        "Sau khi được bổ nhiệm, ông Lò Văn Mẩy đã đi thăm các bệnh viện.",
        "Sau khi được bổ nhiệm, ông Lò Văn Mẩy khẳng định sẽ làm hết lòng.",
    ],
)
def test_what_follows_a_decision_may_be_to_come(body: str) -> None:
    assert decided(body) == [("Lò Văn Mẩy", "appoint", None, None, None)]


def test_what_was_approved_is_told_once() -> None:
    body = (
        "Quốc hội đã phê chuẩn bổ nhiệm ông Lò Văn Mẩy làm Bộ trưởng Bộ Y tế. "
        "Sau khi được bổ nhiệm, ông Lò Văn Mẩy phát biểu nhận nhiệm vụ."
    )
    assert decided(body) == [("Lò Văn Mẩy", "approve", "Bộ trưởng", "Bộ Y tế", "Quốc hội")]
