"""Where the bytes come from: folders, archives, addresses, the standard input."""

from __future__ import annotations

import gzip
import io
import json
import os
import random
import sys
from typing import TYPE_CHECKING

import pytest

from kg.article import Article
from kg.sources.article import SourceFault
from kg.sources.read import read_sources
from kg.sources.source import Format, Options

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "Đoàn làm việc với tỉnh\n\nSáng nay, đồng chí Lò Văn Thử chủ trì cuộc họp.\n"


def lines(number: int) -> bytes:
    return b"".join(json.dumps({"text": f"{TEXT}{n}"}).encode() + b"\n" for n in range(number))


def give(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


def zstd(data: bytes) -> bytes:
    module = pytest.importorskip("backports.zstd", reason="the extra zstd is not installed")
    packed: bytes = module.compress(data)
    return packed


def split(*sources: Path | str) -> tuple[list[Article], list[str]]:
    found = list(read_sources(sources))
    articles = [item for item in found if isinstance(item, Article)]
    return articles, [str(item) for item in found if isinstance(item, SourceFault)]


def test_pipes_and_links_that_lead_nowhere_are_refused_and_not_waited_for(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    (tmp_path / "round").symlink_to(tmp_path)
    (tmp_path / "null.txt").symlink_to(os.devnull)
    articles, faults = split(tmp_path)
    assert [a.origin for a in articles] == [f"{tmp_path}/a.txt"]
    assert [fault.removeprefix(f"{tmp_path}/").split(";")[0] for fault in faults] == [
        "loop.txt: cannot be read (Too many levels of symbolic links)",
        "null.txt: not a regular file",
        "pipe.txt: not a regular file",
    ]


def test_what_is_no_article_is_passed_over_in_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "README.md").write_text("# Bộ dữ liệu", encoding="utf-8")
    (tmp_path / "conf.xml").write_text("<conf/>", encoding="utf-8")
    (tmp_path / "page.html").write_text('<meta name="generator" content="vnkg">', encoding="utf-8")
    assert [len(found) for found in split(tmp_path)] == [1, 0]


@pytest.mark.parametrize("pack", [gzip.compress, zstd], ids=[".gz", ".zst"])
def test_an_archive_is_read_as_what_it_holds(
    tmp_path: Path, pack: object, request: pytest.FixtureRequest
) -> None:
    end = request.node.callspec.id
    (tmp_path / f"a.jsonl{end}").write_bytes(pack(lines(3)))  # type: ignore[operator]
    (tmp_path / f"b.txt{end}").write_bytes(pack(TEXT.encode()))  # type: ignore[operator]
    articles, faults = split(tmp_path)
    assert (len(articles), faults) == (4, [])


@pytest.mark.parametrize("pack", [gzip.compress, zstd], ids=[".gz", ".zst"])
def test_an_archive_cut_off_gives_what_stands_before_and_one_fault(
    tmp_path: Path, pack: object, request: pytest.FixtureRequest
) -> None:
    path = tmp_path / f"a.jsonl{request.node.callspec.id}"
    noise = random.Random(7).randbytes(200_000).hex()  # noqa: S311
    record = json.dumps({"text": TEXT, "noise": noise}).encode() + b"\n"
    path.write_bytes(pack(lines(5) + record + record)[:-1_000])  # type: ignore[operator]
    articles, (fault,) = split(path)
    assert len(articles) in {5, 6}
    assert fault.startswith(f"{path}: damaged or cut off (")


def test_a_text_cut_off_is_not_taken_for_the_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.txt.gz"
    path.write_bytes(gzip.compress(TEXT.encode())[:-12])
    articles, (fault,) = split(path)
    assert articles == []
    assert "damaged or cut off" in fault


def test_an_archive_bomb_is_refused(tmp_path: Path) -> None:
    with gzip.open(tmp_path / "a.jsonl.gz", "wb") as file:
        for _ in range(150):
            file.write(b" " * 1_000_000)
    (tmp_path / "b.txt.gz").write_bytes(gzip.compress(b"a" * 6_000_000))
    articles, faults = split(tmp_path)
    assert articles == []
    assert [fault.split(": ", 1)[1] for fault in faults] == [
        "grows over 200 times when unpacked; unpack and check it first",
        "longer than 5 MB, the limit for one article; split it",
    ]


@pytest.mark.parametrize(
    ("name", "module", "extra"),
    [
        ("a.rss", "feedparser", "feed"),
        ("a.parquet", "pyarrow", "parquet"),
        ("a.pdf", "pypdf", "pdf"),
        ("a.warc", "warcio.archiveiterator", "warc"),
        ("a.md", "markdown_it", "markdown"),
        ("a.txt.zst", "backports", "zstd"),
    ],
)
def test_a_format_without_its_extra_says_how_to_install_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, module: str, extra: str
) -> None:
    if module == "backports" and sys.version_info >= (3, 14):
        pytest.skip("part of Python")
    monkeypatch.setitem(sys.modules, module, None)  # what a missing package looks like
    (tmp_path / name).write_text("x", encoding="utf-8")
    (fault,) = split(tmp_path / name)[1]
    assert fault.endswith(f"pip install 'vnkg[{extra}]'")


