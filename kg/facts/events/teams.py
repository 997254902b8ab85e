"""What a team is for: its name or a sentence says that it inspects, or that it is standing."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from kg.facts.events.frame import Part
from kg.lexicon.rows import Trait
from kg.model import Kind, Role
from kg.text.fold import fold_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.facts.events.frame import Frame
    from kg.facts.events.happening import Happening
    from kg.read.reading import Reading


_WORKING = "eventnoun_buoi-lam-viec"


def inspects(reading: Reading, key: str) -> bool:
    """Tell whether a team inspects: by the head of its name ("Đoàn kiểm tra") or by a sentence."""
    return headed(reading, key, "inspector") or _checks(reading, key)


def works(reading: Reading, happenings: Sequence[Happening]) -> None:
    """Let the team of the visit or inspection told before hold a bare "buổi làm việc" after it.

    "Đoàn kiểm tra số 3 kiểm tra Thành ủy A. Tại buổi làm việc, ông B …".
    """
    for before, meeting in pairwise(happenings):
        held = any(part.role is Role.ORGANIZER for part in meeting.actors.values())
        working = all(_working(reading, frame) for frame in meeting.frames)
        if not meeting.type.has(Trait.SESSION) or held or not working:
            continue
        for key, part in before.actors.items():
            if part.role is Role.ORGANIZER and reading.entities[key].kind is Kind.TEAM:
                meeting.join(key, Part(Role.ORGANIZER, "team-works"))
                if before.type.has(Trait.MANDATED):
                    meeting.date = meeting.date or before.date


def _working(reading: Reading, frame: Frame) -> bool:
    """Tell whether a report is a bare "buổi làm việc"."""
    hit = reading.hits.at(frame.first, "eventnoun")
    return frame.noun and hit is not None and hit.concept.id == _WORKING


def headed(reading: Reading, key: str, mark: str) -> bool:
    """Tell whether the kind of a body carries a mark of the lexicon."""
    entity = reading.entities[key]
    kinds = reading.annotated.lexicon.schemes.get("bodykind", ())
    heads = tuple(fold_key(k.label) for k in kinds if k.has(mark, "yes"))
    return any(fold_key(name).startswith(heads) for name in (entity.name, *entity.aliases))


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
