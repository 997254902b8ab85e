"""Event frames: each place where the text reports a happening, with who does it and to whom.

Verb frames have a subject and, mostly, an object ("Đoàn công tác làm việc với Tỉnh ủy X"); noun
frames have a noun and cues around it ("chủ trì buổi làm việc", "dự Hội nghị", "tại buổi lễ").
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.extract import phrases
from kg.facts import Kind
from kg.lexicon.model import Hit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from kg.extract.reading import Mention, Reading
    from kg.text.sentences import Sentence

AGENTS = (Kind.PERSON, Kind.ORGANISATION, Kind.TEAM, Kind.PLACE)
_GAP = 4  # tokens between a subject and its verb


@dataclass(frozen=True, slots=True)
class Frame:
    """One report of an event: ``actors`` maps an agent's key to its role in this report."""

    type: str
    first: int
    stop: int
    sentence: int
    noun: bool
    actors: Mapping[str, str] = field(default_factory=dict)
    named: str | None = None  # the named event that it is
    place: str | None = None


def outermost(mentions: Iterable[Mention]) -> list[Mention]:
    """Return the mentions that lie in no other and in no title stack, in text order."""
    kept: list[Mention] = []
    mentions = [m for m in mentions if m.form != "part"]
    for mention in mentions:
        if kept and (mention.first < kept[-1].stop or _within(mention, kept[-1])):
            continue
        kept.append(mention)
    return kept


def _within(inner: Mention, outer: Mention) -> bool:
    """Tell whether a place or body stands in the title stack of a person."""
    held = inner.kind in (Kind.PLACE, Kind.ORGANISATION) and outer.kind == Kind.PERSON
    return held and outer.phrase.start <= inner.span.start and inner.span.end <= outer.phrase.end


def frames(reading: Reading) -> Iterator[Frame]:
    """Yield the event frames of an article in text order."""
    for sentence in reading.sentences:
        inside = outermost(reading.mentions_in(sentence.span))
        covered = {
            t
            for m in reading.mentions_in(sentence.span)
            if m.form != "anaphor"
            for t in range(m.first, m.stop)
        }
        last: Frame | None = None
        tokens = reading.annotated.tokens_of(sentence)
        index = tokens.start
        while index < tokens.stop:
            verb = reading.hits.at(index, "eventverb")
            noun = reading.hits.at(index, "eventnoun")
            found = None
            named = next(
                (m for m in inside if m.kind == Kind.EVENT and m.first <= index < m.stop), None
            )
            if (
                noun
                and (index not in covered or named)
                and (verb is None or noun.stop >= verb.stop)
            ):
                found = _noun_frame(reading, sentence, inside, noun, named)
            elif verb and index not in covered:
                found = _verb_frame(reading, sentence, inside, verb, last)
            if found is not None:
                yield found
                last = found if not found.noun else last
                index = max(found.stop, index + 1)
            else:
                hit = noun or verb
                index = hit.stop if hit and index not in covered else index + 1


# ---------------------------------------------------------------- verbs


