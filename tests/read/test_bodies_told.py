"""A body written short is the one that the article tells; a body of no article is left open."""

from __future__ import annotations

import pytest

from kg.model import Kind
from tests.reading_of import facts, names, reading


def bodies(body: str) -> list[str]:
    return names(body, Kind.ORGANISATION)


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Tỉnh ủy Sơn La họp. Ban Thường vụ Tỉnh ủy ra thông báo.", "Ban Thường vụ Tỉnh ủy Sơn La"),
        ("UBND tỉnh Sơn La họp. Chủ tịch UBND tỉnh dự.", "Ủy ban nhân dân tỉnh Sơn La"),
        ("Huyện Mộc Châu đông dân. UBND huyện ra thông báo.", "Ủy ban nhân dân huyện Mộc Châu"),
        ("Ban Nội chính Trung ương họp. Ban Nội chính Trung ương ra thông báo.",
         "Ban Nội chính Trung ương"),
        ("Mưa lớn ở tỉnh Sơn La. Sở Y tế cử bác sĩ.", "Sở Y tế tỉnh Sơn La"),
        ("Mưa lớn ở tỉnh Sơn La. HĐND tỉnh họp.", "Hội đồng nhân dân tỉnh Sơn La"),
    ],
)  # fmt: skip
def test_a_short_name_is_completed_by_the_article(body: str, name: str) -> None:
    assert name in bodies(body)


def test_between_two_provinces_the_one_before_counts() -> None:
    body = "UBND tỉnh Sơn La họp. UBND tỉnh ra thông báo. UBND tỉnh Lai Châu họp."
    r = reading(body)
    short = [m for m in r.mentions if m.span.of(r.text) == "UBND tỉnh"]
    assert {r.entities[m.entity].name for m in short} <= {"Ủy ban nhân dân tỉnh Sơn La"}


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("UBND tỉnh Sơn La", "Ủy ban nhân dân tỉnh Sơn La"),
        ("HĐND tỉnh Sơn La", "Hội đồng nhân dân tỉnh Sơn La"),
        ("MTTQ Việt Nam tỉnh Sơn La", "Mặt trận Tổ quốc Việt Nam tỉnh Sơn La"),
        ("Sở GD&ĐT tỉnh Sơn La", "Sở Giáo dục và Đào tạo tỉnh Sơn La"),
        ("Bộ NN&PTNT", "Bộ Nông nghiệp và Phát triển nông thôn"),
        ("UBKT Tỉnh ủy Sơn La", "Ủy ban Kiểm tra Tỉnh ủy Sơn La"),
    ],
)
def test_an_abbreviation_is_written_out(words: str, name: str) -> None:
    assert bodies(f"{words} họp sáng 5/3.")[:1] == [name]


@pytest.mark.parametrize(
    "body",
    [
        "Các sở, ngành họp sáng 5/3.",
        "UBND các tỉnh họp sáng 5/3.",
        "Giải thể 11 ban chỉ huy quân sự huyện.",
        "Nhiều tỉnh ủy, thành ủy họp sáng 5/3.",
        "Cấp ủy các cấp họp sáng 5/3.",
    ],
)
def test_bodies_of_one_kind_in_general_name_none(body: str) -> None:
    assert bodies(body) == []


@pytest.mark.parametrize("medium", ["Báo Nhân Dân", "Thông tấn xã Việt Nam"])
def test_a_medium_is_of_the_news_only_where_it_acts(medium: str) -> None:
    assert bodies(f"Theo bạn đọc ({medium}), mưa đã tạnh.") == []
    assert bodies(f"{medium} tổ chức hội thảo sáng 5/3.") == [medium]


def test_a_caption_names_no_body_of_its_own() -> None:
    shown = "Lãnh đạo Sở Y tế tỉnh Sơn La tại bệnh viện. Ảnh: Vi Mỵ"
    assert bodies(f"Hội nghị bế mạc sáng 5/3.\n\n{shown}") == []
    told = "Sở Y tế tỉnh Sơn La họp sáng 5/3."
    assert bodies(f"{told}\n\n{shown}") == ["Sở Y tế tỉnh Sơn La"]


