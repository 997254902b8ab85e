"""Words that refer back: to the person, the place, the body or the team meant."""

from __future__ import annotations

import pytest

from tests.reading_of import TITLE, reading


def meant(body: str, *, title: str = TITLE) -> list[tuple[str, str]]:
    """Return every anaphor with the name of what it means."""
    found = reading(body, title=title)
    return [
        (m.span.of(found.text), found.entities[m.entity].name)
        for m in found.mentions
        if m.form == "anaphor"
    ]


@pytest.mark.parametrize("word", ["Ông", "Bà", "Đồng chí"])
def test_a_pronoun_means_the_person_named_last(word: str) -> None:
    body = f"Đồng chí Hà Thị Bưởi dự. Đồng chí Lò Văn Mẩy dự. {word} nhấn mạnh đường còn thiếu."
    assert meant(body) == [(word, "Lò Văn Mẩy")]


def test_a_pronoun_of_respect_stands_before_any_word() -> None:
    body = "Đồng chí Lò Văn Mẩy dự. Thanh tra tỉnh kết luận ông chịu trách nhiệm về vi phạm."
    assert meant(body) == [("ông", "Lò Văn Mẩy")]


@pytest.mark.parametrize(
    "words", ["ông cha ta để lại ngôi đền", "bà con gặt lúa", "hồ Thác Bà xả lũ", "cụ thể là chợ"]
)
def test_longer_words_and_names_that_begin_as_a_pronoun_mean_nobody(words: str) -> None:
    assert not [m for m in meant(f"Bà Hà Thị Bưởi dự. Năm nay, {words}.") if m[1] == "Hà Thị Bưởi"]


def test_a_pronoun_reaches_two_sentences_back_only() -> None:
    near = "Đồng chí Lò Văn Mẩy dự. Đường còn thiếu. Ông nhấn mạnh điều đó."
    far = "Đồng chí Lò Văn Mẩy dự. Đường còn thiếu. Chợ còn xa. Ông nhấn mạnh điều đó."
    assert meant(near) == [("Ông", "Lò Văn Mẩy")]
    assert meant(far) == []


def test_a_pronoun_does_not_mean_who_is_named_after_it_in_its_sentence() -> None:
    body = (
        "Đồng chí Lò Văn Mẩy đón ông Vi Thế Bường về nước. "
        "Tháng 5/1941, đồng chí được bầu làm Bí thư, dưới sự chỉ đạo của ông Vi Thế Bường."
    )
    assert meant(body) == [("đồng chí", "Lò Văn Mẩy")]


@pytest.mark.parametrize("text", ["Các ông đều dự.", "Cụ thể là vậy.", "Ông bà đều khỏe."])
def test_plurals_and_longer_words_mean_nobody(text: str) -> None:
    assert meant(f"Đồng chí Lò Văn Mẩy dự. {text}") == []


@pytest.mark.parametrize("word", ["Tỉnh", "Địa phương"])
def test_a_level_word_means_the_place_of_the_article(word: str) -> None:
    found = meant(f"Đường còn thiếu. {word} đề nghị Trung ương hỗ trợ.", title="Lai Châu họp")
    assert (word, "Lai Châu") in found


def test_a_level_word_means_no_place_of_another_level() -> None:
    assert meant("Đường còn thiếu. Huyện đề nghị hỗ trợ.", title="Lai Châu họp") == []


def test_all_provinces_are_no_province() -> None:
    assert meant("Các tỉnh đề nghị hỗ trợ.", title="Lai Châu họp") == []


def test_a_bare_head_means_the_nearest_body_of_that_head() -> None:
    body = "Bộ Y tế và Bộ Nội vụ báo cáo. Bộ đề nghị địa phương rà soát."
    assert meant(body) == [("Bộ", "Bộ Nội vụ")]


def test_a_small_letter_means_no_body() -> None:
    assert meant("Bộ Y tế báo cáo. Toàn bộ đề nghị đã được xem xét.") == []


