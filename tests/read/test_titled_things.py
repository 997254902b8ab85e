"""Named programmes and named events as printed."""

from __future__ import annotations

import pytest

from kg.read.titled_things import event_phrases, programme_phrases
from tests.reading_of import annotated

NONE: frozenset[int] = frozenset()


def programmes(text: str) -> list[tuple[str, str]]:
    a = annotated(text)
    return [(p.rule, a.tokens.words(p.first, p.stop)) for p in programme_phrases(a, NONE)]


def events(text: str) -> list[tuple[str, str]]:
    a = annotated(text)
    return [(p.rule, a.tokens.words(p.first, p.stop)) for p in event_phrases(a, NONE)]


@pytest.mark.parametrize(
    "name",
    [
        "Chương trình mục tiêu quốc gia xây dựng nông thôn mới",
        "Đề án 77",
        "Phong trào “Dân vận khéo”",
    ],
)
def test_a_programme_has_a_name_of_its_own(name: str) -> None:
    assert programmes(f"Tỉnh thực hiện {name}.") == [("programme-programme", name)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Dự án Nhà máy điện gió Tà Lơi có tổng vốn 500 tỷ đồng.", "Dự án Nhà máy điện gió Tà Lơi"),
        (
            "Hai tỉnh đã bàn Chương trình hợp tác Sơn La - Phú Thọ ký ngày 5/3/2017.",
            "Chương trình hợp tác Sơn La - Phú Thọ",
        ),
    ],
)
def test_the_name_of_a_programme_stops_before_what_is_told_of_it(text: str, name: str) -> None:
    assert programmes(text) == [("programme-programme", name)]


def test_the_draft_of_a_law_is_no_programme() -> None:
    assert programmes("Quốc hội thảo luận về dự án Luật Viên chức (sửa đổi).") == []


def test_letters_that_stand_for_a_sort_of_projects_name_none() -> None:
    assert programmes("Đây là dự án FDI lớn nhất trong năm.") == []
    assert programmes("Tỉnh thực hiện Đề án OCOP.") == [("programme-programme", "Đề án OCOP")]


def test_a_model_that_is_praised_is_no_programme() -> None:
    assert programmes("Ông Mẩy đánh giá cao mô hình “Xe buýt Công đoàn”.") == []


@pytest.mark.parametrize("count", ["3", "ba"])
def test_a_set_of_programmes_is_one(count: str) -> None:
    words = f"{count} chương trình mục tiêu quốc gia"
    assert programmes(f"Tỉnh thực hiện {words}.") == [("programme-set", words)]


@pytest.mark.parametrize(
    "text",
    [
        "Tỉnh có các chương trình, dự án.",
        "Chương trình 30 phút mỗi ngày.",
        "Xem chương trình truyền hình.",
        "Tỉnh có 15 dự án.",
    ],
)
def test_common_programmes_have_no_name(text: str) -> None:
    assert programmes(text) == []


def test_a_word_before_a_programme_is_no_number() -> None:
    assert programmes("Tin trong ngày\nChương trình mục tiêu quốc gia giảm nghèo bền vững.") == [
        ("programme-programme", "Chương trình mục tiêu quốc gia giảm nghèo bền vững")
    ]


def test_what_documents_took_is_no_programme() -> None:
    a = annotated("Tỉnh thực hiện Đề án 06.")
    assert list(programme_phrases(a, frozenset(range(len(a.tokens))))) == []


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("event-congress", "Đại hội đại biểu Đảng bộ tỉnh Lai Châu lần thứ XIV"),
        ("event-congress", "Đại hội XIII của Đảng"),
        ("event-plenum", "Hội nghị Trung ương 5 khóa XII"),
        ("event-session", "Kỳ họp thứ 8, Quốc hội khóa XV"),
        ("event-session", "Kỳ họp thứ 8"),
        ("event-session", "Hội nghị lần thứ năm Ban Chấp hành Trung ương Đảng khóa XII"),
    ],
)
def test_congresses_plenums_and_sessions_are_named_events(kind: str, name: str) -> None:
    assert events(f"Sáng nay, {name} khai mạc.") == [(kind, name)]


@pytest.mark.parametrize(
    "text",
    [
        "Sáng nay, hội nghị khai mạc.",
        "Hướng tới đại hội Đảng các cấp.",
        "Kỳ họp thành công.",
        "Trung ương hỗ trợ tỉnh.",
    ],
)
def test_other_meetings_have_no_name(text: str) -> None:
    assert events(text) == []


def test_the_body_that_meets_is_known() -> None:
    a = annotated("Sáng nay, Kỳ họp thứ 8, Quốc hội khóa XV bế mạc.")
    (found,) = event_phrases(a, NONE)
    assert (found.ordinal, found.term) == ("8", "khóa XV")
    assert found.body is not None
    assert a.tokens.forms[found.body] == "Quốc"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bộ kiểm tra cao tốc Bắc - Nam phía Đông đạt tiến độ tốt.", "cao tốc Bắc - Nam phía Đông"),
        ("Họp bàn cao tốc Cam Lâm – Vĩnh Hảo qua tỉnh An Phước.", "cao tốc Cam Lâm – Vĩnh Hảo"),
        ("Tỉnh duyệt Dự án cảng Bãi Cát của Công ty Hải Long.", "Dự án cảng Bãi Cát"),
    ],
)  # fmt: skip
def test_the_name_of_a_road_or_site_ends_before_the_clause(text: str, name: str) -> None:
    assert [words for _, words in programmes(text)] == [name]
