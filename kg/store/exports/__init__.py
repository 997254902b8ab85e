"""A build in other formats: for other tools to load, always the same bytes for the same build.

One module for each format, named after it (``json_ld`` is ``json-ld``): ``write`` is all that it
must have, ``write_by_article`` is for formats with a named graph for each article.
"""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from typing import IO, TYPE_CHECKING

from kg.errors import KgError

if TYPE_CHECKING:
    from pathlib import Path


COMPRESSIONS = ("none", "gz", "zst")
"""How the files of ``kg.store.shards`` may be compressed."""


def formats() -> tuple[str, ...]:
    """Return the formats that there are: the modules of this folder, by name."""
    return tuple(sorted(found.name.replace("_", "-") for found in iter_modules(__path__)))


def export(directory: Path, fmt: str, out: IO[bytes], *, per_article: bool = False) -> None:
    """Write a build to a file in one of the formats, as UTF-8.

    ``per_article`` gives each article's triples and records a named graph.
    Raises ``KgError`` in one line for an unknown format, for one that has no named graphs and as
    ``kg.store.load`` does.
    """
    if fmt not in formats():
        raise KgError(f"{fmt}: no such format; choose one of {', '.join(formats())}")
    module = import_module(f"{__name__}.{fmt.replace('-', '_')}")
    if not per_article:
        module.write(directory, out)
    elif hasattr(module, "write_by_article"):
        module.write_by_article(directory, out)
    else:
        raise KgError(f"{fmt}: has no named graphs; choose one of trig, nq")
