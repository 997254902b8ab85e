"""Decisions on people: who is appointed, elected, moved, dismissed, punished or honoured.

Guide, table personnel; decisions 8, 17, 18, 20, 30. The words that decide are found by
``deeds``, on whom by ``people``, which office they give or end by ``seats``, the members of a team
set up by a decision by ``memberships``.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import takewhile
from typing import TYPE_CHECKING

from kg.article import Span
from kg.clauses.deciders import decider, letting, obeyed
from kg.clauses.itemised import goes_on, headings, item, opens_list
from kg.clauses.strangers import Strangers
from kg.facts.decisions.deeds import Deed, Deeds
from kg.facts.decisions.memberships import memberships
from kg.facts.decisions.offices import offices_after
from kg.facts.decisions.people import PEOPLE, RULES, Deciding, punished
from kg.facts.decisions.predecessors import with_predecessors
from kg.facts.decisions.retold import once
from kg.facts.decisions.seats import Seats
from kg.model import Action, Decision
from kg.read import phrases
from kg.rules.pattern import first_of
from kg.text.open_years import complete

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kg.clauses.grammar import Clauses
    from kg.facts.decisions.seats import Seat
    from kg.model import Document, Position
    from kg.read.reading import Mention
    from kg.rules.pattern import Match, Pattern
    from kg.text.dates import PrintedDate
    from kg.text.sentences import Sentence

    Scene = tuple[Deciding, tuple[Pattern[Deciding], Match] | None]

# The rule of offices that words give; former ones stay: "Trước khi được bổ nhiệm, ông A là B".
_BY_WORDS = ("office-cue",)
_LEAD = 3  # sentences of title and lead
_NO_STATION = frozenset({Action.RELIEVE, Action.DISCIPLINE})  # a career tells of none such
_LISTED = 8  # sentences of a list of decisions


@dataclass(frozen=True, slots=True)
class _Heading:
    """What the line over a list of decisions tells of each: "Ngày 5/3, Ban A quyết định: …"."""

    by: str | None = None
    date: str | None = None
    sentence: int = 0
    bulleted: bool = False


_UNHEADED = _Heading()


def decisions(
    clauses: Clauses,
    positions: Sequence[Position],
    documents: Sequence[Document],
    dates: Sequence[PrintedDate],
    year: int | None,
) -> tuple[list[Decision], list[Position]]:
    """Return the decisions of an article in text order, and the offices that people hold then.

    ``positions`` are those already known: what is taken away of them has ended. ``documents``
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
    undone: set[tuple[int, str, str | None]] = set()
    heading, career, items = _UNHEADED, -1, headings(reading)
    for sentence in reading.sentences:
        span = reading.annotated.tokens_of(sentence)
        here = placed.get(sentence.index, ())
        listed = item(clauses.tokens.forms, span) or sentence.index in items
        near = sentence.index - heading.sentence <= _LISTED
        heading = heading if listed or (near and not heading.bulleted) else _UNHEADED
        recalled, headed = career == sentence.paragraph, heading is not _UNHEADED
        headed = headed and (listed or goes_on(clauses, span))
        deeds = Deeds(clauses, span, dates, year, present, news, recalled, headed)
        read = _Sentence(clauses, sentence, span, deeds, here, heading)
        if scenes := read.scenes():
            found.extend(read.read(scenes))
            undone.update((sentence.index, *office) for office in read.undone(scenes))
        told = read.heads()
        if told is not None:
            heading = told
        elif heading.bulleted is not listed:
            heading = replace(heading, bulleted=listed)
        career = sentence.paragraph if deeds.recalls() else career
    found.extend(memberships(clauses, positions, documents))
    found = list(with_predecessors(clauses, once(found)))
    never = {
        position
        for index, here in placed.items()
        for position in here
        if position.rule in _BY_WORDS and (index, position.person, position.role) in undone
    }
    return found, offices_after(clauses.reading, found, [p for p in positions if p not in never])


def _is_news(clauses: Clauses) -> bool:
    """Tell whether title or lead speak of a decision on a person, or of a new office ("làm …")."""
    reading = clauses.reading
    for sentence in reading.sentences[:_LEAD]:
        span = reading.annotated.tokens_of(sentence)
        if any(h.concept.first("decisionType") for h in reading.hits.of(span, "decision")):
            return True
        into = clauses.words("into").within(span)
        if any(phrases.office(reading.annotated, hit.stop) is not None for hit in into):
            return True
    return False


def _present(dates: Sequence[PrintedDate]) -> int:
    """Return the latest year of a printed day, else of any date: a bare year may be a target."""
    years = [(d.kind, int(d.start[:4])) for d in dates if d.start and d.start[:4].isdigit()]
    days = [year for kind, year in years if kind == "day"]
    return max(days or [year for _, year in years], default=0)


