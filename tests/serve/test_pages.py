"""Pages, search and the JSON API."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from rdflib import RDFS, Graph, Literal, URIRef

from kg.serve import app

if TYPE_CHECKING:
    from starlette.testclient import TestClient

ID = "https://w3id.org/vngov/id/"


def local(client: TestClient, typed: str, collection: str = "people") -> str:
    """Return the local name of the only thing of a kind that some words find."""
    found = client.get(f"/api/{collection}", params={"q": typed}).json()
    assert len(found) == 1, found
    return str(found[0]["id"])


@pytest.mark.parametrize("typed", ["Lò Văn Pín", "lo van pin", "pín lò", "lo va"])
def test_words_find_a_person_in_any_order_and_without_diacritics(
    client: TestClient, typed: str
) -> None:
    assert local(client, typed).startswith("person_lo-van-pin")


def test_words_with_diacritics_find_no_other_tone(client: TestClient) -> None:
    assert client.get("/api/people", params={"q": "Lỏ Văn Pín"}).json() == []


def test_a_thing_comes_with_its_facts_and_their_words(client: TestClient) -> None:
    found = client.get(f"/api/entities/{local(client, 'lo van pin')}").json()
    facts = {section["section"]: section["facts"] for section in found["sections"]}
    assert any("Bí thư, Tỉnh ủy Sơn La" in fact["sentence"] for fact in facts["offices"])
    said = facts["asked"][0]
    assert "giữ rừng đầu nguồn" in said["sentence"]
    assert "yêu cầu" in said["quotes"][0]["text"]
    assert said["day"] == "2023-03-10"
    assert {name["label"] for name in said["names"]} >= {"Lò Văn Pín"}


def test_a_page_is_html_turtle_or_json_ld_as_asked(client: TestClient) -> None:
    path = f"/id/{local(client, 'lo van pin')}"
    html = client.get(path, headers={"Accept": "text/html"})
    assert "Bí thư" in html.text
    assert html.headers["content-type"].startswith("text/html")
    for accept, form in (("text/turtle", "turtle"), ("application/ld+json", "json-ld")):
        told = Graph().parse(data=client.get(path, headers={"Accept": accept}).text, format=form)
        named = (
            URIRef(ID + path.removeprefix("/id/")),
            RDFS.label,
            Literal("Lò Văn Pín", lang="vi"),
        )
        assert named in told


def test_a_page_speaks_english_where_asked(client: TestClient) -> None:
    page = client.get(f"/id/{local(client, 'lo van pin')}?lang=en").text
    assert 'lang="en"' in page
    assert "Offices" in page


def test_what_the_build_does_not_hold_is_not_found(client: TestClient) -> None:
    for accept in ("text/html", "text/turtle"):
        assert client.get("/id/person_x", headers={"Accept": accept}).status_code == 404
    assert client.get("/id/a b<c>").status_code == 404
    assert client.get("/api/entities/person_x").status_code == 404
    assert client.get("/api/nothing").status_code == 422
    assert client.get("/static/app.py").status_code == 404


def test_no_page_asks_another_server_or_runs_a_script_of_its_own(client: TestClient) -> None:
    path = f"/id/{local(client, 'lo van pin')}"
    for page in ("/", "/query", "/search?q=lo", path):
        answer = client.get(page, headers={"Accept": "text/html"})
        assert answer.status_code == 200
        assert "script-src 'self'" in answer.headers["content-security-policy"]
        loaded = re.findall(r'(?:src|href)="([^"]*)"[^>]*>', answer.text)
        assert not [url for url in loaded if "//" in url]
        assert "<script>" not in answer.text


def test_hostile_words_stay_words(client: TestClient) -> None:
    for typed in (
        "<script>alert(1)</script>",
        '" OR NEAR(',
        "'; DROP TABLE names; --",
        "*",
        "lo AND",
    ):
        page = client.get("/search", params={"q": typed})
        assert page.status_code == 200
        assert "<script>alert" not in page.text
        assert client.get("/api/search", params={"q": typed}).status_code == 200


def test_lists_go_on_over_pages_and_name_classes_in_the_language(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app, "_RESULTS", 1)
    first = client.get("/search?kind=people").text
    assert "<h1>Người</h1>" in first
    assert '<span class="kind">người</span>' in first
    assert 'href="/search?q=&amp;kind=people&amp;page=2" rel="next"' in first
    last = client.get("/search?kind=people&page=2&lang=en").text
    assert '<span class="kind">person</span>' in last
    assert 'page=1&amp;lang=en" rel="prev"' in last
    assert 'rel="next"' not in last
    links = [page.partition('class="hits"')[2].partition("href=")[2][:40] for page in (first, last)]
    assert links[0] != links[1]
    assert client.get(f"/search?kind=people&page={10**30}").status_code == 200


def test_a_foreign_name_of_the_server_is_refused(client: TestClient) -> None:
    assert client.get("/", headers={"Host": "example.org"}).status_code == 400


def test_the_api_describes_itself(client: TestClient) -> None:
    told = client.get("/openapi.json").json()
    assert {"/api/search", "/api/entities/{id}", "/api/{collection}"} <= set(told["paths"])


def test_the_view_of_the_build_is_there(client: TestClient) -> None:
    assert client.get("/view").status_code == 200
