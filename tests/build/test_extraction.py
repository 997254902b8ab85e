"""Each article on its own: what befalls one costs that one, in this process or in another."""

from __future__ import annotations

import os
import signal
import threading
import time
from typing import TYPE_CHECKING

import pytest

import kg.facts.extract
from kg.article import Article
from kg.build import build
from kg.build.extraction import extract_each, extract_one
from kg.model import ArticleFacts
from kg.sources.article import SourceFault

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "Bổ nhiệm\n\nNgày 5/3/2021, ông Lò Văn {}, Bí thư Tỉnh ủy Lào Cai chủ trì hội nghị.\n"
DEADLY = "Tin dữ"


def article(number: int, text: str = "") -> Article:
    return Article(
        f"{number:016x}", text or TEXT.format("Thử" * number), "T", origin=f"{number}.txt"
    )


def same(facts: ArticleFacts) -> ArticleFacts:
    return facts


@pytest.mark.parametrize("jobs", [1, 3])
def test_results_come_in_the_order_of_the_articles(jobs: int) -> None:
    articles = [article(number) for number in range(9)]
    found = [result for _, result in extract_each(articles, same, jobs=jobs)]
    assert [item.article for item in found if isinstance(item, ArticleFacts)] == articles
    assert found == [extract_one(item) for item in articles]


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_article_that_takes_too_long_is_a_fault(jobs: int) -> None:
    extract_one(article(2))  # the lexicon is loaded once, whichever article comes first
    articles = [article(1, TEXT.format("Thử") * 8000), article(2)]
    slow, quick = (found for _, found in extract_each(articles, same, jobs=jobs, limit=1))
    assert slow == SourceFault(
        "1.txt", "not read within 1 s; split it, or give a longer --time-limit"
    )
    assert isinstance(quick, ArticleFacts)


def test_the_time_limit_gives_back_the_alarm_that_it_found() -> None:
    rung: list[int] = []
    before = signal.signal(signal.SIGALRM, lambda *_: rung.append(1))
    try:
        signal.setitimer(signal.ITIMER_REAL, 0.2)
        extract_one(article(1), 5)
        assert signal.getitimer(signal.ITIMER_REAL)[0] > 0
        time.sleep(0.3)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    assert rung == [1]


def test_outside_the_main_thread_there_is_no_limit() -> None:
    found: list[object] = []
    thread = threading.Thread(target=lambda: found.append(extract_one(article(1), 1e-6)))
    thread.start()
    thread.join()
    assert isinstance(found[0], ArticleFacts)


def test_a_process_that_dies_costs_one_article(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sound = kg.facts.extract.extract

    def deadly(found: Article) -> ArticleFacts:
        if found.text.startswith(DEADLY):
            os.kill(os.getpid(), signal.SIGKILL)
        return sound(found)

    monkeypatch.setattr(kg.facts.extract, "extract", deadly)
    for number in range(8):
        text = f"{DEADLY} {number}" if number in {2, 5} else TEXT.format("Thử" * (number + 1))
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    made = build([tmp_path], jobs=2)
    assert len(made.facts) == 6
    assert {fault.origin for fault in made.faults} == {f"{tmp_path}/2.txt", f"{tmp_path}/5.txt"}
    for fault in made.faults:
        assert fault.problem.startswith("the process that read it died (signal 9); out of memory?")
