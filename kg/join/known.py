"""What the joining of articles is told of the lexicon."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from kg.model import Kind

DAY = len("2018-05-12")
"""Characters of a whole day."""


@dataclass(frozen=True, slots=True)
class Symbol:
    """What the end of a document number says of the issuer ("TTg", "UBND").

    ``national`` says that it names one body of the country, ``bodies`` which it may be (folded
    names, empty where it is open), ``by_term`` that its numbers run through a term of years,
    ``begins`` the days on which these began again, the first of them with the term ``first``.
    """

    national: bool = False
    bodies: frozenset[str] = frozenset()
    by_term: bool = False
    begins: tuple[str, ...] = ()
    first: int = 0

    def of_term(self, number: str) -> str:
        """Return the day on which the numbers of a term began, empty where it is not known."""
        place = int(number) - self.first if number.isdigit() and self.first else -1
        return self.begins[place] if 0 <= place < len(self.begins) else ""

    def term(self, day: str) -> str:
        """Return the day on which the numbers of a day's term began, empty where it is open."""
        if not self.begins or len(day) < DAY:
            return ""
        return max((begin for begin in self.begins if begin <= day), default="before")


@dataclass(frozen=True, slots=True)
class Known:
    """What the joining of articles is told of the lexicon.

    ``symbol`` answers what the end of a document number says of its issuer, ``is_office`` whether a
    folded name is an office's ("thủ tướng chính phủ"); ``provinces`` are the folded names of
    provinces, ``became`` tells of each that was merged into another which one and from what day,
    ``is_listed`` answers whether a list knows a name of a kind, ``spelled`` gives the usual
    spelling of a body's name, ``mutual`` are the types of events in which either side may be told
    as the one who acts.
    """

    symbol: Callable[[str], Symbol]
    is_office: Callable[[str], bool]
    provinces: frozenset[str] = frozenset()
    became: Mapping[str, Merger] = field(default_factory=dict)
    is_listed: Callable[[Kind, str], bool] = lambda _kind, _name: False
    spelled: Callable[[str], str] = lambda name: name
    mutual: frozenset[str] = frozenset()


class Merger(NamedTuple):
    """The folded name of the province that another went into, and its first day."""

    province: str
    day: str
