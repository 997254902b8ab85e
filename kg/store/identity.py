"""What a build concluded about identity: what is one over several articles, apart, or open."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.graph.terms import DCTERMS, LABEL, OA, ORG, PROV, SCHEMA, VNG, C
from kg.store.find import find
from kg.store.load import IDENTITY, open_store, stream
from kg.store.reader import Remembering, name
from kg.store.terms import plain, shorten

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

_CONCERNS, _RULE, _VERDICT = VNG.concerns, VNG.rule, VNG.verdict
_FROM, _LABEL = PROV.wasDerivedFrom, LABEL
_REASON, _CONFIDENCE, _CREATOR = VNG.reason, VNG.confidence, DCTERMS.creator
_ORDER = {f"{C}verdict_{word}": place for place, word in enumerate(("open", "apart", "one"))}


def judgements(directory: Path, what: str | None = None) -> str:
    """Return the judgements of a build as text, the open ones first; those on one thing with names.

    ``what`` is an IRI or a label as ``kg.store.find`` takes it; then the articles are named, too.
    Raises ``KgError`` where the build cannot be read or nothing has that name.
    """
    store = open_store(directory)
    wanted = None if what is None else find(store, what).value
    if not (directory / IDENTITY).is_file():
        return "0 phán định / judgements\n"
    told: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for triple in stream(directory / IDENTITY):
        value = triple.object
        if isinstance(value, ox.Literal) and value.language == "en":
            continue
        words = value.value if isinstance(value, ox.Literal | ox.NamedNode) else str(value)
        told[str(triple.subject)][triple.predicate.value].append(words)
    known, lines = Remembering(store), []
    for _, said in sorted(told.items(), key=lambda item: _order(item[1], item[0])):
        if wanted is None or wanted in said[_CONCERNS]:
            lines += _lines(known, said, articles=wanted is not None)
    if what is None:
        lines.append(f"{len(lines)} phán định / judgements")
    return "\n".join(lines or ["0 phán định / judgements"]) + "\n"


def _order(said: Mapping[str, list[str]], node: str) -> tuple[int, int, str]:
    verdict = next(iter(said.get(_VERDICT, ())), "")
    return (_ORDER.get(verdict, len(_ORDER)), -len(said.get(_FROM, ())), node)


def _lines(store: Remembering, said: Mapping[str, list[str]], *, articles: bool) -> list[str]:
    """Return the line of a judgement with its reasons, and the chain of its articles."""
    concerned = sorted(said[_CONCERNS])
    names = " · ".join(f"{name(store, ox.NamedNode(iri))} ({shorten(iri)})" for iri in concerned)
    rules = ", ".join(sorted(map(plain, map(ox.Literal, said[_RULE]))))
    sources = sorted(said[_FROM])
    word = said[_LABEL][0].partition(":")[0]
    sure = "".join(f"; {value}" for value in said[_CONFIDENCE])
    head = f"{word}: {names} [{rules}{sure}; {len(sources)} bài / articles]"
    if not articles:
        return [head]
    why = [f"  {reason}" for reason in (*sorted(said[_REASON]), *said[_CREATOR])]
    posts = _posts(store, concerned)
    chain = sorted(
        (_day(store, iri), name(store, ox.NamedNode(iri)), "; ".join(sorted(posts[iri])))
        for iri in sources
    )
    return [head, *why, *(f"    {' · '.join(filter(None, link))}" for link in chain)]


def _day(store: Remembering, article: str) -> str:
    values = store.objects(ox.NamedNode(article), SCHEMA.datePublished)
    return values[0].value[:10] if values else ""


def _posts(store: Remembering, people: Iterable[str]) -> defaultdict[str, set[str]]:
    """Return by article the posts that it gives some people."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for person in people:
        members = store.quads_for_pattern(None, ox.NamedNode(ORG.member), ox.NamedNode(person))
        for quad in members:
            if isinstance(quad.subject, ox.NamedNode):
                for span in store.objects(quad.subject, VNG.evidence):
                    for article in store.objects(ox.NamedNode(span.value), OA.hasSource):
                        post = name(store, quad.subject).partition(", ")[2]
                        found[article.value].add(post)
    return found
