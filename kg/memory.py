"""How Python looks after memory while much is made at once and little of it is thrown away."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def uncollected() -> Iterator[None]:
    """Keep Python from searching for cycles, which reading, loading and validating leave none of.

    Every few words it would go through all that was made since the last one: a sixth of the time
    of an article, a quarter of that of the lexicon.
    """
    on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if on:
            gc.enable()


def keep() -> None:
    """Have Python never look for cycles again in what there is now: it stays to the end.

    Else it goes through the whole lexicon again and again while articles are read, and processes
    that are forked copy it.
    """
    gc.freeze()
