"""Who speaks where two do: "Hai bên nhất trí …" after "Thủ tướng A hội đàm với Thủ tướng B"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.clauses.model import Argument, Found
from kg.clauses.objects import objects_of
from kg.clauses.subjects import subjects
from kg.lexicon.rows import Trait
from kg.model import Kind

if TYPE_CHECKING:
    from kg.clauses.grammar import Clauses
    from kg.lexicon.model import Hit

_BEFORE = 12  # verbs of events told before that may tell of the two
_SIDES = (Kind.PERSON, Kind.ORGANISATION, Kind.TEAM)


def both(c: Clauses, verb: int) -> Hit | None:
    """Return the words for two who met, right before the verb at a token: "hai bên"."""
    return c.word_before(verb, "pair")


def first_of_both(c: Clauses, pair: Hit) -> Argument | None:
    """Return the first named of the two who met last before (guide, decision 38)."""
    told = c.reading.hits.words("eventverb").within(range(pair.first))
    for verb in reversed(told[-_BEFORE:]):
        if not c.reading.annotated.lexicon.model.event(verb.concept).has(Trait.SESSION):
            continue
        sentence = c.reading.sentence_at(c.tokens.starts[verb.first])
        if sentence is None:
            continue
        one = [a for a in subjects(c, verb.first, sentence) if a.kind in _SIDES]
        other = [a for a in objects_of(c, sentence, verb) if a.kind in _SIDES]
        if one and other:
            return one[0]._replace(first=pair.first, stop=pair.stop, found_by=Found.PRONOUN)
    return None
