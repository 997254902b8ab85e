"""Faulty facts are kept out whole, with the reason; the rest is a valid build; nothing is lost."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib.term import URIRef

import kg.facts.extract
import kg.validate.shapes
from kg.build import build
from kg.cli import main
from kg.graph import terms
from kg.graph.as_rdflib import from_rdflib
from kg.graph.build_graph import to_triples
from kg.graph.loose import REPORT
from kg.graph.serialise import turtle
from kg.graph.terms import DCTERMS, ORG, RDF, SH, VNG, VOID
from kg.graph.void import KEPT_OUT
from kg.model import (
    Act,
    ArticleFacts,
    Belonging,
    Participation,
    Position,
    Role,
    Statement,
    Structure,
)
from kg.resources import ontology_dir
from kg.validate.quarantine import Sifted, sift
from kg.validate.report import validate
from kg.validate.shapes import Violation, violations
from tests.graph.conftest import Maker, inspection

if TYPE_CHECKING:
    from kg.article import Article
    from kg.graph.build_graph import Triples
    from kg.graph.claims import Triple

PROVINCE, ORDER, KHAI = "An Phước", "Quyết định 812-QĐ/TW", "Trịnh Đức Khải"
BOARD, TEAM = "Ban Thường vụ Tỉnh ủy An Phước", "Đoàn kiểm tra số 812 của Ban Bí thư"
FACTS = {terms.PERSON, terms.BODY, terms.AREA, terms.DOCUMENT, terms.MEMBERSHIP, terms.STATEMENT}
FACTS |= {terms.FINDING, terms.OBSERVATION, terms.DECISION, *terms.event_classes().values()}
EDGES = {VNG.chair, VNG.counterpart, VNG.implements, VNG.issuer, VNG.metWith, ORG.memberOf}
EDGES |= {terms.SUB_ORGANIZATION, terms.TRANSITIVE_SUB_ORGANIZATION, VNG.inspectsArea}
SHAPES = ontology_dir() / "shapes.ttl"


def plant(**rows: Any) -> ArticleFacts:
    """Return the facts of an article with one more row in some tables."""
    facts = inspection()
    more: dict[str, Any] = {name: (*getattr(facts, name), row) for name, row in rows.items()}
    return replace(facts, **more)


def post_in(body: str, holder: str = KHAI) -> Position:
    words = Maker(inspection().article.text).span("Trưởng đoàn")
    return Position(holder, "Ủy viên", body, former=False, span=words, rule="planted")


def sifted(facts: ArticleFacts) -> tuple[Triples, Sifted]:
    made = to_triples([facts])
    found = violations((turtle(made.graph) + turtle(made.provenance)).decode(), SHAPES)
    return made, sift(made.graph, made.provenance, found)


def written(folder: Path, part: Sifted) -> Path:
    from kg.graph.void import describe

    files = {"graph.ttl": turtle(part.graph), "provenance.ttl": turtle(part.provenance)}
    files["void.ttl"] = turtle(describe(part.graph, files, "0"))
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return folder


def issued_by_a_person() -> ArticleFacts:
    facts = inspection()
    wrong = replace(facts.documents[1], issuer=KHAI)
    return replace(facts, documents=(facts.documents[0], wrong))


FAULTY = {
    "a post in a document": (plant(positions=post_in(ORDER)), "Membership-organization"),
    "a post held by a place": (plant(positions=post_in(BOARD, PROVINCE)), "Membership-member"),
    "a document issued by a person": (issued_by_a_person(), "Document-issuer"),
    "a meeting chaired by a document": (
        plant(
            participations=Participation(
                "e1", ORDER, Role.CHAIR, Maker(inspection().article.text).span(ORDER), "planted"
            )
        ),
        "Event-chair",
    ),
    "a saying of an event": (
        plant(
            statements=Statement(
                "e1",
                Act.PRAISE,
                None,
                Maker(inspection().article.text).span("quy hoạch"),
                Maker(inspection().article.text).span("chủ trì"),
                "planted",
            )
        ),
        "Statement-source",
    ),
    "a body that is part of a place": (
        plant(
            structures=Structure(
                BOARD,
                Belonging.PART_OF,
                PROVINCE,
                Maker(inspection().article.text).span("tỉnh An Phước"),
                "planted",
            )
        ),
        "Sub-parent",
    ),
}


@pytest.mark.parametrize("case", FAULTY)
def test_a_faulty_fact_is_kept_out_with_its_reason_and_the_rest_is_valid(
    case: str, tmp_path: Path
) -> None:
    facts, code = FAULTY[case]
    made, part = sifted(facts)
    assert code in part.reasons
    assert part.facts >= 1
    report = {(p, o) for s, p, o in part.quarantine if (REPORT, SH.result, s) in part.quarantine}
    assert (DCTERMS.identifier, (code, "")) in report
    assert validate(written(tmp_path, part)).violations == ()
    # nothing is lost and nothing is in two places
    assert part.graph | part.provenance | part.quarantine >= made.graph | made.provenance
    assert not (part.graph | part.provenance) & part.quarantine


@pytest.mark.parametrize("case", FAULTY)
def test_sound_facts_stay(case: str) -> None:
    # By number: the name of a document or event depends on its issuer or chair.
    _, part = sifted(FAULTY[case][0])
    sound = to_triples([inspection()])
    kept, all_sound = (
        Counter(o for _, p, o in triples if p == terms.TYPE and o in FACTS)
        for triples in (part.graph, sound.graph)
    )
    assert kept == all_sound
    edges, all_edges = (
        Counter(p for _, p, _ in triples if p in EDGES) for triples in (part.graph, sound.graph)
    )
    assert edges == all_edges


def test_a_post_goes_whole_and_so_do_its_shortcuts() -> None:
    made, part = sifted(FAULTY["a post in a document"][0])
    posts = {s for s, p, o in part.quarantine if p == RDF.type and o == terms.MEMBERSHIP}
    assert len(posts) == 1
    assert not [t for t in part.graph | part.provenance if posts & {t[0], t[2]}]
    gone = {p for _, p, _ in made.graph & part.quarantine}
    assert {ORG.member, ORG.organization, ORG.role, VNG.holdsRole} <= gone


def test_of_a_document_with_a_wrong_issuer_only_that_goes() -> None:
    made, part = sifted(FAULTY["a document issued by a person"][0])
    assert {p for _, p, _ in made.graph & part.quarantine} == {VNG.issuer}
    assert part.facts == 1


def test_a_post_tied_to_a_place_is_a_warning_and_stays() -> None:
    made = to_triples([plant(positions=post_in(PROVINCE))])
    assert violations((turtle(made.graph) + turtle(made.provenance)).decode(), SHAPES) == ()


def test_an_edge_that_follows_from_a_faulty_fact_goes_too() -> None:
    wrong = replace(inspection().participations[0], agent=PROVINCE)
    facts = inspection()
    made, part = sifted(replace(facts, participations=(wrong, *facts.participations[1:])))
    assert part.reasons == {"Event-chair": 1}
    met = {t for t in made.graph if t[1] == VNG.metWith}
    assert {t for t in part.graph if t[1] == VNG.metWith} <= met
    assert not [t for t in part.provenance if t[1] == VNG.evidence and t[2] not in _subjects(part)]


def _subjects(part: Sifted) -> set[object]:
    return {subject for subject, _, _ in part.graph | part.provenance}


@pytest.fixture(name="planted")
def planted_fixture(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Return an article from which the reading draws a faulty fact too."""
    facts = FAULTY["a post in a document"][0]

    def reading(article: Article) -> ArticleFacts:
        return replace(facts, article=replace(facts.article, origin=article.origin))

    monkeypatch.setattr(kg.facts.extract, "extract", reading)
    source = tmp_path / "00000000000000a1.txt"
    source.write_text(facts.article.text, encoding="utf-8")
    return source


