"""Offices side by side: which of them ended, and which share a body."""

from __future__ import annotations

import pytest

from tests.reading_of import offices, said

MAN = "Lò Văn Mẩy"


def held(words: str) -> list[tuple[str, str | None]]:
    """Return the offices that words beside a name give, as (role, body)."""
    return [
        (role, body) for who, role, body in offices(f"Ông {MAN}, {words}, dự họp.") if who == MAN
    ]


def test_two_offices_split_by_a_comma_are_both_his() -> None:
    assert held("Ủy viên Ban Thường vụ Tỉnh ủy Sơn La, Giám đốc Sở Y tế tỉnh Sơn La") == [
        ("Ủy viên", "Ban Thường vụ Tỉnh ủy Sơn La"),
        ("Giám đốc", "Sở Y tế tỉnh Sơn La"),
    ]


@pytest.mark.parametrize("joint", [" kiêm ", ", kiêm "])
def test_an_office_held_besides_is_his_too(joint: str) -> None:
    found = held(f"Phó Chủ tịch UBND tỉnh Sơn La{joint}Giám đốc Sở Y tế tỉnh Sơn La")
    assert found == [
        ("Phó Chủ tịch", "Ủy ban nhân dân tỉnh Sơn La"),
        ("Giám đốc", "Sở Y tế tỉnh Sơn La"),
    ]


def test_a_former_office_ends_those_of_its_list() -> None:
    assert held("nguyên Bí thư Huyện ủy Mộc Châu, nguyên Giám đốc Sở Y tế tỉnh Sơn La") == [
        ("nguyên Bí thư", "Huyện ủy Mộc Châu"),
        ("nguyên Giám đốc", "Sở Y tế tỉnh Sơn La"),
    ]


def test_an_office_before_a_former_one_goes_on() -> None:
    found = held("Giám đốc Sở Y tế tỉnh Sơn La, nguyên Bí thư Huyện ủy Mộc Châu")
    assert found == [
        ("Giám đốc", "Sở Y tế tỉnh Sơn La"),
        ("nguyên Bí thư", "Huyện ủy Mộc Châu"),
    ]


def test_an_office_of_two_parts_is_one() -> None:
    assert held("Phó Chủ tịch - Tổng Thư ký Hội Nông dân tỉnh Sơn La") == [
        ("Phó Chủ tịch kiêm Tổng Thư ký", "Hội Nông dân tỉnh Sơn La"),
    ]


@pytest.mark.parametrize(
    ("words", "role", "body"),
    [
        ("Bí thư Đảng ủy xã Tân Lập", "Bí thư", "Đảng ủy xã Tân Lập"),
        ("Chủ tịch Hội Nông dân huyện Mộc Châu", "Chủ tịch", "Hội Nông dân huyện Mộc Châu"),
        ("Chủ tịch huyện Mộc Châu", "Chủ tịch", "Ủy ban nhân dân huyện Mộc Châu"),
        ("Trưởng ban Tổ chức Tỉnh ủy Sơn La", "Trưởng ban", "Ban Tổ chức Tỉnh ủy Sơn La"),
        ("Chánh Văn phòng Tỉnh ủy Sơn La", "Chánh Văn phòng", "Văn phòng Tỉnh ủy Sơn La"),
        ("Phó Trưởng phòng Nội vụ huyện Mộc Châu", "Phó Trưởng phòng",
         "Phòng Nội vụ huyện Mộc Châu"),
        ("Thứ trưởng Bộ Y tế", "Thứ trưởng", "Bộ Y tế"),
        ("Chủ tịch nước", "Chủ tịch nước", None),
    ],
)  # fmt: skip
def test_an_office_is_that_of_its_body(words: str, role: str, body: str | None) -> None:
    assert held(words) == [(role, body)]


@pytest.mark.parametrize(
    "words",
    [
        "con trai Bí thư Tỉnh ủy Sơn La",
        "em trai Giám đốc Sở Y tế tỉnh Sơn La",
        "người tự xưng là Giám đốc Sở Y tế tỉnh Sơn La",
    ],
)
def test_the_office_of_another_or_a_feigned_one_is_not_his(words: str) -> None:
    assert held(words) == []


