"""The seed article against the reviewed table of its facts, ``tests/golden/seed.json``.

After a change that is meant to alter the facts, write the table anew and review its diff line by
line: ``python tests/test_seed.py``.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from kg.facts.extract import extract
from kg.sources.read import split_sources

if TYPE_CHECKING:
    from kg.article import Span
    from kg.model import ArticleFacts

HERE = Path(__file__).parent
GOLDEN = HERE / "golden" / "seed.json"
Rows = dict[str, list[list[Any]]]


@cache
def seed() -> ArticleFacts:
    """Return the facts of the one article of ``seeds/``."""
    articles, faults = split_sources([HERE.parent / "seeds"])
    assert list(faults) == []
    (article,) = articles
    return extract(article)


def table(found: ArticleFacts) -> Rows:
    """Return the facts as rows of names, values and quotes: what a reviewer can check by eye."""
    text = found.article.text
    name: dict[str | None, str | None] = {e.key: e.name for e in found.entities}
    name |= {e.key: f"{e.key}: {e.name}" for e in found.events}

    def q(span: Span) -> str:
        return span.of(text)

    return {
        "entities": [
            [e.kind.value, e.name, *sorted({q(m) for m in e.mentions})] for e in found.entities
        ],
        "positions": [
            [name[p.person], p.role, name.get(p.org), p.former, q(p.span)] for p in found.positions
        ],
        "events": [
            [e.key, e.type, e.name, e.date, name.get(e.place), q(e.span)] for e in found.events
        ],
        "participations": [
            [name[p.event], name[p.agent], p.role, q(p.span)] for p in found.participations
        ],
        "documents": [
            [name[d.entity], d.number, d.type, name.get(d.issuer), d.date, d.draft, q(d.span)]
            for d in found.documents
        ],
        "links": [[name[k.subject], k.predicate, name[k.object], q(k.span)] for k in found.links],
        "statements": [
            [name[s.source], s.act, name.get(s.addressee), name.get(s.event), q(s.span)]
            for s in found.statements
        ],
        "findings": [
            [f.type, name.get(f.about), name.get(f.source), q(f.span)] for f in found.findings
        ],
        "figures": [
            [
                name.get(f.about),
                f.indicator,
                f.comparator.value,
                str(f.value),
                f.unit,
                None if f.out_of is None else str(f.out_of),
                f.start,
                f.end,
                q(f.span),
            ]
            for f in found.figures
        ],
        "structures": [
            [name[s.subject], s.predicate, name[s.object], q(s.span)] for s in found.structures
        ],
        "decisions": [
            [name[d.person], d.action, d.role, name.get(d.org), q(d.span)] for d in found.decisions
        ],
    }


def golden() -> Rows:
    rows: Rows = json.loads(GOLDEN.read_text(encoding="utf-8"))
    return rows


@pytest.mark.parametrize(
    "kind",
    [
        "entities",
        "positions",
        "events",
        "participations",
        "documents",
        "links",
        "statements",
        "findings",
        "figures",
        "structures",
        "decisions",
    ],
)
def test_the_seed_says_what_the_reviewed_table_says(kind: str) -> None:
    assert table(seed())[kind] == golden()[kind]


def test_every_quote_stands_in_the_article() -> None:
    text = seed().article.text
    for entity in seed().entities:
        assert all(m.of(text).strip() == m.of(text) != "" for m in entity.mentions)
    quotes = [row[-1] for kind, rows in golden().items() if kind != "entities" for row in rows]
    assert quotes
    assert [quote for quote in quotes if quote not in text] == []


def test_reading_the_seed_twice_gives_the_same_facts() -> None:
    assert extract(seed().article) == seed()


@pytest.mark.parametrize("hash_seed", ["0", "1"])
def test_the_order_of_sets_does_not_reach_the_facts(hash_seed: str) -> None:
    code = "import sys; from tests.test_seed import seed; sys.stdout.write(repr(seed()))"
    told = subprocess.run(
        [sys.executable, "-c", code],
        cwd=HERE.parent,
        env={**os.environ, "PYTHONHASHSEED": hash_seed, "PYTHONUTF8": "1"},
        capture_output=True,
        check=True,
    )
    assert told.stdout.decode() == repr(seed())


def write() -> None:
    """Write the table anew, one row a line, for review."""
    rows = table(seed())
    kinds = [
        f"{json.dumps(kind)}: [\n"
        + ",\n".join(f"  {json.dumps(row, ensure_ascii=False)}" for row in found)
        + "\n]"
        for kind, found in rows.items()
    ]
    GOLDEN.parent.mkdir(exist_ok=True)
    GOLDEN.write_text("{\n" + ",\n".join(kinds) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    write()
