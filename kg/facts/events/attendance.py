"""Who takes part beyond the frames: delegations, attendance lists, speakers and chairs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.clauses.objects import objects_of
from kg.clauses.subjects import subjects
from kg.facts.events.frame import Part
from kg.facts.events.happening import Told
from kg.facts.events.modality import away, taken
from kg.facts.events.present import acts_there
from kg.facts.events.teams import headed
from kg.lexicon.model import Hit
from kg.lexicon.rows import Trait
from kg.model import Kind, Position, Role
from kg.read import phrases

_SPEAKS = 4  # tokens before "tại hội nghị" that opens a sentence
_HERE = 6  # tokens between a verb of attending and "có": "tham dự tại điểm cầu trung tâm có …"

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.clauses.grammar import Clauses
    from kg.facts.events.happening import Happening
    from kg.read.reading import Mention, Reading
    from kg.text.sentences import Sentence


def drop_places(reading: Reading, happenings: Sequence[Happening]) -> None:
    """Drop a place from a meeting that names the body met or meeting there: it is no party to it.

    Title and body tell "tỉnh A họp bất thường" and "HĐND tỉnh A họp bất thường".
    """
    for happening in happenings:
        held = {k for k, part in happening.actors.items() if part.role is Role.ORGANIZER}
        if any(reading.entities[k].kind != Kind.PLACE for k in held):
            for key in held:
                if reading.entities[key].kind == Kind.PLACE:
                    del happening.actors[key]
        met = happening.counterparts()
        bodies = {k for k in met if reading.entities[k].kind != Kind.PLACE}
        if bodies and happening.type.has(Trait.SIDES):
            for key in met - bodies:
                del happening.actors[key]


def leaders(
    reading: Reading, happenings: Sequence[Happening], positions: Sequence[Position]
) -> None:
    """Let the head and the members of a delegation that holds an event take part in it.

    Those of a standing committee ("Ban Chỉ đạo …") need not all be there.
    """
    for happening in happenings:
        if happening.type.has(Trait.MANDATED):
            continue
        teams = {
            key
            for key, part in happening.actors.items()
            if part.role is Role.ORGANIZER and not headed(reading, key, "standing")
        }
        for position in positions:
            team = position.org in teams and reading.entities[position.org].kind == Kind.TEAM
            if team and not position.former:
                happening.join(position.person, Part(Role.PARTICIPANT, "team-leader"))


def attendance(c: Clauses, happenings: Sequence[Happening]) -> None:
    """Read who else is there: "Cùng dự có các đồng chí: …", "Tại hội nghị, ông A …"."""
    reading, told = c.reading, Told.of(happenings)
    listing = False
    for sentence in reading.sentences:
        hits = _taken(c, reading.annotated.tokens_of(sentence))
        present = _listed(c, sentence, hits, goes_on=listing)
        listing = bool(present)
        happening = told.at_sentence(sentence.index)
        if happening is None:
            continue
        gone = away(c, sentence) if present else set()
        for mention in (m for m in present if m.entity not in gone):
            happening.join(mention.entity, Part(Role.PARTICIPANT, "attendance-list"))
        actor = None if present else _acts(c, sentence, hits)
        if actor is not None and actor.kind == Kind.PERSON:
            happening.join(actor.entity, Part(Role.PARTICIPANT, "acts-at"))


def _listed(c: Clauses, sentence: Sentence, hits: Sequence[Hit], *, goes_on: bool) -> list[Mention]:
    """Return who is on the attendance list that a sentence gives, or goes on with."""
    tokens = c.reading.annotated.tokens_of(sentence)
    cue = next((h for h in hits if _attends(c, h, tokens)), None)
    if cue is not None:
        return _attending(c, sentence, cue.first)
    opens = range(tokens.start, min(tokens.start + 3, tokens.stop))
    further = goes_on and any(c.word(i, "joint") for i in opens)  # "Ngoài ra có ông A"
    hosts = (c.reading.hits.at(i, "eventverb") for i in opens)
    received = any(h is not None and h.concept.has("receives", "yes") for h in hosts)
    if not (further or received):
        return []
    there = next((i for i in tokens if c.word(i, "present")), tokens.stop)
    # "Đón Chủ tịch nước tại sân bay có ông A": who stands behind "có" receives
    return [m for m in c.inside(sentence) if m.first > there and m.kind == Kind.PERSON]


def _acts(c: Clauses, sentence: Sentence, hits: Sequence[Hit]) -> Mention | None:
    """Return who acts in "Tại hội nghị, ông A …"."""
    start = c.reading.annotated.tokens_of(sentence).start
    for hit in hits:
        speaks = hit.concept.has("participationRole", "speaker")
        if speaks and hit.first - start <= _SPEAKS and _at_event(c.reading, hit.stop):
            return acts_there(c, sentence, hit.stop)
    return None


def _taken(c: Clauses, tokens: range) -> list[Hit]:
    """Return the verbs of taking part that nothing denies or supposes: not "không dự hội nghị"."""
    return [h for h in c.reading.hits.of(tokens, "partverb") if taken(c.modality, h)]


def _at_event(reading: Reading, index: int) -> bool:
    """Tell whether a word for an event follows: "tại (cuộc) họp", not "tại huyện A"."""
    return any(reading.hits.at(i, "eventnoun") is not None for i in range(index, index + 3))


def _attends(c: Clauses, hit: Hit, tokens: range) -> bool:
    """Tell whether a verb is of attending: "dự hội nghị", "Cùng dự có", not "tham gia"."""
    reading = c.reading
    if not hit.concept.has("participationRole", "participant"):
        return False
    if hit.first - tokens.start <= 2 or hit.stop >= len(reading.tokens):
        return True
    if any(c.word(i, "present") for i in range(hit.stop, min(hit.stop + _HERE, tokens.stop))):
        return True
    after = range(hit.stop, min(hit.stop + 3, len(reading.tokens)))
    return any(
        reading.hits.at(i, "eventnoun", "listcue") is not None
        or _back(reading, i)
        or reading.tokens.forms[i] == ":"
        for i in after
    ) or phrases.genitive(reading.annotated, hit.stop)


def _back(reading: Reading, index: int) -> bool:
    """Tell whether the token points back to an event or to those who went: "tham gia đoàn"."""
    hit = reading.hits.at(index, "anaphor")
    return hit is not None and any(hit.concept.has("anaphorKind", k) for k in ("event", "team"))


def _attending(c: Clauses, sentence: Sentence, cue: int) -> list[Mention]:
    """Return the named people and bodies of an attendance list."""
    reading, inside = c.reading, c.inside(sentence)
    stop = min(cue + 1, len(reading.tokens) - 1)
    before = [
        m
        for m in inside
        if m.kind == Kind.PERSON and m.stop <= cue and not phrases.genitive(reading.annotated, stop)
    ]  # "A và B cùng dự", not "A nói … với sự tham dự của B"
    kinds = {Kind.PERSON}
    if cue - reading.tokens.within(sentence.span).start <= 1:
        kinds |= {Kind.ORGANISATION}  # "Cùng dự có lãnh đạo Bộ A, Bộ B"
    after = [m for m in inside if m.first >= cue and m.form == "name" and m.kind in kinds]
    if after and after[0].kind == Kind.ORGANISATION and _sided(reading, cue, after[0]):
        after = after[1:]  # "Về phía Học viện A có Trung tướng B": B is there for A
    return [*before, *after]


def _sided(reading: Reading, cue: int, body: Mention) -> bool:
    hit = reading.hits.at(cue, "partverb")
    return hit is not None and hit.stop == body.first


def acting(c: Clauses, happenings: Sequence[Happening]) -> None:
    """Read who chairs and who presents, wherever in the sentence.

    "Đồng chí A chủ trì.", "họp dưới sự chủ trì của đồng chí A"; "Đồng chí A thay mặt Tỉnh ủy trình
    bày Báo cáo".
    """
    reading, told = c.reading, Told.of(happenings)
    for sentence in reading.sentences:
        tokens = reading.annotated.tokens_of(sentence)
        hits = _taken(c, tokens)
        cues = [(hit, role) for hit in hits if (role := _acted_role(reading, hit, tokens))]
        stage = told.at_sentence(sentence.index) if cues else None
        if stage is None:
            continue
        for cue, role in cues:
            happening = _after(happenings, sentence.index, cue.stop) or stage
            if role is Role.CHAIR and phrases.genitive(reading.annotated, cue.stop):
                of = Hit(cue.stop, cue.stop + 1, cue.concept)
                people = objects_of(c, sentence, of)[:1]
            else:
                people = subjects(c, cue.first, sentence)
            rule = "chairs" if role is Role.CHAIR else "presents"
            for actor in people:
                if actor.kind == Kind.PERSON:
                    happening.join(actor.entity, Part(role, rule))


def _after(happenings: Sequence[Happening], sentence: int, stop: int) -> Happening | None:
    """Return the event named right after a word: "chủ trì [lễ đón] khách sang thăm"."""
    return next(
        (
            h
            for h in happenings
            for f in h.frames
            if f.noun and f.sentence == sentence and 0 <= f.first - stop <= 1
        ),
        None,
    )


def _acted_role(reading: Reading, cue: Hit, tokens: range) -> Role | None:
    """Return the role of who acts by the verb, if it is of chairing or presenting."""
    if cue.concept.has("presents", "yes"):
        return Role.PARTICIPANT
    chairs = cue.concept.has("participationRole", "chair") and _of_event(reading, cue, tokens)
    return Role.CHAIR if chairs else None


def _also(reading: Reading, index: int) -> bool:
    """Tell whether a further verb of taking part follows, not "…, phối hợp với Bộ A …"."""
    hit = reading.hits.at(index, "partverb")
    return hit is not None and not hit.concept.has("participationRole", "organizer")


def _of_event(reading: Reading, cue: Hit, tokens: range) -> bool:
    """Tell whether a verb of chairing is of an event: not "chủ trì, phối hợp với Bộ A …"."""
    after = range(cue.stop, min(cue.stop + 3, tokens.stop))
    if not after or reading.tokens.forms[cue.stop] in ".;…":
        return True
    if phrases.genitive(reading.annotated, cue.stop):
        return True
    return any(
        reading.hits.at(i, "eventnoun")
        or _also(reading, i)
        or ((hit := reading.hits.at(i, "eventverb")) and hit.concept.has("objectRole", "organizer"))
        or ((hit := reading.hits.at(i, "anaphor")) and hit.concept.has("anaphorKind", "event"))
        for i in after
    )
