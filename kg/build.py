"""The whole way of the data: sources → articles → facts → graphs → the files of a build."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import KgError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from rdflib import Graph

    from kg.article import Article
    from kg.facts import ArticleFacts
    from kg.graph.build_graph import Triples
    from kg.graph.codelists import CodeLists
    from kg.graph.collector import Triple
    from kg.sources.article import SourceFault

    Progress = Callable[[int, int], None]

_PAGE = "graph.html"
_QUARANTINE = "quarantine.ttl"
_BACKGROUND = (
    ("body", "subOrganizationOf", "partOf"),
    ("district", "containedInPlace", "locatedIn"),
)
"""What the lexicon knows of structure: scheme, property, predicate of ``kg.facts.Structure``."""


class NothingReadError(KgError):
    """No source gave an article, so there is nothing to build; ``faults`` says why."""

    def __init__(self, faults: tuple[SourceFault, ...]) -> None:
        """Keep the faults; the message is the first of them and the number of the others."""
        more = f" (and {len(faults) - 1} more)" if len(faults) > 1 else ""
        super().__init__(f"{faults[0]}{more}" if faults else "no source; name files or folders")
        self.faults = faults


@dataclass(frozen=True, slots=True)
class Build:
    """What a build made: rdflib graphs, the facts behind them, the sources that failed.

    ``quarantine`` holds the facts that break a shape and are therefore not in ``graph``, and
    ``kept_out`` counts the violations by shape; both are empty for a sound build, and where the
    package ``shacl``, which finds them, is not installed. ``files`` are the bytes of each file
    by name, the view apart. ``notes`` tell in a line each what was left out as a copy.
    """

    graph: Graph
    provenance: Graph
    void: Graph
    quarantine: Graph
    facts: tuple[ArticleFacts, ...]
    faults: tuple[SourceFault, ...]
    kept_out: Mapping[str, int]
    files: Mapping[str, bytes]
    notes: tuple[str, ...] = ()


def build(
    sources: Iterable[str | Path],
    *,
    out: str | Path | None = None,
    view: bool = True,
    progress: Progress | None = None,
    jobs: int = 1,
) -> Build:
    """Read files and folders of articles and return their graph; write it where ``out`` says.

    ``out`` gets ``graph.ttl``, ``provenance.ttl``, ``void.ttl`` and, with ``view``,
    ``graph.html``: all of them or, on any failure, none; its other files stay. Facts that break
    a shape of the ontology go to ``quarantine.ttl`` instead, which is there only then.
    ``progress`` is called with (articles done, articles in all); ``jobs`` processes read the
    articles. The result depends neither on ``jobs`` nor on the order of ``sources``.

    A source that cannot be read is a fault of the result, and the others are built. Raises
    ``NothingReadError`` where none could be read, ``KgError`` where ``out`` cannot be written.

    >>> made = build(["seeds/"])
    >>> len(made.facts), made.faults, len(made.graph) > 0
    (1, (), True)
    """
    from kg.sources.article import SourceFault
    from kg.sources.read import split_sources

    notes: list[str] = []
    skip = Path(out, _PAGE) if out else None
    articles, faults = split_sources(sources, skip=skip, note=notes.append)
    facts: list[ArticleFacts] = []
    for done, item in enumerate(_extract_all(articles, jobs), start=1):
        if isinstance(item, SourceFault):
            faults.append(item)
        else:
            facts.append(item)
        if progress:
            progress(done, len(articles))
    made = replace(_assemble(_triples(facts, faults), facts, faults), notes=tuple(notes))
    if out is not None:
        _write(made, Path(out), view=view)
    return made


def _extract_one(article: Article) -> ArticleFacts | SourceFault:
    """Return the facts of an article; a defect of an extractor costs this article only."""
    from kg.facts.extract import extract
    from kg.sources.article import SourceFault

    try:
        return extract(article)
    except Exception as error:  # noqa: BLE001  # whatever the defect is, the others are built
        return SourceFault(article.origin, _defect(error))


def _defect(error: Exception) -> str:
    return f"defect of kg ({type(error).__name__}: {error}); please report it with the file"


def _extract_all(articles: Sequence[Article], jobs: int) -> Iterator[ArticleFacts | SourceFault]:
    if jobs == 1 or len(articles) < 2:
        yield from map(_extract_one, articles)
        return
    import signal
    from concurrent.futures import ProcessPoolExecutor

    # Ctrl-C is the parent's to answer; a worker would print a traceback.
    ignore = (signal.SIGINT, signal.SIG_IGN)
    with ProcessPoolExecutor(jobs, initializer=signal.signal, initargs=ignore) as pool:
        yield from pool.map(_extract_one, articles, chunksize=8)


def _triples(facts: list[ArticleFacts], faults: list[SourceFault]) -> Triples:
    """Return what all facts state; move an article whose facts contradict their form to faults.

    Which one it is gets asked only after the whole has failed: that is the rare path. Raises
    ``NothingReadError`` where no article is left.
    """
    if not facts:
        raise NothingReadError(tuple(faults))
    from kg.graph.build_graph import to_triples
    from kg.graph.confidence import read_confidence
    from kg.sources.article import SourceFault

    lists, confidence = _code_lists(), read_confidence()
    try:
        return to_triples(_joined(facts, lists), confidence=confidence, lists=lists)
    except ValueError:
        for item in tuple(facts):
            try:
                to_triples([item], lists=lists)
            except ValueError as error:
                facts.remove(item)
                faults.append(SourceFault(item.article.origin, _defect(error)))
        if not facts:
            raise NothingReadError(tuple(faults)) from None
        return to_triples(_joined(facts, lists), confidence=confidence, lists=lists)


def _joined(facts: list[ArticleFacts], lists: CodeLists) -> list[ArticleFacts]:
    """Return the facts with the parts of keys that the other articles of the build tell."""
    from kg.join.across import join
    from kg.lexicon.load import lexicon
    from kg.text.fold import fold_key

    provinces = frozenset(
        fold_key(form) for concept in lexicon().scheme("province") for form in concept.forms
    )
    return join(facts, national=lists.is_national, provinces=provinces)


def _assemble(
    triples: Triples, facts: Iterable[ArticleFacts], faults: Iterable[SourceFault]
) -> Build:
    """Return the build of some triples: what breaks a shape set apart, the whole described."""
    from kg.graph.build_graph import to_rdflib, tool_version
    from kg.graph.serialise import turtle
    from kg.graph.void import Making, describe
    from kg.resources import ontology_dir
    from kg.validate.shapes import violations

    graph, provenance = triples.graph, triples.provenance
    apart: frozenset[Triple] = frozenset()
    making = Making(tool_version(), _fingerprint(ontology_dir() / "lexicon"))
    reasons: Mapping[str, int] = {}
    files = {"graph.ttl": turtle(graph), "provenance.ttl": turtle(provenance)}
    if found := violations(b"".join(files.values()).decode(), ontology_dir() / "shapes.ttl"):
        from kg.validate.quarantine import sift

        sifted = sift(graph, provenance, found)
        graph, provenance, apart = sifted.graph, sifted.provenance, sifted.quarantine
        making, reasons = replace(making, kept_out=sifted.facts), sifted.reasons
        files = {
            "graph.ttl": turtle(graph),
            "provenance.ttl": turtle(provenance),
            _QUARANTINE: turtle(apart),
        }
    void = describe(graph, files, making)
    files["void.ttl"] = turtle(void)
    return Build(
        graph=to_rdflib(graph),
        provenance=to_rdflib(provenance),
        void=to_rdflib(void),
        quarantine=to_rdflib(apart),
        facts=tuple(facts),
        faults=tuple(faults),
        kept_out=reasons,
        files=files,
    )


def _fingerprint(folder: Path) -> str:
    """Return the SHA-256 (hex) of the Turtle files of a folder: their names and what they say."""
    whole = sha256()
    for path in sorted(folder.glob("*.ttl")):
        # line ends are the checkout's affair, not the lexicon's
        content = path.read_bytes().replace(b"\r\n", b"\n")
        whole.update(f"{path.name} {sha256(content).hexdigest()}\n".encode())
    return whole.hexdigest()


def _code_lists() -> CodeLists:
    """Return what the graph is told of the lexicon: labels, background, three questions.

    A place is an area where a list of areas names it or its first words are a kind of area; a
    body whose name begins with an office ("Thủ tướng Chính phủ") is an office; a symbol of a
    document number is national where it stands for no mere kind of body ("UBND" does).
    """
    from kg.graph.codelists import Background, CodeLists, Entry
    from kg.lexicon.load import lexicon
    from kg.text.fold import fold_key

    words = lexicon()

    def keys(*schemes: str) -> frozenset[str]:
        concepts = (concept for scheme in schemes for concept in words.scheme(scheme))
        return frozenset(fold_key(form) for concept in concepts for form in concept.forms)

    def begins(name: str, heads: frozenset[str]) -> bool:
        syllables = fold_key(name).split()
        return any(" ".join(syllables[:n]) in heads for n in range(1, len(syllables) + 1))

    areas = keys("province", "district", "country")
    area_heads = frozenset(
        fold_key(form)
        for kind in words.scheme("placekind")
        if (kind.first("level") or "site") != "site"
        for form in kind.forms
    )
    offices = keys("role", "roleform")
    national = frozenset(
        fold_key(form)
        for symbol in words.scheme("issuersymbol")
        if not symbol.first("bodyKindPart")
        for form in (*symbol.forms, *symbol.notations)
    )
    background = (
        Background(concept.label, predicate, words.concepts[parent].label, concept.id)
        for scheme, name, predicate in _BACKGROUND
        for concept in words.scheme(scheme)
        for parent in concept.properties.get(name, ())
        if parent in words.concepts
    )
    return CodeLists.of(
        (Entry(c.scheme, c.id, c.label, c.english) for c in words.concepts.values()),
        background=background,
        is_area=lambda name: fold_key(name) in areas or begins(name, area_heads),
        is_office=lambda name: begins(name, offices),
        is_national=lambda symbol: fold_key(symbol.rstrip("0123456789")) in national,
    )


def _refuse_folder(target: Path) -> None:
    if target.is_dir():
        raise KgError(f"{target}: a folder is in the way; move it away or give another --out")


@contextmanager
def _folder_in(out: Path) -> Iterator[Path]:
    """Give a temporary folder in ``out``; move its files into ``out`` when all went well.

    Raises ``KgError`` where ``out`` cannot be written. An ``out`` made here is taken away again
    when nothing came into it.
    """
    made = not out.exists()
    try:
        out.mkdir(parents=True, exist_ok=True)
        place = Path(tempfile.mkdtemp(prefix=".kg-", dir=out))
        try:
            yield place
            made_files = sorted(place.iterdir())
            for file in made_files:  # all are looked at before the first is moved
                _refuse_folder(out / file.name)
            for file in made_files:
                file.replace(out / file.name)
        finally:
            shutil.rmtree(place, ignore_errors=True)
    except (FileExistsError, NotADirectoryError) as error:
        raise KgError(f"{out}: a file, not a folder; give another --out") from error
    except OSError as error:
        raise KgError(f"{out}: cannot be written ({error.strerror}); give another --out") from error
    finally:
        if made and out.is_dir() and not any(out.iterdir()):
            out.rmdir()


def _write(made: Build, out: Path, *, view: bool) -> None:
    with _folder_in(out) as place:
        _refuse_folder(out / _QUARANTINE)  # to be written or taken away: a file in either case
        for name, content in made.files.items():
            (place / name).write_bytes(content)
        if view:
            write_view(made.graph, made.provenance, place / _PAGE)
    if _QUARANTINE not in made.files:  # one of an earlier build would tell of another graph
        (out / _QUARANTINE).unlink(missing_ok=True)


def write_view(graph: Graph, provenance: Graph, path: Path) -> None:
    """Write the interactive view of a build: one HTML file that opens with no network."""
    from kg.view.network import network
    from kg.view.page import render, write

    write(render(network(graph, provenance), title="Đồ thị tri thức"), path)


def rewrite_view(folder: Path) -> Path:
    """Write ``graph.html`` of a build again from its Turtle files and return its path.

    Raises ``KgError`` where the folder holds no readable graph or cannot be written.
    """
    graph, provenance = (_parse(folder / name) for name in ("graph.ttl", "provenance.ttl"))
    with _folder_in(folder) as place:
        write_view(graph, provenance, place / _PAGE)
    return folder / _PAGE


def _parse(source: Path) -> Graph:
    from rdflib import Graph
    from rdflib.exceptions import ParserError
    from rdflib.plugins.parsers.notation3 import BadSyntax

    try:
        return Graph().parse(source, format="turtle")
    except OSError as error:
        raise KgError(f"{source}: not there; run kg build SOURCE --out {source.parent}") from error
    except (BadSyntax, ParserError, ValueError) as error:
        raise KgError(f"{source}: not Turtle; run kg build again") from error
