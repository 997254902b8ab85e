"""The extractors: one module per family of facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.article import Article
    from kg.facts import ArticleFacts
    from kg.lexicon.load import Lexicon


def extract(article: Article, words: Lexicon | None = None) -> ArticleFacts:
    """Return everything in scope that the article says (see ``kg.extract.pipeline``).

    ``words`` replaces the project's lexicon. The pipeline is imported here, not above: it joins
    ``kg.extract`` and ``kg.resolve``, which reads the phrases of ``kg.extract``.
    """
    from kg.extract import pipeline

    return pipeline.extract(article, words)


__all__ = ["extract"]
