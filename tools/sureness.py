"""How sure the rules of identity are: pairs of mentions that they put together or apart.

The answers are those of ``bench/identity.py``; ``ontology/identity.csv`` holds the table.
"""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from decimal import Decimal
from io import StringIO
from itertools import combinations
from typing import TYPE_CHECKING

from rdflib import Namespace

from kg.graph.terms import C

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from rdflib import Graph

VNG = Namespace("https://w3id.org/vngov/ns#")
_HIGHEST, _STEP = Decimal("0.99"), Decimal("0.01")


def measured(
    judged: Graph, answers: Iterable[Sequence[tuple[str, str]]]
) -> dict[str, tuple[int, int]]:
    """Return of each rule the pairs of mentions that its judgements decide, and those right.

    A judgement that joins decides on all pairs of its node, one that parts on those across its
    two nodes; every rule that it names answers for all of them.
    """
    things: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for answer in answers:
        for node, thing in answer:
            things[node][thing] += 1
    found: defaultdict[str, tuple[int, int]] = defaultdict(lambda: (0, 0))
    for judgement, verdict in judged.subject_objects(VNG.verdict):
        nodes = [things[node] for node in sorted(map(str, judged.objects(judgement, VNG.concerns)))]
        if str(verdict) == f"{C}verdict_one":
            told = _together(nodes[0])
        elif str(verdict) == f"{C}verdict_apart" and len(nodes) == 2:
            told = _across(nodes[0], nodes[1])
        else:
            continue
        for rule in judged.objects(judgement, VNG.rule):
            pairs, right = found[str(rule)]
            found[str(rule)] = (pairs + told[0], right + told[1])
    return dict(found)


def _together(things: Counter[str]) -> tuple[int, int]:
    right = sum(n * (n - 1) // 2 for n in things.values())
    return right + sum(a * b for a, b in combinations(things.values(), 2)), right


def _across(one: Counter[str], other: Counter[str]) -> tuple[int, int]:
    pairs = one.total() * other.total()
    return pairs, pairs - sum(count * other[thing] for thing, count in one.items())


def table(found: Mapping[str, tuple[int, int]]) -> str:
    """Return the table as CSV: ``(right + 1) / (pairs + 2)`` of each rule, at most 0.99."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(("rule", "pairs", "right", "confidence"))
    for rule, (pairs, right) in sorted(found.items()):
        share = (Decimal(right + 1) / (pairs + 2)).quantize(_STEP)
        writer.writerow((rule, pairs, right, min(share, _HIGHEST)))
    return out.getvalue()
