"""What a person decides on identity: that two things of a build are one, or that they are not.

A text file holds one decision a line, its fields parted by "|", and lines that begin with "#":

    one   | Lò Văn Thử @ 5f0c…e1 | Lò Văn Thử @ 77ab…02 | the same place of birth | Lan, 2026-11-29
    apart | Lò Văn Thử @ 5f0c…e1 | Lò Văn Thử @ 90cd…41 | father and son          | Lan, 2026-11-29

A thing is called by a name and an article that names it, since the node that a build gives it may
change with the next article. A decision rests on nothing but its line: without it the build is as
if it had never been.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

from kg.errors import KgError
from kg.join.judgement import Judgement, Where
from kg.join.unions import Unions
from kg.model import Kind
from kg.text.fold import fold_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

_FORM = "one | NAME @ ARTICLE | NAME @ ARTICLE | why | who (or apart | …)"


class Verdict(StrEnum):
    """What a line says of its two things."""

    ONE = "one"
    APART = "apart"


class Thing(NamedTuple):
    """A thing as a line calls it: a name, and the id of an article that names it."""

    name: str
    article: str


class Line(NamedTuple):
    """A decision: its place in the file, what it says, of which things, why and by whom."""

    place: str
    verdict: Verdict
    things: tuple[Thing, Thing]
    why: str
    who: str


class Called(NamedTuple):
    """What an article calls one of its things, and the kind of it (an event's is that of one)."""

    kind: Kind
    names: frozenset[str]


class Decision(NamedTuple):
    """A line whose two things are in the build, and their kind."""

    line: Line
    pair: tuple[Where, Where]
    kind: Kind


@dataclass(frozen=True, slots=True)
class Forced:
    """The decisions of a file that speak of a build, and in a sentence each why others do not."""

    decisions: tuple[Decision, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def apart(self) -> frozenset[tuple[Where, Where]]:
        """The pairs that are not one."""
        return frozenset(d.pair for d in self.decisions if d.line.verdict is Verdict.APART)


NOTHING: Final = Forced()
"""No decisions at all."""


def parse(text: str, file: str) -> list[Line]:
    """Return the lines of a file of decisions.

    Raises ``KgError`` naming the line that is none.
    """
    lines = []
    for number, row in enumerate(text.splitlines(), start=1):
        if row.strip() and not row.lstrip().startswith("#"):
            lines.append(_line(row, f"{file}:{number}"))
    return lines


def _line(row: str, place: str) -> Line:
    fields = [field.strip() for field in row.split("|")]
    if len(fields) != 5 or not all(fields) or fields[0] not in set(Verdict):
        raise KgError(f"{place}: not a decision; write: {_FORM}")
    one, other = (_thing(field, place) for field in fields[1:3])
    if one == other:
        raise KgError(f"{place}: names one thing twice; name two")
    return Line(place, Verdict(fields[0]), (one, other), fields[3], fields[4])


def _thing(field: str, place: str) -> Thing:
    name, _, article = field.rpartition("@")
    if not name.strip() or not article.strip():
        raise KgError(f"{place}: {field}: not NAME @ ARTICLE; write: {_FORM}")
    return Thing(name.strip(), article.strip().removeprefix("id:").removeprefix("article_"))


def resolve(lines: Iterable[Line], named: Callable[[str], Mapping[str, Called] | None]) -> Forced:
    """Return the decisions on things of a build, with notes on the lines that speak of others.

    ``named`` returns what an article calls the thing of each of its keys, ``None`` where there is
    no such article. Raises ``KgError`` where a line speaks of two kinds of thing.
    """
    decisions: list[Decision] = []
    notes: list[str] = []
    for line in lines:
        found = [_found(thing, named(thing.article)) for thing in line.things]
        if isinstance(found[0], str) or isinstance(found[1], str):
            notes += [f"{line.place}: {told}" for told in found if isinstance(told, str)]
            continue
        (one, kind), (other, second) = found[0], found[1]
        if kind is not second:
            raise KgError(f"{line.place}: {kind} and {second} are never one; take the line out")
        decisions.append(Decision(line, (one, other), kind))
    return Forced(tuple(decisions), tuple(notes))


def _found(thing: Thing, called: Mapping[str, Called] | None) -> tuple[Where, Kind] | str:
    """Return the thing that is meant, or why none is."""
    if called is None:
        return f"no article {thing.article} in this build; the line says nothing here"
    wanted = fold_key(thing.name)
    keys = [key for key, told in called.items() if wanted in map(fold_key, told.names)]
    if len(keys) == 1:
        return Where(thing.article, keys[0]), called[keys[0]].kind
    told = "means several things" if keys else "is nothing"
    return f"{thing.name} {told} in article {thing.article}; the line says nothing here"


def alone(forced: Forced) -> Iterator[Judgement]:
    """Yield what sets the second thing of each line that says apart apart from all others.

    People are not among them: these are told apart by their evidence, which goes with either.
    """
    for decision in forced.decisions:
        if decision.line.verdict is Verdict.APART and decision.kind is not Kind.PERSON:
            where = decision.pair[1]
            yield Judgement(where, f"apart in {where.article}")


def merged(
    pairs: Iterable[tuple[Line, str, str]],
) -> tuple[dict[str, str], list[tuple[Line, list[Line]]]]:
    """Return which node each node of the decisions becomes, and the lines that contradict others.

    ``pairs`` are the decisions with the local names of the nodes that the build would give their
    two things. A contradiction is a line that says apart, with the lines that say one.
    """
    told = list(pairs)
    unions = Unions()
    ones = [(line, one, other) for line, one, other in told if line.verdict is Verdict.ONE]
    for _, one, other in ones:
        unions.join(one, other)
    against = [
        (line, [said for said, node, _ in ones if unions.root(node) == unions.root(one)])
        for line, one, other in told
        if line.verdict is Verdict.APART and unions.root(one) == unions.root(other)
    ]
    return {node: root for node in unions if (root := unions.root(node)) != node}, against
