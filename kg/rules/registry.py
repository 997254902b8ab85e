"""The registry of rules: one table per rule in the TOML files beside this module.

A fact names the rule that found it; its entry says in a line what the rule reads, with sentences
that it must read and sentences that it must not. A test runs every sentence; the page of the
rules and ``kg trace`` print them.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True, slots=True, order=True)
class Rule:
    """A rule: ``family`` is the table of facts it fills.

    ``good`` are sentences in which it finds a fact, ``bad`` such in which it finds none.
    ``pattern`` is what it reads in words, where its pattern is at hand (``kg.facts.patterns``).
    """

    family: str
    name: str
    good: tuple[str, ...]
    bad: tuple[str, ...]
    pattern: str = ""


@cache
def registry() -> tuple[Rule, ...]:
    """Return all rules, sorted by family and name.

    Raises ``ValueError`` where two files tell one rule (a broken installation).
    """
    found: dict[str, Rule] = {}
    for file in sorted(Path(__file__).parent.glob("*.toml")):
        for name, entry in tomllib.loads(file.read_text(encoding="utf-8")).items():
            if name in found:
                raise ValueError(f"{file.name}: the rule {name} is told twice")
            good, bad = tuple(entry["good"]), tuple(entry["bad"])
            found[name] = Rule(entry["family"], name, good, bad)
    return tuple(sorted(found.values()))


def siblings() -> dict[str, tuple[str, ...]]:
    """Return the other rules of the family of each rule."""
    rules = registry()
    return {
        rule.name: tuple(o.name for o in rules if o.family == rule.family and o is not rule)
        for rule in rules
    }
