"""The edges that the rules find in what the articles of a build show them, on flat memory.

What a build shows is small or it is parted: the posts of each heap of people lie in a file of
their own and are asked in memory, one heap after the other; the rest is asked on disk. That is
done in a process that ends with it, so that what the engine held is given back.
"""

from __future__ import annotations

import re
import signal
import subprocess
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pyoxigraph as ox

from kg.apart import command, how_ended, request
from kg.errors import KgError
from kg.graph.shortcuts import POSTS, read_rules, shortcuts
from kg.store.load import pour

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from kg.graph.shortcuts import Edge

_IN_MEMORY: Final = 8 << 20
"""Bytes of N-Quads that one store in memory takes."""
_POST: Final = re.compile(rf".* <{POSTS}(\d+)> \.\n".encode())
_REST: Final = "rest"


def edges(files: Collection[Path], folder: Path) -> Iterator[tuple[Edge, str]]:
    """Yield the edges found in N-Quads files, each once for a node that it comes from.

    ``folder`` takes what lies on disk meanwhile. Raises ``KgError`` where the process dies.
    """
    if sum(file.stat().st_size for file in files) <= _IN_MEMORY:
        store = ox.Store()
        for file in files:
            pour(store, file, ox.RdfFormat.N_QUADS)
        yield from shortcuts(store, read_rules())
        return
    found = folder / "edges"
    asked = {"found": str(found), "folder": str(folder), "files": list(map(str, files))}
    done = subprocess.run(  # noqa: S603  # this interpreter, our own words
        command("kg.build.derived", "write_edges"),
        input=request(asked),
        stderr=subprocess.PIPE,
        check=False,
    )
    if done.returncode:
        told = done.stderr.decode(errors="replace").strip()
        said = told.rpartition("\n")[2] or how_ended(done.returncode)
        raise KgError(f"a process died ({said}); out of memory or disk?")
    with found.open(encoding="utf-8") as lines:
        for line in lines:
            subject, predicate, value, source = line.split()
            yield (subject, predicate, value), source


def write_edges(asked: Mapping[str, Any]) -> None:
    """Write the edges found in some files, a line each: what the other process does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to answer
    files, rules = [Path(file) for file in asked["files"]], read_rules()
    with Path(asked["found"]).open("w", encoding="utf-8") as out:
        for store in _stores(files, Path(asked["folder"])):
            out.writelines(
                " ".join((*edge, source)) + "\n" for edge, source in shortcuts(store, rules)
            )


def _stores(files: Collection[Path], folder: Path) -> Iterator[ox.Store]:
    """Yield a store on disk of what is no post, then one in memory of the posts of each heap."""
    parts = _parted(files, folder)
    rest = parts.pop(_REST, None)
    if rest is not None:
        store = ox.Store(str(folder / "visible"))
        pour(store, rest, ox.RdfFormat.N_QUADS)
        yield store
    for heap in parts.values():
        store = ox.Store()
        store.load(path=str(heap), format=ox.RdfFormat.N_QUADS)
        yield store


def _parted(files: Collection[Path], folder: Path) -> dict[str, Path]:
    """Part the lines of N-Quads files by the heap of the post, the rest by themselves."""
    parts: dict[str, Path] = {}
    with ExitStack() as opened:
        outs = {}
        for file in files:
            with file.open("rb") as lines:
                for line in lines:
                    post = _POST.fullmatch(line)
                    name = post[1].decode() if post is not None else _REST
                    if name not in outs:
                        parts[name] = folder / f"seen-{name}.nq"
                        outs[name] = opened.enter_context(parts[name].open("wb"))
                    outs[name].write(line)
    return parts
