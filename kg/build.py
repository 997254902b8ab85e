"""The whole way of the data: sources → articles → facts → graphs → the files of a build."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import KgError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from rdflib import Graph

    from kg.article import Article
    from kg.facts import ArticleFacts
    from kg.graph.build_graph import Graphs
    from kg.sources.article import SourceFault

    Progress = Callable[[int, int], None]


class NothingReadError(KgError):
    """No source gave an article, so there is nothing to build; ``faults`` says why."""

    def __init__(self, faults: tuple[SourceFault, ...]) -> None:
        """Keep the faults; the message is the first of them and the number of the others."""
        more = f" (and {len(faults) - 1} more)" if len(faults) > 1 else ""
        super().__init__(f"{faults[0]}{more}" if faults else "no source; name files or folders")
        self.faults = faults


@dataclass(frozen=True, slots=True)
class Build:
    """What a build made: three rdflib graphs, the facts behind them, the sources that failed."""

    graph: Graph
    provenance: Graph
    void: Graph
    facts: tuple[ArticleFacts, ...]
    faults: tuple[SourceFault, ...]


def build(
    sources: Iterable[str | Path],
    *,
    out: str | Path | None = None,
    view: bool = True,
    progress: Progress | None = None,
    jobs: int = 1,
) -> Build:
    """Read files and folders of articles and return their graph; write it where ``out`` says.

    ``out`` gets ``graph.ttl``, ``provenance.ttl``, ``void.ttl`` and, with ``view``,
    ``graph.html``: all of them or, on any failure, none; its other files stay. ``progress`` is
    called with (articles done, articles in all); ``jobs`` processes read the articles. The
    result depends neither on ``jobs`` nor on the order of ``sources``.

    A source that cannot be read is a fault of the result, and the others are built. Raises
    ``NothingReadError`` where none could be read, ``KgError`` where ``out`` cannot be written.

    >>> made = build(["seeds/"])
    >>> len(made.facts), made.faults, len(made.graph) > 0
    (1, (), True)
    """
    from kg.sources.article import SourceFault  # noqa: PLC0415

    articles, faults = _read(sources)
    facts: list[ArticleFacts] = []
    for done, item in enumerate(_extract_all(articles, jobs), start=1):
        if isinstance(item, SourceFault):
            faults.append(item)
        else:
            facts.append(item)
        if progress:
            progress(done, len(articles))
    if not facts:
        raise NothingReadError(tuple(faults))
    from kg.graph.build_graph import to_graphs  # after the reading: a wrong path answers at once  # noqa: PLC0415

    graphs = to_graphs(facts)
    if out is not None:
        _write(graphs, Path(out), view=view)
    return Build(graphs.graph, graphs.provenance, graphs.void, tuple(facts), tuple(faults))


def _read(sources: Iterable[str | Path]) -> tuple[list[Article], list[SourceFault]]:
    """Return the articles of the sources, by id, and the faults, as they came."""
    from kg.article import Article  # noqa: PLC0415
    from kg.sources.read import read_sources  # noqa: PLC0415

    articles: list[Article] = []
    faults: list[SourceFault] = []
    for item in read_sources(sources):
        if isinstance(item, Article):
            articles.append(item)
        else:
            faults.append(item)
    return sorted(articles, key=lambda article: article.id), faults


def _extract_one(article: Article) -> ArticleFacts | SourceFault:
    """Return the facts of an article; a defect of an extractor costs this article only."""
    from kg.extract import extract  # noqa: PLC0415
    from kg.sources.article import SourceFault  # noqa: PLC0415

    try:
        return extract(article)
    except Exception as error:  # noqa: BLE001 - one article must never stop the others
        problem = f"defect of kg ({type(error).__name__}: {error}); please report it with the file"
        return SourceFault(article.origin, problem)


def _extract_all(articles: Sequence[Article], jobs: int) -> Iterator[ArticleFacts | SourceFault]:
    if jobs == 1 or len(articles) < 2:
        yield from map(_extract_one, articles)
        return
    import signal  # noqa: PLC0415
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415

    # Ctrl-C is the parent's to answer; a worker would print a traceback.
    ignore = (signal.SIGINT, signal.SIG_IGN)
    with ProcessPoolExecutor(jobs, initializer=signal.signal, initargs=ignore) as pool:
        yield from pool.map(_extract_one, articles, chunksize=8)


@contextmanager
def _folder_in(out: Path) -> Iterator[Path]:
    """Give a temporary folder in ``out``; move its files into ``out`` when all went well.

    Raises ``KgError`` where ``out`` cannot be written. An ``out`` made here is taken away again
    when nothing came into it.
    """
    made = not out.exists()
    try:
        out.mkdir(parents=True, exist_ok=True)
        place = Path(tempfile.mkdtemp(prefix=".kg-", dir=out))
        try:
            yield place
            for file in sorted(place.iterdir()):
                file.replace(out / file.name)
        finally:
            shutil.rmtree(place, ignore_errors=True)
    except (FileExistsError, NotADirectoryError) as error:
        raise KgError(f"{out}: a file, not a folder; give another --out") from error
    except OSError as error:
        raise KgError(f"{out}: cannot be written ({error.strerror}); give another --out") from error
    finally:
        if made and out.is_dir() and not any(out.iterdir()):
            out.rmdir()


def _write(graphs: Graphs, out: Path, *, view: bool) -> None:
    from kg.graph.serialise import write_turtle  # noqa: PLC0415

    with _folder_in(out) as place:
        write_turtle(graphs.graph, place / "graph.ttl")
        write_turtle(graphs.provenance, place / "provenance.ttl")
        write_turtle(graphs.void, place / "void.ttl")
        if view:
            write_view(graphs.graph, place / "graph.html")


def write_view(graph: Graph, path: Path) -> None:
    """Write the interactive view of ``graph``: one HTML file that opens with no network."""
    from kg.view.network import network  # noqa: PLC0415
    from kg.view.page import render, write  # noqa: PLC0415

    write(render(network(graph), title="Đồ thị tri thức"), path)


def rewrite_view(folder: Path) -> Path:
    """Write ``graph.html`` of a build again from its ``graph.ttl`` and return its path.

    Raises ``KgError`` where the folder holds no readable graph or cannot be written.
    """
    from rdflib import Graph  # noqa: PLC0415
    from rdflib.exceptions import ParserError  # noqa: PLC0415
    from rdflib.plugins.parsers.notation3 import BadSyntax  # noqa: PLC0415

    source = folder / "graph.ttl"
    try:
        graph = Graph().parse(source, format="turtle")
    except OSError as error:
        raise KgError(f"{source}: no graph here; run kg build SOURCE --out {folder}") from error
    except (BadSyntax, ParserError, ValueError) as error:
        raise KgError(f"{source}: not Turtle; run kg build again") from error
    with _folder_in(folder) as place:
        write_view(graph, place / "graph.html")
    return folder / "graph.html"
