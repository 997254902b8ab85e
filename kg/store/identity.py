"""What a build concluded about identity: what is one over several articles, apart, or open."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import pyoxigraph as ox
from rdflib import PROV

from kg.graph.terms import LABEL, VNG, C
from kg.store.find import find
from kg.store.load import IDENTITY, open_store, stream
from kg.store.reader import Remembering, name
from kg.store.terms import plain, shorten

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_CONCERNS, _RULE, _VERDICT, _FROM, _LABEL = (
    str(term) for term in (VNG.concerns, VNG.rule, VNG.verdict, PROV.wasDerivedFrom, LABEL)
)
_ORDER = {str(C[f"verdict_{word}"]): place for place, word in enumerate(("open", "apart", "one"))}


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
    """Return the line of a judgement, and those of its articles."""
    names = " · ".join(
        f"{name(store, ox.NamedNode(iri))} ({shorten(iri)})" for iri in sorted(said[_CONCERNS])
    )
    rules = ", ".join(sorted(map(plain, map(ox.Literal, said[_RULE]))))
    sources = sorted(said[_FROM])
    word = said[_LABEL][0].partition(":")[0]
    head = f"{word}: {names} [{rules}; {len(sources)} bài / articles]"
    return [head, *(f"    {name(store, ox.NamedNode(iri))}" for iri in sources if articles)]
