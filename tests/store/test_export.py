"""Every export loads in the tool it is for, loses nothing it promises, and is always the same."""

from __future__ import annotations

import csv
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from io import BytesIO, StringIO
from pathlib import Path
from typing import TYPE_CHECKING

import networkx as nx
import pyoxigraph as ox
import pytest
from rdflib import Dataset, Graph, Literal, URIRef
from rdflib.compare import isomorphic

from kg.build import build
from kg.cli import main
from kg.errors import KgError
from kg.resources import ontology_dir
from kg.store.dataset import RECORDS
from kg.store.exports import export as write
from kg.store.exports import formats, nq, trig
from kg.store.exports.csv import COLUMNS
from kg.store.query import run
from kg.store.terms import shorten
from tests.vocabulary import LABEL, OA, ORG, PREFIXES, TYPE, VNG

if TYPE_CHECKING:
    from rdflib.term import Node

BUILD = Path(__file__).parents[1] / "validate" / "handmade"
GRAPH = Graph().parse(BUILD / "graph.ttl")
PROVENANCE = Graph().parse(BUILD / "provenance.ttl")


def export(build: Path, fmt: str, *, per_article: bool = False) -> bytes:
    out = BytesIO()
    write(build, fmt, out, per_article=per_article)
    return out.getvalue()


def test_ntriples_hold_the_graph_one_sorted_line_each() -> None:
    data = export(BUILD, "nt")
    assert isomorphic(Graph().parse(data=data, format="nt"), GRAPH)
    lines = data.decode().splitlines()
    assert lines == sorted(lines)
    assert len(lines) == len(GRAPH)


def test_trig_holds_the_graph_and_its_records_apart() -> None:
    loaded = Dataset().parse(data=export(BUILD, "trig"), format="trig")
    assert isomorphic(loaded.graph(URIRef(RECORDS.value)), PROVENANCE)
    assert isomorphic(loaded.default_graph, GRAPH)


def test_nquads_hold_the_same_as_trig() -> None:
    lines = {*ox.parse(export(BUILD, "nq"), format=nq.FORMAT)}
    assert lines == {*ox.parse(export(BUILD, "trig"), format=trig.FORMAT)}


def test_sorting_in_parts_gives_the_same_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = export(BUILD, "nt")
    monkeypatch.setattr("kg.store.ordered._PART", 50)
    assert export(BUILD, "nt") == whole
    monkeypatch.setattr("kg.store.ordered._OPEN", 2)
    assert export(BUILD, "nt") == whole


def parts(build: Path) -> dict[str, set[ox.Triple]]:
    found: dict[str, set[ox.Triple]] = {}
    data = export(build, "nq", per_article=True)
    for quad in ox.parse(data, format=ox.RdfFormat.N_QUADS):
        name = quad.graph_name
        key = name.value if isinstance(name, ox.NamedNode) else ""
        found.setdefault(key, set()).add(quad.triple)
    return found


def test_articles_get_a_graph_each_and_an_article_dropped_leaves_the_others_whole(
    tmp_path: Path,
) -> None:
    articles = {
        "2021-03-04": "Bộ trưởng Bộ Xây dựng Vi Văn Khoát làm việc với Tỉnh ủy Lai Châu.",
        "2022-05-06": "Bộ trưởng Bộ Xây dựng Vi Văn Khoát làm việc với Tỉnh ủy Lào Cai.",
    }
    rows = [
        {"title": f"Tin ngày {day}", "text": text, "published": f"{day}T08:00:00+07:00"}
        for day, text in articles.items()
    ]
    source = tmp_path / "news.jsonl"
    source.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    build([source], out=tmp_path / "both", view=False)
    found = parts(tmp_path / "both")
    named = sorted(set(found) - {""})
    assert len(named) == 2
    files = ("graph.ttl", "provenance.ttl")
    whole = {q.triple for f in files for q in ox.parse(path=str(tmp_path / "both" / f))}
    assert set.union(*found.values()) == whole
    days = {
        name: {str(t.object)[1:11] for t in found[name] if t.predicate.value == str(VNG.attestedOn)}
        for name in named
    }
    assert sorted(days.values(), key=str) == [{"2021-03-04"}, {"2022-05-06"}]
    first, second = (found[name] for name in named)
    person = {t for t in first & second if t.predicate.value == str(LABEL)}
    assert '"Vi Văn Khoát"@vi' in {str(t.object) for t in person}
    for name in named:
        spans = {t.subject for t in found[name] if t.predicate.value == str(OA.hasSource)}
        assert spans
        assert all(name in str(span) for span in spans)


