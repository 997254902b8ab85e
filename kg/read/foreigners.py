"""Office holders of other countries: their bodies are never those of Viet Nam.

"Ủy viên Bộ Chính trị, Phó Thủ tướng Trung Quốc": that Bộ Chính trị is completed by his party, else
by his country (guide, decision 22); what neither completes is left out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.read.full_names import Named
from kg.read.offices import Owned
from kg.read.phrases import Body, Name, Office, Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from kg.lexicon.load import Lexicon
    from kg.lexicon.model import Concept
    from kg.read.people import People
    from kg.read.reading import Annotated
    from kg.read.scan import Chunk
    from kg.read.stacks import Stack

_NEAR = 12  # tokens between "nước bạn" and its office
_CENTRE = "body_ban-chap-hanh-trung-uong-dang"


@dataclass(frozen=True, slots=True)
class Homeland:
    """What completes the bodies of a foreigner: his party and his country, "" where untold."""

    party: str = ""
    land: str = ""

    def with_(self, other: Homeland) -> Homeland:
        """Return this, what it leaves open told by another of the same country."""
        return Homeland(self.party or other.party, self.land or other.land)


@dataclass(frozen=True, slots=True)
class Foreigners:
    """The people to whom an article gives an office of another country."""

    lexicon: Lexicon
    homes: Mapping[str, Homeland]
    only: Homeland  # the one other country, and the one party of others, that the article tells of

    @classmethod
    def of(
        cls, a: Annotated, stacks: Sequence[Stack], people: People, chunks: Sequence[Chunk]
    ) -> Foreigners:
        """Collect them by their full names."""
        lexicon = a.lexicon
        homes: dict[str, Homeland] = {}
        bodies = [c.phrase for c in chunks if isinstance(c.phrase, Body)]
        pointed = "abroad" in a.hits.valued("anaphor", "anaphorKind")
        for stack in stacks:
            name = stack.chunk.phrase
            if not isinstance(name, Name):
                continue
            abroad = pointed and _abroad(a, stack)
            for office in stack.offices:
                full = people.full(" ".join(name.text.split()), name.first)
                if full is not None and (abroad or office.foreign):
                    told = _homeland(lexicon, office.body, office.place)
                    homes[full] = homes.get(full, Homeland()).with_(told)
        told_of = {*homes.values(), *(_homeland(lexicon, body, None) for body in bodies)}
        return cls(
            lexicon, homes, Homeland(_one(h.party for h in told_of), _one(h.land for h in told_of))
        )

    def theirs(self, office: Office, name: Name, full: str) -> bool:
        """Tell whether a central office without a country is held by a foreigner.

        He is known by another office, or by a name without any mark of Vietnamese.
        """
        if self._central(office) is None and office.fixed != "":
            return False
        short = name.text != full and full.endswith(name.text)
        strange = not name.surname and not short and (full.isascii() or "-" in full)
        return full in self.homes or strange

    def completed(self, office: Office, full: str) -> Owned:
        """Return the office with the body of the holder's own country or party."""
        centre, home = self._central(office), self.homes.get(full, self.only)
        if home.land == self.only.land:
            home = home.with_(self.only)
        if centre is None:
            return Owned(office.role, None, known=False)  # "Chủ tịch nước" would be that of ours
        of_party = any(c.id == _CENTRE for c in self._above(centre))
        words = home.party or ("" if centre.id == _CENTRE else home.land) if of_party else home.land
        if not words:
            return Owned(office.role, None, known=False)
        head = words.split()[0]
        whole = f"{centre.label.removesuffix(f' {head}')} {words}"
        part = office.body if office.body is not None and office.body.parent is not None else None
        printed = (part.parent if part is not None else office.body) or office
        listed = next((b for b in self.lexicon.scheme("body") if b.label == whole), None)
        body = Body(
            printed.first, printed.stop, whole, concept=listed, kind=centre,
            implied=office.body is None,
        )  # fmt: skip
        named = Named(whole, team=False, body=body)
        if part is not None:  # "Ủy viên [Thường vụ] Bộ Chính trị"
            named = Named(f"{part.core} {whole}", team=False, body=part, parent=named)
        return Owned(office.role, named, known=True)

    def _central(self, office: Office) -> Concept | None:
        """Return the central body that an office means where no country is printed with it."""
        if office.foreign or office.place is not None or office.anchor:
            return None
        body = office.body
        if body is not None and body.parent is not None and body.head is not None:
            inner = body.parent if body.place is None and not body.parent.joined else None
            body = inner if inner is not None and inner.concept is not None else body
        if body is not None:
            alone = body.place is None and body.parent is None
            ours = body.concept is not None and not _elsewhere(body.concept)
            return body.concept if alone and ours else None
        fixed = office.fixed or office.concept.first("impliedBody")
        centre = self.lexicon.concepts.get(fixed or "")
        return centre if centre is not None and not _elsewhere(centre) else None

    def _above(self, concept: Concept) -> Iterator[Concept]:
        step: Concept | None = concept
        while step is not None:
            yield step
            step = self.lexicon.concepts.get(step.first("subOrganizationOf") or "")


def _abroad(a: Annotated, stack: Stack) -> bool:
    """Tell whether another country is told of right before: "nước bạn dưới sự lãnh đạo của …"."""
    for index in range(stack.first - 1, max(-1, stack.first - _NEAR), -1):
        hit = a.hits.at(index, "anaphor")
        if hit is not None and hit.concept.has("anaphorKind", "abroad"):
            return True
        if a.tokens.forms[index] in ",.;:" or a.hits.at(index, "act") is not None:
            return False
    return False


def _elsewhere(concept: Concept) -> bool:
    """Tell whether the lexicon puts a body into another country, or into none: "ASEAN"."""
    return concept.first("containedInPlace") is not None or concept.has("international", "yes")


def _one(values: Iterable[str]) -> str:
    """Return the one value that is told, "" where there are several or none."""
    told = {value for value in values if value}
    return told.pop() if len(told) == 1 else ""


def _homeland(lexicon: Lexicon, body: Body | None, place: Place | None) -> Homeland:
    """Return which foreign party and country the body or place of an office tells of."""
    party, land = "", place.name if place is not None else ""
    head = lexicon.concepts["bodykind_dang"].label
    while body is not None:
        concept = body.concept
        above = lexicon.concepts.get(concept.first("subOrganizationOf") or "") if concept else None
        for one in (concept, above):
            lies_in = lexicon.concepts.get(one.first("containedInPlace") or "") if one else None
            if one is not None and lies_in is not None and not lies_in.has("home", "yes"):
                land = land or lies_in.label
                party = party or (one.label if one.label.startswith(f"{head} ") else "")
        where = body.place
        if where is not None and where.level == "country" and where.concept is not None:
            land = land or ("" if where.concept.has("home", "yes") else where.name)
        body = body.parent
    return Homeland(party, land)
