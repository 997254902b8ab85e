"""Who speaks; the people are invented."""

from __future__ import annotations

import pytest

from kg.clauses.attribution import Speakers, doctype, last_document, may_speak, quoted, reports
from kg.clauses.verbs import Verb, verb_at
from tests.clauses_of import Clause, clause


def spoken(body: str, verb: str) -> tuple[Clause, Speakers, Verb]:
    text = clause(body)
    found = verb_at(text.c, text.at(verb))
    assert found is not None
    return text, Speakers(text.c, text.sentence(verb)), found


def speaker(body: str, verb: str) -> str | None:
    text, speakers, found = spoken(body, verb)
    return text.name(speakers.of(found))


@pytest.mark.parametrize(
    ("body", "verb", "who"),
    [
        ("Ông Lò Văn Bền đề nghị xã họp.", "đề nghị", "Lò Văn Bền"),
        ("Sở Y tế tỉnh Sơn La đã đề nghị xã họp.", "đề nghị", "Sở Y tế tỉnh Sơn La"),
        ("Xã vui. Ông Lò Văn Bền, Giám đốc Sở Y tế, cho biết.", "cho biết", "Lò Văn Bền"),
        ("Báo cáo của xã nêu. Dân đề nghị.", "đề nghị", None),
        ("Nói về ông Vì Văn Páo, cử tri Lò Văn Bền cho rằng tốt.", "cho rằng", "Lò Văn Bền"),
        ("Ông Lò Văn Bền gọi điện tới ông Vì Văn Páo yêu cầu họp.", "yêu cầu", "Lò Văn Bền"),
        ("Trong buổi làm việc với ông Vì Văn Páo đề nghị họp.", "đề nghị", None),
        ("Ông Lò Văn Bền kể. Ông cho biết đã đủ.", "cho biết", "Lò Văn Bền"),
    ],
)
def test_who_speaks_by_a_verb(body: str, verb: str, who: str | None) -> None:
    assert speaker(body, verb) == who


def test_a_document_emphasises_but_does_not_praise() -> None:
    body = "Nghị quyết số 5-NQ/TW {verb} kết quả ấy."
    text, speakers, says = spoken(body.format(verb="nhấn mạnh"), "nhấn mạnh")
    assert text.name(speakers.of(says)) == "Nghị quyết số 5-NQ/TW"
    _, speakers, praises = spoken(body.format(verb="biểu dương"), "biểu dương")
    assert speakers.of(praises) is None


def test_a_team_speaks_by_who_leads_it() -> None:
    body = "Đoàn công tác do ông Lò Văn Bền dẫn đầu đã đề nghị xã họp."
    assert speaker(body, "đề nghị") == "Đoàn công tác"


def test_who_spoke_last_is_meant_before_who_was_named_last() -> None:
    text = clause("Ông Lò Văn Bền nêu ý kiến. Ông Vì Văn Páo ngồi nghe. Xã cho biết đã đủ.")
    spoke = text.c.mention_at(text.at("Ông Lò Văn Bền"))
    assert spoke is not None
    end = text.at("cho biết")
    speakers = Speakers(text.c, text.sentence("cho biết"), text.c.argument(spoke))
    assert text.name(speakers.last_person(end)) == "Lò Văn Bền"
    assert text.name(Speakers(text.c, text.sentence("cho biết")).last_person(end)) == "Vì Văn Páo"


def test_nobody_before_is_nobody_who_spoke_last() -> None:
    text = clause("Xã cho biết đã đủ.")
    assert Speakers(text.c, text.sentence("cho biết")).last_person(text.at("cho biết")) is None


def test_without_a_speaker_the_person_named_last_is_meant() -> None:
    text = clause("Ông Lò Văn Bền và bà Vi Thị Mỵ đến xã. Họ cho biết đã đủ.")
    speakers = Speakers(text.c, text.sentence("cho biết"))
    assert text.name(speakers.last_person(text.at("Họ"))) == "Vi Thị Mỵ"


