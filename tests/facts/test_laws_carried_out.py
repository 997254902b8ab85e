"""What guides a law carries it out; what orders an inspection of a resolution does not."""

from __future__ import annotations

import pytest

from kg.model import Kind
from tests.reading_of import linked, names, reading


@pytest.mark.parametrize(
    "words",
    [
        "quy định chi tiết",
        "quy định chi tiết và biện pháp thi hành",
        "quy định chi tiết một số điều của",
        "hướng dẫn thi hành",
    ],
)
def test_a_decree_carries_out_the_law_that_it_details(words: str) -> None:
    body = f"Nghị định số 8/2031/NĐ-CP ngày 2/3/2031 của Chính phủ {words} Luật Thú y có hiệu lực."
    assert linked(body) == {("Nghị định số 8/2031/NĐ-CP của Chính phủ", "implements", "Luật Thú y")}


def test_a_decree_that_amends_another_carries_out_no_law_of_that() -> None:
    body = (
        "Chính phủ ban hành Nghị định sửa đổi Nghị định số 8/2031/NĐ-CP quy định chi tiết Luật "
        "Thú y về chăn nuôi."
    )
    assert linked(body) == {("Nghị định số 8/2031/NĐ-CP", "implements", "Luật Thú y")}


def test_the_next_decree_of_a_list_is_carried_out_by_none() -> None:
    body = (
        "Các văn bản gồm Nghị định số 9/2031/NĐ-CP quy định chi tiết Luật Thú y, "
        "Nghị định số 8/2031/NĐ-CP."
    )
    assert linked(body) == {("Nghị định số 9/2031/NĐ-CP", "implements", "Luật Thú y")}


def test_a_plan_of_inspection_does_not_carry_out_what_it_inspects() -> None:
    body = "Tỉnh ủy công bố Kế hoạch kiểm tra việc thực hiện Nghị quyết số 20-NQ/TW."
    assert not [link for link in linked(body) if link[1] == "implements"]


def test_a_document_pointed_to_is_the_last_of_its_type() -> None:
    body = (
        "Tỉnh ủy Sơn La ban hành Kế hoạch số 25-KH/TU; Tỉnh đoàn Sơn La có Hướng dẫn số 7-HD/TĐ "
        "để triển khai Kế hoạch này."
    )
    assert (
        "Hướng dẫn số 7-HD/TĐ của Tỉnh đoàn Sơn La",
        "implements",
        "Kế hoạch số 25-KH/TU của Tỉnh ủy Sơn La",
    ) in linked(body)


def test_a_type_pointed_to_that_names_no_document_before_means_none() -> None:
    assert names("Tỉnh Sơn La họp. Quyết định này có 12 điều.", Kind.DOCUMENT) == []
    assert not [m for m in reading("Kế hoạch này tốt.").mentions if m.kind is Kind.DOCUMENT]


def test_a_session_is_about_the_one_named_of_many() -> None:
    body = (
        "Sáng 2/3/2031, HĐND xã Tân Phú tổ chức kỳ họp. Kỳ họp đã thông qua 9 nghị quyết, "
        "trong đó có Nghị quyết về phát triển chăn nuôi năm 2031."
    )
    about = {name for _, relation, name in linked(body) if relation == "about"}
    assert about == {"Nghị quyết về phát triển chăn nuôi năm 2031"}
