"""The task that stands in the name of a team: "Ban Chỉ đạo … [về phòng, chống tham nhũng]"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.model import Kind
from kg.read.phrases.words import joins

if TYPE_CHECKING:
    from kg.lexicon.model import Concept
    from kg.read.reading import Annotated


def task_stop(a: Annotated, index: int, kind: Concept) -> int:
    """Return where the task of a team stops: "Ban Chỉ đạo … về phòng, chống tham nhũng"."""
    hit = a.hits.at(index, "function") if kind.first("agentKind") == Kind.TEAM else None
    if hit is None or not hit.concept.has("functionClass", "about"):
        return index
    thing = a.hits.at(hit.stop, "clauseword")
    told = thing is not None and thing.concept.has("clauseRole", "thing")
    if told or not kind.has("standing", "yes"):
        return index  # "báo cáo Ban Chỉ đạo | về tình hình …"
    stop = hit.stop
    while stop < len(a.tokens) and a.tokens.word(stop):
        compound = a.hits.at(stop, "compound", "sector")
        known = a.hits.at(stop, "function", "officecue", "act")
        known = known or (a.hits.at(stop, "eventverb") if stop > hit.stop else None)
        if compound is None and known is not None and not joins(a, stop):
            break
        stop = compound.stop if compound else stop + 1
    return stop if stop > hit.stop else index


def task_words(a: Annotated, first: int, stop: int) -> str:
    """Return the words of a task, a known field as the list has it: "về phòng[,] chống …"."""
    field = a.hits.at(first + 1, "sector")
    if field is None or field.stop != stop:
        return a.tokens.words(first, stop)
    label = field.concept.label
    return f"{a.tokens.forms[first]} {label[:1].lower()}{label[1:]}"
