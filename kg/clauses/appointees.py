"""On whom a verb of deciding bears: those behind it, and those before it whom a passive strikes.

"bầu ông A giữ chức X, ông B làm Y và bà C tham gia Z": each parallel clause has a person of its
own, and the office between two of them is no end of the list.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.clauses.gaps import aspect
from kg.clauses.model import Found
from kg.clauses.passives import conditional, patients
from kg.model import Act, Action, Kind
from kg.read import phrases
from kg.read.phrases.words import of_class

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.clauses.grammar import Clauses
    from kg.clauses.model import Argument
    from kg.read.reading import Mention
    from kg.text.sentences import Sentence

REACH = 24  # tokens between a decision and its person ("… bằng hình thức cảnh cáo đối với ông A")
_OFFICE = 25  # tokens between the office of one person and the next person
_GIVEN = 14  # tokens between an honour and its person ("Bằng khen của Bộ trưởng … cho ông A")
_ASKS = frozenset({Act.PROPOSE, Act.REQUEST})
_PROPOSAL = 4  # tokens of the longest word for proposing
_NEXT = 4  # tokens between two people of one list


def struck(
    c: Clauses, sentence: Sentence, verb: range, end: int, *, agent: str | None, near: bool
) -> tuple[Argument, ...]:
    """Return whom a passive strikes: those before it, and those of parallel clauses up to ``end``.

    ``agent`` and ``near`` as in ``patients``.
    """
    found = patients(c, sentence, verb, agent, near=near)
    return (*found, *_further(c, verb.stop, end)) if found else ()


def appointees(c: Clauses, verb: range, end: int) -> tuple[Argument, ...]:
    """Return on whom a verb bears that stand behind it, up to ``end``: one, or those of a list."""
    return tuple(_appointees(c, verb, _clause_end(c, verb, end)))


def receiver(c: Clauses, index: int, end: int) -> Argument | None:
    """Return the person to whom an honour or a suspension goes, named behind its words.

    "trao Bằng khen của Bộ trưởng Bộ A [cho ông B]", before the first comma.
    """
    for at in range(index, min(index + _GIVEN, end)):
        if c.tokens.forms[at] in ",;":
            return None
        strikes = c.word(at, "strikes")
        person = c.mention_at(strikes.stop, Kind.PERSON) if strikes is not None else None
        if person is not None:
            return c.argument(person, Found.AFTER)
    return None


def enters(c: Clauses, person: Mention, end: int) -> bool:
    """Tell whether the words behind a person give him an office, before a semicolon or another.

    "phân công [ông A], Phó Bí thư, [giữ chức X]".
    """
    start = c.phrase_stop(person)
    stops = (i for i in range(start, end) if c.tokens.forms[i] == ";")
    other = (m.first for m in c.mentions_from(start, end, Kind.PERSON))
    clause = range(start, min(next(stops, end), next(other, end)))
    into = c.words("into").first(clause)
    return into is not None and phrases.office(c.reading.annotated, into.stop) is not None


def predecessor(c: Clauses, sentence: Sentence, person: str) -> Argument | None:
    """Return whom a person comes in the place of: "bổ nhiệm [person] làm X [thay ông B]".

    Nobody else stands between the two.
    """
    before: Mention | None = None
    for mention in c.reading.mentions_in(sentence.span, Kind.PERSON):
        if c.word_before(c.phrase_start(mention), "replaced") is None:
            before = mention
        elif before is not None and before.entity == person != mention.entity:
            return c.argument(mention, Found.AFTER)
    return None


def proposes(c: Clauses, person: Mention) -> bool:
    """Tell whether it is whose proposal is decided on: "phê chuẩn đề nghị của [Thủ tướng A]"."""
    first = c.phrase_start(person)
    if not first or not phrases.genitive(c.reading.annotated, first - 1):
        return False
    acts = c.reading.hits.ending(first - 1, _PROPOSAL, "act")
    return any(not _ASKS.isdisjoint(h.concept.codes("actType")) for h in acts)


def listed(c: Clauses, index: int, end: int) -> bool:
    """Tell whether a list opens right behind a passive: "Bị khiển trách có các ông: A; B"."""
    for at in range(index, min(index + _NEXT, end)):
        if c.tokens.forms[at] == ":" or c.reading.hits.at(at, "listcue"):
            return True
        if c.tokens.forms[at] in ",.;" or c.reading.hits.at(at, "decision"):
            return False
    return False


def acting(c: Clauses, index: int) -> int:
    """Count the tokens of "quyền" before an office: "giao [quyền Cục trưởng] cho ông A"."""
    status = c.reading.hits.at(index - 1, "status") if index else None
    return int(status is not None and status.concept.has("statusKind", "acting"))


def _appointees(c: Clauses, verb: range, end: int) -> Iterator[Argument]:
    plural = _plural(c, range(verb.stop, end))
    several = plural or ";" in c.tokens.forms[verb.stop : end]
    single = not plural and ":" not in c.tokens.forms[verb.stop : verb.stop + _NEXT]
    index, reach, found, far = verb.stop, verb.stop + REACH, False, False
    while index < min(reach, end):
        person = _named(c, index)
        if c.word(index, "candidate"):
            return  # "bầu Chủ tịch với hai ứng viên là ông A và ông B"
        if found and single and person is not None and _own_clause(c, person):
            return
        if person is not None and _is_object(c, person, found=found, several=several, far=far):
            yield c.argument(person, Found.AFTER)
            found = True
            index = c.phrase_stop(person)
            reach = end if several else index + _NEXT
            continue
        far = far or c.tokens.forms[index] in ",.("
        struck = _another(c, index, end) if found and not several else None
        if struck is not None:
            yield struck
            index, reach = struck.stop, struck.stop + _NEXT
            continue
        if found and not several and c.word(index, "into"):
            after = _parallel(c, index, end)
            if after == index:
                return
            index, reach = after, after + _NEXT
            continue
        index += 1


def _another(c: Clauses, index: int, end: int) -> Argument | None:
    """Return B in "bầu chức vụ X đối với ông A [và chức vụ Y đối với bà B]", from "và" on."""
    if c.tokens.forms[index] not in ",;" and c.word(index, "conjunction") is None:
        return None
    stop = _office_stop(c, c.skip(index + 1, end, "into"))
    for at in range(stop or end, min(end, (stop or end) + _OFFICE)):
        strikes = c.word(at, "strikes")
        person = _named(c, strikes.stop) if strikes is not None else None
        if person is not None:
            return c.argument(person, Found.AFTER)
        if c.tokens.forms[at] in ";." or _named(c, at) is not None:
            return None
    return None


def _further(c: Clauses, index: int, end: int) -> Iterator[Argument]:
    """Read "A được phân công làm X, ông B làm Y và bà C giữ chức Z": B and C follow."""
    while (after := _parallel(c, index, end)) != index:
        person = _named(c, after)
        index = after if person is None else c.phrase_stop(person)
        if person is None or c.word(index, "into") is None:
            return
        yield c.argument(person, Found.AFTER)


def _clause_end(c: Clauses, verb: range, end: int) -> int:
    """Return where the verb's clause stops: "Sau khi bầu bổ sung, Bộ Chính trị có …"."""
    if conditional(c, verb.start):
        marks = (i for i in range(verb.stop, end) if c.tokens.forms[i] == ",")
        return next(marks, end)
    return end


