"""Units and bodies in time: their period, what holds them, what became of them.

The lists say this of the units that the articles name; every triple here is derived from the
concept of the list. A body shares the fate of its unit: the Tỉnh ủy Lâm Đồng of May 2025 and that
of August 2025 are two, joined by a succession where a build names both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kg.graph import iris, terms
from kg.graph.claims import vietnamese
from kg.graph.terms import DCTERMS, PROV, SCHEMA, VNG, XSD
from kg.model import Kind
from kg.text.fold import fold_key

if TYPE_CHECKING:
    from kg.graph.collector import Collector
    from kg.lexicon.catalogue import Listed, Successor

_BODY = "body_"
_DATE = XSD.date
_KINDS = ("tỉnh", "thành phố")
_ACT = "nghị quyết"  # every act that changes units is a resolution


class _Seen(NamedTuple):
    """A node that the articles name, the unit that it is or belongs to, and its name."""

    node: str
    unit: Listed
    name: str


def add_units(out: Collector) -> None:
    """State the periods, holders and successors of the units that the articles name."""
    seats: dict[tuple[str, str], _Seen] = {}
    known = out.outline
    placed = frozenset(known.placed)
    for iri, unit in sorted(known.units.items()):
        node = iri
        listed = out.lists.listed(unit)
        if listed is None:
            continue
        if node == _node(out, listed):
            _unit(out, node, listed, placed=iri in placed)
        elif (name := known.names.get(iri)) and not unit.startswith(_BODY):
            seen = _Seen(node, listed, name)
            if iri not in placed and iri not in known.teams:
                spot = _declared(out, listed, listed)
                out.derive((node, terms.SPATIAL, spot), terms.C + listed.id)
            bare = _bare(seen)
            seat = out.lists.seat(bare)
            if seat is not None:
                _period(out, node, listed)
            seats[seat or bare, listed.id] = seen
    _bodies(out, seats)


def _unit(out: Collector, node: str, listed: Listed, *, placed: bool) -> None:
    """State what the lists say of a unit; where an article says what holds it, that stands."""
    _period(out, node, listed)
    _described(out, node, listed)
    if listed.holders and not placed:
        _within(out, node, listed)
    for step in listed.successors:
        later = out.lists.listed(step.id)
        if later is not None:
            _succession(out, node, _declared(out, later, listed), step, listed.id)


def _period(out: Collector, node: str, listed: Listed) -> None:
    for predicate, day in ((SCHEMA.startDate, listed.since), (SCHEMA.endDate, listed.until)):
        if day:
            out.add(node, predicate, (day, _DATE))


def _described(out: Collector, node: str, listed: Listed) -> None:
    """State the kind and the code of a unit: "xã", "03847"; a body has neither."""
    if listed.kind:
        out.derive((node, DCTERMS.type, out.concept("placekind", listed.kind)), terms.C + listed.id)
    if listed.code:
        out.add(node, DCTERMS.identifier, (listed.code, ""))


def _within(out: Collector, node: str, listed: Listed) -> None:
    """State the holder: of several periods the one that the build names, else the last."""
    holders = [held for name in listed.holders if (held := out.lists.listed(name))]
    if holders:
        named = [held for held in holders if out.outline.is_named(_node(out, held))]
        holder = _declared(out, (named or holders)[-1], listed)
        out.derive((node, terms.CONTAINED_IN, holder), terms.C + listed.id)


def _bodies(out: Collector, seats: dict[tuple[str, str], _Seen]) -> None:
    """Join the bodies of a unit to those of the units that it became."""
    for (seat, _), seen in sorted(seats.items()):
        for step in seen.unit.successors:
            later = seats.get((seat, step.id))
            if later is not None:
                _succession(out, seen.node, later.node, step, seen.unit.id)


def _bare(seen: _Seen) -> str:
    """Return what a body is without its unit: "UBND tỉnh Lâm Đồng" is a "UBND", folded."""
    name = fold_key(seen.name)
    for part in (seen.unit.label, seen.unit.name, *_KINDS):
        name = name.removesuffix(fold_key(part)).strip()
    return name


def _node(out: Collector, listed: Listed) -> str:
    """Return the node that the reading gives a unit or body of the lists."""
    mint, kind = (iris.place, Kind.PLACE)
    if listed.id.startswith(_BODY):
        mint, kind = iris.body, Kind.ORGANISATION
    reviewed = out.lists.reviewed(kind, listed.label)
    return out.node(mint(listed.label, listed.scope, reviewed=reviewed))


def _declared(out: Collector, listed: Listed, source: Listed) -> str:
    """Return the node of a unit, stated as background where no article names it."""
    node = _node(out, listed)
    if not out.outline.is_named(node):
        body = listed.id.startswith(_BODY)
        out.add(node, terms.TYPE, terms.BODY if body else terms.AREA)
        out.add(node, PROV.wasDerivedFrom, terms.C + source.id)
        out.name(node, listed.label)
        _period(out, node, listed)
        _described(out, node, listed)
        if listed.holders:
            _within(out, node, listed)
    return node


def _succession(out: Collector, old: str, new: str, step: Successor, source: str) -> None:
    """State what became of a unit or body as a node: from, to, kind, day, act, and the part."""
    node = out.node(iris.succession(str(old), str(new)))
    names = (out.outline.names[str(old)], out.outline.names[str(new)])
    out.add(node, terms.TYPE, VNG.Succession)
    out.add(node, terms.LABEL, vietnamese(" → ".join(names)))
    out.add(node, VNG.from_, old)
    out.add(node, VNG.to, new)
    out.add(node, VNG.successionKind, out.code("succession", step.fate))
    out.add(node, PROV.wasDerivedFrom, terms.C + source)
    if step.part:
        out.add(node, VNG.inPart, old)
    if step.day:
        out.add(node, SCHEMA.startDate, (step.day, _DATE))
    if step.act:
        out.derive((node, VNG.mandatedBy, _act(out, step.act, source)), terms.C + source)
    out.derive((old, DCTERMS.isReplacedBy, new), terms.C + source)


def _act(out: Collector, number: str, source: str) -> str:
    """Return the node of a resolution, stated as background where no article names it."""
    label = f"Nghị quyết số {number}"
    national = out.lists.is_national(iris.symbol(number))
    key = iris.DocumentKey("", label, number=number, doctype=_ACT, national=national)
    node = out.node(iris.document(key))
    if not out.outline.is_named(node):
        out.add(node, terms.TYPE, terms.DOCUMENT)
        out.add(node, VNG.documentType, out.concept("doctype", _ACT))
        out.add(node, PROV.wasDerivedFrom, terms.C + source)
        out.vote(node, VNG.documentNumber, (number, ""))
        out.name(node, label)
    return node
