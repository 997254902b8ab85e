"""What is said of one subject so far, and how that becomes its triples.

Articles say things of the same subject, in any order and in any parts of the corpus: all that is
kept here is a set or a count, so two parts become one by ``merge`` and no order shows. Values of
which a subject may have only one (a label, a date of issue) are counted as votes and decided at
the end: the value most articles give, then the smallest.

Terms are plain values here: an IRI is a ``str``, a literal its words with ``@vi``, its datatype
or "" (a plain string).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeVar

from kg.graph.terms import DCTERMS, LABEL, PERSON, SCHEMA, SEM, SKOS, TYPE, VNG, XSD
from kg.text.fold import strip_marks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

T = TypeVar("T")
Words = tuple[str, str]
Value = str | Words
"""An IRI, or a literal."""
Pair = tuple[str, Value]
"""A predicate and an object."""
Triple = tuple[str, str, Value]
"""A subject, a predicate and an object."""

WHOLE_DAY = len("2018-05-12")
VI = "@vi"
_ALT, _HIDDEN = SKOS.altLabel, SKOS.hiddenLabel
_RULE, _CONFIDENCE = VNG.rule, VNG.confidence
_ISSUED, _ALSO = DCTERMS.issued, VNG.alsoIssued
_NUMBER = VNG.documentNumber
_START, _END, _LATEST = SCHEMA.startDate, SCHEMA.endDate, SEM.hasLatestEndTimeStamp
_DATE, _DECIMAL, _INTEGER = XSD.date, XSD.decimal, XSD.integer

UNMEASURED = Decimal("0.5")
"""The confidence of a rule that no measurement on the development set covers yet."""


def vietnamese(text: str) -> Words:
    """Return a Vietnamese literal, its blanks collapsed: labels never begin or end with one."""
    return (" ".join(text.split()) or "?", VI)


def day(date: str) -> Words:
    """Return a whole day as ``xsd:date``, a month or a year ("2018-05") as the string it is."""
    return (date, _DATE if len(date) == WHOLE_DAY else "")


def number(value: Decimal) -> Words:
    """Return a whole number as ``xsd:integer``, any other as ``xsd:decimal`` without idle zeros.

    No spelling of a whole decimal comes back from every store and writer as it went in.

    >>> number(Decimal("85.0"))[0], number(Decimal("9.150"))[0]
    ('85', '9.15')
    """
    written = format(value, "f")
    written = written.rstrip("0").rstrip(".") if "." in written else written
    written = written if written not in {"-0", ""} else "0"
    return (written, _DECIMAL if "." in written else _INTEGER)


def confidence(measured: Mapping[str, Decimal], rules: Iterable[str]) -> Words:
    """Return the confidence of a fact: that of the surest rule that found it."""
    return number(max(measured.get(rule, UNMEASURED) for rule in rules))


@dataclass(slots=True)
class Claims:
    """What is said of a subject in one of the files.

    ``stated`` are its triples without the subject; ``names`` and ``aliases`` the forms of its
    name; ``votes`` the proposed values of properties that have one; ``days`` and ``published``
    those stated of an event and of the articles on it; ``rules`` those that found it, which give
    it a confidence.
    """

    stated: set[Pair] = field(default_factory=set)
    names: dict[str, int] = field(default_factory=dict)
    aliases: set[str] = field(default_factory=set)
    votes: dict[str, dict[Value, int]] = field(default_factory=dict)
    days: set[str] = field(default_factory=set)
    published: set[Value] = field(default_factory=set)
    rules: set[str] = field(default_factory=set)

    def vote(self, predicate: str, value: Value, weight: int = 1) -> None:
        """Propose the one value of a property; with weight 0 it counts once, however often said."""
        votes = self.votes.setdefault(predicate, {})
        votes[value] = votes.get(value, 0) + weight

    def merge(self, other: Claims) -> None:
        """Take in what another part of the corpus says of the same subject."""
        self.stated |= other.stated
        self.aliases |= other.aliases
        self.days |= other.days
        self.published |= other.published
        self.rules |= other.rules
        for name, count in other.names.items():
            self.names[name] = self.names.get(name, 0) + count
        for predicate, votes in other.votes.items():
            for value, count in votes.items():
                self.vote(predicate, value, count)

    def pairs(self, measured: Mapping[str, Decimal]) -> set[Pair]:
        """Return the triples of the subject: what is stated, decided, named and dated.

        ``measured`` maps a rule to its precision.
        """
        out = set(self.stated)
        for predicate, votes in self.votes.items():
            told = _exact(votes) if predicate == _ISSUED else votes
            out.add((predicate, winner(told)))
            if predicate == _ISSUED:
                out.update((_ALSO, value) for value in _other_days(told))
        if self.names:
            out.update(self._named())
        out.update(self._dated())
        if self.rules:
            out.update((_RULE, (rule, "")) for rule in self.rules)
            out.add((_CONFIDENCE, confidence(measured, self.rules)))
        return out

    def _named(self) -> Iterator[Pair]:
        """Yield the label and, of names that lost, other forms of the name."""
        label = vietnamese(winner(self._numbered() or self.names))
        other = {vietnamese(form) for form in (*self.aliases, *self.names)} - {label}
        hidden = (strip_marks(label[0]).lower(), VI)
        yield (LABEL, label)
        for form in other:
            yield (_ALT, form)
        if hidden not in other | {label}:
            yield (_HIDDEN, hidden)
        if (TYPE, PERSON) in self.stated:
            yield (LABEL, (strip_marks(label[0]), "@en"))

    def _numbered(self) -> Mapping[str, int]:
        """Return the names of a document that print its number: no "Kết luận 214 của A"."""
        if _NUMBER not in self.votes:
            return {}
        number = text_of(winner(self.votes[_NUMBER]))
        return {name: count for name, count in self.names.items() if number in name}

    def _dated(self) -> Iterator[Pair]:
        """Yield the dates of an event.

        Full dates win over months and years. A session that articles date differently runs from
        the first day stated to the last. An event of which no article tells the day was over when
        the first article on it appeared.
        """
        full = sorted(date for date in self.days if len(date) == WHOLE_DAY)
        if stated := full or sorted(self.days):
            yield (_START, day(stated[0]))
        if full and full[-1] != full[0]:
            yield (_END, day(full[-1]))
        if self.published and not full:
            yield (_LATEST, min(self.published, key=text_of))

    def packed(self) -> list[Any]:
        """Return the claims as JSON has them, for ``unpacked``."""
        return [
            list(self.stated),
            self.names,
            list(self.aliases),
            [[predicate, list(votes.items())] for predicate, votes in self.votes.items()],
            list(self.days),
            list(self.published),
            list(self.rules),
        ]

    @classmethod
    def unpacked(cls, told: list[Any]) -> Claims:
        """Return the claims that ``packed`` gave."""
        stated, names, aliases, votes, days, published, rules = told
        return cls(
            {(predicate, _value(value)) for predicate, value in stated},
            names,
            set(aliases),
            {predicate: {_value(v): count for v, count in found} for predicate, found in votes},
            set(days),
            {_value(value) for value in published},
            set(rules),
        )


def _value(told: Any) -> Value:
    return told if isinstance(told, str) else (told[0], told[1])


def text_of(value: Value) -> str:
    """Return an IRI or the words of a literal."""
    return value if isinstance(value, str) else value[0]


def _other_days(votes: Mapping[Value, int]) -> Iterator[Value]:
    """Yield the whole days that speak against the one most articles give."""
    won = text_of(winner(votes))
    for value in votes:
        told = text_of(value)
        if len(told) == WHOLE_DAY and not (told.startswith(won) or won.startswith(told)):
            yield value


def _exact(votes: Mapping[Value, int]) -> Mapping[Value, int]:
    """Return the days told, each with those who tell but its month or year ("2019")."""
    days = [value for value in votes if len(text_of(value)) == WHOLE_DAY]
    part_of = {
        value: next((d for d in sorted(days) if text_of(d).startswith(text_of(value))), value)
        for value in votes
    }
    told: dict[Value, int] = {}
    for value, count in votes.items():
        told[part_of[value]] = told.get(part_of[value], 0) + count
    return told


def winner(votes: Mapping[T, int]) -> T:
    """Return the value most articles give; of equals one not in capitals, then the smallest."""

    def order(value: T) -> tuple[int, bool, str]:
        text = value[0] if isinstance(value, tuple) else str(value)
        return (-votes[value], text.isupper(), text)

    return min(votes, key=order)
