"""Numbers and pictures of the whole."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from kg.lexicon.load import lexicon
from kg.serve.build import served
from kg.serve.counts import by_province, events, leaders
from kg.serve.tiles import MAPS, provinces, tiles
from kg.serve.whole import PICTURES
from kg.text.fold import fold_key

if TYPE_CHECKING:
    from pathlib import Path

    from starlette.testclient import TestClient

SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("which", MAPS)
def test_every_province_of_a_map_has_a_tile_and_none_lie_on_each_other(which: str) -> None:
    day = MAPS[which]
    valid = {
        concept.label
        for concept in lexicon().scheme("province")
        if (concept.first("startDate") or "") <= day <= (concept.first("endDate") or "9999")
    }
    own = [tile.name for tile in tiles(which) if tile.name == tile.province]
    assert sorted(own) == sorted(valid)
    assert len(own) == int(which)
    places = [(tile.column, tile.row) for tile in tiles(which)]
    assert len(set(places)) == len(places)
    islands = {tile.name: tile.province for tile in tiles(which) if tile.name != tile.province}
    assert islands == {"Hoàng Sa": "Đà Nẵng", "Trường Sa": "Khánh Hòa"}


def test_a_province_of_before_is_counted_to_what_it_became() -> None:
    def became(name: str, code: str) -> tuple[str | None, str | None]:
        key = fold_key(name), code
        return provinces("63").get(key), provinces("34").get(key)

    assert became("Bình Định", "52") == ("Bình Định", "Gia Lai")
    assert became("Lai Châu", "12") == ("Lai Châu", "Lai Châu")
    assert became("Thừa Thiên Huế", "46") == ("Huế", "Huế")
    assert became("Gia Lai", "52") == (None, "Gia Lai")  # of that name and code since July 2025


def test_what_a_build_tells_is_counted_where_it_belongs(made: Path) -> None:
    store = served(made).store
    assert by_province(store, "decisions", "34") == {"Lai Châu": 1}
    assert [(event.day, event.kind) for event in events(store, "en")] == [
        ("2023-03-10", "meeting"),
        ("2024-05-02", "personnel decision"),
    ]
    assert {led.label for led in leaders(store, "vi")} == {"Lò Văn Pín"}


@pytest.mark.parametrize("picture", PICTURES)
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_picture_is_svg_that_asks_nothing_of_anybody(
    client: TestClient, picture: str, lang: str
) -> None:
    answer = client.get(f"/pictures/{picture}.svg", params={"lang": lang})
    assert answer.headers["content-type"] == "image/svg+xml"
    root = ET.fromstring(answer.text)  # noqa: S314  # ours
    assert root.tag == f"{SVG}svg"
    assert not [e for e in root.iter() if e.tag in (f"{SVG}script", f"{SVG}image", f"{SVG}a")]
    said = {"".join(text.itertext()) for text in root.iter(f"{SVG}text")}
    if picture == "decisions-34":
        for name in ("Lai Châu", "Hoàng Sa", "Trường Sa"):
            assert any(name in words for words in said)


def test_the_page_of_the_whole_lists_what_its_pictures_show(client: TestClient) -> None:
    page = client.get("/pictures?lang=en").text
    assert page.count("<img") == len(PICTURES)
    assert "Lò Văn Pín" in page or "Lo Van Pin" in page
    assert "The newest" in page
    assert client.get("/pictures/other.svg").status_code == 404
