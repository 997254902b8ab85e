"""Bodies that share one head: "các Bộ: Tài chính, Nội vụ, Y tế", "các sở Nội vụ, Xây dựng"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.read.phrases.communes import named
from kg.read.phrases.held import held
from kg.read.phrases.model import Body, Place
from kg.read.phrases.places import unheld
from kg.read.phrases.words import generic, joins
from kg.text.tokens import tokenise

if TYPE_CHECKING:
    from kg.lexicon.model import Hit
    from kg.read.reading import Annotated

_LONGEST = 10  # tokens of a ministry's name


def listed(a: Annotated, first: int) -> list[Body]:
    """Return the bodies of a list whose plural head stands at the token, none where it heads none.

    Every item is one that the lexicon knows; a single one is no list ("các Bộ Tài chính").
    """
    head = a.hits.at(first, "bodykind")
    if head is None or head.stop - first > 1 or not generic(a, first):
        return []
    index, found = head.stop, list[Body]()
    if index < len(a.tokens) and a.tokens.forms[index] == ":":
        index += 1
    while index < len(a.tokens) and a.tokens.capital(index):
        item = _known(a, head, index) or _field(a, head, index)
        if item is None:
            break
        found.append(item)
        index = item.stop
        if index >= len(a.tokens) or not (a.tokens.forms[index] == "," or joins(a, index)):
            break
        index += 1
    return found if len(found) > 1 else []


def listed_communes(a: Annotated, first: int) -> list[Place]:
    """Return the communes of "các phường Hiệp Hòa, Lạng Giang và Yên Phong", none for a single one.

    Every item is in the tables; what holds one stands beside it: "(huyện Quốc Oai cũ)".
    """
    head = a.hits.at(first, "placekind")
    if head is None or not head.concept.has("level", "commune") or not generic(a, first):
        return []
    kind, start, index = head.concept.label, first, head.stop
    found: list[Place] = []
    while index < len(a.tokens) and (item := named(a, kind, start, index)) is not None:
        found.append(held(a, item, unheld, alone=False))
        index = found[-1].stop
        if index >= len(a.tokens) or not (a.tokens.forms[index] == "," or joins(a, index)):
            break
        start = index = index + 1
    return found if len(found) > 1 else []


def _known(a: Annotated, head: Hit, first: int) -> Body | None:
    """Parse an item that is a named body without its head: "(Bộ) Văn hóa, Thể thao và Du lịch"."""
    kind = head.concept
    for stop in range(min(first + _LONGEST, len(a.tokens)), first, -1):
        tokens = tokenise(f"{kind.label} {a.tokens.words(first, stop)}")
        hit = a.lexicon.matcher.match(tokens).at(0, "body")
        if hit is not None and hit.stop == len(tokens):
            return Body(first, stop, hit.concept.label, concept=hit.concept, kind=kind)
    return None


def _field(a: Annotated, head: Hit, first: int) -> Body | None:
    """Parse an item that is a field of work: "(các sở) Nội vụ, Xây dựng"."""
    hit, kind = a.hits.at(first, "sector"), head.concept
    if hit is None:
        return None
    topic = hit.concept.label
    needs = "place" if kind.first("level") == "province" else ""
    return Body(first, hit.stop, f"{kind.label} {topic}", head=kind, topic=topic, needs=needs)
