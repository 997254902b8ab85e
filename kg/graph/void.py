"""The description of a build (VoID + DCAT), computed from its graphs and never typed by hand.

It holds no time of its making: what it says changes only when the data does, or the version of
the tool. A word more in the lexicon that no article uses changes nothing here.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from kg.graph import iris, terms
from kg.graph.tally import Tally
from kg.graph.terms import DCAT, DCTERMS, ID, PROV, SPDX, VOID, XSD
from kg.text.fold import ascii_slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from kg.graph.claims import Pair, Triple, Words

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
_MEDIA_TYPE = "https://www.iana.org/assignments/media-types/text/turtle"
_QUARANTINE_TITLE = {
    "vi": "Dữ kiện bị giữ lại vì trái ràng buộc",
    "en": "Facts kept out because they break a shape",
}
DATASET = ID + "dataset"
KEPT_OUT = ID + "dataset_quarantine"
_TOOL = ID + "agent_vnkg"
_QUARANTINE_FILE = "quarantine.ttl"


@dataclass(frozen=True, slots=True)
class Making:
    """What a build was made with: the version of the tool.

    ``kept_out`` is the number of facts that are in ``quarantine.ttl`` and not in the graph.
    """

    version: str
    kept_out: int = 0


def describe(
    graph: Iterable[Triple], files: Mapping[str, bytes], making: Making | str
) -> set[Triple]:
    """Return the description of a dataset.

    ``graph`` are the triples of ``graph.ttl``; ``files`` the content of each file of the build by
    name; ``making`` what it was made with (or the version of the tool alone). Entities are the
    nodes in ``id:`` that have a class.
    """
    blocks: defaultdict[str, list[Pair]] = defaultdict(list)
    for subject, predicate, value in graph:
        blocks[subject].append((predicate, value))
    tally = Tally()
    for iri, pairs in blocks.items():
        tally.count(iri, pairs)
    written = {name: File.of(content) for name, content in files.items()}
    return description(tally, written, making)


class File(NamedTuple):
    """What the description says of a file: its size in bytes and its SHA-256."""

    size: int
    checksum: str

    @classmethod
    def of(cls, content: bytes) -> File:
        """Return what is said of a file with this content."""
        return cls(len(content), sha256(content).hexdigest())


def description(tally: Tally, files: Mapping[str, File], making: Making | str) -> set[Triple]:
    """Return the description of a dataset that was counted while it was written."""
    making = Making(making) if isinstance(making, str) else making
    out: set[Triple] = {
        (DATASET, terms.TYPE, VOID.Dataset),
        (DATASET, terms.TYPE, DCAT.Dataset),
        (DATASET, DCTERMS.license, terms.LICENCE),
        (DATASET, DCTERMS.creator, _TOOL),
        (DATASET, DCTERMS.language, ("vi", "")),
        (DATASET, DCTERMS.language, ("en", "")),
        (DATASET, VOID.uriSpace, (ID, "")),
        *((DATASET, DCTERMS.description, (t, f"@{n}")) for n, t in _DESCRIPTION.items()),
        *_named(DATASET, _TITLE),
        *_counts(tally),
        *_period(tally),
        *_origin(making),
    }
    for name, file in files.items():
        out |= _distribution(KEPT_OUT if name == _QUARANTINE_FILE else DATASET, name, file)
    if _QUARANTINE_FILE in files:
        out |= {
            *_named(KEPT_OUT, _QUARANTINE_TITLE),
            (DATASET, DCTERMS.relation, KEPT_OUT),
            (KEPT_OUT, terms.TYPE, DCAT.Dataset),
            (KEPT_OUT, terms.TYPE, VOID.Dataset),
            (KEPT_OUT, VOID.entities, _whole(making.kept_out)),
        }
    return out


def _counts(tally: Tally) -> Iterator[Triple]:
    """Yield how large the graph is, as a whole, by class and by property, and its vocabularies."""
    properties, classes = tally.properties, tally.classes
    yield (DATASET, VOID.triples, _whole(sum(properties.values())))
    yield (DATASET, VOID.entities, _whole(tally.entities))
    yield (DATASET, VOID.distinctSubjects, _whole(tally.subjects))
    yield (DATASET, VOID.distinctObjects, _whole(tally.objects))
    yield (DATASET, VOID.properties, _whole(len(properties)))
    yield (DATASET, VOID.classes, _whole(len(classes)))
    if tally.example:
        yield (DATASET, VOID.exampleResource, tally.example)
    for vocabulary in {_namespace(term) for term in (*properties, *classes)}:
        yield (DATASET, VOID.vocabulary, vocabulary)
    for cls, count in classes.items():
        part = _part("class", cls)
        yield (DATASET, VOID.classPartition, part)
        yield (part, VOID.class_, cls)
        yield (part, VOID.entities, _whole(count))
    for predicate, count in properties.items():
        part = _part("property", predicate)
        yield (DATASET, VOID.propertyPartition, part)
        yield (part, VOID.property, predicate)
        yield (part, VOID.triples, _whole(count))


def _period(tally: Tally) -> Iterator[Triple]:
    """Yield the days of publication that the articles span."""
    if tally.first:
        period = ID + "dataset_period"
        yield (DATASET, DCTERMS.modified, (tally.last, XSD.date))
        yield (DATASET, DCTERMS.temporal, period)
        yield (period, terms.TYPE, DCTERMS.PeriodOfTime)
        yield (period, DCAT.startDate, (tally.first, XSD.date))
        yield (period, DCAT.endDate, (tally.last, XSD.date))


def _origin(making: Making) -> Iterator[Triple]:
    """Yield what the graph was made with: the tool and its version."""
    run = ID + iris.run(making.version)
    yield (DATASET, DCAT.version, (making.version, ""))
    yield (DATASET, PROV.wasGeneratedBy, run)
    yield (run, terms.TYPE, PROV.Activity)
    yield (run, PROV.wasAssociatedWith, _TOOL)
    yield (_TOOL, terms.TYPE, PROV.SoftwareAgent)
    yield (_TOOL, terms.LABEL, ("vnkg", "@vi"))
    yield (_TOOL, DCAT.version, (making.version, ""))


def _distribution(dataset: str, name: str, file: File) -> set[Triple]:
    node = ID + f"dataset_{ascii_slug(name)}"
    return {
        (dataset, DCAT.distribution, node),
        (node, terms.TYPE, DCAT.Distribution),
        (node, DCTERMS.title, (name, "")),
        (node, DCAT.mediaType, _MEDIA_TYPE),
        (node, DCTERMS.license, terms.LICENCE),
        (node, DCAT.byteSize, _whole(file.size)),
        *_checksum(node, file.checksum),
    }


def _checksum(node: str, value: str) -> Iterator[Triple]:
    checksum = f"{node}_sha256"
    yield (node, SPDX.checksum, checksum)
    yield (checksum, terms.TYPE, SPDX.Checksum)
    yield (checksum, SPDX.algorithm, SPDX.checksumAlgorithm_sha256)
    yield (checksum, SPDX.checksumValue, (value, ""))


def _whole(value: int) -> Words:
    return str(value), XSD.integer


def _named(node: str, titles: Mapping[str, str]) -> Iterator[Triple]:
    for lang, title in titles.items():
        yield (node, DCTERMS.title, (title, f"@{lang}"))
        yield (node, terms.LABEL, (title, f"@{lang}"))


def _namespace(term: str) -> str:
    return term[: max(term.rfind("/"), term.rfind("#")) + 1]


def _part(kind: str, term: str) -> str:
    prefix = next((p for p, space in terms.PREFIXES.items() if term.startswith(space)), "x")
    local = ascii_slug(term.removeprefix(terms.PREFIXES.get(prefix, "")))
    return f"{ID}dataset_{kind}_{prefix}-{local}"
