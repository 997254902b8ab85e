"""Offices as parsed at one token: the role, and the body or place that follows or hides in it."""

from __future__ import annotations

import pytest

from kg.read.phrases import Office, office
from tests.reading_of import annotated


def parsed(text: str) -> Office:
    found = office(annotated(text), 0)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "role", "core"),
    [
        ("Bí thư Tỉnh ủy Sơn La", "Bí thư", "Tỉnh ủy"),
        ("Phó Bí thư Thường trực Tỉnh ủy Sơn La", "Phó Bí thư Thường trực", "Tỉnh ủy"),
        ("Chủ tịch UBND tỉnh Lai Châu", "Chủ tịch", "Ủy ban nhân dân"),
        ("Ủy viên Ban Thường vụ Tỉnh ủy", "Ủy viên", "Ban Thường vụ"),
        ("Trưởng Ban Tổ chức Trung ương", "Trưởng ban", "Ban Tổ chức Trung ương"),
        ("Trưởng ban Nội chính Trung ương", "Trưởng ban", "Ban Nội chính Trung ương"),
        ("Trưởng Đoàn kiểm tra số 547", "Trưởng đoàn", "Đoàn kiểm tra số 547"),
        ("Bộ trưởng Bộ Công an", "Bộ trưởng", "Bộ Công an"),
        ("Bộ trưởng Tài chính", "Bộ trưởng", "Bộ Tài chính"),
        ("Tư lệnh Quân khu 2", "Tư lệnh", "Quân khu 2"),
        ("Tỉnh ủy viên", "Ủy viên", "Tỉnh ủy"),
        ("Giám đốc Sở Y tế tỉnh Quảng Ngãi", "Giám đốc", "Sở Y tế"),
    ],
)
def test_an_office_has_a_role_and_a_body(text: str, role: str, core: str) -> None:
    found = parsed(f"{text} dự họp")
    assert found.role == role
    assert found.body is not None
    assert found.body.core == core


@pytest.mark.parametrize(
    ("text", "role", "body"),
    [
        ("Ủy viên Bộ Chính trị", "Ủy viên", "body_bo-chinh-tri"),
        ("UVTW Đảng", "Ủy viên", "body_ban-chap-hanh-trung-uong-dang"),
        ("Ủy viên Trung ương Đảng", "Ủy viên", "body_ban-chap-hanh-trung-uong-dang"),
        ("Bí thư Trung ương Đảng", "Bí thư", "body_ban-chap-hanh-trung-uong-dang"),
        ("Tổng Bí thư", "Tổng Bí thư", "body_ban-chap-hanh-trung-uong-dang"),
        ("Thường trực Ban Bí thư", "Thường trực", "body_ban-bi-thu"),
        ("Thủ tướng", "Thủ tướng", "body_chinh-phu"),
        ("Phó Thủ tướng Thường trực", "Phó Thủ tướng Thường trực", "body_chinh-phu"),
        ("Chủ tịch Quốc hội", "Chủ tịch", "body_quoc-hoi"),
        ("Phó Chủ nhiệm Văn phòng Chính phủ", "Phó Chủ nhiệm", "body_van-phong-chinh-phu"),
        ("Đại biểu Quốc hội", "Đại biểu", "body_quoc-hoi"),
        ("Chủ tịch nước", "Chủ tịch nước", ""),
    ],
)
def test_the_fixed_choices_of_the_guide(text: str, role: str, body: str) -> None:
    found = parsed(f"{text} dự họp")
    assert (found.role, found.fixed or "") == (role, body)


@pytest.mark.parametrize("status", ["nguyên", "Nguyên", "cựu"])
def test_a_word_of_the_past_makes_an_office_former(status: str) -> None:
    found = parsed(f"{status} Bí thư Tỉnh ủy Sơn La")
    assert found.former
    assert found.role == "Bí thư"


@pytest.mark.parametrize("acting", ["quyền Chủ tịch", "Quyền Chủ tịch"])
def test_acting_stays_in_the_role(acting: str) -> None:
    found = parsed(f"{acting} UBND tỉnh Lai Châu")
    assert (found.role, found.former) == ("Quyền Chủ tịch", False)


@pytest.mark.parametrize(
    ("text", "role", "core"),
    [
        ("Thủ tướng Nhật Bản Tanaka Kenji", "Thủ tướng", "Chính phủ"),
        ("Chủ tịch Quốc hội Lào Xây Phon", "Chủ tịch", "Quốc hội"),
        ("Bộ trưởng Quốc phòng Hàn Quốc Kim Sun Hee", "Bộ trưởng", "Bộ Quốc phòng"),
    ],
)
def test_a_foreign_office_keeps_its_country(text: str, role: str, core: str) -> None:
    found = parsed(text)
    assert found.role == role
    assert found.body is not None
    assert found.body.core == core
    assert found.body.place is not None
    assert found.body.place.level == "country"


@pytest.mark.parametrize(("text", "anchor"), [("Chủ tịch tỉnh", "tỉnh"), ("Bí thư huyện", "huyện")])
def test_an_office_may_hang_on_a_bare_level_word(text: str, anchor: str) -> None:
    assert parsed(f"{text} yêu cầu").anchor == anchor


def test_an_office_may_hang_on_a_place() -> None:
    found = parsed("Bí thư TP.HCM")
    assert found.place is not None
    assert found.place.name == "Thành phố Hồ Chí Minh"


@pytest.mark.parametrize("text", ["nhân dân phấn khởi", "nguyên nhân chủ quan", "quyền lợi"])
def test_other_words_are_no_offices(text: str) -> None:
    assert office(annotated(text), 0) is None


def test_a_division_named_after_its_head_is_named_once() -> None:
    a = annotated("Phó Trưởng phòng Phòng Khoáng sản Lò Văn Mẩy")
    found = office(a, 0)
    assert found is not None
    assert found.body is not None
    assert found.body.core == "Phòng Khoáng sản"
