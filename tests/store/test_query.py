from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from rdflib import Graph

from kg.errors import KgError
from kg.store.query import listing, run
from kg.store.questions import questions

BUILD = Path(__file__).parents[1] / "validate" / "handmade"
CHAIRS = """SELECT ?meeting ?who WHERE { ?m vng:chair ?p ; rdfs:label ?meeting .
  ?p rdfs:label ?who FILTER(lang(?who) = "vi") }"""


def test_select_is_a_table_that_lines_up_for_vietnamese() -> None:
    table = run(BUILD, CHAIRS).splitlines()
    assert table[0].split() == ["meeting", "who"]
    assert table[2].endswith("Trịnh Đức Khải")
    assert table[0].index("who") == table[2].index("Trịnh")
    assert table[-1] == "1 hàng / rows"


def test_a_table_keeps_to_the_width_it_is_given() -> None:
    table = run(BUILD, CHAIRS, width=40)
    assert max(map(len, table.splitlines())) <= 40
    assert "Khải" in table


def test_combining_and_wide_letters_take_their_own_width(tmp_path: Path) -> None:
    query = tmp_path / "q.rq"
    query.write_text('SELECT * { VALUES (?a ?b) { ("Tiê\\u0301ng" "x") ("中文" "x") } }')
    rows = run(BUILD, str(query)).splitlines()[2:4]
    assert [row.index("x") for row in rows] == [rows[0].index("x"), rows[0].index("x") - 3]


def test_control_characters_and_markup_in_the_data_stay_words() -> None:
    shown = run(BUILD, 'SELECT ?x { VALUES ?x { "\\u001B[31m[bold]đỏ[/bold]\\nhai" } }')
    assert "\x1b" not in shown
    assert "[bold]đỏ[/bold] hai" in shown


def test_csv_tsv_and_json_are_the_formats_of_the_w3c() -> None:
    assert run(BUILD, CHAIRS, fmt="csv").splitlines()[0] == "meeting,who"
    assert run(BUILD, CHAIRS, fmt="tsv").splitlines()[0] == "?meeting\t?who"
    answer = json.loads(run(BUILD, CHAIRS, fmt="json"))
    assert answer["results"]["bindings"][0]["who"]["value"] == "Trịnh Đức Khải"


def test_ask_answers_true_or_false() -> None:
    assert run(BUILD, "ASK { ?m a vng:Meeting }") == "true\n"
    assert run(BUILD, "ASK { ?m a vng:Visit }", fmt="csv") == "false\n"
    assert json.loads(run(BUILD, "ASK { ?m a vng:Visit }", fmt="json"))["boolean"] is False


@pytest.mark.parametrize("query", ["CONSTRUCT { ?m ?p ?o } WHERE { ?m a vng:Meeting ; ?p ?o }",
                                   "DESCRIBE id:event_2023-03-05-buoi-lam-viec"])  # fmt: skip
def test_construct_and_describe_answer_with_turtle(query: str) -> None:
    graph = Graph().parse(data=run(BUILD, query), format="turtle")
    assert len(graph) > 5
    assert run(BUILD, query) == run(BUILD, query)


def test_provenance_is_there_to_be_asked() -> None:
    query = "SELECT ?r { ?r a vng:AttestedTriple ; rdf:predicate vng:chair }"
    assert "id:triple_" in run(BUILD, query)


def test_a_declared_prefix_counts_before_a_known_one() -> None:
    assert run(BUILD, "PREFIX id: <http://example.org/> ASK { id:x ?p ?o }") == "false\n"
    assert run(BUILD, "# câu hỏi\nASK { id:org_bo-chinh-tri ?p ?o }") == "true\n"


