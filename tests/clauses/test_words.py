"""The index of an article: clause words by both ends, quotations, noun phrases."""

from __future__ import annotations

import pytest

from kg.clauses.grammar import outermost
from kg.clauses.model import Found
from kg.model import Kind
from tests.clauses_of import clause

BODY = "Ông Lò Văn Bền, Bí thư Tỉnh ủy Sơn La, và bà Vi Thị Mỵ đã cùng đến thăm xã Chiềng Ân."


def test_a_clause_word_is_found_by_its_start_and_by_its_end() -> None:
    text = clause("Ông Lò Văn Bền cũng đã họp.")
    cung, da = text.at("cũng"), text.at("đã")
    hit = text.c.word(cung, "adverb")
    assert hit is not None
    assert hit.first == cung
    before = text.c.word_before(text.at("họp"), "adverb")
    assert before is not None
    assert before.first == da
    assert text.c.word(cung, "conjunction") is None
    assert text.c.word_before(cung, "adverb", "conjunction") is None


def test_a_run_of_clause_words_is_skipped_both_ways() -> None:
    text = clause("Ông Lò Văn Bền cũng đã họp.")
    cung, met = text.at("cũng"), text.at("họp")
    assert text.c.skip(cung, len(text.c.tokens), "adverb") == met
    assert text.c.skip(cung, cung, "adverb") == cung
    assert text.c.skip_back(met, "adverb") == cung
    assert text.c.skip_back(met, "conjunction") == met


def test_a_word_that_opens_an_office_ends_the_run() -> None:
    text = clause("Ông Lò Văn Bền, Chỉ huy trưởng, đã họp.")
    adverb = text.at("Chỉ")
    assert text.c.word(adverb, "adverb") is not None
    assert text.c.skip(adverb, len(text.c.tokens), "adverb") == adverb + 1


def test_all_words_of_a_role_stand_in_text_order() -> None:
    text = clause("Ông Lò Văn Bền đã họp và đã về.")
    words, first = text.c.words("adverb"), text.at("đã")
    found = [hit.first for hit in words.within(range(len(text.c.tokens)))]
    assert found == sorted(words.at)
    assert found[0] == first
    assert [hit.first for hit in words.within(range(first + 1, len(text.c.tokens)))] == found[1:]
    assert words.first(range(first + 1, len(text.c.tokens))) == words.at[found[1]]
    assert words.first(range(first + 1, found[1])) is None
    assert not text.c.words("no such role").within(range(len(text.c.tokens)))


def test_the_longest_word_of_a_scheme_starts_in_a_span() -> None:
    text = clause("Ông Lò Văn Bền đề nghị họp. Xã yêu cầu nghỉ.")
    found = text.c.starting(text.span("đề nghị"), "act")
    assert [hit.first for hit in found] == [text.at("đề nghị")]


@pytest.mark.parametrize(
    ("body", "word", "quoted"),
    [
        ("Ông nói: “Phải làm ngay”.", "làm", True),
        ("Ông nói: “Phải làm ngay”.", "nói", False),
        ("“Làm đi”. Ông nói: “Phải xong ngay”.", "Ông", False),
    ],
)
def test_a_quotation_holds_its_tokens(body: str, word: str, *, quoted: bool) -> None:
    text = clause(body)
    assert (text.c.quotation_at(text.at(word)) is not None) is quoted


@pytest.mark.parametrize(
    ("body", "word", "closes"),
    [
        ("“Phải làm ngay”, ông Lò Văn Bền nói.", "ông Lò", True),
        ("“Phải làm ngay” - ông Lò Văn Bền nói.", "ông Lò", True),
        ("“Phải làm ngay” là điều ông Lò Văn Bền nói.", "ông Lò", False),
        ("Hôm nay, ông Lò Văn Bền nói.", "ông Lò", False),
    ],
)
def test_a_quotation_closes_right_before_who_spoke_it(
    body: str, word: str, *, closes: bool
) -> None:
    text = clause(body)
    assert (text.c.quotation_before(text.at(word)) is not None) is closes


def test_titles_lie_inside_the_phrase_of_their_holder() -> None:
    text = clause(BODY)
    inside = text.c.inside(text.sentence("Ông"))
    names = [text.c.reading.entities[m.entity].name for m in inside]
    assert names == ["Lò Văn Bền", "Vi Thị Mỵ", "xã Chiềng Ân"]
    assert text.c.inside(text.sentence("Ông")) is inside


def test_the_outermost_of_nested_names_holds_the_others() -> None:
    text = clause("Ban Thường vụ Tỉnh ủy Sơn La họp.")
    mentions = text.c.reading.mentions_in(text.sentence("họp").span)
    assert len(mentions) > 1
    assert [m.stop - m.first for m in outermost(mentions)] == [
        max(m.stop - m.first for m in mentions)
    ]


