"""Wild articles without end: ``python bench/fuzz.py [COUNT [FIRST SEED]]`` (5,000 from 0).

Reads each, writes its graph, and prints the exceptions with their seeds, how the CPU microseconds
a character spread, and the slowest. Ends with exit code 1 where one article raised, or took more
than twenty times the median per character.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from statistics import median, quantiles

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from kg.facts.extract import extract
from kg.graph.build_graph import to_triples
from kg.graph.serialise import turtle
from kg.sources.article import make_article
from kg.sources.decode import TextError
from tests.wild import wild_text

MOST = 20.0  # times the median per character
SHORT = 200  # characters; below, what an article costs whatever its length says nothing


def main(count: int, first: int) -> int:
    """Read the articles; return the exit code."""
    costs: list[tuple[float, int]] = []
    refused = failed = 0
    for seed in range(first, first + count):
        try:
            article = make_article(wild_text(seed), origin=f"seed {seed}")
        except TextError:
            refused += 1
            continue
        try:
            start = time.process_time()
            facts = extract(article)
            spent = time.process_time() - start
            turtle(to_triples([facts]).graph)
        except Exception as error:  # noqa: BLE001  # what is looked for
            failed += 1
            print(f"seed {seed}: {type(error).__name__}: {error}", flush=True)
            continue
        if len(article.text) >= SHORT:
            costs.append((1e6 * spent / len(article.text), seed))
    usual = median(cost for cost, _ in costs)
    tenths = quantiles((cost for cost, _ in costs), n=100)
    worst, seed = max(costs)
    print(
        f"{count} articles, {refused} refused, {failed} exceptions; µs a character: median "
        f"{usual:.1f}, 99 of 100 below {tenths[98]:.1f}, most {worst:.1f} (seed {seed}, "
        f"×{worst / usual:.1f})"
    )
    return 0 if not failed and worst <= MOST * usual else 1


if __name__ == "__main__":
    given = [int(argument) for argument in sys.argv[1:]]
    sys.exit(main(given[0] if given else 5_000, given[1] if len(given) > 1 else 0))
