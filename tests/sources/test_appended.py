"""Teasers of other articles are no part of the article; stamps and captions of its own stay."""

from __future__ import annotations

import pytest

from kg.sources.appended import without_teasers
from kg.sources.article import make_article

TITLE = "Xã Nậm Sẻ bàn việc làm đường\n\nSáng nay, ông Lò Văn Thử chủ trì cuộc họp của xã.\n\n"
NEWS = (
    "Huyện Khe Trạm khai mạc kỳ họp 17/07/2024 12:40 Sáng 17/7, bà Vàng Thị Mẩy chủ tọa kỳ họp.",
    "Thời tiết hôm nay: có mưa 16/7/2024 5:00 Hôm nay dự báo trời nhiều mây, có mưa vừa.",
)
TIMES = (
    "Ông Thử đến lúc sáng ngày 17/07/2024 12:40 và về trong buổi chiều cùng ngày.\n\n"
    "Bà Mẩy đến xã trước ngày 18/07/2024 12:40 cùng đoàn của huyện Khe Trạm."
)
OTHER = (
    "Ông Giàng A Bua thôi chức Chủ tịch huyện Hôm nay 12/7, Hội đồng nhân dân huyện Khe Trạm họp "
    "kỳ bất thường, miễn nhiệm chức vụ Chủ tịch Ủy ban nhân dân huyện với ông Giàng A Bua."
)


def test_a_list_of_headlines_with_stamps_and_leads_is_left_out() -> None:
    article = make_article(TITLE + "\n\n".join(NEWS) + "\n\nXem thêm", origin="a")
    assert "Thử chủ trì" in article.text
    assert "Vàng Thị Mẩy" not in article.text
    assert "mưa" not in article.text


@pytest.mark.parametrize(
    "line",
    [
        NEWS[0],  # one may be the header of the article
        "Bùi Văn Ví - 27/08/2022 09:49\n\nCập nhật 28/08/2022 10:05 (GMT+7)",
        TIMES,
    ],
)
def test_a_stamp_of_the_article_and_a_time_in_a_sentence_stay(line: str) -> None:
    assert without_teasers(TITLE + line) == TITLE + line


def test_what_stands_under_the_mark_of_an_agency_is_another_article() -> None:
    own = TITLE * 4 + "Xã có hai tuyến đường mới, dài 12 km, do dân cùng làm trong năm qua./.\n\n"
    own += "Xã sẽ làm thêm ba tuyến nữa, theo ý kiến của dân các bản tại các cuộc họp./.\n\n"
    article = without_teasers(own + OTHER + "\n\nTheo Báo Khe Trạm")
    assert "Giàng A Bua" not in article
    assert article.endswith("Theo Báo Khe Trạm")


def test_captions_with_a_credit_and_annexes_under_the_mark_stay() -> None:
    own = TITLE * 5 + "Xã có hai tuyến đường mới./.\n\n"
    caption = OTHER[:-1] + " (Ảnh: Báo Khe Trạm)"
    assert without_teasers(own + caption) == own + caption
    annex = "Quyết định này có hiệu lực từ ngày ký./.\n" + "\n".join([OTHER] * 3)
    assert without_teasers(annex) == annex
