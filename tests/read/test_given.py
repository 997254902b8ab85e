"""Offices that words give, and offices that a stack completes."""

from __future__ import annotations

import pytest

from tests.reading_of import Office, offices


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Dự họp có các Phó Thủ tướng: Lò Văn Mẩy, Vi Thế Bường.",
            [
                ("Lò Văn Mẩy", "Phó Thủ tướng", "Chính phủ"),
                ("Vi Thế Bường", "Phó Thủ tướng", "Chính phủ"),
            ],
        ),
        (
            "Dự họp có các Thứ trưởng: Lò Văn Mẩy (Bộ Y tế), Vi Thế Bường (Bộ Tài chính).",
            [
                ("Lò Văn Mẩy", "Thứ trưởng", "Bộ Y tế"),
                ("Vi Thế Bường", "Thứ trưởng", "Bộ Tài chính"),
            ],
        ),
        (
            "Ông Lò Văn Mẩy, Bí thư Đảng ủy, Giám đốc Sở Xây dựng tỉnh Sơn La dự họp.",
            [
                ("Lò Văn Mẩy", "Bí thư", "Đảng ủy Sở Xây dựng tỉnh Sơn La"),
                ("Lò Văn Mẩy", "Giám đốc", "Sở Xây dựng tỉnh Sơn La"),
            ],
        ),
        (
            "Bà Lò Thị Mẩy dự họp. Trước đó, bà Mẩy là Chủ tịch UBND tỉnh Sơn La.",
            [("Lò Thị Mẩy", "nguyên Chủ tịch", "Ủy ban nhân dân tỉnh Sơn La")],
        ),
        (
            "Ông Lò Văn Mẩy, đại biểu Quốc hội đoàn Sơn La, Giám đốc Sở Y tế tỉnh Sơn La dự họp.",
            [
                ("Lò Văn Mẩy", "Đại biểu", "Quốc hội"),
                ("Lò Văn Mẩy", "Giám đốc", "Sở Y tế tỉnh Sơn La"),
            ],
        ),
    ],
)
def test_words_give_offices(body: str, expected: list[Office]) -> None:
    assert offices(body) == expected


