"""Modality: which words of an article state no plain fact of today, and why.

A cue word ("không", "nghe nói", "nếu", "bị hủy") changes the status of what it governs. What that
is depends on the cue: what follows it or what stands before it; to the end of the phrase, the
clause or the sentence; never past a word that ends its scope ("nhưng"). Cues, directions and
reaches are rows of the scheme ``modality``; this module turns them into scopes over tokens, once,
and every family of facts asks whether the word that states its fact lies in one.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kg.lexicon.model import Hit
    from kg.read.reading import Annotated


class Force(StrEnum):
    """What a cue does to the words in its scope."""

    DENIED = "denied"  # "không bổ nhiệm", "… là sai sự thật"
    MISSING = "missing"  # "không có cuộc họp nào": the thing itself is not there
    DOUBTED = "doubted"  # "nghe nói …"
    SUPPOSED = "supposed"  # "nếu …"
    WISHED = "wished"  # "ước gì …"
    MISSED = "missed"  # "suýt …", "lẽ ra …"
    QUESTIONED = "questioned"  # "liệu …?"
    QUOTED = "quoted"  # "bị cáo khai …"
    IMAGINED = "imagined"  # "trong vở kịch …"
    FORGED = "forged"  # "… là giấy tờ giả"
    ANNULLED = "annulled"  # "… bị hủy"
    PLANNED = "planned"  # "dự kiến …"
    PROPOSED = "proposed"  # "đề nghị …"
    OPEN = "open"  # "thẩm quyền …": a duty, an aim or a procedure
    GENERAL = "general"  # "việc bổ nhiệm …": a noun, nothing told
    BACKGROUND = "background"  # "từng được …": a station of a career
    ABSENT = "absent"  # "vắng ông A"
    FEIGNED = "feigned"  # "tự xưng là Bí thư"
    KIN = "kin"  # "con trai Bí thư"
    FORMER = "former"  # "lúc sinh thời, …"


UNREAL = frozenset({
    Force.DENIED, Force.DOUBTED, Force.SUPPOSED, Force.WISHED, Force.MISSED, Force.QUESTIONED,
    Force.QUOTED, Force.IMAGINED, Force.FORGED,
})  # fmt: skip
"""What is no fact of any family."""

_SCHEME = "modality"
_PHRASE = 6  # tokens that a cue of a phrase governs at most
_SAYS = 5  # tokens between a stranger and what he says ("một người bán nước nói …")
_MARKS = frozenset(",;:.()…")
_INCLUSIVE = frozenset({Force.PROPOSED, Force.OPEN})  # "xin từ chức": cue and fact are one word
_WORDS = frozenset({
    "act", "body", "bodykind", "decision", "doctype", "eventnoun", "eventverb", "role", "roleform",
    "sector", "unit",
})  # fmt: skip
_QUOTES, _SHUT = '“«"', '”»"'


@dataclass(frozen=True, slots=True)
class _Scopes:
    """The scopes of one force, direction and reach, by their first token."""

    firsts: tuple[int, ...]
    stops: tuple[int, ...]
    reached: tuple[int, ...]  # the furthest stop of a scope up to here

    @classmethod
    def of(cls, ranges: Iterable[range]) -> _Scopes:
        found = sorted((r.start, r.stop) for r in ranges if r)
        stops = tuple(stop for _, stop in found)
        return cls(tuple(first for first, _ in found), stops, tuple(accumulate(stops, max)))

    def cover(self, index: int) -> bool:
        place = bisect_right(self.firsts, index) - 1
        return place >= 0 and self.reached[place] > index

    def near(self, index: int, reach: int) -> bool:
        place = bisect_right(self.firsts, index) - 1
        while place >= 0 and self.firsts[place] >= index - reach:
            if self.stops[place] > index:
                return True
            place -= 1
        return False


class Modality:
    """The scopes of an article's cues: built once, asked often, never changed."""

    __slots__ = ("_ahead", "_behind", "_narrow", "_parts", "a")

    def __init__(self, a: Annotated) -> None:
        """Find the cues of every sentence and what each governs."""
        self.a = a
        ahead: dict[Force, list[range]] = defaultdict(list)
        narrow: dict[Force, list[range]] = defaultdict(list)
        behind: dict[Force, list[range]] = defaultdict(list)
        self._parts: list[range] = []
        for sentence in a.sentences:
            frame = _Frame.of(a, a.tokens_of(sentence))
            for force, cue in frame.forces():
                if "ahead" in cue.concept.properties.get("scope", ()):
                    first = cue.first + (force not in _INCLUSIVE)  # "không trúng cử" holds it
                    ahead[force].append(range(first, frame.stop_after(cue)))
                    narrow[force].append(range(first, frame.stop_after(cue, narrow=True)))
                if cue.concept.has("scope", "behind"):
                    behind[force].append(range(frame.start_before(cue), cue.stop))
            self._parts += frame.parts()
            asked = frame.asked()
            if asked:
                ahead[Force.QUESTIONED].append(asked)
                narrow[Force.QUESTIONED].append(asked)
        self._ahead = {force: _Scopes.of(ranges) for force, ranges in ahead.items()}
        self._narrow = {force: _Scopes.of(ranges) for force, ranges in narrow.items()}
        self._behind = {force: _Scopes.of(ranges) for force, ranges in behind.items()}

    def part(self, index: int) -> range:
        """Return the part of its sentence that a token stands in: all up to a semicolon."""
        place = bisect_right(self._parts, index, key=lambda part: part.start) - 1
        return self._parts[place]

    def over(self, index: int, *forces: Force) -> bool:
        """Tell whether a cue of one of the forces governs the token."""
        return any(
            scopes.cover(index)
            for table in (self._ahead, self._behind)
            for force in forces
            if (scopes := table.get(force)) is not None
        )

    def before(self, index: int, *forces: Force) -> bool:
        """Tell whether such a cue stands before the token in its own clause."""
        return any(scopes.cover(index) for force in forces if (scopes := self._narrow.get(force)))

    def after(self, index: int, *forces: Force) -> bool:
        """Tell whether such a cue stands behind the clause of the token ("… bị hủy")."""
        return any(scopes.cover(index) for force in forces if (scopes := self._behind.get(force)))

    def near(self, index: int, reach: int, *forces: Force) -> bool:
        """Tell whether such a cue stands at most ``reach`` tokens before the token it governs."""
        return any(
            scopes.near(index, reach) for force in forces if (scopes := self._ahead.get(force))
        )


