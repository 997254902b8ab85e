"""Units and bodies that are joined, renamed, founded and abolished, and when none is."""

from __future__ import annotations

import pytest

from tests.reading_of import facts


def changes(body: str) -> list[tuple[set[str], set[str]]]:
    """Return the changes of a body as (what was before, what came after)."""
    found = facts(body)
    name = {e.key: e.name for e in found.entities}
    return [
        ({name[k] for k in r.before}, {name[k] for k in r.after}) for r in found.reorganisations
    ]


@pytest.mark.parametrize(
    ("body", "before", "after"),
    [
        ("Sở Giao thông vận tải tỉnh Sơn La sáp nhập vào Sở Xây dựng tỉnh Sơn La.",
         {"Sở Giao thông vận tải tỉnh Sơn La"}, {"Sở Xây dựng tỉnh Sơn La"}),
        ("Xã Tân Lập được sáp nhập vào xã Mường Sang từ ngày 1/7/2025.",
         {"xã Tân Lập"}, {"xã Mường Sang"}),
        ("UBND tỉnh Sơn La giải thể Sở Ngoại vụ tỉnh Sơn La.",
         {"Sở Ngoại vụ tỉnh Sơn La"}, set()),
        ("Sở Ngoại vụ tỉnh Lai Châu đã bị giải thể.", {"Sở Ngoại vụ tỉnh Lai Châu"}, set()),
    ],
)  # fmt: skip
def test_what_becomes_of_which(body: str, before: set[str], after: set[str]) -> None:
    assert (before, after) in changes(body)


@pytest.mark.parametrize(
    "body",
    [
        "UBND tỉnh Sơn La không giải thể Sở Ngoại vụ tỉnh Sơn La.",
        "UBND tỉnh Sơn La đề nghị giải thể Sở Ngoại vụ tỉnh Sơn La.",
        "UBND tỉnh Sơn La dự kiến giải thể Sở Ngoại vụ tỉnh Sơn La.",
        "Nếu giải thể Sở Ngoại vụ tỉnh Sơn La, cán bộ sẽ chuyển đi.",
        "Hội nghị bàn việc giải thể Sở Ngoại vụ tỉnh Sơn La.",
        "Có tin đồn UBND tỉnh Sơn La giải thể Sở Ngoại vụ tỉnh Sơn La.",
        "Tỉnh Sơn La giải thể 3 trường học.",
    ],
)
def test_what_is_denied_asked_planned_or_of_many_is_none(body: str) -> None:
    assert changes(body) == []


def test_a_change_told_twice_is_one() -> None:
    words = "Sở Giao thông vận tải tỉnh Sơn La sáp nhập vào Sở Xây dựng tỉnh Sơn La"
    assert len(changes(f"{words}.\n\nTừ ngày 1/3/2025, {words}.")) == 1


def test_the_day_is_that_from_which_it_holds() -> None:
    (change,) = facts(
        "Xã Tân Lập được sáp nhập vào xã Mường Sang từ ngày 1/7/2025."
    ).reorganisations
    assert change.date == "2025-07-01"


def test_several_units_become_one_of_them() -> None:
    body = (
        "UBND tỉnh Sơn La hợp nhất Sở Giao thông vận tải và Sở Xây dựng tỉnh Sơn La thành Sở Xây"
        " dựng tỉnh Sơn La."
    )
    ((before, after),) = changes(body)
    assert "Sở Giao thông vận tải tỉnh Sơn La" in before
    assert after == {"Sở Xây dựng tỉnh Sơn La"}


@pytest.mark.parametrize(
    "body",
    [
        "Chính phủ Lào đã chia buồn về việc ông Lò Văn Mẩy từ trần và đã cử Đoàn cấp cao sang dự.",
        "Sở Y tế tỉnh Sơn La nhận định Sở Ngoại vụ tỉnh Sơn La làm tốt.",
    ],
)
def test_longer_words_change_no_body(body: str) -> None:
    assert changes(body) == []
