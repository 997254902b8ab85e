"""What a change touches: a word, a type of event, a relation, an export are data or one file.

Each test changes a copy of the project as CONTRIBUTING says, and lets that copy build.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from textwrap import dedent

import pytest

from tools.model_lists import main, written

ROOT = Path(__file__).parents[1]
TRAINING = """
vng:Training a owl:Class ;
    skos:notation "training" ; vng:eventTrait "about", "apart" ;
    rdfs:subClassOf schema:Event, sem:Event ;
    rdfs:label "buổi tập huấn"@vi, "training"@en ;
    rdfs:isDefinedBy <https://w3id.org/vngov/ns> .
"""
TRAINS = """
c:eventverb_tap-huan-cho a skos:Concept ;
  skos:inScheme c:eventverb ;
  skos:prefLabel "tập huấn cho"@vi ;
  vng:eventType "training" .
"""
OFFICE = """
c:role_tong-doi-truong a skos:Concept ;
  skos:inScheme c:role ;
  skos:prefLabel "Tổng đội trưởng"@vi , "Chief Captain"@en .
"""
RELATION = """
vng:answers a owl:ObjectProperty ;
    skos:notation "answers" ;
    rdfs:label "trả lời"@vi, "answers"@en ;
    rdfs:isDefinedBy <https://w3id.org/vngov/ns> .
"""
EXPORT = '''
"""One line for each triple of the graph, counted."""

from __future__ import annotations


def write(directory, out):
    """Write how many triples there are."""
    from kg.store.load import GRAPH, stream

    out.write(f"{sum(1 for _ in stream(directory / GRAPH))}\\n".encode())
'''


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Return a copy of the package and its ontology."""
    for name in ("kg", "ontology"):
        skip = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / name, tmp_path / name, ignore=skip)
    return tmp_path


def add(file: Path, block: str) -> None:
    file.write_text(file.read_text(encoding="utf-8") + block, encoding="utf-8")


def kg(copy: Path, *arguments: str) -> str:
    """Run ``kg`` of the copy and return what it writes."""
    done = subprocess.run(
        [sys.executable, "-m", "kg", *arguments],
        cwd=copy,
        env=os.environ | {"PYTHONPATH": str(copy)},
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout


def build(copy: Path, body: str) -> str:
    """Build an article with the copy and return its graph, which must break no shape."""
    article = copy / "tin.txt"
    article.write_text(f"Tin vắn\n\n{body}\n", encoding="utf-8")
    kg(copy, "build", str(article), "--out", str(copy / "out"))
    assert not (copy / "out" / "quarantine.ttl").exists()
    return (copy / "out" / "graph.ttl").read_text(encoding="utf-8")


def test_the_lists_follow_the_rows() -> None:
    assert [path.name for path, text in written(ROOT) if path.read_text("utf-8") != text] == []


def test_a_new_type_of_event_is_a_row_and_its_words(copy: Path) -> None:
    body = "Sáng 5/6/2024, Sở Y tế tỉnh Sơn La tập huấn cho Bệnh viện Đa khoa tỉnh Sơn La."
    assert "vng:Training" not in build(copy, body)
    add(copy / "ontology" / "vngov.ttl", TRAINING)
    add(copy / "ontology" / "lexicon" / "eventverb.ttl", TRAINS)
    main(copy)
    graph = build(copy, body)
    assert " a vng:Training ;" in graph
    assert "schema:organizer id:org_so-y-te-tinh-son-la" in graph
    assert "vng:counterpart id:org_benh-vien-da-khoa-son-la" in graph
    listed = ("shapes.ttl", "context.jsonld", "queries/CQ36.rq")
    assert all("vng:Training" in (copy / "ontology" / f).read_text("utf-8") for f in listed)
    answer = kg(copy, "query", str(copy / "out"), "ASK { ?e a vng:Training }", "--format", "json")
    assert "true" in answer


def test_a_new_office_word_is_one_block(copy: Path) -> None:
    body = "Ông Lò Văn Mẩy, Tổng đội trưởng Tỉnh đoàn Sơn La, dự hội nghị."
    before = build(copy, body)
    add(copy / "ontology" / "lexicon" / "role.ttl", OFFICE)
    assert '"Tổng đội trưởng"@vi' not in before
    assert '"Tổng đội trưởng"@vi' in build(copy, body)


def test_a_new_relation_is_a_row(copy: Path) -> None:
    add(copy / "ontology" / "vngov.ttl", RELATION)
    main(copy)
    script = dedent("""
        from dataclasses import replace
        from kg.article import Article
        from kg.build import of_articles
        from kg.facts import extract as e
        from kg.model import Link
        text = "Tin vắn\\n\\nCông văn số 9/BYT-VP trả lời Công văn số 7/VPCP-KGVX.\\n"
        found = e.extract
        def linked(article, words=None):
            facts = found(article, words)
            one, other = (d for d in facts.documents)
            link = Link(one.entity, "answers", other.entity, one.span, "made-up")
            return replace(facts, links=(link,))
        e.extract = linked
        made = of_articles([Article("0" * 16, text, "Tin vắn")])
        print([str(p) for p in made.graph.predicates() if str(p).endswith("answers")])
    """)
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=copy,
        env=os.environ | {"PYTHONPATH": str(copy)},
        check=True,
        capture_output=True,
        text=True,
    )
    assert done.stdout == "['https://w3id.org/vngov/ns#answers']\n"


def test_a_new_export_is_one_file(copy: Path) -> None:
    build(copy, "Ông Lò Văn Mẩy, Bí thư Tỉnh ủy Sơn La, dự hội nghị.")
    (copy / "kg" / "store" / "exports" / "triple_count.py").write_text(EXPORT, encoding="utf-8")
    assert int(kg(copy, "export", str(copy / "out"), "--format", "triple-count")) > 10
    assert "triple-count" in kg(copy, "export", "--help")
