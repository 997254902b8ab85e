"""Where what is said begins and ends: behind titles, before a credit or a main clause."""

from __future__ import annotations

import pytest

from tests.reading_of import said


def contents(body: str) -> list[tuple[str, str]]:
    return [(who, what) for who, _, _, what in said(body)]


def test_further_titles_of_who_is_quoted_are_no_content() -> None:
    body = (
        "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ Lò Văn Mẩy họp báo. Theo Bộ trưởng, Chủ nhiệm "
        "Văn phòng Chính phủ, giá xăng sẽ giảm trong tháng này."
    )
    assert contents(body) == [("Lò Văn Mẩy", "giá xăng sẽ giảm trong tháng này")]


@pytest.mark.parametrize("credit", ["- Ảnh: VGP", "(Ảnh: TTXVN)"])
def test_the_credit_of_a_picture_is_no_content(credit: str) -> None:
    body = f"Ông Lò Văn Mẩy đề nghị các xã trồng thêm rừng đầu nguồn {credit}"
    assert contents(body) == [("Lò Văn Mẩy", "các xã trồng thêm rừng đầu nguồn")]


def test_the_main_clause_behind_a_time_is_no_content() -> None:
    body = "Sau khi Bộ Y tế công bố kết luận về bệnh viện, nhiều người liên quan sẽ bị xử lý."
    assert contents(body) == [("Bộ Y tế", "kết luận về bệnh viện")]


def test_a_report_that_is_heard_goes_on_up_to_who_answers() -> None:
    body = (
        "Sau khi nghe Sở Y tế tỉnh Sơn La báo cáo tình hình dịch sởi, thuốc men, ông Lò Văn Mẩy đề "
        "nghị rà soát lại các trạm y tế."
    )
    assert contents(body) == [
        ("Sở Y tế tỉnh Sơn La", "tình hình dịch sởi, thuốc men"),
        ("Lò Văn Mẩy", "rà soát lại các trạm y tế"),
    ]


def test_what_somebody_worries_about_is_said() -> None:
    body = "Bộ Ngoại giao bày tỏ quan ngại sâu sắc về tình hình ở biên giới."
    assert contents(body) == [("Bộ Ngoại giao", "tình hình ở biên giới")]
