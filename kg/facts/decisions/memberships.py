"""Members of a team set up by a decision: the decision appoints each of them.

"Thủ tướng ký Quyết định … về danh sách thành viên Ban Chỉ đạo A. Theo đó, Phó Thủ tướng B là Trưởng
ban. Các ủy viên gồm: Thứ trưởng C; Thứ trưởng D." (guide, table personnel: "chỉ định, giữ chức").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.clauses.subjects import free
from kg.model import Decision, Document, Kind, Position

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.clauses.grammar import Clauses
    from kg.text.sentences import Sentence

_BEFORE = 16  # tokens between the ruling and "danh sách thành viên"
_GIVEN = ("office-cue", "office-list", "office-shared")  # words give the office, not a title


def memberships(
    clauses: Clauses, positions: Sequence[Position], documents: Sequence[Document]
) -> Iterator[Decision]:
    """Yield the appointments to teams that a decision in the article sets up or completes.

    Who issued the one of ``documents`` that stands in the same sentence appoints the members.

    Rule ``member``: "Các ủy viên Ban Chỉ đạo gồm: Thứ trưởng Trịnh Đức Khải; …".
    """
    if not clauses.with_role("members"):
        return
    for sentence in clauses.reading.sentences:
        span = clauses.reading.annotated.tokens_of(sentence)
        if _sets_up(clauses, span):
            by = _decider(clauses, sentence, documents)
            for position in positions:
                if position.span.start >= sentence.span.end and _joins_team(clauses, position):
                    yield _appointed(position, by)
            return


def _sets_up(clauses: Clauses, span: range) -> bool:
    """Tell whether the sentence rules on the members of a team ("danh sách thành viên")."""
    for index in span:
        if clauses.word(index, "members") is not None:
            before = range(max(span.start, index - _BEFORE), index)
            if any(clauses.word(i, "ruling") for i in before):
                return True
    return False


def _decider(clauses: Clauses, sentence: Sentence, documents: Sequence[Document]) -> str | None:
    """Return who issued the decision of a sentence, else the agent that acts in it."""
    inside = (d for d in documents if sentence.span.start <= d.span.start < sentence.span.end)
    issuer = next((d.issuer for d in inside if d.issuer is not None), None)
    if issuer is not None:
        return issuer
    span = clauses.reading.annotated.tokens_of(sentence)
    acting = free(clauses, span, span.stop, Kind.PERSON, Kind.ORGANISATION)
    return acting.entity if acting is not None else None


def _joins_team(clauses: Clauses, position: Position) -> bool:
    team = clauses.reading.entities[position.org].kind == Kind.TEAM if position.org else False
    return team and position.rule in _GIVEN and not position.former


def _appointed(position: Position, by: str | None) -> Decision:
    return Decision(
        position.person, "appoint", position.role, position.org, None, by, position.span, "member"
    )
