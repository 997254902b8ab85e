"""Write the lists of term names and the axioms here from copies of the published vocabularies.

Run ``npm install @vocabulary/{dcat,dcterms,foaf,oa,org,prov,schema,sem,skos,vann,void}`` in any
folder, then ``python make.py FOLDER/node_modules/@vocabulary``. ``README.md`` names the sources
and their licences; ``eli.txt``, ``cpov.txt`` and ``spdx.txt`` were made by hand from theirs.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pyoxigraph as ox

HERE = Path(__file__).parent
NAMES = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "prov": "http://www.w3.org/ns/prov#",
    "schema": "http://schema.org/",
    "sem": "http://semanticweb.cs.vu.nl/2009/11/sem/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "vann": "http://purl.org/vocab/vann/",
    "void": "http://rdfs.org/ns/void#",
}
AXIOMS = ("foaf", "oa", "org", "prov", "sem")
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
OWL = "http://www.w3.org/2002/07/owl#"
XSD = "http://www.w3.org/2001/XMLSchema#"
KEPT = {
    *(f"{RDFS}{name}" for name in ("subClassOf", "subPropertyOf", "domain", "range")),
    *(f"{OWL}{name}" for name in ("inverseOf", "disjointWith")),
    *(f"{OWL}{name}" for name in ("equivalentClass", "equivalentProperty")),
}
TYPES = {
    *("Class", "ObjectProperty", "DatatypeProperty", "FunctionalProperty"),
    *("InverseFunctionalProperty", "SymmetricProperty", "TransitiveProperty"),
}


def names(file: Path, namespace: str) -> list[str]:
    """Return the IRIs that a vocabulary describes in its namespace, schema.org's as https."""
    quads = ox.parse(path=str(file))
    subjects = {quad.subject.value for quad in quads if isinstance(quad.subject, ox.NamedNode)}
    kept = sorted(iri for iri in subjects - {namespace} if iri.startswith(namespace))
    return [iri.replace("http://schema.org/", "https://schema.org/") for iri in kept]


def axioms(file: Path) -> list[str]:
    """Return the axioms of a vocabulary between named terms, as lines of N-Triples."""
    kept = []
    for quad in ox.parse(path=str(file)):
        if not isinstance(quad.subject, ox.NamedNode) or not isinstance(quad.object, ox.NamedNode):
            continue
        typed = (
            quad.predicate.value == f"{RDF}type" and quad.object.value.removeprefix(OWL) in TYPES
        )
        meta = quad.object.value.startswith((RDF, RDFS)) and not quad.object.value.endswith(
            "Literal"
        )
        if typed or (quad.predicate.value in KEPT and not meta):  # OWL DL knows no rdfs:subClassOf
            kept.append(f"{quad.triple} .")
    return sorted({*kept, *_untyped(file)})


def _untyped(file: Path) -> list[str]:
    """Say what kind of property a mere ``rdf:Property`` is (Web Annotation): its range tells."""
    graph = [q for q in ox.parse(path=str(file)) if isinstance(q.subject, ox.NamedNode)]
    types = {(q.subject.value, q.object.value) for q in graph if q.predicate.value == f"{RDF}type"}
    ranges = {q.subject.value: q.object.value for q in graph if q.predicate.value == f"{RDFS}range"}
    lines = []
    for term, end in sorted(ranges.items()):
        owl = any((term, f"{OWL}{kind}") in types for kind in TYPES)
        if (term, f"{RDF}Property") in types and not owl:
            literal = end.startswith(XSD) or end == f"{RDFS}Literal"
            kind = "DatatypeProperty" if literal else "ObjectProperty"
            lines.append(f"<{term}> <{RDF}type> <{OWL}{kind}> .")
    return lines


def main(packages: Path) -> None:
    """Write ``NAME.txt`` for each vocabulary and ``axioms.nt`` for those that HermiT reads."""
    for name, namespace in NAMES.items():
        lines = names(packages / name / f"{name}.nq", namespace)
        (HERE / f"{name}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    lines = [line for name in AXIOMS for line in axioms(packages / name / f"{name}.nq")]
    (HERE / "axioms.nt").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
