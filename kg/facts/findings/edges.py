"""Where the words of a content begin and end, without marks and what only joins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.facts.findings.cueclass import CueClass, class_of
from kg.facts.findings.discounted import CLOSING, OPENING

if TYPE_CHECKING:
    from kg.read.reading import Reading

_PAIRED = frozenset(f'{OPENING}{CLOSING}"')


def trimmed(reading: Reading, words: range) -> range:
    """Drop marks and what only joins at the edges: "đồng thời", "Tuy nhiên,", quotation marks."""
    forms, start, stop = reading.tokens.forms, words.start, words.stop
    for hit in reading.hits.of(words, "finding"):
        if class_of(hit.concept) is CueClass.FRAME:
            start = hit.stop  # "… trong đó nguyên nhân khách quan là": content starts after it
    while start < stop:
        joint = reading.hits.at(start, "finding")
        joins = joint and class_of(joint.concept) in (CueClass.TURN, CueClass.OPEN)
        if joint and joins and joint.stop <= stop:
            start = joint.stop
        elif forms[start][:1].isalnum():
            break
        else:
            start += 1
    stop = _unclosed(reading, range(start, stop))
    while stop > start and not forms[stop - 1][:1].isalnum() and forms[stop - 1] not in ')”"%':
        stop -= 1
    return range(start, stop)


def _unclosed(reading: Reading, words: range) -> int:
    """Return where the words stop before a mark that closes what opened before them.

    "… đã hoàn thành”, ông nói": what follows the end of a quotation is no part of it.
    """
    forms, glued = reading.tokens.forms, reading.tokens.glued
    if _PAIRED.isdisjoint(forms[words.start : words.stop]):
        return words.stop
    depth, straight = 0, [index for index in words if forms[index] == '"']
    for index in words:
        depth += (forms[index] in OPENING) - (forms[index] in CLOSING)
        beside = index + 1 < words.stop and glued(index + 1)
        opens = beside and not glued(index)  # 'là "chưa đúng'
        odd = len(straight) % 2 and index == straight[-1] > words.start
        if depth < 0 or (odd and not opens):
            return index
    return words.stop
