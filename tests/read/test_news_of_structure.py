"""What belongs to what, as the names in a newspaper show it."""

from __future__ import annotations

import pytest

from tests.reading_of import structures


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Sở Y tế tỉnh Sơn La họp.",
            [("Sở Y tế tỉnh Sơn La", "locatedIn", "Sơn La")],
        ),
        (
            "Ban Thường vụ Huyện ủy Mộc Châu họp.",
            [
                ("Ban Thường vụ Huyện ủy Mộc Châu", "partOf", "Huyện ủy Mộc Châu"),
                ("Huyện ủy Mộc Châu", "locatedIn", "huyện Mộc Châu"),
            ],
        ),
        (
            "Ủy ban Kiểm tra Tỉnh ủy Sơn La họp.",
            [
                ("Ủy ban Kiểm tra Tỉnh ủy Sơn La", "partOf", "Tỉnh ủy Sơn La"),
                ("Tỉnh ủy Sơn La", "locatedIn", "Sơn La"),
            ],
        ),
        (
            "Vụ Pháp chế Bộ Y tế họp.",
            [("Vụ Pháp chế Bộ Y tế", "partOf", "Bộ Y tế")],
        ),
        (
            "Ông Lò Văn Mẩy – Phó Vụ trưởng Vụ Lúa gạo, Ban Tổ chức Trung ương, dự họp.",
            [("Vụ Lúa gạo Ban Tổ chức Trung ương", "partOf", "Ban Tổ chức Trung ương")],
        ),
        (
            "Cùng dự có lãnh đạo Cục Lúa gạo, Ban Tổ chức Trung ương.",
            [],
        ),
        (
            "Công an huyện Mường La họp.",
            [("Công an huyện Mường La", "locatedIn", "huyện Mường La")],
        ),
        (
            "Trường Tiểu học Mường Giôn, xã Mường Giôn, huyện Quỳnh Nhai, đón khách.",
            [("xã Mường Giôn", "locatedIn", "huyện Quỳnh Nhai")],
        ),
        (
            "Đoàn kiểm tra của Ban Bí thư làm việc.",
            [("Đoàn kiểm tra của Ban Bí thư", "partOf", "Ban Bí thư")],
        ),
    ],
)
def test_a_name_holds_its_parent_and_its_place(
    body: str, found: list[tuple[str, str, str]]
) -> None:
    assert structures(body) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Ông Lò Văn Mẩy thăm xã Mường Giôn, huyện Quỳnh Nhai, tỉnh Sơn La.",
            [
                ("xã Mường Giôn", "locatedIn", "huyện Quỳnh Nhai"),
                ("huyện Quỳnh Nhai", "locatedIn", "Sơn La"),
            ],
        ),
        (
            "Ông Lò Văn Mẩy thăm xã Mường Giôn (huyện Quỳnh Nhai).",
            [("xã Mường Giôn", "locatedIn", "huyện Quỳnh Nhai")],
        ),
        (
            "Ông Lò Văn Mẩy thăm bản Áng, xã Đông Sang.",
            [("bản Áng", "locatedIn", "xã Đông Sang")],
        ),
    ],
)
def test_a_place_lies_in_the_next_larger_one(body: str, found: list[tuple[str, str, str]]) -> None:
    assert structures(body) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Ông Lò Văn Mẩy thăm xã Đông Sang, huyện Mộc Châu.",
            [("xã Đông Sang", "locatedIn", "huyện Mộc Châu")],
        ),
        (
            "Ông Lò Văn Mẩy thăm xã Đông, tỉnh Gia Lai.",
            [("xã Đông", "locatedIn", "Gia Lai")],
        ),
    ],
)
def test_a_longer_name_is_no_commune_of_a_shorter_one(
    body: str, found: list[tuple[str, str, str]]
) -> None:
    assert structures(body) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Cục Y tế dự phòng thuộc Bộ Y tế họp.",
            [("Cục Y tế dự phòng", "partOf", "Bộ Y tế")],
        ),
        (
            "Phòng Nội vụ, Sở Y tế tỉnh Sơn La họp.",
            [
                ("Phòng Nội vụ Sở Y tế tỉnh Sơn La", "partOf", "Sở Y tế tỉnh Sơn La"),
                ("Sở Y tế tỉnh Sơn La", "locatedIn", "Sơn La"),
            ],
        ),
    ],
)
def test_a_body_beside_another_may_be_its_part(
    body: str, found: list[tuple[str, str, str]]
) -> None:
    assert structures(body) == found


@pytest.mark.parametrize(
    "body",
    [
        "Sở Y tế làm việc với Bộ Y tế.",
        "Bộ Y tế và Bộ Nội vụ họp.",
        "Ông Lò Văn Mẩy thăm huyện Mường La và huyện Sốp Cộp.",
    ],
)
def test_bodies_that_only_meet_are_no_parts(body: str) -> None:
    assert structures(body) == []
