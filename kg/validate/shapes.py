"""Running ``ontology/shapes.ttl``: by the fast engine ``shacl``, or by ``pyshacl``.

Both give the same faults: every shape that can fail has an IRI, and the messages are read from
the shapes file, not from the engine.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Final

import pyoxigraph as ox

from kg.errors import KgError
from kg.store.load import stream
from kg.validate.fault import Fault, Severity, one_line

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

ENGINES: Final = ("shacl", "pyshacl")
"""The engines in the order in which they are tried."""

_SH = "http://www.w3.org/ns/shacl#"


@dataclass(frozen=True, slots=True)
class _Result:
    """A validation result as an engine gives it: IRIs and terms in N-Triples syntax."""

    shape: str
    node: str
    value: str


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """What breaks a shape of severity Violation: terms in N-Triples syntax, "" where there is none.

    ``shape`` is the shape that failed, ``node`` its focus node, ``path`` the property that it
    looks at and ``value`` the value that is wrong.
    """

    shape: str
    node: str
    path: str
    value: str

    @property
    def code(self) -> str:
        """The reason in short: the local name of the shape ("Membership-member")."""
        return self.shape.strip("<>").rpartition("#")[2]


def violations(
    turtle: str, shapes: Path, *, nodes: Collection[str] | None = None
) -> tuple[Violation, ...]:
    """Return what breaks the contract in a graph (Turtle), sorted; warnings do not count.

    Of a part of a graph ``nodes`` are the IRIs that are there with all their triples; others may
    stand in it with their classes alone, and are not judged. Only the fast engine is asked, since
    a build must stay fast: without it there is no answer, which reads as "none known" (``kg
    validate`` tells with either engine).
    """
    if not find_spec("shacl"):
        return ()
    found = _compiled(str(shapes)).validate_text(turtle, format="turtle").results
    return tuple(
        sorted(
            {
                Violation(
                    r.source_shape or r.root_shape or "", r.focus_node, r.path or "", r.value or ""
                )
                for r in found
                if r.severity == Severity.VIOLATION
                and (nodes is None or r.focus_node[1:-1] in nodes)
            }
        )
    )


@cache
def _compiled(shapes: str) -> Any:
    """Return a shapes file as the Rust engine has it, read once."""
    return import_module("shacl").Shapes.from_file(shapes)


def available() -> str | None:
    """Return the name of the engine that would run, ``None`` when none is installed."""
    return next((name for name in ENGINES if find_spec(name)), None)


def shape_faults(
    ntriples: bytes,
    shapes: Path,
    *,
    engine: str | None = None,
    aside: Collection[str] = (),
) -> set[Fault]:
    """Return the faults of a graph (N-Triples) against a shapes file (Turtle).

    ``engine`` is one of ``ENGINES``, or ``None`` for the fastest that is installed; ``aside`` are
    the IRIs of nodes that stand in a part of a graph with their classes alone, and are not judged.
    Raises ``KgError`` when the engine is not installed or the shapes file cannot be read.
    """
    chosen = engine or available()
    if chosen is None or not find_spec(chosen):
        raise KgError("SHACL engine missing; install it with: pip install 'vnkg[shacl]'")
    said = messages(shapes)
    run = _by_shacl if chosen == "shacl" else _by_pyshacl
    return {
        _fault(result, said) for result in run(ntriples, shapes) if result.node[1:-1] not in aside
    }


def messages(shapes: Path) -> dict[tuple[str, str], str]:
    """Return what the shapes say: (shape IRI, "vi", "en" or "severity") → words."""
    said: dict[tuple[str, str], str] = {}
    for triple in stream(shapes):
        key, value = str(triple.subject), triple.object
        if isinstance(value, ox.Literal) and triple.predicate.value == f"{_SH}message":
            said[key, value.language or "en"] = value.value
        elif isinstance(value, ox.NamedNode) and triple.predicate.value == f"{_SH}severity":
            said[key, "severity"] = value.value.removeprefix(_SH)
    return said


def _fault(result: _Result, said: dict[tuple[str, str], str]) -> Fault:
    """Return an engine's result as a fault in the words of the shapes file."""
    return Fault(
        Severity(said.get((result.shape, "severity"), "Violation")),
        result.shape.strip("<>").rpartition("#")[2],
        _steady(result.node),
        one_line(_steady(result.value)) if result.value != result.node else "",
        said.get((result.shape, "vi"), ""),
        said.get((result.shape, "en"), ""),
    )


def _steady(term: str) -> str:
    """Return an IRI bare, a literal as it is, a blank node without the engine's passing name."""
    return "_:" if term.startswith("_:") else term.removeprefix("<").removesuffix(">")


def _by_shacl(ntriples: bytes, shapes: Path) -> Iterator[_Result]:
    """Run the Rust engine."""
    for found in _compiled(str(shapes)).validate_text(ntriples.decode(), format="ntriples").results:
        shape = found.source_shape or found.root_shape or ""
        yield _Result(shape, found.focus_node, found.value or "")


def _by_pyshacl(ntriples: bytes, shapes: Path) -> Iterator[_Result]:
    """Run the reference engine."""
    from rdflib import Graph, URIRef

    data = Graph().parse(data=ntriples, format="nt")
    _, report, _ = import_module("pyshacl").validate(
        data, shacl_graph=Graph().parse(shapes), inference="none"
    )
    if not isinstance(report, Graph):  # pySHACL hands over a failure instead of a graph
        raise KgError(f"{shapes}: pySHACL failed ({report}); install the package shacl")
    for found in report.objects(predicate=URIRef(f"{_SH}result")):  # details of sh:node left out
        terms = {
            name: report.value(found, URIRef(f"{_SH}{name}"))
            for name in ("sourceShape", "focusNode", "value")
        }
        shape, node, value = (term.n3() if term is not None else "" for term in terms.values())
        yield _Result(shape, node, value)
