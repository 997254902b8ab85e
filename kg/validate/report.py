"""Validating a build: all checks over its files, and a report for people."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from kg.errors import KgError
from kg.graph.terms import ARTICLE, ID, RDF
from kg.memory import uncollected
from kg.store.cache import checksum
from kg.store.load import GRAPH, IDENTITY, PROVENANCE, VOID, stream
from kg.store.terms import shorten
from kg.validate.checks import checksum_faults, grouped, void_faults
from kg.validate.fault import Fault, Severity, violation
from kg.validate.joins import joins
from kg.validate.portable import term_faults
from kg.validate.reread import QUARANTINE, reread_faults
from kg.validate.subjects import sorted_files
from kg.validate.written import PART, part_faults, parts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

    from kg.article import Article

    Rebuild = Callable[[Sequence[Article]], Mapping[str, bytes]]
    """From the articles of a build to the bytes of its files by name."""

_SHOWN = 5
_RECORDED = RDF.subject


@dataclass(frozen=True, slots=True)
class Report:
    """What validation found: faults sorted by severity, check and node; sizes of the files.

    ``texts`` counts the articles of the build whose text was given, ``unread`` names the others
    where any text was asked for. ``again`` tells whether the articles were read again and the
    graphs compared, ``None`` where nobody asked for it.
    """

    directory: Path
    triples: int
    records: int
    texts: int
    unread: tuple[str, ...]
    faults: tuple[Fault, ...]
    again: bool | None = None

    @property
    def ok(self) -> bool:
        """Tell whether there is no violation (warnings do not count)."""
        return not self.violations

    @property
    def violations(self) -> tuple[Fault, ...]:
        """The faults that break the contract."""
        return tuple(f for f in self.faults if f.severity is Severity.VIOLATION)

    @property
    def warnings(self) -> tuple[Fault, ...]:
        """The faults that a person should look at."""
        return tuple(f for f in self.faults if f.severity is Severity.WARNING)

    def render(self) -> str:
        """Return the report in Vietnamese and English: a verdict, then the faults by check."""
        verdict = "ĐẠT / VALID" if self.ok else "KHÔNG ĐẠT / NOT VALID"
        lines = [
            f"{self.directory}: {verdict}",
            f"  {self.triples} bộ ba / triples, {self.records} bản ghi / records",
            f"  {self.texts} bài được đối chiếu / articles compared",
            f"  {len(self.violations)} lỗi / violations, {len(self.warnings)} cảnh báo / warnings",
        ]
        if self.again:
            lines.append("  đọc lại, so từng bộ ba / read again, compared triple by triple")
        elif self.again is False:
            lines.append("  chưa đọc lại: thiếu bài / not read again: articles are missing")
        if self.unread:
            shown = ", ".join(map(_short, self.unread[:_SHOWN]))
            more = f" … (+{len(self.unread) - _SHOWN})" if len(self.unread) > _SHOWN else ""
            lines.append(f"  chưa đối chiếu / no source given: {shown}{more}")
        for (severity, check), group in groupby(self.faults, lambda f: (f.severity, f.check)):
            found = list(group)
            lines += ["", f"{severity} {check} × {len(found)}"]
            lines += [f"  vi: {found[0].vi}", f"  en: {found[0].en}"]
            lines += [f"  - {_short(f.node)} {_short(f.value)}".rstrip() for f in found[:_SHOWN]]
            if len(found) > _SHOWN:
                lines.append(f"  … (+{len(found) - _SHOWN})")
        return "\n".join(lines) + "\n"


def _short(term: str) -> str:
    """Return the prefixed name of an IRI; anything else as it is."""
    return shorten(term) if term.startswith(("http://", "https://")) else term


def validate(
    directory: Path,
    sources: Iterable[Article] = (),
    *,
    engine: str | None = None,
    rebuild: Rebuild | None = None,
    size: int = PART,
) -> Report:
    """Validate a build (``graph.ttl``, ``provenance.ttl``, ``void.ttl``) against the contract.

    ``sources`` are the articles it was built from, as read: with them the words of every span
    are compared with the text, and where all are there, the files are compared with those that
    ``rebuild`` makes of the articles. ``engine`` is "shacl" or "pyshacl" (``None``: the fastest
    that is installed), ``size`` how many triples are judged at a time: no more of the build is
    in memory, and the report is the same. Returns it; the caller decides the exit code. Raises
    ``KgError``
    in one line for a file that is missing, unreadable or no Turtle, when no engine is installed,
    and when articles are given of which the build holds none.
    """
    given = {f"{ID}article_{article.id}": article for article in sources}
    with uncollected(), sorted_files(directory) as files, joins(directory) as joined:
        joined.classify(files)
        held = set(joined.instances(ARTICLE)) if given else set()
        articles = {iri: article for iri, article in given.items() if iri in held}
        texts = {iri: article.text for iri, article in articles.items()}
        if given and not texts:
            problem = "built from none of the articles given; give its own sources"
            raise KgError(f"{directory}: {problem}")
        records, triples = 0, files.size
        faults: set[Fault] = set()
        for part in parts(files, size=size):
            joined.put(part)
            faults |= part_faults(part, joined, engine)
            records += sum(len(subject.records.get(_RECORDED, ())) for subject in part)
        faults.update(joined.faults(texts))
    faults.update(_void(directory, triples))
    unread = tuple(sorted(held - set(texts)))
    again = not unread if rebuild and texts else None
    if rebuild and again:
        faults |= set(reread_faults(directory, rebuild(tuple(articles.values()))))
    return Report(
        directory,
        triples,
        records,
        len(texts),
        unread,
        tuple(sorted(faults)),
        again,
    )


def _void(directory: Path, size: int) -> list[Fault]:
    """Return the faults of the dataset description, which a build must have."""
    path = directory / VOID
    if not path.is_file():
        vi, en = "thiếu tệp mô tả dữ liệu", "the dataset description is missing"
        return [violation("missing", path.name, "", vi, en)]
    described = tuple(stream(path))
    told = grouped(described)
    sums = {
        name: checksum(directory / name)
        for name in (GRAPH, PROVENANCE, IDENTITY, QUARANTINE)
        if (directory / name).is_file()
    }
    return [*term_faults(described), *void_faults(told, size), *checksum_faults(told, sums)]
