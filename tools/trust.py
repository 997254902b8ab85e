"""Trust: what a sentence that states no fact, put deep into a small article, comes out as.

A sentence that denies, doubts, asks, imagines or only plans something must add nothing to the table
in which the fact would be false, but for what is told of somebody else whom it names, and a target
that is told as one; its true twin must add something. Each is read in two articles: under a title
on something else, and under one that announces an appointment.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from kg.article import Article, Span
from kg.errors import KgError
from kg.facts.extract import extract
from kg.model import Kind
from kg.read.table import entity_key

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kg.model import ArticleFacts

_PEOPLE = ("Vi Thế Hoạch", "Quàng Thị Diệp", "Trương Khắc Bình", "Nông Hữu Lễ", "Đặng Thu Sương")
_PROVINCES = ("Tuyên Quang", "Quảng Trị", "Sơn La", "Bến Tre", "Hà Giang", "Phú Thọ")
_LEAD = (
    "Ngày 5/3/2023, ông Phan Đức Kiên, Chủ tịch UBND tỉnh {t}, chủ trì hội nghị tổng kết công tác "
    "năm 2022.\n"
    "Hội nghị bàn về việc phục vụ người dân trong năm mới.\n"
)
_TARGET = "(chỉ tiêu)"  # a target that is told as one is no false figure (guide, rule 31)
_TAIL = "\nBuổi chiều, các đại biểu tiếp tục thảo luận tại tổ.\n"


class Title(StrEnum):
    """The titles under which each sentence is read."""

    NEUTRAL = "Tổng kết một năm công tác tại tỉnh {t}"
    APPOINTS = "Công bố quyết định bổ nhiệm cán bộ tại tỉnh {t}"


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence with its kind and the table that it is about, "{p}" and "{t}" filled in."""

    kind: str
    table: str
    sentence: str
    person: str
    province: str


def read_cases(path: Path) -> Iterator[Case]:
    """Yield the cases of a tab-separated file: kind, table and sentence, after a line of heads.

    Raises ``KgError`` where a line has not three columns.
    """
    lines = path.read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines[1:]):
        columns = line.split("\t")
        if len(columns) != 3:
            raise KgError(f"{path}: line {number + 2} needs a kind, a table and a sentence")
        kind, table, sentence = columns
        person, province = _PEOPLE[number % len(_PEOPLE)], _PROVINCES[number % len(_PROVINCES)]
        filled = sentence.replace("{p}", person).replace("{t}", province)
        yield Case(kind, table, filled, person, province)


def states(case: Case, title: Title, *, twin: bool = False) -> bool:
    """Tell whether the sentence adds a row to its table in an article of that title.

    ``twin``: a true one, for which any row counts.
    """
    before = f"{title.replace('{t}', case.province)}\n{_LEAD.replace('{t}', case.province)}"
    head = title.replace("{t}", case.province)
    text = f"{before}{case.sentence}{_TAIL}"
    facts = extract(Article("0" * 16, text, head, "2023-03-06"))
    span = Span(len(before), len(before) + len(case.sentence))
    if case.table == "E":
        plain = extract(Article("0" * 16, before + _TAIL, head, "2023-03-06"))
        return _meetings(facts) != _meetings(plain)
    return any(_rows(facts, case, span, twin=twin))


def _rows(facts: ArticleFacts, case: Case, span: Span, *, twin: bool) -> Iterator[bool]:
    def told(found: Span) -> bool:
        return found.start < span.end and span.start < found.end

    person = entity_key(Kind.PERSON, case.person)
    others = {
        e.key
        for e in facts.entities
        if not twin and case.person in case.sentence and e.key != person and e.name in case.sentence
    }
    match case.table:
        case "D":
            yield from (told(d.span) and d.person not in others for d in facts.decisions)
        case "P":
            yield from (
                told(p.span) and not p.former and p.person not in others for p in facts.positions
            )
        case "A":
            yield from (p.agent == person for p in facts.participations)
        case "S":
            yield from (told(s.span) or told(s.cue) for s in facts.statements)
        case "F":
            yield from (told(f.span) for f in facts.findings)
        case "G":
            yield from (
                told(f.span) and (twin or not f.indicator.endswith(_TARGET)) for f in facts.figures
            )
        case "N":
            yield from (told(d.span) and bool(d.issuer or d.date) for d in facts.documents)
        case "L":
            yield from (told(link.span) for link in facts.links)
            yield from (
                told(s.span) and not s.rule.startswith(("name-", "place-"))
                for s in facts.structures
            )
        case _:
            raise KgError(f"no table has the letter {case.table}")


def _meetings(facts: ArticleFacts) -> set[tuple[str, ...]]:
    types = {event.key: event.type for event in facts.events}
    return {(t, "") for t in types.values()} | {
        (types[p.event], p.agent, p.role) for p in facts.participations
    }