def _verb_frame(
    reading: Reading, sentence: Sentence, inside: list[Mention], verb: Hit, last: Frame | None
) -> Frame | None:
    """Read "Đoàn kiểm tra đã làm việc với Tỉnh ủy X", "Chủ tịch nước A thăm xã B"."""
    if verb.concept.has("weakFrame", "yes"):
        return None
    kind = verb.concept.first("eventType") or "meeting"
    if _nominal(reading, verb.first):
        return _inspected(reading, sentence, inside, verb) if kind == "inspection" else None
    verb = _compound(reading, verb)
    kind = verb.concept.first("eventType") or kind
    subjects = subjects_of(reading, inside, verb.first)
    actors = {m.entity: "participant" if m.kind == Kind.PERSON else "organizer" for m in subjects}
    if not actors and last is not None and _goes_on(reading, last, verb.first):
        actors = {k: r for k, r in last.actors.items() if r in ("participant", "organizer")}
    objects = objects_of(reading, inside, verb)
    if kind == "inspection":
        objects = objects or _towards(reading, sentence, inside, verb.stop)
    if not actors and objects and _opens(reading, sentence, verb.first):
        subjects = _fronted(reading, inside, objects)
        actors = {
            m.entity: "participant" if m.kind == Kind.PERSON else "organizer" for m in subjects
        }
    given = [] if objects or kind != "ceremony" else _recipients(reading, inside, verb)
    kinds = {m.kind for m in subjects} or {reading.entities[k].kind for k in actors}
    goes = kind == "visit" and Kind.PERSON in kinds and _visits_someone(reading, verb)
    if not actors or not (objects or given or goes or verb.concept.has("intransitive", "yes")):
        return None
    if kind == "inspection" and not kinds & {Kind.TEAM, Kind.ORGANISATION}:
        return None
    only = verb.concept.first("subjectKind")
    if only and only not in kinds:
        return None
    met = [m for m in objects if m.kind in AGENTS and (kind, m.kind) != ("inspection", Kind.PLACE)]
    for mention in [*met, *given]:
        actors.setdefault(mention.entity, _other_role(verb, kind, mention))
    for mention in _led(reading, inside, objects):
        actors.setdefault(mention.entity, "participant")
    place = next((m.entity for m in objects if m.kind == Kind.PLACE), None)
    stop = max([verb.stop, *(m.stop for m in [*objects, *given])])
    first = min([verb.first, *(m.first for m in subjects)])
    return Frame(kind, first, stop, sentence.index, noun=False, actors=actors, place=place)


def _other_role(verb: Hit, kind: str, mention: Mention) -> str:
    """Return the role of who is met: guests and the honoured take part (guide, decision 19)."""
    guest = mention.kind == Kind.TEAM and verb.concept.has("receives", "yes")
    honoured = kind == "ceremony" and mention.kind == Kind.PERSON
    return "participant" if guest or honoured else "counterpart"


def _opens(reading: Reading, sentence: Sentence, verb: int) -> bool:
    """Tell whether the verb opens the sentence: "(Chiều 5/6,) đến thăm xã A, đồng chí B …"."""
    start = reading.annotated.tokens_of(sentence).start
    return verb - start <= _GAP and all(
        _auxiliary(reading, i) or not reading.tokens.capital(i) for i in range(start + 1, verb)
    )


def _fronted(reading: Reading, inside: list[Mention], objects: list[Mention]) -> list[Mention]:
    """Return the subject that follows a fronted verb: "Thăm đồn A tối 9/6, Chủ tịch nước B …"."""
    last = objects[-1]
    after = next(
        (m for m in inside if m.first > last.stop and m.kind in (Kind.PERSON, Kind.TEAM)), None
    )
    if after is None:
        return []
    gap = range(last.stop, after.first)
    commas = [i for i in gap if reading.tokens.forms[i] == ","]
    told = any(_told(reading, i) or reading.tokens.forms[i] in ".;:" for i in gap)
    if told or not commas or after.first - commas[-1] > _GAP or len(gap) > 24:
        return []
    return [after]


def _visits_someone(reading: Reading, verb: Hit) -> bool:
    """Tell whether common nouns follow a verb of visiting: "thăm hỏi các gia đình chính sách"."""
    index = verb.stop
    if index >= len(reading.tokens) or not reading.tokens.word(index):
        return False
    named = verb.stop - verb.first > 1 or phrases.generic(reading.annotated, index + 1)
    return named and reading.hits.at(index, "act") is None


def _goes_on(reading: Reading, last: Frame, verb: int) -> bool:
    """Tell whether the verb shares the subject of the frame before: "thăm …; dâng hương tại …"."""
    forms = reading.tokens.forms
    start = verb - 1
    while start > last.stop and _auxiliary(reading, start) and forms[start] not in ";,":
        start -= 1
    return start >= last.stop - 1 and forms[start] in ";,"


