"""Write ``units.ttl``: every unit of the country as a SKOS concept, and what became of each.

Run by hand when the tables beside it or ``../lexicon`` change::

    python ontology/units/make_skos.py

Provinces, districts and communes of today and of before have code, kind, first and last day, and
what holds them; a succession has its day, kind, act, and whether only a part went over. The code
reads the tables (``*.tsv``), which hold the communes in a tenth of the bytes; a test keeps this
file to them.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.build.lists import code_lists
from kg.graph import iris, terms
from kg.lexicon.catalogue import Catalogue
from kg.lexicon.load import lexicon
from kg.lexicon.units import communes, former_communes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.graph.codelists import CodeLists
    from kg.lexicon.catalogue import Listed, Successor

FILE = Path(__file__).resolve().parent / "units.ttl"
PREFIXES = {
    name: terms.PREFIXES[name] for name in ("dcterms", "id", "schema", "skos", "vng", "xsd")
} | {"c": terms.C}
SCHEMES = ("province", "district")
COMMUNES = (
    ("xã, phường, thị trấn, đặc khu", "vi"),
    ("communes, wards, townships and special zones", "en"),
)
DAY = ox.NamedNode(terms.XSD.date)
ACT = "nghị quyết"


def _node(term: object) -> ox.NamedNode:
    return ox.NamedNode(str(term))


def _concept(name: str) -> ox.NamedNode:
    return _node(terms.C + name)


def _bare(name: str) -> str:
    return name.partition("_")[2]


TYPE, LABEL = _node(terms.TYPE), _node(terms.SKOS.prefLabel)


def units() -> Iterator[Listed]:
    """Yield every unit of the lists: provinces, districts, communes."""
    words, lists = lexicon(), Catalogue(lexicon())
    names = [c.id for scheme in SCHEMES for c in words.scheme(scheme)]
    names += [c.id for table in (communes(), former_communes()) for c in table]
    for name in dict.fromkeys(names):
        listed = lists.listed(name)
        if listed is not None:
            yield listed


def described(unit: Listed, scheme: str, lists: CodeLists) -> Iterator[ox.Triple]:
    """Yield what the lists say of a unit itself."""
    node = _concept(unit.id)
    yield ox.Triple(node, TYPE, _node(terms.SKOS.Concept))
    yield ox.Triple(node, _node(terms.SKOS.inScheme), _concept(scheme))
    yield ox.Triple(node, LABEL, ox.Literal(unit.label, language="vi"))
    if unit.code:
        yield ox.Triple(node, _node(terms.SKOS.notation), ox.Literal(unit.code))
    kind = lists.find(unit.kind, "placekind")
    if kind is not None:
        yield ox.Triple(node, _node(terms.DCTERMS.type), _concept(kind.id))
    for predicate, day in (("startDate", unit.since), ("endDate", unit.until)):
        if day:
            yield ox.Triple(
                node, _node(terms.SCHEMA.SPACE + predicate), ox.Literal(day, datatype=DAY)
            )
    for holder in unit.holders:
        yield ox.Triple(node, _node(terms.CONTAINED_IN), _concept(holder))


def succeeded(unit: Listed, step: Successor, lists: CodeLists) -> Iterator[ox.Triple]:
    """Yield the node of a succession."""
    old, new = _concept(unit.id), _concept(step.id)
    node = _concept("--".join((f"became_{_bare(unit.id)}", _bare(step.id))))
    yield ox.Triple(node, TYPE, _node(terms.VNG.Succession))
    yield ox.Triple(node, _node(terms.VNG.from_), old)
    yield ox.Triple(node, _node(terms.VNG.to), new)
    kind = _concept(f"succession_{step.fate}")
    yield ox.Triple(node, _node(terms.VNG.successionKind), kind)
    if step.part:
        yield ox.Triple(node, _node(terms.VNG.inPart), old)
    if step.day:
        day = ox.Literal(step.day, datatype=DAY)
        yield ox.Triple(node, _node(terms.SCHEMA.startDate), day)
    if step.act:
        label, national = f"Nghị quyết số {step.act}", lists.is_national(iris.symbol(step.act))
        key = iris.DocumentKey("", label, number=step.act, doctype=ACT, national=national)
        yield ox.Triple(node, _node(terms.VNG.mandatedBy), _node(terms.ID + iris.document(key)))


def triples() -> Iterator[ox.Triple]:
    """Yield all triples of the file."""
    lists, scheme = code_lists(), _concept("commune")
    yield ox.Triple(scheme, TYPE, _node(terms.SKOS.ConceptScheme))
    for label, language in COMMUNES:
        yield ox.Triple(scheme, LABEL, ox.Literal(label, language=language))
    for unit in units():
        yield from described(unit, unit.id.partition("_")[0], lists)
        for step in unit.successors:
            yield from succeeded(unit, step, lists)


def turtle(found: Iterable[ox.Triple]) -> bytes:
    """Return triples as Turtle: the same ones give the same bytes."""
    ordered = sorted(set(found), key=lambda t: (str(t.subject), t.predicate != TYPE, str(t)))
    return ox.serialize(ordered, format=ox.RdfFormat.TURTLE, prefixes=PREFIXES)


def main() -> int:
    """Write the file, whole or not at all."""
    partial = FILE.with_suffix(".tmp")
    partial.write_bytes(turtle(triples()))
    partial.replace(FILE)
    sys.stdout.write(f"{FILE}: {FILE.stat().st_size:,} bytes\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
