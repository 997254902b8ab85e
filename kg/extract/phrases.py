"""Noun phrases of the genre: places, bodies, offices and names, parsed from lexicon hits.

Each parser looks at one token and returns the phrase that starts there, or ``None``. Names of
Vietnamese bodies are built like matryoshkas – head, topic, number, parent body, place – so the
parser of bodies calls itself: "Ban Thường vụ [Đảng ủy Quân sự [tỉnh Đồng Nai]]".
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.article import Span
from kg.lexicon.model import Concept, Hit
from kg.text.fold import fold_key

if TYPE_CHECKING:
    from kg.extract.reading import Annotated


@dataclass(frozen=True, slots=True)
class Place:
    """A place name. ``kind`` is its printed head in lower case ("huyện"), "" where there is none."""

    first: int
    stop: int
    name: str
    kind: str
    level: str
    concept: Concept | None = None


@dataclass(frozen=True, slots=True)
class Body:
    """A body's name: ``core`` is head, topic and number; ``anchor`` a bare level word ("tỉnh").

    ``needs`` says what is missing for a full name: "place", "body" or "" (nothing).
    """

    first: int
    stop: int
    core: str
    head: Concept | None = None
    concept: Concept | None = None
    topic: str = ""
    number: str = ""
    parent: Body | None = None
    place: Place | None = None
    anchor: str = ""
    joined: bool = False  # "của" stands before the parent or place
    needs: str = ""

    @property
    def team(self) -> bool:
        """Whether the body is set up for a task (the contract's ad hoc body)."""
        source = self.head or self.concept
        return source is not None and source.first("agentKind") == "team"


@dataclass(frozen=True, slots=True)
class Office:
    """An office as printed: role, and body or place where the text gives one."""

    first: int
    stop: int
    role: str
    concept: Concept
    body: Body | None = None
    place: Place | None = None
    anchor: str = ""
    former: bool = False
    fixed: str | None = None  # local name of the body that the form itself implies


@dataclass(frozen=True, slots=True)
class Name:
    """A run of capitalised syllables that may be a person's name; ``surname``: it starts with one."""

    first: int
    stop: int
    text: str
    surname: bool


def function_word(a: Annotated, index: int) -> bool:
    """Tell whether a function word ("và", "của", "đã", …) starts at the token."""
    return a.hits.at(index, "function") is not None


def generic(a: Annotated, index: int) -> bool:
    """Tell whether a plural stands before the token: "các Tỉnh ủy" is no body (guide, rule 4)."""
    if index == 0:
        return False
    before = a.hits.all_at(index - 1, "glue") + (
        a.hits.all_at(index - 2, "glue") if index > 1 else []
    )
    return any(h.concept.has("functionClass", "plural") and h.stop == index for h in before)


def cased(a: Annotated, hit: Hit) -> bool:
    """Tell whether the text capitalises what the label does: "hòa bình" is no province."""
    words = hit.concept.label.split()
    if len(words) != hit.stop - hit.first:
        return a.tokens.capital(hit.first)
    return all(
        a.tokens.capital(hit.first + offset)
        for offset, word in enumerate(words)
        if word[0].isupper()
    )


# ---------------------------------------------------------------- places


def capital_run(a: Annotated, first: int, limit: int) -> int:
    """Return where the run of capitalised words that starts at ``first`` stops."""
    tokens, stop = a.tokens, first
    while (
        stop < len(tokens)
        and stop - first < limit
        and tokens.word(stop)
        and tokens.capital(stop)
        and (stop == first or tokens.starts[stop] - tokens.ends[stop - 1] == 1)
    ):
        stop += 1
    return stop


def place(a: Annotated, first: int) -> Place | None:
    """Parse "tỉnh Lai Châu", "TP. Hồ Chí Minh", "Quận 9", "xã Trường Hà", "Tây Nguyên"."""
    if first >= len(a.tokens):
        return None
    known = next(
        (
            h
            for h in a.hits.all_at(first, "province", "district", "region", "country", "city")
            if cased(a, h) and not _lone(a, h)
        ),
        None,
    )
    head = a.hits.at(first, "placekind")
    named = _headed_place(a, head) if head else None
    if known:
        return _listed_place(a, known)
    return named


def _lone(a: Annotated, hit: Hit) -> bool:
    """Tell whether a one-syllable name ("Anh", "Đức") is no country here: a name goes on, or starts."""
    if hit.stop - hit.first > 1:
        return False
    tokens, after = a.tokens, hit.stop
    goes_on = after < len(tokens) and tokens.word(after) and tokens.capital(after)
    before = hit.first - 1
    starts = before < 0 or not tokens.word(before) or tokens.capital(before)
    return goes_on or (starts and hit.concept.scheme == "country" and tokens.forms[before] not in ",")


def _listed_place(a: Annotated, known: Hit) -> Place:
    """Return a place of the gazetteer; of namesakes ("huyện Châu Thành") none is taken as known."""
    concept, label = known.concept, known.concept.label
    kind = concept.first("provinceKind") or ""
    if concept.scheme == "district":
        kind = " ".join(w for w in label.split() if w[0].islower())
        same = [h for h in a.hits.all_at(known.first, "district") if h.stop == known.stop]
        if len(same) > 1:
            return Place(known.first, known.stop, label, kind, "district")
    level = "province" if concept.scheme == "province" else concept.scheme
    return Place(known.first, known.stop, label, kind, level, concept)


def _headed_place(a: Annotated, head: Hit) -> Place | None:
    tokens, after = a.tokens, head.stop
    if after < len(tokens) and tokens.forms[after] == "." and tokens.glued(after):
        after += 1
    if after >= len(tokens):
        return None
    label, level = head.concept.label, head.concept.first("level") or ""
    known = next(
        (h for h in a.hits.all_at(after, "province", "country", "city") if cased(a, h)), None
    )
    if known and level in ("province", "country", "district"):
        kind = known.concept.first("provinceKind") or label
        if kind in (label, "") or label not in ("tỉnh", "thành phố"):
            return Place(
                head.first, known.stop, known.concept.label, label,
                "province" if known.concept.scheme == "province" else known.concept.scheme,
                known.concept,
            )
    levels = head.concept.properties.get("level", ())
    if tokens.forms[after].isdigit() and len(tokens.forms[after]) <= 2:
        numbered = {"district", "commune", "village", "road"} & set(levels)
        if not numbered or a.hits.at(after + 1, "unit", "numeral", "multiplier"):
            return None
        return Place(head.first, after + 1, f"{label} {tokens.forms[after]}", label, level)
    if "site" in levels and head.stop - head.first == 1 and tokens.capital(head.first):
        return None  # "Hồ Chí Minh", "Bến Tre": the head is part of a name
    stop = _place_run(a, after)
    if "province" in levels and stop - after >= 3 and a.hits.at(after, "surname"):
        return None  # "Phó Chủ tịch UBND tỉnh Nguyễn Văn A"
    for inner in range(after + 1, stop):
        if a.hits.at(inner, "role", "bodykind", "honorific"):
            stop = inner
            break
    if stop == after or a.hits.at(after, "role", "bodykind") or a.hits.at(after, "body"):
        return None
    if len(tokens.words(after, stop)) < 2:
        return None
    return Place(head.first, stop, f"{label} {tokens.words(after, stop)}", label, level)


def _place_run(a: Annotated, first: int) -> int:
    """Return where an unlisted place name stops: two syllables where a person's name follows."""
    stop = capital_run(a, first, 4)
    if stop - first >= 4 or (stop < len(a.tokens) and a.tokens.capital(stop) and stop - first == 4):
        for inner in (first + 2, first + 1):
            if a.hits.at(inner, "surname") is not None and inner < stop:
                return inner
    return stop


def level_word(a: Annotated, index: int) -> str:
    """Return "tỉnh", "thành phố", "huyện" … where a bare level word stands for a known place."""
    hit = a.hits.at(index, "placekind") if index < len(a.tokens) else None
    if hit is None or not hit.concept.first("level"):
        return ""
    return hit.concept.label if hit.concept.has("anchor", "yes") else ""


# ---------------------------------------------------------------- bodies


def topic_stop(a: Annotated, first: int) -> int:
    """Return where the topic of a body's name stops ("Nội vụ", "Quản lý lao động ngoài nước").

    Known sectors first; else capitalised compounds of at most two syllables, joined by "và", a
    dash or nothing.
    """
    tokens, count = a.tokens, len(a.tokens)
    index = first
    while index < count:
        sector = a.hits.at(index, "sector")
        if sector and tokens.capital(index):
            index = sector.stop
        elif tokens.word(index) and tokens.capital(index):
            if level_word(a, index):
                break
            if index > first and (
                a.hits.at(index, "bodykind", "body", "role", "honorific", "rank")
                or place(a, index) is not None
                or (a.hits.at(index, "surname") and capital_run(a, index, 4) - index >= 2)
            ):
                break
            index += 1
            lower = index < count and tokens.word(index) and not tokens.capital(index)
            if lower and not a.hits.starting.get(index, ()):
                index += 1
            elif lower and not function_word(a, index) and not a.hits.at(
                index, "act", "placekind", "decision", "eventhead", "partcue", "role", "anaphor"
            ):
                index += 1
        else:
            break
        joint = index < count and (tokens.keys[index] == "va" + "\u0300" or tokens.forms[index] in "-–")
        if joint and index + 1 < count and tokens.capital(index + 1) and tokens.word(index + 1):
            other = a.hits.at(index + 1, "bodykind", "body", "role", "honorific", "doctype", "surname")
            if other or place(a, index + 1):
                break
            index += 1
    return index


def body(a: Annotated, first: int, *, lower: bool = False) -> Body | None:
    """Parse the body whose name starts at the token; ``lower``: a small first letter will do."""
    if first >= len(a.tokens):
        return None
    named = _named_body(a, first, lower=lower)
    built = _best(
        _built_body(a, first, head, lower=lower) for head in a.hits.all_at(first, "bodykind")
    )
    if named and built is not None:
        grown = built.stop > named.stop and bool(built.parent or built.place or built.number)
        return built if grown and not built.needs else named
    return named or built


def _named_body(a: Annotated, first: int, *, lower: bool) -> Body | None:
    hit = a.hits.at(first, "body")
    if hit is None or not (lower or cased(a, hit) or a.tokens.capital(first)):
        return None
    if a.tokens.words(first, hit.stop) in hit.concept.properties.get("weakForm", ()):
        if not _acts(a, first, hit.stop):
            return None
    return _abroad(a, Body(first, hit.stop, hit.concept.label, concept=hit.concept))


def _acts(a: Annotated, first: int, stop: int) -> bool:
    """Tell whether a word like "Đảng" or "Trung ương" is used as a body here.

    "các quy định của Đảng", "được Đảng, Nhà nước ghi nhận", "đề nghị Trung ương hỗ trợ"; not
    "Đại hội XIII của Đảng", "xây dựng Đảng", "thành phố trực thuộc Trung ương".
    """
    tokens = a.tokens
    for back in range(max(0, first - 8), first):
        hit = a.hits.at(back, "congress")
        if hit and (hit.stop == first or not any(
            tokens.forms[i] in ",;." for i in range(hit.stop, first)
        )):
            return False
    before = first - 1
    if before < 0 or tokens.capital(before) or not tokens.word(before):
        return False
    listed = stop + 1 < len(tokens) and (
        tokens.forms[stop] == "," or _joins(a, stop)
    ) and a.hits.at(stop + 1, "body") is not None
    asked = a.hits.at(before, "act") is not None or (
        before and (hit := a.hits.at(before - 1, "act")) is not None and hit.stop == first
    )
    return _of(a, before) or listed or bool(asked)


def _joins(a: Annotated, index: int) -> bool:
    hit = a.hits.at(index, "glue")
    return hit is not None and hit.concept.has("functionClass", "conjunction")


def _abroad(a: Annotated, found: Body) -> Body:
    """Give a foreign organ its country: "Bộ Quốc phòng Triều Tiên", "Quốc hội Hàn Quốc"."""
    hit = a.hits.at(found.stop, "country")
    if hit is None or not cased(a, hit) or hit.concept.label in found.core:
        return found
    if hit.concept.has("home", "yes"):
        return found
    where = Place(hit.first, hit.stop, hit.concept.label, "", "country", hit.concept)
    return Body(
        found.first, hit.stop, found.core, head=found.head, place=where, topic=found.topic,
    ) if found.concept is None else Body(
        found.first, hit.stop, found.core, concept=found.concept, place=where,
    )


def _best(readings: Iterable[Body | None]) -> Body | None:
    """Choose the longest reading; of equals the one that shows a parent body.

    "Đảng ủy Công an tỉnh Cà Mau" is Đảng ủy of [Công an tỉnh Cà Mau], not a kind of its own.
    """
    found = [body for body in readings if body is not None]
    if not found:
        return None
    return max(found, key=lambda b: (b.stop, _names_parent(b), _depth(b), not b.needs))


def _as_printed(a: Annotated, hit: Hit) -> bool:
    """Tell whether the text writes small what the label writes small: no "Đảng Bộ"."""
    words = hit.concept.label.split()
    return len(words) != hit.stop - hit.first or all(
        a.tokens.forms[hit.first + i].isupper() or not a.tokens.capital(hit.first + i)
        for i, word in enumerate(words) if word[0].islower()
    )


def _names_parent(body: Body) -> bool:
    return body.head is not None and body.head.first("namesParent") is not None


def _depth(body: Body) -> int:
    return 1 + _depth(body.parent) if body.parent else 0


def _built_body(a: Annotated, first: int, head: Hit, *, lower: bool) -> Body | None:
    tokens, kind = a.tokens, head.concept
    if kind.has("event", "yes") or (kind.has("strictCase", "yes") and not _as_printed(a, head)):
        return None
    if head.stop - first == 1 and not tokens.capital(first) and not lower:
        return None  # "hội", "ban", "đoàn" are words; "Hội", "Ban" may head a name
    longer = a.hits.at(first, "doctype", "eventhead", "congress", "act")
    if longer and longer.stop > head.stop:
        return None
    takes = kind.properties.get("complement", ("none",))
    named_kind = a.lexicon.concepts.get(kind.first("canonical") or "", kind)
    index, core = head.stop, named_kind.label
    index, number = _number(a, index)
    topic = ""
    if "topic" in takes or "name" in takes:
        named = "name" in takes and "topic" not in takes
        stop = capital_run(a, index, 6) if named else topic_stop(a, index)
        if named and stop > index:
            stop = max(stop, topic_stop(a, index) if a.hits.at(index, "sector") else stop)
        person = None if "name" in takes or a.hits.at(index, "sector") else name(a, index)
        if person is not None and person.stop - person.first >= 3:
            stop = index  # "Đảng ủy Võ Văn A": a person follows
        if stop > index and place(a, index) is None and a.hits.at(index, "body") is None:
            sector = a.hits.at(index, "sector")
            whole = sector is not None and sector.stop == stop
            topic = sector.concept.label if sector and whole else tokens.words(index, stop)
            index = stop
            core = f"{core} {topic}"
    about = _about_stop(a, index, kind)
    if about > index:
        topic = f"{topic} {tokens.words(index, about)}".strip()
        core, index = f"{core} {tokens.words(index, about)}", about
    index, late = _number(a, index)
    number = number or late
    if number:
        core = f"{core} {_number_words(a, number)}"
    index = _parenthesis(a, index)
    joined = index < len(tokens) and _of(a, index)
    after = index + 1 if joined else index
    parent = body(a, after) if "body" in takes or topic else None
    placed = parent is None and ("place" in takes or bool(topic))
    where = (place(a, after) or _bare_place(a, kind, after)) if placed else None
    if where and where.concept is not None and where.concept.has("home", "yes"):
        # "Mặt trận Tổ quốc (MTTQ) Việt Nam": the country is part of the name
        core = core if where.name in core else f"{core} {where.name}"
        index, where, placed = where.stop, None, False
        after, joined = index, False
        return replace(
            Body(first, index, core, head=kind, topic=topic, number=number), needs=""
        )
    if parent and parent.concept is not None and fold_key(parent.core).startswith(fold_key(core)):
        return replace(parent, first=first)  # "Ban Chấp hành [T.Ư Đảng]"
    anchor = level_word(a, after) if placed and where is None else ""
    inner = kind.first("anchorWord") or ""  # "Đảng bộ tỉnh" holds its own level word
    if inner and where is None and parent is None:
        anchor = inner
    stop = index
    if parent or where:
        stop = (parent or where).stop  # type: ignore[union-attr]
    elif anchor and not inner:
        stop = a.hits.at(after, "placekind").stop  # type: ignore[union-attr]
    elif anchor:
        joined = False
    else:
        joined = False
    if takes == ("topic",) and not topic:
        return None
    strong = bool(parent or where or number)
    if not (tokens.capital(first) or lower or strong):
        return None
    found = Body(
        first, stop, core, head=kind, topic=topic, number=number, parent=parent, place=where,
        anchor=anchor, joined=joined,
        needs="" if strong else _needs(takes, kind, topic),
    )
    return found if strong or anchor else _abroad(a, found)


def _about_stop(a: Annotated, index: int, kind: Concept) -> int:
    """Return where the task of a team stops: "Ban Chỉ đạo … về phòng, chống tham nhũng"."""
    hit = a.hits.at(index, "glue") if kind.first("agentKind") == "team" else None
    if hit is None or not hit.concept.has("functionClass", "about"):
        return index
    if not kind.has("standing", "yes"):
        return index
    stop = hit.stop
    while stop < len(a.tokens) and a.tokens.word(stop):
        compound = a.hits.at(stop, "compound")
        known = a.hits.at(stop, "glue", "function", "officecue", "act")
        if compound is None and known is not None and not _joins(a, stop):
            break
        stop = compound.stop if compound else stop + 1
    return stop if stop > hit.stop else index


def _bare_place(a: Annotated, kind: Concept, index: int) -> Place | None:
    """Parse the place after a head that tells its level: "Huyện ủy Ba Vì" is of huyện Ba Vì."""
    level = kind.first("placeKind")
    if level is None or index >= len(a.tokens):
        return None
    stop = capital_run(a, index, 3)
    if stop == index or a.hits.at(index, "role", "roleform", "bodykind", "body", "honorific"):
        return None
    if a.hits.at(index, "surname") is not None and stop - index >= 3:
        return None  # "Bí thư Thành ủy Nguyễn Văn A"
    return Place(index, stop, f"{level} {a.tokens.words(index, stop)}", level, "district")


def _needs(takes: tuple[str, ...], kind: Concept, topic: str) -> str:
    if "none" in takes or kind.first("agentKind") == "team":
        return ""
    if kind.first("level") == "province":
        return "place"
    if topic:
        return ""
    if "place" in takes:
        return "place"
    return "body" if "body" in takes else ("" if topic else "name")


def _of(a: Annotated, index: int) -> bool:
    hit = a.hits.at(index, "glue")
    return hit is not None and hit.concept.has("functionClass", "genitive")


def _number(a: Annotated, index: int) -> tuple[int, str]:
    """Parse "số 547" or a bare number ("Ban Chỉ đạo 389", "Đoàn kiểm tra 471")."""
    tokens = a.tokens
    if index >= len(tokens):
        return index, ""
    marked = a.hits.at(index, "glue")
    if marked and marked.concept.has("functionClass", "number") and marked.stop < len(tokens):
        if tokens.forms[marked.stop].isdigit():
            return marked.stop + 1, tokens.words(index, marked.stop + 1)
        return index, ""
    closes = index + 1 >= len(tokens) or not tokens.word(index + 1) or _of(a, index + 1) or (
        a.hits.at(index + 1, "placekind", "function") is not None or tokens.keys[index + 1] == "quốc"
    )
    if tokens.forms[index].isdigit() and closes and not (
        index + 1 < len(tokens) and tokens.forms[index + 1] in "/-.," and tokens.glued(index + 1)
        and tokens.glued(min(index + 2, len(tokens) - 1))
    ):
        return index + 1, tokens.forms[index]
    return index, ""


def _number_words(a: Annotated, number: str) -> str:
    del a
    return number


def _parenthesis(a: Annotated, index: int) -> int:
    """Skip an abbreviation in brackets: "Bộ Chỉ huy Quân sự (CHQS) tỉnh"."""
    tokens = a.tokens
    inside = index + 2 < len(tokens) and tokens.forms[index] == "(" and tokens.forms[index + 2] == ")"
    return index + 3 if inside and tokens.forms[index + 1].isupper() else index


# ---------------------------------------------------------------- offices


def office(a: Annotated, first: int) -> Office | None:
    """Parse "nguyên Phó Chủ nhiệm Văn phòng Chính phủ", "Trưởng ban Nội chính Trung ương"."""
    tokens = a.tokens
    status = a.hits.at(first, "status")
    former = bool(status and status.concept.has("statusKind", "former"))
    start = status.stop if former and status else first
    if start >= len(tokens):
        return None
    form = a.hits.at(start, "roleform")
    hit = a.hits.at(start, "role")
    if form and hit and form.concept.first("bodyKindPart"):
        plain = _with_body(a, first, hit, former=former)
        if plain.body is not None and plain.stop >= form.stop:
            return plain
    sure = form is not None and not form.concept.first("bodyKindPart")
    if form and (hit is None or form.stop > hit.stop or (sure and form.stop == hit.stop)):
        role = a.lexicon.concepts.get(form.concept.first("rolePart") or "")
        if role is not None:
            return _of_form(a, first, form, role, former=former)
    if hit is None:
        return None
    return _with_body(a, first, hit, former=former)


def _of_form(a: Annotated, first: int, form: Hit, role: Concept, *, former: bool) -> Office:
    """Parse "Ủy viên Trung ương Đảng" (one body) and "Tỉnh ủy viên (Lai Châu)" (one kind of body)."""
    kind = a.lexicon.concepts.get(form.concept.first("bodyKindPart") or "")
    if kind is None:
        fixed = form.concept.first("bodyPart") or ""
        return Office(first, form.stop, role.label, role, former=former, fixed=fixed)
    where = place(a, form.stop) or _bare_place(a, kind, form.stop)
    anchor = level_word(a, form.stop) if where is None else ""
    stop = where.stop if where else form.stop
    owner = Body(
        form.first, stop, kind.label, head=kind, place=where, anchor=anchor,
        needs="" if where else "place",
    )
    return Office(first, stop, role.label, role, owner, former=former)


def _with_body(a: Annotated, first: int, hit: Hit, *, former: bool) -> Office:
    role = hit.concept
    label = role.label
    # "Trưởng ban Nội chính", "Trưởng Đoàn kiểm tra": the body's name starts inside the title.
    for inside in range(hit.first + 1, hit.stop):
        overlap = body(a, inside, lower=True)
        head = overlap.head if overlap else None
        fits = head is None or not head.has("overlaps", "no")
        if overlap and fits and overlap.stop > hit.stop and not a.hits.at(inside, "placekind"):
            return Office(first, overlap.stop, label, role, overlap, former=former)
    after = hit.stop
    if after < len(a.tokens) and (_of(a, after) or _within(a, after)):
        after += 1
    owner = body(a, after)
    if owner:
        return Office(first, owner.stop, label, role, owner, former=former)
    headed = _implied_head(a, role, after)
    if headed:
        return Office(first, headed.stop, label, role, headed, former=former)
    where = place(a, after)
    if where:
        return Office(first, where.stop, label, role, place=where, former=former)
    anchor = level_word(a, hit.stop)
    if anchor:
        stop = a.hits.at(hit.stop, "placekind").stop  # type: ignore[union-attr]
        return Office(first, stop, label, role, anchor=anchor, former=former)
    fixed = role.first("impliedBody")
    return Office(first, hit.stop, label, role, former=former, fixed=fixed)


def _within(a: Annotated, index: int) -> bool:
    hit = a.hits.at(index, "glue")
    return hit is not None and hit.concept.has("functionClass", "within")


def _implied_head(a: Annotated, role: Concept, after: int) -> Body | None:
    """Parse "Bộ trưởng Tài chính": the title names the head of the body, the text only its topic."""
    kind = a.lexicon.concepts.get(role.first("heads") or "")
    if kind is None or after >= len(a.tokens) or not a.tokens.capital(after):
        return None
    if place(a, after) is not None:
        return None
    stop = topic_stop(a, after)
    if stop == after or a.hits.at(after, "role", "bodykind") or name(a, after) is not None:
        return None
    topic = a.tokens.words(after, stop)
    return Body(after, stop, f"{kind.label} {topic}", head=kind, topic=topic)


# ---------------------------------------------------------------- names of people


def name(a: Annotated, first: int, *, cued: bool = False) -> Name | None:
    """Parse a run of two to five capitalised syllables as a person's name.

    Without a cue (an honorific, a rank, an office) the run must start with a Vietnamese surname
    and be no place or body. A cue lets foreign names through ("Xi Jinping", "Kim Jong-un").
    """
    tokens = a.tokens
    if first >= len(tokens) or not tokens.word(first) or not tokens.capital(first):
        return None
    stop = capital_run(a, first, 6)
    while stop < len(tokens) and cued and tokens.forms[stop] in "-'’" and tokens.glued(stop):
        if stop + 1 < len(tokens) and tokens.word(stop + 1) and tokens.glued(stop + 1):
            stop = max(stop + 2, capital_run(a, stop + 1, 3))
        else:
            break
    for inner in range(first + 1, stop):
        hit = a.hits.at(inner, "role", "bodykind", "honorific", "roleform", "rank")
        if hit and hit.stop - hit.first > 1:
            stop = inner
            break
    surname = a.hits.at(first, "surname") is not None
    if surname and stop - first > 4:
        stop = first + 4 if not cued else stop
    if stop - first < 2 or any(tokens.forms[i].isupper() and len(tokens.forms[i]) > 1 for i in range(first, stop)):
        return None
    if not cued and not surname:
        return None
    return Name(first, stop, tokens.words(first, stop), surname)


def span_of(a: Annotated, phrase: Place | Body | Office | Name) -> Span:
    """Return the span of a phrase."""
    return a.tokens.span(phrase.first, phrase.stop)
