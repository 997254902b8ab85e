"""Offices that words give to the person before them.

"… do đồng chí A làm trưởng đoàn", "ông B giữ chức …", "C; D là Phó Trưởng ban Ban Chỉ đạo",
"Trước đó, ông từng giữ các chức vụ: …".
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.model import Kind
from kg.read.given.listed import ListedReader
from kg.read.given.model import Given, acts_on, full_name, titled
from kg.read.given.retold import retold
from kg.read.given.tenures import after_years, lasts, until
from kg.read.phrases import Name, Office
from kg.read.phrases.ties import nouns, tied
from kg.read.phrases.words import asides, bracketed, joins
from kg.read.whose import borne

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.lexicon.model import Hit
    from kg.read.people import People
    from kg.read.reading import Annotated
    from kg.read.scan import Chunk

_BACK = 8  # tokens from a cue to its office ("giữ chức vụ: …")
_NEAR = 2  # sentences that a pronoun reaches back, where the article names several people
_DECIDED = 16  # tokens from "từng" to the cue: "từng được Quốc hội bầu giữ chức"
_CUE = 7  # tokens of the longest cue: "nhận quyết định bổ nhiệm giữ chức vụ"
_OPENING = 5  # tokens of the time that opens a clause: "từ tháng 5 năm 1957"
_LINK = 4  # tokens between two offices given at once: ", đồng thời là"


@dataclass(frozen=True, slots=True)
class GivenReader:
    """Reads the offices given by words; ``taken`` are the first tokens of those in title stacks."""

    a: Annotated
    chunks: Sequence[Chunk]
    people: People
    taken: frozenset[int]

    def read(self) -> Iterator[Given]:
        """Yield the offices given by words, in text order."""
        last: list[Given] = []
        lists = ListedReader(self.a, self.chunks, self.people)
        for index, chunk in enumerate(self.chunks):
            office = chunk.phrase
            if not isinstance(office, Office):
                continue
            if lists.several(chunk):
                yield from lists.read(index, office)
                continue
            if office.first in self.taken:
                if office.former:
                    yield from lists.together(index, office)
                continue
            found = self._chained(index, office, last) or self._cued(index, chunk, office)
            if found:
                last = found
                yield from found

    # -- one office

    def _chained(self, index: int, office: Office, last: list[Given]) -> list[Given]:
        """Read an office after another one given: "giữ chức A, B và C"."""
        before = self.chunks[index - 1] if index else None
        stop = before.stop if before is not None else 0
        if index > 1 and before is not None and bracketed(self.a, before.first, before.stop):
            before, stop = self.chunks[index - 2], stop + 1  # "Vụ trưởng Vụ A (Bộ B), …"
        if not last or before is None or before.phrase is not last[-1].office:
            return []
        chunk = self.chunks[index]
        if chunk.sentence != before.sentence or not self._linked(stop, chunk.first):
            return []
        now = self.a.hits.at(office.first, "status")
        held = now is not None and now.concept.has("statusKind", "present")
        held = held or lasts(self.a, chunk.stop)
        return [
            Given(g.person, g.name, office, office.former or (g.former and not held), g.rule)
            for g in last
        ]

    def _linked(self, first: int, stop: int) -> bool:
        """Tell whether only a comma, "và", "rồi" or "kiêm" stands between two offices.

        The years of the first may stand in brackets behind it.
        """
        at = first = after_years(self.a, first, stop)
        while at < stop:
            status = self.a.hits.at(at, "status")
            joined = status is not None and status.concept.has("statusKind", "concurrent")
            if status is not None and joined and status.stop <= stop:
                at = status.stop
            elif self.a.tokens.forms[at] in ",;" or joins(self.a, at):
                at += 1
            else:
                return False
        return 0 < stop - first <= _LINK

    def _cued(self, index: int, chunk: Chunk, office: Office) -> list[Given]:
        """Return what a word gives: the office to the person named before it.

        Rule ``office-cue``: "đồng chí Trịnh Đức Khải giữ chức Bí thư Tỉnh ủy An Phước".

        Rule ``former-office``: "ông Trịnh Đức Khải từng là Giám đốc Sở Y tế".
        """
        cue, former = self._own(chunk, office) or self._cue(chunk.first)
        if cue is None or _of_states(office) or borne(self.a, chunk.first):
            return []
        former = former or self._earlier(chunk.sentence, cue.first)
        rule = "former-office" if former else "office-cue"
        return [
            Given(full, name, office, former or office.former, rule)
            for full, name in self._holders(index, cue)
        ]

    def _cue(self, first: int) -> tuple[Hit | None, bool]:
        """Return the words that give the office ("làm", "giữ chức", "từng giữ các chức vụ:")."""
        for back in range(1, _BACK):
            at = first - back
            if at < 0:
                break
            cues = self.a.hits.all_at(at, "status", "officecue")
            # "giữ chức | Vụ trưởng", no "giữ chức vụ"
            cue = max((h for h in cues if h.stop <= first), key=lambda h: h.stop, default=None)
            if cue is None:
                continue
            gap = self.a.tokens.forms[cue.stop : first]
            plain = all(form == ":" for form in gap)
            if plain and cue.concept.scheme == "officecue":
                whole = self.a.hits.ending(cue.stop, _CUE, "officecue")
                cue = min([cue, *whole], key=lambda h: h.first)  # "nhận quyết định làm"
                return cue, self._past(cue.first)
            ended = cue.stop - cue.first > 1 and cue.concept.has("statusKind", "former")
            if ended and (plain or (gap[-1] == "," and all(f.islower() for f in gap[:-1]))):
                return cue, True  # "từng là nghiên cứu viên, Giám đốc …"
        return None, False

    def _own(self, chunk: Chunk, office: Office) -> tuple[Hit, bool] | None:
        """Return the words that open an office: "Ông | từng giữ chức | Bí thư", "bà | hiện là".

        A mark may part them from what else is told of the person: "sinh năm 1970, | hiện là",
        "(em ông B) | hiện giữ chức".
        """
        status = self.a.hits.at(office.first, "status")
        if status is None or status.stop - status.first < 2:
            return None
        if office.former:
            return status, True
        who = self.a.hits.at(chunk.cue, "anaphor") if chunk.cue is not None else None
        person = who is not None and who.concept.has("anaphorKind", Kind.PERSON)
        beside = person and who and who.stop == office.first
        apart = office.first and self.a.tokens.forms[office.first - 1] in ",)"
        return (status, False) if beside or apart else None

    def _earlier(self, sentence: int, cue: int) -> bool:
        """Tell whether the sentence tells of before: "Trước đó, bà Sáu là Chủ tịch UBND tỉnh"."""
        start = self.a.tokens_of(self.a.sentences[sentence]).start
        hit = self.a.hits.at(start, "function", "vintage")
        if hit is None or hit.stop > cue:
            return False
        if hit.concept.has("functionClass", "earlier"):
            begins = hit.stop
            if hit.concept.has("functionClass", "subordinator"):  # "Trước khi giữ chức X, ông A …"
                marks = (i for i in range(begins, cue) if self.a.tokens.forms[i] == ",")
                begins = next(marks, cue)
            return begins < cue and not retold(self.a, range(begins, cue))
        return hit.concept.has("vintage", "former")

    def _past(self, index: int) -> bool:
        """Tell whether "từng", "trước khi", "nguyên", "trước hợp nhất" stands before the cue.

        What gives the office may stand between: "từng được Quốc hội bầu giữ chức".
        """
        forms = self.a.tokens.forms
        decided = False
        for at in range(index - 1, max(0, index - _DECIDED), -1):
            if forms[at] in ",;:.()":
                break
            decided = decided or self.a.hits.at(at, "decision") is not None
            if until(self.a, at, index):
                return True
            aspect = self.a.hits.at(at, "modality")
            if decided and aspect is not None and aspect.concept.has("modality", "background"):
                return True
        return any(
            (hit := self.a.hits.at(index - back, "status", "vintage")) is not None
            and (hit.concept.has("statusKind", "former") or hit.concept.has("vintage", "former"))
            and hit.stop >= index - 1
            for back in (1, 2, 3, 4)
            if index >= back
        )

    def _holders(self, index: int, cue: Hit) -> list[tuple[str, Name]]:
        """Return the people before the cue: the nearest name, and those joined to it by ";"."""
        sentence = self.chunks[index].sentence
        aside = asides(self.a, self.a.tokens_of(self.a.sentences[sentence]).start, cue.first)
        named = [
            (at, c)
            for at, c in enumerate(self.chunks[:index])
            if c.sentence == sentence and c.stop <= cue.first and c.first not in aside
            if isinstance(c.phrase, Name) and not acts_on(self.a, self.chunks, at)
        ]
        names = [c for at, c in named if not tied(self.a, titled(self.chunks, at))]
        if self._kin(names, cue.first, sentence):
            return []
        if names and self._fronted(sentence, names[-1].stop, cue.first):
            return []
        if names and self._himself(names[-1].stop, cue.first):
            return []  # "“Anh A còn là trưởng phòng, tôi là Phó Chủ tịch”"
        if names and not self._speaks(names[-1].stop, cue.first):
            run = [names[-1]]
            for earlier in reversed(names[:-1]):
                between = range(earlier.stop, run[-1].first)
                gap = self.a.tokens.forms[between.start : between.stop]
                if ";" not in gap or "." in gap or self._gives(between):
                    break
                run.append(earlier)
            return [found for c in reversed(run) if (found := full_name(self.people, c))]
        if names or not (self._pronoun(sentence, cue.first) or self._resumed(index, cue.first)):
            return []
        return self._told_of(index)

    def _resumed(self, index: int, cue: int) -> bool:
        """Tell whether a time opens a clause whose subject comes after it.

        "Từ năm 1957 là Giám đốc Sở A, [ông] đã …".
        """
        chunk, forms = self.chunks[index], self.a.tokens.forms
        opening = range(self.a.tokens_of(self.a.sentences[chunk.sentence]).start, cue)
        timed = any(forms[i].isdigit() for i in opening)
        at = chunk.stop + 1
        if not timed or len(opening) > _OPENING or at >= len(forms) or forms[at - 1] != ",":
            return False
        who = self.a.hits.at(at, "anaphor")
        person = who is not None and who.concept.has("anaphorKind", Kind.PERSON)
        return person and who is not None and not self.a.tokens.capital(who.stop)

    def _told_of(self, index: int) -> list[tuple[str, Name]]:
        """Return whom the pronoun of a sentence means: the last person named before it.

        Nobody whom another pronoun tells of: "Ông đón [bà B] về nước. Ông là …".
        """
        sentence = self.chunks[index].sentence
        near = 0 if self.people.only else sentence - _NEAR
        for c in reversed(self.chunks[:index]):
            if c.sentence < near:
                break
            if not isinstance(c.phrase, Name) or c.sentence >= sentence:
                continue
            if not self.people.only and self._pronoun(c.sentence, c.first):
                continue
            if (found := full_name(self.people, c)) is not None:
                return [found]
        return []

    def _kin(self, names: Sequence[Chunk], cue: int, sentence: int) -> bool:
        """Tell whether kin of who is named gets the office: "Con trai ông A (giữ chức …)".

        ``names`` are those who own no kin. Not "Ông B, con trai ông A, (giữ chức …)": two commas
        set it aside.
        """
        start = self.a.tokens_of(self.a.sentences[sentence]).start
        last = max((c.stop for c in names), default=start)
        aside = asides(self.a, start, cue)
        told = [h for h in nouns(self.a, range(last, cue)) if h.first not in aside]
        forms = self.a.tokens.forms
        beside = forms[last] in ",-–" and any(f in ",-–" for f in forms[last + 1 : cue])
        return bool(told) and not beside

    def _fronted(self, sentence: int, stop: int, cue: int) -> bool:
        """Tell whether the name is of a clause of time: "Khi bà B nghỉ hưu, … được bầu làm X"."""
        opener = self.a.hits.at(self.a.tokens_of(self.a.sentences[sentence]).start, "function")
        timed = opener is not None and opener.concept.has("functionClass", "subordinator")
        forms = self.a.tokens.forms
        return timed and any(forms[i] == "," for i in range(stop, cue))

    def _gives(self, between: range) -> bool:
        """Tell whether a clause of its own ends there: "ông A giữ chức X; ông B giữ chức Y"."""
        return any(self.a.hits.at(i, "officecue", "act", "decision") for i in between)

    def _himself(self, first: int, stop: int) -> bool:
        """Tell whether who speaks in a quotation tells of himself: "tôi (là)"."""
        selves = self.a.roles.get("self")
        return selves is not None and selves.first(range(first, stop)) is not None

    def _speaks(self, first: int, stop: int) -> bool:
        """Tell whether somebody says something before the cue: not "được A phân công làm"."""
        return any(
            (hit := self.a.hits.at(i, "act")) is not None
            and hit.concept.first("actType")
            and self.a.hits.at(i, "decision") is None
            for i in range(first, stop)
        )

    def _pronoun(self, sentence: int, stop: int) -> bool:
        tokens = self.a.tokens_of(self.a.sentences[sentence])
        return any(
            (hit := self.a.hits.at(i, "anaphor")) is not None
            and hit.concept.has("anaphorKind", Kind.PERSON)
            for i in range(tokens.start, stop)
        )


def _of_states(office: Office) -> bool:
    """Tell whether States hold an office in turn: "năm đảm nhận cương vị Chủ tịch ASEAN"."""
    body = office.body.concept if office.body is not None else None
    return (
        body is not None
        and body.has("international", "yes")
        and office.concept.first("seat") is not None
    )
