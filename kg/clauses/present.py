"""Who acts where something happens: "Tại hội nghị, thay mặt Tỉnh ủy B, ông A …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.clauses.gaps import told
from kg.model import Kind

if TYPE_CHECKING:
    from kg.clauses.grammar import Clauses
    from kg.read.reading import Mention
    from kg.text.sentences import Sentence

_ACTORS = (Kind.PERSON, Kind.ORGANISATION, Kind.TEAM)
_COMMON = 3  # tokens between a comma and the name: "…, cử tri [ông] A"


def acts_there(c: Clauses, sentence: Sentence, stop: int) -> Mention | None:
    """Return who acts after the words for an event that stop at a token, ``None`` where unsure.

    "Tại hội nghị, thay mặt Tỉnh ủy B, ông A …": the person right behind a comma, before any verb;
    "Tại hội nghị, Ban Bí thư đã kỷ luật ông A": the body, for ông A is not there.
    """
    forms = c.tokens.forms
    for mention in (m for m in c.inside(sentence) if m.first >= stop and m.kind in _ACTORS):
        start, end = c.phrase_start(mention), c.phrase_stop(mention)
        gap = range(stop, max(stop, start))
        commas = [i for i in gap if forms[i] == ","]
        apart = bool(commas) and _heads(c, range(commas[-1] + 1, start))
        body = mention.kind is not Kind.PERSON
        if body and c.word(end, "adverb") is not None:
            return mention  # "tại kỳ họp thứ 8, với 90% tán thành, Quốc hội đã …"
        if any(told(c.reading, i) or forms[i] in ".;:" for i in gap):
            return None
        if not body:
            return mention if apart or start == stop else None
        if apart and forms[end : end + 1] != (",",):
            return mention
    return None


def deliberates(c: Clauses, index: int) -> bool:
    """Tell whether a body decides or debates by the verb at a token: "[Tỉnh ủy A] đã bầu …"."""
    verb = c.skip(index, len(c.tokens), "adverb")
    hit = c.reading.hits.at(verb, "aboutcue")
    debates = hit is not None and hit.concept.properties.get("agenda") is not None
    told = c.reading.hits.at(verb, "act") is not None  # "… đã trình bày Tờ trình"
    return (debates and not told) or c.reading.hits.at(verb, "decision") is not None


def _heads(c: Clauses, gap: range) -> bool:
    """Tell whether nothing but a common noun stands between a comma and a name: ", cử tri [A]"."""
    hits = (c.reading.hits.at(i, "function") for i in gap)
    governed = any(hit and hit.concept.has("functionClass", "preposition") for hit in hits)
    return len(gap) <= _COMMON and not governed
