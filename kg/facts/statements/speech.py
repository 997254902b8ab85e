"""A reporting verb where it stands: who is its subject, what governs it, what was said before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.clauses.attribution import Speakers
from kg.clauses.gaps import aspect
from kg.clauses.subjects import subjects
from kg.facts.statements.attributions import ACCORDING, Saying
from kg.model import Act, Kind

if TYPE_CHECKING:
    from kg.clauses.grammar import Clauses
    from kg.clauses.model import Argument
    from kg.clauses.verbs import Verb
    from kg.facts.statements.attributions import Said
    from kg.text.sentences import Sentence

PRESENTED = "presented"
"""The rule of who only gives a paper, which then speaks for itself."""
_ACT = 3  # tokens of the longest act of asking
ASKS = (Act.REQUEST, Act.PROPOSE)
"""The acts that want something done."""


@dataclass(frozen=True, slots=True)
class Speech(Saying):
    """A reporting verb in its sentence.

    ``last`` is who spoke shortly before the sentence, ``found`` what the verbs before it say,
    ``source`` the subject of the verb if it may speak; ``bound`` tells by what other words the
    verb is governed, "" where it is free.
    """

    last: Argument | None
    verb: Verb
    found: tuple[Said, ...]
    source: Argument | None
    bound: str

    @classmethod
    def of(
        cls, c: Clauses, sentence: Sentence, last: Argument | None, verb: Verb, found: list[Said],
        asks: Argument | None = None,
    ) -> Speech:  # fmt: skip
        """Read the verb's subject, and what governs it; ``asks``: who asks for it in a list."""
        source = Speakers(c, sentence, last).of(verb)
        bound = ""
        if any(said.first <= verb.first < said.start for said in found):
            bound = "part of an attribution"  # "theo ông A cho biết"
        elif _infinitive(c, sentence, verb, found) or _asked(c, source) or _item(c, verb, found):
            bound = "what somebody is asked to do"
        elif _listed(c, verb, source, asks):
            bound = "what an item of a list asks to do"
        elif source is not None and _headed(c, source):
            bound = "said by the head of a body"
        return cls(c, sentence, last, verb, tuple(found), source, bound)

    @property
    def forms(self) -> tuple[str, ...]:
        """The printed forms of the tokens."""
        return self.c.tokens.forms

    @property
    def before(self) -> list[Said]:
        """What the verbs before it say."""
        verb, aside = self.verb, (ACCORDING.name, PRESENTED)
        return [s for s in self.found if s.verb.stop <= verb.first and s.rule not in aside]

    @property
    def commands(self) -> bool:
        """Whether the verb is a weak one of asking ("giao", "chỉ đạo")."""
        return self.verb.weak and self.verb.act == Act.REQUEST

    @property
    def opens(self) -> int:
        """The token after the words that open the sentence ("Đồng thời", "Thứ hai,")."""
        index = self.place.start
        while index < self.place.stop:
            after = self.c.skip(index, self.place.stop, "opener", "joint")
            while after < self.place.stop and self.forms[after] in ',"“-–+*':
                after += 1
            if after == index:
                break
            index = after
        return index


def _asked(c: Clauses, source: Argument | None) -> bool:
    """Tell whether an act of asking stands right before the subject: "A đề nghị [B] xem xét"."""
    if source is None:
        return False
    first = c.skip_back(source.first, "voice", "toward")
    acts = c.reading.hits.ending(first, _ACT, "act")
    return any((hit.concept.first("actType") or "").endswith(ASKS) for hit in acts)


def _item(c: Clauses, verb: Verb, found: list[Said]) -> bool:
    """Tell whether a report is a further thing asked: "yêu cầu A khắc phục, [báo cáo] kết quả"."""
    behind = verb.group > 0 and c.tokens.forms[verb.group - 1] == ","
    return (
        verb.act is Act.REPORT
        and behind
        and any(said.verb.act in ASKS and said.start < verb.first < said.stop for said in found)
    )


def _finite(c: Clauses, verb: Verb) -> bool:
    """Tell whether a word of a finite verb is part of it: "[đã] công bố"."""
    return any(aspect(c.reading, i) for i in range(verb.group, verb.stop))


def _next(c: Clauses, verb: Verb, source: Argument) -> bool:
    """Tell whether a body and what it is to do follow a semicolon."""
    told = verb.strong or verb.act in (Act.EMPHASISE, Act.PRAISE)
    bare = c.tokens.forms[source.first - 1] == ";" and source.kind is not Kind.PERSON
    return bare and not told and not _finite(c, verb)


def _listed(c: Clauses, verb: Verb, source: Argument | None, asks: Argument | None) -> bool:
    """Tell whether the subject of a verb in a list is asked to do it: "2. Bộ A chỉ đạo Sở B …"."""
    told = verb.act not in (*ASKS, Act.REPORT, Act.CONCLUDE)
    if told or source is None or asks is None or source.entity == asks.entity:
        return False
    return not c.quotation_at(verb.first) and not _finite(c, verb)


def _headed(c: Clauses, source: Argument) -> bool:
    """Tell whether somebody unnamed who leads the body speaks: "người đứng đầu Sở A cho biết"."""
    voice = c.word_before(source.first, "voice")
    person = source.kind is Kind.PERSON
    return voice is not None and not person and voice.concept.has("clauseRole", "group")


def _infinitive(c: Clauses, sentence: Sentence, verb: Verb, found: list[Said]) -> bool:
    """Tell whether the verb is what an addressee is asked to do ("yêu cầu Sở A báo cáo …")."""
    acting = subjects(c, verb.first, sentence)
    source = acting[0] if acting else None
    orders = verb.act == Act.REQUEST and verb.weak
    item = source is not None and _next(c, verb, source)  # "yêu cầu A rà soát; [B công bố] …"
    orders = orders or item
    return source is not None and any(
        said.verb.act in ASKS
        and said.verb.stop <= source.first
        and (source.first <= said.start or (orders and source.first < said.stop))
        for said in found
    )
