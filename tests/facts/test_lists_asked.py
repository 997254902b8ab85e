"""Requests that stand in the items under a colon: one row, and no orders of those who are asked."""

from __future__ import annotations

from tests.reading_of import said

HEAD = "Chủ tịch Ủy ban nhân dân tỉnh Sơn La Lò Văn Mẩy họp sáng 5/3. Ông Lò Văn Mẩy yêu cầu"


def test_the_items_under_a_colon_are_what_is_asked() -> None:
    body = f"{HEAD}:\n\n1. Các xã rà soát hộ nghèo.\n\n2. Sở Y tế mua thêm thuốc."
    assert said(body) == [
        ("Lò Văn Mẩy", "request", None, "Các xã rà soát hộ nghèo.\n\n2. Sở Y tế mua thêm thuốc")
    ]


def test_whom_the_head_of_the_list_names_is_asked() -> None:
    body = f"{HEAD} Sở Y tế tỉnh Sơn La:\n\n- Mua thêm thuốc cho các trạm y tế xã."
    assert said(body) == [
        ("Lò Văn Mẩy", "request", "Sở Y tế tỉnh Sơn La", "Mua thêm thuốc cho các trạm y tế xã")
    ]


def test_what_a_body_of_an_item_is_to_order_is_no_statement() -> None:
    body = (
        f"{HEAD}:\n\n1. Sở Y tế tỉnh Sơn La chỉ đạo Bệnh viện Đa khoa tỉnh Sơn La trực cả ngày.\n\n"
        "2. Công an tỉnh Sơn La báo cáo Ủy ban nhân dân tỉnh Sơn La kết quả xử lý."
    )
    assert [who for who, *_ in said(body)] == ["Lò Văn Mẩy"]


def test_an_item_that_asks_anew_ends_the_content_and_has_the_same_speaker() -> None:
    body = (
        f"{HEAD}:\n\n1. Các xã rà soát hộ nghèo.\n\n2. Công an tỉnh Sơn La trực cả ngày đêm.\n\n"
        "3. Giao Sở Y tế tỉnh Sơn La mua thêm thuốc."
    )
    assert [(who, whom, what[-14:]) for who, _, whom, what in said(body)] == [
        ("Lò Văn Mẩy", None, "trực cả ngày đêm"[-14:]),
        ("Lò Văn Mẩy", "Sở Y tế tỉnh Sơn La", "mua thêm thuốc"),
    ]


def test_a_list_of_which_every_item_asks_anew_has_the_speaker_of_its_head() -> None:
    body = (
        f"{HEAD}:\n\n- Giao Sở Y tế tỉnh Sơn La mua thêm thuốc.\n\n"
        "- Giao Công an tỉnh Sơn La trực cả ngày đêm."
    )
    assert [(who, whom) for who, _, whom, _ in said(body)] == [
        ("Lò Văn Mẩy", "Sở Y tế tỉnh Sơn La"),
        ("Lò Văn Mẩy", "Công an tỉnh Sơn La"),
    ]


def test_what_a_body_of_an_item_has_done_is_told() -> None:
    body = (
        f"{HEAD} các sở thực hiện các nội dung sau:\n\n- Rà soát thuốc; Bộ Y tế đã chỉ đạo Bệnh "
        "viện Bạch Mai hỗ trợ.\n\n- Trực cả ngày."
    )
    assert ("Bộ Y tế", "Bệnh viện Bạch Mai") in [(who, whom) for who, _, whom, _ in said(body)]


def test_a_colon_with_no_list_under_it_is_no_request() -> None:
    assert said(f"{HEAD}:\n\nTrời mưa to suốt ngày ở nhiều xã vùng cao của tỉnh.") == []
