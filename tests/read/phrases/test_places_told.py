"""Which words name a place, which unit that is, and which only look like one."""

from __future__ import annotations

import pytest

from kg.model import Kind
from tests.reading_of import facts, names


def places(body: str) -> list[str]:
    return names(body, Kind.PLACE)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("tỉnh Sơn La", "Sơn La"),
        ("Sơn La", "Sơn La"),
        ("thành phố Hà Nội", "Hà Nội"),
        ("TP Hà Nội", "Hà Nội"),
        ("TP.HCM", "thành phố Hồ Chí Minh"),
        ("huyện Mộc Châu", "huyện Mộc Châu"),
        ("xã Tân Lập", "xã Tân Lập"),
        ("Quận 9", "quận 9"),
        ("Hàn Quốc", "Hàn Quốc"),
        ("vùng Tây Nguyên", "Tây Nguyên"),
        ("Khu công nghiệp Phú Bình", "khu công nghiệp Phú Bình"),
    ],
)
def test_a_place_has_one_name_however_it_is_printed(words: str, name: str) -> None:
    assert [p.lower() for p in places(f"Mưa lớn ở {words} sáng 5/3.")] == [name.lower()]


@pytest.mark.parametrize(
    "body",
    [
        "Mưa lớn ở nhiều tỉnh.",
        "Mưa lớn ở các huyện, xã.",
        "Phụ nữ Việt Nam trồng rừng.",
        "Đời sống xã hội được nâng lên.",
        "Các tỉnh, thành phố họp.",
        "Văn bản này còn hiệu lực.",
        "Anh em trong bản trồng rừng.",
        "Ông Lò Văn Sơn trồng rừng.",
    ],
)
def test_common_words_and_names_of_people_name_no_place(body: str) -> None:
    assert places(body) == []


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("các tỉnh Sơn La, Lai Châu và Điện Biên", {"Sơn La", "Lai Châu", "Điện Biên"}),
        ("các xã Chiềng Ân, Chiềng Công", {"xã Chiềng Ân", "xã Chiềng Công"}),
        ("huyện Mộc Châu và huyện Mường La", {"huyện Mộc Châu", "huyện Mường La"}),
        ("hai tỉnh Sơn La và Lai Châu", {"Sơn La", "Lai Châu"}),
    ],
)
def test_each_of_a_list_under_one_head_is_a_place(words: str, found: set[str]) -> None:
    assert set(places(f"Mưa lớn ở {words} sáng 5/3.")) == found


def test_two_communes_of_one_name_are_two_where_the_article_tells_them_apart() -> None:
    body = "Mưa lớn ở xã Tân Lập, huyện Mộc Châu và xã Tân Lập, huyện Đan Phượng."
    assert places(body).count("xã Tân Lập") == 2


def test_a_commune_printed_without_its_district_later_is_the_same() -> None:
    body = "Mưa lớn ở xã Tân Lập, huyện Mộc Châu. Xã Tân Lập đã cử cán bộ."
    assert places(body).count("xã Tân Lập") == 1


def test_a_place_told_twice_is_one() -> None:
    body = "Mưa lớn ở huyện Mường La. Huyện Mường La đã cử cán bộ."
    assert places(body) == ["huyện Mường La"]


def test_a_province_is_its_unit() -> None:
    (place,) = [e for e in facts("Mưa lớn ở tỉnh Sơn La.").entities if e.kind is Kind.PLACE]
    assert place.unit or place.scope


def test_a_place_in_a_persons_title_is_a_place_too() -> None:
    body = "Chủ tịch UBND xã Tân Lập Lò Văn Mẩy dự họp."
    assert places(body) == ["xã Tân Lập"]
    assert names(body, Kind.PERSON) == ["Lò Văn Mẩy"]
