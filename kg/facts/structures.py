"""Structure that a clause states: "Trường Cao đẳng A trực thuộc Sở Y tế B"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.clauses.elements import InArticle, asserted
from kg.clauses.modality import UNREAL, Force
from kg.lexicon.model import Hit
from kg.model import Belonging, Kind, Structure
from kg.read.reading import Mention
from kg.rules.pattern import Match, Pattern, Slot, each, one

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.clauses.grammar import Clauses

_BODIES = (Kind.ORGANISATION, Kind.TEAM)
_CHILD, _PARENT = Slot[Mention]("body"), Slot[Mention]("parent")
_WITHIN = Slot[Hit]("within")


def belonging(c: Clauses) -> Iterator[Structure]:
    """Yield the bodies that the text puts under others, unless it denies or only plans it."""
    for match in _BELONGS.matches(InArticle(c)):
        child, parent = match[_CHILD], match[_PARENT]
        span = c.tokens.span(child.first, parent.stop)
        yield Structure(child.entity, Belonging.PART_OF, parent.entity, span, _BELONGS.name)


_WHAT = 3  # tokens of what a body is said to be: "là [đơn vị] thuộc"


def _named(article: InArticle, _: Match) -> Iterator[Mention]:
    mentions = article.reading.mentions
    return (m for m in mentions if m.kind in _BODIES and m.form == "name")


def _puts_under(article: InArticle, match: Match) -> Hit | None:
    """Return the words "trực thuộc" behind a body; a bare "thuộc" is part of a name.

    Not in "là đơn vị thuộc Sở A".
    """
    c = article.c
    first = c.phrase_stop(match[_CHILD])
    index = c.skip(first, len(c.tokens), "adverb", "copula")
    what = index > first and c.word(index - 1, "copula") is not None
    for at in range(index, index + 1 + _WHAT * what):
        hit = c.reading.hits.at(at, "function")
        if hit is not None and hit.concept.has("functionClass", "within"):
            return hit if hit.stop - hit.first > 1 or at > index else None
        if at >= len(c.tokens) or not c.tokens.forms[at].islower():
            return None
    return None


def _parent(article: InArticle, match: Match) -> Mention | None:
    found = article.c.mention_at(match[_WITHIN].stop, *_BODIES)
    return found if found is not None and found.entity != match[_CHILD].entity else None


_BELONGS: Pattern[InArticle] = Pattern.of(
    "belongs-to",  # "Bệnh viện Đa khoa Cao Sơn trực thuộc Sở Y tế tỉnh Cao Sơn"
    each(_CHILD, "body by its name", _named),
    one(_WITHIN, "function[within] of two words behind it", _puts_under),
    one(_PARENT, "another body right after that", _parent),
    asserted(_WITHIN, *UNREAL, Force.PLANNED, Force.PROPOSED),
)
RULES = (_BELONGS,)
