"""Words that only tell of the times: "trong bối cảnh nhiều thuận lợi, cũng không ít khó khăn"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.facts.findings.cueclass import CueClass, class_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.lexicon.model import Hit
    from kg.read.reading import Reading


def beside_times(reading: Reading, words: range, cues: Iterable[Hit]) -> Iterator[Hit]:
    """Yield the cues of some words but those of the times.

    The times end at a comma that no cue holds and none follows; behind a predicate ("đã được thực
    hiện trong bối cảnh …") they go on to the end.
    """
    stop, told = words.start, False
    for cue in cues:
        if class_of(cue.concept) is CueClass.SETTING:
            stop = words.stop if told else _stop(reading, range(cue.stop, words.stop))
        elif cue.first >= stop:
            aspect = class_of(cue.concept) is CueClass.ASPECT
            told = told or aspect or cue.concept.has("strength", "strong")
            yield cue


def _stop(reading: Reading, words: range) -> int:
    cues = reading.hits.of(words, "finding")
    held = {i for cue in cues for i in range(cue.first - 1, cue.stop)}
    commas = (i for i in words if reading.tokens.forms[i] == "," and i not in held)
    return next(commas, words.stop)
