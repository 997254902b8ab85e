"""What events and decisions are called: who, with whom, where and when, from their own facts.

"Buổi làm việc" tells nothing in a list. The patterns are rows of the ontology
(``vng:labelPattern``); what the article calls the event stays as another form of its name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kg.graph import terms
from kg.lexicon.rows import model
from kg.model import Kind, Role
from kg.text.fold import fold_key
from kg.text.pattern import needs, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.graph.scope import Scope
    from kg.model import Decision, Entity, Event

_EVENT: Final = "https://schema.org/Event"
_LONG: Final = 60  # characters: a title; what is longer is a clause with titles and offices
_SIDES: Final = 2  # of several, so many are named


def event_label(scope: Scope, event: Event) -> str:
    """Return what an event is called: the article's words where they say it, else its facts.

    "buổi làm việc" of Đoàn kiểm tra số 812 with Tỉnh ủy An Phước on 12 May 2018 is "Đoàn kiểm tra
    số 812 làm việc với Tỉnh ủy An Phước, 12/5/2018".
    """
    name = event.name[:1].upper() + event.name[1:]
    who = _names(scope, event, Role.ORGANIZER)[:1] or _names(scope, event, Role.CHAIR)[:1]
    whom = [n for n in _names(scope, event, Role.COUNTERPART) if n not in who]
    values = {"name": name, "who": " ".join(who), "whom": _some(whom)}
    values["day"] = printed_day(event.date) if event.date else ""
    if _says(event.name) and len(name) <= _LONG:
        return _dated(name, values["day"])
    pattern = model().events[event.type].label
    if pattern and all(values.get(slot) for slot in needs(pattern)):
        return say(pattern, values.get)
    if _says(event.name) or _begins_alike(name, who):  # a clause: its doer stands in it
        return _dated(name, values["day"])
    if not who and not whom:
        values["guest"] = _some(_names(scope, event, Role.PARTICIPANT))
    if event.place:
        values["where"] = scope.name(event.place)
    return say(model().labels[_EVENT], values.get)


def decision_label(scope: Scope, fact: Decision) -> str:
    """Return "Kỷ luật: Lò Văn Mẩy (cảnh cáo), 12/5/2018": what, of whom, in which form, when."""
    concepts = scope.out.lists.by_id
    kind = concepts.get(f"decision_{fact.action}")
    form = concepts.get(f"discipline_{fact.form}") if fact.form else None
    post = " ".join(filter(None, (fact.role, scope.name(fact.org) if fact.org else "")))
    what = kind.vi if kind else str(fact.action)
    values = {
        "type": what[:1].upper() + what[1:],
        "person": scope.name(fact.person),
        "what": (form.vi if form else fact.form) or post,
        "day": printed_day(fact.date) if fact.date else "",
    }
    return say(model().labels[terms.DECISION], values.get)


def team_label(scope: Scope, team: Entity) -> str:
    """Return "Đoàn kiểm tra của Bộ Chính trị tại Tỉnh ủy An Phước, 12/5/2018".

    A team with a number or a list's name has that; of another its first event with somebody says
    whom it goes to, and when.
    """
    lists = scope.out.lists
    if any(c.isdigit() for c in team.name) or lists.named(team.kind, team.name):
        return team.name
    for event in sorted(scope.facts.events, key=lambda event: event.span):
        agents = {part.agent for part in scope.parts[event.key] if part.role != Role.COUNTERPART}
        whom = [n for n in _names(scope, event, Role.COUNTERPART) if n != team.name]
        if team.key in agents and whom:
            day = printed_day(event.date) if event.date else ""
            values = {"name": team.name, "whom": _some(whom), "day": day}
            return say(model().labels[terms.TEAM], values.get)
    return team.name


def printed_day(date: str) -> str:
    """Return an ISO day, month or year as Vietnamese prints it.

    >>> printed_day("2018-05-12"), printed_day("2018-05")
    ('12/5/2018', '5/2018')
    """
    return "/".join(part.lstrip("0") for part in reversed(date.split("-")))


def _names(scope: Scope, event: Event, role: Role) -> list[str]:
    """Return who takes part so: teams before those that sent them, else as the article has it."""
    agents = [p.agent for p in scope.parts[event.key] if p.role == role and p.agent in scope.kinds]
    agents.sort(key=lambda agent: scope.kinds[agent] is not Kind.TEAM)
    return list(dict.fromkeys(map(scope.name, agents)))


def _some(names: Sequence[str]) -> str:
    return ", ".join(names[:_SIDES]) + (" …" if len(names) > _SIDES else "")


def _says(name: str) -> bool:
    """Tell whether what an article calls an event has a name or number in it."""
    return any(c.isupper() or c.isdigit() for c in name[1:])


def _begins_alike(name: str, who: Sequence[str]) -> bool:
    return any(fold_key(n).split()[:1] == fold_key(name).split()[:1] for n in who)


def _dated(name: str, day: str) -> str:
    return f"{name}, {day}" if day and day.rpartition("/")[2] not in name else name