def test_a_team_is_meant_by_its_first_word() -> None:
    body = "Đoàn kiểm tra số 17 của Ban Bí thư họp. Đoàn đề nghị rà soát."
    assert meant(body) == [("Đoàn", "Đoàn kiểm tra số 17 của Ban Bí thư")]


def test_without_anything_named_before_nothing_is_meant() -> None:
    assert meant("Ông nhấn mạnh. Bộ đề nghị. Đoàn đề nghị. Tỉnh đề nghị.") == []


@pytest.mark.parametrize(
    "word", ["Đoàn kết là sức mạnh.", "Đoàn viên đến các bản.", "Bộ mặt bản làng khác xưa."]
)
def test_a_longer_word_that_begins_so_means_nothing(word: str) -> None:
    body = f"Đoàn công tác của Bộ Nội vụ đến Sơn La. {word}"
    assert meant(body) == []


@pytest.mark.parametrize("name", ["Trường Sơn vào mùa.", "Bộ Lò Văn Mẩy đến."])
def test_a_name_that_begins_so_means_nothing(name: str) -> None:
    assert meant(f"Trường Chính trị tỉnh Sơn La và Bộ Nội vụ họp. {name}") == []


def test_a_verb_behind_it_makes_no_longer_word() -> None:
    body = "Đoàn công tác của Bộ Nội vụ đến Sơn La. Đoàn kết luận nhiều việc chưa xong."
    assert meant(body) == [("Đoàn", "Đoàn công tác của Bộ Nội vụ")]


@pytest.mark.parametrize(("word", "who"), [("Ông", "Lò Văn Mẩy"), ("Bà", "Hà Thị Bưởi")])
def test_a_pronoun_means_nobody_addressed_as_the_other(word: str, who: str) -> None:
    body = f"Ông Lò Văn Mẩy và bà Hà Thị Bưởi dự. {word} nhấn mạnh đường còn thiếu."
    assert meant(body) == [(word, who)]


def test_the_head_of_an_office_is_no_team() -> None:
    body = "Tổ công tác số 2 đến xã. Ông Lò Văn Mẩy làm Tổ trưởng đã dự."
    assert meant(body) == []


@pytest.mark.parametrize(
    "words",
    [
        "các bộ, ngành, địa phương",
        "các bộ, ngành địa phương",
        "ngân sách địa phương",
        "các cơ quan trung ương và địa phương",
        "cán bộ từ trung ương đến địa phương",
    ],
)
def test_localities_beside_the_ministries_are_those_of_the_country(words: str) -> None:
    body = f"Ông Lò Văn Mẩy dự. Báo cáo nêu việc của {words}. Tỉnh Sơn La có 12 huyện."
    assert "Sơn La" not in [place for _, place in meant(body)]


def test_a_locality_alone_is_the_place_of_the_article() -> None:
    body = "Tỉnh Sơn La có 12 huyện. Đơn vị và địa phương đã mở lớp."
    assert ("địa phương", "Sơn La") in meant(body)


def test_a_pronoun_means_nobody_whom_a_caption_shows() -> None:
    body = (
        "Hội nghị diễn ra sáng nay.\n\nPhát biểu tại hội nghị, đồng chí Lò Văn Mẩy vui mừng.\n\n"
        "Giám đốc Sở Y tế Hà Văn Bưởi thông tin Chương trình số 5\n\nÔng nhấn mạnh đường còn thiếu."
    )
    assert ("Ông", "Lò Văn Mẩy") in meant(body)


def test_a_pronoun_may_mean_who_is_named_in_a_line_alone() -> None:
    body = "Lúa tốt.\n\nLúa xanh.\n\nGiám đốc Hà Văn Bưởi nói về lúa\n\nÔng nhấn mạnh lúa ít."
    assert ("Ông", "Hà Văn Bưởi") in meant(body)
