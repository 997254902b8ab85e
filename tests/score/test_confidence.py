"""From counts to confidence, and the table that ships."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.article import Article
from kg.build import build
from kg.errors import KgError
from kg.facts.extract import extract
from kg.graph.confidence import read_confidence
from kg.score.confidence import confidence_table, to_csv
from kg.score.keys import TABLES
from kg.score.measure import Measured, Tally
from tests.score.answer import TEXT
from tests.vocabulary import VNG
from tools.accuracy import calibration_error, page, reliability

SEEDS = Path(__file__).parents[2] / "seeds"
MEASURED = {
    ("figures", "rate"): Tally(90, 100),
    ("figures", "rare"): Tally(0, 1),
    ("entities", "both"): Tally(30, 30),
    ("structure", "both"): Tally(0, 10),
}
counts = st.integers(0, 500).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


def confidence(**siblings: tuple[str, ...]) -> dict[str, Decimal]:
    return {line.rule: line.confidence for line in confidence_table(MEASURED, siblings)}


def test_a_rule_seen_often_has_about_its_own_precision() -> None:
    assert confidence()["rate"] == Decimal("0.90")


def test_a_rule_seen_once_leans_on_its_family() -> None:
    # (0 + 5 · 91/103) / 6
    assert confidence()["rare"] == Decimal("0.74")


def test_a_rule_of_two_tables_is_measured_on_both() -> None:
    line = next(line for line in confidence_table(MEASURED) if line.rule == "both")
    assert line[:4] == ("entities", "both", 40, 30)


def test_a_rule_never_seen_takes_the_family_of_its_siblings() -> None:
    assert confidence(new=("rate",))["new"] == Decimal("0.88")
    assert "new" not in confidence(new=("unknown",))


@given(counts, counts)
def test_a_confidence_is_never_certain(one: tuple[int, int], other: tuple[int, int]) -> None:
    table = confidence_table({("a", "r"): Tally(*one), ("a", "s"): Tally(*other)})
    assert all(0 <= line.confidence <= Decimal("0.99") for line in table)


def test_the_table_is_read_as_it_was_written(tmp_path: Path) -> None:
    file = tmp_path / "confidence.csv"
    file.write_text(to_csv(confidence_table(MEASURED)), encoding="utf-8")
    assert read_confidence(file) == confidence()


@pytest.mark.parametrize(
    "row", ["figures,rate,100,90,1.2", "figures,rate,100,90,much", "figures,,1,1,0.5", "figures"]
)
def test_a_broken_line_is_an_error_that_names_it(tmp_path: Path, row: str) -> None:
    file = tmp_path / "confidence.csv"
    file.write_text(f"family,rule,facts,right,confidence\n{row}\n", encoding="utf-8")
    with pytest.raises(KgError, match="line 2 gives no rule a confidence"):
        read_confidence(file)


def test_a_missing_table_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(KgError, match="cannot be read"):
        read_confidence(tmp_path / "none.csv")


def test_the_rules_of_the_seed_and_of_a_small_article_have_been_measured() -> None:
    known = read_confidence()
    facts = [*build([SEEDS]).facts, extract(Article("0" * 16, TEXT, TEXT.splitlines()[0]))]
    used = {
        row.rule
        for item in facts
        for table in ("entities", "positions", "statements", "findings", "figures", "structures")
        for row in getattr(item, table)
    }
    assert used <= set(known)


def test_a_build_gives_the_measured_confidence_and_no_constant() -> None:
    made = build([SEEDS])
    given_values = {str(value) for value in made.graph.objects(None, VNG.confidence)}
    known = {str(value.normalize()) for value in read_confidence().values()}
    assert len(given_values) > 3
    assert given_values <= known


def test_bins_hold_the_facts_of_a_confidence() -> None:
    known = {"rate": Decimal("0.90"), "rare": Decimal("0.74"), "both": Decimal("0.74")}
    bins = reliability(known, MEASURED)
    assert [(float(b.low), b.facts, b.right) for b in bins] == [(0.7, 41, 30), (0.9, 100, 90)]
    assert calibration_error(bins) == pytest.approx(abs(30 - 0.74 * 41) / 141)


def test_a_rule_without_a_confidence_counts_as_a_build_counts_it() -> None:
    (only,) = reliability({}, {("figures", "new"): Tally(1, 2)})
    assert (only.low, only.expected) == (Decimal("0.5"), 0.5)


def test_the_page_shows_each_set_and_each_rule() -> None:
    tables = {table: Tally(1, 2, 4) for table in TABLES}
    text = page({"dev": Measured(tables, MEASURED, ())}, [], confidence_table(MEASURED))
    assert "| figures | 1 / 2 / 4 | 0.333 |" in text
    assert "| figures | `rate` | 100 | 90 | 0.90 |" in text
