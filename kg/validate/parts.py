"""The shapes over a build as it is written, part by part: no more than a part is in memory.

A shape looks at a node, its values and their classes. So a part of a graph can be judged where it
holds nodes with all their triples, and of the values of these the classes.
"""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING

from kg.graph import terms
from kg.graph.serialise import Writer, heading
from kg.graph.terms import OA, PREFIXES, PROV, VNG
from kg.resources import ontology_dir
from kg.validate.shapes import violations

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from kg.graph.claims import Pair

_TYPE, _EVIDENCE, _RUN = str(terms.TYPE), str(VNG.evidence), str(PROV.wasGeneratedBy)
_SPAN, _ACTIVITY = str(OA.SpecificResource), str(PROV.Activity)


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
        known = ((iri, [(_TYPE, cls) for cls in found]) for iri, found in classes.items())
        text = b"\n".join((heading(PREFIXES), *blocks, self._writer.block(known)))
        self.broken = bool(violations(text.decode(), self._shapes, nodes=subjects))
