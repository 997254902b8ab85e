"""Who decides where a session does: "Hội nghị thống nhất …" is the decision of who holds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.clauses.model import Argument, Found
from kg.clauses.present import in_noun
from kg.clauses.subjects import subjects
from kg.lexicon.rows import Trait
from kg.lexicon.senses import Taking, taking
from kg.model import Kind
from kg.read.phrases.words import generic

if TYPE_CHECKING:
    from kg.clauses.grammar import Clauses
    from kg.lexicon.model import Hit

_NOUN = 6  # tokens of the longest noun of a session: "hội nghị trực tuyến toàn quốc"
_BEFORE = 16  # nouns of events told before that may tell who holds it
_GOVERNS = 9  # tokens between a verb of holding and the session
_OPENS = ",;:"  # marks before a clause
_BODIES = (Kind.ORGANISATION, Kind.TEAM)


def convened(c: Clauses, verb: int, start: int) -> Argument | None:
    """Return the body whose session is the subject of the verb at a token.

    The noun of the session opens a clause of the sentence that starts at the token ``start``.
    """
    noun = next((hit for hit in c.reading.hits.ending(verb, _NOUN, "eventnoun")), None)
    if noun is None or not _session(c, noun) or generic(c.reading.annotated, noun.first):
        return None
    if noun.first > start and c.tokens.forms[noun.first - 1] not in _OPENS:
        return None
    told = c.reading.hits.words("eventnoun").within(range(noun.first))
    for hit in reversed(told[-_BEFORE:]):
        body = _holder(c, hit) if _session(c, hit) else None
        if body is not None:
            return body._replace(first=noun.first, stop=noun.stop, found_by=Found.PRONOUN)
    return None


def _session(c: Clauses, noun: Hit) -> bool:
    return c.reading.annotated.lexicon.model.event(noun.concept).has(Trait.SESSION)


def _holder(c: Clauses, noun: Hit) -> Argument | None:
    """Return the body that holds a session: "Tỉnh ủy A tổ chức Hội nghị …", "kỳ họp HĐND tỉnh A".

    A session that nobody is told to hold is another's: none.
    """
    sentence = c.reading.sentence_at(c.tokens.starts[noun.first])
    if sentence is None:
        return None
    start = c.reading.annotated.tokens_of(sentence).start
    near = range(max(start, noun.first - _GOVERNS), noun.first)
    cues = [h for h in c.reading.hits.of(near, "partverb") if h.stop <= noun.first]
    if cues and taking(cues[-1].concept) is Taking.ORGANIZER:
        held = [a for a in subjects(c, cues[-1].first, sentence) if a.kind in _BODIES]
        if held:
            return held[0]
    return next(in_noun(c, sentence, noun), None)
