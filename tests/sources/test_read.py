"""Files and folders give articles; what cannot be read is a fault and stops nothing."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from kg.article import Article
from kg.sources.article import SourceFault
from kg.sources.read import read_sources
from kg.sources.source import FORMATS

TEXT = "Đoàn công tác làm việc với tỉnh\n\nSáng nay, đồng chí Lò Văn Thử chủ trì cuộc họp.\n"


def articles(*sources: Path) -> list[Article]:
    return [item for item in read_sources(sources) if isinstance(item, Article)]


def faults(*sources: Path) -> list[str]:
    return [str(item) for item in read_sources(sources) if isinstance(item, SourceFault)]


def write(path: Path, text: str = TEXT) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_a_folder_is_read_to_the_bottom_without_hidden_files_and_other_formats(
    tmp_path: Path,
) -> None:
    write(tmp_path / "b.txt", TEXT + "b")
    write(tmp_path / "in" / "deep" / "a.TXT", TEXT + "a")
    write(tmp_path / ".git" / "c.txt", TEXT + "c")
    write(tmp_path / ".hidden.txt", TEXT + "d")
    write(tmp_path / "README.md", TEXT + "e")
    assert [Path(a.origin).name for a in articles(tmp_path)] == ["b.txt", "a.TXT"]
    assert faults(tmp_path) == []


def test_the_order_given_does_not_matter(tmp_path: Path) -> None:
    one, two = write(tmp_path / "1.txt", TEXT + "1"), write(tmp_path / "2.txt", TEXT + "2")
    assert articles(one, two) == articles(two, one, tmp_path)


def test_a_bad_article_does_not_stop_the_others(tmp_path: Path) -> None:
    write(tmp_path / "good.txt")
    (tmp_path / "binary.txt").write_bytes(b"\0\1\2")
    write(tmp_path / "empty.txt", "")
    (tmp_path / "lost.txt").symlink_to(tmp_path / "nowhere")
    assert len(articles(tmp_path)) == 1
    assert [line.removeprefix(f"{tmp_path}/").split("; ")[0] for line in faults(tmp_path)] == [
        "lost.txt: no such file or folder",
        "binary.txt: binary, not text",
        "empty.txt: empty",
    ]


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("missing.txt", "no such file or folder; check the path"),
        ("page.odt", f"not a format that kg reads; {FORMATS}"),
        ("pipe.txt", "not a regular file; write it to one, or give it as -"),
        ("folder", f"no article in the folder; {FORMATS}"),
    ],
)
def test_a_fault_names_the_file_and_what_to_do(tmp_path: Path, name: str, problem: str) -> None:
    write(tmp_path / "page.odt")
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "folder").mkdir()
    assert faults(tmp_path / name) == [f"{tmp_path / name}: {problem}"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_an_unreadable_file_is_a_fault(tmp_path: Path) -> None:
    write(tmp_path / "a.txt").chmod(0)
    assert "cannot be read" in faults(tmp_path)[0]


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="needs Linux's /proc")
def test_a_file_that_fails_while_it_is_read_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to("/proc/self/mem")
    assert faults(tmp_path) == [
        f"{tmp_path}/a.txt: cannot be read (Input/output error); check its permissions"
    ]


def test_a_line_of_fifty_megabytes_is_refused(tmp_path: Path) -> None:
    with (tmp_path / "long.txt").open("wb") as file:
        file.write("Đoàn công tác ".encode() * 2_900_000)
    with (tmp_path / "long.jsonl").open("wb") as file:
        file.write(b'{"text": "' + b"a " * 25_000_000 + b'"}\n')
        file.write(json.dumps({"text": TEXT}).encode() + b"\n")
    found = list(read_sources([tmp_path]))
    assert [str(f) for f in found if isinstance(f, SourceFault)] == [
        f"{tmp_path}/long.jsonl:1: longer than 5 MB, the limit for one article; split it",
        f"{tmp_path}/long.txt: longer than 5 MB, the limit for one article; split it",
    ]
    assert [a.origin for a in found if isinstance(a, Article)] == [f"{tmp_path}/long.jsonl:2"]


def test_copies_are_one_article_and_another_text_under_its_id_is_a_fault(tmp_path: Path) -> None:
    first = write(tmp_path / "1_0123456789abcdef.txt")
    write(tmp_path / "2_0123456789abcdef.txt")
    write(tmp_path / "3_0123456789abcdef.txt", TEXT + "Thêm.")
    assert [a.origin for a in articles(tmp_path)] == [str(first)]
    (fault,) = faults(tmp_path)
    assert fault.startswith(f"{tmp_path}/3_0123456789abcdef.txt: another text than {first}")
    assert fault.endswith("under the same id 0123456789abcdef; keep one")


def test_a_file_given_twice_is_read_once(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt")
    assert len(articles(path, path, tmp_path)) == 1


def test_a_text_under_two_names_is_one_article(tmp_path: Path) -> None:
    first = write(tmp_path / "1_0123456789abcdef.txt")
    second = write(tmp_path / "2_fedcba9876543210.txt")
    notes: list[str] = []
    found = list(read_sources([tmp_path], note=notes.append))
    assert [item.origin for item in found if isinstance(item, Article)] == [str(first)]
    assert len(found) == 1
    assert notes == [f"{second}: left out, a copy of {first}"]


@pytest.mark.parametrize(
    ("one", "other", "number"),
    [
        ({"url": "https://bao.vn/1"}, {"url": "https://bao.vn/2"}, 2),
        ({"url": "https://bao.vn/1"}, {}, 1),
        ({"published": "2022-08-27", "url": "https://bao.vn/1"}, {"published": "2022-08-28"}, 2),
        (
            {"published": "2022-08-27", "url": "https://bao.vn/1"},
            {"published": "2022-08-27T09:49:00+07:00"},
            1,
        ),
    ],
)
def test_one_text_at_two_addresses_or_times_is_two_articles(
    tmp_path: Path, one: dict[str, str], other: dict[str, str], number: int
) -> None:
    lines = (json.dumps({"text": TEXT} | record) for record in (one, other))
    assert len(articles(write(tmp_path / "a.jsonl", "\n".join(lines)))) == number
