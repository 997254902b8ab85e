"""Findings with "tiếp tục": done where a time now past opens the clause, planned elsewhere."""

from __future__ import annotations

import pytest

from tests.reading_of import judged


@pytest.mark.parametrize(
    "body",
    [
        "Thời gian qua, huyện Mộc Châu tiếp tục đẩy mạnh trồng rừng, chủ động mở chợ.",
        "Trong năm qua, tỉnh Sơn La tiếp tục hỗ trợ các bản xây trường, kịp thời mở đường.",
        "Những năm qua, huyện Mộc Châu tiếp tục nâng cao chất lượng chè, chủ động mở chợ.",
    ],
)
def test_what_went_on_in_a_past_time_is_an_achievement(body: str) -> None:
    assert [(kind, words) for kind, _, words in judged(body)] == [("achievement", body[:-1])]


@pytest.mark.parametrize(
    "body",
    [
        "Huyện Mộc Châu tiếp tục đẩy mạnh trồng rừng, chủ động mở chợ.",
        "Thời gian tới, huyện Mộc Châu tiếp tục đẩy mạnh trồng rừng, chủ động mở chợ.",
        "Phát huy kết quả thời gian qua, huyện Mộc Châu tiếp tục đẩy mạnh trồng rừng.",
        "Thời gian qua, huyện Mộc Châu cần tiếp tục đẩy mạnh trồng rừng, chủ động mở chợ.",
        "Ông Lò Văn Mẩy đề nghị thời gian tới huyện Mộc Châu tiếp tục đẩy mạnh trồng rừng.",
    ],
)
def test_what_is_to_go_on_is_none(body: str) -> None:
    assert judged(body) == []
