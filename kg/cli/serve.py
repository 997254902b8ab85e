"""``kg serve``, ``kg site``, ``kg mcp``: a build as pages and for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kg.cli.options import FOLDER, SOURCE, TIMEOUT, reading
from kg.cli.streams import complain
from kg.errors import KgError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import uvicorn

    from kg.serve.texts import Texts
    from kg.sources.source import Options

_SOURCES = click.option(
    "--source",
    "-s",
    "sources",
    type=SOURCE,
    multiple=True,
    metavar="PATH",
    help="Articles of the build, to show their whole text; may be given again.",
)


@click.command()
@click.argument("folder", type=FOLDER, metavar="DIR")
@click.option("--port", "-p", type=click.IntRange(0, 65535), default=8080, show_default=True)
@TIMEOUT
@click.option(
    "--processes",
    type=click.IntRange(1, 64),
    default=2,
    show_default=True,
    help="Queries that are answered at once.",
)
@_SOURCES
@reading
def serve(
    folder: Path,
    *,
    port: int,
    timeout: float,
    processes: int,
    sources: tuple[str, ...],
    options: Options,
) -> None:
    """Serve a build on this machine: SPARQL, a page for every thing, search, a JSON API.

    Read-only, at http://127.0.0.1:PORT/. Ctrl-C ends it.

    Mở đồ thị thành trang web và điểm truy vấn SPARQL trên máy này.
    """
    try:
        import fastapi  # noqa: F401
        import uvicorn
    except ImportError:
        raise KgError("kg serve: needs the extra “serve”; pip install 'vnkg[serve]'") from None
    from kg.serve.app import application
    from kg.serve.build import served
    from kg.serve.pool import Bounds

    bounds = Bounds(seconds=timeout, processes=processes, prepare=processes > 1)
    app = application(served(folder), bounds, _texts(sources, options))
    config = uvicorn.Config(
        app,
        host="127.0.0.1",
        port=port,
        log_level="warning",
        access_log=False,
        server_header=False,
        limit_concurrency=256,
        timeout_keep_alive=5,
        h11_max_incomplete_event_size=1 << 16,
    )
    _run(uvicorn.Server(config), port)


def _texts(sources: tuple[str, ...], options: Options) -> Texts:
    """Return the texts of the articles; what cannot be read is told of, and left out."""
    from kg.article import Article
    from kg.serve.texts import Texts
    from kg.sources.read import read_sources

    def readable() -> Iterator[Article]:
        for item in read_sources(sources, options=options):
            if isinstance(item, Article):
                yield item
            else:
                complain(item)

    return Texts(readable())


def _run(server: uvicorn.Server, port: int) -> None:
    """Bind first, so that a port that is taken is one line; then say where, and serve."""
    import asyncio
    import socket

    # without its protocol asyncio leaves Nagle's algorithm on: 40 ms for each answer
    sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        sock.bind(("127.0.0.1", port))
        sock.listen(128)  # who reads the address may ask at once
    except OSError as fault:
        raise KgError(f"port {port}: {fault.strerror}; choose another by --port") from None
    click.echo(f"http://127.0.0.1:{sock.getsockname()[1]}/  (Ctrl-C ends it)")
    asyncio.run(server.serve(sockets=[sock]))


@click.command()
@click.argument("folder", type=FOLDER, metavar="DIR")
@click.option("--out", "-o", type=FOLDER, required=True, metavar="SITE", help="Folder to write.")
@click.option("--lang", type=click.Choice(("vi", "en")), default="vi", show_default=True)
@_SOURCES
@reading
def site(folder: Path, *, out: Path, lang: str, sources: tuple[str, ...], options: Options) -> None:
    """Write the pages of a build as files for a web host; they need no server and no network.

    Viết các trang của đồ thị thành tệp để đặt lên máy chủ web.
    """
    try:
        from kg.serve.site import site as run
    except ImportError:
        raise KgError("kg site: needs the extra “serve”; pip install 'vnkg[serve]'") from None
    count = run(folder, out, lang=lang, texts=_texts(sources, options))
    click.echo(f"{count:,} pages in {out}")


@click.command()
@click.argument("folder", type=FOLDER, metavar="DIR")
def mcp(folder: Path) -> None:
    """Let a language model ask a build: a server of the Model Context Protocol on stdin and stdout.

    Cho mô hình ngôn ngữ hỏi đồ thị (giao thức MCP).
    """
    try:
        from kg.serve.mcp import server
    except ImportError:
        raise KgError("kg mcp: needs the extra “mcp”; pip install 'vnkg[mcp]'") from None
    server(folder).run("stdio")
