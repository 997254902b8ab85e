"""Reads ``ontology/lexicon/*.ttl`` (SKOS) into one multi-pattern matcher, once, when first asked.

The Turtle is parsed by pyoxigraph: reading the lexicon is a cost of every run.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.lexicon.matcher import Matcher
from kg.lexicon.model import Concept
from kg.lexicon.rows import Model, model
from kg.memory import keep, uncollected
from kg.resources import ontology_dir

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

_SKOS = "http://www.w3.org/2004/02/skos/core#"
_FORMS = (f"{_SKOS}prefLabel", f"{_SKOS}altLabel", f"{_SKOS}hiddenLabel")
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
    values: dict[str, dict[str, list[tuple[str, str | None]]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for file in files:
        for quad in ox.parse(path=str(file), format=ox.RdfFormat.TURTLE):
            if not isinstance(quad.subject, ox.NamedNode):
                continue
            obj = quad.object
            if isinstance(obj, ox.Literal):
                value = (obj.value, obj.language)
            elif isinstance(obj, ox.NamedNode):
                value = (_local(obj.value), None)
            else:
                continue
            values[quad.subject.value][quad.predicate.value].append(value)
    concepts = {}
    for iri in sorted(values):
        properties = values[iri]
        if _SCHEME not in properties:
            continue
        vietnamese = [
            text
            for name in _FORMS
            for text, lang in sorted(properties.get(name, ()))
            if lang != "en"
        ]
        english = [text for text, lang in sorted(properties.get(_FORMS[0], ())) if lang == "en"]
        if not vietnamese:
            continue
        concept = Concept(
            id=_local(iri),
            scheme=properties[_SCHEME][0][0],
            label=vietnamese[0],
            english=english[0] if english else None,
            forms=tuple(dict.fromkeys(vietnamese)),
            notations=tuple(sorted(text for text, _ in properties.get(_NOTATION, ()))),
            properties={
                _local(name): tuple(sorted(text for text, _ in found))
                for name, found in properties.items()
                if name not in _FORMS and name not in (_SCHEME, _NOTATION)
            },
        )
        concepts[concept.id] = concept
    return concepts


def build_lexicon(files: Iterable[Path], rows: Model | None = None) -> Lexicon:
    """Return the lexicon of some SKOS files (tests use their own).

    ``rows`` replace those of the project's ontology.
    """
    concepts = read_concepts(files)
    schemes: dict[str, list[Concept]] = defaultdict(list)
    for concept in concepts.values():
        schemes[concept.scheme].append(concept)
    return Lexicon(
        concepts=concepts,
        schemes={name: tuple(members) for name, members in schemes.items()},
        matcher=Matcher.of(concepts.values()),
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
def lexicon() -> Lexicon:
    """Return the project's lexicon, read once per process."""
    with uncollected():
        found = build_lexicon(lexicon_files())
        keep()
    return found
