"""``kg trace``: what the rules saw in an article, sentence by sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kg.cli.options import SOURCE, reading
from kg.cli.streams import answer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kg.facts.trace import Traced, Tried
    from kg.rules.registry import Rule
    from kg.sources.source import Options


@click.command()
@click.argument("source", type=SOURCE, metavar="FILE")
@click.argument("sentence", type=click.IntRange(min=0), required=False)
@click.option(
    "--rule",
    metavar="NAME",
    help="Tell where the rule was tried, and what was wanting.",
)
@reading
def trace(source: Path, sentence: int | None, rule: str | None, options: Options) -> None:
    """Show what the rules saw in the articles of a file: mentions, clauses, facts and why.

    SENTENCE is the number of one sentence; 0 is the title.

    Cho xem các luật đã thấy gì trong từng câu.
    """
    from kg.errors import KgError
    from kg.facts.trace import trace as traced
    from kg.sources.read import split_sources

    told = _rule(rule) if rule else None
    if told:
        answer("".join(f"{line}\n" for line in _entry(told)))
    articles, faults = split_sources([source], options=options)
    if faults:
        raise KgError(str(faults[0]))
    none = sentence is not None
    for article in articles:
        for seen in traced(article, sentence, rule or ""):
            none = False
            if told is None or sentence is not None or _concerned(told, seen):
                answer("".join(f"{line}\n" for line in _lines(seen, rule)))
    if none:
        raise KgError(f"{source}: no sentence {sentence}; without a number all are shown")


def _concerned(rule: Rule, seen: Traced) -> bool:
    """Tell whether a rule found something in a sentence, or a part of what it needs."""
    stated = any(rule.name == fact.found_by for fact in seen.facts)
    return stated or any(tried.found for tried in seen.tried)


def _rule(name: str) -> Rule:
    """Return the rule of that name; ``KgError`` names the nearest where there is none."""
    from difflib import get_close_matches

    from kg.errors import KgError
    from kg.facts.patterns import rules

    known = {rule.name: rule for rule in rules()}
    if name in known:
        return known[name]
    near = get_close_matches(name, known, n=3, cutoff=0.4)
    raise KgError(f"no rule {name!r}; try {', '.join(near) if near else 'docs/rules.md'}")


def _entry(rule: Rule) -> Iterator[str]:
    yield f"{rule.name} ({rule.family}): {rule.pattern}"
    yield from (f"  + {text}" for text in rule.good)
    yield from (f"  - {text}" for text in rule.bad)
    yield ""


def _lines(seen: Traced, rule: str | None) -> Iterator[str]:
    yield f"[{seen.index}] {seen.text}"
    facts = [f for f in seen.facts if rule is None or f.found_by == rule]
    for mark, things in (("@", seen.mentions), ("~", seen.clauses), ("=", facts)):
        for thing in things:
            yield f"  {mark} {thing.words} — {thing.what} ({thing.found_by})"
    for tried in seen.tried:
        yield f"  ? {rule}"
        yield from _steps(tried)
    yield ""


def _steps(tried: Tried) -> Iterator[str]:
    for says, words in tried.found:
        yield f"    ✓ {says}" + (f": “{words}”" if words else "")
    if tried.wanting:
        after = f" after “{tried.after}”" if tried.after and not tried.because else ""
        instead = f"; there stands “{tried.instead}”" if tried.instead else ""
        because = f"; it is {tried.because}" if tried.because else ""
        yield f"    ✗ needs {tried.wanting}{after}{instead}{because}"
