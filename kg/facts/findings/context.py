"""A clause where it stands: what was found before it, what it is about, which signs it bears."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from kg.clauses.gaps import aspect
from kg.facts.findings import judged
from kg.facts.findings.cueclass import CueClass, class_of
from kg.model import FindingType, Kind

if TYPE_CHECKING:
    from kg.clauses.grammar import Clauses
    from kg.clauses.model import Argument
    from kg.facts.findings.contents import Clause
    from kg.rules.watch import Watch


@dataclass(frozen=True)
class Context:
    """A clause where it stands: what was found just before it, and what the article is like.

    ``before`` is the clause before it and ``found`` the type it was given, if any;
    ``disciplinary``: violations fill the article; ``wished``: the clause before it is a request
    or plan; ``ordered``: it stands in a list under one; ``unjudged``: its sentence gives the
    reasons of a result, or the topics of a debate; ``judged``: whom the last finding judges;
    ``itemised``: the kind of the list of which it is an item ("có các vi phạm sau: …"). What it is
    about is found where a rule asks for it.
    """

    c: Clauses
    clause: Clause
    before: Clause | None
    found: FindingType | None
    disciplinary: bool
    wished: bool
    ordered: bool = False
    judged: str | None = None
    unjudged: bool = False
    itemised: FindingType | None = None

    @property
    def place(self) -> range:
        """The tokens of the clause."""
        return range(self.clause.first, self.clause.stop)

    @property
    def watch(self) -> Watch | None:
        """Who keeps what one rule tried."""
        return self.c.reading.annotated.watch

    @cached_property
    def subject(self) -> Argument | None:
        """What the clause is about."""
        return judged.subject(self.c, self.clause)

    @property
    def nominal(self) -> bool:
        """Whether it is no clause but a plural noun: "những kết quả đã đạt được"."""
        return judged.nominal(self.c.reading, self.clause)

    @property
    def gathers(self) -> bool:
        """Whether it tells of an event or a vote."""
        return judged.gathers(self.c.reading, self.clause)

    @property
    def rules(self) -> bool:
        """Whether it rules what becomes of anybody of a kind."""
        return judged.rules(self.c, self.clause)

    @property
    def person(self) -> bool:
        """Whether the clause is about a person."""
        return self.subject is not None and self.subject.kind is Kind.PERSON

    @property
    def direct(self) -> bool:
        """Whether the predicate stands right after the body or place that opens the clause.

        Behind an achievement it may be a verb of work: "Tỉnh A [coi trọng] việc kiểm tra".
        """
        if self.subject is None or self.person:
            return False
        named, clause = self.subject.mention, self.clause
        if named.first != clause.first:
            return False
        praised = self.found == FindingType.ACHIEVEMENT
        work = self.c.reading.hits.at(named.stop, "finding") if praised else None
        works = work is not None and class_of(work.concept) is CueClass.ACTIVITY
        return works or named.stop == clause.cues.predicate

    @property
    def asked(self) -> bool:
        """Whether the clause goes on with a request or plan: no subject, no turn, not done.

        In a paragraph of its own only behind "Đồng thời, …", with no speaker.
        """
        clause, cues = self.clause, self.clause.cues
        if self.ordered:
            return not cues.period
        opened = clause.opened and clause.item == 0 and clause.act is None
        if not (self.wished and (self.follows or opened)):
            return False
        done = cues.done and not (self.listed and self._bids)
        return not (done or cues.period or clause.turn or clause.cause or self.subject)

    @property
    def _bids(self) -> bool:
        """Whether its verb may be a bidding: "phải đi sâu; [hoàn thành] đề án".

        "Đã" tells that it is none; not behind "để": "… để đạt mục tiêu Đại hội [đã] đề ra".
        """
        cues = self.c.reading.hits.of(self.place, "finding")
        aims = (hit.first for hit in cues if class_of(hit.concept) is CueClass.PURPOSE)
        told = range(self.clause.first, next(aims, self.clause.stop))
        return not any(aspect(self.c.reading, index) for index in told)

    @property
    def listed(self) -> bool:
        """Whether the clause is a later item of the sentence of the clause before it."""
        before = self.before
        return (
            before is not None
            and before.sentence.index == self.clause.sentence.index
            and before.item < self.clause.item
        )

    @property
    def follows(self) -> bool:
        """Whether the clause stands in the paragraph of the clause before it."""
        before = self.before
        return before is not None and before.sentence.paragraph == self.clause.sentence.paragraph

    def strong(self, kind: FindingType) -> int:
        """Return how many cues say the type alone."""
        return self.clause.cues.strong.get(kind, 0)

    def weak(self, kind: FindingType) -> int:
        """Return how many cues help to say the type."""
        return self.clause.cues.weak.get(kind, 0)
