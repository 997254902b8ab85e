"""Names of people as parsed at one token."""

from __future__ import annotations

import pytest

from kg.read.phrases import name
from tests.reading_of import annotated


def read(text: str, *, cued: bool = False) -> str | None:
    found = name(annotated(text), 0, cued=cued)
    return found.text if found else None


@pytest.mark.parametrize("person", ["Lò Văn Mẩy", "Nguyễn Thị Kim Hoa", "Hà Bưởi", "Tô Lâm Vinh"])
def test_a_vietnamese_name_needs_no_cue(person: str) -> None:
    assert read(f"{person} phát biểu") == person


@pytest.mark.parametrize("person", ["Vladimir Petrenko", "Kim Jong-su", "Tanaka Kenji"])
def test_a_foreign_name_needs_a_cue(person: str) -> None:
    assert read(f"{person} phát biểu", cued=True) == person


def test_without_a_cue_a_run_of_capitals_is_no_name() -> None:
    assert read("Vladimir Petrenko phát biểu") is None


@pytest.mark.parametrize("text", ["Nguyễn", "lê thị hoa", "Công ty TNHH", "LÊ CƯƠNG", "", "123"])
def test_one_syllable_small_letters_and_short_forms_are_no_names(text: str) -> None:
    assert read(f"{text} .", cued=True) is None


def test_a_cued_name_may_be_printed_in_capitals() -> None:
    assert read("LÊ VĂN CƯƠNG phát biểu", cued=True) == "Lê Văn Cương"
    assert read("LÊ VĂN CƯƠNG phát biểu") is None
    assert read("LÊ VĂN CƯƠNG THĂM VÀ LÀM VIỆC", cued=True) is None


def test_a_name_stops_before_an_office() -> None:
    assert read("Lò Văn Mẩy Bí thư Tỉnh ủy") == "Lò Văn Mẩy"


def test_a_name_never_crosses_a_line() -> None:
    assert read("Lò Văn\nMẩy nói") == "Lò Văn"


@pytest.mark.parametrize("person", ["K'Tẻng", "H'Nga Kbuôr", "Ksor H'Mrai", "Điểu K’Lanh"])
def test_the_initial_of_a_highland_name_is_one_with_its_word(person: str) -> None:
    assert read(f"{person} phát biểu") == person


def test_a_name_of_seven_syllables_is_whole() -> None:
    assert read("Công Tằng Tôn Nữ Thị Bích Vy kể", cued=True) == "Công Tằng Tôn Nữ Thị Bích Vy"


def test_a_word_dashed_to_a_vietnamese_name_is_no_part_of_it() -> None:
    assert read("Đoàn Văn Lực-nguyên Bí thư Huyện ủy", cued=True) == "Đoàn Văn Lực"
    assert read("Xô-phi-a Đoàn Văn Lực nói", cued=True) == "Xô-phi-a Đoàn Văn Lực"


def test_a_person_is_known_by_the_name_behind_a_baptismal_one() -> None:
    assert read("Phê-rô Đoàn Văn Lực nói", cued=True) == "Đoàn Văn Lực"
    assert read("Gioan Baotixita Vi Thị Sen nói", cued=True) == "Vi Thị Sen"
    assert read("Đa Minh Hà Khoan nói", cued=True) == "Hà Khoan"
    assert read("Maria Rosa Alvarez nói", cued=True) == "Maria Rosa Alvarez"


@pytest.mark.parametrize(
    "text",
    ["Lò Văn Mẩy Tại cuộc họp", "Lò Văn Mẩy Về việc này", "Lò Văn Mẩy Các đại biểu"],
)
def test_a_name_ends_before_a_sentence_that_no_stop_parts_from_it(text: str) -> None:
    assert read(text, cued=True) == "Lò Văn Mẩy"


def test_a_word_joined_by_a_dash_is_no_part_of_the_name() -> None:
    assert read("Trường Chiến-người cộng sản", cued=True) == "Trường Chiến"


@pytest.mark.parametrize("person", ["Bun-sổm Vông-na-kham", "Khăm-lạ Phôm-mi-thắt", "Park Jong-un"])
def test_the_dashed_syllables_of_a_foreign_name_belong_to_it(person: str) -> None:
    assert read(f"{person} phát biểu", cued=True) == person


@pytest.mark.parametrize(
    "text", ["Lò Văn Mẩy Người cao tuổi vẫn là chỗ dựa.", "Lò Văn Mẩy Ảnh: Báo Sơn La"]
)
def test_a_new_sentence_and_a_credit_end_a_name(text: str) -> None:
    assert read(text, cued=True) == "Lò Văn Mẩy"
    assert read("Lò Văn Ảnh: Báo Sơn La", cued=True) == "Lò Văn Ảnh"
