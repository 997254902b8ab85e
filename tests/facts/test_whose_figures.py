"""Whom a value is about: not who tells it or is asked, but the place where things are counted."""

from __future__ import annotations

import pytest

from tests.reading_of import facts


def bearers(body: str) -> list[tuple[str, str | None]]:
    """Return each value and the name of what it is about."""
    told = facts(body)
    names = {e.key: e.name for e in told.entities}
    return [(f"{f.value:f}", names.get(f.about or "")) for f in told.figures]


@pytest.mark.parametrize(
    "frame",
    ["Theo báo cáo của Sở Công Thương tỉnh Sơn La", "Thống kê của UBND tỉnh Sơn La"],
)
def test_what_a_body_reports_is_of_its_place(frame: str) -> None:
    body = f"{frame}, tổng mức bán lẻ hàng hóa đạt 12,5 tỷ đồng."
    assert bearers(body) == [("12500000000", "Sơn La")]


def test_what_a_body_of_the_whole_country_reports_is_not_its_own() -> None:
    body = "Theo Ngân hàng Thế giới, tăng trưởng bình quân đạt 6,8%."
    assert bearers(body) == [("6.8", None)]


def test_who_is_named_behind_the_source_bears_the_value() -> None:
    body = "Theo báo cáo của Sở Công Thương tỉnh Sơn La, huyện Mộc Châu thu 12,5 tỷ đồng."
    assert bearers(body) == [("12500000000", "huyện Mộc Châu")]


def test_a_body_that_acts_bears_its_value() -> None:
    body = "Sở Công Thương tỉnh Sơn La đã thu hồi 12,5 tỷ đồng."
    assert bearers(body) == [("12500000000", "Sở Công Thương tỉnh Sơn La")]


def test_who_is_asked_bears_none() -> None:
    body = "Huyện Mộc Châu cần vốn. Đồng thời kiến nghị Chính phủ hỗ trợ 500 tỷ đồng."
    assert bearers(body) == [("500000000000", "huyện Mộc Châu")]


def test_things_are_counted_where_they_are() -> None:
    body = "Hiện có 60 hồ sơ giao đất tại huyện Mộc Châu đang chờ."
    assert bearers(body) == [("60", "huyện Mộc Châu")]


def test_a_bracket_gives_the_value_of_others() -> None:
    body = "Chỉ số hài lòng của Sơn La đạt 71,19%, thấp hơn so với chỉ số của cả nước (80,9%)."
    assert bearers(body) == [("71.19", "Sơn La"), ("80.9", None)]


def test_a_bracket_repeats_no_value_to_compare_it() -> None:
    body = "Tỉnh Sơn La tăng trưởng 15,07%, cao hơn bình quân cả nước (15,07% so với 9,64%)."
    assert [value for value, _ in bearers(body)] == ["15.07", "9.64"]


def test_a_paragraph_may_go_on_with_the_place_of_the_one_before() -> None:
    body = "Tỉnh Sơn La đã kiểm tra 119 tổ chức đảng.\n\nQua đó, đã kỷ luật 73 đảng viên."
    assert bearers(body) == [("119", "Sơn La"), ("73", "Sơn La")]
    body = "Tỉnh Sơn La đã kiểm tra 119 tổ chức đảng.\n\nTrước đó, có 73 đảng viên xin nghỉ."
    assert bearers(body)[1] == ("73", None)


def test_people_of_one_country_are_no_list() -> None:
    body = "Năm 2016, khoảng 2,7 triệu lượt du khách Lào đã đến Sơn La."
    assert [value for value, _ in bearers(body)] == ["2700000"]


def test_those_who_are_named_next_are_not_counted() -> None:
    body = "Giải thuộc về 4 ca sĩ trẻ nhất là Lò Văn Mẩy, Vi Thị Mỵ và hai bạn khác."
    assert bearers(body) == []


def test_a_denial_before_a_phrase_does_not_reach_into_it() -> None:
    body = "Tỉnh Sơn La bố trí cán bộ không phải người địa phương đối với 3.121 lượt cán bộ."
    assert [value for value, _ in bearers(body)] == ["3121"]
