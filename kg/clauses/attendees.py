"""Who is on an attendance list: "A và B cùng dự", "Cùng dự có các đồng chí: …", "Ngoài ra có A"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.clauses.gaps import conjunction, told
from kg.clauses.model import Found
from kg.clauses.objects import objects_of
from kg.clauses.present import people_present
from kg.clauses.rosters import behind_opening, listing
from kg.clauses.subjects import inviting, subjects
from kg.lexicon.model import Hit
from kg.lexicon.rows import Trait
from kg.lexicon.senses import Other, Taking, other, taking
from kg.model import Kind
from kg.read import phrases
from kg.read.phrases.words import of_class

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.clauses.grammar import Clauses
    from kg.clauses.model import Argument
    from kg.read.reading import Mention
    from kg.text.sentences import Sentence

_OPENING = 3  # tokens in which a sentence begins to list, or to go on with a list
_BEHIND = 3  # tokens behind a verb of attending that tell of what
_HERE = 6  # tokens between a verb of attending and "có": "tham dự tại điểm cầu trung tâm có …"


def attendees(
    c: Clauses, sentence: Sentence, verbs: Sequence[Hit], *, goes_on: bool
) -> tuple[Argument, ...]:
    """Return who is on the attendance list that a sentence gives, or goes on with.

    ``verbs`` are its verbs of taking part, ``goes_on`` tells that the sentence before gave a list.
    """
    tokens = c.reading.annotated.tokens_of(sentence)
    cue = next((verb for verb in verbs if _attends(c, verb, tokens)), None)
    if cue is not None:
        present = (*_before(c, sentence, cue), *_behind(c, sentence, cue))
        return (*present, *_bodies_of(c, sentence, cue))
    opening = tokens[:_OPENING]
    further = goes_on and any(c.word(i, "joint") for i in opening)  # "Ngoài ra có ông A"
    if further or any(h.concept.has("receives", "yes") for h in c.starting(opening, "eventverb")):
        return people_present(c, sentence, tokens.start)
    return _met_by(c, sentence, tokens)


def _bodies_of(c: Clauses, sentence: Sentence, cue: Hit) -> tuple[Argument, ...]:
    """Return the bodies whose presence is told: "có sự tham gia của [Viện A và Sở B]"."""
    noun = c.word_before(cue.first, "nominaliser")
    if noun is None or not phrases.genitive(c.reading.annotated, cue.stop):
        return ()
    of = Hit(cue.stop, cue.stop + 1, cue.concept)
    return tuple(a for a in objects_of(c, sentence, of) if a.kind is Kind.ORGANISATION)


def _met_by(c: Clauses, sentence: Sentence, tokens: range) -> tuple[Argument, ...]:
    """Return who meets or speaks where the verb opens the sentence, and "có" puts them behind it.

    "Tiếp và làm việc với Đoàn có [đồng chí A]", "Phát biểu tại hội nghị có [ông B]".
    """
    hits, model = c.reading.hits, c.reading.annotated.lexicon.model
    speaks, meets = hits.at(tokens.start, "partverb"), hits.at(tokens.start, "eventverb")
    if speaks is not None and taking(speaks.concept) is not Taking.SPEAKER:
        speaks = None
    weak = meets is None or meets.concept.has("weakFrame", "yes")
    if meets is not None and (weak or not model.event(meets.concept).has(Trait.SIDES)):
        meets = None
    verb = speaks or meets
    there = listing(c, verb.stop, tokens.stop) if verb is not None else None
    if verb is None or there is None or not _at_it(c, range(verb.stop, there)):
        return ()
    return behind_opening(c, sentence, verb)


def _at_it(c: Clauses, gap: range) -> bool:
    """Tell whether an event or a team is named: not "Tại huyện A có ông B bị bắt"."""
    if any(_met(c, i) for i in gap):
        return True
    teams = c.mentions_from(gap.start, gap.stop, Kind.TEAM) if gap else iter(())
    return next(teams, None) is not None


def _attends(c: Clauses, verb: Hit, tokens: range) -> bool:
    """Tell whether a verb is of attending: "dự hội nghị", "Cùng dự có", not "tham gia"."""
    if taking(verb.concept) is not Taking.PARTICIPANT:
        return False
    ends = verb.stop >= tokens.stop or c.tokens.forms[verb.stop] in ".;"  # "A và B cùng dự."
    if verb.first - tokens.start < _OPENING or ends or _several(c, verb):
        return True
    if verb.first - tokens.start == _OPENING and _lists(c, verb):
        return True  # "Đoàn đại biểu [tháp tùng] Chủ tịch Quốc hội A và Phu nhân có: …"
    here = range(verb.stop - 1, min(verb.stop + _HERE, tokens.stop))  # "; [cùng đi có] ông A"
    if any(c.word(i, "present") for i in here):
        return True
    if _there(c, verb, tokens):
        return True
    behind = range(verb.stop, min(verb.stop + _BEHIND, len(c.tokens)))
    return any(_met(c, i) for i in behind) or phrases.genitive(c.reading.annotated, verb.stop)


def _several(c: Clauses, verb: Hit) -> bool:
    """Tell whether it is one of two things done there: "ông A [dự và phát biểu]"."""
    inside = range(verb.first + 1, verb.stop)
    return any(c.tokens.forms[i] == "," or conjunction(c.reading, i) for i in inside)


def _there(c: Clauses, verb: Hit, tokens: range) -> bool:
    """Tell whether "có" puts people before the verb: "Cuộc họp có ông A, Giám đốc B, tham dự"."""
    if verb.stop < tokens.stop and c.tokens.word(verb.stop):
        return False
    people = list(c.mentions_from(tokens.start, verb.first, Kind.PERSON))
    return bool(people) and c.word_before(c.phrase_start(people[0]), "present") is not None


def _met(c: Clauses, index: int) -> bool:
    """Tell whether a token names or points back to what is attended, or opens a list."""
    if c.reading.hits.at(index, "eventnoun", "listcue") is not None or c.tokens.forms[index] == ":":
        return True
    back = c.reading.hits.at(index, "anaphor")  # "tham gia đoàn"
    return back is not None and any(
        back.concept.has("anaphorKind", k) for k in (Kind.EVENT, Kind.TEAM)
    )


def _before(c: Clauses, sentence: Sentence, cue: Hit) -> Iterator[Argument]:
    """Yield the people before the verb: "A và B cùng dự", not "A nói … với sự tham dự của B".

    Nor those before others to whom they turn: "A chuyển lời chúc tới các đại biểu dự hội nghị";
    nor those before a team that goes: "A cảm ơn Chính phủ B đã cử đoàn sang dự lễ".
    """
    people = [m for m in c.inside(sentence) if m.kind is Kind.PERSON and m.stop <= cue.first]
    people = [m for m in people if not inviting(c, m, sentence)]
    people = [m for m in people if not (_remembered(c, m) or _met_before(c, people[0], m, cue))]
    if not people or c.word_before(cue.first, "nominaliser") is not None:
        return
    acts = next(reversed(subjects(c, cue.first, sentence)), None)
    if acts is not None and acts.kind is Kind.TEAM and acts.found_by is Found.ADJACENT:
        return
    turned = (hit.stop for hit in c.words("toward").within(range(people[-1].stop, cue.first)))
    if not any(of_class(c.reading.annotated, index, "plural") for index in turned):
        yield from (c.argument(mention, Found.NEAREST) for mention in people)


def _met_before(c: Clauses, first: Mention, mention: Mention, cue: Hit) -> bool:
    """Tell whether somebody is whom another has met first: "A viếng [B] và dự hội nghị"."""
    joined = any(conjunction(c.reading, i) for i in range(mention.stop, cue.first))
    return joined and any(told(c.reading, i) for i in range(first.stop, mention.first))


def _behind(c: Clauses, sentence: Sentence, cue: Hit) -> Iterator[Argument]:
    """Yield who is named behind the verb; bodies, too, where a list opens with it."""
    tokens = c.reading.annotated.tokens_of(sentence)
    opens = cue.first - tokens.start < 2 and _lists(c, cue)  # "Cùng dự có lãnh đạo Bộ A, Bộ B"
    kinds = (Kind.PERSON, Kind.ORGANISATION) if opens else (Kind.PERSON,)
    for mention in c.inside(sentence):
        if mention.first < cue.first or mention.form != "name" or mention.kind not in kinds:
            continue
        if mention.kind is Kind.PERSON and (
            _owns(c, cue, mention) or _remembered(c, mention) or of_family(c, mention)
        ):
            continue
        if _once(c, mention):
            continue
        # "Về phía Học viện A có Trung tướng B": B is there for A
        if mention.first != cue.stop or mention.kind is Kind.PERSON:
            yield c.argument(mention, Found.AFTER)


def _once(c: Clauses, mention: Mention) -> bool:
    """Tell whether only those who left a body are there: "các đồng chí nguyên lãnh đạo Bộ A"."""
    leaders = c.skip_back(c.phrase_start(mention), "voice")
    left = c.reading.hits.ending(leaders, 1, "status")
    return any(hit.concept.has("statusKind", "former") for hit in left)


def _lists(c: Clauses, cue: Hit) -> bool:
    """Tell whether a list opens behind a verb of attending: not "Tham gia tích cực, có …"."""
    if any(c.word(i, "present") for i in range(cue.first, cue.stop)):
        return True  # "Cùng đi có lãnh đạo Bộ A, Bộ B"
    for index in range(cue.stop, min(cue.stop + 2 * _HERE, len(c.tokens))):
        if c.word(index, "present") or c.tokens.forms[index] == ":":
            return True
        if c.tokens.forms[index] in ",.;":
            return False
    return False


def _remembered(c: Clauses, mention: Mention) -> bool:
    """Tell whether an event is in memory of who is named, or about him, and he is not there.

    "Dự lễ tang đồng chí A", "… kỷ niệm 110 năm ngày sinh đồng chí A", "hội thảo về đồng chí A".
    """
    first = c.phrase_start(mention)
    if c.word_before(first, "recalled", "topic") is not None or _in_matter(c, first):
        return True
    at = first - phrases.genitive(c.reading.annotated, first - 1)
    nouns = (c.reading.hits.at(at - back, "eventnoun") for back in range(1, min(at, _HERE) + 1))
    noun = next((hit for hit in nouns if hit is not None and hit.stop == at), None)
    return noun is not None and other(noun.concept) is Other.REMEMBERED


def of_family(c: Clauses, mention: Mention) -> bool:
    """Tell whether only his family is there: "đại diện gia đình đồng chí A"."""
    first = c.phrase_start(mention)
    at = first - phrases.genitive(c.reading.annotated, first - 1)
    family = c.reading.hits.ending(at, 2, "filler")
    return any(hit.concept.has("tie", "family") for hit in family)


def _in_matter(c: Clauses, first: int) -> bool:
    """Tell whether something is done to who is named: "họp báo về việc bắt [ông A]"."""
    for index in range(first - 1, max(first - _HERE, 0), -1):
        if c.tokens.forms[index] in ",;:." or c.word(index, "present") is not None:
            return False
        if c.word(index, "nominaliser") is not None and c.word(index, "matter") is not None:
            return True
    return False


def _owns(c: Clauses, cue: Hit, mention: Mention) -> bool:
    """Tell whether somebody only owns what is named: "theo tư tưởng của A", no "sự tham dự của"."""
    first = c.phrase_start(mention)
    return first - cue.stop > _HERE and phrases.genitive(c.reading.annotated, first - 1)