def _inspected(
    reading: Reading, sentence: Sentence, inside: list[Mention], verb: Hit
) -> Frame | None:
    """Read who is inspected, not by whom: "Qua công tác kiểm tra tại Huyện ủy A, …"."""
    towards = objects_of(reading, inside, verb)
    if towards and not _bare(reading, range(verb.stop, towards[0].first)):
        towards = []
    towards = towards or _towards(reading, sentence, inside, verb.stop, reach=14)
    objects = [m for m in towards if m.kind != Kind.PLACE]
    if not objects:
        return None
    actors = {m.entity: "counterpart" for m in objects}
    stop = max(m.stop for m in objects)
    return Frame("inspection", verb.first, stop, sentence.index, noun=True, actors=actors)


def _bare(reading: Reading, gap: range) -> bool:
    """Tell whether only a shortened name stands in the gap: "[Đảng ủy và] Ban Thường vụ …"."""
    return all(
        i in reading.annotated.inside
        or reading.hits.at(i, "anaphor") is not None
        or _conjunction(reading, i)
        for i in gap
    )


def _compound(reading: Reading, verb: Hit) -> Hit:
    """Join verbs that share their object: "đến thăm, chúc mừng", "thăm và làm việc với"."""
    stop, concept = verb.stop, verb.concept
    while stop + 1 < len(reading.tokens):
        joined = reading.tokens.forms[stop] == "," or _conjunction(reading, stop)
        more = reading.hits.at(stop + 1 if joined else stop, "eventverb")
        if more is None or not (joined or more.concept.has("weakFrame", "yes")):
            break
        stop = more.stop
        if more.concept.has("eventType", "meeting"):
            concept = more.concept  # "thăm, làm việc với Tỉnh ủy A" is a meeting
    return Hit(verb.first, stop, concept)


def _nominal(reading: Reading, index: int) -> bool:
    """Tell whether the verb is used as a noun: "kết quả kiểm tra", "công tác giám sát"."""
    for back in (1, 2):
        hit = reading.hits.at(index - back, "nominaliser") if index >= back else None
        if hit and hit.stop == index:
            return True
    return False


def subjects_of(reading: Reading, inside: list[Mention], verb: int) -> list[Mention]:
    """Return the agents before the verb, where nothing but auxiliaries stands between.

    Agents joined to the nearest one ("A cùng đoàn công tác", "đoàn do B dẫn đầu") count too.
    """
    tokens = reading.tokens
    before = [m for m in inside if m.kind in AGENTS and m.stop <= verb]
    while len(before) > 1 and before[-1].kind == Kind.PLACE and _owned(reading, before[-1]):
        before.pop()  # "đoàn công tác của tỉnh đã đến thăm": the team goes, not the province
    if not before:
        return []
    end = tokens.at(before[-1].phrase.end - 1) + 1
    gap = range(max(before[-1].stop, min(end, verb)), verb)
    relative = _relative(reading, gap)
    if any(tokens.forms[i] in ".;:(" for i in gap):
        return []
    if not relative and not _adjoining(reading, gap):
        return _apposed(reading, before, verb)
    chain = [before[-1]]
    for earlier in reversed(before[:-1]):
        if not _coordinated(reading, earlier, chain[-1]) or _governed(reading, earlier):
            break
        chain.append(earlier)
    chain.reverse()
    people = [m for m in chain if m.kind != Kind.PLACE]
    return people or chain[-1:]


def _adjoining(reading: Reading, gap: range) -> bool:
    """Tell whether nothing but auxiliaries and "cùng các đại biểu" stands before the verb."""
    if len(gap) <= _GAP and all(_auxiliary(reading, i) for i in gap):
        return True
    joint = bool(gap) and reading.hits.at(gap.start, "joint") is not None
    return joint and len(gap) <= 2 * _GAP and all(not reading.tokens.capital(i) for i in gap)


