"""The cues of one sentence and what each governs: the scopes from which modality is read.

A cue governs what follows it ("ahead") or what stands before it ("behind"), to the end of its
phrase, clause or sentence, and never past a word that ends its scope ("nhưng"). Cues, directions
and reaches are rows of the scheme ``modality``.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from kg.clauses.asides import beyond
from kg.clauses.bounds import gone_from, led_by, numbered, points_back, role_words, subject, word
from kg.clauses.cut import MODALITY, Cut
from kg.clauses.forces import Force
from kg.clauses.voices import MARKS, SHUT, colon, says, that
from kg.read.phrases.words import of_class

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.lexicon.model import Hit
    from kg.read.reading import Annotated


_PHRASE = 6  # tokens that a cue of a phrase governs at most
_COPULA = 3  # tokens between "là" and the word for what is false ("chỉ là một tin vịt")
_TIDING = 40  # tokens between "thông tin" and what calls it false
_RULED = 30  # tokens between a ruling and the cue that yields to it
_OVERTAKEN = (
    ((Force.PLANNED, Force.WISHED), "done"),  # "Hơn dự kiến hai ngày, HĐND đã bầu ông A"
    ((Force.MISSED,), "still"),  # "Lẽ ra nghỉ hưu, ông A vẫn được bổ nhiệm"
    ((Force.BACKGROUND, Force.FORMER, Force.IMAGINED), "justnow"),  # "Từng …, ông A vừa …"
)
_FORCES = {str(force): force for force in Force}
_VOICES = {"stranger": Force.QUOTED, "crowd": Force.QUOTED, "fiction": Force.IMAGINED}
_INCLUSIVE = frozenset({Force.PROPOSED, Force.OPEN})  # "xin từ chức": cue and fact are one word
_UNTRUE = (Force.FORGED, Force.DENIED)


class Scope(NamedTuple):
    """The tokens that a cue governs; ``narrow`` are those of its own clause.

    ``behind``: they stand before the cue.
    """

    force: Force
    tokens: range
    narrow: range
    behind: bool = False


def scopes(a: Annotated, span: range) -> Iterator[Scope]:
    """Yield the scopes of the cues of a sentence."""
    if a.hits.starts(span, MODALITY, "falsity"):
        yield from _Frame(a, span).scopes()


class _Frame(Cut):
    """One sentence, with what each of its cues governs."""

    def scopes(self) -> Iterator[Scope]:
        """Yield what each cue governs, then what the whole sentence calls false."""
        for force, cue in self._forces():
            if cue.concept.has("scope", "ahead"):
                yield self._ahead(force, cue)
                if force is Force.MISSING and cue.first == self.span.start:
                    yield from self._without(cue)
                if force is Force.DENIED and (never := beyond(self, cue)):
                    yield Scope(Force.MISSING, never, never)
                if force is Force.WISHED and subject(self.a, cue.stop):  # of somebody else
                    narrow = range(cue.stop, self._stop(cue))
                    yield Scope(Force.HOPED, narrow, narrow)
            if cue.concept.has("scope", "behind") or self._last(cue):
                yield from self._taken(force, range(self._start(cue), cue.stop))
        yield from (*self._false(), *self._only_then(), *self._only_if())

    # -- which cues count

    def _forces(self) -> Iterator[tuple[Force, Hit]]:
        """Yield what each cue does; a ruling may take it back; a voice must say something."""
        for cue in self.cues:
            later = cue.concept.has("yields", "number") and numbered(self.a, cue.first)
            told = cue.concept.properties.get("modality", ())
            for name in (Force.BACKGROUND,) if later else told:  # "bốn tháng sau, ông được bầu"
                if name in _VOICES:
                    if says(self.a, cue, self.span.stop, anyhow=name == "stranger"):
                        yield _VOICES[name], cue
                elif name in _FORCES and not (self._ruled(cue) or self._owned(name, cue)):
                    yield _FORCES[name], cue

    def _ruled(self, cue: Hit) -> bool:
        """Tell whether "quyết định" stands before a cue that yields to it, or a fact follows."""
        if cue.concept.has("yields", "factual") and self._factual(cue):
            return True
        if cue.concept.has("needs", "then"):  # "Ví dụ tỉnh có 5.000 hộ nghèo [thì] cần …"
            return role_words(self.a, "then").first(range(cue.stop, self.span.stop)) is None
        if not cue.concept.has("yields", "before"):
            return False
        near = range(max(self.span.start, cue.first - _RULED), cue.first)
        return role_words(self.a, "ruling").first(near) is not None

    def _owned(self, name: str, cue: Hit) -> bool:
        """Tell whether a wish is a noun that somebody has: "Đáp lại mong mỏi của bà con, …"."""
        behind = name == Force.WISHED and cue.stop < self.span.stop
        return behind and of_class(self.a, cue.stop, "genitive")

    def _factual(self, cue: Hit) -> bool:
        """Tell whether what only goes for things done follows: "Việc bổ nhiệm ông A là do …"."""
        near = range(cue.stop, min(cue.stop + _RULED, self.span.stop))
        told = role_words(self.a, "factual").first(near)
        if told is None or cue.first != self.span.start:
            return False
        if word(self.a, told.first, "asking"):  # "… là do ai quyết định"
            return False
        between = range(cue.stop, told.first)  # "… sẽ được thực hiện đúng", and no "bà [Mơ]"
        cues = (c for c in self.cues if c.first in between and c.concept.first("modality"))
        return all(self.a.tokens.capital(c.first) for c in cues)

    # -- what follows a cue

    def _ahead(self, force: Force, cue: Hit) -> Scope:
        first = cue.first + (force not in _INCLUSIVE)  # "không trúng cử" holds what it denies
        voice = force in _VOICES.values() and not cue.concept.has("modality", "crowd")
        said = self._said(cue) if voice else 0
        narrow = range(first, said or self._stop(cue))
        wide = range(first, self._stop(cue, wide=True)) if not said and self._wide(cue) else narrow
        return Scope(force, wide, narrow)

    def _without(self, cue: Hit) -> Iterator[Scope]:
        """Yield what would be without something: "Không có ông A thì HĐND đã bãi nhiệm ông B"."""
        then = role_words(self.a, "then").first(range(cue.stop, self.span.stop))
        if then is not None:
            tokens = range(then.first, self.span.stop)
            yield Scope(Force.SUPPOSED, tokens, tokens)

    def _only_then(self) -> Iterator[Scope]:
        """Yield what waits for something else: "Đủ phiếu thì ông A mới được bầu"."""
        for then in (hit.first for hit in role_words(self.a, "then").within(self.span)):
            place = bisect_left(self.clause, then + 1)
            stop = self.clause[place] if place < len(self.clause) else self.span.stop
            if role_words(self.a, "onlythen").first(range(then, stop)) is not None:
                yield Scope(Force.SUPPOSED, range(then, stop), range(then, stop))

    def _only_if(self) -> Iterator[Scope]:
        """Yield what holds in a case only: "Đoàn chỉ về làm việc trong trường hợp có đơn"."""
        onlys = role_words(self.a, "only").within(self.span)
        if not onlys:
            return
        cases = [c.first for c in self.cues if c.concept.has("modality", Force.SUPPOSED)]
        for only in onlys:
            place = bisect_left(self.clause, only.first + 1)
            stop = self.clause[place] if place < len(self.clause) else self.span.stop
            case = bisect_left(cases, only.stop)
            if case < len(cases) and cases[case] < stop:
                tokens = range(only.first, stop)
                yield Scope(Force.SUPPOSED, tokens, tokens)

    def _said(self, cue: Hit) -> int:
        """Return where stops what a voice says after a colon or "rằng"; else 0."""
        opened = colon(self.a, cue, self.span.stop)
        ends = self.turns if opened else self.clause
        opened = opened or that(self.a, cue, self.span.stop)
        place = bisect_left(ends, opened + 1)
        return opened and (ends[place] if place < len(ends) else self.span.stop)

    def _wide(self, cue: Hit) -> bool:
        """Tell whether a cue governs more than its own clause: "Trong phim, ông A là Bí thư"."""
        frames = cue.first == self.span.start and cue.concept.has("modality", Force.IMAGINED)
        return (frames or cue.concept.has("reach", "sentence")) and not self.aside(cue)

    def _stop(self, cue: Hit, *, wide: bool = False) -> int:
        """Return where what follows the cue stops, in its clause or (``wide``) beyond it."""
        stop = self.span.stop
        opens = wide or (cue.first == self.span.start and self._wide(cue))
        ends = self.turns if wide else self.clause
        start = cue.stop
        if opens and start < stop and self.a.tokens.forms[start] in ",:":
            start += 1  # "Nghe đâu, …", "Có người rỉ tai nhau: …"
        place = bisect_left(ends, start)
        if wide and cue.concept.has("modality", Force.IMAGINED):
            place += self._colon(ends, place)  # "Đề thi nêu tình huống số 2: …"
        if place < len(ends):
            stop = min(stop, ends[place])
        if not wide and cue.concept.has("modality", Force.DENIED):
            stop = max(stop, beyond(self, cue).stop)
        for forces, role in _OVERTAKEN if wide else ():
            if any(cue.concept.has("modality", force) for force in forces):
                stop = min(stop, self._done(start, role))
        if limit := int(cue.concept.first("maxScope") or 0):
            stop = min(stop, cue.stop + limit)
        if cue.concept.has("reach", "phrase"):
            stop = min(stop, cue.stop + _PHRASE)
            marks = (i for i in range(cue.stop, stop) if self.a.tokens.forms[i] in MARKS)
            stop = next(marks, stop)
        stop = led_by(self.a, self.span, cue, stop)
        if cue.concept.has("yields", "after"):
            ruled = role_words(self.a, "ruling").first(range(cue.stop, stop))
            stop = stop if ruled is None else ruled.first
        return stop

    def _colon(self, ends: Sequence[int], place: int) -> bool:
        return place < len(ends) and self.a.tokens.forms[ends[place]] == ":"

    def _done(self, start: int, role: str) -> int:
        """Return the comma after which it is done, or news; else where the sentence stops."""
        ends = self.clause[bisect_left(self.clause, start + 1) :]
        if not ends or self.a.tokens.forms[ends[0]] != ",":
            return self.span.stop
        told = range(ends[0] + 1 + (role == "done"), ends[1] if len(ends) > 1 else self.span.stop)
        done = role_words(self.a, role).first(told) is not None
        return ends[0] if done else self.span.stop

    # -- what stands before a cue

    def _last(self, cue: Hit) -> bool:
        """Tell whether a verb governs what stands before it: "… tạm hoãn (vì bão)"."""
        if not cue.concept.has("scope", "last"):
            return False
        after = cue.stop
        ends = after >= self.span.stop or self.a.tokens.forms[after] in MARKS
        ends = ends or after in self.clause
        return ends or word(self.a, after, "governor")

    def _start(self, cue: Hit) -> int:
        """Return where what stands before the cue starts."""
        if any(cue.concept.has("modality", name) for name in _VOICES):
            closes = cue.first - 2  # "“…”, một người nói"
            quoted = closes >= self.span.start and self.a.tokens.forms[closes] in SHUT
            return self.span.start if quoted else cue.stop
        if cue.concept.has("reach", "sentence"):
            return self.span.start
        if cue.concept.has("reach", "phrase"):
            near = range(max(self.span.start, cue.first - _PHRASE), cue.first)
            return next(
                (i + 1 for i in reversed(near) if self.a.tokens.forms[i] == ","), near.start
            )
        if cue.concept.has("modality", Force.FORMER):
            return gone_from(self.a, self._subject(cue.first, cue), cue)
        turned = self.a.tokens.forms[cue.first - 1] == "," and cue.concept.has("modality", "turn")
        return self._subject(cue.first - turned, cue)  # "…, song thực tế …": what stood before

    def _subject(self, index: int, cue: Hit) -> int:
        """Return where the clause before a cue starts; behind the cue where it lacks its noun.

        It goes on before a comma where it starts with a tiding ("Tin A, B là …"), has no subject
        ("…, vì bão, đã bị hủy") or one that points back ("…, tin này là sai").
        """
        start = self.clause_start(index)
        place = bisect_left(self.turns, index) - 1
        part = self.turns[place] + 1 if place >= 0 else self.span.start
        bare = all(word(self.a, i, "adverb") for i in range(start, index))
        bare = bare or word(self.a, start, "passive")  # "… thì bị chính người ký hủy"
        apposed = start > part and word(self.a, start, "apposed")  # "…, một văn bản không có thật"
        told = part if bare or apposed or word(self.a, part, "tiding") else start
        if not (self._headed(told, cue) or self._headed(start, cue)):
            return cue.stop
        return self.span.start if self._back(start, index) else told

    def _back(self, start: int, stop: int) -> bool:
        """Tell whether a clause is on what was told, or has somebody say so of "thông tin này"."""
        tidings = role_words(self.a, "tiding").within(range(start + 1, stop))
        near = (start, stop - 1)  # "…; tổ kỹ thuật giải thích đó là lỗi phần mềm"
        return any(points_back(self.a, i) for i in (*near, *(h.first for h in tidings)))

    def _headed(self, start: int, cue: Hit) -> bool:
        """Tell whether the noun that a cue needs opens the clause, near its start.

        "Việc bổ nhiệm ông A chưa được …", "Sở khẳng định thông tin … là không đúng".
        """
        role = cue.concept.first("needs")
        if role is None:
            return True
        if role == "resumes":
            return self._back(start, cue.first)
        if role == "deed":  # "Cách chức ông A là phương án …"
            return self.a.hits.at(start, "decision") is not None
        far = max(start, cue.first - _TIDING)
        near = range(far, cue.first) if role == "tiding" else (start, start + 1)
        return any(word(self.a, i, role) for i in near)

    def _false(self) -> Iterator[Scope]:
        """Yield what is called false or forged: "Tin … chỉ là tin vịt"."""
        for false in self.a.hits.of(self.span, "falsity"):
            near = range(max(self.span.start, false.first - _COPULA), false.first)
            copula = next((i for i in near if word(self.a, i, "copula")), None)
            if copula is not None and copula > self.span.start:
                force = Force(false.concept.first("modality") or "")
                yield from self._taken(force, range(self._subject(copula, false), false.stop))

    def _taken(self, force: Force, tokens: range) -> Iterator[Scope]:
        """Yield what a cue takes back; what only a forged recording shows, nobody said or did.

        "Đoạn video Giám đốc A kêu gọi … là giả"; not "Giám đốc A nói đoạn video là giả".
        """
        yield Scope(force, tokens, tokens, behind=True)
        if force in _UNTRUE and tokens and word(self.a, tokens.start, "tale"):
            yield Scope(Force.QUOTED, tokens, tokens)