def _parallel(c: Clauses, index: int, end: int) -> int:
    """Skip the office of one person before the next: "bầu ông A giữ chức X, ông B …".

    Returns ``index`` where no further person follows the office.
    """
    stop = _office_stop(c, c.skip(index, end, "into"))
    if stop is None:
        return index
    for at in range(stop, min(end, stop + _OFFICE)):
        mark = c.tokens.forms[at]
        joined = mark in ",;" or c.word(at, "conjunction") is not None
        if joined and _named(c, at + 1) is not None:
            return at + 1
        if mark in ",;.":
            break
    return index


def _office_stop(c: Clauses, index: int) -> int | None:
    """Return where the office at a token stops, or the body that somebody joins there."""
    office = phrases.office(c.reading.annotated, index - acting(c, index))
    if office is not None:
        return office.stop
    joins = c.word_before(index, "joins")
    member = joins is not None and joins.concept.first("rolePart") is not None
    body = c.mention_at(index, Kind.ORGANISATION, Kind.TEAM) if member else None
    return body.stop if body is not None else None


def _plural(c: Clauses, tokens: range) -> bool:
    """Tell whether a word for several people follows: "các đồng chí: A; B", "các ông A, B"."""
    return any(h.concept.has("number", "plural") for h in c.reading.hits.of(tokens, "honorific"))


def _is_object(c: Clauses, person: Mention, *, found: bool, several: bool, far: bool) -> bool:
    """Tell whether the person is decided on: the first near the verb, or one of a list."""
    first = c.phrase_start(person)
    if c.word_before(first, "replaced") is not None or proposes(c, person):
        return False
    if first and of_class(c.reading.annotated, first - 1, "agent"):
        return False  # "khen thưởng kíp mổ do [ông A] phụ trách"
    if found and not several and aspect(c.reading, c.phrase_stop(person)):
        return False  # "trao Huân chương cho ông A, [bà B đã] ký quyết định …"
    if found:
        mark = c.tokens.forms[first - 1] in (",;:" if several else ",;")
        return mark or c.word_before(first, "conjunction") is not None
    return (
        several or not far or _opens_list(c, first) or c.word_before(first, "strikes") is not None
    )


def _opens_list(c: Clauses, first: int) -> bool:
    """Tell whether a list opens right before: "bầu 2 ủy viên …, nhiệm kỳ …, [gồm:] ông A và B"."""
    stop = first - (c.tokens.forms[first - 1] == ":")
    return stop < first or bool(c.reading.hits.ending(stop, _NEXT, "listcue"))


def _own_clause(c: Clauses, person: Mention) -> bool:
    """Tell whether a clause of its own begins: "bổ nhiệm ông A …; [ông B, Thứ trưởng, nghỉ hưu]".

    Not in a list of its own: "khiển trách các ông: A; B, đã nghỉ hưu".
    """
    index = c.phrase_stop(person)
    index += c.tokens.forms[index : index + 1] == (",",)
    index = c.skip(index, len(c.tokens.forms), "adverb")
    leaves = c.reading.hits.at(index, "decision")
    left = leaves is not None and Action.RELIEVE in leaves.concept.codes("decisionType")
    return left or c.word(index, "passive") is not None


def _named(c: Clauses, index: int) -> Mention | None:
    person = c.mention_at(index, Kind.PERSON)
    return person if person is not None and person.form != "title" else None
