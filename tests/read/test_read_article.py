"""The first half of the pipeline on a whole article: entities, positions, structure, year."""

from __future__ import annotations

import pytest

from kg.model import Kind
from kg.read.table import entity_key
from tests.reading_of import names, resolved, structures


def test_the_reading_holds_what_later_steps_need() -> None:
    found = resolved(
        "Ngày 12/5/2018, đồng chí Lò Văn Mẩy, Bí thư Tỉnh ủy Sơn La, thăm xã Pa Ủ theo Nghị quyết "
        "số 57-NQ/TW."
    )
    assert found.year == 2018
    assert [d.start for d in found.dates] == ["2018-05-12"]
    assert len(found.positions) == 1
    assert len(found.documents) == 1
    assert len(found.stacks) == 1
    assert entity_key(Kind.PLACE, "xã Pa Ủ") in found.table.rows


def test_a_place_listed_after_a_smaller_one_holds_it() -> None:
    assert structures("Đoàn thăm xã Tà Mung, huyện Than Uyên, tỉnh Lai Châu.") == [
        ("xã Tà Mung", "locatedIn", "huyện Than Uyên"),
        ("huyện Than Uyên", "locatedIn", "Lai Châu"),
    ]


def test_places_of_one_size_are_only_listed() -> None:
    assert structures("Đoàn thăm tỉnh Sơn La, tỉnh Lai Châu.") == []


@pytest.mark.parametrize("text", ["phụ nữ Việt Nam", "nền kinh tế Việt Nam"])
def test_viet_nam_that_only_qualifies_is_no_place_of_the_news(text: str) -> None:
    assert names(f"Hôm qua bàn về {text}.", Kind.PLACE) == []


def test_viet_nam_that_is_visited_is_a_place() -> None:
    found = names("Tổng thống Nga Ivan Petrenko đến Việt Nam hôm qua.", Kind.PLACE)
    assert found == ["Nga", "Việt Nam"]


def test_a_small_place_knows_the_province_that_tells_it_from_namesakes() -> None:
    found = resolved("Đoàn thăm huyện Châu Thành, tỉnh Tiền Giang.").table.entities()
    assert found[entity_key(Kind.PLACE, "huyện Châu Thành")].scope == "Tiền Giang"
    assert found[entity_key(Kind.PLACE, "Tiền Giang")].scope == ""


def test_newspapers_are_no_bodies_of_the_news_unless_they_act() -> None:
    assert names("Theo Báo Nhân Dân.", Kind.ORGANISATION) == []


def test_structure_is_told_once() -> None:
    body = "Tỉnh ủy Sơn La họp. Ban Thường vụ Tỉnh ủy Sơn La họp. Tỉnh ủy Sơn La kết luận."
    found = structures(body)
    assert len(found) == len(set(found))
