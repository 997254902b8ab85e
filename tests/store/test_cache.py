"""A build's store in the cache: made once, shared, made again where it is broken or foreign."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.errors import KgError
from kg.store import cache
from kg.store.load import open_store, stored
from kg.store.query import run

BUILD = Path(__file__).parents[1] / "validate" / "handmade"
COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"


@pytest.fixture
def build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return Path(shutil.copytree(BUILD, tmp_path / "build"))


def entries(build: Path) -> list[Path]:
    return sorted((build.parent / "cache" / "vnkg" / "stores").glob("*/whole.json"))


def place(build: Path) -> Path:
    found = stored(build)
    assert found is not None
    return found


def age(build: Path) -> None:
    """Let the files look old, so that their checksum is remembered."""
    for file in build.glob("*.ttl"):
        os.utime(file, (1_600_000_000, 1_600_000_000))


def test_the_store_is_made_once_and_holds_the_build(build: Path) -> None:
    first = place(build)
    made = first.stat().st_mtime_ns
    assert place(build) == first
    assert first.stat().st_mtime_ns == made
    assert len(entries(build)) == 1
    names = ("graph.ttl", "provenance.ttl")
    triples = {quad.triple for name in names for quad in ox.parse(path=str(build / name))}
    assert len(open_store(build)) == len(triples)


def test_a_build_that_changed_is_another_store(build: Path) -> None:
    before = run(build, COUNT)
    age(build)
    assert run(build, COUNT) == before
    with (build / "graph.ttl").open("a", encoding="utf-8") as graph:
        graph.write("\n<http://x/a> <http://x/b> <http://x/c> .\n")
    assert run(build, COUNT) != before
    os.utime(build / "graph.ttl", (1_600_000_000, 1_600_000_000))  # as if nothing had changed
    assert run(build, COUNT) != before
    assert len(entries(build)) == 2


def test_the_same_build_in_two_folders_is_one_store(build: Path, tmp_path: Path) -> None:
    shutil.copytree(build, tmp_path / "other")
    assert place(build) == place(tmp_path / "other")


def test_a_store_that_lost_a_file_or_an_end_is_made_again(build: Path) -> None:
    answer = run(build, COUNT)
    for damage in (Path.unlink, lambda file: file.write_bytes(file.read_bytes()[:-9])):
        largest = max(place(build).glob("*.sst"), key=lambda file: file.stat().st_size)
        damage(largest)
        assert run(build, COUNT) == answer


def test_a_store_whose_bytes_were_changed_is_made_again(build: Path) -> None:
    answer = run(build, COUNT)
    store = place(build)
    for file in (*store.glob("*.sst"), *store.glob("MANIFEST*"), store / "CURRENT"):
        file.write_bytes(bytes(byte ^ 0x55 for byte in file.read_bytes()))
    assert run(build, COUNT) == answer
    for file in store.glob("*.sst"):
        file.write_bytes(bytes(byte ^ 0x55 for byte in file.read_bytes()))
    assert len(open_store(build)) > 0


def test_what_is_no_entry_of_ours_is_put_aside(build: Path) -> None:
    entry = place(build).parent
    answer = run(build, COUNT)
    for foreign in ("file", "folder", "note"):
        shutil.rmtree(entry)
        if foreign == "file":
            entry.write_text("mine")
        else:
            entry.mkdir()
            (entry / ("x" if foreign == "folder" else "whole.json")).write_text("[1]")
        assert run(build, COUNT) == answer
        assert place(build).parent == entry


def test_without_a_place_for_it_the_build_is_read_as_it_is(
    build: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (build.parent / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(build.parent / "file"))
    assert stored(build) is None
    assert "Trịnh Đức Khải" in run(build, "SELECT ?l { ?p a foaf:Person ; rdfs:label ?l }")


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="permissions of POSIX")
def test_a_cache_that_others_may_write_is_not_used(build: Path) -> None:
    place(build)
    (build.parent / "cache" / "vnkg" / "stores").chmod(0o777)
    assert stored(build) is None


def test_two_processes_at_once_make_one_store(build: Path) -> None:
    command = [sys.executable, "-m", "kg", "query", str(build), COUNT, "-f", "csv"]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE) for _ in range(3)]
    answers = {process.communicate()[0] for process in running}
    assert [process.returncode for process in running] == [0, 0, 0]
    assert len(answers) == 1
    assert len(entries(build)) == 1
    assert not list((build.parent / "cache" / "vnkg" / "stores").glob(".kg-*"))


def test_the_entries_used_longest_ago_go_first(
    build: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    used = []
    for number in range(3):
        with (build / "graph.ttl").open("a", encoding="utf-8") as graph:
            graph.write(f"\n<http://x/a> <http://x/b> <http://x/{number}> .\n")
        used.append(place(build).parent)
        os.utime(used[-1] / "whole.json", (number, number))
    size = sum(file.stat().st_size for file in used[0].rglob("*"))
    monkeypatch.setattr(cache, "BOUND", int(2.5 * size))
    with (build / "graph.ttl").open("a", encoding="utf-8") as graph:
        graph.write("\n<http://x/a> <http://x/b> <http://x/last> .\n")
    last = place(build).parent
    assert [entry.exists() for entry in (*used, last)] == [False, False, True, True]


def test_what_a_killed_process_left_is_cleared(build: Path) -> None:
    root = place(build).parents[1]
    left, fresh, note = root / ".kg-killed", root / ".kg-working", root / ".kg-note"
    for folder in (left, fresh):
        folder.mkdir()
    note.write_text("{", encoding="utf-8")
    for old in (left, note):
        os.utime(old, (time.time() - 90_000,) * 2)
    (build / "graph.ttl").write_text("<http://x/a> <http://x/b> <http://x/c> .", encoding="utf-8")
    place(build)
    assert not left.exists()
    assert not note.exists()
    assert fresh.exists()


def test_a_build_that_is_none_leaves_nothing_in_the_cache(build: Path) -> None:
    (build / "provenance.ttl").write_text("id:a id:b", encoding="utf-8")
    with pytest.raises(KgError, match=r"provenance\.ttl: not valid Turtle"):
        stored(build)
    assert list((build.parent / "cache" / "vnkg" / "stores").iterdir()) == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs FIFOs")
def test_a_pipe_in_place_of_a_file_is_said_and_not_waited_for(build: Path) -> None:
    (build / "graph.ttl").unlink()
    os.mkfifo(build / "graph.ttl")
    with pytest.raises(KgError, match=r"graph\.ttl: no regular file"):
        stored(build)
