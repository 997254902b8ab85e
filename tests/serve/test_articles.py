"""The page of an article: its words, what they name and what they state, in place."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from typing import TYPE_CHECKING

import pytest

from kg.serve.article import told
from kg.serve.build import served
from kg.serve.site import site
from kg.serve.texts import Texts
from kg.sources.read import split_sources

if TYPE_CHECKING:
    from pathlib import Path

    from starlette.testclient import TestClient

    from kg.article import Article


@pytest.fixture(scope="module")
def articles(made: Path) -> list[Article]:
    """The articles of the build."""
    found, faults = split_sources([*made.parent.glob("*.txt")])
    assert not faults
    return found


def plain(html: str) -> str:
    """Return the words of a page without its marks."""
    return unescape(re.sub(r"<[^>]*>", "", html))


def test_the_words_of_a_fact_are_marked_where_they_stand(
    made: Path, articles: list[Article]
) -> None:
    store, texts = served(made).store, Texts(articles)
    for article in articles:
        page = told(store, f"article_{article.id}", texts)
        assert page is not None
        assert page.whole
        for line in page.lines:
            for run in line.runs:
                assert article.text[run.start :].startswith(run.text)
        marked = "".join(r.text for line in page.lines for r in line.runs if r.facts)
        assert "Lò Văn Pín" in marked or "Vi Thế Bường" in marked
        assert page.count == sum(len(line.facts) for line in page.lines) > 1


def test_without_its_text_an_article_shows_what_is_quoted_of_it(
    made: Path, articles: list[Article]
) -> None:
    store = served(made).store
    spoiled = [replace(article, text="x" + article.text) for article in articles]
    for texts in (Texts(), Texts(spoiled)):
        page = told(store, f"article_{articles[0].id}", texts)
        assert page is not None
        assert not page.whole
        assert page.count > 1
        for line in page.lines:
            for run in line.runs:
                assert articles[0].text[run.start :].startswith(run.text)


def test_every_quote_of_a_page_leads_to_its_place_in_the_article(client: TestClient) -> None:
    html = {"Accept": "text/html"}
    person = client.get("/api/people", params={"q": "lo van pin"}).json()[0]["id"]
    page = client.get(f"/id/{person}", headers=html).text
    links = re.findall(r'<footer><a href="(/id/[^"#]*)#(c\d+)"', page)
    assert links
    for path, anchor in links:
        assert f'id="{anchor}"' in client.get(path, headers=html).text


def test_an_article_speaks_english_where_asked(client: TestClient) -> None:
    local = client.get("/api/articles").json()[0]["id"]
    page = client.get(f"/id/{local}?lang=en", headers={"Accept": "text/html"}).text
    assert "the words that are quoted" in page
    assert 'href="/id/person_' in page


def test_the_site_shows_whole_articles_where_they_are_given(
    made: Path, articles: list[Article], tmp_path: Path
) -> None:
    site(made, tmp_path / "site", texts=Texts(articles))
    for article in articles:
        page = (tmp_path / "site" / "id" / f"article_{article.id}.html").read_text("utf-8")
        for line in filter(str.strip, article.text.split("\n")):
            assert line in plain(page)
