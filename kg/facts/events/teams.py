"""What a team is for: its name or a sentence says that it inspects, or that it is standing."""

from __future__ import annotations

from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from kg.lexicon.rows import Trait
from kg.text.fold import fold_key

if TYPE_CHECKING:
    from kg.facts.events.frame import Frame
    from kg.lexicon.model import Concept
    from kg.read.reading import Reading


_WORKING = "eventnoun_buoi-lam-viec"


def inspects(reading: Reading, key: str) -> bool:
    """Tell whether a team inspects: by the head of its name ("Đoàn kiểm tra") or by a sentence."""
    return headed(reading, key, "inspector") or _checks(reading, key)


def working(reading: Reading, frame: Frame) -> bool:
    """Tell whether a report is a bare "buổi làm việc"."""
    hit = reading.hits.at(frame.first, "eventnoun")
    return frame.noun and hit is not None and hit.concept.id == _WORKING


def headed(reading: Reading, key: str, mark: str, *values: str) -> bool:
    """Tell whether the kind of a body carries a mark of the lexicon, "yes" or one of the values."""
    entity = reading.entities[key]
    words = reading.annotated.lexicon
    kinds = (words.scheme("bodykind"), words.scheme("body"))
    heads = _heads(kinds, mark, values or ("yes",))
    return any(fold_key(name).startswith(heads) for name in (entity.name, *entity.aliases))


@lru_cache(maxsize=8)
def _heads(
    kinds: tuple[tuple[Concept, ...], ...], mark: str, values: tuple[str, ...]
) -> tuple[str, ...]:
    marked = (kind for kind in chain(*kinds) if any(kind.has(mark, value) for value in values))
    return tuple(fold_key(kind.label) for kind in marked)


def _checks(reading: Reading, key: str) -> bool:
    """Tell whether a sentence says so: "Đoàn công tác … kiểm tra việc thực hiện …"."""
    for sentence in reading.sentences:
        tokens = reading.annotated.tokens_of(sentence)
        mine = any(
            m.entity == key and m.first - tokens.start <= 2
            for m in reading.mentions_in(sentence.span)
        )
        hits = reading.hits.of(tokens, "eventverb") if mine else []
        for hit in hits:
            checked = reading.annotated.lexicon.model.tells(hit.concept, Trait.MANDATED)
            ahead = (reading.hits.at(hit.stop - i, "nominaliser") for i in (0, 1))
            if checked and any(ahead):
                return True
    return False
