"""Who decides on people: whose the ruling is, or who acts before the verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.clauses.behalf import on_behalf
from kg.clauses.model import AGENTS, Found
from kg.clauses.subjects import free
from kg.lexicon.rows import Trait
from kg.lexicon.senses import Taking, taking
from kg.model import Act, Kind

if TYPE_CHECKING:
    from kg.clauses.grammar import Clauses
    from kg.clauses.model import Argument
    from kg.read.reading import Mention

_RULED = 14  # tokens between a ruling and the verb: "quyết định của UBND tỉnh A về việc …"
_OBEYED = 8  # tokens between "thực hiện" and the ruling that is carried out
_ABOUT = 3  # tokens of the longest word for what something is about
_HANDS = ("issuecue", "announce", "eventverb", "partverb", "act")
_DEED = 4  # tokens of the longest verb right before whom it strikes
_DECIDE = (Kind.PERSON, Kind.ORGANISATION, Kind.TEAM)


def decider(c: Clauses, span: range, verb: int, stop: int | None = None) -> Argument | None:
    """Return who decides by the verb at a token, ``None`` where the words of ``span`` tell none.

    "Ông A công bố Quyết định của Ban Thường vụ Tỉnh ủy về việc …": it is the owner of the ruling,
    not who makes it known; without a ruling the agent before the verb, but no team, which only
    brings it ("Đoàn công tác của Bộ A trao quyết định phân công ông B làm …"). ``stop`` is where
    the words that may name the owner end, if that is not the verb.
    """
    owner = _owner(c, span, verb if stop is None else stop)
    agent = _doer(c, span, verb) if owner is None else None
    if agent is None or _struck(c, agent) or _hosts(c, range(agent.stop, verb)):
        return owner
    if _another(c, range(agent.stop, verb)):
        return None
    ruled = c.words("ruling").first(range(agent.stop, verb)) is not None
    if ruled if agent.kind is Kind.TEAM else (not ruled and _told(c, verb)):
        return None
    whose = on_behalf(c, verb, agent)
    return whose if whose is not None or _for_office(c, span, agent) else agent


def _doer(c: Clauses, span: range, verb: int) -> Argument | None:
    """Return who acts before a verb: of whom another tells it, "A cho biết, [B] đã kỷ luật …"."""
    agent = free(c, span, verb, *_DECIDE)
    if agent is None:
        return None
    said = c.reading.hits.at(c.skip(agent.stop, verb, "adverb"), "act")
    if said is None or Act.REPORT not in said.concept.codes("actType"):
        return agent
    return free(c, range(said.stop, span.stop), verb, *_DECIDE) or agent


def letting(c: Clauses, span: range, person: Mention) -> Argument | None:
    """Return who lets a person go: "Bộ Chính trị (quyết định) để [ông A] thôi giữ chức X"."""
    first = c.phrase_start(person)
    word = c.word_before(first, "lets", "ruling")
    return decider(c, span, word.first) if word is not None else None


def handed(c: Clauses, verb: int) -> bool:
    """Tell whether the ruling before a verb is handed over or made known: "trao quyết định nghỉ".

    "Ông A [nhận] quyết định nghỉ hưu": then it is on him.
    """
    ruling = next(reversed(c.words("ruling").within(range(max(0, verb - _RULED), verb))), None)
    if ruling is None or c.word_before(ruling.first, "receives", "present") is not None:
        return False
    if next(c.mentions_from(ruling.stop, verb, Kind.PERSON), None) is not None:
        return False
    near = range(max(0, ruling.first - _ABOUT), ruling.first)
    verbs = (h for i in near for h in c.reading.hits.all_at(i, *_HANDS))
    verb_there = next((h for h in verbs if h.stop in (ruling.first, ruling.stop)), None)
    return verb_there is not None and c.word_before(verb_there.first, "passive") is None


def obeyed(c: Clauses, span: range, ruling: int) -> bool:
    """Tell whether a ruling is only carried out: "tỉnh thực hiện nghiêm các [quyết định] của A"."""
    near = range(max(span.start, ruling - _OBEYED), ruling)
    return any(
        next(c.mentions_from(verb.stop, ruling, *AGENTS), None) is None
        for verb in c.reading.hits.of(near, "carryout")
    )


def _for_office(c: Clauses, span: range, agent: Argument) -> bool:
    """Tell whether he acts for a bare office: "Thừa ủy quyền của Chủ tịch nước, [ông A] …"."""
    before = range(span.start, agent.first)
    named = agent.first > 0 and c.tokens.forms[agent.first - 1] == ","
    return named and c.words("behalf").first(before) is not None


def _told(c: Clauses, verb: int) -> bool:
    """Tell whether who acts only speaks of it: "Thủ tướng nói [về việc] kỷ luật ông A"."""
    return bool(c.reading.hits.ending(verb, _ABOUT, "aboutcue"))


def _hosts(c: Clauses, between: range) -> bool:
    """Tell whether who acts only chairs, or holds the ceremony: the decision is another's.

    "Bí thư A chủ trì hội nghị kỷ luật ông B", "Bộ A tổ chức Lễ trao Quyết định bổ nhiệm ông B".
    """
    model = c.reading.annotated.lexicon.model
    return any(
        taking(hit.concept) is Taking.CHAIR or model.tells(hit.concept, Trait.HONOURS)
        for index in between
        for hit in c.reading.hits.all_at(index, "partverb", "eventnoun")
    )


def _struck(c: Clauses, who: Argument) -> bool:
    """Tell whether something is done to a person: "Công an khởi tố [ông A]; cách chức ông B".

    Or the words of a decision hold a body: "khai trừ [Đảng] ông A, cảnh cáo ông B".
    """
    if who.kind is Kind.PERSON:
        return bool(c.reading.hits.ending(who.first, _DEED, "decision", "finding"))
    near = range(max(0, who.first - _DEED), who.first)
    return any(hit.stop > who.first for i in near for hit in c.reading.hits.all_at(i, "decision"))


def _another(c: Clauses, between: range) -> bool:
    """Tell whether the verb is that of somebody else: "cách chức B, [người] ký bổ nhiệm C"."""
    found = c.words("relative").within(between)
    return any(c.tokens.forms[hit.first - 1] == "," for hit in found)


def _owner(c: Clauses, span: range, stop: int) -> Argument | None:
    ruling = c.words("ruling").first(range(span.start, stop))
    if ruling is None:
        return None
    for owner in c.words("owner").within(range(ruling.first, stop)):
        named = c.mention_at(owner.first + 1, *_DECIDE)
        if named is not None:
            return c.argument(named, Found.AFTER)
    return None
