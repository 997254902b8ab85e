"""Where the time of a build goes: ``python bench/build.py [FOLDER…] [--against REVISION]``.

Without a folder those of the benchmark are read, ``tests/gold``, whose articles are invented,
short and full of facts, and those of ``../shared/corpus``, real ones, where they lie there.

Reads the articles of the folder in this one process and prints, per step, milliseconds an article
and its share of all, then articles a second and the peak memory of the process. Each step does
what those before it did and one thing more. Only the shares compare from machine to machine.

With ``--against`` it checks out the revision in a folder of its own and lets both trees extract
the same articles in turns, each in a fresh process; it prints the CPU time of this tree as a
multiple of the other's: below 1 is faster.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
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
    from collections.abc import Callable, Sequence

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = (ROOT / "tests" / "gold", ROOT.parent / "shared" / "corpus")
TURNS = 5
EXTRACTION = """
import sys, time, unicodedata
from pathlib import Path
from kg.article import Article
try:
    from kg.facts.extract import extract
except ImportError:  # its name in older revisions
    from kg.extract.pipeline import extract
texts = [unicodedata.normalize("NFC", path.read_text(encoding="utf-8"))
         for path in sorted(Path(sys.argv[1]).glob("*.txt"))]
found = [Article(f"{i:016x}", text, text.split("\\n", 1)[0]) for i, text in enumerate(texts)]
extract(found[0])
start = time.process_time()
for article in found:
    extract(article)
print(time.process_time() - start)
"""


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


def extraction(tree: Path, folder: Path) -> float:
    """Return the CPU seconds in which the code of a tree extracts the articles of a folder."""
    done = subprocess.run(
        [sys.executable, "-c", EXTRACTION, str(folder)],
        cwd=tree,
        env=os.environ | {"PYTHONPATH": str(tree)},
        capture_output=True,
        text=True,
        check=True,
    )
    return float(done.stdout)


def compare(folders: Sequence[Path], revision: str) -> None:
    """Time this tree and a revision in turns and print the ratio of their best, by folder."""
    git = ["git", "-C", str(ROOT), "worktree"]
    with tempfile.TemporaryDirectory() as place:
        other = Path(place, "tree")
        subprocess.run([*git, "add", "-q", "--detach", str(other), revision], check=True)
        try:
            for folder in folders:
                turns = [
                    (extraction(ROOT, folder), extraction(other, folder)) for _ in range(TURNS)
                ]
                mine, theirs = (min(times) for times in zip(*turns, strict=True))
                ratios = " ".join(f"{a / b:.2f}" for a, b in turns)
                print(f"{folder}: here {mine:.2f} s, {revision} {theirs:.2f} s:", end=" ")
                print(f"×{mine / theirs:.2f} (turns: {ratios})", flush=True)
        finally:
            subprocess.run([*git, "remove", "--force", str(other)], check=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", nargs="*", type=Path, default=list(filter(Path.is_dir, FOLDERS)))
    parser.add_argument("--against", metavar="REVISION")
    given = parser.parse_args()
    if given.against:
        compare([folder.resolve() for folder in given.folder], given.against)
    else:
        for place in given.folder:
            print(place)
            main(place)
