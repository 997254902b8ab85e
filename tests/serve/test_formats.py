"""What a request likes best."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.serve.formats import ROWS, TRIPLES, liked

JSON, XML = "application/sparql-results+json", "application/sparql-results+xml"


@pytest.mark.parametrize(
    ("accept", "best"),
    [
        ("", JSON),
        ("*/*", JSON),
        ("application/json", JSON),
        ("text/csv", "text/csv"),
        ("text/*", "text/csv"),
        ("text/csv;q=0.2, application/sparql-results+xml", XML),
        ("application/sparql-results+json;q=0, */*", XML),
    ],
)
def test_the_best_liked_comes_first(accept: str, best: str) -> None:
    assert liked(accept, list(ROWS))[0] == best


@pytest.mark.parametrize("accept", ["image/png", "text/csv;q=0", "text/csv;q=x", "nonsense"])
def test_nothing_fits_what_is_not_offered(accept: str) -> None:
    assert liked(accept, list(ROWS)) == []


@given(st.text(max_size=60))
def test_any_header_gives_offered_types_each_once(accept: str) -> None:
    offered = [*ROWS, *TRIPLES]
    found = liked(accept, offered)
    assert len(set(found)) == len(found)
    assert set(found) <= set(offered)