def test_what_is_no_archive_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "a.txt.gz").write_bytes(b"khong phai")
    _, (fault,) = split(tmp_path)
    assert "damaged or cut off (Not a gzipped file" in fault


@pytest.mark.parametrize(
    ("data", "number"),
    [
        (lines(2), 2),
        (gzip.compress(lines(2)), 2),
        (TEXT.encode(), 1),
        (b"\xef\xbb\xbf" + lines(1), 1),
        (b"---\ntitle: Tin\n---\nB\xc3\xa0i.", 1),
    ],
    ids=["jsonl", "gzip", "text", "bom", "markdown"],
)
def test_the_standard_input_is_what_its_first_bytes_show(
    monkeypatch: pytest.MonkeyPatch, data: bytes, number: int
) -> None:
    give(monkeypatch, data)
    articles, faults = split("-")
    assert (len(articles), faults) == (number, [])
    assert articles[0].origin.startswith("standard input")


def test_the_format_of_the_standard_input_may_be_told(monkeypatch: pytest.MonkeyPatch) -> None:
    give(monkeypatch, "text,title\nSáng nay họp.,Tin\n".encode())
    (article,) = read_sources(["-"], options=Options(format=Format.CSV))
    assert isinstance(article, Article)
    assert article.title == "Tin"


def test_an_empty_standard_input_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    give(monkeypatch, b"")
    assert split("-") == ([], ["standard input: empty; give an article with text in it"])


def test_an_address_is_read_as_a_file_a_folder_or_a_pattern() -> None:
    fsspec = pytest.importorskip("fsspec", reason="the extra remote is not installed")
    memory = fsspec.filesystem("memory")
    memory.pipe("/bao-thu/a.txt", TEXT.encode())
    memory.pipe("/bao-thu/b.jsonl.gz", gzip.compress(lines(2)))
    memory.pipe("/bao-thu/c.png", b"")
    try:
        assert len(split("memory://bao-thu/b.jsonl.gz")[0]) == 2
        assert len(split("memory://bao-thu")[0]) == 3
        (article,) = split("memory://bao-thu/*.txt")[0]
        assert article.origin == "memory://bao-thu/a.txt" or article.origin.endswith("a.txt")
        assert split("memory://bao-thu/c.png")[1][0].startswith(
            "memory://bao-thu/c.png: not a format that kg reads"
        )
    finally:
        memory.rm("/bao-thu", recursive=True)


@pytest.mark.parametrize(
    ("address", "problem"),
    [
        ("memory://none/a.txt", "no such file or folder; check the path"),
        ("none://a/b.txt", "cannot be reached (ValueError: Protocol not known: none"),
    ],
)
def test_an_address_that_cannot_be_reached_is_a_fault(address: str, problem: str) -> None:
    pytest.importorskip("fsspec", reason="the extra remote is not installed")
    (fault,) = split(address)[1]
    assert fault.startswith(f"{address}: {problem}")


def test_a_day_in_the_name_of_a_text_and_one_for_all_count_where_nothing_is_printed(
    tmp_path: Path,
) -> None:
    printed = TEXT.replace("\n\n", "\n\n09:49 27/08/2022\n\n")
    for name, text in (
        ("2025-03-12-hop.txt", TEXT),
        ("20250313_hop.txt", TEXT + "2"),
        ("hop-14-3-2025.txt", TEXT + "3"),
        ("2025-03-15.txt", printed),
        ("2025-13-45.txt", TEXT + "5"),
    ):
        (tmp_path / name).write_text(text, encoding="utf-8")
    found = read_sources([tmp_path], options=Options(published="2025-01-01"))
    assert [a.published for a in found if isinstance(a, Article)] == [
        "2025-03-12",
        "2022-08-27T09:49:00+07:00",
        "2025-01-01",
        "2025-03-13",
        "2025-01-01",
    ]
