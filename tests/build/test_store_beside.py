"""A build with its store beside it: whole, replaced with it, asked instead of the Turtle."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.build import build
from kg.errors import KgError
from kg.store.load import STORE, open_store, stored

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "Hội nghị\n\nÔng {}, Bí thư Tỉnh ủy Lào Cai chủ trì hội nghị với Tỉnh ủy Lào Cai.\n"


def article(folder: Path, name: str = "Lò Văn Thử") -> Path:
    path = folder / "a.txt"
    path.write_text(TEXT.format(name), encoding="utf-8")
    return path


def test_the_store_holds_what_the_files_hold_and_is_asked(tmp_path: Path) -> None:
    out = tmp_path / "out"
    made = build([article(tmp_path)], out=out, view=False, store=True)
    assert stored(out) == out / STORE
    assert len(open_store(out)) == len(made.graph) + len(made.provenance)
    assert {path.name for path in tmp_path.iterdir()} == {"a.txt", "out"}


@pytest.mark.parametrize("other", ["", "folder"])
def test_a_build_replaces_its_store_or_takes_it_away(tmp_path: Path, other: str) -> None:
    out = tmp_path / "out"
    if other:  # with a folder in it the files are moved one by one
        (out / other).mkdir(parents=True)
    build([article(tmp_path)], out=out, view=False, store=True)
    made = build([article(tmp_path, "Vừ A Nọ")], out=out, view=False, store=True)
    assert len(open_store(out)) == len(made.graph) + len(made.provenance)
    build([article(tmp_path)], out=out, view=False)
    assert not (out / STORE).exists()
    assert stored(out) != out / STORE
    assert (out / other).exists()


def test_a_store_of_other_files_is_not_asked(tmp_path: Path) -> None:
    out = tmp_path / "out"
    build([article(tmp_path)], out=out, view=False, store=True)
    with (out / "graph.ttl").open("ab") as file:
        file.write(b"\n<http://a/s> <http://a/p> <http://a/o> .\n")
    assert stored(out) != out / STORE
    assert (out / STORE).exists()


def test_somebody_elses_folder_stays(tmp_path: Path) -> None:
    out = tmp_path / "out"
    (out / STORE).mkdir(parents=True)
    (out / STORE / "mine").write_text("của tôi", encoding="utf-8")
    build([article(tmp_path)], out=out, view=False)
    with pytest.raises(KgError, match="in the way of the store"):
        build([article(tmp_path)], out=out, view=False, store=True)
    assert (out / STORE / "mine").exists()


def test_a_store_that_cannot_be_read_is_done_without(tmp_path: Path) -> None:
    out = tmp_path / "out"
    made = build([article(tmp_path)], out=out, view=False, store=True)
    for file in (out / STORE).glob("*.sst"):
        file.write_bytes(b"x" * 100)
    (out / STORE / "CURRENT").write_bytes(b"x")
    assert len(open_store(out)) == len(made.graph) + len(made.provenance)
    assert (out / "graph.ttl").exists()
