"""A build gives graphs and files: all of them or none, the same bytes for the same articles."""

from __future__ import annotations

import os
import subprocess
import sys
import unicodedata
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import kg
import kg.facts.extract
from kg.article import Span
from kg.build import NothingReadError, build, rewrite_view
from kg.errors import KgError
from kg.model import Entity, Kind

if TYPE_CHECKING:
    from kg.article import Article
    from kg.model import ArticleFacts

SEEDS = Path(__file__).parents[1] / "seeds"
FILES = ("graph.html", "graph.ttl", "provenance.ttl", "void.ttl")
ARTICLE = (
    "Đoàn kiểm tra của Bộ Chính trị làm việc với Ban Thường vụ Tỉnh ủy Lào Cai\n\n"
    "09:49 27/08/2022\n\n"
    "Sáng 27/8, đồng chí Lò Văn Thử, Ủy viên Bộ Chính trị, Trưởng đoàn kiểm tra chủ trì buổi làm "
    "việc với Ban Thường vụ Tỉnh ủy Lào Cai.\n\n"
    "Đồng chí Lò Văn Thử nhấn mạnh Lào Cai cần đẩy nhanh giải ngân vốn đầu tư công.\n"
)
NO_FACT = "Trời hôm nay đẹp\n\nNắng nhẹ, gió hiu hiu, cây lá xanh tươi.\n"


def write(path: Path, text: str = ARTICLE) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_the_seed_gives_graphs_facts_and_no_fault() -> None:
    made = kg.build([SEEDS])
    assert len(made.graph) > 100
    assert len(made.provenance) > 0
    assert len(made.void) > 0
    assert [facts.article.id for facts in made.facts] == ["eb8789e7bb465e25"]
    assert made.faults == ()


def test_the_package_exports_the_function_whatever_was_imported_before() -> None:
    code = "import kg.build, kg.cli; from kg import build; print(callable(build))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "True\n"


def test_a_build_writes_its_four_files_readable_by_others(tmp_path: Path) -> None:
    build([SEEDS], out=tmp_path / "new" / "out")
    assert tuple(contents(tmp_path / "new" / "out")) == FILES
    for name in FILES:
        assert (tmp_path / "new" / "out" / name).stat().st_mode & 0o044 == 0o044


def test_an_existing_folder_keeps_its_other_files(tmp_path: Path) -> None:
    write(tmp_path / "notes.md", "của tôi")
    write(tmp_path / "graph.ttl", "cũ")
    (tmp_path / "sub").mkdir()
    build([SEEDS], out=tmp_path)
    assert sorted(p.name for p in tmp_path.iterdir()) == sorted([*FILES, "notes.md", "sub"])
    assert (tmp_path / "notes.md").read_text(encoding="utf-8") == "của tôi"
    assert (tmp_path / "graph.ttl").read_text(encoding="utf-8") != "cũ"


def test_the_page_of_an_earlier_build_is_no_article(tmp_path: Path) -> None:
    write(tmp_path / "a.txt")
    build([tmp_path], out=tmp_path)
    before = contents(tmp_path)
    assert build([tmp_path], out=tmp_path).faults == ()
    assert contents(tmp_path) == before


def test_without_a_view_there_is_no_page(tmp_path: Path) -> None:
    build([SEEDS], out=tmp_path, view=False)
    assert "graph.html" not in contents(tmp_path)


def test_an_article_with_no_fact_is_a_valid_graph_with_its_node(tmp_path: Path) -> None:
    made = build([write(tmp_path / "a.txt", NO_FACT)], out=tmp_path / "out")
    assert made.faults == ()
    iri = f"https://w3id.org/vngov/id/article_{made.facts[0].article.id}"
    assert iri in {str(subject) for subject in made.graph.subjects()}
    assert tuple(contents(tmp_path / "out")) == FILES


def test_faults_do_not_stop_the_other_articles(tmp_path: Path) -> None:
    write(tmp_path / "good.txt")
    write(tmp_path / "empty.txt", "")
    made = build([tmp_path, tmp_path / "missing"])
    assert len(made.facts) == 1
    assert [fault.problem.split(";")[0] for fault in made.faults] == [
        "no such file or folder",
        "empty",
    ]


def test_nothing_is_written_where_nothing_could_be_read(tmp_path: Path) -> None:
    with pytest.raises(NothingReadError, match=r"missing\.txt: no such file") as caught:
        build([tmp_path / "missing.txt"], out=tmp_path / "out")
    assert len(caught.value.faults) == 1
    assert not (tmp_path / "out").exists()


def test_no_source_at_all_is_an_error() -> None:
    with pytest.raises(NothingReadError, match="no source"):
        build([])


def test_an_out_that_is_a_file_is_an_error_and_stays(tmp_path: Path) -> None:
    out = write(tmp_path / "out", "của tôi")
    for wrong in (out, out / "below"):
        with pytest.raises(KgError, match="a file, not a folder"):
            build([SEEDS], out=wrong)
    assert out.read_text(encoding="utf-8") == "của tôi"


def test_an_out_that_cannot_be_written_is_an_error() -> None:
    with pytest.raises(KgError, match="cannot be written"):
        build([SEEDS], out="/proc/vnkg")


