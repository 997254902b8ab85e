"""What a build costs, and how that grows: ``python bench/throughput.py FOLDER… [--sizes 1000 …]``.

The articles of the folders are repeated with changed names (people, provinces) to each size. Each
build runs in a process of its own, and so does the floor: reading the articles, one pass of an
Aho–Corasick automaton over the words of the lexicon (``pyahocorasick``, where it is installed),
and writing the N-Triples of the graph. Printed are milliseconds of CPU time an article, articles
per CPU second and the peak memory (that of this process at least); of what asks a build (a question
with its store at hand, the N-Triples, the validation) the CPU seconds, and so of one article when
byte code and lexicon are at hand. ``--against REVISION`` lets
another revision build the same articles; ``--ner PYTHON`` names the Python of an environment that
has underthesea, whose ``ner()`` then reads the paragraphs of twenty of them. Only ratios compare
from machine to machine.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kg.facts.extract import extract
from kg.lexicon.load import lexicon
from kg.model import Kind
from kg.sources.read import split_sources

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.article import Article

ROOT = Path(__file__).resolve().parents[1]
FLOOR = """
import json, sys
forms, corpus, triples, out = sys.argv[1:]
try:
    import ahocorasick
    words = ahocorasick.Automaton()
    for form in json.load(open(forms, encoding="utf-8")):
        words.add_word(form, len(form))
    words.make_automaton()
except ImportError:
    words = None
found = 0
for line in open(corpus, encoding="utf-8"):
    text = json.loads(line)["text"].lower()
    found += sum(1 for _ in words.iter_long(text)) if words else 0
with open(triples, "rb") as content, open(out, "wb") as file:
    for line in content:
        file.write(line)
"""
NER = """
import json, sys, time
from underthesea import ner
texts = [json.loads(line)["text"] for line in open(sys.argv[1], encoding="utf-8")][:20]
ner("Ông Lò Văn Thử họp.")
start = time.process_time()
for text in texts:
    for paragraph in filter(None, text.split("\\n")):
        ner(paragraph)
