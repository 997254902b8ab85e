"""Objects of verbs: whom an act is with, whom words address, which verb stands before a thing."""

from __future__ import annotations

import pytest

from kg.clauses.behalf import on_behalf
from kg.clauses.grammar import Clauses
from kg.clauses.objects import (
    addressees,
    objects_of,
    objects_with,
    recipients,
    told_to,
    towards,
    verb_before,
)
from kg.clauses.subjects import subjects
from tests.reading_of import reading


def clauses(body: str) -> Clauses:
    return Clauses(reading(body))


def at(c: Clauses, word: str) -> int:
    return c.tokens.at(c.tokens.text.index(word))


def named(c: Clauses, found: object) -> list[str]:
    assert isinstance(found, tuple)
    return [c.reading.entities[a.entity].name for a in found]


def met(body: str, verb: str) -> list[str]:
    c = clauses(body)
    hit = c.reading.hits.at(at(c, verb), "eventverb")
    assert hit is not None
    sentence = c.reading.sentence_at(c.tokens.starts[hit.first])
    assert sentence is not None
    return named(c, objects_of(c, sentence, hit))


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("Đoàn làm việc với Tỉnh ủy Sơn La.", ["Tỉnh ủy Sơn La"]),
        ("Đoàn làm việc với Bộ Y tế và Bộ Nội vụ.", ["Bộ Y tế", "Bộ Nội vụ"]),
        ("Đoàn làm việc với Bộ Y tế, Bộ Nội vụ.", ["Bộ Y tế", "Bộ Nội vụ"]),
        ("Đoàn làm việc với các đơn vị gồm: Bộ Y tế, Bộ Nội vụ.", ["Bộ Y tế", "Bộ Nội vụ"]),
        (
            "Đoàn làm việc với Bộ Y tế, các phòng y tế quận, huyện, Bộ Nội vụ.",
            ["Bộ Y tế", "Bộ Nội vụ"],
        ),
        ("Đoàn làm việc với Bộ Y tế, các đại biểu đề nghị, Bộ Nội vụ vắng.", ["Bộ Y tế"]),
        ("Đoàn làm việc với nhau. Bộ Y tế báo cáo.", []),
        ("Đoàn làm việc với dân; Bộ Y tế báo cáo.", []),
    ],
)
def test_objects_follow_their_verb_and_join(body: str, found: list[str]) -> None:
    assert met(body, "làm việc với") == found


def test_a_person_after_a_comma_is_no_further_object_of_a_body() -> None:
    body = "Đoàn làm việc với Bộ Y tế, ông Lò Văn Mẩy phát biểu."
    assert met(body, "làm việc với") == ["Bộ Y tế"]


@pytest.mark.parametrize(
    ("body", "verb", "found"),
    [
        ("Tỉnh hợp nhất Sở Y tế với Sở Nội vụ.", "hợp nhất", ["Sở Y tế", "Sở Nội vụ"]),
        (
            "Tỉnh hợp nhất Sở Y tế với Sở Nội vụ và Sở Tư pháp.",
            "hợp nhất",
            ["Sở Y tế", "Sở Nội vụ", "Sở Tư pháp"],
        ),
        ("Tỉnh giải thể Sở Y tế theo Sở Nội vụ.", "giải thể", ["Sở Y tế"]),
        ("HĐND tỉnh bàn Nghị quyết về việc giải thể Sở Y tế.", "giải thể", ["Sở Y tế"]),
        (
            "Tỉnh sáp nhập toàn bộ xã Chiềng Ân và xã Chiềng Công vào nhau.",
            "sáp nhập",
            ["xã Chiềng Ân", "xã Chiềng Công"],
        ),
    ],
)
def test_with_joins_one_object_to_another(body: str, verb: str, found: list[str]) -> None:
    c = clauses(body)
    hit = c.reading.hits.at(at(c, verb), "reorganise")
    assert hit is not None
    assert named(c, objects_with(c, c.reading.sentences[-1], hit)) == found


def test_recipients_stand_after_their_preposition() -> None:
    c = clauses("Tỉnh trao tặng quà cho ông Lò Văn Mẩy và ông Vì Văn Páo.")
    verb = c.reading.hits.at(at(c, "trao"), "eventverb", "decision", "partverb")
    sentence = c.reading.sentences[-1]
    assert verb is not None
    assert named(c, recipients(c, sentence, verb)) == ["Lò Văn Mẩy", "Vì Văn Páo"]


