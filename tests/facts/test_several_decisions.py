"""One sentence, or a list under one line, decides on several people: each has his own office."""

from __future__ import annotations

import pytest

from tests.facts.test_decided import deeds
from tests.reading_of import facts


def offices(body: str) -> set[tuple[str, str, str | None]]:
    """Return who holds which office in which body."""
    found = facts(body)
    name = {e.key: e.name for e in found.entities}
    return {(name[p.person], p.role, name[p.org] if p.org else None) for p in found.positions}


@pytest.mark.parametrize("mark", ["; phân công", ", phân công", " và phân công"])
def test_a_second_weak_verb_gives_its_own_person_the_office(mark: str) -> None:
    body = (
        f"Ban Bí thư phân công ông Lò Văn Mẩy giữ chức Bí thư Tỉnh ủy Sơn La{mark} bà Vi Thị Mỵ, "
        "Phó Trưởng Ban Dân vận Trung ương, giữ chức Bí thư Tỉnh ủy Lai Châu."
    )
    found = {(who, role, org, by) for who, _, role, org, by in deeds(body)}
    assert found == {
        ("Lò Văn Mẩy", "Bí thư", "Tỉnh ủy Sơn La", "Ban Bí thư"),
        ("Vi Thị Mỵ", "Bí thư", "Tỉnh ủy Lai Châu", "Ban Bí thư"),
    }


def test_who_is_only_given_a_task_has_no_office() -> None:
    body = (
        "Bộ Công Thương bổ nhiệm ông Lò Văn Mẩy giữ chức Vụ trưởng Vụ Dầu khí, phân công ông Bùi "
        "Văn Khánh chỉ đạo việc bàn giao."
    )
    assert [(who, role) for who, _, role, _, _ in deeds(body)] == [("Lò Văn Mẩy", "Vụ trưởng")]


def test_whoever_is_elected_first_does_not_elect_the_next() -> None:
    body = (
        "Tại phiên đầu, Ban Chấp hành bầu ông Lò Văn Mẩy làm Bí thư Tỉnh ủy Sơn La; bầu 2 Phó Bí "
        "thư là bà Vi Thị Mỵ (Chủ tịch HĐND tỉnh Sơn La) và ông Bùi Văn Khánh."
    )
    assert {by for *_, by in deeds(body)} == {None}
    assert ("Vi Thị Mỵ", "Chủ tịch", "Tỉnh ủy Sơn La") not in offices(body)


def test_a_counted_office_is_that_of_everybody_named() -> None:
    body = (
        "Ngày 5/3/2024, Tỉnh ủy Sơn La bầu 2 Phó Bí thư là bà Vi Thị Mỵ (Chủ tịch HĐND tỉnh) và "
        "ông Bùi Văn Khánh (Chủ tịch UBND tỉnh)."
    )
    assert {(who, role, org) for who, _, role, org, _ in deeds(body)} == {
        ("Vi Thị Mỵ", "Phó Bí thư", "Tỉnh ủy Sơn La"),
        ("Bùi Văn Khánh", "Phó Bí thư", "Tỉnh ủy Sơn La"),
    }


def test_a_list_may_open_behind_the_term_of_office() -> None:
    body = (
        "HĐND tỉnh Sơn La bầu bổ sung 2 ủy viên UBND tỉnh nhiệm kỳ 2021 - 2026, gồm: bà Vi Thị Mỵ "
        "(Chánh Văn phòng UBND tỉnh) và ông Bùi Văn Khánh (Giám đốc Sở Tư pháp)."
    )
    assert {(who, role) for who, _, role, _, _ in deeds(body)} == {
        ("Vi Thị Mỵ", "Ủy viên"),
        ("Bùi Văn Khánh", "Ủy viên"),
    }


def test_all_those_are_let_go_who_are_named() -> None:
    body = (
        "Bộ Chính trị đồng ý để các đồng chí Lò Văn Mẩy, Bùi Văn Khánh, Vi Thị Mỵ thôi giữ chức "
        "Ủy viên Ban Chấp hành Trung ương Đảng."
    )
    assert {(who, by) for who, *_, by in deeds(body)} == {
        ("Lò Văn Mẩy", "Bộ Chính trị"),
        ("Bùi Văn Khánh", "Bộ Chính trị"),
        ("Vi Thị Mỵ", "Bộ Chính trị"),
    }


@pytest.mark.parametrize(
    "items",
    [
        " Theo đó, ông Lò Văn Mẩy giữ chức Trưởng Ban Nội chính Tỉnh ủy.",
        "\n- Ông Lò Văn Mẩy giữ chức Trưởng Ban Nội chính Tỉnh ủy;",
        "\n- Ông Lò Văn Mẩy, Phó Giám đốc Sở Nội vụ, giữ chức Trưởng Ban Nội chính Tỉnh ủy.",
    ],
)
def test_items_under_a_line_of_decisions_are_decided(items: str) -> None:
    head = "Ngày 5/3/2024, Tỉnh ủy Sơn La công bố các quyết định về công tác cán bộ."
    assert ("Lò Văn Mẩy", "appoint", "Trưởng ban") in {d[:3] for d in deeds(head + items)}


@pytest.mark.parametrize("opener", ["Trước đó", "Ngoài ra"])
def test_what_else_is_told_under_it_is_none(opener: str) -> None:
    head = "Ngày 5/3/2024, Tỉnh ủy Sơn La công bố các quyết định về công tác cán bộ."
    assert deeds(f"{head} {opener}, ông Lò Văn Mẩy giữ chức Chủ tịch Hội Nông dân tỉnh.") == []


@pytest.mark.parametrize("words", ["được bổ nhiệm giữ chức", "giữ chức"])
def test_the_office_of_one_is_not_the_title_of_the_next(words: str) -> None:
    body = (
        f"Ông Lò Văn Mẩy {words} Vụ trưởng Vụ Pháp chế, Bộ Công Thương, bà Vi Thị Mỵ cùng dự họp."
    )
    assert offices(body) == {("Lò Văn Mẩy", "Vụ trưởng", "Vụ Pháp chế Bộ Công Thương")}
