"""Bodies and offices of 2025 and 2026: numbered areas, terms, names that came back."""

from __future__ import annotations

import pytest

from kg.model import Kind
from tests.reading_of import facts, names, offices


@pytest.mark.parametrize(
    ("printed", "role", "body"),
    [
        (
            "Chánh án Tòa án nhân dân khu vực 4 - Sơn La",
            "Chánh án",
            "Tòa án nhân dân khu vực 4 - Sơn La",
        ),
        (
            "Chánh án TAND khu vực 4, tỉnh Sơn La",
            "Chánh án",
            "Tòa án nhân dân khu vực 4 - Sơn La",
        ),
        (
            "Viện trưởng VKSND khu vực 4 (Sơn La)",
            "Viện trưởng",
            "Viện kiểm sát nhân dân khu vực 4 - Sơn La",
        ),
        (
            "Chỉ huy trưởng Ban Chỉ huy Phòng thủ khu vực 1 - Sốp Cộp",
            "Chỉ huy trưởng",
            "Ban Chỉ huy Phòng thủ khu vực 1 - Sốp Cộp",
        ),
        (
            "Giám đốc Kho bạc Nhà nước khu vực IX",
            "Giám đốc",
            "Kho bạc Nhà nước khu vực IX",
        ),
        (
            "Giám đốc Ngân hàng Nhà nước Khu vực 3",
            "Giám đốc",
            "Ngân hàng Nhà nước Khu vực 3",
        ),
        (
            "Trưởng Thuế cơ sở 2 tỉnh Sơn La",
            "Trưởng Thuế cơ sở",
            "Thuế cơ sở 2 tỉnh Sơn La",
        ),
        ("Phó Trưởng Thuế tỉnh Sơn La", "Phó Trưởng Thuế", "Thuế tỉnh Sơn La"),
        (
            "Phó Bí thư chuyên trách Đảng ủy Quốc hội",
            "Phó Bí thư chuyên trách",
            "Đảng ủy Quốc hội",
        ),
        (
            "Cục trưởng Cục Thanh tra, giải quyết khiếu nại, tố cáo khu vực 3 (Cục III)",
            "Cục trưởng",
            "Cục Thanh tra, giải quyết khiếu nại, tố cáo khu vực 3",
        ),
    ],
)
def test_the_area_stays_in_the_name_of_its_body(printed: str, role: str, body: str) -> None:
    body_text = f"Ông Lò Văn Hặc, {printed} phát biểu."
    assert offices(body_text) == [("Lò Văn Hặc", role, body)]
    assert not [n for n in names(body_text, Kind.PLACE) if n.startswith("khu vực")]


def test_areas_of_one_number_in_two_provinces_are_two() -> None:
    found = offices(
        "Ông Lò Văn Hặc, Chánh án Tòa án nhân dân khu vực 2 - Sơn La phát biểu. Bà Vi Thị Mỵ, "
        "Chánh án Tòa án nhân dân khu vực 2 - Lai Châu báo cáo."
    )
    assert len({body for _, _, body in found}) == 2


@pytest.mark.parametrize(
    "first",
    ["Ủy viên Trung ương Đảng khóa XIV", "Đại biểu Quốc hội khóa XVI", "Ủy viên Bộ Chính trị"],
)
def test_a_term_ends_no_stack_of_titles(first: str) -> None:
    found = offices(f"Ông Lò Văn Hặc, {first}, Chủ tịch UBND tỉnh Sơn La phát biểu.")
    assert ("Lò Văn Hặc", "Chủ tịch", "Ủy ban nhân dân tỉnh Sơn La") in found
    assert len(found) == 2


def test_a_name_follows_a_term() -> None:
    assert names("Đại biểu Quốc hội khóa XVI Lò Văn Hặc phát biểu.", Kind.PERSON) == ["Lò Văn Hặc"]