def test_a_build_counts_what_it_keeps_out_and_says_where(
    planted: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    with pytest.raises(SystemExit) as ended:
        main(["build", str(planted), "--out", str(out), "--no-view"])
    assert ended.value.code == 0
    last = capsys.readouterr().err.splitlines()[-1]
    place = out / "quarantine.ttl"
    assert last == f"kept out of the graph, see {place}: Membership-organization × 1"
    assert validate(out).ok
    made = build([planted])
    assert made.kept_out == {"Membership-organization": 1}
    assert turtle(from_rdflib(made.quarantine)) == place.read_bytes()
    assert int(str(made.void.value(URIRef(KEPT_OUT), URIRef(VOID.entities)))) == 1


def test_the_quarantine_of_an_earlier_build_goes_with_its_cause(
    planted: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    build([planted], out=out, view=False)
    first = (out / "quarantine.ttl").read_bytes()
    build([planted], out=out, view=False)
    assert (out / "quarantine.ttl").read_bytes() == first
    monkeypatch.setattr(kg.facts.extract, "extract", ArticleFacts)
    build([planted], out=out, view=False)
    assert sorted(path.name for path in out.iterdir()) == [
        "graph.ttl",
        "provenance.ttl",
        "void.ttl",
    ]


def test_without_the_fast_engine_a_build_keeps_nothing_out_and_validation_tells(
    planted: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as missing:
        missing.setattr(kg.validate.shapes, "find_spec", lambda _: None)
        made = build([planted], out=tmp_path / "out", view=False)
    assert made.kept_out == {}
    assert not (tmp_path / "out" / "quarantine.ttl").exists()
    found = {fault.check for fault in validate(tmp_path / "out").violations}
    assert "Membership-organization" in found


SOUND = to_triples([inspection()])
LINKS = sorted(t for t in SOUND.graph if isinstance(t[2], str))
NODES = sorted({t[0] for t in SOUND.graph})


@pytest.mark.parametrize("words", ["C:\\x", "\\x41", "hai\ndòng"])
def test_the_value_that_is_wrong_is_reported_as_it_stands(words: str) -> None:
    node = next(s for s, p, o in SOUND.graph if (p, o) == (terms.TYPE, terms.PERSON))
    shape = "<https://w3id.org/vngov/shapes#Person-label>"
    value = str(ox.Literal(words, language="vi"))
    wrong = Violation(shape, f"<{node}>", f"<{terms.LABEL}>", value)
    part = sift(SOUND.graph, SOUND.provenance, (wrong,))
    assert [o for _, p, o in part.quarantine if p == SH.value] == [(words, "@vi")]


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(LINKS), st.sampled_from(NODES)), min_size=1, max_size=4),
    st.lists(st.sampled_from(sorted(SOUND.graph)), max_size=2),
)
def test_whatever_is_wrong_with_a_graph_what_stays_keeps_the_shapes(
    wrong: list[tuple[Triple, str]], lost: list[Triple]
) -> None:
    graph = frozenset(SOUND.graph - set(lost) | {(s, p, node) for (s, p, _), node in wrong})
    found = violations((turtle(graph) + turtle(SOUND.provenance)).decode(), SHAPES)
    part = sift(graph, SOUND.provenance, found)
    assert violations((turtle(part.graph) + turtle(part.provenance)).decode(), SHAPES) == ()
    assert part.graph | part.provenance | part.quarantine >= graph | SOUND.provenance
    if not found:
        assert part.graph == graph


def test_the_hash_seed_does_not_show_in_the_quarantine() -> None:
    code = (
        "import sys; from tests.validate.test_quarantine import *; "
        "parts = [sifted(facts)[1] for facts, _ in FAULTY.values()]; "
        "[sys.stdout.buffer.write(turtle(p.quarantine) + turtle(p.graph)) for p in parts]"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            check=True,
            cwd=Path(__file__).parents[2],
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1
    assert len(outputs.pop()) > 1000
