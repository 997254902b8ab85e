"""Which happenings of several articles are one."""

from __future__ import annotations

from dataclasses import replace

from kg.join.events import judge
from kg.join.judgement import Where
from kg.join.keys import Happening


def told(article: str, actors: str, met: str) -> Happening:
    """Return a meeting of one day: who holds it, who is met, each a word."""
    return Happening(
        Where(article, "event:1"),
        "2023-03-10",
        "meeting",
        frozenset(actors.split()),
        frozenset(met.split()),
    )


def shared(*happenings: Happening) -> list[str]:
    """Return what each happening shares with others, in their order."""
    found = {judgement.where: judgement.scope for judgement in judge(happenings)}
    return [found[one.where] for one in happenings]


def test_one_actor_and_one_counterpart_in_common_make_one_event() -> None:
    one, other = shared(told("a", "pín", "sở hội"), told("b", "pín mẩy", "hội"))
    assert one == other


def test_another_counterpart_is_another_event() -> None:
    one, other = shared(told("a", "pín", "sở"), told("b", "pín", "hội"))
    assert one != other


def test_the_order_of_the_articles_does_not_matter() -> None:
    happenings = [told("a", "pín", "sở"), told("b", "mẩy pín", "hội sở"), told("c", "mẩy", "hội")]
    assert shared(*happenings) == shared(*happenings[::-1])[::-1]
    assert len(set(shared(*happenings))) == 1


def test_either_side_of_a_meeting_may_be_told_as_the_one_who_acts() -> None:
    one, other = told("a", "pín", "sở"), told("b", "sở", "pín")
    assert len(set(shared(one, other))) == 2
    both = [replace(happening, mutual=True) for happening in (one, other)]
    assert len(set(shared(*both))) == 1
