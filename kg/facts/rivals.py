"""Offices that one person holds at a time, and whose place the article leaves out.

"Bí thư Tỉnh ủy" beside a name is completed by the province that the article is about. Where another
is called Bí thư Tỉnh ủy of that province in full, or the same person in two provinces, the
completion was wrong, and the article leaves open whose Tỉnh ủy it is (guide, general rule 1).
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from kg.model import Belonging, Kind
from kg.text.fold import fold_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kg.model import Decision, Position, Structure
    from kg.read.reading import Reading

_OFFICES = 3  # tokens between the offices of one and "và"
_BESIDE = "title-stack"  # the rule of offices beside a name: its span is office and name alone


def unrivalled(
    reading: Reading,
    positions: Sequence[Position],
    structures: Iterable[Structure],
    decided: Iterable[Decision],
) -> list[Position]:
    """Return the positions without those completed by a place where somebody else holds them.

    An office that changes hands in the article has two holders in it, and keeps both.
    """
    places = {s.subject: s.object for s in structures if s.predicate == Belonging.LOCATED_IN}
    moved = {(d.role, d.org) for d in decided}
    roles = reading.annotated.lexicon.scheme("role")
    single = {role.label for role in roles if role.has("holders", "one")}
    seats: defaultdict[tuple[str, ...], list[Position]] = defaultdict(list)
    for p in positions:
        if p.former or p.role not in single or p.org not in places or (p.role, p.org) in moved:
            continue
        seats["body", p.role, p.org].append(p)
        seats["person", p.role, p.person, _kind(reading, p.org, places[p.org])].append(p)
    wrong: set[Position] = set()
    for (asked, *_), held in seats.items():
        if len({p.person if asked == "body" else p.org for p in held}) > 1:
            full = [p for p in held if _in_full(reading, p, places)]
            if full or asked == "person":
                wrong.update(p for p in held if p not in full and p.rule == _BESIDE)
    wrong.update(_abroad(reading, positions, single, places, moved))
    wrong.update(_namesakes(reading, positions))
    return [p for p in positions if p not in wrong]


def _abroad(
    reading: Reading,
    positions: Sequence[Position],
    single: set[str],
    places: dict[str, str],
    moved: set[tuple[str | None, str | None]],
) -> Iterator[Position]:
    """Yield the offices of the state that one sentence gives to several people.

    "Tổng Bí thư A hội đàm với Tổng Bí thư B": one of them is of another country, which the article
    leaves out; only his name may tell who is not.
    """
    seats: defaultdict[tuple[str, str | None, int], list[Position]] = defaultdict(list)
    for p in positions:
        sentence = reading.sentence_at(p.span.start)
        at_home = p.org is None or reading.entities[p.org].kind is Kind.ORGANISATION
        stated = not p.former and p.role in single and p.rule == _BESIDE and at_home
        stated = stated and p.org not in places and not _several(reading, p)
        if stated and (p.role, p.org) not in moved and sentence:
            seats[p.role, p.org, sentence.index].append(p)
    for (role, org, _), held in seats.items():
        people = {p.person for p in held}
        if len(people) > 1:
            known = {p for p in people if _surnamed(reading, p)}
            strangers = people - known if len(known) == 1 else people
            yield from (
                p
                for p in positions
                if p.person in strangers and (p.role, p.org, p.rule) == (role, org, _BESIDE)
            )


def _namesakes(reading: Reading, positions: Sequence[Position]) -> Iterator[Position]:
    """Yield the offices of the second of two people of one name that a sentence joins.

    "Ông A, Giám đốc Sở B, và ông A, Chủ tịch UBND huyện C, dự hội nghị": two of them, and nothing
    tells them apart.
    """
    stated = [p for p in positions if p.rule == _BESIDE]
    words = {p: reading.annotated.tokens.within(p.span) for p in stated}
    ends = {(p.person, words[p].stop): p.org for p in stated}
    twice: set[tuple[str, int]] = set()
    for p in stated:
        joint = _joint(reading, words[p].start)
        near = range(joint, joint - _OFFICES, -1) if joint else ()
        org = next((ends[p.person, i] for i in near if (p.person, i) in ends), p.org)
        if org != p.org:
            twice.add((p.person, p.span.start))
    yield from (p for p in stated if (p.person, p.span.start) in twice)


def _joint(reading: Reading, first: int) -> int:
    """Return the "và" before who is named at a token, 0 where none stands there."""
    back = next(iter(reading.hits.ending(first, 3, "honorific")), None)
    joint = (first if back is None else back.first) - 1
    hit = reading.hits.at(joint, "function") if joint > 0 else None
    return joint if hit is not None and hit.concept.has("functionClass", "conjunction") else 0


def _several(reading: Reading, position: Position) -> bool:
    """Tell whether several people hold an office of one at the body: "Bí thư Trung ương Đảng"."""
    unit = reading.entities[position.org].unit if position.org else None
    concepts = reading.annotated.lexicon.concepts
    body = concepts.get(unit) if unit else None
    several = body.properties.get("severalHold", ()) if body is not None else ()
    return any(concepts[role].label == position.role for role in several)


def _surnamed(reading: Reading, person: str) -> bool:
    """Tell whether a name starts with a Vietnamese surname."""
    first = reading.tokens.at(reading.entities[person].mentions[0].start)
    return reading.hits.at(first, "surname") is not None


def _kind(reading: Reading, org: str, place: str) -> str:
    """Return the name of a body without its place: "Tỉnh ủy"."""
    return reading.entities[org].name.removesuffix(reading.entities[place].name).strip()


def _in_full(reading: Reading, position: Position, places: dict[str, str]) -> bool:
    """Tell whether the words that state an office print its place."""
    span, place = position.span, places[position.org or ""]
    words = reading.annotated.article.text[span.start : span.end]
    return fold_key(reading.entities[place].name) in fold_key(words)
