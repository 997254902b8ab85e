"""Where the time of a build goes: ``python bench/build.py [FOLDER]`` (default ``tests/gold``).

Reads the articles of the folder in this one process and prints, per step, milliseconds an article
and its share of all, then articles a second and the peak memory of the process. Each step does
what those before it did and one thing more. Only the shares compare from machine to machine.
"""

from __future__ import annotations

import resource
import sys
import time
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

from kg.article import Article
from kg.facts.extract import extract
from kg.lexicon.load import lexicon
from kg.read.read import read
from kg.read.reading import annotate

if TYPE_CHECKING:
    from collections.abc import Callable

GOLD = Path(__file__).resolve().parents[1] / "tests" / "gold"


def articles(folder: Path) -> list[Article]:
    """Return the text files of the folder as articles, in the order of their names."""
    texts = [
        unicodedata.normalize("NFC", path.read_text(encoding="utf-8"))
        for path in sorted(folder.glob("*.txt"))
    ]
    return [Article(f"{i:016x}", text, text.split("\n", 1)[0]) for i, text in enumerate(texts)]


def seconds(work: Callable[[Article], object], found: list[Article]) -> float:
    """Return how long a step takes over all articles."""
    start = time.perf_counter()
    for article in found:
        work(article)
    return time.perf_counter() - start


def main(folder: Path) -> None:
    """Time the steps and print them."""
    found = articles(folder)
    start = time.perf_counter()
    words = lexicon()
    print(f"lexicon      {1000 * (time.perf_counter() - start):7.1f} ms, once")
    steps: dict[str, Callable[[Article], object]] = {
        "annotate": lambda article: annotate(article, words),
        "resolve": lambda article: read(annotate(article, words)),
        "extract": lambda article: extract(article, words),
    }
    total = {name: seconds(work, found) for name, work in steps.items()}
    before = 0.0
    for name, spent in total.items():
        share = (spent - before) / total["extract"]
        print(f"{name:12} {1000 * (spent - before) / len(found):7.1f} ms an article {share:6.0%}")
        before = spent
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{len(found) / total['extract']:.0f} articles a second, {peak:.0f} MB at most")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else GOLD)
