"""docs/guide.md: what the comments of the code cite is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
GUIDE = (ROOT / "docs" / "guide.md").read_text(encoding="utf-8")
CITED = re.compile(
    r"(?P<general>\bgeneral\s+rules?|\(guide,\s+rule)\s+(?P<rule>\d+)"
    r"|\b(?P<kind>decisions?|rules?|guide,?)\s+(?P<numbers>\d+(?:(?:,|,?\s+and|,?\s+or)\s+\d+)*)",
    re.IGNORECASE,
)
"""A citation: "general rule 5", "(guide, rule 1", "decisions 8 and 14",
"rules 6 and 26", "GUIDE 16"."""


def section(title: str) -> str:
    """Return the text under a heading of the guide."""
    return GUIDE.split(f"\n## {title}\n")[1].split("\n## ")[0]


def numbered(title: str) -> list[int]:
    """Return the numbers of the list under a heading, in their order."""
    return [int(number) for number in re.findall(r"(?m)^(\d+)\. ", section(title))]


def comments(source: str) -> str:
    """Return a source with line breaks, comment marks and indents taken out of its prose."""
    return re.sub(r"\s*\n\s*(?:#:?\s*)?", " ", source)


def cited(source: str) -> set[tuple[str, int]]:
    """Return what a source cites: the list (general rules or decisions) and the number in it.

    A bare "rule" or number is a general rule up to six and a decision above, as the guide says.
    """
    found = set()
    for match in CITED.finditer(comments(source)):
        if match["rule"]:
            found.add(("General rules", int(match["rule"])))
            continue
        bare = not match["kind"].lower().startswith("decision")
        for number in map(int, re.findall(r"\d+", match["numbers"])):
            general = bare and number <= 6
            found.add(("General rules" if general else "Decisions", number))
    return found


def test_the_lists_are_numbered_without_a_gap() -> None:
    assert numbered("General rules") == list(range(1, 7))
    assert numbered("Decisions") == list(range(1, len(numbered("Decisions")) + 1))
    assert len(numbered("Decisions")) >= 43


@pytest.mark.parametrize(
    ("comment", "expected"),
    [
        ("# left alone (guide, rule 1).", {("General rules", 1)}),
        ("captions repeat it (general\n    # rule 5)", {("General rules", 5)}),
        ("rules 6 and 26 of\nthe guide", {("General rules", 6), ("Decisions", 26)}),
        ("(decisions 8, 17,\n    18)", {("Decisions", n) for n in (8, 17, 18)}),
        ("guide, decision 29", {("Decisions", 29)}),
        (
            "(guide, 2) and (GUIDE 9, 14)",
            {("General rules", 2), ("Decisions", 9), ("Decisions", 14)},
        ),
        ("a decision of 2019", set()),
    ],
)
def test_citations_are_found_over_line_ends(comment: str, expected: set[tuple[str, int]]) -> None:
    assert cited(comment) == expected


def test_every_number_that_the_code_cites_stands_in_the_guide() -> None:
    lost = [
        (str(path.relative_to(ROOT)), title, number)
        for room, ending in (("kg", "py"), ("ontology", "ttl"), ("ontology", "md"))
        for path in sorted((ROOT / room).rglob(f"*.{ending}"))
        for title, number in sorted(cited(path.read_text(encoding="utf-8")))
        if number not in numbered(title)
    ]
    assert lost == []


def test_the_code_cites_the_guide_at_all() -> None:
    sources = [path.read_text(encoding="utf-8") for path in (ROOT / "kg").rglob("*.py")]
    assert len(set().union(*map(cited, sources))) >= 10


@pytest.mark.parametrize("page", ["README.md", "docs/architecture.md"])
def test_the_guide_is_linked_from_the_pages_that_lead_to_it(page: str) -> None:
    links = re.findall(r"\]\(([^)#]+)", (ROOT / page).read_text(encoding="utf-8"))
    targets = {((ROOT / page).parent / link).resolve() for link in links if "://" not in link}
    assert ROOT / "docs" / "guide.md" in targets
