"""Names that the rest of an article completes, cuts short or tells apart."""

from __future__ import annotations

import pytest

from tests.reading_of import named


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Ông Lò Văn Mẩy phát biểu. Ông Mẩy nói tỉnh còn nghèo.",
            {"person": ["Lò Văn Mẩy"]},
        ),
        (
            "Bà Vi Thị Mỵ và ông Vi Thế Bường dự lễ. Bà Mỵ phát biểu.",
            {"person": ["Vi Thị Mỵ", "Vi Thế Bường"]},
        ),
        (
            "Thủ tướng Lò Văn Mẩy thăm Sơn La. Thủ tướng phát biểu.",
            {"organisation": ["Chính phủ"], "person": ["Lò Văn Mẩy"], "place": ["Sơn La"]},
        ),
    ],
)
def test_a_short_name_is_one_with_its_full_name(body: str, found: dict[str, list[str]]) -> None:
    assert named(body) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Ông Lò Văn Mẩy và ông Vi Thế Mẩy dự lễ.",
            {"person": ["Lò Văn Mẩy", "Vi Thế Mẩy"]},
        ),
    ],
)
def test_two_people_of_one_given_name_stay_apart(body: str, found: dict[str, list[str]]) -> None:
    assert named(body) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Sáng nay ông Lò Văn Mẩy Bí thư Tỉnh ủy Sơn La dự lễ.",
            {"person": ["Lò Văn Mẩy"], "organisation": ["Tỉnh ủy Sơn La"], "place": ["Sơn La"]},
        ),
        (
            "Ông Lò Văn Mẩy Chiều nay dự lễ.",
            {"person": ["Lò Văn Mẩy"]},
        ),
        (
            "Chủ tịch UBND huyện Vi Thị Mỵ thăm huyện Mường La.",
            {
                "organisation": ["Ủy ban nhân dân huyện Mường La"],
                "person": ["Vi Thị Mỵ"],
                "place": ["huyện Mường La"],
            },
        ),
        (
            "Đường Lò Văn Giá ở thành phố Sơn La.",
            {"place": ["đường Lò Văn Giá", "thành phố Sơn La"]},
        ),
        (
            "Trường THPT Tô Hiệu khai giảng.",
            {"organisation": ["Trường THPT Tô Hiệu"]},
        ),
        (
            "Quỹ Lò Văn Mẩy trao học bổng.",
            {"organisation": ["Quỹ Lò Văn Mẩy"]},
        ),
    ],
)
def test_a_name_does_not_take_in_what_stands_beside_it(
    body: str, found: dict[str, list[str]]
) -> None:
    assert named(body) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Tổng thống Pháp Jean Dupont thăm Hà Nội.",
            {"place": ["Pháp", "Hà Nội"], "person": ["Jean Dupont"]},
        ),
        (
            "Thủ tướng Lào Khăm Xay Súc hội đàm với Thủ tướng Lò Văn Mẩy.",
            {
                "organisation": ["Chính phủ Lào", "Chính phủ"],
                "place": ["Lào"],
                "person": ["Khăm Xay Súc", "Lò Văn Mẩy"],
            },
        ),
    ],
)
def test_foreign_names_are_read_behind_an_office(body: str, found: dict[str, list[str]]) -> None:
    assert named(body) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Tỉnh Sơn La và TP Hà Nội ký hợp tác.",
            {"place": ["Sơn La", "Hà Nội"]},
        ),
        (
            "Ông Lò Văn Mẩy thăm các xã Chiềng Ân, Chiềng Hoa.",
            {"person": ["Lò Văn Mẩy"], "place": ["xã Chiềng Ân", "xã Chiềng Hoa"]},
        ),
        (
            "Ông Lò Văn Mẩy thăm quận Ba Đình, Hà Nội.",
            {"person": ["Lò Văn Mẩy"], "place": ["quận Ba Đình", "Hà Nội"]},
        ),
        (
            "Ông Lò Văn Mẩy thăm Điện Biên.",
            {"person": ["Lò Văn Mẩy"], "place": ["Điện Biên"]},
        ),
    ],
)
def test_a_province_city_or_commune_is_called_by_its_name(
    body: str, found: dict[str, list[str]]
) -> None:
    assert named(body) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "UBND tỉnh Sơn La họp. Ủy ban nhân dân tỉnh Sơn La quyết định.",
            {"organisation": ["Ủy ban nhân dân tỉnh Sơn La"], "place": ["Sơn La"]},
        ),
        (
            "Uỷ ban nhân dân tỉnh Sơn La họp. Ủy ban nhân dân tỉnh Sơn La quyết định.",
            {"organisation": ["Ủy ban nhân dân tỉnh Sơn La"], "place": ["Sơn La"]},
        ),
        (
            "Tỉnh ủy Sơn La họp. Tỉnh ủy quyết nghị.",
            {"organisation": ["Tỉnh ủy Sơn La"], "place": ["Sơn La"]},
        ),
    ],
)
def test_the_same_body_written_otherwise_is_one(body: str, found: dict[str, list[str]]) -> None:
    assert named(body) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Sở Y tế tỉnh Sơn La và Sở Y tế tỉnh Lai Châu họp.",
            {
                "organisation": ["Sở Y tế tỉnh Sơn La", "Sở Y tế tỉnh Lai Châu"],
                "place": ["Sơn La", "Lai Châu"],
            },
        ),
        (
            "Huyện ủy Mường La và Huyện ủy Mộc Châu họp.",
            {
                "organisation": ["Huyện ủy Mường La", "Huyện ủy Mộc Châu"],
                "place": ["huyện Mường La", "huyện Mộc Châu"],
            },
        ),
    ],
)
def test_bodies_of_two_places_are_two(body: str, found: dict[str, list[str]]) -> None:
    assert named(body) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Tỉnh Sơn La thực hiện Chương trình mục tiêu quốc gia giảm nghèo bền vững.",
            {
                "place": ["Sơn La"],
                "programme": ["Chương trình mục tiêu quốc gia giảm nghèo bền vững"],
            },
        ),
        (
            "Tỉnh Sơn La thực hiện Đề án 06.",
            {"place": ["Sơn La"], "programme": ["Đề án 06"]},
        ),
        ("Tỉnh kiểm tra dự án 8B ở phố huyện.", {}),
        ("Tỉnh công bố danh sách 39 DNNN.", {}),
        (
            "Tỉnh khởi công Dự án thủy điện Nậm Chiến.",
            {"programme": ["Dự án thủy điện Nậm Chiến"]},
        ),
        (
            "Tỉnh phát động phong trào “Dân vận khéo”.",
            {"programme": ["Phong trào “Dân vận khéo”"]},
        ),
    ],
)
def test_a_programme_or_document_keeps_its_own_words(
    body: str, found: dict[str, list[str]]
) -> None:
    assert named(body) == found
