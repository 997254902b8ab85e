"""An office behind a name that the clause is only about is the speaker's."""

from __future__ import annotations

import pytest

from tests.reading_of import offices


@pytest.mark.parametrize(
    "text",
    [
        "Với trường hợp của ông Lò Văn Mẩy, Tổng Bí thư nhấn mạnh phải làm rõ.",
        "Về ông Lò Văn Mẩy, Bộ trưởng khẳng định đã có kết luận.",
    ],
)
def test_who_speaks_of_a_person_is_not_that_person(text: str) -> None:
    assert offices(text) == []


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Ông Lò Văn Mẩy, Giám đốc Sở Y tế tỉnh Lai Châu cho biết đã xong.", "Giám đốc"),
        ("Ý kiến của ông Lò Văn Mẩy, Giám đốc Sở Y tế tỉnh Lai Châu, được ghi nhận.", "Giám đốc"),
    ],
)
def test_an_office_of_his_own_stays(text: str, held: str) -> None:
    assert [role for _, role, _ in offices(text)] == [held]
