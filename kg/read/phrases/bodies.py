"""Bodies: those that the lexicon names, and names built like matryoshkas.

Head, topic, number, parent body, place: "Ban Thường vụ [Đảng ủy Quân sự [tỉnh Đồng Nai]]". The
parser calls itself for the parent.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.model import Kind
from kg.read.phrases.areas import Counted, area, at_site, counted, of_area
from kg.read.phrases.bracketed import bracketed
from kg.read.phrases.choice import best
from kg.read.phrases.heads import may_head, one_syllable, proper, small_team
from kg.read.phrases.missions import delegation, mission
from kg.read.phrases.model import Body
from kg.read.phrases.named_bodies import abroad, named_body
from kg.read.phrases.names import name
from kg.read.phrases.once import once
from kg.read.phrases.places import level_word, place
from kg.read.phrases.seats import seat
from kg.read.phrases.small_topics import small_topic_stop
from kg.read.phrases.tasks import task_stop, task_words
from kg.read.phrases.topics import after_parenthesis, number_after, topic_stop
from kg.read.phrases.words import genitive, of_class, within
from kg.text.fold import fold_key

if TYPE_CHECKING:
    from kg.lexicon.model import Concept, Hit
    from kg.read.reading import Annotated


OPENERS = ("body", "bodykind")

_QUOTES = ("“", '"', "‘", "'")  # what a name stands in: "Công ty [“Sao Mai”]"
_PERSON = 3  # syllables of a person's full name
_NESTED = 4  # bodies inside one name: "Ban Thường vụ Đảng ủy Công an tỉnh A" has three


@once(*OPENERS)
def body(a: Annotated, first: int, *, lower: bool = False, depth: int = 0) -> Body | None:
    """Parse the body whose name starts at the token; ``lower``: a small first letter will do.

    ``depth`` counts the names that this one lies in; hostile text may nest without end.
    """
    if depth > _NESTED:
        return None
    named = named_body(a, first, lower=lower)
    built = best(
        mission(a, head)
        or delegation(a, head)
        or bracketed(a, head)
        or _built_body(a, first, head, lower=lower, depth=depth)
        for head in a.hits.all_at(first, "bodykind")
    )
    if named and built is not None:
        grown = built.stop > named.stop and bool(
            built.parent or built.place or built.number or built.anchor
        )
        return built if grown and not built.needs else named
    return named or built


def _opens_body(a: Annotated, index: int) -> bool:
    """Tell whether a named body starts at the token: "TƯ", but not in "Sở Tư pháp"."""
    named, sector = a.hits.at(index, "body"), a.hits.at(index, "sector")
    return named is not None and (sector is None or sector.stop <= named.stop)


def _built_body(a: Annotated, first: int, head: Hit, *, lower: bool, depth: int = 0) -> Body | None:
    """Parse head, topic, number and task, then what the name hangs on: parent, place or level."""
    kind = head.concept
    if not may_head(a, first, head, lower=lower):
        return None
    if counted(kind):
        numbered = area(a, head)
        local = counted(kind) is Counted.LOCAL
        return _hung(a, numbered, ("place",), depth) if numbered and local else numbered
    takes = kind.properties.get("complement", ("none",))
    found = _middle(a, head, takes, depth)
    untold = takes == ("topic",) and not found.topic and not kind.has("standing", "yes")
    if untold or one_syllable(a, head, found):
        return None
    found = _hung(a, found, takes, depth, lower=lower)
    strong = bool(found.parent or found.place or found.number) and not _checks(a, first, found)
    named = not strong and proper(a, first, head)
    if not (a.tokens.capital(first) or lower or named):
        return _small(a, found, head, strong=strong)
    if strong or found.anchor:
        return found
    needs = _needs(takes, kind, found.topic)
    return abroad(a, found._replace(needs=needs) if needs else found)


def _small(a: Annotated, found: Body, head: Hit, *, strong: bool) -> Body | None:
    """Return a body in small letters: a team, or one whose name goes on.

    None is "(kết quả) thanh tra tại Sở A", where something is done.
    """
    if not strong:
        return found._replace(needs="team") if small_team(a, found, head) else None
    at = found.parent is not None and of_class(a, found.parent.first - 1, "apart")
    return None if at else found


def _checks(a: Annotated, first: int, found: Body) -> bool:
    """Tell whether the head is a verb, done to a site: "thanh tra bán đảo A" is no body's name."""
    sited = found.place is not None and found.place.level == "site" and found.parent is None
    return sited and not a.tokens.capital(first) and a.hits.at(first, "eventverb") is not None


