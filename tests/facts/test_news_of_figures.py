"""Figures as a newspaper tells them: of whom, of what, how much, and in which unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.reading_of import facts, measured

if TYPE_CHECKING:
    from tests.reading_of import Measured


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Năm 2023, thu ngân sách tỉnh Sơn La đạt 4.500 tỷ đồng.",
            [("Sơn La", "thu ngân sách tỉnh Sơn La", "= 4500000000000", "đồng")],
        ),
        (
            "Tỷ lệ hộ nghèo của huyện Mường La giảm còn 12,5%.",
            [("huyện Mường La", "Tỷ lệ hộ nghèo của huyện Mường La giảm còn", "= 12.5", "%")],
        ),
        (
            "Tỉnh Sơn La trồng mới trên 3.000 ha rừng.",
            [("Sơn La", "Tỉnh Sơn La trồng mới rừng", "> 3000", "ha")],
        ),
        (
            "Huyện Mường La có ít nhất 15 xã đạt chuẩn nông thôn mới.",
            [("huyện Mường La", "xã đạt chuẩn nông thôn mới", ">= 15", "xã")],
        ),
        (
            "Sở Y tế tỉnh Sơn La tiêm khoảng 120 nghìn liều vắc xin.",
            [("Sở Y tế tỉnh Sơn La", "Sở Y tế tỉnh Sơn La tiêm vắc xin", "~ 120000", "liều")],
        ),
        (
            "Tăng trưởng kinh tế tỉnh Sơn La đạt 7,2%.",
            [("Sơn La", "Tăng trưởng kinh tế tỉnh Sơn La", "= 7.2", "%")],
        ),
        (
            "Xã Mường Giôn có 1.204 hộ dân.",
            [("xã Mường Giôn", "Xã Mường Giôn hộ dân", "= 1204", "hộ dân")],
        ),
    ],
)
def test_a_value_is_read_with_its_unit_and_bound(body: str, found: list[Measured]) -> None:
    assert measured(body) == found


def test_a_part_of_a_whole_is_one_figure() -> None:
    body = "Tỉnh Sơn La có 13/55 chỉ tiêu hoàn thành."
    assert measured(body) == [("Sơn La", "chỉ tiêu hoàn thành", "= 13", "chỉ tiêu")]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Tỉnh Sơn La giải ngân 1,2 nghìn tỷ đồng.",
            [("Sơn La", "Tỉnh Sơn La giải ngân", "= 1200000000000", "đồng")],
        ),
        (
            "Huyện Mường La có hai mươi ba xã đạt chuẩn nông thôn mới.",
            [("huyện Mường La", "xã đạt chuẩn nông thôn mới", "= 23", "xã")],
        ),
    ],
)
def test_numbers_in_words_and_of_scale_are_numbers(body: str, found: list[Measured]) -> None:
    assert measured(body) == found


def test_several_values_of_a_sentence_keep_their_words() -> None:
    body = "Tỉnh Sơn La thu 4.500 tỷ đồng, tạo việc làm cho 12.000 lao động và giảm 3% hộ nghèo."
    assert measured(body) == [
        ("Sơn La", "Tỉnh Sơn La thu", "= 4500000000000", "đồng"),
        ("Sơn La", "tạo việc làm cho lao động và giảm 3% hộ nghèo", "= 12000", "lao động"),
        ("Sơn La", "tạo việc làm cho 12.000 lao động và giảm hộ nghèo", "= 3", "%"),
    ]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Sản lượng thủy sản của tỉnh Sơn La tăng 5,4% so với cùng kỳ.",
            [("Sơn La", "Sản lượng thủy sản của tỉnh Sơn La tăng so với cùng kỳ", "= 5.4", "%")],
        ),
        (
            "Xuất khẩu của tỉnh Sơn La đạt 150 triệu USD, tăng 12%.",
            [
                ("Sơn La", "Xuất khẩu của tỉnh Sơn La", "= 150000000", "USD"),
                ("Sơn La", "Xuất khẩu của tỉnh Sơn La tăng", "= 12", "%"),
            ],
        ),
    ],
)
def test_a_growth_is_told_with_its_value(body: str, found: list[Measured]) -> None:
    assert measured(body) == found


def test_a_range_is_two_bounds() -> None:
    body = "Tỉnh Sơn La mỗi năm trồng từ 300 đến 500 ha rừng."
    assert measured(body) == [
        ("Sơn La", "Tỉnh Sơn La mỗi năm trồng rừng", ">= 300", "ha"),
        ("Sơn La", "Tỉnh Sơn La mỗi năm trồng rừng", "<= 500", "ha"),
    ]


@pytest.mark.parametrize(
    "body",
    [
        "Ông Lò Văn Mẩy, 54 tuổi, làm Giám đốc Sở Y tế tỉnh Sơn La.",
        "Hội nghị có 150 đại biểu tham dự.",
        "Ngày 5/3/2024, lúc 9 giờ 30, UBND tỉnh Sơn La họp.",
        "Tỉnh có 2 địa phương làm tốt.",
    ],
)
def test_what_only_numbers_dates_or_people_present_is_no_figure(body: str) -> None:
    assert measured(body) == []


def test_values_that_are_equal_by_chance_are_two_figures() -> None:
    body = "Xã Mường Sen thăm 9.068 hộ. Diện tích của xã là 9.068 km2."
    assert [(value, unit) for _, _, value, unit in measured(body)] == [
        ("= 9068", "hộ"),
        ("= 9068", "km2"),
    ]


def test_quantities_joined_by_a_conjunction_share_no_indicator() -> None:
    body = "Xã Mường Sen có 24 chi bộ, hăm ba tổ đảng và 12,5 km đường."
    assert [(value, unit) for _, _, value, unit in measured(body)] == [
        ("= 24", "chi bộ"),
        ("= 23", "tổ đảng"),
        ("= 12.5", "km"),
    ]
    assert [indicator for _, indicator, _, _ in measured(body)] == [
        "Xã Mường Sen chi bộ",
        "Xã Mường Sen tổ đảng",
        "đường",
    ]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Tỉnh Sơn La đào tạo 40 cán bộ Lào về thú y.",
            [("Sơn La", "Tỉnh Sơn La đào tạo cán bộ Lào về thú y", "= 40", "cán bộ")],
        ),
        (
            "Tỉnh Sơn La có 12 doanh nghiệp Nhật Bản.",
            [("Sơn La", "doanh nghiệp Nhật Bản", "= 12", "doanh nghiệp")],
        ),
        (
            "Tỉnh Sơn La có 14 nông trường.",
            [("Sơn La", "Tỉnh Sơn La nông trường", "= 14", "nông trường")],
        ),
        (
            "Tỉnh ủy Sơn La mở 3 đợt kiểm tra.",
            [("Tỉnh ủy Sơn La", "Tỉnh ủy Sơn La mở đợt kiểm tra", "= 3", "đợt")],
        ),
    ],
)
def test_what_is_counted_may_be_of_one_country(body: str, found: list[Measured]) -> None:
    assert measured(body) == found


@pytest.mark.parametrize(
    "body",
    [
        "Tỉnh Sơn La ký thỏa thuận với 2 nước Lào và Nhật Bản.",
        "Tỉnh Sơn La có 12 doanh nghiệp Nhật Bản, Lào.",
    ],
)
def test_several_countries_are_a_list(body: str) -> None:
    assert measured(body) == []


@pytest.mark.parametrize(
    ("body", "values"),
    [
        (
            "Có 8 bộ, cơ quan trung ương và 2 địa phương giải ngân dưới 20%.",
            ["= 8", "= 2", "< 20"],
        ),
        (
            "Tỉnh Sơn La có 5 huyện và 1 thành phố giải ngân đạt trên 80%.",
            ["= 5", "= 1", "> 80"],
        ),
        ("Số vốn còn lại chưa giao chi tiết là 13,5 tỷ đồng.", ["= 13500000000"]),
        ("Số vốn được giao không phải là 9,5 tỷ đồng.", []),
        ("Tỉnh Sơn La chưa thu được 9,5 tỷ đồng.", []),
        ("Đoàn kiểm tra 2 địa phương.", []),
        ("Tỉnh Sơn La phấn đấu đến hết năm giải ngân tối thiểu 95% vốn.", [">= 95"]),
        ("Tỉnh Sơn La cả năm giải ngân đạt trên 92% kế hoạch.", ["> 92"]),
        ("Tỉnh Sơn La có năm huyện giải ngân đạt trên 80%.", ["= 5", "> 80"]),
    ],
)
def test_few_count_where_they_are_beyond_a_rate(body: str, values: list[str]) -> None:
    assert [value for _, _, value, _ in measured(body)] == values


def test_the_unit_of_a_treaty_is_its_whole_type() -> None:
    body = "Tỉnh Sơn La được lợi từ 16 Hiệp định thương mại tự do."
    assert [figure.unit for figure in facts(body).figures] == ["Hiệp định thương mại tự do"]
