"""Elements of patterns that every family of facts shares: what a verb's clause is told as."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from kg.read.scene import Placed
from kg.rules.pattern import Element, Match, need

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kg.clauses.grammar import Clauses
    from kg.clauses.modality import Force
    from kg.read.reading import Reading
    from kg.rules.pattern import Slot
    from kg.rules.watch import Watch
    from kg.text.sentences import Sentence


@dataclass(frozen=True, slots=True)
class InArticle:
    """An article in which patterns are tried; families add what they know of it."""

    c: Clauses

    @property
    def reading(self) -> Reading:
        """The article, read."""
        return self.c.reading

    @property
    def place(self) -> range:
        """The tokens of the article."""
        return range(len(self.c.tokens))

    @property
    def watch(self) -> Watch | None:
        """Who keeps what one rule tried."""
        return self.c.reading.annotated.watch


@dataclass(frozen=True, slots=True)
class InSentence(InArticle):
    """A sentence of an article in which patterns are tried."""

    sentence: Sentence

    @property
    def place(self) -> range:
        """The tokens of the sentence."""
        return self.c.reading.annotated.tokens_of(self.sentence)


@dataclass(frozen=True, slots=True)
class Supposable(InSentence):
    """A sentence that is told as a fact or not.

    ``supposed``: what its words say is wanted all the same, since it shows how far they reach.
    """

    supposed: bool = field(default=False, kw_only=True)

    @property
    def watch(self) -> Watch | None:
        """Who keeps what one rule tried; nobody of what is only supposed."""
        return None if self.supposed else self.c.reading.annotated.watch


P = TypeVar("P", bound=Placed)


def asserted(slot: Slot[P], *forces: Force, near: int = 0) -> Element[InArticle]:
    """Need a word that no cue of the forces governs; ``near`` is how far before it one counts.

    Anywhere before or behind it in its scope, where ``near`` is 0.
    """

    def holding(scene: InArticle, match: Match) -> Iterable[Force]:
        index, modality = match[slot].first, scene.c.modality
        ask: Callable[[Force], bool] = (
            (lambda force: modality.near(index, near, force))
            if near
            else (lambda force: modality.over(index, force))
        )
        return (force for force in forces if ask(force))

    def test(scene: InArticle, match: Match) -> bool:
        index, modality = match[slot].first, scene.c.modality
        if near:
            return not modality.near(index, near, *forces)
        return not modality.over(index, *forces)

    def because(scene: InArticle, match: Match) -> str:
        return ", ".join(holding(scene, match))

    return need(f"{slot.name} told as a fact", test, because)
