"""Offices held until a change that the sentence tells of: "trước khi được bổ nhiệm là …"."""

from __future__ import annotations

import pytest

from tests.reading_of import facts


def told(body: str) -> set[tuple[str, bool]]:
    """Return each role with whether it is over."""
    return {(p.role, p.former) for p in facts(body).positions}


@pytest.mark.parametrize(
    "until", ["được bổ nhiệm", "về Bộ Công Thương", "được bầu làm Phó Bí thư Tỉnh ủy Sơn La"]
)
def test_an_office_held_until_a_change_is_over(until: str) -> None:
    body = f"Bà Vi Thị Mỵ, trước khi {until} là Giám đốc Sở Y tế tỉnh Sơn La."
    assert ("Giám đốc", True) in told(body)
    assert ("Phó Bí thư", True) not in told(body)


def test_the_office_that_the_change_brings_is_not_over() -> None:
    body = "Bà Vi Thị Mỵ học ở Huế trước khi được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Sơn La."
    assert told(body) == {("Giám đốc", False)}


def test_an_office_of_another_is_not_over() -> None:
    body = "Bà Vi Thị Mỵ nghỉ hưu trước khi ông Lò Văn Mẩy là Giám đốc Sở Y tế tỉnh Sơn La."
    assert ("Giám đốc", True) not in told(body)
