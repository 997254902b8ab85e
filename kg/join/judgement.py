"""What the build judges of an entity or event of an article."""

from __future__ import annotations

from typing import NamedTuple


class Where(NamedTuple):
    """An entity of the build: the id of its article, and its key there."""

    article: str
    key: str


class Judgement(NamedTuple):
    """What the build tells of an entity or event of an article.

    ``scope`` tells it from others of its name; ``number`` is that of a document in full, ``None``
    where the article prints it; of an event ``scope`` is what it shares with other articles.
    ``loose``: no fact of the build is about it.
    ``why`` are the rules by which articles were joined, in order and parted by spaces, empty where
    it stands in one article alone. ``apart`` is the scope of a namesake that is somebody else,
    ``open`` of one that may be the same: of the next one only, so that they make a chain. Of a
    document it is number and scope, parted by "|".
    """

    where: Where
    scope: str
    number: str | None = None
    loose: bool = False
    why: str = ""
    apart: str | None = None
    open: str | None = None
