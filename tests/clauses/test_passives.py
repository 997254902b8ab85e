"""Whom a passive strikes, and by whom; the people are invented."""

from __future__ import annotations

import pytest

from kg.clauses.grammar import Clauses
from kg.clauses.passives import conditional, passive, patients, punished
from tests.clauses_of import clause
from tests.reading_of import reading


def placed(body: str, verb: str) -> tuple[Clauses, range]:
    c = Clauses(reading(body))
    start = c.tokens.text.index(verb)
    return c, range(c.tokens.at(start), c.tokens.at(start + len(verb) - 1) + 1)


def struck(body: str, verb: str, *, near: bool = False) -> list[str]:
    c, words = placed(body, verb)
    sentence = c.reading.sentence_at(c.tokens.starts[words.start])
    assert sentence is not None
    _, agent = passive(c, words.start)
    by = agent.entity if agent else None
    found = patients(c, sentence, words, by, near=near)
    return [c.reading.entities[a.entity].name for a in found]


@pytest.mark.parametrize(
    ("body", "verb", "is_passive", "by"),
    [
        ("Ông Lò Văn Mẩy bị kỷ luật.", "kỷ luật", True, None),
        ("Ông Lò Văn Mẩy đã được bầu giữ chức Bí thư.", "bầu", True, None),
        ("Ông Lò Văn Mẩy bị Ban Bí thư kỷ luật.", "kỷ luật", True, "Ban Bí thư"),
        ("Ban Bí thư kỷ luật ông Lò Văn Mẩy.", "kỷ luật", False, None),
        ("Ông Lò Văn Mẩy bị Ban Bí thư ra quyết định cách chức.", "cách chức", True, "Ban Bí thư"),
        ("Ông Lò Văn Mẩy bị Ban Bí thư ký quyết định cách chức.", "cách chức", True, "Ban Bí thư"),
        ("Bà Mỵ bị Ban Bí thư ban hành quyết định cách chức.", "cách chức", True, "Ban Bí thư"),
        ("Ông Lò Văn Mẩy kể Ban Bí thư ra quyết định cách chức.", "cách chức", False, None),
        ("Ông Mẩy cùng Ban Bí thư ký quyết định cách chức.", "cách chức", False, None),
    ],
)
def test_a_word_before_the_verb_makes_it_passive(
    body: str, verb: str, by: str | None, *, is_passive: bool
) -> None:
    c, words = placed(body, verb)
    told, agent = passive(c, words.start)
    assert told is is_passive
    assert (c.reading.entities[agent.entity].name if agent else None) == by


def test_who_stands_before_a_passive_is_struck() -> None:
    assert struck("Ông Lò Văn Mẩy bị kỷ luật.", "kỷ luật") == ["Lò Văn Mẩy"]


def test_titles_between_are_passed_over() -> None:
    body = "Ông Lò Văn Mẩy, Giám đốc Sở Y tế Sơn La, được điều động về tỉnh."
    assert struck(body, "điều động") == ["Lò Văn Mẩy"]


def test_who_is_struck_stands_before_the_order() -> None:
    body = "Các ông Lò Văn Mẩy và Vì Văn Páo bị Ban Bí thư ra quyết định cách chức."
    assert struck(body, "cách chức") == ["Lò Văn Mẩy", "Vì Văn Páo"]


def test_those_of_a_list_are_struck_together() -> None:
    body = "Các ông Lò Văn Mẩy và Vì Văn Páo bị kỷ luật."
    assert struck(body, "kỷ luật") == ["Lò Văn Mẩy", "Vì Văn Páo"]


def test_the_agent_of_a_passive_is_not_struck() -> None:
    body = "Ông Lò Văn Mẩy bị ông Vì Văn Páo kỷ luật."
    assert struck(body, "kỷ luật") == ["Lò Văn Mẩy"]


def test_after_a_condition_the_person_follows() -> None:
    body = "Sau khi bị kỷ luật, ông Lò Văn Mẩy đã xin nghỉ."
    c, words = placed(body, "kỷ luật")
    assert conditional(c, words.start)
    assert struck(body, "kỷ luật") == ["Lò Văn Mẩy"]


def test_a_preposition_keeps_a_person_from_being_struck() -> None:
    body = "Theo đề nghị của Vì Văn Páo, với ông Lò Văn Mẩy thì chuyện đã bị kỷ luật."
    assert struck(body, "kỷ luật", near=True) == []


def test_nobody_is_struck_where_nobody_is_named() -> None:
    assert struck("Nhiều cán bộ bị kỷ luật.", "kỷ luật") == []


def test_a_noun_of_nobody_keeps_who_stands_before_it_from_being_struck() -> None:
    assert struck("Ông Lò Văn Mẩy dự lễ; người được bầu là một cán bộ trẻ.", "bầu") == []
    assert struck("Ông Lò Văn Mẩy, người vừa được bầu, dự lễ.", "bầu") == ["Lò Văn Mẩy"]


def test_who_is_named_behind_a_copula_is_struck() -> None:
    body = "Ông Vi Thế Bường ở lại, người bị kỷ luật là ông Lò Văn Mẩy."
    assert struck(body, "kỷ luật") == ["Lò Văn Mẩy"]
    body = "Ông Lò Văn Mẩy bị Ban Bí thư kỷ luật."
    assert struck(body, "kỷ luật", near=True) == ["Lò Văn Mẩy"]


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ("Ông Lò Văn Mẩy bị cảnh cáo vì đánh bạc.", "Lò Văn Mẩy"),
        ("Ban Bí thư cảnh cáo ông Lò Văn Mẩy vì đánh bạc.", "Lò Văn Mẩy"),
        ("Tỉnh cảnh cáo Sở Y tế và ông Lò Văn Mẩy vì đánh bạc.", "Lò Văn Mẩy"),
        ("Tỉnh cảnh cáo Đảng ủy Sở Y tế vì đánh bạc.", "Đảng ủy Sở Y tế"),
        ("Bị cảnh cáo vì đánh bạc là nhiều cán bộ, theo ông Lò Văn Mẩy.", None),
        ("Nhiều cán bộ bị cảnh cáo vì đánh bạc.", None),
    ],
)
def test_who_is_punished_is_named_behind_the_punishment_else_last_before_it(
    body: str, who: str | None
) -> None:
    text = clause(body)
    deed = text.hit("cảnh cáo", "decision")
    found = punished(text.c, text.sentence("cảnh cáo"), deed, text.at("đánh bạc"))
    assert text.name(found) == who
