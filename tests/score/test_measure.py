"""Counting what the extractors state of articles with answer keys."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kg.article import Article, Span
from kg.cli import main
from kg.errors import KgError
from kg.model import ArticleFacts, Entity, Kind, Position
from kg.score.keys import LATER, TABLES, read_folder, read_key
from kg.score.measure import Measured, Tally, measure
from tests.score.answer import key, write

GOLD = Path(__file__).parents[1] / "gold"


@pytest.fixture
def measured(tmp_path: Path) -> Measured:
    write(tmp_path, key())
    return measure(read_folder(tmp_path))


def test_a_stated_row_is_right_and_an_unstated_one_missing(measured: Measured) -> None:
    assert measured.tables["positions"] == Tally(right=1, stated=1, wanted=2)
    missing = [e.row.shown for e in measured.errors if e.table == "positions"]
    assert missing == ["Lò Văn Thử | Phó Bí thư | Tỉnh uỷ Lào Cai (current)"]


def test_a_place_that_only_a_name_holds_counts_for_nothing(measured: Measured) -> None:
    # the article names the province by itself in its title, and the key does not ask for it
    assert measured.tables["entities"] == Tally(right=3, stated=3, wanted=3)


def test_statements_match_by_their_words(measured: Measured) -> None:
    assert measured.tables["statements"].right == 1


def test_what_no_key_asks_for_is_wrong_and_names_its_rule(measured: Measured) -> None:
    assert measured.tables["structure"] == Tally(right=1, stated=2, wanted=1)
    wrong = [e for e in measured.errors if e.table == "structure"]
    assert [(e.fault, e.row.rule) for e in wrong] == [("wrong", "name-holds-place")]


def test_a_later_table_is_asked_for_where_the_key_has_it(tmp_path: Path) -> None:
    was, became = "Tỉnh ủy Lào Cai", "Sở Y tế tỉnh Lào Cai"
    row = {"kind": "merge", "before": [was], "after": [became], "date": None, "q": "…"}
    write(tmp_path, key(), "without")
    assert "reorganisations" not in measure(read_folder(tmp_path)).tables
    write(tmp_path, key() | {"reorganisations": [row]}, "with")
    found = measure(read_folder(tmp_path))
    assert found.tables["reorganisations"] == Tally(right=0, stated=0, wanted=1)
    lost = [e.row.shown for e in found.errors if e.table == "reorganisations"]
    assert lost == [f"merge {was} → {became}"]


def test_the_rules_are_counted_apart(measured: Measured) -> None:
    assert measured.rules["positions", "title-stack"][:2] == (1, 1)
    assert measured.rules["structure", "name-holds-place"][:2] == (1, 2)


def test_a_post_is_one_row_per_status_as_in_the_graph(tmp_path: Path) -> None:
    write(tmp_path, key())
    person = Entity("p", Kind.PERSON, "Lò Văn Thử", (), (Span(0, 1),), "name")

    def extract(article: Article) -> ArticleFacts:
        posts = (Position("p", "Bí thư", None, f, Span(0, 1), "r") for f in (False, True, False))
        return ArticleFacts(article, entities=(person,), positions=tuple(posts))

    found = measure(read_folder(tmp_path), extract)
    assert found.tables["positions"].stated == 2
    assert [e.row.shown for e in found.errors if e.row.rule == "r"] == [
        "Lò Văn Thử | Bí thư | (current)",
        "Lò Văn Thử | Bí thư | (former)",
    ]


def test_shares_of_nothing_are_nought() -> None:
    assert (Tally().precision, Tally().recall, Tally().f1) == (0, 0, 0)
    assert Tally(1, 2, 2).f1 == 0.5


def test_a_defect_of_an_extractor_names_the_article(tmp_path: Path) -> None:
    write(tmp_path, key())

    def extract(_: Article) -> ArticleFacts:
        raise RuntimeError("no luck")

    with pytest.raises(KgError, match=r"lao-cai\.txt: defect of kg \(RuntimeError: no luck\)"):
        measure(read_folder(tmp_path), extract)


def _without(table: str, field: str) -> object:
    made = key()
    del made[table][0][field]
    return made


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ([], "not an object of tables"),
        ({}, "no table 'entities'"),
        (_without("positions", "role"), r"positions\[0\]: no field 'role'"),
        (key() | {"links": [3]}, r"links\[0\]: not an object"),
        (key() | {"events": [{"id": 1}]}, r"events\[0\]: 'id' is 1"),
        (
            key() | {"participation": [{"event": "e1", "agent": "A", "as": "chair"}]},
            r"participation\[0\]: no event 'e1'",
        ),
        (
            key() | {"entities": [{"name": "A", "type": "person", "aka": [1]}]},
            r"entities\[0\]: 'aka' holds something that is no text",
        ),
    ],
)
def test_a_broken_key_is_one_line_with_the_row(
    tmp_path: Path, content: object, problem: str
) -> None:
    with pytest.raises(KgError, match=problem):
        read_key(write(tmp_path, content))


def test_a_key_that_is_no_json_is_an_error(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_bytes(b"\xff{")
    with pytest.raises(KgError, match=r"a\.json: not JSON"):
        read_key(file)


def test_a_key_without_an_article_is_an_error(tmp_path: Path) -> None:
    write(tmp_path, key()).with_suffix(".txt").unlink()
    with pytest.raises(KgError, match=r"lao-cai\.txt"):
        read_folder(tmp_path)


@pytest.mark.parametrize("folder", ["", "missing"])
def test_a_folder_without_keys_is_an_error(tmp_path: Path, folder: str) -> None:
    with pytest.raises(KgError, match=r"no such folder|no answer key"):
        read_folder(tmp_path / folder)


def _run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[object, str, str]:
    with pytest.raises(SystemExit) as caught:
        main(["score", *map(str, arguments)])
    return (caught.value.code, *capsys.readouterr())


def test_the_command_prints_both_tables(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path, key())
    code, out, _ = _run(capsys, tmp_path)
    assert code == 0
    lines = [line.split() for line in out.splitlines()]
    assert ["positions", "1.000", "0.500", "0.667", "1", "1", "2"] in lines
    assert ["positions", "title-stack", "1", "1", "1.000"] in lines


def test_the_command_lists_errors_between_tabs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path, key())
    _, out, _ = _run(capsys, tmp_path, "--errors")
    rows = [line.split("\t") for line in out.splitlines() if "\t" in line]
    assert ["lao-cai", "positions", "missing"] in [row[:3] for row in rows]
    assert {len(row) for row in rows} == {5}


def test_the_command_tells_a_broken_key_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path, {})
    code, out, err = _run(capsys, tmp_path)
    assert (code, out) == (1, "")
    assert err.count("\n") == 1
    assert "lao-cai.json" in err


@pytest.mark.skipif(not any(GOLD.glob("*.json")), reason="no answer keys in tests/gold")
def test_the_keys_of_the_project_can_be_measured() -> None:
    found = measure(read_folder(GOLD))
    assert set(found.tables) == {*TABLES, *LATER}
    assert found.all.f1 > 0.5


@pytest.mark.skipif(not any(GOLD.glob("*.json")), reason="no answer keys in tests/gold")
def test_a_key_scored_as_it_stands_is_perfect() -> None:
    for file in sorted(GOLD.glob("*.json")):
        content = json.loads(file.read_text(encoding="utf-8"))
        assert set(read_key(file)) <= set(content)
