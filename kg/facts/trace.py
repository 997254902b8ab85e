"""What the rules saw: the mentions, clauses and facts of each sentence, and why.

Of one rule also each place that it tried: the elements of its pattern that were there, with their
words, and the first that was not.

For people who ask why a fact was found or missed; ``kg trace`` prints it.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from kg.article import Span
from kg.clauses.modality import Force
from kg.clauses.objects import objects_of
from kg.clauses.subjects import subjects
from kg.facts.extract import analyse
from kg.facts.patterns import patterns
from kg.rules.watch import Attempt, Step, Watch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.article import Article
    from kg.clauses.grammar import Clauses
    from kg.clauses.model import Argument
    from kg.lexicon.model import Hit
    from kg.model import ArticleFacts
    from kg.text.sentences import Sentence

_VERBS = ("act", "eventverb", "decision", "partverb", "issuecue")
_FAMILIES = (
    "positions", "events", "participations", "documents", "links", "statements", "findings",
    "figures", "structures", "decisions", "reorganisations",
)  # fmt: skip
_NAMING = ("person", "org", "agent", "event", "entity", "issuer", "subject", "object", "source",
           "addressee", "about", "by", "place", "before", "after", "act")  # fmt: skip
_AHEAD = 5  # tokens shown of what stood where an element was wanting


@dataclass(frozen=True, slots=True)
class Seen:
    """One thing seen in a sentence: its words, what it was taken for, and by which rule."""

    words: str
    what: str
    found_by: str


@dataclass(frozen=True, slots=True)
class Tried:
    """One place at which a rule was tried: the elements that were there, each with its words.

    ``wanting`` is the first that was not, "" where all were; it was looked for ``after`` some
    words, with the words ``instead`` in its place, or was not there ``because`` of something.
    """

    found: tuple[tuple[str, str], ...]
    wanting: str = ""
    after: str = ""
    instead: str = ""
    because: str = ""


@dataclass(frozen=True, slots=True)
class Traced:
    """A sentence with what was seen in it: mentions, verbs with arguments, facts, tries."""

    index: int
    text: str
    mentions: tuple[Seen, ...]
    clauses: tuple[Seen, ...]
    facts: tuple[Seen, ...]
    tried: tuple[Tried, ...] = ()


def trace(article: Article, wanted: int | None = None, rule: str = "") -> Iterator[Traced]:
    """Yield each sentence of an article, or the ``wanted`` one (0 is the title), as it was read.

    ``rule`` names the one whose tries are told; where it found no place at all to try in a
    sentence, its first element was wanting.
    """
    watch = Watch(rule) if rule in patterns() else None
    analysis = analyse(article, watch=watch)
    c, facts = analysis.clauses, analysis.facts
    tried = _tries(c, watch) if watch is not None else {}
    untried = (Tried((), patterns()[rule].elements[0].says),) if watch is not None else ()
    by_sentence = _sorted_facts(c, facts)
    for sentence in c.reading.sentences:
        if wanted is None or sentence.index == wanted:
            yield Traced(
                sentence.index,
                " ".join(sentence.span.of(c.reading.text).split()),
                tuple(_mentions(c, sentence)),
                tuple(_clauses(c, sentence)),
                tuple(by_sentence.get(sentence.index, ())),
                tuple(tried.get(sentence.index, untried)),
            )


# ---------------------------------------------------------------- one rule


def _tries(c: Clauses, watch: Watch) -> dict[int, list[Tried]]:
    """Return where the rule was tried, by sentence: that of the first words it found."""
    tries: dict[int, list[Tried]] = {}
    for attempt in watch.attempts:
        places = [place for step in attempt.steps if (place := _place(c, step)) is not None]
        sentence = _sentence(c, places[0] if places else attempt.place, anchored=bool(places))
        if sentence is not None:
            tried = _tried(c, attempt, sentence, places)
            known = tries.setdefault(sentence.index, [])
            if tried not in known:
                known.append(tried)
    return tries


def _sentence(c: Clauses, place: range, *, anchored: bool) -> Sentence | None:
    """Return the sentence of a place; ``None`` where nothing was found in the whole article."""
    found = c.reading.sentence_at(c.tokens.starts[place.start]) if place else None
    inside = found is not None and place.stop <= c.tokens.within(found.span).stop
    return found if anchored or inside else None


def _tried(c: Clauses, attempt: Attempt, sentence: Sentence, places: list[range]) -> Tried:
    found = tuple((step.says, _bound(c, step)) for step in attempt.steps)
    if not attempt.wanting:
        return Tried(found)
    last = places[-1] if places else None
    stop = c.tokens.within(sentence.span).stop
    ahead = range(last.stop, min(last.stop + _AHEAD, stop)) if last is not None else range(0)
    after = c.tokens.words(last.start, last.stop) if last is not None else ""
    seen = c.tokens.words(ahead.start, ahead.stop) if ahead and not attempt.because else ""
    after, seen = " ".join(after.split()), " ".join(seen.split())
    return Tried(found, attempt.wanting, after, seen, attempt.because)


def _place(c: Clauses, step: Step) -> range | None:
    """Return the tokens of the words that an element bound, ``None`` where it bound none."""
    places = [place for value in step.bound if (place := _tokens(c, value)) is not None]
    return range(places[0].start, places[-1].stop) if places else None


def _tokens(c: Clauses, value: object) -> range | None:
    if isinstance(value, range):
        return value or None
    first, stop = getattr(value, "first", None), getattr(value, "stop", None)
    if isinstance(first, int) and isinstance(stop, int) and first < stop:
        return range(first, stop)
    if isinstance(value, tuple | list):
        inner = [place for part in value if (place := _tokens(c, part)) is not None]
        return range(inner[0].start, inner[-1].stop) if inner else None
    span = getattr(value, "span", None)
    return (c.tokens.within(span) or None) if isinstance(span, Span) else None


def _bound(c: Clauses, step: Step) -> str:
    """Return what an element bound: its words, else the value itself where it is one word."""
    place = _place(c, step)
    if place is not None:
        return " ".join(c.tokens.words(place.start, place.stop).split())
    named = (getattr(value, "name", value) for value in step.bound)
    return ", ".join(value for value in named if isinstance(value, str))


# ---------------------------------------------------------------- all that was seen


def _mentions(c: Clauses, sentence: Sentence) -> Iterator[Seen]:
    for mention in c.reading.mentions_in(sentence.span):
        entity = c.reading.entities[mention.entity]
        what = f"{entity.kind} {entity.name}"
        yield Seen(_words(c, mention.span), what, f"{mention.form}, {mention.found_by}")


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
        shown.append(f"{field.name}={_value(c, value) if field.name in _NAMING else value}")
    return f"{family}: {', '.join(shown)}"


def _value(c: Clauses, value: object) -> str:
    """Return what a field holds, entities by their names."""
    if isinstance(value, tuple):
        return " + ".join(_value(c, part) for part in value)
    known = c.reading.entities.get(str(value))
    return known.name if known else str(value)


def _name(c: Clauses, argument: Argument) -> str:
    return c.reading.entities[argument.entity].name


def _hit(c: Clauses, hit: Hit) -> str:
    return c.tokens.words(hit.first, hit.stop)


def _words(c: Clauses, span: Span) -> str:
    return " ".join(span.of(c.reading.text).split())
