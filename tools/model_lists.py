"""Bring the lists that follow the rows of the ontology up to date: a tool of developers.

``vngov.ttl`` has one row for each type of event. Other files name all of them: the shapes, the
axiom that they exclude each other, two of the shipped questions, the colours of the view; and the
JSON-LD context names each term of the data. ``python -m tools.model_lists`` writes those lists from
the rows; a test checks that they are as it writes them.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from rdflib import OWL, RDF, RDFS, SKOS, Graph, URIRef

from kg.lexicon.rows import read_model
from tools.lint_terms import BASE, own

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ROOT = Path(__file__).parents[1]
_DOMAINS = URIRef("https://schema.org/domainIncludes")
_BETWEEN = r", | | \] \[ sh:path rdf:type ; sh:hasValue "
_LISTS = ("ontology/vngov.ttl", "ontology/shapes.ttl", "ontology/queries/CQ34.rq",
          "ontology/queries/CQ36.rq", "kg/view/view.ttl")  # fmt: skip


def listed(text: str, types: Mapping[str, str]) -> str:
    """Return a file with each list of event types made whole: a run of two or more of them.

    ``types`` are their names by the local names of their classes, in order.

    >>> types = {"A": "a", "B": "b", "C": "c"}
    >>> listed("sh:targetClass vng:A, vng:B, org:Role", types)
    'sh:targetClass vng:A, vng:B, vng:C, org:Role'
    >>> listed('VALUES { (vng:A "a") (vng:B "b") }', types)
    'VALUES { (vng:A "a") (vng:B "b") (vng:C "c") }'
    """
    one = rf"vng:(?:{'|'.join(types)})\b"
    run = re.compile(rf"{one}(?P<between>{_BETWEEN}){one}(?:(?P=between){one})*")
    pair = rf'\({one} "\w+"\)'
    paired = " ".join(f'(vng:{cls} "{name}")' for cls, name in types.items())
    text = run.sub(lambda match: match["between"].join(f"vng:{cls}" for cls in types), text)
    return re.sub(rf"{pair}(?: {pair})+", lambda _: paired, text)


def context(text: str, ontology: Graph) -> str:
    """Return the JSON-LD context with every term of the data; what it has stays as it is."""
    tree = json.loads(text)
    names = tree["@context"]
    for term in own(ontology, OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty):
        local = term.removeprefix(BASE)
        if local not in names and not _of_lexicon(ontology, term):
            link = (term, RDF.type, OWL.ObjectProperty) in ontology
            names[local] = {"@id": f"vng:{local}", "@type": "@id"} if link else f"vng:{local}"
    head = {key: value for key, value in names.items() if key[0] == "@" or str(value)[-1] in "#/"}
    rest = {key: names[key] for key in sorted({*names} - {*head}, key=_folded)}
    return json.dumps({"@context": head | rest}, ensure_ascii=False, indent=2) + "\n"


def _folded(name: str) -> tuple[str, str]:
    return name.lower(), name


def _of_lexicon(ontology: Graph, term: URIRef) -> bool:
    """Tell whether a term is a mark of the lexicon, which no build writes."""
    ends = {*ontology.objects(term, RDFS.domain), *ontology.objects(term, _DOMAINS)}
    return bool(ends) and ends <= {SKOS.Concept, SKOS.ConceptScheme}


def written(root: Path) -> Iterator[tuple[Path, str]]:
    """Yield each file of a checkout that follows the rows, with what it should say."""
    rows = root / "ontology" / "vngov.ttl"
    source = rows.read_text(encoding="utf-8")
    found = [(t.iri.removeprefix(BASE), t.name) for t in read_model(rows).events.values()]
    types = dict(sorted(found, key=lambda pair: source.index(f"\nvng:{pair[0]} a owl:Class")))
    for name in _LISTS:
        path = root / name
        yield path, listed(path.read_text(encoding="utf-8"), types)
    path = root / "ontology" / "context.jsonld"
    yield path, context(path.read_text(encoding="utf-8"), Graph().parse(rows))


def main(root: Path = ROOT) -> None:
    """Write the files that differ."""
    for path, text in [*written(root)]:
        if path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
            sys.stdout.write(f"wrote {path}\n")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:2]))
