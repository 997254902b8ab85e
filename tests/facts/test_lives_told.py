"""What an article tells of a life: births, stations of a career, offices gained and lost."""

from __future__ import annotations

import pytest

from kg.model import Kind
from tests.reading_of import facts, offices

MAN = "Lò Văn Mẩy"


def born(body: str) -> list[str]:
    return [e.born for e in facts(body, published="2024-03-05").entities if e.kind is Kind.PERSON]


@pytest.mark.parametrize(
    ("words", "year"),
    [
        (f"Ông {MAN} sinh năm 1970, quê ở Mộc Châu.", "1970"),
        (f"Ông {MAN} sinh ngày 5/3/1970 tại Mộc Châu.", "1970"),
        (f"Ông {MAN} (sinh năm 1970) dự họp.", "1970"),
        (f"Ông {MAN}, sinh năm 1970, quê ở Mộc Châu, dự họp.", "1970"),
    ],
)
def test_the_year_of_birth_is_read(words: str, year: str) -> None:
    assert born(words) == [year]


@pytest.mark.parametrize(
    "body",
    [
        f"Ông {MAN} dự họp năm 1970.",
        f"Ông {MAN} sinh ra ở Mộc Châu.",
        f"Ông {MAN} trồng rừng từ năm 1990.",
        f"Con trai ông {MAN} sinh năm 1999.",
    ],
)
def test_another_year_or_another_s_birth_is_not_his(body: str) -> None:
    assert born(body)[:1] == [""]


def test_each_of_two_people_has_his_own_birth() -> None:
    body = f"Ông {MAN} sinh năm 1970. Bà Vi Thị Mỵ sinh năm 1975."
    assert born(body) == ["1970", "1975"]


@pytest.mark.parametrize(
    "body",
    [
        f"Ông {MAN} từng là Bí thư Huyện ủy Mộc Châu.",
        f"Ông {MAN} nguyên là Bí thư Huyện ủy Mộc Châu.",
        f"Ông {MAN}, nguyên Bí thư Huyện ủy Mộc Châu, dự họp.",
    ],
)
def test_a_station_of_the_past_is_a_former_office(body: str) -> None:
    assert (MAN, "nguyên Bí thư", "Huyện ủy Mộc Châu") in offices(body)


def test_an_office_given_up_for_another_ended() -> None:
    body = f"Ông {MAN} thôi giữ chức Bí thư Huyện ủy Mộc Châu để làm Giám đốc Sở Y tế tỉnh Sơn La."
    found = {(role, org) for who, role, org in offices(body) if who == MAN}
    assert ("nguyên Bí thư", "Huyện ủy Mộc Châu") in found
    assert ("Bí thư", "Huyện ủy Mộc Châu") not in found


def test_a_station_between_two_years_ended_before_the_news() -> None:
    body = f"Từ năm 2010 đến năm 2015, ông {MAN} là Bí thư Huyện ủy Mộc Châu."
    (station,) = facts(body, published="2024-03-05").positions
    assert station.former


def test_the_same_office_told_twice_is_one() -> None:
    body = (
        f"Ông {MAN}, Giám đốc Sở Y tế tỉnh Sơn La, dự họp. Giám đốc Sở Y tế tỉnh Sơn La {MAN} nêu"
        " ba việc."
    )
    assert offices(body) == [(MAN, "Giám đốc", "Sở Y tế tỉnh Sơn La")]


@pytest.mark.parametrize(
    ("words", "who"),
    [
        (f"vợ ông {MAN}", "Vi Thị Mỵ"),
        (f"em gái ông {MAN}", "Vi Thị Mỵ"),
    ],
)
def test_kin_do_not_hold_his_office(words: str, who: str) -> None:
    body = f"Bà {who}, {words}, Giám đốc Sở Y tế tỉnh Sơn La, dự họp."
    held = [person for person, _, _ in offices(body)]
    assert held in ([MAN], [who], [])
    assert len(held) <= 1


@pytest.mark.parametrize(
    "body",
    [
        f"Hội nghị giới thiệu ông {MAN} để bầu làm Chủ tịch UBND tỉnh Sơn La.",
        f"Ông {MAN} ứng cử chức Chủ tịch UBND tỉnh Sơn La.",
        f"Ông {MAN} được quy hoạch chức danh Giám đốc Sở Y tế tỉnh Sơn La.",
        f"Ông {MAN} chưa từng là Giám đốc Sở Y tế tỉnh Sơn La.",
        f"Có người mạo danh ông {MAN}, Giám đốc Sở Y tế giả, để lừa tiền.",
    ],
)
def test_an_office_that_is_only_in_view_is_not_held(body: str) -> None:
    assert [o for o in offices(body) if o[0] == MAN] == []
