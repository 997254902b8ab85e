"""Bodies without their unit: completed by the last of a list, or by the commune told before."""

from __future__ import annotations

import pytest

from kg.model import Kind
from tests.reading_of import facts, names, offices, structures


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (
            "Đảng ủy, HĐND, UBND, Ủy ban MTTQ Việt Nam xã Mường Bú tặng quà các hộ khó khăn.",
            {
                "Đảng ủy xã Mường Bú",
                "Hội đồng nhân dân xã Mường Bú",
                "Ủy ban nhân dân xã Mường Bú",
                "Ủy ban Mặt trận Tổ quốc Việt Nam xã Mường Bú",
            },
        ),
        (
            "Tỉnh ủy Sơn La, HĐND và UBND tỉnh Sơn La gửi thư khen.",
            {
                "Tỉnh ủy Sơn La",
                "Hội đồng nhân dân tỉnh Sơn La",
                "Ủy ban nhân dân tỉnh Sơn La",
            },
        ),
    ],
)
def test_the_bodies_of_a_list_share_its_unit(text: str, bodies: set[str]) -> None:
    assert set(names(text, Kind.ORGANISATION)) == bodies


def test_a_provincial_department_is_of_no_commune() -> None:
    found = names("Sở Y tế, UBND xã Mường Bú tổ chức khám bệnh.", Kind.ORGANISATION)
    assert "Sở Y tế xã Mường Bú" not in found


def test_a_board_of_a_bare_committee_is_of_the_commune_of_the_next_office() -> None:
    found = offices(
        "Nhận hoa có bà Vi Thị Mỵ (Ủy viên Ban Thường vụ Đảng ủy, Chủ tịch Ủy ban MTTQ Việt Nam "
        "xã Mường Bú)."
    )
    assert ("Vi Thị Mỵ", "Ủy viên", "Ban Thường vụ Đảng ủy xã Mường Bú") in found


@pytest.mark.parametrize(
    "text",
    [
        "Tại xã Mường Bú, tỉnh Sơn La, Bí thư Đảng ủy Vi Thị Mỵ báo cáo kết quả sáu tháng.",
        "Dự có lãnh đạo xã Mường Bú (tỉnh Sơn La): bà Vi Thị Mỵ - Bí thư Đảng ủy.",
        "Bí thư Đảng ủy, Chủ tịch HĐND xã Mường Bú là bà Vi Thị Mỵ.",
        "Bà Vi Thị Mỵ (bìa trái), Bí thư Đảng ủy xã Mường Bú, trao quà.",
    ],
)
def test_an_office_finds_the_commune_told_before_it(text: str) -> None:
    assert ("Vi Thị Mỵ", "Bí thư", "Đảng ủy xã Mường Bú") in offices(text)


def test_where_two_units_are_told_a_bare_committee_stays_open() -> None:
    found = offices(
        "Cầu nối xã Mường Bú với xã Chiềng Hoa đã xong. Chủ tịch UBND Vi Thị Mỵ cảm ơn bà con."
    )
    assert found == []


def test_a_bare_committee_is_the_only_one_told_before() -> None:
    found = offices(
        "Tại điểm cầu Đảng ủy Quốc hội, ông Lò Văn Hặc, Phó Bí thư Thường trực Đảng ủy chủ trì."
    )
    assert found == [("Lò Văn Hặc", "Phó Bí thư Thường trực", "Đảng ủy Quốc hội")]


def test_a_relative_of_an_office_holder_holds_no_office() -> None:
    assert offices("Con trai Bí thư Đảng ủy xã Mường Bú là ông Lò Văn Hặc.") == []


def test_the_term_after_a_body_parts_it_from_no_verb() -> None:
    found = facts(
        "Ngày 3/8, HĐND xã Mường Bú (tỉnh Sơn La) khóa II, nhiệm kỳ 2026 - 2031 tổ chức Kỳ họp "
        "thứ tư.",
        published="2026-08-03",
    )
    name = {e.key: e.name for e in found.entities}
    assert [name[p.agent] for p in found.participations] == ["Hội đồng nhân dân xã Mường Bú"]


def test_a_number_counts_bodies_and_names_none() -> None:
    found = names(
        "Bộ Quốc phòng giải thể 11 Ban Chỉ huy Quân sự huyện. Bà Vi Thị Mỵ, nguyên Chính trị viên "
        "Ban Chỉ huy Quân sự huyện Mộc Châu, dự kỳ họp thứ 3 HĐND huyện Mộc Châu.",
        Kind.ORGANISATION,
    )
    assert found == [
        "Bộ Quốc phòng",
        "Ban Chỉ huy Quân sự huyện Mộc Châu",
        "Hội đồng nhân dân huyện Mộc Châu",
    ]


def test_a_numbered_area_is_of_the_province_of_the_news() -> None:
    found = offices(
        "Thi hành án dân sự tỉnh Sơn La họp. Ông Lò Văn Hặc, Trưởng phòng Thi hành án dân sự khu "
        "vực 6 báo cáo."
    )
    assert found == [("Lò Văn Hặc", "Trưởng phòng", "Phòng Thi hành án dân sự khu vực 6 - Sơn La")]


@pytest.mark.parametrize(
    ("body", "row"),
    [
        (
            "Ban Tổ chức tỉnh Phú Thọ họp.",
            ("Ban Tổ chức Tỉnh ủy Phú Thọ", "partOf", "Tỉnh ủy Phú Thọ"),
        ),
        (
            "Ủy ban Kiểm tra huyện Gia Viễn họp.",
            ("Ủy ban Kiểm tra Huyện ủy Gia Viễn", "partOf", "Huyện ủy Gia Viễn"),
        ),
        (
            "Tòa án nhân dân cấp cao tại Đà Nẵng họp.",
            ("Tòa án nhân dân cấp cao tại Đà Nẵng", "locatedIn", "Đà Nẵng"),
        ),
        ("Quốc hội Hàn Quốc họp.", ("Quốc hội Hàn Quốc", "locatedIn", "Hàn Quốc")),
        (
            "Chi bộ Văn phòng Cục Hải quan Hải Phòng họp.",
            (
                "Chi bộ Văn phòng Cục Hải quan Hải Phòng",
                "partOf",
                "Văn phòng Cục Hải quan Hải Phòng",
            ),
        ),
        (
            "Sở Nội vụ tỉnh Sơn La họp. Ông Lò Văn Mẩy về Văn phòng Sở.",
            ("Văn phòng Sở Nội vụ tỉnh Sơn La", "partOf", "Sở Nội vụ tỉnh Sơn La"),
        ),
    ],
)
def test_what_a_name_shows_of_its_place_and_parent(body: str, row: tuple[str, str, str]) -> None:
    assert row in structures(body)


def test_a_bare_provincial_committee_is_of_the_province_of_the_next_office() -> None:
    """Bug: it took the province that the article is about."""
    text = (
        "Dự có Bí thư Thành ủy, Chủ tịch HĐND thành phố Hải Phòng Vi Thế Bường; Bí thư Tỉnh ủy,"
        " Chủ tịch HĐND, Trưởng Đoàn đại biểu Quốc hội tỉnh Sơn La Lò Văn Pín."
    )
    held = {(person, body) for person, role, body in offices(text) if role == "Bí thư"}
    assert held == {("Vi Thế Bường", "Thành ủy Hải Phòng"), ("Lò Văn Pín", "Tỉnh ủy Sơn La")}
