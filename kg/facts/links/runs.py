"""Runs of documents and programmes in a clause, for the readers of links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.article import Span
    from kg.read.reading import Mention, Reading

TARGETS = (Kind.DOCUMENT, Kind.PROGRAMME)


def run(reading: Reading, span: Span, first: int, stop: int) -> Iterator[Mention]:
    """Yield the documents and programmes of one clause, up to a stop, none inside another."""
    end = next(
        (
            i
            for i in range(first, stop)
            if reading.tokens.forms[i] in ".;:" or reading.hits.at(i, "linkstop") is not None
        ),
        stop,
    )
    last = -1
    for mention in reading.mentions_in(span, *TARGETS):
        if first <= mention.first < end and mention.first >= last:
            last = mention.stop
            yield mention


def speaks(reading: Reading, tokens: range) -> bool:
    """Tell whether a reporting verb stands among the tokens."""
    return any(reading.hits.at(i, "act") is not None for i in tokens)
