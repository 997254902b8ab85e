"""One who does something and then asks: "Bộ Y tế đã gửi công văn, yêu cầu các sở báo cáo"."""

from __future__ import annotations

import pytest

from tests.reading_of import said


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Bộ Y tế đã gửi công văn đến các tỉnh, yêu cầu các sở báo cáo số ca mắc.",
            ("Bộ Y tế", "request", None, "các sở báo cáo số ca mắc"),
        ),
        (
            "Ông Lò Văn Mẩy tiếp thu ý kiến cử tri, đề nghị UBND huyện giải quyết trước ngày 15/7.",
            ("Lò Văn Mẩy", "request", "Ủy ban nhân dân huyện", "giải quyết trước ngày 15/7"),
        ),
        (
            "Kiểm toán Nhà nước vừa phát hành báo cáo kiểm toán, kiến nghị thu hồi 12 tỷ đồng.",
            ("Kiểm toán Nhà nước", "propose", None, "thu hồi 12 tỷ đồng"),
        ),
        (
            "Ủy ban Kiểm tra Trung ương giám sát Đảng ủy Bộ Y tế, nhận thấy công tác này còn chậm.",
            ("Ủy ban Kiểm tra Trung ương", "emphasise", None, "công tác này còn chậm"),
        ),
        (
            "Ông Lò Văn Mẩy đã kiểm tra hiện trường, chỉ đạo Sở Y tế tỉnh Sơn La cứu chữa dân.",
            ("Lò Văn Mẩy", "request", "Sở Y tế tỉnh Sơn La", "cứu chữa dân"),
        ),
        (
            "Thủ tướng Lò Văn Mẩy đã đến hiện trường, thăm hỏi nạn nhân, yêu cầu các bộ cứu nạn.",
            ("Lò Văn Mẩy", "request", None, "các bộ cứu nạn"),
        ),
    ],
)
def test_the_subject_of_the_first_verb_says_it(
    body: str, found: tuple[str, str, str | None, str]
) -> None:
    assert said(body) == [found]


@pytest.mark.parametrize(
    "body",
    [
        "Phó Thủ tướng Lò Văn Mẩy đặt ra mục tiêu, yêu cầu cho các bộ, ngành.",
        "Viện Dân tộc học đã từng bước vươn lên, khẳng định vai trò của mình.",
        "Sở Y tế tỉnh Sơn La chưa nghiêm túc kiểm điểm, nhận thấy khuyết điểm của mình.",
        "Sở Y tế tỉnh Sơn La đã họp, Bệnh viện Đa khoa tỉnh đã mua thuốc, đề nghị Bộ Y tế hỗ trợ.",
        "Sở Y tế tỉnh Sơn La dự kiến gửi công văn, yêu cầu các huyện báo cáo.",
        "Tại cuộc họp với Sở Y tế, yêu cầu các đơn vị rà soát.",
    ],
)
def test_others_say_nothing(body: str) -> None:
    assert said(body) == []


@pytest.mark.parametrize(
    ("told", "found"),
    [
        (
            "UBND tỉnh Sơn La đã có công văn, đề nghị Bộ Y tế cấp thuốc",
            ("Ủy ban nhân dân tỉnh Sơn La", "propose", "Bộ Y tế", "cấp thuốc"),
        ),
        (
            "Ban Bí thư đã ban hành kết luận, đồng ý với các kiến nghị của Thành ủy Cần Thơ",
            ("Ban Bí thư", "emphasise", None, "các kiến nghị của Thành ủy Cần Thơ"),
        ),
        (
            "UBND tỉnh Sơn La đã làm tốt nhiệm vụ, đề nghị Bộ Y tế cấp thuốc",
            ("Vi Thị Mỵ", "request", "Bộ Y tế", "cấp thuốc"),
        ),
    ],
)
def test_in_anothers_words_the_body_that_issues_a_paper_says_what_is_in_it(
    told: str, found: tuple[str, str, str | None, str]
) -> None:
    assert said(f"Bà Vi Thị Mỵ cho biết, {told}.")[1] == found


@pytest.mark.parametrize(
    "body",
    [
        "Ông Lò Văn Mẩy đã kiểm tra, chỉ đạo công tác phòng chống lụt bão.",
        "Ông Lò Văn Mẩy được giao phụ trách, chỉ đạo Sở Y tế tỉnh Sơn La.",
        "Ông Lò Văn Mẩy không kiểm tra, chỉ đạo Sở Y tế tỉnh Sơn La cứu chữa dân.",
    ],
)
def test_who_leads_a_field_or_does_nothing_orders_nobody(body: str) -> None:
    assert said(body) == []
