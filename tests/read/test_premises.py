"""The premises of a body are a place by themselves."""

from __future__ import annotations

import pytest

from kg.model import Kind
from tests.reading_of import names, structures


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("trụ sở Tỉnh ủy Lai Châu", "Trụ sở Tỉnh ủy Lai Châu"),
        ("Hội trường UBND tỉnh Lai Châu", "Hội trường Ủy ban nhân dân tỉnh Lai Châu"),
        ("trụ sở Sở Y tế tỉnh Lai Châu", "Trụ sở Sở Y tế tỉnh Lai Châu"),
    ],
)
def test_premises_bear_the_full_name_of_their_body(words: str, name: str) -> None:
    assert name in names(f"Hội nghị diễn ra tại {words} sáng 5/3.", Kind.PLACE)


def test_a_hall_lies_where_its_body_does_and_a_seat_anywhere() -> None:
    hall = structures("Hội nghị diễn ra tại Hội trường UBND tỉnh Lai Châu.")
    assert ("Hội trường Ủy ban nhân dân tỉnh Lai Châu", "locatedIn", "Lai Châu") in hall
    seat = structures("Hội nghị diễn ra tại trụ sở Tỉnh ủy Lai Châu.")
    assert ("Trụ sở Tỉnh ủy Lai Châu", "locatedIn", "Lai Châu") not in seat


@pytest.mark.parametrize(
    "body",
    [
        "Trụ sở của Tỉnh ủy Lai Châu còn chật hẹp.",
        "Trụ sở làm việc còn chật hẹp.",
        "Tại trụ sở, Tỉnh ủy Lai Châu họp sáng 5/3.",
    ],
)
def test_other_words_between_make_no_premises(body: str) -> None:
    assert not any(name.startswith("Trụ sở") for name in names(body, Kind.PLACE))


def test_the_body_itself_is_named_too() -> None:
    body = "Hội nghị diễn ra tại trụ sở Tỉnh ủy Lai Châu."
    assert names(body, Kind.ORGANISATION) == ["Tỉnh ủy Lai Châu"]
