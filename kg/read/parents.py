"""Of two bodies side by side one is part of the other: "Vụ A (Bộ B)", "Bộ B (Cục A)".

And "Cục A, Bộ B" where the list knows it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.read.full_names import Named
from kg.read.phrases import Body, Office
from kg.read.phrases.words import within
from kg.read.scene import AtWords
from kg.rules.pattern import Match, Pattern, Slot, need, one

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kg.read.bodies import BodyNames
    from kg.read.scan import Chunk


@dataclass(frozen=True, slots=True)
class Above(AtWords):
    """A body that may stand above the one before it, as the phrase of that number."""

    chunks: Sequence[Chunk]
    names: BodyNames
    index: int
    parent: Body

    @property
    def at(self) -> Body:
        """The body."""
        return self.parent


INNER, NAMED = Slot[Body]("body"), Slot[tuple[Named, Named]]("names")
_PARENT = Slot[Body]("parent")


def _opened(above: Above, _: Match) -> Body | None:
    bracket = above.index and above.a.tokens.forms[above.parent.first - 1] == "("
    return above.parent if bracket else None


def _beside(above: Above, _: Match) -> Body | None:
    mark = above.parent.first - 1
    joined = above.index and (above.a.tokens.forms[mark] == "," or within(above.a, mark))
    return above.parent if joined else None


def _before(above: Above, _: Match) -> Body | None:
    """Return the body, or that of the office, which ends where a mark before the other stands."""
    before = above.chunks[above.index - 1].phrase
    inner = before.body if isinstance(before, Office) else before
    ends = isinstance(inner, Body) and inner.stop == above.parent.first - 1
    return inner if isinstance(inner, Body) and ends and not inner.parent else None


def _of_kind(above: Above, match: Match) -> bool:
    """Tell whether the second may be the parent of the first: not in "Bộ B (Cục A)"."""
    inner, concepts = match[INNER], above.a.lexicon.concepts
    ministries = concepts["bodykind_vu"].properties.get("unitOf", ())
    ministry = concepts["role_bo-truong"].first("heads")
    below = _kind(inner) not in ministries or _kind(inner) != ministry == _kind(above.parent)
    higher = below and _kind(above.parent) in ministries  # also "Tổng cục A (Bộ B)"
    return higher or not (inner.concept or _kind(inner) in ministries)


def _unit(above: Above, match: Match) -> bool:
    """Tell whether the second fills its bracket and may be a unit of the first, a ministry."""
    ministries = above.a.lexicon.concepts["bodykind_vu"].properties.get("unitOf", ())
    unit = above.parent
    lower = _kind(unit) not in ("", *ministries) and _kind(match[INNER]) in ministries
    closed = above.a.tokens.forms[unit.stop : unit.stop + 1] == (")",)
    return lower and closed and not (unit.team or unit.place)


def _turned(above: Above, match: Match) -> tuple[Named, Named] | None:
    """Return the names of the second body and of the first, of which it is a unit."""
    child, holder = above.names.named(above.parent), above.names.named(match[INNER])
    return (child, holder) if child and holder and child.name != holder.name else None


def _listed(above: Above, match: Match) -> bool:
    inner, parent = match[INNER].concept, above.parent.concept
    over = inner.first("subOrganizationOf") if inner else None
    return over is not None and parent is not None and parent.id == over


def _both(above: Above, match: Match) -> tuple[Named, Named] | None:
    """Return the names of two bodies, of which the first holds no place."""
    inner = match[INNER]
    child, holder = above.names.named(inner), above.names.named(above.parent)
    if child is None or holder is None or inner.place:
        return None
    return child, holder


def _kind(body: Body) -> str:
    kind = body.head or body.kind
    return kind.id if kind is not None else ""


_PLACELESS = ("no place in its name", _both)


def _rule(
    name: str,
    opens: tuple[str, Callable[[Above, Match], Body | None]],
    fits: tuple[str, Callable[[Above, Match], bool]],
    named: tuple[str, Callable[[Above, Match], tuple[Named, Named] | None]] = _PLACELESS,
) -> Pattern[Above]:
    return Pattern.of(
        name,
        one(_PARENT, *opens),
        one(INNER, "body or office of one right before that, no parent in its name", _before),
        need(*fits),
        one(NAMED, *named),
    )


RULES = (
    _rule(
        "parent-in-brackets",  # "Vụ A (Bộ B)"
        ("body behind a bracket", _opened),
        ("a kind of body that may stand above", _of_kind),
    ),
    _rule(
        "unit-in-brackets",  # "Bộ B (Cục A)"
        ("body behind a bracket", _opened),
        ("ministry before, a lower kind of body that fills the bracket", _unit),
        ("both named in full", _turned),
    ),
    _rule(
        "parent-beside",  # "Cục Di sản văn hóa, Bộ Văn hóa, Thể thao và Du lịch"
        ("body behind a comma or 'thuộc'", _beside),
        ("a body that the list puts under it", _listed),
    ),
)
