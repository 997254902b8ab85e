"""Who signed or issued a document by a verb before it, and on which day: "… ký Quyết định …"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.article import Span
from kg.clauses.behalf import by_order, on_behalf
from kg.clauses.modality import Force
from kg.clauses.model import Argument, Found
from kg.clauses.objects import verb_before
from kg.clauses.present import behind_comma
from kg.clauses.subjects import subjects
from kg.facts.documents.issuing import (
    behind_session,
    list_start,
    listed,
    of_noun,
    passing,
    sent,
)
from kg.facts.documents.sessions import passed_by
from kg.model import Kind
from kg.read import phrases
from kg.read.offices import signs_for
from kg.text.fold import fold_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from kg.clauses.grammar import Clauses
    from kg.model import Document
    from kg.read.bodies import BodyNames
    from kg.read.offices import Authority
    from kg.read.phrases import Office
    from kg.read.reading import Mention
    from kg.text.dates import PrintedDate
    from kg.text.sentences import Sentence

_OPENING = 12  # tokens at the start of a sentence where the day of its verb stands
_BODIES = (Kind.ORGANISATION, Kind.TEAM)
_PASSED = 16  # tokens from "thông qua" to its day: "… tại Kỳ họp thứ 5 (ngày 18/1/2024)"
_KIND = 2  # words for a kind of body: "thanh tra", "kiểm toán"
_OTHERS = ("adopts", "annex")  # what is told of a document by others than its issuer
_BACK = 5  # sentences from "Cùng ngày" back to the day meant
_BESIDE = 3  # tokens between the day and who signs


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signed or issued a document by a verb, in which words, and when.

    ``by`` is the key of a known entity, or the office that acts as an authority; ``act`` that of
    the document by which it is issued: "Quyết định số 5/QĐ-TTg phê duyệt Chiến lược …".
    """

    by: str | Authority
    words: Span
    signer: str | None
    date: PrintedDate | None
    act: str | None = None


def signed(
    c: Clauses,
    names: BodyNames,
    dates: Mapping[int, PrintedDate],
    document: Document,
    named: Iterable[Mention],
) -> Signature | None:
    """Read "Thủ tướng Nguyễn Văn A ký Quyết định …", "Bộ Chính trị đã ban hành …".

    ``dates`` are those of the article by the token where they start, ``named`` the mentions that
    name the document.
    """
    for first in _starts(c, document, named):
        sentence = c.reading.sentence_at(c.tokens.starts[first])
        found = _by_verb(c, names, sentence, first, document) if sentence is not None else None
        if found is None and (organ := _by_session(c, first)) is not None:
            return Signature(*organ, None, None)
        if found is None or sentence is None:
            continue
        by, key, words, issued = found
        opening = c.reading.annotated.tokens_of(sentence).start
        signer = _signer(by)
        if by.kind is Kind.DOCUMENT:  # it tells the day, too
            return Signature(key, words, signer, None, by.entity)
        day = _day(c, dates, opening, c.tokens.at(words.start), first)
        return Signature(key, words, signer, day if issued else None)
    return _by_act(c, names, document) or _by_agent(c, names, dates, document)


def _signer(by: Argument) -> str | None:
    """Return the person who signs, where a name tells him."""
    return by.entity if by.kind is Kind.PERSON and by.mention.form == "name" else None


def _by_agent(
    c: Clauses, names: BodyNames, dates: Mapping[int, PrintedDate], document: Document
) -> Signature | None:
    """Read "Chỉ thị số 5-CT/TU (vừa) do (được) Tỉnh ủy A ban hành (ngày 3/6/2024)"."""
    stop = c.tokens.at(document.span.end - 1) + 1
    after = c.skip(stop + (c.tokens.forms[stop : stop + 1] == (",",)), len(c.tokens), "adverb")
    passive, cue = c.word(after, "passive"), c.reading.hits.at(after, "function")
    agentive = cue is not None and cue.concept.has("functionClass", "agent")
    cue = passive or (cue if agentive else None)
    if cue is None:
        return None
    named = c.mention_at(cue.stop, Kind.PERSON, *_BODIES)
    by = c.argument(named, Found.AFTER) if named is not None else None
    verb = c.reading.hits.at(c.skip(by.stop, len(c.tokens), "adverb"), "issuecue") if by else None
    verb = verb or (behind_session(c, by.stop) if by else None)
    if by is None or verb is None:
        return None
    passed = verb.concept.has("adopts", "yes") and _adopted(c, c.tokens.at(document.span.start))
    if passed and (document.draft or c.modality.within(range(stop, verb.first), Force.PLANNED)):
        return None
    if not (passed or set(verb.concept.properties).isdisjoint(_OTHERS)):
        return None
    issuer = _issuer(c, names, by)
    reach = range(verb.stop, verb.stop + (_PASSED if passed else 1))
    day = next((d for i in reach if (d := dates.get(i)) is not None and d.kind == "day"), None)
    return Signature(*issuer, _signer(by), day) if issuer is not None else None


