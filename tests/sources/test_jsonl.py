"""A line of JSONL is an article or a fault of its own."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from kg.article import Article
from kg.sources.article import SourceFault
from kg.sources.read import read_sources

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "Sáng nay, đồng chí Lò Văn Thử chủ trì cuộc họp.\n"


def read(path: Path, *lines: bytes) -> list[Article | SourceFault]:
    path.write_bytes(b"\n".join(lines))
    return list(read_sources([path]))


def line(**record: Any) -> bytes:
    return json.dumps(record, ensure_ascii=False).encode()


def test_every_field_is_used(tmp_path: Path) -> None:
    record = line(text=TEXT, title="Đoàn làm việc", url="http://bao.vn/a#x", published="27/8/2022")
    (article,) = read(tmp_path / "a.jsonl", b"\xef\xbb\xbf" + record)
    assert isinstance(article, Article)
    assert article.title == "Đoàn làm việc"
    assert article.text == f"Đoàn làm việc\n\n{TEXT}"
    assert article.url == "https://bao.vn/a"
    assert article.published == "2022-08-27"
    assert article.origin == f"{tmp_path}/a.jsonl:1"


def test_the_text_alone_is_enough_and_blank_lines_count_for_nothing(tmp_path: Path) -> None:
    found = read(
        tmp_path / "a.jsonl", line(text=TEXT), b"", b" ", line(text=TEXT + "Hết.", url=None)
    )
    assert [isinstance(item, Article) for item in found] == [True, True]


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        (b"{", "not JSON; write one object per line"),
        (b"[" * 100_000, "not JSON; write one object per line"),
        (b"[1]", "no JSON object"),
        (b'{"n": ' + b"9" * 10_000 + b"}", "not JSON"),
        (b"\xff\xfe{\0}\0", "not UTF-8; save the file as UTF-8"),
        (line(title="Chỉ có đầu đề"), 'no "text"'),
        (line(text=""), 'no "text"'),
        (line(text=3), '"text" is no text; name the field'),
        (line(content=TEXT), 'no "text"; name the field that holds it with --map text=NAME (there'),
        (b'{"text": "Tin \\ud800"}', "half of a surrogate pair"),
        (b'{"text": "a\\u0000\\u0000"}', "binary"),
    ],
)
def test_a_bad_line_is_a_fault_with_its_number_and_the_next_is_read(
    tmp_path: Path, raw: bytes, problem: str
) -> None:
    found = read(tmp_path / "a.jsonl", raw, line(text=TEXT))
    (fault,) = [item for item in found if isinstance(item, SourceFault)]
    assert fault.origin == f"{tmp_path}/a.jsonl:1"
    assert fault.problem.startswith(problem)
    assert any(isinstance(item, Article) for item in found)


def test_a_file_without_a_record_is_empty(tmp_path: Path) -> None:
    (fault,) = read(tmp_path / "a.jsonl", b"", b" ")
    assert str(fault) == f"{tmp_path}/a.jsonl: empty; give an article with text in it"
