from __future__ import annotations

import shutil
from importlib import import_module
from pathlib import Path

import pytest

from kg.article import Article
from kg.errors import KgError
from kg.validate import shapes
from kg.validate.report import validate

HANDMADE = Path(__file__).parent / "handmade"
GOLD = Path(__file__).parents[3] / "shared" / "gold"
ID = "a1b2c3d4e5f60718"
TEXT = (HANDMADE / f"{ID}.txt").read_text(encoding="utf-8")


def test_the_handmade_build_is_valid_and_its_spans_are_in_the_text() -> None:
    report = validate(HANDMADE, [Article(ID, TEXT, "")])
    assert report.ok
    assert report.violations == ()
    assert {fault.check for fault in report.warnings} == {
        "Document-issuerStated",
        "checksum-missing",
    }
    assert report.texts == 1


def test_a_text_moved_by_one_letter_fails_every_span() -> None:
    report = validate(HANDMADE, [Article(ID, " " + TEXT, "")])
    spans = (HANDMADE / "graph.ttl").read_text(encoding="utf-8").count("a oa:SpecificResource")
    assert len([fault for fault in report.violations if fault.check == "quote"]) == spans


def test_only_texts_of_the_build_are_compared_and_the_others_of_the_build_named(
    tmp_path: Path,
) -> None:
    other = Article("0" * 16, "Bài khác", "")
    report = validate(HANDMADE, [Article(ID, TEXT, ""), other])
    assert (report.ok, report.texts, report.unread) == (True, 1, ())
    with pytest.raises(KgError, match="built from none of the articles given"):
        validate(HANDMADE, [other])
    folder = tmp_path / "build"
    shutil.copytree(HANDMADE, folder)
    with (folder / "graph.ttl").open("a", encoding="utf-8") as graph:
        graph.write(f"id:article_{'1' * 16} a schema:NewsArticle .\n")
    assert (
        f"no source given: id:article_{'1' * 16}\n"
        in validate(folder, [Article(ID, TEXT, "")]).render()
    )
    assert validate(folder).unread == ()


def test_the_report_is_readable_in_both_languages(tmp_path: Path) -> None:
    folder = tmp_path / "build"
    shutil.copytree(HANDMADE, folder)
    with (folder / "graph.ttl").open("a", encoding="utf-8") as graph:
        graph.write("id:event_2023-03-05-buoi-lam-viec vng:chair id:place_an-phuoc .\n")
    report = validate(folder)
    text = report.render()
    assert not report.ok
    assert text.startswith(f"{folder}: KHÔNG ĐẠT / NOT VALID\n")
    assert "vi: chủ trì phải là người hoặc tổ chức" in text
    assert "en: the chair must be a person or a body" in text
    assert "- id:event_2023-03-05-buoi-lam-viec id:place_an-phuoc\n" in text
    assert "ĐẠT / VALID" in validate(HANDMADE).render()


def test_the_same_build_gives_the_same_report(tmp_path: Path) -> None:
    folder = tmp_path / "build"
    shutil.copytree(HANDMADE, folder)
    with (folder / "graph.ttl").open("a", encoding="utf-8") as graph:
        graph.write("[] a foaf:Person . [] a org:Organization .\n")
    assert validate(folder).render() == validate(folder).render()


@pytest.mark.parametrize("file", ["graph.ttl", "provenance.ttl"])
@pytest.mark.parametrize(
    "content", [None, b"id:a id:b", b"\xff\xfe\x00", b'@prefix id: <http://x/> . id:a id:b "x']
)
def test_a_file_that_cannot_be_read_is_one_line(
    file: str, content: bytes | None, tmp_path: Path
) -> None:
    folder = tmp_path / "build"
    shutil.copytree(HANDMADE, folder)
    (folder / file).unlink()
    if content is not None:
        (folder / file).write_bytes(content)
    with pytest.raises(KgError, match=file) as error:
        validate(folder)
    assert "\n" not in str(error.value)


def test_a_missing_description_is_a_violation(tmp_path: Path) -> None:
    folder = tmp_path / "build"
    shutil.copytree(HANDMADE, folder)
    (folder / "void.ttl").unlink()
    assert [fault.check for fault in validate(folder).violations] == ["missing"]


def test_without_an_engine_the_error_says_how_to_get_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shapes, "find_spec", lambda _: None)
    with pytest.raises(KgError, match=r"pip install 'vnkg\[shacl\]'"):
        validate(HANDMADE)


@pytest.mark.skipif(not GOLD.is_dir(), reason="needs ../shared/gold")
@pytest.mark.parametrize("split", ["seed", "train", "dev"])
def test_graphs_of_the_gold_keys_are_valid(
    split: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(Path(__file__).parents[1]))
    read = import_module("goldkeys").read
    to_graphs = import_module("kg.graph.as_rdflib").to_graphs
    facts = [read(key) for key in sorted((GOLD / split).glob("*.json"))]
    for name, content in to_graphs(facts).files.items():
        (tmp_path / name).write_bytes(content)
    report = validate(tmp_path, [one.article for one in facts])
    assert report.violations == ()
    assert report.texts == len(facts)