def test_who_is_checked_stands_behind_what_is_checked() -> None:
    c = clauses("Đoàn kiểm tra việc thực hiện Nghị quyết đối với Bộ Y tế.")
    found = towards(c, c.reading.sentences[-1], at(c, "việc"))
    assert named(c, found) == ["Bộ Y tế"]


def test_those_who_are_asked_at_once_are_addressed() -> None:
    c = clauses("Ông Lò Văn Mẩy đề nghị Bộ Y tế, Bộ Nội vụ và Tỉnh ủy Sơn La tập trung làm.")
    found = addressees(c, at(c, "Bộ Y tế"), len(c.tokens))
    assert named(c, found) == ["Bộ Y tế", "Bộ Nội vụ", "Tỉnh ủy Sơn La"]


def test_words_that_name_nobody_address_nobody() -> None:
    c = clauses("Ông Lò Văn Mẩy đề nghị cần làm tốt.")
    assert addressees(c, at(c, "cần"), len(c.tokens)) == ()


@pytest.mark.parametrize(
    ("body", "verb"),
    [
        ("Bộ Y tế ban hành Công văn số 9/BYT-VP.", "ban hành"),
        ("Bộ Y tế đã ký, ban hành Công văn số 9/BYT-VP.", "ký, ban hành"),
        ("Bộ Y tế nhận Công văn số 9/BYT-VP.", None),
    ],
)
def test_the_first_of_the_verbs_before_a_document(body: str, verb: str | None) -> None:
    c = clauses(body)
    hit = verb_before(c, at(c, "Công văn"), "issuecue")
    assert (c.tokens.words(hit.first, hit.stop) if hit else None) == verb


@pytest.mark.parametrize(
    ("body", "whom"),
    [
        ("Thay mặt Ban Bí thư, ông Lò Văn Mẩy ký Quy định số 35-QĐ/TW.", "Ban Bí thư"),
        ("Ông Lò Văn Mẩy thay mặt Ban Bí thư ký Quy định số 35-QĐ/TW.", "Ban Bí thư"),
        ("Ông Lò Văn Mẩy ký Quy định số 35-QĐ/TW.", None),
    ],
)
def test_whom_an_agent_acts_for(body: str, whom: str | None) -> None:
    c = clauses(body)
    verb = at(c, "ký")
    sentence = c.reading.sentence_at(c.tokens.starts[verb])
    assert sentence is not None
    (by,) = subjects(c, verb, sentence)[-1:]
    found = on_behalf(c, verb, by)
    assert (c.reading.entities[found.entity].name if found else None) == whom


def test_offices_of_bodies_unknown_end_no_list_of_people() -> None:
    body = (
        "Bà Vi Thị Mỵ tiếp Mục sư Lò Văn Mẩy, Hội trưởng Tổng hội Tin lành (miền Nam); "
        "Ni sư Vi Thế Bường và ông Quàng Văn Dỉn."
    )
    c = clauses(body)
    sentence = c.reading.sentences[1]
    verb = c.reading.hits.at(at(c, "tiếp"), "eventverb")
    assert verb is not None
    assert named(c, objects_of(c, sentence, verb)) == [
        "Lò Văn Mẩy", "Vi Thế Bường", "Quàng Văn Dỉn",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("Ông Lò Văn Mẩy nói với Đài Sơn La rằng xã nghèo.", "Đài Sơn La"),
        ("Ông Lò Văn Mẩy nói với báo giới: Xã nghèo.", "báo giới"),
        ("Ông Lò Văn Mẩy nói với lãnh đạo Sở Y tế: Xã nghèo.", "lãnh đạo Sở Y tế"),
        ("Ông Lò Văn Mẩy nói rằng với Đài Sơn La xã nghèo.", None),
        ("Ông Lò Văn Mẩy nói với Đài Sơn La, xã nghèo: thiếu nước.", None),
        ("Ông Lò Văn Mẩy nói với Đài Sơn La.", None),
        ("Ông Lò Văn Mẩy nói xã nghèo: thiếu nước.", None),
    ],
)
def test_whom_something_is_told_stands_before_what_is_told(body: str, words: str | None) -> None:
    c = clauses(body)
    found = told_to(c, at(c, "nói") + 1, len(c.tokens))
    assert (None if found is None else c.tokens.words(found.start, found.stop)) == words
