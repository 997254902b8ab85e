"""Facts as bytes: what comes back is what went in."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from kg.article import Article, Heading, Span
from kg.build.codec import pack_article, pack_facts, unpack_article, unpack_facts
from kg.facts.extract import extract
from kg.model import ArticleFacts, Comparator, Document, Figure
from tests.graph.conftest import inspection

SPANS = st.builds(Span, st.integers(0, 99), st.integers(0, 99))
TEXTS = st.text(st.characters(), max_size=20)  # lone surrogates too
FIGURES = st.builds(
    Figure,
    st.none() | TEXTS,
    TEXTS,
    st.decimals(allow_nan=False, allow_infinity=False),
    st.none() | TEXTS,
    st.none() | st.just(Decimal(55)),
    st.sampled_from(Comparator),
    st.none() | TEXTS,
    st.none() | TEXTS,
    SPANS,
    TEXTS,
)
DOCUMENTS = st.builds(
    Document,
    *(TEXTS, st.none() | TEXTS, TEXTS, st.none() | TEXTS, st.none() | TEXTS, SPANS, TEXTS),
    draft=st.booleans(),
    date_span=st.none() | SPANS,
)


def again(facts: ArticleFacts) -> ArticleFacts:
    article = unpack_article(pack_article(facts.article), facts.article.origin)
    return unpack_facts(pack_facts(facts), article)


@given(st.lists(FIGURES, max_size=3), st.lists(DOCUMENTS, max_size=3))
def test_any_facts_come_back(figures: list[Figure], documents: list[Document]) -> None:
    facts = replace(inspection(), figures=tuple(figures), documents=tuple(documents))
    assert again(facts) == facts


def test_the_facts_of_a_text_come_back_and_so_does_a_heading() -> None:
    span = Span(0, 2)
    heading = Heading(span, (span, Span(3, 4)), span, span, "2024-05-06")
    text = "Ông Lò Văn Thử, Bí thư Tỉnh ủy Lào Cai chủ trì hội nghị. Tăng 9,15% so với năm 2021.\n"
    article = Article("a" * 16, text, "T", "2024-05-06", None, "tệp.txt", heading)
    facts = extract(article)
    assert facts.positions
    assert again(facts) == facts