def test_a_surname_after_a_level_word_is_no_province() -> None:
    body = "Tỉnh Sơn La: Phó Chủ tịch UBND tỉnh Lâm Hoàng Nghiệp Chấn dự họp."
    assert offices(body) == [
        ("Lâm Hoàng Nghiệp Chấn", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Sơn La")
    ]


def test_a_career_after_a_pronoun_gives_every_office_of_before() -> None:
    body = (
        "Ông Lò Văn Mẩy nói. Ông từng giữ chức Trưởng phòng Pháp chế Sở Y tế tỉnh Sơn La, "
        "Phó Chánh Văn phòng rồi Chánh Văn phòng kiêm Người phát ngôn Bộ Y tế."
    )
    assert offices(body) == [
        ("Lò Văn Mẩy", "nguyên Trưởng phòng", "Phòng Pháp chế Sở Y tế tỉnh Sơn La"),
        ("Lò Văn Mẩy", "nguyên Phó Chánh Văn phòng", "Văn phòng Bộ Y tế"),
        ("Lò Văn Mẩy", "nguyên Chánh Văn phòng", "Văn phòng Bộ Y tế"),
        ("Lò Văn Mẩy", "nguyên Người phát ngôn", "Bộ Y tế"),
    ]


def test_a_counted_office_is_that_of_every_name_after_it() -> None:
    assert offices("Tiếp xúc cử tri có 2 đại biểu Quốc hội Lò Văn Mẩy, Trần Thị Sáu.") == [
        ("Lò Văn Mẩy", "Đại biểu", "Quốc hội"),
        ("Trần Thị Sáu", "Đại biểu", "Quốc hội"),
    ]


def test_no_office_hides_in_the_words_that_give_one() -> None:
    assert offices(
        "Ông Lò Văn Mẩy giữ chức vụ Phó Viện trưởng Viện kiểm sát nhân dân tối cao."
    ) == [("Lò Văn Mẩy", "Phó Viện trưởng", "Viện kiểm sát nhân dân tối cao")]


def test_a_counted_office_is_of_the_body_that_has_it() -> None:
    body = "Ban Nội chính Trung ương có 2 Phó Trưởng ban, gồm: ông Lò Văn Mẩy; bà Trần Thị Sáu."
    assert offices(body) == [
        ("Lò Văn Mẩy", "Phó Trưởng ban", "Ban Nội chính Trung ương"),
        ("Trần Thị Sáu", "Phó Trưởng ban", "Ban Nội chính Trung ương"),
    ]


def test_kin_in_brackets_hold_no_office_given_after_them() -> None:
    body = (
        "Bà Lò Thị Sáu (chị ruột ông Toản) từng giữ chức Chủ tịch Hội Nông dân tỉnh Sơn La, còn "
        "ông Vi Văn Đạt (chồng bà Sáu) từng được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Sơn La."
    )
    assert offices(body) == [
        ("Lò Thị Sáu", "nguyên Chủ tịch", "Hội Nông dân tỉnh Sơn La"),
        ("Vi Văn Đạt", "nguyên Giám đốc", "Sở Y tế tỉnh Sơn La"),
    ]


def test_what_was_once_given_by_a_body_is_former() -> None:
    body = "Ông Lò Văn Mẩy từng được Hội đồng nhân dân tỉnh Sơn La bầu giữ chức Chủ tịch UBND tỉnh."
    assert offices(body) == [("Lò Văn Mẩy", "nguyên Chủ tịch", "Ủy ban nhân dân tỉnh Sơn La")]


def test_what_states_hold_in_turn_is_no_office_of_a_person() -> None:
    body = "Ông Khăm Vông Xa sẽ hoàn thành tốt năm đảm nhận cương vị Chủ tịch ASEAN."
    assert offices(body) == []
    assert offices("Ông Khăm Vông Xa giữ chức Tổng Thư ký ASEAN.")[0][1] == "Tổng Thư ký"


def test_offices_of_a_time_told_of_are_former() -> None:
    body = "Vì trong thời gian giữ các cương vị Giám đốc Sở Y tế Sơn La, bà Lò Thị Sáu vi phạm."
    assert offices(body) == [("Lò Thị Sáu", "nguyên Giám đốc", "Sở Y tế tỉnh Sơn La")]
    body = "Ông Vi Văn Đạt từng trên cương vị Phó Chủ tịch UBND tỉnh Sơn La."
    assert offices(body) == [("Vi Văn Đạt", "nguyên Phó Chủ tịch", "Ủy ban nhân dân tỉnh Sơn La")]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("Phó Bí thư Tỉnh ủy Sơn La (ông Lò Văn Mẩy) dự họp.", [("Phó Bí thư", "Tỉnh ủy Sơn La")]),
        ("Phó Bí thư Tỉnh ủy Sơn La (thay ông Lò Văn Mẩy) dự họp.", []),
        (
            "Giám đốc Sở Y tế tỉnh Sơn La mới là ông Lò Văn Mẩy, trước đó là Phó Giám đốc Sở Y tế.",
            [
                ("Giám đốc", "Sở Y tế tỉnh Sơn La"),
                ("nguyên Phó Giám đốc", "Sở Y tế tỉnh Sơn La"),
            ],
        ),
        (
            (
                "Ông Lò Văn Mẩy vừa nhận quyết định làm Giám đốc Sở Y tế tỉnh Sơn La, nguyên "
                "là Bí thư Huyện ủy Sông Mã."
            ),
            [("Giám đốc", "Sở Y tế tỉnh Sơn La"), ("nguyên Bí thư", "Huyện ủy Sông Mã")],
        ),
        (
            (
                "Ông Lò Văn Mẩy kinh qua các cương vị: Bí thư Huyện ủy Sông Mã, Giám đốc Sở Y "
                "tế tỉnh Sơn La."
            ),
            [("nguyên Bí thư", "Huyện ủy Sông Mã"), ("nguyên Giám đốc", "Sở Y tế tỉnh Sơn La")],
        ),
    ],
)
def test_brackets_news_and_careers_give_offices(body: str, found: list[tuple[str, str]]) -> None:
    assert offices(body) == [("Lò Văn Mẩy", *office) for office in found]
