"""Decisions on people: who is appointed, elected, moved, dismissed, punished or honoured.

Guide, table personnel; decisions 8, 17, 18, 20, 30. The words that decide are found by
``deeds``, the members of a team set up by a decision by ``memberships``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.article import Span
from kg.clauses.subjects import free, subjects
from kg.facts.decisions.deeds import Deed, Deeds
from kg.facts.decisions.memberships import memberships
from kg.model import Decision, Document, Kind, Position
from kg.read import phrases
from kg.text.dates import PrintedDate, complete

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.clauses.grammar import Clauses
    from kg.read.reading import Mention
    from kg.text.sentences import Sentence

_BODIES = (Kind.ORGANISATION, Kind.TEAM)
_GIVE_OFFICE = ("appoint", "elect")
_WITHOUT_OFFICE = ("promote", "award")
_REACH = 24  # tokens between a decision and its person ("… bằng hình thức cảnh cáo đối với ông A")
_SEATED = 25  # tokens between a person and the office given
_LEAD = 3  # sentences of title and lead
_NEXT = 4  # tokens between two people of one list

Seat = tuple[str | None, str | None]  # role and body


def decisions(
    clauses: Clauses,
    positions: Sequence[Position],
    documents: Sequence[Document],
    dates: Sequence[PrintedDate],
    year: int | None,
) -> tuple[list[Decision], list[Position]]:
    """Return the decisions of an article in text order, and the offices they give.

    ``positions`` are those already known: what they hold is not given again. ``documents``
    tell who issued the decision that sets up a team. ``dates`` and ``year`` (of the article) date
    a decision by the day that its sentence prints before it.
    """
    reading = clauses.reading
    present = _present(dates)
    news = _is_news(clauses)
    found: list[Decision] = []
    placed: dict[int, list[Position]] = {}
    for position in positions:
        if (holds := reading.sentence_at(position.span.start)) is not None:
            placed.setdefault(holds.index, []).append(position)
    for sentence in reading.sentences:
        span = reading.annotated.tokens_of(sentence)
        deeds = Deeds(clauses, span, dates, year, present, news)
        here = placed.get(sentence.index, ())
        found.extend(_Sentence(clauses, sentence, span, deeds, here).read())
    found.extend(memberships(clauses, positions, documents))
    found = _once(found)
    known = {(p.person, p.role, p.org) for p in positions}
    new = {
        key: Position(d.person, d.role, d.org, former=False, span=d.span, rule=d.rule)
        for d in reversed(found)
        if d.action in _GIVE_OFFICE and d.role and (key := (d.person, d.role, d.org)) not in known
    }
    return found, sorted(new.values(), key=lambda p: (p.span, p.role))


def _is_news(clauses: Clauses) -> bool:
    """Tell whether title or lead speak of a decision on a person, or of a new office ("làm …")."""
    reading = clauses.reading
    for sentence in reading.sentences[:_LEAD]:
        span = reading.annotated.tokens_of(sentence)
        if any(h.concept.first("decisionType") for h in reading.hits.of(span, "decision")):
            return True
        if any(
            (into := clauses.word(index, "into")) is not None
            and phrases.office(reading.annotated, into.stop) is not None
            for index in span
        ):
            return True
    return False


def _present(dates: Sequence[PrintedDate]) -> int:
    """Return the latest year of a printed day, else of any date: a bare year may be a target."""
    years = [(d.kind, int(d.start[:4])) for d in dates if d.start and d.start[:4].isdigit()]
    days = [year for kind, year in years if kind == "day"]
    return max(days or [year for _, year in years], default=0)


def _once(found: Sequence[Decision]) -> list[Decision]:
    """Keep one row of each decision: titles and captions repeat it (general rule 5)."""
    kept: dict[tuple[str, str, str | None], Decision] = {}
    for decision in found:
        kept.setdefault((decision.person, decision.action, decision.role), decision)
    order = {p: i for i, p in enumerate(dict.fromkeys(d.person for d in found))}
    full = {(person, action) for person, action, role in kept if role is not None}
    return sorted(
        (d for d in kept.values() if d.role is not None or (d.person, d.action) not in full),
        key=lambda d: (d.span, order[d.person], d.action, d.role or ""),
    )


def _deputy(role: str, head: str) -> bool:
    """Tell whether one office is that of a deputy of the other: Phó Chủ tịch of the Chủ tịch."""
    return role != head and role.lower().endswith(head.lower())


@dataclass(frozen=True, slots=True)
class _Sentence:
    """One sentence with the decisions in it."""

    clauses: Clauses
    sentence: Sentence
    span: range
    deeds: Deeds
    held: Sequence[Position]  # the offices that the sentence states

    def read(self) -> Iterator[Decision]:
        given: list[Seat] = []
        for deed in self.deeds.find():
            people, rule = self._people(deed)
            for person, seats in self._seated(deed, people):
                for seat in seats:
                    told = self._replaced(deed, person, seat, given)
                    told = self._told(deed, person, told, given)
                    if not deed.ends:
                        given.append(told)
                    yield from self._rows(deed, person, told, rule)

    def _replaced(self, deed: Deed, person: Mention, seat: Seat, given: Sequence[Seat]) -> Seat:
        """Read "bổ nhiệm ông A làm Giám đốc Sở B, thay ông C nghỉ hưu": C leaves that office."""
        first = self.clauses.phrase_start(person)
        left = seat == (None, None) and deed.ends and given
        return given[-1] if left and self.clauses.word_before(first, "replaced") else seat

    def _told(self, deed: Deed, person: Mention, seat: Seat, given: Sequence[Seat]) -> Seat:
        """Complete an office by those that the sentence states of the person.

        "Ông A, Giám đốc Sở B, nghỉ hưu" relieves A of that office; "giữ chức Chỉ huy trưởng" has
        the body that the office was read with.
        """
        role, org = seat
        own = [p for p in self.held if p.person == person.entity]
        if role is None:
            left = deed.ends and len({(p.role, p.org) for p in own}) == 1
            return (own[0].role, own[0].org) if left else seat
        if org is not None:
            return seat
        bodies = {p.org for p in own if p.role == role and p.org is not None}
        bodies = bodies or {p.org for p in self.held if p.org and _deputy(role, p.role)}
        bodies = bodies or {p.org for p in own if p.org and _deputy(p.role, role)}
        bodies = bodies or {o for r, o in given if r and o and _deputy(role, r)}
        return (role, next(iter(bodies))) if len(bodies) == 1 else seat

    # -- the people

    def _people(self, deed: Deed) -> tuple[list[Mention], str]:
        if deed.passive and (found := self._subjects(deed)):
            return found, "decided-of-subject"
        if deed.passive and "relieve" not in deed.actions:
            return [], ""
        return list(self._objects(deed)), "decided-of-object"

    def _objects(self, deed: Deed) -> Iterator[Mention]:
        """Rule ``decided-of-object``: "Ban Bí thư quyết định cảnh cáo ông Lê Văn Minh"."""
        listed = self._opens_list(deed)
        index, reach, found, far = deed.stop, deed.stop + _REACH, False, False
        end = self._condition(deed)
        while index < min(reach, end):
            person = self._named_person(index)
            if person is not None and self._is_object(person, found=found, listed=listed, far=far):
                yield person
                found = True
                index = self.clauses.phrase_stop(person)
                reach = end if listed else index + _NEXT
                continue
            far = far or self.clauses.tokens.forms[index] in ",.("
            if found and not listed and self.clauses.word(index, "into"):
                after = self._parallel(index, end)
                if after == index:
                    return
                index, reach = after, after + _NEXT
                continue
            index += 1

    def _condition(self, deed: Deed) -> int:
        """Return where the deed's clause stops: "Sau khi bầu bổ sung, Bộ Chính trị có …"."""
        if self._under_condition(deed):
            marks = (i for i in range(deed.stop, deed.end) if self.clauses.tokens.forms[i] == ",")
            return next(marks, deed.end)
        return deed.end

    def _parallel(self, index: int, end: int) -> int:
        """Skip the office of one person before the next: "bầu ông A giữ chức X, ông B …".

        Returns ``index`` where no further person follows the office.
        """
        seat = self._seat(self.clauses.skip(index, end, "into"))
        if seat is None:
            return index
        for at in range(seat[2], min(end, seat[2] + _SEATED)):
            mark = self.clauses.tokens.forms[at]
            joined = mark in ",;" or self.clauses.word(at, "conjunction") is not None
            if joined and self._named_person(at + 1) is not None:
                return at + 1
            if mark in ",;.":
                break
        return index

    def _opens_list(self, deed: Deed) -> bool:
        """Tell whether several people follow: "các đồng chí: A; B", "các ông A, B và C"."""
        tokens = range(deed.stop, deed.end)
        plural = self.clauses.reading.hits.of(tokens, "honorific")
        return any(self.clauses.tokens.forms[i] == ";" for i in tokens) or any(
            h.concept.has("number", "plural") for h in plural
        )

    def _is_object(self, person: Mention, *, found: bool, listed: bool, far: bool) -> bool:
        """Tell whether the person is decided on: the first near the words, or one of a list."""
        first = self.clauses.phrase_start(person)
        if self.clauses.word_before(first, "replaced") is not None:
            return False
        if found:
            mark = self.clauses.tokens.forms[first - 1] in (",;:" if listed else ",;")
            return mark or self.clauses.word_before(first, "conjunction") is not None
        return listed or not far or self.clauses.word_before(first, "strikes") is not None

    def _subjects(self, deed: Deed) -> list[Mention]:
        """Return who is decided on before the words: one, or those of a list "các ông A, B"."""
        subject = self._subject(deed)
        if subject is None:
            return []
        chain = [
            a.mention
            for a in subjects(self.clauses, deed.first, self.sentence)
            if a.kind is Kind.PERSON and a.mention.form != "title" and a.entity != deed.agent
        ]
        if subject in chain:
            return chain
        return [] if deed.recalled else [subject]

    def _subject(self, deed: Deed) -> Mention | None:
        """Rule ``decided-of-subject``: "Ông Lê Văn Minh, Giám đốc Sở A, được điều động …"."""
        if self._under_condition(deed):
            return self._postponed(deed)
        before = [
            m
            for m in self.clauses.mentions_from(self.span.start, deed.first, Kind.PERSON)
            if m.form != "title" and m.entity != deed.agent
        ]
        if not before:
            return None
        stop = self.clauses.phrase_stop(before[-1])
        stop = stop if stop <= deed.first else before[-1].stop  # "ông A [thôi giữ chức B]"
        if self._another(stop, deed.first):
            return None
        relative = any(
            self.clauses.word(i, "relative") for i in range(stop, min(stop + 3, deed.first))
        )
        if stop > before[-1].stop and self.clauses.tokens.forms[stop] == ",":
            stop += 1  # "thay ông A, nguyên Giám đốc Sở B, được điều động …"
        if relative or self.clauses.skip(stop, deed.first, "adverb", "passive") == deed.first:
            return before[-1]
        free = [m for m in before if not self._governed(m)]
        return free[-1] if free else None

    def _another(self, start: int, stop: int) -> bool:
        """Tell whether somebody unnamed stands nearer: "người tiền nhiệm đến tuổi nghỉ hưu"."""
        return any(
            hit.concept.has("statusKind", "former")
            and phrases.office(self.clauses.reading.annotated, hit.first) is None
            for hit in self.clauses.reading.hits.of(range(start, stop), "status")
        )

    def _under_condition(self, deed: Deed) -> bool:
        first = self.clauses.skip_back(deed.first, "adverb", "passive")
        return self.clauses.word_before(first, "subordinator") is not None

    def _postponed(self, deed: Deed) -> Mention | None:
        """Read "Sau khi bị kỷ luật, ông Lê Văn Minh đã …": the person follows the condition."""
        for index in range(deed.stop, min(self.span.stop, deed.stop + _NEXT * 2)):
            if self.clauses.tokens.forms[index] == ",":
                return self._named_person(index + 1)
        return None

    def _named_person(self, index: int) -> Mention | None:
        person = self.clauses.mention_at(index, Kind.PERSON)
        return person if person is not None and person.form != "title" else None

    def _governed(self, mention: Mention) -> bool:
        first = self.clauses.phrase_start(mention)
        return self.clauses.word_before(first, "governor") is not None

    # -- the offices

    def _seated(
        self, deed: Deed, people: Sequence[Mention]
    ) -> Iterator[tuple[Mention, Sequence[Seat]]]:
        """Yield each person with what he is given: own offices first, else those of the list."""
        if deed.actions[0] in _WITHOUT_OFFICE:
            yield from ((person, [(None, None)]) for person in people)
            return
        after = [p for p in people if p.first >= deed.stop]
        starts = [self.clauses.phrase_start(p) for p in after]
        stops = [self.clauses.phrase_stop(p) for p in after]
        limit = self._limit(deed, deed.stop)
        opening = list(self._seats(deed, deed.stop, starts[0] if after else limit))
        own = [
            list(self._seats(deed, stop, min([*starts[i + 1 : i + 2], self._limit(deed, stop)])))
            for i, stop in enumerate(stops)
        ]
        shared = opening or (own[-1] if own else [])
        for i, person in enumerate(people):
            seats = own[i] if i < len(own) and own[i] else []
            yield person, [*seats, *opening] or shared or [(None, None)]

    def _limit(self, deed: Deed, stop: int) -> int:
        return min(deed.end, stop + _SEATED)

    def _seats(self, deed: Deed, index: int, limit: int) -> Iterator[Seat]:
        """Read "… tham gia Ban Chấp hành Đảng bộ tỉnh, giữ chức Phó Bí thư Tỉnh ủy A"."""
        ready = (
            index == deed.stop
        )  # an office may follow the verb, a body or another office at once
        while index < limit:
            into = self.clauses.skip(index, limit, "into")
            if into >= limit or not (ready or into > index):
                index += 1
                continue
            seat = self._seat(into)
            ready = seat is not None and "discipline" not in deed.actions
            if seat is None:
                index = max(into, index + 1)
                continue
            yield seat[:2]
            index = seat[2]
            while index < limit and (
                self.clauses.tokens.forms[index] == "," or self.clauses.word(index, "conjunction")
            ):
                index += 1
            if "discipline" in deed.actions:
                return

    def _seat(self, index: int) -> tuple[str, str | None, int] | None:
        """Return role, body and the token after the office or the joined body at the token."""
        office = phrases.office(self.clauses.reading.annotated, index)
        if office is not None:
            return office.role, self._body(office.role, office.first, office.stop), office.stop
        joins = self.clauses.word_before(index, "joins")
        body = self.clauses.mention_at(index, *_BODIES) if joins else None
        lexicon = self.clauses.reading.annotated.lexicon
        member = lexicon.concepts.get((joins.concept.first("rolePart") or "") if joins else "")
        return None if body is None or member is None else (member.label, body.entity, body.stop)

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
        return max(inside, key=lambda m: (m.stop - m.first, -m.first)).entity if inside else None

    # -- the rows

    def _by(self, deed: Deed, person: Mention) -> str | None:
        """Read "Ban Thường vụ Tỉnh ủy quyết định …", "bị Ban Bí thư kỷ luật": who decides."""
        if deed.agent is not None or deed.passive:
            return deed.agent
        agents = free(self.clauses, self.span, deed.first, Kind.PERSON, *_BODIES)
        return agents.entity if agents is not None and agents.entity != person.entity else None

    def _rows(self, deed: Deed, person: Mention, seat: Seat, rule: str) -> Iterator[Decision]:
        role, org = seat
        if deed.recalled and role is None and "relieve" not in deed.actions:
            return
        actions = deed.actions
        if "approve" in actions:
            actions = ("approve",)  # decision 17
        elif role is not None and actions == ("transfer",):
            actions = ("transfer", "appoint")  # decision 30
        days = [d for d in self.deeds.printed(deed.first) if d.kind == "day"]
        published = self.clauses.reading.article.published
        date = complete(days[0], self.deeds.year, published) if days else None
        by = self._by(deed, person)
        for action in actions:
            yield Decision(
                person.entity, action, role, org, date, by, self._words(deed, person), rule
            )

    def _words(self, deed: Deed, person: Mention) -> Span:
        """Return the words that state the decision: its whole clause, and the person."""
        part = self.clauses.modality.part(deed.first)
        around = self.clauses.tokens.span(part.start, part.stop)
        return Span(min(around.start, person.phrase.start), max(around.end, person.phrase.end))