print((time.process_time() - start) / len(texts))
"""


class Cost(NamedTuple):
    """CPU seconds of a process and those that it started, its peak memory in MB."""

    seconds: float
    memory: float


def cost(command: Sequence[str], tree: Path = ROOT, cache: str | None = None) -> Cost:
    """Run a command in a tree and return what it took; the cache is an empty one, else as given.

    Byte code lies in the cache, too: of commands with one cache the second finds it.
    """
    with tempfile.TemporaryDirectory() as empty:
        env = os.environ | {"PYTHONPATH": str(tree), "XDG_CACHE_HOME": cache or empty}
        env |= {
            "PYTHONPYCACHEPREFIX": str(Path(cache or empty, "code")),
            "PYTHONDONTWRITEBYTECODE": "",
        }
        nowhere = subprocess.DEVNULL
        child = subprocess.Popen(command, cwd=tree, env=env, stdout=nowhere, stderr=nowhere)
        _, _, used = os.wait4(child.pid, 0)
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def renamed(articles: Sequence[Article]) -> Iterator[dict[str, str | None]]:
    """Yield the articles again and again, each time with other names of people and provinces."""
    people = [
        [e.name.split() for e in extract(a).entities if e.kind is Kind.PERSON] for a in articles
    ]
    people = [[name for name in names if len(name) > 2] for names in people]
    middle = sorted({name[1] for names in people for name in names})
    given = sorted({name[-1] for names in people for name in names})
    provinces = sorted(concept.label for concept in lexicon().scheme("province"))
    turn = 0
    while True:
        for article, names in zip(articles, people, strict=True):
            other = {}
            for name in names if turn else ():
                number = int(sha256(f"{turn} {name}".encode()).hexdigest(), 16)
                parts = [name[0], middle[number % len(middle)], *name[2:-1]]
                other[" ".join(name)] = " ".join([*parts, given[(number >> 32) % len(given)]])
            for place, name in enumerate(provinces if turn else ()):
                other[name] = provinces[(place + turn) % len(provinces)]
            yield _told(article, other, turn)
        turn += 1


def _told(article: Article, other: dict[str, str], turn: int) -> dict[str, str | None]:
    text, title = article.text, article.title
    if other:
        names = re.compile("|".join(map(re.escape, sorted(other, key=len, reverse=True))))
        text, title = (names.sub(lambda m: other[m[0]], words) for words in (text, title))
    address = f"https://bao.vn/{turn}/{article.id}"
    return {"title": title, "text": text, "published": article.published, "url": address}


def write_corpus(articles: Sequence[Article], size: int, path: Path) -> None:
    """Write so many articles as JSONL."""
    with path.open("w", encoding="utf-8") as out:
        for _, article in zip(range(size), renamed(articles), strict=False):
            out.write(json.dumps(article, ensure_ascii=False) + "\n")


def row(name: str, size: int, found: Cost) -> None:
    """Print one line of the table."""
    each = 1000 * found.seconds / size
    print(
        f"{size:8} {name:24} {each:9.1f} ms {1000 / max(each, 1e-6):9.1f}/s {found.memory:8.0f} MB",
        flush=True,
    )


def asked(name: str, size: int, found: Cost) -> None:
    """Print one line on what asks a build."""
    print(f"{size:8} {name:24} {found.seconds:9.2f} s  {'':11} {found.memory:8.0f} MB", flush=True)


def start(article: Path, name: str, tree: Path, *options: str) -> None:
    """Print what one article costs, a process of its own and its start included."""
    with tempfile.TemporaryDirectory() as place:
        build = [sys.executable, "-m", "kg", "build", str(article), "-q", "--no-view", *options]
        for turn in ("cold", "warm"):
            found = cost([*build, "--out", str(Path(place, turn))], tree, place)
        asked(name, 1, found)


def measure(corpus: Path, size: int, place: Path, given: argparse.Namespace) -> None:
    """Print what one size costs."""
    build = [sys.executable, "-m", "kg", "build", str(corpus), "-q", "--out"]
    row("build", size, cost([*build, str(place / "new"), "--no-view"]))
    if given.jobs > 1:
        jobs = ["--no-view", "--jobs", str(given.jobs)]
        row(f"build, {given.jobs} processes", size, cost([*build, str(place / "jobs"), *jobs]))
    if given.view:
        row("build with its view", size, cost([*build, str(place / "view")]))
    if given.tree:
        row(given.against, size, cost([*build, str(place / "old"), "--no-view"], given.tree))
    triples = place / "graph.nt"
    kg, made = [sys.executable, "-m", "kg"], str(place / "new")
    asked("kg export nt", size, cost([*kg, "export", made, "-f", "nt", "-o", str(triples)]))
    with tempfile.TemporaryDirectory() as cache:
        query = [*kg, "query", made, "CQ02"]
        cost(query, cache=cache)  # makes the store
        asked("kg query", size, cost(query, cache=cache))
    asked("kg validate", size, cost([*kg, "validate", made]))
    forms = place / "forms.json"
    words = sorted({f.lower() for c in lexicon().concepts.values() for f in c.forms})
    forms.write_text(json.dumps(words), encoding="utf-8")
    python = given.ner or sys.executable
    names = [str(path) for path in (forms, corpus, triples, place / "floor.nt")]
    row("floor", size, cost([python, "-c", FLOOR, *names]))
    if given.ner:
        done = subprocess.run(
            [given.ner, "-c", NER, str(corpus)], capture_output=True, text=True, check=True
        )
        each = float(done.stdout.split()[-1])
        print(f"{size:8} underthesea ner()        {1000 * each:9.1f} ms {1 / each:9.1f}/s")


def main() -> None:
    """Measure each size."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--sizes", nargs="+", type=int, default=[1_000, 10_000])
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--view", action="store_true")
    parser.add_argument("--against", metavar="REVISION")
    parser.add_argument("--ner", metavar="PYTHON")
    given = parser.parse_args()
    texts = sorted(path for folder in given.folders for path in folder.glob("*.txt"))
    articles, _ = split_sources(texts)
    git = ["git", "-C", str(ROOT), "worktree"]
    with tempfile.TemporaryDirectory() as name:
        given.tree = Path(name, "tree") if given.against else None
        if given.tree:
            subprocess.run([*git, "add", "-q", "--detach", given.tree, given.against], check=True)
        try:
            start(texts[0], "one article", ROOT, "--no-cache")
            if given.tree:
                start(texts[0], given.against, given.tree)
            for size in given.sizes:
                with tempfile.TemporaryDirectory() as place:
                    corpus = Path(place, "corpus.jsonl")
                    write_corpus(articles, size, corpus)
                    measure(corpus, size, Path(place), given)
        finally:
            if given.tree:
                subprocess.run([*git, "remove", "--force", str(given.tree)], check=True)


if __name__ == "__main__":
    main()
