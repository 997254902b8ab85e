"""What the words of a clause say of its polarity: content clauses and the cues met in them.

A sentence of the genre packs several contents into one: a frame with speaker and verb, items after
";", a turn at "nhưng". ``clauses`` cuts it into the content clauses that a finding may quote and
reads in each the cues of the lexicon (scheme ``finding``); what they add up to is for
``kg.extract.findings`` to judge.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from kg.article import Span
from kg.extract.reading import Reading
from kg.facts import Kind, Statement
from kg.lexicon.model import Hit
from kg.text.sentences import Sentence

ACHIEVEMENT, LIMITATION, VIOLATION = "achievement", "limitation", "violation"
_SPEAKERS = (Kind.PERSON, Kind.ORGANISATION, Kind.TEAM, Kind.PLACE, Kind.DOCUMENT)
_OPENING, _CLOSING = "(“«", ")”»"
_QUOTES = "\"“”«»'‘’"
_BAD = (LIMITATION, VIOLATION)
_SHORTEST = 3  # tokens of the shortest content
_LONGEST_TITLE = 12  # tokens of a name in quotation marks
_FRAME = None  # the label of the words that only say who speaks


@dataclass(frozen=True, slots=True)
class Cues:
    """The cues of a clause that count: ``strong`` says its type alone, ``weak`` helps to say it.

    ``activity`` are verbs of work done ("ban hành", "triển khai"), which praise only with another
    word. ``charged``: a noun of charge ("khuyết điểm") is among them; ``done``: "đã"; ``period``:
    a time reported on ("đến nay"); ``planned``: a word of plan or duty ("cần", "sẽ") stands before any strong cue.
    ``predicate`` is the token where "đã" or the first strong cue starts, ``None`` without one.
    """

    strong: Mapping[str, int]
    weak: Mapping[str, int]
    activity: int
    charged: bool
    done: bool
    period: bool
    planned: bool
    predicate: int | None
    first: str


@dataclass(frozen=True, slots=True)
class Clause:
    """A content clause: tokens ``first`` (in) to ``stop`` (out) of a sentence.

    ``item`` counts the items of the sentence; ``act`` is the act type of the verb that reports it
    ("praise", …), "" where the reporter speaks; ``turn``: "tuy nhiên" or "nhưng" opens its item;
    ``cause`` is "objective-cause" or "subjective-cause" where its frame names one, else "";
    ``opened``: a word that goes on ("đặc biệt", "bên cạnh đó") opens its sentence.
    """

    first: int
    stop: int
    sentence: Sentence
    item: int
    act: str
    turn: bool
    cause: str
    opened: bool
    cues: Cues

    def span(self, reading: Reading) -> Span:
        """Return the span of the clause."""
        return reading.tokens.span(self.first, self.stop)


def clauses(reading: Reading, statements: Sequence[Statement] = ()) -> tuple[Clause, ...]:
    """Return the content clauses of the article in text order; title and captions have none.

    ``statements`` tell which words are frame and which act they report; where a sentence has
    none, its plain reporting verbs do.
    """
    found: list[Clause] = []
    for sentence in reading.sentences:
        if sentence.paragraph and not _caption(reading, sentence):
            found += _of_sentence(reading, sentence, statements)
    return tuple(found)


def _caption(reading: Reading, sentence: Sentence) -> bool:
    """Tell a caption or heading (no mark ends it) or a photo credit ("Ảnh: …")."""
    if reading.text[sentence.span.end - 1].isalnum():
        return True
    tokens = reading.annotated.tokens_of(sentence)
    stop = tokens.stop + 2  # the credit may stand right after the caption: "… làm việc. Ảnh: …"
    return any(
        hit.stop < len(reading.tokens) and reading.tokens.forms[hit.stop] == ":"
        for hit in reading.hits.of(range(tokens.start, stop), "creditcue")
    )


def _of_sentence(
    reading: Reading, sentence: Sentence, statements: Sequence[Statement]
) -> Iterator[Clause]:
    own = [s for s in statements if _meets(sentence.span, s.span) or _meets(sentence.span, s.cue)]
    act = ""
    for number, item in enumerate(_items(reading, reading.annotated.tokens_of(sentence))):
        labels = _attributed(reading, item, own, act)
        turn = _opens(reading, item, "turn")
        for label, run in groupby(zip(labels, item, strict=True), key=lambda pair: pair[0]):
            tokens = [index for _, index in run]
            words = _trimmed(reading, range(tokens[0], tokens[-1] + 1))
            if label is _FRAME or len(words) < _SHORTEST:
                continue
            act = label
            framed = reading.hits.of(range(item.start, words.start), "finding")
            cues = _weigh(reading, words)
            yield Clause(
                words.start,
                words.stop,
                sentence,
                number,
                act,
                turn,
                _cause(framed),
                _opens(reading, item, "open"),
                cues,
            )


def _meets(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _items(reading: Reading, tokens: range) -> Iterator[range]:
    """Cut a sentence at ";", and at "nhưng" after praise ("… tích cực, nhưng … còn thấp")."""
    forms, depth, start = reading.tokens.forms, 0, tokens.start
    for index in tokens:
        depth += (forms[index] in _OPENING) - (forms[index] in _CLOSING)
        if forms[index] == ";":
            yield range(start, index)
            start, depth = index + 1, 0
        elif depth <= 0 and _breaks(reading, range(start, index), range(index, tokens.stop)):
            yield range(start, index)
            start = index
    if start < tokens.stop:
        yield range(start, tokens.stop)


def _breaks(reading: Reading, before: range, after: range) -> bool:
    """Tell whether two findings meet here: praise and a turn, a fault and its cause."""
    turn, frame = _opens(reading, after, "turn"), _opens(reading, after, "frame")
    cause = frame and reading.hits.at(after.start, "finding")
    if not before or not (turn or (cause and _kind(cause))):
        return False
    strong = _weigh(reading, before).strong
    return bool(strong[ACHIEVEMENT] if turn else strong[LIMITATION] or strong[VIOLATION])


# ---------------------------------------------------------------- frames


def _attributed(
    reading: Reading, item: range, statements: Sequence[Statement], act: str
) -> list[str | None]:
    """Label the tokens of an item by the statement that holds them: its act, or frame.

    Words of no statement are labelled by the plain reporting verbs of the item.
    """
    if not statements:
        return _reported(reading, item, act)
    labels = _reported(reading, item, "")
    for place, index in enumerate(item):
        at = reading.tokens.starts[index]
        held = [s for s in statements if s.span.start <= at < s.span.end]
        if held:
            labels[place] = max(held, key=lambda s: s.span.start).act
        elif any(s.cue.start <= at < s.cue.end for s in statements):
            labels[place] = _FRAME
    return labels


def _reported(reading: Reading, item: range, act: str) -> list[str | None]:
    """Label the tokens of an item by the last plain reporting verb before them."""
    labels: list[str | None] = [act] * len(item)
    for hit in reading.hits.of(item, "act"):
        spoken = _spoken(reading, item, hit)
        if spoken and (hit.first == item.start or not hit.concept.has("strength", "weak")):
            act = (hit.concept.first("actType") or "").rsplit("_", 1)[-1]
            head = hit.stop - item.start
            labels = [_FRAME] * head + [act] * (len(item) - head)
    return labels


def _spoken(reading: Reading, item: range, hit: Hit) -> bool:
    """Tell whether a speaker stands right before the verb, adverbs skipped, or an item starts."""
    at = hit.first
    while (word := _adverb_before(reading, item, at)) is not None:
        at = word.first
    if at == item.start:
        return True
    edge = reading.tokens.ends[at - 1]
    before = Span(reading.tokens.starts[item.start], edge)
    return any(edge in (m.span.end, m.phrase.end) for m in reading.mentions_in(before, *_SPEAKERS))


def _adverb_before(reading: Reading, item: range, stop: int) -> Hit | None:
    for first in range(max(item.start, stop - 2), stop):
        for hit in reading.hits.all_at(first, "finding"):
            if hit.stop == stop and hit.concept.has("cueClass", "aspect"):
                return hit
    return None


# ---------------------------------------------------------------- cues


def _opens(reading: Reading, words: range, name: str) -> bool:
    """Tell whether a cue of the class opens the words, quotation marks skipped."""
    start = words.start
    while start < words.stop and reading.tokens.forms[start] in _QUOTES:
        start += 1
    hit = reading.hits.at(start, "finding") if start < words.stop else None
    return hit is not None and hit.concept.has("cueClass", name)


def _trimmed(reading: Reading, words: range) -> range:
    """Drop marks and what only joins at the edges: "đồng thời", "Tuy nhiên,", quotation marks."""
    forms, start, stop = reading.tokens.forms, words.start, words.stop
    for hit in reading.hits.of(words, "finding"):
        if hit.concept.has("cueClass", "frame"):
            start = hit.stop  # "… trong đó nguyên nhân khách quan là": content starts after it
    while start < stop:
        joint = reading.hits.at(start, "finding")
        joins = joint and {"turn", "open"} & set(joint.concept.properties.get("cueClass", ()))
        if joint and joins and joint.stop <= stop:
            start = joint.stop
        elif forms[start][:1].isalnum():
            break
        else:
            start += 1
    while stop > start and not forms[stop - 1][:1].isalnum() and forms[stop - 1] not in ')”"%':
        stop -= 1
    return range(start, stop)


def _cause(frame: Sequence[Hit]) -> str:
    """Return the kind of cause that the last frame names: "nguyên nhân chủ quan là …"."""
    named = [_kind(cue) for cue in frame if cue.concept.has("cueClass", "frame")]
    return next((kind for kind in reversed(named) if kind), "")


def _kind(cue: Hit) -> str:
    return (cue.concept.first("findingType") or "").removeprefix("finding_")


def _weigh(reading: Reading, words: range) -> Cues:
    """Add up the cues in a range of tokens, without those that its grammar takes back.

    After "để", "nhằm" stands what is aimed at; after "khắc phục", "kiểm tra" stand the faults that
    are dealt with, not found. Both hold up to a cue right after a comma, or up to "đã". What
    stands before "nhưng" is conceded: it counts only where nothing after it does.
    """
    strong: Counter[str] = Counter()
    weak: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    predicate: int | None = None
    conceded: Counter[str] = Counter()
    aimed = handled = False
    for cue in reading.hits.of(words, "finding"):
        if _titled(reading, words, cue):
            continue
        kind, name = _kind(cue), cue.concept.first("cueClass") or ""
        alone = cue.concept.has("strength", "strong")
        if name == "aspect" or reading.tokens.forms[cue.first - 1] in {",", ":"}:
            aimed = handled = False
        if name == "turn" and cue.first > words.start:
            conceded, strong, weak = strong, Counter(), Counter()
        aimed, handled = aimed or name == "purpose", handled or name == "handling"
        if aimed or (handled and kind in _BAD):
            continue
        if name == "measure":
            alone, name = (True, name) if _counted(reading, cue.stop) else (False, "activity")
        seen[name] += not (name == "plan" and strong)
        if predicate is None and (alone or name == "aspect") and name != "frame":
            predicate = cue.first
        if kind and name != "activity":
            (strong if alone else weak)[kind] += 1
    strong = strong if strong or seen["concession"] else conceded
    return Cues(
        strong=strong,
        weak=weak,
        activity=seen["activity"],
        charged=weak[VIOLATION] > seen["hint"],
        done=bool(seen["aspect"] or seen["predicate"]),
        period=bool(seen["period"]),
        planned=bool(seen["plan"]),
        predicate=predicate,
        first=next(iter(strong), ""),
    )


def _titled(reading: Reading, words: range, cue: Hit) -> bool:
    """Tell whether the cue is part of a name in quotation marks ("phong trào “Phục vụ tốt”")."""
    forms = reading.tokens.forms
    for opening in range(cue.first - 1, max(words.start, cue.first - _LONGEST_TITLE) - 1, -1):
        if forms[opening] in _CLOSING:
            return False
        if forms[opening] in _OPENING:
            stop = min(words.stop, opening + _LONGEST_TITLE)
            closed = any(forms[index] in _CLOSING for index in range(cue.stop, stop))
            return closed and forms[opening] != "(" and reading.tokens.capital(opening + 1)
    return False


def _counted(reading: Reading, index: int) -> bool:
    """Tell whether a number stands at the token or the one after: "đạt hơn 9,15%"."""
    return any(form[:1].isdigit() for form in reading.tokens.forms[index : index + 2])