def _by_verb(
    c: Clauses, names: BodyNames, sentence: Sentence, first: int, document: Document
) -> tuple[Argument, str | Authority, Span, bool] | None:
    """Return who acts by the verb that issues what starts at a token, and who issues it so.

    Last, whether that is the day of the document, too: it may be announced later.
    """
    verb = passing(c, first) or verb_before(c, first, "issuecue")
    if verb is not None and of_noun(c, verb):
        return None  # "A chứng kiến [lễ ký kết] Hiệp định"
    if verb is None and document.issuer is None:
        start = list_start(c, sentence, first)
        verb = verb_before(c, start, "issuecue") if start < first else None
    handed = verb_before(c, first, "announce") if verb is None else None
    over = sent(c, first) if verb is handed is None and "/" in (document.number or "") else None
    for cue in (verb, handed, over):
        acting = subjects(c, cue.first, sentence) if cue is not None else ()
        if cue is None or not acting:
            continue
        if cue.concept.has("adopts", "yes") and not _adopted(c, first):
            return None  # "thông qua Tờ trình": who adopts it has not written it
        if cue.concept.has("drafts", "yes") and "/" not in (document.number or ""):
            return None  # "Bộ A xây dựng Nghị định …": others will issue it
        by = acting[0]
        principal, own = by_order(c, by), cue is handed and _bears_name(c, first, by)
        if principal is None and (cue is verb or cue is over or own):
            principal = on_behalf(c, cue.first, by) or by
        found = _issuer(c, names, principal) if principal is not None else None
        return (by, *found, not own and cue is not over) if found is not None else None
    return None


def _by_session(c: Clauses, first: int) -> tuple[str, Span] | None:
    """Return the organ whose session passes a resolution, and the words for it."""
    verb = passing(c, first) or verb_before(c, listed(c, first), "issuecue")
    passes = verb is not None and verb.concept.has("adopts", "yes") and _adopted(c, first)
    return passed_by(c, verb) if verb is not None and passes else None


def _bears_name(c: Clauses, first: int, by: Argument) -> bool:
    """Tell whether a document is called after who announces it: "Thanh tra A … kết luận thanh tra".

    What one announces otherwise may be another's.
    """
    noun = c.reading.hits.at(first, "doctype")
    kind = noun.concept.label.split()[-_KIND:] if noun is not None else []
    name = c.reading.entities[by.entity].name if by.kind in _BODIES else ""
    more = noun is not None and len(noun.concept.label.split()) > _KIND
    return more and fold_key(name).startswith(f"{fold_key(' '.join(kind))} ")


def _lead(c: Clauses, first: int, scheme: str, name: str, value: str) -> bool:
    """Tell whether a word that leads to a document stands right before it: "theo", "tại"."""
    hit = c.reading.hits.at(first - 1, scheme) if first else None
    return hit is not None and hit.stop == first and hit.concept.has(name, value)


def _by_act(c: Clauses, names: BodyNames, document: Document) -> Signature | None:
    """Read "Tại Quyết định số 5, Thủ tướng Chính phủ phê chuẩn …": who decides there issues it."""
    first, stop = c.tokens.at(document.span.start), c.tokens.at(document.span.end - 1) + 1
    follows = _lead(c, first, "announce", "follows", "yes")
    if not (follows or _lead(c, first, "function", "functionClass", "within")):
        return None
    by = behind_comma(c, stop, Kind.PERSON, *_BODIES)
    if by is None:
        return None
    verb = c.skip(by.stop, len(c.tokens), "adverb", "light")
    schemes = ("decision",) if follows else ("decision", "act")
    issuer = _issuer(c, names, by) if c.reading.hits.at(verb, *schemes) else None
    return Signature(issuer[0], issuer[1], None, None) if issuer is not None else None


def _starts(c: Clauses, document: Document, named: Iterable[Mention]) -> Iterator[int]:
    """Yield where the document is named: in its own words first, their list included."""
    yield (own := c.tokens.at(document.span.start))
    yield from (m.first for m in named if m.first != own)


def _adopted(c: Clauses, first: int) -> bool:
    """Tell whether the body that passes a document issues it: a "nghị quyết", no "tờ trình"."""
    draft = c.reading.hits.at(first, "draft")
    noun = c.reading.hits.at(draft.stop if draft is not None else first, "doctype")
    return noun is not None and noun.concept.has("adopted", "yes")


