"""Plans by their years, programmes by their numbers, titles that end or go on, times of day."""

from __future__ import annotations

import pytest

from kg.model import Kind
from tests.reading_of import facts, names


def documents(body: str) -> list[str]:
    return names(body, Kind.DOCUMENT)


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Theo Quy hoạch tỉnh Sơn La thời kỳ 2021-2030, tầm nhìn đến năm 2050, hồ sẽ được nạo.",
            ["Quy hoạch tỉnh Sơn La thời kỳ 2021-2030, tầm nhìn đến năm 2050"],
        ),
        (
            "Xã bàn Kế hoạch phát triển kinh tế - xã hội năm 2023, năm 2024 xã làm đường.",
            ["Kế hoạch phát triển kinh tế - xã hội năm 2023"],
        ),
        (
            (
                "Thực hiện Chương trình kiểm tra, giám sát năm 2023 của Tỉnh ủy Sơn La, sáng "
                "5/4/2023, Đoàn về xã."
            ),
            ["Chương trình kiểm tra, giám sát năm 2023 của Tỉnh ủy Sơn La"],
        ),
        (
            (
                "Chính phủ ban hành Nghị định sửa đổi, bổ sung một số điều của Nghị định số "
                "23/2015/NĐ-CP về chứng thực."
            ),
            [
                (
                    "Nghị định sửa đổi, bổ sung một số điều của Nghị định số 23/2015/NĐ-CP về "
                    "chứng thực"
                ),
                "Nghị định số 23/2015/NĐ-CP",
            ],
        ),
        (
            "Xã phổ biến Quy định về kê khai tài sản, vi phạm quy định thì bị xử lý.",
            ["Quy định về kê khai tài sản"],
        ),
        (
            "Hai bên ký Hiệp định về phòng, chống tội phạm và Bản ghi nhớ hợp tác giữa hai tỉnh.",
            [
                "Hiệp định về phòng, chống tội phạm",
                "Bản ghi nhớ hợp tác giữa hai tỉnh",
            ],
        ),
        ("Xã gửi báo cáo của Ủy ban Kiểm tra Tỉnh ủy Sơn La.", []),
    ],
)
def test_a_title_is_read_to_its_end(body: str, found: list[str]) -> None:
    assert documents(body) == found


def test_a_number_alone_names_a_programme() -> None:
    body = "Bản thoát nghèo nhờ Chương trình 135 và Chương trình 30a."
    assert names(body, Kind.PROGRAMME) == ["Chương trình 135", "Chương trình 30a"]
    assert documents(body) == []
    assert documents("Xã học tập Chương trình số 4 của Tỉnh ủy Sơn La.") == [
        "Chương trình số 4 của Tỉnh ủy Sơn La"
    ]


@pytest.mark.parametrize(
    ("body", "date"),
    [
        ("Thực hiện Kế hoạch số 12-KH/TU, sáng 5/4/2023, Đoàn về xã.", None),
        ("Thực hiện Kế hoạch số 12-KH/TU ngày 5/4/2023, Đoàn về xã.", "2023-04-05"),
        ("Tháng 5/2017, Tỉnh ủy Sơn La ban hành Kế hoạch số 12-KH/TU.", "2017-05"),
        ("Năm 2017, Tỉnh ủy Sơn La ban hành Kế hoạch số 12-KH/TU.", "2017"),
        ("Từ năm 2017 đến nay, Tỉnh ủy Sơn La ban hành Kế hoạch số 12-KH/TU.", None),
    ],
)
def test_a_document_is_of_the_day_that_is_told_of_it(body: str, date: str | None) -> None:
    (told,) = facts(body).documents
    assert told.date == date


def test_an_order_to_inspect_is_one_with_and_without_towards() -> None:
    found = documents(
        "Đoàn triển khai quyết định kiểm tra Tỉnh ủy Sơn La. Sau đó Đoàn công bố quyết định kiểm "
        "tra đối với Tỉnh ủy Sơn La."
    )
    assert found == ["Quyết định kiểm tra Tỉnh ủy Sơn La"]


def test_a_scheme_with_a_bare_number_is_a_programme_in_titles_too() -> None:
    body = "Xã ban hành Kế hoạch số 58/KH-UBND về triển khai thực hiện Đề án 06 của Chính phủ."
    assert names(body, Kind.PROGRAMME) == ["Đề án 06"]
    assert (
        documents(body) == ["Kế hoạch số 58/KH-UBND của Ủy ban nhân dân xã"]
        or len(documents(body)) == 1
    )


def test_to_invest_counts_no_programmes() -> None:
    body = "Tỉnh phê duyệt chủ trương đầu tư Chương trình mục tiêu quốc gia giảm nghèo bền vững."
    assert names(body, Kind.PROGRAMME) == ["Chương trình mục tiêu quốc gia giảm nghèo bền vững"]


def test_the_congress_of_a_province_is_not_that_of_the_party() -> None:
    assert documents("Nghị quyết Đại hội Đảng lần thứ 10 của tỉnh đặt mục tiêu cao.") == []


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Tỉnh ủy Sơn La họp. Xã học Nghị quyết 15 của tỉnh ủy về trồng chè.",
            ["Nghị quyết 15 của Tỉnh ủy Sơn La"],
        ),
        ("Xã học Kết luận 19-KL/TW của ban Bí thư.", ["Kết luận 19-KL/TW của Ban Bí thư"]),
        ("Xã học Quyết định số 5 của cơ quan chức năng.", ["Quyết định số 5"]),
    ],
)
def test_small_letters_name_an_issuer_that_one_knows(body: str, found: list[str]) -> None:
    assert documents(body) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Tỉnh ban hành Kế hoạch triển khai thi hành Luật Đất đai, Luật Nhà ở và Luật Giá.",
            "Kế hoạch triển khai thi hành Luật Đất đai, Luật Nhà ở và Luật Giá",
        ),
        (
            "Hai bên trao Ý định thư về hợp tác trồng chè và ký hai văn kiện.",
            "Ý định thư về hợp tác trồng chè",
        ),
        (
            "Xã thông qua Nghị quyết quy định mức chi thăm hỏi, chúc mừng đối với người già.",
            "Nghị quyết quy định mức chi thăm hỏi, chúc mừng đối với người già",
        ),
        (
            "Tỉnh ban hành Nghị quyết về xây dựng và ban hành quy ước bản.",
            "Nghị quyết về xây dựng và ban hành quy ước bản",
        ),
    ],
)
def test_a_title_goes_on_over_its_own_list_only(body: str, found: str) -> None:
    assert documents(body)[0] == found
