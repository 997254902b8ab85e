"""What somebody stresses before he is named and asks: "Nêu rõ …, ông A đề nghị …"."""

from __future__ import annotations

import pytest

from tests.reading_of import said


@pytest.mark.parametrize(
    ("body", "stressed"),
    [
        (
            "Nêu rõ, rừng của huyện Mộc Châu đã thưa, ông Lò Văn Mẩy đề nghị huyện trồng lại.",
            "rừng của huyện Mộc Châu đã thưa",
        ),
        (
            "Nhấn mạnh chợ đã quá chật, bà Vi Thị Mỵ yêu cầu huyện Mộc Châu dời chợ.",
            "chợ đã quá chật",
        ),
        (
            "Khẳng định đường vào bản còn xấu, ông Lò Văn Mẩy đề nghị huyện Mộc Châu sửa đường.",
            "đường vào bản còn xấu",
        ),
    ],
)
def test_what_is_stressed_before_a_request_is_a_row_of_its_own(body: str, stressed: str) -> None:
    acts = [(act, words) for _, act, _, words in said(body)]
    assert acts[0] == ("emphasise", stressed)
    assert [act for act, _ in acts] == ["emphasise", "request"]


def test_what_is_only_reported_on_is_one_row() -> None:
    body = "Đánh giá kết quả tiêm phòng, ông Lò Văn Mẩy cho biết huyện Mộc Châu đã đủ thuốc."
    assert [act for _, act, _, _ in said(body)] == ["report"]
