"""What is kept of a build: it goes on after a kill, and articles come and go without being read."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import kg.facts.extract
from kg.build import build, cache
from kg.build.change import add, remove
from kg.errors import KgError

if TYPE_CHECKING:
    from pathlib import Path

    from kg.article import Article
    from kg.model import ArticleFacts

TEXT = (
    "Hội nghị của Tỉnh ủy {where}\n\n09:49 2{n}/08/2022\n\n"
    "Ngày 2{n}/8/2022, đồng chí Lò Văn Thử, Bí thư Tỉnh ủy {where}, {also}chủ trì hội nghị với Ban "
    "Thường vụ Tỉnh ủy {where} về Quyết định số {n}-QĐ/TW.\n"
)
WHERE = ("Lào Cai", "Lai Châu", "Lào Cai", "Sơn La", "Lai Châu")
ALSO = ("", "nguyên Phó Bí thư Tỉnh ủy Yên Bái, ")


def article(folder: Path, n: int, version: int = 0) -> Path:
    path = folder / f"{n:016x}.txt"
    path.write_text(TEXT.format(n=n, where=WHERE[n], also=ALSO[version]), encoding="utf-8")
    return path


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def clean(folder: Path, held: dict[int, int]) -> dict[str, bytes]:
    """Return the files of a clean build of some articles, given by number and version."""
    folder.mkdir(exist_ok=True)
    texts = [article(folder, n, version) for n, version in held.items()]
    made = dict(build(texts).files)
    for text in texts:
        text.unlink()
    return made


STEP = st.tuples(st.sampled_from(("add", "remove")), st.integers(0, 4), st.integers(0, 1))


@settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(STEP, min_size=1, max_size=5))
def test_after_any_sequence_the_graph_is_a_clean_build_of_what_remains(
    tmp_path: Path, steps: list[tuple[str, int, int]]
) -> None:
    out, held = tmp_path / "out", {0: 0}
    build([article(tmp_path, 0)], out=out, view=False, cache=True)
    for what, n, version in steps:
        if what == "add":
            add(out, [article(tmp_path, n, version)])
            held[n] = version
        elif n not in held:
            with pytest.raises(KgError, match="no article of"):
                remove(out, [f"id:article_{n:016x}"])
        elif len(held) == 1:
            with pytest.raises(KgError, match="no article would be left"):
                remove(out, [f"{n:016x}"])
        else:
            remove(out, [f"{n:016x}"])
            del held[n]
    assert contents(out) == clean(tmp_path / "clean", held)


def count_readings(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list that gets the id of each article that is read from now on."""
    read: list[str] = []
    sound = kg.facts.extract.extract

    def counted(found: Article) -> ArticleFacts:
        read.append(found.id)
        return sound(found)

    monkeypatch.setattr(kg.facts.extract, "extract", counted)
    return read


def test_only_what_is_new_or_has_changed_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = count_readings(monkeypatch)
    texts, out = [article(tmp_path, n) for n in range(3)], tmp_path / "out"
    build(texts, out=out, view=False, cache=True)
    assert len(read) == 3
    build(texts, out=out, view=False, cache=True)
    assert len(read) == 3
    article(tmp_path, 1, 1)
    build(texts, out=out, view=False, cache=True)
    assert read[3:] == [f"{1:016x}"]
    add(out, [article(tmp_path, 3)])
    remove(out, [str(texts[0])])
    assert read[4:] == [f"{3:016x}"]


def test_another_lexicon_or_code_reads_all_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = count_readings(monkeypatch)
    texts, out = [article(tmp_path, n) for n in range(2)], tmp_path / "out"
    build(texts, out=out, view=False, cache=True)
    monkeypatch.setattr(cache, "reader", lambda: "another")
    made = add(out, [article(tmp_path, 2)])
    assert sorted(read[2:]) == [f"{n:016x}" for n in range(3)]
    assert len(made.facts) == 3


def test_without_kept_facts_nothing_can_be_added(tmp_path: Path) -> None:
    out = tmp_path / "out"
    with pytest.raises(KgError, match="no build there"):
        add(out, [article(tmp_path, 1)])
    build([article(tmp_path, 0)], out=out, view=False)
    before = contents(out)
    with pytest.raises(KgError, match="its facts are not in the cache"):
        add(out, [article(tmp_path, 1)])
    assert contents(out) == before


def test_what_is_kept_is_bounded_by_the_build_and_mended_where_it_is_broken(tmp_path: Path) -> None:
    out = tmp_path / "out"
    path = cache.kept(out)
    assert path is not None
    for n in range(3):
        build([article(tmp_path, n)], out=out, view=False, cache=True)
    with sqlite3.connect(path) as base:
        assert base.execute("SELECT count(*) FROM piece").fetchone() == (1,)
    base.close()
    for end in ("-wal", "-shm"):
        path.with_name(path.name + end).unlink(missing_ok=True)
    path.write_bytes(b"no base" * 1000)
    made = build([article(tmp_path, 1)], out=out, view=False, cache=True)
    assert len(made.facts) == 1


def test_a_build_killed_anywhere_goes_on_to_the_same_files(tmp_path: Path) -> None:
    chance = random.Random(7)  # noqa: S311  # nothing secret
    (tmp_path / "in").mkdir()
    for n in range(5):
        article(tmp_path / "in", n)
    whole, out = dict(build([tmp_path / "in"]).files), tmp_path / "out"
    command = [sys.executable, "-m", "kg", "build", str(tmp_path / "in"), "-o", str(out)]
    for _ in range(6):
        child = subprocess.Popen(
            [*command, "--no-view"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        time.sleep(chance.uniform(0.1, 2.5))
        os.kill(child.pid, signal.SIGKILL)
        child.wait()
        assert not out.exists() or contents(out) in ({}, whole)
    subprocess.run([*command, "--no-view"], check=True, capture_output=True)
    assert contents(out) == whole
    assert {path.name for path in tmp_path.iterdir()} == {"in", "out"}
