"""For whom somebody acts; the people are invented."""

from __future__ import annotations

import pytest

from kg.clauses.behalf import by_order, on_behalf
from kg.clauses.model import Argument
from kg.clauses.subjects import subjects
from tests.clauses_of import Clause, clause


def acting(body: str, verb: str) -> tuple[Clause, Argument]:
    text = clause(body)
    return text, subjects(text.c, text.at(verb), text.sentence(verb))[-1]


def ordering(body: str, verb: str) -> str | None:
    """Return the words for who orders what the subject of a verb does."""
    text, subject = acting(body, verb)
    found = by_order(text.c, subject)
    return None if found is None else text.c.tokens.words(found.first, found.stop)


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ("Thay mặt Tỉnh ủy Sơn La, ông Lò Văn Mẩy trao quyết định.", "Tỉnh ủy Sơn La"),
        ("Ông Lò Văn Mẩy, thay mặt Tỉnh ủy Sơn La, trao quyết định.", "Tỉnh ủy Sơn La"),
        ("Thừa ủy quyền của Ban Bí thư, ông Lò Văn Mẩy trao quyết định.", "Ban Bí thư"),
        ("Cùng Tỉnh ủy Sơn La, ông Lò Văn Mẩy trao quyết định.", None),
        ("Ông Lò Văn Mẩy trao quyết định thay mặt Tỉnh ủy Sơn La.", None),
    ],
)
def test_who_is_stood_for_stands_before_or_behind_who_acts(body: str, who: str | None) -> None:
    text, subject = acting(body, "trao")
    assert text.name(on_behalf(text.c, text.at("trao"), subject)) == who


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (
            "Thừa lệnh Bộ trưởng Bộ Y tế, Trung tướng Lò Văn Mẩy trao quyết định.",
            "Bộ trưởng Bộ Y tế",
        ),
        ("Thừa lệnh Ban Bí thư, ông Lò Văn Mẩy trao quyết định.", "Ban Bí thư"),
        ("Thừa lệnh ông Vì Văn Páo, ông Lò Văn Mẩy trao quyết định.", "ông Vì Văn Páo"),
        ("Ông Lò Văn Mẩy trao quyết định.", None),
        ("Sáng 5/3, ông Lò Văn Mẩy trao quyết định.", None),
        ("Thừa lệnh Ban Bí thư họp hôm qua, ông Lò Văn Mẩy trao quyết định.", None),
        ("Thừa lệnh cấp trên, ông Lò Văn Mẩy trao quyết định.", None),
    ],
)
def test_who_orders_fills_the_words_up_to_the_comma(body: str, words: str | None) -> None:
    assert ordering(body, "trao") == words


def test_an_office_orders_where_nobody_is_named_as_its_holder() -> None:
    text, subject = acting("Thừa lệnh Bộ trưởng Bộ Y tế, ông Lò Văn Mẩy trao quyết định.", "trao")
    found = by_order(text.c, subject)
    assert found is not None
    assert not isinstance(found, Argument)
    assert found.role == "Bộ trưởng"
