"""``kg validate`` and ``kg score``: a build against its rules, the extractors against keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kg.cli.options import FOLDER, SOURCE, reading
from kg.cli.streams import answer, complain

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from kg.article import Article
    from kg.sources.source import Options


@click.command()
@click.argument("folder", type=FOLDER, metavar="DIR")
@click.argument("more", nargs=-1, type=SOURCE, metavar="[PATH...]")
@click.option(
    "--source",
    "-s",
    "sources",
    type=SOURCE,
    multiple=True,
    metavar="PATH...",
    help="Articles it was built from: files and folders.",
)
@reading
def validate(
    folder: Path, more: tuple[str, ...], sources: tuple[str, ...], *, options: Options
) -> int:
    """Check a build against the shapes and its spans; exit code 1 if anything fails.

    With the articles it was built from, every quote is compared with their text, and the graph
    triple by triple with what reading them again gives.

    Kiểm tra đồ thị: ràng buộc SHACL và lời trích.
    """
    from kg.sources.read import split_sources
    from kg.validate.report import validate as run

    def rebuild(read: Sequence[Article]) -> Mapping[str, bytes]:
        from kg.build import of_articles

        return of_articles(read).files

    articles, faults = split_sources((*sources, *more), options=options)
    report = run(folder, articles, rebuild=rebuild)
    answer(report.render())
    for fault in faults:
        complain(fault)
    return 0 if report.ok and not faults else 1


@click.command()
@click.argument("folder", type=FOLDER, metavar="GOLD_DIR")
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
    answer((error_lines(measured.errors) if errors else "") + report(measured))
