"""An invented press over twelve years, with the truth about who and what each mention means.

``world`` draws people with careers, documents, events and the articles that tell of them, with
traps planted: namesakes of one province, of one body at other times and of other provinces;
people who move; provinces of one name before and after their merger; numbers that several bodies
give out, or one body every year; a document cited in eight ways, an event told three times. The
sentences stand in ``bench/identity.toml``.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

FIRST, LAST, MERGER = date(2014, 3, 1), date(2026, 10, 30), date(2025, 7, 1)
_MARK = re.compile(r"⟦(\w+):([^¦]+)¦([^⟧]+)⟧")


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of an article, the kind of thing they name, and the thing itself."""

    kind: str
    thing: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Told:
    """An article: ``text`` begins with its title."""

    day: date
    text: str
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """An office held by a person: ``office`` is a row of the data, both days are inclusive."""

    office: Mapping[str, Any]
    province: str
    start: date
    end: date


@dataclass(frozen=True, slots=True)
class Person:
    """A person: ``key`` is unique, ``name`` need not be."""

    key: str
    name: str
    born: int
    terms: tuple[Term, ...]


def world(data: Mapping[str, Any], *, articles: int, seed: int) -> list[Told]:
    """Return the articles of one drawing; people and the rest grow with their number."""
    return _World(data, Random(seed)).write(articles)  # noqa: S311 (an invented press is no secret)


def _mark(kind: str, thing: str, words: str) -> str:
    return f"⟦{kind}:{thing}¦{words}⟧"


def _plain(marked: str) -> tuple[str, tuple[Mention, ...]]:
    """Return a text without its marks, and where they stood."""
    text, mentions, at = "", [], 0
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        kind, thing, words = mark.groups()
        mentions.append(Mention(kind, thing, len(text), len(text) + len(words)))
        text, at = text + words, mark.end()
    return text + marked[at:], tuple(mentions)