@pytest.mark.parametrize(
    "words", ["Thứ Tư, 03/09/2025", "Tháng Tư năm nay, trời mưa.", "Tư tưởng vững vàng."]
)
def test_the_word_for_four_or_thought_is_no_central_committee(words: str) -> None:
    assert names(words, Kind.ORGANISATION) == []


def test_initials_are_the_central_committee() -> None:
    assert "Ban Chấp hành Trung ương Đảng" in names(
        "Nghị quyết được TƯ ban hành.", Kind.ORGANISATION
    ) or "Ban Chấp hành Trung ương Đảng" in names(
        "Ông Lò Văn Hặc, Ủy viên BCH TƯ Đảng phát biểu.", Kind.ORGANISATION
    )


@pytest.mark.parametrize(
    ("day", "unit"),
    [
        ("2023-04-03", "body_ban-tuyen-giao-trung-uong"),
        ("2026-09-04", "body_ban-tuyen-giao-trung-uong-2026"),
    ],
)
def test_a_name_that_came_back_is_another_body(day: str, unit: str) -> None:
    found = facts("Ban Tuyên giáo Trung ương họp sáng nay.", published=day).entities
    assert [e.unit for e in found if e.name == "Ban Tuyên giáo Trung ương"] == [unit]


def test_who_has_an_office_of_his_own_shares_none() -> None:
    found = offices(
        "Ông Lò Văn Hặc giữ chức Chủ nhiệm Ủy ban Dân nguyện và Giám sát; ông Vi Văn Đạt giữ chức "
        "Chủ nhiệm Ủy ban Kinh tế và Tài chính."
    )
    assert sorted({person for person, _, _ in found}) == ["Lò Văn Hặc", "Vi Văn Đạt"]
    assert len(found) == 2


def test_an_office_of_a_unit_that_is_no_more_is_former() -> None:
    found = facts("Ông Lò Văn Hặc, Chủ tịch UBND tỉnh Yên Bái (cũ) phát biểu.").positions
    assert [p.former for p in found] == [True]


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("UBND tỉnh Đồng Nai báo cáo.", "tỉnh"),
        ("Tỉnh ủy Đồng Nai báo cáo.", "tỉnh"),
        ("Thành ủy Đồng Nai báo cáo.", "thành phố"),
    ],
)
def test_an_article_without_a_date_tells_the_kind_of_a_province(told: str, kind: str) -> None:
    body = f"Chủ tịch UBND Đồng Nai Lò Văn Hặc dự họp. {told}"
    assert offices(body) == [("Lò Văn Hặc", "Chủ tịch", f"Ủy ban nhân dân {kind} Đồng Nai")]


@pytest.mark.parametrize(
    ("printed", "row"),
    [
        ("Bí thư Đoàn xã Nậm Pa", ("Bí thư", "Đoàn xã Nậm Pa")),
        ("Giám đốc Học viện Chính trị khu vực I", ("Giám đốc", "Học viện Chính trị khu vực I")),
    ],
)
def test_offices_of_the_lowest_level_and_of_numbered_areas(
    printed: str, row: tuple[str, str]
) -> None:
    assert offices(f"{printed} Lò Văn Hặc dự họp.") == [("Lò Văn Hặc", *row)]


def test_the_organisation_commission_by_its_initials_is_no_ministry() -> None:
    found = names("BTC Tỉnh ủy Sơn La báo cáo.", Kind.ORGANISATION)
    assert found == ["Ban Tổ chức Tỉnh ủy Sơn La", "Tỉnh ủy Sơn La"]


def test_a_presidium_of_a_front_is_one_with_and_without_of() -> None:
    body = (
        "Đoàn Chủ tịch của UBTW MTTQ Việt Nam và Đoàn Chủ tịch Ủy ban Trung ương MTTQ Việt Nam họp."
    )
    full = "Đoàn Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"
    assert [name for name in names(body, Kind.ORGANISATION) if name.startswith("Đoàn")] == [full]
