"""Fifty-two questions, each with its answer, and the same rows from four engines."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.build import build
from kg.errors import KgError
from kg.resources import ontology_dir
from kg.store.parameters import parameters, with_values
from kg.store.questions import questions
from kg.validate.fault import Severity
from kg.validate.shapes import shape_faults
from tests.store.engines import ENGINES, Rows
from tests.vocabulary import PREFIXES

if TYPE_CHECKING:
    from collections.abc import Callable

HERE = Path(__file__).parent / "examples"
SEEDS = Path(__file__).parents[2] / "seeds"
EXPECTED: dict[str, dict[str, Any]] = tomllib.loads(
    (HERE / "expected.toml").read_text(encoding="utf-8")
)
NAMES = tuple(questions())
# The seed article reports no decision on a person, no ceremony, no visit, and is one article.
SILENT = {
    "CQ18",
    *(
        f"CQ{number}"
        for number in (*range(26, 34), 35, 36, 38, 39, *range(41, 46), 47, *range(49, 53))
    ),
}


def example() -> bytes:
    quads = [quad for path in sorted(HERE.glob("*.ttl")) for quad in ox.parse(path=str(path))]
    triples = [quad.triple for quad in quads]
    return ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES) or b""


def seed() -> bytes:
    made = build([SEEDS])
    return b"".join(
        ox.serialize(ox.parse(made.files[name], format=ox.RdfFormat.TURTLE),
                     format=ox.RdfFormat.N_TRIPLES) or b""
        for name in ("graph.ttl", "provenance.ttl")
    )  # fmt: skip


def texts(graph: str) -> dict[str, str]:
    if graph == "seed":
        return {name: question.text for name, question in questions().items()}
    return {
        name: with_values(question.text, EXPECTED[name].get("set", {}))
        for name, question in questions().items()
    }


@pytest.fixture(scope="module")
def answers(
    tmp_path_factory: pytest.TempPathFactory,
) -> Callable[[str, str], dict[str, Rows]]:
    """Return the answers of an engine on a graph; each pair is worked out once."""
    known: dict[tuple[str, str], dict[str, Rows]] = {}
    data = {"example": example(), "seed": seed()}

    def of(engine: str, graph: str) -> dict[str, Rows]:
        if (engine, graph) not in known:
            folder = tmp_path_factory.mktemp(f"{engine}-{graph}")
            known[engine, graph] = ENGINES[engine](data[graph], texts(graph), folder)
        return known[engine, graph]

    return of


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("name", NAMES)
def test_a_question_has_its_answer_on_the_example_graph(
    name: str, engine: str, answers: Callable[[str, str], dict[str, Rows]]
) -> None:
    expected = sorted(tuple(row) for row in EXPECTED[name]["rows"])
    assert expected
    assert answers(engine, "example")[name] == expected


@pytest.mark.parametrize("engine", [name for name in ENGINES if name != "oxigraph"])
@pytest.mark.parametrize("name", NAMES)
def test_engines_agree_on_the_build_of_the_seed(
    name: str, engine: str, answers: Callable[[str, str], dict[str, Rows]]
) -> None:
    assert answers(engine, "seed")[name] == answers("oxigraph", "seed")[name]


@pytest.mark.parametrize("name", [name for name in NAMES if name not in SILENT])
def test_the_seed_answers_what_it_speaks_of(
    name: str, answers: Callable[[str, str], dict[str, Rows]]
) -> None:
    assert answers("oxigraph", "seed")[name]


@pytest.mark.parametrize(
    ("name", "row"),
    [
        ("CQ01", ("Phạm Bình Minh", "Ban Thường vụ Tỉnh ủy Lai Châu")),
        ("CQ02", ("Phó Thủ tướng Thường trực", "Chính phủ", "đương nhiệm", "2022-08-27")),
        ("CQ03", ("Phạm Bình Minh", "2022-08-27")),
        ("CQ04", ("Cao Huy", "Phó Trưởng đoàn", "Phó Chủ nhiệm", "Văn phòng Chính phủ")),
        ("CQ14", ("Quyết định 547 của Bộ Chính trị", "Ban Thường vụ Tỉnh ủy Lai Châu")),
        ("CQ19", ("13", "55", "23.6")),
    ],
)
def test_the_seed_says_who_is_who(
    name: str, row: tuple[str, ...], answers: Callable[[str, str], dict[str, Rows]]
) -> None:
    assert any(set(row) <= set(found) for found in answers("oxigraph", "seed")[name])


def test_the_example_graph_keeps_the_contract() -> None:
    faults = shape_faults(example(), ontology_dir() / "shapes.ttl")
    assert [fault for fault in faults if fault.severity is Severity.VIOLATION] == []


def test_there_are_fifty_two_questions_and_each_has_an_answer() -> None:
    assert tuple(f"CQ{number:02}" for number in range(1, 53)) == NAMES
    assert tuple(EXPECTED) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_question_is_asked_in_two_languages_and_declares_what_it_uses(name: str) -> None:
    question = questions()[name]
    assert re.match(r"# .+\?.*\n# .+\?.*\n[PS]|# .+\n# .+\n[PS]", question.text)
    assert question.vi != question.en
    declared = dict(re.findall(r"PREFIX (\w+): <([^>]*)>", question.text))
    body = re.sub(r"PREFIX .*|#.*|\"[^\"]*\"", "", question.text)
    assert set(re.findall(r"(\w+):", body)) == set(declared)
    assert declared.items() <= PREFIXES.items()


@pytest.mark.parametrize("name", NAMES)
def test_a_question_keeps_to_what_all_stores_answer_alike(name: str) -> None:
    body = re.sub(r"PREFIX .*|#.*|\"[^\"]*\"", "", questions()[name].text)
    assert not re.search(r"[\w)][*+](?=[\s/|)])", re.sub(r"1000.0 \*", "", body))  # * and + paths
    assert not re.search(r"GRAPH|FROM|SERVICE|<<|\bORDER BY [^}]*COLLATE", body)


QUERY = 'SELECT * {\n  VALUES ?who { "Lò Thị Mẩy"@vi }\n  VALUES ?on { "2019-01-01"^^xsd:date }\n}'


def test_a_value_takes_the_kind_of_the_default() -> None:
    text = with_values(QUERY, {"who": "Trịnh Đức Khải", "on": "2020-02-29"})
    assert '{ "Trịnh Đức Khải"@vi }' in text
    assert '{ "2020-02-29"^^<http://www.w3.org/2001/XMLSchema#date> }' in text
    below = with_values("SELECT * {\n  VALUES ?below { 0.7 }\n}", {"below": "0.55"})
    assert '"0.55"^^<http://www.w3.org/2001/XMLSchema#decimal>' in below
    assert "ns#chair>" in with_values("{\n VALUES ?p { vng:issuer }\n}", {"p": "vng:chair"})


def test_a_name_typed_in_another_normal_form_is_the_same_name() -> None:
    assert with_values(QUERY, {"who": "Lò Thị Mẩy"}) == with_values(QUERY, {})


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"wo": "x"}, "wo: the query has no such parameter; it has: who, on"),
        ({"on": "hôm qua"}, "on=hôm qua: not of the kind asked for; give one like 2019-01-01"),
    ],
)
def test_a_value_that_does_not_fit_is_one_line(values: dict[str, str], said: str) -> None:
    with pytest.raises(KgError, match=f"^{re.escape(said)}$"):
        with_values(QUERY, values)


@pytest.mark.parametrize("value", ["chair", "x y", "vng:a b", "<a b>", "javascript:x<"])
def test_a_value_that_is_no_iri_is_one_line(value: str) -> None:
    with pytest.raises(KgError, match="not an IRI; give one like vng:issuer"):
        with_values("{\n VALUES ?p { vng:issuer }\n}", {"p": value})


def test_values_of_several_terms_are_no_parameter() -> None:
    assert parameters("{\n VALUES ?t { c:a c:b }\n VALUES (?a ?b) { (1 2) }\n}") == {}


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_whatever_is_put_in_stays_one_literal(value: str) -> None:
    import unicodedata

    query = with_values('SELECT ?v {\n  VALUES ?v { "x"@vi }\n}', {"v": value})
    answer = ox.Store().query(query)
    assert isinstance(answer, ox.QuerySolutions)
    rows = [row["v"] for row in answer]
    assert rows == [ox.Literal(unicodedata.normalize("NFC", value), language="vi")]
    assert len(parameters(query)) == 1


@pytest.mark.parametrize("value", ["C:\\x", "\\x41", 'a "quoted" \\ one'])
def test_a_backslash_before_a_letter_stays_itself(value: str) -> None:
    query = with_values('SELECT ?v {\n  VALUES ?v { "x"@vi }\n}', {"v": value})
    assert parameters(query) == {"v": value}
