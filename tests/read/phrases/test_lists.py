"""Bodies that share one head."""

from __future__ import annotations

import pytest

from kg.facts import Kind
from tests.reading_of import names


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Dự họp có lãnh đạo các Bộ: Tài chính, Văn hóa, Thể thao và Du lịch và Y tế.",
            ["Bộ Tài chính", "Bộ Văn hóa, Thể thao và Du lịch", "Bộ Y tế"],
        ),
        ("Cuộc họp có các bộ Công an, Quốc phòng.", ["Bộ Công an", "Bộ Quốc phòng"]),
        ("Cuộc họp có các bộ, ngành.", []),
    ],
)
def test_every_item_of_a_list_is_a_body(body: str, expected: list[str]) -> None:
    assert names(body, Kind.ORGANISATION) == expected
