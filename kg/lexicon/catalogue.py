"""Units and bodies by the local name of their concept: period, holder, what became of them.

The graph asks for those that a build names, and for no others.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from kg.lexicon.units import (
    communes,
    district_kind,
    former_communes,
    origin_of,
    successions_by_code,
)
from kg.model import Change

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kg.lexicon.load import Lexicon
    from kg.lexicon.model import Concept
    from kg.lexicon.units import Commune

_NOT_A_BEGINNING = "2004-01-01"  # when the last of the 63 provinces was formed


class Successor(NamedTuple):
    """What a unit became: ``day`` is the first of the new one, ``act`` orders it."""

    id: str
    fate: Change
    day: str
    act: str
    part: bool = False


@dataclass(frozen=True, slots=True)
class Listed:
    """A unit or body of the lists: ``scope`` tells it from namesakes as the reading does.

    ``name`` is its label without the kind, ``since`` and ``until`` are empty where open; ``kind``
    ("xã") and ``code`` (of the General Statistics Office) are a unit's, empty where not known.
    """

    id: str
    label: str
    name: str
    scope: str
    since: str = ""
    until: str = ""
    holders: tuple[str, ...] = ()
    successors: tuple[Successor, ...] = field(default=())
    kind: str = ""
    code: str = ""


class Catalogue:
    """The lists, read as far as they are asked."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Keep the lexicon; the tables of communes are read when one is asked for."""
        self._lexicon = lexicon
        self._known: dict[str, Mapping[str, Listed]] = {}  # communes by the code of their concepts

    def listed(self, name: str) -> Listed | None:
        """Return what the lists say of a concept's local name, ``None`` where they say nothing."""
        if name.startswith("commune_"):
            return self._communes(_code(name)).get(name)
        concept = self._lexicon.concepts.get(name)
        if concept is None:
            return None
        describe = {"province": self._province, "district": self._district, "body": self._body}
        return describe[concept.scheme](concept) if concept.scheme in describe else None

    # -- communes

    def _communes(self, code: str) -> Mapping[str, Listed]:
        """Return the communes whose concepts begin with a code: of former ones the district's."""
        if code not in self._known:
            fates = self._fates(code)
            found = (*communes().coded(code), *former_communes().coded(code))
            self._known[code] = {c.id: self._commune(c, fates.get(c.id, ())) for c in found}
        return self._known[code]

    def _fates(self, code: str) -> Mapping[str, Sequence[Successor]]:
        """Return what each of these became: those of before July 2025, those that changed kind."""
        fates: defaultdict[str, list[Successor]] = defaultdict(list)
        for became, origin in successions_by_code().get(code, ()):
            periods = sorted(communes().coded(became.code), key=lambda c: c.since)
            new = next(c for c in periods if c.since == became.day)
            part, label = origin.endswith("*"), origin.partition("@")[0]
            old = periods[0].id if origin.endswith("=") else origin_of(origin).id
            fate = _fate(label, new, len(became.origins), part=part)
            fates[old].append(Successor(new.id, fate, became.day, became.act, part))
        return fates

    def _commune(self, commune: Commune, successors: Sequence[Successor]) -> Listed:
        if commune.district:
            district = self._coded["district"].get(commune.district)
            held = self._district(district) if district else None
            scope = f"{held.label}, {held.scope}" if held else ""
            holders: tuple[str, ...] = (held.id,) if held else ()
        else:
            provinces = self._standing(commune)
            scope = provinces[-1].label if provinces else ""
            holders = tuple(p.id for p in provinces)
        return Listed(
            commune.id,
            commune.label,
            commune.name,
            scope,
            commune.since,
            commune.until,
            holders,
            tuple(successors),
            commune.kind,
            commune.code,
        )

    @cached_property
    def _coded(self) -> Mapping[str, Mapping[str, Concept]]:
        return {
            "district": {c.notations[0]: c for c in self._lexicon.scheme("district") if c.notations}
        }

    def _standing(self, commune: Commune) -> list[Concept]:
        """Return the periods of the province in which a commune lies, in their order."""
        last = commune.until or "9"
        found = [
            c
            for c in self._lexicon.scheme("province")
            if commune.province in c.notations
            and (c.first("startDate") or "") <= last
            and (c.first("endDate") or "9") >= commune.since
        ]
        return sorted(found, key=lambda c: c.first("startDate") or "")

    # -- provinces, districts, bodies

    def _province(self, concept: Concept) -> Listed:
        periods = [c for c in self._lexicon.scheme("province") if c.label == concept.label]
        since = concept.first("startDate") or ""
        scope = since[:4] if len(periods) > 1 else ""
        return Listed(
            concept.id,
            concept.label,
            concept.label,
            scope,
            "" if since == _NOT_A_BEGINNING else since,
            concept.first("endDate") or "",
            successors=tuple(self._successors(concept)),
            kind=concept.first("provinceKind") or "",
            code=next(iter(concept.notations), ""),
        )

    def _district(self, concept: Concept) -> Listed:
        held = self._lexicon.concepts.get(concept.first("containedInPlace") or "")
        kind = district_kind(concept.label)
        name = concept.label[len(kind) + 1 :]
        return Listed(
            concept.id,
            concept.label,
            name,
            held.label if held else "",
            until=concept.first("endDate") or "",
            holders=(held.id,) if held else (),
            kind=kind,
            code=next(iter(concept.notations), ""),
        )

    def _body(self, concept: Concept) -> Listed:
        year = concept.id.rpartition("-")[2]
        return Listed(
            concept.id,
            concept.label,
            concept.label,
            year if year.isdigit() and len(year) == len("2026") else "",
            concept.first("startDate") or "",
            concept.first("endDate") or "",
            successors=tuple(self._successors(concept)),
        )

    def _successors(self, concept: Concept) -> Iterator[Successor]:
        end = concept.first("endDate")
        for name in concept.properties.get("isReplacedBy", ()):
            new = self._lexicon.concepts[name]
            after = (date.fromisoformat(end) + timedelta(days=1)).isoformat() if end else ""
            day = after or new.first("startDate") or ""
            yield Successor(name, self._became(concept, new), day, new.first("foundedBy") or "")

    def _became(self, old: Concept, new: Concept) -> Change:
        origins = [
            c
            for c in self._lexicon.scheme(new.scheme)
            if new.id in c.properties.get("isReplacedBy", ())
        ]
        if len(origins) > 1:
            return Change.MERGE
        if new.scheme == "body":
            return Change.TRANSFER
        return Change.CHANGE_KIND if old.label == new.label else Change.RENAME


def _code(name: str) -> str:
    """Return the code with which the concept of a commune begins: "commune_002-phuong-cua-nam"."""
    return name.removeprefix("commune_").partition("-")[0]


def _fate(label: str, new: Commune, origins: int, *, part: bool) -> Change:
    if part:
        return Change.SPLIT
    if origins > 1:
        return Change.MERGE
    kind_changed = not label.startswith(f"{new.kind} ")
    return Change.CHANGE_KIND if kind_changed and label.endswith(f" {new.name}") else Change.RENAME
