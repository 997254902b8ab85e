"""The units as SKOS: what users load says what the tables say."""

from __future__ import annotations

import importlib.util
from functools import cache
from typing import Any

import pyoxigraph as ox
import pytest

from kg.lexicon.units import communes
from kg.resources import ontology_dir

FILE = ontology_dir() / "units" / "units.ttl"
PREFIXES = """
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX schema: <https://schema.org/>
PREFIX vng: <https://w3id.org/vngov/ns#>
PREFIX c: <https://w3id.org/vngov/concept/>
"""


def script() -> Any:  # a script, not a module of the package
    spec = importlib.util.spec_from_file_location("make_skos", FILE.with_name("make_skos.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def store() -> ox.Store:
    found = ox.Store()
    found.bulk_load(path=str(FILE), format=ox.RdfFormat.TURTLE)
    return found


def rows(query: str) -> list[tuple[str, ...]]:
    found = store().query(PREFIXES + query)
    assert isinstance(found, ox.QuerySolutions)
    return [tuple(v.value if v else "" for v in row) for row in found]


def test_the_file_is_what_the_script_writes() -> None:
    made = script()
    assert made.turtle(made.triples()) == FILE.read_bytes()


@pytest.mark.parametrize(
    ("kind", "count"), [("xa", 2599), ("phuong", 709), ("dac-khu", 13), ("tinh", 25)]
)
def test_today_is_counted_by_kind(kind: str, count: int) -> None:
    (found,) = rows(f"""SELECT (COUNT(*) AS ?n) {{
        ?u dcterms:type c:placekind_{kind} ; skos:inScheme ?scheme ; skos:notation ?code
        FILTER NOT EXISTS {{ ?u schema:endDate ?end }}
    }}""")
    assert int(found[0]) == count


def test_every_unit_of_the_tables_is_a_concept_with_code_kind_and_days() -> None:
    found = {
        (code, label, since)
        for code, label, since in rows("""SELECT ?code ?label ?since {
            ?u skos:inScheme c:commune ; skos:notation ?code ; skos:prefLabel ?label ;
               dcterms:type ?kind ; schema:containedInPlace ?p ; schema:startDate ?since
        }""")
    }
    assert found == {(c.code, c.label, c.since) for c in communes()}


def test_a_succession_has_its_day_kind_act_and_share() -> None:
    found = rows("""SELECT ?to ?day ?kind ?part {
        ?s vng:from c:commune_001-phuong-kim-ma ; vng:to/skos:prefLabel ?to ;
           schema:startDate ?day ; vng:successionKind ?kind ; vng:mandatedBy ?act
        OPTIONAL { ?s vng:inPart ?part }
    } ORDER BY ?to""")
    assert {to for to, *_ in found} >= {"phường Ba Đình", "phường Giảng Võ"}
    assert {day for _, day, *_ in found} == {"2025-07-01"}
    assert all(part.endswith("commune_001-phuong-kim-ma") for *_, part in found)
