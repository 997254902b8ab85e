"""Where rules are tried: at words of an article, before who keeps what one of them tried."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from kg.read.reading import Annotated
    from kg.rules.watch import Watch


class Placed(Protocol):
    """What stands at tokens: a lexicon hit, a phrase, a mention, an argument, a verb."""

    @property
    def first(self) -> int:
        """The first token."""

    @property
    def stop(self) -> int:
        """The token after the last."""


@dataclass(frozen=True, slots=True)
class AtWords:
    """Words of an article at which patterns are tried; rules add what they know of them."""

    a: Annotated

    @property
    def at(self) -> Placed | None:
        """What stands there, ``None`` where nothing was read."""
        raise NotImplementedError

    @property
    def place(self) -> range:
        """The tokens of it."""
        at = self.at
        return range(at.first, at.stop) if at is not None else range(0)

    @property
    def watch(self) -> Watch | None:
        """Who keeps what one rule tried."""
        return self.a.watch
