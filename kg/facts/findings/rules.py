"""Findings: what an article states of a body, place or person as result, shortcoming or cause.

One finding per content clause (GUIDE, table findings): achievement, limitation, violation,
objective or subjective cause. Most clauses of the genre are none: requests, plans, wishes,
procedures. ``types`` tells which of them a clause states, ``judged`` of whom.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.clauses.itemised import headings
from kg.clauses.papers import norm
from kg.facts.findings import judged
from kg.facts.findings.contents import Clause, contents
from kg.facts.findings.context import Context
from kg.facts.findings.itemised import Lists
from kg.facts.findings.polarity import VIOLATION
from kg.facts.findings.types import CAUSES, stated, wished
from kg.model import Finding, FindingType, Kind
from kg.text.fold import fold_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.article import Span
    from kg.clauses.grammar import Clauses
    from kg.model import Statement, Structure
    from kg.read.reading import Reading

_SAME = 0.8  # share of words that makes one finding repeat another


def findings(
    c: Clauses, statements: Sequence[Statement] = (), structures: Sequence[Structure] = ()
) -> list[Finding]:
    """Return the findings of an article in text order; what only repeats another is left out.

    ``statements`` are those of the same article: they tell who says what, and what is only asked;
    ``structures`` tell of which place a body is.
    """
    reading = c.reading
    found: list[tuple[Clause, Finding]] = []
    cut = contents(c, statements)
    breaches = sum(1 for clause in cut if clause.cues.strong.get(VIOLATION))
    disciplinary = 10 * breaches > len(cut)
    main, before, asked = judged.main(reading, structures), None, False
    kind: FindingType | None = None
    lists, named = headings(reading), Lists(reading)
    asking: set[int | None] = set()  # sentences that ask for the items of a list
    unjudged: set[int] = set()  # sentences with the reasons of a result or the topics of a debate
    for clause in cut:
        if clause.cues.unjudged:
            unjudged.add(clause.sentence.index)
        context = Context(
            c=c,
            clause=clause,
            before=before,
            found=kind,
            disciplinary=disciplinary,
            wished=asked,
            ordered=lists.get(clause.sentence.index) in asking,
            unjudged=clause.sentence.index in unjudged,
            judged=found[-1][1].about if found else None,
            itemised=named.kind(clause),
        )
        typed = stated(context)
        before, asked = clause, wished(clause) or context.asked
        if wished(clause):
            asking.add(clause.sentence.index)
        kind = typed[0] if typed else None
        named.open(clause, kind)
        if typed is None or kind is None:
            continue
        span = judged.told(reading, context, kind)
        last = found[-1][1] if found else None
        about = judged.about(c, context, kind, last)
        nobody = judged.unnamed(c, clause) or judged.strange(c, context, last)
        others = kind == VIOLATION and nobody
        if about is None and not (others or (kind in judged.FAULTS and norm(c, clause.first))):
            about = main
        found.append(
            (clause, Finding(kind, about, span, typed[1], judged.source(statements, span)))
        )
    return _joined(_once(reading, found))


def _joined(found: list[tuple[Clause, Finding]]) -> list[Finding]:
    """Join a cause to the shortcoming of its own sentence ("…còn chậm, nguyên nhân là …")."""
    joined: list[Finding] = []
    faults: dict[int, Span] = {}
    for clause, finding in found:
        sentence = clause.sentence.index
        if finding.type in CAUSES:
            joined.append(replace(finding, causes=faults.get(sentence)))
        else:
            faults[sentence] = finding.span
            joined.append(finding)
    return joined


def _once(reading: Reading, found: list[tuple[Clause, Finding]]) -> list[tuple[Clause, Finding]]:
    """Drop what repeats: a lead that says what the body says, a sentence printed twice."""
    keys = [frozenset(fold_key(f.span.of(reading.text)).split()) for _, f in found]
    kept: list[int] = []
    for index, (_, finding) in enumerate(found):
        alike = (k for k in kept if _comparable(reading, found[k][1], finding))
        twin = next((k for k in alike if _overlap(keys[k], keys[index]) >= _SAME), None)
        if twin is not None and found[twin][0].sentence.paragraph <= 1:
            kept.remove(twin)
            twin = None
        if twin is None:
            kept.append(index)
    return [found[index] for index in kept]


def _comparable(reading: Reading, one: Finding, other: Finding) -> bool:
    """Tell whether one may repeat the other: the same breach of two people is two findings."""
    if one.type != other.type or one.about == other.about:
        return one.type == other.type
    people = (
        reading.entities[about].kind is Kind.PERSON for about in (one.about, other.about) if about
    )
    return one.type != VIOLATION or not any(people)


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(1, min(len(one), len(other)))
