"""The walk over an article that finds its documents; each noun is read the surest way first."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.read.docnumbers import document_number
from kg.read.documents.noun import DocNoun
from kg.read.documents.official import congress, law, numbered, planned, plenum
from kg.read.documents.titled import bare, entitled, issued, titled
from kg.read.titles import conjunction, title_stop

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from kg.article import Span
    from kg.read.documents.model import DocPhrase
    from kg.read.reading import Annotated


_TITLE = 2  # tokens of the shortest title
_READINGS: tuple[Callable[[DocNoun], DocPhrase | None], ...] = (
    planned,
    numbered,
    congress,
    plenum,
    law,
    titled,
    issued,
    entitled,
    bare,
)


def document_phrases(
    a: Annotated, body_at: Mapping[int, int], dates: Mapping[int, Span]
) -> Iterator[DocPhrase]:
    """Yield the documents that the article prints, in text order.

    ``body_at`` maps the token where a body or office starts to the token after it; ``dates`` the
    token where a printed date starts to its span.
    """
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
                listed = _titles(noun)
                yield from listed
                index = listed[-1].stop if listed else index + 1
            else:
                yield from _coordinated(a, found, noun)
                # a title may name further documents: "… về việc sửa đổi Quyết định số 09/QĐ-TTg"
                if found.kind == "title":
                    index = hit.stop
                elif found.kind == "number" or len(found.stops) == 1:
                    index = max(found.stops[0], hit.stop)
                else:
                    index = found.stops[-2]


def _coordinated(a: Annotated, found: DocPhrase, noun: DocNoun) -> Iterator[DocPhrase]:
    """Yield a phrase and the numbers joined to it: "Quyết định 217 và 218 của Bộ Chính trị"."""
    number = found.number
    if number is None or number.symbols:
        yield found
        return
    stop, others = found.stops[0], []
    while stop + 1 < noun.end and (a.tokens.forms[stop] == "," or conjunction(a, stop)):
        more = document_number(a.tokens.text, a.tokens.starts[stop + 1])
        if more is None or a.hits.at(stop + 2, "unit", "multiplier", "timeword") is not None:
            break
        others.append((stop + 1, more))
        stop = a.tokens.at(more.end - 1) + 1
    owner = noun.owner(stop) if others else None
    if owner is not None and found.issuer is None:
        found = replace(found, issuer=owner[0])
    yield found
    for first, more in others:
        stop = first + 1
        yield replace(found, first=first, stop=stop, number=more, stops=(stop,), lead=found.first)


def _titles(noun: DocNoun) -> list[DocPhrase]:
    """Return the documents of "ban hành 3 nghị quyết về: Phát triển …; Tiếp tục …"."""
    a, index = noun.a, noun.hit.stop
    about = a.hits.at(index, "function") if noun.plural() and index < noun.end else None
    if about is None or not about.concept.has("functionClass", "about"):
        return []
    index = about.stop
    found: list[DocPhrase] = []
    if index >= noun.end or a.tokens.forms[index] != ":":
        return []
    while index + 1 < noun.end and a.tokens.forms[index] in ":;":
        first = index + 1
        stop = title_stop(a, first, noun.end, commas=True)
        if stop - first < _TITLE:
            break
        words = " ".join(a.tokens.words(first, stop).split())
        item = noun.phrase(stop, "title")
        label = f"{item.type} {about.concept.label} {words[0].lower()}{words[1:]}"
        label = label[0].upper() + label[1:]
        found.append(replace(item, first=first, label=label, lead=noun.hit.first))
        index = stop
    return found if len(found) > 1 else []


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
