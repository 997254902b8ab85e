"""Whom a verb strikes that stands before it: "Ông A bị Ban Bí thư kỷ luật", "ông A nghỉ hưu"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.clauses.forces import Force
from kg.clauses.model import Argument, Found
from kg.clauses.subjects import subjects
from kg.model import Act, Kind
from kg.read import phrases
from kg.read.phrases.words import asides

if TYPE_CHECKING:
    from kg.clauses.grammar import Clauses
    from kg.lexicon.model import Hit
    from kg.read.reading import Mention
    from kg.text.sentences import Sentence

_PUNISHED = (Kind.PERSON, Kind.ORGANISATION, Kind.TEAM)
_REASONS = frozenset({"cause", "purpose"})
_WHY = 3  # tokens of the longest word for why
_ORDER = 3  # tokens of "ra quyết định"
_COMMON = 4  # tokens of the longest common noun for who decides
_POSTPONED = 8  # tokens between a condition and the person that it is about


def passive(c: Clauses, verb: int) -> tuple[bool, Argument | None]:
    """Tell whether the verb at a token is passive ("được bầu", "nhận Huân chương"), and by whom.

    The agent is the one between the word of the passive and the verb: "bị Ban Bí thư kỷ luật".
    """
    first = c.skip_back(verb, "adverb")
    if c.word(verb, "passive") is not None:
        return True, None
    if c.word_before(first, "passive", "receives") is not None:
        return True, None
    for stop in (first, _ordered(c, first)):
        agent = c.ending_at(stop)
        if agent is not None and c.word_before(c.phrase_start(agent), "passive") is not None:
            return True, c.argument(agent)
    return _by_common(c, first) is not None, None


def _ordered(c: Clauses, stop: int) -> int:
    """Skip the order by which a deed is done: "bị UBND tỉnh A [ra quyết định] cách chức"."""
    hits = c.reading.hits
    acts = hits.ending(stop, _ORDER, "act")
    stop = next((h.first for h in acts if Act.CONCLUDE in h.concept.codes("actType")), stop)
    issues = hits.ending(stop, _ORDER, "issuecue")
    return issues[0].first if issues else stop


def _by_common(c: Clauses, stop: int) -> Hit | None:
    """Return the passive whose agent is a common noun: "[được] đại hội bầu", "[bị] Đảng ủy …"."""
    named = c.reading.hits.ending(stop, _COMMON, "eventnoun", "session", "bodykind", "body")
    return c.word_before(named[0].first, "passive") if named else None


def conditional(c: Clauses, verb: int) -> bool:
    """Tell whether the verb at a token opens a condition: "Sau khi bị kỷ luật, …"."""
    return c.word_before(c.skip_back(verb, "adverb", "passive"), "subordinator") is not None


def patients(
    c: Clauses, sentence: Sentence, verb: range, agent: str | None, *, near: bool
) -> tuple[Argument, ...]:
    """Return the people whom the words of a passive strike: one, or those of a list before it.

    ``agent`` is who acts, and is none of them; ``near``: only who stands right before the words.
    """
    named = c.mention_at(verb.stop + 1, Kind.PERSON) if c.word(verb.stop, "copula") else None
    named = named or _cleft(c, sentence, verb)
    if named is not None:
        return (c.argument(named, Found.AFTER),)  # "Người được bầu là ông A"
    if _unnamed(c, verb):
        return ()
    subject = _patient(c, sentence, verb, agent)
    if subject is None:
        return ()
    chain = tuple(
        a
        for a in subjects(c, _opening(c, verb.start), sentence)
        if a.kind is Kind.PERSON and a.mention.form != "title" and a.entity != agent
    )
    if any(subject == a.mention for a in chain):
        return chain
    return () if near else (c.argument(subject, Found.FREE),)


def punished(c: Clauses, sentence: Sentence, deed: Hit, stop: int) -> Argument | None:
    """Return whom a sentence punishes for what it tells from ``stop`` on: "A bị cảnh cáo vì …".

    Of several named behind the words for the punishment the first, a person before a body; else
    who stands last before them.
    """
    named = [m for m in c.inside(sentence) if m.kind in _PUNISHED]
    behind = [m for m in named if deed.stop <= m.first < stop]
    people = [m for m in behind if m.kind is Kind.PERSON]
    before = [m for m in named if m.first < deed.first and not _punishes(c, m)]
    if not people and passive(c, deed.first)[0]:
        struck = patients(c, sentence, range(deed.first, deed.stop), None, near=True)
        if struck:
            return struck[0]  # "ông A [bị kỷ luật] cách hết chức vụ trong Đảng"
    found = next(iter([*people, *behind, *reversed(before)]), None)
    return c.argument(found, Found.NEAREST) if found is not None else None


def _punishes(c: Clauses, mention: Mention) -> bool:
    """Tell whether it is by whom somebody is punished: "ông A bị [Ban Bí thư] cảnh cáo vì …"."""
    return c.word_before(c.phrase_start(mention), "passive") is not None


def _relative(c: Clauses, verb: range) -> Hit | None:
    """Return the noun of nobody's right before a passive: "[người] vừa được bầu"."""
    return c.word_before(c.skip_back(verb.start, "adverb", "passive"), "relative")


def _unnamed(c: Clauses, verb: range) -> bool:
    """Tell whether a noun of nobody's is struck: "…; [người] được bổ nhiệm là một cán bộ trẻ".

    Not where a name stands before it: "ông A, người được bổ nhiệm", "ông A là người được bầu".
    """
    who = _relative(c, verb)
    if who is None:
        return False
    stop = who.first - (c.tokens.forms[who.first - 1 : who.first] == (",",))
    return c.ending_at(stop) is None


