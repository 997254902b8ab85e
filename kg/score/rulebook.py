"""The rules that find facts, as their docstrings tell of them.

A rule is documented where it is written: by the docstring of the function that bears its name
("subject-verb" by ``subject_verb``), or by a paragraph of a docstring that begins
"Rule ``name``:". The text quotes a sentence of the genre that the rule serves. The rooms are
read as source, never run.
"""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOMS = ("read", "clauses", "facts", "join")

_PARAGRAPH = re.compile(r"Rule ``(?P<name>[^`]+)``: (?P<text>.+)", re.DOTALL)
_EXAMPLE = re.compile(r'"[^"]*[^\W\d_][^"]*"')
_LIST = "_RULES"  # the tuple of a module that lists its rules as functions
_HEADER = """# Rules

Every fact of a build names the rule that found it (`vng:rule` in `provenance.ttl`; `kg explain`
prints it). A rule does one thing, for the sentences quoted with it. How often each is right is in
[accuracy.md](accuracy.md).

This page is written from the docstrings of the rooms that read and state facts by
`python bench/rules.py`; the people and places of its sentences are invented.
"""


@dataclass(frozen=True, slots=True, order=True)
class Rule:
    """A documented rule: the module it stands in ("kg/read/stacks.py"), name, what it does."""

    module: str
    name: str
    text: str

    @property
    def has_example(self) -> bool:
        """Whether the text quotes a sentence or a phrase."""
        return _EXAMPLE.search(self.text) is not None


def read_rules(package: Path | None = None) -> list[Rule]:
    """Return the documented rules of the rooms, sorted by module and name."""
    root = package or Path(__file__).resolve().parent.parent
    files = (file for room in ROOMS for file in sorted((root / room).rglob("*.py")))
    return sorted(
        rule
        for file in files
        for rule in rules_of(
            file.read_text(encoding="utf-8"), f"kg/{file.relative_to(root).as_posix()}"
        )
    )


def rules_of(source: str, module: str) -> Iterator[Rule]:
    """Yield the rules that one module documents."""
    tree = ast.parse(source)
    listed = _listed(tree)
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef)
    for node in ast.walk(tree):
        if not isinstance(node, documented):
            continue
        text = ast.get_docstring(node) or ""
        if isinstance(node, ast.FunctionDef):
            if node in tree.body and node.name in listed:
                yield Rule(module, node.name, text)
            if (name := node.name.replace("_", "-")) != node.name and _states(node, name):
                yield Rule(module, name, text)
        for paragraph in re.split(r"\n\s*\n", text):
            if (found := _PARAGRAPH.fullmatch(paragraph.strip())) is not None:
                yield Rule(module, found["name"], found["text"])


def _states(function: ast.FunctionDef, name: str) -> bool:
    """Tell whether the function writes its own name as that of a rule ("subject-verb")."""
    return any(isinstance(n, ast.Constant) and n.value == name for n in ast.walk(function))


def _listed(tree: ast.Module) -> set[str]:
    """Return the names of the functions that the module lists as its rules."""
    for node in tree.body:
        targets = node.targets if isinstance(node, ast.Assign) else []
        if isinstance(node, ast.AnnAssign):
            targets = [node.target]
        if any(isinstance(target, ast.Name) and target.id == _LIST for target in targets):
            return {name.id for name in ast.walk(node) if isinstance(name, ast.Name)}
    return set()


def siblings(rules: list[Rule]) -> dict[str, tuple[str, ...]]:
    """Return the other rules that stand in the module of each rule: one module, one family."""
    return {
        rule.name: tuple(
            other.name for other in rules if other.module == rule.module and other != rule
        )
        for rule in rules
    }


def to_markdown(rules: list[Rule]) -> str:
    """Return the page of the rules, by module."""
    parts = [_HEADER]
    module = ""
    for rule in rules:
        if rule.module != module:
            module = rule.module
            parts.append(f"\n## [`{module}`](../{module})\n")
        text = " ".join(rule.text.replace("``", "`").split())
        parts.append(f"\n**`{rule.name}`** — {text}\n")
    return "".join(parts)
