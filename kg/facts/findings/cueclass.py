"""What a cue word of findings does in its clause, beside speaking for a type of finding."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from kg.model import FindingType

if TYPE_CHECKING:
    from kg.lexicon.model import Concept, Hit


class CueClass(StrEnum):
    """The classes of the scheme ``finding`` (``vng:cueClass``)."""

    PREDICATE = "predicate"  # a strong cue that also says that it is done
    ACTIVITY = "activity"  # a verb of work done: "ban hành", "triển khai"
    MEASURE = "measure"  # a verb of change, strong before a number: "tăng"
    HONOUR = "honour"  # "công nhận": behind "được" it tells who is honoured
    SCANT = "scant"  # "mới đạt", "chỉ bằng": a fault before a number
    FRAME = "frame"  # the words before a cause: "nguyên nhân là"
    TURN = "turn"  # "tuy nhiên", "nhưng"
    CONCESSION = "concession"  # "dù", "tuy": what is conceded, and the turn does not take back
    OPEN = "open"  # "đồng thời", "đặc biệt"
    ASPECT = "aspect"  # "đã"
    PERIOD = "period"  # "đến nay"
    PLAN = "plan"  # "cần", "sẽ"
    GATHERING = "gathering"  # "chủ trì", "tham dự": no finding, whatever comes next
    ONGOING = "ongoing"  # "tiếp tục": a plan, but not behind a time now past
    PURPOSE = "purpose"  # "để"
    HANDLING = "handling"  # "khắc phục", "xử lý"
    SETTING = "setting"  # "trong bối cảnh": what is good or hard about the times
    LACK = "lack"  # "chưa": a fault before what is good or ought to be done
    REMAIN = "remain"  # "còn": one before a weak fault
    HINT = "hint"  # a word near a breach that charges nobody alone
    ANSWER = "answer"  # "phải chịu trách nhiệm": a breach before a fault, else a duty
    UNJUDGED = "unjudged"  # "là nhờ", "về các vấn đề sau:": nothing behind it is found
    REASON = "reason"  # "nguyên nhân": the subject of a cause
    CIRCUMSTANCE = "circumstance"  # "thiên tai": in nobody's power
    NEUTRAL = "neutral"  # a longer word that holds a cue and is none


_CLASSES = {str(one): one for one in CueClass}


@cache
def class_of(concept: Concept) -> CueClass | None:
    """Return the class of a cue, ``None`` where it has none."""
    name = concept.first("cueClass")
    return None if name is None else _CLASSES[name]


def kind_of(cue: Hit) -> FindingType | None:
    """Return the type of finding that a cue speaks for, ``None`` where it speaks for none."""
    return _kind(cue.concept)


@cache
def _kind(concept: Concept) -> FindingType | None:
    kinds = concept.codes("findingType")
    return FindingType(kinds[0]) if kinds else None
