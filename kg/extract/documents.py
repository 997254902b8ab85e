"""Documents: their type, number, date, issuer and title (guide, table documents, decisions 5, 15, 16).

A document needs a number, a name ("Luật …", "Nghị quyết Đại hội …"), an issuer or a "về …"; a
bare "nghị quyết" is a word for one that the article names elsewhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.extract import phrases
from kg.extract.docnumbers import DocNumber, document_number
from kg.extract.titles import conjunction, ends_title, quoted_stop, title_stop
from kg.text.fold import fold_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from kg.article import Span
    from kg.extract.reading import Annotated
    from kg.lexicon.model import Hit

_ROMAN = re.compile(r"[IVXLC]+$")


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
                found = _Parser(a, hit, tokens.stop, sentence.index, body_at, dates).parse()
            if found is None:
                index += 1
            else:
                yield from _coordinated(a, found, tokens.stop)
                # a title may name further documents: "… về việc sửa đổi Quyết định số 09/QĐ-TTg"
                index = found.stops[-2] if len(found.stops) > 1 else found.stops[0]
                if found.kind in ("title", "number") and len(found.stops) == 1:
                    index = (
                        max(index, hit.stop if hit else 0)
                        if found.kind == "number"
                        else (hit.stop if hit else index)
                    )


def _coordinated(a: Annotated, found: DocPhrase, end: int) -> Iterator[DocPhrase]:
    """Yield a phrase and the numbers joined to it: "Quyết định 217 và 218 của Bộ Chính trị"."""
    number = found.number
    if number is None or number.symbols:
        yield found
        return
    stop, others = found.stops[0], []
    while stop + 1 < end and (a.tokens.forms[stop] == "," or conjunction(a, stop)):
        more = document_number(a.tokens.text, a.tokens.starts[stop + 1])
        if more is None or a.hits.at(stop + 2, "unit", "multiplier", "timeword") is not None:
            break
        others.append((stop + 1, more))
        stop = a.tokens.at(more.end - 1) + 1
    yield found
    for first, more in others:
        yield replace(
            found, first=first, stop=first + 1, number=more, stops=(first + 1,), issuer=found.issuer
        )


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
        """ "Quyết định số 1214/QĐ-BCT ngày 22 tháng 6 năm 2022 của … về …", "Quyết định 547"."""
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
        """ "Nghị quyết (của) Đại hội (Đảng bộ tỉnh X) lần thứ XIV", "Nghị quyết Đại hội XIII của Đảng"."""
        index = self._after_of(self.hit.stop)
        found = congress(self.a, index, self.end)
        if found is None:
            return None
        stop, organisation, ordinal = found
        label = congress_label(self._type_label(), organisation, ordinal)
        return self._new(stop, "congress", label=label, congress=organisation, ordinal=ordinal)

    def plenum(self) -> DocPhrase | None:
        """ "Nghị quyết Trung ương 4 (khóa XII)", "Nghị quyết Hội nghị Trung ương 5 khóa XII"."""
        found = plenum(self.a, self.hit.stop, self.end)
        if found is None:
            return None
        stop, ordinal, term = found
        label = f"{self._type_label()} {plenum_words(self.a)} {ordinal}"
        if term:
            label = f"{label} {term}"
        return self._extend(self._new(stop, "plenum", label=label, ordinal=f"{ordinal}|{term}"))

    def law(self) -> DocPhrase | None:
        """ "Luật Phòng, chống tham nhũng", "Bộ luật Hình sự": a law's name follows its noun."""
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
        while stop < min(self.end, index + 12):
            form = tokens.forms[stop]
            joined = (
                form == ","
                and stop + 1 < self.end
                and tokens.word(stop + 1)
                and not tokens.capital(stop + 1)
            )
            joined = (
                joined
                and self.a.hits.at(stop + 1, "glue", "function", "act") is None
                and stop - index <= 2
            )
            if form in "-–" and stop + 1 < self.end:
                joined = True
            hit = self.a.hits.at(stop, "glue")
            conjunction = hit is not None and hit.concept.has("functionClass", "conjunction")
            if (
                conjunction
                and stop + 1 < self.end
                and not tokens.capital(stop + 1)
                and tokens.word(stop + 1)
            ):
                joined = self.a.hits.at(stop + 1, "glue") is None
            if not joined and (
                not tokens.word(stop)
                or hit is not None
                or self.a.hits.at(stop, "act", "partcue", "decision")
            ):
                break
            stop += 1
        return self._new(stop, "law")

    def titled(self) -> DocPhrase | None:
        """ "Nghị quyết về đẩy mạnh công tác …", "Quyết định của Ban Bí thư về việc …"."""
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
        """ "Quy chế làm việc của Thành ủy", "Kết luận của Ủy ban Kiểm tra Trung ương"."""
        tokens, index = self.a.tokens, self.hit.stop
        if not self._named_case():
            draft = self._new(index, "issuer")
            owner = self._owner(index) if draft.draft else None
            return (
                self._new(owner[1], "issuer", issuer=owner[0], stops=(owner[1],)) if owner else None
            )
        words = index
        while (
            words < min(self.end, index + 10)
            and tokens.word(words)
            and not tokens.capital(words)
            and not ends_title(self.a, words)
            and not phrases.genitive(self.a, words)
        ):
            words += 1
        owner = self._owner(words)
        if owner is None:
            return None
        first, stop = owner
        if words == index and self._one_of_many(first):
            return None
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

    def _one_of_many(self, owner: int) -> bool:
        """Tell whether the issuer has many such: "Nghị quyết của Bộ Chính trị" (decision 15)."""
        body = phrases.body(self.a, owner)
        central = body is not None and body.concept is not None
        return central and self.hit.concept.has("series", "yes")

    def _governed(self) -> bool:
        """Tell whether a verb of issuing or carrying out governs the noun: "công bố quyết định …"."""
        first = self.hit.first
        return any(
            (hit := self.a.hits.at(first - back, "issuecue", "carryout", "announce")) is not None
            and hit.stop == first
            for back in range(1, 5)
            if first >= back
        )

    def entitled(self) -> DocPhrase | None:
        """ "Quy chế bổ nhiệm và giới thiệu cán bộ ứng cử": the title follows in small letters."""
        tokens, index = self.a.tokens, self.hit.stop
        noun = self.hit.concept.has("noun", "yes")
        capital = tokens.capital(self.hit.first) and not self._starts_sentence()
        if index >= self.end or not tokens.word(index) or tokens.capital(index):
            return None
        orders = self.a.hits.at(index, "eventverb", "decision", "establish") is not None
        if not ((capital and (noun or orders)) or (self._governed() and (noun or orders))):
            return None
        if self.a.hits.at(index, "glue", "function", "congress") is not None:
            return None
        stop = title_stop(self.a, index, self.end, commas=False, limit=20)
        return self._new(stop, "title") if stop - index >= 3 else None

    def bare(self) -> DocPhrase | None:
        """A capitalised noun alone: "Nghị quyết" stands for one named elsewhere."""
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
            elif issuer is None and (owner := self._owner(stop)):
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

    def _owner(self, index: int) -> tuple[int, int] | None:
        if index >= self.end or not phrases.genitive(self.a, index):
            return None
        stop = self.body_at.get(index + 1)
        if not stop:
            return None
        termed = term(self.a, stop, self.end)
        return index + 1, termed[0] if termed else stop

    def _about(self, index: int) -> int | None:
        hit = self.a.hits.at(index, "glue") if index < self.end else None
        if hit is None or not hit.concept.has("functionClass", "about"):
            return None
        stop = title_stop(self.a, hit.stop, self.end, commas=True)
        return stop if stop - hit.stop >= 2 else None

    def _about_found(self, found: DocPhrase) -> bool:
        return any(
            (hit := self.a.hits.at(i, "glue")) is not None
            and hit.concept.has("functionClass", "about")
            for i in range(self.hit.stop, found.stop)
        )

    def _after_of(self, index: int) -> int:
        return index + 1 if index < self.end and phrases.genitive(self.a, index) else index

    def _marks_number(self, index: int) -> int:
        hit = self.a.hits.at(index, "glue") if index < self.end else None
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


