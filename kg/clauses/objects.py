"""Whom an act is with or for: objects after a verb or preposition, recipients, goals, who leads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.clauses.gaps import bare, conjunction, filled, shared, told
from kg.clauses.model import AGENTS, Argument, Found
from kg.model import Kind
from kg.read.phrases.words import asides, of_class

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.clauses.grammar import Clauses
    from kg.lexicon.model import Hit
    from kg.read.reading import Mention, Reading
    from kg.text.sentences import Sentence

_FIRST_GAP = 4  # tokens between a verb and its object
_NEXT_GAP = 3  # tokens between two joined objects
_LIST_GAP = 18  # tokens between a verb and the list that a colon or "gồm" opens
_TITLE_GAP = 8  # tokens of an office before the name of its holder
_RECIPIENT = 20
_LONGEST_VERB = 6
_LISTENER = 12  # tokens between "nói với" and "rằng"
_ADDRESSEES = 7  # bodies joined to the first addressee


def objects_of(c: Clauses, sentence: Sentence, verb: Hit) -> tuple[Argument, ...]:
    """Return the agents right after the verb, and those joined to them by "," and "và"."""
    return _after(c, c.inside(sentence), verb)


def objects_with(c: Clauses, sentence: Sentence, verb: Hit) -> tuple[Argument, ...]:
    """Return the objects of a verb and what "với" joins to them: "hợp nhất A với B và C".

    Words for a share may stand before each: "toàn bộ diện tích, dân số của [xã A]".
    A verb in the title of a document has them there: "Nghị quyết về việc giải thể [Sở A]".
    """
    among = c.beside(sentence, verb.first)
    found = _after(c, among, verb, shares=True)
    joint = c.reading.hits.at(found[-1].stop, "function") if found else None
    if joint is None or not joint.concept.has("functionClass", "with"):
        return found
    return (*found, *_after(c, among, joint, shares=True))


def _after(
    c: Clauses, among: Sequence[Mention], verb: Hit, *, shares: bool = False
) -> tuple[Argument, ...]:
    found: list[Argument] = []
    behind = [m for m in among if m.first >= verb.stop]
    named = [m for m in behind if m.kind is Kind.PERSON]
    for mention in behind:
        if mention.kind is Kind.PLACE and any(_titles(m, mention) for m in named):
            continue  # "tiếp Đại sứ Lào Khamsing Say"
        if found and _bracketed(c, found[-1].stop, mention):
            continue  # "ông A, Hội trưởng Hội B (miền Nam); …"
        stop = found[-1].stop if found else verb.stop
        start = c.phrase_start(mention)
        gap = range(stop, start if start >= stop else mention.first)
        part = shares and shared(c.reading, gap)
        if (
            part
            and mention.kind in AGENTS
            and (not found or _joined(c.reading, found[-1], mention, gap))
        ):
            found.append(c.argument(mention, Found.AFTER))
            continue
        if _place_apart(c.reading, mention, gap):
            if _opens_list(c.reading, mention):
                continue  # "tại 5 đơn vị ở tỉnh A, gồm: …"
            break
        if mention.kind not in AGENTS or not _reaches(c.reading, mention, gap, found):
            break
        if found and _acts(c, mention, gap):
            break
        found.append(
            Argument(mention, start, max(mention.stop, c.phrase_stop(mention)), Found.AFTER)
        )
    return tuple(found)


def _acts(c: Clauses, mention: Mention, gap: range) -> bool:
    """Tell whether a clause of its own starts: "A hội kiến ông B; [ông C] hội kiến ông D"."""
    verb = c.skip(max(mention.stop, c.phrase_stop(mention)), len(c.tokens), "adverb")
    return any(c.tokens.forms[i] == ";" for i in gap) and told(c.reading, verb)


def _bracketed(c: Clauses, stop: int, mention: Mention) -> bool:
    """Tell whether brackets behind the last object hold a place."""
    near = mention.kind is Kind.PLACE and mention.first - stop <= _LIST_GAP
    return near and mention.first in asides(c.reading.annotated, stop, mention.stop + 1)


def _titles(person: Mention, place: Mention) -> bool:
    """Tell whether a place is part of the offices before a name."""
    return place.stop <= person.first and person.phrase.covers(place.span)


def _place_apart(reading: Reading, mention: Mention, gap: range) -> bool:
    return mention.kind == Kind.PLACE and len(gap) > 1 and not filled(reading, gap)


def _opens_list(reading: Reading, mention: Mention) -> bool:
    return any(reading.hits.at(mention.stop + i, "listcue") for i in (0, 1))


def _reaches(reading: Reading, mention: Mention, gap: range, found: list[Argument]) -> bool:
    """Tell whether an object stands behind the gap: the first, or one joined to the last."""
    forms = reading.tokens.forms
    listed = any(reading.hits.at(i, "listcue") for i in gap) and len(gap) <= _LIST_GAP
    common = filled(reading, gap)
    titled = _titled(reading, mention, gap) or _listed(reading, mention, gap, found)
    titled = titled or (bool(found) and _several(reading, gap))
    longest = _NEXT_GAP if found else _FIRST_GAP
    if not (len(gap) <= longest or common or listed or titled):
        return False
    if found and not _joined(reading, found[-1], mention, gap):
        return False
    if not (found or common or listed) and _apart(reading, gap):
        return False  # "tại cuộc họp với đoàn, [ông A] cho biết"
    plain = listed or common or titled or bare(reading, gap)
    if not (plain or all(_common(reading, i) for i in gap)):
        return False
    people = bool(found) and found[-1].kind == mention.kind == Kind.PERSON
    stops = "." if people else ".;"
    return not any(
        told(reading, i)
        or reading.hits.at(i, "eventnoun")  # "tiếp xúc cử tri sau kỳ họp [Quốc hội]"
        or forms[i] in stops
        or (forms[i] == ":" and not listed)
        for i in gap
    )


def _apart(reading: Reading, gap: range) -> bool:
    """Tell whether a comma parts a verb from whom it may be with, and no office goes before it."""
    comma = any(reading.tokens.forms[i] == "," for i in gap)
    return comma and not any(reading.hits.at(i, "role", "roleform") for i in gap)


def _joined(reading: Reading, last: Argument, mention: Mention, gap: range) -> bool:
    """Tell whether a mark or "và" joins two objects; a comma joins no person to a body."""
    if any(conjunction(reading, i) for i in gap):
        return True
    alike = (last.kind is Kind.PERSON) == (mention.kind is Kind.PERSON)
    return alike and any(reading.tokens.forms[i] in ",;" for i in gap)


def _titled(reading: Reading, mention: Mention, gap: range) -> bool:
    """Tell whether an office of a body unknown fills the gap: "với Chủ tịch Hạ viện [ông A]"."""
    office = mention.kind == Kind.PERSON and reading.hits.at(gap.start, "role") is not None
    return office and len(gap) <= _TITLE_GAP


def _listed(reading: Reading, mention: Mention, gap: range, found: list[Argument]) -> bool:
    """Tell whether offices of bodies unknown part two people: "tiếp ông A, Hội trưởng B; bà C"."""
    forms = reading.tokens.forms
    people = bool(found) and found[-1].kind is mention.kind is Kind.PERSON
    return people and len(gap) <= _LIST_GAP and forms[gap.start] in ",(" and forms[gap[-1]] == ";"


def _several(reading: Reading, gap: range) -> bool:
    """Tell whether a group stands as one item of a list: "Sở A, [các chi cục trực thuộc], Sở B"."""
    forms = reading.tokens.forms
    if len(gap) > _LIST_GAP or len(gap) < _NEXT_GAP or forms[gap.start] != ",":
        return False
    ends = forms[gap[-1]] == "," or conjunction(reading, gap[-1])
    plural = of_class(reading.annotated, gap.start + 1, "plural")
    return plural and ends and all(_common(reading, i) for i in gap)


def _common(reading: Reading, index: int) -> bool:
    """Tell whether no proper name stands at the token: a mark, a small letter, a short form."""
    form = reading.tokens.forms[index]
    short = form.isupper() and len(form) > 1
    return form in ",-–;" or not reading.tokens.capital(index) or short


def verb_before(c: Clauses, first: int, scheme: str) -> Hit | None:
    """Return the first of the verbs of a scheme right before an object: "đã ký, ban hành …"."""
    hits = c.reading.hits
    near = (h for back in range(1, _LONGEST_VERB) if (h := hits.at(first - back, scheme)))
    verb = next((h for h in near if 0 <= first - h.stop <= 1), None)
    while verb is not None:
        start = verb.first
        joined = (h for back in (1, 2, 3) if (h := hits.at(start - back, scheme)))
        earlier = next((h for h in joined if start <= h.stop + 1), None)
        if earlier is None:
            break
        verb = earlier
    return verb


def led(c: Clauses, sentence: Sentence, objects: tuple[Argument, ...]) -> tuple[Argument, ...]:
    """Return who leads the team met: "tiếp Đoàn đại biểu A do đồng chí B dẫn đầu"."""
    if not objects or objects[-1].kind != Kind.TEAM:
        return ()
    end = c.phrase_stop(objects[-1].mention)
    person = next((m for m in c.inside(sentence) if m.kind == Kind.PERSON and m.first >= end), None)
    if person is None or c.phrase_start(person) - end > 2:
        return ()
    stop = c.phrase_stop(person)
    after = range(stop, min(stop + 3, len(c.tokens)))
    leads = any(c.reading.hits.at(i, "leadcue") for i in after)
    return (c.argument(person, Found.AFTER),) if leads else ()


def recipients(c: Clauses, sentence: Sentence, verb: Hit) -> tuple[Argument, ...]:
    """Return who receives: "trao Huy hiệu 50 năm tuổi Đảng cho ông A; Huy hiệu … cho bà B"."""
    found: list[Argument] = []
    tokens = c.reading.annotated.tokens_of(sentence)
    index, stop = verb.stop, min(verb.stop + _RECIPIENT, tokens.stop)
    while index < stop:
        form = c.tokens.forms[index]
        if c.reading.hits.at(index, "act") or form in ".:" or (form == ";" and not found):
            break
        hit = c.reading.hits.at(index, "function")
        if hit is not None and hit.concept.has("functionClass", "recipient"):
            met = [a for a in objects_of(c, sentence, hit) if a.kind != Kind.PLACE]
            found += met
            index = max(hit.stop, *(a.stop for a in met)) if met else hit.stop
            stop = min(index + _RECIPIENT, tokens.stop)
        else:
            index += 1
    return tuple(found)


def addressees(c: Clauses, index: int, stop: int) -> tuple[Argument, ...]:
    """Return whom words address that start at a token: "(đề nghị) Tỉnh ủy và các sở, ngành …"."""
    mention = c.mention_at(c.skip(index, stop, "voice"), *AGENTS)
    found: list[Argument] = []
    while mention is not None and len(found) <= _ADDRESSEES:
        found.append(c.argument(mention, Found.AFTER))
        after = found[-1].stop
        joined = after + 1 if after < stop and c.tokens.forms[after] == "," else after
        joined = c.skip(joined, stop, "conjunction")
        mention = c.mention_at(joined, *AGENTS) if joined > after else None
    return tuple(found)


def told_to(c: Clauses, index: int, stop: int) -> range | None:
    """Return the words for whom something is told, between a verb of saying and its content.

    "nói với [Đài A] rằng …", "cho biết với [báo giới]: …"; ``addressees`` says whom they name.
    """
    first = c.skip(index, stop, "toward")
    if first == index or c.word(index, "complementiser") is not None:
        return None
    for end in range(first + 1, min(first + _LISTENER, stop)):
        if c.word(end, "declarative") or c.tokens.forms[end] == ":":
            return range(first, end)
        if c.tokens.forms[end] in ",;":
            return None
    return None


def towards(c: Clauses, sentence: Sentence, start: int, reach: int = 80) -> tuple[Argument, ...]:
    """Return who is inspected: "kiểm tra việc thực hiện … đối với Ban Thường vụ Tỉnh ủy X"."""
    tokens = c.reading.annotated.tokens_of(sentence)
    for index in range(start, min(tokens.stop, start + reach)):
        hit = c.reading.hits.at(index, "function")
        towards_ = hit is not None and hit.concept.has("functionClass", "towards")
        if hit is not None and towards_ and (met := objects_of(c, sentence, hit)):
            return met  # not "gắn với Nghị quyết số 5", but "đối với Tỉnh ủy A" behind it
    return ()
