"""Bodies that a clause puts under others, in invented places."""

from __future__ import annotations

import pytest

from kg.clauses.grammar import Clauses
from kg.facts.structures import belonging
from tests.reading_of import reading


def rows(body: str) -> list[tuple[str, str]]:
    found = reading(body)
    names = found.entities
    return [(names[s.subject].name, names[s.object].name) for s in belonging(Clauses(found))]


def test_what_is_told_to_lie_under_a_body_is_part_of_it() -> None:
    assert rows("Trường Cao đẳng Y tế Sơn La trực thuộc Sở Y tế Sơn La.") == [
        ("Trường Cao đẳng Y tế Sơn La", "Sở Y tế tỉnh Sơn La")
    ]


@pytest.mark.parametrize(
    "body",
    [
        "Trường Cao đẳng Y tế Sơn La không trực thuộc Sở Y tế Sơn La.",
        "Dự kiến Trường Cao đẳng Y tế Sơn La trực thuộc Sở Y tế Sơn La.",
        "Trường Cao đẳng Y tế Sơn La làm việc với Sở Y tế Sơn La.",
    ],
)
def test_what_is_denied_or_planned_is_none(body: str) -> None:
    assert rows(body) == []
