"""Write ``docs/ontology.html``, the reference page of the ontology, from ``ontology/vngov.ttl``.

Run ``python docs/make_ontology_page.py`` (the extra ``dev`` brings pyLODE 3.2.1, the last version
that works here). The same ontology gives the same bytes; a test compares them with the page that
is committed. The page needs no network.
"""

from __future__ import annotations

import logging
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from rdflib import RDFS, Graph, Literal

if TYPE_CHECKING:
    from rdflib.term import Node

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "ontology" / "vngov.ttl"
PAGE = ROOT / "docs" / "ontology.html"


def both_languages(ontology: Graph) -> Graph:
    """Return the ontology with one label a term, "chair · do … chủ trì".

    pyLODE prints one heading for a term and would run its two labels together.
    """
    labels: dict[Node, dict[str, str]] = {}
    for term, label in ontology.subject_objects(RDFS.label):
        if isinstance(label, Literal):
            labels.setdefault(term, {})[label.language or ""] = str(label)
    joined = Graph()
    for prefix, namespace in ontology.namespaces():
        joined.bind(prefix, namespace)
    for triple in sorted(ontology):  # the page follows the order of what it is given
        if triple[1] != RDFS.label:
            joined.add(triple)
    for subject, words in sorted(labels.items()):
        text = " · ".join(words[language] for language in sorted(words))
        joined.add((subject, RDFS.label, Literal(text)))
    return joined


def page(source: Path = SOURCE) -> str:
    """Return the page as HTML. Raises ``ImportError`` where pyLODE is not installed."""
    logging.disable(logging.INFO)  # pyLODE tells the root logger what it loads
    try:
        html = str(
            import_module("pylode.profiles.ontpub")
            .OntPub(ontology=both_languages(Graph().parse(source)))
            .make_html()
        )
    finally:
        logging.disable(logging.NOTSET)
    return "\n".join(line.rstrip() for line in html.splitlines()) + "\n"


def main() -> int:
    """Write the page; return the exit code."""
    try:
        text = page()
    except ImportError:
        print("make_ontology_page: pyLODE is missing; run pip install -e '.[dev]'", file=sys.stderr)  # noqa: T201
        return 1
    draft = PAGE.with_suffix(".tmp")
    draft.write_text(text, encoding="utf-8")
    draft.replace(PAGE)
    return 0


if __name__ == "__main__":
    sys.exit(main())
