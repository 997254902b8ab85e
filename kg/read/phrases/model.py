"""The noun phrases of the genre, as parsed: places, bodies, offices and names.

They are tuples, since a text has hundreds of readings that lead to its phrases.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from kg.model import Kind

if TYPE_CHECKING:
    from kg.lexicon.model import Concept


@cache
def _of_teams(kind: Concept) -> bool:
    """Tell whether a word for bodies is one for those set up for a task."""
    return kind.first("agentKind") == Kind.TEAM


class Vintage(StrEnum):
    """Which period of a unit the words after its name choose: "(cũ)", "(mới)"."""

    UNTOLD = ""
    FORMER = "former"
    CURRENT = "current"
    OPEN = "open"  # a name of two units, and nothing tells which


class Place(NamedTuple):
    """A place name; ``kind`` is its printed head in lower case ("huyện"), "" where it has none.

    The phrase takes in the place that holds it ("xã Tân Hòa (tỉnh Tây Ninh)") as ``within``, and
    the words that choose its period as ``vintage``; ``end`` is where its own name stops.
    """

    first: int
    stop: int
    name: str
    kind: str
    level: str
    concept: Concept | None = None
    within: Place | None = None
    vintage: Vintage = Vintage.UNTOLD
    own_stop: int = 0
    implied: bool = False  # a place in it is printed, not its own name

    @property
    def end(self) -> int:
        """The token after the place's own name."""
        return self.own_stop or self.stop


class Body(NamedTuple):
    """A body's name: ``core`` is head, topic and number; ``anchor`` a bare level word ("tỉnh").

    ``needs`` says what is missing for a full name: "place", "body", "kind" (all but the kind) or ""
    (nothing). A term after the name ("khóa XIV") belongs to the phrase, not to the name.
    """

    first: int
    stop: int
    core: str
    head: Concept | None = None
    concept: Concept | None = None
    topic: str = ""
    number: str = ""
    parent: Body | None = None
    place: Place | None = None
    anchor: str = ""
    joined: bool = False  # "của" stands before the parent or place
    needs: str = ""
    kind: Concept | None = None  # the kind of a named body
    implied: bool = False  # an office stands for it: "Thủ tướng" prints no name of Chính phủ
    own_stop: int = 0

    @property
    def end(self) -> int:
        """The token after the body's own name: "Đảng ủy xã Tân Hòa", without ", tỉnh Tây Ninh"."""
        if self.own_stop:
            return self.own_stop
        last: Body | Place | None = self.parent or self.place
        return last.end if last is not None and last.stop == self.stop else self.stop

    @property
    def team(self) -> bool:
        """Whether the body is set up for a task (the contract's ad hoc body)."""
        for source in (self.head, self.concept, self.kind):
            if source is not None and _of_teams(source):
                return True
        return False


class Office(NamedTuple):
    """An office as printed: role, and body or place where the text gives one."""

    first: int
    stop: int
    role: str
    concept: Concept
    body: Body | None = None
    place: Place | None = None
    anchor: str = ""
    former: bool = False
    fixed: str | None = None  # local name of the body that the form itself implies
    host: Place | None = None  # where an envoy is posted
    foreign: bool = False  # another country is named with it: "Chủ tịch nước Lào"

    @property
    def leads(self) -> bool:
        """Whether it leads a body, alone or as a deputy: no membership, no "đại biểu"."""
        return self.concept.has("holders", "one") or self.concept.has("deputy", "yes")


class Name(NamedTuple):
    """Capitalised syllables that may be a person's name; ``surname``: they start with one."""

    first: int
    stop: int
    text: str
    surname: bool
