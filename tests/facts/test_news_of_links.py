"""What carries out, orders, is about or is part of what, as a newspaper tells it."""

from __future__ import annotations

import pytest

from tests.reading_of import linked


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Kế hoạch số 12-KH/TU thực hiện Nghị quyết số 26-NQ/TW đã được ban hành.",
            {("Kế hoạch số 12-KH/TU", "implements", "Nghị quyết số 26-NQ/TW")},
        ),
        (
            (
                "Tỉnh ủy Sơn La ban hành Chương trình hành động số 5-CTr/TU để thực hiện Nghị "
                "quyết số 26-NQ/TW của Trung ương."
            ),
            {
                (
                    "Chương trình hành động số 5-CTr/TU của Tỉnh ủy Sơn La",
                    "implements",
                    "Nghị quyết số 26-NQ/TW của Ban Chấp hành Trung ương Đảng",
                )
            },
        ),
        (
            (
                "UBND tỉnh Sơn La ban hành Kế hoạch số 20/KH-UBND triển khai Kế hoạch số 12-KH/TU "
                "và Nghị quyết số 26-NQ/TW."
            ),
            {
                (
                    "Kế hoạch số 20/KH-UBND của Ủy ban nhân dân tỉnh Sơn La",
                    "implements",
                    "Kế hoạch số 12-KH/TU",
                ),
                (
                    "Kế hoạch số 20/KH-UBND của Ủy ban nhân dân tỉnh Sơn La",
                    "implements",
                    "Nghị quyết số 26-NQ/TW",
                ),
            },
        ),
    ],
)
def test_a_document_carries_out_the_one_behind_the_verb(
    body: str, found: set[tuple[str, str, str]]
) -> None:
    assert linked(body) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            (
                "Đoàn kiểm tra của Ban Bí thư kiểm tra Ban Thường vụ Tỉnh ủy Sơn La theo Quyết "
                "định số 408-QĐ/TW."
            ),
            {
                ("inspection", "mandatedBy", "Quyết định số 408-QĐ/TW"),
                ("Đoàn kiểm tra của Ban Bí thư", "mandatedBy", "Quyết định số 408-QĐ/TW"),
            },
        ),
        (
            (
                "Đoàn kiểm tra số 547 làm việc với Tỉnh ủy Sơn La theo Quyết định số 547-QĐ/TW của "
                "Bộ Chính trị."
            ),
            {
                ("inspection", "mandatedBy", "Quyết định số 547-QĐ/TW của Bộ Chính trị"),
                ("Đoàn kiểm tra số 547", "mandatedBy", "Quyết định số 547-QĐ/TW của Bộ Chính trị"),
            },
        ),
        (
            "Thủ tướng ký Quyết định số 5/QĐ-TTg về việc thành lập Ban Chỉ đạo Y tế quốc gia.",
            {
                (
                    "Ban Chỉ đạo Y tế quốc gia",
                    "mandatedBy",
                    "Quyết định số 5/QĐ-TTg của Thủ tướng Chính phủ",
                )
            },
        ),
    ],
)
def test_a_decision_orders_the_inspection(body: str, found: set[tuple[str, str, str]]) -> None:
    assert linked(body) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Sáng 5/3, Tỉnh ủy Sơn La tổ chức hội nghị sơ kết thực hiện Nghị quyết số 26-NQ/TW.",
            {("meeting", "about", "Nghị quyết số 26-NQ/TW")},
        ),
        (
            (
                "Đoàn kiểm tra của Ban Bí thư kiểm tra Tỉnh ủy Sơn La về việc thực hiện Nghị quyết "
                "số 26-NQ/TW."
            ),
            {("inspection", "about", "Nghị quyết số 26-NQ/TW")},
        ),
    ],
)
def test_a_meeting_is_about_what_it_reviews_or_debates(
    body: str, found: set[tuple[str, str, str]]
) -> None:
    assert linked(body) == found


def test_an_annex_is_part_of_its_decision() -> None:
    body = (
        "Quy chế làm việc của Huyện ủy Mộc Châu, ban hành kèm theo Quyết định số 68-QĐ/HU, "
        "có 12 điều."
    )
    assert linked(body) == {
        ("Quy chế làm việc của Huyện ủy Mộc Châu", "partOf", "Quyết định số 68-QĐ/HU")
    }


@pytest.mark.parametrize(
    "body",
    [
        "Nghị quyết số 26-NQ/TW và Nghị quyết số 12-NQ/TU có 12 điều.",
        "Tỉnh Sơn La không thực hiện Nghị quyết số 26-NQ/TW.",
        "Sau khi ban hành Nghị quyết số 26-NQ/TW, Kế hoạch số 12-KH/TU được sửa.",
        "Ông Lò Văn Mẩy đọc Nghị quyết số 26-NQ/TW.",
    ],
)
def test_what_only_stands_beside_is_not_linked(body: str) -> None:
    assert linked(body) == set()
