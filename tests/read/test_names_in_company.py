"""Names that share a head, a dash or a verb with the name before them."""

from __future__ import annotations

import pytest

from kg.model import Kind
from tests.reading_of import names


@pytest.mark.parametrize(
    ("body", "places"),
    [
        ("Đoàn tiếp xúc cử tri quận Ba Đình và Tây Hồ.", ["quận Ba Đình", "quận Tây Hồ"]),
        ("Đoàn khảo sát huyện Sông Mã, Mường La.", ["huyện Sông Mã", "huyện Mường La"]),
        ("Thị xã Quảng Trị, Quảng Trị báo cáo.", ["thị xã Quảng Trị", "Quảng Trị"]),
        ("Huyện Sông Mã, Sơn La báo cáo.", ["huyện Sông Mã", "Sơn La"]),
        ("Cuộc tập trận Hàn Quốc - Mỹ kết thúc.", ["Hàn Quốc", "Hoa Kỳ"]),
        ("Tàu rời cảng Hải Phòng sáng nay.", ["cảng Hải Phòng"]),
        ("Lễ đón diễn ra tại Phủ Chủ tịch.", ["Phủ Chủ tịch"]),
        ("Đoàn họp tại Nhà Quốc hội.", ["Nhà Quốc hội"]),
    ],
)
def test_places(body: str, places: list[str]) -> None:
    assert names(body, Kind.PLACE) == places


@pytest.mark.parametrize(
    ("body", "bodies"),
    [
        (
            "Đoàn kiểm tra 2 Sở Ngoại vụ và Xây dựng tỉnh Sơn La.",
            ["Sở Ngoại vụ tỉnh Sơn La", "Sở Xây dựng tỉnh Sơn La"],
        ),
        ("Đoàn yêu cầu Sở Giáo dục và Đào tạo báo cáo.", ["Sở Giáo dục và Đào tạo"]),
        (
            "Chính phủ đề nghị Chánh án Tòa án nhân dân tối cao và Viện trưởng VKSND tối cao xét.",
            [
                "Chính phủ",
                "Chánh án Tòa án nhân dân tối cao",
                "Tòa án nhân dân tối cao",
                "Viện kiểm sát nhân dân tối cao",
                "Viện trưởng Viện kiểm sát nhân dân tối cao",
            ],
        ),
        (
            "Phó Thủ tướng Lò Văn Mẩy, thay mặt Thủ tướng Chính phủ, ký quyết định.",
            ["Chính phủ", "Thủ tướng Chính phủ"],
        ),
    ],
)
def test_bodies(body: str, bodies: list[str]) -> None:
    assert names(body, Kind.ORGANISATION) == bodies


@pytest.mark.parametrize(
    ("body", "named"),
    [
        ("Đoàn khai trừ Đảng hai cán bộ.", True),
        ("Bà Lò Thị Sáu vào Đảng năm 1995.", True),
        ("Ba người bị khai trừ ra khỏi Đảng.", True),
        ("Công tác xây dựng Đảng được chú trọng.", False),
        ("Nỗ lực của Đảng bộ, chính quyền được ghi nhận.", False),
    ],
)
def test_the_party_by_its_short_name(body: str, named: object) -> None:
    assert ("Đảng Cộng sản Việt Nam" in names(body, Kind.ORGANISATION)) is named
