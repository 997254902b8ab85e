"""Places as parsed at one token: with and without a head, in the gazetteer and outside it."""

from __future__ import annotations

import pytest

from kg.model import Kind
from kg.read.phrases import place
from tests.reading_of import annotated, names


def named(text: str) -> tuple[str, str] | None:
    found = place(annotated(f"tại {text}"), 1)
    return (found.name, found.level) if found else None


@pytest.mark.parametrize(
    ("text", "name", "level"),
    [
        ("tỉnh Lai Châu", "Lai Châu", "province"),
        ("Lai Châu", "Lai Châu", "province"),
        ("thành phố Đà Nẵng", "Đà Nẵng", "province"),
        ("TP. Hồ Chí Minh", "Thành phố Hồ Chí Minh", "province"),
        ("TP.HCM", "Thành phố Hồ Chí Minh", "province"),
        ("huyện Mường Tè", "huyện Mường Tè", "district"),
        ("huyện Đá Bạc", "huyện Đá Bạc", "district"),
        ("xã Pa Ủ", "xã Pa Ủ", "commune"),
        ("quận Cầu Giấy", "quận Cầu Giấy", "district"),
        ("Phường 5", "phường 5", "commune"),
        ("Tây Nguyên", "Tây Nguyên", "region"),
        ("Lào", "Lào", "country"),
    ],
)
def test_a_place_has_its_full_name_and_level(text: str, name: str, level: str) -> None:
    assert named(f"{text} họp") == (name, level)


@pytest.mark.parametrize(
    ("one", "other"),
    [("tỉnh Hoà Bình", "tỉnh Hòa Bình"), ("TỈNH LAI CHÂU", "tỉnh Lai Châu")],
)
def test_spelling_and_case_do_not_make_another_place(one: str, other: str) -> None:
    assert named(one) == named(other)


@pytest.mark.parametrize(
    "text",
    [
        "hòa bình lập lại",  # peace, not Hòa Bình
        "đức độ",  # virtue, not Germany
        "tỉnh cần rà soát",  # a level word alone is no name
        "xã Bí thư",  # an office follows
        "huyện Tỉnh ủy",
        "Hồ Chí Minh",  # the head of a lake is part of a name
    ],
)
def test_common_words_are_no_places(text: str) -> None:
    assert named(text) is None


def test_a_place_stops_before_the_name_of_a_person() -> None:
    a = annotated("xã Tà Mung Hà Thị Bưởi phát biểu")
    found = place(a, 0)
    assert found is not None
    assert a.tokens.words(found.first, found.stop) == "xã Tà Mung"


def test_a_full_stop_after_a_level_word_ends_the_place() -> None:
    assert named("tỉnh. Lai Châu") is None
    assert named("TP. Huế") is not None


def test_of_namesakes_in_the_gazetteer_none_is_taken_as_known() -> None:
    found = place(annotated("huyện Châu Thành"), 0)
    assert found is not None
    assert (found.name, found.concept) == ("huyện Châu Thành", None)


@pytest.mark.parametrize("text", ["Quận 9", "huyện Mường Tè", "huyện Đá Bạc", "quận 77"])
def test_a_district_knows_its_kind(text: str) -> None:
    found = place(annotated(text), 0)
    assert found is not None
    assert found.kind == text.split(maxsplit=1)[0].lower()


def test_nothing_starts_after_the_last_token() -> None:
    a = annotated("Lai Châu")
    assert place(a, len(a.tokens)) is None


def test_a_road_told_by_its_two_ends_is_no_place_of_the_first() -> None:
    places = names("Đoàn khảo sát cao tốc Hòa Lạc - Phú Lương.", Kind.PLACE)
    assert not any("cao tốc" in place for place in places)
