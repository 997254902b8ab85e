"""What the edges of a sentence tell of all of it: its opening, label, voice, tail and "?".

"Theo lời đồn, …", "Tình huống 2: …", "Dòng chữ trên tường ghi …", "… (tin vịt)": whatever stands
beside such words is no telling of the article's own. Which words make an edge doubtful are rows of
the schemes ``modality`` and ``falsity``; a voice is doubtful where no word of it is known.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.clauses.bounds import apart, role_words, subject, turns, word
from kg.clauses.cues import Scope
from kg.clauses.forces import Force
from kg.clauses.voices import MARKS, OPEN, SHUT, unknown
from kg.read.phrases.words import of_class

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon.model import Hit
    from kg.read.reading import Annotated

_EDGE = 10  # tokens of the longest opening, label or tail
_HEAD = 4  # tokens from a preposition to the cue that it governs ("theo lời của một kẻ say")
_SHORT = 6  # tokens of the longest label that calls what follows false
_BRIEF = 3  # tokens beside the cue that is all of a tail ("nghe đâu thế")
_FORCES = {
    "doubted": Force.DOUBTED, "forged": Force.FORGED, "imagined": Force.IMAGINED,
    "work": Force.IMAGINED, "quoted": Force.QUOTED, "stranger": Force.QUOTED,
}  # fmt: skip
_LABELS = {**_FORCES, "questioned": Force.QUESTIONED, "supposed": Force.SUPPOSED,
           "denied": Force.DENIED, "missed": Force.MISSED, "wished": Force.WISHED,
           "proposed": Force.SUPPOSED}  # fmt: skip
_BREAKS = MARKS | frozenset("–—-")


def edges(a: Annotated, span: range) -> Iterator[Scope]:
    """Yield what the opening, the label, the voice and the tail of a sentence do to the rest."""
    if not span:
        return
    forms = a.tokens.forms[span.start : span.stop]
    marks = [i for i, form in enumerate(forms, span.start) if form in _BREAKS]
    yield from _opening(a, span, marks)
    yield from _label(a, span, marks)
    yield from _voice(a, span)
    yield from _quoted(a, span)
    yield from _told(a, span)
    yield from _tail(a, span, marks)
    yield from _whether(a, span, marks)
    asked = _asked(a, span)
    if asked is not None:
        yield _ahead(Force.QUESTIONED, asked)


def _ahead(force: Force, tokens: range) -> Scope:
    return Scope(force, tokens, tokens)


def _stop(a: Annotated, index: int, stop: int) -> int:
    """Return where what starts at a token ends: at a semicolon or a word that turns."""
    ends = (i for i in range(index, stop) if a.tokens.forms[i] == ";" or turns(a, i))
    return next(ends, stop)


# -- before the rest


def _opening(a: Annotated, span: range, marks: list[int]) -> Iterator[Scope]:
    """Yield what "Theo lời đồn, …" and "Trong ca khúc, …" set apart."""
    comma = marks[0] if marks else span.start
    titled = (i for i in range(span.start, comma) if a.tokens.forms[i] in OPEN)
    words = next(titled, comma)  # a title in quotation marks may be long
    if not 1 < words - span.start <= _EDGE or a.tokens.forms[comma] != ",":
        return
    apart_ = _governs(a, span.start) and not word(a, span.start, "past")  # "Sau nhiều đồn đoán, …"
    cue = within(a, range(span.start, comma)) if apart_ else None
    if cue is not None:
        yield _ahead(cue, range(comma + 1, _stop(a, comma + 1, span.stop)))


def _governs(a: Annotated, index: int) -> bool:
    """Tell whether "theo", "trong" or another preposition starts at a token."""
    return of_class(a, index, "apart")


def _label(a: Annotated, span: range, marks: list[int]) -> Iterator[Scope]:
    """Yield what stands behind a label: "Tình huống 2: …", "Tin sai sự thật: …"."""
    colon = next((i for i in marks if a.tokens.forms[i] in ":,.(;"), span.start)
    start = next((i for i in range(span.start, colon) if a.tokens.word(i)), colon)  # ">> Xem …"
    label = range(start, colon)
    if not 0 < len(label) <= _EDGE or a.tokens.forms[colon] != ":":
        return
    if _stop(a, start, colon) < colon:  # "Tin đồn nay đã thành sự thật: …"
        return
    cue = a.hits.at(start, "modality")
    if (cue is None or cue.stop < colon) and _named(a, label):
        return
    force = within(a, label, label=True)
    if force is not None:
        yield _ahead(force, range(colon + 1, span.stop))


def _voice(a: Annotated, span: range) -> Iterator[Scope]:
    """Yield what nobody known says: "Dòng chữ trên tường ghi …"."""
    said = None if word(a, span.start, "past") else unknown(a, span)
    if said is not None:
        yield _ahead(Force.DOUBTED, range(said.stop, _stop(a, said.stop, span.stop)))


def _quoted(a: Annotated, span: range) -> Iterator[Scope]:
    """Yield what somebody unknown is quoted with: "“…”, một khách quen đoán mò khi …"."""
    forms = a.tokens.forms
    if forms[span.start] not in OPEN:
        return
    shut = next((i for i in span if forms[i] in SHUT and i > span.start), None)
    if shut is None or forms[shut + 1 : shut + 2] != (",",):
        return
    if unknown(a, range(shut + 2, span.stop)) is not None:
        quoted = range(span.start, shut)
        yield Scope(Force.QUOTED, quoted, quoted, behind=True)


def _told(a: Annotated, span: range) -> Iterator[Scope]:
    """Yield what is only the content of a tiding: "Chuyện ông A được bầu …", "Nói ông A là …".

    Unless the rest confirms it: "Tin ông A được bầu là chính xác".
    """
    tiding = role_words(a, "hearsay").first(range(span.start, span.start + 1))
    if tiding is None or tiding.stop >= span.stop or not subject(a, tiding.stop):
        return
    rest = range(tiding.stop, span.stop)
    if not any(_plain(a, hit) for hit in role_words(a, "confirms").within(rest)):
        yield _ahead(Force.DOUBTED, range(tiding.stop, _stop(a, tiding.stop, span.stop)))


def _plain(a: Annotated, hit: Hit) -> bool:
    """Tell whether a word is not denied or part of a denial: not "không có thật"."""
    before = (a.hits.at(i, "modality") for i in range(max(0, hit.first - _BRIEF), hit.first))
    return not any(cue is not None and cue.stop >= hit.first for cue in before)


# -- behind the rest


def _tail(a: Annotated, span: range, marks: list[int]) -> Iterator[Scope]:
    """Yield what a tail takes back: "…, theo lời đồn", "… (tin vịt)", "…: thật hay đùa?"."""
    last = span.stop
    while last > span.start and a.tokens.forms[last - 1] in MARKS:
        last -= 1
    start = next((i + 1 for i in reversed(marks) if i < last), span.start)
    tail, whole = range(start, last), range(span.start, start)
    force: Force | None = None
    if start > span.start and 0 < len(tail) <= _EDGE and not _named(a, tail):
        force = _whole_tail(a, tail, comma=a.tokens.forms[start - 1] == ",")
        if force is None and a.tokens.forms[last : last + 1] == ("?",) and word(a, start, "truth"):
            force = Force.QUESTIONED
    if force is not None:
        yield Scope(force, whole, whole, behind=True)
    else:
        yield from _within_tail(a, span, last)


def _whole_tail(a: Annotated, tail: range, *, comma: bool) -> Force | None:
    """Return what a tail does that is nothing but a cue."""
    if comma and _governs(a, tail.start):
        return within(a, tail)
    turned = a.hits.at(tail.start, "modality")
    if turned is not None and turned.concept.has("modality", "end"):
        return None  # "…, dù có tin đồn khác"
    said = unknown(a, tail) if comma else None
    if said is not None and len(tail) - (said.stop - tail.start) <= 1:
        return Force.QUOTED
    cue = a.hits.at(tail.start, "modality")
    if cue is None or not _is(a, cue, _FORCES):
        cue = None if comma else a.hits.at(tail.start, "falsity")
    if cue is None or len(tail) - (cue.stop - cue.first) > (1 if comma else _BRIEF):
        return None
    return _force(cue, _FORCES)


def _within_tail(a: Annotated, span: range, last: int) -> Iterator[Scope]:
    """Yield what "… theo lời đồn" and "… trong một vở kịch" take back, with no mark before."""
    for first in a.hits.starts(range(max(span.start + 1, last - _EDGE), last), "function"):
        if _governs(a, first) and not _named(a, range(first, last)):
            near = range(first, min(first + _HEAD + _BRIEF, last))
            force = within(a, near)
            if force is not None:
                whole = range(span.start, first)
                yield Scope(force, whole, whole, behind=True)
                return


def _whether(a: Annotated, span: range, marks: list[int]) -> Iterator[Scope]:
    """Yield what is asked within a sentence: "Đoàn có về làm việc với tỉnh không, …"."""
    start = span.start
    for mark in (*marks, span.stop):
        last = a.hits.at(mark - 1, "function") if mark > start + _BRIEF else None
        if last is not None and last.concept.has("functionClass", "negation"):
            tokens = range(start, mark)
            if role_words(a, "present").first(tokens) is not None:
                yield Scope(Force.QUESTIONED, tokens, tokens)
        start = mark + 1


def _asked(a: Annotated, span: range) -> range | None:
    """Return what a sentence that ends in "?" asks: all of it, or what its colon opens."""
    forms, last = a.tokens.forms, span.stop - 1
    while last > span.start and forms[last] in '”"»).!':
        last -= 1
    if last < span.start or forms[last] != "?":
        return None
    opened = (i for i in range(last, span.start, -1) if forms[i] in f":{OPEN}")
    return range(next(opened, span.start), last)


# -- the cues of an edge


def within(a: Annotated, words: range, *, label: bool = False) -> Force | None:
    """Return what a cue among some words does."""
    wanted = _LABELS if label else _FORCES
    schemes = ("modality", "falsity") if label else ("modality",)
    for cue in a.hits.of(words, *schemes):
        if cue.first - words.start > _HEAD and not label:
            return None
        false = cue.concept.scheme == "falsity"
        if (false and len(words) <= _SHORT) or (not false and _is(a, cue, wanted)):
            return _force(cue, wanted)
    return None


def _is(a: Annotated, cue: Hit, wanted: dict[str, Force]) -> bool:
    meant = any(cue.concept.has("modality", name) for name in wanted)
    if cue.concept.has("modality", "denied") and cue.concept.has("scope", "ahead"):
        return False  # "Không phải quyết định nào cũng sai: …"
    return meant and apart(a, range(cue.first, cue.stop), cue)


def _force(cue: Hit, wanted: dict[str, Force]) -> Force:
    names = cue.concept.properties.get("modality", ())
    return next((wanted[name] for name in names if name in wanted), Force.DENIED)


def _named(a: Annotated, words: range) -> bool:
    """Tell whether a name or an office stands among some words."""
    inner = range(words.start + 1, words.stop)
    return any(a.tokens.capital(i) for i in inner) or bool(
        a.hits.starts(words, "role", "roleform", "body", "rank")
    )
