"""What a command says: results on stdout; reports, progress and errors on stderr."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator


def one_line(message: str) -> str:
    """Return a message on one line, whatever characters a file name put into it."""
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in message)


def complain(message: object) -> None:
    """Say on stderr, in one line, what went wrong."""
    click.echo(f"kg: {one_line(str(message))}", err=True)


def answer(result: str | Iterable[bytes]) -> None:
    """Write a result to stdout as its pieces come; end quietly where its reader has gone away."""
    try:
        for piece in (result,) if isinstance(result, str) else result:
            click.echo(piece, nl=False)
    except BrokenPipeError:
        close_stdout()
        raise click.exceptions.Exit(141) from None


@contextmanager
def written() -> Iterator[IO[bytes]]:
    """Give stdout as a file of bytes; end quietly where its reader has gone away."""
    try:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        close_stdout()
        raise click.exceptions.Exit(141) from None


def remark(message: object) -> None:
    """Say on stderr, in one line, what one should know beside a result."""
    click.echo(one_line(str(message)), err=True)


def close_stdout() -> None:
    """Give Python, which flushes stdout once more at exit, somewhere to flush to."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextmanager
def progress(*, shown: bool) -> Iterator[Callable[[int, int], None] | None]:
    """Give the callback of a progress bar on stderr, ``None`` where no terminal would show it."""
    if not shown or sys.stderr is None or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("articles", total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
