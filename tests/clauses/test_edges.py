"""What the edges of a sentence tell of all of it; the people are invented."""

from __future__ import annotations

import pytest

from kg.clauses.modality import DOUBTFUL, UNREAL, Force, Modality
from tests.reading_of import annotated


def forces(text: str, words: str = "bầu") -> set[Force]:
    found = Modality(annotated(text))
    at = found.a.tokens.at(text.index(words))
    return {force for force in Force if found.over(at, force)}


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("Theo bị cáo, HĐND xã bầu ông Lò Văn Bền.", Force.QUOTED),
        ("Theo lời một kẻ say, HĐND xã bầu ông Lò Văn Bền.", Force.DOUBTED),
        ("Trong ca khúc, HĐND xã bầu ông Lò Văn Bền.", Force.IMAGINED),
        ("Tin sai sự thật: HĐND xã bầu ông Lò Văn Bền.", Force.DENIED),
        ("Dòng tít giả: “HĐND xã bầu ông Lò Văn Bền”.", Force.FORGED),
        ("Dòng chữ trên tường ghi HĐND xã bầu ông Lò Văn Bền.", Force.DOUBTED),
        ("Con vẹt nhại HĐND xã bầu ông Lò Văn Bền.", Force.DOUBTED),
        ("Chuyện HĐND xã bầu ông Lò Văn Bền chẳng ai tin.", Force.DOUBTED),
        ("Nói HĐND xã bầu ông Lò Văn Bền là điêu.", Force.DOUBTED),
    ],
)
def test_an_opening_label_voice_or_tiding_sets_the_rest_apart(text: str, force: Force) -> None:
    assert force in forces(text)


@pytest.mark.parametrize(
    ("tail", "force"),
    [
        (", theo lời đồn.", Force.DOUBTED),
        (", nghe đâu thế.", Force.DOUBTED),
        (", thiên hạ đồn thế.", Force.DOUBTED),
        (", một bà cụ kể.", Force.QUOTED),
        (" theo lời đồn.", Force.DOUBTED),
        (" trong một vở kịch.", Force.IMAGINED),
        (" (tin đồn).", Force.DOUBTED),
        (": tin giả.", Force.FORGED),
        (": thật hay đùa?", Force.QUESTIONED),
    ],
)
def test_a_tail_takes_back_what_stands_before_it(tail: str, force: Force) -> None:
    assert force in forces(f"HĐND xã bầu ông Lò Văn Bền{tail}")


@pytest.mark.parametrize(
    "text",
    [
        "Theo Văn phòng UBND tỉnh, HĐND xã bầu ông Lò Văn Bền.",
        "Như đã đưa tin, HĐND xã bầu ông Lò Văn Bền.",
        "Trong khuôn khổ hội nghị, HĐND xã bầu ông Lò Văn Bền.",
        "Do làm giả hồ sơ, người cũ bị kỷ luật; HĐND xã bầu ông Lò Văn Bền.",
        "Không phải nghị quyết nào cũng sai: việc HĐND xã bầu ông Lò Văn Bền là đúng.",
        "Tin HĐND xã bầu ông Lò Văn Bền là chính xác.",
        "Báo cáo nêu HĐND xã bầu ông Lò Văn Bền.",
        "Trong câu chuyện với phóng viên, bà Vi Thị Mỵ cho biết HĐND xã bầu ông Lò Văn Bền.",
        "HĐND xã bầu ông Lò Văn Bền, theo thông báo của Văn phòng UBND tỉnh.",
        "HĐND xã bầu ông Lò Văn Bền, bất chấp tin đồn.",
        "HĐND xã bầu ông Lò Văn Bền với các kịch bản tăng trưởng.",
        "HĐND xã bầu ông Lò Văn Bền, bà Vi Thị Mỵ nói.",
    ],
)
def test_plain_edges_leave_a_sentence_as_it_is(text: str) -> None:
    assert not forces(text) & DOUBTFUL


@pytest.mark.parametrize(
    "text",
    ["Tin HĐND xã bầu ông Lò Văn Bền không có thật.", "Tin HĐND xã bầu ông Lò Văn Bền sai."],
)
def test_a_denied_confirmation_confirms_nothing(text: str) -> None:
    assert forces(text) & UNREAL


def test_what_is_hoped_of_somebody_else_has_not_come_and_an_own_aim_is_only_wished() -> None:
    assert Force.HOPED in forces("Bà con mong HĐND xã bầu ông Lò Văn Bền.")
    assert Force.HOPED not in forces("HĐND xã mong muốn sớm bầu ông Lò Văn Bền.")


@pytest.mark.parametrize(
    ("text", "is_asked"),
    [
        ("Xã bầu ông Lò Văn Bền?", True),
        ("Xã bầu ông Lò Văn Bền?”", True),
        ("Xã bầu ông Lò Văn Bền.", False),
        ("Xã bầu ông Lò Văn Bền!", False),
    ],
)
def test_a_question_mark_at_the_end_asks_all(text: str, *, is_asked: bool) -> None:
    assert (Force.QUESTIONED in forces(text)) is is_asked


def test_a_colon_opens_what_is_asked() -> None:
    text = "Xã bầu ông Lò Văn Bền và dân hỏi: Có ai vắng không?"
    assert Force.QUESTIONED not in forces(text)
    assert Force.QUESTIONED in forces(text, "vắng")


@pytest.mark.parametrize(
    ("voice", "doubtful"),
    [("một khách quen đoán mò khi kỳ họp chưa mở", True), ("bà Vi Thị Mỵ kể khi họp xong", False)],
)
def test_a_quotation_is_of_whom_its_comma_names(voice: str, *, doubtful: bool) -> None:
    assert (Force.QUOTED in forces(f"“HĐND xã bầu ông Lò Văn Bền rồi”, {voice}.")) is doubtful
