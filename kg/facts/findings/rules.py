"""Findings: what an article states of a body, place or person as result, shortcoming or cause.

One finding per content clause (GUIDE, table findings): achievement, limitation, violation,
objective or subjective cause. Most clauses of the genre are none: requests, plans, wishes,
procedures. Each rule is a function that gives the type of a clause, or ``None``; the first that
does names the finding.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.clauses.model import Found
from kg.clauses.subjects import subjects
from kg.facts.findings.contents import Clause, contents
from kg.facts.findings.polarity import ACHIEVEMENT, LIMITATION, VIOLATION
from kg.model import Finding, Kind, Statement
from kg.text.fold import fold_key

if TYPE_CHECKING:
    from kg.article import Span
    from kg.clauses.grammar import Clauses
    from kg.read.reading import Mention, Reading

_JUDGED = (Kind.ORGANISATION, Kind.TEAM, Kind.PLACE, Kind.PERSON)
_ASKED = frozenset({"request", "propose"})
_TOLD = frozenset({"emphasise", "report", "conclude"})
_CAUSES = frozenset({"objective-cause", "subjective-cause"})
_ENOUGH = 5  # points of an achievement
_OFFICES = 12  # tokens between a person and what he did that are no part of it
_SUBJECT = 8  # tokens within which a clause names its subject
_SAME = 0.8  # share of words that makes one finding repeat another


@dataclass(frozen=True, slots=True)
class _Context:
    """A clause where it stands: what was found just before it, and what the article is like.

    ``before`` is the clause before it and ``found`` the type it was given, "" where none;
    ``disciplinary``: violations fill the article; ``subject``: what the clause is about;
    ``wished``: the clause before it is a request or plan; ``nominal``: it is no clause but a
    plural noun ("những kết quả đã đạt được").
    """

    clause: Clause
    before: Clause | None
    found: str
    disciplinary: bool
    subject: Mention | None
    wished: bool
    nominal: bool

    @property
    def person(self) -> bool:
        """Whether the clause is about a person."""
        return self.subject is not None and self.subject.kind is Kind.PERSON

    @property
    def direct(self) -> bool:
        """Whether the predicate stands right after the body or place that opens the clause."""
        subject, clause = self.subject, self.clause
        opens = subject is not None and subject.first == clause.first and not self.person
        return opens and subject is not None and subject.stop == clause.cues.predicate

    @property
    def asked(self) -> bool:
        """Whether the clause goes on with a request or plan: no subject, nothing done."""
        cues = self.clause.cues
        return self.wished and self.follows and not (self.subject or cues.done or cues.period)

    @property
    def listed(self) -> bool:
        """Whether the clause is a later item of the sentence of the clause before it."""
        before = self.before
        return (
            before is not None
            and before.sentence.index == self.clause.sentence.index
            and before.item < self.clause.item
        )

    @property
    def follows(self) -> bool:
        """Whether the clause stands in the paragraph of the clause before it."""
        before = self.before
        return before is not None and before.sentence.paragraph == self.clause.sentence.paragraph

    def strong(self, kind: str) -> int:
        """Return how many cues say the type alone."""
        return self.clause.cues.strong.get(kind, 0)

    def weak(self, kind: str) -> int:
        """Return how many cues help to say the type."""
        return self.clause.cues.weak.get(kind, 0)


Rule = Callable[[_Context], str | None]


def cause(context: _Context) -> str | None:
    """Cause: "Nguyên nhân khách quan là địa hình chia cắt; hạ tầng còn thiếu… Đặc biệt, …"."""
    if context.clause.cause:
        return context.clause.cause
    if context.found in _CAUSES and (context.listed or (context.follows and context.clause.opened)):
        return context.found
    return None


def breach(context: _Context) -> str | None:
    """Breach: "Ông Lò Văn Bền đã buông lỏng quản lý, để xảy ra vi phạm trong đấu thầu"."""
    told = context.person or context.disciplinary or context.clause.act == "conclude"
    return VIOLATION if told and context.strong(VIOLATION) else None


def fault(context: _Context) -> str | None:
    """Blame: "Công tác cán bộ vẫn còn nhiều khuyết điểm"; "ông Bền thiếu thành khẩn"."""
    blamed = context.clause.cues.charged or (context.person and context.disciplinary)
    return VIOLATION if blamed and context.strong(LIMITATION) else None


def shortcoming(context: _Context) -> str | None:
    """Shortcoming: "Công tác quy hoạch ở một số xã còn chậm, chưa sát thực tế"."""
    praised = context.clause.cues.leading == ACHIEVEMENT and not context.clause.turn
    return LIMITATION if context.strong(LIMITATION) and not praised else None


def lone_breach(context: _Context) -> str | None:
    """Breach that names no culprit: "Việc cấp phép cho công trình này là trái quy định"."""
    return VIOLATION if context.strong(VIOLATION) else None


def further_breach(context: _Context) -> str | None:
    """Breach after a breach: "Ông Bền đã không kiểm tra tiến độ, ký nghiệm thu khống"."""
    goes_on = context.found == VIOLATION and (context.person or context.clause.cues.done)
    count = context.weak(VIOLATION)
    return VIOLATION if (goes_on and count) or (context.disciplinary and count > 1) else None


def result(context: _Context) -> str | None:
    """Praise: "Đến nay, tỉnh Cao Sơn đã hoàn thành sắp xếp xã, đời sống người dân được nâng lên".

    It needs more than one sign: an evaluation, and that it is done, reported or one of a row.
    """
    cues = context.clause.cues
    praise = 3 * min(context.strong(ACHIEVEMENT), 2) + 2 * min(context.weak(ACHIEVEMENT), 2)
    points = praise + min(cues.activity, 2)
    if not points:
        return None
    points += 2 * (cues.done or context.direct) + cues.period
    points += 2 * (context.clause.act == "praise") + (context.clause.act in _TOLD)
    if context.found == ACHIEVEMENT:
        points += 2 if context.follows else 1
    points -= 2 * (context.nominal and not cues.done)
    points -= 2 * context.disciplinary + (context.person and context.clause.act != "praise")
    return ACHIEVEMENT if points >= _ENOUGH else None


def listed(context: _Context) -> str | None:
    """Item without a sign of its own: "Số cán bộ trẻ còn ít; tâm lý ngại thay đổi; …"."""
    same = context.found == LIMITATION or not (
        context.clause.cues.strong or context.clause.cues.weak
    )
    subject = context.subject  # "đề nghị các đồng chí trong Tỉnh ủy A …" says nothing of A
    bare = subject is not None and subject.stop >= context.clause.stop
    return context.found or None if context.listed and same and not bare else None


_RULES: tuple[Rule, ...] = (
    cause, breach, fault, shortcoming, lone_breach, further_breach, result, listed,
)  # fmt: skip


def _stated(context: _Context) -> tuple[str, str] | None:
    """Return the type of the finding that the clause states and the rule that says so."""
    if _wished(context.clause) or context.asked:
        return None
    for rule in _RULES:
        kind = rule(context)
        if kind is not None:
            return kind, rule.__name__
    return None


def _wished(clause: Clause) -> bool:
    return clause.act in _ASKED or clause.cues.planned


# ---------------------------------------------------------------- about and source


def _subject(c: Clauses, clause: Clause) -> Mention | None:
    """Return the mention of the body, place or person that the clause is about.

    It is the subject of the predicate ("Sau một năm, huyện Cao Sơn đã …"), or opens the clause.
    """
    stop = clause.cues.predicate
    if stop is not None and stop > clause.first:
        before = [a for a in subjects(c, stop, clause.sentence) if a.kind in _JUDGED]
        nearest = before[-1] if before else None
        if nearest and nearest.found_by is not Found.ADJOINING and nearest.first >= clause.first:
            return nearest.mention
    opening = c.tokens.span(clause.first, min(clause.first + _SUBJECT, clause.stop))
    return next(iter(_agents(c.reading, opening)), None)


def _agents(reading: Reading, span: Span) -> list[Mention]:
    """Return the mentions of who may be judged; a body inside an office does not act."""
    return [m for m in reading.mentions_in(span, *_JUDGED) if m.form != "part"]


def _about(reading: Reading, context: _Context, kind: str, last: Finding | None) -> str | None:
    """Return the entity that a finding of the type judges, ``None`` where the clause names none.

    Violations are somebody's: "sai phạm của ông Bền"; they stay his until another is named. Items
    of a list judge what its first item does.
    """
    subject = context.subject
    if subject and (not context.person or kind == VIOLATION or context.clause.act == "praise"):
        return subject.entity
    if kind == VIOLATION:
        people = reading.mentions_in(context.clause.span(reading), Kind.PERSON)
        if people:
            return people[0].entity
    carried = last is not None and (context.listed or last.type == kind == VIOLATION)
    return last.about if last and carried else None


def _told(reading: Reading, context: _Context, kind: str) -> Span:
    """Return the words of a finding: a breach without the offices of the person before it.

    "Ông A, trong thời gian giữ chức Giám đốc Sở B, nguyên Chủ tịch C, [đã vi phạm …]".
    """
    clause, predicate = context.clause, context.clause.cues.predicate
    offices = 0 if predicate is None else predicate - clause.first
    if predicate is None or kind != VIOLATION or not context.person or offices < _OFFICES:
        return clause.span(reading)
    return reading.tokens.span(predicate, clause.stop)


def _nominal(reading: Reading, clause: Clause) -> bool:
    """Tell whether a plural opens the clause."""
    return any(
        hit.concept.has("functionClass", "plural")
        for hit in reading.hits.all_at(clause.first, "function")
    )


def _main(reading: Reading) -> str | None:
    """Return the place or body that the article names most, the first of equals."""
    judged = [e for e in reading.entities.values() if e.kind in {Kind.PLACE, Kind.ORGANISATION}]
    best = max(judged, key=lambda e: (len(e.mentions), -e.mentions[0].start), default=None)
    return best.key if best else None


def _source(statements: Sequence[Statement], span: Span) -> str | None:
    """Return the source of the innermost statement that holds the start of the span."""
    held = [s for s in statements if s.span.start <= span.start < s.span.end]
    inner = max(held, key=lambda s: s.span.start, default=None)
    return inner.source if inner else None


# ---------------------------------------------------------------- the article


def findings(c: Clauses, statements: Sequence[Statement] = ()) -> list[Finding]:
    """Return the findings of an article in text order; what only repeats another is left out.

    ``statements`` are those of the same article: they tell who says what, and what is only asked.
    """
    reading = c.reading
    found: list[tuple[Clause, Finding]] = []
    cut = contents(c, statements)
    breaches = sum(1 for clause in cut if clause.cues.strong.get(VIOLATION))
    disciplinary = 10 * breaches > len(cut)
    main, before, kind, wished = _main(reading), None, "", False
    for clause in cut:
        context = _Context(
            clause=clause,
            before=before,
            found=kind,
            disciplinary=disciplinary,
            subject=_subject(c, clause),
            wished=wished,
            nominal=_nominal(reading, clause),
        )
        stated = _stated(context)
        before, wished = clause, _wished(clause) or context.asked
        kind = stated[0] if stated else ""
        if stated is None:
            continue
        span = _told(reading, context, kind)
        last = found[-1][1] if found else None
        about = _about(reading, context, kind, last) or main
        found.append((clause, Finding(kind, about, span, stated[1], _source(statements, span))))
    return _joined(_once(reading, found))


def _joined(found: list[tuple[Clause, Finding]]) -> list[Finding]:
    """Join a cause to the shortcoming of its own sentence ("…còn chậm, nguyên nhân là …")."""
    joined: list[Finding] = []
    faults: dict[int, Span] = {}
    for clause, finding in found:
        sentence = clause.sentence.index
        if finding.type in _CAUSES:
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
        alike = (k for k in kept if _comparable(found[k][1], finding))
        twin = next((k for k in alike if _overlap(keys[k], keys[index]) >= _SAME), None)
        if twin is not None and found[twin][0].sentence.paragraph <= 1:
            kept.remove(twin)
            twin = None
        if twin is None:
            kept.append(index)
    return [found[index] for index in kept]


def _comparable(one: Finding, other: Finding) -> bool:
    """Tell whether one may repeat the other: the same breach of two people is two findings."""
    return one.type == other.type and (one.type != VIOLATION or one.about == other.about)


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(1, min(len(one), len(other)))