def ordinal(a: Annotated, index: int, end: int) -> tuple[int, str] | None:
    """Parse "lần thứ XIII", "lần thứ 10", "XIII", "thứ năm" → (stop, ordinal)."""
    hit = a.hits.at(index, "glue") if index < end else None
    after = hit.stop if hit and hit.concept.has("functionClass", "ordinal") else index
    if after >= end:
        return None
    form = a.tokens.forms[after]
    if _ROMAN.match(form) or (after > index and form.isdigit()):
        return after + 1, form
    number = a.hits.at(after, "numeral") if after > index else None
    if number is not None and number.concept.first("factor"):
        return number.stop, str(number.concept.first("factor"))
    return None


def term(a: Annotated, index: int, end: int) -> tuple[int, str] | None:
    """Parse "khóa XII", "(khóa XII)", ", khóa XII" → (stop, "khóa XII")."""
    tokens = a.tokens
    opened = index < end and tokens.forms[index] in "(,"
    after = index + 1 if opened else index
    hit = a.hits.at(after, "glue") if after < end else None
    if hit is None or not hit.concept.has("functionClass", "term") or hit.stop >= end:
        return None
    number = tokens.forms[hit.stop]
    if not (_ROMAN.match(number) or number.isdigit()):
        return None
    stop = hit.stop + 1
    if opened and tokens.forms[index] == "(" and stop < end and tokens.forms[stop] == ")":
        stop += 1
    return stop, f"{hit.concept.label} {number}"


