"""Title stacks: which offices are whose, before, after and between names."""

from __future__ import annotations

import pytest

from kg.read.phrases import Name
from kg.read.scan import scan
from kg.read.stacks import stacks
from tests.reading_of import annotated, offices


def owned(text: str) -> list[tuple[str, list[str]]]:
    """Return every name with the roles of its stack."""
    a = annotated(text)
    return [
        (s.chunk.phrase.text, [o.role for o in s.offices])
        for s in stacks(a, scan(a))
        if isinstance(s.chunk.phrase, Name)
    ]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "Đồng chí Lò Văn Mẩy, Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy Sơn La, dự.",
            ["Ủy viên", "Bí thư"],
        ),
        (
            "Ủy viên Bộ Chính trị, Trưởng Ban Tổ chức Trung ương Lò Văn Mẩy dự.",
            ["Ủy viên", "Trưởng ban"],
        ),
        ("Tổng Bí thư, Chủ tịch nước Lò Văn Mẩy dự.", ["Tổng Bí thư", "Chủ tịch nước"]),
        ("Ông Lò Văn Mẩy - Giám đốc Sở Y tế tỉnh Sơn La - cho biết.", ["Giám đốc"]),
        ("Ông Lò Văn Mẩy – Giám đốc Sở Y tế tỉnh Sơn La – cho biết.", ["Giám đốc"]),
        ("Ông Lò Văn Mẩy (Giám đốc Sở Y tế tỉnh Sơn La) cho biết.", ["Giám đốc"]),
        ("Thượng tướng Lò Văn Mẩy, Thứ trưởng Bộ Quốc phòng, dự.", ["Thứ trưởng"]),
        ("Tư lệnh Quân khu 2, Trung tướng Lò Văn Mẩy dự.", ["Tư lệnh"]),
        (
            "Phó Chủ tịch UBND tỉnh Sơn La Lò Văn Mẩy, Trưởng đoàn, dự.",
            ["Phó Chủ tịch", "Trưởng đoàn"],
        ),
        ("Ông Lò Văn Mẩy kiêm Chủ tịch HĐND tỉnh Sơn La.", ["Chủ tịch"]),
        ("Vụ trưởng Vụ Pháp chế (Bộ Nội vụ) Lò Văn Mẩy dự.", ["Vụ trưởng"]),
    ],
)
def test_a_stack_belongs_to_its_one_name(text: str, roles: list[str]) -> None:
    assert owned(text) == [("Lò Văn Mẩy", roles)]


def test_semicolons_part_people_and_commas_part_offices() -> None:
    assert owned(
        "Dự có các đồng chí: Lò Văn Mẩy, Bí thư Tỉnh ủy Sơn La, Trưởng Đoàn đại biểu Quốc hội "
        "tỉnh; Hà Thị Bưởi, Phó Chủ tịch HĐND tỉnh; Trịnh Văn Tấn, Giám đốc Công an tỉnh."
    ) == [
        ("Lò Văn Mẩy", ["Bí thư", "Trưởng đoàn"]),
        ("Hà Thị Bưởi", ["Phó Chủ tịch"]),
        ("Trịnh Văn Tấn", ["Giám đốc"]),
    ]


def test_in_a_list_of_offices_before_names_each_takes_its_own() -> None:
    assert owned(
        "Bí thư Tỉnh ủy Sơn La Lò Văn Mẩy; Phó Bí thư Tỉnh ủy Hà Thị Bưởi; "
        "Chủ tịch UBND tỉnh Trịnh Văn Tấn cùng dự."
    ) == [
        ("Lò Văn Mẩy", ["Bí thư"]),
        ("Hà Thị Bưởi", ["Phó Bí thư"]),
        ("Trịnh Văn Tấn", ["Chủ tịch"]),
    ]


def test_and_joins_two_people_with_their_stacks() -> None:
    assert owned(
        "Đồng chí Lò Văn Mẩy, Bí thư Tỉnh ủy Sơn La và đồng chí Hà Thị Bưởi, Chủ tịch UBND tỉnh, "
        "dự."
    ) == [("Lò Văn Mẩy", ["Bí thư"]), ("Hà Thị Bưởi", ["Chủ tịch"])]


def test_other_words_end_a_stack() -> None:
    assert owned("Ông Lò Văn Mẩy gặp Bí thư Tỉnh ủy Sơn La.") == [("Lò Văn Mẩy", [])]


def test_a_sentence_ends_a_stack() -> None:
    assert owned("Dự có ông Lò Văn Mẩy. Bí thư Tỉnh ủy Sơn La vắng.") == [("Lò Văn Mẩy", [])]


def test_a_stack_covers_name_and_offices() -> None:
    a = annotated("Hôm qua đồng chí Lò Văn Mẩy, Bí thư Tỉnh ủy Sơn La, dự.")
    (stack,) = stacks(a, scan(a))
    assert a.tokens.words(stack.first, stack.stop) == "đồng chí Lò Văn Mẩy, Bí thư Tỉnh ủy Sơn La"