def _issuer(
    c: Clauses, names: BodyNames, by: Argument | Office
) -> tuple[str | Authority, Span] | None:
    """Return for whom an agent issues: a body for itself, the holder of an office for that.

    A document issues for its own issuer: "Quyết định 68 của Chính phủ ban hành Quy chế …"; a
    session for its organ: "Kỳ họp thứ 3, Quốc hội khóa XIV thông qua Nghị quyết …".
    """
    if not isinstance(by, Argument):
        return _signed_for(c, names, by)
    if by.kind is Kind.EVENT:
        organs = c.reading.mentions_in(by.mention.span, *_BODIES)
        return (organs[-1].entity, organs[-1].span) if organs else None
    office = _office(c, by)
    if office is not None:
        return _signed_for(c, names, office)
    return (by.entity, by.mention.span) if by.kind in (*_BODIES, Kind.DOCUMENT) else None


def _signed_for(
    c: Clauses, names: BodyNames, office: Office
) -> tuple[str | Authority, Span] | None:
    """Return for whom the holder of an office signs, with the words for the office."""
    found = signs_for(c.reading.annotated, office, names)
    return (found, c.tokens.span(office.first, office.stop)) if found is not None else None


def _office(c: Clauses, by: Argument) -> Office | None:
    """Return the last office in the words for an agent: "Phó Thủ tướng Nguyễn Văn A"."""
    if by.kind in _BODIES and by.mention.form != "title":
        return None
    start, stop = c.phrase_start(by.mention), c.phrase_stop(by.mention)
    found = (phrases.office(c.reading.annotated, i) for i in range(start, stop))
    return max((o for o in found if o is not None), key=lambda o: (o.stop, -o.first), default=None)


def _day(
    c: Clauses, dates: Mapping[int, PrintedDate], opening: int, by: int, first: int
) -> PrintedDate | None:
    """Return the day printed right before who signs ("Ngày 3/6/2024, … ký …").

    The day of another document is none: "… Kế hoạch số 1-KH/ĐU ngày 3/6/2024, Bí thư ký …".
    """
    printed = (
        d for t in range(opening, first) if (d := dates.get(t)) and _dates(c, d, opening, by)
    )
    before = Span(c.tokens.starts[opening], c.tokens.starts[first])
    named = c.reading.mentions_in(before, Kind.DOCUMENT)
    if any(m.first < by < m.stop for m in named):  # "công bố Quyết định của [A] phê duyệt …"
        return None
    acts = [m.phrase for m in named]
    days = [d for d in printed if not any(act.covers(d.span) for act in acts)]
    beside = (d for d in days if _beside(c, c.tokens.at(d.span.end - 1), by))
    early = (d for d in days if c.tokens.at(d.span.start) < opening + _OPENING)
    return next(beside, None) or next(early, None) or _same_day(c, dates, opening)


def _same_day(c: Clauses, dates: Mapping[int, PrintedDate], opening: int) -> PrintedDate | None:
    """Return the day that opened a sentence shortly before one that opens with "Cùng ngày, …"."""
    here = c.reading.sentence_at(c.tokens.starts[opening])
    if here is None or c.word(opening, "sameday") is None:
        return None
    for sentence in reversed(c.reading.sentences[max(here.index - _BACK, 0) : here.index]):
        tokens = c.reading.annotated.tokens_of(sentence)[:_OPENING]
        for day in (d for t in tokens if (d := dates.get(t)) is not None and d.kind == "day"):
            stop = c.tokens.at(day.span.end - 1) + 1
            if c.tokens.forms[stop : stop + 1] == (",",):  # no "… có hiệu lực từ ngày 1/3"
                return day
    return None


def _dates(c: Clauses, date: PrintedDate, opening: int, by: int) -> bool:
    """Tell whether a date may be that of an act: a day, or the month or year that opens it.

    "Tháng 5/2017, Bộ Chính trị ban hành …"; no period: "Từ năm 2017, …".
    """
    first, stop = c.tokens.at(date.span.start), c.tokens.at(date.span.end - 1) + 1
    opens = first - opening <= 1 and stop < by and c.tokens.forms[stop] == ","
    return date.kind == "day" or (date.kind in ("month", "year") and opens)


def _beside(c: Clauses, date: int, by: int) -> bool:
    """Tell whether a day stands right before who signs, and in no clause of another document."""
    return 0 <= by - date <= _BESIDE and ";" not in c.tokens.forms[date:by]
