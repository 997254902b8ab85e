"""Who decides on people; the people are invented."""

from __future__ import annotations

import pytest

from kg.clauses.deciders import decider
from tests.clauses_of import clause


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ("Ban Bí thư bổ nhiệm ông Lò Văn Bền làm Vụ trưởng.", "Ban Bí thư"),
        (
            "Ông Vi Văn Pín công bố Quyết định của Ban Bí thư về việc bổ nhiệm ông Lò Văn Bền.",
            "Ban Bí thư",
        ),
        ("Ông Vi Văn Pín công bố Quyết định bổ nhiệm ông Lò Văn Bền.", "Vi Văn Pín"),
        ("Theo ông Vi Văn Pín, Ban Bí thư bổ nhiệm ông Lò Văn Bền.", "Ban Bí thư"),
        ("Thừa ủy quyền của Ban Bí thư, ông Vi Văn Pín công bố việc bổ nhiệm.", "Ban Bí thư"),
        ("Sáng nay bổ nhiệm ông Lò Văn Bền làm Vụ trưởng.", None),
    ],
)
def test_the_owner_of_the_ruling_decides_else_the_agent(body: str, who: str | None) -> None:
    text = clause(body)
    found = decider(text.c, text.span("bổ nhiệm"), text.at("bổ nhiệm"))
    assert text.name(found) == who


def test_the_owner_may_stand_behind_the_words_that_head_a_list() -> None:
    text = clause("Ông Vi Văn Pín trao các quyết định của Ban Bí thư về cán bộ.")
    span, first = text.span("trao"), text.at("quyết định")
    assert text.name(decider(text.c, span, first)) == "Vi Văn Pín"
    assert text.name(decider(text.c, span, first, span.stop)) == "Ban Bí thư"
