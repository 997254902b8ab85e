"""``kg build``: articles in, the files of a build out."""

from __future__ import annotations

import gc
from dataclasses import fields
from typing import TYPE_CHECKING

import click

from kg.cli.options import FOLDER, JUDGEMENTS, SOURCE, reading
from kg.cli.streams import complain, one_line, progress

if TYPE_CHECKING:
    from pathlib import Path

    from kg.build import Build
    from kg.model import ArticleFacts
    from kg.sources.source import Options


@click.command()
@click.argument("sources", nargs=-1, type=SOURCE, required=True, metavar="SOURCE...")
@click.option("--out", "-o", type=FOLDER, required=True, help="Folder that gets the files.")
@click.option("--view/--no-view", default=True, help="Write graph.html too (default: yes).")
@click.option("--with-text", is_flag=True, help="The page's reader shows the whole articles.")
@click.option("--jobs", "-j", type=click.IntRange(1), default=1, help="Processes to use.")
@click.option(
    "--engine",
    type=click.Choice(["here", "dask"]),
    default="here",
    show_default=True,
    help="Where to read: on this machine, or on the Dask cluster of --scheduler.",
)
@click.option("--scheduler", metavar="ADDRESS", help="Of Dask's scheduler: tcp://HOST:8786.")
@click.option(
    "--time-limit",
    type=click.FloatRange(0, min_open=True),
    default=60,
    show_default=True,
    metavar="SECONDS",
    help="For one article; one that takes longer is a fault.",
)
@click.option(
    "--cache/--no-cache",
    default=True,
    help="Keep the facts in the user's cache for later builds into --out (default: yes).",
)
@JUDGEMENTS
@click.option("--store", is_flag=True, help="Write graph.store too, which questions then open.")
@reading
@click.option("--verbose", "-v", is_flag=True, help="Tell what was read and found.")
@click.option("--quiet", "-q", is_flag=True, help="No progress bar and no summary.")
def build(  # noqa: PLR0913  # one for each option
    sources: tuple[str, ...],
    *,
    out: Path,
    view: bool,
    with_text: bool,
    jobs: int,
    engine: str,
    scheduler: str | None,
    time_limit: float,
    cache: bool,
    judgements: Path | None,
    store: bool,
    verbose: bool,
    quiet: bool,
    options: Options,
) -> int:
    """Read articles and write their graph to --out.

    SOURCE is a file, a folder, an address (s3://…) or - for the standard input. One article: .txt,
    .md, .html, .pdf, .docx; many: .jsonl, .csv, .parquet, .warc, .rss; each also .gz or .zst.

    Đọc bài báo và ghi đồ thị: graph.ttl, provenance.ttl, void.ttl, graph.html.
    """
    if (engine == "dask") != (scheduler is not None):
        raise click.UsageError("--engine dask and --scheduler ADDRESS go together")
    from kg.build import NothingReadError
    from kg.build import build as run

    _collect_rarely()
    try:
        with progress(shown=not quiet) as told:
            made = run(
                sources,
                out=out,
                view=view,
                progress=told,
                jobs=jobs,
                time_limit=time_limit,
                options=options,
                cache=cache,
                store=store,
                judgements=judgements,
                with_text=with_text,
                scheduler=scheduler,
            )
    except NothingReadError as error:
        for fault in error.faults:
            complain(fault)
        complain("nothing could be read, so nothing was written")
        return 1
    return _told(made, out, verbose=verbose, quiet=quiet)


def _collect_rarely() -> None:
    """Let Python search for cycles once in 100,000 objects: a build makes millions, and few cycles.

    At its usual 700 the search is a seventh of the CPU time of a build.
    """
    gc.set_threshold(100_000, 20, 20)


@click.command()
@click.argument("folder", type=FOLDER, metavar="DIR")
@click.argument("sources", nargs=-1, type=SOURCE, required=True, metavar="SOURCE...")
@click.option("--jobs", "-j", type=click.IntRange(1), default=1, help="Processes to use.")
@JUDGEMENTS
@reading
def add(
    folder: Path,
    sources: tuple[str, ...],
    *,
    jobs: int,
    judgements: Path | None,
    options: Options,
) -> int:
    """Add articles to the build in DIR; the others are not read again.

    An article of an id that the build has takes the place of that one. The files are those of a
    clean build of all of them. The judgements that it was made with hold on, unless others are
    given.

    Thêm bài vào đồ thị đã dựng.
    """
    from kg.build.change import add as run

    _collect_rarely()
    made = run(folder, sources, jobs=jobs, options=options, judgements=judgements)
    return _told(made, folder)


@click.command()
@click.argument("folder", type=FOLDER, metavar="DIR")
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
@click.option("--jobs", "-j", type=click.IntRange(1), default=1, help="Processes to use.")
def remove(folder: Path, articles: tuple[str, ...], *, jobs: int) -> int:
    """Take articles out of the build in DIR, with all that only they say.

    ARTICLE is an id, an IRI or the file that it was read from. The files are those of a clean
    build of the articles that remain.

    Rút bài khỏi đồ thị đã dựng.
    """
    from kg.build.change import remove as run

    _collect_rarely()
    return _told(run(folder, articles, jobs=jobs), folder)


def _told(made: Build, out: Path, *, verbose: bool = False, quiet: bool = False) -> int:
    """Tell on stderr what was made; return the exit code."""
    if verbose:
        for facts in made.facts:
            origin = one_line(facts.article.origin)
            click.echo(f"{origin}: {_count(facts) or 'no'} facts", err=True)
    if not quiet:
        for note in made.notes:
            click.echo(one_line(note), err=True)
        articles = "1 article" if len(made.facts) == 1 else f"{len(made.facts)} articles"
        click.echo(f"{articles}, {made.triples} triples in {out}", err=True)
        if made.undated:
            click.echo(
                f"{made.undated} of them without a date: their days without a year and their "
                "present offices stand undated; --published DATE gives one",
                err=True,
            )
    if made.kept_out:
        codes = ", ".join(f"{code} × {count}" for code, count in made.kept_out.items())
        click.echo(f"kept out of the graph, see {out / 'quarantine.ttl'}: {codes}", err=True)
    for fault in made.faults:
        complain(fault)
    return 1 if made.faults else 0


def _count(facts: ArticleFacts) -> int:
    """Return the number of facts of an article; naming a thing is no fact yet."""
    tables = (
        getattr(facts, f.name) for f in fields(facts) if f.name not in {"article", "entities"}
    )
    return sum(map(len, tables))
