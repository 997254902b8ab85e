"""Laws and conventions by their official names, and whose congress passed a resolution."""

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
            "Sở Nội vụ phổ biến Luật Thi đua, khen thưởng và Luật Cán bộ, công chức.",
            ["Luật Thi đua, khen thưởng", "Luật Cán bộ, công chức"],
        ),
        (
            "Xã triển khai Luật Thực hành tiết kiệm, chống lãng phí, Luật Tiếp công dân.",
            ["Luật Thực hành tiết kiệm, chống lãng phí", "Luật Tiếp công dân"],
        ),
        (
            "Đoàn giám sát việc thi hành Luật Đất đai và triển khai các dự án tại huyện.",
            ["Luật Đất đai"],
        ),
        (
            "Công an tỉnh góp ý dự án Luật Trật tự, an toàn giao thông đường bộ (sửa đổi).",
            ["Luật Trật tự, an toàn giao thông đường bộ (sửa đổi)"],
        ),
        (
            "Tàu cá phải tuân thủ Công ước Liên hợp quốc về Luật Biển 1982.",
            ["Công ước của Liên hợp quốc về Luật Biển 1982"],
        ),
        ("Xã phổ biến Luật Cải tạo vườn tạp cho dân.", ["Luật Cải tạo vườn tạp"]),
        ("Chị học ngành luật đất đai ở Huế.", []),
        ("Ông có bằng cử nhân Luật Hành chính và học ngành Luật Kinh tế.", []),
    ],
)
def test_a_law_is_called_by_its_whole_name(body: str, found: list[str]) -> None:
    assert documents(body) == found


def test_short_and_full_name_are_one_law() -> None:
    assert documents(
        "Xã phổ biến Luật Bảo hiểm xã hội. Theo Luật BHXH, người dân được hỗ trợ."
    ) == ["Luật Bảo hiểm xã hội"]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            (
                "Hội viên thực hiện Nghị quyết Đại hội đại biểu toàn quốc Hội Nông dân Việt Nam "
                "lần thứ VIII. Huyện hội cụ thể hóa Nghị quyết Đại hội VIII."
            ),
            ["Nghị quyết Đại hội Hội Nông dân Việt Nam lần thứ VIII"],
        ),
        (
            "Chi đoàn học tập Nghị quyết Đại hội Đoàn toàn quốc lần thứ XII.",
            ["Nghị quyết Đại hội Đoàn Thanh niên Cộng sản Hồ Chí Minh lần thứ XII"],
        ),
        (
            (
                "Hội Nông dân tỉnh học tập Nghị quyết Đại hội XIII của Đảng và Nghị quyết Đại hội "
                "Hội Nông dân Việt Nam lần thứ VIII."
            ),
            [
                "Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng",
                "Nghị quyết Đại hội Hội Nông dân Việt Nam lần thứ VIII",
            ],
        ),
        (
            (
                "Xã thực hiện Nghị quyết Đại hội Đảng bộ tỉnh Sơn La lần thứ XXI. Nghị quyết Đại "
                "hội XXI đề ra nhiều mục tiêu."
            ),
            ["Nghị quyết Đại hội Đảng bộ tỉnh Sơn La lần thứ XXI"],
        ),
        (
            (
                "Xã thực hiện Nghị quyết Đại hội Đảng bộ tỉnh Sơn La lần thứ XIV và Nghị quyết Đại "
                "hội XIII."
            ),
            [
                "Nghị quyết Đại hội Đảng bộ tỉnh Sơn La lần thứ XIV",
                "Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng",
            ],
        ),
        ("Nghị quyết Đại hội Đoàn các cấp được triển khai.", []),
    ],
)
def test_a_resolution_is_that_of_the_congress_that_passed_it(body: str, found: list[str]) -> None:
    assert documents(body) == found


def test_a_verb_before_a_conclusion_is_no_part_of_its_noun() -> None:
    (told,) = facts("Đoàn kiểm tra đã thông báo Kết luận số 12 ngày 3/4/2022.").documents
    assert (told.type, told.number) == ("kết luận", "12")
    (notice,) = facts("Sở gửi thông báo Kết luận số 12-TB/TU ngày 3/4/2022.").documents
    assert (notice.type, notice.number) == ("thông báo", "12-TB/TU")
