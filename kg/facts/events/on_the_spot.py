"""Inspections on the spot: an official's, whose task none is, and where he inspects what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.facts.events.setting import opening
from kg.lexicon.rows import Trait
from kg.model import Kind
from kg.read.phrases.words import of_class, within

if TYPE_CHECKING:
    from kg.clauses.model import Argument
    from kg.facts.events.verbal import Verbal
    from kg.read.reading import Mention

_BODIES = {Kind.ORGANISATION, Kind.TEAM}
_KIND = 3  # tokens of the longest kind of place
_REACH = 24  # tokens between "kiểm tra" and where


def kinds(scene: Verbal, found: tuple[Argument, ...]) -> set[Kind]:
    """Return the kinds of those who act by the verb: ``found``, else those it shares."""
    entities = scene.c.reading.entities
    return {a.kind for a in found} or {entities[k].kind for k in scene.carried or ()}


def on_the_spot(scene: Verbal, found: tuple[Argument, ...]) -> bool:
    """Tell whether an inspection is nobody's whose task it is: an official's on the spot.

    Not where he leads a team that inspects: "ông A dẫn đầu đoàn kiểm tra … tại Sở B".
    """
    alone = not (kinds(scene, found) & _BODIES or scene.verb.concept.has("withTeam", "yes"))
    return scene.kind.has(Trait.MANDATED) and alone


def site(scene: Verbal, found: tuple[Argument, ...]) -> Mention | None:
    """Return where people inspect: "Bộ trưởng A kiểm tra công tác chống bão tại huyện B".

    Without the place it may be any check: "Bộ trưởng A kiểm tra tiến độ giải ngân". It may open
    the sentence: "Tại huyện B, Bộ trưởng A kiểm tra …", or be what is inspected: "kiểm tra tiến độ
    dự án hồ chứa nước C", or where that runs: "dự án cao tốc D - E đoạn qua huyện B".
    """
    if not (on_the_spot(scene, found) and _people(found)):
        return None
    c, verb, built = scene.c, scene.verb, works(scene, found)
    for mention in c.mentions_from(verb.stop, _end(scene), Kind.PLACE):
        near = _is_site(scene, mention) or mention.first == verb.stop
        near = near or _within(scene, mention.first)
        near = near or (built is not None and _beside(scene, built.stop, mention.first))
        if near and not any(form in ";." for form in c.tokens.forms[verb.stop : mention.first]):
            return mention
    return opening(c, scene.sentence, found[0].first)


def inspected(scene: Verbal, found: tuple[Argument, ...]) -> Mention | None:
    """Return the body that people inspect where it is: "Bộ trưởng A kiểm tra [Bệnh viện B]".

    Or what they inspect there: "kiểm tra công tác chống dịch tại [Bệnh viện B]".
    """
    if not (on_the_spot(scene, found) and _people(found)):
        return None
    c, verb = scene.c, scene.verb
    gap = range(found[-1].stop, verb.first)
    if any(c.word(i, "copula") or c.word(i, "relative") for i in gap):
        return None  # "ông A là người phụ trách kiểm tra Sở B"
    for mention in c.mentions_from(verb.stop, _end(scene), Kind.ORGANISATION):
        if any(form in ",;." for form in c.tokens.forms[verb.stop : mention.first]):
            return None
        there = mention.first == verb.stop or _within(scene, mention.first)
        if there and mention.form == "name":
            return mention
    return None


def works(scene: Verbal, found: tuple[Argument, ...]) -> Mention | None:
    """Return what is being built that people inspect: "kiểm tra dự án cao tốc A - B"."""
    if not _people(found):
        return None
    named = scene.c.mentions_from(scene.verb.stop, _end(scene), Kind.PROGRAMME)
    return next((mention for mention in named if _is_site(scene, mention)), None)


def _beside(scene: Verbal, stop: int, first: int) -> bool:
    """Tell whether a place stands behind what is built, no comma between: not "đường [A] - B"."""
    return stop <= first and "," not in scene.c.tokens.forms[stop:first]


def _within(scene: Verbal, first: int) -> bool:
    """Tell whether "tại" stands before what starts at a token: "tại [hai] [xã] A, B"."""
    a = scene.c.reading.annotated
    kinds_before = a.hits.ending(first, _KIND, "placekind")
    first = kinds_before[0].first if kinds_before else first
    counted = of_class(a, first - 1, "plural") or a.hits.at(first - 1, "numeral") is not None
    return within(a, first - 1 - counted)


def _people(found: tuple[Argument, ...]) -> bool:
    return bool(found) and all(a.kind is Kind.PERSON for a in found)


def _end(scene: Verbal) -> int:
    return min(scene.verb.stop + _REACH, len(scene.c.tokens))


def _is_site(scene: Verbal, mention: Mention) -> bool:
    kind = scene.c.reading.hits.at(mention.first, "placekind")
    return kind is not None and kind.concept.has("level", "site")