def test_mentions_of_a_range_start_there() -> None:
    text = clause(BODY)
    found = text.c.mentions_from(text.at("bà Vi"), text.span("bà Vi").stop, Kind.PERSON)
    assert [text.c.reading.entities[m.entity].name for m in found] == ["Vi Thị Mỵ"]
    assert list(text.c.mentions_from(5, 5)) == []


def test_a_mention_is_found_at_either_end_of_its_phrase() -> None:
    text = clause(BODY)
    first = text.c.mention_at(text.at("Ông"), Kind.PERSON)
    assert first is not None
    stop = text.c.phrase_stop(first)
    assert text.c.phrase_start(first) == text.at("Ông")
    assert text.c.ending_at(stop) == first
    assert text.c.mention_at(text.at("đã")) is None
    assert text.c.mention_at(len(text.c.tokens)) is None


def test_the_words_of_a_name_lie_in_it() -> None:
    text = clause("Ban Thường vụ Tỉnh ủy Sơn La họp.")
    ban = text.words("Thường vụ")
    assert text.c.naming(ban.start, ban.stop)
    assert not text.c.naming(text.at("họp"), text.at("họp") + 1)


def test_a_verb_in_a_title_has_its_arguments_there() -> None:
    text = clause("HĐND xã Chiềng Ân bàn Nghị quyết về việc giải thể Sở Y tế tỉnh Sơn La.")
    sentence = text.sentence("bàn")
    inside = text.c.beside(sentence, text.at("giải thể"))
    names = [text.c.reading.entities[m.entity].name for m in inside]
    assert names[-1] == "Sở Y tế tỉnh Sơn La"


def test_outside_every_title_a_verb_has_those_of_its_sentence() -> None:
    text = clause(BODY)
    sentence = text.sentence("Ông")
    assert text.c.beside(sentence, text.at("thăm")) == text.c.inside(sentence)


@pytest.mark.parametrize(
    ("body", "second", "joined"),
    [
        ("Ông Lò Văn Bền biểu dương, ghi nhận xã.", "ghi nhận", True),
        ("Ông Lò Văn Bền biểu dương và ghi nhận xã.", "ghi nhận", True),
        ("Ông Lò Văn Bền biểu dương rồi mới ghi nhận xã.", "ghi nhận", False),
    ],
)
def test_a_comma_or_a_joint_coordinates(body: str, second: str, *, joined: bool) -> None:
    text = clause(body)
    stop = text.words("biểu dương").stop
    assert text.c.coordinated(stop, text.at(second)) is joined


@pytest.mark.parametrize(
    ("body", "verb", "word"),
    [
        ("Ông Lò Văn Bền đến. Ông cho biết đã đủ.", "cho biết", "Ông"),
        ("Các ông cho biết đã đủ.", "cho biết", None),
        ("Ông Lò Văn Bền đến. Cử tri cho biết đã đủ.", "cho biết", None),
        ("Ông Lò Văn Bền đến. Nhiều chuyên gia cho biết đã đủ.", "cho biết", None),
        ("Xã cho biết đã đủ.", "cho biết", None),
    ],
)
def test_a_bare_word_of_address_stands_for_one_person(
    body: str, verb: str, word: str | None
) -> None:
    text = clause(body)
    hit = text.c.pronoun_before(text.at(verb))
    assert (text.c.tokens.words(hit.first, hit.stop) if hit else None) == word


@pytest.mark.parametrize(
    ("body", "governed", "turned_to"),
    [
        ("Xã gọi điện tới ông Lò Văn Bền.", True, True),
        ("Xã làm việc cùng đồng nghiệp của ông Lò Văn Bền.", True, False),
        ("Hôm nay, ông Lò Văn Bền về.", False, False),
    ],
)
def test_a_preposition_governs_and_some_turn_to_somebody(
    body: str, *, governed: bool, turned_to: bool
) -> None:
    text = clause(body)
    index = text.at("ông Lò")
    assert text.c.governed(index) is governed
    assert text.c.turned_to(index) is turned_to


@pytest.mark.parametrize(("body", "is_dash"), [("Xã - huyện họp.", True), ("Xã-huyện họp.", False)])
def test_a_dash_with_a_space_before_it_parts(body: str, *, is_dash: bool) -> None:
    text = clause(body)
    dash = next((i for i, form in enumerate(text.c.tokens.forms) if form == "-"), None)
    assert (dash is not None and text.c.dash(dash)) is is_dash


def test_an_argument_knows_its_phrase_and_how_it_was_found() -> None:
    text = clause(BODY)
    mention = text.c.mention_at(text.at("Ông"))
    assert mention is not None
    argument = text.c.argument(mention, Found.FREE)
    assert (argument.entity, argument.kind) == (mention.entity, Kind.PERSON)
    assert argument.first == text.at("Ông")
    assert argument.stop == text.words("Sơn La").stop
    assert argument.found_by is Found.FREE
