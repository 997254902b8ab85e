"""Decisions on people that are announced: they are personnel, no content of a statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.clauses.modality import Force
from kg.clauses.model import AGENTS
from kg.model import Action, Kind
from kg.read.phrases.words import of_class

if TYPE_CHECKING:
    from kg.clauses.grammar import Clauses
    from kg.lexicon.model import Hit

_STRUCK = 10  # tokens between a punishment and who is punished ("khiển trách đối với …")
_NAMED = 4  # tokens before whom a decision is on ("quyết định đồng chí")
_DECISION = 12  # tokens between a verb and the decision on a person that is its content


def on_people(clauses: Clauses, start: int, stop: int) -> bool:
    """Tell whether the content is a decision on a person that is taken, not under way."""
    paper = clauses.mention_at(start, Kind.DOCUMENT)
    behind = start if paper is None else max(start, min(paper.stop, stop))
    whom = next(clauses.mentions_from(start, min(stop, behind + _NAMED), Kind.PERSON), None)
    if whom is not None:  # "quyết định ông A, [Phó Giám đốc Sở B,] giữ chức …"
        behind = max(behind, min(clauses.phrase_stop(whom), stop))
    near = range(start, min(stop, behind + _DECISION))
    if _staff(clauses, start, near):
        return True
    for hit in clauses.reading.hits.of(near, "decision"):
        counts = not hit.concept.has("strength", "weak") and hit.concept.first("decisionType")
        if counts and not clauses.modality.over(hit.first, Force.PLANNED, Force.OPEN):
            return not (_on_body(clauses, hit, stop) or _approves_things(clauses, hit, stop))
        named = next(clauses.mentions_from(start, hit.first, Kind.PERSON), None)
        if named is not None and clauses.word(hit.first, "into") is not None:
            return True  # "công bố quyết định: ông A giữ chức Bí thư Đảng ủy xã B"
    return False


def _staff(clauses: Clauses, start: int, near: range) -> bool:
    """Tell whether of decisions announced only the field is told: "về công tác cán bộ"."""
    reading = clauses.reading
    index = start + of_class(reading.annotated, start, "plural")
    noun = reading.hits.at(index, "doctype")
    if noun is None:
        return False
    bare = noun.stop >= near.stop and index > start  # "trao các quyết định."
    return bare or clauses.words("staff").first(near) is not None


def _on_body(clauses: Clauses, deed: Hit, stop: int) -> bool:
    """Tell whether a body is punished, which is a statement (guide, decision 36)."""
    if Action.DISCIPLINE not in deed.concept.codes("decisionType"):
        return False
    reach = min(stop, deed.stop + _STRUCK)
    named = clauses.mentions_from(deed.stop, reach, *AGENTS)
    struck = next((m for m in named if not _membership(clauses, m.first)), None)
    until = reach if struck is None else struck.first
    counted = clauses.reading.hits.of(range(deed.stop, until), "unit")
    if any(hit.concept.has("agentKind", "organisation") for hit in counted[:1]):
        return True  # "kỷ luật 2 tổ chức đảng", "cảnh cáo tập thể Chi bộ A"
    if struck is None or struck.kind not in (Kind.ORGANISATION, Kind.TEAM):
        return False
    return not any(hit.concept.has("unitClass", "person") for hit in counted)


def _approves_things(clauses: Clauses, deed: Hit, stop: int) -> bool:
    """Tell whether nobody is approved, and no choice: "phê chuẩn quyết toán ngân sách"."""
    if Action.APPROVE not in deed.concept.codes("decisionType"):
        return False
    after, reach = deed.stop, min(stop, deed.stop + _DECISION)
    named = next(clauses.mentions_from(after, reach, Kind.PERSON), None)
    people = ("decision", "role", "roleform", "honorific")
    return named is None and not clauses.reading.hits.of(range(after, reach), *people)


def _membership(clauses: Clauses, first: int) -> bool:
    """Tell whether a body only tells of what is lost: "mọi chức vụ trong [Đảng]", "khỏi [Đảng]"."""
    hit = clauses.reading.hits.at(first - 1, "function")
    classes = hit.concept.properties.get("functionClass", ()) if hit is not None else ()
    return "towards" not in classes and not {"within", "preposition"}.isdisjoint(classes)