def test_a_semicolon_splits_people_and_a_comma_their_offices() -> None:
    body = (
        "Dự họp có các đồng chí: Lò Văn Mẩy, Bí thư Tỉnh ủy Sơn La, Trưởng đoàn công tác;"
        " Vi Thị Mỵ, Giám đốc Sở Y tế tỉnh Sơn La; Lê Văn Tám, Chủ tịch UBND huyện Mộc Châu."
    )
    found = {(who, role) for who, role, _ in offices(body)}
    assert {
        ("Lò Văn Mẩy", "Bí thư"),
        ("Vi Thị Mỵ", "Giám đốc"),
        ("Lê Văn Tám", "Chủ tịch"),
    } <= found
    assert not {("Vi Thị Mỵ", "Bí thư"), ("Lò Văn Mẩy", "Giám đốc")} & found


@pytest.mark.parametrize(
    ("body", "role"),
    [
        ("Các Phó Thủ tướng Lò Văn Mẩy, Vi Thế Bường dự họp.", "Phó Thủ tướng"),
        ("Các Phó Chủ tịch UBND tỉnh Sơn La: Lò Văn Mẩy, Vi Thế Bường dự họp.", "Phó Chủ tịch"),
    ],
)
def test_an_office_in_the_plural_is_held_by_each_of_its_list(body: str, role: str) -> None:
    assert {who for who, r, _ in offices(body) if r == role} == {"Lò Văn Mẩy", "Vi Thế Bường"}


@pytest.mark.parametrize(
    ("words", "role", "body"),
    [
        ("Phó Bí thư, Chủ tịch UBND tỉnh Sơn La", "Phó Bí thư", "Tỉnh ủy Sơn La"),
        ("Bí thư, Chủ tịch HĐND huyện Mường La", "Bí thư", "Huyện ủy Mường La"),
        ("Phó Bí thư Thường trực, Chủ tịch HĐND thành phố Sơn La", "Phó Bí thư Thường trực",
         "Thành ủy Sơn La"),
        ("Bí thư, Chủ tịch UBND xã Tân Lập", "Bí thư", "Đảng ủy xã Tân Lập"),
    ],
)  # fmt: skip
def test_a_bare_party_office_is_of_the_seat_of_the_unit_led_next(
    words: str, role: str, body: str
) -> None:
    assert (role, body) in held(words)


@pytest.mark.parametrize(
    "words",
    [
        "Phó Bí thư, Chủ tịch Hội Nông dân tỉnh Sơn La",
        "Phó Bí thư, Phó Giám đốc Sở Y tế tỉnh Sơn La",
        "Bí thư, Chủ tịch HĐND",
    ],
)
def test_a_bare_party_office_beside_one_that_leads_no_unit_is_open(words: str) -> None:
    assert not {role for role, body in held(words) if body and role.endswith("Bí thư")}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Chủ tịch Hội đồng thành viên Tập đoàn Cơ khí Sơn La",
         [("Chủ tịch", "Hội đồng thành viên Tập đoàn Cơ khí Sơn La")]),
        ("Ủy viên HĐQT Công ty cổ phần Cơ khí Mường La",
         [("Ủy viên", "Hội đồng quản trị Công ty Cổ phần Cơ khí Mường La")]),
        ("Chủ tịch HĐQT kiêm Tổng Giám đốc Công ty cổ phần Cơ khí Mường La",
         [("Chủ tịch", "Hội đồng quản trị Công ty Cổ phần Cơ khí Mường La"),
          ("Tổng Giám đốc", "Công ty Cổ phần Cơ khí Mường La")]),
        ("Tổng Giám đốc, Chủ tịch HĐQT Công ty cổ phần Cơ khí Mường La",
         [("Tổng Giám đốc", "Công ty Cổ phần Cơ khí Mường La"),
          ("Chủ tịch", "Hội đồng quản trị Công ty Cổ phần Cơ khí Mường La")]),
        ("Bí thư Đảng ủy, Chủ tịch HĐTV Tổng công ty Cơ khí Mường La",
         [("Bí thư", "Đảng ủy Tổng công ty Cơ khí Mường La"),
          ("Chủ tịch", "Hội đồng thành viên Tổng công ty Cơ khí Mường La")]),
    ],
)  # fmt: skip
def test_a_board_is_that_of_its_company(words: str, expected: list[tuple[str, str]]) -> None:
    assert held(words) == expected


