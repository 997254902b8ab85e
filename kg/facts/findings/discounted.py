"""Cues that count for nothing: what is denied or doubted, and what only stands in a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.clauses.bounds import subject
from kg.clauses.gaps import aspect
from kg.clauses.modality import UNREAL, Force
from kg.clauses.papers import titled
from kg.facts.findings.cueclass import CueClass, class_of, kind_of
from kg.model import FindingType

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.clauses.grammar import Clauses
    from kg.lexicon.model import Hit
    from kg.read.reading import Reading

OPENING, CLOSING = "(“«", ")”»"
_DENIED = 3  # tokens between a denial and the word that it takes back
_MISSING = 12  # tokens between "chưa phát hiện" and the fault that nobody found
_SEARCHED = 30  # tokens between "chưa phát hiện" and a fault in the list of what it searched for
_SAID = 20  # tokens between a verb of saying and the fault that it tells
_OTHERS = UNREAL - {Force.DENIED}
_YET = 2  # tokens of "chưa hề" before what is not done
_DECISION = 3  # tokens of "quyết định" up to what is decided
_LONGEST_TITLE = 12  # tokens of a name in quotation marks
_BAD = (FindingType.LIMITATION, FindingType.VIOLATION)
_NAMED = (CueClass.HANDLING, CueClass.ACTIVITY)  # classes that are none inside a name


def denied(c: Clauses, cue: Hit) -> bool:
    """Tell whether a cue is denied, doubted or supposed: "không vi phạm", "nếu buông lỏng …".

    So is what nobody says ("không ai kết luận A vi phạm …"), and a ruling that does not hold
    ("Kết luận A vi phạm … đã bị hủy").
    """
    modality = c.modality
    missing = modality.near(cue.first, _DENIED, Force.DENIED)
    missing = missing or modality.near(cue.first, _MISSING, Force.MISSING) or _unfound(c, cue)
    if missing or modality.after(cue.first, *UNREAL) or modality.over(cue.first, *_OTHERS):
        return True
    whole = c.reading.hits.at(cue.first, "modality")
    if whole is not None and whole.concept.has("modality", Force.DOUBTED):
        return True  # "chưa đủ cơ sở để kết luận"
    start = modality.part(cue.first).start
    ruling = c.word(start, "thing") is not None or c.reading.hits.at(start, "doctype") is not None
    if modality.over(cue.first, Force.ANNULLED) and ruling:
        return True
    said = c.starting(range(max(start, cue.first - _SAID), cue.first), "act")
    return bool(said) and modality.near(said[-1].first, 1, Force.DENIED)


def _unfound(c: Clauses, cue: Hit) -> bool:
    """Tell whether a fault stands in a list of what nobody found.

    "chưa phát hiện trường hợp tham nhũng, dùng tiền [sai quy định]", up to a new clause.
    """
    if kind_of(cue) not in _BAD:
        return False
    a = c.reading.annotated
    for at in range(cue.first - 1, max(0, cue.first - _SEARCHED) - 1, -1):
        if a.tokens.forms[at] in ".;:":
            return False
        if a.tokens.forms[at] == "," and (subject(a, at + 1) or aspect(c.reading, at + 1)):
            return False
        told = a.hits.at(at, "modality")
        if told is None or told.stop > cue.first:
            continue
        if told.concept.has("modality", "unfound"):
            return True
        if told.concept.has("modality", "turn") or told.concept.has("modality", "end"):
            return False
    return False


def weighed(c: Clauses, cues: Iterable[Hit]) -> Iterator[tuple[Hit, bool]]:
    """Yield cues, each with whether it is denied, alone or as the next fault of a denied list.

    "Sở A không hề bao che, buông lỏng quản lý" denies both.
    """
    before: Hit | None = None
    refused = False
    for cue in cues:
        goes_on = refused and before is not None and _beside(c, before, cue)
        refused = goes_on or denied(c, cue)
        yield cue, refused
        before = cue


def _beside(c: Clauses, before: Hit, cue: Hit) -> bool:
    """Tell whether two faults stand side by side, the denial right before the first."""
    joined = cue.first == before.stop + 1 and c.tokens.forms[before.stop] == ","
    both = joined and kind_of(before) in _BAD and kind_of(cue) in _BAD
    return both and c.modality.near(before.first, _DENIED, Force.DENIED)


def quoted(reading: Reading, words: range, cue: Hit) -> bool:
    """Tell whether the cue is part of a name in quotation marks ("phong trào “Phục vụ tốt”")."""
    forms = reading.tokens.forms
    for opening in range(cue.first - 1, max(words.start, cue.first - _LONGEST_TITLE) - 1, -1):
        if forms[opening] in CLOSING:
            return False
        if forms[opening] in OPENING:
            stop = min(words.stop, opening + _LONGEST_TITLE)
            closed = any(forms[index] in CLOSING for index in range(cue.stop, stop))
            return closed and forms[opening] != "(" and reading.tokens.capital(opening + 1)
    return False


def duty(c: Clauses, words: range, cue: Hit) -> bool:
    """Tell whether somebody answers for a task, not for a fault: "chịu trách nhiệm về tiến độ"."""
    if class_of(cue.concept) is not CueClass.ANSWER:
        return False
    near = (hit for hit in c.reading.hits.of(words, "finding") if hit.first != cue.first)
    return not any(kind_of(h) in _BAD and class_of(h.concept) is not CueClass.ANSWER for h in near)


def to_come(c: Clauses, cue: Hit) -> bool:
    """Tell whether somebody answers for what may come: "phải chịu trách nhiệm khi để xảy ra …"."""
    answers = class_of(cue.concept) is CueClass.ANSWER
    return answers and c.word(cue.stop, "subordinator") is not None


def undecided(c: Clauses, cue: Hit) -> bool:
    """Tell whether only a decision, a merger or a meeting is not yet there: no fault of anybody.

    "Huyện A chưa được sáp nhập", "chưa ban hành quyết định điều động ông B".
    """
    hits = c.reading.hits
    yet = range(max(0, cue.first - _YET), cue.first + 1)
    if not any(
        class_of(h.concept) is CueClass.LACK for i in yet for h in hits.all_at(i, "finding")
    ):
        return False
    behind = hits.at(cue.stop, "reorganise")
    near = range(cue.first, cue.stop + _DECISION)
    changed = behind is not None and behind.concept.first("successionCode") is not None
    return changed or bool(hits.starts(near, "decision", "eventnoun"))


def names(c: Clauses, cue: Hit) -> bool:
    """Tell whether a fault, or how it is dealt with, is only named: "Thanh tra Chính phủ"."""
    bad = class_of(cue.concept) in _NAMED or kind_of(cue) in _BAD
    if bad and c.naming(cue.first, cue.stop):
        return True
    return kind_of(cue) is not None and titled(c, cue.first)  # "Kế hoạch số 5 về [đẩy mạnh …]"