@dataclass(frozen=True, slots=True)
class _Frame:
    """One sentence: its cues, and the tokens at which scopes end.

    ``clause`` are the ends of clauses, ``turns`` those ends that a sentence-wide scope minds too.
    """

    a: Annotated
    span: range
    cues: Sequence[Hit]
    clause: Sequence[int]
    turns: Sequence[int]

    @classmethod
    def of(cls, a: Annotated, span: range) -> _Frame:
        """Cut a sentence: cues are the longest words of the scheme, left to right."""
        cues = [h for h in a.hits.of(span, _SCHEME) if _apart(a, span, h)]
        ends = {h.first for h in cues if h.concept.has("modality", "end")}
        turns = {h.first for h in cues if h.concept.has("modality", "turn")}
        turns |= {i for i in span if a.tokens.forms[i] in ";:"}
        clause = ends | turns | set(_commas(a, span))
        return cls(a, span, cues, tuple(sorted(clause)), tuple(sorted(turns)))

    def forces(self) -> Iterator[tuple[Force, Hit]]:
        """Yield what each cue does; a ruling may take it back; a stranger must say something."""
        said = -1
        for cue in self.cues:
            for name in cue.concept.properties.get("modality", ()):
                if name == "stranger":
                    said = cue.stop + _SAYS
                elif name in Force.__members__.values() and not self._ruled(cue):
                    yield Force(name), cue
        if said >= 0:
            yield from self._strangers()

    def _strangers(self) -> Iterator[tuple[Force, Hit]]:
        """Yield what strangers say: "một người bán nước nói …", "“…”, người này kể"."""
        for cue in self.cues:
            if not cue.concept.has("modality", "stranger"):
                continue
            for index in range(cue.stop, min(cue.stop + _SAYS, self.span.stop)):
                if self.a.tokens.forms[index] in _MARKS:
                    break
                if self._speaks(index):
                    yield Force.QUOTED, cue
                    break

    def _speaks(self, index: int) -> bool:
        said = self.a.hits.at(index, _SCHEME)
        told = said is not None and said.concept.has("modality", "speech")
        return told or self.a.hits.at(index, "act") is not None

    def _ruled(self, cue: Hit) -> bool:
        """Tell whether "quyết định" stands before a cue that yields to it."""
        if not cue.concept.has("yields", "before"):
            return False
        near = range(max(self.span.start, cue.first - 16), cue.first)
        return any(_ruling(self.a, i) for i in near)

    def stop_after(self, cue: Hit, *, narrow: bool = False) -> int:
        """Return where what follows the cue stops."""
        stop = self.span.stop
        reach = cue.concept.first("reach")
        wide = reach == "sentence" and not narrow
        ends = self.turns if wide else self.clause
        start = cue.stop
        if wide and start < stop and self.a.tokens.forms[start] == ",":
            start += 1  # "Nghe đâu, …"
        place = bisect_left(ends, start)
        if place < len(ends):
            stop = min(stop, ends[place])
        limit = int(cue.concept.first("maxScope") or 0)
        if limit:
            stop = min(stop, cue.stop + limit)
        if reach == "phrase":
            stop = min(stop, cue.stop + _PHRASE)
            marks = (i for i in range(cue.stop, stop) if self.a.tokens.forms[i] in _MARKS)
            stop = next(marks, stop)
        if cue.concept.has("yields", "after"):
            stop = next((i for i in range(cue.stop, stop) if _ruling(self.a, i)), stop)
        return stop

    def start_before(self, cue: Hit) -> int:
        """Return where what stands before the cue starts."""
        if cue.concept.has("modality", "stranger"):
            quoted = (
                cue.first - 2 >= self.span.start and self.a.tokens.forms[cue.first - 2] in _SHUT
            )
            return self.span.start if quoted else cue.stop
        if cue.concept.has("reach", "sentence"):
            return self.span.start
        if cue.concept.has("reach", "phrase"):
            return max(self.span.start, cue.first - _PHRASE)
        first = cue.first
        while first > self.span.start and self.a.tokens.forms[first - 1] in _SHUT:
            first -= 1
        place = bisect_left(self.clause, first) - 1
        return self.clause[place] if place >= 0 else self.span.start

    def parts(self) -> Iterator[range]:
        """Yield the parts that semicolons cut the sentence into."""
        start = self.span.start
        for index in self.turns:
            if self.a.tokens.forms[index] == ";" and index > start:
                yield range(start, index)
                start = index + 1
        if start < self.span.stop:
            yield range(start, self.span.stop)

    def asked(self) -> range | None:
        """Return what a sentence that ends in "?" asks: all of it, or what its colon opens."""
        last = self.span.stop - 1
        while last > self.span.start and self.a.tokens.forms[last] in '”"»).!':
            last -= 1
        if last < self.span.start or self.a.tokens.forms[last] != "?":
            return None
        opened = (
            i for i in range(last, self.span.start, -1) if self.a.tokens.forms[i] in f":{_QUOTES}"
        )
        return range(next(opened, self.span.start), last)


