"""The offices of people with the full names of their bodies."""

from __future__ import annotations

import pytest

from tests.reading_of import Office, facts, offices

P = "Lò Văn Mẩy"


@pytest.mark.parametrize(
    ("stack", "rows"),
    [
        ("Ủy viên Bộ Chính trị", [("Ủy viên", "Bộ Chính trị")]),
        ("Ủy viên Trung ương Đảng", [("Ủy viên", "Ban Chấp hành Trung ương Đảng")]),
        ("UVTW Đảng", [("Ủy viên", "Ban Chấp hành Trung ương Đảng")]),
        ("Bí thư Trung ương Đảng", [("Bí thư", "Ban Chấp hành Trung ương Đảng")]),
        (
            "Tổng Bí thư, Chủ tịch nước",
            [("Tổng Bí thư", "Ban Chấp hành Trung ương Đảng"), ("Chủ tịch nước", None)],
        ),
        ("Thường trực Ban Bí thư", [("Thường trực", "Ban Bí thư")]),
        ("Phó Thủ tướng Thường trực", [("Phó Thủ tướng Thường trực", "Chính phủ")]),
        ("Bộ trưởng Bộ Công an", [("Bộ trưởng", "Bộ Công an")]),
        ("Bộ trưởng Tài chính", [("Bộ trưởng", "Bộ Tài chính")]),
        ("Chủ tịch Quốc hội", [("Chủ tịch", "Quốc hội")]),
        ("Đại biểu Quốc hội", [("Đại biểu", "Quốc hội")]),
        ("Bí thư Tỉnh ủy Sơn La", [("Bí thư", "Tỉnh ủy Sơn La")]),
        ("Tư lệnh Quân khu 2", [("Tư lệnh", "Quân khu 2")]),
        (
            "Ủy viên Ban Thường vụ Tỉnh ủy, Trưởng Ban Tuyên giáo Tỉnh ủy Sơn La",
            [
                ("Ủy viên", "Ban Thường vụ Tỉnh ủy Sơn La"),
                ("Trưởng ban", "Ban Tuyên giáo Tỉnh ủy Sơn La"),
            ],
        ),
        (
            "Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh Sơn La",
            [("Bí thư", "Tỉnh ủy Sơn La"), ("Chủ tịch", "Hội đồng nhân dân tỉnh Sơn La")],
        ),
        ("Chủ tịch tỉnh Sơn La", [("Chủ tịch", "Ủy ban nhân dân tỉnh Sơn La")]),
        ("Chủ tịch huyện Mường Tè", [("Chủ tịch", "Ủy ban nhân dân huyện Mường Tè")]),
        ("Bí thư TP.HCM", [("Bí thư", "Thành ủy Thành phố Hồ Chí Minh")]),
        ("nguyên Chủ tịch UBND tỉnh Sơn La", [("nguyên Chủ tịch", "Ủy ban nhân dân tỉnh Sơn La")]),
        ("cựu Bộ trưởng Bộ Công Thương", [("nguyên Bộ trưởng", "Bộ Công Thương")]),
        ("quyền Giám đốc Sở Y tế Sơn La", [("Quyền Giám đốc", "Sở Y tế tỉnh Sơn La")]),
        ("Q. Giám đốc Sở Y tế Sơn La", [("Quyền Giám đốc", "Sở Y tế tỉnh Sơn La")]),
        ("tân Bí thư Tỉnh ủy Sơn La", [("Bí thư", "Tỉnh ủy Sơn La")]),
        ("Thủ tướng Nhật Bản", [("Thủ tướng", "Chính phủ Nhật Bản")]),
        ("Chủ tịch Quốc hội Lào", [("Chủ tịch", "Quốc hội Lào")]),
    ],
)
@pytest.mark.parametrize("order", ["{name}, {stack}, dự họp.", "{stack} {name} dự họp."])
def test_an_office_is_given_with_its_body(
    stack: str, rows: list[tuple[str, str | None]], order: str
) -> None:
    honorific = "Ông " if order.startswith("{name}") else ""
    body = honorific + order.format(name=P, stack=stack)
    assert offices(body) == [(P, role, org) for role, org in rows]


@pytest.mark.parametrize("rank", ["Thượng tướng", "Đại tá", "GS. TS.", "PGS.TS", "Bác sĩ"])
def test_ranks_and_degrees_are_no_offices(rank: str) -> None:
    assert offices(f"{rank} {P} dự họp.") == []
    assert offices(f"{rank} {P}, Giám đốc Sở Y tế Sơn La, dự họp.") == [
        (P, "Giám đốc", "Sở Y tế tỉnh Sơn La")
    ]