@dataclass(frozen=True, slots=True)
class _Sentence:
    """One sentence with the decisions in it."""

    clauses: Clauses
    sentence: Sentence
    span: range
    deeds: Deeds
    held: Sequence[Position]  # the offices that the sentence states
    heading: _Heading

    def heads(self) -> _Heading | None:
        """Return what the sentence tells of decisions listed under it, ``None`` if it heads none.

        "Ngày 5/3, Ban A quyết định:", "Sở A ký các quyết định về công tác cán bộ.".
        """
        ruling = self.clauses.words("ruling").first(self.span)
        first = ruling.first if ruling is not None else None
        if first is None and self.clauses.tokens.forms[self.span.stop - 1] == ":":
            deeds = (deed.first for deed in self.deeds.find())
            first = next(deeds, opens_list(self.clauses, self.span))
        if first is None or obeyed(self.clauses, self.span, first):
            return None
        agent = decider(self.clauses, self.span, first, self.span.stop)
        by, day = agent.entity if agent else None, self._day(self.span.stop)
        return _Heading(by, day, self.sentence.index) if by or day else None

    def scenes(self) -> list[Scene]:
        """Return the deeds of the sentence, each with the rule that takes it for a decision."""
        done = list(self.deeds.find())
        if not done:
            return []
        strangers = Strangers(self.clauses, self.sentence)
        scenes: list[Deciding] = []
        for deed in done:
            last = scenes[-1] if scenes else None
            scenes.append(Deciding(self.clauses, self.sentence, deed, self.deeds, strangers, last))
        return [(scene, first_of(RULES, scene)) for scene in scenes]

    def undone(self, scenes: Iterable[Scene]) -> Iterator[tuple[str, str | None]]:
        """Yield whom a deed would give which office that the sentence takes back."""
        for scene, match in scenes:
            if match is None and scene.doubtful:
                people = scene.before if scene.deed.passive else scene.after
                for person, seats in Seats(self.clauses, self.held).given(scene.deed, people):
                    yield from ((person.entity, role) for role, _ in seats)

    def read(self, scenes: Iterable[Scene]) -> Iterator[Decision]:
        given: list[Seat] = []
        ruled: dict[str, str | None] = {}  # "bầu ông A làm X; bầu bà B": who chose A chose B
        seats = Seats(self.clauses, self.held)
        found = [(scene.deed, match) for scene, match in scenes if match or scene.told]
        for order, (said, match) in enumerate(found, 1):
            if match is None:
                continue
            rule, people = match[0].name, match[1][PEOPLE]
            behind = [d for d, _ in takewhile(lambda told: told[1] is None, found[order:])]
            by = self._by(said, people)
            by = ruled.get(by, by) if by is not None else None
            if not said.passive:
                ruled.update(dict.fromkeys((p.entity for p in people), by))
            for person, given_to in seats.given(said, people):
                deed = replace(said, form=said.form or punished(behind, person))
                for seat in given_to:
                    told = seats.replaced(deed, person, seat, given)
                    told = seats.told(deed, person, told, given)
                    told = seats.elected(deed, told, by)
                    if not deed.ends:
                        given.append(told)
                    yield from self._rows(deed, person, (told, by), rule)

    def _by(self, deed: Deed, people: Sequence[Mention]) -> str | None:
        """Read "Ban Thường vụ Tỉnh ủy quyết định …", "bị Ban Bí thư kỷ luật": who decides."""
        if deed.agent is not None:
            return deed.agent
        agent, headed = None, None
        if deed.passive:
            lets = (letting(self.clauses, self.span, person) for person in people)
            agent = next(filter(None, lets), None)
        else:
            agent = decider(self.clauses, self.span, deed.first)
            headed = self.heading.by if self._item(deed) else None
        told = agent.entity if agent is not None else headed
        return told if told not in {p.entity for p in people} else None

    def _date(self, deed: Deed) -> str | None:
        return self._day(deed.first) or (self.heading.date if self._item(deed) else None)

    def _day(self, stop: int) -> str | None:
        """Return the first day that the sentence prints before a token."""
        days = [d for d in self.deeds.printed(stop) if d.kind == "day"]
        published = self.clauses.reading.article.published
        return complete(days[0], self.deeds.year, published) if days else None

    def _item(self, deed: Deed) -> bool:
        """Tell whether a deed is an item of a list: "- Kỷ luật …", "Theo đó, điều động ông A"."""
        tokens, index = self.clauses.tokens, self.span.start
        if item(tokens.forms, self.span) or self.deeds.headed:
            return True
        first = self.clauses.skip(index, deed.first, "opener", "joint", "adverb")
        return not any(tokens.word(i) for i in range(first, deed.first))

    def _rows(
        self, deed: Deed, person: Mention, told: tuple[Seat, str | None], rule: str
    ) -> Iterator[Decision]:
        (role, org), by = told
        if deed.recalled and role is None and _NO_STATION.isdisjoint(deed.actions):
            return
        actions = deed.actions
        if Action.APPROVE in actions:
            actions = (Action.APPROVE,)  # decision 17
        elif role is not None and actions == (Action.TRANSFER,):
            actions = (Action.TRANSFER, Action.APPOINT)  # decision 30
        if len(actions) > 1 and role == self._member:
            actions = tuple(
                a for a in actions if a is not Action.TRANSFER
            )  # one joins a body, no more
        date, words = self._date(deed), self._words(deed, person)
        for action in actions:
            form = deed.form if action is Action.DISCIPLINE else None
            yield Decision(person.entity, action, role, org, date, by, words, rule, form)

    @property
    def _member(self) -> str | None:
        member = self.clauses.reading.annotated.lexicon.concepts.get("role_uy-vien")
        return member.label if member else None

    def _words(self, deed: Deed, person: Mention) -> Span:
        """Return the words that state the decision: its whole clause, and the person."""
        part = self.clauses.modality.part(deed.first)
        around = self.clauses.tokens.span(part.start, part.stop)
        return Span(min(around.start, person.phrase.start), max(around.end, person.phrase.end))
