"""Whether a further verb is of who stands right before it, or of who acted before him."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.clauses.gaps import conjunction
from kg.model import Kind
from kg.read import phrases

if TYPE_CHECKING:
    from kg.clauses.grammar import Clauses
    from kg.clauses.model import Argument

_MET = 5  # tokens of the longest verb of visiting


def goes_on(c: Clauses, owner: Argument, verb: int) -> bool:
    """Tell whether "và" joins a verb to the clause in which somebody is no subject.

    He owns the object before it, or is the object: "ông A viếng [ông B] và thăm xã C".
    """
    gap = range(owner.stop, verb)
    joined = any(conjunction(c.reading, i) for i in gap)
    if not owner.first or not (joined or "," in c.tokens.forms[gap.start : gap.stop]):
        return False
    owns = joined and phrases.genitive(c.reading.annotated, owner.first - 1)
    return owns or _met(c, owner, verb)


def _met(c: Clauses, who: Argument, verb: int) -> bool:
    """Tell whether somebody is whom another visits or gives something: no subject of what follows.

    "Đoàn viếng [ông A] và dự hội nghị", "trao quà cho [ông A] và thăm xã B".
    """
    hits = c.reading.hits
    if who.kind is not Kind.PERSON or hits.at(verb, "eventverb", "partverb") is None:
        return False
    given = c.word_before(who.first, "toward", "recalled") is not None
    return given or bool(hits.ending(who.first, _MET, "eventverb", "placekind", "namedthing"))
