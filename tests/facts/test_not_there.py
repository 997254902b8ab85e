"""Who is remembered at an event, or whom it is about, is not there: "… ngày sinh đồng chí A"."""

from __future__ import annotations

import pytest

from tests.reading_of import parts

HELD = "Sáng 5/3/2024, Tỉnh ủy Sơn La tổ chức hội nghị. "


def there(body: str) -> set[str]:
    """Return the people who take part in anything that a body tells."""
    return {who for told in parts(body).values() for who in told} - {"Tỉnh ủy Sơn La"}


@pytest.mark.parametrize(
    "body",
    [
        "Sáng 5/3/2024, ông Lò Văn Mẩy dự Lễ kỷ niệm 110 năm ngày sinh đồng chí Vi Thế Bường.",
        "Sáng 5/3/2024, ông Lò Văn Mẩy dự hội thảo về đồng chí Vi Thế Bường với quê hương.",
        HELD + "Tham dự có ông Lò Văn Mẩy và gia đình ông Vi Thế Bường.",
        HELD + "Ông Lò Văn Mẩy dự hội nghị và dâng hương tưởng nhớ ông Vi Thế Bường.",
        HELD + "Cùng dự có ông Lò Văn Mẩy; đại diện thân nhân đồng chí Vi Thế Bường.",
    ],
)
def test_who_is_remembered_or_only_has_his_kin_there_takes_no_part(body: str) -> None:
    assert there(body) == {"Lò Văn Mẩy"}


@pytest.mark.parametrize(
    "body",
    [
        HELD + "Tham dự có ông Lò Văn Mẩy và ông Vi Thế Bường.",
        HELD + "Về phía Bộ Y tế, dự hội nghị có ông Lò Văn Mẩy; ông Vi Thế Bường.",
    ],
)
def test_who_is_on_the_list_does(body: str) -> None:
    assert there(body) >= {"Lò Văn Mẩy", "Vi Thế Bường"}
