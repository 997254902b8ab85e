"""Whatever an article holds: no exception, spans that fit, a graph that can be written and read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.build import build
from kg.facts.extract import extract
from kg.graph.as_rdflib import to_graphs
from kg.sources.article import make_article
from kg.sources.decode import TextError
from tests.wild import wild_text

if TYPE_CHECKING:
    from pathlib import Path


def check(text: str) -> None:
    try:
        article = make_article(text, origin="wild.txt")
    except TextError:
        return
    facts = extract(article)
    for entity in facts.entities:
        for span in entity.mentions:
            assert 0 <= span.start < span.end <= len(article.text)
    for content in to_graphs([facts]).files.values():
        list(ox.parse(content, format=ox.RdfFormat.TURTLE))


@pytest.mark.parametrize("seed", range(60))
def test_words_of_the_genre_in_any_order_are_read(seed: int) -> None:
    check(wild_text(seed))


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    check(text)


_PIECES = st.sampled_from((
    "ông ", "Lò Văn Thử", ", ", "; ", "Bí thư ", "Tỉnh ủy ", "“", "”", "5% ", "và ", "không ",
    "Sở Y tế ", "của ", "tỉnh ", "Lai Châu ", "(", ")", ": ", ". ", "phát biểu ", "bổ nhiệm ",
    "ngày 5/3 ", "\n",
))  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(_PIECES, max_size=80))
def test_pieces_of_the_genre_in_any_order_are_read(pieces: list[str]) -> None:
    check("Tin\n\n" + "".join(pieces))


def test_a_list_of_decisions_may_end_with_the_text() -> None:
    check("Tin\n\nBổ nhiệm ông Lò Văn Thử; ông Vi Văn Pín")


def test_a_build_of_wild_articles_has_no_fault(tmp_path: Path) -> None:
    for seed in range(1000, 1012):
        (tmp_path / f"{seed}.txt").write_text(wild_text(seed), encoding="utf-8")
    made = build([tmp_path])
    assert [f for f in made.faults if "defect" in f.problem] == []