@pytest.mark.parametrize(
    ("query", "word"),
    [
        ("SELECT * {?s ?p", "SPARQL"),
        ("SELECT * { ?s nope:x ?o }", "prefix"),
        ("INSERT DATA { id:a id:b id:c }", "read-only"),
        ("# xóa\nPREFIX x: <http://x/> DELETE WHERE { ?s ?p ?o }", "read-only"),
        ("CLEAR ALL", "read-only"),
        ("CQ99", "CQ01 to CQ52, see --list"),
        ("nope.rq", "no such file"),
        ("Trịnh Đức Khải", "neither SPARQL"),
        ("", "neither SPARQL"),
    ],
)
def test_a_query_that_cannot_be_answered_is_one_clear_line(query: str, word: str) -> None:
    with pytest.raises(KgError, match=word) as error:
        run(BUILD, query)
    assert "\n" not in str(error.value)
    assert len(str(error.value)) < 300


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", "SERVICE is refused"),
        ("SELECT * FROM <http://127.0.0.1:1/> { ?s ?p ?o }", "FROM is refused"),
        ("LOAD <http://127.0.0.1:1/>", "updates are refused"),
        ("ASK " + "{" * 5000 + "}" * 5000, "brackets nested 5000 deep"),
    ],
)
def test_a_query_that_reaches_out_or_is_beyond_reason_is_refused(query: str, said: str) -> None:
    with pytest.raises(KgError, match=f"query: {said}"):
        run(BUILD, query)


def test_an_unknown_format_and_a_missing_build_are_said(tmp_path: Path) -> None:
    with pytest.raises(KgError, match="csv"):
        run(BUILD, "ASK {}", fmt="parquet")
    with pytest.raises(KgError, match=r"graph\.ttl: no such file"):
        run(tmp_path, "ASK {}")


def test_a_broken_build_is_one_line_that_names_the_file(tmp_path: Path) -> None:
    shutil.copytree(BUILD, tmp_path / "b")
    (tmp_path / "b" / "provenance.ttl").write_text("id:a id:b", encoding="utf-8")
    with pytest.raises(KgError, match=r"provenance\.ttl: not valid Turtle") as error:
        run(tmp_path / "b", "ASK {}")
    assert "\n" not in str(error.value)


def test_a_query_file_that_is_no_text_is_said(tmp_path: Path) -> None:
    (tmp_path / "q.rq").write_bytes(b"\xff\xfe\x00S")
    with pytest.raises(KgError, match="UTF-8"):
        run(BUILD, str(tmp_path / "q.rq"))


def test_the_listing_names_every_question_in_both_languages_with_its_parameters() -> None:
    shown = listing()
    for question in questions().values():
        assert f"{question.name}  {question.vi}\n      {question.en}\n" in shown
    assert "--set person='Phạm Bình Minh'\n" in shown
    assert "--set predicate=vng:mandatedBy\n" in shown


def test_a_question_is_asked_with_another_value() -> None:
    answer = run(BUILD, "CQ02", values={"person": "Trịnh Đức Khải"}, fmt="csv")
    assert "Bộ Chính trị" in answer
    assert answer != run(BUILD, "CQ02", fmt="csv")


def test_a_query_of_ones_own_has_parameters_too(tmp_path: Path) -> None:
    path = tmp_path / "q.rq"
    path.write_text('SELECT ?who {\n  VALUES ?who { "a" }\n}', encoding="utf-8")
    assert (
        run(BUILD, str(path), values={"who": 'b" } } # c'}, fmt="json").count('b\\" } } # c') == 1
    )
    with pytest.raises(KgError, match="whom: the query has no such parameter; it has: who"):
        run(BUILD, str(path), values={"whom": "b"})


def test_a_shipped_query_is_asked_by_its_name_in_any_case() -> None:
    assert run(BUILD, "cq14", fmt="csv") == run(BUILD, "CQ14", fmt="csv")
    assert "Ban Thường vụ Tỉnh ủy An Phước" in run(BUILD, "CQ14", fmt="csv")


def test_the_hash_seed_does_not_show() -> None:
    code = f"from pathlib import Path; from kg.store.query import run; B = Path({str(BUILD)!r})"
    query = "SELECT * { ?s ?p ?o }"
    code += f"; print(run(B, {query!r}, fmt='csv'), run(B, 'CONSTRUCT WHERE {{ ?s ?p ?o }}'))"
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code], capture_output=True, check=True,
            env={"PYTHONHASHSEED": seed, "TZ": zone, "PYTHONUTF8": "1"},
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Ho_Chi_Minh"))
    }  # fmt: skip
    assert len(outputs) == 1
