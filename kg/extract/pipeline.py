"""From an article to its facts: annotate, resolve, then one extractor per family of facts."""

from __future__ import annotations

from kg.article import Article
from kg.extract.events import events
from kg.extract.figures import figures
from kg.extract.links import links
from kg.extract.reading import annotate
from kg.facts import ArticleFacts
from kg.lexicon.load import Lexicon, lexicon
from kg.resolve.read import read, reading_of


def extract(article: Article, words: Lexicon | None = None) -> ArticleFacts:
    """Return everything in scope that the article says; ``words`` replaces the project's lexicon."""
    a = annotate(article, words or lexicon())
    found = read(a)
    reading = reading_of(a, found.table)
    entities = reading.entities
    happenings, happened, parts = events(
        reading, found.positions, found.dates, found.year, found.events
    )
    return ArticleFacts(
        article=article,
        entities=tuple(entities.values()),
        positions=found.positions,
        structures=found.structures,
        events=tuple(happened),
        participations=tuple(parts),
        documents=found.documents,
        links=tuple(links(reading, happenings, found.documents)),
        figures=tuple(figures(reading)),
    )
