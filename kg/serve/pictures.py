"""Pictures of the whole as SVG: a timeline, maps of tiles, who led what. Drawn by Vega-Lite."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Any, Final

import altair as alt
import vl_convert

from kg.serve.counts import by_province, events, leaders
from kg.serve.tiles import tiles

if TYPE_CHECKING:
    from kg.store.reader import Quads

_WIDE: Final = 660
_TILE: Final = (66, 40)
_SHADES: Final = ["#eef3f8", "#08519c"]
_WORDS: Final = {
    "vi": {"count": "số lượng", "month": "tháng", "kind": "loại"},
    "en": {"count": "number", "month": "month", "kind": "kind"},
}


def svg(store: Quads, picture: str, lang: str = "vi") -> str:
    """Return a picture as SVG; it names nothing outside itself."""
    return vl_convert.vegalite_to_svg(drawn(store, picture, lang).to_dict(), allowed_base_urls=[])


def drawn(store: Quads, picture: str, lang: str = "vi") -> Any:
    """Return a picture of ``kg.serve.whole.PICTURES`` as a chart, for a notebook."""
    if picture == "timeline":
        return _timeline(store, lang)
    if picture == "led":
        return _led(store, lang)
    measure, _, which = picture.partition("-")
    return _map(store, measure, which)


def _timeline(store: Quads, lang: str) -> Any:
    said = _WORDS[lang]
    rows = [
        {"month": f"{event.day[:7]}-01", "kind": event.kind}
        for event in events(store, lang)
        if len(event.day) >= len("2025-01")
    ]
    return (
        alt.Chart(_data(rows), width=_WIDE, height=260)
        .mark_bar()
        .encode(
            x=alt.X("yearmonth(month):T", title=said["month"], axis=alt.Axis(format="%m/%Y")),
            y=alt.Y("count():Q", title=said["count"], axis=alt.Axis(tickMinStep=1)),
            color=_kinds(said["kind"]),
        )
    )


def _led(store: Quads, lang: str) -> Any:
    said = _WORDS[lang]
    rows = [
        {"who": f"{one.label}\n{one.id}", "kind": one.kind, "count": one.count}
        for one in leaders(store, lang)
    ]
    # two of one name have a bar each
    named = alt.Axis(labelLimit=260, labelExpr="split(datum.value, '\\n')[0]")
    return (
        alt.Chart(_data(rows), width=_WIDE - 260)
        .mark_bar()
        .encode(
            x=alt.X("sum(count):Q", title=said["count"], axis=alt.Axis(tickMinStep=1)),
            y=alt.Y("who:N", title=None, sort="-x", axis=named),
            color=_kinds(said["kind"]),
        )
    )


def _data(rows: list[dict[str, Any]]) -> Any:
    return alt.InlineData(values=rows)


def _kinds(title: str) -> alt.Color:
    legend = alt.Legend(orient="top", columns=3, labelLimit=200)
    return alt.Color("kind:N", title=title, scale=alt.Scale(scheme="tableau10"), legend=legend)


def _map(store: Quads, measure: str, which: str) -> Any:
    counted = by_province(store, measure, which)
    most = max(counted.values(), default=1)
    rows: list[dict[str, Any]] = [
        {
            "name": "\n".join(
                [tile.name, f"({tile.province})"]
                if tile.name != tile.province
                else textwrap.wrap(tile.name, 11)
            ),
            "column": tile.column,
            "row": tile.row,
            "count": counted[tile.province],
            "dark": counted[tile.province] * 2 > most,
        }
        for tile in tiles(which)
    ]
    wide = 1 + max(tile.column for tile in tiles(which))
    high = 1 + max(tile.row for tile in tiles(which))
    base = alt.Chart(_data(rows), width=wide * _TILE[0], height=high * _TILE[1]).encode(
        x=alt.X("column:O", axis=None, scale=alt.Scale(domain=list(range(wide)), padding=0.05)),
        y=alt.Y("row:O", axis=None, scale=alt.Scale(domain=list(range(high)), padding=0.05)),
    )
    scale = alt.Scale(range=_SHADES, domain=[0, most])
    shade = alt.Color("count:Q", scale=scale, legend=None)  # each tile bears its number
    ink = alt.condition("datum.dark", alt.value("white"), alt.value("black"))
    return (
        base.mark_rect(stroke="#aaa", cornerRadius=3).encode(color=shade)
        + base.mark_text(fontSize=9, lineBreak="\n", dy=-8).encode(text="name:N", color=ink)
        + base.mark_text(fontSize=9, fontWeight="bold", dy=14).encode(text="count:Q", color=ink)
    ).configure_view(stroke=None)
