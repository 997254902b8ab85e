"""From an article to its facts: annotate, resolve, then one extractor per family of facts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.clauses.grammar import Clauses
from kg.facts.births import births
from kg.facts.decisions.rules import decisions
from kg.facts.documents.rules import documents
from kg.facts.events import events, set_events
from kg.facts.figures.rules import figures
from kg.facts.findings.rules import findings
from kg.facts.links.rules import links
from kg.facts.overlaps import plain
from kg.facts.positions import held
from kg.facts.reorganisations.rules import reorganisations
from kg.facts.rivals import unrivalled
from kg.facts.statements.rules import statements
from kg.facts.structures import belonging
from kg.facts.used import used
from kg.lexicon.load import Lexicon, lexicon
from kg.memory import uncollected
from kg.model import ArticleFacts
from kg.read.positions import once
from kg.read.read import read, reading_of, structures_once
from kg.read.reading import annotate

if TYPE_CHECKING:
    from kg.article import Article
    from kg.rules.watch import Watch


@dataclass(frozen=True, slots=True)
class Analysis:
    """What stands between an article and its facts: its clauses, and the facts they give."""

    clauses: Clauses
    facts: ArticleFacts


def extract(article: Article, words: Lexicon | None = None) -> ArticleFacts:
    """Return everything in scope that the article says.

    ``words`` replaces the project's lexicon.
    """
    with uncollected():
        return analyse(article, words).facts


def analyse(article: Article, words: Lexicon | None = None, watch: Watch | None = None) -> Analysis:
    """Return the facts of an article with the clauses that they were read from.

    ``watch`` keeps what its rule tried.
    """
    a = annotate(article, words or lexicon(), watch)
    found = read(a)
    reading = reading_of(a, found.table)
    c = Clauses(reading)
    known = tuple(held(a, c.modality, found.positions, found.dates, found.year))
    papers, entities = documents(c, found)
    decided, offices = decisions(c, known, papers, found.dates, found.year)
    offices = unrivalled(reading, offices, found.structures, decided)
    positions = once(plain(a.lexicon, offices))
    spoken = statements(c)
    # that of a verb before it is the day of a session, too: "Ngày 5/3, Quốc hội thông qua Luật A"
    own = [p for p in papers if p.date_span is not None and p.date_span.start >= p.span.start]
    cited = {paper.date_span for paper in own}
    days = [date for date in found.dates if date.span not in cited]  # theirs are no event's
    happenings, happened, parts = events(c, positions, days, found.year, found.events, spoken)
    said = set_events(reading, happenings, spoken)
    born = births(c)
    facts = ArticleFacts(
        article=article,
        entities=tuple(replace(e, born=born[e.key]) if e.key in born else e for e in entities),
        positions=positions,
        events=tuple(happened),
        participations=tuple(parts),
        documents=papers,
        links=tuple(links(c, happenings, papers)),
        statements=tuple(said),
        findings=tuple(findings(c, said, found.structures)),
        figures=tuple(figures(c, found.dates, found.year)),
        structures=structures_once([*found.structures, *belonging(c)]),
        decisions=tuple(decided),
        reorganisations=tuple(reorganisations(c, days, found.year)),
    )
    return Analysis(c, used(facts))
