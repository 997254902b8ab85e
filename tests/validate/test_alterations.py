"""Whatever is altered in a build is found: by its checksums, or by reading the articles again."""

from __future__ import annotations

import re
import shutil
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest

from kg.build import build, of_articles
from kg.cli import main
from kg.sources.read import split_sources
from kg.validate.report import validate
from tests.vocabulary import ID, LABEL, OA, ORG, PREFIXES, RDF, SCHEMA, TYPE, VNG, C

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.article import Article
    from kg.validate.report import Report

GOLD = Path(__file__).parents[1] / "gold"
SOURCES = [
    GOLD / f"{name}.txt"
    for name in (
        "bo-nhiem-nhieu-so-dong-thap",
        "thanh-tra-chinh-phu-ket-luan",
        "thu-tuong-lam-viec-tinh-tra-vinh",
    )
]
TEXT = ox.NamedNode("http://www.w3.org/2001/XMLSchema#string")
# What is altered: the property of a triple of the graph, the class of its subject ("" for any),
# and the value put in its place; None makes a number, a day or a node another one.
KINDS: dict[str, tuple[str, str, ox.NamedNode | ox.Literal | None]] = {
    "label of a person": (str(LABEL), "foaf:Person", ox.Literal("Tào Văn Bịa", language="vi")),
    "words of a statement": (
        str(SCHEMA.text), "vng:Statement", ox.Literal("bịa đặt", language="vi")
    ),
    "quoted words": (str(OA.exact), "", ox.Literal("lời bịa", datatype=TEXT)),
    "role of a membership": (str(ORG.role), "", ox.NamedNode(ID["role_tong-tu-lenh"])),
    "body of a membership": (str(ORG.organization), "", ox.NamedNode(ID["org_chinh-phu"])),
    "status of a membership": (str(VNG.status), "", ox.NamedNode(C["status_former"])),
    "value of a figure": (str(SCHEMA.value), "schema:Observation", None),
    "unit of a figure": (str(SCHEMA.unitText), "", ox.Literal("tỷ đồng", language="vi")),
    "comparator of a figure": (str(VNG.comparator), "", ox.Literal(">", datatype=TEXT)),
    "number of a document": (
        str(VNG.documentNumber), "", ox.Literal("999/QĐ-XYZ", datatype=TEXT)
    ),
    "source of a statement": (str(VNG.source), "", ox.NamedNode(ID["org_chinh-phu"])),
    "type of an act": (str(VNG.actType), "", ox.NamedNode(C["act_praise"])),
    "type of a decision": (str(VNG.decisionType), "", ox.NamedNode(C["decision_discipline"])),
    "person of a decision": (str(VNG.concernsPerson), "", ox.NamedNode(ID["person_x-000000"])),
    "start of a quote": (str(OA.start), "", None),
    "day of publication": (str(SCHEMA.datePublished), "", None),
    "class of a node": (str(TYPE), "vng:Finding", ox.NamedNode(VNG.Statement)),
    "chair of an event": (str(VNG.chair), "", None),
    "confidence of a record": (str(VNG.confidence), "", None),
}  # fmt: skip
RECORDED = {"confidence of a record"}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    build(SOURCES, out=folder, view=False)
    return folder


@pytest.fixture
def copy(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "copy"))


@pytest.fixture(scope="module")
def articles() -> list[Article]:
    return split_sources(SOURCES)[0]


def rebuild(read: Sequence[Article]) -> Mapping[str, bytes]:
    return of_articles(read).files


def triples(path: Path) -> list[ox.Triple]:
    return [quad.triple for quad in ox.parse(path=str(path))]


def write(folder: Path, name: str, kept: list[ox.Triple], *, hidden: bool) -> None:
    """Write a file of a build; ``hidden`` makes the description of the build fit it."""
    path = folder / name
    before = sha256(path.read_bytes()).hexdigest()
    path.write_bytes(ox.serialize(kept, format=ox.RdfFormat.TURTLE, prefixes=PREFIXES) or b"")
    if hidden:
        void = folder / "void.ttl"
        told = void.read_text(encoding="utf-8")
        told = told.replace(before, sha256(path.read_bytes()).hexdigest())
        if name == "graph.ttl":
            told = re.sub(r"(a void:Dataset[^.]*?void:triples )\d+", rf"\g<1>{len(kept)}", told)
        void.write_text(told, encoding="utf-8")


def counted_up(value: object) -> ox.Literal | ox.NamedNode:
    """Return a number or a day with another first figure; a node becomes another node."""
    if not isinstance(value, ox.Literal):
        return ox.NamedNode(ID["person_x-000000"])
    other = re.sub(r"[0-8]", lambda figure: str(int(figure[0]) + 1), value.value, count=1)
    return ox.Literal(other, datatype=value.datatype)