@pytest.mark.parametrize(
    ("words", "ended"),
    [
        ("Phó Chủ tịch UBND huyện Mường La, nay là Phó Giám đốc Sở Y tế tỉnh Sơn La", 1),
        ("Phó Chủ tịch UBND huyện Mường La (hiện là Phó Giám đốc Sở Y tế tỉnh Sơn La)", 1),
        ("Phó Bí thư, Chủ tịch UBND tỉnh Sơn La nhiệm kỳ 2010-2015 (hiện là Bí thư Tỉnh ủy Sơn La)",
         2),
        ("Ủy viên Ban Thường vụ Tỉnh ủy, Giám đốc Sở Y tế tỉnh Sơn La (nay làm Bí thư Huyện ủy)",
         1),
        ("Giám đốc Sở Y tế tỉnh Sơn La (nay là đại biểu Quốc hội)", 0),
        ("Giám đốc Sở Y tế tỉnh Sơn La, hiện là Phó Chủ tịch Hội Nông dân tỉnh Sơn La", 0),
        ("Phó Chủ tịch UBND tỉnh Hà Tây", 0),
    ],
)  # fmt: skip
def test_an_office_ends_where_another_is_told_for_now(words: str, ended: int) -> None:
    assert sum(role.startswith("nguyên ") for role, _ in held(words)) == ended


def test_who_held_an_office_of_a_term_has_left_it_to_who_is_there_now() -> None:
    found = offices(
        "Ông Giàng Seo Pó - Bí thư Tỉnh ủy Sơn La nhiệm kỳ 2010-2015 có khuyết điểm. Ông Lò Văn Mẩy"
        " - Chủ tịch UBND tỉnh nhiệm kỳ 2010-2015 (hiện là Bí thư Tỉnh ủy Sơn La) có trách nhiệm."
    )
    assert {(who, role) for who, role, body in found if body == "Tỉnh ủy Sơn La"} == {
        ("Giàng Seo Pó", "nguyên Bí thư"),
        ("Lò Văn Mẩy", "Bí thư"),
    }


def test_words_after_a_bracket_behind_an_office_are_of_its_holder() -> None:
    body = (
        "Ông Lò Văn Mẩy, Giám đốc Sở Nội vụ (hiện là Phó Chủ tịch UBND tỉnh Sơn La) nhận thấy công"
        " tác cán bộ còn chậm."
    )
    assert [who for who, *_ in said(body)] == ["Lò Văn Mẩy"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Trưởng thôn Bản Mòng", ("Trưởng thôn", "thôn Bản Mòng")),
        ("Trưởng bản Nà Sản, xã Tân Lập", ("Trưởng bản", "bản Nà Sản")),
        ("Bí thư Chi bộ thôn Bản Mòng", ("Bí thư", "Chi bộ thôn Bản Mòng")),
    ],
)
def test_an_office_of_a_village_is_of_that_village(words: str, expected: tuple[str, str]) -> None:
    assert held(words) == [expected]


@pytest.mark.parametrize("member", ["Ủy viên Thường vụ", "Ủy viên Ban Thường vụ"])
def test_a_member_of_the_board_sits_in_that_of_the_committee_whose_organ_he_leads(
    member: str,
) -> None:
    assert held(f"{member}, Trưởng Ban Dân vận Tỉnh ủy Sơn La") == [
        ("Ủy viên", "Ban Thường vụ Tỉnh ủy Sơn La"),
        ("Trưởng ban", "Ban Dân vận Tỉnh ủy Sơn La"),
    ]
    assert held(f"{member}, Chủ nhiệm Ủy ban Kiểm tra Huyện ủy Mộc Châu")[0] == (
        "Ủy viên",
        "Ban Thường vụ Huyện ủy Mộc Châu",
    )


@pytest.mark.parametrize(
    "office", ["Bí thư Huyện ủy Mộc Châu", "Giám đốc Sở Y tế tỉnh Sơn La", "Chánh Thanh tra tỉnh"]
)
def test_the_board_of_a_member_who_leads_something_else_stays_open(office: str) -> None:
    found = held(f"Ủy viên Ban Thường vụ, {office}")
    assert "Ủy viên" not in [role for role, _ in found]
