"""Answers that are remembered, and a store that is asked once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.serve import entity
from kg.serve.answers import Answers
from kg.serve.build import served
from kg.serve.formats import ROWS, TRIPLES
from kg.serve.pool import Bounds, Pool
from kg.serve.worker import RefusedError
from kg.store.questions import questions
from kg.store.reader import Remembering

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NAMES = "SELECT ?name { ?p a foaf:Person ; rdfs:label ?name } ORDER BY ?name"
BOTH = [*ROWS, *TRIPLES]


@pytest.fixture(scope="module")
def pool(made: Path) -> Iterator[Pool]:
    found = Pool(served(made), Bounds(processes=1, wait=10))
    yield found
    found.close()


def test_a_query_that_is_asked_again_has_its_answer(pool: Pool) -> None:
    answers = Answers(pool)
    first = b"".join(answers.answer(NAMES, BOTH).pieces())
    assert answers.known(NAMES, BOTH) == ("application/sparql-results+json", first)
    assert answers.known(NAMES, ["text/csv"]) is None
    assert b"".join(answers.answer(NAMES, ["text/csv"]).pieces()) != first


def test_what_is_another_each_time_too_long_or_refused_is_not_remembered(pool: Pool) -> None:
    answers = Answers(pool, most=100)
    for query in ("SELECT (RAND() AS ?r) {}", "SELECT (now() AS ?r) {}", NAMES):
        b"".join(answers.answer(query, BOTH).pieces())
        assert answers.known(query, BOTH) is None
    with pytest.raises(RefusedError):
        answers.answer("SELECT", BOTH)
    assert answers.known("SELECT", BOTH) is None


def test_an_answer_that_nobody_reads_gives_its_process_back(pool: Pool) -> None:
    answers = Answers(pool)
    for _ in range(3):  # of one process
        answers.answer(f"{NAMES} # not read", BOTH).close()
    assert b"".join(answers.answer(NAMES, BOTH).pieces())


def test_only_so_much_is_remembered(pool: Pool) -> None:
    answers = Answers(pool, all_=2_000)
    queries = [f"{NAMES} # {number}" for number in range(12)]
    for query in queries:
        b"".join(answers.answer(query, BOTH).pieces())
    held = [query for query in queries if answers.known(query, BOTH)]
    assert 0 < len(held) < 12
    assert held == queries[-len(held) :]


def test_the_shipped_questions_can_be_worked_out_before(pool: Pool) -> None:
    answers = Answers(pool)
    answers.prepare(BOTH)
    assert all(answers.known(question.text, BOTH) for question in questions().values())


@pytest.mark.parametrize("few", [0, 3, 64])
def test_a_store_that_is_asked_once_gives_the_same_pages(
    made: Path, monkeypatch: pytest.MonkeyPatch, few: int
) -> None:
    monkeypatch.setattr(Remembering, "FEW", few)
    store = served(made).store
    asked = Remembering(store)
    things = sorted({q.subject.value for q in store if "/id/" in str(q.subject)})
    locals_ = [iri.rpartition("/")[2] for iri in things if "_span_" not in iri]
    assert locals_
    for local in locals_:
        assert entity.page(asked, local) == entity.page(store, local)
