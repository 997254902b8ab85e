"""Entities for named programmes and named events: congresses, plenums, numbered sessions."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.model import Kind
from kg.read import phrases
from kg.read.congresses import holds
from kg.read.plenary import committee, plenary
from kg.read.session_titles import TITLED, conferences
from kg.read.titled_things import (
    CONGRESS,
    PLENUM,
    NamedPhrase,
    event_phrases,
    programme_phrases,
)
from kg.text.fold import fold_key
from kg.text.roman import arabic

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.read.bodies import BodyNames
    from kg.read.organisations import OrganisationReader
    from kg.read.phrases import Body
    from kg.read.reading import Annotated
    from kg.read.session_titles import Title
    from kg.read.table import EntityTable

_DASH = re.compile(r"\s+[\u2010-\u2015\u2212]\s+")  # "Bắc – Nam" is "Bắc - Nam"
_ASIDE = re.compile(r"\s*\([^()]*\)(?=\s)")  # "HĐND phường Buôn Hồ (tỉnh Đắk Lắk) khóa I"
_VERB = 3  # tokens of the verb before a congress: "tổ chức", "long trọng tổ chức"
_HOLDER = 20  # tokens of the longest name of who holds it


@dataclass(frozen=True, slots=True)
class NamedEvent:
    """A named event: its entity, where it is printed first, and the body that meets."""

    entity: str
    phrase: NamedPhrase
    body: str | None


@dataclass(slots=True)
class NamedReader:
    """Reads named programmes and events of one article into its table."""

    a: Annotated
    names: BodyNames
    table: EntityTable
    organisations: OrganisationReader

    def programmes(self, taken: frozenset[int]) -> None:
        """Record the programmes: outside documents, and what the title of one carries out.

        "Kế hoạch số 58/KH-UBND về triển khai thực hiện [Đề án 06]".
        """
        opened = {m.first for m in self.table.mentions.values() if m.kind is Kind.DOCUMENT}
        carried = {hit.stop for hit in self.a.hits.longest("carryout")} - opened
        for phrase in programme_phrases(self.a, taken - carried):
            words = " ".join(self.a.tokens.words(phrase.first, phrase.stop).split())
            name = _DASH.sub(" - ", words[0].upper() + words[1:])
            self.table.add(Kind.PROGRAMME, name, phrase.first, phrase.stop, rule=phrase.rule)

    def events(self, taken: frozenset[int]) -> tuple[NamedEvent, ...]:
        """Record the named events and return them, the first phrase of each."""
        groups: dict[str, list[NamedPhrase]] = {}
        alike: dict[tuple[str, ...], list[str]] = {}  # the keys of one head and number
        for phrase in event_phrases(self.a, taken):
            key = self._key(phrase, alike)
            if key not in groups:
                alike.setdefault(tuple(key.split("|")[:2]), []).append(key)
            groups.setdefault(key, []).append(phrase)
        return tuple(self._event(key, members) for key, members in groups.items())

    def conferences(self, taken: frozenset[int]) -> tuple[NamedEvent, ...]:
        """Record the conferences with a title of their own and return them."""
        found: dict[str, NamedEvent] = {}
        for title in conferences(self.a, taken):
            names = [self._conference(title, stop) for stop in title.stops]
            first, stop, rule = title.first, title.stops[0], TITLED.name
            entity = self.table.add(Kind.EVENT, names[-1], first, stop, rule=rule)
            for name in names[:-1]:
                self.table.alias(entity, name)
            self.table.tell_apart(entity, f"{fold_key(names[-1])} {self.a.article.id}")
            phrase = NamedPhrase(first, stop, rule, title.sentence)
            found.setdefault(entity, NamedEvent(entity, phrase, None))
        return tuple(found.values())

    def _conference(self, title: Title, stop: int) -> str:
        words = self.a.tokens.words
        name = f"{words(title.first, title.noun)} {words(title.topic, stop)}"
        return name[0].upper() + " ".join(name.split())[1:]

    def _key(self, phrase: NamedPhrase, alike: Mapping[tuple[str, ...], Sequence[str]]) -> str:
        body, ordinal = self._body(phrase) or "", arabic(phrase.ordinal)
        if phrase.rule == CONGRESS:
            held = f"congress|{ordinal}|{self._organisation(phrase)}"
            return self._union(phrase, held, alike.get(("congress", ordinal), ()))
        if phrase.rule == PLENUM:
            same = alike.get(("plenum", ordinal), ())
            return same[0] if same else f"plenum|{ordinal}|{fold_key(phrase.term)}"
        if body and body == self._committee():
            return f"plenum|{ordinal}|{fold_key(phrase.term)}"
        own = (phrase.head, ordinal, body, fold_key(phrase.term))
        fits = (k for k in alike.get(own[:2], ()) if _agree(tuple(k.split("|")), own))
        return next(fits, "|".join(own))

    def _union(self, phrase: NamedPhrase, own: str, same: Sequence[str]) -> str:
        """Return the key of the union whose congress "Đại hội lần thứ XIII" is, else its own."""
        party = self.a.hits.of(range(phrase.first, phrase.stop), "partyword")
        local = fold_key(self.a.lexicon.concepts["bodykind_dang-bo"].label)
        fits = not own.endswith("|") or bool(party) or own in same or len(same) != 1
        return own if fits or same[0].split("|")[2].startswith(local) else same[0]

    def _committee(self) -> str:
        """Return the key of the Central Committee, whose sessions are the plenums."""
        central = committee(self.a)
        return fold_key(central.label) if central else ""

    def _organisation(self, phrase: NamedPhrase) -> str:
        return self._identity(self._host(phrase))

    def _host(self, phrase: NamedPhrase) -> Body | None:
        """Return the organisation in the name of a congress, which holds it."""
        for index in range(phrase.first, phrase.stop):
            body = phrases.body(self.a, index)
            if body and holds(body):
                return body
        return self._holder(phrase)

    def _holder(self, phrase: NamedPhrase) -> Body | None:
        """Return the Party organisation whose verb the congress follows.

        "Đảng bộ xã Tân Hòa, tỉnh Tây Ninh tổ chức Đại hội đại biểu lần thứ I".
        """
        start = self.a.tokens_of(self.a.sentences[phrase.sentence]).start
        for back in range(1, _VERB + 1):
            verb = self.a.hits.at(phrase.first - back, "partverb") if phrase.first >= back else None
            if verb is None or verb.stop != phrase.first:
                continue
            for index in range(verb.first - 1, max(start, verb.first - _HOLDER) - 1, -1):
                body = phrases.body(self.a, index)
                if body and holds(body):
                    return body if body.stop == verb.first else None
        return None

    def _identity(self, body: Body | None) -> str:
        """Return the name of a body with what holds its unit: two xã Tân Hòa are two."""
        named = self.names.named(body) if body else None
        if named is None:
            return ""
        scope = self.organisations.seat(named).scope
        return fold_key(named.name if scope.isdigit() else f"{named.name} {scope}".strip())

    def _body(self, phrase: NamedPhrase) -> str | None:
        if phrase.body is None:
            return None
        return self._identity(phrases.body(self.a, phrase.body)) or None

    def _official(self, members: list[NamedPhrase]) -> str:
        """Return what tells an event from all others, in whatever words articles name it.

        "Đại hội XIII của Đảng" is "Đại hội lần thứ 13 của Đảng": kind, ordinal, body, term. Where
        no term is printed the year of the news stands for it; an event of no named body ("Kỳ họp
        thứ 8") is known in its article only.
        """
        first, article = members[0], self.a.article
        bodies = (self._organisation(p) or fold_key(p.organisation) for p in members)
        held = (self._body(p) or "" for p in members)
        body = next(filter(None, (*bodies, *held)), "")
        printed = next((p.term for p in members if p.term), (article.date or "")[:4])
        ordinal, term = arabic(first.ordinal), " ".join(map(arabic, printed.split()))
        if first.rule == CONGRESS:  # no congress of a body bears the number of another
            return f"congress {ordinal} {body or article.id}"
        if first.rule == PLENUM or body == self._committee():
            return f"plenum {ordinal} {term}"
        return f"{first.head} {ordinal} {f'{body} {term}' if body else article.id}"

    def _event(self, key: str, members: list[NamedPhrase]) -> NamedEvent:
        best = max(members, key=lambda p: (p.body is not None, bool(p.term), p.stop - p.first))
        words = _ASIDE.sub("", " ".join(self.a.tokens.words(best.first, best.stop).split()))
        name = words[0].upper() + words[1:]
        entity, scope = "", self._official(members)
        for phrase in members:
            entity = self.table.add(
                Kind.EVENT,
                name,
                phrase.first,
                phrase.stop,
                rule=phrase.rule,
                key=f"event:{key}",
            )
            self.table.tell_apart(entity, scope)
        host = self._host(best) if best.body is None else phrases.body(self.a, best.body)
        named = self.names.named(host) if host else None
        organ = None
        if named is not None:
            kind, at = Kind.TEAM if named.team else Kind.ORGANISATION, named.body
            organ = self.table.add(kind, named.name, at.first, at.stop, rule="body-parts")
        elif best.rule == PLENUM:
            met = plenary(self.a, self.table, best.first, best.stop)
            organ = met[0] if met is not None else None
        return NamedEvent(entity, members[0], organ)


def _agree(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether two keys of sessions may mean one: what both print is equal."""
    pairs = zip(one[2:], other[2:], strict=False)
    return one[:2] == other[:2] and all(not a or not b or a == b for a, b in pairs)
