"""Missions of one country in another: "Đại sứ quán Việt Nam tại Lào", "Hội người Việt Nam tại Séc".

The first country sends them, or is that of their members; they lie in the second. Delegations are
sent by several at once: "Đoàn đại biểu cấp cao Đảng, Nhà nước và Quốc hội nước Lào".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.model import Kind
from kg.read.phrases.model import Body
from kg.read.phrases.named_bodies import land_in, land_of_all
from kg.read.phrases.places import place
from kg.read.phrases.words import cased, generic, genitive, within

if TYPE_CHECKING:
    from kg.lexicon.model import Hit
    from kg.read.reading import Annotated

_SENDER = 6  # tokens of the longest of those who send a delegation


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


def delegation(a: Annotated, head: Hit) -> Body | None:
    """Parse a team sent by the Party, State and bodies of one country, all of which it names."""
    kind, first = head.concept, head.stop
    if kind.first("agentKind") != Kind.TEAM or first + 1 >= len(a.tokens) or generic(a, head.first):
        return None
    first += genitive(a, first)
    sender = a.hits.at(first, "body", "alongside")
    land = land_of_all(a, sender, home=True) if sender and a.tokens.capital(first) else None
    if sender is None or land is None or land_in(a, sender):
        return None
    last = a.hits.ending(land.first, _SENDER, "body", "alongside")  # "Nhà nước", but "[nước] Lào"
    words = a.tokens.words(first, land.first if last else land.first - 1)
    return Body(head.first, land.stop, f"{kind.label} {words} {land.name}", head=kind, topic=words)
