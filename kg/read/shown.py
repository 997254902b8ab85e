"""What the name of a body shows: the body that it is part of, and the place where it lies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.read.full_names import Named, place_words
from kg.read.phrases import Body, Place, place
from kg.read.phrases.places import LISTED
from kg.read.scene import AtWords
from kg.rules.pattern import Element, Match, Pattern, Slot, each, need, one
from kg.text.fold import fold_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon.model import Concept


@dataclass(frozen=True, slots=True)
class Shown(AtWords):
    """A body under its full name."""

    named: Named

    @property
    def at(self) -> Body:
        """The body."""
        return self.named.body

    @property
    def councils(self) -> tuple[str, ...]:
        """The kinds of council whose office the body is, at its place: "Văn phòng HĐND tỉnh A"."""
        head = self.named.body.head
        placed = head is not None and self.named.place is not None
        return head.properties.get("officeOf", ()) if head is not None and placed else ()

    @property
    def printed(self) -> Place | None:
        """The place in the name; that of a team's owner ("Đoàn của tỉnh A") is none of its own."""
        where = self.named.place
        owner = self.named.team and self.named.body.joined
        return None if where is None or owner or where.implied or self.councils else where


@dataclass(frozen=True, slots=True)
class Whole:
    """What a body is part of: a body with its full name, or the ``name`` of one of the list.

    It is printed from token ``first`` on; ``stop`` ends the words that show it. ``part``: it is
    not named by itself.
    """

    named: Named | None
    name: str
    first: int
    stop: int
    part: bool = False


def _wholes(shown: Shown, _: Match) -> Iterator[Whole]:
    named, concepts = shown.named, shown.a.lexicon.concepts
    body = named.body
    if named.parent is not None:
        yield Whole(named.parent, named.parent.name, body.first, body.end)
    if councils := shown.councils:
        for kind in councils:
            council = _council(concepts[kind], named)
            yield Whole(council, council.name, body.first, body.end, part=True)
        return
    holds = body.concept or body.head
    held = concepts.get(holds.first("namesParent") or "") if holds else None
    if held is not None:  # "Văn phòng Chính phủ"
        yield Whole(None, held.label, body.first, body.stop, part=True)
    above = concepts.get(body.concept.first("subOrganizationOf") or "") if body.concept else None
    if body.concept and above and _ends_with(body.concept.label, above.label):
        where = _inside(shown, above)
        yield Whole(None, above.label, *(where or (body.first, body.stop)), part=where is None)


def _inside(shown: Shown, above: Concept) -> tuple[int, int] | None:
    """Return where the name of a parent stands in that of a body, however it is printed there.

    "MTTQ Việt Nam" in "Ủy ban TƯ MTTQ Việt Nam (khóa VIII)", the last and longest form of it;
    ``None`` where a short form leaves it out: "Ủy ban Tài chính - Ngân sách" of Quốc hội.
    """
    body, tokens = shown.named.body, shown.a.tokens
    forms = {fold_key(form) for form in above.forms}
    printed = range(body.first, body.stop)
    for stop in reversed(printed):
        for first in range(body.first, stop + 1):
            if fold_key(tokens.words(first, stop + 1)) in forms:
                return first, stop + 1
    return None


def _council(head: Concept, office: Named) -> Named:
    """Return the council of the place whose office a body is: "HĐND" of "Văn phòng HĐND A"."""
    words = place_words(head, office.place) if office.place is not None else ""
    council = office.body._replace(core=head.label, head=head, implied=True)
    return Named(f"{head.label} {words}", office.team, council, place=office.place)


def _ends_with(name: str, end: str) -> bool:
    return fold_key(name).endswith(f" {fold_key(end)}")


def _wheres(shown: Shown, _: Match) -> Iterator[Place]:
    if shown.printed is not None:
        yield shown.printed
    concept = shown.named.body.concept
    last = _named_after(shown, concept) if concept is not None and not shown.councils else None
    if last is not None:
        yield last


def _named_after(shown: Shown, concept: Concept) -> Place | None:
    """Return the place of the list that ends a listed body's name: "Quốc hội Hàn Quốc"."""
    a, body = shown.a, shown.named.body
    inside = range(body.first + 1, body.end)
    starts = a.hits.starts(inside, *LISTED)
    listed = (hit for first in starts for hit in a.hits.all_at(first, *LISTED))
    for first in inside if any(hit.stop == body.end for hit in listed) else ():
        found = place(a, first)
        if found is not None and found.end == body.end:
            whole = found.concept is not None and _ends_with(concept.label, found.name)
            return found if whole else None
    return None


def at_home(where: Place) -> bool:
    """Tell whether a place is the country of the news."""
    return (
        where.level == "country" and where.concept is not None and where.concept.has("home", "yes")
    )


# -- the rules

WHOLE, WHERE = Slot[Whole]("whole"), Slot[Place]("place")
_BODY: Element[Shown] = one(Slot[Body]("body"), "body", lambda s, _: s.named.body)
PARENT: Pattern[Shown] = Pattern.of(
    "name-holds-parent",  # "Ban Thường vụ Tỉnh ủy An Phước" is part of the Tỉnh ủy
    _BODY,
    each(WHOLE, "body in its name, printed there, or told by the list of the word for it", _wholes),
)
PLACE: Pattern[Shown] = Pattern.of(
    "name-holds-place",  # "Tỉnh ủy An Phước" lies in "An Phước"
    _BODY,
    each(WHERE, "place in its name, and not that of a team's owner", _wheres),
    need("another than the country of the news", lambda _, m: not at_home(m[WHERE])),
)
RULES = (PARENT, PLACE)
