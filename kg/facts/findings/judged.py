"""Whom or what a finding judges, in whose words, and which words say it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.clauses.forces import Force
from kg.clauses.gaps import aspect
from kg.clauses.itemised import dashed
from kg.clauses.model import AGENTS, Found
from kg.clauses.passives import punished
from kg.clauses.topics import first_named, topic
from kg.facts.findings.cueclass import kind_of
from kg.facts.findings.finders import finds, found_out
from kg.facts.findings.polarity import LIMITATION, VIOLATION
from kg.model import Act, Action, FindingType, Kind
from kg.read.phrases import genitive
from kg.read.phrases.words import of_class

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.article import Span
    from kg.clauses.grammar import Clauses
    from kg.clauses.model import Argument
    from kg.facts.findings.contents import Clause
    from kg.facts.findings.context import Context
    from kg.model import Finding, Statement, Structure
    from kg.read.reading import Reading

FAULTS = (VIOLATION, LIMITATION)
"""The types that blame."""
_FAULT = 6  # tokens of "vi phạm, khuyết điểm nêu trên" behind "những"
_SAID = 3  # tokens of "bị xác định" before what somebody did
_ITEMS = frozenset(";:-–—+•")
_OTHER = 3  # tokens of "nêu trên" up to "của"
_HONORIFIC = 4  # tokens of "của các đồng chí" up to the name
_OFFICES = 12  # tokens between a person and what he did that are no part of it
_ISSUER = 8  # tokens of who issues a paper and "đã"
_DEBATE = 5  # tokens of "được đưa ra [thảo luận]" up to the verb
_AUXILIARY = 3  # tokens of "đã tiến hành [khảo sát]" up to the verb


def subject(c: Clauses, clause: Clause) -> Argument | None:
    """Return the body, place or person that the clause is about."""
    words = range(clause.first, clause.stop)
    found = topic(c, clause.sentence, words, clause.cues.predicate)
    if found is not None and c.word_before(found.first, "behalf") is not None:
        return None  # "thay mặt [Ban Thường vụ A] ký văn bản": somebody else did
    return found


def about(c: Clauses, context: Context, kind: FindingType, last: Finding | None) -> str | None:
    """Return the entity that a finding of the type judges, ``None`` where the clause names none.

    Who finds the faults of others is not judged.
    """
    subject = context.subject
    at = finds(c, context.clause, subject) if kind in FAULTS and subject is not None else 0
    if at:
        return found_out(c, range(at, context.clause.stop))
    owner = _owner(c, context.clause) if kind == VIOLATION else None
    return owner if owner is not None else _about(c, context, kind, last)


def _about(c: Clauses, context: Context, kind: FindingType, last: Finding | None) -> str | None:
    """Return whom a finding judges by its subject, the person it names, or the one before it.

    Violations are somebody's: "sai phạm của ông Bền"; they stay his until another is named. Items
    of a list judge what its first item does.
    """
    subject, clause = context.subject, context.clause
    praised = clause.act == Act.PRAISE
    goes_on = context.listed and clause.cues.predicate == clause.first and not context.person
    goes_on = kind == VIOLATION and (goes_on or context.itemised == kind)
    if goes_on and last is not None and last.type == kind:
        return last.about  # "A đã buông lỏng quản lý; vi phạm quy định của Đảng"
    # "A bị khiển trách do sai phạm trong việc bổ nhiệm B": whoever else is named
    charge = clause.charge if kind == VIOLATION else None
    charge = charge or (clause.blame if kind != FindingType.ACHIEVEMENT else None)
    struck = charge and punished(c, clause.sentence, charge, clause.first)
    his = subject is not None and (context.nominal or _does(c, subject))
    good = kind == FindingType.ACHIEVEMENT and his  # "những đóng góp của ông A", "ông A đã …"
    if struck is None and subject and (not context.person or kind == VIOLATION or praised or good):
        struck = subject
    continues = context.listed and last is not None and last.type == kind
    if struck is None and continues and last is not None and clause.charge is None:
        return last.about  # "Ban A có khuyết điểm; không rà soát năng lực của cán bộ này"
    if struck is None and kind == VIOLATION:
        struck = first_named(c, context.place, Kind.PERSON)
    if struck is not None:
        return struck.entity
    if last is None or not (context.listed or last.type == kind == VIOLATION):
        return None
    between = context.found is None and _blames(context.before)
    if unnamed(c, clause) or between or strange(c, context, last):
        return None  # somebody unnamed is blamed, or was in between, or "việc giao đất"
    # "Công ty A do vợ của ông B làm chủ bị …" after what ông C did: none of it is his
    named = {m.entity for m in c.reading.mentions_in(clause.span(c.reading), Kind.PERSON)}
    another = bool(named) and last.about not in named and not context.listed
    return None if another else last.about


def _owner(c: Clauses, clause: Clause) -> str | None:
    """Return whose the faults are that open a clause: "Những vi phạm của [Đảng ủy A] và ông B".

    Not in "vi phạm quy định của Đảng", which is a verb.
    """
    hits, index = c.reading.hits, c.skip(clause.first, clause.stop, "opener")
    plural = hits.at(index, "function")
    if plural is None or not plural.concept.has("functionClass", "plural"):
        return None
    found = hits.of(range(index, min(clause.stop, index + _FAULT)), "finding")
    faults = [hit for hit in found if kind_of(hit) in FAULTS]
    if not faults or faults[0].first > plural.stop:
        return None
    near = range(faults[-1].stop, faults[-1].stop + _OTHER)  # "các vi phạm [khác] của ông A"
    stop = next((i for i in near if genitive(c.reading.annotated, i)), None)
    if stop is None:
        return None
    owners = c.mentions_from(stop + 1, min(clause.stop, stop + _HONORIFIC), *AGENTS)
    return next((m.entity for m in owners), None)


def strange(c: Clauses, context: Context, last: Finding | None) -> bool:
    """Tell whether nobody says that who was blamed before did this, too.

    "Ông A đã vi phạm …. Việc giao đất ở đây không được công khai."
    """
    if last is None or last.about is None or context.listed:
        return False
    person = c.reading.entities[last.about].kind is Kind.PERSON
    return person and not _without_subject(c, context.clause)


def _without_subject(c: Clauses, clause: Clause) -> bool:
    """Tell whether a clause opens with what was done, a fault, or "ông": the one before did it."""
    if dashed(c.reading, c.reading.annotated.tokens_of(clause.sentence)):
        return True
    first = c.skip(clause.first, clause.stop, "opener", "adverb")
    done = clause.cues.predicate
    if done is not None and c.skip(first, done, "adverb") == done:
        return True
    plural = c.reading.hits.at(first, "function")
    many = plural is not None and plural.concept.has("functionClass", "plural")
    cue = c.reading.hits.at(plural.stop if plural is not None and many else first, "finding")
    return cue is not None or c.pronoun_before(done or first) is not None


def _does(c: Clauses, subject: Argument) -> bool:
    """Tell whether somebody does what is told, and is no owner: "bài viết của [ông A] đã …"."""
    owner = subject.first and genitive(c.reading.annotated, subject.first - 1)
    return subject.found_by is not Found.NEAREST and not owner


def unnamed(c: Clauses, clause: Clause) -> bool:
    """Tell whether somebody without a name opens the clause: nobody else is to blame.

    "Tư lệnh quân khu đã vi phạm", "người này có dấu hiệu …", "một số lãnh đạo …"; not "các vi phạm
    trên", which are of who is blamed before.
    """
    hits, first = c.reading.hits, c.skip(clause.first, clause.stop, "opener", "adverb")
    if hits.at(first, "role") is not None or c.word(first, "relative"):
        return True
    group = c.word(first, "group")
    if group is None or c.naming(first, group.stop):
        return False
    fault = hits.at(group.stop, "finding")
    return fault is None or kind_of(fault) is None


def rules(c: Clauses, clause: Clause) -> bool:
    """Tell whether what becomes of anybody of a kind is ruled, and nobody is judged.

    "Cán bộ bị kỷ luật, uy tín giảm sút sẽ không được điều động".
    """
    decided = c.reading.hits.of(range(clause.first, clause.stop), "decision")
    ruled = any(c.modality.over(hit.first, Force.PLANNED) for hit in decided)
    return ruled and unnamed(c, clause)


def _blames(clause: Clause | None) -> bool:
    """Tell whether a clause speaks of a breach."""
    if clause is None:
        return False
    return bool(clause.cues.strong.get(VIOLATION) or clause.cues.weak.get(VIOLATION))


def told(reading: Reading, context: Context, kind: FindingType) -> Span:
    """Return the words of a finding: a breach without the offices of the person before it.

    "Ông A, trong thời gian giữ chức Giám đốc Sở B, nguyên Chủ tịch C, [đã vi phạm …]".
    """
    clause, predicate = context.clause, context.clause.cues.predicate
    if context.itemised is not None:
        return reading.tokens.span(_item(context), clause.stop)
    offices = 0 if predicate is None else predicate - clause.first
    first = reading.hits.at(clause.first, "finding")
    fault = first is not None and kind_of(first) in FAULTS  # "Vi phạm khác của ông A là …"
    his = kind == VIOLATION and context.person and offices >= _OFFICES
    owned = fault or _owner(context.c, clause) is not None
    if predicate is None or owned or not (his and _opens(context.c, predicate)):
        return clause.span(reading)
    return reading.tokens.span(predicate, clause.stop)


def _opens(c: Clauses, predicate: int) -> bool:
    """Tell whether a predicate stands behind the offices: after a mark, a name, a verb or "đã"."""
    if not c.tokens.forms[predicate - 1][:1].isalnum() or c.ending_at(predicate) is not None:
        return True
    said = c.reading.hits.ending(predicate, _SAID, "act")
    return bool(said) or any(aspect(c.reading, i) for i in (predicate - 1, predicate))


def _item(context: Context) -> int:
    """Return where an item of a list starts: also "chỉ đạo" and the like are deeds there."""
    forms, start = context.c.tokens.forms, context.clause.first
    opening = context.c.reading.annotated.tokens_of(context.clause.sentence).start
    while start > opening and forms[start - 1] not in _ITEMS:
        start -= 1
    return start


def nominal(reading: Reading, clause: Clause) -> bool:
    """Tell whether a plural opens the clause."""
    return any(
        hit.concept.has("functionClass", "plural")
        for hit in reading.hits.all_at(clause.first, "function")
    )


def gathers(reading: Reading, clause: Clause) -> bool:
    """Tell whether a clause tells of an event or a vote: "hội nghị giúp cán bộ …" judges nobody."""
    done = clause.cues.predicate
    acts = () if done is None else reading.hits.of(range(done, done + _AUXILIARY), "eventverb")
    votes = reading.hits.of(range(clause.first, clause.stop), "decision")
    return (
        reading.hits.at(clause.first, "eventnoun") is not None
        or any(not hit.concept.has("weakFrame", "yes") for hit in acts)
        or any(Action.ELECT in hit.concept.codes("decisionType") for hit in votes)
        or _issues(reading, clause)
        or _discussed(reading, clause)
    )


def _discussed(reading: Reading, clause: Clause) -> bool:
    """Tell whether results are only talked about: "nhiều kết quả đã được [đưa ra bàn thảo]"."""
    for index in range(clause.first + 1, clause.stop):
        if of_class(reading.annotated, index, "passive"):
            debated = reading.hits.of(range(index + 1, index + _DEBATE), "aboutcue")
            if any(hit.concept.has("agenda", "session") for hit in debated):
                return True
    return False


def _issues(reading: Reading, clause: Clause) -> bool:
    """Tell whether nothing is told but that a document was issued or passed."""
    start, done = clause.first, clause.cues.predicate
    near = range(start, start + 1) if done is None else range(done, done + _AUXILIARY)
    for hit in (h for i in (start, *near) if (h := reading.hits.at(i, "issuecue"))):
        named = reading.mentions_in(reading.tokens.span(hit.stop, hit.stop + 1), Kind.DOCUMENT)
        # "Bộ A đã ban hành kết luận"
        paper = hit.first - start <= _ISSUER and reading.hits.at(hit.stop, "doctype")
        if paper or any(m.first == hit.stop for m in named):
            return clause.act is Act.CONCLUDE or not clause.cues.strong
    return False


def main(reading: Reading, structures: Sequence[Structure]) -> str | None:
    """Return the place of which the article speaks most, ``None`` if it is not a place's.

    The place or body that it names most tells: "Tỉnh ủy A" that of A, "Quốc hội" none. Who hears,
    inspects or reports is named most, too, and not judged.
    """
    judged = [e for e in reading.entities.values() if e.kind in {Kind.PLACE, Kind.ORGANISATION}]
    best = max(judged, key=lambda e: (len(e.mentions), -e.mentions[0].start), default=None)
    if best is None or best.kind is Kind.PLACE:
        return best.key if best else None
    wholes = {s.subject: s.object for s in reversed(structures)}
    seen, whole = {best.key}, wholes.get(best.key)
    while whole is not None and whole not in seen:
        found = reading.entities.get(whole)
        if found is None or found.kind is Kind.PLACE:
            return whole if found else None
        seen.add(whole)
        whole = wholes.get(whole)
    return None


def source(statements: Sequence[Statement], span: Span) -> str | None:
    """Return the source of the innermost statement that holds the start of the span."""
    held = [s for s in statements if s.span.start <= span.start < s.span.end]
    inner = max(held, key=lambda s: s.span.start, default=None)
    return inner.source if inner else None
