"""Whether the joining of articles is linear: ``python bench/joining.py [SIZE…]``.

Draws 500 articles of the invented press of ``bench/identity.py``, reads them once, and multiplies
their keys with other names up to each size (1,000, 5,000 and 20,000 by default), as a larger press
has more people and not more news on each. Prints the CPU milliseconds that judging costs an article
and the peak memory, each size in a process of its own. Ends with exit code 1 where an article costs
more than 1.3 times as much at the last size as at the first.
"""

from __future__ import annotations

import sys
import tempfile
import time
import tomllib
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from typing import TYPE_CHECKING, Any

from kg.article import Article
from kg.build.codec import pack_records
from kg.build.likeness import packed_marks
from kg.build.lists import known
from kg.build.spill import Read, Spill
from kg.facts.extract import extract
from kg.join.across import records
from kg.join.keys import Cited, Happening, Sighting
from kg.join.loose import Naming
from tools.identity import world

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kg.join.across import Record

DATA = Path(__file__).with_name("identity.toml")
DRAWN = 500
MOST = 1.3
FORMULAS, OWN = 500, 60  # shingles that many share, and those of an article of 600 syllables


def read() -> list[list[Record]]:
    """Return the keys of the drawn articles."""
    data = tomllib.loads(DATA.read_text(encoding="utf-8"))
    told = world(data, articles=DRAWN, seed=1)[:DRAWN]
    found = []
    for number, item in enumerate(told):
        title, _, _ = item.text.partition("\n")
        article = Article(f"{number:016x}", item.text, title, item.day.isoformat())
        found.append(list(records(extract(article), known())))
    return found


def other(one: Record, ident: str, copy: int) -> Record:
    """Return a key of another article, of another name."""
    if not copy:
        return one
    where: Any = one.where._replace(article=ident)
    if isinstance(one, Sighting):
        return replace(one, where=where, name=f"{one.name} {copy}")
    if isinstance(one, Cited | Happening):
        return replace(one, where=where, type=f"{one.type} {copy}")
    if isinstance(one, Naming):
        called = one.called._replace(name=f"{one.called.name} {copy}")
        return replace(one, where=where, called=called)
    return replace(one, where=where, name=f"{one.name} {copy}")


def filled(spill: Spill, drawn: Sequence[list[Record]], size: int) -> None:
    """Put so many articles into a spill, with their keys."""
    spill.begin()
    for number in range(size):
        copy, place = divmod(number, len(drawn))
        keys = drawn[place]
        ident = f"{number:016x}"
        spill.put(Article(ident, ident, ident))
        content = pack_records(other(one, ident, copy) for one in keys)
        spill.keep(ident, Read(b"", content, packed_marks(marks(number))))
    spill.commit()


def marks(number: int) -> list[int]:
    """Return the sampled shingles of an article: formulas that others print, and its own."""
    formulas = [(number * step) % FORMULAS for step in range(1, 11)]
    own = [FORMULAS + number * OWN + place for place in range(OWN)]
    return sorted({*formulas, *own})


def judged(drawn: Sequence[list[Record]], size: int) -> tuple[float, float]:
    """Return the CPU milliseconds an article and the peak memory in MB of judging so many."""
    with tempfile.TemporaryDirectory() as folder:
        spill = Spill(Path(folder) / "facts.sqlite")
        filled(spill, drawn, size)
        before = time.process_time()
        spill.judge()
        spent = time.process_time() - before
        spill.close()
    return spent / size * 1000, getrusage(RUSAGE_SELF).ru_maxrss / 1024


def main(sizes: Iterable[int]) -> int:
    """Measure each size and print; return the exit code."""
    drawn = read()
    costs = []
    print("articles   ms an article   peak MB")
    for size in sizes:
        with get_context("fork").Pool(1) as pool:
            cost, memory = pool.apply(judged, (drawn, size))
        costs.append(cost)
        print(f"{size:8} {cost:15.2f} {memory:9.0f}", flush=True)
    return int(costs[-1] > MOST * costs[0])


if __name__ == "__main__":
    sys.exit(main([int(size) for size in sys.argv[1:]] or (1_000, 5_000, 20_000)))
