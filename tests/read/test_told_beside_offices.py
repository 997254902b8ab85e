"""Where somebody was born is not what the news is about; short words for offices; a born year."""

from __future__ import annotations

import pytest

from tests.facts.test_decided import deeds
from tests.reading_of import facts, offices, structures


def test_the_birthplace_gives_no_body_its_province() -> None:
    body = (
        "Ông Lò Văn Mẩy (sinh năm 1975, quê Hưng Yên), Phó Bí thư Tỉnh ủy, được HĐND tỉnh Thái "
        "Bình bầu giữ chức Chủ tịch UBND tỉnh."
    )
    assert ("Lò Văn Mẩy", "Phó Bí thư", "Tỉnh ủy Thái Bình") in offices(body)


@pytest.mark.parametrize("life", ["sinh năm 1975", "sinh ngày 2/3/1975", "SN 1975"])
def test_a_year_of_birth_makes_no_career(life: str) -> None:
    body = (
        f"Ngày 1/7/2024, ông Lò Văn Mẩy ({life}) được HĐND tỉnh Thái Bình bầu giữ chức Chủ tịch "
        "UBND tỉnh."
    )
    assert deeds(body) == [
        (
            "Lò Văn Mẩy",
            "elect",
            "Chủ tịch",
            "Ủy ban nhân dân tỉnh Thái Bình",
            "Hội đồng nhân dân tỉnh Thái Bình",
        )
    ]


@pytest.mark.parametrize(
    ("short", "role", "body"),
    [
        ("Phó Trưởng BTC Tỉnh ủy", "Phó Trưởng ban", "Ban Tổ chức Tỉnh ủy Sơn La"),
        ("Trưởng BTG Tỉnh ủy", "Trưởng ban", "Ban Tuyên giáo Tỉnh ủy Sơn La"),
        ("Phó Trưởng BCĐ 35 tỉnh", "Phó Trưởng ban", "Ban Chỉ đạo 35 của tỉnh Sơn La"),
        ("PBT TT Tỉnh ủy", "Phó Bí thư Thường trực", "Tỉnh ủy Sơn La"),
        ("TBT Báo Sơn La", "Tổng Biên tập", "Báo Sơn La"),
    ],
)
def test_offices_by_their_initials(short: str, role: str, body: str) -> None:
    text = f"Tỉnh Sơn La họp. Ông Lò Văn Mẩy, {short}, phát biểu."
    assert offices(text) == [("Lò Văn Mẩy", role, body)]


def test_once_for_a_time_is_former() -> None:
    body = "Ông Lò Văn Mẩy từng có thời gian làm Giám đốc Sở Y tế Sơn La."
    assert offices(body) == [("Lò Văn Mẩy", "nguyên Giám đốc", "Sở Y tế tỉnh Sơn La")]


@pytest.mark.parametrize("words", ["trực thuộc", "là đơn vị trực thuộc", "là cơ quan thuộc"])
def test_a_body_is_part_of_the_one_it_belongs_to(words: str) -> None:
    body = f"Bệnh viện Mường Bú {words} Sở Y tế tỉnh Sơn La."
    assert ("Bệnh viện Mường Bú", "partOf", "Sở Y tế tỉnh Sơn La") in structures(body)


def test_the_standing_deputy_is_of_the_committee_beside_him() -> None:
    body = (
        "Đại hội bầu ông Lò Văn Mẩy giữ chức Bí thư Đảng ủy xã Mường Bú, ông Bùi Văn Khánh giữ "
        "chức Phó Bí thư Thường trực."
    )
    assert {org for *_, org, _ in deeds(body)} == {"Đảng ủy xã Mường Bú"}


def test_the_fourth_plenum_is_issued_by_the_committee_not_by_its_ordinal() -> None:
    text = "Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng (khóa XII) được nêu lại."
    found = facts(text)
    spans = [d.issuer_span.of(found.article.text) for d in found.documents if d.issuer_span]
    assert [span.startswith(("Trung ương", "Ban Chấp hành")) for span in spans] == [True]


def test_what_can_hardly_be_reached_is_no_figure() -> None:
    assert not facts("Thu ngân sách của tỉnh Sơn La khó mà đạt 9.500 tỷ đồng.").figures
