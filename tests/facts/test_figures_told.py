"""Numbers of the news: what was counted, in which unit, of whom, compared how; and what is none."""

from __future__ import annotations

import pytest

from tests.reading_of import facts

Told = tuple[str, str, str]


def told(body: str) -> list[Told]:
    """Return the figures of a body as (value, unit, comparator)."""
    return [(f"{f.value:f}", f.unit or "", str(f.comparator)) for f in facts(body).figures]


def values(body: str) -> list[str]:
    return [value for value, _, _ in told(body)]


@pytest.mark.parametrize(
    ("words", "figure"),
    [
        ("đã xóa 1.250 nhà tạm", ("1250", "nhà tạm", "=")),
        ("đã phê duyệt 37 phương án quy hoạch", ("37", "phương án", "=")),
        ("đã trồng hơn 1.200 ha rừng", ("1200", "ha", ">")),
        ("đã trồng gần 1.200 ha rừng", ("1200", "ha", "~")),
        ("đã trồng khoảng 1.200 ha rừng", ("1200", "ha", "~")),
        ("đã trồng trên 1.200 ha rừng", ("1200", "ha", ">")),
        ("đã trồng ít nhất 1.200 ha rừng", ("1200", "ha", ">=")),
        ("đã thu 2,5 tỷ đồng", ("2500000000", "đồng", "=")),
        ("đã thu 1,2 nghìn tỷ đồng", ("1200000000000", "đồng", "=")),
        ("đạt tăng trưởng 9,15%", ("9.15", "%", "=")),
        ("có đường biên giới dài 250 km", ("250", "km", "=")),
    ],
)
def test_value_unit_and_comparator_are_read(words: str, figure: Told) -> None:
    assert told(f"Tỉnh Sơn La {words}.") == [figure]


@pytest.mark.parametrize(
    "body",
    [
        "Hội nghị diễn ra lúc 17 giờ ngày 5/3/2024 tại tỉnh Sơn La.",
        "Tỉnh Sơn La thực hiện Nghị quyết số 12-NQ/TU.",
        "Ông Lò Văn Mẩy, 42 tuổi, dự họp.",
        "Đại hội lần thứ 15 của Đảng bộ tỉnh Sơn La khai mạc.",
        "Tỉnh Sơn La không trồng 1.200 ha rừng.",
        "Tỉnh Sơn La hoàn thành kế hoạch 5 năm 2021-2025.",
        "Hội nghị có 120 đại biểu tham dự.",
        "Xe đi trên Quốc lộ 6 qua tỉnh Sơn La.",
    ],
)
def test_days_numbers_of_documents_ages_and_those_present_are_no_figures(body: str) -> None:
    assert told(body) == []


@pytest.mark.parametrize(
    ("words", "ends"),
    [
        ("đạt tăng trưởng 8-9%", ("8", "9")),
        ("đạt tăng trưởng từ 8-9%", ("8", "9")),
        ("trồng từ 10 đến 12 ha rừng", ("10", "12")),
    ],
)
def test_a_range_is_two_figures(words: str, ends: tuple[str, str]) -> None:
    found = [(value, comparator) for value, _, comparator in told(f"Tỉnh Sơn La {words}.")]
    assert found == [(ends[0], ">="), (ends[1], "<=")]


def test_several_figures_of_a_sentence_are_all_told() -> None:
    body = "Tỉnh Sơn La đã xóa 1.250 nhà tạm, trồng 3.400 ha rừng và thu 2,5 tỷ đồng."
    assert values(body) == ["1250", "3400", "2500000000"]


def test_a_part_of_a_whole_keeps_the_whole() -> None:
    (figure,) = facts("Tỉnh Sơn La đã có 13/55 chỉ tiêu đạt mục tiêu đề ra.").figures
    assert (f"{figure.value:f}", figure.out_of and f"{figure.out_of:f}") == ("13", "55")


@pytest.mark.parametrize(
    ("body", "whose"),
    [
        ("Tỉnh Sơn La đã xóa 1.250 nhà tạm.", "Sơn La"),
        ("Tổng thu ngân sách của tỉnh Lai Châu đạt 2.150 tỷ đồng.", "Lai Châu"),
        ("Huyện Mộc Châu của tỉnh Sơn La đã trồng 1.200 ha rừng.", "huyện Mộc Châu"),
    ],
)
def test_a_figure_is_of_the_place_or_body_that_its_clause_names(body: str, whose: str) -> None:
    found = facts(body)
    name = {e.key: e.name for e in found.entities}
    assert [name.get(f.about or "") for f in found.figures] == [whose]


