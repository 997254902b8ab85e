"""Which teams of several articles are one: same name, same day, same target.

A team without a number ("Đoàn kiểm tra của Bộ Chính trị") is another one every time: what tells it
from the next is whom it goes to, and when.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.join.judgement import Judgement, Where
from kg.join.keys import called
from kg.join.known import DAY
from kg.join.unions import Unions
from kg.model import Kind, Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.join.known import Known
    from kg.model import ArticleFacts

_WHY = "team-day-target"


@dataclass(frozen=True, slots=True)
class Sent:
    """A team in one article: its name, the day of the first event on which it met somebody, whom.

    ``met`` are the names of those that it met then.
    """

    where: Where
    name: str
    day: str
    met: frozenset[str]

    @property
    def group(self) -> tuple[str, str]:
        """The name and the day."""
        return self.name, self.day


def sent(item: ArticleFacts, known: Known) -> Iterator[Sent]:
    """Yield the teams of an article that only their day and target tell from others."""
    teams = {
        entity.key: entity
        for entity in item.entities
        if entity.kind is Kind.TEAM
        and not entity.scope
        and not any(c.isdigit() for c in entity.name)
        and not known.is_listed(entity.kind, entity.name)
    }
    if not teams:
        return
    names = called(item, known)
    met: defaultdict[str, set[str]] = defaultdict(set)
    took: defaultdict[str, list[str]] = defaultdict(list)
    for part in item.participations:
        if part.role is Role.COUNTERPART:
            met[part.event].add(names.get(part.agent, ""))
        elif part.agent in teams:
            took[part.agent].append(part.event)
    dated = [e for e in sorted(item.events, key=lambda e: e.span) if len(e.date or "") == DAY]
    for key in teams:
        event = next((e for e in dated if e.key in took[key] and met[e.key] - {""}), None)
        if event is not None and event.date:
            where = Where(item.article.id, key)
            yield Sent(where, names[key], event.date, frozenset(met[event.key] - {""}))


def judge(group: Iterable[Sent]) -> Iterator[Judgement]:
    """Yield the scope of each team of one name and day: that day and the first of its targets.

    Those that have a target in common are one.
    """
    members = list(group)
    unions = Unions()
    for one in members:
        first, *others = sorted(one.met)
        for other in others:
            unions.join(first, other)
    scopes = {one.where: f"{one.day}|{unions.root(min(one.met))}" for one in members}
    articles = Counter(scope for scope, _ in {(s, w.article) for w, s in scopes.items()})
    for where, scope in scopes.items():
        yield Judgement(where, scope, why=_WHY if articles[scope] > 1 else "")