def _apposed(reading: Reading, before: list[Mention], verb: int) -> list[Mention]:
    """Return the person whose offices, some of them unknown, fill the gap between commas.

    "Thiếu tướng Lê Văn A, Chính ủy Lữ đoàn B, phát biểu tại hội nghị".
    """
    person = next((m for m in reversed(before) if m.kind == Kind.PERSON), None)
    if person is None:
        return []
    tokens = reading.tokens
    start = max(tokens.at(person.phrase.end - 1) + 1, person.stop)
    gap = range(start, verb)
    if not gap or len(gap) > 24 or tokens.forms[gap.start] not in ",-–":
        return []
    titled = tokens.capital(gap.start + 1) if len(gap) > 1 else False
    told = any(tokens.forms[i] in ".;:" or _told(reading, i) for i in gap)
    return [person] if titled and not told else []


def _governed(reading: Reading, mention: Mention) -> bool:
    """Tell whether a preposition stands before: "sau buổi làm việc với A, đoàn công tác …"."""
    for back in range(1, min(_GAP, mention.first) + 1):
        index = mention.first - back
        hit = reading.hits.at(index, "function")
        if hit is not None and {"with", "within"}.intersection(
            hit.concept.properties.get("functionClass", ())
        ):
            return True  # also "tại trụ sở Thành ủy A, đoàn công tác …"
        if not reading.tokens.word(index) or reading.tokens.capital(index):
            return False
    return False


def _owned(reading: Reading, mention: Mention) -> bool:
    """Tell whether "của" stands before a mention, or the word of a team right before it."""
    first = mention.first
    return bool(first) and (
        phrases.genitive(reading.annotated, first - 1)
        or any(
            (hit := reading.hits.at(first - back, "bodykind")) is not None and hit.stop == first
            for back in (2, 3)
            if first >= back
        )
    )


def _coordinated(reading: Reading, left: Mention, right: Mention) -> bool:
    """Tell whether two agents are one subject: "A và B", "đoàn do A", "A dẫn đầu đoàn"."""
    tokens = reading.tokens
    start = tokens.at(left.phrase.end - 1) + 1
    stop = tokens.at(right.phrase.start)
    gap = range(max(left.stop, start), min(right.first, stop))
    people = left.kind == right.kind == Kind.PERSON  # "các đồng chí: A; B chủ trì hội nghị"
    if len(gap) > _GAP or any(tokens.forms[i] in (".:" if people else ".;:") for i in gap):
        return False
    return all(
        tokens.forms[i] in ",-–;"
        or reading.hits.at(i, "joint", "leadcue", "function", "officecue", "filler") is not None
        or i in reading.annotated.inside
        for i in gap
    )


def _auxiliary(reading: Reading, index: int) -> bool:
    forms = reading.tokens.forms
    if forms[index] in ",-–)":
        return True
    return reading.hits.at(index, "function", "officecue", "eventverb") is not None or (
        index in reading.annotated.inside
    )


def _relative(reading: Reading, gap: range) -> bool:
    """Tell whether the gap is "… làm trưởng đoàn (đã)": the team stays the subject."""
    return any(reading.hits.at(i, "leadcue") for i in gap) and len(gap) <= 8


def objects_of(reading: Reading, inside: list[Mention], verb: Hit) -> list[Mention]:
    """Return the mentions right after the verb, and those joined to them by "," and "và"."""
    found: list[Mention] = []
    stop = verb.stop
    for mention in (m for m in inside if m.first >= verb.stop):
        start = reading.tokens.at(mention.phrase.start)
        gap = range(stop, start if start >= stop else mention.first)
        people = bool(found) and found[-1].kind == mention.kind == Kind.PERSON
        listed = any(reading.hits.at(i, "listcue") for i in gap) and len(gap) <= 18
        near = len(gap) <= (4 if not found else 3) or _filled(reading, gap) or listed
        plain = (
            listed
            or _filled(reading, gap)
            or _bare(reading, gap)
            or all(
                reading.tokens.forms[i] in ",-–;"
                or not reading.tokens.capital(i)
                or (reading.tokens.forms[i].isupper() and reading.tokens.forms[i][1:])
                for i in gap
            )
        )
        clause = any(
            _told(reading, i)
            or reading.tokens.forms[i] in (".;" if not people else ".")
            or (reading.tokens.forms[i] == ":" and not listed)
            for i in gap
        )
        if mention.kind == Kind.PLACE and len(gap) > 1 and not _filled(reading, gap):
            if any(reading.hits.at(mention.stop + i, "listcue") for i in (0, 1)):
                continue  # "tại 5 đơn vị ở tỉnh A, gồm: …"
            break
        if found:
            joined = any(reading.tokens.forms[i] in ",;" or _conjunction(reading, i) for i in gap)
            near = near and joined
        if not near or not plain or clause or mention.kind not in AGENTS:
            break
        found.append(mention)
        stop = max(mention.stop, reading.tokens.at(mention.phrase.end - 1) + 1)
    return found


