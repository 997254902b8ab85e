"""The place of a body or office: "UBND tỉnh A", "Huyện ủy Ba Vì", "Thành ủy Bắc Ninh"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.read.phrases.cities import of_two
from kg.read.phrases.communes import named
from kg.read.phrases.districts import listed_district
from kg.read.phrases.held import held
from kg.read.phrases.model import Place
from kg.read.phrases.periods import meant
from kg.read.phrases.places import place, unheld
from kg.read.phrases.unlisted import place_run
from kg.read.phrases.words import capital_run

if TYPE_CHECKING:
    from kg.lexicon.model import Concept
    from kg.read.reading import Annotated

_PROVINCE = "province-"  # before the kind of province whose seat a body is


def seat(a: Annotated, kind: Concept, index: int) -> Place | None:
    """Parse the place of a body: "UBND tỉnh A", "Thành ủy Bắc Ninh" of 2024 and of 2026.

    A head that tells a level takes a district of that level before a province of another.
    """
    found, level = place(a, index), kind.first("placeKind")
    if found is not None:
        found = _of_kind(a, found, kind)
    if level is None:
        return found
    known = listed_district(a, level, index) if index < len(a.tokens) else None
    two = of_two(a, index, known[0], known[1], [index], headed=True) if known else None
    if two is not None:
        return held(a, two, unheld)
    listed = found.concept if found is not None else None
    fits = listed is not None and listed.has("provinceKind", level)
    bare = None if fits else _bare_place(a, kind, index)
    return bare if known and bare is not None else found or bare


def _of_kind(a: Annotated, found: Place, kind: Concept) -> Place:
    """Return the period of a province that a body's head tells: no Tỉnh ủy of a city of 2026."""
    seats = (level for level in kind.properties.get("seatOf", ()) if level.startswith(_PROVINCE))
    concept, wanted = found.concept, tuple(level.removeprefix(_PROVINCE) for level in seats)
    if concept is None or not wanted or concept.first("provinceKind") in (None, *wanted):
        return found
    periods = [
        c
        for c in a.lexicon.scheme("province")
        if c.label == concept.label and c.first("provinceKind") in wanted
    ]
    return found._replace(concept=meant(periods, a.article.date)) if periods else found


def _bare_place(a: Annotated, kind: Concept, index: int) -> Place | None:
    """Parse the place after a head that tells its level: "Huyện ủy Ba Vì" is of huyện Ba Vì."""
    level = kind.first("placeKind")
    if level is None or index >= len(a.tokens) or not a.tokens.capital(index):
        return None
    small = kind.has("level", "commune")
    listed = named(a, level, index, index) if small else None
    if listed is not None:
        return held(a, listed, unheld)
    known = listed_district(a, level, index)
    if known is not None:
        name = f"{level} {a.tokens.words(index, known[0])}"
        return held(a, Place(index, known[0], name, level, "district"), unheld)
    stop = capital_run(a, index, 3)
    if stop == index or a.hits.at(index, "role", "roleform", "bodykind", "body", "honorific"):
        return None
    given = stop - index == 1 and not small  # the lists have every district of one syllable
    if given or (a.hits.at(index, "surname") is not None and stop - index >= 3):
        return None  # "Bí thư Thành ủy Hải", "Bí thư Thành ủy Nguyễn Văn A"
    stop = min(place_run(a, index), index + 3)
    bare = Place(index, stop, f"{level} {a.tokens.words(index, stop)}", level, "district")
    return held(a, bare, unheld)
