"""The folder of a build: one build at a time, all its files at once, nothing left behind."""

from __future__ import annotations

import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kg.build import build
from kg.build.target import locked, staged
from kg.errors import KgError

OLD = (
    "Họp bàn việc mới\n\nSáng 5/3/2021, ông Lò Văn Thử, Bí thư Tỉnh ủy Lào Cai chủ trì hội nghị.\n"
)
NEW = "Họp bàn việc cũ\n\nSáng 7/4/2022, bà Lò Thị Thí, Bí thư Tỉnh ủy Lai Châu chủ trì hội nghị.\n"
NAMES = ("graph.ttl", "void.ttl", "quarantine.ttl")


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}


def written(out: Path, **files: str) -> None:
    with locked(out), staged(out, NAMES) as place:
        for name, text in files.items():
            (place / f"{name}.ttl").write_text(text)


def half_written(out: Path) -> None:
    with staged(out, NAMES) as place:
        (place / "graph.ttl").write_text("1")
        raise ZeroDivisionError


def test_the_files_of_the_last_build_go_and_all_others_stay(tmp_path: Path) -> None:
    out = tmp_path / "out"
    written(out, graph="1", quarantine="1")
    (out / "notes.md").write_text("của tôi")
    (out / "link").symlink_to("notes.md")
    written(out, graph="2", void="2")
    assert contents(out) == {
        "graph.ttl": b"2", "void.ttl": b"2", "notes.md": "của tôi".encode(),
        "link": "của tôi".encode(),
    }  # fmt: skip
    assert (out / "link").is_symlink()
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_a_folder_with_folders_in_it_keeps_them(tmp_path: Path) -> None:
    (tmp_path / "out" / "sub").mkdir(parents=True)
    (tmp_path / "out" / "sub" / "a").write_text("a")
    before = (tmp_path / "out").stat().st_ino
    written(tmp_path / "out", graph="1")
    assert (tmp_path / "out").stat().st_ino == before
    assert (tmp_path / "out" / "sub" / "a").read_text() == "a"
    assert contents(tmp_path / "out") == {"graph.ttl": b"1"}


def test_the_folder_one_stands_in_stays_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    written(Path(), graph="1", void="1")
    written(Path(), graph="2")
    assert contents(tmp_path) == {"graph.ttl": b"2"}
    assert (tmp_path / "graph.ttl").samefile("graph.ttl")


def test_a_second_build_into_a_folder_is_refused(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text(OLD, encoding="utf-8")
    out = tmp_path / "out"
    with locked(out), pytest.raises(KgError, match=r"out: another build is writing here; wait"):
        build([article], out=out)
    build([article], out=out, view=False)
    assert "graph.ttl" in contents(out)


def test_what_a_killed_build_left_is_cleared_by_the_next(tmp_path: Path) -> None:
    out = tmp_path / "out"
    left = (tmp_path / ".out.kg-build-a1b2c3d4", out / ".kg-build-a1b2c3d4")
    kept = (tmp_path / ".out.kg-build-notes", tmp_path / ".other.kg-build-a1b2c3d4")
    for folder in (*left, *kept):
        folder.mkdir(parents=True)
        (folder / "graph.ttl").write_text("half")
    written(out, graph="1")
    assert not any(folder.exists() for folder in left)
    assert all(folder.exists() for folder in kept)


def test_a_failure_leaves_no_new_folder(tmp_path: Path) -> None:
    out = tmp_path / "new" / "out"
    with locked(out), pytest.raises(ZeroDivisionError):
        half_written(out)
    assert list((tmp_path / "new").iterdir()) == []


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_build_killed_anywhere_leaves_the_old_files_or_the_new(tmp_path: Path) -> None:
    for name, text in (("old", OLD), ("new", NEW)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
        build([tmp_path / f"{name}.txt"], out=tmp_path / name, view=False)
    wholes = [contents(tmp_path / name) for name in ("old", "new")]
    out = tmp_path / "out"
    out.mkdir()
    (out / "notes.md").write_text("của tôi")
    build([tmp_path / "old.txt"], out=out, view=False)
    start = time.monotonic()
    build([tmp_path / "old.txt"], out=out, view=False)
    usual = time.monotonic() - start
    chance = random.Random(7)  # noqa: S311
    ended = 0
    for number in range(20):
        child = os.fork()
        if child == 0:
            build([tmp_path / ("old.txt" if number % 2 else "new.txt")], out=out, view=False)
            os._exit(0)
        time.sleep(chance.uniform(0, 1.5 * usual))
        os.kill(child, signal.SIGKILL)
        ended += os.waitpid(child, 0)[1] == 0
        found = contents(out)
        assert found.pop("notes.md") == "của tôi".encode()
        assert found in wholes
    build([tmp_path / "new.txt"], out=out, view=False)
    assert contents(out) == wholes[1] | {"notes.md": "của tôi".encode()}
    assert {p.name for p in tmp_path.iterdir()} == {"old.txt", "new.txt", "old", "new", "out"}


def test_a_disk_that_fills_up_is_one_line_and_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(OLD, encoding="utf-8")
    (tmp_path / "b.txt").write_text(NEW, encoding="utf-8")
    build([tmp_path / "a.txt"], out=tmp_path / "out")
    before = contents(tmp_path / "out")
    command = [sys.executable, "-m", "kg", "build", str(tmp_path / "b.txt"), "-o"]

    def little_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))

    done = subprocess.run(
        [*command, str(tmp_path / "out")],
        preexec_fn=little_room,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        f"kg: {tmp_path}/out: cannot be written (File too large); nothing was changed; "
        "free space or give another --out\n"
    )
    assert contents(tmp_path / "out") == before
    assert {p.name for p in tmp_path.iterdir()} == {"a.txt", "b.txt", "out"}
    shutil.rmtree(tmp_path / "out")