def test_formats_without_named_graphs_say_so() -> None:
    with pytest.raises(KgError, match="csv: has no named graphs; choose one of trig, nq"):
        export(BUILD, "csv", per_article=True)


def test_json_ld_holds_the_graph() -> None:
    data = export(BUILD, "json-ld")
    assert isomorphic(Graph().parse(data=data, format="json-ld"), GRAPH)
    tree = json.loads(data)
    assert "@context" in tree
    assert "Trịnh Đức Khải" in data.decode()


def test_json_ld_uses_the_context_of_the_ontology(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("vngov.ttl", "shapes.ttl"):
        (tmp_path / name).write_bytes((ontology_dir() / name).read_bytes())
    context = {"chair": {"@id": str(VNG.chair), "@type": "@id"}, "vng": PREFIXES["vng"]}
    (tmp_path / "context.jsonld").write_text(json.dumps({"@context": context}), encoding="utf-8")
    monkeypatch.setattr("kg.store.exports.json_ld.ontology_dir", lambda: tmp_path)
    data = export(BUILD, "json-ld")
    assert json.loads(data)["@context"]["chair"]["@id"] == str(VNG.chair)
    assert any("chair" in node for node in json.loads(data)["@graph"])
    assert isomorphic(Graph().parse(data=data, format="json-ld"), GRAPH)


def test_json_ld_is_the_same_however_many_subjects_are_written_at_a_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    whole = export(BUILD, "json-ld")
    for size in (1, 7):
        monkeypatch.setattr("kg.store.exports.json_ld._BATCH", size)
        assert export(BUILD, "json-ld") == whole


def _term(value: str, datatype: str, language: str) -> Node:
    if not datatype:
        return URIRef(value)
    if language:
        return Literal(value, lang=language)
    string = datatype.endswith("#string")
    return Literal(value, datatype=None if string else URIRef(datatype), normalize=False)


def test_csv_holds_every_triple_with_the_labels_beside() -> None:
    rows = list(csv.DictReader(StringIO(export(BUILD, "csv").decode(), newline="")))
    assert tuple(rows[0]) == COLUMNS
    back = Graph()
    for row in rows:
        value = _term(row["object"].removeprefix("'"), row["datatype"], row["language"])
        back.add((URIRef(row["subject"]), URIRef(row["predicate"]), value))
    assert isomorphic(back, GRAPH)
    chaired = [row for row in rows if row["predicate"] == str(VNG.chair)]
    assert {row["object_label"] for row in chaired} == {"Trịnh Đức Khải"}


def test_no_cell_of_a_csv_is_a_formula(tmp_path: Path) -> None:
    folder = shutil.copytree(BUILD, tmp_path / "build")
    words = ["=1+1", "+cmd", "-x", "@SUM(A1)", "\tx", "\rx", "'=1", "-5", "+1.5", "-2 + 3"]
    graph = Graph()
    for word in words:
        graph.add((URIRef("http://x/a"), URIRef("http://x/b"), Literal(word)))
    with (folder / "graph.ttl").open("ab") as file:
        file.write(b"\n" + graph.serialize(format="nt").encode())
    data = export(folder, "csv").decode()
    cells = {row["object"] for row in csv.DictReader(StringIO(data, newline=""))
             if row["subject"] == "http://x/a"}  # fmt: skip
    numbers = {"-5", "+1.5"}
    assert cells == {word if word in numbers else f"'{word}" for word in words}
    asked = run(folder, "SELECT ?o { <http://x/a> ?p ?o }", fmt="csv")
    rows = {row["o"] for row in csv.DictReader(StringIO(asked, newline=""))}
    assert rows == cells


@pytest.mark.skipif(not importlib.util.find_spec("pandas"), reason="pandas is not installed")
def test_csv_loads_in_pandas() -> None:
    pandas = importlib.import_module("pandas")
    frame = pandas.read_csv(BytesIO(export(BUILD, "csv")), keep_default_na=False)
    assert len(frame) == len(GRAPH)


def test_graphml_loads_in_networkx_with_names_and_words() -> None:
    net = nx.read_graphml(BytesIO(export(BUILD, "graphml")), force_multigraph=True)
    assert net.is_directed()
    person = next(n for n, data in net.nodes(data=True) if data.get("label") == "Trịnh Đức Khải")
    assert net.nodes[person]["type"] == "foaf:Person"
    assert "Trịnh Đức Khải" in net.nodes[person]["quote"]
    chaired = [d for _, to, d in net.edges(data=True) if d["predicate"] == "vng:chair"]
    assert len(chaired) == len(list(GRAPH.triples((None, VNG.chair, None))))
    assert all(data["quote"] and data["label"] for data in chaired)
    labels = {str(o) for o in GRAPH.objects(None, LABEL) if o.language == "vi"}  # type: ignore[attr-defined]
    assert {data["label"] for _, data in net.nodes(data=True) if "label" in data} <= labels
    assert shorten(str(VNG.evidence)) not in {d["predicate"] for _, _, d in net.edges(data=True)}


def test_graphml_keeps_words_that_look_like_markup(tmp_path: Path) -> None:
    folder = shutil.copytree(BUILD, tmp_path / "build")
    firm = URIRef(f"{PREFIXES['id']}org_a-and-b")
    graph = Graph().add((firm, TYPE, ORG.Organization))
    graph.add((firm, LABEL, Literal('Hội "A & B" <Cà Mau>', lang="vi")))
    with (folder / "graph.ttl").open("ab") as file:
        file.write(b"\n" + graph.serialize(format="nt").encode())
    net = nx.read_graphml(BytesIO(export(folder, "graphml")), force_multigraph=True)
    assert net.nodes["id:org_a-and-b"]["label"] == 'Hội "A & B" <Cà Mau>'


def test_graphml_is_what_networkx_writes_of_the_same_network() -> None:
    data = export(BUILD, "graphml")
    net = nx.read_graphml(BytesIO(data), force_multigraph=True)
    again = BytesIO()
    nx.write_graphml(net, again, prettyprint=True, named_key_ids=True)
    assert again.getvalue() == data


@pytest.mark.parametrize("fmt", formats())
def test_an_export_is_the_same_whatever_the_hash_seed_and_the_order_of_the_file(
    fmt: str, tmp_path: Path
) -> None:
    lines = GRAPH.serialize(format="nt").splitlines()
    (tmp_path / "graph.ttl").write_text("\n".join(reversed(lines)), encoding="utf-8")
    (tmp_path / "provenance.ttl").write_bytes((BUILD / "provenance.ttl").read_bytes())
    out = tmp_path / "out"
    command = [sys.executable, "-m", "kg", "export", str(tmp_path), "-f", fmt, "-o", str(out)]
    subprocess.run(command, check=True, env={**os.environ, "PYTHONHASHSEED": "5", "LC_ALL": "C"})
    assert out.read_bytes() == export(BUILD, fmt)


def test_the_command_line_offers_the_formats_and_writes_to_stdout(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["export", str(BUILD), "--format", "nt"])
    assert ended.value.code == 0
    assert capsys.readouterr().out.encode() == export(BUILD, "nt")
    with pytest.raises(SystemExit) as ended:
        main(["export", str(BUILD), "--format", "parquet"])
    assert ended.value.code == 2
    offered = capsys.readouterr().err
    assert all(fmt in offered for fmt in formats())


def test_what_cannot_be_exported_is_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(KgError, match="parquet: no such format"):
        export(BUILD, "parquet")
    for arguments in (
        [str(tmp_path), "-f", "csv"],
        [str(BUILD), "-f", "csv", "-o", str(tmp_path / "no" / "where")],
    ):
        with pytest.raises(SystemExit) as ended:
            main(["export", *arguments])
        assert ended.value.code == 1
        assert capsys.readouterr().err.count("\n") == 1
