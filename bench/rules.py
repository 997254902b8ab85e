"""Write ``docs/rules.md`` from the registry of rules: ``python bench/rules.py``."""

from __future__ import annotations

from pathlib import Path

from kg.facts.patterns import rules
from kg.graph.confidence import confidence_file
from kg.score.confidence import read_table
from tools.rulebook import to_markdown

if __name__ == "__main__":
    page = Path(__file__).parents[1] / "docs" / "rules.md"
    page.write_text(to_markdown(rules(), read_table(confidence_file())), encoding="utf-8")
    print(page)
