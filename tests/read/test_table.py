"""The table of entities of one article: names come in, one entity each comes out."""

from __future__ import annotations

import pytest

from kg.article import Article
from kg.facts.extract import extract
from kg.model import Kind
from kg.read.table import EntityTable, entity_key
from kg.text.tokens import tokenise
from tests.reading_of import reading

TEXT = "Uỷ ban nhân dân tỉnh Hoà Bình và UBND tỉnh, Lê Văn Cương, Lê Văn Cường 218"


def table() -> EntityTable:
    return EntityTable(tokenise(TEXT))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ủy ban nhân dân tỉnh Hòa Bình", "Uỷ ban nhân dân tỉnh Hoà Bình"),
        ("Bộ Y tế", "BỘ Y TẾ"),
        ("Thừa Thiên-Huế", "Thừa Thiên - Huế"),
    ],
)
def test_spellings_of_a_name_are_one_entity(one: str, other: str) -> None:
    assert entity_key(Kind.ORGANISATION, one) == entity_key(Kind.ORGANISATION, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Lê Văn Cương", "Lê Văn Cường"), ("Trần Văn Lương", "Trần Văn Lường"), ("Hà Thu", "Hà Thư")],
)
def test_names_that_differ_in_a_tone_are_two(one: str, other: str) -> None:
    assert entity_key(Kind.PERSON, one) != entity_key(Kind.PERSON, other)


def test_kinds_keep_names_apart() -> None:
    assert entity_key(Kind.PLACE, "Sơn La") != entity_key(Kind.ORGANISATION, "Sơn La")


def test_an_entity_collects_its_mentions_and_other_names() -> None:
    t = table()
    name = "Ủy ban nhân dân tỉnh Hòa Bình"
    key = t.add(Kind.ORGANISATION, name, 0, 7, rule="r")
    assert t.add(Kind.ORGANISATION, name, 8, 10, rule="other", key=key) == key
    (entity,) = t.entities().values()
    assert entity.name == t.name(key) == name
    assert entity.aliases == ("UBND tỉnh",)
    assert [m.of(TEXT) for m in entity.mentions] == ["Uỷ ban nhân dân tỉnh Hoà Bình", "UBND tỉnh"]
    assert entity.rule == "r"


@pytest.mark.parametrize("form", ["title", "anaphor", "part"])
def test_words_that_only_mean_an_entity_are_no_other_name(form: str) -> None:
    t = table()
    key = t.add(Kind.PERSON, "Lê Văn Cương", 11, 14, rule="r")
    t.add(Kind.PERSON, "Lê Văn Cương", 8, 10, rule="r", form=form, key=key)  # type: ignore[arg-type]
    assert t.entities()[key].aliases == ()
    assert len(t.entities()[key].mentions) == 2


def test_digits_are_no_name() -> None:
    t = table()
    key = t.add(Kind.DOCUMENT, "Quyết định 218", len(t.tokens) - 1, len(t.tokens), rule="r")
    assert t.entities()[key].aliases == ()


def test_one_mention_is_recorded_once() -> None:
    t = table()
    for _ in range(2):
        t.add(Kind.PERSON, "Lê Văn Cương", 11, 14, rule="r")
    assert len(t.sorted_mentions()) == 1


def test_entities_come_in_the_order_of_the_text() -> None:
    t = table()
    t.add(Kind.PERSON, "Lê Văn Cường", 15, 18, rule="r")
    t.add(Kind.PERSON, "Lê Văn Cương", 11, 14, rule="r")
    assert [e.name for e in t.entities().values()] == ["Lê Văn Cương", "Lê Văn Cường"]


def test_outer_mentions_come_before_inner_ones() -> None:
    t = table()
    t.add(Kind.PLACE, "Hòa Bình", 5, 7, rule="r")
    t.add(Kind.ORGANISATION, "Ủy ban nhân dân tỉnh Hòa Bình", 0, 7, rule="r")
    t.add(Kind.PLACE, "tỉnh", 4, 5, rule="r")
    assert [(m.first, m.stop) for m in t.sorted_mentions()] == [(0, 7), (4, 5), (5, 7)]


def test_tokens_taken_by_a_kind() -> None:
    t = table()
    t.add(Kind.PERSON, "Lê Văn Cương", 11, 14, rule="r")
    assert t.tokens_of(Kind.PERSON) == {11, 12, 13}
    assert t.tokens_of(Kind.PLACE) == frozenset()


def test_marks_of_direction_and_line_separators_leave_the_names_and_not_the_quotes() -> None:
    text = "Tin\n\nBộ \u202eY tế ban hành Nghị quyết\u2028số 5-NQ/TW.\n"
    facts = extract(Article("0" * 16, text, "Tin"))
    names = [name for entity in facts.entities for name in (entity.name, *entity.aliases)]
    assert names
    assert all(name.isprintable() for name in names)
    quoted = [span.of(text) for entity in facts.entities for span in entity.mentions]
    assert any(not quote.isprintable() for quote in quoted)


def test_a_body_that_an_office_elsewhere_implies_still_stands_by_itself() -> None:
    read = reading("Bộ Y tế làm việc với tỉnh Sơn La. Thứ trưởng Đinh Công Bạt dự.")
    forms = [m.form for m in read.mentions if m.entity == entity_key(Kind.ORGANISATION, "Bộ Y tế")]
    assert forms == ["name"]
