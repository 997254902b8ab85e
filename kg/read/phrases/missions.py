"""Missions of one country in another: "Đại sứ quán Việt Nam tại Lào", "Hội người Việt Nam tại Séc".

The first country sends them, or is that of their members; they lie in the second.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.read.phrases.model import Body
from kg.read.phrases.places import place
from kg.read.phrases.words import cased, within

if TYPE_CHECKING:
    from kg.lexicon.model import Hit
    from kg.read.reading import Annotated


def mission(a: Annotated, head: Hit) -> Body | None:
    """Parse a head that a country follows, with the country or city where the mission is."""
    if not head.concept.has("complement", "mission"):
        return None
    sender = a.hits.at(head.stop, "country")
    if sender is None or not cased(a, sender):
        return None
    core, stop = f"{head.concept.label} {sender.concept.label}", sender.stop
    host = place(a, stop + 1) if stop + 1 < len(a.tokens) and within(a, stop) else None
    if host is None or host.level not in ("country", "city", "province"):
        return Body(head.first, stop, core, head=head.concept)
    core = f"{core} {a.tokens.forms[stop]}"
    return Body(head.first, host.stop, core, head=head.concept, place=host)
