"""Whom words of a life describe; the people are invented."""

from __future__ import annotations

import pytest

from kg.clauses.described import described
from tests.clauses_of import clause


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ("Ông Vi Văn Pín sinh năm 1956.", "Vi Văn Pín"),
        ("Bà Lò Thị Mẩy (sinh năm 1981) đã khai.", "Lò Thị Mẩy"),
        ("Ông Vi Văn Pín (Giám đốc Sở Y tế tỉnh Sơn La) sinh năm 1956.", "Vi Văn Pín"),
        ("Ông Vi Văn Pín (chồng bà Lò Thị Mẩy) sinh năm 1956.", "Vi Văn Pín"),
        (
            (
                "Ông Vi Văn Pín, Ủy viên Ban Chấp hành Đảng bộ tỉnh, Bí thư Huyện ủy, Chủ tịch "
                "HĐND huyện Mường La, tỉnh Sơn La, sinh năm 1956."
            ),
            "Vi Văn Pín",
        ),
        ("Ông Vi Văn Pín (bạn của ông Lò Văn Bền) sinh năm 1956.", "Vi Văn Pín"),
        ("Ông Vi Văn Pín quê ở xã Chiềng Ân, sinh năm 1956.", "Vi Văn Pín"),
        ("Ông Vi Văn Pín gặp ông Lò Văn Bền, sinh năm 1956.", "Lò Văn Bền"),
    ],
)
def test_the_subject_or_the_name_before_them_is_described(body: str, who: str) -> None:
    text = clause(body)
    found = described(text.c, text.sentence("sinh năm"), text.at("sinh năm"))
    assert text.name(found) == who


@pytest.mark.parametrize(
    "body",
    [
        "Sở Y tế tỉnh Sơn La có người sinh năm 1956.",
        "Người sinh năm 1956, ông Vi Văn Pín, đã về.",
        (
            "Ông Vi Văn Pín kể rằng hồi ấy làng bản còn nghèo, đường sá chưa có, dân thì đói, và "
            "người già nhất bản sinh năm 1956."
        ),
    ],
)
def test_who_stands_behind_or_far_off_is_not_described(body: str) -> None:
    text = clause(body)
    assert described(text.c, text.sentence("sinh năm"), text.at("sinh năm")) is None
