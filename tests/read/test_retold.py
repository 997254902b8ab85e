""" "Trước đó" before an office: news told once more, or a career."""

from __future__ import annotations

import pytest

from tests.reading_of import facts

PERSON, SEAT = "Lò Văn Mẩy", "Chủ tịch UBND tỉnh An Phước"


def former(text: str) -> list[bool]:
    found = facts(f"Sáng 4/3/2021, tỉnh An Phước họp. {text}", published="2021-03-05")
    return [p.former for p in found.positions if p.role == "Chủ tịch"]


@pytest.mark.parametrize(
    "text",
    [
        f"Trước đó, HĐND tỉnh An Phước bầu ông {PERSON} giữ chức {SEAT}.",
        f"Trước đó, ngày 2/3, ông {PERSON} được bầu làm {SEAT} với 48/50 phiếu.",
        f"Trước đó, vào chiều qua, HĐND tỉnh bầu ông {PERSON} làm {SEAT}.",
        f"Trước đó, Đoàn công tác do ông {PERSON} làm Chủ tịch Hội đồng thẩm định đã khảo sát.",
    ],
)
def test_an_office_given_in_news_told_once_more_is_held_today(text: str) -> None:
    assert former(text) == [False]


@pytest.mark.parametrize(
    "text",
    [
        f"Trước đó, ông {PERSON} là {SEAT}.",
        f"Trước đó, ông {PERSON} giữ chức {SEAT}.",
        f"Trước đó, ông {PERSON} được bầu làm {SEAT}.",
        f"Trước đó, năm 2015, HĐND tỉnh An Phước bầu ông {PERSON} giữ chức {SEAT}.",
        f"Trước đó, ngày 2/3/2016, ông {PERSON} được bầu làm {SEAT}.",
    ],
)
def test_an_office_of_a_career_is_over(text: str) -> None:
    assert former(text) == [True]
