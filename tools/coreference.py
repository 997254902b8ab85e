"""How right an answer is to the question which mentions mean one thing."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence


def bcubed(answer: Sequence[tuple[str, str]]) -> tuple[float, float]:
    """Return B³ precision and recall of pairs of node and thing, one per mention.

    Bagga and Baldwin, "Algorithms for Scoring Coreference Chains" (1998).
    """
    nodes, things = Counter(n for n, _ in answer), Counter(t for _, t in answer)
    both = Counter(answer)
    total = len(answer) or 1
    precision = sum(count * count / nodes[node] for (node, _), count in both.items()) / total
    recall = sum(count * count / things[thing] for (_, thing), count in both.items()) / total
    return precision, recall


def pairs(answer: Sequence[tuple[str, str]]) -> tuple[int, int]:
    """Return how many pairs of mentions share a node, and how many of these a thing."""

    def two(counts: Counter[Any]) -> int:
        return sum(n * (n - 1) // 2 for n in counts.values())

    return two(Counter(n for n, _ in answer)), two(Counter(answer))
