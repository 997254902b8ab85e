"""The lines of a list of people; the people are invented."""

from __future__ import annotations

import pytest

from kg.clauses.rosters import behind_opening, item, numbers
from tests.clauses_of import clause


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("- Đồng chí Lò Văn Bền, Bí thư Tỉnh ủy;", ["Lò Văn Bền"]),
        ("Ông Lò Văn Bền.", ["Lò Văn Bền"]),
        ("Ông Lò Văn Bền đề nghị xã mở đường.", []),
        ("Nhân dịp này, hội nghị chúc mừng ông Lò Văn Bền.", []),
    ],
)
def test_an_item_is_headed_by_a_person_and_tells_nothing(line: str, who: list[str]) -> None:
    text = clause(line)
    last = text.c.reading.sentences[-1]
    assert text.names(item(text.c, last)) == who


def test_a_number_alone_is_no_item() -> None:
    number, man = clause("1."), clause("Ông Lò Văn Bền.")
    assert numbers(number.c, number.c.reading.sentences[-1])
    assert not numbers(man.c, man.c.reading.sentences[-1])


def test_only_a_verb_that_opens_the_sentence_has_people_behind_it() -> None:
    for body, who in (
        ("Chủ trì hội nghị có ông Lò Văn Bền.", ["Lò Văn Bền"]),
        ("Sở Y tế chủ trì hội nghị có ông Lò Văn Bền.", []),
    ):
        text = clause(body)
        verb = text.c.reading.hits.at(text.at("hội nghị") - 2, "partverb")
        assert verb is not None
        assert text.names(behind_opening(text.c, text.sentence("hội nghị"), verb)) == who
