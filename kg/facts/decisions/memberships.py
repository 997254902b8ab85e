"""Members of a team set up by a decision: the decision appoints each of them.

"Thủ tướng ký Quyết định … về danh sách thành viên Ban Chỉ đạo A. Theo đó, Phó Thủ tướng B là Trưởng
ban. Các ủy viên gồm: Thứ trưởng C; Thứ trưởng D." (guide, table personnel: "chỉ định, giữ chức").
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.clauses.elements import InArticle
from kg.clauses.subjects import free
from kg.lexicon.model import Hit
from kg.model import Action, Decision, Document, Kind, Position
from kg.rules.pattern import Match, Pattern, Slot, each, need, one

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
    """
    for match in MEMBER.matches(_Article(clauses, positions)):
        sentence = clauses.reading.sentence_at(clauses.tokens.starts[match[_LIST].first])
        by = _decider(clauses, sentence, documents) if sentence is not None else None
        yield _appointed(match[_OFFICE], by)


@dataclass(frozen=True, slots=True)
class _Article(InArticle):
    """An article with the offices that it states."""

    positions: Sequence[Position]


_LIST = Slot[Hit]("list of members")
_OFFICE = Slot[Position]("office")


def _set_up(article: _Article, _: Match) -> Hit | None:
    """Return the words that rule on the members of a team ("danh sách thành viên")."""
    c = article.c
    for members in c.words("members").at.values():
        sentence = c.reading.sentence_at(c.tokens.starts[members.first])
        if sentence is None:
            continue
        start = c.reading.annotated.tokens_of(sentence).start
        before = range(max(start, members.first - _BEFORE), members.first)
        if c.words("ruling").first(before) is not None:
            return members
    return None


def _offices(article: _Article, match: Match) -> Iterator[Position]:
    sentence = article.reading.sentence_at(article.c.tokens.starts[match[_LIST].first])
    end = sentence.span.end if sentence is not None else 0
    return (p for p in article.positions if p.span.start >= end)


def _in_team(article: _Article, match: Match) -> bool:
    position = match[_OFFICE]
    team = position.org and article.reading.entities[position.org].kind == Kind.TEAM
    return bool(team) and position.rule in _GIVEN and not position.former


MEMBER: Pattern[_Article] = Pattern.of(
    "member",  # "Các ủy viên Ban Chỉ đạo gồm: Thứ trưởng Trịnh Đức Khải; …"
    one(_LIST, f"clauseword[ruling] + clauseword[members] within {_BEFORE} words", _set_up),
    each(_OFFICE, "office of a later sentence", _offices),
    need("in a team, given by words, not ended", _in_team),
)


def _decider(clauses: Clauses, sentence: Sentence, documents: Sequence[Document]) -> str | None:
    """Return who issued the decision of a sentence, else the agent that acts in it."""
    inside = (d for d in documents if sentence.span.start <= d.span.start < sentence.span.end)
    issuer = next((d.issuer for d in inside if d.issuer is not None), None)
    if issuer is not None:
        return issuer
    span = clauses.reading.annotated.tokens_of(sentence)
    acting = free(clauses, span, span.stop, Kind.PERSON, Kind.ORGANISATION)
    return acting.entity if acting is not None else None


def _appointed(position: Position, by: str | None) -> Decision:
    return Decision(
        position.person,
        Action.APPOINT,
        position.role,
        position.org,
        None,
        by,
        position.span,
        MEMBER.name,
    )
