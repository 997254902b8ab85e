from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg.lexicon.matcher import Matcher
from kg.lexicon.model import Concept
from kg.text.tokens import tokenise


def concept(name: str, *forms: str, scheme: str = "role") -> Concept:
    return Concept(id=f"{scheme}_{name}", scheme=scheme, label=forms[0], forms=forms)


DEPUTY = concept("pho-bi-thu", "Phó Bí thư", "PBT")
SECRETARY = concept("bi-thu", "Bí thư")
COMMITTEE = concept("uy-ban", "Ủy ban", scheme="bodykind")
PARTY = concept("dang", "Đảng", scheme="body")
MATCHER = Matcher.of([DEPUTY, SECRETARY, COMMITTEE, PARTY])


def names(text: str, *schemes: str) -> list[str]:
    tokens = tokenise(text)
    hits = MATCHER.match(tokens)
    return [hit.concept.id for hit in hits.of(range(len(tokens)), *schemes)]


def test_the_longest_form_wins_and_hits_do_not_overlap() -> None:
    assert names("Phó Bí thư và Bí thư", "role") == ["role_pho-bi-thu", "role_bi-thu"]


def test_spelling_variants_match() -> None:
    assert names("UỶ BAN, uỷ  ban, Ủy ban", "bodykind") == ["bodykind_uy-ban"] * 3


def test_only_whole_syllables_match() -> None:
    assert names("Đảngviên, Đang, Bí thưa", "body", "role") == []


def test_all_forms_that_start_at_a_token_are_kept() -> None:
    tokens = tokenise("Phó Bí thư")
    hits = Matcher.of([DEPUTY, concept("pho", "Phó", scheme="status")]).match(tokens)
    assert [hit.stop for hit in hits.starting[0]] == [3, 1]
    assert hits.at(0, "status") is not None
    assert [hit.concept.id for hit in hits.all_at(0, "role")] == ["role_pho-bi-thu"]
    assert hits.at(0, "body") is None


def test_a_hit_that_leaves_the_range_is_not_given() -> None:
    tokens = tokenise("Phó Bí thư")
    hits = MATCHER.match(tokens)
    assert hits.of(range(2), "role") == []


def test_hits_that_end_before_a_token_are_given_the_longest_first() -> None:
    hits = MATCHER.match(tokenise("Ông Phó Bí thư Đảng ủy"))
    found = [hit.concept.id for hit in hits.ending(4, 3, "role", "body")]
    assert found == ["role_pho-bi-thu", "role_bi-thu"]
    assert [hit.concept.id for hit in hits.ending(4, 2, "role")] == ["role_bi-thu"]
    assert hits.ending(3, 3, "role") == hits.ending(4, 3, "body") == hits.ending(0, 3, "role") == []


def test_no_concepts_match_nothing() -> None:
    assert Matcher.of([]).match(tokenise("Bí thư")).starting == {}


WORDS = st.lists(st.sampled_from(["Phó", "Bí", "thư", "Ủy", "ban", "Đảng", "xã", ","]), max_size=12)


@given(WORDS)
def test_every_hit_spells_a_form_of_its_concept(words: list[str]) -> None:
    tokens = tokenise(" ".join(words))
    for first, found in MATCHER.match(tokens).starting.items():
        assert [hit.stop for hit in found] == sorted((hit.stop for hit in found), reverse=True)
        for hit in found:
            assert hit.first == first
            spelled = tokens.keys[hit.first : hit.stop]
            assert spelled in {tokenise(form).keys for form in hit.concept.forms}


@given(WORDS, st.permutations([DEPUTY, SECRETARY, COMMITTEE, PARTY]))
def test_the_order_of_the_concepts_does_not_matter(
    words: list[str], concepts: list[Concept]
) -> None:
    tokens = tokenise(" ".join(words))
    assert Matcher.of(concepts).match(tokens).starting == MATCHER.match(tokens).starting


def test_of_several_schemes_the_longest_hit_at_a_token_is_given() -> None:
    short, long = (
        concept("bo", "Bộ", scheme="bodykind"),
        concept("bo-y-te", "Bộ Y tế", scheme="body"),
    )
    hits = Matcher.of([short, long]).match(tokenise("Bộ Y tế"))
    assert [h.concept for h in (hits.at(0, "bodykind", "body"),) if h] == [long]
    assert [h.concept for h in (hits.at(0, "bodykind"),) if h] == [short]
    assert hits.at(0, "role") is None
    assert hits.at(7, "body") is None


@given(st.lists(st.sampled_from(["Phó", "Bí", "thư", "Ủy", "ban", "Đảng", "và"]), max_size=30))
def test_hits_of_a_range_start_where_the_index_says(words: list[str]) -> None:
    tokens = tokenise(" ".join(words))
    hits = MATCHER.match(tokens)
    for low in range(0, len(tokens), 3):
        span = range(low, min(low + 7, len(tokens)))
        for schemes in (("role",), ("role", "body"), ("bodykind", "body", "role")):
            naive = [i for i in span if hits.all_at(i, *schemes)]
            assert list(hits.starts(span, *schemes)) == naive
            assert all(hits.at(i, *schemes) == hits.all_at(i, *schemes)[0] for i in naive)
