"""Entities for named programmes and named events: congresses, plenums, numbered sessions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.extract import phrases
from kg.extract.named import NamedPhrase, event_phrases, programme_phrases
from kg.facts import Kind
from kg.text.fold import fold_key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.extract.reading import Annotated
    from kg.resolve.bodies import BodyNames
    from kg.resolve.table import EntityTable


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

    def programmes(self, taken: frozenset[int]) -> None:
        """Record the programmes; a set of them ("3 chương trình mục tiêu quốc gia") is one too."""
        for phrase in programme_phrases(self.a, taken):
            words = " ".join(self.a.tokens.words(phrase.first, phrase.stop).split())
            name = words[0].upper() + words[1:]
            self.table.add(
                Kind.PROGRAMME, name, phrase.first, phrase.stop, rule=f"programme-{phrase.kind}"
            )

    def events(self, taken: frozenset[int]) -> tuple[NamedEvent, ...]:
        """Record the named events and return them, the first phrase of each."""
        groups: dict[str, list[NamedPhrase]] = {}
        for phrase in event_phrases(self.a, taken):
            groups.setdefault(self._key(phrase, groups), []).append(phrase)
        return tuple(self._event(key, members) for key, members in groups.items())

    def _key(self, phrase: NamedPhrase, groups: Iterable[str]) -> str:
        body = self._body(phrase) or ""
        if phrase.kind == "congress":
            return f"congress|{phrase.ordinal}|{self._organisation(phrase)}"
        if phrase.kind == "plenum":
            same = [k for k in groups if k.startswith(f"plenum|{phrase.ordinal}|")]
            return same[0] if same else f"plenum|{phrase.ordinal}|{fold_key(phrase.term)}"
        central = self.a.lexicon.concepts.get("body_ban-chap-hanh-trung-uong-dang")
        if central is not None and body == fold_key(central.label):
            return f"plenum|{phrase.ordinal}|{fold_key(phrase.term)}"
        same = [k for k in groups if k.startswith(f"{phrase.head}|{phrase.ordinal}|")]
        fits = [k for k in same if not body or k.split("|")[2] in ("", body)]
        return fits[0] if fits else f"{phrase.head}|{phrase.ordinal}|{body}"

    def _organisation(self, phrase: NamedPhrase) -> str:
        for index in range(phrase.first, phrase.stop):
            body = phrases.body(self.a, index)
            if body and body.head and body.head.has("holdsCongress", "yes"):
                named = self.names.named(body)
                return fold_key(named.name) if named else ""
        return ""

    def _body(self, phrase: NamedPhrase) -> str | None:
        if phrase.body is None:
            return None
        body = phrases.body(self.a, phrase.body)
        named = self.names.named(body) if body else None
        return fold_key(named.name) if named else None

    def _event(self, key: str, members: list[NamedPhrase]) -> NamedEvent:
        best = max(members, key=lambda p: (p.body is not None, bool(p.term), p.stop - p.first))
        words = " ".join(self.a.tokens.words(best.first, best.stop).split())
        name = words[0].upper() + words[1:]
        entity = ""
        for phrase in members:
            entity = self.table.add(
                Kind.EVENT,
                name,
                phrase.first,
                phrase.stop,
                rule=f"event-{phrase.kind}",
                key=f"event:{key}",
            )
        body = phrases.body(self.a, best.body) if best.body is not None else None
        named = self.names.named(body) if body else None
        organ = None
        if named is not None and body is not None:
            kind = Kind.TEAM if named.team else Kind.ORGANISATION
            organ = self.table.add(kind, named.name, body.first, body.stop, rule="body-parts")
        return NamedEvent(entity, members[0], organ)
