"""Words that only a quotation shows to be of speech, before it and behind it."""

from __future__ import annotations

import pytest

from tests.reading_of import said

QUOTE = "Tỉnh phải mua đủ thuốc cho các xã"


def speakers(body: str) -> list[tuple[str, str]]:
    return [(who, what) for who, _, _, what in said(body)]


@pytest.mark.parametrize("words", ["gay gắt", "thở dài", "cũng bức xúc", "nói như mếu", "chốt lại"])
def test_any_words_before_a_quotation_are_of_speech(words: str) -> None:
    body = f"Nghe các xã báo cáo, ông Lò Văn Mẩy {words}: “{QUOTE}”."
    assert speakers(body)[-1] == ("Lò Văn Mẩy", QUOTE)


@pytest.mark.parametrize("words", ["gay gắt", "bộc bạch", "trầm ngâm", "nói chắc nịch"])
def test_any_words_that_end_a_sentence_behind_a_quotation_are_of_speech(words: str) -> None:
    assert speakers(f"“{QUOTE}”, bà Vi Thị Mỵ {words}.") == [("Vi Thị Mỵ", QUOTE)]


@pytest.mark.parametrize(
    "body",
    [
        f"Ông Lò Văn Mẩy đọc câu thơ: “{QUOTE}”.",
        f"Ông Lò Văn Mẩy nhắc lại lời mẹ: “{QUOTE}”.",
        f"Ông Lò Văn Mẩy được tặng bức tranh mang dòng chữ: “{QUOTE}”.",
        f"Tấm biển của ông Lò Văn Mẩy to bằng cửa: “{QUOTE}”.",
        f"“{QUOTE}”, trích lời ông Lò Văn Mẩy hồi đó.",
        f"“{QUOTE}”, ông Lò Văn Mẩy trong ảnh.",
    ],
)
def test_others_words_and_other_words_are_none(body: str) -> None:
    assert speakers(body) == []