@pytest.mark.parametrize(
    ("body", "teams"),
    [
        ("Đoàn kiểm tra số 12 của Ban Bí thư họp. Đoàn kiểm tra làm việc với Huyện ủy Mộc Châu.",
         ["Đoàn kiểm tra số 12 của Ban Bí thư"]),
        ("Đoàn kiểm tra số 12 họp. Đoàn kiểm tra số 15 họp.",
         ["Đoàn kiểm tra số 12", "Đoàn kiểm tra số 15"]),
        ("Đoàn công tác của Bộ Y tế họp. Đoàn công tác của Bộ Nội vụ họp.",
         ["Đoàn công tác của Bộ Y tế", "Đoàn công tác của Bộ Nội vụ"]),
        ("Một đoàn công tác đến xã Tân Lập.", []),
        ("Ban Bí thư lập Đoàn kiểm tra.", ["Đoàn kiểm tra của Ban Bí thư"]),
    ],
)  # fmt: skip
def test_teams_are_told_apart_by_number_and_issuer(body: str, teams: list[str]) -> None:
    assert names(body, Kind.TEAM) == teams


def test_a_law_is_no_body_and_a_body_behind_a_word_that_ends_so_is_one() -> None:
    assert bodies("Quốc hội sửa Luật Tổ chức Tòa án nhân dân.") == ["Quốc hội"]
    assert bodies("Ban Bí thư kỷ luật Tỉnh ủy Sơn La.") == ["Ban Bí thư", "Tỉnh ủy Sơn La"]


def test_a_member_s_title_and_a_short_form_s_end_are_no_other_names() -> None:
    found = facts(
        "Ông Lò Văn Mẩy, Tỉnh ủy viên Sơn La, dự họp của Tỉnh ủy Sơn La. Ủy ban Tài chính - Ngân"
        " sách và Quốc hội đã nghe báo cáo."
    )
    named = {entity.name: entity.aliases for entity in found.entities}
    assert named["Tỉnh ủy Sơn La"] == ()
    assert named["Quốc hội"] == ()


def test_a_ministry_named_in_an_office_is_called_with_its_first_word() -> None:
    found = facts("Bộ trưởng GTVT Lò Văn Mẩy và Bộ trưởng Tài chính Vi Văn Nhị dự họp.")
    named = {entity.name: entity.aliases for entity in found.entities}
    assert named["Bộ Giao thông vận tải"] == ("Bộ GTVT",)
    assert named["Bộ Tài chính"] == ()


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Tập đoàn Sao Mai họp. Đảng ủy Tập đoàn dự.", "Đảng ủy Tập đoàn Sao Mai"),
        ("Tổng công ty Sao Mai họp. Đảng ủy Tổng công ty dự.", "Đảng ủy Tổng công ty Sao Mai"),
        ("Đảng ủy Tổng công ty Sao Mai họp.", "Đảng ủy Tổng công ty Sao Mai"),
        (
            "Công ty Sao Mai họp. Bí thư Đảng ủy Công ty Lò Văn Mẩy dự.",
            "Đảng ủy Công ty Sao Mai",
        ),
        ("Tập đoàn Sao Mai họp. Văn phòng Tập đoàn dự.", "Văn phòng Tập đoàn Sao Mai"),
    ],
)
def test_an_organ_of_a_firm_called_by_its_kind_is_that_of_the_firm(body: str, name: str) -> None:
    assert name in bodies(body)


@pytest.mark.parametrize("kind", ["Tổng công ty", "Bệnh viện", "Tập đoàn", "Học viện"])
def test_an_organ_of_an_unknown_body_is_no_half_of_its_word(kind: str) -> None:
    assert bodies(f"Đảng ủy {kind} đã kiểm điểm.") == []


@pytest.mark.parametrize("title", ["Đảng bộ TSVM", "Trường Tiên tiến"])
def test_a_title_of_honour_is_no_body(title: str) -> None:
    assert bodies(f"Đơn vị giữ vững danh hiệu {title} nhiều năm.") == []
    assert bodies("Danh hiệu của Sở Y tế tỉnh Sơn La được giữ.") == ["Sở Y tế tỉnh Sơn La"]
