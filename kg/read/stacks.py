"""Title stacks: which offices belong to which name.

"Đồng chí NAME, ROLE, ROLE", "ROLE, ROLE NAME", "NAME - ROLE", "NAME (ROLE)", "các đồng chí: N1, R1,
R2; N2, R3". A comma splits offices, a semicolon people; an office right before a name is that
name's. A stack whose owner cannot be told is left out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.read.lives import ASIDE, told_beside
from kg.read.phrases import Body, Name, Office
from kg.read.phrases.words import asides, bracketed, generic
from kg.read.several import of_several, own_from, own_until
from kg.read.tenures import during
from kg.read.whose import acts_for, anothers, fronted, of_act, of_career

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.read.reading import Annotated
    from kg.read.scan import Chunk


_SPEAKS_OF = frozenset({"genitive", "about", "with"})


@dataclass(frozen=True, slots=True)
class Stack:
    """A name with the offices that the text hangs on it; ``first``/``stop`` bound all of it."""

    chunk: Chunk
    offices: tuple[Office, ...]
    first: int
    stop: int


@dataclass(frozen=True, slots=True)
class _Link:
    chunk: Chunk
    glue: str  # what stands between the chunk before and this one; "x": other words


def stacks(a: Annotated, chunks: Sequence[Chunk]) -> Iterator[Stack]:
    """Yield every name of the article with its offices, in text order."""
    for run in _runs(a, chunks):
        yield from _owners(a, run)


def _glue(a: Annotated, left: Chunk, right: Chunk, aside: int = 0) -> str:
    """Return the joint of two phrases: "", ",", ";", "-", "(", ":", "&" ("và"), "=" ("là"), "x"."""
    stop = aside or left.stop
    if right.first < stop:
        return "x"
    between = a.tokens.forms[stop : right.first]
    if between[:1] == (")",):
        between, stop = between[1:] or (",",), stop + 1
        named = a.hits.at(right.stop, "surname") is not None and a.tokens.capital(right.stop)
        named = named or isinstance(right.phrase, Name)
        if between[0] == "," and stop < right.first and named:
            return ";"  # "ông A (Giám đốc Sở B), ông C", "… (Trưởng ban), Bộ trưởng Bộ D C"
    joint = "".join(between)
    if not joint:
        return ""
    if (
        joint == "("
        and _names_holder(left, right)
        and a.tokens.forms[right.stop : right.stop + 1] == (")",)
    ):
        return "="  # "Phó Bí thư Tỉnh ủy A (ông B) trình bày …"
    if joint in (",", ";", ":", "(", "-", "–", "—"):
        return {"–": "-", "—": "-"}.get(joint, joint)
    return _word_joint(a, left, right, stop, comma=between[0] in ",;")


def _word_joint(a: Annotated, left: Chunk, right: Chunk, stop: int, *, comma: bool) -> str:
    """Return the joint that one word makes after an optional comma: "và", "là", "kiêm"."""
    word = stop + 1 if comma else stop
    new = a.hits.at(word, "vintage")  # "Giám đốc Sở A mới là ông B"
    if new is not None and new.concept.has("vintage", "current"):
        word = new.stop
    joined, concurrent = a.hits.at(word, "function"), a.hits.at(word, "status")
    if joined is not None and joined.stop == right.first:
        if joined.concept.has("functionClass", "conjunction"):
            return "&"
        if joined.concept.has("functionClass", "copula") and not comma:
            return "=" if _names_holder(left, right) else "x"
    if concurrent is not None and concurrent.stop == right.first:
        return "," if concurrent.concept.has("statusKind", "concurrent") else "x"
    return "x"


def _names_holder(office: Chunk, holder: Chunk) -> bool:
    """Tell whether "là" between two phrases may name who holds an office: "Bí thư … là ông A"."""
    named = isinstance(office.phrase, Office) and isinstance(holder.phrase, Name)
    return named and holder.cue is not None


def _runs(a: Annotated, chunks: Sequence[Chunk]) -> Iterator[list[_Link]]:
    """Yield the longest runs of offices and names with nothing but joints between them."""
    run: list[_Link] = []
    before, name, aside = None, None, 0
    for chunk in chunks:
        if chunk.stop <= aside:
            continue  # "quê tỉnh A" in "ông B (42 tuổi, quê tỉnh A) - Bí thư …"
        fits = isinstance(chunk.phrase, Office | Name) or (
            isinstance(chunk.phrase, Body) and bracketed(a, chunk.first, chunk.stop)
        )  # "Vụ trưởng Vụ A (Bộ B)"
        fits = fits and not of_several(a, chunk.phrase)
        glue = "x"
        if run and before is not None and before.sentence == chunk.sentence:
            apart = _told_apart(a, name, chunk) or _begins(a, chunk)
            glue = "x" if apart else _glue(a, before, chunk, aside)
        before, aside = chunk, told_beside(a, chunk)
        if not fits or glue == "x":
            if run:
                yield run
            run, name = [], None
        if fits:
            run.append(_Link(chunk, glue if run else ""))
            name = chunk if isinstance(chunk.phrase, Name) else name
    if run:
        yield run


def _begins(a: Annotated, chunk: Chunk) -> bool:
    """Tell whether the time of an office begins an item: "ông A, … - Trong thời gian làm …"."""
    return during(a, chunk.first) and a.tokens.capital(chunk.first)


def _told_apart(a: Annotated, name: Chunk | None, chunk: Chunk) -> bool:
    """Tell whether the last name stands in brackets closed since: "(em bà B), Giám đốc Sở C"."""
    if name is None or chunk.first - name.stop > ASIDE:
        return False
    return name.first in asides(a, max(0, name.first - ASIDE), chunk.first)


def _deputed(
    a: Annotated, run: list[_Link], name: int, offices: tuple[Office, ...]
) -> tuple[Office, ...]:
    """Give a bare deputy the body of who deputes him.

    "Thừa ủy quyền của Trưởng Ban A, ông B, Phó Trưởng ban, trao …": of Ban A.
    """
    head = run[0].chunk.phrase
    if name == 0 or not isinstance(head, Office) or not acts_for(a, run[0].chunk.first):
        return offices
    return tuple(
        o._replace(body=head.body) if o.concept.has("deputy", "yes") and _bare(o) else o
        for o in offices
    )


def _bare(office: Office) -> bool:
    return not (office.body or office.place or office.anchor or office.fixed)


def _of_many(a: Annotated, run: list[_Link], index: int) -> bool:
    """Tell whether an office in a list is that of several who are not named.

    "Dự còn có các thành viên Đoàn kiểm tra số 9; Bí thư Tỉnh ủy A Nguyễn Văn B". After a comma
    they may be people named behind ("các Ủy viên Bộ Chính trị, Phó Thủ tướng A, B"), if several.
    """
    after, first = run[index + 1 : index + 2], run[index].chunk.first
    if run[index].glue not in ("", ";") or not after or not generic(a, first):
        return False
    one = sum(isinstance(link.chunk.phrase, Name) for link in run) == 1
    return after[0].glue == ";" or (one and after[0].glue == "," and not index)


def _titled(run: list[_Link], position: int) -> bool:
    """Tell whether an office follows a name, a comma between."""
    after = run[position + 1 : position + 2]
    return bool(after) and after[0].glue == "," and isinstance(after[0].chunk.phrase, Office)


def _of_first(a: Annotated, run: list[_Link], between: list[int], position: int) -> list[int]:
    """Return those of the offices before the first name that are his."""
    if not between or "," not in {run[i].glue for i in (*between[1:], position)}:
        return between
    first, name = run[0].chunk.first, run[position].chunk
    if not run[position].glue and fronted(a, first, name):
        return between[-1:]
    between = between[acts_for(a, first) :]
    if run[position].glue == "," and of_act(a, first, name, titled=_titled(run, position)):
        return []
    if any(run[i].chunk.plural for i in between) and name.cue is not None:
        return []  # "mấy ông Bộ trưởng, Thứ trưởng Y tế, ông A": none of them is named
    return between


def _owners(a: Annotated, run: list[_Link]) -> Iterator[Stack]:
    names = [i for i, link in enumerate(run) if isinstance(link.chunk.phrase, Name)]
    owned: dict[int, list[int]] = {i: [] for i in names}
    for order, position in enumerate(names):
        start = names[order - 1] + 1 if order else 0
        between = [i for i in range(start, position) if not _of_many(a, run, i)]
        if not order:
            between = _of_first(a, run, between, position)
        if not between:
            continue
        if anothers(a, run[between[0]].chunk.first, run[position].glue):
            continue
        previous = names[order - 1] if order else None
        mine, theirs = _split(
            run,
            between,
            position,
            previous,
            has_own=bool(
                previous is not None and owned[previous] and owned[previous][0] < previous
            ),
        )
        owned[position].extend(_last(run, mine, position))
        if previous is not None:
            owned[previous].extend(theirs)
    if names:
        owned[names[-1]].extend(_after(a, run, names[-1], has_own=bool(owned[names[-1]])))
    for position in names:
        links = [*owned[position], position]
        offices = tuple(
            p for i in sorted(owned[position]) if isinstance(p := run[i].chunk.phrase, Office)
        )
        yield Stack(
            run[position].chunk,
            _deputed(a, run, position, offices) if position == names[0] else offices,
            first := min(run[i].chunk.first for i in _beside(a, run, links)),
            _closed(a, run[position].chunk, first, max(run[i].chunk.stop for i in links)),
        )


def _beside(a: Annotated, run: list[_Link], links: list[int]) -> list[int]:
    """Return what is of the noun phrase of a name: no time before it, "Khi là Giám đốc, ông B"."""
    name = links[-1]
    fronted = during(a, run[min(links)].chunk.first) and run[name].glue == ","
    return [i for i in links if i >= name or not fronted]


def _closed(a: Annotated, name: Chunk, first: int, stop: int) -> int:
    """Take in the bracket that closes behind an office: "ông A, Giám đốc Sở B (nay là …)"."""
    forms = a.tokens.forms
    if forms[stop : stop + 1] != (")",) or forms[name.stop : name.stop + 1] == ("(",):
        return stop
    inside = forms[first:stop]
    return stop + 1 if inside.count("(") > inside.count(")") else stop


def _speaks_of(a: Annotated, run: list[_Link], last: int) -> bool:
    """Tell whether the office after a name is who speaks of him.

    "Với trường hợp của ông A, Tổng Bí thư nhấn mạnh …": bare, and the verb right behind it.
    """
    after, name = run[last + 1 :], run[last].chunk
    if len(after) != 1 or after[0].glue != "," or name.first == 0:
        return False
    office = after[0].chunk.phrase
    bare = isinstance(office, Office) and not (office.body or office.place or office.anchor)
    act = a.hits.at(after[0].chunk.stop, "act")
    return (
        bare
        and act is not None
        and act.concept.first("actType") is not None
        and any(
            not _SPEAKS_OF.isdisjoint(hit.concept.properties.get("functionClass", ()))
            for hit in a.hits.all_at(name.first - 1, "function")
        )
    )


def _after(a: Annotated, run: list[_Link], last: int, *, has_own: bool) -> range:
    """Return the offices after the last name: a semicolon ends a person that had his before.

    "Thủ tướng A và Bộ trưởng Bộ B thăm …": another, unnamed, is in that office.
    """
    another = last + 1 < len(run) and run[last + 1].glue == "&"
    career = has_own and of_career(a, run[0].chunk.first)
    if another or career or _speaks_of(a, run, last):
        return range(0)
    after = range(last + 1, len(run))
    ends = (i for i in after if has_own and run[i].glue == ";")
    stop = next(ends, len(run))
    held = [i for i in range(last + 1, stop) if isinstance(run[i].chunk.phrase, Office)]
    own = own_until([p for i in held if isinstance(p := run[i].chunk.phrase, Office)])
    return range(last + 1, held[own] if own < len(held) else stop)


def _last(run: list[_Link], mine: list[int], position: int) -> list[int]:
    """Return those of the offices before a name that are no other people's in a list."""
    before = [i for i in mine if i < position and isinstance(run[i].chunk.phrase, Office)]
    offices = [p for i in before if isinstance(p := run[i].chunk.phrase, Office)]
    first = own_from(offices, [run[i].glue for i in before])
    return [i for i in mine if i not in before[:first]]


def _split(
    run: list[_Link], between: list[int], position: int, previous: int | None, *, has_own: bool
) -> tuple[list[int], list[int]]:
    """Split the offices between two names into those of the later and those of the earlier one."""
    adjacent = run[position].glue in ("", "-", "=")
    if previous is None:
        return (between, []) if adjacent or run[position].glue == "," else ([], [])
    semicolons = [i for i in [*between, position] if run[i].glue == ";"]
    if semicolons:
        cut = semicolons[-1]
        return [i for i in between if i >= cut], [i for i in between if i < cut]
    if not adjacent:
        return [], between
    if has_own or run[between[0]].glue == "&":
        return between, []
    aide = run[between[-1]].chunk.phrase
    if isinstance(aide, Office) and aide.concept.has("aide", "yes"):
        return [], between  # "ông A, thư ký Chủ tịch UBND tỉnh B": B is in the chair
    return between[-1:], between[:-1]
