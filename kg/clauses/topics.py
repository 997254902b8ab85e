"""What a clause is about: the subject of its predicate, or who opens it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.clauses.model import AGENTS, Found
from kg.clauses.subjects import subjects
from kg.model import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.clauses.grammar import Clauses
    from kg.clauses.model import Argument
    from kg.read.reading import Mention
    from kg.text.sentences import Sentence

_DEED = 3  # tokens of the longest verb before whom it strikes
_OPENING = 8  # tokens within which a clause names its subject


def topic(c: Clauses, sentence: Sentence, words: range, predicate: int | None) -> Argument | None:
    """Return the body, place or person that a clause is about, ``None`` where it names none.

    ``predicate`` is the token of the predicate, if it is known. Its subject stands in the clause
    ("Sau một năm, huyện Cao Sơn đã …"); otherwise who opens the clause is what it is about.
    """
    if predicate is not None and predicate > words.start:
        nearest = _subject(subjects(c, predicate, sentence))
        if nearest and nearest.found_by is not Found.ADJOINING and nearest.first >= words.start:
            return nearest
    return first_named(c, words[:_OPENING], *AGENTS)


def _subject(found: Sequence[Argument]) -> Argument | None:
    """Return the nearest subject, of several people the first: "các ông A, B đã vi phạm"."""
    acting = [a for a in found if _acts(a)]
    if not acting or acting[-1].kind is not Kind.PERSON:
        return acting[-1] if acting else None
    return next(a for a in acting if a.kind is Kind.PERSON)


def first_named(c: Clauses, words: range, *kinds: Kind) -> Argument | None:
    """Return the first of the kinds named among words of a sentence.

    What lies in an office is none: "Bí thư Tỉnh ủy Sơn La" names neither body nor place; nor is a
    person to whom something is done: "vi phạm trong việc bổ nhiệm ông A".
    """
    sentence = c.reading.sentence_at(c.tokens.starts[words.start]) if words else None
    inside = () if sentence is None else c.inside(sentence)
    named = (m for m in inside if m.kind in kinds and m.first in words)
    named = (m for m in named if not _object(c, m, words.start))
    first = next(named, None)
    return None if first is None else c.argument(first, Found.NEAREST)


def _object(c: Clauses, named: Mention, opening: int) -> bool:
    """Tell whether something is done to a person: "bổ nhiệm ông A", "… đối với ông A".

    "Đối với ông A, …" opens what is said of him.
    """
    if named.kind is not Kind.PERSON:
        return False
    hits, start = c.reading.hits, c.phrase_start(named)
    if any(hit.concept.first("decisionType") for hit in hits.ending(start, _DEED, "decision")):
        return True
    return any(
        hit.concept.has("functionClass", "towards") and hit.first > opening
        for hit in hits.ending(start, _DEED, "function")[:1]
    )


def _acts(argument: Argument) -> bool:
    return argument.kind in AGENTS
