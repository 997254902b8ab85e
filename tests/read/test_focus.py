"""Which place an article means by "tỉnh", "huyện", "thành phố"."""

from __future__ import annotations

import pytest

from kg.read.focus import Focus, focus, levels
from kg.read.phrases import place
from kg.read.scan import scan
from tests.reading_of import annotated


def focused(text: str) -> Focus:
    a = annotated(text)
    return focus(scan(a), a.lexicon)


def meant(text: str, level: str, index: int = 10_000) -> str | None:
    found = focused(text).place(level, index)
    return found.name if found else None


def test_the_place_of_the_title_leads() -> None:
    text = "Lai Châu sơ kết công tác\n\nĐại biểu tỉnh Sơn La dự."
    assert meant(text, "tỉnh") == "Lai Châu"
    assert meant(text, "tỉnh", index=0) == "Lai Châu"


def test_without_a_leader_the_nearest_before_counts() -> None:
    text = "Lai Châu, Sơn La\n\nTỉnh Lai Châu nói, rồi tỉnh Sơn La nói."
    a = annotated(text)
    assert meant(text, "tỉnh", a.tokens.forms.index("rồi")) == "Lai Châu"
    assert meant(text, "tỉnh") == "Sơn La"


def test_without_a_place_nothing_is_meant() -> None:
    assert meant("Hội nghị tổng kết", "tỉnh") is None


def test_a_place_stands_only_for_its_own_level() -> None:
    assert meant("Đà Nẵng họp", "tỉnh") is None
    assert meant("Đà Nẵng họp", "thành phố") == "Đà Nẵng"
    assert meant("huyện Mường Tè họp", "xã") is None


def test_a_district_votes_for_its_province() -> None:
    assert meant("Sáng nay, huyện Mường Tè họp", "tỉnh") == "Lai Châu"


def test_the_place_in_a_body_or_an_office_counts() -> None:
    assert meant("Bí thư Tỉnh ủy Sơn La phát biểu", "tỉnh") == "Sơn La"
    assert meant("Ban Thường vụ Tỉnh ủy Sơn La họp", "tỉnh") == "Sơn La"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("tỉnh Lai Châu", ("tỉnh", "province")),
        ("thành phố Đà Nẵng", ("thành phố", "province")),
        ("huyện Đá Bạc", ("huyện",)),
        ("xã Pa Ủ", ("xã",)),
    ],
)
def test_level_words_of_a_place(text: str, words: tuple[str, ...]) -> None:
    found = place(annotated(text), 0)
    assert found is not None
    assert levels(found) == words


def test_two_places_of_a_title_are_each_meant_in_its_turn() -> None:
    text = (
        "Thăm Sơn La và Lai Châu\n\nBộ trưởng làm việc với tỉnh Sơn La. Tỉnh Sơn La nói. Buổi "
        "sau, ông thăm tỉnh Lai Châu, rồi tỉnh nói."
    )
    assert meant(text, "tỉnh") == "Lai Châu"


def test_a_place_named_but_in_passing_leads_from_there_on() -> None:
    far = "Lúa tốt, ngô cũng tốt. " * 6
    text = f"Tin vắn\n\nHội nghị bàn về lúa.\n\nCác nơi báo cáo.\n\n{far}\n\nRồi tỉnh Sơn La nói."
    a = annotated(text)
    assert meant(text, "tỉnh", a.tokens.forms.index("Các")) is None
    assert meant(text, "tỉnh", a.tokens.forms.index("Rồi") - 5) == "Sơn La"
    assert meant(text, "tỉnh") == "Sơn La"


def test_a_place_named_often_leads_the_whole_article() -> None:
    text = (
        "Tin vắn\n\nHọp.\n\nCác nơi báo cáo.\n\nTỉnh Sơn La họp. Tỉnh Sơn La vui. Tỉnh Sơn La xa."
    )
    assert meant(text, "tỉnh", index=5) == "Sơn La"
