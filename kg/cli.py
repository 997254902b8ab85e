"""The command ``kg``: options in, files and exit codes out; the work is done elsewhere.

Exit codes: 0 all well · 1 an input failed or the validation found faults · 2 wrong usage ·
130 interrupted (Ctrl-C) · 141 the reader of the output went away (``kg query … | head``).
Results go to stdout; reports, progress and errors to stderr.
"""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import contextmanager
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kg.errors import KgError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from kg.facts import ArticleFacts

_FORMATS = ("table", "csv", "tsv", "json")
_EXPORTS = ("json-ld", "nt", "trig", "graphml", "csv")


class _Named(click.Path):
    """A path that says something: "" would be the current folder."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the path; wrong usage where it is empty."""
        if value == "":
            self.fail("an empty path; name a file or folder", param, ctx)
        return super().convert(value, param, ctx)


_SOURCE = _Named()
_FOLDER = _Named(path_type=Path)
_DAY = click.DateTime(formats=["%Y-%m-%d"])


def _one_line(message: str) -> str:
    """Return a message on one line, whatever characters a file name put into it."""
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in message)


def _complain(message: object) -> None:
    click.echo(f"kg: {_one_line(str(message))}", err=True)


def _answer(text: str) -> None:
    """Write a result to stdout; end quietly where its reader has gone away."""
    try:
        click.echo(text, nl=False)
    except BrokenPipeError:
        _close_stdout()
        raise click.exceptions.Exit(141) from None


