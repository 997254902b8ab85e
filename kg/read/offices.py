"""The body of an office: "Bí thư thành phố Đông Triều" is Bí thư of Thành ủy Đông Triều.

It may stand for an authority of its own, "Thủ tướng Chính phủ ban hành …" (guide, decision 16).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.model import Kind
from kg.read.full_names import Named, place_words, seat_level
from kg.read.phrases import Body, Office, Place
from kg.read.scene import AtWords
from kg.read.table import entity_key
from kg.rules.pattern import Element, Match, Pattern, Slot, first_of, need, one

if TYPE_CHECKING:
    from kg.lexicon.model import Concept
    from kg.read.bodies import BodyNames
    from kg.read.reading import Annotated


_SHARED = 2  # words that a title and its body may share: "Thanh tra"


@dataclass(frozen=True, slots=True)
class Owned:
    """An office with its body: ``body`` is ``None`` where the office has none (Chủ tịch nước)."""

    role: str
    body: Named | None
    known: bool  # False: the text leaves the body open


def owned(office: Office, names: BodyNames) -> Owned:
    """Return the office with the full name of its body, as far as the article tells it."""
    if office.place is not None or office.anchor:
        where = office.place or names.focus.place(office.anchor, office.first)
        return _seated(office, where, names) if where else Owned(office.role, None, known=False)
    if office.fixed == "":
        return Owned(office.role, None, known=True)  # "Chủ tịch nước" has no body
    concept = names.lexicon.concepts.get(office.fixed or "")
    if office.body is not None:
        named = names.named(office.body)
    elif concept is not None:
        named = _fixed(office, concept)
    else:
        named = names.of_kind(office.concept.first("heads"), office.first)
    return Owned(office.role, named, known=named is not None)


def headed(office: Office) -> Place | None:
    """Return the country or village of which somebody holds an office (guide, decision 41)."""
    state = office.foreign or office.concept.has("countryRole", "yes")
    country = state and office.place is not None and office.place.level == "country"
    return office.place if country or office.concept.has("headsPlace", "yes") else None


def _fixed(office: Office, concept: Concept) -> Named:
    return Named(
        concept.label,
        concept.first("agentKind") == Kind.TEAM,
        Body(office.first, office.stop, concept.label, concept=concept, implied=True),
    )


def _seated(office: Office, place: Place, names: BodyNames) -> Owned:
    """Find the body of "Chủ tịch tỉnh", "Bí thư TP.HCM": the role's seat at the place's level."""
    seats = office.concept.properties.get("seat", ())
    level = seat_level(place)
    for seat in seats:
        head = names.lexicon.concepts.get(seat)
        if head is None or not _fits(head, level):
            continue
        words = place_words(head, place)
        body = Body(place.first, place.stop, head.label, head=head, place=place, implied=True)
        named = Named(f"{head.label} {words}", body.team, body, place=place)
        return Owned(office.role, named, known=True)
    return Owned(office.role, None, known=False)


def _fits(head: Concept, level: str) -> bool:
    return head.has("seatOf", level)


@dataclass(frozen=True, slots=True)
class Authority:
    """A body as an office names it: its kind and full name, and the rule that says so."""

    kind: Kind
    name: str
    rule: str

    @property
    def key(self) -> str:
        """The key of its entity."""
        return entity_key(self.kind, self.name)


def authority(found: Owned, rule: str) -> Authority | None:
    """Return an office acting as an authority ("Thủ tướng Chính phủ"), as a rule found it."""
    if not found.known:
        return None
    name = _titled(found.role, found.body.name) if found.body else found.role
    return Authority(Kind.ORGANISATION, name, rule)


def _titled(role: str, body: str) -> str:
    """Return "Tổng Thanh tra Chính phủ" of the "Tổng Thanh tra" of "Thanh tra Chính phủ"."""
    words, names = role.split(), body.split()
    shared = len(words) > _SHARED and words[-_SHARED:] == names[:_SHARED]
    return " ".join([*words, *names[_SHARED if shared else 0 :]])


def issues(a: Annotated, office: Office, names: BodyNames) -> Authority | None:
    """Return the authority of a document that is an office's: "Quyết định của Thủ tướng"."""
    match = ISSUES.first(Issuing(a, office, names))
    return match[AUTHORITY] if match is not None else None


def signs_for(a: Annotated, office: Office, names: BodyNames) -> Authority | None:
    """Return for whom the holder of an office signs: a deputy for the head or for the body.

    "Phó Thủ tướng B ký Quyết định …": Thủ tướng Chính phủ; "Thứ trưởng Bộ Y tế ký …": Bộ Y tế.
    """
    found = first_of(RULES, Issuing(a, office, names, signs=True))
    return found[1][AUTHORITY] if found is not None else None


# -- the rules


@dataclass(frozen=True, slots=True)
class Issuing(AtWords):
    """An office of which a document is, or whose holder ``signs`` one."""

    office: Office
    names: BodyNames
    signs: bool = False

    @property
    def at(self) -> Office:
        """The office."""
        return self.office

    @property
    def deputy(self) -> bool:
        """Whether a deputy signs, for another."""
        return self.signs and self.office.concept.has("deputy", "yes")


def _deputed(issuing: Issuing, match: Match) -> Authority:
    body, names = match[_BODY], issuing.names
    head = names.lexicon.concepts.get(issuing.office.concept.first("signsFor") or "")
    name = f"{head.label} {body.name}" if head else body.name
    kind = Kind.TEAM if body.team and not head else Kind.ORGANISATION
    return Authority(kind, name, DEPUTY.name)


_BODY, AUTHORITY = Slot[Named]("body"), Slot[Authority]("authority")
_OFFICE: Element[Issuing] = one(
    Slot[Office]("office"), "office of who signs or issues a document", lambda o, _: o.office
)
DEPUTY: Pattern[Issuing] = Pattern.of(
    "deputy-signs",
    _OFFICE,
    need("role[deputy]", lambda o, _: o.deputy),
    one(_BODY, "body that it is of", lambda o, _: owned(o.office, o.names).body),
    one(AUTHORITY, "role[signsFor] there, or the body itself", _deputed),
)
ISSUES: Pattern[Issuing] = Pattern.of(
    "office-issues",  # "Quyết định của Thủ tướng Chính phủ", "Bộ trưởng Bộ A ký Quyết định …"
    _OFFICE,
    need("no role[deputy] that signs", lambda o, _: not o.deputy),
    one(
        AUTHORITY,
        "its body, printed or told by the article",
        lambda o, _: authority(owned(o.office, o.names), ISSUES.name),
    ),
)
RULES = (DEPUTY, ISSUES)