class _World:
    """One drawing."""

    def __init__(self, data: Mapping[str, Any], random: Random) -> None:
        self.data, self.random = data, random
        self.taken: dict[tuple[str, str], list[Term]] = defaultdict(list)
        self.bearers: Counter[str] = Counter()

    def write(self, count: int) -> list[Told]:
        people = self._people(max(12, count * 3 // 8))
        self.bearers.update(person.name for person in people)
        planned: list[tuple[date, list[str]]] = []
        for person in people:
            planned += self._of_person(person)
        for number in range(max(4, count // 10)):
            planned += self._of_document(number)
        for number in range(max(2, count // 12)):
            planned += self._of_event(number, people)
        planned.sort(key=str)
        size = max(1, round(len(planned) / count))
        told: list[tuple[date, list[str]]] = []
        for day, sentences in planned:
            if told and len(told[-1][1]) < size and self._together(told[-1], day, sentences):
                told[-1] = (day, told[-1][1] + sentences)
            else:
                told.append((day, sentences))
        return [self._article(day, sentences) for day, sentences in told]

    def _together(self, article: tuple[date, list[str]], day: date, more: Sequence[str]) -> bool:
        """Tell whether one article can hold both.

        News of an event stands alone; an article lies on one side of the merger, and does not name
        two people of one name.
        """
        if "⟦event:" in "".join([*article[1], *more]):
            return False
        people = {
            (words, thing)
            for kind, thing, words in _MARK.findall(" ".join([*article[1], *more]))
            if kind == "person"
        }
        near = (day - article[0]).days <= 20 and (article[0] < MERGER) == (day < MERGER)
        return near and len({words for words, _ in people}) == len(people)

    def _article(self, day: date, sentences: list[str]) -> Told:
        title = self.random.choice(self.data["titles"])
        head = f"{title}\n\n09:00 AM {day:%d/%m/%Y} |\n\n"
        text, mentions = _plain(head + "\n\n".join(sentences) + "\n")
        return Told(day, text, mentions)

    # -- people

    def _people(self, count: int) -> list[Person]:
        people: list[Person] = []
        while len(people) < count:
            name = self._name({p.name for p in people})
            number = len(people)
            if number % 10 == 0:  # one province, one time, two bodies
                province, start = self._province(MERGER - timedelta(900)), self._day()
                people += self._namesakes(name, [(province, start), (province, start)], 22)
            elif number % 10 == 1:  # one body, two times
                province = self._province(FIRST)
                first = FIRST + timedelta(self.random.randrange(500))
                later = date(2024, 1, 5) + timedelta(self.random.randrange(300))
                people += self._namesakes(name, [(province, first), (province, later)], 31)
            elif number % 10 == 2:  # two provinces
                places = self.random.sample(sorted(self.data["provinces"]), 2)
                people += self._namesakes(name, [(p, self._day()) for p in places], 9)
            else:
                people += self._namesakes(name, [(self._province(FIRST), self._day())], 0)
        return [p for p in people if p.terms][:count]

    def _namesakes(self, name: str, seats: Sequence[tuple[str, date]], apart: int) -> list[Person]:
        born = self.random.randrange(1955, 1966)
        return [
            Person(
                f"{name}#{i}#{born}",
                name,
                born + i * apart,
                self._career(place, start, first=not i),
            )
            for i, (place, start) in enumerate(seats)
        ]

    def _career(self, province: str, start: date, *, first: bool) -> tuple[Term, ...]:
        terms: list[Term] = []
        for _ in range(self.random.choice((1, 1, 2, 3))):
            end = min(start + timedelta(self.random.randrange(700, 1700)), LAST)
            if province in self._merged() and start < MERGER <= end:
                end = MERGER - timedelta(1)
            term = self._term(province, start, end)
            if term is None:
                break
            terms.append(term)
            start = end + timedelta(1)
            if start > LAST - timedelta(200):
                break
            if start >= MERGER and self.data["provinces"][province].get("into"):
                province = self.data["provinces"][province]["into"]
            elif first and self.random.random() < 0.25:
                province = self._province(start)
        return tuple(terms)

    def _term(self, province: str, start: date, end: date) -> Term | None:
        offices = list(self.data["offices"])
        self.random.shuffle(offices)
        for office in offices:
            term = Term(office, province, start, end)
            held = self.taken[office["title"], province]
            if not any(t.start <= end and start <= t.end for t in held):
                held.append(term)
                return term
        return None

    def _of_person(self, person: Person) -> Iterator[tuple[date, list[str]]]:
        say = self.data["sentences"]
        who = _mark("person", person.key, person.name)
        for i, term in enumerate(person.terms):
            for _ in range(2):
                day = self._between(term.start, term.end)
                yield day, [self._say(say["said"], who=who, title=self._title(term))]
            only = self.bearers[person.name] == 1  # of a namesake nobody could tell whom it means
            if only and self.random.random() < 0.3:
                yield self._between(term.start, term.end), [self._say(say["bare"], who=who)]
            if only and i == 0 and self.random.random() < 0.3:
                alone = self._say(say["alone"], who=who, year=person.born)
                yield self._between(term.start, term.end), [alone]
            if i == 0:
                born = self._say(say["born"], who=who, title=self._title(term), year=person.born)
                yield self._between(term.start, term.end), [born]
            if i + 1 < len(person.terms):
                step = person.terms[i + 1]
                told = self._say(
                    say["moved"], who=who, title=self._title(term), next=self._title(step)
                )
                # of some that a merger moves nobody says whence they came
                if not only or step.start != MERGER or self.random.random() < 0.5:
                    yield step.start, [told]
            elif term.end < LAST - timedelta(400) and term.province not in self._merged():
                day = self._between(term.end + timedelta(60), term.end + timedelta(390))
                yield day, [self._say(say["former"], who=who, title=self._title(term))]
            body = self._body(term.office["body"], term.province, term.start)
            about = self._say(say["about"], body=body, topic=self._topic())
            yield self._between(term.start, min(term.end, term.start + timedelta(300))), [about]

    # -- documents and events

    def _of_document(self, number: int) -> Iterator[tuple[date, list[str]]]:
        kind = self.data["documents"][number % len(self.data["documents"])]
        digits = 200 + number // 8 * 7  # several bodies, and one body in several years, give it out
        # by halves of the time, so that one body gives out no number twice in one year
        day = FIRST + timedelta(self.random.randrange(1700) + 2100 * (number // 4 % 2))
        province = self._province(FIRST)
        values = {
            "n": digits,
            "y": day.year,
            "d": f"{day.day}/{day.month}/{day.year}",
            "p": province,
        }
        thing = f"{kind['issuer'].format(**values)}|{digits}|{day.year}"
        for way in self.random.sample(kind["ways"], 5):
            doc = _mark("document", thing, way.format(**values))
            when = min(day + timedelta(self.random.randrange(1, 90)), LAST)
            when = when if when.year == day.year else date(day.year, 12, 28)
            yield when, [self._say(self.data["sentences"]["cited"], doc=doc)]

    def _of_event(self, number: int, people: Sequence[Person]) -> Iterator[tuple[date, list[str]]]:
        chair = self.random.choice(people)
        term = self.random.choice(chair.terms)
        day = self._between(term.start, term.end)
        body = self._body(self.random.choice(self.data["offices"])["body"], term.province, day)
        topic = self._topic()
        for way in self.data["sentences"]["told"]:
            told = way.format(
                who=_mark("person", chair.key, chair.name),
                title=self._title(term),
                body=body,
                topic=topic,
                act=_mark("event", f"e{number}", "làm việc"),
                day=f"{day.day}/{day.month}",
                date=f"{day.day}/{day.month}/{day.year}",
            )
            yield day + timedelta(self.random.randrange(2)), [told]

    # -- words

    def _say(self, ways: Sequence[str], **values: object) -> str:
        said = self.random.choice(ways).format(**values)
        return said[0].upper() + said[1:]

    def _title(self, term: Term) -> str:
        """Return "Giám đốc ⟦Sở Y tế tỉnh X⟧", the body marked."""
        body = term.office["body"].format(p=term.province)
        title: str = term.office["title"].format(p=term.province)
        return title.replace(body, self._body(term.office["body"], term.province, term.start))

    def _body(self, pattern: str, province: str, day: date) -> str:
        era = "|new" if self.data["provinces"][province].get("new") and day >= MERGER else ""
        words = pattern.format(p=province)
        return _mark("body", words + era, words)

    def _name(self, known: set[str]) -> str:
        while True:
            parts = (self.random.choice(self.data[k]) for k in ("families", "middles", "givens"))
            if (name := " ".join(parts)) not in known:
                return name

    def _merged(self) -> set[str]:
        """Return the provinces whose bodies end or begin on the day of the merger."""
        return {p for p, row in self.data["provinces"].items() if row}

    def _province(self, day: date) -> str:
        here = [p for p, row in self.data["provinces"].items() if day < MERGER or "into" not in row]
        chosen: str = self.random.choice(here)
        return chosen

    def _topic(self) -> str:
        topic: str = self.random.choice(self.data["topics"])
        return topic

    def _day(self) -> date:
        return FIRST + timedelta(self.random.randrange(2900))

    def _between(self, start: date, end: date) -> date:
        end = min(end, LAST)
        return start + timedelta(self.random.randrange(max(1, (end - start).days)))
