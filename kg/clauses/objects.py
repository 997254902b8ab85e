"""Whom an event is with: the objects after a verb or preposition, its recipients and goals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.clauses.arguments import AGENTS
from kg.clauses.gaps import bare, conjunction, filled, told
from kg.facts.model import Kind

if TYPE_CHECKING:
    from kg.lexicon.model import Hit
    from kg.read.reading import Mention, Reading
    from kg.text.sentences import Sentence


def objects_of(reading: Reading, inside: list[Mention], verb: Hit) -> list[Mention]:
    """Return the mentions right after the verb, and those joined to them by "," and "và"."""
    found: list[Mention] = []
    stop = verb.stop
    for mention in (m for m in inside if m.first >= verb.stop):
        start = reading.tokens.at(mention.phrase.start)
        gap = range(stop, start if start >= stop else mention.first)
        people = bool(found) and found[-1].kind == mention.kind == Kind.PERSON
        listed = any(reading.hits.at(i, "listcue") for i in gap) and len(gap) <= 18
        near = len(gap) <= (4 if not found else 3) or filled(reading, gap) or listed
        plain = (
            listed
            or filled(reading, gap)
            or bare(reading, gap)
            or all(
                reading.tokens.forms[i] in ",-–;"
                or not reading.tokens.capital(i)
                or (reading.tokens.forms[i].isupper() and reading.tokens.forms[i][1:])
                for i in gap
            )
        )
        clause = any(
            told(reading, i)
            or reading.tokens.forms[i] in (".;" if not people else ".")
            or (reading.tokens.forms[i] == ":" and not listed)
            for i in gap
        )
        if mention.kind == Kind.PLACE and len(gap) > 1 and not filled(reading, gap):
            if any(reading.hits.at(mention.stop + i, "listcue") for i in (0, 1)):
                continue  # "tại 5 đơn vị ở tỉnh A, gồm: …"
            break
        if found:
            joined = any(reading.tokens.forms[i] in ",;" or conjunction(reading, i) for i in gap)
            near = near and joined
        if not near or not plain or clause or mention.kind not in AGENTS:
            break
        found.append(mention)
        stop = max(mention.stop, reading.tokens.at(mention.phrase.end - 1) + 1)
    return found


def led(reading: Reading, inside: list[Mention], objects: list[Mention]) -> list[Mention]:
    """Return who leads the team met: "tiếp Đoàn đại biểu A do đồng chí B dẫn đầu"."""
    if not objects or objects[-1].kind != Kind.TEAM:
        return []
    end = reading.tokens.at(objects[-1].phrase.end - 1) + 1
    person = next((m for m in inside if m.kind == Kind.PERSON and m.first >= end), None)
    if person is None or reading.tokens.at(person.phrase.start) - end > 2:
        return []
    stop = reading.tokens.at(person.phrase.end - 1) + 1
    leads = any(
        reading.hits.at(i, "leadcue") for i in range(stop, min(stop + 3, len(reading.tokens)))
    )
    return [person] if leads else []


def recipients(reading: Reading, inside: list[Mention], verb: Hit) -> list[Mention]:
    """Return who receives: "trao Huy hiệu 50 năm tuổi Đảng cho các đồng chí A, B"."""
    end = min(verb.stop + 20, len(reading.tokens))
    for index in range(verb.stop, end):
        if reading.hits.at(index, "act") or reading.tokens.forms[index] in ".;:":
            break
        hit = reading.hits.at(index, "function")
        if hit is not None and hit.concept.has("functionClass", "recipient"):
            return [m for m in objects_of(reading, inside, hit) if m.kind != Kind.PLACE]
    return []


def towards(
    reading: Reading, sentence: Sentence, inside: list[Mention], start: int, reach: int = 80
) -> list[Mention]:
    """Return who is inspected: "kiểm tra việc thực hiện … đối với Ban Thường vụ Tỉnh ủy X"."""
    tokens = reading.annotated.tokens_of(sentence)
    for index in range(start, min(tokens.stop, start + reach)):
        hit = reading.hits.at(index, "function")
        if hit is not None and hit.concept.has("functionClass", "towards"):
            return objects_of(reading, inside, hit)
    return []
