"""What may stand between a name and its verb; the people are invented."""

from __future__ import annotations

import pytest

from kg.clauses.apposition import before_apposition
from kg.clauses.subjects import subjects
from tests.clauses_of import clause


def name_before(body: str, verb: str) -> str | None:
    """Return the name that ends where the words between it and the verb are passed over."""
    text = clause(body)
    index = before_apposition(text.c, text.at(verb))
    mention = text.c.ending_at(index)
    return None if mention is None else text.c.reading.entities[mention.entity].name


def acting(body: str, verb: str) -> list[str]:
    text = clause(body)
    return text.names(subjects(text.c, text.at(verb), text.sentence(verb)))


@pytest.mark.parametrize(
    "between",
    [
        "",
        " (huyện Mường La)",
        " (sinh năm 1956, quê ở Sơn La)",
        " - Phó Bí thư Huyện ủy Mường La nhiệm kỳ 2010-2015 (hiện là Bí thư Huyện ủy)",
        ", Giám đốc Sở Y tế tỉnh Sơn La,",
        " - Giám đốc Sở Y tế tỉnh Sơn La -",
        " - chuyên gia về rừng -",
        ", người làm rẫy lâu năm,",
        ", thay mặt Ban Bí thư,",
        " thay mặt Ban Bí thư",
        " đã thay mặt Ban Bí thư",
        " và các đại biểu",
    ],
)
def test_words_between_a_person_and_the_verb_are_passed_over(between: str) -> None:
    assert name_before(f"Ông Lò Văn Bền{between} phát biểu.", "phát biểu") == "Lò Văn Bền"


@pytest.mark.parametrize(
    ("body", "verb", "name"),
    [
        (
            "Đoàn kiểm tra theo Quyết định số 5/QĐ-TTg làm việc với xã.",
            "làm việc",
            "Đoàn kiểm tra theo Quyết định số 5/QĐ-TTg",
        ),
        ("HĐND tỉnh Sơn La khóa XIV tổ chức kỳ họp.", "tổ chức", "Hội đồng nhân dân tỉnh Sơn La"),
        (
            "HĐND tỉnh Sơn La khóa XIV, nhiệm kỳ 2016 - 2021 tổ chức kỳ họp.",
            "tổ chức",
            "Hội đồng nhân dân tỉnh Sơn La",
        ),
        ("Tỉnh ủy Sơn La nhiệm kỳ 2016 - 2021 tổ chức kỳ họp.", "tổ chức", "Tỉnh ủy Sơn La"),
        ("Sở Y tế tỉnh Sơn La và các đơn vị cho biết.", "cho biết", "Sở Y tế tỉnh Sơn La"),
    ],
)
def test_terms_mandates_and_companions_of_bodies_are_passed_over(
    body: str, verb: str, name: str
) -> None:
    found = name_before(body, verb)
    assert found is not None
    assert found.startswith(name[:8])


@pytest.mark.parametrize(
    "body",
    [
        "Ông Lò Văn Bền đi xa; lúc ấy phát biểu.",
        "Ông Lò Văn Bền nghe kể, dân bản vui, rồi phát biểu.",
        "Ông Lò Văn Bền đến xã (đã lâu lắm), phát biểu.",
        "Quyết định của ông Lò Văn Bền, giáo sư của bản, lâu nay phát biểu.",
    ],
)
def test_other_words_are_not_passed_over(body: str) -> None:
    text = clause(body)
    index = text.at("phát biểu")
    assert before_apposition(text.c, index) == index


@pytest.mark.parametrize(
    ("who", "name"),
    [
        ("Ông Lò Văn Mẩy và các đại biểu Quốc hội thuộc đơn vị bầu cử số 1", "Lò Văn Mẩy"),
        ("Tổ đại biểu Quốc hội đơn vị bầu cử số 3", "Tổ đại biểu Quốc hội"),
    ],
)
def test_where_deputies_were_elected_does_not_act(who: str, name: str) -> None:
    assert acting(f"{who} tỉnh Sơn La tiếp xúc cử tri huyện Mường La.", "tiếp xúc")[-1:] == [name]


def test_a_body_that_ends_the_titles_of_somebody_is_not_the_name() -> None:
    assert acting("Ông Lò Văn Bền, giáo sư của Đại học Tây Bắc, nói.", "nói")[-1:] == ["Lò Văn Bền"]


def test_a_pointing_word_belongs_to_the_name_before_it() -> None:
    body = "Sở Y tế tỉnh Sơn La vừa họp. Sở này cho biết đã đủ thuốc."
    assert acting(body, "cho biết") == ["Sở Y tế tỉnh Sơn La"]


def test_a_bracket_that_never_opens_is_no_aside() -> None:
    text = clause("Ông Lò Văn Bền) phát biểu.")
    assert before_apposition(text.c, text.at("phát biểu")) == text.at("phát biểu")


def test_whose_place_is_taken_stands_before_the_words_for_it() -> None:
    body = "Thay mặt Ban Bí thư, ông Lò Văn Bền phát biểu."
    assert acting(body, "phát biểu") == ["Lò Văn Bền"]
