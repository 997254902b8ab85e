"""Where an entity of a build stands."""

from __future__ import annotations

from typing import NamedTuple


class Where(NamedTuple):
    """An entity of the build: the id of its article, and its key there."""

    article: str
    key: str
