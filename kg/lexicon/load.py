"""Reads ``ontology/lexicon/*.ttl`` (SKOS) into one multi-pattern matcher, once, when first asked.

The Turtle is parsed by pyoxigraph: reading the lexicon is a cost of every run.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.lexicon.compiled import compiled, keep_compiled
from kg.lexicon.matcher import Matcher
from kg.lexicon.model import Concept
from kg.lexicon.rows import Model, model
from kg.memory import keep, uncollected
from kg.resources import ontology_dir

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    _Said = tuple[dict[str, list[tuple[str, str | None]]], dict[str, list[str]]]
    """The forms of a subject with their languages, and its other values, by property."""

_SKOS = "http://www.w3.org/2004/02/skos/core#"
_LABEL = f"{_SKOS}prefLabel"
_FORMS = (_LABEL, f"{_SKOS}altLabel", f"{_SKOS}hiddenLabel")
_SCHEME, _NOTATION = f"{_SKOS}inScheme", f"{_SKOS}notation"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All concepts by local name, those of each scheme, and the matcher of their forms.

    ``model`` are the rows of the ontology that their properties point at.
    """

    concepts: Mapping[str, Concept]
    schemes: Mapping[str, tuple[Concept, ...]]
    matcher: Matcher
    model: Model = field(default_factory=model, repr=False)

    def scheme(self, name: str) -> tuple[Concept, ...]:
        """Return the concepts of a scheme, in the order of their local names."""
        return self.schemes.get(name, ())


def _local(iri: str) -> str:
    return iri.rsplit("/", 1)[-1].rsplit("#", 1)[-1]


def read_concepts(files: Iterable[Path]) -> dict[str, Concept]:
    """Return the concepts of SKOS Turtle files by local name.

    Raises ``SyntaxError`` (pyoxigraph's) where a file is not Turtle.
    """
    local = cache(_local)  # most objects are concepts that others name, too
    told: dict[str, _Said] = {}
    for file in files:
        for quad in ox.parse(path=str(file), format=ox.RdfFormat.TURTLE):
            subject, value = quad.subject, quad.object
            if not isinstance(subject, ox.NamedNode):
                continue
            iri = subject.value
            said = told.get(iri) or told.setdefault(iri, ({}, {}))
            name = quad.predicate.value
            if isinstance(value, ox.NamedNode):
                said[1].setdefault(name, []).append(local(value.value))
            elif isinstance(value, ox.Literal):
                if name in _FORMS:
                    said[0].setdefault(name, []).append((value.value, value.language))
                else:
                    said[1].setdefault(name, []).append(value.value)
    found = (_concept(local(iri), told[iri], local) for iri in sorted(told))
    return {concept.id: concept for concept in found if concept is not None}


def _concept(ident: str, said: _Said, local: Callable[[str], str]) -> Concept | None:
    """Return what the triples of a subject say, ``None`` where it is no word of a scheme."""
    named, others = said
    scheme, forms, english = others.pop(_SCHEME, None), [], None
    for name in _FORMS:
        for text, lang in sorted(named.get(name, ())):
            if lang != "en":
                forms.append(text)
            elif name == _LABEL and english is None:
                english = text
    if not scheme or not forms:
        return None
    notations = tuple(sorted(others.pop(_NOTATION, ())))
    properties = {local(name): tuple(sorted(values)) for name, values in others.items()}
    every = tuple(dict.fromkeys(forms))
    return Concept(ident, scheme[0], forms[0], english, every, notations, properties)


def build_lexicon(files: Iterable[Path], rows: Model | None = None) -> Lexicon:
    """Return the lexicon of some SKOS files (tests use their own).

    ``rows`` replace those of the project's ontology.
    """
    concepts = read_concepts(files).values()
    return _lexicon(Matcher.of(concepts), rows)


def _lexicon(matcher: Matcher, rows: Model | None = None) -> Lexicon:
    schemes: dict[str, list[Concept]] = defaultdict(list)
    for concept in matcher.concepts:
        schemes[concept.scheme].append(concept)
    return Lexicon(
        concepts={concept.id: concept for concept in matcher.concepts},
        schemes={name: tuple(members) for name, members in schemes.items()},
        matcher=matcher,
        model=rows or model(),
    )


def lexicon_files() -> list[Path]:
    """Return the files of the project's lexicon."""
    return sorted((ontology_dir() / "lexicon").glob("*.ttl"))


def fingerprint(files: Iterable[Path]) -> str:
    """Return the SHA-256 (hex) of some files: their names and what they say."""
    whole = sha256()
    for path in files:
        # line ends are the checkout's affair, not the lexicon's
        content = path.read_bytes().replace(b"\r\n", b"\n")
        whole.update(f"{path.name} {sha256(content).hexdigest()}\n".encode())
    return whole.hexdigest()


@cache
def lexicon_fingerprint() -> str:
    """Return the fingerprint of the project's lexicon, read for it once per process."""
    return fingerprint(lexicon_files())


@cache
def lexicon() -> Lexicon:
    """Return the project's lexicon, read once per process: as compiled before, if it was."""
    with uncollected():
        name = f"{lexicon_fingerprint()[:32]}-{fingerprint(_code())[:32]}"
        kept = compiled(name)
        found = build_lexicon(lexicon_files()) if kept is None else _lexicon(kept)
        if kept is None:
            keep_compiled(name, found.matcher)
        keep()
    return found


def _code() -> list[Path]:
    """Return the files of the code that compiles: how words are folded, cut and laid out."""
    here = Path(__file__).parents[1]
    return [path for room in ("lexicon", "text") for path in sorted((here / room).glob("*.py"))]
