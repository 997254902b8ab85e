"""Two passes over the disk: what they write is what one collector in memory gives."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from kg.build import assembly, build, derived, mapping, of_articles, writing
from kg.build.lists import code_lists, joined, judged
from kg.facts.extract import extract
from kg.graph import runs, tally
from kg.graph.as_rdflib import to_graphs
from kg.graph.confidence import read_confidence
from kg.sources.read import split_sources

if TYPE_CHECKING:
    from pathlib import Path

TEXT = (
    "Đoàn kiểm tra số {n} của Bộ Chính trị làm việc với Ban Thường vụ Tỉnh ủy {where}\n\n"
    "Sáng 27/8/20{n}, đồng chí Lò Văn Thử, Ủy viên Bộ Chính trị, nguyên Bí thư Tỉnh ủy {where}, "
    "Trưởng đoàn kiểm tra chủ trì buổi làm việc với Ban Thường vụ Tỉnh ủy {where} theo Quyết định "
    "số {n}-QĐ/TW. Đồng chí Vừ A Nọ, Chủ tịch UBND tỉnh {where}, nguyên Phó Bí thư Tỉnh ủy báo cáo "
    "tỉ lệ hộ nghèo còn {n}%.\n"
)
PLACES = ("Lào Cai", "Lai Châu", "Sơn La", "Yên Bái")


@pytest.fixture(name="sources")
def sources_fixture(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    for n in range(10, 22):
        text = TEXT.format(n=n, where=PLACES[n % 4])
        (folder / f"{n}.txt").write_text(text, encoding="utf-8")
    return folder


def in_memory(folder: Path) -> dict[str, bytes]:
    lists = code_lists()
    articles, _ = split_sources([folder])
    facts = [extract(article) for article in articles]
    made = to_graphs(joined(facts), confidence=read_confidence(), lists=lists, judged=judged(facts))
    return {name: made.files[name] for name in ("graph.ttl", "provenance.ttl")}


@pytest.mark.parametrize("jobs", [1, 3])
@pytest.mark.parametrize("chunk", [1, 5, 40])
def test_the_partition_does_not_show(
    sources: Path, chunk: int, jobs: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = dict(build([sources]).files)
    assert whole.items() >= in_memory(sources).items()
    assert b"vng:Judgement" in whole["identity.ttl"]
    monkeypatch.setattr(mapping, "CHUNK", chunk)
    assert dict(build([sources], jobs=jobs).files) == whole


def test_what_goes_to_disk_does_not_show(sources: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = dict(build([sources]).files)
    monkeypatch.setattr(mapping, "CHUNK", 2)
    monkeypatch.setattr(assembly, "_BATCH", 3)
    monkeypatch.setattr(writing, "_BATCH", 3)
    monkeypatch.setattr(derived, "_IN_MEMORY", 0)
    monkeypatch.setattr(assembly, "_EDGES", 2)
    monkeypatch.setattr(runs, "_BUFFER", 2_000)
    monkeypatch.setattr(runs, "_OPEN", 3)
    monkeypatch.setattr(tally, "_KEPT", 10)
    assert dict(build([sources]).files) == whole


def test_ids_that_are_no_hash_give_the_same_graph(sources: Path) -> None:
    articles, _ = split_sources([sources])
    named = [replace(a, id=f"a{'-1' * n}") for n, a in enumerate(articles)]
    lists = code_lists()
    facts = [extract(article) for article in named]
    whole = to_graphs(
        joined(facts), confidence=read_confidence(), lists=lists, judged=judged(facts)
    ).files
    made = of_articles(reversed(named)).files
    assert made["graph.ttl"] == whole["graph.ttl"]
    assert made["provenance.ttl"] == whole["provenance.ttl"]
