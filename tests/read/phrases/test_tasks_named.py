"""The task in the name of a team: where it stops, and how it is written."""

from __future__ import annotations

import pytest

from kg.read.phrases.tasks import task_stop, task_words
from tests.reading_of import annotated


@pytest.mark.parametrize(
    ("text", "task"),
    [
        ("về phòng, chống tham nhũng họp", "về phòng, chống tham nhũng"),
        ("về phòng chống tham nhũng làm việc với tỉnh", "về phòng, chống tham nhũng"),
        ("về cải cách lúa gạo họp phiên thứ 5", "về cải cách lúa gạo"),
        ("về kiểm tra ruộng lúa, họp", "về kiểm tra ruộng lúa"),
        ("họp", ""),
    ],
)
def test_a_standing_committee_takes_its_task(text: str, task: str) -> None:
    a = annotated(text)
    stop = task_stop(a, 0, a.lexicon.concepts["bodykind_ban-chi-dao-trung-uong"])
    assert (task_words(a, 0, stop) if stop else "") == task


def test_other_bodies_take_no_task() -> None:
    a = annotated("về phòng, chống tham nhũng họp")
    assert task_stop(a, 0, a.lexicon.concepts["bodykind_so"]) == 0