def test_a_deputy_minister_is_one_of_the_ministry_of_the_article() -> None:
    assert offices(f"Ông {P}, Thứ trưởng, dự. Bộ Nội vụ đã báo cáo.") == [
        (P, "Thứ trưởng", "Bộ Nội vụ")
    ]


def test_the_leader_of_the_team_of_the_article() -> None:
    body = f"Đoàn công tác của Bộ Y tế thăm xã Pa Ủ. Ông {P}, Trưởng đoàn, phát biểu."
    assert offices(body) == [(P, "Trưởng đoàn", "Đoàn công tác của Bộ Y tế")]


def test_an_office_whose_body_stays_open_is_left_out() -> None:
    assert offices(f"Ông {P}, Ủy viên Ban Thường vụ, dự họp.") == []


def test_an_office_whose_province_is_never_given_is_of_the_body_as_printed() -> None:
    assert offices(f"Ông {P}, Chủ tịch UBND tỉnh, dự họp.") == [
        (P, "Chủ tịch", "Ủy ban nhân dân tỉnh")
    ]


@pytest.mark.parametrize("office", ["Chủ tịch nước Lào", "Tổng thống Nga"])
def test_a_foreign_head_of_state_has_the_country_as_body(office: str) -> None:
    role, country = office.rsplit(" ", 1)
    assert offices(f"{office} {P} thăm tỉnh Sơn La hôm qua.") == [(P, role, country)]


def test_leading_a_delegation_alone_gives_no_office() -> None:
    assert offices(f"Đoàn công tác do ông {P} dẫn đầu thăm xã Pa Ủ.") == []


@pytest.mark.parametrize("cue", ["làm", "giữ chức", "là"])
def test_words_that_give_an_office(cue: str) -> None:
    found: list[Office] = offices(f"Ông {P} {cue} Giám đốc Sở Y tế Sơn La.")
    assert found == [(P, "Giám đốc", "Sở Y tế tỉnh Sơn La")]


def test_each_holding_is_told_once() -> None:
    body = f"Ông {P}, Bí thư Tỉnh ủy Sơn La, dự. Bí thư Tỉnh ủy Sơn La {P} phát biểu."
    assert offices(body) == [(P, "Bí thư", "Tỉnh ủy Sơn La")]


@pytest.mark.parametrize(
    ("after", "body"),
    [
        ("Văn phòng Trung ương Đảng", "Văn phòng Trung ương Đảng"),
        ("Tỉnh ủy Sơn La", "Văn phòng Tỉnh ủy Sơn La"),
    ],
)
def test_what_a_title_says_of_its_holder_is_no_part_of_the_body(after: str, body: str) -> None:
    found = offices(f"Phó Chánh Văn phòng Thường trực {after} {P} dự họp.")
    assert found == [(P, "Phó Chánh Văn phòng Thường trực", body)]


@pytest.mark.parametrize(
    ("title", "office"),
    [
        ("UVBTV Tỉnh ủy Sơn La", ("Ủy viên", "Ban Thường vụ Tỉnh ủy Sơn La")),
        ("UV BTV Tỉnh ủy Sơn La", ("Ủy viên", "Ban Thường vụ Tỉnh ủy Sơn La")),
        ("PCT Thường trực UBND tỉnh Sơn La", (
            "Phó Chủ tịch Thường trực", "Ủy ban nhân dân tỉnh Sơn La"
        )),
        ("PCT Thường trực BCĐ 389 tỉnh Sơn La", (
            "Phó Chủ tịch Thường trực", "Ban Chỉ đạo 389 của tỉnh Sơn La"
        )),
    ],
)  # fmt: skip
def test_short_forms_of_an_office_keep_its_body(title: str, office: tuple[str, str]) -> None:
    assert offices(f"Ông Lò Văn Mẩy, {title}, dự họp.") == [("Lò Văn Mẩy", *office)]


def test_a_year_of_birth_ends_no_office() -> None:
    held = [("Lò Văn Mẩy", "Giám đốc", "Sở Y tế tỉnh Sơn La")]
    for words in ("(sinh năm 1957)", "(ông sinh năm 1957, quê Sơn La)", "(SN 1957)"):
        body = f"Ông Lò Văn Mẩy giữ chức Giám đốc Sở Y tế Sơn La {words}."
        told = facts(body, published="2023-03-06")
        assert not any(p.former for p in told.positions)
        assert offices(body) == held
