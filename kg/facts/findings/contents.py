"""The content clauses of an article: what each sentence says, without who says it.

A sentence of the genre packs several contents into one: a frame with speaker and verb, items after
";", a turn at "nhưng". ``contents`` cuts it into the clauses that a finding may quote.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from enum import Enum
from itertools import groupby
from typing import TYPE_CHECKING, TypeAlias

from kg.clauses.attribution import reports
from kg.clauses.captions import caption
from kg.clauses.forces import UNREAL
from kg.facts.findings.causes import caused
from kg.facts.findings.cueclass import CueClass, class_of, kind_of
from kg.facts.findings.discounted import CLOSING, OPENING
from kg.facts.findings.edges import trimmed
from kg.facts.findings.honours import honoured
from kg.facts.findings.polarity import (
    ACHIEVEMENT,
    LIMITATION,
    QUOTES,
    VIOLATION,
    Cues,
    opening,
    weigh,
)
from kg.model import Act, Action, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.article import Span
    from kg.clauses.grammar import Clauses
    from kg.lexicon.model import Hit
    from kg.model import FindingType, Statement
    from kg.read.reading import Reading
    from kg.text.sentences import Sentence

_MARKS = frozenset(f"{OPENING}{CLOSING}{QUOTES};")
_SHORTEST = 3  # tokens of the shortest content
_BLAMED = (Kind.PERSON, Kind.ORGANISATION, Kind.TEAM)


class _Frame(Enum):
    """The label of words that only say who speaks."""

    FRAME = "frame"


_Label: TypeAlias = Act | _Frame | None  # what a token is said with; ``None``: by the reporter


@dataclass(frozen=True, slots=True)
class Clause:
    """A content clause: tokens ``first`` (in) to ``stop`` (out) of a sentence.

    ``item`` counts the items of the sentence; ``act`` is what the verb that reports it does,
    ``None`` where the reporter speaks; ``turn``: "tuy nhiên" or "nhưng" opens its item;
    ``cause`` is the kind of cause that its frame names, if it names one;
    ``opened``: a word that goes on ("đặc biệt", "bên cạnh đó") opens its sentence; ``charge`` is
    the word for a punishment, where it tells for what, ``blame`` that for a reproach; ``spoken``:
    its own item says who says it.
    """

    first: int
    stop: int
    sentence: Sentence
    item: int
    act: Act | None
    turn: bool
    cause: FindingType | None
    opened: bool
    charge: Hit | None
    cues: Cues
    spoken: bool = False
    blame: Hit | None = None

    @property
    def signed(self) -> bool:
        """Whether a word of it speaks for a finding."""
        cues = self.cues
        return bool(cues.strong or cues.weak or cues.activity or self.charge or self.cause)

    def span(self, reading: Reading) -> Span:
        """Return the span of the clause."""
        return reading.tokens.span(self.first, self.stop)


def contents(c: Clauses, statements: Sequence[Statement] = ()) -> tuple[Clause, ...]:
    """Return the content clauses of the article in text order; title and captions have none.

    ``statements`` tell which words are frame and which act they report; where a sentence has
    none, its plain reporting verbs do.
    """
    found: list[Clause] = []
    reading = c.reading
    told = _by_sentence(reading, statements)
    for sentence in reading.sentences:
        if sentence.paragraph and not caption(reading, sentence):
            found += _of_sentence(c, sentence, told.get(sentence.index, ()))
    return tuple(found)


def _by_sentence(reading: Reading, statements: Sequence[Statement]) -> dict[int, list[Statement]]:
    """Return the statements whose words or cue stand in each sentence, in their order."""
    found: dict[int, list[Statement]] = {}
    starts = [sentence.span.start for sentence in reading.sentences]
    ends = [sentence.span.end for sentence in reading.sentences]
    for statement in statements:
        met: set[int] = set()
        for span in (statement.span, statement.cue):
            met.update(range(bisect_right(ends, span.start), bisect_left(starts, span.end)))
        for index in met:
            found.setdefault(index, []).append(statement)
    return found


def _of_sentence(
    c: Clauses, sentence: Sentence, statements: Sequence[Statement]
) -> Iterator[Clause]:
    act, reading, hoped = None, c.reading, False
    for number, item in enumerate(_items(c, reading.annotated.tokens_of(sentence))):
        opens, stop, spoken = opening(reading, item), item.start, False
        for label, run in groupby(_attributed(c, item, statements, act)):
            tokens = range(stop, stop + len(list(run)))
            stop = tokens.stop
            if label is _Frame.FRAME:
                hoped, spoken = _hopes(reading, tokens), True
            words = trimmed(reading, tokens)
            if label is _Frame.FRAME or len(words) < _SHORTEST:
                continue
            act = label
            charge = _charge(c, words)
            blame = _blame(c, words) if charge is None else None
            told = charge or blame
            words = words if told is None else range(told[1], words.stop)
            framed = reading.hits.of(range(item.start, words.start), "finding")
            cause = _cause(framed)
            reason = caused(c, words) if cause is None else None
            if reason is not None:
                cause, words = reason
            yield Clause(
                first=words.start,
                stop=words.stop,
                sentence=sentence,
                item=number,
                act=act,
                turn=opens is CueClass.TURN,
                cause=cause,
                opened=opens is CueClass.OPEN,
                charge=charge[0] if charge is not None else None,
                cues=_planned(weigh(c, words)) if hoped else weigh(c, words),
                spoken=spoken,
                blame=blame[0] if blame is not None else None,
            )


def _hopes(reading: Reading, frame: range) -> bool:
    """Tell whether a speaker only hopes or promises: "ông A tin tưởng …"."""
    words = reading.hits.of(frame, "finding")
    last = words[-1] if words else None
    return (
        last is not None and last.stop + 1 >= frame.stop and class_of(last.concept) is CueClass.PLAN
    )


def _planned(cues: Cues) -> Cues:
    return replace(cues, planned=True)


def _charge(c: Clauses, words: range) -> tuple[Hit, int] | None:
    """Return a punishment, and where it is told for what: "bị cảnh cáo vì [đánh bạc]"."""
    hits = c.reading.hits
    deeds = (hits.at(i, "decision") for i in hits.starts(words, "decision"))
    punishing = (d for d in deeds if d and Action.DISCIPLINE in d.concept.codes("decisionType"))
    punished = next((d for d in punishing if not c.modality.over(d.first, *UNREAL)), None)
    if punished is None:
        return None  # nor "chẳng phải bị cảnh cáo"
    return _told_for(c, words, punished)


def _blame(c: Clauses, words: range) -> tuple[Hit, int] | None:
    """Return a reproach of somebody, and where it is told for what: "phê bình A vì [chậm trễ]"."""
    reproach = c.words("reproach").first(words)
    if reproach is None or c.modality.over(reproach.first, *UNREAL):
        return None
    told = _told_for(c, words, reproach)
    named = told and next(c.mentions_from(words.start, told[1], *_BLAMED), None)
    return told if named else None


def _told_for(c: Clauses, words: range, deed: Hit) -> tuple[Hit, int] | None:
    """Return a deed with the token after the word for why, if it is told why."""
    hits = c.reading.hits
    for index in hits.starts(range(deed.first, words.stop), "function"):
        cause = hits.at(index, "function")
        if cause is None or not cause.concept.has("functionClass", "cause"):
            continue
        if c.mention_at(cause.stop) is None:  # "kỷ luật do Ban Bí thư quyết định" tells who
            return (deed, cause.stop) if words.stop - cause.stop >= _SHORTEST else None
    return None


def _items(c: Clauses, tokens: range) -> Iterator[range]:
    """Cut a sentence at ";", and at "nhưng" after praise ("… tích cực, nhưng … còn thấp")."""
    forms, depth, start = c.tokens.forms, 0, tokens.start
    cues = frozenset(c.reading.hits.starts(tokens, "finding"))
    inside = enumerate(forms[tokens.start : tokens.stop], tokens.start)
    for index in [i for i, form in inside if form in _MARKS or i in cues]:
        depth += (forms[index] in OPENING) - (forms[index] in CLOSING)
        if forms[index] == ";":
            yield range(start, index)
            start, depth = index + 1, 0
        elif depth > 0 or not (index in cues or forms[index] in QUOTES):
            continue
        elif _breaks(c, range(start, index), range(index, tokens.stop)):
            yield range(start, index)
            start = index
    if start < tokens.stop:
        yield range(start, tokens.stop)


def _breaks(c: Clauses, before: range, after: range) -> bool:
    """Tell whether two findings meet here: praise and a turn, a fault and its cause."""
    reading = c.reading
    opened = opening(reading, after)
    turn = opened is CueClass.TURN
    cause = opened is CueClass.FRAME and reading.hits.at(after.start, "finding")
    if not before or not (turn or (cause and kind_of(cause))):
        return False
    strong = weigh(c, before).strong
    return bool(
        strong.get(ACHIEVEMENT) if turn else strong.get(LIMITATION) or strong.get(VIOLATION)
    )


# ---------------------------------------------------------------- frames


def _attributed(
    c: Clauses, item: range, statements: Sequence[Statement], act: _Label
) -> list[_Label]:
    """Label the tokens of an item by the statement that holds them: its act, or frame.

    Words of no statement are labelled by the plain reporting verbs of the item.
    """
    cues = {s: c.tokens.starting(s.cue, item) for s in statements}
    statements = [s for s in statements if not any(_honours(c, item, i) for i in cues[s])]
    if not statements:
        return _reported(c, item, act)
    labels = _reported(c, item, None)
    for statement in statements:
        for index in cues[statement]:
            labels[index - item.start] = _Frame.FRAME
    # the statement that starts last holds a token of several; of equals the first of them
    backwards = reversed(statements)
    for statement in sorted(backwards, key=lambda s: s.span.start):
        for index in c.tokens.starting(statement.span, item):
            labels[index - item.start] = statement.act
    return labels


def _reported(c: Clauses, item: range, act: _Label) -> list[_Label]:
    """Label the tokens of an item by the last plain reporting verb before them."""
    labels: list[_Label] = [act] * len(item)
    for hit in c.reading.hits.of(item, "act"):
        stopped = hit.stop < item.stop and c.tokens.forms[hit.stop] == ","
        if hit.concept.has("strength", "none") and not stopped:
            continue  # "[chương trình] này", but "[Theo báo cáo], …"
        strong = hit.first == item.start or not hit.concept.has("strength", "weak")
        passive = c.word(hit.first, "passive") is not None  # "khi ông A [được giao] việc B"
        if (
            strong
            and not passive
            and not _honours(c, item, hit.first)
            and reports(c, item, hit.first)
        ):
            act = next(map(Act, hit.concept.codes("actType")), None)
            head = hit.stop - item.start
            labels = [_Frame.FRAME] * head + [act] * (len(item) - head)
    return labels


def _honours(c: Clauses, item: range, verb: int) -> bool:
    """Tell whether a verb tells who is honoured: "xã A được Chính phủ [công nhận]"."""
    cue = c.reading.hits.at(verb, "finding")
    honour = cue is not None and class_of(cue.concept) is CueClass.HONOUR
    return honour and honoured(c, item.start, verb)


def _cause(frame: Sequence[Hit]) -> FindingType | None:
    """Return the kind of cause that the last frame names: "nguyên nhân chủ quan là …"."""
    named = [kind_of(cue) for cue in frame if class_of(cue.concept) is CueClass.FRAME]
    return next((kind for kind in reversed(named) if kind), None)