def _middle(a: Annotated, head: Hit, takes: tuple[str, ...], depth: int) -> Body:
    """Parse head, number, topic, task and abbreviation: "Đoàn kiểm tra số 547", "Sở Nội vụ"."""
    kind, tokens = head.concept, a.tokens
    core = a.lexicon.concepts.get(kind.canonical, kind).label
    team = kind.first("agentKind") == Kind.TEAM
    index, number = number_after(a, head.stop, team=team)
    core = f"{core} {number}" if number else core
    hangs = _hangs_on_body(a, index, kind, depth)
    stop = index if hangs else topic_stop(a, index, takes, team=team)
    stop = stop if hangs or stop > index else small_topic_stop(a, index, kind)
    topic = ""
    sector, where = a.hits.at(index, "sector"), place(a, index)
    free = where is None or (sector is not None and sector.stop > where.stop)  # "Pháp chế"
    if stop > index and free and not _opens_body(a, index):
        whole = sector is not None and sector.stop == stop
        topic = sector.concept.label if sector and whole else tokens.words(index, stop)
        index, core = stop, f"{core} {topic}"
    index, late = number_after(a, index, team=team)
    number, core = number or late, f"{core} {late}" if late else core
    scope = a.hits.at(index, "scopeword") if team or kind.has("standing", "yes") else None
    if scope and not kind.has("standing", "yes"):  # "Đoàn kiểm tra [Trung ương]", no "T.Ư Đoàn"
        inner = a.hits.at(index, "body")
        scope = None if inner is not None and inner.stop > scope.stop else scope
    if scope:
        index, core = scope.stop, f"{core} {scope.concept.label}"
    task = task_stop(a, index, kind)
    if task > index:
        told = task_words(a, index, task)
        topic, core, index = f"{topic} {told}".strip(), f"{core} {told}", task
    held = a.hits.at(index, "congress") if team else None
    if held is not None and held.stop < len(tokens) and tokens.forms[held.stop].isupper():
        core = f"{core} {tokens.words(index, held.stop + 1)}"  # "Tiểu ban Nhân sự Đại hội XIV"
        index = held.stop + 1
    index = after_parenthesis(a, index)
    return Body(head.first, index, core, head=kind, topic=topic, number=number)


def _hangs_on_body(a: Annotated, index: int, head: Concept, depth: int) -> bool:
    """Tell whether a body follows: "Đảng ủy [Công an tỉnh Cà Mau]", "Văn phòng [Thành ủy]"."""
    takes = head.properties.get("complement", ())
    kind = a.hits.at(index, "bodykind")
    seated = kind is not None and kind.concept.first("placeKind") is not None
    if seated and "body" in takes and a.tokens.capital(index):
        return True
    if "body" in takes and _bare(a, index) is not None:
        return True
    inner = body(a, index, depth=depth + 1) if "body" in takes else None
    if inner is None or inner.head is None:
        return False
    firm = bool(inner.topic) and inner.head.has("complement", "name")  # "Đảng ủy [Tập đoàn A]"
    cell = head.has("partyCell", "yes")  # "Chi bộ [Văn phòng Sở Y tế]": the innermost unit's
    agency = inner.head.has("level", "province") and bool(inner.topic)  # "Thanh tra [Sở Y tế]"
    return bool(inner.place or inner.anchor or agency or firm or (inner.parent and cell))


def _parent(
    a: Annotated, found: Body, index: int, depth: int, *, lower: bool = False
) -> Body | None:
    """Parse the body that a name hangs on, small letters allowed: "Ban Chấp hành đảng bộ tỉnh"."""
    kind = found.head
    bare = _bare(a, index) if kind is not None and kind.has("complement", "body") else None
    inner = bare or body(a, index, depth=depth + 1)
    if inner is None and (lower or a.tokens.capital(found.first)) and index == found.stop:
        small = body(a, index, lower=True, depth=depth + 1)
        known = small is not None and bool(small.concept or small.place or small.anchor)
        inner = small if small and known and small.stop - index > 2 else None
    return inner


