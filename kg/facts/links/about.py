"""What a meeting or inspection is about (guide, decision 37).

The document or programme in whose name it is held ("kiểm tra việc thực hiện Kết luận 24"), and
each that a session hears, debates, passes or announces ("nghe Tờ trình số 9; cho ý kiến về …").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kg.clauses.elements import asserted
from kg.clauses.modality import Force
from kg.facts.events.frame import Frame
from kg.facts.links.agenda import AGENDA, items
from kg.facts.links.runs import EVENT, TARGETS, Known, Line, own_report, run, speaks
from kg.lexicon.model import Hit
from kg.lexicon.rows import Trait
from kg.model import Link
from kg.read.phrases.words import joins, of_class
from kg.read.reading import Mention
from kg.rules.pattern import Match, Pattern, Slot, each, need, one

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.facts.events import Happening

__all__ = ["RULES", "items", "subjects"]

_PLURAL = 1  # token between an event and what it announces: "lễ công bố các Nghị quyết"
_DENIED = 3  # tokens between a denial and the word that says what it is about
_VERBS = ("act", "aboutcue", "carryout", "eventverb")
_ASKS = ("act_request", "act_propose", "act_praise", "act_conclude")

_REPORT = Slot[Frame]("report")
_VERB, _CUE = Slot[Hit]("verb"), Slot[Hit]("aboutcue")
_DOCUMENT = Slot[Mention]("document")


def subjects(known: Known) -> Iterator[Link]:
    """Yield the documents and programmes in whose name the events of an article are held."""
    for rule in (_ABOUT, _ANNOUNCED):
        for m in rule.matches(known):
            span = known.reading.sentences[m[_REPORT].sentence].span
            yield Link(m[EVENT].key, "about", m[_DOCUMENT].entity, span, rule.name)
    for line in known.lines():
        for m in _INSPECTED.matches(line):
            yield Link(m[EVENT].key, "about", m[_DOCUMENT].entity, line.span, _INSPECTED.name)


# -- "Đoàn làm việc với Tỉnh ủy về việc thực hiện Nghị quyết số 12"


def _held(known: Known, _: Match) -> Iterator[Happening]:
    return (h for h in known.happenings if h.type.has(Trait.ABOUT))


def _reports(_: Known, match: Match) -> list[Frame]:
    return sorted(match[EVENT].reports, key=lambda frame: frame.sentence)


def _rest(known: Known, frame: Frame) -> range:
    """Return the tokens after a report, up to the end of its sentence."""
    tokens = known.c.tokens.within(known.reading.sentences[frame.sentence].span)
    return range(frame.stop, tokens.stop)


def _about_cue(known: Known, match: Match) -> Hit | None:
    frame = match[_REPORT]
    rest = _rest(known, frame)
    reach = _clause(known, rest) if frame.noun else rest
    return next((h for i in reach if (h := known.reading.hits.at(i, "aboutcue"))), None)


def _clause(known: Known, rest: range) -> range:
    """Return the clause of a session's name: "Hội nghị trực tuyến về …, …"."""
    forms, first = known.c.tokens.forms, _purpose(known, rest)
    return range(
        rest.start, next((i for i in range(first, rest.stop) if _ends(forms[i])), rest.stop)
    )


def _ends(form: str) -> bool:
    return form in ",.;:("


def _purpose(known: Known, rest: range) -> int:
    """Return the token after the verbs that say right behind an event what it is held for.

    "Hội nghị [kiểm tra, đánh giá] việc thực hiện …", "… làm việc với A[, đánh giá] 5 năm thực hiện
    …", never "…, đề nghị A thực hiện …".
    """
    forms, hits, stop = known.c.tokens.forms, known.reading.hits, rest.start
    stop += stop < rest.stop and (
        forms[stop] == "," or of_class(known.reading.annotated, stop, "purpose")
    )
    first, of_it = stop, False
    while (verb := hits.at(stop, *_VERBS)) is not None and verb.stop < rest.stop:
        if any(verb.concept.has("actType", act) for act in _ASKS):
            return rest.start
        of_it = verb.concept.scheme in ("aboutcue", "carryout")
        stop = verb.stop
        joined = forms[stop] == "," or joins(known.reading.annotated, stop)
        stop += joined and hits.at(stop + 1, *_VERBS) is not None
    of_it = of_it or forms[stop].isdigit() or hits.at(stop, "nominaliser") is not None
    return stop if stop > first and of_it else rest.start


