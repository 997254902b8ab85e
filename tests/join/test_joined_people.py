"""Which people of one name are one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg.join.judgement import Where
from kg.join.keys import Office, Sighting
from kg.join.known import Merger
from kg.join.people import persons

HEALTH, PARTY, BUILD = "sở y tế sơn la", "tỉnh ủy sơn la", "sở xây dựng sơn la"


def seen(
    day: str,
    body: str = "",
    *,
    role: str = "giám đốc",
    born: str = "",
    over: bool = False,
    province: str = "sơn la",
    also: str = "",
    begun: bool = False,
    left: bool = False,
    merged: frozenset[Merger] = frozenset(),
) -> Sighting:
    """Return a man of one name in the news of a day."""
    offices = frozenset(Office(role, b, over, begun, left) for b in (body, also) if b)
    where = Where(f"{day} {body} {role} {born} {province} {also} {begun}{left}", "person:x")
    provinces = frozenset({province} if body else set())
    return Sighting(where, "x", day, born, offices, provinces, merged)


def groups(*sightings: Sighting) -> list[list[int]]:
    """Return the sightings, by their places, that are one person each."""
    places = {one: place for place, one in enumerate(sightings)}
    found = [sorted(places[s] for s in person.sightings) for person in persons(sightings)]
    return sorted(found)


def test_one_office_within_a_term_is_one_person() -> None:
    assert groups(seen("2018-01-01", HEALTH), seen("2021-01-01", HEALTH)) == [[0, 1]]


def test_one_office_in_two_generations_is_two_people() -> None:
    assert groups(seen("2014-01-01", HEALTH), seen("2025-01-01", HEALTH)) == [[0], [1]]


def test_two_years_of_birth_are_two_people_whatever_else_they_share() -> None:
    old, young = seen("2018-01-01", HEALTH, born="1956"), seen("2018-06-01", HEALTH, born="1981")
    assert groups(old, young) == [[0], [1]]


def test_offices_of_one_province_are_one_person_while_nothing_speaks_against_it() -> None:
    assert groups(seen("2018-01-01", HEALTH), seen("2020-01-01", PARTY, role="bí thư")) == [[0, 1]]


def test_a_namesake_of_the_province_leaves_open_whose_a_third_office_is() -> None:
    old = seen("2018-01-01", HEALTH, born="1956")
    young = seen("2018-06-01", BUILD, born="1981")
    third = seen("2019-01-01", PARTY, role="bí thư")
    assert groups(old, young, third) == [[0], [1], [2]]


def test_two_provinces_are_two_people_until_an_article_tells_of_a_move() -> None:
    there = seen("2020-01-01", "sở y tế lai châu", province="lai châu")
    here = seen("2018-01-01", HEALTH)
    assert groups(here, there) == [[0], [1]]
    moved = seen("2019-01-01", HEALTH, also="sở y tế lai châu")
    assert groups(here, there, moved) == [[0, 1, 2]]


def test_who_begins_in_an_office_is_not_the_one_who_was_in_it_before() -> None:
    old = seen("2017-04-29", HEALTH, born="1956")
    begins = seen("2018-08-08", HEALTH, begun=True)
    young = seen("2019-01-01", HEALTH, born="1978")
    assert groups(old, begins, young) == [[0], [1, 2]]
    announced = seen("2018-07-30", HEALTH)
    assert groups(announced, begins, young) == [[0, 1, 2]]  # some days before he takes it up


def test_who_begins_some_weeks_after_a_namesake_was_moved_away_is_another() -> None:
    moved = seen("2023-03-07", HEALTH, left=True, born="1965")
    begins = seen("2023-04-26", HEALTH, begun=True)
    assert groups(moved, begins, seen("2023-07-27", HEALTH, born="1987")) == [[0], [1, 2]]


def test_who_is_in_an_office_some_months_after_a_namesake_was_moved_away_is_another() -> None:
    first, moved = seen("2016-01-01", HEALTH, born="1961"), seen("2018-10-15", HEALTH, left=True)
    later, born = seen("2019-04-06", HEALTH), seen("2019-06-06", PARTY, born="1983")
    assert groups(first, moved, later, born) == [[0, 1], [2], [3]]


def test_who_is_in_an_office_after_a_former_holder_is_another() -> None:
    old = seen("2017-04-29", HEALTH, born="1956")
    over = seen("2018-01-01", HEALTH, over=True)
    young = seen("2018-12-01", HEALTH, born="1978")
    assert groups(old, over, young) == [[0, 1], [2]]


def test_a_former_holder_is_the_last_one_before() -> None:
    over = seen("2023-01-01", HEALTH, over=True)
    assert groups(seen("2014-01-01", HEALTH), over) == [[0, 1]]


def test_a_bare_name_is_the_only_person_there_is_and_nobody_else() -> None:
    bare = seen("2019-05-01")
    assert groups(seen("2018-01-01", HEALTH), bare) == [[0, 1]]
    other = seen("2018-01-01", "sở y tế lai châu", province="lai châu")
    assert groups(seen("2018-01-01", HEALTH), other, bare) == [[0], [1], [2]]


def test_scopes_tell_namesakes_apart() -> None:
    old, young = seen("2018-01-01", HEALTH, born="1956"), seen("2018-06-01", BUILD, born="1981")
    assert {p.scope for p in persons([old, young])} == {"born 1956", "born 1981"}
    assert [p.scope for p in persons([old])] == [""]


SIGHTINGS = st.builds(
    seen,
    st.sampled_from(["2014-02-03", "2018-05-06", "2019-01-01", "2025-10-09", ""]),
    st.sampled_from(["", HEALTH, PARTY, BUILD]),
    born=st.sampled_from(["", "", "1956", "1981"]),
    over=st.booleans(),
    province=st.sampled_from(["sơn la", "lai châu"]),
)


@given(st.lists(SIGHTINGS, max_size=7, unique_by=lambda s: s.where))
def test_the_order_of_the_sightings_does_not_matter(sightings: list[Sighting]) -> None:
    def told(order: list[Sighting]) -> set[tuple[frozenset[Where], str]]:
        return {(frozenset(s.where for s in p.sightings), p.scope) for p in persons(order)}

    assert told(sightings) == told(sightings[::-1])


NINH_BINH = frozenset({Merger("ninh bình", "2025-07-01")})


def test_who_held_office_in_a_province_goes_on_in_the_one_that_it_went_into() -> None:
    before = seen("2025-05-01", "sở y tế hà nam", province="hà nam", merged=NINH_BINH)
    after = seen("2025-09-01", "tỉnh ủy ninh bình", province="ninh bình")
    assert groups(before, after) == [[0, 1]]


def test_a_namesake_on_either_side_of_a_merger_leaves_it_open() -> None:
    before = seen("2025-05-01", "sở y tế hà nam", province="hà nam", merged=NINH_BINH)
    other = seen("2025-05-01", "sở y tế nam định", province="nam định", merged=NINH_BINH)
    long_there = seen("2024-05-01", "sở y tế ninh bình", province="ninh bình")
    after = seen("2025-09-01", "tỉnh ủy ninh bình", province="ninh bình")
    assert groups(before, other, after) == [[0], [1], [2]]
    assert groups(before, long_there, after) == [[0], [1, 2]]
