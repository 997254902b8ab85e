from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

from rdflib import Graph

import kg.view

SAMPLE = Path(__file__).with_name("sample.ttl")


class Frame(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


def test_a_notebook_shows_the_page_in_a_frame_without_rights() -> None:
    view = kg.view.show(Graph().parse(SAMPLE), title='"><b>', height=300)
    frame = Frame(view._repr_html_())
    [(tag, attributes)] = frame.tags
    assert tag == "iframe"
    assert attributes["srcdoc"] == view.html
    assert attributes["sandbox"] == "allow-scripts allow-downloads"
    assert attributes["height"] == "300"


def test_the_title_is_given_in_the_language_of_the_page() -> None:
    assert "<h1>Knowledge graph</h1>" in kg.view.show(Graph(), lang="en").html