def _close_stdout() -> None:
    """Give Python, which flushes stdout once more at exit, somewhere to flush to."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _count(facts: ArticleFacts) -> int:
    """Return the number of facts of an article; naming a thing is no fact yet."""
    tables = (
        getattr(facts, f.name) for f in fields(facts) if f.name not in {"article", "entities"}
    )
    return sum(map(len, tables))


def _print_version(context: click.Context, _option: click.Parameter, wanted: bool) -> None:  # noqa: FBT001
    if wanted and not context.resilient_parsing:
        from kg import __version__

        click.echo(f"kg {__version__}")
        context.exit()


@click.group(
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Exit codes: 0 all well, 1 an input failed or validation found faults, 2 wrong usage, "
    "130 interrupted.",
)
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_print_version,
    help="Show the version and exit.",
)
def cli() -> None:
    """Vietnamese government and Party news as a knowledge graph that shows its evidence.

    Đồ thị tri thức từ tin chính quyền và tin Đảng, mỗi dữ kiện kèm nguyên văn lời báo.
    """


@contextmanager
def _progress(*, shown: bool) -> Iterator[Callable[[int, int], None] | None]:
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


@cli.command()
@click.argument("sources", nargs=-1, type=_SOURCE, required=True, metavar="SOURCE...")
@click.option("--out", "-o", type=_FOLDER, required=True, help="Folder that gets the files.")
@click.option("--view/--no-view", default=True, help="Write graph.html too (default: yes).")
@click.option("--jobs", "-j", type=click.IntRange(1), default=1, help="Processes to use.")
@click.option("--verbose", "-v", is_flag=True, help="Tell what was read and found.")
@click.option("--quiet", "-q", is_flag=True, help="No progress bar and no summary.")
def build(
    sources: tuple[str, ...], *, out: Path, view: bool, jobs: int, verbose: bool, quiet: bool
) -> int:
    """Read articles (.txt, .html, .jsonl, folders of them) and write their graph to --out.

    Đọc bài báo và ghi đồ thị: graph.ttl, provenance.ttl, void.ttl, graph.html.
    """
    from kg.build import NothingReadError
    from kg.build import build as run

    try:
        with _progress(shown=not quiet) as progress:
            made = run(sources, out=out, view=view, progress=progress, jobs=jobs)
    except NothingReadError as error:
        for fault in error.faults:
            _complain(fault)
        _complain("nothing could be read, so nothing was written")
        return 1
    if verbose:
        for facts in made.facts:
            origin = _one_line(facts.article.origin)
            click.echo(f"{origin}: {_count(facts) or 'no'} facts", err=True)
    if not quiet:
        for note in made.notes:
            click.echo(_one_line(note), err=True)
        articles = "1 article" if len(made.facts) == 1 else f"{len(made.facts)} articles"
        click.echo(f"{articles}, {len(made.graph)} triples in {out}", err=True)
    if made.kept_out:
        told = ", ".join(f"{code} × {count}" for code, count in made.kept_out.items())
        click.echo(f"kept out of the graph, see {out / 'quarantine.ttl'}: {told}", err=True)
    for fault in made.faults:
        _complain(fault)
    return 1 if made.faults else 0


def _pairs(
    _context: click.Context, _option: click.Parameter, given: tuple[str, ...]
) -> dict[str, str]:
    """Return ``NAME=VALUE`` options as a mapping; wrong usage where one has no ``=``."""
    pairs = [text.partition("=") for text in given]
    if wrong := next((name for name, equals, _ in pairs if not equals), None):
        raise click.BadParameter(f"{wrong!r} is not NAME=VALUE")
    return {name: value for name, _, value in pairs}


@cli.command()
@click.argument("folder", type=_FOLDER, required=False, metavar="DIR")
@click.argument("query", required=False)
@click.option("--list", "-l", "listed", is_flag=True, help="Show the questions that come along.")
@click.option(
    "--set",
    "-s",
    "values",
    multiple=True,
    callback=_pairs,
    metavar="NAME=VALUE",
    help="Put a value into a parameter of the query; may be given again.",
)
@click.option("--format", "-f", "fmt", type=click.Choice(_FORMATS), default="table")
def query(
    folder: Path | None, *, query: str | None, listed: bool, values: dict[str, str], fmt: str
) -> None:
    """Ask a build: QUERY is a .rq file, the name of a shipped query (CQ05) or SPARQL itself.

    --list shows the shipped ones and their parameters, as in --set person="Cao Huy".

    Hỏi đồ thị bằng SPARQL hoặc bằng một câu hỏi có sẵn.
    """
    from kg.store.query import listing, run

    if listed:
        _answer(listing())
        return
    if folder is None or query is None:
        raise click.UsageError(
            "give a DIR and a QUERY, or --list to see the questions that come along"
        )
    # None: piped, so a table takes all the columns it needs.
    terminal = sys.stdout is not None and sys.stdout.isatty()
    width = shutil.get_terminal_size().columns if terminal else None
    _answer(run(folder, query, values=values, fmt=fmt, width=width))


@cli.command()
@click.argument("folder", type=_FOLDER, metavar="DIR")
@click.option("--format", "-f", "fmt", type=click.Choice(_EXPORTS), required=True)
@click.option("--out", "-o", type=_FOLDER, help="File to write (default: stdout).")
def export(folder: Path, *, fmt: str, out: Path | None) -> None:
    """Write a build in another format, for other tools: RDF, a network or a table.

    Xuất đồ thị sang định dạng khác.
    """
    from kg.store.export import export as run

    content = run(folder, fmt)
    if out is None:
        _answer(content.decode())
        return
    from kg.graph.serialise import write_bytes

    write_bytes(content, out)


@cli.command()
@click.argument("folder", type=_FOLDER, metavar="DIR")
@click.argument("what", metavar="IRI|LABEL")
def explain(folder: Path, what: str) -> None:
    """Tell why the graph holds a thing: facts, quoted words, rule, article.

    Vì sao đồ thị có điều này: dữ kiện, lời trích, luật, bài báo.
    """
    from kg.store.explain import explain as run

    _answer(run(folder, what))


@cli.command()
@click.argument("folder", type=_FOLDER, metavar="DIR")
@click.argument("more", nargs=-1, type=_SOURCE, metavar="[PATH...]")
@click.option(
    "--source",
    "-s",
    "sources",
    type=_SOURCE,
    multiple=True,
    metavar="PATH...",
    help="Articles it was built from: files and folders.",
)
def validate(folder: Path, more: tuple[str, ...], sources: tuple[str, ...]) -> int:
    """Check a build against the shapes and its spans; exit code 1 if anything fails.

    With the articles it was built from, every quote is compared with their text.

    Kiểm tra đồ thị: ràng buộc SHACL và lời trích.
    """
    from kg.sources.read import split_sources
    from kg.validate.report import validate as run

    articles, faults = split_sources((*sources, *more))
    report = run(folder, articles)
    _answer(report.render())
    for fault in faults:
        _complain(fault)
    return 0 if report.ok and not faults else 1


@cli.command()
@click.argument("folder", type=_FOLDER, metavar="DIR")
@click.option(
    "--open/--no-open",
    "opened",
    default=None,
    help="Open it in the browser (default: when run on a terminal).",
)
@click.option("--focus", metavar="LABEL", default="", help="Only what lies around this node.")
@click.option("--depth", type=click.IntRange(1, 9), help="Steps around --focus (default: 1).")
@click.option("--class", "classes", multiple=True, metavar="KIND", help="Only nodes of this kind.")
@click.option("--since", type=_DAY, help="Only what is dated from this day on.")
@click.option("--until", type=_DAY, help="Only what is dated up to this day.")
@click.option("--max-nodes", "most", type=click.IntRange(1), help="The nearest or best connected.")
def view(
    folder: Path,
    *,
    opened: bool | None,
    focus: str,
    depth: int | None,
    classes: tuple[str, ...],
    since: datetime | None,
    until: datetime | None,
    most: int | None,
) -> None:
    """Write the interactive view of a build (DIR/graph.html) again, and open it.

    With --focus, --class, --since, --until or --max-nodes it writes that part of the graph only,
    to DIR/view.html.

    Ghi lại, mở đồ thị tương tác.
    """
    if depth and not focus:
        raise click.UsageError("--depth counts from a node; give --focus, too")
    if since and until and since > until:
        raise click.UsageError("--since is later than --until; nothing lies between them")
    if focus or classes or since or until or most:
        from kg.view.part import write_part

        days = [day.date().isoformat() if day else "" for day in (since, until)]
        page = write_part(
            folder,
            focus=focus,
            depth=depth or 1,
            classes=classes,
            since=days[0],
            until=days[1],
            most=most or 0,
        )
    else:
        from kg.build import rewrite_view

        page = rewrite_view(folder)
    _answer(f"{page}\n")
    terminal = sys.stdout is not None and sys.stdout.isatty()
    if opened or (opened is None and terminal):
        click.launch(page.resolve().as_uri())


@cli.command()
@click.argument("folder", type=_FOLDER, metavar="GOLD_DIR")
@click.option("--errors", is_flag=True, help="List what is missing and what is wrong, too.")
def score(folder: Path, *, errors: bool) -> None:
    """Measure the extractors on articles with answer keys (NAME.txt with NAME.json).

    Prints precision, recall and F1 per table of facts, and the precision of every rule.

    Đo độ chính xác trên các bài đã có đáp án.
    """
    from kg.score.keys import read_folder
    from kg.score.measure import measure
    from kg.score.report import error_lines, report

    measured = measure(read_folder(folder))
    _answer((error_lines(measured.errors) if errors else "") + report(measured))


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and exit with its code; no error shows a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # Vietnamese whatever the locale
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    sys.exit(_run(arguments))


def _run(arguments: list[str] | None) -> Any:
    try:
        code = cli.main(arguments, prog_name="kg", standalone_mode=False)
    except click.Abort:
        return 130
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except KgError as error:
        _complain(error)
        return 1
    except OSError as error:
        if error.filename is not None:  # of a file, not of stdout: a defect, shown as one
            raise
        _close_stdout()
        _complain(f"the result cannot be written ({error.strerror}); free space")
        return 1
    return code or 0
