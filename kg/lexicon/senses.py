"""What a word of the lexicon says of what stands beside it: the values that rules ask for."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.lexicon.model import Concept


class Taking(StrEnum):
    """How a verb of taking part says that its subject is there (``vng:participationRole``)."""

    CHAIR = "chair"  # "chủ trì"
    ORGANIZER = "organizer"  # "tổ chức"
    PARTICIPANT = "participant"  # "dự"
    SPEAKER = "speaker"  # "phát biểu tại": who speaks there
    PRESENTER = "presenter"  # "trình bày báo cáo"


class Other(StrEnum):
    """What whom a verb of an event is with is to it, if no counterpart (``vng:objectRole``)."""

    ORGANIZER = "organizer"  # "họp Hội đồng A": the body called together
    PARTICIPANT = "participant"  # "chào xã giao ông A"
    PLACE = "place"  # "tiếp xúc cử tri huyện A"
    REMEMBERED = "remembered"  # "viếng ông A"


class UnitClass(StrEnum):
    """What a unit counts or measures (``vng:unitClass``)."""

    AREA = "area"  # "xã", "huyện": places that are counted
    ATTENDEE = "attendee"  # "đại biểu"
    CLASSIFIER = "classifier"  # "lượt": it takes the noun behind it
    COUNTABLE = "countable"
    CURRENCY = "currency"
    MEASURE = "measure"
    PERSON = "person"
    RATE = "rate"


@cache
def taking(concept: Concept) -> Taking | None:
    """Return how a verb says that its subject takes part, ``None`` where it says nothing of it."""
    role = concept.first("participationRole")
    return None if role is None else Taking(role)


@cache
def other(concept: Concept) -> Other | None:
    """Return what whom a verb is with is to its event, ``None`` for a counterpart."""
    role = concept.first("objectRole")
    return None if role is None else Other(role)


@cache
def unit_class(concept: Concept) -> UnitClass | None:
    """Return what a unit counts or measures, ``None`` where the word is no unit."""
    name = concept.first("unitClass")
    return None if name is None else UnitClass(name)
