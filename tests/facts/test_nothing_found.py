"""What nobody found is no fault of anybody, whatever else stands in the list of it."""

from __future__ import annotations

import pytest

from tests.reading_of import facts


def found(text: str) -> list[str]:
    return sorted(str(finding.type) for finding in facts(text).findings)


@pytest.mark.parametrize("words", ["chưa phát hiện", "không phát hiện", "chưa ghi nhận"])
@pytest.mark.parametrize(
    "sought",
    [
        "trường hợp sử dụng xe công, nhà công vụ không đúng quy định, lãng phí",
        "trường hợp nào mua sắm, sửa chữa sai quy định",
        "tham nhũng, lợi ích nhóm, sử dụng kinh phí sai mục đích",
        "vi phạm",
    ],
)
def test_nobody_has_done_what_nobody_found(words: str, sought: str) -> None:
    assert found(f"Qua kiểm tra, UBND tỉnh Lai Châu {words} {sought} tại các đơn vị.") == []


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (
            "UBND tỉnh Lai Châu không phát hiện sai phạm, tuy nhiên còn buông lỏng quản lý đất.",
            ["limitation"],
        ),
        (
            "Đoàn không phát hiện tham nhũng, nhưng Sở Y tế tỉnh Lai Châu đã chi sai quy định.",
            ["violation"],
        ),
        ("Sở Y tế tỉnh Lai Châu sử dụng xe công, nhà công vụ sai quy định.", ["violation"]),
    ],
)
def test_what_is_told_in_a_new_clause_stays(text: str, kinds: list[str]) -> None:
    assert found(text) == kinds