def congress(a: Annotated, index: int, end: int) -> tuple[int, str, str] | None:
    """Parse a congress: (stop, "Đảng" or the words of a Party organisation, ordinal).

    "Đại hội (đại biểu) (toàn quốc) (Đảng bộ tỉnh X) (lần thứ) XIV (của Đảng)".
    """
    head = a.hits.at(index, "congress") if index < end else None
    if head is None:
        return None
    stop, organisation, number = head.stop, "", ""
    for _ in range(5):
        if stop >= end:
            break
        of = stop + 1 if phrases.genitive(a, stop) else stop
        party = a.hits.at(of, "partyword") if of < end else None
        found = phrases.body(a, of) if of < end else None
        counted = ordinal(a, stop, end) if not number else None
        qualifier = a.hits.at(stop, "congressword")
        if counted:
            stop, number = counted
        elif found and not organisation and found.head and found.head.has("holdsCongress", "yes"):
            organisation, stop = a.tokens.words(found.first, found.stop), found.stop
        elif party and not organisation:
            organisation, stop = party.concept.label, party.stop
        elif qualifier:
            stop = qualifier.stop
        else:
            break
    if not organisation and not number:
        return None
    return stop, organisation, number


def congress_label(noun: str, organisation: str, number: str) -> str:
    """Return the canonical name of a congress document or event: "Nghị quyết Đại hội …"."""
    return " ".join(part for part in (noun, organisation, number) if part)


def plenum(a: Annotated, index: int, end: int) -> tuple[int, str, str] | None:
    """Parse "Trung ương 4 (khóa XII)", "Hội nghị Trung ương 5": (stop, ordinal, term)."""
    head = a.hits.at(index, "plenum") if index < end else None
    if head is None:
        return _plenum_session(a, index, end)
    if head.stop >= end:
        return None
    tokens = a.tokens
    counted = ordinal(a, head.stop, end)
    if counted is None and tokens.forms[head.stop].isdigit():
        counted = head.stop + 1, tokens.forms[head.stop]
    number = a.hits.at(head.stop, "numeral") if counted is None else None
    if number is not None and number.concept.first("factor"):
        counted = number.stop, str(number.concept.first("factor"))
    if counted is None:
        return None
    stop, value = counted
    termed = term(a, stop, end)
    return (termed[0], value, termed[1]) if termed else (stop, value, "")


def _plenum_session(a: Annotated, index: int, end: int) -> tuple[int, str, str] | None:
    """Parse "Hội nghị lần thứ năm Ban Chấp hành Trung ương Đảng khóa XII"."""
    head = a.hits.at(index, "session") if index < end else None
    counted = ordinal(a, head.stop, end) if head else None
    if counted is None:
        return None
    body = phrases.body(a, counted[0]) if counted[0] < end else None
    central = a.lexicon.concepts.get("body_ban-chap-hanh-trung-uong-dang")
    if body is None or body.concept is None or body.concept is not central:
        return None
    termed = term(a, body.stop, end)
    return (termed[0], counted[1], termed[1]) if termed else (body.stop, counted[1], "")


def plenum_words(a: Annotated) -> str:
    """Return the words of a plenum in a document's canonical name ("Trung ương")."""
    concept = a.lexicon.concepts.get("plenum_trung-uong")
    return concept.label if concept else ""
