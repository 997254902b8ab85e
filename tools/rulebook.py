"""The page of the rules: what each reads, its sentences for and against, how often it is right."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kg.rules.registry import Rule
    from kg.score.confidence import Line

_HEADER = """# Rules

Every fact of a build names the rule that found it (`vng:rule` in `provenance.ttl`; `kg explain`
prints it, `kg trace --rule NAME` shows one). A rule reads one construction: its pattern, sentences
that it must read (+) and such that it must not (−), all run by a test. The people and places of
the sentences are invented; "[…]" stands for the rest of a longer article.

"right of stated" is what was measured on the answer keys (`ontology/confidence.csv`).

This page is written from `kg/rules/*.toml` by `python bench/rules.py`.
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
    return f" · {line.right} of {line.facts}" if line and line.facts else ""