def _meant(known: Known, match: Match) -> Iterator[Mention]:
    """Yield the documents after the cue; in place of a report of the event what it reports on.

    "… làm việc với Tỉnh ủy về dự thảo Báo cáo kết quả kiểm tra việc thực hiện Kết luận số 24".
    """
    frame = match[_REPORT]
    span = known.reading.sentences[frame.sentence].span
    for mention in run(known.reading, span, match[_CUE].stop, _rest(known, frame).stop):
        if not (known.inspections() and own_report(known, mention.entity)):
            yield mention
            continue
        for inner in known.reading.mentions_in(mention.span, *TARGETS):
            if inner.first > mention.first and not own_report(known, inner.entity):
                yield inner


_ABOUT: Pattern[Known] = Pattern.of(
    "event-about",
    each(EVENT, "meeting or inspection", _held),
    each(_REPORT, "sentence that tells of it", _reports),
    one(_CUE, "aboutcue after it, in its clause where a noun tells it", _about_cue),
    asserted(_CUE, Force.DENIED, near=_DENIED),
    need(
        "no reporting verb before that",
        lambda known, m: (
            not speaks(
                known.reading, range(_purpose(known, _rest(known, m[_REPORT])), m[_CUE].first)
            )
        ),
    ),
    each(_DOCUMENT, "document or programme, in the clause after it", _meant),
)


# -- "lễ công bố Nghị quyết số 12"


def _announces(known: Known, match: Match) -> Iterator[Frame]:
    hits = known.reading.hits
    for frame in _reports(known, match):
        words = (hits.at(i, "announce") for i in range(frame.first, frame.stop))
        if frame.noun and any(word is not None and word.stop == frame.stop for word in words):
            yield frame


def _announced(known: Known, match: Match) -> Iterator[Mention]:
    frame = match[_REPORT]
    span = known.reading.sentences[frame.sentence].span
    after = run(known.reading, span, frame.stop, _rest(known, frame).stop)
    return (m for m in after if m.first - frame.stop <= _PLURAL)


_ANNOUNCED: Pattern[Known] = Pattern.of(
    "event-announces",
    each(EVENT, "event", lambda known, _: iter(known.happenings)),
    each(_REPORT, "eventnoun that ends with announce", _announces),
    each(_DOCUMENT, "document or programme right after it", _announced),
)


# -- "… kế hoạch kiểm tra việc thực hiện Kết luận số 12"


def _only(line: Line, _: Match) -> Happening | None:
    held = line.known.inspections()
    return held[0] if len(held) == 1 else None


def _inspects(line: Line, _: Match) -> Hit | None:
    return next(
        (
            h
            for i in line.reading.hits.starts(line.place, "eventverb")
            if (h := line.reading.hits.at(i, "eventverb"))
            and line.reading.annotated.lexicon.model.tells(h.concept, Trait.MANDATED)
        ),
        None,
    )


def _carries_out(line: Line, match: Match) -> Hit | None:
    rest = range(match[_VERB].stop, line.place.stop)
    return next((h for i in rest if (h := line.reading.hits.at(i, "carryout"))), None)


def _unspoken(line: Line, match: Match) -> bool:
    """Tell whether no speech is reported: "kiểm tra việc lãnh đạo, chỉ đạo thực hiện …" is none."""
    stop, hits = match[_VERB].stop, line.reading.hits
    named = any(hits.at(stop - i, "nominaliser") for i in (-1, 0, 1))
    return named or not speaks(line.reading, range(stop, match[_CUE].first))


def _carried_out(line: Line, match: Match) -> Iterator[Mention]:
    after = run(line.reading, line.span, cue := match[_CUE].stop, line.place.stop)
    for mention in after:
        # "thực hiện chưa nghiêm túc Quy chế …" is what was found, not what was looked at
        denied = line.c.modality.within(range(cue, mention.first), Force.DENIED)
        if not (denied or own_report(line.known, mention.entity)):
            yield mention


_INSPECTED: Pattern[Line] = Pattern.of(
    "inspected-document",
    one(_VERB, "eventverb[inspection]", _inspects),
    one(EVENT, "one inspection in the article, and no second", _only),
    one(_CUE, "carryout after the verb", _carries_out),
    need("no reporting verb between them, but after a nominaliser", _unspoken),
    each(_DOCUMENT, "document or programme, not the inspection's own report", _carried_out),
)
RULES: tuple[Pattern[Any], ...] = (_ABOUT, _ANNOUNCED, _INSPECTED, AGENDA)
