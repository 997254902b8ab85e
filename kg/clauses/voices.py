"""Voices: whether a stranger, a crowd or a work of fiction is heard, and where its words start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.clauses.bounds import word

if TYPE_CHECKING:
    from kg.lexicon.model import Hit
    from kg.read.reading import Annotated

MARKS = frozenset(",;:.()…?!")
OPEN, SHUT = '“«"', '”»"'
"""The marks that open and that close a quotation."""
_SAYS = 6  # tokens between a stranger and what he says ("một người bán nước nói …")
_FAR = 14  # … and before "rằng"
_HEARD = (
    "act", "anaphor", "body", "bodykind", "congressword", "decision", "degree", "doctype",
    "eventnoun", "eventverb", "honorific", "partyword", "rank", "role", "roleform", "sector",
    "session", "status",
)  # fmt: skip


def says(a: Annotated, cue: Hit, end: int, *, anyhow: bool) -> bool:
    """Tell whether a voice is heard: "một người bán nước nói …", "bộ phim kể …".

    ``end`` of the sentence; ``anyhow``: any verb of reporting will do.
    """
    for index in range(cue.stop, min(cue.stop + _SAYS, end)):
        if a.tokens.forms[index] in MARKS:
            return False
        if _speech(a, index) or (anyhow and a.hits.at(index, "act") is not None):
            return True
    return that(a, cue, end) > 0


def colon(a: Annotated, cue: Hit, end: int) -> int:
    """Return the colon behind a voice, 0 where none is: "Một trang tin viết: …"."""
    near = range(cue.stop, min(cue.stop + _SAYS, end))
    return next((i for i in near if a.tokens.forms[i] == ":"), 0)


def that(a: Annotated, cue: Hit, end: int) -> int:
    """Return the "rằng" behind a voice, 0 where none is: "một kênh có đông người xem phán rằng"."""
    for index in range(cue.stop, min(cue.stop + _FAR, end)):
        if a.tokens.forms[index] in MARKS:
            return 0
        said = _speech(a, index)
        if said is None or said.stop >= end:
            continue
        behind = said.stop + (a.tokens.forms[said.stop] in SHUT)
        for stop in (said.stop - 1, behind):  # "nói rằng" is a word of its own
            if word(a, stop, "declarative"):
                return stop
    return 0


def unknown(a: Annotated, words: range) -> Hit | None:
    """Return the verb of speech of a voice that nobody knows: "con vẹt nhại …", "bài vè kể …".

    No word before it is a name, an office, a body, a document or a pronoun.
    """
    near = range(words.start, min(words.start + _FAR, words.stop))
    said = next((h for h in a.hits.of(near, "modality") if _says(a, h)), None)
    if said is None or said.first == words.start:
        return None
    voice = range(words.start, said.first)
    forms = (a.tokens.forms[i] for i in voice)
    if any(form in MARKS or form[0].isdigit() for form in forms) or any(
        a.tokens.capital(i) for i in voice[1:]
    ):
        return None
    return None if a.hits.starts(voice, *_HEARD) else said


def _says(a: Annotated, hit: Hit) -> bool:
    longer = a.hits.at(hit.first, "act")
    named = a.tokens.capital(hit.first)  # "Sơn [La]" shouts nothing
    said = hit.concept.has("modality", "speech") and not named
    return said and (longer is None or longer.stop <= hit.stop)


def _speech(a: Annotated, index: int) -> Hit | None:
    said = a.hits.at(index, "modality")
    return said if said is not None and said.concept.has("modality", "speech") else None
