"""The entities of one article while it is being read: names come in, one entity each comes out."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from kg.model import Entity, Kind
from kg.read.reading import Mention
from kg.text.fold import fold_key, shown

if TYPE_CHECKING:
    from kg.article import Span
    from kg.text.tokens import Tokens

Form = Literal["name", "title", "anaphor", "part"]


def entity_key(kind: Kind, name: str) -> str:
    """Return the key of an entity in its article: spelling variants of a name share it."""
    return f"{kind}:{fold_key(name)}"


@dataclass(slots=True)
class _Row:
    kind: Kind
    name: str
    rule: str
    scope: str = ""
    unit: str = ""
    aliases: dict[str, None] = field(default_factory=dict)
    spans: set[Span] = field(default_factory=set)


@dataclass(slots=True)
class EntityTable:
    """Collects entities and mentions; local to the reading of one article."""

    tokens: Tokens
    rows: dict[str, _Row] = field(default_factory=dict)
    mentions: dict[tuple[Span, str], Mention] = field(default_factory=dict)
    at_span: dict[Span, list[Mention]] = field(default_factory=dict)

    def add(
        self,
        kind: Kind,
        name: str,
        first: int,
        stop: int,
        *,
        rule: str,
        form: Form = "name",
        phrase: Span | None = None,
        key: str | None = None,
    ) -> str:
        """Record that tokens ``first`` to ``stop`` name an entity; return its key.

        ``key`` names an entity already known (a short form, a title, an anaphor, one of several
        namesakes).
        """
        name = shown(name)
        key = key or entity_key(kind, name)
        if key not in self.rows:
            self.rows[key] = _Row(kind, name, rule)
        row = self.rows[key]
        span = self.tokens.span(first, stop)
        row.spans.add(span)
        if form == "name":
            self.alias(key, self.tokens.words(first, stop))
        known = self.mentions.get((span, key))
        mention = Mention(first, stop, span, row.kind, key, form, phrase or span, rule)
        if known is None:
            self.mentions[span, key] = mention
            self.at_span.setdefault(span, []).append(mention)
        elif known.form == "part" and form == "name":  # it is printed by itself, too
            self.mentions[span, key] = mention
            self.at_span[span] = [mention if m is known else m for m in self.at_span[span]]
        return key

    def namesake(self, kind: Kind, name: str, scope: str) -> str:
        """Return the key of a name as its scope tells it: two communes of one name are two."""
        key = entity_key(kind, name)
        row = self.rows.get(key)
        same = row is None or not scope or not row.scope or row.scope == scope
        return key if same else f"{key}|{scope}"

    def alias(self, key: str, printed: str) -> None:
        """Record another printed form of an entity."""
        row = self.rows[key]
        if printed == row.name:
            return
        form = " ".join(shown(printed).split())
        named = any(map(str.isalpha, form))  # "218" in "Quyết định 217 và 218" is no name
        if named and fold_key(form) != fold_key(row.name):
            row.aliases.setdefault(form)

    def tell_apart(self, key: str, scope: str, unit: str = "") -> None:
        """Record what tells an entity from its namesakes; what is recorded first stays."""
        row = self.rows[key]
        row.scope, row.unit = row.scope or scope, row.unit or unit

    def name(self, key: str) -> str:
        """Return the canonical name of an entity."""
        return self.rows[key].name

    def tokens_of(self, kind: Kind) -> frozenset[int]:
        """Return the tokens that mentions of a kind cover."""
        return frozenset(
            token
            for mention in self.mentions.values()
            if mention.kind == kind
            for token in range(mention.first, mention.stop)
        )

    def entities(self) -> dict[str, Entity]:
        """Return the entities by key, in the order of their first mention."""
        rows = sorted(self.rows.items(), key=lambda item: (min(item[1].spans), item[0]))
        return {
            key: Entity(
                key=key,
                kind=row.kind,
                name=row.name,
                aliases=tuple(row.aliases),
                mentions=tuple(sorted(row.spans)),
                rule=row.rule,
                scope=row.scope,
                unit=row.unit,
            )
            for key, row in rows
        }

    def sorted_mentions(self) -> tuple[Mention, ...]:
        """Return the mentions in text order, outer before inner."""
        return tuple(
            sorted(self.mentions.values(), key=lambda m: (m.span.start, -m.span.end, m.entity))
        )
