"""Members of a team set up by a decision: the decision appoints each of them.

"Thủ tướng ký Quyết định … về danh sách thành viên Ban Chỉ đạo A. Theo đó, Phó Thủ tướng B là Trưởng
ban. Các ủy viên gồm: Thứ trưởng C; Thứ trưởng D." (guide, table personnel: "chỉ định, giữ chức").
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.article import Span
from kg.extract import phrases
from kg.facts import Decision, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.extract.clauses import Clauses
    from kg.extract.phrases import Office
    from kg.extract.reading import Mention

_LONGEST_ITEM = 30  # tokens of one member with his titles
_BEFORE = 16  # tokens between the ruling and "danh sách thành viên"


@dataclass(frozen=True, slots=True)
class _List:
    """An open list: what its members become, and who decided."""

    role: str
    team: str


def memberships(clauses: Clauses) -> Iterator[Decision]:
    """Yield the appointments to teams that a decision in the article sets up or completes."""
    if not clauses.with_role("members"):
        return
    ruled = False
    by: str | None = None
    opened: _List | None = None
    for sentence in clauses.reading.sentences:
        span = clauses.reading.annotated.tokens_of(sentence)
        if not ruled:
            ruled = _sets_up(clauses, span)
            by = _decider(clauses, span) if ruled else None
            continue
        people = _people(clauses, span)
        office = _office(clauses, span)
        if office is not None and (team := _team(clauses, office)) is not None:
            member = _List(office.role, team)
            opened = member if _opens_list(clauses, span) else None
            before = [p for p in people if p.first < office.first]
            if _is_office(clauses, office, before):
                yield from (_appointed(clauses, p, member, office, by) for p in before)
                continue
        if opened is not None and len(people) == 1 and len(span) <= _LONGEST_ITEM:
            own = _bracketed(clauses, people[0], span)
            member = _List(own, opened.team) if own else opened
            yield _appointed(clauses, people[0], member, None, by)
        elif opened is not None and not _opens_list(clauses, span):
            opened = None


def _sets_up(clauses: Clauses, span: range) -> bool:
    """Tell whether the sentence rules on the members of a team ("danh sách thành viên")."""
    for index in span:
        if clauses.word(index, "members") is not None:
            before = range(max(span.start, index - _BEFORE), index)
            if any(clauses.word(i, "ruling") for i in before):
                return True
    return False


def _decider(clauses: Clauses, span: range) -> str | None:
    kinds = (Kind.PERSON, Kind.ORGANISATION)
    return next((m.entity for m in clauses.mentions_from(span.start, span.stop, *kinds)), None)


def _people(clauses: Clauses, span: range) -> list[Mention]:
    found = clauses.mentions_from(span.start, span.stop, Kind.PERSON)
    return [m for m in found if m.form == "name"]


def _office(clauses: Clauses, span: range) -> Office | None:
    """Return the last office of the sentence with a team for its body."""
    found = (phrases.office(clauses.reading.annotated, index) for index in reversed(span))
    return next((o for o in found if o is not None and _team(clauses, o) is not None), None)


def _team(clauses: Clauses, office: Office) -> str | None:
    span = clauses.tokens.span(office.first, office.stop)
    return next((m.entity for m in clauses.reading.mentions_in(span, Kind.TEAM)), None)


def _opens_list(clauses: Clauses, span: range) -> bool:
    return clauses.tokens.forms[span.stop - 1] == ":"


def _is_office(clauses: Clauses, office: Office, people: list[Mention]) -> bool:
    """Tell whether "là" or "làm" joins the people before it to the office."""
    return bool(people) and clauses.word_before(office.first, "into") is not None


def _bracketed(clauses: Clauses, person: Mention, span: range) -> str | None:
    """Return the office in brackets after a name: "Thứ trưởng C (Ủy viên thường trực)"."""
    index = clauses.phrase_stop(person)
    if index + 1 >= span.stop or clauses.tokens.forms[index] != "(":
        return None
    office = phrases.office(clauses.reading.annotated, index + 1)
    return office.role if office is not None else None


def _appointed(
    clauses: Clauses, person: Mention, member: _List, office: Office | None, by: str | None
) -> Decision:
    """Rule ``member``: "Các ủy viên Ban Chỉ đạo gồm: Thứ trưởng Trịnh Đức Khải; …"."""
    end = person.phrase.end
    if office is not None:
        end = max(end, clauses.tokens.ends[office.stop - 1])
    span = Span(person.phrase.start, end)
    return Decision(person.entity, "appoint", member.role, member.team, None, by, span, "member")
