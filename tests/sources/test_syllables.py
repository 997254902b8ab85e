"""What tells Vietnamese text from the ruins of an old encoding."""

from __future__ import annotations

from kg.sources.syllables import spoilt


def test_capitals_inside_words_are_letters_of_an_old_font() -> None:
    assert spoilt("Chủ tịch UBND tỉnh phát biểu. Héi nghÞ kÕt thóc cïng ngµy.")
    assert spoilt("Đắk Lắk, xem thêmÔng Lò Văn Mẩy, McAllister, São Paulo") is None
