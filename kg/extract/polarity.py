"""What the words of a clause say of its polarity: content clauses and the cues met in them.

A sentence of the genre packs several contents into one: a frame with the speaker and verb, items
after ";", a turn at "nhưng". ``clauses`` cuts it into the content clauses that a finding may quote
and reads the cues of the lexicon (scheme ``finding``) in each; what they add up to is for
``kg.extract.findings`` to judge.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.article import Span
from kg.extract.reading import Reading
from kg.facts import Kind
from kg.lexicon.model import Hit
from kg.text.sentences import Sentence

_SPEAKERS = (Kind.PERSON, Kind.ORGANISATION, Kind.TEAM, Kind.PLACE, Kind.DOCUMENT)
_OPENING, _CLOSING = "(“«‘", ")”»’"
_QUOTES = "\"“”«»'‘’"
_SHORTEST = 3  # tokens of the shortest content


@dataclass(frozen=True, slots=True)
class Clause:
    """A content clause: tokens ``first`` (in) to ``stop`` (out) of a sentence.

    ``item`` counts the items of the sentence; ``act`` is the act type of the reporting verb that
    governs it ("praise", …), "" where the reporter speaks; ``turn``: "nhưng", "tuy nhiên" opens
    it; ``cues`` are the hits of scheme ``finding`` in it, ``frame`` those before it in its item.
    """

    first: int
    stop: int
    sentence: Sentence
    item: int
    act: str
    turn: bool
    cues: tuple[Hit, ...]
    frame: tuple[Hit, ...]

    def of_class(self, name: str) -> tuple[Hit, ...]:
        """Return the cues of one ``vng:cueClass``."""
        return tuple(cue for cue in self.cues if cue.concept.has("cueClass", name))


def clauses(reading: Reading) -> tuple[Clause, ...]:
    """Return the content clauses of the article in text order; title and captions have none."""
    found: list[Clause] = []
    for sentence in reading.sentences:
        if sentence.paragraph and not _caption(reading, sentence):
            found += _of_sentence(reading, sentence)
    return tuple(found)


def _caption(reading: Reading, sentence: Sentence) -> bool:
    """Tell a caption or heading (no mark ends its paragraph) or a photo credit ("Ảnh: …")."""
    if not any(c in ".!?…:;\"”»)]" for c in sentence.span.of(reading.text)[-1]):
        return True
    tokens = reading.annotated.tokens_of(sentence)
    return any(
        hit.stop < tokens.stop and reading.tokens.forms[hit.stop] == ":"
        for hit in reading.hits.of(tokens, "creditcue")
    )


def _of_sentence(reading: Reading, sentence: Sentence) -> Iterator[Clause]:
    tokens = reading.annotated.tokens_of(sentence)
    act = ""
    for number, item in enumerate(_items(reading, tokens)):
        turn = _opens(reading, item, "turn")
        verbs = _reporting(reading, item)
        start = item.start
        for position, verb in enumerate(verbs):
            end = verbs[position + 1].first if position + 1 < len(verbs) else item.stop
            content = _content(reading, range(verb.stop, end))
            if position == 0 and verb.first - item.start > _SHORTEST:
                yield from _clause(reading, sentence, range(start, verb.first), number, act, turn, start)
            act = (verb.concept.first("actType") or "").removeprefix("act_")
            yield from _clause(reading, sentence, content, number, act, turn, start)
        if not verbs:
            yield from _clause(reading, sentence, item, number, act, turn, start)


def _clause(
    reading: Reading, sentence: Sentence, words: range, item: int, act: str, turn: bool, start: int
) -> Iterator[Clause]:
    words = _trimmed(reading, words)
    if len(words) >= _SHORTEST:
        cues = reading.hits.of(words, "finding")
        frame = reading.hits.of(range(start, words.start), "finding")
        yield Clause(words.start, words.stop, sentence, item, act, turn, tuple(cues), tuple(frame))


def _items(reading: Reading, tokens: range) -> Iterator[range]:
    """Cut a sentence at ";" and before a word that turns it ("nhưng"), brackets left whole."""
    forms, depth, start = reading.tokens.forms, 0, tokens.start
    for index in tokens:
        form = forms[index]
        depth += (form in _OPENING) - (form in _CLOSING)
        if depth > 0 and form != ";":
            continue
        if form == ";":
            yield range(start, index)
            start, depth = index + 1, 0
        elif _opens(reading, range(index, tokens.stop), "turn") and _good(reading, start, index):
            yield range(start, index)
            start = index
    if start < tokens.stop:
        yield range(start, tokens.stop)


def _good(reading: Reading, first: int, stop: int) -> bool:
    """Tell whether the words before a turn praise: "… tích cực, nhưng …" joins two findings."""
    return any(
        cue.concept.has("findingType", "finding_achievement")
        and cue.concept.has("strength", "strong")
        for cue in reading.hits.of(range(first, stop), "finding")
    )


def _opens(reading: Reading, words: range, name: str) -> bool:
    """Tell whether a cue of the class opens the words, quotation marks skipped."""
    start = words.start
    while start < words.stop and reading.tokens.forms[start] in _QUOTES:
        start += 1
    hit = reading.hits.at(start, "finding") if start < words.stop else None
    return hit is not None and hit.concept.has("cueClass", name)


def _reporting(reading: Reading, item: range) -> Sequence[Hit]:
    """Return the reporting verbs of an item: those with a speaker before them or a content mark."""
    forms, found = reading.tokens.forms, []
    for hit in reading.hits.of(item, "act"):
        after = forms[hit.stop] if hit.stop < item.stop else ""
        if after in {":", ""} or (after == "," and _spoken(reading, item, hit)):
            found.append(hit)
        elif _spoken(reading, item, hit):
            found.append(hit)
    return found


def _spoken(reading: Reading, item: range, hit: Hit) -> bool:
    """Tell whether a speaker stands right before the verb, adverbs skipped."""
    at = hit.first
    while at > item.start and (
        (word := _ending(reading, item, at, "finding", "glue", "function"))
        and not word.concept.has("functionClass", "plural")
        and word.concept.has("cueClass", "aspect")
    ):
        at = word.first
    if at == item.start:
        return True
    edge = reading.tokens.ends[at - 1]
    low = reading.tokens.starts[item.start]
    return any(
        m.stop == at or m.phrase.end == edge
        for m in reading.mentions_in(Span(low, edge), *_SPEAKERS)
    )


def _ending(reading: Reading, item: range, stop: int, *schemes: str) -> Hit | None:
    for first in range(max(item.start, stop - 3), stop):
        for hit in reading.hits.all_at(first, *schemes):
            if hit.stop == stop:
                return hit
    return None


def _content(reading: Reading, words: range) -> range:
    return words


def _trimmed(reading: Reading, words: range) -> range:
    """Drop marks and connectives at the edges: "đồng thời", "Tuy nhiên,", quotation marks."""
    forms, start, stop = reading.tokens.forms, words.start, words.stop
    while start < stop:
        hit = reading.hits.at(start, "finding")
        if not forms[start][:1].isalnum():
            start += 1
        elif hit and hit.stop <= stop and (
            hit.concept.has("cueClass", "turn") or hit.concept.has("cueClass", "open")
            or hit.concept.has("cueClass", "frame")
        ):
            start = hit.stop
        else:
            break
    while stop > start and not forms[stop - 1][:1].isalnum() and forms[stop - 1] not in ")”\"%":
        stop -= 1
    return range(start, stop)
