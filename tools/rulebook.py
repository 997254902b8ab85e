"""The page of the rules: what each reads, its sentences for and against, how often it is right."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kg.rules.registry import Rule
    from kg.score.confidence import Line

_HEADER = """# Rules

Every fact of a build names the rule that found it (`vng:rule` in `provenance.ttl`; `kg explain`
prints it, `kg trace FILE SENTENCE --rule NAME` shows how far one comes). A rule reads one
construction: the elements of its pattern, all of which must be there; sentences that it must read
(+) and such that it must not (−), all run by a test. "reorganise[merge]" is a word of that scheme
of the lexicon with that property; what stands in "[…]" by itself may be missing, of "(… or …)" one
must be there. The people and places of the sentences are invented; "[…]" in them stands for the
rest of a longer article.

"58 of 62 right (0.94)" is what was measured on the answer keys (`ontology/confidence.csv`).

This page is written from the patterns in the code and `kg/rules/*.toml` by
`python bench/rules.py`.
"""


def to_markdown(rules: Iterable[Rule], measured: Mapping[str, Line]) -> str:
    """Return the page of the rules, by family; ``measured`` are the lines of the table by rule."""
    parts = [_HEADER]
    family = ""
    for rule in rules:
        if rule.family != family:
            family = rule.family
            parts.append(f"\n## {family}\n")
        parts.append(f"\n**`{rule.name}`** — {rule.pattern}{_figure(measured.get(rule.name))}\n\n")
        parts += [f"- \\+ {text}\n" for text in rule.good]
        parts += [f"- − {text}\n" for text in rule.bad]
    return "".join(parts)


def _figure(line: Line | None) -> str:
    if line is None or not line.facts:
        return ""
    return f" · {line.right} of {line.facts} right ({line.right / line.facts:.2f})"
