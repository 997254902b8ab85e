"""A row of Parquet is an article; only the columns asked for are read."""

from __future__ import annotations

import gzip
from datetime import datetime
from typing import TYPE_CHECKING, Any

import pytest

from kg.article import Article
from kg.sources.article import SourceFault
from kg.sources.read import read_sources
from kg.sources.source import Options

if TYPE_CHECKING:
    from pathlib import Path

pa = pytest.importorskip("pyarrow", reason="the extra parquet is not installed")


def write(path: Path, **columns: list[Any]) -> Path:
    from pyarrow import parquet

    parquet.write_table(pa.table(columns), path)
    return path


def read(path: Path, **fields: str) -> list[Article | SourceFault]:
    return list(read_sources([path], options=Options(fields=fields)))


def test_rows_are_articles(tmp_path: Path) -> None:
    path = write(
        tmp_path / "a.parquet",
        content=["Sáng nay, họp.", None, "Chiều nay, họp."],
        published=[datetime(2022, 8, 27, 9, 49), None, None],  # noqa: DTZ001
        vector=[[1.0], [2.0], [3.0]],
    )
    one, fault, two = read(path, text="content")
    assert isinstance(one, Article)
    assert one.published == "2022-08-27T09:49:00+07:00"
    assert one.origin == f"{path}:row 1"
    assert isinstance(fault, SourceFault)
    assert isinstance(two, Article)


def test_a_compressed_file_is_read(tmp_path: Path) -> None:
    path = write(tmp_path / "a.parquet", text=["Sáng nay, họp."])
    packed = tmp_path / "b.parquet.gz"
    packed.write_bytes(gzip.compress(path.read_bytes()))
    (article,) = read(packed)
    assert isinstance(article, Article)


def test_a_file_cut_off_is_one_fault(tmp_path: Path) -> None:
    path = write(tmp_path / "a.parquet", text=["Sáng nay, họp."] * 50)
    path.write_bytes(path.read_bytes()[:-40])
    (fault,) = read(path)
    assert isinstance(fault, SourceFault)
    assert fault.problem.startswith("no whole Parquet (")
    assert "\n" not in fault.problem


def test_a_file_without_the_column_tells_which_it_has(tmp_path: Path) -> None:
    (fault,) = read(write(tmp_path / "a.parquet", body=["x"], day=["y"]))
    assert isinstance(fault, SourceFault)
    assert fault.problem == (
        'no column "text"; name it with --map text=NAME (there are: body, day)'
    )


def test_a_file_of_few_bytes_and_very_many_rows_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path / "a.parquet", text=["Sáng nay, họp."] * 200_000)
    (fault,) = read(path)
    assert isinstance(fault, SourceFault)
    assert fault.problem.startswith("grows over 200 times when unpacked")
