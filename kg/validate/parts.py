"""The shapes over a build as it is written, part by part: no more than a part is in memory.

A shape looks at a node, its values and their classes. So a part of a graph can be judged where it
holds nodes with all their triples, and of the values of these the classes.
"""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING

from kg.graph import terms
from kg.graph.serialise import Writer, heading
from kg.graph.terms import ID, OA, PREFIXES, PROV, VNG, XSD, C
from kg.resources import ontology_dir
from kg.validate.shapes import violations

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from kg.graph.claims import Pair

_TYPE, _EVIDENCE, _RUN = str(terms.TYPE), str(VNG.evidence), str(PROV.wasGeneratedBy)
_SPAN, _ACTIVITY = str(OA.SpecificResource), str(PROV.Activity)
_SOURCE, _SELECTOR = str(OA.hasSource), str(OA.hasSelector)
_LABEL, _DERIVED = str(terms.LABEL), str(PROV.wasDerivedFrom)
_SOME_ARTICLE, _SOME_LABEL = str(ID["article_x"]), ("x", "@vi")
_SOME_SPAN, _SOME_SELECTOR = (str(ID[f"article_x_span_0-1{end}"]) for end in ("", "_selector"))
_STAND_INS: tuple[tuple[str, list[Pair]], ...] = (
    (_SOME_ARTICLE, [(_TYPE, str(terms.ARTICLE)), (_LABEL, _SOME_LABEL)]),
    (_SOME_SPAN, [(_TYPE, _SPAN), (_SOURCE, _SOME_ARTICLE), (_SELECTOR, _SOME_SELECTOR)]),
    (
        _SOME_SELECTOR,
        [
            (_TYPE, str(OA.TextQuoteSelector)),
            (_TYPE, str(OA.TextPositionSelector)),
            (str(OA.exact), ("x", "")),
            (str(OA.start), ("0", str(XSD.integer))),
            (str(OA.end), ("1", str(XSD.integer))),
        ],
    ),
)
"""One article and one span of it, for the nodes that are not judged."""


def _quiet(classes: Collection[str]) -> list[Pair]:
    """Return the classes of a node that is not judged, and what keeps the shapes from telling.

    Each of the thousands of things that such nodes lack would cost as much as a triple.
    """
    kinds: list[Pair] = [(_TYPE, cls) for cls in classes]
    if _SPAN in classes:
        return [*kinds, (_SOURCE, _SOME_ARTICLE), (_SELECTOR, _SOME_SELECTOR)]
    return [*kinds, (_LABEL, _SOME_LABEL), (_DERIVED, str(C["x"])), (_EVIDENCE, _SOME_SPAN)]


class Judge:
    """Tells whether anything that it was shown breaks a shape: then ``broken`` is true."""

    def __init__(self) -> None:
        """Begin with nothing broken."""
        self.broken = False
        self._writer = Writer()
        self._able = find_spec("shacl") is not None
        self._shapes = ontology_dir() / "shapes.ttl"

    def look(
        self,
        blocks: Iterable[bytes],
        subjects: Mapping[str, Collection[Pair]],
        near: Mapping[str, Collection[str]],
    ) -> None:
        """Judge subjects with all their triples, which ``blocks`` are the Turtle of.

        ``near`` are the classes of other nodes.
        """
        if not self._able or self.broken or not subjects:
            return
        classes = {iri: set(found) for iri, found in near.items() if iri not in subjects}
        for pairs in subjects.values():
            for link, value in pairs:
                if link in (_EVIDENCE, _RUN) and isinstance(value, str) and value not in subjects:
                    classes[value] = {_SPAN if link == _EVIDENCE else _ACTIVITY}
        known = [(iri, _quiet(found)) for iri, found in classes.items()]
        text = b"\n".join((heading(PREFIXES), *blocks, self._writer.block((*known, *_STAND_INS))))
        self.broken = bool(violations(text.decode(), self._shapes, nodes=subjects))
