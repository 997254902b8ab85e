"""Groups that pairs make, called by their least name."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from kg.join.unions import Unions

PAIRS = st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef")))


@given(PAIRS)
def test_the_order_of_the_pairs_does_not_matter(pairs: list[tuple[str, str]]) -> None:
    one, other = Unions(), Unions()
    for left, right in pairs:
        one.join(left, right)
    for left, right in reversed(pairs):
        other.join(right, left)
    assert {name: one.root(name) for name in one} == {name: other.root(name) for name in other}
    assert all(one.root(left) == one.root(right) for left, right in pairs)
    assert all(one.root(name) <= name for name in one)


def test_a_long_chain_is_one_group() -> None:
    unions, names = Unions(), [f"{n:05}" for n in range(20_000)]
    for left, right in pairwise(reversed(names)):
        unions.join(left, right)
    assert {unions.root(name) for name in names} == {names[0]}
