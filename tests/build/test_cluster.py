"""The passes on a Dask cluster: the same bytes, though a worker is killed on the way."""

from __future__ import annotations

import os
import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from kg.build import build, cluster
from kg.errors import KgError
from kg.sources.article import SourceFault
from kg.sources.read import split_sources

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from distributed import LocalCluster

    from kg.model import ArticleFacts

TEXT = (
    "Hội nghị của Tỉnh ủy {where}\n\n09:49 2{n}/08/2022\n\n"
    "Ngày 2{n}/8/2022, đồng chí Lò Văn Thử, Bí thư Tỉnh ủy {where}, chủ trì hội nghị số {m} với "
    "Ban Thường vụ Tỉnh ủy {where} về Quyết định số {m}-QĐ/TW.\n"
)
WHERE = ("Lào Cai", "Lai Châu", "Sơn La")
SIZE = 60


@contextmanager
def running(workers: int, deaths: int = 3) -> Iterator[LocalCluster]:
    """Run a cluster whose tasks may end so many workers."""
    distributed = pytest.importorskip("distributed")
    import dask

    with (
        dask.config.set({"distributed.scheduler.allowed-failures": deaths}),
        distributed.LocalCluster(
            n_workers=workers, threads_per_worker=1, processes=True, dashboard_address=None
        ) as found,
    ):
        yield found


def written(folder: Path) -> Path:
    folder.mkdir()
    for m in range(SIZE):
        text = TEXT.format(where=WHERE[m % 3], n=m % 10, m=m)
        (folder / f"{m:016x}.txt").write_text(text, encoding="utf-8")
    # The same news at half its length: a reprint, which needs the fuller article beside it.
    (folder / "in-lai.txt").write_text(TEXT.format(where="Lào Cai", n=0, m=0)[:-20], "utf-8")
    return folder


def test_a_cluster_gives_the_bytes_of_one_machine_though_a_worker_is_killed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster, "READ", 4)
    monkeypatch.setattr(cluster, "MAPPED", 15)
    killed: list[int] = []
    sources = [written(tmp_path / "in")]
    alone = build(sources, jobs=1)
    with running(2) as workers:

        def told(done: int, _: int) -> None:
            if done >= SIZE // 3 and not killed:
                killed.append(workers.workers[0].process.pid)
                os.kill(killed[0], signal.SIGKILL)

        there = build(sources, scheduler=workers.scheduler_address, progress=told)
    assert killed
    assert not there.faults
    assert dict(there.files) == dict(alone.files)


def test_an_article_that_kills_its_workers_is_a_fault_and_the_others_are_read(
    tmp_path: Path,
) -> None:
    articles, _ = split_sources([written(tmp_path / "in")])
    with (
        running(1, deaths=0) as workers,
        cluster.connected(workers.scheduler_address) as engine,
    ):
        found = list(engine.read(articles[:6], deadly))
    assert [article for article, _ in found] == articles[:6]
    failed = [result for _, result in found if isinstance(result, SourceFault)]
    assert [fault.problem for fault in failed] == ["the workers that read it died; out of memory?"]


def deadly(facts: ArticleFacts) -> int:
    if "hội nghị số 3 " in facts.article.text:
        os._exit(1)
    return len(facts.entities)


def test_a_cluster_that_ends_on_the_way_is_one_line(tmp_path: Path) -> None:
    distributed = pytest.importorskip("distributed")
    import dask

    out, sources = tmp_path / "out", [written(tmp_path / "in")]
    with (
        dask.config.set({"distributed.comm.timeouts.connect": "1s"}),
        distributed.LocalCluster(n_workers=1, processes=False, dashboard_address=None) as short,
        pytest.raises(KgError, match="no Dask scheduler answers"),
    ):
        build(
            sources,
            out=out,
            scheduler=short.scheduler_address,
            progress=lambda _, __: short.close(),
        )
    assert not (out / "graph.ttl").exists()


def test_where_no_scheduler_is_a_line_says_so(tmp_path: Path) -> None:
    pytest.importorskip("distributed")
    out = tmp_path / "out"
    with pytest.raises(KgError, match="no Dask scheduler answers"):
        build([written(tmp_path / "in")], out=out, scheduler="tcp://127.0.0.1:9")
    assert not out.exists() or not any(out.iterdir())
