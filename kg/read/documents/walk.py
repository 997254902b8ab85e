"""The walk over an article that finds its documents; each noun is read the surest way first."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.read.documents.governing import governed
from kg.read.documents.lists import coordinated, listed, share
from kg.read.documents.noun import DocNoun
from kg.read.documents.official import names_programme
from kg.read.documents.rules import PHRASE, RULES
from kg.read.phrases.words import joins
from kg.rules.pattern import first_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kg.article import Span
    from kg.lexicon.model import Hit
    from kg.read.documents.model import DocPhrase
    from kg.read.reading import Annotated


_SYMBOL = 6  # tokens from a noun to the symbol of its number: "số 50 - TB/TW"


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
    for sentence in a.holding("doctype"):
        tokens = a.tokens_of(sentence)
        reached = tokens.start
        for index in a.hits.starts(tokens, "doctype"):
            hit = a.hits.at(index, "doctype")
            if (
                hit is None
                or index < reached
                or _inside(body_at, index)
                or _bill(a, hit)
                or _told(a, hit)
            ):
                continue
            noun = DocNoun(a, hit, tokens.stop, sentence.index, body_at, dates)
            if names_programme(noun):
                continue
            found = _parse(noun)
            if found is None and (shared := _title_of_next(noun)) is not None:
                yield shared
                reached = shared.stop
            elif found is None:
                items = listed(noun)
                yield from items
                reached = items[-1].stop if items else index
            else:
                yield from coordinated(a, found, noun)
                # a title may name further documents: "… về việc sửa đổi Quyết định số 09/QĐ-TTg"
                if found.kind == "title":
                    reached = hit.stop
                elif found.kind == "number" or len(found.stops) == 1:
                    reached = max(found.stops[0], hit.stop)
                else:
                    reached = found.stops[-2]


def _bill(a: Annotated, hit: Hit) -> bool:
    """Tell whether a word for a bill holds the noun of its law: "Dự án [Luật Đấu thầu]"."""
    if hit.stop - hit.first == 1 or hit.concept.has("named", "yes"):
        return False  # "Bộ Luật Hình sự"
    last = a.hits.at(hit.stop - 1, "doctype")
    return last is not None and a.tokens.capital(last.first)


def _told(a: Annotated, hit: Hit) -> bool:
    """Tell whether a verb stands before a name, no longer noun: "thông báo [Kết luận số 292]".

    A number that has the symbol of the longer noun ("thông báo Kết luận số 50-TB/TW") is its own.
    """
    capital, near = a.tokens.capital, a.tokens.forms[hit.stop : hit.stop + _SYMBOL]
    if capital(hit.first) or hit.concept.has("noun", "yes"):
        return False
    own = {hit.concept.first("broader") or "", hit.concept.id}
    symbols = {symbol for ident in own for symbol in _notations(a, ident)}
    inner = any(
        capital(noun.first) for noun in a.hits.ending(hit.stop, hit.stop - hit.first - 1, "doctype")
    )
    return inner and not symbols.intersection(near)


def _notations(a: Annotated, ident: str) -> tuple[str, ...]:
    concept = a.lexicon.concepts.get(ident)
    return concept.notations if concept is not None else ()


def _inside(body_at: Mapping[int, int], index: int) -> bool:
    return any(
        first < index < body_at[first] for first in range(index - 6, index) if first in body_at
    )


def _title_of_next(noun: DocNoun) -> DocPhrase | None:
    """Read the first of "thông qua tờ trình, dự thảo Nghị quyết về việc …": they share a title."""
    a, index = noun.a, noun.hit.stop
    if index + 1 >= noun.end or noun.plural or not governed(noun):
        return None
    if not (a.tokens.forms[index] == "," or joins(a, index)):
        return None
    draft = a.hits.at(index + 1, "draft")
    other = a.hits.at(draft.stop if draft else index + 1, "doctype")
    if other is None or other.stop >= noun.end:
        return None
    titled = _parse(replace(noun, hit=other))
    if titled is None or titled.kind != "title" or not titled.titled or titled.issuer is not None:
        return None
    if any(_apposed(a, i) for i in range(other.stop, titled.stops[-1])):
        return None
    own = noun.phrase(noun.hit.stop, "title", stops=(titled.stops[-1],))
    return own._replace(titled=True, gap=range(index, other.stop), rule=titled.rule)


def _apposed(a: Annotated, index: int) -> bool:
    """Tell whether an office stands beside a name: "… đối với ông A - nguyên Bí thư B"."""
    return a.tokens.forms[index] in "-–" and a.hits.at(index + 1, "status", "role") is not None


def _parse(noun: DocNoun) -> DocPhrase | None:
    """Try the readings of a document noun, the surest first."""
    found = first_of(RULES, noun)
    return found[1][PHRASE]._replace(rule=found[0].name) if found is not None else None