def _told(reading: Reading, index: int) -> bool:
    """Tell whether a verb of saying, deciding or meeting stands at the token."""
    verb = reading.hits.at(index, "act", "eventverb", "decision")
    courtesy = verb is not None and verb.concept.has("weakFrame", "yes")
    return verb is not None and not courtesy and index not in reading.annotated.inside


def _led(reading: Reading, inside: list[Mention], objects: list[Mention]) -> list[Mention]:
    """Return who leads the team met: "tiếp Đoàn đại biểu A do đồng chí B dẫn đầu"."""
    if not objects or objects[-1].kind != Kind.TEAM:
        return []
    end = reading.tokens.at(objects[-1].phrase.end - 1) + 1
    person = next((m for m in inside if m.kind == Kind.PERSON and m.first >= end), None)
    if person is None or reading.tokens.at(person.phrase.start) - end > 2:
        return []
    stop = reading.tokens.at(person.phrase.end - 1) + 1
    led = any(reading.hits.at(i, "leadcue") for i in range(stop, min(stop + 3, len(reading.tokens))))
    return [person] if led else []


def _recipients(reading: Reading, inside: list[Mention], verb: Hit) -> list[Mention]:
    """Return who receives: "trao Huy hiệu 50 năm tuổi Đảng cho các đồng chí A, B"."""
    end = min(verb.stop + 20, len(reading.tokens))
    for index in range(verb.stop, end):
        if reading.hits.at(index, "act") or reading.tokens.forms[index] in ".;:":
            break
        hit = reading.hits.at(index, "function")
        if hit is not None and hit.concept.has("functionClass", "recipient"):
            return [m for m in objects_of(reading, inside, hit) if m.kind != Kind.PLACE]
    return []


def _filled(reading: Reading, gap: range) -> bool:
    """Tell whether common nouns fill the gap: "thăm cán bộ, chiến sĩ và nhân dân [xã A]"."""
    index = gap.start
    while index < gap.stop:
        hit = reading.hits.at(index, "filler")
        if hit is None and reading.tokens.forms[index] != ",":
            return False
        index = hit.stop if hit else index + 1
    return len(gap) <= 16


def _conjunction(reading: Reading, index: int) -> bool:
    hit = reading.hits.at(index, "function")
    return hit is not None and hit.concept.has("functionClass", "conjunction")


def _towards(
    reading: Reading, sentence: Sentence, inside: list[Mention], start: int, reach: int = 80
) -> list[Mention]:
    """Return who is inspected: "kiểm tra việc thực hiện … đối với Ban Thường vụ Tỉnh ủy X"."""
    tokens = reading.annotated.tokens_of(sentence)
    for index in range(start, min(tokens.stop, start + reach)):
        hit = reading.hits.at(index, "function")
        if hit is not None and hit.concept.has("functionClass", "towards"):
            return objects_of(reading, inside, hit)
    return []


# ---------------------------------------------------------------- nouns


