"""The walk that cuts an article into phrases."""

from __future__ import annotations

import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest

from kg.read import phrases
from kg.read.phrases import Body, Name, Office, Place
from kg.read.scan import scan
from tests.reading_of import annotated

GOLD = Path(__file__).parents[1] / "gold"
KINDS = {Body: "body", Name: "name", Office: "office", Place: "place"}


def cut(text: str) -> list[tuple[str, str]]:
    a = annotated(text)
    return [(KINDS[type(c.phrase)], a.tokens.words(c.first, c.stop)) for c in scan(a)]


def test_phrases_come_in_text_order_and_never_overlap() -> None:
    a = annotated(
        "Đồng chí Lò Văn Mẩy, Ủy viên Bộ Chính trị, Bí thư Tỉnh ủy Sơn La, thăm xã Pa Ủ, huyện "
        "Mường Tè."
    )
    chunks = scan(a)
    assert len(chunks) == 4  # the district is part of the phrase of its commune
    assert all(one.stop <= other.first for one, other in pairwise(chunks))


def test_the_longest_reading_wins() -> None:
    assert cut("Ban Thường vụ Tỉnh ủy Sơn La họp.") == [("body", "Ban Thường vụ Tỉnh ủy Sơn La")]


@pytest.mark.parametrize(
    "cue",
    [
        "đồng chí",
        "ông",
        "bà",
        "Thượng tướng",
        "đồng chí Đại tá",
        "GS. TS.",
        "PGS.TS",
        "Đ/c",
    ],
)
def test_honorifics_ranks_and_degrees_lead_a_name(cue: str) -> None:
    assert cut(f"Hôm qua {cue} Bạch Văn Khuê phát biểu.") == [("name", f"{cue} Bạch Văn Khuê")]


def test_a_short_name_needs_an_honorific() -> None:
    assert cut("Hôm qua ông Khuê phát biểu.") == [("name", "ông Khuê")]
    assert cut("Hôm qua Khuê phát biểu.") == []


def test_a_plural_honorific_is_marked() -> None:
    chunks = scan(annotated("Dự có các đồng chí: Lò Văn Mẩy; Hà Thị Bưởi."))
    assert [c.plural for c in chunks] == [True, False]


@pytest.mark.parametrize(
    "text",
    [
        "Các Tỉnh ủy, Thành ủy đã báo cáo.",
        "Những Huyện ủy này làm tốt.",
        "Yêu cầu các sở, ban, ngành rà soát.",
        "Lãnh đạo các Vụ, Cục phát biểu.",
        "UBND các tỉnh, thành phố rà soát.",
    ],
)
def test_generic_plurals_are_no_phrases(text: str) -> None:
    assert cut(text) == []


@pytest.mark.parametrize(
    "number",
    ["15/2020/NĐ-CP", "1719/QĐ-TTg", "36-HD/VPTW", "1365/NQ-UBTVQH15", "03/2009/TT-BNG"],
)
def test_the_symbols_of_a_document_number_name_nobody(number: str) -> None:
    assert cut(f"Theo văn bản số {number} thì đã rõ.") == []


def test_a_name_after_an_office_needs_no_known_surname() -> None:
    assert cut("Tổng thống Vladimir Petrenko đến.")[-1] == ("name", "Vladimir Petrenko")
    assert cut("Hôm qua Vladimir Petrenko đến.") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "UBND TỈNH LAI CHÂU LÀM VIỆC VỚI BỘ Y TẾ",
            [("body", "UBND TỈNH LAI CHÂU"), ("body", "BỘ Y TẾ")],
        ),
        (
            "ĐỒNG CHÍ LÊ VĂN CƯƠNG, BÍ THƯ TỈNH ỦY LAI CHÂU, DỰ HỘI NGHỊ",
            [("office", "BÍ THƯ TỈNH ỦY LAI CHÂU")],
        ),
        ("THĂM XÃ PA Ủ", []),
    ],
)
def test_in_capitals_only_what_the_lexicon_knows_is_a_phrase(
    text: str, found: list[tuple[str, str]]
) -> None:
    assert cut(text) == found


def test_no_phrase_crosses_a_line() -> None:
    assert cut("Dự có ông Lò Văn Mẩy\nHà Thị Bưởi vắng.") == [
        ("name", "ông Lò Văn Mẩy"),
        ("name", "Hà Thị Bưởi"),
    ]


def test_an_empty_text_has_no_phrases() -> None:
    assert scan(annotated("")) == ()


def test_no_phrase_starts_with_another_small_word() -> None:
    """The walk passes over the tokens at which no word of ``OPENERS`` stands."""
    for path in sorted(GOLD.glob("*.txt"))[:20]:
        a = annotated(unicodedata.normalize("NFC", path.read_text(encoding="utf-8")))
        for index in range(len(a.tokens)):
            if a.tokens.forms[index][0].islower() and not a.hits.at(index, *phrases.OPENERS):
                parsers = (phrases.office, phrases.body, phrases.place, phrases.name)
                assert [p(a, index) for p in parsers] == [None] * len(parsers)
                assert not phrases.listed(a, index)
                assert not phrases.listed_places(a, index)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Đoàn thăm các quận 10, Tân Bình và Gò Vấp.",
            ["quận 10", "quận Tân Bình", "quận Gò Vấp"],
        ),
        ("Đoàn thăm các quận 3, 5 và Phú Nhuận.", ["quận 3", "quận 5", "quận Phú Nhuận"]),
        ("Đoàn thăm các phường 1, 2 và 5.", ["phường 1", "phường 2", "phường 5"]),
        ("Đoàn qua các huyện 5 lần.", []),
        ("Tại 5 quận, 3 phường có dịch.", []),
        ("Đoàn ở 2 quận 3 ngày.", []),
    ],
)
def test_a_number_may_name_a_unit_of_a_list(text: str, names: list[str]) -> None:
    found = [chunk.phrase for chunk in scan(annotated(text))]
    assert [phrase.name for phrase in found if isinstance(phrase, Place)] == names
