"""A row of CSV is an article or a fault of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.article import Article
from kg.sources.article import SourceFault
from kg.sources.read import read_sources
from kg.sources.source import Options

if TYPE_CHECKING:
    from pathlib import Path


def read(path: Path, content: str | bytes, **fields: str) -> list[Article | SourceFault]:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return list(read_sources([path], options=Options(fields=fields)))


@pytest.mark.parametrize("mark", [",", ";", "\t"])
@pytest.mark.parametrize("begin", ["", "\ufeff"])
def test_columns_are_found_by_name(tmp_path: Path, mark: str, begin: str) -> None:
    head = begin + mark.join(("title", "content", "published"))
    row = mark.join(("Tin", '"Sáng nay, họp.\nHết; xong."', "27/8/2022"))
    (article,) = read(tmp_path / "a.csv", f"{head}\r\n{row}\r\n", text="content")
    assert isinstance(article, Article)
    assert article.text == "Tin\n\nSáng nay, họp.\nHết; xong."
    assert article.published == "2022-08-27"


def test_a_bad_row_is_a_fault_and_the_next_is_read(tmp_path: Path) -> None:
    content = b"title,text\nA,b\xff i\nB,\n\nC,B\xc3\xa0i.\nD\n"
    found = read(tmp_path / "a.csv", content)
    assert [str(item).removeprefix(f"{tmp_path}/a.csv:").split(";")[0] for item in found[:2]] == [
        "row 1: letters lost by an earlier wrong decoding",
        'row 2: no "text" in the record',
    ]
    assert isinstance(found[2], Article)
    assert found[2].origin == f"{tmp_path}/a.csv:row 3"
    assert isinstance(found[3], SourceFault)


@pytest.mark.parametrize("row", ['A,"mở mà không đóng', 'A,"đóng"rồi lại mở', 'A,thêm,"một ô"'])
def test_a_quote_that_nothing_closes_costs_its_line_alone(tmp_path: Path, row: str) -> None:
    content = f'title,text\n{row}\nB,"Sáng nay,\nhọp."\nC,Chiều nay.\n'
    fault, *articles = read(tmp_path / "a.csv", content)
    assert isinstance(fault, SourceFault)
    assert [a.title for a in articles if isinstance(a, Article)] == ["B", "C"]


def test_many_quotes_that_nothing_closes_are_faults_of_their_lines(tmp_path: Path) -> None:
    found = read(tmp_path / "a.csv", "text\n" + '"a\n' * 20_000)
    assert len(found) == 20_000


def test_an_article_may_be_longer_than_the_modules_own_limit(tmp_path: Path) -> None:
    (article,) = read(tmp_path / "a.csv", "text\n" + "Bài dài. " * 50_000)
    assert isinstance(article, Article)


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("", "empty"),
        ("text\n", "empty"),
        ("a,b\n1,2\n", 'no column "text"; name it with --map text=NAME (there are: a, b)'),
        (b"text\xff\nx", "not UTF-8"),
    ],
)
def test_a_file_without_articles_is_a_fault(
    tmp_path: Path, content: str | bytes, problem: str
) -> None:
    (fault,) = read(tmp_path / "a.csv", content)
    assert isinstance(fault, SourceFault)
    assert fault.problem.startswith(problem)
