"""The description of a build (VoID + DCAT), computed from its graphs and never typed by hand.

It holds no time of its making: what it says changes only when the data does.
"""

from __future__ import annotations

from collections import Counter
from hashlib import sha256
from typing import TYPE_CHECKING

from rdflib.term import Literal, URIRef

from kg.graph import terms
from kg.graph.terms import DCAT, DCTERMS, ID, SPDX, VOID, XSD
from kg.text.fold import ascii_slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kg.graph.collector import Triple

_TITLE = {
    "vi": "Đồ thị tri thức tin tức Đảng – Nhà nước Việt Nam",
    "en": "Knowledge graph of Vietnamese Party and State news",
}
_DESCRIPTION = {
    "vi": "Con người, tổ chức, chức vụ, sự kiện, văn bản, phát biểu, nhận định và số liệu trong"
    " các bài báo; mỗi sự kiện đều kèm nguyên văn câu nói ra nó.",
    "en": "Persons, bodies, posts, events, documents, statements, findings and figures of news"
    " articles; every fact carries the exact words that state it.",
}
_MEDIA_TYPE = URIRef("https://www.iana.org/assignments/media-types/text/turtle")
_PLUMBING = frozenset({terms.OA.SpecificResource, terms.OA.TextQuoteSelector, terms.ARTICLE})
DATASET = ID["dataset"]


def describe(graph: Iterable[Triple], files: Mapping[str, bytes], version: str) -> set[Triple]:
    """Return the description of a dataset.

    ``graph`` are the triples of ``graph.ttl``; ``files`` the content of each file of the build by
    name; ``version`` that of the tool. Entities are the nodes in ``id:`` that have a class.
    """
    triples = list(graph)
    properties = Counter(predicate for _, predicate, _ in triples)
    typed = [(s, o) for s, p, o in triples if p == terms.TYPE and isinstance(o, URIRef)]
    classes = Counter(cls for _, cls in typed)
    entities = {subject for subject, _ in typed if subject.startswith(str(ID))}
    examples = entities - {subject for subject, cls in typed if cls in _PLUMBING}
    vocabularies = {_namespace(term) for term in (*properties, *classes)}
    published = [str(o)[:10] for _, p, o in triples if p == terms.SCHEMA.datePublished]
    out: set[Triple] = {
        (DATASET, terms.TYPE, VOID.Dataset),
        (DATASET, terms.TYPE, DCAT.Dataset),
        (DATASET, DCTERMS.license, terms.LICENCE),
        (DATASET, DCTERMS.creator, ID["agent_vnkg"]),
        (DATASET, URIRef(f"{DCAT}version"), Literal(version)),
        (DATASET, VOID.uriSpace, Literal(str(ID))),
        (DATASET, VOID.triples, Literal(len(triples))),
        (DATASET, VOID.entities, Literal(len(entities))),
        (DATASET, VOID.distinctSubjects, Literal(len({s for s, _, _ in triples}))),
        (DATASET, VOID.properties, Literal(len(properties))),
        (DATASET, VOID["classes"], Literal(len(classes))),
    }
    for lang in ("vi", "en"):
        out.add((DATASET, DCTERMS.title, Literal(_TITLE[lang], lang=lang)))
        out.add((DATASET, terms.LABEL, Literal(_TITLE[lang], lang=lang)))
        out.add((DATASET, DCTERMS.description, Literal(_DESCRIPTION[lang], lang=lang)))
    if published:
        out.add((DATASET, DCTERMS.modified, Literal(max(published), datatype=XSD.date)))
    if examples:
        out.add((DATASET, VOID.exampleResource, min(examples)))
    out |= {(DATASET, VOID.vocabulary, vocabulary) for vocabulary in vocabularies}
    for cls, count in classes.items():
        part = _part("class", cls)
        out.add((DATASET, VOID.classPartition, part))
        out.add((part, VOID["class"], cls))
        out.add((part, VOID.entities, Literal(count)))
    for predicate, count in properties.items():
        part = _part("property", predicate)
        out.add((DATASET, VOID.propertyPartition, part))
        out.add((part, VOID.property, predicate))
        out.add((part, VOID.triples, Literal(count)))
    for name, content in files.items():
        out |= _distribution(name, content)
    return out


def _distribution(name: str, content: bytes) -> set[Triple]:
    node = ID[f"dataset_{ascii_slug(name)}"]
    checksum = ID[f"dataset_{ascii_slug(name)}_sha256"]
    return {
        (DATASET, DCAT.distribution, node),
        (node, terms.TYPE, DCAT.Distribution),
        (node, DCTERMS.title, Literal(name)),
        (node, DCAT.mediaType, _MEDIA_TYPE),
        (node, DCTERMS.license, terms.LICENCE),
        (node, DCAT.byteSize, Literal(len(content))),
        (node, SPDX.checksum, checksum),
        (checksum, terms.TYPE, SPDX.Checksum),
        (checksum, SPDX.algorithm, SPDX.checksumAlgorithm_sha256),
        (checksum, SPDX.checksumValue, Literal(sha256(content).hexdigest())),
    }


def _namespace(term: URIRef) -> URIRef:
    return URIRef(term[: max(term.rfind("/"), term.rfind("#")) + 1])


def _part(kind: str, term: URIRef) -> URIRef:
    prefix = next((p for p, space in terms.PREFIXES.items() if term.startswith(space)), "x")
    return ID[f"dataset_{kind}_{prefix}-{ascii_slug(term.removeprefix(terms.PREFIXES[prefix]))}"]