@pytest.mark.parametrize("form", ["nfd", "utf-16", "crlf"])
def test_the_form_of_the_file_does_not_change_the_graph(tmp_path: Path, form: str) -> None:
    data = {
        "nfd": unicodedata.normalize("NFD", ARTICLE).encode(),
        "utf-16": ARTICLE.encode("utf-16"),
        "crlf": ARTICLE.replace("\n", "\r\n").encode(),
    }[form]
    (tmp_path / "other.txt").write_bytes(data)
    build([write(tmp_path / "plain.txt")], out=tmp_path / "1", view=False)
    build([tmp_path / "other.txt"], out=tmp_path / "2", view=False)
    assert contents(tmp_path / "1") == contents(tmp_path / "2")


def test_bytes_depend_on_the_articles_alone(tmp_path: Path) -> None:
    """Not on order, names of files, processes, hash seed, time zone or locale."""
    for folder, names in (("a", ("1.txt", "2.txt", "3.txt")), ("b", ("3.txt", "1.txt", "2.txt"))):
        (tmp_path / folder).mkdir()
        for name, text in zip(names, (ARTICLE, NO_FACT, ARTICLE + "Hết.\n"), strict=True):
            write(tmp_path / folder / name, text)
    build([tmp_path / "a"], out=tmp_path / "1")
    surroundings = {"PYTHONHASHSEED": "7", "TZ": "America/Lima", "LC_ALL": "C", "LANG": "C"}
    options = [str(tmp_path / "b"), "--out", str(tmp_path / "2"), "--jobs", "2"]
    command = [sys.executable, "-m", "kg", "build", *options]
    subprocess.run(command, env=os.environ | surroundings, check=True, capture_output=True)
    assert contents(tmp_path / "1") == contents(tmp_path / "2")


def test_progress_counts_every_article(tmp_path: Path) -> None:
    write(tmp_path / "1.txt")
    write(tmp_path / "2.txt", NO_FACT)
    seen: list[tuple[int, int]] = []
    build([tmp_path], progress=lambda done, total: seen.append((done, total)))
    assert seen == [(1, 2), (2, 2)]


def test_a_defect_in_an_extractor_costs_one_article(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sound = kg.facts.extract.extract

    def defective(article: Article) -> ArticleFacts:
        if article.text == NO_FACT:
            raise IndexError("planted")
        return sound(article)

    monkeypatch.setattr(kg.facts.extract, "extract", defective)
    write(tmp_path / "1.txt")
    write(tmp_path / "2.txt", NO_FACT)
    made = build([tmp_path])
    assert len(made.facts) == 1
    assert made.faults[0].problem.startswith("defect of kg (IndexError: planted)")


def test_facts_that_contradict_their_form_cost_one_article(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sound = kg.facts.extract.extract

    def beyond_the_text(article: Article) -> ArticleFacts:
        facts = sound(article)
        if article.text != NO_FACT:
            return facts
        thing = Entity("person:X", Kind.PERSON, "X", (), (Span(9_000, 9_001),), "planted")
        return replace(facts, entities=(thing,))

    monkeypatch.setattr(kg.facts.extract, "extract", beyond_the_text)
    write(tmp_path / "1.txt")
    write(tmp_path / "2.txt", NO_FACT)
    made = build([tmp_path])
    assert [facts.article.text for facts in made.facts] == [ARTICLE]
    assert made.faults[0].origin == str(tmp_path / "2.txt")
    assert made.faults[0].problem.startswith("defect of kg (ValueError")
    with pytest.raises(NothingReadError, match="defect of kg"):
        build([tmp_path / "2.txt"], out=tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_the_view_is_written_again_from_the_graph(tmp_path: Path) -> None:
    build([SEEDS], out=tmp_path)
    first = (tmp_path / "graph.html").read_bytes()
    (tmp_path / "graph.html").unlink()
    assert rewrite_view(tmp_path).read_bytes() == first


@pytest.mark.parametrize("text", [None, "không phải Turtle {"])
def test_a_view_of_no_graph_is_an_error(tmp_path: Path, text: str | None) -> None:
    if text:
        write(tmp_path / "graph.ttl", text)
    with pytest.raises(KgError, match=r"graph\.ttl: (not there|not Turtle)"):
        rewrite_view(tmp_path)


@pytest.mark.parametrize("name", [*FILES, "quarantine.ttl"])
def test_a_folder_in_the_way_of_a_file_changes_nothing(tmp_path: Path, name: str) -> None:
    out = tmp_path / "out"
    (out / name).mkdir(parents=True)
    for other in set(FILES) - {name}:
        write(out / other, "cũ")
    before = sorted(out.iterdir())
    with pytest.raises(KgError, match=f"{name}: a folder is in the way"):
        build([write(tmp_path / "a.txt")], out=out)
    assert sorted(out.iterdir()) == before
    assert {f.read_text(encoding="utf-8") for f in before if f.is_file()} == {"cũ"}


def test_the_page_of_a_build_elsewhere_in_the_sources_is_no_article(tmp_path: Path) -> None:
    write(tmp_path / "a.txt")
    build([tmp_path], out=tmp_path / "old")
    (tmp_path / "old" / "graph.html").rename(tmp_path / "old" / "view.html")
    made = build([tmp_path], out=tmp_path / "new")
    assert [facts.article.origin for facts in made.facts] == [str(tmp_path / "a.txt")]
    assert made.faults == ()
    with pytest.raises(NothingReadError, match="a page of kg, no article"):
        build([tmp_path / "old" / "view.html"])
