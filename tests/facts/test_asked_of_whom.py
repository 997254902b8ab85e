"""How far words of denial, plan and rumour reach, asked of several families at once."""

from __future__ import annotations

import pytest

from tests.reading_of import facts

FAMILIES = ("decisions", "events", "participations", "reorganisations", "positions")


def stated(body: str) -> list[str]:
    """Return the families in which a body states something of somebody."""
    found = facts(body, published="2024-03-06")
    return [family for family in FAMILIES if getattr(found, family)]


TRUE = [
    "Ban Bí thư cảnh cáo ông Lò Văn Mẩy.",
    "Ông Lò Văn Mẩy được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Sơn La.",
    "Sáng 5/3, Đoàn kiểm tra của Ban Bí thư làm việc với Tỉnh ủy Sơn La.",
    "UBND tỉnh Sơn La giải thể Sở Ngoại vụ tỉnh Sơn La.",
]


@pytest.mark.parametrize("body", TRUE)
def test_what_is_told_as_a_fact_is_stated(body: str) -> None:
    assert stated(body) != []


@pytest.mark.parametrize("body", TRUE)
@pytest.mark.parametrize(
    "doubt",
    ["Có tin đồn rằng {}", "Nhiều người đồn rằng {}", "Không có chuyện {}", "Giả sử {}"],
)
def test_a_rumour_a_denial_or_a_supposition_states_nothing(doubt: str, body: str) -> None:
    told = doubt.format(
        body[0].lower() + body[1:] if not body.startswith(("Ban", "UBND")) else body
    )
    assert stated(told) == []


@pytest.mark.parametrize("body", TRUE)
def test_a_doubt_about_another_thing_takes_nothing_back(body: str) -> None:
    assert stated(f"Có tin đồn rằng giá xăng tăng. {body}") == stated(body)


@pytest.mark.parametrize("body", TRUE)
def test_a_correction_of_something_else_takes_nothing_back(body: str) -> None:
    assert stated(f"{body} Giá xăng không tăng.") == stated(body)


@pytest.mark.parametrize(
    ("plan", "fact"),
    [
        ("Ban Bí thư sẽ cảnh cáo ông Lò Văn Mẩy.", "Ban Bí thư đã cảnh cáo ông Lò Văn Mẩy."),
        (
            "Ông Lò Văn Mẩy sẽ được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Sơn La.",
            "Ông Lò Văn Mẩy đã được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Sơn La.",
        ),
        (
            "UBND tỉnh Sơn La sẽ giải thể Sở Ngoại vụ tỉnh Sơn La.",
            "UBND tỉnh Sơn La đã giải thể Sở Ngoại vụ tỉnh Sơn La.",
        ),
    ],
)
def test_a_plan_for_persons_and_bodies_is_no_fact(plan: str, fact: str) -> None:
    assert "decisions" not in stated(plan)
    assert "reorganisations" not in stated(plan)
    assert {"decisions", "reorganisations"} & set(stated(fact))
