"""What a build has to tell: counts, the newest, who is active, inspections, decisions on people."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from kg.view.proof import VNG
from kg.view.provinces import provinces
from kg.view.vocabulary import VIEW, vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from networkx import MultiDiGraph

    from kg.view.proof import Article

LINES = 6  # of a list of the front page before the reader asks for more
_HOLDS = VIEW + "holds"
_ORGANIZER = "https://schema.org/organizer"
_ABOUT = "https://schema.org/about"
_CHAIR, _WHOM = VNG + "chair", VNG + "counterpart"
_INSPECTS, _AREA = VNG + "inspects", VNG + "inspectsArea"
_PERSON, _DECIDER = VNG + "concernsPerson", VNG + "decidedBy"


class Inspection(NamedTuple):
    """One inspection: the node that tells it (an event, else the team), who, whom, who leads it.

    ``leaders`` chair this inspection or head this very team; ``findings`` are those about whom
    and where it inspected, in the articles that tell of it; ``day`` is ``YYYY-MM-DD`` or "".
    """

    node: str
    teams: tuple[str, ...]
    whom: tuple[str, ...]
    leaders: tuple[str, ...]
    findings: tuple[str, ...]
    day: str


class Span(NamedTuple):
    """How many there are, the first and the last day ("" where none has one), how many without."""

    total: int
    first: str
    last: str
    undated: int


class News(NamedTuple):
    """What the front page shows; nodes are IRIs, the newest or most active first."""

    articles: Span
    happenings: Span
    counts: dict[str, int]
    newest: tuple[tuple[str, str], ...]
    people: tuple[tuple[str, int], ...]
    provinces: tuple[tuple[str, int], ...]
    inspections: tuple[Inspection, ...]
    decisions: tuple[tuple[str, str], ...]


def news(net: MultiDiGraph) -> News:
    """Return what ``net`` (made by ``kg.view.network.network``) has to tell."""
    articles: dict[str, Article] = net.graph.get("articles", {})
    newsworthy = {kind.key for kind in vocabulary().kinds if kind.news}
    stated = {kind.key for kind in vocabulary().kinds if kind.news and kind.stated}
    kinds = dict(net.nodes(data="kind"))
    happened = {
        n: _day(net, n)
        for n, kind in kinds.items()
        if kind in stated or (kind in newsworthy and net.nodes[n]["day"])
    }
    span = _span([article.day for article in articles.values()])
    activity = Counter(
        n
        for n, kind in kinds.items()
        if kind == "person"
        for other in _beside(net, n)
        if kinds[other] in newsworthy or net.nodes[other]["satellite"]
    )
    where = Counter(
        province
        for n, found in provinces(net).items()
        if n in happened or kinds[n] == "finding"
        for province in found
    )
    inspected = tuple(sorted(_inspections(net), key=lambda one: (_newest(one.day), one.node)))
    events, decisions = _parted(net, happened)
    return News(
        span,
        _span([net.nodes[n]["day"] for n in happened if kinds[n] in stated]),
        dict(Counter(kinds.values())) | {"inspection": len(inspected)},
        _by_day(net, events, span.last),
        tuple(sorted(activity.items(), key=_most)),
        tuple(sorted(where.items(), key=_most)),
        inspected,
        _by_day(net, decisions, span.last),
    )


def _parted(net: MultiDiGraph, days: dict[str, str]) -> tuple[dict[str, str], dict[str, str]]:
    of_people = {n for n in days if net.nodes[n]["kind"] == "decision"}
    return (
        {n: day for n, day in days.items() if n not in of_people},
        {n: day for n, day in days.items() if n in of_people},
    )


def _day(net: MultiDiGraph, node: str) -> str:
    """Return the day that something happened on, else that of the newest article that tells it."""
    day: str = net.nodes[node]["day"]
    return day or max((q.date for q in net.nodes[node]["proof"].quotes), default="")


def _newest(day: str) -> tuple[int, ...]:
    return tuple(-ord(c) for c in day) or (0,)


def _by_day(net: MultiDiGraph, days: dict[str, str], last: str) -> tuple[tuple[str, str], ...]:
    """Return the newest first; what is announced for after the ``last`` article, behind them."""

    def order(pair: tuple[str, str]) -> tuple[bool, tuple[int, ...], str, str]:
        node, day = pair
        ahead = not day or (bool(last) and day > last)
        return ahead, _newest(day), net.nodes[node]["label"], node

    return tuple(sorted(days.items(), key=order))


def _most(pair: tuple[str, int]) -> tuple[int, str]:
    return -pair[1], pair[0]


def _span(days: Sequence[str]) -> Span:
    known = [day for day in days if day]
    return Span(len(days), min(known, default=""), max(known, default=""), len(days) - len(known))


def _beside(net: MultiDiGraph, node: str) -> set[str]:
    return {*net.successors(node), *net.predecessors(node)}


def _ends(net: MultiDiGraph, node: str, *predicates: str) -> tuple[str, ...]:
    found = (o for _, o, p in net.out_edges(node, data="predicate") if p in predicates)
    return tuple(dict.fromkeys(found))


# ---- inspections: each once, whether an event, a team or several articles tell of it ----
def _inspections(net: MultiDiGraph) -> Iterator[Inspection]:
    told: list[Inspection] = []
    for node, kind in net.nodes(data="kind"):
        if kind == "inspection":
            by = _ends(net, node, _ORGANIZER)
            teams = tuple(n for n in by if net.nodes[n]["kind"] == "team") or by
            whom = _ends(net, node, _WHOM)
            chairs = _ends(net, node, _CHAIR)
            told.append(_told(net, node, teams, whom, chairs))
    for team in net:
        whom = _ends(net, team, _INSPECTS)
        if whom and not any(team in one.teams for one in told):
            told.append(_told(net, team, (team,), whom, ()))
    while told:
        first = told.pop(0)
        same = [one for one in told if one.teams == first.teams and {*one.whom} & {*first.whom}]
        told = [one for one in told if one not in same]
        yield _joined([first, *same])


def _told(
    net: MultiDiGraph,
    node: str,
    teams: tuple[str, ...],
    whom: tuple[str, ...],
    chairs: tuple[str, ...],
) -> Inspection:
    heads = (
        person
        for team in teams
        for person, _, edge in net.in_edges(team, data=True)
        if edge["predicate"] == _HOLDS and edge.get("heads")
    )
    told_in = {quote.iri for quote in net.nodes[node]["proof"].quotes}
    about = {*whom, *(area for team in teams for area in _ends(net, team, _AREA))}
    findings = sorted(
        finding
        for thing in about
        for finding, _, predicate in net.in_edges(thing, data="predicate")
        if predicate == _ABOUT
        and net.nodes[finding]["kind"] == "finding"
        and any(quote.iri in told_in for quote in net.nodes[finding]["proof"].quotes)
    )
    leaders = chairs or tuple(dict.fromkeys(heads))
    return Inspection(node, teams, whom, leaders, tuple(dict.fromkeys(findings)), _day(net, node))


def _joined(told: Sequence[Inspection]) -> Inspection:
    """Return one inspection of those that several events tell; its node is the first of them."""

    def all_of(parts: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(n for part in parts for n in part))

    return told[0]._replace(
        whom=all_of(one.whom for one in told),
        leaders=all_of(one.leaders for one in told),
        findings=all_of(one.findings for one in told),
        day=max(one.day for one in told),
    )
