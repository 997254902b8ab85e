"""The SPARQL 1.1 Protocol over a real pool of processes."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest
from rdflib import Graph

if TYPE_CHECKING:
    from starlette.testclient import TestClient

NAMES = (
    'SELECT ?name { ?p a foaf:Person ; rdfs:label ?name FILTER(lang(?name) = "vi") } ORDER BY ?name'
)
PEOPLE = ["Lò Văn Pín", "Vi Thế Bường"]
QUERY, FORM = "application/sparql-query", "application/x-www-form-urlencoded"
RUNAWAY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n2 ?o }"


def rows(text: str) -> list[str]:
    """Return the names of an answer in SPARQL's JSON."""
    return [row["name"]["value"] for row in json.loads(text)["results"]["bindings"]]


def test_a_query_is_answered_by_get_and_by_both_kinds_of_post(client: TestClient) -> None:
    answers = [
        client.get("/sparql", params={"query": NAMES}),
        client.post("/sparql", data={"query": NAMES}),
        client.post("/sparql", content=NAMES.encode(), headers={"Content-Type": QUERY}),
    ]
    for answer in answers:
        assert answer.status_code == 200
        assert answer.headers["content-type"] == "application/sparql-results+json"
        assert rows(answer.text) == PEOPLE


def test_rows_come_in_the_four_formats(client: TestClient) -> None:
    def asked(accept: str) -> str:
        answer = client.get("/sparql", params={"query": NAMES}, headers={"Accept": accept})
        assert answer.headers["content-type"].partition(";")[0] == accept
        return str(answer.text)

    assert [row["name"] for row in csv.DictReader(io.StringIO(asked("text/csv")))] == PEOPLE
    assert asked("text/tab-separated-values").splitlines()[1:] == [f'"{n}"@vi' for n in PEOPLE]
    assert all(name in asked("application/sparql-results+xml") for name in PEOPLE)


@pytest.mark.parametrize(
    ("accept", "form"),
    [
        ("text/turtle", "turtle"),
        ("application/n-triples", "nt"),
        ("application/ld+json", "json-ld"),
        ("application/rdf+xml", "xml"),
    ],
)
def test_triples_come_in_four_formats(client: TestClient, accept: str, form: str) -> None:
    query = "CONSTRUCT { ?p a foaf:Person } WHERE { ?p a foaf:Person }"
    answer = client.get("/sparql", params={"query": query}, headers={"Accept": accept})
    assert answer.headers["content-type"].partition(";")[0] == accept
    assert len(Graph().parse(data=answer.text, format=form)) == 2


def test_ask_is_answered_with_a_boolean(client: TestClient) -> None:
    assert client.get("/sparql", params={"query": "ASK { ?p a foaf:Person }"}).json()["boolean"]


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("SELECT ?p {", "SPARQL error"),
        ("SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }", "SERVICE is refused"),
        ("INSERT DATA { <a:a> <a:b> <a:c> }", "updates are refused"),
        ("SELECT * FROM <http://example.org/> { ?s ?p ?o }", "FROM is refused"),
        (f"SELECT * {'{' * 150} ?s ?p ?o {'}' * 150}", "nested"),
    ],
)
def test_what_is_no_question_for_the_build_is_a_bad_request(
    client: TestClient, query: str, words: str
) -> None:
    answer = client.post("/sparql", content=query.encode(), headers={"Content-Type": QUERY})
    assert answer.status_code == 400
    assert words in answer.text
    assert answer.text.count("\n") == 1


def test_other_faults_have_their_status(client: TestClient) -> None:
    def post(content: bytes, media: str) -> int:
        answer = client.post("/sparql", content=content, headers={"Content-Type": media})
        return int(answer.status_code)

    assert post(b"{}", "application/json") == 415
    assert post(NAMES.encode("utf-16"), f"{QUERY}; charset=utf-16") == 415
    assert post(b"\xff\xfe", QUERY) == 400
    assert post(b"x" * ((1 << 20) + 1), QUERY) == 413
    assert post(b"update=x", FORM) == 403
    assert post(b"INSERT DATA {}", "application/sparql-update") == 403
    assert client.put("/sparql").status_code == 405
    asked = {"query": NAMES, "default-graph-uri": "http://example.org/"}
    assert client.get("/sparql", params=asked).status_code == 400
    image = client.get("/sparql", params={"query": NAMES}, headers={"Accept": "image/png"})
    assert image.status_code == 406
    turtle = client.get("/sparql", params={"query": NAMES}, headers={"Accept": "text/turtle"})
    assert turtle.status_code == 406


def test_a_query_without_rows_has_its_reasons(client: TestClient) -> None:
    said = client.post("/why", content=NAMES, headers={"Content-Type": "application/sparql-query"})
    assert said.json() == []
    query = 'ASK { ?p rdfs:label "Lò Văn Pính"@vi }'
    (reason,) = client.get("/why", params={"query": query}).json()
    assert reason.startswith("“Lò Văn Pính” is named nowhere in the build; did you mean “Lò Văn P")
    away = client.get("/why", params={"query": "ASK { SERVICE <http://127.0.0.1:1/> { } }"})
    assert away.status_code == 400
    assert client.get("/why").json() == []


def test_a_runaway_query_is_ended_and_the_server_goes_on(client: TestClient) -> None:
    answer = client.get("/sparql", params={"query": RUNAWAY})
    assert answer.status_code == 503
    assert "not answered within 2 s" in answer.text
    assert rows(client.get("/sparql", params={"query": NAMES}).text) == PEOPLE


def test_an_answer_that_is_too_long_is_broken_off_and_the_server_goes_on(
    client: TestClient,
) -> None:
    query = "SELECT * { ?a ?b ?c . ?d ?e ?f }"
    assert len(client.get("/sparql", params={"query": query}).content) <= 2 << 20
    assert rows(client.get("/sparql", params={"query": NAMES}).text) == PEOPLE


def test_without_a_query_the_endpoint_describes_itself(client: TestClient) -> None:
    answer = client.get("/sparql", headers={"Accept": "text/turtle"})
    endpoint = "http://127.0.0.1:8080/sparql"
    assert endpoint in {str(o) for o in Graph().parse(data=answer.text, format="turtle").objects()}
    page = client.get("/sparql", headers={"Accept": "text/html"}, follow_redirects=False)
    assert (page.status_code, page.headers["location"]) == (303, "/query")
    assert client.post("/sparql", data={"x": "y"}).status_code == 400
