"""Lists under a request: the items are asked, not found, and one who asks anew is he who asks."""

from __future__ import annotations

import pytest

from tests.reading_of import judged, said

HEAD = "Ban Bí thư yêu cầu các cấp ủy, tổ chức đảng thực hiện các nội dung sau:\n\n"


@pytest.mark.parametrize(
    "items",
    [
        "– Rà soát, sáp nhập các quỹ hoạt động không hiệu quả của xã.",
        "- Khắc phục tình trạng buông lỏng quản lý.\n- Chấn chỉnh việc cấp phép trái quy định.",
        "1. Khẩn trương hoàn thiện tổ chức, bảo đảm đúng tiến độ, đạt nhiều kết quả.",
        "1.1. Rà soát các trạm y tế xã. Chấn chỉnh những trạm hoạt động kém hiệu quả.",
        "a) Tăng cường kiểm tra.\n\n(2) Xử lý các xã còn yếu kém, chậm tiến độ.",
    ],
)
def test_what_a_list_asks_is_found_of_nobody(items: str) -> None:
    assert judged(HEAD + items) == []


@pytest.mark.parametrize(
    "body",
    [
        "Ban Bí thư chỉ ra các hạn chế sau:\n\n– Các quỹ của xã Mường Giôn hoạt động kém hiệu quả.",
        HEAD + "– Rà soát quỹ.\n\nCác quỹ của xã Mường Giôn hiện hoạt động kém hiệu quả.",
        HEAD + "– Rà soát, vì đến nay các quỹ của xã Mường Giôn đã hoạt động kém hiệu quả.",
    ],
)
def test_other_lists_and_what_follows_a_list_tell_findings(body: str) -> None:
    assert [kind for kind, *_ in judged(body)] == ["limitation"]


def test_who_opens_the_list_asks_for_its_items_to_the_end() -> None:
    body = (
        HEAD + "1. Hoàn thiện tổ chức bên trong.\n\n2. Rà soát biên chế.\n\n3. Sắp xếp báo chí.\n\n"
        "4. Giao Đảng ủy Công an Trung ương lập đề án.\n\n5. Đề nghị Quân ủy Trung ương phối hợp."
    )
    asked = [(who, whom, what) for who, _, whom, what in said(body)][1:]
    assert asked == [
        ("Ban Bí thư", "Đảng ủy Công an Trung ương", "lập đề án"),
        ("Ban Bí thư", "Quân ủy Trung ương", "phối hợp"),
    ]


def test_what_an_item_tells_bodies_to_order_is_no_request_of_its_own() -> None:
    body = "Bộ Y tế yêu cầu các sở:\n\n– Chỉ đạo Bệnh viện Đa khoa tỉnh Sơn La rà soát thuốc."
    assert [what for *_, what in said(body) if "thuốc" in what] == []