def _noun_frame(
    reading: Reading,
    sentence: Sentence,
    inside: list[Mention],
    noun: Hit,
    named: Mention | None,
) -> Frame | None:
    """Read "A chủ trì buổi làm việc", "B tổ chức Lễ …", "buổi làm việc giữa A và B"."""
    first = named.first if named else noun.first
    stop = named.stop if named else noun.stop
    kind = noun.concept.first("eventType") or "meeting"
    actors: dict[str, str] = {}
    cue = _cue_before(reading, sentence, first)
    if cue is not None:
        role = cue.concept.first("participationRole") or "participant"
        for mention in subjects_of(reading, inside, cue.first):
            actors[mention.entity] = _role(mention, role)
        if role == "speaker" and not actors:
            actors = {
                m.entity: "participant"
                for m in [m for m in inside if m.kind == Kind.PERSON and m.first >= stop][:1]
            }
    actors.update(_chaired(reading, inside, stop))
    if named is None and reading.hits.at(noun.first, "congress") is None:
        actors.update(_convened(inside, noun, kind))
    hit = reading.hits.at(stop, "function")
    if hit is not None:
        around = _around(reading, inside, hit, kind)
        met = [m for m in inside if m.entity in around and m.first >= stop]
        for mention in _fronted(reading, inside, met) if met and not actors else ():
            actors[mention.entity] = "participant" if mention.kind == Kind.PERSON else "organizer"
        actors.update(around)
    return Frame(
        kind,
        first,
        stop,
        sentence.index,
        noun=True,
        actors=actors,
        named=named.entity if named else None,
    )


def _chaired(reading: Reading, inside: list[Mention], stop: int) -> dict[str, str]:
    """Read who chairs in "hội nghị do đồng chí A chủ trì"."""
    lead = reading.hits.at(stop, "leadcue", "function", "issuecue")
    person = next((m for m in inside if stop < m.first <= stop + 2), None)
    if lead is None or person is None:
        return {}
    end = reading.tokens.at(person.phrase.end - 1) + 1
    cue = reading.hits.at(max(end, person.stop), "partverb")
    if cue is None:
        return {}
    return {person.entity: _role(person, cue.concept.first("participationRole") or "participant")}


def _convened(inside: list[Mention], noun: Hit, kind: str) -> dict[str, str]:
    """Read the body that meets in "phiên họp Chính phủ", "hội nghị Thành ủy A"."""
    if kind != "meeting":
        return {}
    return {
        m.entity: "organizer"
        for m in inside
        if m.kind in (Kind.ORGANISATION, Kind.TEAM)
        and (noun.first < m.first < noun.stop or m.first == noun.stop)
    }


def _role(mention: Mention, role: str) -> str:
    if role == "speaker":
        return "participant"
    if role == "chair":
        return "chair" if mention.kind == Kind.PERSON else "organizer"
    if role == "organizer":
        return "participant" if mention.kind == Kind.PERSON else "organizer"
    return role


def _cue_before(reading: Reading, sentence: Sentence, first: int) -> Hit | None:
    """Return the participation verb that governs the noun: "chủ trì (cuộc) họp", "dự (buổi) lễ"."""
    start = reading.annotated.tokens_of(sentence).start
    found: Hit | None = None
    for index in range(first - 1, max(start - 1, first - 6), -1):
        hit = reading.hits.at(index, "partverb")
        if hit is not None and hit.stop <= first:
            if found is not None and hit.stop < found.first:
                break
            found = hit  # "phát biểu tại", not its "tại" alone
        elif found is not None and index not in reading.annotated.inside:
            break
        if reading.tokens.forms[index] in ".;:,":
            break
    return found


def _around(reading: Reading, inside: list[Mention], hit: Hit, kind: str) -> dict[str, str]:
    """Read "giữa A với B", "với B", "của A" after an event noun."""
    objects = objects_of(reading, inside, hit)
    if not objects:
        return {}
    if hit.concept.has("functionClass", "between"):
        first, *rest = objects
        roles = {first.entity: "organizer" if first.kind != Kind.PERSON else "participant"}
        return roles | {m.entity: "counterpart" for m in rest}
    if hit.concept.has("functionClass", "with"):
        # "sau buổi làm việc với A, đoàn công tác …": the team is no second counterpart
        met = objects[:1] + [m for m in objects[1:] if m.kind != Kind.TEAM]
        return {m.entity: "counterpart" for m in met}
    if hit.concept.has("functionClass", "genitive") and kind != "visit":
        first = objects[0]
        return {first.entity: "organizer" if first.kind != Kind.PERSON else "participant"}
    return {}
