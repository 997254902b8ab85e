"""Which team is meant: "Đoàn công tác", "Đoàn kiểm tra", "Đoàn kiểm tra số 547 của Bộ Chính trị".

Two mentions of a team are one team when neither number nor issuer speaks against it and their
heads agree; "Đoàn công tác" and a bare "Đoàn" agree with every delegation. Two different numbers
are two teams, always.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.model import Kind
from kg.read.offices import owned
from kg.read.phrases import Body, Name, Office
from kg.read.team_groups import Print, grouped
from kg.text.fold import fold_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from kg.lexicon.model import Concept
    from kg.read.bodies import BodyNames
    from kg.read.full_names import Named
    from kg.read.offices import Owned
    from kg.read.scan import Chunk
    from kg.read.table import EntityTable, Form


_OFTEN = 2
_NEAR = 8  # mentions of teams between an office and the team that it is of
_TITLED = 2  # tokens between an office and its holder
_TOGETHER = 3  # tokens between the leader of a team and the team: "cùng với"


@dataclass(frozen=True, slots=True)
class Teams:
    """The teams of an article: every printed form, and the full name it stands for."""

    names: Mapping[int, str]  # token of a mention → full name of its team
    tokens: Sequence[int]  # of the mentions, in order
    only: str | None  # the name, where there is one team only

    @classmethod
    def of(cls, names: BodyNames, chunks: Iterable[Chunk]) -> Teams:
        """Group the team mentions of an article."""
        prints: list[Print] = []
        before: list[Chunk] = []
        for chunk in chunks:
            phrase = chunk.phrase
            body = phrase.body if isinstance(phrase, Office) else phrase
            if isinstance(body, Body) and body.team:
                named, head = names.named(body), body.head or body.kind
                if named is not None and head is not None:
                    prints.append(_print(body, head, named, _leader(before, body, names)))
                    prints.extend(_held(named))
            before = [*before[-1:], chunk]
        chosen: dict[int, str] = {}
        for group in grouped(prints):
            if all(p.small and not p.led for p in group) and len(group) < _OFTEN:
                continue  # "đoàn công tác" once, in small letters, names nobody
            label = max(
                group,
                key=lambda p: (bool(p.number), not p.general, len(p.issuer), len(p.topic), -p.at),
            )
            issuer = next((p for p in group if p.issuer), None)
            name = label.name
            if issuer is not None and (not label.issuer or label.led):
                name = f"{label.name} của {issuer.issuer}"
            chosen.update((p.at, name) for p in group)
        only = next(iter(chosen.values())) if len(set(chosen.values())) == 1 else None
        return cls(chosen, sorted(chosen), only)

    def nearest(self, index: int, word: str = "") -> str | None:
        """Return the full name of the team printed last before a token, else of the only one.

        Its name begins with ``word``; of others some may stand between.
        """
        before = bisect_left(self.tokens, index)
        near = (self.names[at] for at in reversed(self.tokens[max(0, before - _NEAR) : before]))
        found = next((name for name in near if name.startswith(word)), None)
        only = self.only if self.only is not None and self.only.startswith(word) else None
        return found or only

    def titled(self, found: Owned) -> Owned:
        """Return the office with the team that it means: "Trưởng Ban Chỉ đạo [Điều hành giá]"."""
        named = found.body
        whole = self.names.get(named.body.first) if named is not None and named.team else None
        return (
            found
            if named is None or whole is None
            else replace(found, body=named._replace(name=whole))
        )

    def known(self, body: Body) -> bool:
        """Tell whether a team written small is one that the article names or often means."""
        return body.needs != "team" or body.first in self.names

    def key(self, named: Named, table: EntityTable, form: Form = "name") -> str:
        """Record a mention of a team and return the key of the team that it means.

        Rule ``team-name``: "Đoàn kiểm tra số 12 của Ban Bí thư", and "Đoàn kiểm tra" after it.
        """
        body = named.body
        name = self.names.get(body.first, named.name)
        return table.add(Kind.TEAM, name, body.first, body.stop, rule="team-name", form=form)


def _print(body: Body, head: Concept, named: Named, leader: str) -> Print:
    issuer = named.parent.name if named.parent else (named.place.name if named.place else "")
    digits = "".join(c for c in body.number if c.isdigit())
    general = head.has("teamScope", "general")
    led = bool(leader) and head.has("teamScope", "led") and not (issuer or digits)
    return Print(
        body.first,
        fold_key(head.label),
        general,
        head.first("teamFamily") or fold_key(head.label),
        digits,
        leader if led else issuer,
        fold_key(body.core if body.concept else body.topic),
        named.name,
        body.needs == "team",
        led,
    )


def _held(named: Named) -> Iterator[Print]:
    """Yield the team that another is of: "Tổ giúp việc của [Ban Chỉ đạo]"."""
    above = named.parent
    head = (above.body.head or above.body.kind) if above is not None else None
    if above is not None and above.team and head is not None:
        yield _print(above.body, head, above, "")


def _leader(before: Sequence[Chunk], body: Body, names: BodyNames) -> str:
    """Return the office of who goes with a team: "Thủ tướng [A và] đoàn công tác", "" if unknown.

    Only for offices that act as an authority: of another's team one says the body that it is of.
    """
    if len(before) < _OFTEN:
        return ""
    office, name = before[0].phrase, before[1].phrase
    if not (isinstance(office, Office) and isinstance(name, Name)):
        return ""
    if name.first - office.stop > _TITLED or body.first - name.stop > _TOGETHER:
        return ""
    found = owned(office, names)
    if not found.known or office.former:
        return ""
    if found.body is None:
        return found.role
    concept = found.body.body.concept
    state = concept is not None and concept.has("teamScope", "led")
    return f"{found.role} {found.body.name}" if state else ""
