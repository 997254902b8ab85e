"""The pieces of articles that facts point at: two nodes each, always of the same form.

They are more than half of a build. So they do not go through ``Claims``, where anything may be
said of anything, but stand as what they are, and become triples or Turtle by their one form.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kg.graph.terms import OA, TYPE, XSD

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.graph.claims import Pair

_INTEGER = XSD.integer
SPAN_CLASS = OA.SpecificResource
SELECTOR_CLASSES = (OA.TextPositionSelector, OA.TextQuoteSelector)
SOURCE, SELECTOR, EXACT = OA.hasSource, OA.hasSelector, OA.exact
START, END = OA.start, OA.end


class Quote(NamedTuple):
    """A piece of an article: the IRIs of the article and of the piece, its place, its words.

    They sort as they stand in a file.
    """

    article: str
    start: int
    end: int
    node: str
    exact: str

    @property
    def selector(self) -> str:
        """The IRI of the node that says where the piece is."""
        return f"{self.node}_selector"

    def subjects(self) -> tuple[tuple[str, list[Pair]], tuple[str, list[Pair]]]:
        """Return the two nodes with their triples."""
        return (
            (
                self.node,
                [(TYPE, SPAN_CLASS), (SELECTOR, self.selector), (SOURCE, self.article)],
            ),
            (
                self.selector,
                [
                    *((TYPE, cls) for cls in SELECTOR_CLASSES),
                    (END, (str(self.end), _INTEGER)),
                    (EXACT, (self.exact, "")),
                    (START, (str(self.start), _INTEGER)),
                ],
            ),
        )


def stated(quotes: Iterable[Quote]) -> Iterator[tuple[str, list[Pair]]]:
    """Yield the nodes of some pieces with their triples."""
    for quote in quotes:
        yield from quote.subjects()
