"""A query runs in a process of its own and is ended where it takes more than it may."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from kg.errors import KgError
from kg.store.child import Limits
from kg.store.query import ask, run

BUILD = Path(__file__).parents[1] / "validate" / "handmade"
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


def children() -> list[str]:
    me = os.getpid()
    found = Path(f"/proc/{me}/task/{me}/children")
    return found.read_text().split() if found.exists() else []


def test_a_query_that_takes_too_long_is_really_ended() -> None:
    before = children()
    with pytest.raises(KgError, match=r"query: not answered within 1 s; .*--timeout"):
        run(BUILD, ENDLESS, limits=Limits(seconds=1))
    assert children() == before


def test_a_query_that_takes_too_much_memory_is_ended() -> None:
    doubled = " ".join(f"BIND(CONCAT(?x{n}, ?x{n}) AS ?x{n + 1})" for n in range(28))
    query = f'SELECT (STRLEN(?x28) AS ?n) {{ BIND("0123456789" AS ?x0) {doubled} }}'
    with pytest.raises(KgError, match=r"query: needs more than 0\.25 GB of memory"):
        run(BUILD, query, limits=Limits(memory=1 << 28))


def test_a_query_that_the_engine_cannot_stand_is_one_line() -> None:
    with pytest.raises(KgError, match="query: too much for the engine"):
        run(BUILD, f"ASK {{ FILTER({'!' * 100_000}true) }}")


def test_an_answer_comes_as_it_is_found() -> None:
    pieces = ask(BUILD, "SELECT * { ?a ?b ?c . ?d ?e ?f }", fmt="csv")
    before = children()
    assert next(pieces).startswith(b"a,b,c,d,e,f\r\n")
    pieces.close()  # type: ignore[attr-defined]  # whoever stops reading ends the query
    assert children() == before


def test_the_time_of_a_slow_reader_does_not_count() -> None:
    pieces = ask(BUILD, "SELECT * { ?a ?b ?c . ?d ?e ?f }", fmt="csv", limits=Limits(seconds=20))
    next(pieces)
    short = ask(BUILD, "SELECT * { ?a ?b ?c }", fmt="csv", limits=Limits(seconds=1.5))
    next(short)
    time.sleep(2)
    assert b"".join(short).endswith(b"\r\n")
    pieces.close()  # type: ignore[attr-defined]
