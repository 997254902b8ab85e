"""What one article decides twice on a person, and what it only tells twice."""

from __future__ import annotations

import pytest

from tests.facts.test_several_decisions import offices
from tests.reading_of import facts


def forms(body: str) -> list[tuple[str, str | None]]:
    """Return role and form of each punishment."""
    found = [d for d in facts(body).decisions if d.action == "discipline"]
    return sorted((d.role or "", d.form) for d in found)


@pytest.mark.parametrize(
    "first",
    [
        "Ban Bí thư quyết định khai trừ ra khỏi Đảng đối với ông Lò Văn Mẩy.",
        "Ban Bí thư họp và quyết định:\n- Khai trừ ra khỏi Đảng ông Lò Văn Mẩy.",
    ],
)
def test_party_and_state_punish_the_same_man_in_two_forms(first: str) -> None:
    body = (
        f"{first}\nSau đó, Thủ tướng Chính phủ quyết định cách chức Phó Chủ tịch UBND tỉnh Sơn La "
        "đối với ông Lò Văn Mẩy."
    )
    assert forms(body) == [("", "expulsion"), ("Phó Chủ tịch", "removal")]


def test_a_punishment_told_again_without_its_form_is_the_same() -> None:
    body = (
        "Ban Bí thư quyết định cảnh cáo ông Lò Văn Mẩy.\nÔng Lò Văn Mẩy bị Ban Bí thư kỷ luật vì "
        "vi phạm quy định."
    )
    assert len(forms(body)) == 1


def test_a_removal_told_again_without_the_office_is_the_same() -> None:
    body = (
        "Ông Lò Văn Mẩy bị cách chức.\nThủ tướng Chính phủ quyết định cách chức Phó Chủ tịch UBND "
        "tỉnh Sơn La đối với ông Lò Văn Mẩy."
    )
    assert forms(body) == [("Phó Chủ tịch", "removal")]


@pytest.mark.parametrize("joint", [", giữ chức", " và giữ chức vụ", ", làm"])
def test_a_bare_committee_joined_is_that_of_the_body_named_next(joint: str) -> None:
    body = (
        "Tỉnh ủy Sơn La công bố quyết định của Ban Chấp hành Trung ương.\nBộ Chính trị chỉ định "
        "đồng chí Lò Văn Mẩy, Ủy viên Trung ương Đảng, tham gia Ban Chấp hành, Ban Thường vụ"
        f"{joint} Bí thư Tỉnh ủy Sơn La."
    )
    given = [d.org for d in facts(body).decisions if d.role == "Ủy viên"]
    assert given
    assert not any(org and "trung ương" in org for org in given)
    assert ("Lò Văn Mẩy", "Ủy viên", "Tỉnh ủy Sơn La") in offices(body)


def test_a_bare_committee_joined_beside_a_bare_one_is_no_committee_named_before() -> None:
    body = (
        "Tỉnh ủy Sơn La công bố quyết định của Ban Chấp hành Trung ương.\nBộ Chính trị chỉ định "
        "đồng chí Lò Văn Mẩy tham gia Ban Chấp hành, Ban Thường vụ; giữ chức Bí thư Tỉnh ủy Sơn La."
    )
    assert ("Lò Văn Mẩy", "Ủy viên", "Ban Chấp hành Trung ương Đảng") not in offices(body)


def test_a_line_that_opens_with_a_body_is_no_item_of_the_list_before() -> None:
    body = (
        "Các Phó Chủ tịch UBND tỉnh Sơn La gồm các ông, bà: Lò Văn Mẩy, Vi Thị Mỵ.\n"
        "Ban Dân vận Tỉnh ủy do bà Hà Thị Sen làm Trưởng ban."
    )
    deputies = {who for who, role, _ in offices(body) if role == "Phó Chủ tịch"}
    assert deputies == {"Lò Văn Mẩy", "Vi Thị Mỵ"}


def test_a_line_that_opens_with_a_name_is_an_item_of_the_list() -> None:
    body = (
        "Các Phó Chủ tịch UBND tỉnh Sơn La gồm:\n- Ông Lò Văn Mẩy.\n- Bà Vi Thị Mỵ, Ủy viên Ban "
        "Thường vụ Tỉnh ủy.\nSở Y tế do bà Hà Thị Sen phụ trách."
    )
    deputies = {who for who, role, _ in offices(body) if role == "Phó Chủ tịch"}
    assert deputies == {"Lò Văn Mẩy", "Vi Thị Mỵ"}
