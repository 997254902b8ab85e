"""The shapes over a build as it is written, part by part: no more than a part is in memory.

A shape looks at a node, its values and their classes. So a part of a graph can be judged where it
holds nodes with all their triples, and of the values of these the classes. What has its form from
the code that states it, whatever an article says, is not looked at: pieces of articles
(``kg.graph.quotes``) and records of triples. They are four fifths of a build.
"""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING

from kg.graph.evidence import EVIDENCE
from kg.graph.quotes import SELECTOR, SOURCE, SPAN_CLASS, Quote
from kg.graph.serialise import Writer, heading
from kg.graph.terms import ARTICLE, ID, LABEL, PREFIXES, PROV, TYPE, C
from kg.resources import ontology_dir
from kg.validate.shapes import violations

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from kg.graph.claims import Pair

_RECORDS = f"{ID}triple_"
_DERIVED = PROV.wasDerivedFrom
_SOME_ARTICLE, _SOME_LABEL = ID + "article_x", ("x", "@vi")
SOME_SPAN = ID + "article_x_span_0-1"
_SOME_QUOTE = Quote(_SOME_ARTICLE, 0, 1, SOME_SPAN, "x")
_SOME_SELECTOR = _SOME_QUOTE.selector
_STAND_INS: tuple[tuple[str, list[Pair]], ...] = (
    (_SOME_ARTICLE, [(TYPE, ARTICLE), (LABEL, _SOME_LABEL)]),
    *_SOME_QUOTE.subjects(),
)
"""One article and one span of it, for all evidence."""


def beside(near: Mapping[str, Collection[str]]) -> list[tuple[str, list[Pair]]]:
    """Return nodes that are not judged, with their classes and what keeps the shapes from telling.

    ``near`` are the classes by IRI. Each of the thousands of things that such nodes lack would
    cost as much as a triple. One article and one span, which they point at, come with them.
    """
    return [*((iri, _quiet(classes)) for iri, classes in near.items()), *_STAND_INS]


def _quiet(classes: Collection[str]) -> list[Pair]:
    kinds: list[Pair] = [(TYPE, cls) for cls in classes]
    if SPAN_CLASS in classes:
        return [*kinds, (SOURCE, _SOME_ARTICLE), (SELECTOR, _SOME_SELECTOR)]
    return [*kinds, (LABEL, _SOME_LABEL), (_DERIVED, C + "x"), (EVIDENCE, SOME_SPAN)]


class Judge:
    """Tells whether anything that it was shown breaks a shape: then ``broken`` is true."""

    def __init__(self) -> None:
        """Begin with nothing broken."""
        self.broken = False
        self._writer = Writer()
        self._able = find_spec("shacl") is not None
        self._shapes = ontology_dir() / "shapes.ttl"

    def look(
        self, subjects: Mapping[str, Collection[Pair]], near: Mapping[str, Collection[str]]
    ) -> None:
        """Judge subjects with all their triples; ``near`` are the classes of other nodes.

        Records of triples are left out: ``Collector`` gives all of them one form.
        """
        if not self._able or self.broken:
            return
        judged = {i: pairs for i, pairs in subjects.items() if not i.startswith(_RECORDS)}
        if not judged:
            return
        classes: dict[str, Collection[str]] = {}
        told = []
        for iri, pairs in judged.items():
            said = []
            for link, value in pairs:
                if link == EVIDENCE:
                    continue
                said.append((link, value))
                if isinstance(value, str) and value not in judged and (found := near.get(value)):
                    classes[value] = found
            if len(said) < len(pairs):
                said.append((EVIDENCE, SOME_SPAN))
            told.append((iri, said))
        text = heading(PREFIXES) + self._writer.block((*told, *beside(classes)))
        self.broken = bool(violations(text.decode(), self._shapes, nodes=judged))
