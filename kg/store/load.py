"""Reading the files of a build: Turtle in, triples or a queryable store out."""

from __future__ import annotations

import json
from hashlib import sha256
from itertools import islice
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.errors import KgError
from kg.store.cache import cached, discard

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    Put = Callable[[ox.Store, Path, ox.RdfFormat], None]

GRAPH = "graph.ttl"
PROVENANCE = "provenance.ttl"
VOID = "void.ttl"
IDENTITY = "identity.ttl"
STORE = "graph.store"
"""The folder of a store that a build wrote beside its files."""
_LOADED = 20_000
"""Triples that are put into a store at a time: a store loads a file of any size by itself, but
with all of it in memory."""
_MARK = "build.json"


def stream(path: Path) -> Iterator[ox.Triple]:
    """Yield the triples of a Turtle file as written (no literal is normalised), in file order.

    Blank nodes, which no file of ours should have, are numbered as they come, so that a report
    on them reads the same each time. Raises ``KgError`` naming the file when it is missing,
    unreadable, not UTF-8 or not Turtle; a fault in the middle is raised when it is reached.
    """
    blanks: dict[str, ox.BlankNode] = {}

    def steady(node: ox.BlankNode) -> ox.BlankNode:
        return blanks.setdefault(node.value, ox.BlankNode(f"{path.stem}{len(blanks)}"))

    try:
        for quad in ox.parse(path=str(path), format=ox.RdfFormat.TURTLE):
            triple = quad.triple
            subject, value = triple.subject, triple.object
            if isinstance(subject, ox.BlankNode) or isinstance(value, ox.BlankNode):
                triple = ox.Triple(
                    steady(subject) if isinstance(subject, ox.BlankNode) else subject,
                    triple.predicate,
                    steady(value) if isinstance(value, ox.BlankNode) else value,
                )
            yield triple
    except FileNotFoundError:
        raise KgError(f"{path}: no such file; run `kg build` into this folder first") from None
    except SyntaxError as fault:
        why = " ".join(str(fault).split())
        raise KgError(f"{path}: not valid Turtle ({why}); build the folder again") from None
    except (OSError, ValueError) as fault:
        raise KgError(f"{path}: cannot be read ({fault}); check the file") from None


def open_store(directory: Path) -> ox.Store:
    """Return a read-only store with the graph and its provenance in the default graph.

    ``directory`` holds what ``kg build`` wrote. The store lies in the user's cache and is made
    from the Turtle where it is not there or cannot be read; where no cache can be kept it is in
    memory. Raises ``KgError`` as ``stream`` does.
    """
    return placed_store(directory)[1]


def placed_store(directory: Path) -> tuple[Path | None, ox.Store]:
    """Return the folder of the store that ``open_store`` opens, ``None`` in memory, and the store.

    Raises ``KgError`` as ``stream`` does.
    """
    for _ in range(2):
        place = stored(directory)
        if place is None:
            break
        try:
            return place, ox.Store.read_only(str(place))
        except (OSError, RuntimeError):  # RocksDB's words for bytes that were changed
            discard(place)
    return None, load(directory)


def stored(directory: Path) -> Path | None:
    """Return the folder of a build's store, ``None`` where there is none and no cache can be kept.

    It lies beside the files where the build wrote it, else in the cache.
    Raises ``KgError`` as ``stream`` does.
    """
    files = [directory / name for name in (GRAPH, PROVENANCE)]
    for file in files:
        if not file.is_file():
            _complain(file)
    if _beside(directory):
        return directory / STORE
    try:
        return cached(files, lambda store: fill(store, directory))
    except OSError:
        return None  # files that can't be opened: loading them says why


def write_store(directory: Path) -> None:
    """Write the store of a build into its folder, from its files.

    ``stored`` finds it there as long as the files are as they were.
    """
    store = ox.Store(str(directory / STORE))
    fill(store, directory)
    store.optimize()
    store.flush()
    del store  # closes its files
    told = {"files": _told(directory), "version": ox.__version__}
    (directory / STORE / _MARK).write_text(json.dumps(told), encoding="utf-8")


def is_store(folder: Path) -> bool:
    """Tell whether a folder is a store that a build wrote."""
    return (folder / _MARK).is_file()


def _told(directory: Path) -> dict[str, object]:
    """Return what tells the files of a build from others without reading them whole."""
    void = directory / VOID
    sizes = {name: (directory / name).stat().st_size for name in (GRAPH, PROVENANCE)}
    return {**sizes, VOID: sha256(void.read_bytes()).hexdigest()}


def _beside(directory: Path) -> bool:
    """Tell whether the store beside the files of a build is there and is theirs."""
    try:
        told = json.loads((directory / STORE / _MARK).read_text(encoding="utf-8"))
        return bool(told == {"files": _told(directory), "version": ox.__version__})
    except (OSError, ValueError):
        return False


def pour(store: ox.Store, path: Path, fmt: ox.RdfFormat) -> None:
    """Put a file into a store, a piece at a time; what the engine raises passes through."""
    found = ox.parse(path=str(path), format=fmt)
    while some := list(islice(found, _LOADED)):
        store.bulk_extend(some)


def load(directory: Path) -> ox.Store:
    """Return an in-memory store with the graph and its provenance in the default graph.

    ``directory`` holds what ``kg build`` wrote. Raises ``KgError`` as ``stream`` does.
    """
    store = ox.Store()
    try:
        fill(store, directory, _at_once)
    except OSError:
        for name in (GRAPH, PROVENANCE):
            _complain(directory / name)
        raise KgError(f"{directory}: cannot be loaded; build the folder again") from None
    return store


def _at_once(store: ox.Store, path: Path, fmt: ox.RdfFormat) -> None:
    """Put a file into a store that is in memory anyway: in half the time of ``pour``."""
    store.load(path=str(path), format=fmt)


def fill(store: ox.Store, directory: Path, put: Put = pour) -> None:
    """Put the graph and its provenance into a store, as ``put`` puts a file.

    Raises ``KgError`` in one line where a file is no Turtle.
    """
    for name in (GRAPH, PROVENANCE):
        path = directory / name
        try:
            put(store, path, ox.RdfFormat.TURTLE)
        except (SyntaxError, ValueError):
            _complain(path)
            raise KgError(f"{path}: cannot be loaded; build the folder again") from None


def _complain(path: Path) -> None:
    """Read a file for the sake of the one line that says what is wrong with it."""
    if path.exists() and not path.is_file() and not path.is_dir():
        raise KgError(f"{path}: no regular file; build the folder again")
    for _ in stream(path):
        pass