def test_a_figure_told_again_is_one() -> None:
    body = (
        "Tỉnh Sơn La đã xóa 1.250 nhà tạm.\n\n"
        "Đến nay, tỉnh Sơn La đã xóa 1.250 nhà tạm, nhiều hộ có nhà mới."
    )
    assert values(body) == ["1250"]


def test_the_time_of_a_figure_is_that_of_its_clause() -> None:
    (figure,) = facts("Năm 2023, tỉnh Sơn La đã xóa 1.250 nhà tạm.", published="2024-03-05").figures
    assert (figure.start, figure.end)[0] in {"2023", "2023-01-01"}


@pytest.mark.parametrize("word", ["chỉ tiêu", "mục tiêu"])
def test_a_target_says_that_it_is_one(word: str) -> None:
    body = f"Nghị quyết số 12-NQ/TU của Tỉnh ủy Sơn La đặt {word} trồng 1.200 ha rừng."
    assert all("chỉ tiêu" in f.indicator for f in facts(body).figures)


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        (
            (
                "Ông Lò Văn Mẩy, Chủ tịch UBND tỉnh Sơn La báo cáo thu ngân sách đạt 412 tỷ đồng,"
                " bằng 58% dự toán."
            ),
            ["thu ngân sách", "thu ngân sách dự toán"],
        ),
        (
            "Bà Vi Thị Mỵ, nguyên Giám đốc Sở Y tế, cho biết tổng vốn đã giải ngân 40%.",
            ["tổng vốn đã giải ngân"],
        ),
        ("Huyện ủy Mộc Châu báo cáo kết nạp 120 đảng viên.", ["kết nạp đảng viên"]),
        ("Sở Y tế tỉnh Sơn La cho biết đã tiêm 5.000 liều.", ["tiêm"]),
    ],
)
def test_who_tells_is_no_part_of_what_is_measured(text: str, indicators: list[str]) -> None:
    assert [f.indicator for f in facts(text).figures] == indicators


def test_the_year_that_a_value_is_compared_with_is_no_amount() -> None:
    body = "Tỉnh Sơn La thu trên 21,6 nghìn tỷ đồng (tăng 50% so với cùng kỳ 2016)."
    assert told(body) == [("21600000000000", "đồng", ">"), ("50", "%", "=")]


def test_money_without_its_currency_is_none_beside_another_currency() -> None:
    assert values("Tỉnh Sơn La thu hút 23 tỷ đôla, tỉnh Lai Châu 6 tỷ.") == ["23000000000"]
    assert values("Tỉnh Sơn La chi 23 tỷ đồng, sửa đường 6 tỷ.") == ["23000000000", "6000000000"]


def test_a_unit_of_two_kinds_of_office_is_one_unit() -> None:
    body = "Tỉnh Sơn La đã giảm 35 trưởng phòng, ban, 136 phó phòng, ban."
    assert [unit for _, unit, _ in told(body)] == ["trưởng phòng, ban", "phó phòng, ban"]


def test_the_parts_of_a_whole_are_counted_as_it_is() -> None:
    body = "Tỉnh ủy Sơn La kỷ luật 320 đảng viên, trong đó khiển trách 210, cảnh cáo 85."
    assert told(body) == [
        ("320", "đảng viên", "="),
        ("210", "đảng viên", "="),
        ("85", "đảng viên", "="),
    ]


@pytest.mark.parametrize(
    "body",
    [
        "Tỉnh ủy Sơn La kỷ luật 320 đảng viên, trong đó có người từng dự khóa 15.",
        "Tỉnh ủy Sơn La kỷ luật 320 đảng viên, đặc biệt tại Chi bộ 4.",
    ],
)
def test_a_number_alone_is_no_part(body: str) -> None:
    assert told(body) == [("320", "đảng viên", "=")]


def test_a_verb_behind_a_comma_is_no_unit() -> None:
    body = "Thanh tra tỉnh Sơn La đã triển khai 45 cuộc thanh tra, ban hành nhiều văn bản."
    assert told(body) == [("45", "cuộc thanh tra", "=")]
    assert told("Tỉnh Sơn La có 204 xã, phường.") == [("204", "xã, phường", "=")]
