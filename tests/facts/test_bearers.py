"""Offices, words and faults told beside somebody: whose they are."""

from __future__ import annotations

import pytest

from tests.reading_of import facts, offices, said

LO, VI = "Lò Văn Mẩy", "Vi Thị Mỵ"
CHAIR = "Ủy ban nhân dân tỉnh Sơn La"


@pytest.mark.parametrize(
    "text",
    [
        "Người giữ chức Chủ tịch UBND tỉnh Sơn La là ông Lò Văn Mẩy.",
        "Người đang giữ chức vụ Chủ tịch UBND tỉnh Sơn La là ông Lò Văn Mẩy.",
        "Người đảm nhiệm cương vị Chủ tịch UBND tỉnh Sơn La là ông Lò Văn Mẩy.",
        "Bà Vi Thị Mỵ vắng. Ông Lò Văn Mẩy là người giữ chức Chủ tịch UBND tỉnh Sơn La.",
        "Ông Lò Văn Mẩy, người giữ chức Chủ tịch UBND tỉnh Sơn La, tới dự.",
    ],
)
def test_who_bears_an_office_is_named(text: str) -> None:
    assert offices(text) == [(LO, "Chủ tịch", CHAIR)]


@pytest.mark.parametrize(
    "text",
    [
        "Có tin đồn người giữ chức Chủ tịch UBND tỉnh Sơn La là ông Lò Văn Mẩy.",
        "Không ai rõ người giữ chức Chủ tịch UBND tỉnh Sơn La là ông Lò Văn Mẩy hay ai khác.",
        "Liệu người giữ chức Chủ tịch UBND tỉnh Sơn La là ông Lò Văn Mẩy?",
        "Bà Vi Thị Mỵ quen người giữ chức Chủ tịch UBND tỉnh Sơn La.",
        "Bà Vi Thị Mỵ gửi đơn tới người từng giữ chức Chủ tịch UBND tỉnh Sơn La.",
        "Bà Vi Thị Mỵ là em của người giữ chức Chủ tịch UBND tỉnh Sơn La.",
    ],
)
def test_nobody_gets_an_office_that_another_bears(text: str) -> None:
    assert offices(text) == []


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Ông Lò Văn Mẩy, thư ký Chủ tịch UBND tỉnh Sơn La Vi Thị Mỵ, đi cùng.", "Thư ký Chủ tịch"),
        ("Ông Lò Văn Mẩy, trợ lý Chủ tịch UBND tỉnh Sơn La Vi Thị Mỵ, đi cùng.", "Trợ lý Chủ tịch"),
        ("Ông Lò Văn Mẩy, trợ lý Chủ tịch UBND tỉnh Sơn La, đi cùng.", "Trợ lý Chủ tịch"),
    ],
)
def test_an_aide_named_first_is_the_aide(text: str, role: str) -> None:
    assert offices(text) == [(LO, role, CHAIR)]


@pytest.mark.parametrize(
    "text",
    [
        "Cử tri tỉnh Sơn La đề nghị Bộ Y tế bổ sung thuốc.",
        "Đại diện cử tri huyện Mộc Châu kiến nghị sớm sửa đường.",
        "Người dân xã Mường Giôn phản ánh đường hỏng.",
        "Cán bộ và nhân dân tỉnh Sơn La kiến nghị Chính phủ hỗ trợ vốn.",
        "Doanh nghiệp tỉnh Sơn La đề nghị Bộ Tài chính giảm thuế.",
    ],
)
def test_people_of_a_place_do_not_speak_for_it(text: str) -> None:
    assert said(text) == []


def test_a_place_still_speaks() -> None:
    asked = said("Tỉnh Sơn La đề nghị Bộ Y tế bổ sung thuốc.")
    assert asked == [("Sơn La", "propose", "Bộ Y tế", "bổ sung thuốc")]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Hạn chế trên do một số cán bộ tỉnh Sơn La buông lỏng quản lý.", ["limitation"]),
        ("Yếu kém của ngành y tế tỉnh Sơn La là do cán bộ thiếu trách nhiệm.", ["limitation"]),
        ("UBND tỉnh Sơn La để xảy ra vi phạm do buông lỏng quản lý.", ["violation"]),
    ],
)
def test_why_something_falls_short_is_no_violation(text: str, types: list[str]) -> None:
    assert [f.type for f in facts(text).findings] == types


@pytest.mark.parametrize(
    ("text", "role", "body"),
    [
        (
            "Thừa lệnh Trưởng ban Dân vận Tỉnh ủy Sơn La, ông Lò Văn Mẩy, Phó Trưởng ban, tới.",
            "Phó Trưởng ban",
            "Ban Dân vận Tỉnh ủy Sơn La",
        ),
        (
            "Thừa ủy quyền Giám đốc Sở Y tế tỉnh Sơn La, ông Lò Văn Mẩy, Phó Giám đốc Sở, trao cờ.",
            "Phó Giám đốc",
            "Sở Y tế tỉnh Sơn La",
        ),
        (
            "Thừa lệnh Bộ trưởng Bộ Y tế, ông Lò Văn Mẩy, Thứ trưởng, trao cờ.",
            "Thứ trưởng",
            "Bộ Y tế",
        ),
    ],
)
def test_a_deputy_is_of_the_body_whose_head_deputes_him(text: str, role: str, body: str) -> None:
    assert offices(text) == [(LO, role, body)]