def _apart(a: Annotated, span: range, cue: Hit) -> bool:
    """Tell whether a cue is a word of its own: no name ("ông Định"), no piece of a longer word."""
    first = cue.first
    opens = first == span.start or not a.tokens.word(first - 1)
    if (a.tokens.capital(first) and not opens) or first in a.inside:
        return False
    before = (h for i in (first - 1, first - 2) for h in a.hits.starting.get(i, ()))
    long = cue.stop - first > 1  # "cũng đề nghị" is still "đề nghị"
    if any(
        h.stop > first and h.concept.scheme in _WORDS and not (long and h.stop == cue.stop)
        for h in before
    ):
        return False  # "quyết định", "Chính phủ quyết tâm"
    longer = (h for h in a.hits.all_at(first, "decision") if h.stop > cue.stop)
    return long or next(longer, None) is None  # "khai trừ", "không tái cử"


def _ruling(a: Annotated, index: int) -> bool:
    return any(h.concept.has("clauseRole", "ruling") for h in a.hits.all_at(index, "clauseword"))


def _commas(a: Annotated, span: range) -> Iterator[int]:
    """Yield the commas that end a clause; those around titles and in lists of verbs end none.

    "Ông A, Giám đốc Sở Y tế, vắng mặt"; "miễn nhiệm, bổ nhiệm".
    """
    titled = False
    for index in span:
        form = a.tokens.forms[index]
        if form in ";:.":
            titled = False
        if form != ",":
            continue
        after = index + 1
        named = titled or a.tokens.capital(index - 1) or a.tokens.forms[index - 1] == ")"
        kin = a.hits.at(after, _SCHEME)
        title = named and (
            a.hits.at(after, "role", "roleform", "status", "rank", "degree") is not None
            or (kin is not None and kin.concept.has("modality", "kin"))
        )
        if title:
            titled = True
        elif titled:
            titled = False
        elif a.hits.at(after, "decision") is None:
            yield index
