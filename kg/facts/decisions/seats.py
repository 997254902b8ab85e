"""Which offices a decision gives or ends, and to whom of several people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.clauses.appointees import acting
from kg.model import Action, Kind
from kg.read import phrases

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.clauses.grammar import Clauses
    from kg.facts.decisions.deeds import Deed
    from kg.lexicon.model import Hit
    from kg.model import Position
    from kg.read.reading import Mention

_BODIES = (Kind.ORGANISATION, Kind.TEAM)
_WITHOUT_OFFICE = (Action.PROMOTE, Action.AWARD)
_LISTED = ("office-list", "office-shared")  # the rules of offices of several people
_TERM = 8  # tokens of a term of office
_SEATED = 25  # tokens between a person and the office given

Seat = tuple[str | None, str | None]  # role and body


@dataclass(frozen=True, slots=True)
class Seats:
    """The offices of one sentence; ``held`` are those that it states."""

    clauses: Clauses
    held: Sequence[Position]

    def given(
        self, deed: Deed, people: Sequence[Mention]
    ) -> Iterator[tuple[Mention, Sequence[Seat]]]:
        """Yield each person with what he is given: own offices first, else those of the list."""
        if deed.actions[0] in _WITHOUT_OFFICE:
            yield from ((person, [(None, None)]) for person in people)
            return
        before = [p for p in people if p.first < deed.stop]
        after = [p for p in people if p.first >= deed.stop]
        starts = [self.clauses.phrase_start(p) for p in after]
        stops = [self.clauses.phrase_stop(p) for p in after]
        nexts = [*starts, self._again(deed, before) if before and not after else deed.end]
        opening = list(self._seats(deed, deed.stop, nexts[0]))
        own = [list(self._seats(deed, stop, nexts[i + 1])) for i, stop in enumerate(stops)]
        yield from ((person, opening or [(None, None)]) for person in before)
        if before:  # "A được phân công làm X, ông B làm Y": X is no office of B
            opening = []
        shared = opening or (own[-1] if own else [])
        struck = bool(starts) and self.clauses.word_before(starts[0], "strikes") is not None
        for seats, person in zip(own, after, strict=True):
            # "bầu chức vụ X đối với ông A và chức vụ Y đối với bà B": Y is not A's
            given = opening if opening and (deed.ends or struck) else [*seats, *opening]
            yield person, given or shared or [(None, None)]
            opening = seats if opening and struck and seats else opening

    def opens(self, deed: Deed) -> bool:
        """Tell whether an office, or a body to join, follows the words at once.

        "điều động, phân công [giữ chức Y]", "chỉ định tham gia [Ban Chấp hành], …".
        """
        into = self.clauses.skip(deed.stop, deed.end, "into")
        joined = self.clauses.word_before(into, "joins") is not None
        body = joined and self.clauses.reading.hits.at(into, "bodykind") is not None
        return body or self.at(into) is not None

    def _again(self, deed: Deed, people: Sequence[Mention]) -> int:
        """Return where one of the people is named anew: what stands behind is told of him again.

        Or of another: "ông A được bổ nhiệm, khi [ông B là Giám đốc Sở C]".
        """
        c = self.clauses
        near = c.mentions_from(deed.stop, min(deed.end, deed.stop + _SEATED), Kind.PERSON)
        known = {p.entity for p in people}
        again = (
            c.phrase_start(m)
            for m in near
            if m.form != "title" and (m.entity in known or self._holds(m))
        )
        return next(again, deed.end)

    def _holds(self, person: Mention) -> bool:
        """Tell whether an office behind a name is told of its bearer: not "thay ông B làm X"."""
        c, stop = self.clauses, self.clauses.phrase_stop(person)
        apart = stop + (c.tokens.forms[stop] == ",")
        if c.word(apart, "relative") is not None:
            return True  # "thay ông B, người đã về làm Y"
        told = c.word(stop, "copula") is not None or c.word(stop, "into") is not None
        return told and c.word_before(c.phrase_start(person), "replaced") is None

    def _seats(self, deed: Deed, index: int, end: int) -> Iterator[Seat]:
        """Read "… tham gia Ban Chấp hành Đảng bộ tỉnh, giữ chức Phó Bí thư Tỉnh ủy A".

        They stand near ``index``; a list of them may go on to ``end``.
        """
        # an office may follow the verb, its count, a body or another office at once
        ready, joins, limit = index == deed.stop, None, min(end, index + _SEATED)
        if (listed := self._list(index, limit)) is not None:
            index, limit, ready = listed, end, True
        elif ready and index < limit and self._counts(index) and self.at(index) is None:
            index += 1
        while index < limit:
            if (left := self._left(index)) is not None:
                index, ready = left, False
                continue
            if deed.ends and index > deed.stop and self.clauses.word(index, "moves"):
                return  # "thôi giữ chức X, [về làm Y]"
            into = self.clauses.skip(index, limit, "into")
            if into >= limit or not (ready or into > index):
                index += 1
                continue
            joins = self.clauses.word_before(into, "joins") or (joins if ready else None)
            seat, heads = self._seat(into, joins), None
            if seat is not None:
                yield seat[:2]
                after = seat[2]
            elif joins and (heads := self.clauses.reading.hits.at(into, "bodykind")):
                after = heads.stop  # "tham gia [Ban Chấp hành], Ban Thường vụ Tỉnh ủy A"
            else:
                index, ready = max(into, index + 1), False
                continue
            index = self._next(self._item(after, limit) if listed else after, limit)
            ready = index > after or (seat is not None and Action.DISCIPLINE not in deed.actions)
            if Action.DISCIPLINE in deed.actions and not ready:
                return

    def _left(self, index: int) -> int | None:
        """Return where an office ends that is left for another: "[từ Giám đốc Sở A] sang làm …"."""
        origin = self.clauses.word(index, "origin")
        office = self.at(origin.stop) if origin is not None else None
        return office[2] if office is not None else None

    def _counts(self, index: int) -> bool:
        """Tell whether a count stands at the token: "bầu [3] Phó Bí thư Tỉnh ủy gồm …"."""
        numeral = self.clauses.reading.hits.at(index, "numeral")
        return self.clauses.tokens.forms[index].isdigit() or numeral is not None

    def _list(self, index: int, limit: int) -> int | None:
        """Return where a list of offices starts: "cách chức của ông A, gồm: [X]; Y"."""
        forms = self.clauses.tokens.forms
        while index < limit and forms[index] == ",":
            index += 1
        cue = self.clauses.reading.hits.at(index, "listcue") if index < limit else None
        after = cue.stop if cue is not None else index
        colon = after < limit and forms[after] == ":"
        return after + 1 if colon and self.at(after + 1) is not None else None

    def _item(self, index: int, limit: int) -> int:
        """Skip what else an item of a list says: "Bí thư Huyện ủy A [nhiệm kỳ 2015-2020]; …"."""
        near = range(index, min(limit, index + _TERM))
        return next((i for i in near if self.clauses.tokens.forms[i] in ",;"), index)

    def _next(self, index: int, limit: int) -> int:
        """Skip marks and "và" between two offices."""
        while index < limit and (
            self.clauses.tokens.forms[index] in ",;" or self.clauses.word(index, "conjunction")
        ):
            index += 1
        return index

    def at(self, index: int) -> tuple[str, str | None, int] | None:
        """Return role, body and the token after the office or the joined body at the token."""
        return self._seat(index, self.clauses.word_before(index, "joins"))

    def _seat(self, index: int, joins: Hit | None) -> tuple[str, str | None, int] | None:
        office = phrases.office(self.clauses.reading.annotated, index - acting(self.clauses, index))
        if office is not None:
            return office.role, self._body(office.role, office.first, office.stop), office.stop
        body = self.clauses.mention_at(index, *_BODIES) if joins else None
        joined = self._joined(body) if body is not None else None
        lexicon = self.clauses.reading.annotated.lexicon
        member = lexicon.concepts.get((joins.concept.first("rolePart") or "") if joins else "")
        if body is None or joined is None or member is None:
            return None
        return member.label, joined, body.stop

    def _joined(self, body: Mention) -> str | None:
        """Return the body joined; a bare one has the name behind the next one.

        "[Ban Chấp hành], Ban Thường vụ Tỉnh ủy A" is no committee that the article named before.
        """
        kinds, entities = self.clauses.reading.hits, self.clauses.reading.entities
        bare, after = kinds.at(body.first, "bodykind"), self._next(body.stop, body.stop + 2)
        kind = kinds.at(after, "bodykind") if after > body.stop else None
        if bare is None or bare.stop != body.stop or kind is None:
            return body.entity
        beside = self.clauses.mention_at(after, *_BODIES)
        whole = self._whole(entities[beside.entity].name, [kind.concept.label]) if beside else None
        own = beside is not None and entities[body.entity].name in entities[beside.entity].name
        return body.entity if own else whole

    def _body(self, role: str, first: int, stop: int) -> str | None:
        """Return the body of an office: the longest one that its words name, not the office."""
        span = self.clauses.tokens.span(first, stop)
        named = self.clauses.reading.mentions_in(span, *_BODIES)
        around = self.clauses.naming(first, stop)  # "[thôi giữ chức Ủy viên Bộ Chính trị]"
        entities = self.clauses.reading.entities
        inside = [
            m for m in named if m.stop <= stop and not entities[m.entity].name.startswith(role)
        ]
        inside = inside or [m for m in around if m.stop == stop and m.kind in _BODIES]
        # "Đoàn ĐBQH tỉnh A" prints Quốc hội, too, which holds it
        full = max(
            inside,
            key=lambda m: (m.stop - m.first, -m.first, len(entities[m.entity].name)),
            default=None,
        )
        return full.entity if full is not None else None

    def replaced(self, deed: Deed, person: Mention, seat: Seat, given: Sequence[Seat]) -> Seat:
        """Read "bổ nhiệm ông A làm Giám đốc Sở B, thay ông C nghỉ hưu": C leaves that office."""
        first = self.clauses.phrase_start(person)
        left = seat == (None, None) and deed.ends and given
        return given[-1] if left and self.clauses.word_before(first, "replaced") else seat

    def told(self, deed: Deed, person: Mention, seat: Seat, given: Sequence[Seat]) -> Seat:
        """Complete an office by those that the sentence states of the person.

        "Ông A, Giám đốc Sở B, nghỉ hưu" relieves A of that office; "giữ chức Chỉ huy trưởng" has
        the body that the office was read with.
        """
        role, org = seat
        own = [p for p in self.held if p.person == person.entity]
        if role is None:
            listed = [p for p in own if p.rule in _LISTED]  # "bầu 2 Phó Bí thư là bà A và ông B"
            own = own if deed.ends else listed
            one = len({(p.role, p.org) for p in own}) == 1
            return (own[0].role, own[0].org) if one else seat
        if org is not None:
            return seat
        bodies = {p.org for p in own if p.role == role and p.org is not None}
        bodies = bodies or {p.org for p in self.held if p.org and _deputy(role, p.role)}
        bodies = bodies or {p.org for p in own if p.org and _deputy(p.role, role)}
        bodies = bodies or {o for r, o in given if r and o and _deputy(role, r)}
        return (role, next(iter(bodies))) if len(bodies) == 1 else seat

    def elected(self, deed: Deed, seat: Seat, by: str | None) -> Seat:
        """Give a bare office the body whose committee elects: "Ban Chấp hành Hội A bầu …"."""
        role, org = seat
        if role is None or org is not None or by is None or Action.ELECT not in deed.actions:
            return seat
        reading = self.clauses.reading
        kinds = reading.annotated.lexicon.scheme("bodykind")
        heads = [k.label for k in kinds if k.has("committeeOf", "yes")]
        return role, self._whole(reading.entities[by].name, heads)

    def _whole(self, name: str, heads: Sequence[str]) -> str | None:
        """Return the body that a committee is of: "Ban Chấp hành Hội A" is of Hội A."""
        reading = self.clauses.reading
        whole = next((name.removeprefix(f"{h} ") for h in heads if name.startswith(f"{h} ")), "")
        same = (e.key for e in reading.entities.values() if e.kind in _BODIES and e.name == whole)
        return next(same, None)


def _deputy(role: str, head: str) -> bool:
    """Tell whether one office is a deputy's of the other: Phó Bí thư Thường trực of the Bí thư."""
    return role != head and f" {head.lower()} " in f" {role.lower()} "