@pytest.mark.parametrize(
    "words", ["Thừa ủy quyền của", "Được sự ủy quyền của", "Thay mặt", "Thừa lệnh", "Đại diện cho"]
)
def test_who_acts_for_an_office_does_not_hold_it(words: str) -> None:
    body = (
        f"{words} Chủ tịch UBND tỉnh Sơn La, ông Lò Văn Mẩy, Giám đốc Sở Y tế tỉnh Sơn La, ký kết."
    )
    assert offices(body) == [("Lò Văn Mẩy", "Giám đốc", "Sở Y tế tỉnh Sơn La")]


def test_age_and_origin_in_brackets_part_no_name_from_its_office() -> None:
    assert offices(
        "Ông Lò Văn Mẩy (42 tuổi, quê huyện Mộc Châu, tỉnh Sơn La) - Giám đốc Bệnh viện Bạch Mai."
    ) == [("Lò Văn Mẩy", "Giám đốc", "Bệnh viện Bạch Mai")]


def test_a_semicolon_ends_who_has_his_office_before_the_name() -> None:
    body = (
        "Dự lễ có Chủ tịch Quốc hội Kha Văn Lập; nguyên Thủ tướng CP Vi Thanh Hạ; Phó Thủ tướng "
        "Mùa A Sùng; nguyên Chủ tịch Quốc hội."
    )
    assert offices(body) == [
        ("Kha Văn Lập", "Chủ tịch", "Quốc hội"),
        ("Vi Thanh Hạ", "nguyên Thủ tướng", "Chính phủ"),
        ("Mùa A Sùng", "Phó Thủ tướng", "Chính phủ"),
    ]


def test_unnamed_officials_before_a_person_are_not_he() -> None:
    body = "Cử tri nhắc mấy ông Bộ trưởng, Thứ trưởng Y tế, ông Kha Văn Lập, nguyên Bí thư Sơn La."
    assert offices(body) == [("Kha Văn Lập", "nguyên Bí thư", "Tỉnh ủy Sơn La")]


def test_the_words_of_a_link_glued_to_an_office_leave_it_whole() -> None:
    body = "Chinhphu.vn xem thêmPhó Thủ tướng Kha Văn Lập nêu mục tiêu."
    assert offices(body) == [("Kha Văn Lập", "Phó Thủ tướng", "Chính phủ")]


def test_an_office_behind_brackets_is_of_none_within_them() -> None:
    body = (
        "Ông Kha Văn Lập (con ông Vi Thanh Hạ, nguyên Bí thư Tỉnh ủy Sơn La) hiện giữ chức Giám "
        "đốc Sở Y tế tỉnh Sơn La."
    )
    assert offices(body) == [
        ("Kha Văn Lập", "Giám đốc", "Sở Y tế tỉnh Sơn La"),
        ("Vi Thanh Hạ", "nguyên Bí thư", "Tỉnh ủy Sơn La"),
    ]


@pytest.mark.parametrize("joint", [", còn", " và", "; hiện"])
def test_an_office_that_opens_its_clause_is_of_who_it_is(joint: str) -> None:
    found = offices(
        f"Giám đốc Sở Y tế tỉnh Lai Châu là ông Lò Văn Mẩy{joint} Bí thư Tỉnh ủy Lai Châu là bà Vi "
        "Thị Mỵ."
    )
    assert ("Vi Thị Mỵ", "Bí thư", "Tỉnh ủy Lai Châu") in found
    assert ("Lò Văn Mẩy", "Giám đốc", "Sở Y tế tỉnh Lai Châu") in found


def test_who_decides_is_not_whom_it_is_about() -> None:
    rows = offices(
        "Theo quyết định của Thủ tướng Chính phủ, ông Lò Văn Mẩy, nguyên Giám đốc Sở Y tế Hà Nam, "
        "được chỉ định giữ chức Chủ tịch UBND tỉnh Ninh Bình."
    )
    assert {role for _, role, _ in rows} == {"nguyên Giám đốc", "Chủ tịch"}


@pytest.mark.parametrize(
    "body",
    [
        "Dự còn có các thành viên Đoàn kiểm tra số 77; Bí thư Tỉnh ủy Sơn La Kha Văn Lập.",
        "Dự còn có các thành viên Đoàn kiểm tra số 77, Bí thư Tỉnh ủy Sơn La Kha Văn Lập.",
        "Dự còn có các Ủy viên Trung ương Đảng; Bí thư Tỉnh ủy Sơn La Kha Văn Lập.",
    ],
)
def test_unnamed_members_in_a_list_give_the_next_person_nothing(body: str) -> None:
    assert offices(body) == [("Kha Văn Lập", "Bí thư", "Tỉnh ủy Sơn La")]


def test_several_named_behind_a_plural_share_it() -> None:
    body = "Dự có các Phó Chủ tịch UBND tỉnh Sơn La Kha Văn Lập, Vi Thanh Hạ."
    office = ("Phó Chủ tịch", "Ủy ban nhân dân tỉnh Sơn La")
    assert offices(body) == [("Kha Văn Lập", *office), ("Vi Thanh Hạ", *office)]