def _bare(a: Annotated, index: int) -> Body | None:
    """Parse a body that only its kind names, as it was named before: "Đảng ủy [Tổng công ty]"."""
    hit = a.hits.at(index, "bodykind")
    if hit is None or not a.tokens.capital(index) or index + 1 == hit.stop:
        return None
    kind, stop = hit.concept, hit.stop
    unit = "unitOf" in kind.properties or kind.has("standing", "yes")  # "Chi bộ [Phòng khám]"
    takes = kind.properties.get("complement", ())  # a committee hangs on a body: "Đảng ủy"
    named = {"topic", "name"}.intersection(takes) and "body" not in takes
    if unit or not named or kind.first("agentKind") == Kind.TEAM:
        return None
    if stop < len(a.tokens) and a.tokens.capital(stop):
        person = name(a, stop)  # "Bí thư Đảng ủy Tổng công ty [Lê Văn A]"
        goes_on = person is None or person.stop - person.first < _PERSON
    else:
        after = a.tokens.forms[stop][0] if stop < len(a.tokens) else ""  # "Quân khu [2]"
        goes_on = (
            after.isdigit() or after in _QUOTES or bool(a.hits.at(stop, "sector", "placekind"))
        )
    return None if goes_on else Body(index, stop, kind.label, head=kind, needs="kind")


def _hung(
    a: Annotated, found: Body, takes: tuple[str, ...], depth: int, *, lower: bool = False
) -> Body:
    """Parse what follows: "[của] Bộ Chính trị", "tỉnh Lai Châu", a bare "tỉnh"."""
    kind, index = found.head, found.stop
    joined = index < len(a.tokens) and genitive(a, index)
    after = index + 1 if joined else index
    holds = "body" in takes or bool(found.topic)
    parent = _parent(a, found, after, depth, lower=lower) if holds else None
    if parent is None and kind is not None and not joined and not found.number:
        parent = _agency(a, kind, index)
    if parent:
        return _parented(found, parent, joined=joined)
    placed = "place" in takes or bool(found.topic) or (joined and found.team)
    placed = placed or (found.team and _home(a, index))  # "Đoàn đại biểu cấp cao [Việt Nam]"
    if placed and not joined and (held := of_area(a, found, index)) is not None:
        return _hung(a, held, ("place",), depth + 1)
    where = (seat(a, kind, after) if kind else place(a, after)) if placed else None
    if where and where.concept is not None and where.concept.has("home", "yes"):
        # "Mặt trận Tổ quốc (MTTQ) Việt Nam": the country is part of the name
        core = found.core if where.name in found.core else f"{found.core} {where.name}"
        return _hung(a, found._replace(stop=where.stop, core=core), takes, depth + 1)
    if (site := at_site(a, found, where, takes)) is not None and not joined:
        return site
    if where:
        return found._replace(stop=where.stop, place=where, joined=joined)
    return _anchored(a, found, after, placed=placed, joined=joined)


def _home(a: Annotated, index: int) -> bool:
    """Tell whether the country of the news stands at the token."""
    land = a.hits.at(index, "country")
    return land is not None and land.concept.has("home", "yes")


def _anchored(a: Annotated, found: Body, after: int, *, placed: bool, joined: bool) -> Body:
    """Take a bare level word after a head: "UBND [tỉnh]"."""
    kind = found.head
    inner = kind.first("anchorWord") if kind else None  # "Đảng bộ tỉnh" holds its level word
    if inner:
        return found._replace(anchor=inner)
    level = level_word(a, after) if placed else None
    if level is None:
        return found
    return found._replace(stop=level.stop, anchor=level.concept.label, joined=joined)


def _parented(found: Body, parent: Body, *, joined: bool) -> Body:
    """Give a body its parent, unless one of the two names holds the other."""
    own, other = fold_key(found.core), fold_key(parent.core)
    if parent.concept and other.startswith(own):
        return parent._replace(first=found.first)  # "Ban Chấp hành [T.Ư Đảng]"
    if not parent.concept and own.endswith(f" {other}"):
        return found._replace(stop=parent.stop)  # "Ban cán sự [Đảng]"
    return found._replace(stop=parent.stop, parent=parent, joined=joined)


def _agency(a: Annotated, kind: Concept, index: int) -> Body | None:
    """Parse the agency that a comma or "thuộc" parts from its unit: "Vụ Pháp chế, Bộ Y tế"."""
    agencies = kind.properties.get("unitOf", ())
    if not agencies or index >= len(a.tokens):
        return None
    if a.tokens.forms[index] not in (",", "-", "–") and not within(a, index):
        return None
    found = body(a, index + 1, depth=_NESTED)
    head = found.head or found.kind if found else None
    return found if head is not None and head.id in agencies else None


def _needs(takes: tuple[str, ...], kind: Concept, topic: str) -> str:
    if "none" in takes or kind.first("agentKind") == Kind.TEAM:
        return ""
    if kind.first("level") == "province":
        return "place"
    if topic:
        return ""
    if "place" in takes:
        return "place"
    return "body" if "body" in takes else ("" if topic else "name")
