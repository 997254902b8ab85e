"""The noun of a document, and what stands around it: number, date, issuer, title."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from kg.read import phrases
from kg.read.documents.governing import governed, signed, studied
from kg.read.documents.model import DocPhrase
from kg.read.documents.owners import held
from kg.read.phrases.terms import term
from kg.read.phrases.words import of_class
from kg.read.scene import AtWords
from kg.read.titles import title_stop
from kg.text.dates import part_of_day

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.article import Span
    from kg.lexicon.model import Hit


_DAY = 3  # numbers of a day: 5/4/2024
_TOLD = 3  # words for who is told: "gửi các cơ quan báo chí"
_LISTED = 5  # nouns of one list: "các nghị quyết, chỉ thị, kết luận"


@dataclass(frozen=True)
class DocNoun(AtWords):
    """A document noun at ``hit`` in a sentence that ends before token ``end``.

    ``body_at`` maps the token where a body or office starts to the token after it; ``dates`` the
    token where a printed date starts to its span.
    """

    hit: Hit
    end: int
    sentence: int
    body_at: Mapping[int, int]
    dates: Mapping[int, Span]

    @property
    def place(self) -> range:
        """The tokens from the noun to the end of its sentence."""
        return range(self.hit.first, self.end)

    def names_law(self) -> bool:
        """Tell whether a name follows the noun: "Luật", "Bộ luật" with a capital."""
        named = self.listed() or self.hit.concept.has("named", "yes")
        return named and self.capital() and not studied(self)

    def listed(self) -> bool:
        """Tell whether the lexicon knows the whole name that the noun opens."""
        return self.a.hits.at(self.hit.first, "lawname") is not None

    def numberless(self) -> bool:
        """Tell whether the noun may name a document that has no number."""
        return not self.hit.concept.has("weak", "yes") or self.listed() or signed(self)

    def may_have_title(self) -> bool:
        """Tell whether "về …" may follow the noun: a law has a name, but "Hiệp định về …"."""
        kind = self.hit.concept
        return not kind.has("named", "yes") or kind.has("named", "treaty")

    def between(self) -> bool:
        """Tell whether the parties follow a name: "Quy chế phối hợp giữa A và B"."""
        inside = self.hit.stop < self.end
        return inside and self.capital() and of_class(self.a, self.hit.stop, "between")

    def certain(self, found: DocPhrase) -> bool:
        """Tell whether a title is that of a document: a name, issued by somebody, or governed."""
        opens = self.starts_sentence() and not self.hit.concept.has("noun", "yes")
        surely = self.named_case() and not opens
        return surely or found.issuer is not None or governed(self)

    def phrase(self, stop: int, kind: str, **more: object) -> DocPhrase:
        """Return the phrase from the noun, its "dự thảo" included, to ``stop``."""
        draft = self.a.hits.at(self.hit.first - 2, "draft") if self.hit.first >= 2 else None
        drafted = draft is not None and draft.stop == self.hit.first
        first = draft.first if drafted and draft else self.hit.first
        told: dict[str, Any] = {"draft": drafted, "stops": (stop,), **more}
        return DocPhrase(
            first,
            stop,
            self.type(),
            self.sentence,
            kind=kind,
            noun=self.hit.first,
            adopted=self.hit.concept.has("adopted", "yes"),
            **told,
        )

    def extended(self, found: DocPhrase, *, dated: bool = True) -> DocPhrase:
        """Take date, issuer and title in any order that the genre prints them.

        ``dated``: a date may follow; that behind the years of a plan is of something else.
        """
        stop, stops = found.stop, list(found.stops)
        issuer, date = found.issuer, found.date
        titled, aside = False, range(0)
        for _ in range(4):
            if dated and date is None and (day := self.dated(stop, kind=found.kind)):
                date, stop = day
            elif issuer is None and (owner := self.owner(stop)):
                issuer, stop = owner
            elif issuer is None and found.kind == "number" and (by := held(self, stop)):
                issuer, stop = by
            elif (about := self._about(gap := self._aside(stop))) is not None:
                aside = range(stop, gap)
                stops.extend(self.short(gap, about))
                stop, titled = about, True
                break
            else:
                break
            stops.append(stop)
        return found._replace(
            stop=stop,
            issuer=issuer,
            date=date,
            titled=titled,
            gap=aside,
            stops=tuple(dict.fromkeys(stops)),
        )

    def dated(self, index: int, *, kind: str = "number") -> tuple[Span, int] | None:
        """Return the date printed at a token, a comma or a bracket before it, and its stop."""
        tokens = self.a.tokens
        for at in (index, index + 1):
            span = self.dates.get(at)
            if span is not None and (at == index or tokens.forms[index] in "(,"):
                stop = tokens.at(span.end - 1) + 1
                run = sum(tokens.forms[i].isdigit() for i in range(at, stop)) > _DAY
                if part_of_day(tokens.forms[at]) or self._of_number(index) or run:
                    return None  # "Thực hiện Kế hoạch số 12, sáng 5/4, Đoàn …", "…, từ 5 đến 9/4"
                if at > index and self._of_clause(range(at, stop), numbered=kind == "number"):
                    return None
                if stop < self.end and tokens.forms[stop] == ")" and tokens.forms[index] == "(":
                    stop += 1
                return span, stop
        return self._bracketed(index) if index < self.end else None

    def _of_clause(self, date: range, *, numbered: bool) -> bool:
        """Tell whether a bare year between commas is that of the clause behind it.

        "Thực hiện Kết luận 24, năm 2017, Bộ Chính trị đã …"; not "Nghị quyết 24, năm 2017 của …".
        So is any date behind what bears no number: "Theo kết luận của Sở A, ngày 5/3/2017, …".
        """
        forms = self.a.tokens.forms
        bare = not numbered or sum(forms[i].isdigit() for i in date) == 1
        return bare and forms[date.start - 1 : date.start] == forms[date.stop : date.stop + 1] == (
            ",",
        )

    def _of_number(self, index: int) -> bool:
        """Tell whether a bare number names a programme, which has no day: "Đề án 06 ngày 5/4"."""
        bare = index - self.hit.stop == 1 and self.a.tokens.forms[index - 1].isdigit()
        return bare and self.a.hits.at(self.hit.first, "programmehead") is not None

    def _bracketed(self, index: int) -> tuple[Span, int] | None:
        """Return the day of "(ban hành tháng 5/2014)", "(công bố ngày 21/3)", and its stop."""
        tokens = self.a.tokens
        cue = self.a.hits.at(index + 1, "issuecue", "announce") if index + 1 < self.end else None
        span = self.dates.get(cue.stop) if cue and tokens.forms[index] == "(" else None
        stop = tokens.at(span.end - 1) + 1 if span else index
        closed = span is not None and stop < self.end and tokens.forms[stop] == ")"
        return (span, stop + 1) if span and closed else None

    def owner(self, index: int) -> tuple[int, int] | None:
        """Return where the issuer after "của" starts and stops, or ``None``."""
        if index >= self.end or not phrases.genitive(self.a, index):
            return None
        stop = self.body_at.get(index + 1)
        session = self.a.hits.at(index + 1, "session")  # no body "Hội" in "Hội nghị"
        if not stop or (session is not None and session.stop > stop):
            return None
        termed = term(self.a, stop, self.end)
        return index + 1, termed[0] if termed else stop

    def _aside(self, index: int) -> int:
        """Return the token after "mới", "chính thức" or "trình Bộ A" before a title with "về"."""
        stop, hits = index, self.a.hits
        hit = hits.at(stop, "docaside") if stop < self.end else None
        if hit is not None and not hit.concept.has("asideKind", "towards"):
            stop = hit.stop
            hit = hits.at(stop, "docaside") if stop < self.end else None
        if hit is not None and hit.concept.has("asideKind", "towards"):
            stop = self.body_at.get(hit.stop, hit.stop)
            while stop == hit.stop or self.body_at.get(hit.stop) != stop:
                if stop - hit.stop >= _TOLD or stop >= self.end or self._opens_about(stop):
                    break
                stop += 1
        return stop if self._opens_about(stop) else index

    def _opens_about(self, index: int) -> bool:
        hit = self.a.hits.at(index, "function") if index < self.end else None
        return hit is not None and hit.concept.has("functionClass", "about")

    def _about(self, index: int) -> int | None:
        hit = self.a.hits.at(index, "function") if index < self.end else None
        if hit is None or not hit.concept.has("functionClass", "about"):
            return None
        stop = title_stop(self.a, hit.stop, self.end, commas=True)
        return stop if stop - hit.stop >= 2 else None

    def short(self, first: int, stop: int) -> tuple[int, ...]:
        """Return where a title ends without and with the person that it is on ("đối với ông A")."""
        for index in range(first + 2, stop - 1):
            hit = self.a.hits.at(index, "function")
            if hit is None or not hit.concept.has("functionClass", "towards"):
                continue
            if self.a.hits.at(hit.stop, "honorific") is not None:
                return (index, stop)
        return (stop,)

    def has_title(self, found: DocPhrase) -> bool:
        """Tell whether "về" stands in a phrase: a title follows it."""
        return self.about_within(self.hit.stop, found.stop)

    def about_within(self, first: int, stop: int) -> bool:
        """Tell whether "về" stands between two tokens."""
        return any(
            (hit := self.a.hits.at(i, "function")) is not None
            and hit.concept.has("functionClass", "about")
            for i in range(first, stop)
        )

    def after_of(self, index: int) -> int:
        """Return the token after an optional "của"."""
        return index + 1 if index < self.end and phrases.genitive(self.a, index) else index

    def number_mark(self, index: int) -> int:
        """Return the token after "số", 0 where none stands."""
        hit = self.a.hits.at(index, "function") if index < self.end else None
        return hit.stop if hit and hit.concept.has("functionClass", "number") else 0

    def counts(self, index: int) -> bool:
        """Tell whether the digits count something ("chương trình 5 năm", "kế hoạch 3 tháng")."""
        counted = ("unit", "multiplier", "timeword", "role", "roleform", "honorific")
        hit = self.a.hits.at(index, *counted) if index < self.end else None
        name = hit is not None and self.a.tokens.capital(index)  # but "39 [DNNN]"
        hit = None if name and not self.a.tokens.forms[index].isupper() else hit
        dated = any(i in self.dates for i in (index, index + 1))  # "Chỉ thị 05 ngày 5-1-2016"
        return hit is not None and not dated

    @cached_property
    def part_of_word(self) -> bool:
        """Whether the noun is part of a longer word: "đơn vị", "kỷ luật"."""
        first = self.hit.first
        longer = any(
            h.stop > self.hit.stop
            for h in self.a.hits.starting.get(first, ())
            if h.concept.scheme in ("unit", "anaphor", "bodykind", "placekind", "function")
        )
        return longer or (first in self.a.inside and not self.a.tokens.capital(first))

    @cached_property
    def plural(self) -> bool:
        """Whether several are meant: "các Quyết định", "3 nghị quyết"."""
        first = self.hit.first
        if first and self.a.tokens.forms[first - 1].isdigit():
            # "Điều 5 Bộ luật …" counts no laws
            return not (self.hit.concept.has("named", "yes") and self.a.tokens.capital(first))
        return phrases.generic(self.a, first) or self._among(first)

    def _among(self, first: int) -> bool:
        """Tell whether the noun goes on a plural list: "các nghị quyết, kết luận của Đảng"."""
        for _ in range(_LISTED):
            joined = first > 1 and (
                self.a.tokens.forms[first - 1] == "," or phrases.joins(self.a, first - 1)
            )
            before = next(
                (
                    hit
                    for back in (2, 3, 4)
                    if joined and first >= back
                    if (hit := self.a.hits.at(first - back, "doctype")) is not None
                    and hit.stop == first - 1
                ),
                None,
            )
            capital = self.a.tokens.capital
            if before is None or (capital(self.hit.first) and not capital(before.first)):
                return False
            first = before.first
            if phrases.generic(self.a, first):
                return True
        return False

    def named_case(self) -> bool:
        """Tell whether the noun is written or used as a name."""
        return self.capital() or self.hit.concept.has("noun", "yes")

    def capital(self) -> bool:
        """Tell whether the noun is written with a capital."""
        return self.a.tokens.capital(self.hit.first)

    def starts_sentence(self) -> bool:
        """Tell whether the noun opens its sentence: its capital says nothing."""
        tokens = self.a.tokens_of(self.a.sentences[self.sentence])
        return self.hit.first == tokens.start

    def type(self) -> str:
        """Return the type that the guide gives the noun: a "báo cáo chính trị" is a báo cáo."""
        broader = self.a.lexicon.concepts.get(self.hit.concept.first("broader") or "")
        return (broader or self.hit.concept).label

    def label(self) -> str:
        """Return the type with a capital, as names begin."""
        words = self.type()
        return words[0].upper() + words[1:]
