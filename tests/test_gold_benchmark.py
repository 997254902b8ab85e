"""The benchmark of tests/gold: every key is well formed, and every article can be built.

What a key must be is in tests/gold/README.md. How well the pipeline reads the articles is
measured by the scorer, never asserted here: a key is an answer, not a wish. That it gets no worse
is the matter of tests/test_gold_floor.py.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from kg.build import build
from kg.graph.as_rdflib import to_graphs
from tests.goldkeys import read

GOLD = Path(__file__).parent / "gold"
KEYS = sorted(GOLD.glob("*.json"))
FIELDS = {
    "entities": {"name", "type", "aka"},
    "positions": {"person", "role", "org", "former", "q"},
    "events": {"id", "type", "name", "date", "place"},
    "participation": {"event", "agent", "as"},
    "documents": {"name", "number", "type", "issuer", "date"},
    "links": {"s", "p", "o"},
    "statements": {"source", "act", "addressee", "q"},
    "findings": {"type", "about", "q"},
    "figures": {
        *("about", "indicator", "value", "unit", "outOf", "comparator", "start", "end", "q")
    },
    "structure": {"s", "p", "o"},
    "personnel": {"person", "action", "role", "org", "date", "by", "q"},
    "reorganisations": {"kind", "before", "after", "date", "q"},
}
CODES = {
    ("entities", "type"): "person organisation team place document programme event",
    ("events", "type"): "meeting inspection ceremony visit",
    ("participation", "as"): "chair organizer counterpart participant",
    ("links", "p"): "implements mandatedBy about partOf",
    ("statements", "act"): "praise emphasise request propose report conclude",
    ("findings", "type"): "achievement limitation objective-cause subjective-cause violation",
    ("figures", "comparator"): "= > >= < <= ~",
    ("structure", "p"): "partOf locatedIn",
    ("reorganisations", "kind"): "merge split rename change-kind transfer abolish restore",
    ("personnel", "action"): "appoint elect approve transfer relieve discipline promote award",
}
MUST_BE_ENTITIES = {
    *(("positions", "person"), ("positions", "org"), ("participation", "agent")),
    *(("documents", "name"), ("documents", "issuer"), ("events", "place")),
    *(("statements", "source"), ("statements", "addressee"), ("personnel", "person")),
    *(("reorganisations", "before"), ("reorganisations", "after")),
    *(("personnel", "org"), ("personnel", "by"), ("links", "s"), ("links", "o")),
}
"""The cells that name an entity of the key; a link may also name an event."""

Key = dict[str, Any]
each_key = pytest.mark.parametrize("path", KEYS, ids=[path.stem for path in KEYS])


def key_of(path: Path) -> Key:
    key: Key = json.loads(path.read_text(encoding="utf-8"))
    return key


def text_of(path: Path) -> str:
    return path.with_suffix(".txt").read_text(encoding="utf-8")


def cells(key: Key) -> list[tuple[str, str, Any]]:
    """Return every cell of a key: table, field and what stands there; of a list each value."""
    return [
        (table, field, each)
        for table in FIELDS
        for row in key[table]
        for field, value in row.items()
        for each in (value if isinstance(value, list) else [value])
    ]


def test_the_benchmark_has_eighty_articles_and_each_has_its_key() -> None:
    assert len(KEYS) >= 80
    assert [path.stem for path in KEYS] == sorted(path.stem for path in GOLD.glob("*.txt"))


def test_the_datasheet_counts_what_there_is() -> None:
    sheet = (GOLD / "README.md").read_text(encoding="utf-8")
    words = [len(text_of(path).split()) for path in KEYS]
    rows = {table: sum(len(key_of(path)[table]) for path in KEYS) for table in FIELDS}
    stated = [f"benchmark: {len(KEYS)} written", f"{min(words)}–{max(words)} words each"]
    stated += [f"({sum(words):,} in all)".replace(",", " "), f"{len(KEYS)} bản tin"]
    stated += [f"| {table} | {count} |" for table, count in rows.items()]
    stated += [f"| **all** | {sum(rows.values())} |"]
    assert [part for part in stated if part not in sheet] == []
    assert [path.stem for path in KEYS if f"`{path.stem}`" not in sheet] == []


@each_key
def test_texts_and_keys_are_nfc_and_of_the_length_of_a_news_item(path: Path) -> None:
    assert unicodedata.is_normalized("NFC", text_of(path))
    assert unicodedata.is_normalized("NFC", path.read_text(encoding="utf-8"))
    assert 150 <= len(text_of(path).split()) <= 450


@each_key
def test_tables_and_fields_are_those_of_the_guide(path: Path) -> None:
    key = key_of(path)
    assert set(key) == {"article", "published", *FIELDS}
    assert key["article"] == path.stem
    assert [(t, row) for t in FIELDS for row in key[t] if set(row) != FIELDS[t]] == []


@each_key
def test_codes_are_those_of_the_guide(path: Path) -> None:
    unknown = [
        (table, field, value)
        for table, field, value in cells(key_of(path))
        if (table, field) in CODES and value not in CODES[table, field].split()
    ]
    assert unknown == []


@each_key
def test_every_quote_stands_in_the_text_inside_one_paragraph(path: Path) -> None:
    paragraphs = text_of(path).splitlines()
    lost = [
        (table, value)
        for table, field, value in cells(key_of(path))
        if field == "q" and not (value and any(value in line for line in paragraphs))
    ]
    assert lost == []


@each_key
def test_names_are_entities_of_the_key_and_no_name_is_two_entities(path: Path) -> None:
    key = key_of(path)
    known = {name for row in key["entities"] for name in (row["name"], *row["aka"])}
    events = {row["id"] for row in key["events"]}
    lost = [
        (table, field, value)
        for table, field, value in cells(key)
        if (table, field) in MUST_BE_ENTITIES and value
        if value not in known and not (table == "links" and value in events)
    ]
    assert lost == []
    assert max(Counter(row["name"] for row in key["entities"]).values()) == 1


@each_key
def test_the_parties_of_structure_and_the_matters_of_findings_and_figures_are_named(
    path: Path,
) -> None:
    key = key_of(path)
    known = {name for row in key["entities"] for name in (row["name"], *row["aka"])}
    places = {row["o"] for row in key["structure"] if row["p"] == "locatedIn"}
    named = {row[end] for row in key["structure"] for end in "so"}
    judged = {row["about"] for table in ("findings", "figures") for row in key[table]} - {None}
    assert (named | judged) - known - places == set()
    assert {row["o"] for row in key["structure"] if row["p"] == "partOf"} <= known


@each_key
def test_participations_point_at_events_and_each_agent_takes_part_once(path: Path) -> None:
    key = key_of(path)
    ids = [row["id"] for row in key["events"]]
    assert len(ids) == len(set(ids))
    assert {row["event"] for row in key["participation"]} <= set(ids)
    taking_part = Counter((row["event"], row["agent"]) for row in key["participation"])
    assert [pair for pair, times in taking_part.items() if times > 1] == []


@each_key
def test_documents_have_one_row_each_and_their_numbers_stand_in_the_text(path: Path) -> None:
    key = key_of(path)
    entities = sorted(row["name"] for row in key["entities"] if row["type"] == "document")
    assert sorted(row["name"] for row in key["documents"]) == entities
    numbers = [row["number"] for row in key["documents"] if row["number"]]
    assert [number for number in numbers if number not in text_of(path)] == []


@each_key
def test_dates_are_iso_and_no_row_is_told_twice(path: Path) -> None:
    key = key_of(path)
    iso = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
    dates = [
        value
        for _, field, value in cells(key)
        if value and field in ("date", "start", "end") and not iso.fullmatch(value)
    ]
    assert dates == []
    rows = Counter(json.dumps([table, row]) for table in FIELDS for row in key[table])
    assert [row for row, times in rows.items() if times > 1] == []


@each_key
def test_the_facts_of_a_key_make_a_graph(path: Path) -> None:
    assert {"graph.ttl", "provenance.ttl"} <= set(to_graphs([read(path)]).files)


def test_the_pipeline_builds_every_article_without_fault() -> None:
    made = build([path.with_suffix(".txt") for path in KEYS])
    assert made.faults == ()
    assert len(made.facts) == len(KEYS)
    assert all(facts.entities for facts in made.facts)
