"""``kg query``, ``explain``, ``identity``, ``conflicts``, ``export``: a build as answers."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING

import click

from kg.cli.options import FOLDER, TIMEOUT, pairs
from kg.cli.streams import answer, remark, written
from kg.store.exports import COMPRESSIONS, formats

if TYPE_CHECKING:
    from pathlib import Path

_FORMATS = ("table", "csv", "tsv", "json")


@click.command()
@click.argument("folder", type=FOLDER, required=False, metavar="DIR")
@click.argument("query", required=False)
@click.option("--list", "-l", "listed", is_flag=True, help="Show the questions that come along.")
@click.option(
    "--set",
    "-s",
    "values",
    multiple=True,
    callback=pairs,
    metavar="NAME=VALUE",
    help="Put a value into a parameter of the query; may be given again.",
)
@click.option("--format", "-f", "fmt", type=click.Choice(_FORMATS), default="table")
@click.option("--wide", "-w", is_flag=True, help="Give a table all the columns it needs.")
@TIMEOUT
def query(
    folder: Path | None,
    *,
    query: str | None,
    listed: bool,
    values: dict[str, str],
    fmt: str,
    wide: bool,
    timeout: float,
) -> None:
    """Ask a build: QUERY is a .rq file, the name of a shipped query (CQ05) or SPARQL itself.

    --list shows the shipped ones and their parameters, as in --set person="Cao Huy".

    Hỏi đồ thị bằng SPARQL hoặc bằng một câu hỏi có sẵn.
    """
    from kg.store.child import Limits
    from kg.store.query import ask, listing

    if listed:
        answer(listing())
        return
    if folder is None or query is None:
        raise click.UsageError(
            "give a DIR and a QUERY, or --list to see the questions that come along"
        )
    terminal = sys.stdout is not None and sys.stdout.isatty()
    width = shutil.get_terminal_size().columns if terminal and not wide else None
    limits = Limits(seconds=timeout)
    answer(ask(folder, query, values=values, fmt=fmt, width=width, limits=limits, note=remark))


@click.command()
@click.argument("folder", type=FOLDER, metavar="DIR")
@click.option("--format", "-f", "fmt", type=click.Choice(formats()), required=True)
@click.option("--out", "-o", type=FOLDER, help="File to write (default: stdout).")
@click.option(
    "--graph-per-article",
    "per_article",
    is_flag=True,
    help="Give each article's facts a named graph (trig, nq).",
)
@click.option("--shards", type=int, metavar="N", help="Write N files into the folder --out.")
@click.option("--compress", type=click.Choice(COMPRESSIONS), default="none", help="The shards.")
def export(
    folder: Path,
    *,
    fmt: str,
    out: Path | None,
    per_article: bool,
    shards: int | None,
    compress: str,
) -> None:
    """Write a build in another format, for other tools: RDF, a network or a table.

    With --shards it goes into several files (nt, nq), all lines of a subject in one of them.

    Xuất đồ thị sang định dạng khác.
    """
    if shards is not None:
        from kg.store.shards import write_shards

        if out is None:
            raise click.UsageError("--shards writes files; give the folder by --out")
        for path in write_shards(
            folder, fmt, out, shards, compression=compress, per_article=per_article
        ):
            answer(f"{path}\n")
        return
    if compress != "none":
        raise click.UsageError("--compress is for --shards; else send the output through gzip")
    from kg.store.exports import export as run

    if out is None:
        with written() as stdout:
            run(folder, fmt, stdout, per_article=per_article)
        return
    from kg.files import replacing

    with replacing(out) as file:
        run(folder, fmt, file, per_article=per_article)


@click.command()
@click.argument("folder", type=FOLDER, metavar="DIR")
@click.argument("what", metavar="IRI|LABEL")
def explain(folder: Path, what: str) -> None:
    """Tell why the graph holds a thing: facts, quoted words, rule, article.

    Vì sao đồ thị có điều này: dữ kiện, lời trích, luật, bài báo.
    """
    from kg.store.explain import explain as run

    answer(run(folder, what))


@click.command()
@click.argument("folder", type=FOLDER, metavar="DIR")
@click.argument("what", metavar="IRI|LABEL", required=False)
@click.option("--review", is_flag=True, help="Propose what is open, as lines for --judgements.")
def identity(folder: Path, what: str | None, *, review: bool) -> None:
    """List who and what was judged to be one, apart or open over several articles, and why.

    Ai, cái gì được coi là một, khác nhau hay chưa rõ, và vì sao.
    """
    from kg.store.identity import judgements
    from kg.store.review import proposals

    answer(proposals(folder) if review else judgements(folder, what))


@click.command()
@click.argument("folder", type=FOLDER, metavar="DIR")
def conflicts(folder: Path) -> None:
    """List what articles tell against each other: holders, days, values. Nothing is settled.

    Các bài báo nói ngược nhau ở đâu: người giữ chức, ngày, số liệu.
    """
    from kg.store.conflicts import conflicts as run

    answer(run(folder))
