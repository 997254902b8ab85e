"""Who is on an attendance list; the people are invented."""

from __future__ import annotations

import pytest

from kg.clauses.attendees import attendees
from tests.clauses_of import clause


def present(body: str, *, goes_on: bool = False) -> list[str]:
    text = clause(body)
    sentence = text.c.reading.sentences[-1]
    verbs = text.c.reading.hits.of(text.c.reading.annotated.tokens_of(sentence), "partverb")
    return text.names(attendees(text.c, sentence, verbs, goes_on=goes_on))


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("Cùng dự có các đồng chí: Lò Văn Bền, Vi Văn Pín.", ["Lò Văn Bền", "Vi Văn Pín"]),
        ("Tham dự hội nghị có ông Lò Văn Bền.", ["Lò Văn Bền"]),
        ("Các ông Lò Văn Bền và Vi Văn Pín cùng dự hội nghị.", ["Lò Văn Bền", "Vi Văn Pín"]),
        ("Ông Lò Văn Bền dù bận họp vẫn đến dự hội nghị.", ["Lò Văn Bền"]),
        ("Cùng dự có lãnh đạo Bộ Y tế, Bộ Nội vụ.", ["Bộ Y tế", "Bộ Nội vụ"]),
        ("Dự tại điểm cầu trung tâm có ông Lò Văn Bền.", ["Lò Văn Bền"]),
        ("Tháp tùng Thủ tướng có ông Lò Văn Bền.", ["Lò Văn Bền"]),
        ("Đoàn đại biểu tháp tùng Thủ tướng có: ông Lò Văn Bền.", ["Lò Văn Bền"]),
        ("Về phía Bộ Y tế tham dự có ông Lò Văn Bền.", ["Lò Văn Bền"]),
    ],
)
def test_who_is_named_beside_a_verb_of_attending_is_there(body: str, found: list[str]) -> None:
    assert present(body) == found


@pytest.mark.parametrize(
    "body",
    [
        "Ông Lò Văn Bền đã hăng hái tham gia phong trào làm đường ở bản.",
        "Trên đường về quê, đoàn xe tháp tùng Thủ tướng gặp ông Lò Văn Bền.",
        "Xã có nhiều người cùng dự, theo lời kể.",
    ],
)
def test_a_verb_that_tells_of_no_event_lists_nobody(body: str) -> None:
    assert present(body) == []


def test_bodies_are_listed_only_where_the_list_opens_the_sentence() -> None:
    body = "Xã hôm ấy rất vui, tham dự hội nghị có lãnh đạo Bộ Y tế, ông Lò Văn Bền."
    assert present(body) == ["Lò Văn Bền"]


def test_who_speaks_of_those_present_is_not_on_their_list() -> None:
    body = "Ông Lò Văn Bền phát biểu với sự tham dự của ông Vi Văn Pín."
    assert present(body) == ["Vi Văn Pín"]


def test_who_turns_to_those_present_is_not_on_their_list() -> None:
    assert present("Ông Lò Văn Bền gửi lời chúc tới các đại biểu dự hội nghị.") == []


def test_a_list_goes_on_in_the_next_sentence_only_where_one_was() -> None:
    body = "Ngoài ra, còn có ông Lò Văn Bền."
    assert present(body, goes_on=True) == ["Lò Văn Bền"]
    assert present(body) == []


def test_who_stands_behind_co_receives_the_guest() -> None:
    body = "Đón Chủ tịch nước Lương Văn Đình tại sân bay có ông Lò Văn Bền."
    assert present(body) == ["Lò Văn Bền"]


def test_the_guest_alone_is_on_no_list() -> None:
    assert present("Đón Chủ tịch nước Lương Văn Đình tại sân bay là ông Lò Văn Bền.") == []
