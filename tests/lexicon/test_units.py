"""The tables of communes: their names, their periods, what became of those before."""

from __future__ import annotations

from collections import Counter

import pytest

from kg.lexicon.load import lexicon
from kg.lexicon.units import communes, former_communes, successions
from kg.text.tokens import tokenise

TODAY = [c for c in communes() if c.stands("2026-11-28")]


def test_the_country_has_its_communes_of_today() -> None:
    assert Counter(c.kind for c in TODAY) == {"xã": 2599, "phường": 709, "đặc khu": 13}


def test_a_province_has_no_two_communes_of_one_kind_and_name() -> None:
    assert len({(c.kind, c.name, c.province) for c in TODAY}) == len(TODAY)


@pytest.mark.parametrize(
    ("kind", "text", "name"),
    [
        ("xã", "Chợ Mới báo cáo", "Chợ Mới"),
        ("phường", "Văn Miếu – Quốc Tử Giám họp", "Văn Miếu – Quốc Tử Giám"),
        ("phường", "1 Bảo Lộc", "1 Bảo Lộc"),
        ("xã", "M’Drắk", "M’Drắk"),
        ("xã", "Cư M'gar", "Cư M'gar"),
        ("phường", "chợ mới", ""),
    ],
)
def test_the_longest_name_stops_where_it_stops(kind: str, text: str, name: str) -> None:
    tokens = tokenise(text)
    stop = communes().stop(kind, tokens, 0)
    assert (tokens.words(0, stop) if stop else "") == name


def test_a_commune_that_became_a_ward_is_two_units_of_one_code() -> None:
    (before,), (after,) = communes().called("xã Tân Khai"), communes().called("phường Tân Khai")
    assert before.code == after.code
    assert before.id != after.id
    assert before.until < after.since


def test_a_table_gives_the_communes_of_a_code_and_of_a_name_alike() -> None:
    for table in (communes(), former_communes()):
        by_name = {c for commune in table for c in table.called(commune.label.upper())}
        codes = {commune.district or commune.code for commune in table}
        assert by_name == {c for code in codes for c in table.coded(code)} == set(table)


def test_former_communes_lie_in_districts_of_the_lexicon() -> None:
    codes = {c.notations[0] for c in lexicon().scheme("district") if c.notations}
    found = list(former_communes())
    assert len(found) > 9000
    assert {c.district for c in found if c.district} <= codes


def test_what_became_of_communes_names_an_act_and_a_day() -> None:
    assert all(b.act and b.day >= "2025-07-01" for b in successions())