def alter(folder: Path, kind: str, *, hidden: bool) -> str:
    """Alter a build in one way and return the node that was altered."""
    predicate, cls, value = KINDS[kind]
    name = "provenance.ttl" if kind in RECORDED else "graph.ttl"
    kept = triples(folder / name)
    prefix, _, local = cls.partition(":")
    wanted = f"{PREFIXES.get(prefix, '')}{local}"
    members = {t.subject for t in kept if t.predicate.value == str(TYPE)
               and getattr(t.object, "value", "") == wanted}  # fmt: skip
    for number, triple in enumerate(kept):
        fits = triple.predicate.value == predicate and triple.object != value
        if fits and (not cls or triple.subject in members):
            new = value or counted_up(triple.object)
            kept[number] = ox.Triple(triple.subject, triple.predicate, new)
            write(folder, name, kept, hidden=hidden)
            return str(triple.subject).strip("<>")
    raise AssertionError(kind)


def checks(report: Report) -> set[str]:
    return {fault.check for fault in report.violations}


def test_an_unaltered_build_passes(made: Path, articles: list[Article]) -> None:
    report = validate(made, articles, rebuild=rebuild)
    assert (report.violations, report.again) == ((), True)
    assert "compared triple by triple" in report.render()
    assert validate(made).again is None


@pytest.mark.parametrize("kind", KINDS)
def test_an_alteration_is_found_by_the_checksum(kind: str, copy: Path) -> None:
    alter(copy, kind, hidden=False)
    assert "checksum" in checks(validate(copy))


@pytest.mark.parametrize("kind", KINDS)
def test_an_alteration_with_new_checksums_is_found_by_reading_again(
    kind: str, copy: Path, articles: list[Article]
) -> None:
    node = alter(copy, kind, hidden=True)
    report = validate(copy, articles, rebuild=rebuild)
    assert "checksum" not in checks(report)
    found = [f for f in report.violations if f.check in {"altered", "dropped"} and f.node == node]
    assert len(found) == 1


def test_a_triple_more_and_a_triple_less_are_found(copy: Path, articles: list[Article]) -> None:
    kept = triples(copy / "graph.ttl")
    lost = next(t for t in kept if t.predicate.value == str(VNG.participant))
    more = ox.Triple(lost.subject, ox.NamedNode(VNG.counterpart), ox.NamedNode(ID["org_bia"]))
    write(copy, "graph.ttl", [*(t for t in kept if t != lost), more], hidden=True)
    report = validate(copy, articles, rebuild=rebuild)
    said = {fault.check: fault.value for fault in report.violations}
    assert said["added"] == "vng:counterpart: id:org_bia"
    assert said["dropped"].startswith("vng:participant: id:person_")


def test_a_record_that_is_gone_is_found(copy: Path, articles: list[Article]) -> None:
    kept = triples(copy / "provenance.ttl")
    lost = next(t.subject for t in kept if t.predicate.value == str(RDF.predicate))
    left = [t for t in kept if t.subject != lost]
    write(copy, "provenance.ttl", left, hidden=True)
    assert "dropped" in checks(validate(copy, articles, rebuild=rebuild))


def test_a_description_that_was_altered_or_robbed_is_found(
    copy: Path, articles: list[Article]
) -> None:
    void = copy / "void.ttl"
    told = void.read_text(encoding="utf-8")
    void.write_text(told.replace("CC BY", "CC0").replace("Party", "Partei"), encoding="utf-8")
    assert "altered" in checks(validate(copy, articles, rebuild=rebuild))
    left = [t for t in triples(void) if "checksum" not in t.predicate.value]
    void.write_bytes(ox.serialize(left, format=ox.RdfFormat.TURTLE) or b"")
    report = validate(copy)
    assert "checksum-missing" in {fault.check for fault in report.warnings}
    assert "dropped" in checks(validate(copy, articles, rebuild=rebuild))


def test_a_build_by_another_version_says_so(copy: Path, articles: list[Article]) -> None:
    alter(copy, "status of a membership", hidden=True)
    void = copy / "void.ttl"
    told = re.sub(r'dcat:version "[^"]*"', 'dcat:version "0.0.1"', void.read_text(encoding="utf-8"))
    void.write_text(told, encoding="utf-8")
    report = validate(copy, articles, rebuild=rebuild)
    assert "made-with" in {fault.check for fault in report.warnings}


def test_with_some_articles_only_it_is_said_that_nothing_was_compared(
    made: Path, articles: list[Article]
) -> None:
    report = validate(made, articles[:1], rebuild=rebuild)
    assert (report.ok, report.again, len(report.unread)) == (True, False, 2)
    assert "not read again: articles are missing" in report.render()


def test_the_command_reads_the_articles_again(
    copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    node = alter(copy, "value of a figure", hidden=True)
    with pytest.raises(SystemExit) as ended:
        main(["validate", str(copy), "--source", *map(str, SOURCES)])
    out = capsys.readouterr().out
    assert ended.value.code == 1
    assert "Violation altered × 1" in out
    assert f"id:{node.removeprefix(str(ID))} schema:value: “" in out
