"""What the page of an article shows: its words, what they name and what they state, in place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.graph.terms import ARTICLE, ID, LABEL, OA, SCHEMA, VNG
from kg.serve.entity import linked, node_of, said_of
from kg.store.facts import Facts
from kg.store.passages import Mark, Piece, joined, paragraphs
from kg.store.phrases import words
from kg.store.reader import name, objects, quotes, subjects, types

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kg.serve.entity import Said
    from kg.serve.texts import Texts
    from kg.store.facts import Fact
    from kg.store.passages import Paragraph, Stretch
    from kg.store.reader import Quads


@dataclass(frozen=True, slots=True)
class Run:
    """Words of a line: where they start, the thing that they name ("" none), how many facts.

    ``facts`` is 0 where no fact rests on them, at most 3 where several do.
    """

    start: int
    text: str
    named: str
    facts: int


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, and the facts whose words begin in it; ``gap``: words before it are unknown."""

    runs: tuple[Run, ...]
    facts: tuple[Said, ...]
    gap: bool


@dataclass(frozen=True, slots=True)
class Told:
    """An article: its names as any thing's, its day, its lines; ``whole``: all its words."""

    id: str
    iri: str
    label: str
    kind: str
    url: str
    day: str
    lines: tuple[Line, ...]
    count: int
    whole: bool


def told(store: Quads, local: str, texts: Texts, lang: str = "vi") -> Told | None:
    """Return what the page of an article shows, ``None`` where the store holds no such article."""
    node = node_of(local)
    if node is None or ARTICLE not in types(store, node):
        return None
    facts = sorted(set(Facts(store, words(lang), linked(lang)).stated_in(node)), key=_begin(node))
    said = [said_of(fact) for fact in facts]
    named = list(_named(store, node))
    marks = [
        *(Mark(q.start, q.start + len(q.text), str(number)) for number, fact in enumerate(said)
          for q in fact.quotes if q.article == local),
        *(Mark(piece.start, piece.end, thing) for piece, thing in named),
    ]  # fmt: skip
    quoted = [Piece(q.start, q.text) for f in said for q in f.quotes if q.article == local]
    quoted += [piece for piece, _ in named]
    text = texts.text(local.removeprefix("article_"), quoted)
    lines = paragraphs(joined(quoted) if text is None else [Piece(0, text)], marks)
    days = [day.value[:10] for day in objects(store, node, SCHEMA.datePublished)
            if isinstance(day, ox.Literal)]  # fmt: skip
    addresses = objects(store, node, SCHEMA.url)
    kind = words(lang).kind(types(store, node)) or ""
    return Told(
        id=local,
        iri=node.value,
        label=name(store, node, lang),
        kind=words(lang).labels.get(kind, ""),
        url=addresses[0].value if addresses else "",
        day=days[0] if days else "",
        lines=tuple(_placed(lines, said, local)),
        count=len(said),
        whole=text is not None,
    )


def _begin(node: ox.NamedNode) -> Callable[[Fact], tuple[int, str]]:
    """Return the order of facts in an article: by where the first of their words stand in it."""
    return lambda fact: (_first(fact, node.value), fact.sentence)


def _named(store: Quads, article: ox.NamedNode) -> Iterator[tuple[Piece, str]]:
    """Yield the words by which an article names things, and the things' local names."""
    said = words()
    seen: set[ox.NamedNode] = set()
    for span in subjects(store, OA.hasSource, article):
        for thing in subjects(store, VNG.evidence, span):
            local = thing.value.removeprefix(ID)
            if thing in seen or local == thing.value or not objects(store, thing, LABEL):
                continue
            seen.add(thing)
            if said.class_pattern(types(store, thing)) is None:
                for quote in quotes(store, thing):
                    if quote.article == article.value:
                        yield Piece(quote.start, quote.text), local


def _placed(lines: list[Paragraph], said: list[Said], article: str) -> Iterator[Line]:
    """Yield the lines, each with the facts whose words begin in it."""
    ahead = 0
    for place, line in enumerate(lines):
        end = lines[place + 1].stretches[0].start if place + 1 < len(lines) else None
        here = []
        while ahead < len(said) and (end is None or _first(said[ahead], article) < end):
            here.append(said[ahead])
            ahead += 1
        here.sort(key=lambda fact: fact.section == "administration")  # what a name says comes last
        yield Line(tuple(map(_run, line.stretches)), tuple(here), line.gap)


def _first(fact: Fact | Said, article: str) -> int:
    return min((q.start for q in fact.quotes if q.article == article), default=0)


def _run(stretch: Stretch) -> Run:
    facts = [key for key in stretch.keys if key.isdecimal()]
    things = [key for key in stretch.keys if not key.isdecimal()]
    # the longest name counts: "Lai Châu" in "Tỉnh ủy Lai Châu" is a part of it; an event has none
    things.sort(key=lambda thing: thing.startswith("event_"))
    return Run(stretch.start, stretch.text, things[0] if things else "", min(len(facts), 3))
