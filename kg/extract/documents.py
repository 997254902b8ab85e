"""Documents: type, number, date, issuer and title (guide, table documents; decisions 5, 15, 16).

A document needs a number, a name ("Luật …", "Nghị quyết Đại hội …"), an issuer or a "về …"; a
bare "nghị quyết" is a word for one that the article names elsewhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.extract import phrases
from kg.extract.congresses import congress, congress_label, plenum, plenum_words, term
from kg.extract.docnumbers import DocNumber, document_number
from kg.extract.titles import conjunction, ends_title, quoted_stop, title_stop
from kg.text.fold import fold_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from kg.article import Span
    from kg.extract.reading import Annotated
    from kg.lexicon.model import Hit


@dataclass(frozen=True, slots=True)
class DocPhrase:
    """A document as printed once.

    ``stops`` are the tokens where a shorter form of the phrase ends ("Nghị quyết số 41", "… của
    Chính phủ", "… về …"), the shortest first. ``label`` is set where the name is built
    ("Nghị quyết Trung ương 4 khóa XII"); ``issuer`` is the token where the issuer's name starts.
    """

    first: int
    stop: int
    type: str
    sentence: int
    number: DocNumber | None = None
    label: str = ""
    kind: str = ""  # "number", "congress", "plenum", "law", "title", "issuer", "bare"
    issuer: int | None = None
    owner: int | None = None
    date: Span | None = None
    draft: bool = False
    stops: tuple[int, ...] = ()
    congress: str = ""  # the Party organisation of a provincial congress, as printed
    ordinal: str = ""
    lead: int | None = None  # where the list that the document ends begins: "Quyết định 217, 218"


def document_phrases(
    a: Annotated, body_at: Mapping[int, int], dates: Mapping[int, Span]
) -> Iterator[DocPhrase]:
    """Yield the documents that the article prints, in text order.

    ``body_at`` maps the token where a body or office starts to the token after it; ``dates`` the
    token where a printed date starts to its span.
    """
    for sentence in a.sentences:
        tokens = a.tokens_of(sentence)
        index = tokens.start
        while index < tokens.stop:
            hit = a.hits.at(index, "doctype")
            found = None
            if hit and not _inside(body_at, index):
                parser = _Parser(a, hit, tokens.stop, sentence.index, body_at, dates)
                found = parser.parse()
            if found is None:
                index += 1
            else:
                yield from _coordinated(a, found, parser)
                # a title may name further documents: "… về việc sửa đổi Quyết định số 09/QĐ-TTg"
                index = found.stops[-2] if len(found.stops) > 1 else found.stops[0]
                if found.kind in ("title", "number") and len(found.stops) == 1:
                    index = (
                        max(index, hit.stop if hit else 0)
                        if found.kind == "number"
                        else (hit.stop if hit else index)
                    )


def _coordinated(a: Annotated, found: DocPhrase, parser: _Parser) -> Iterator[DocPhrase]:
    """Yield a phrase and the numbers joined to it: "Quyết định 217 và 218 của Bộ Chính trị"."""
    number = found.number
    if number is None or number.symbols:
        yield found
        return
    stop, others = found.stops[0], []
    while stop + 1 < parser.end and (a.tokens.forms[stop] == "," or conjunction(a, stop)):
        more = document_number(a.tokens.text, a.tokens.starts[stop + 1])
        if more is None or a.hits.at(stop + 2, "unit", "multiplier", "timeword") is not None:
            break
        others.append((stop + 1, more))
        stop = a.tokens.at(more.end - 1) + 1
    owner = parser.owner(stop) if others else None
    if owner is not None and found.issuer is None:
        found = replace(found, issuer=owner[0])
    yield found
    for first, more in others:
        stop = first + 1
        yield replace(found, first=first, stop=stop, number=more, stops=(stop,), lead=found.first)


def _inside(body_at: Mapping[int, int], index: int) -> bool:
    return any(
        first < index < body_at[first] for first in range(index - 6, index) if first in body_at
    )


@dataclass(frozen=True, slots=True)
class _Parser:
    a: Annotated
    hit: Hit
    end: int
    sentence: int
    body_at: Mapping[int, int]
    dates: Mapping[int, Span]

    def parse(self) -> DocPhrase | None:
        """Try the readings of a document noun, the surest first."""
        if self._part_of_word():
            return None
        if self._plural():
            return self.numbered()  # "các Quyết định 217, 218" are two documents
        if self.hit.concept.has("weak", "yes"):
            return self.numbered()
        readings: tuple[Callable[[], DocPhrase | None], ...] = (
            self.numbered,
            self.congress,
            self.plenum,
            self.law,
            self.planned,
            self.titled,
            self.issued,
            self.entitled,
            self.bare,
        )
        for reading in readings:
            found = reading()
            if found is not None:
                return found
        return None

    # -- readings

    def numbered(self) -> DocPhrase | None:
        """Rule ``document-number``: "Quyết định số 1214/QĐ-BCT ngày 22/6/2022 của … về …"."""
        tokens = self.a.tokens
        index = self.hit.stop
        marked = self._marks_number(index)
        if marked:
            index = marked
            while index < self.end and tokens.forms[index] == ":":
                index += 1
        if index >= self.end or not tokens.forms[index][0].isdigit():
            return None
        number = document_number(tokens.text, tokens.starts[index])
        if number is None or (not (number.symbols or marked) and self._counts(index + 1)):
            return None
        stop = tokens.at(number.end - 1) + 1
        return self._extend(self._new(stop, "number", number=number))

    def congress(self) -> DocPhrase | None:
        """Rule ``document-congress``: "Nghị quyết Đại hội (Đảng bộ tỉnh An Phước) lần thứ XIV"."""
        index = self._after_of(self.hit.stop)
        found = congress(self.a, index, self.end)
        if found is None:
            return None
        stop, organisation, ordinal = found
        label = congress_label(self._type_label(), organisation, ordinal)
        return self._new(stop, "congress", label=label, congress=organisation, ordinal=ordinal)

    def plenum(self) -> DocPhrase | None:
        """Rule ``document-plenum``: "Nghị quyết Hội nghị Trung ương 4 (khóa XII)"."""
        found = plenum(self.a, self.hit.stop, self.end)
        if found is None:
            return None
        stop, ordinal, term = found
        label = f"{self._type_label()} {plenum_words(self.a)} {ordinal}"
        if term:
            label = f"{label} {term}"
        return self._extend(self._new(stop, "plenum", label=label, ordinal=f"{ordinal}|{term}"))

    def law(self) -> DocPhrase | None:
        """Rule ``document-law``: the name follows its noun, "Luật Thanh tra", "Bộ luật Hình sự"."""
        tokens, index = self.a.tokens, self.hit.stop
        if not self.hit.concept.has("named", "yes") or index >= self.end:
            return None
        if not tokens.capital(self.hit.first):
            return None
        quoted = quoted_stop(self.a, index)
        if quoted > index:
            return self._new(quoted, "law")
        if not (tokens.word(index) and tokens.capital(index)):
            return None
        stop = index + 1
        while stop < min(self.end, index + 12) and self._in_law(index, stop):
            stop += 1
        year = stop
        while year < self.end and (hit := self.a.hits.at(year, "timeword")):
            year = hit.stop
        if year < self.end and re.fullmatch(r"(19|20)\d\d", tokens.forms[year]):
            return self._new(year + 1, "law", ordinal=tokens.forms[year])
        return self._new(stop, "law")

    def _in_law(self, first: int, index: int) -> bool:
        """Tell whether a token goes on a law's name: "Phòng, chống tham nhũng", not "…, tỉnh …"."""
        a, tokens = self.a, self.a.tokens
        if tokens.forms[index] in "-–":
            return index + 1 < self.end
        small = index + 1 < self.end and tokens.word(index + 1) and not tokens.capital(index + 1)
        if tokens.forms[index] == ",":
            known = a.hits.at(index + 1, "function", "act", "anaphor", "bodykind")
            return small and known is None and index - first <= 2
        if conjunction(a, index):
            return small and a.hits.at(index + 1, "function") is None
        stops = a.hits.at(index, "function", "act", "partverb", "decision", "timeword")
        return tokens.word(index) and stops is None

    def planned(self) -> DocPhrase | None:
        """Parse "Hiến pháp", one by itself, and "kế hoạch 5 năm 2016-2020", one by its years."""
        tokens, index = self.a.tokens, self.hit.stop
        if self.hit.concept.has("sole", "yes") and tokens.capital(self.hit.first):
            return self._new(index, "law")
        counted = index + 1 < self.end and tokens.forms[index].isdigit()
        unit = self.a.hits.at(index + 1, "timeword") if counted else None
        if unit is None or not self.hit.concept.has("noun", "yes") or unit.stop >= self.end:
            return None
        span = self.dates.get(unit.stop)
        return self._new(tokens.at(span.end - 1) + 1, "title") if span else None

    def titled(self) -> DocPhrase | None:
        """Rule ``document-title``: "Nghị quyết về đẩy mạnh …", "Quyết định của Ban Bí thư về …"."""
        if self.hit.concept.has("named", "yes"):
            return None
        found = self._extend(self._new(self.hit.stop, "title"))
        if not self._about_found(found):
            return None
        surely = self._named_case() and not (
            self._starts_sentence() and not self.hit.concept.has("noun", "yes")
        )
        return found if surely or found.issuer is not None or self._governed() else None

    def issued(self) -> DocPhrase | None:
        """Rule ``document-issuer``: "Quy chế làm việc của Thành ủy An Phước"."""
        tokens, index = self.a.tokens, self.hit.stop
        if not self._named_case():
            draft = self._new(index, "issuer")
            owner = self.owner(index) if draft.draft else None
            return (
                self._new(owner[1], "issuer", issuer=owner[0], stops=(owner[1],)) if owner else None
            )
        words = index
        if (
            index < self.end
            and self.a.hits.at(index, "function", "act")
            and not (phrases.genitive(self.a, index))
        ):
            return None  # "Nghị quyết liên tịch này chi phối hoạt động của …"
        while (
            words < min(self.end, index + 10)
            and tokens.word(words)
            and not tokens.capital(words)
            and not ends_title(self.a, words)
            and not phrases.genitive(self.a, words)
        ):
            words += 1
        owner = self.owner(words)
        if owner is None:
            return None
        first, stop = owner
        if words == index and self._one_of_many(first):
            return None
        asks = self.a.hits.at(stop, "act") if stop < self.end else None
        if words == index and asks is not None and self._governed():
            # "đọc Báo cáo của Bộ Chính trị tiếp thu, giải trình ý kiến …"
            ends = title_stop(self.a, self._after_verbs(asks), self.end, commas=True)
            return self._new(ends, "title", issuer=first, stops=(stop, ends))
        between = fold_key(self.a.tokens.words(index, words)) if words > index else ""
        # "Quy chế làm việc của Thành ủy" says whose rules they are, not who issued them
        return self._new(
            stop,
            "issuer",
            issuer=None if between else first,
            owner=first,
            ordinal=between,
            stops=(stop,),
        )

    def _after_verbs(self, first: Hit) -> int:
        """Return the token after joined verbs: "tiếp thu, giải trình"."""
        stop = first.stop
        while stop + 1 < self.end:
            joined = self.a.tokens.forms[stop] == "," or conjunction(self.a, stop)
            more = self.a.hits.at(stop + 1, "act") if joined else None
            if more is None:
                break
            stop = more.stop
        return stop

    def _one_of_many(self, owner: int) -> bool:
        """Tell whether the issuer has many such: "Nghị quyết của Bộ Chính trị" (decision 15)."""
        body = phrases.body(self.a, owner)
        central = body is not None and body.concept is not None
        return central and self.hit.concept.has("series", "yes")

    def _governed(self) -> bool:
        """Tell whether a verb of issuing or carrying out governs the noun: "công bố …"."""
        first = self.hit.first
        return any(
            (hit := self.a.hits.at(first - back, "issuecue", "carryout", "announce")) is not None
            and hit.stop == first
            for back in range(1, 5)
            if first >= back
        )

    def entitled(self) -> DocPhrase | None:
        """Parse "Quy chế bổ nhiệm cán bộ": the title follows in small letters."""
        tokens, index = self.a.tokens, self.hit.stop
        noun = self.hit.concept.has("noun", "yes")
        capital = tokens.capital(self.hit.first) and not self._starts_sentence()
        if index >= self.end or not tokens.word(index) or tokens.capital(index):
            return None
        deed = self.a.hits.at(index, "decision") is not None
        orders = self.a.hits.at(index, "eventverb", "establish") is not None
        # "quyết định kỷ luật ông A" is the deed itself, no document of its own (decision 17)
        orders = noun if deed else orders
        if not ((capital and (noun or orders)) or (self._governed() and (noun or orders))):
            return None
        if self.a.hits.at(index, "function", "congress") is not None:
            return None  # "nghị quyết này", "quyết định đã được …"
        stop = title_stop(self.a, index, self.end, commas=False)
        return self._new(stop, "title") if stop - index >= 3 else None

    def bare(self) -> DocPhrase | None:
        """Parse a capitalised noun alone: "Nghị quyết" stands for one named elsewhere."""
        if not self.a.tokens.capital(self.hit.first) or self._starts_sentence():
            return None
        return self._new(self.hit.stop, "bare")

    # -- parts

    def _new(self, stop: int, kind: str, **more: object) -> DocPhrase:
        draft = self.a.hits.at(self.hit.first - 2, "draft") if self.hit.first >= 2 else None
        drafted = draft is not None and draft.stop == self.hit.first
        first = draft.first if drafted and draft else self.hit.first
        found = DocPhrase(
            first, stop, self._type(), self.sentence, kind=kind, draft=drafted, stops=(stop,)
        )
        return replace(found, **more)  # type: ignore[arg-type]

    def _extend(self, found: DocPhrase) -> DocPhrase:
        """Take date, issuer and title in any order that the genre prints them."""
        stop, stops = found.stop, list(found.stops)
        issuer, date = found.issuer, found.date
        for _ in range(4):
            if date is None and (dated := self._date(stop)):
                date, stop = dated
            elif issuer is None and (owner := self.owner(stop)):
                issuer, stop = owner
            elif (about := self._about(stop)) is not None:
                stop = about
                stops.append(stop)
                break
            else:
                break
            stops.append(stop)
        return replace(
            found, stop=stop, issuer=issuer, date=date, stops=tuple(dict.fromkeys(stops))
        )

    def _date(self, index: int) -> tuple[Span, int] | None:
        tokens = self.a.tokens
        for at in (index, index + 1):
            span = self.dates.get(at)
            if span is not None and (at == index or tokens.forms[index] in "(,"):
                stop = tokens.at(span.end - 1) + 1
                if stop < self.end and tokens.forms[stop] == ")" and tokens.forms[index] == "(":
                    stop += 1
                return span, stop
        return None

    def owner(self, index: int) -> tuple[int, int] | None:
        """Return where the issuer after "của" starts and stops, or ``None``."""
        if index >= self.end or not phrases.genitive(self.a, index):
            return None
        stop = self.body_at.get(index + 1)
        if not stop:
            return None
        termed = term(self.a, stop, self.end)
        return index + 1, termed[0] if termed else stop

    def _about(self, index: int) -> int | None:
        hit = self.a.hits.at(index, "function") if index < self.end else None
        if hit is None or not hit.concept.has("functionClass", "about"):
            return None
        stop = title_stop(self.a, hit.stop, self.end, commas=True)
        return stop if stop - hit.stop >= 2 else None

    def _about_found(self, found: DocPhrase) -> bool:
        return any(
            (hit := self.a.hits.at(i, "function")) is not None
            and hit.concept.has("functionClass", "about")
            for i in range(self.hit.stop, found.stop)
        )

    def _after_of(self, index: int) -> int:
        return index + 1 if index < self.end and phrases.genitive(self.a, index) else index

    def _marks_number(self, index: int) -> int:
        hit = self.a.hits.at(index, "function") if index < self.end else None
        return hit.stop if hit and hit.concept.has("functionClass", "number") else 0

    def _counts(self, index: int) -> bool:
        """Tell whether the digits count something ("chương trình 5 năm", "kế hoạch 3 tháng")."""
        hit = self.a.hits.at(index, "unit", "multiplier", "timeword") if index < self.end else None
        dated = any(i in self.dates for i in (index, index + 1))  # "Chỉ thị 05 ngày 5-1-2016"
        return hit is not None and not dated

    def _part_of_word(self) -> bool:
        """Tell whether the noun is part of a longer word: "đơn vị", "kỷ luật"."""
        first = self.hit.first
        longer = any(
            h.stop > self.hit.stop
            for h in self.a.hits.starting.get(first, ())
            if h.concept.scheme in ("unit", "anaphor", "bodykind", "placekind", "function")
        )
        return longer or (first in self.a.inside and not self.a.tokens.capital(first))

    def _plural(self) -> bool:
        first = self.hit.first
        if first and self.a.tokens.forms[first - 1].isdigit():
            return True
        return phrases.generic(self.a, first)

    def _named_case(self) -> bool:
        return self.a.tokens.capital(self.hit.first) or self.hit.concept.has("noun", "yes")

    def _starts_sentence(self) -> bool:
        tokens = self.a.tokens_of(self.a.sentences[self.sentence])
        return self.hit.first == tokens.start

    def _type(self) -> str:
        """Return the type that the guide gives the noun: a "báo cáo chính trị" is a báo cáo."""
        broader = self.a.lexicon.concepts.get(self.hit.concept.first("broader") or "")
        return (broader or self.hit.concept).label

    def _type_label(self) -> str:
        label = self._type()
        return label[0].upper() + label[1:]
