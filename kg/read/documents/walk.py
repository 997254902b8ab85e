"""The walk over an article that finds its documents; each noun is read the surest way first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.read.documents.lists import coordinated, listed_titles, share, shared_title
from kg.read.documents.noun import DocNoun
from kg.read.documents.official import congress, law, numbered, planned, plenum
from kg.read.documents.titled import bare, entitled, issued, titled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from kg.article import Span
    from kg.read.documents.model import DocPhrase
    from kg.read.reading import Annotated


_READINGS: tuple[Callable[[DocNoun], DocPhrase | None], ...] = (
    planned,
    numbered,
    congress,
    plenum,
    law,
    titled,
    issued,
    entitled,
    shared_title,
    bare,
)


def document_phrases(
    a: Annotated, body_at: Mapping[int, int], dates: Mapping[int, Span]
) -> Iterator[DocPhrase]:
    """Yield the documents that the article prints, in text order.

    ``body_at`` maps the token where a body or office starts to the token after it; ``dates`` the
    token where a printed date starts to its span.
    """
    yield from share(a, _printed(a, body_at, dates))


def _printed(
    a: Annotated, body_at: Mapping[int, int], dates: Mapping[int, Span]
) -> Iterator[DocPhrase]:
    for sentence in a.sentences:
        tokens = a.tokens_of(sentence)
        index = tokens.start
        while index < tokens.stop:
            hit = a.hits.at(index, "doctype")
            if hit is None or _inside(body_at, index):
                index += 1
                continue
            noun = DocNoun(a, hit, tokens.stop, sentence.index, body_at, dates)
            found = _parse(noun)
            if found is None:
                listed = listed_titles(noun)
                yield from listed
                index = listed[-1].stop if listed else index + 1
            else:
                yield from coordinated(a, found, noun)
                # a title may name further documents: "… về việc sửa đổi Quyết định số 09/QĐ-TTg"
                if found.kind == "title":
                    index = hit.stop
                elif found.kind == "number" or len(found.stops) == 1:
                    index = max(found.stops[0], hit.stop)
                else:
                    index = found.stops[-2]


def _inside(body_at: Mapping[int, int], index: int) -> bool:
    return any(
        first < index < body_at[first] for first in range(index - 6, index) if first in body_at
    )


def _parse(noun: DocNoun) -> DocPhrase | None:
    """Try the readings of a document noun, the surest first."""
    if noun.part_of_word():
        return None
    if noun.plural():
        return numbered(noun)  # "các Quyết định 217, 218" are two documents
    if noun.hit.concept.has("weak", "yes"):
        return numbered(noun)
    for reading in _READINGS:
        found = reading(noun)
        if found is not None:
            return found
    return None
