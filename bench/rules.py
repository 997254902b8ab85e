"""Writes docs/rules.md from the docstrings of the rules: ``python bench/rules.py``."""

from __future__ import annotations

from pathlib import Path

from kg.score.rulebook import read_rules, to_markdown

PAGE = Path(__file__).resolve().parent.parent / "docs" / "rules.md"

if __name__ == "__main__":
    PAGE.write_text(to_markdown(read_rules()), encoding="utf-8", newline="\n")
    print(PAGE)