def _cleft(c: Clauses, sentence: Sentence, verb: range) -> Mention | None:
    """Return who it is: "Người được bầu làm Giám đốc Sở A theo quyết định ngày 7/3 là [ông B]"."""
    span = c.reading.annotated.tokens_of(sentence)
    if _relative(c, verb) is None:
        return None
    for index in range(verb.stop, span.stop):
        named = c.mention_at(index + 1, Kind.PERSON) if c.word(index, "copula") else None
        if named is not None or c.tokens.forms[index] in ",;.":
            return named
    return None


def _opening(c: Clauses, verb: int) -> int:
    """Return where a passive starts: "ông A | bị Ban Bí thư kỷ luật"."""
    stop = c.skip_back(verb, "adverb")
    agents = (c.ending_at(stop), c.ending_at(_ordered(c, stop)))
    before = (c.word_before(c.phrase_start(a), "passive") for a in agents if a is not None)
    word = next(filter(None, before), None) or _by_common(c, stop)
    return word.first if word is not None else verb


def _patient(c: Clauses, sentence: Sentence, verb: range, agent: str | None) -> Mention | None:
    """Return the last person before the verb; what is said of somebody unnamed is not his."""
    span = c.reading.annotated.tokens_of(sentence)
    if conditional(c, verb.start):
        return _postponed(c, span, verb.stop)
    aside = asides(c.reading.annotated, span.start, verb.start)
    before = [
        m
        for m in c.mentions_from(span.start, verb.start, Kind.PERSON)
        if m.form != "title" and m.entity != agent and m.first not in aside
        # nor who acts in another passive: "ông A được [ông B] khen và được bổ nhiệm"
        if c.word_before(c.phrase_start(m), "passive") is None
    ]
    if not before or _somebody(c, span.start, c.phrase_start(before[-1])):
        return None
    stop = c.phrase_stop(before[-1])
    stop = stop if stop <= verb.start else before[-1].stop  # "ông A [thôi giữ chức B]"
    if _timed(c, span.start, before[-1], verb.start) or _another(c, stop, verb.start):
        return None
    relative = any(c.word(i, "relative") for i in range(stop, min(stop + 3, verb.start)))
    if stop > before[-1].stop and c.tokens.forms[stop] == ",":
        stop += 1  # "thay ông A, nguyên Giám đốc Sở B, được điều động …"
    opens = _opening(c, verb.start)  # "thay ông B đã [được Bộ Chính trị] phân công"
    beside = relative or c.skip(stop, opens, "adverb", "passive") == opens
    if beside or _reason(c, verb.start):
        return before[-1]
    free = [m for m in before if c.word_before(c.phrase_start(m), "governor") is None]
    return free[-1] if free else None


def _reason(c: Clauses, verb: int) -> bool:
    """Tell whether the verb is why or what for another is done: "thay ông B do [nghỉ hưu]".

    It is of who is named last, whatever governs him.
    """
    words = c.reading.hits.ending(c.skip_back(verb, "adverb"), _WHY, "function")
    return any(
        not _REASONS.isdisjoint(hit.concept.properties.get("functionClass", ())) for hit in words
    )


def _somebody(c: Clauses, start: int, first: int) -> bool:
    """Tell whether a clause is on somebody unnamed: "Người ký thay [ông A] bị kỷ luật"."""
    forms = c.tokens.forms
    marks = (i for i in range(first - 1, start - 1, -1) if forms[i] in ",;:.“(")
    opens = next(marks, start - 1) + 1
    return opens < first and c.word(opens, "relative") is not None


def _timed(c: Clauses, start: int, person: Mention, stop: int) -> bool:
    """Tell whether a person is of a clause of time alone: "Khi ông A mất, người khác được bầu"."""
    forms = c.tokens.forms
    if c.word(start, "subordinator") is None or "," in forms[start : person.first]:
        return False
    marks = (i for i in range(person.stop, stop) if forms[i] == ",")
    main = max(marks, default=stop)
    return c.skip(main + 1, stop, "adverb", "passive") < stop


def _another(c: Clauses, start: int, stop: int) -> bool:
    """Tell whether somebody unnamed stands nearer: "người tiền nhiệm đến tuổi nghỉ hưu"."""
    return any(
        hit.concept.has("statusKind", "former")
        and phrases.office(c.reading.annotated, hit.first) is None
        for hit in c.reading.hits.of(range(start, stop), "status")
    )


def _postponed(c: Clauses, span: range, stop: int) -> Mention | None:
    """Read "Sau khi bị kỷ luật, ông Lê Văn Minh đã …": the person follows the condition."""
    for index in range(stop, min(span.stop, stop + _POSTPONED)):
        if c.tokens.forms[index] == ",":
            person = c.mention_at(index + 1, Kind.PERSON)
            if person is None or person.form == "title":
                return None
            return None if _yet(c, c.phrase_stop(person), span) else person
    return None


def _yet(c: Clauses, stop: int, span: range) -> bool:
    """Tell whether the office is yet to come: "Sau khi được phê chuẩn, ông A sẽ trở thành …"."""
    at = c.skip(stop, span.stop, "adverb")
    takes = c.word(at, "copula") or c.word(at, "into") or c.reading.hits.at(at, "reorganise")
    return bool(takes) and at > stop and c.modality.over(at, Force.PLANNED)