@pytest.mark.parametrize(
    ("body", "words", "does"),
    [
        ("Sở Y tế đề nghị họp.", "Sở Y tế", True),
        ("Trời mưa, Sở Y tế đề nghị họp.", "Sở Y tế", True),
        ("Trời mưa; đồng thời Sở Y tế đề nghị họp.", "Sở Y tế", True),
        ("Trời mưa to Sở Y tế đề nghị họp.", "Sở Y tế", False),
    ],
)
def test_a_clause_begins_at_the_sentence_or_behind_a_mark(
    body: str, words: str, *, does: bool
) -> None:
    text = clause(body)
    assert Speakers(text.c, text.sentence(words)).begins(text.at(words)) is does


@pytest.mark.parametrize(
    ("body", "verb", "does"),
    [
        ("đề nghị xã họp.", "đề nghị", True),
        ("Ông Lò Văn Bền đề nghị xã họp.", "đề nghị", True),
        ("Ông Lò Văn Bền cũng đã đề nghị xã họp.", "đề nghị", True),
        ("Nghị quyết số 5-NQ/TW nêu rõ việc ấy.", "nêu rõ", True),
        ("Nghị quyết số 5-NQ/TW được triển khai nhanh.", "triển khai", False),
        ("Bà con mong được đề nghị xã họp.", "đề nghị", False),
    ],
)
def test_a_verb_that_opens_or_has_its_speaker_reports(body: str, verb: str, *, does: bool) -> None:
    text = clause(body)
    assert reports(text.c, text.span(verb), text.at(verb)) is does


def test_a_speaker_before_the_item_is_none_of_the_item() -> None:
    text = clause("Ông Lò Văn Bền đề nghị xã họp.")
    item = range(text.at("Bền"), text.span("họp").stop)
    assert not reports(text.c, item, text.at("đề nghị"))


def test_a_place_may_speak() -> None:
    _, _, verb = spoken("Tỉnh Sơn La đề nghị họp.", "đề nghị")
    text = clause("Tỉnh Sơn La đề nghị họp.")
    place = text.c.mention_at(text.at("Tỉnh"))
    assert place is not None
    assert may_speak(text.c.argument(place), verb)


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ("Theo ông Lò Văn Bền, xã đã xong.", "Lò Văn Bền"),
        ("Theo lãnh đạo Sở Y tế tỉnh Sơn La, xã đã xong.", "Sở Y tế tỉnh Sơn La"),
        ("Theo Nghị quyết số 5-NQ/TW, xã phải xong.", "Nghị quyết số 5-NQ/TW"),
        ("Theo dân bản, xã đã xong.", None),
    ],
)
def test_a_word_of_attribution_quotes_whom_it_names(body: str, who: str | None) -> None:
    text = clause(body)
    cue = text.hit("Theo", "actframe")
    assert text.name(quoted(text.c, cue, text.span("Theo").stop)) == who


@pytest.mark.parametrize(
    ("body", "named"),
    [
        ("Xã có Kết luận số 5-KL/TU. Theo kết luận, xã nợ.", "Kết luận số 5-KL/TU"),
        (
            "Xã có Kết luận số 5-KL/TU và Kết luận số 6-KL/TU. Theo kết luận, xã nợ.",
            "Kết luận số 6-KL/TU",
        ),
        (
            "Xã có Kết luận số 5-KL/TU, Quyết định số 6-QĐ/TU. Theo kết luận, xã nợ.",
            "Kết luận số 5-KL/TU",
        ),
        ("Theo kết luận, xã nợ. Xã có Kết luận số 5-KL/TU.", None),
        ("Xã có Quyết định số 6-QĐ/TU. Theo kết luận, xã nợ.", None),
    ],
)
def test_a_bare_document_is_the_last_of_its_type(body: str, named: str | None) -> None:
    text = clause(body)
    type_ = doctype(text.c, text.words("kết luận"))
    assert type_ is not None
    assert text.name(last_document(text.c, type_, text.at("Theo kết luận"))) == named


def test_words_without_a_type_of_document_name_none() -> None:
    text = clause("Xã họp.")
    assert doctype(text.c, text.words("Xã họp")) is None
