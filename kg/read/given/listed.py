"""Offices of several people: "Các ủy viên gồm: …", "các Phó Thủ tướng B, C và D"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import TYPE_CHECKING

from kg.read.given.model import Given, full_name
from kg.read.phrases import Body, Name, Office
from kg.read.phrases.words import joins, of_class

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.read.people import People
    from kg.read.reading import Annotated
    from kg.read.scan import Chunk

_COUNTED = 6  # tokens between a body and the office counted in it: "khóa 13 có 15"
_ITEM = 12  # tokens of a list item that are neither name nor office


@dataclass(frozen=True, slots=True)
class ListedReader:
    """Reads the offices of several people in the chunks of an article."""

    a: Annotated
    chunks: Sequence[Chunk]
    people: People

    def several(self, chunk: Chunk) -> bool:
        """Tell whether an office is that of several people: "các Thứ trưởng", "2 đại biểu"."""
        if chunk.plural:
            return True
        if chunk.first and self.a.tokens.forms[chunk.first - 1].isdigit():
            return True  # "2 đại biểu Quốc hội A, B"
        return chunk.first > 0 and of_class(self.a, chunk.first - 1, "plural")

    def read(self, index: int, office: Office) -> Iterator[Given]:
        """Rule ``office-list``: "Các ủy viên gồm: Thứ trưởng Lê Văn B; …"."""
        cue = next(
            (
                hit
                for i in range(office.stop, min(office.stop + 3, len(self.a.tokens)))
                if (hit := self.a.hits.at(i, "listcue"))
            ),
            None,
        )
        if cue is None:
            yield from self._joint(index, office)
            return
        start, office = self.chunks[index].sentence, self._counted(index, office)
        for sentence in self.a.sentences[start:]:
            inside = self._chunks_of(sentence.index, index + 1)
            names = [c for c in inside if isinstance(c.phrase, Name)]
            if sentence.index > start and not self._item(sentence.index, inside, names):
                return
            for chunk in names:
                found = full_name(self.people, chunk)
                if found:
                    own = self._bracketed(inside, chunk, office)
                    yield Given(*found, own, office.former, "office-list")

    def together(self, index: int, office: Office) -> Iterator[Given]:
        """Read "nguyên Chủ tịch Quốc hội A, B; …": those who held an office one after the other.

        Commas join names alone, and a semicolon ends the list: each item of it has its office.
        """
        forms, stop = self.a.tokens.forms, office.stop
        found: list[Given] = []
        for chunk in self.chunks[index + 1 :]:
            gap = forms[stop : chunk.first]
            alone = chunk.cue is None and gap == ((",",) if found else ())
            named = full_name(self.people, chunk) if alone else None
            if named is None:
                return
            found.append(Given(*named, office, office.former, "office-shared"))
            stop = chunk.stop
            if forms[stop : stop + 1] == (";",):
                yield from found[1:]  # the first has it before his name
                return

    def _chunks_of(self, sentence: int, low: int) -> list[Chunk]:
        """Return the chunks of a sentence from the one of index ``low`` on."""
        first = max(low, bisect_left(self.chunks, sentence, key=_sentence))
        return list(self.chunks[first : bisect_right(self.chunks, sentence, key=_sentence)])

    def _counted(self, index: int, office: Office) -> Office:
        """Give a counted office the body that has it: "Bộ Chính trị có 15 ủy viên, gồm: …"."""
        before = self.chunks[index - 1] if index else None
        if before is None or before.sentence != self.chunks[index].sentence:
            return office
        bare = office.body is None and office.place is None and not office.anchor
        near = bare and office.first - before.stop <= _COUNTED
        counted = self.a.tokens.forms[office.first - 1].isdigit()
        if not (near and counted) or not isinstance(before.phrase, Body):
            return office
        return office._replace(body=before.phrase)

    def _joint(self, index: int, office: Office) -> Iterator[Given]:
        """Rule ``office-shared``: "các Phó Thủ tướng Lê Văn B, Trần Thị C và Vũ Văn D"."""
        forms, stop = self.a.tokens.forms, office.stop
        offices = self._stacked(index, office)
        if (after := offices[-1].stop) < len(forms) and forms[after] == ":":
            last = index + len(offices) - 1
            titled = [list(self._titled(last, held)) for held in offices]
            if len(titled[0]) > 1:
                yield from chain.from_iterable(titled)
                return
            stop += len(offices) == 1
        for at in range(index + 1, len(self.chunks)):
            chunk = self.chunks[at]
            gap = range(stop, chunk.first)
            if len(gap) > 1 or any(forms[i] not in ",(" and not joins(self.a, i) for i in gap):
                return
            if isinstance(chunk.phrase, Body) and gap and forms[gap.start] == "(":
                stop = chunk.stop + 1
                continue
            found = full_name(self.people, chunk)
            if found is None:
                return
            yield Given(*found, self._of_agency(office, chunk), office.former, "office-shared")
            stop = chunk.stop

    def _stacked(self, index: int, office: Office) -> list[Office]:
        """Return the offices that many hold at once: "các Ủy viên Bộ Chính trị, Bí thư … Đảng:"."""
        found = [office]
        for chunk in self.chunks[index + 1 :]:
            joined = self.a.tokens.forms[found[-1].stop : chunk.first] == (",",)
            if not joined or chunk.plural or not isinstance(chunk.phrase, Office):
                break
            found.append(chunk.phrase)
        return found

    def _titled(self, index: int, office: Office) -> Iterator[Given]:
        """Read "các Ủy viên Bộ Chính trị: A, Bộ trưởng B; C, Trưởng ban D": each has his own, too.

        A semicolon parts them, and each item begins with its name.
        """
        forms, sentence = self.a.tokens.forms, self.chunks[index].sentence
        for before, chunk in pairwise(self.chunks[index:]):
            phrase = chunk.phrase
            if chunk.sentence != sentence or (isinstance(phrase, Office) and self.several(chunk)):
                return  # "…; các Ủy viên Ban Thường vụ: E, F"
            listed = isinstance(before.phrase, Name) and chunk.first == before.stop + 1
            plain = listed and chunk.cue is None
            last = plain and joins(self.a, chunk.first - 1)  # "các Phó Chủ tịch: A, B và C"
            if not last and forms[chunk.first - 1] not in (":;," if listed else ":;"):
                continue
            if listed and not isinstance(phrase, Name):
                continue
            found = full_name(self.people, chunk)
            if found is None:
                return
            yield Given(*found, office, office.former, "office-shared")

    def _of_agency(self, office: Office, name: Chunk) -> Office:
        """Give the office the body in brackets: "các Thứ trưởng: Lê Văn B (Bộ Y tế)"."""
        forms = self.a.tokens.forms
        bracket = name.stop < len(forms) and forms[name.stop] == "("
        if not bracket:
            return office
        at = bisect_left(self.chunks, name.stop + 1, key=_first)
        after = self.chunks[at] if at < len(self.chunks) else None
        if after is None or after.first != name.stop + 1 or not isinstance(after.phrase, Body):
            return office
        return office._replace(body=after.phrase)

    def _item(self, sentence: int, inside: list[Chunk], names: list[Chunk]) -> bool:
        """Tell whether a line is an item of the list: a name with its titles, and little else.

        A line that opens with a body tells of that: "Ban A và Ban B hợp nhất … do ông C làm …".
        """
        if not names or isinstance(inside[0].phrase, Body):
            return False
        tokens = self.a.tokens_of(self.a.sentences[sentence])
        told = sum(c.stop - c.first for c in inside)
        return len(tokens) - told <= _ITEM

    def _bracketed(self, inside: list[Chunk], name: Chunk, office: Office) -> Office:
        """Return the office in brackets ("(Ủy viên thường trực)") with the list's body."""
        after = next((c for c in inside if c.first >= name.stop), None)
        if after is None or not isinstance(after.phrase, Office):
            return office
        if self.a.tokens.forms[after.first - 1] != "(":
            return office
        own = after.phrase
        if own.body is not None or own.anchor:
            return office  # "(Chủ tịch HĐND tỉnh)" is one more office
        return Office(own.first, own.stop, own.role, own.concept, office.body, office.place)


def _first(chunk: Chunk) -> int:
    return chunk.first


def _sentence(chunk: Chunk) -> int:
    return chunk.sentence
