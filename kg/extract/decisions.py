"""Decisions on people: who is appointed, elected, moved, dismissed, punished or honoured.

Guide, table personnel; decisions 8, 17, 18, 20, 30. Only what is reported as decided: neither what
is asked for or under way nor a career told as background ("năm 2013, ông A được bổ nhiệm …").
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.article import Span
from kg.extract import phrases
from kg.extract.clauses import Clauses
from kg.facts import Decision, Kind, Position
from kg.text.dates import PrintedDate, complete

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.extract.phrases import Office
    from kg.extract.reading import Mention, Reading
    from kg.lexicon.model import Hit
    from kg.text.sentences import Sentence

_BODIES = (Kind.ORGANISATION, Kind.TEAM)
_STARTS = ("appoint", "elect")  # actions that give an office
_WITHOUT_OFFICE = ("promote", "award", "discipline")
_REACH = 14  # tokens between a decision and its person ("… bằng hình thức cảnh cáo đối với ông A")


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
    finder = _Finder(reading, dates, year)
    found = _once([d for s in reading.sentences for d in finder.sentence(s)])
    known = {(p.person, p.role, p.org) for p in positions}
    new = [
        Position(d.person, d.role, d.org, former=False, span=d.span, rule=d.rule)
        for d in found
        if d.action in _STARTS and d.role is not None and (d.person, d.role, d.org) not in known
    ]
    return found, list({(p.person, p.role, p.org): p for p in reversed(new)}.values())[::-1]


@dataclass(frozen=True, slots=True)
class Deed:
    """The words of a decision: tokens ``first`` to ``stop``, its actions; ``end`` of its clause."""

    first: int
    stop: int
    end: int
    actions: tuple[str, ...]
    passive: bool


@dataclass(frozen=True, slots=True)
class _Finder:
    reading: Reading
    dates: Sequence[PrintedDate]
    year: int | None

    @property
    def clauses(self) -> Clauses:
        return Clauses(self.reading)

    def sentence(self, sentence: Sentence) -> Iterator[Decision]:
        span = self.reading.annotated.tokens_of(sentence)
        if self.reading.hits.of(span, "decision"):
            yield from _Sentence(self.reading, self.clauses, span, self.dates, self.year).read()


@dataclass(frozen=True, slots=True)
class _Sentence:
    """One sentence with decisions in it."""

    reading: Reading
    clauses: Clauses
    span: range
    dates: Sequence[PrintedDate]
    year: int | None

    def read(self) -> Iterator[Decision]:
        for deed in self._deeds():
            if self._undecided(deed) or self._background(deed):
                continue
            people, rule = self._people(deed)
            office = None if deed.actions[0] in _WITHOUT_OFFICE else self._office(deed, people)
            for person in people:
                yield from self._rows(deed, person, office, rule)

    # -- the words of a decision

    def _deeds(self) -> list[Deed]:
        """Return the decisions of the sentence; words joined by "," or "và" are one deed."""
        hits = [
            h
            for h in self.reading.hits.of(self.span, "decision")
            if h.concept.first("decisionType") and not self.clauses.named_in(h.first, h.stop)
        ]
        deeds: list[Deed] = []
        for order, hit in enumerate(hits):
            if hit.concept.has("strength", "weak") and not self._decided(hit):
                continue
            end = hits[order + 1].first if order + 1 < len(hits) else self.span.stop
            actions = tuple(a.rsplit("_", 1)[-1] for a in hit.concept.properties["decisionType"])
            passive = bool(self.clauses.word(hit.first, "passive")) or bool(
                self.clauses.word_before(hit.first, "passive", "receives")
            )
            deed = Deed(
                hit.first, hit.stop, end, actions, passive or hit.concept.has("affects", "subject")
            )
            if deeds and self._joined(deeds[-1].stop, hit.first):
                last = deeds.pop()
                deed = replace(
                    deed,
                    first=last.first,
                    passive=last.passive,
                    actions=tuple(dict.fromkeys((*last.actions, *actions))),
                )
            deeds.append(deed)
        return deeds

    def _decided(self, hit: Hit) -> bool:
        """Tell whether the sentence speaks of a decision, so that a weak word may be one."""
        return any(self.clauses.word(i, "ruling") for i in range(self.span.start, hit.first))

    def _joined(self, stop: int, first: int) -> bool:
        while stop < first and self.reading.tokens.forms[stop] == ",":
            stop += 1
        return self.clauses.skip(stop, first, "conjunction", "passive") == first

    def _undecided(self, deed: Deed) -> bool:
        """Tell whether it is asked for, under way, general or denied ("đề nghị kỷ luật ông A")."""
        first = max(self.span.start, deed.first - 8)
        for index in range(deed.first - 1, first - 1, -1):
            if self.reading.tokens.forms[index] in ";:":
                break
            hit = self.clauses.word(index, "undecided")
            if hit is not None and hit.stop <= deed.first:
                return True
        nominal = self.clauses.word_before(deed.first, "nominal")
        return nominal is not None and not self._decided_before(nominal.first)

    def _decided_before(self, index: int) -> bool:
        return any(
            self.clauses.word(i, "ruling") for i in range(max(self.span.start, index - 5), index)
        )

    def _background(self, deed: Deed) -> bool:
        """Tell whether a career is told ("từ năm 2010 ông từng giữ chức …", "hồi tháng 8/2015 …")."""
        earlier = any(self.clauses.word(i, "earlier") for i in range(self.span.start, deed.first))
        return earlier or any(
            self.year is not None
            and d.start is not None
            and d.start[:4].isdigit()
            and int(d.start[:4]) < self.year
            for d in self._dates_before(deed)
        )

    def _dates_before(self, deed: Deed) -> list[PrintedDate]:
        start = self.reading.tokens.starts[self.span.start]
        stop = self.reading.tokens.starts[deed.first]
        return [d for d in self.dates if start <= d.span.start < stop]

    # -- the people

    def _people(self, deed: Deed) -> tuple[list[Mention], str]:
        if deed.passive:
            subject = self._subject(deed)
            return ([subject], "decided-of-subject") if subject else ([], "")
        people = list(self._objects(deed))
        if people:
            return people, "decided-of-object"
        subject = self._subject(deed) if "relieve" in deed.actions else None
        return ([subject], "decided-of-subject") if subject else ([], "")

    def _objects(self, deed: Deed) -> Iterator[Mention]:
        """ "Ban Bí thư quyết định cảnh cáo ông Lê Văn Minh": the person follows the verb."""
        forms = self.reading.tokens.forms
        limit = min(deed.end, self.span.stop)
        reach = deed.stop + _REACH
        index = deed.stop
        found = False
        while index < min(reach, limit):
            person = self.clauses.mention_at(index, Kind.PERSON)
            if person is not None and not (
                found
                and forms[index - 1] not in ",;"
                and not self.clauses.word_before(index, "conjunction")
            ):
                yield person
                found = True
                index = self.reading.tokens.at(person.phrase.end - 1) + 1
                reach = index + 4
                continue
            if self.clauses.word(index, "into") and found:
                return
            index += 1

    def _subject(self, deed: Deed) -> Mention | None:
        """ "Ông Lê Văn Minh, Giám đốc Sở A, được điều động …": the person stands before the verb."""
        before = [
            m
            for m in self.clauses.mentions_from(self.span.start, deed.first, Kind.PERSON)
            if not self.clauses.word_before(m.first, "passive")
        ]
        free = [m for m in before if not self._governed(m)]
        return (free or [None])[-1] if free else None

    def _governed(self, mention: Mention) -> bool:
        first = self.reading.tokens.at(mention.phrase.start)
        return self.clauses.word_before(first, "governor") is not None

    # -- the office, the decider, the date

    def _office(self, deed: Deed, people: Sequence[Mention]) -> tuple[str, str | None] | None:
        """ "… giữ chức Giám đốc Sở A": the office after "giữ chức", "làm", or right after the verb."""
        start = deed.stop
        after = [
            self.reading.tokens.at(p.phrase.end - 1) + 1 for p in people if p.first >= deed.stop
        ]
        places = [start, *(i for i in range(start, min(self.span.stop, max([start, *after]) + 12)))]
        for index in dict.fromkeys(places):
            into = index if index == start else None
            hit = self.clauses.word(index, "into")
            if hit is not None:
                into = self.clauses.skip(index, self.span.stop, "into")
            if into is None or into >= self.span.stop:
                continue
            office = phrases.office(self.reading.annotated, into)
            if office is not None and not any(self._inside(office, p) for p in people):
                return office.role, self._body(office)
        return None

    def _inside(self, office: Office, person: Mention) -> bool:
        tokens = self.reading.tokens
        return person.phrase.start <= tokens.starts[office.first] < person.phrase.end

    def _body(self, office: Office) -> str | None:
        """Return the body of the office: the longest one that its words name."""
        span = self.reading.tokens.span(office.first, office.stop)
        found = [m for m in self.reading.mentions_in(span, *_BODIES) if m.stop <= office.stop]
        return max(found, key=lambda m: (m.stop - m.first, -m.first)).entity if found else None

    def _by(self, deed: Deed, people: Sequence[Mention]) -> str | None:
        """ "Ban Thường vụ Tỉnh ủy quyết định …", "bị Ban Bí thư kỷ luật": who decides."""
        taken = {p.entity for p in people}
        before = [
            m
            for m in self.clauses.mentions_from(self.span.start, deed.first, Kind.PERSON, *_BODIES)
            if m.entity not in taken
        ]
        free = [m for m in before if not self._governed(m)]
        return free[0].entity if free else None

    def _date(self, deed: Deed) -> str | None:
        days = [d for d in self._dates_before(deed) if d.kind == "day"]
        return complete(days[0], self.year) if days else None

    def _rows(
        self, deed: Deed, person: Mention, office: tuple[str, str | None] | None, rule: str
    ) -> Iterator[Decision]:
        role, org = office or (None, None)
        actions = deed.actions
        if role is not None and actions == ("transfer",):
            actions = ("transfer", "appoint")  # decision 30
        if "approve" in actions:
            actions = ("approve",)  # decision 17
        tokens = self.reading.tokens
        start = min(tokens.starts[deed.first], person.phrase.start)
        end = max(tokens.ends[deed.stop - 1], person.phrase.end)
        by, date = self._by(deed, [person]), self._date(deed)
        for action in actions:
            yield Decision(person.entity, action, role, org, date, by, Span(start, end), rule)


def _once(found: Sequence[Decision]) -> list[Decision]:
    """Keep the fullest row of each decision: titles and captions repeat it (general rule 5)."""
    kept: dict[tuple[str, str], Decision] = {}
    for decision in found:
        key = (decision.person, decision.action)
        other = kept.get(key)
        if other is None or (other.role is None and decision.role is not None):
            kept[key] = decision
    return sorted(kept.values(), key=lambda d: (d.span, d.action))
