from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.text.sentences import EndWords, paragraphs, sentences
from tests.reading_of import annotated


def cut(text: str) -> list[str]:
    return [sentence.span.of(text) for sentence in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ông Lê Văn Tám nói. Bà Hoa nghe.", ["Ông Lê Văn Tám nói.", "Bà Hoa nghe."]),
        ("Đoàn đến TP. Lam Sơn. Họp ngay.", ["Đoàn đến TP. Lam Sơn.", "Họp ngay."]),
        ("Nhà khoa học GS. TS. Tám dự.", ["Nhà khoa học GS. TS. Tám dự."]),
        ("Đạt 1.234.567 đồng. Tăng 5%.", ["Đạt 1.234.567 đồng.", "Tăng 5%."]),
        ("Ông hỏi: “Sao chậm?” Tỉnh giải trình.", ["Ông hỏi: “Sao chậm?”", "Tỉnh giải trình."]),
        ("Có đất, có rừng… và có sông.", ["Có đất, có rừng… và có sông."]),
        ("Tiêu đề\n\nThân bài.", ["Tiêu đề", "Thân bài."]),
    ],
)
def test_sentences_end_where_the_genre_ends_them(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Xã báo cáo kết quả quý I. Đồng chí Hoa dự họp.",
        "Nhà thầu đã bàn giao Khu B. Bà Hoa cảm ơn.",
        "Việc này xong trước kỳ họp cuối khóa X. Hội nghị bế mạc.",
        "Đó là tài sản của TP. Tôi sẽ giữ gìn.",
        "Ông Tám luôn góp sức cho TP. Ông sinh năm 1953.",
        "Ông Tám từng là phó chủ tịch UBND TP. Ảnh: Hoa Lê",
    ],
)
def test_a_letter_that_counts_and_a_word_that_opens_end_a_sentence(text: str) -> None:
    assert len(annotated(text).sentences) == 2


@pytest.mark.parametrize(
    "text",
    ["Ông V. Hoa dự họp.", "Đoàn đến TP. Lam Sơn họp.", "Họp tại TP. Bà Rịa.", "Bà N. Đào vắng."],
)
def test_an_initial_ends_no_sentence(text: str) -> None:
    assert len(annotated(text).sentences) == 1


def test_words_of_the_caller_decide() -> None:
    text = "Xong khóa X. Tôi về."
    assert len(sentences(text)) == 1
    assert len(sentences(text, EndWords(numbered=frozenset({"khóa"})))) == 2


def test_a_sentence_knows_its_paragraph_and_number() -> None:
    found = sentences("Một. Hai.\n \nBa.")
    assert [(s.paragraph, s.index) for s in found] == [(0, 0), (0, 1), (1, 2)]


def test_paragraphs_are_the_lines_without_their_margins() -> None:
    text = "  Tiêu đề \n\n\t\n Thân bài"
    assert [span.of(text) for span in paragraphs(text)] == ["Tiêu đề", "Thân bài"]


@given(st.text(alphabet='ABđ. !?…"”“()\n1,TP', max_size=80))
def test_sentences_lose_no_word_and_never_overlap(text: str) -> None:
    found = sentences(text)
    for before, after in itertools.pairwise(found):
        assert before.span.end <= after.span.start
    joined = "".join(sentence.span.of(text) for sentence in found)
    assert "".join(joined.split()) == "".join(text.split())


@given(st.text(max_size=80))
def test_every_sentence_lies_in_its_paragraph(text: str) -> None:
    lines = paragraphs(text)
    for sentence in sentences(text):
        assert lines[sentence.paragraph].covers(sentence.span)
        assert sentence.span.of(text).strip()


def test_a_sentence_without_end_is_cut_at_spaces() -> None:
    text = "Đoàn kiểm tra làm việc với Tỉnh ủy Lai Châu và " * 400
    found = sentences(text)
    assert len(found) > 1
    assert " ".join(s.span.of(text) for s in found) == text.strip()
    assert [s.index for s in found] == list(range(len(found)))


def test_the_mark_of_a_note_ends_no_sentence_later() -> None:
    text = "Bà sinh tại Lai Châu.[2] Bà là kỹ sư.[3][14] Nay bà nghỉ hưu."
    assert [s.span.of(text) for s in sentences(text)] == [
        "Bà sinh tại Lai Châu.[2]",
        "Bà là kỹ sư.[3][14]",
        "Nay bà nghỉ hưu.",
    ]


@pytest.mark.parametrize(
    ("line", "first"),
    [
        ("Ông Lê Văn Tám nêu kiến nghị tại buổi họp Theo ông Tám, xã đã ba lần đề nghị.", "họp"),
        ("Ông Lê Văn Tám tiếp xúc cử tri Sáng 5/3, ông Tám đến xã Lam Sơn.", "cử tri"),
        ("Ông Lê Văn Tám thăm xã Lam Sơn Ngày 5/3, ông Tám gặp dân.", "Sơn"),
        ("Ông Lê Văn Tám thăm xã Lam Sơn  Ngày 5/3, ông Tám gặp dân.", "Sơn"),
        ("Nâng cao chất lượng công chức Tại buổi làm việc, bà Hoa đề nghị sớm làm.", "công chức"),
        ("Bà Hoa báo cáo về hoạt động của tỉnh Ảnh: Lê Sơn", "tỉnh"),
        ("Ảnh: HẢI SƠN Trong 10 năm, trung tâm đã làm 17 đề tài.", "SƠN"),
    ],
)
def test_a_caption_without_a_stop_ends_where_the_next_sentence_opens(line: str, first: str) -> None:
    text = f"Tiêu đề\n\n{line}"
    found = [s.span.of(text) for s in annotated(text).sentences if s.paragraph]
    assert len(found) == 2
    assert found[0].endswith(first)


@pytest.mark.parametrize(
    "line",
    [
        "Ông Phạm Văn Sáng 52 tuổi.",
        "Xã tổ chức lễ chào mừng Ngày 8/3, tặng hoa cho chị em.",
        "Ông Lê Văn Tám làm ở Ban Theo dõi phòng, chống lụt bão.",
        "Hội thi “Học tập và Làm Theo gương Bác” khai mạc.",
        "Đó là Quyết định số 5 Về việc thành lập Hội đồng.",
        "Bà Hoa đến chi nhánh Ngân hàng Tại Lam Sơn.",
    ],
)
def test_a_capital_inside_a_name_opens_no_sentence(line: str) -> None:
    text = f"Tiêu đề\n\n{line}"
    assert len([s for s in annotated(text).sentences if s.paragraph]) == 1
