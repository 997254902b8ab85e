"""A build in several files."""

from __future__ import annotations

import gzip
import io
from itertools import chain
from typing import TYPE_CHECKING

import pytest

from kg.build import build
from kg.cli import main
from kg.errors import KgError
from kg.store.exports import export
from kg.store.shards import write_shards

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "Thăm xã\n\nNgày 12/5/2018, ông Lò Văn Mẩy thăm xã Tân Lập, tỉnh Sơn La."


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    base = tmp_path_factory.mktemp("shards")
    (base / "bài.txt").write_text(TEXT, "utf-8")
    build([base], out=base / "out", view=False)
    return base / "out"


@pytest.mark.parametrize("fmt", ["nt", "nq"])
def test_the_shards_hold_all_lines_and_each_subject_whole(
    made: Path, tmp_path: Path, fmt: str
) -> None:
    whole = io.BytesIO()
    export(made, fmt, whole)
    shards = write_shards(made, fmt, tmp_path / "out", 3)
    assert [path.name for path in shards] == [f"graph-{n}-of-3.{fmt}" for n in (1, 2, 3)]
    contents = [path.read_bytes().splitlines() for path in shards]
    assert sorted(chain.from_iterable(contents)) == sorted(whole.getvalue().splitlines())
    subjects = [{line.partition(b" ")[0] for line in lines} for lines in contents]
    assert all(subjects)
    assert not subjects[0] & subjects[1] | subjects[0] & subjects[2] | subjects[1] & subjects[2]


def test_compressed_shards_are_the_same_bytes_each_time(made: Path, tmp_path: Path) -> None:
    for compression in ("gz", "zst"):
        once, again = (
            [
                path.read_bytes()
                for path in write_shards(
                    made, "nq", tmp_path / f"{turn}-{compression}", 2, compression=compression
                )
            ]
            for turn in range(2)
        )
        assert once == again
    plain = [path.read_bytes() for path in write_shards(made, "nq", tmp_path / "plain", 2)]
    packed = sorted((tmp_path / "0-gz").iterdir())
    assert [gzip.decompress(path.read_bytes()) for path in packed] == plain


def test_what_cannot_be_is_one_line_and_writes_nothing(made: Path, tmp_path: Path) -> None:
    with pytest.raises(KgError, match="cannot be cut into shards; choose one of nt, nq"):
        write_shards(made, "trig", tmp_path / "out", 2)
    with pytest.raises(KgError, match="give 1 to 1000 shards"):
        write_shards(made, "nq", tmp_path / "out", 0)
    with pytest.raises(KgError, match="not an empty folder"):
        write_shards(made, "nq", made, 2)
    with pytest.raises(KgError):
        write_shards(tmp_path / "nothing", "nq", tmp_path / "out", 2)
    assert not (tmp_path / "out").exists()
    assert not list(tmp_path.glob(".out*"))


def test_the_command_names_the_files(
    made: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "shards"
    words = ["export", str(made), "-f", "nq", "-o", str(out), "--shards", "2", "--compress", "gz"]
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert not ended.value.code
    names = ["graph-1-of-2.nq.gz", "graph-2-of-2.nq.gz"]
    assert capsys.readouterr().out.split() == [str(out / name) for name in names]
    for wrong in (["--shards", "2"], ["--compress", "gz"]):
        with pytest.raises(SystemExit) as ended:
            main(["export", str(made), "-f", "nq", *wrong])
        assert ended.value.code == 2
