"""Conferences with a title of their own are named events, where they take place."""

from __future__ import annotations

import pytest

from kg.model import Kind
from tests.reading_of import facts, names, structures

HELD = "Sáng 5/3/2031, Sở Y tế tỉnh Sơn La tổ chức {}. Bà Vi Thị Mỵ chủ trì hội nghị."


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("hội nghị tổng kết công tác năm 2030", "Hội nghị tổng kết công tác năm 2030"),
        (
            "Hội nghị tổng kết công tác năm 2030, triển khai nhiệm vụ năm 2031",
            "Hội nghị tổng kết công tác năm 2030, triển khai nhiệm vụ năm 2031",
        ),
        (
            "Hội nghị trực tuyến triển khai thi hành Luật Thú y năm 2030",
            "Hội nghị triển khai thi hành Luật Thú y năm 2030",
        ),
        (
            "Hội nghị sơ kết 2 năm thực hiện Nghị quyết số 6-NQ/TU ngày 2/1/2029 của Tỉnh ủy",
            "Hội nghị sơ kết 2 năm thực hiện Nghị quyết số 6-NQ/TU",
        ),
        (
            "Hội nghị tổng kết công tác năm 2030 của Chi cục Thú y tỉnh Sơn La",
            "Hội nghị tổng kết công tác năm 2030 của Chi cục Thú y tỉnh Sơn La",
        ),
    ],
)
def test_a_year_or_a_document_ends_the_title(printed: str, name: str) -> None:
    assert names(HELD.format(printed), Kind.EVENT) == [name]


@pytest.mark.parametrize(
    "printed",
    [
        "hội nghị",
        "hội nghị tổng kết công tác thú y",
        "hội nghị công bố Quyết định số 5-QĐ/TU",
        "các hội nghị tổng kết công tác năm 2030",
    ],
)
def test_without_one_a_conference_has_no_name(printed: str) -> None:
    assert names(HELD.format(printed), Kind.EVENT) == []


def test_one_that_does_not_take_place_is_no_event() -> None:
    body = "Bà Vi Thị Mỵ chưa dự hội nghị tổng kết công tác năm 2030."
    assert names(body, Kind.EVENT) == []


def test_the_meeting_bears_the_title() -> None:
    found = facts(HELD.format("Hội nghị tổng kết công tác năm 2030"))
    assert [event.name for event in found.events] == ["Hội nghị tổng kết công tác năm 2030"]


def test_whose_conference_it_is_stays_a_body() -> None:
    body = HELD.format("Hội nghị tổng kết công tác năm 2030 của Chi cục Thú y tỉnh Sơn La")
    assert ("Chi cục Thú y Sơn La", "locatedIn", "Sơn La") in structures(body)
