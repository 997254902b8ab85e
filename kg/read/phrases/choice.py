"""Which reading of a body's name is taken where its first words head several kinds of body."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.read.phrases.model import Body


def best(readings: Iterable[Body | None]) -> Body | None:
    """Choose the longest reading; of equals the one that shows a parent body.

    "Đảng ủy Công an tỉnh Cà Mau" is Đảng ủy of [Công an tỉnh Cà Mau], not a kind of its own.
    """
    found = [body for body in readings if body is not None]
    if not found:
        return None
    return max(
        found,
        key=lambda b: (
            b.stop,
            bool(b.number) and b.head is not None and b.head.first("numbered") is not None,
            _names_parent(b),
            _depth(b),
            b.parent is not None and b.parent.concept is not None,
            b.place is not None,
            len(b.head.label) if b.head else 0,  # "Viện kiểm sát", no Viện of that topic
            not b.needs,
        ),
    )


def _names_parent(body: Body) -> bool:
    return body.head is not None and body.head.first("namesParent") is not None


def _depth(body: Body) -> int:
    return 1 + _depth(body.parent) if body.parent else 0
