"""From a few invented sentences to their clauses, for the tests of ``kg/clauses``.

Places are given by the words that stand there, arguments are told by the names of their entities.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.clauses.grammar import Clauses
from tests.reading_of import TITLE, reading

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.clauses.model import Argument
    from kg.lexicon.model import Hit
    from kg.text.sentences import Sentence


@dataclass(frozen=True)
class Clause:
    """A body that was read."""

    c: Clauses

    def at(self, words: str) -> int:
        """Return the token at which words start, where the body first has them."""
        text = self.c.tokens.text
        return self.c.tokens.at(text.index(words, text.index("\n\n")))

    def words(self, words: str) -> range:
        """Return the tokens of words."""
        text = self.c.tokens.text
        start = text.index(words, text.index("\n\n"))
        return range(self.c.tokens.at(start), self.c.tokens.at(start + len(words) - 1) + 1)

    def sentence(self, words: str) -> Sentence:
        """Return the sentence of words."""
        found = self.c.reading.sentence_at(self.c.tokens.starts[self.at(words)])
        assert found is not None
        return found

    def span(self, words: str) -> range:
        """Return the tokens of the sentence of words."""
        return self.c.reading.annotated.tokens_of(self.sentence(words))

    def hit(self, words: str, *schemes: str) -> Hit:
        """Return the lexicon hit of some schemes that starts at words."""
        found = self.c.reading.hits.at(self.at(words), *schemes)
        assert found is not None
        return found

    def names(self, arguments: Iterable[Argument]) -> list[str]:
        """Return what arguments name."""
        return [self.c.reading.entities[a.entity].name for a in arguments]

    def name(self, argument: Argument | None) -> str | None:
        """Return what an argument names, ``None`` of none."""
        return None if argument is None else self.c.reading.entities[argument.entity].name


def clause(body: str, *, title: str = TITLE) -> Clause:
    """Return the clauses of a body."""
    return Clause(Clauses(reading(body, title=title)))
