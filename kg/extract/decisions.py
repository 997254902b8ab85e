"""Decisions on people: who is appointed, elected, moved, dismissed, punished or honoured.

Guide, table personnel; decisions 8, 17, 18, 20, 30. Only what is reported as decided: neither what
is asked for or under way nor a career told as background ("năm 2013, ông A được bổ nhiệm …").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.article import Span
from kg.extract import phrases
from kg.extract.clauses import Clauses
from kg.extract.reading import Mention, Reading
from kg.facts import Decision, Kind, Position
from kg.lexicon.model import Hit
from kg.text.dates import PrintedDate, complete

_BODIES = (Kind.ORGANISATION, Kind.TEAM)
_GIVE_OFFICE = ("appoint", "elect")
_WITHOUT_OFFICE = ("promote", "award")
_REACH = 24  # tokens between a decision and its person ("… bằng hình thức cảnh cáo đối với ông A")
_WINDOW = 8  # tokens before a decision that may make it a wish or a plan
_RULING = 16  # tokens between "quyết định" and what is decided ("… của Ban Bí thư về việc …")


def decisions(
    reading: Reading,
    positions: Sequence[Position],
    dates: Sequence[PrintedDate],
    year: int | None,
) -> tuple[list[Decision], list[Position]]:
    """Return the decisions of an article in text order, and the offices they give.

    ``positions`` are those already known: what they hold is not given again. ``dates`` and
    ``year`` (of the article) date a decision by the day that its sentence prints before it.
    """
    clauses = Clauses(reading)
    present = year or max(
        (int(d.start[:4]) for d in dates if d.start and d.start[:4].isdigit()), default=0
    )
    found = _once(
        [
            decision
            for sentence in reading.sentences
            for decision in _Sentence(
                reading, clauses, reading.annotated.tokens_of(sentence), dates, year, present
            ).read()
        ]
    )
    known = {(p.person, p.role, p.org) for p in positions}
    new = {
        key: Position(d.person, d.role, d.org, former=False, span=d.span, rule=d.rule)
        for d in reversed(found)
        if d.action in _GIVE_OFFICE and d.role and (key := (d.person, d.role, d.org)) not in known
    }
    return found, sorted(new.values(), key=lambda p: (p.span, p.role))


def _once(found: Sequence[Decision]) -> list[Decision]:
    """Keep one row of each decision: titles and captions repeat it (general rule 5)."""
    kept: dict[tuple[str, str, str | None], Decision] = {}
    for decision in found:
        kept.setdefault((decision.person, decision.action, decision.role), decision)
    full = {(person, action) for person, action, role in kept if role is not None}
    return sorted(
        (d for d in kept.values() if d.role is not None or (d.person, d.action) not in full),
        key=lambda d: (d.span, d.person, d.action, d.role or ""),
    )


@dataclass(frozen=True, slots=True)
class Deed:
    """The words of a decision: tokens ``first`` to ``stop``, its actions; ``end`` of its clause."""

    first: int
    stop: int
    end: int
    actions: tuple[str, ...]
    passive: bool
    agent: str | None = None  # who decides, between "được" and the verb


Seat = tuple[str, str | None]


@dataclass(frozen=True, slots=True)
class _Sentence:
    """One sentence with the decisions in it; ``present`` is the latest year the article prints."""

    reading: Reading
    clauses: Clauses
    span: range
    dates: Sequence[PrintedDate]
    year: int | None
    present: int

    def read(self) -> Iterator[Decision]:
        for deed in self._deeds():
            if self._undecided(deed) or self._background(deed):
                continue
            people, rule = self._people(deed)
            seats: list[Seat | None] = []
            if people and deed.actions[0] not in _WITHOUT_OFFICE:
                seats.extend(self._seats(deed, people))
            for person in people:
                for seat in seats or [None]:
                    yield from self._rows(deed, person, seat, rule)

    # -- the words of a decision

    def _deeds(self) -> list[Deed]:
        """Return the decisions of the sentence; words joined by "," or "và" are one deed."""
        hits = [h for h in self.reading.hits.of(self.span, "decision") if self._counts(h)]
        deeds: list[Deed] = []
        for order, hit in enumerate(hits):
            end = hits[order + 1].first if order + 1 < len(hits) else self.span.stop
            actions = tuple(a.rsplit("_", 1)[-1] for a in hit.concept.properties["decisionType"])
            passive, agent = self._passive(hit)
            deed = Deed(hit.first, hit.stop, end, actions, passive, agent)
            if deeds and self._joined(deeds[-1].stop, hit.first):
                last = deeds.pop()
                actions = tuple(dict.fromkeys((*last.actions, *actions)))
                deed = replace(last, stop=hit.stop, end=end, actions=actions)
            deeds.append(deed)
        return deeds

    def _counts(self, hit: Hit) -> bool:
        """Tell whether the word is a decision here; weak words need "được …" or a ruling before."""
        if hit.concept.first("decisionType") is None:
            return False
        if any(
            m.kind is not Kind.DOCUMENT or not self.clauses.word(m.first, "ruling")
            for m in self.clauses.naming(hit.first, hit.stop)
        ):
            return False
        if not hit.concept.has("strength", "weak"):
            return True
        given = "decision_discipline" not in hit.concept.properties["decisionType"]
        return given and (
            self.clauses.word(hit.first, "passive") is not None or self._ruled(hit.first)
        ) and self._into(hit)

    def _into(self, hit: Hit) -> bool:
        """Tell whether an office follows, so that "phân công", "giao" concern an office."""
        after = self.clauses.skip(hit.stop, self.span.stop, "into")
        return phrases.office(self.reading.annotated, after) is not None or (
            self.clauses.mention_at(after, Kind.PERSON) is not None
        )

    def _passive(self, hit: Hit) -> tuple[bool, str | None]:
        """ "được bầu", "bị Ban Bí thư kỷ luật", "nhận Huân chương", "thôi giữ chức"."""
        first = self.clauses.skip_back(hit.first, "adverb")
        if self.clauses.word(hit.first, "passive") or self.clauses.word_before(
            first, "passive", "receives"
        ):
            return True, None
        agent = self.clauses.ending_at(first)
        if agent is not None:
            before = self.reading.tokens.at(agent.phrase.start)
            if self.clauses.word_before(before, "passive") is not None:
                return True, agent.entity
        return hit.concept.has("affects", "subject"), None

    def _joined(self, stop: int, first: int) -> bool:
        while stop < first and self.reading.tokens.forms[stop] == ",":
            stop += 1
        return self.clauses.skip(stop, first, "conjunction", "passive") == first

    def _ruled(self, first: int) -> bool:
        """Tell whether "quyết định", "nghị quyết", "đồng ý" stands not far before the token."""
        near = range(max(self.span.start, first - _RULING), first)
        return any(self.clauses.word(i, "ruling") for i in near)

    def _undecided(self, deed: Deed) -> bool:
        """Tell whether it is asked for, under way, general or denied ("đề nghị kỷ luật ông A")."""
        if self.clauses.word(deed.first, "undecided") is not None:
            return True
        near = range(deed.first - 1, max(self.span.start, deed.first - _WINDOW) - 1, -1)
        for index in near:
            if self.reading.tokens.forms[index] in ";:":
                break
            if self.clauses.word(index, "plan") and not self._ruled(index):
                return True
        for index in near:
            ruling = self.clauses.word(index, "ruling")
            if self.reading.tokens.forms[index] in ";:" or (ruling and ruling.stop <= deed.first):
                return False
            hit = self.clauses.word(index, "undecided")
            if hit is not None and hit.stop <= deed.first:
                return True
        return self.clauses.word_before(deed.first, "nominal") is not None and not (
            self._ruled(deed.first)
        )

    def _background(self, deed: Deed) -> bool:
        """Tell whether a career is told ("từ năm 2010 ông từng giữ chức …", "từ tháng 8/2015")."""
        if any(self.clauses.word(i, "earlier") for i in range(self.span.start, deed.first)):
            return True
        return any(self._past(d) for d in self._dates(self.span.stop))

    def _past(self, date: PrintedDate) -> bool:
        """Tell whether the date is a year or month of a career, or a day of an earlier year."""
        if date.kind == "period" or date.start is None or not date.start[:4].isdigit():
            return False
        year = int(date.start[:4])
        return year < self.present or (date.kind in ("month", "year") and year != self.year)

    def _dates(self, stop: int) -> list[PrintedDate]:
        tokens = self.reading.tokens
        start, end = tokens.starts[self.span.start], tokens.ends[stop - 1]
        return [d for d in self.dates if start <= d.span.start < end]

    # -- the people

    def _people(self, deed: Deed) -> tuple[list[Mention], str]:
        people = [] if deed.passive else list(self._objects(deed))
        if people:
            return people, "decided-of-object"
        if not deed.passive and "relieve" not in deed.actions:
            return [], ""
        subject = self._subject(deed)
        return ([subject], "decided-of-subject") if subject else ([], "")

    def _objects(self, deed: Deed) -> Iterator[Mention]:
        """ "Ban Bí thư quyết định cảnh cáo ông Lê Văn Minh": the person follows the verb."""
        tokens = self.reading.tokens
        listed = any(tokens.forms[i] == ";" for i in range(deed.stop, deed.end))
        index, reach, found = deed.stop, deed.stop + _REACH, False
        while index < min(reach, deed.end):
            person = self._named_person(index)
            if person is None or (found and not self._list_item(person)):
                if found and self.clauses.word(index, "into"):
                    return
                index += 1
                continue
            yield person
            found = True
            index = tokens.at(person.phrase.end - 1) + 1
            reach = deed.end if listed else index + 4

    def _named_person(self, index: int) -> Mention | None:
        person = self.clauses.mention_at(index, Kind.PERSON)
        return person if person is not None and person.form != "title" else None

    def _list_item(self, person: Mention) -> bool:
        first = self.reading.tokens.at(person.phrase.start)
        return self.reading.tokens.forms[first - 1] in ",;" or (
            self.clauses.word_before(first, "conjunction") is not None
        )

    def _subject(self, deed: Deed) -> Mention | None:
        """ "Ông Lê Văn Minh, Giám đốc Sở A, được điều động …": the person stands before the verb."""
        before = [
            m
            for m in self.clauses.mentions_from(self.span.start, deed.first, Kind.PERSON)
            if m.form != "title" and m.entity != deed.agent
        ]
        if self._after_condition(deed):
            return self._postponed(deed)
        if not before:
            return None
        last = before[-1]
        stop = self.reading.tokens.at(last.phrase.end - 1) + 1
        relative = any(self.clauses.word(i, "relative") for i in range(stop, min(stop + 3, deed.first)))
        if relative or self.clauses.skip(stop, deed.first, "adverb", "passive") == deed.first:
            return last
        free = [m for m in before if not self._governed(m)]
        return free[-1] if free else None

    def _after_condition(self, deed: Deed) -> bool:
        first = self.clauses.skip_back(deed.first, "adverb", "passive")
        return self.clauses.word_before(first, "subordinator") is not None

    def _postponed(self, deed: Deed) -> Mention | None:
        """ "Sau khi bị kỷ luật, ông Lê Văn Minh đã …": the person follows in the main clause."""
        for index in range(deed.stop, min(self.span.stop, deed.stop + 8)):
            if self.reading.tokens.forms[index] == ",":
                return self._named_person(index + 1)
        return None

    def _governed(self, mention: Mention) -> bool:
        first = self.reading.tokens.at(mention.phrase.start)
        return self.clauses.word_before(first, "governor") is not None

    # -- the office, the decider, the date

    def _seats(self, deed: Deed, people: Sequence[Mention]) -> Iterator[Seat]:
        """ "… tham gia Ban Chấp hành …, giữ chức Giám đốc Sở A": what the decision gives or takes."""
        tokens = self.reading.tokens
        last = max([deed.stop, *(tokens.at(p.phrase.end - 1) + 1 for p in people)])
        index, limit = deed.stop, min(self.span.stop, last + 25)

        def people_at(index: int) -> bool:
            return any(p.phrase.start <= tokens.starts[index] < p.phrase.end for p in people)

        while index < limit:
            into = self.clauses.skip(index, limit, "into")
            if into >= limit or (into == index and index != deed.stop) or people_at(into):
                index = max(into, index + 1)
                continue
            office = phrases.office(self.reading.annotated, into)
            if office is not None:
                yield office.role, self._body(office.first, office.stop)
                index = office.stop
                if "discipline" in deed.actions:
                    return
                if tokens.forms[min(index, limit - 1)] == "," or self.clauses.word(index, "conjunction"):
                    second = phrases.office(self.reading.annotated, index + 1)
                    if second is not None and second.stop <= limit and not people_at(second.first):
                        yield second.role, self._body(second.first, second.stop)
                        index = second.stop
                continue
            if "discipline" in deed.actions:
                return
            entered = self.clauses.word_before(into, "joins")
            body = self.clauses.mention_at(into, *_BODIES) if entered else None
            member = self._member(entered)
            if body is not None and member is not None:
                yield member, body.entity
            index = max(into, index + 1)

    def _member(self, entered: Hit | None) -> str | None:
        """Return the office of a member ("tham gia Ban Chấp hành": decision 6)."""
        concept = self.reading.annotated.lexicon.concepts.get(
            (entered.concept.first("rolePart") or "") if entered else ""
        )
        return concept.label if concept else None

    def _body(self, first: int, stop: int) -> str | None:
        """Return the body of an office: the longest one that its words name."""
        span = self.reading.tokens.span(first, stop)
        found = [m for m in self.reading.mentions_in(span, *_BODIES) if m.stop <= stop]
        return max(found, key=lambda m: (m.stop - m.first, -m.first)).entity if found else None

    def _by(self, deed: Deed, person: Mention) -> str | None:
        """ "Ban Thường vụ Tỉnh ủy quyết định …", "bị Ban Bí thư kỷ luật": who decides."""
        if deed.agent is not None:
            return deed.agent
        for mention in self.clauses.mentions_from(
            self.span.start, deed.first, Kind.PERSON, *_BODIES
        ):
            if mention.entity != person.entity and not self._governed(mention):
                return None if deed.passive else mention.entity
        return None

    def _rows(self, deed: Deed, person: Mention, seat: Seat | None, rule: str) -> Iterator[Decision]:
        role, org = seat or (None, None)
        actions = deed.actions
        if "approve" in actions:
            actions = ("approve",)  # decision 17
        elif role is not None and actions == ("transfer",):
            actions = ("transfer", "appoint")  # decision 30
        tokens = self.reading.tokens
        start = min(tokens.starts[deed.first], person.phrase.start)
        end = max(tokens.ends[deed.stop - 1], person.phrase.end)
        days = [d for d in self._dates(deed.first) if d.kind == "day"] if deed.first > self.span.start else []
        date = complete(days[0], self.year, self.reading.article.published) if days else None
        by = self._by(deed, person)
        for action in actions:
            yield Decision(person.entity, action, role, org, date, by, Span(start, end), rule)
