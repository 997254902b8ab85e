"""The words of decisions on people: which of them decide, which only wish, plan, deny or recall.

"bổ nhiệm", "kỷ luật", "trao Huy hiệu" decide something only where nothing before them makes it a
request, a rule, work in general or a station of a career (guide, decisions 8 and 17).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.clauses.appointees import enters, proposes, receiver
from kg.clauses.modality import Force
from kg.clauses.passives import passive
from kg.model import Action, Kind
from kg.read import phrases
from kg.read.phrases.offices import opened
from kg.text.dates import dates_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.clauses.grammar import Clauses
    from kg.lexicon.model import Hit
    from kg.text.dates import PrintedDate

_RISEN = frozenset({Action.APPOINT, Action.TRANSFER, Action.PROMOTE})
_BORN = 2  # tokens between "sinh" and a date
_RULING = 30  # tokens between "quyết định" and what is decided ("… của Ban Bí thư về việc …")


@dataclass(frozen=True, slots=True)
class Deed:
    """The words of a decision: tokens ``first`` to ``stop``; ``end`` of its clause; its actions.

    ``passive``: the person stands before the words ("được bầu", "thôi giữ chức"); ``agent`` is
    who decides where he stands between "được" and the verb; ``recalled``: the article is on
    something else; ``form`` is that of a punishment ("removal").
    """

    first: int
    stop: int
    end: int
    actions: tuple[Action, ...]
    passive: bool
    agent: str | None = None
    recalled: bool = False
    form: str | None = None

    @property
    def ends(self) -> bool:
        """Tell whether it only takes an office away."""
        return self.actions == (Action.RELIEVE,)


@dataclass(frozen=True, slots=True)
class Deeds:
    """Finds the deeds of one sentence.

    ``present`` is the latest year that the article prints; ``news`` tells whether its title or
    lead speaks of a decision on a person: where not, "ông A được bổ nhiệm …" may recall a career.
    ``career`` tells that the paragraph has begun to tell one, ``headed`` that the sentence is an
    item under a line of decisions.
    """

    clauses: Clauses
    span: range
    dates: Sequence[PrintedDate]
    year: int | None
    present: int
    news: bool
    career: bool = False
    headed: bool = False

    def recalls(self) -> bool:
        """Tell whether the sentence tells of a past office: a career may go on after it."""
        return self.clauses.modality.within(self.span, Force.BACKGROUND)

    def find(self) -> Iterator[Deed]:
        """Yield the deeds of the sentence in text order, told as done or not."""
        for deed in self._all():
            news = self.news or self._ruled(deed.first) or self._fresh(deed.first)
            yield replace(deed, recalled=True) if deed.passive and not news else deed

    def printed(self, stop: int) -> list[PrintedDate]:
        """Return the dates of the sentence that start before a token."""
        if stop <= self.span.start:
            return []
        tokens = self.clauses.tokens
        start, end = tokens.starts[self.span.start], tokens.ends[stop - 1]
        return list(dates_in(self.dates, start, end))

    def _all(self) -> list[Deed]:
        """Return the decisions of the sentence; words joined by "," or "và" are one deed."""
        hits: list[Hit] = []
        reached = self.span.start
        for hit in map(self._short, self.clauses.starting(self.span, "decision")):
            if hit.first >= reached:
                reached = hit.stop
                near = hits[-1:]
                follows = any(self._follows(h, hit) or self._repeats(h, hit) for h in near)
                if follows or (near and self._goes_on(hit)) or self._counts(hit):
                    hits.append(hit)
        # "giữ chức" after "bổ nhiệm ông A" names the office and decides nothing of its own
        hits = [
            h
            for i, h in enumerate(hits)
            if i == 0
            or not self.clauses.word(h.first, "into")
            or self._repeats(hits[0], h)
            or self._follows(hits[i - 1], h)
        ]
        deeds: list[Deed] = []
        # "kỷ luật các ông: A, bằng hình thức cảnh cáo; B, …": no form ends the list
        ends = [h.first for h in hits if self.clauses.tokens.forms[h.stop : h.stop + 1] != (";",)]
        for hit in hits:
            end = next((first for first in ends if first > hit.first), self.span.stop)
            actions = tuple(map(Action, hit.concept.codes("decisionType")))
            struck, by = self._struck(hit)
            form = next(iter(hit.concept.codes("disciplineForm")), None)
            stop = opened(self.clauses.reading.annotated, hit)  # "được làm | Vụ trưởng"
            deed = Deed(hit.first, stop, end, actions, struck, by, form=form)
            if deeds and self._approved(deeds[-1], hit.first):
                # a dismissal that is approved dismisses
                done = actions if actions == (Action.RELIEVE,) else deeds[-1].actions
                deeds[-1] = replace(deeds[-1], stop=stop, end=end, actions=done)
                continue
            if deeds and self._joined(deeds[-1].stop, hit.first):
                last = deeds.pop()
                actions = tuple(dict.fromkeys((*last.actions, *actions)))
                form = form or last.form
                deed = replace(last, stop=stop, end=end, actions=actions, form=form)
            deeds.append(deed)
        return deeds

    def _short(self, hit: Hit) -> Hit:
        """Leave out the last word where it opens an office: "từ chức | Vụ trưởng"."""
        annotated = self.clauses.reading.annotated
        if hit.concept.first("decisionType") is not None or opened(annotated, hit) == hit.stop:
            return hit
        shorter = annotated.hits.all_at(hit.first, "decision")
        return next((h for h in shorter if h.stop < hit.stop), hit)

    def _repeats(self, first: Hit, hit: Hit) -> bool:
        """Tell whether a list gives one more person an office: "…: A giữ chức X; B giữ chức Y"."""
        alike = first.concept is hit.concept and self.clauses.word(first.first, "into") is not None
        return alike and ";" in self.clauses.tokens.forms[first.stop : hit.first]

    def _goes_on(self, hit: Hit) -> bool:
        """Tell whether one more person gets an office: "…; phân công [bà B, …, giữ chức C]"."""
        c, forms = self.clauses, self.clauses.tokens.forms
        person = c.mention_at(hit.stop, Kind.PERSON)
        if person is None or not (forms[hit.first - 1] in ",;" or c.word(hit.first - 1, "joint")):
            return False
        return enters(c, person, self.span.stop)

    def _follows(self, last: Hit, hit: Hit) -> bool:
        """Tell whether a new office follows one that ends: "thôi giữ chức X, giữ chức Y"."""
        ends = Action.RELIEVE in last.concept.codes("decisionType")
        gives = self.clauses.word(hit.first, "into") is not None
        return ends and gives and self.clauses.tokens.forms[hit.first - 1] == ","

    def _counts(self, hit: Hit) -> bool:
        """Tell whether the word is a decision here; weak words need "được …" or a ruling before."""
        if hit.concept.first("decisionType") is None or self._named(hit):
            return False
        if self.clauses.word(hit.stop, "done") and self.clauses.word(hit.first, "into") is None:
            return False  # a noun: "Kỷ luật đã treo trên đầu ông A"
        if not hit.concept.has("strength", "weak") or self._given_to_person(hit):
            return True
        if {Action.DISCIPLINE, Action.AWARD}.intersection(hit.concept.codes("decisionType")):
            return self._struck(hit)[0]  # "bị đình chỉ công tác", "được Bộ A tặng Bằng khen"
        given = hit.concept.has("reporting", "decides") or self._ruled(hit.first)
        given = given or self.clauses.word(hit.first, "passive") is not None
        given = given or self._struck(hit)[1] is not None  # "được Bộ Chính trị phân công"
        given = given or self._seats(hit) or self.headed
        return given and self._concerns_office(hit)

    def _seats(self, hit: Hit) -> bool:
        """Tell whether a body gives a person an office: "Tỉnh ủy A phân công bà B giữ chức C"."""
        c = self.clauses
        body = c.ending_at(c.skip_back(hit.first, "adverb"))
        person = c.mention_at(hit.stop, Kind.PERSON)
        if body is None or body.kind is not Kind.ORGANISATION or person is None:
            return False
        return enters(c, person, self.span.stop)

    def _struck(self, hit: Hit) -> tuple[bool, str | None]:
        """Tell whether it strikes who stands before it, and who does it: "bị A kỷ luật"."""
        struck, agent = passive(self.clauses, hit.first)
        by = agent.entity if agent is not None else None
        leaves = hit.concept.has("affects", "subject") and not self._strikes(hit)
        return struck or leaves, by  # "ông A nghỉ hưu", not "cho nghỉ hưu đối với ông A"

    def _strikes(self, hit: Hit) -> bool:
        """Tell whether the word strikes who stands right behind it: "nghỉ hưu đối với [ông A]"."""
        strikes = self.clauses.word(hit.stop, "strikes")
        named = self.clauses.mention_at(strikes.stop, Kind.PERSON) if strikes else None
        return named is not None

    def _given_to_person(self, hit: Hit) -> bool:
        """Tell whether an honour or a suspension strikes a person ("tặng Bằng khen cho ông A")."""
        given = {Action.AWARD, Action.DISCIPLINE}.intersection(hit.concept.codes("decisionType"))
        return bool(given) and receiver(self.clauses, hit.stop, self.span.stop) is not None

    def _named(self, hit: Hit) -> bool:
        """Tell whether it is part of a name; that of a decision itself ("Quyết định …") is none.

        Nor is it in "thông qua tờ trình, dự thảo Nghị quyết về việc miễn nhiệm …".
        Nor is an office that the words open ("thôi giữ chức Ủy viên Bộ Chính trị").
        """
        return any(
            self.clauses.words("ruling").first(range(m.first, hit.first)) is None
            if m.kind is Kind.DOCUMENT
            else m.form != "part" or m.first != hit.first
            for m in self.clauses.naming(hit.first, hit.stop)
        )

    def _concerns_office(self, hit: Hit) -> bool:
        """Tell whether an office or a person follows: "phân công", "giao" have other objects."""
        after = self.clauses.skip(hit.stop, self.span.stop, "into")
        office = phrases.office(self.clauses.reading.annotated, after)
        return office is not None or self.clauses.mention_at(after, Kind.PERSON) is not None

    def _approved(self, approval: Deed, first: int) -> bool:
        """Tell whether an approval names what it approves ("phê chuẩn việc bổ nhiệm ông A")."""
        between = self.clauses.tokens.forms[approval.stop : first]
        apart = len(between) > _RULING or any(form in ",;." for form in between)
        named = self.clauses.mentions_from(approval.stop, first, Kind.PERSON)
        struck = any(not proposes(self.clauses, person) for person in named)
        return approval.actions == (Action.APPROVE,) and not (apart or struck)

    def _joined(self, stop: int, first: int) -> bool:
        while stop < first and self.clauses.tokens.forms[stop] == ",":
            stop += 1
        return self.clauses.skip(stop, first, "conjunction", "passive") == first

    def _ruled(self, first: int) -> bool:
        """Tell whether "quyết định", "nghị quyết", "đồng ý" stands not far before the token."""
        near = range(max(self.span.start, first - _RULING), first)
        return self.clauses.words("ruling").first(near) is not None

    def _fresh(self, first: int) -> bool:
        """Tell whether the sentence tells of these days: "vừa được", "sáng nay", "ngày 27/2"."""
        words = self.clauses.words("justnow").first(range(self.span.start, first)) is not None
        published = (self.clauses.reading.article.published or "")[:4]
        days = (d.start for d in self.printed(first) if d.kind == "day" and d.start)
        return words or any(day[:1] == "-" or day[:4] == published for day in days)

    def background(self, deed: Deed) -> bool:
        """Tell whether a career is told ("ông từng giữ chức …", "tháng 8/2015, ông được …")."""
        if self.clauses.modality.over(deed.first, Force.BACKGROUND) or self._despite(deed):
            return True
        # the years behind a punishment are those of the fault: "kỷ luật ông A vì … năm 2017"
        told = deed.first if Action.DISCIPLINE in deed.actions else self.span.stop
        dates = [d for d in self.printed(told) if not (self._tenure(d) or self._of_life(d))]
        return any(self._past(d) for d in dates) or (
            self.career and any(self._long_ago(d) for d in dates)
        )

    def _despite(self, deed: Deed) -> bool:
        """Tell whether a reproach recalls a deed: "thua lỗ nhưng ông A vẫn được bổ nhiệm"."""
        hits, first = self.clauses.reading.hits, deed.first
        still = any(
            {"aspect", "continuation"} <= set(hit.concept.properties.get("functionClass", ()))
            for hit in hits.all_at(first - 1, "function")
        )
        return (
            still
            and not _RISEN.isdisjoint(deed.actions)
            and any(
                hit.concept.has("functionClass", "contrast")
                for hit in hits.of(range(self.span.start, first), "function")
            )
        )

    def _long_ago(self, date: PrintedDate) -> bool:
        """Tell whether a career told before goes on: a day with its year, not that of the news."""
        published = self.clauses.reading.article.published
        day = date.start if date.kind == "day" else None
        return day is not None and day[:1].isdigit() and day[:7] != (published or "")[:7]

    def _tenure(self, date: PrintedDate) -> bool:
        """Tell whether brackets after an office hold the date: "Bí thư (từ 2012 đến 2015)"."""
        tokens = self.clauses.tokens
        first = tokens.at(date.span.start)
        opens = next((i for i in range(first, self.span.start, -1) if tokens.forms[i] in "()"), 0)
        inside = [d for d in self.printed(self.span.stop) if d.span.start > tokens.starts[opens]]
        closes = next((i for i in range(first, self.span.stop) if tokens.forms[i] in "()"), first)
        several = sum(d.span.end <= tokens.starts[closes] for d in inside) > 1
        return tokens.forms[opens] == "(" and tokens.forms[closes] == ")" and several

    def _of_life(self, date: PrintedDate) -> bool:
        """Tell whether the date is of a life, no career: "ông A (sinh năm 1970) được bầu"."""
        first = self.clauses.tokens.at(date.span.start)
        near = range(max(self.span.start, first - _BORN), first + 1)
        hits = (h for at in near for h in self.clauses.reading.hits.all_at(at, "biography"))
        return any(first <= hit.stop <= first + 1 for hit in hits)

    def _past(self, date: PrintedDate) -> bool:
        """Tell whether the date is a year or month of a career, or a day of an earlier year."""
        if date.kind == "period" or date.start is None or not date.start[:4].isdigit():
            return False
        year = int(date.start[:4])
        return year < self.present or (date.kind in ("month", "year") and year != self.year)
