"""Who acts: the subject before a verb, with those joined to it, or after a fronted verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.clauses.arguments import AGENTS
from kg.clauses.gaps import GAP, auxiliary, told
from kg.facts.model import Kind
from kg.read import phrases

if TYPE_CHECKING:
    from kg.read.reading import Mention, Reading


def subjects_of(reading: Reading, inside: list[Mention], verb: int) -> list[Mention]:
    """Return the agents before the verb, where nothing but auxiliaries stands between.

    Agents joined to the nearest one ("A cùng đoàn công tác", "đoàn do B dẫn đầu") count too.
    """
    tokens = reading.tokens
    before = [m for m in inside if m.kind in AGENTS and m.stop <= verb]
    while len(before) > 1 and before[-1].kind == Kind.PLACE and _owned(reading, before[-1]):
        before.pop()  # "đoàn công tác của tỉnh đã đến thăm": the team goes, not the province
    if not before:
        return []
    end = tokens.at(before[-1].phrase.end - 1) + 1
    gap = range(max(before[-1].stop, min(end, verb)), verb)
    relative = _relative(reading, gap)
    if any(tokens.forms[i] in ".;:(" for i in gap):
        return []
    if not relative and not _adjoining(reading, gap):
        return _apposed(reading, before, verb)
    chain = [before[-1]]
    for earlier in reversed(before[:-1]):
        if not _coordinated(reading, earlier, chain[-1]) or _governed(reading, earlier):
            break
        chain.append(earlier)
    chain.reverse()
    people = [m for m in chain if m.kind != Kind.PLACE]
    return people or chain[-1:]


def _adjoining(reading: Reading, gap: range) -> bool:
    """Tell whether nothing but auxiliaries and "cùng các đại biểu" stands before the verb."""
    if len(gap) <= GAP and all(auxiliary(reading, i) for i in gap):
        return True
    joint = bool(gap) and reading.hits.at(gap.start, "joint") is not None
    return joint and len(gap) <= 2 * GAP and all(not reading.tokens.capital(i) for i in gap)


def _apposed(reading: Reading, before: list[Mention], verb: int) -> list[Mention]:
    """Return the person whose offices, some of them unknown, fill the gap between commas.

    "Thiếu tướng Lê Văn A, Chính ủy Lữ đoàn B, phát biểu tại hội nghị".
    """
    person = next((m for m in reversed(before) if m.kind == Kind.PERSON), None)
    if person is None:
        return []
    tokens = reading.tokens
    start = max(tokens.at(person.phrase.end - 1) + 1, person.stop)
    gap = range(start, verb)
    if not gap or len(gap) > 24 or tokens.forms[gap.start] not in ",-–":
        return []
    titled = tokens.capital(gap.start + 1) if len(gap) > 1 else False
    spoken = any(tokens.forms[i] in ".;:" or told(reading, i) for i in gap)
    return [person] if titled and not spoken else []


def _governed(reading: Reading, mention: Mention) -> bool:
    """Tell whether a preposition stands before: "sau buổi làm việc với A, đoàn công tác …"."""
    if mention.first and phrases.genitive(reading.annotated, mention.first - 1):
        return True  # "thừa ủy quyền của Ban Bí thư A, đoàn công tác …"
    for back in range(1, min(GAP, mention.first) + 1):
        index = mention.first - back
        hit = reading.hits.at(index, "function")
        if hit is not None and {"with", "within"}.intersection(
            hit.concept.properties.get("functionClass", ())
        ):
            return True  # also "tại trụ sở Thành ủy A, đoàn công tác …"
        if not reading.tokens.word(index) or reading.tokens.capital(index):
            return False
    return False


def _owned(reading: Reading, mention: Mention) -> bool:
    """Tell whether "của" stands before a mention, or the word of a team right before it."""
    first = mention.first
    return bool(first) and (
        phrases.genitive(reading.annotated, first - 1)
        or any(
            (hit := reading.hits.at(first - back, "bodykind")) is not None and hit.stop == first
            for back in (2, 3)
            if first >= back
        )
    )


def _coordinated(reading: Reading, left: Mention, right: Mention) -> bool:
    """Tell whether two agents are one subject: "A và B", "đoàn do A", "A dẫn đầu đoàn"."""
    tokens = reading.tokens
    start = tokens.at(left.phrase.end - 1) + 1
    stop = tokens.at(right.phrase.start)
    gap = range(max(left.stop, start), min(right.first, stop))
    people = left.kind == right.kind == Kind.PERSON  # "các đồng chí: A; B chủ trì hội nghị"
    if len(gap) > GAP or any(tokens.forms[i] in (".:" if people else ".;:") for i in gap):
        return False
    return all(
        tokens.forms[i] in ",-–;"
        or reading.hits.at(i, "joint", "leadcue", "function", "officecue", "filler") is not None
        or i in reading.annotated.inside
        for i in gap
    )


def _relative(reading: Reading, gap: range) -> bool:
    """Tell whether the gap is "… làm trưởng đoàn (đã)": the team stays the subject."""
    return any(reading.hits.at(i, "leadcue") for i in gap) and len(gap) <= 8


def fronted(reading: Reading, inside: list[Mention], objects: list[Mention]) -> list[Mention]:
    """Return the subject that follows a fronted verb: "Thăm đồn A tối 9/6, Chủ tịch nước B …"."""
    last = objects[-1]
    after = next(
        (m for m in inside if m.first > last.stop and m.kind in (Kind.PERSON, Kind.TEAM)), None
    )
    if after is None:
        return []
    gap = range(last.stop, after.first)
    commas = [i for i in gap if reading.tokens.forms[i] == ","]
    spoken = any(told(reading, i) or reading.tokens.forms[i] in ".;:" for i in gap)
    if spoken or not commas or after.first - commas[-1] > GAP or len(gap) > 24:
        return []
    return [after]
