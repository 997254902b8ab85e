"""From the facts on disk to the files of a build: rows merged, subjects decided and written.

No more than a batch of subjects is in memory, whatever the number of articles.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby, islice
from typing import TYPE_CHECKING

from kg.build.derived import edges
from kg.build.mapping import show
from kg.build.writing import NAMES, QUARANTINE, headed, write
from kg.graph.build_graph import add_background, add_run, new_collector
from kg.graph.claims import text_of
from kg.graph.collector import SAME
from kg.graph.confidence import identity_file, read_confidence
from kg.graph.entities import add_ancestors
from kg.graph.identity import grounds
from kg.graph.loose import NO_FACT
from kg.graph.outline import ancestors
from kg.graph.rows import File, parted
from kg.graph.serialise import Writer, from_oxigraph, heading, turtle
from kg.graph.void import File as Written
from kg.graph.void import Making, description
from kg.store.cache import checksum
from kg.store.load import IDENTITY, VOID
from kg.version import __version__

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from pathlib import Path

    import pyoxigraph as ox

    from kg.build.mapping import Part
    from kg.graph.claims import Pair
    from kg.graph.codelists import CodeLists
    from kg.graph.collector import Collector

_BATCH = 500
"""Subjects that are decided and written at a time."""
_EDGES = 2_000
"""Edges that are added at a time."""


@dataclass(frozen=True, slots=True)
class Assembled:
    """What was written: the number of triples of the graph, and what was kept out of it."""

    triples: int
    kept_out: Mapping[str, int]


def assemble(
    part: Part, folder: Path, lists: CodeLists, nodes: Mapping[str, str] = SAME, jobs: int = 1
) -> Assembled:
    """Write the Turtle files of a build into a folder from what became of its articles.

    ``nodes`` says by local names which other node some nodes are; ``jobs`` how many processes may
    write.
    """
    _close(part, lists, nodes)
    write(part, folder, jobs)
    loose = {NO_FACT: len(part.loose)} if part.loose else {}
    judged = _judgements(part, folder, lists)
    if part.broken and (sifted := _sift(folder, loose, judged)) is not None:
        return sifted
    names = [name for name in NAMES.values() if (folder / name).exists()]
    files = {name: _written(folder / name) for name in (*names, *judged)}
    void = description(part.tally, files, Making(__version__, len(part.loose)))
    (folder / VOID).write_bytes(turtle(void))
    return Assembled(sum(part.tally.properties.values()), loose)


# -- what follows from all articles


def _close(part: Part, lists: CodeLists, nodes: Mapping[str, str]) -> None:
    """Add the rows that follow from all articles: background, ancestors, shortcuts, the run."""
    fresh = partial(new_collector, read_confidence(), lists, nodes=nodes)
    folder = part.runs.folder
    background = folder / "background.nq"
    with background.open("wb") as shown:
        out = fresh(outline=part.outline)
        add_background(out)
        add_run(out)
        show(out, shown)
        _add(part, out)
        above = ancestors(part.outline.parents)
        while pairs := list(islice(above, _EDGES)):
            out = fresh()
            add_ancestors(out, pairs)
            show(out, shown)
            _add(part, out)
    found = edges([*part.visible, background], folder)
    while some := list(islice(found, _EDGES)):
        out = fresh()
        for edge, source in some:
            out.derive(edge, source)
        _add(part, out)


def _add(part: Part, out: Collector) -> None:
    for row in parted(out, ()).rows:
        part.runs.add(*row)


# -- the files


def _judgements(part: Part, folder: Path, lists: CodeLists) -> list[str]:
    """Write ``identity.ttl`` where articles were joined; return the names of what was written."""
    from kg.store.ordered import ordered, triples

    whole = part.runs.folder / "identity.nt"
    with whole.open("wb") as out:
        for path in part.identity:
            with path.open("rb") as content:
                shutil.copyfileobj(content, out, 1 << 20)
    if not whole.stat().st_size:
        return []
    writer, body = Writer(), folder / f"{IDENTITY}.body"
    measured = read_confidence(identity_file())

    def told(group: Iterable[ox.Triple]) -> list[Pair]:
        said = list(map(_pair, group))
        return said + list(grounds(said, lists, measured))

    with ordered(whole) as path, body.open("wb") as out:
        groups = groupby(triples(path), key=lambda triple: triple.subject)
        blocks = ((text_of(from_oxigraph(node)), told(group)) for node, group in groups)
        while some := list(islice(blocks, _BATCH)):
            out.write(writer.block(some) + b"\n")
    headed(body, folder / IDENTITY, heading(writer.used) + b"\n")
    body.unlink()
    return [IDENTITY]


def _pair(triple: ox.Triple) -> Pair:
    return triple.predicate.value, from_oxigraph(triple.object)


def _written(path: Path) -> Written:
    """Return the size and the checksum of a file."""
    return Written(path.stat().st_size, checksum(path))


# -- where something breaks a shape


def _sift(folder: Path, loose: Mapping[str, int], judged: Collection[str]) -> Assembled | None:
    """Keep out what breaks a shape, too; ``None`` where nothing does.

    This is the rare path: what hangs together with a fault is known only of the whole graph, so
    here, and only here, it is in memory.
    """
    from kg.graph.void import describe
    from kg.resources import ontology_dir
    from kg.validate.quarantine import sift
    from kg.validate.shapes import violations

    contents = [(folder / NAMES[file]).read_bytes() for file in (File.GRAPH, File.PROVENANCE)]
    found = violations(b"".join(contents).decode(), ontology_dir() / "shapes.ttl")
    if not found:
        return None
    from kg.build.made import triples_in

    graph, provenance = (frozenset(triples_in(content)) for content in contents)
    sifted = sift(graph, provenance, found)
    apart = frozenset(triples_in((folder / QUARANTINE).read_bytes())) if loose else frozenset()
    files = {name: (folder / name).read_bytes() for name in judged}
    files |= {
        NAMES[File.GRAPH]: turtle(sifted.graph),
        NAMES[File.PROVENANCE]: turtle(sifted.provenance),
        QUARANTINE: turtle(sifted.quarantine | apart),
    }
    making = replace(Making(__version__), kept_out=sifted.facts + sum(loose.values()))
    files[VOID] = turtle(describe(sifted.graph, files, making))
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return Assembled(len(sifted.graph), {**sifted.reasons, **loose})
