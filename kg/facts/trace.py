"""What the rules saw: the mentions, clauses and facts of each sentence, and why.

For people who ask why a fact was found or missed; ``kg trace`` prints it.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from kg.clauses.modality import Force
from kg.clauses.objects import objects_of
from kg.clauses.subjects import subjects
from kg.facts.extract import analyse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.article import Article, Span
    from kg.clauses.grammar import Clauses
    from kg.clauses.model import Argument
    from kg.lexicon.model import Hit
    from kg.model import ArticleFacts
    from kg.text.sentences import Sentence

_VERBS = ("act", "eventverb", "decision", "partverb", "issuecue")
_FAMILIES = (
    "positions", "events", "participations", "documents", "links", "statements", "findings",
    "figures", "structures", "decisions",
)  # fmt: skip
_NAMING = ("person", "org", "agent", "event", "entity", "issuer", "subject", "object", "source",
           "addressee", "about", "by", "place")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Seen:
    """One thing seen in a sentence: its words, what it was taken for, and by which rule."""

    words: str
    what: str
    found_by: str


@dataclass(frozen=True, slots=True)
class Traced:
    """A sentence with what was seen in it: mentions, verbs with arguments, facts."""

    index: int
    text: str
    mentions: tuple[Seen, ...]
    clauses: tuple[Seen, ...]
    facts: tuple[Seen, ...]


def trace(article: Article, wanted: int | None = None) -> Iterator[Traced]:
    """Yield each sentence of an article, or the ``wanted`` one (0 is the title), as it was read."""
    analysis = analyse(article)
    c, facts = analysis.clauses, analysis.facts
    by_sentence = _sorted_facts(c, facts)
    for sentence in c.reading.sentences:
        if wanted is None or sentence.index == wanted:
            yield Traced(
                sentence.index,
                " ".join(sentence.span.of(c.reading.text).split()),
                tuple(_mentions(c, sentence)),
                tuple(_clauses(c, sentence)),
                tuple(by_sentence.get(sentence.index, ())),
            )


def _mentions(c: Clauses, sentence: Sentence) -> Iterator[Seen]:
    for mention in c.reading.mentions_in(sentence.span):
        entity = c.reading.entities[mention.entity]
        what = f"{entity.kind} {entity.name}"
        yield Seen(_words(c, mention.span), what, f"{mention.form}, {entity.rule}")


def _clauses(c: Clauses, sentence: Sentence) -> Iterator[Seen]:
    """Yield the verbs that rules know, who acts, whom it is with, and what takes it back."""
    for verb in c.reading.hits.of(c.reading.annotated.tokens_of(sentence), *_VERBS):
        forces = [force for force in Force if c.modality.over(verb.first, force)]
        parts = [
            *(f"subject {_name(c, a)} [{a.found_by}]" for a in subjects(c, verb.first, sentence)),
            *(f"object {_name(c, a)}" for a in objects_of(c, sentence, verb)),
            *(str(force) for force in forces),
        ]
        yield Seen(_hit(c, verb), "; ".join(parts) or "nobody", verb.concept.scheme)


def _sorted_facts(c: Clauses, facts: ArticleFacts) -> dict[int, list[Seen]]:
    """Return the facts by the sentence in which the words that state them start."""
    found: dict[int, list[Seen]] = {}
    for family in _FAMILIES:
        for fact in getattr(facts, family):
            sentence = c.reading.sentence_at(fact.span.start)
            if sentence is not None:
                seen = Seen(_words(c, fact.span), _said(c, family, fact), fact.rule)
                found.setdefault(sentence.index, []).append(seen)
    return found


def _said(c: Clauses, family: str, fact: object) -> str:
    """Return the family of a fact and the values of its fields, entities by their names."""
    shown = []
    for field in fields(fact):  # type: ignore[arg-type]  # a dataclass of one of the families
        value = getattr(fact, field.name)
        if field.name in ("span", "cue", "rule") or field.name.endswith("_span") or not value:
            continue
        known = c.reading.entities.get(value) if field.name in _NAMING else None
        shown.append(f"{field.name}={known.name if known else value}")
    return f"{family}: {', '.join(shown)}"


def _name(c: Clauses, argument: Argument) -> str:
    return c.reading.entities[argument.entity].name


def _hit(c: Clauses, hit: Hit) -> str:
    return c.tokens.words(hit.first, hit.stop)


def _words(c: Clauses, span: Span) -> str:
    return " ".join(span.of(c.reading.text).split())
