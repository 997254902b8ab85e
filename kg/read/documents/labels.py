"""The canonical name of a document: type and number with the issuer, or the printed title."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from kg.read.documents.authorities import authority_of
from kg.read.documents.congress_keys import congress_holder
from kg.read.phrases import Body, Name, Office
from kg.text.fold import fold_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.lexicon.load import Lexicon
    from kg.read.docnumbers import DocNumber
    from kg.read.documents.context import Context
    from kg.read.documents.model import DocPhrase
    from kg.read.scan import Chunk


def canonical_name(c: Context, members: Sequence[DocPhrase], issuer: str | None) -> str:
    """Return the canonical name: type and number, or the printed title."""
    first = members[0]
    label = first.type[0].upper() + first.type[1:]
    if first.kind == "number":
        head = min(
            (p for p in members),
            key=lambda p: (tuple(-n for n in fullness(p.number)), p.first),
        )
        words = " ".join((head.label or c.a.tokens.words(head.first, head.stops[0])).split())
        if head.number is not None:
            words = words.replace(head.number.text, head.number.tight)
        if fold_key(words).startswith(fold_key(label)):
            words = label + words[len(label) :]
        elif words[0].isdigit():  # "Quyết định 217 và 218"
            words = f"{label} {words}"
        return issued_name(c.a.lexicon, words, c.table.name(issuer)) if issuer else words
    if first.kind == "congress":
        return _congress_name(c, members)
    if first.kind == "plenum":
        return max((p.label for p in members), key=len)
    if first.kind == "law":
        first = min(members, key=lambda p: (not p.ordinal, p.first))
    if first.kind in ("title", "law") and first.label:
        return first.label  # one of "3 nghị quyết về: …", a law that the lexicon knows
    if first.kind == "issuer" and first.label:  # "Quy chế làm việc của A và B": that of B
        chunk = c.chunk_at(first.owner) if first.owner is not None else None
        owner = authority_of(c, chunk) if chunk else None
        words = f"{first.label} {c.table.name(owner)}" if owner else first.label
        return words[0].upper() + words[1:]
    stop = first.stops[-1]
    words = " ".join(_words(c, first, stop, issuer).split())
    return words[0].upper() + words[1:]


def issued_name(lexicon: Lexicon, name: str, issuer: str) -> str:
    """Return the name of a numbered document with its issuer: "Quyết định 547 của Bộ Chính trị"."""
    return f"{name} {lexicon.concepts['function_cua'].label} {issuer}"


def _words(c: Context, phrase: DocPhrase, stop: int, issuer: str | None) -> str:
    """Return a printed title, its issuer under the full name and no "ông" before a name."""
    tokens, parts, start = c.a.tokens, [], phrase.first
    for place in range(bisect_right(c.chunks, phrase.first, key=_first), len(c.chunks)):
        chunk = c.chunks[place]
        if chunk.first >= stop:
            break
        if issuer and chunk.phrase.first == phrase.issuer:
            parts += [tokens.words(start, chunk.first), c.table.name(issuer)]
            start = chunk.stop
        elif chunk.phrase.first == phrase.owner and (owner := authority_of(c, chunk)):
            parts += [tokens.words(start, chunk.first), c.table.name(owner)]
            start = chunk.stop
        elif (body := _short(chunk)) is not None and body.stop <= stop:
            if (named := c.names.named(body)) is not None:
                parts += [tokens.words(start, body.first), named.name]
                start = body.end
        elif isinstance(chunk.phrase, Name) and chunk.cue is not None and not chunk.plural:
            parts.append(tokens.words(start, chunk.first))
            start = chunk.phrase.first
    words = " ".join([*parts, tokens.words(start, stop)])
    if phrase.gap:  # "Chỉ thị mới về …", "báo cáo trình Bộ A về …"
        aside = tokens.words(phrase.gap.start, phrase.gap.stop)
        words = words.replace(f"{aside} ", " ", 1)
    return words


def _short(chunk: Chunk) -> Body | None:
    """Return a body that is named by its level alone: "UBND tỉnh", "Chủ tịch [UBND tỉnh]"."""
    body = chunk.phrase.body if isinstance(chunk.phrase, Office) else chunk.phrase
    return body if isinstance(body, Body) and body.anchor else None


def _first(chunk: Chunk) -> int:
    return chunk.first


def _congress_name(c: Context, members: Sequence[DocPhrase]) -> str:
    first = members[0]
    noun = first.type[0].upper() + first.type[1:]
    organisation = congress_holder(c, first) or ""
    congress_words = c.a.lexicon.concepts
    head = congress_words["congress_dai-hoi"].label
    ordinal_words = congress_words["function_lan-thu"].label
    ordinal = next((p.ordinal for p in members if p.ordinal), "")
    if organisation:
        parts = [noun, head, organisation]
        return " ".join([*parts, ordinal_words, ordinal] if ordinal else parts)
    words = " ".join(
        word.label
        for word in (
            congress_words["congressword_dai-bieu"],
            congress_words["congressword_toan-quoc"],
        )
    )
    of = congress_words["function_cua"].label
    party = congress_words["partyword_dang"].label
    number = f" {ordinal_words} {ordinal}" if ordinal else ""
    return f"{noun} {head} {words}{number} {of} {party}"


def fullness(number: DocNumber | None) -> tuple[int, int]:
    """Return how full a number is printed: "57-NQ/TW" before "57 - NQ/TW" before "57"."""
    return (len(number.symbols), -len(number.text)) if number else (-1, 0)
