"""Teams put together by what they tell: the same as comparing each print with all others."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg.read.team_groups import Print, grouped


def compared(prints: list[Print]) -> list[list[Print]]:
    """Return the prints of each team, each compared with all before it."""
    groups: list[list[Print]] = []
    for found in sorted(prints, key=lambda p: (not p.number, not p.issuer, p.general, p.at)):
        fits = [g for g in groups if all(agree(found, other) for other in g)]
        bare = not (found.number or found.issuer or found.topic)
        if found.number:
            fits = [g for g in fits if g[0].number == found.number]
        if bare and fits:
            fits = [min(fits, key=lambda g: min(abs(p.at - found.at) for p in g))]
        (fits[0] if fits else groups).append(found if fits else [found])  # type: ignore[arg-type]
    return groups


def agree(one: Print, other: Print) -> bool:
    heads = one.head == other.head or one.general or other.general
    told = ((one.number, other.number), (one.issuer, other.issuer), (one.topic, other.topic))
    return one.family == other.family and heads and all(not a or not b or a == b for a, b in told)


@st.composite
def printed(draw: st.DrawFn) -> list[Print]:
    ats = draw(st.lists(st.integers(0, 60), unique=True, max_size=14))
    heads = {"công tác": True, "kiểm tra": False, "giám sát": False}
    found = []
    for at in ats:
        head = draw(st.sampled_from(sorted(heads)))
        number, issuer, topic = (draw(st.sampled_from(["", "a", "b"])) for _ in range(3))
        family = draw(st.sampled_from(["đoàn", "tổ"]))
        found.append(
            Print(at, head, heads[head], family, number, issuer, topic, "", small=False, led=False)
        )
    return found


@given(printed())
def test_what_a_team_tells_puts_it_where_comparing_with_all_would(prints: list[Print]) -> None:
    assert grouped(prints) == compared(prints)
