"""Who says, asks or praises what, told by which construction, and what is no statement."""

from __future__ import annotations

import pytest

from kg.model import Act
from tests.reading_of import facts

Said = tuple[str | None, str, str]


def said(body: str) -> list[Said]:
    """Return the statements of a body: (source, act, the words that were said)."""
    found = facts(body)
    name = {e.key: e.name for e in found.entities}
    text = found.article.text
    return [
        (name.get(s.source or ""), s.act.value, " ".join(s.span.of(text).split()))
        for s in found.statements
    ]


def sources(body: str) -> set[str | None]:
    return {source for source, _, _ in said(body)}


MAN = "Lò Văn Mẩy"


@pytest.mark.parametrize(
    ("verb", "act"),
    [
        ("đề nghị", Act.REQUEST),
        ("yêu cầu", Act.REQUEST),
        ("nhấn mạnh", Act.EMPHASISE),
        ("cho biết", Act.REPORT),
        ("khẳng định", Act.EMPHASISE),
        ("đánh giá cao", Act.PRAISE),
        ("biểu dương", Act.PRAISE),
    ],
)
def test_the_verb_tells_the_act(verb: str, act: Act) -> None:
    found = said(f"Ông {MAN} {verb} các xã của huyện Mộc Châu trồng rừng rất tốt.")
    assert [(who, what) for who, what, _ in found] == [(MAN, act.value)]


@pytest.mark.parametrize(
    "body",
    [
        f"Ông {MAN} đề nghị các xã trồng rừng.",
        f"Tại hội nghị, ông {MAN} đề nghị các xã trồng rừng.",
        f"Phát biểu tại hội nghị, ông {MAN} đề nghị các xã trồng rừng.",
        f"Ông {MAN}, Bí thư Tỉnh ủy Sơn La, đề nghị các xã trồng rừng.",
        f"Bí thư Tỉnh ủy Sơn La {MAN} đề nghị các xã trồng rừng.",
        f"Theo ông {MAN}, các xã cần trồng rừng.",
        f"“Các xã phải trồng rừng ngay trong năm nay”, ông {MAN} nói.",
        f"Ông {MAN} nói: “Các xã phải trồng rừng ngay trong năm nay”.",
    ],
)
def test_every_construction_names_the_speaker(body: str) -> None:
    assert sources(body) == {MAN}


@pytest.mark.parametrize(
    "body",
    [
        f"Ông {MAN} không đề nghị các xã trồng rừng.",
        f"Ông {MAN} chưa đề nghị các xã trồng rừng.",
        f"Nếu ông {MAN} đề nghị các xã trồng rừng thì các xã sẽ làm.",
        f"Việc đề nghị các xã trồng rừng của ông {MAN} đã cũ.",
        f"Đề nghị của ông {MAN} đã được ghi lại.",
    ],
)
def test_what_is_denied_supposed_or_only_named_is_no_statement(body: str) -> None:
    assert said(body) == []


def test_two_verbs_of_one_speaker_are_two_statements_of_his() -> None:
    body = f"Ông {MAN} ghi nhận kết quả của huyện Mộc Châu và yêu cầu các xã trồng rừng."
    assert [(who, act) for who, act, _ in said(body)] == [(MAN, "praise"), (MAN, "request")]


def test_what_others_say_within_his_words_is_theirs_or_his() -> None:
    body = f"Ông {MAN} cho biết Sở Y tế tỉnh Sơn La đề nghị tuyển thêm bác sĩ."
    found = said(body)
    assert found[0][:2] == (MAN, "report")
    assert {who for who, _, _ in found} <= {MAN, "Sở Y tế tỉnh Sơn La"}


@pytest.mark.parametrize(
    ("body", "addressee"),
    [
        (f"Ông {MAN} đề nghị Sở Y tế tỉnh Sơn La tuyển thêm bác sĩ.", "Sở Y tế tỉnh Sơn La"),
        (f"Ông {MAN} yêu cầu bà Vi Thị Mỵ trồng rừng.", "Vi Thị Mỵ"),
        (f"Ông {MAN} đề nghị các xã trồng rừng.", None),
        (f"Ông {MAN} cho biết Sở Y tế tỉnh Sơn La thiếu bác sĩ.", None),
    ],
)
def test_whom_a_request_is_for(body: str, addressee: str | None) -> None:
    found = facts(body)
    name = {e.key: e.name for e in found.entities}
    (statement,) = found.statements
    assert name.get(statement.addressee or "") == addressee


@pytest.mark.parametrize("pronoun", ["Ông", "Đồng chí", "Bí thư Tỉnh ủy Sơn La"])
def test_a_pronoun_or_title_speaks_for_who_was_named(pronoun: str) -> None:
    body = (
        f"Ông {MAN}, Bí thư Tỉnh ủy Sơn La, đến xã Tân Lập sáng 5/3."
        f" {pronoun} đề nghị các hộ trồng rừng."
    )
    assert sources(body) == {MAN}


def test_a_document_says_what_it_asks() -> None:
    body = "Nghị quyết số 12-NQ/TU của Tỉnh ủy Sơn La yêu cầu các xã trồng rừng."
    ((who, act, _),) = said(body)
    assert who in {"Nghị quyết số 12-NQ/TU của Tỉnh ủy Sơn La", "Tỉnh ủy Sơn La"}
    assert act == "request"


def test_the_lead_that_tells_what_the_body_says_is_no_second_statement() -> None:
    words = "các xã phải trồng rừng phòng hộ ngay trong năm nay"
    body = f"Ông {MAN} yêu cầu {words}.\n\nSáng 5/3, tại Mộc Châu, ông {MAN} yêu cầu {words}."
    assert len(said(body)) == 1


def test_the_words_of_a_statement_are_what_was_said() -> None:
    ((_, _, words),) = said(f"Ông {MAN} đề nghị các xã trồng rừng phòng hộ.")
    assert words == "các xã trồng rừng phòng hộ"


def test_two_speakers_of_one_sentence_keep_their_own_words() -> None:
    body = f"Ông {MAN} đề nghị các xã trồng rừng, còn bà Vi Thị Mỵ yêu cầu các xã trồng chè."
    found = {(who, words) for who, _, words in said(body)}
    assert (MAN, "các xã trồng rừng") in found
    assert ("Vi Thị Mỵ", "các xã trồng chè") in found
