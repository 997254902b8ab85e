"""Queries that reach outside the build or are nested beyond reason are known before they run."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import KgError
from kg.store.guard import DEEPEST, LONGEST, check, tokens

AWAY = "SERVICE <http://127.0.0.1:1/> { ?s ?p ?o }"


@pytest.mark.parametrize(
    "query",
    [
        f"SELECT * {{ {AWAY} }}",
        "SELECT * {serviceSILENT<http://127.0.0.1:1/>{?s ?p ?o}}",
        "SELECT * { ?s ?p 'it\\'s', 5SERVICE # '\n ex:a { } }",
        'ASK { VALUES ?x { <http://127.0.0.1:1/#a> } ?s ?p """a"b""" SERVICE ?x { } }',
        f"ASK {{ ?s ?p true{AWAY} }}",
        f"ASK {{ # a comment ends at a return\r{AWAY} }}",
        # "<" is "less than" here; what looks like an IRI and a string is a comment
        f'ASK {{ FILTER(1<2)#>"""\n {AWAY}\n#"""\n }}',
        # and here one "<" is "less than" and the next begins an IRI
        f'ASK {{ FILTER(1<?x#>"""\n && EXISTS {{ ?s <http://x#a> ?o {AWAY} }}\n#"""\n) }}',
        f"ASK {{ ?s ex:it\\'s ?o . {AWAY} # '\n }}",
    ],
)
def test_a_clause_that_asks_another_server_is_found_however_it_is_hidden(query: str) -> None:
    with pytest.raises(KgError, match="SERVICE is refused"):
        check(query)


@pytest.mark.parametrize(
    "query",
    [
        "ASK { ?s ?p 'SERVICE <http://x/> { }' # SERVICE ?x {\n}",
        "PREFIX ex: <http://x/SERVICE#> SELECT ?service { ?service ex:service ex:a . { } }",
        "SELECT ?from { ?from ex:from <http://x/> FILTER(?from < 3 && ?service > 2) }",
        'ASK { ?s ?p """SERVICE ?x { \\""" FROM <http://x/>""" }',
    ],
)
def test_the_same_words_elsewhere_are_words(query: str) -> None:
    check(query)


@pytest.mark.parametrize("clause", ["FROM <http://x/>", "FROM NAMED<http://x/>", "from id:a"])
def test_other_data_than_the_build_is_refused(clause: str) -> None:
    with pytest.raises(KgError, match="FROM is refused"):
        check(f"SELECT * {clause} {{ ?s ?p ?o }}")


@pytest.mark.parametrize("pair", ["{}", "()", "[]"])
def test_a_query_nested_beyond_reason_is_refused(pair: str) -> None:
    check(f"ASK {pair[0] * DEEPEST}{pair[1] * DEEPEST}")
    with pytest.raises(KgError, match="nested 101 deep"):
        check(f"ASK {pair[0] * (DEEPEST + 1)}{pair[1] * (DEEPEST + 1)}")
    check(f'ASK {{ ?s ?p "{pair[0] * 999}" }}')


def test_a_query_longer_than_a_book_is_refused() -> None:
    with pytest.raises(KgError, match="longer than 1,000,000 characters"):
        check(" " * (LONGEST + 1))


@given(st.text(alphabet="<>\"'#\\{}?:a \n") | st.text())
def test_any_text_is_read_to_its_end_without_an_error(text: str) -> None:
    read = list(tokens(text))
    assert all(text[token.start : token.end] == token.text for token in read)


@given(st.text(alphabet="<>\"'#\\{}?: \n"), st.text(alphabet="<>\"'#\\{}?: \n"))
def test_a_clause_that_the_likely_reading_shows_is_refused(before: str, after: str) -> None:
    text = f"{before}{AWAY}{after}"
    if any(token.text == "SERVICE" for token in tokens(text)):
        with pytest.raises(KgError, match="SERVICE is refused"):
            check(text)
