"""Who acts: the one answer that every family of facts asks for.

A subject stands right before its verb, but for adverbs, titles, brackets and further verbs; a
preposition before it makes it a complement ("với ông A"). Those joined to it act with it. Where
the verb opens the sentence, the subject follows its objects.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.clauses.apposition import before_apposition
from kg.clauses.coordination import coordinated, head_of_list
from kg.clauses.evidence import shown_at
from kg.clauses.forces import Force
from kg.clauses.further import goes_on
from kg.clauses.gaps import GAP, auxiliary, told
from kg.clauses.levels import alike, peopled
from kg.clauses.model import AGENTS, SPEAKERS, Argument, Found
from kg.clauses.written import lead_in
from kg.model import Kind
from kg.read import phrases
from kg.read.phrases.words import asides

if TYPE_CHECKING:
    from kg.clauses.grammar import Clauses
    from kg.lexicon.model import Hit
    from kg.read.reading import Mention, Reading
    from kg.text.sentences import Sentence

_LONGEST_OFFICE = 6
_LONGEST_TITLES = 24


def subjects(c: Clauses, verb: int, sentence: Sentence) -> tuple[Argument, ...]:
    """Return who acts by the verb that starts at a token, in text order, none where it is open.

    The last is the one nearest to the verb; those joined to it ("A cùng đoàn công tác", "đoàn do
    B dẫn đầu", "A và B") stand before it. Each family asks: it is found once.
    """
    if verb not in c.acting:
        found = _subjects(c, verb, sentence)
        # "Kẻ mạo danh ông A gọi điện yêu cầu …": another acts
        feigned = found and c.modality.over(found[-1].first, Force.FEIGNED)
        c.acting[verb] = () if feigned or shown_at(c, verb, sentence, found) else found
    return c.acting[verb]


def _subjects(c: Clauses, verb: int, sentence: Sentence) -> tuple[Argument, ...]:
    start = c.reading.annotated.tokens_of(sentence).start
    index = before_apposition(c, lead_in(c, verb, start))
    named = c.ending_at(index)
    if named is not None and (inner := _of_body(c, sentence, named)) is not None:
        index, named = named.first, inner
    charge = c.reading.hits.ending(c.phrase_start(named), 2, "status") if named is not None else ()
    if charge and charge[0].concept.has("statusKind", "in-charge"):
        index = charge[0].first  # "Phó Bí thư Tỉnh ủy [phụ trách Đảng bộ tỉnh] chủ trì"
        named = c.ending_at(index)
    if named is not None and (office := _office_before(c, c.phrase_start(named))) is not None:
        # "Phó Giám đốc Sở A cho biết": its holder speaks, not the body
        several = c.reading.hits.at(office.first - 1, "function")
        with_it = head_of_list(c, several.first if several is not None else office.first)
        return _joined(c, with_it, sentence) if with_it is not None else ()
    if named is not None and c.phrase_start(named) >= start:
        nearest: Argument | None = Argument(named, c.phrase_start(named), index, Found.ADJACENT)
    else:
        nearest = _adjoining(c, verb, sentence) or _apposed(c, verb, sentence)
    if nearest is None or peopled(c, nearest):
        return ()
    if nearest.found_by is Found.ADJOINING and goes_on(c, nearest, verb):
        # "Đoàn nghe báo cáo của Sở A và làm việc với B": the team works
        main = free(c, range(start, nearest.first), nearest.first)
        return (main,) if main is not None else ()
    if nearest.kind is Kind.PLACE and (goes := _leaves(c, nearest)) is not None:
        return subjects(c, goes.first, sentence) if goes.first > start else ()
    found = _joined(c, nearest, sentence)
    if found == (nearest,) and nearest.kind is Kind.PLACE and _complement(c, nearest.mention):
        # "đoàn tới tỉnh A thăm trường B", but "hội nghị khai mạc tại tỉnh A, dự kiến họp"
        goes = c.word_before(nearest.first, "toward")
        met = goes is None or goes.first <= start or goes.concept.has("clauseRole", "setting")
        return () if goes is None or met else subjects(c, goes.first, sentence)
    return found


def _of_body(c: Clauses, sentence: Sentence, named: Mention) -> Mention | None:
    """Return whose name or title a bare place ends: "(Giám đốc) Ngân hàng Nhà nước [tỉnh]"."""
    if named.kind is not Kind.PLACE or named.form != "anaphor":
        return None
    bodies = c.reading.mentions_in(sentence.span, Kind.ORGANISATION)
    if not any(m.stop == named.first for m in bodies):
        return None
    inner = c.ending_at(named.first)
    return inner if inner is not None and inner.form == "name" else None


def _leaves(c: Clauses, place: Argument) -> Hit | None:
    """Return the verb of leaving a place: "ông A [rời] Hà Nội, lên đường thăm nước B".

    Or a place in it: "[rời] thủ đô C, nước D, tới thăm nước B".
    """
    comma = place.first and c.tokens.forms[place.first - 1] == ","
    inner = c.ending_at(place.first - 1) if comma else None
    inside = inner is not None and inner.kind is Kind.PLACE
    first = c.phrase_start(inner) if inner is not None and inside else place.first
    return c.word_before(first, "leaves")


def main_subjects(c: Clauses, sentence: Sentence, verb: int) -> tuple[Argument, ...]:
    """Return who acts in the main clause: "Bà A nói như vậy khi tiếp xúc cử tri huyện B"."""
    joint = c.word_before(c.skip_back(verb, "adverb", "light"), "subordinator")
    start = c.reading.annotated.tokens_of(sentence).start
    if joint is None or joint.first - start <= 1:
        return ()
    found = subjects(c, joint.first, sentence)
    told_before = [h.first for h in c.starting(range(start, joint.first), "act")]
    while not found and told_before:
        found = subjects(c, told_before.pop(), sentence)
    return found


def _office_before(c: Clauses, index: int) -> Hit | None:
    """Return the office right before a body: its holder speaks, not the body.

    Nor does a place where its deputies do: "các đại biểu Quốc hội tỉnh A tiếp xúc cử tri".
    """
    hits = c.reading.hits
    bodies = hits.ending(index, _LONGEST_OFFICE, "body", "bodykind")
    for first in (index, *(hit.first for hit in bodies)):
        if found := hits.ending(first, _LONGEST_OFFICE, "role", "roleform"):
            return found[0]
    return None


def _agents_before(c: Clauses, verb: int, sentence: Sentence) -> list[Mention]:
    """Return the agents of the sentence before the verb, but for a place that only owns one.

    "đoàn công tác của tỉnh đã đến thăm": the team goes, not the province.
    """
    a = c.reading.annotated
    aside = asides(a, a.tokens_of(sentence).start, verb)
    before = [
        m
        for m in c.inside(sentence)
        if m.kind in AGENTS and m.stop <= verb and m.first not in aside
    ]
    while len(before) > 1 and before[-1].kind == Kind.PLACE and _owned(c.reading, before[-1]):
        before.pop()
    return before


def _adjoining(c: Clauses, verb: int, sentence: Sentence) -> Argument | None:
    """Return the nearest agent where nothing but auxiliaries stands before the verb."""
    before = _agents_before(c, verb, sentence)
    if not before:
        return None
    end = c.phrase_stop(before[-1])
    gap = range(max(before[-1].stop, min(end, verb)), c.skip_back(verb, "adverb", "passive"))
    behalf = c.word_before(c.phrase_start(before[-1]), "behalf") is not None
    if behalf or any(c.tokens.forms[i] in ".;:(" for i in gap):
        return None
    if not (_relative(c.reading, gap) or _near(c.reading, gap)):
        return None
    return c.argument(before[-1], Found.ADJOINING)


def _near(reading: Reading, gap: range) -> bool:
    """Tell whether nothing but auxiliaries and "cùng các đại biểu" stands in the gap."""
    if len(gap) <= GAP and all(auxiliary(reading, i) for i in gap):
        return True
    joint = bool(gap) and reading.hits.at(gap.start, "joint") is not None
    return joint and len(gap) <= 2 * GAP and all(not reading.tokens.capital(i) for i in gap)


def _relative(reading: Reading, gap: range) -> bool:
    """Tell whether the gap is "… làm trưởng đoàn (đã)": the team stays the subject."""
    return any(reading.hits.at(i, "leadcue") for i in gap) and len(gap) <= 2 * GAP


def _apposed(c: Clauses, verb: int, sentence: Sentence) -> Argument | None:
    """Return the person whose offices, some of them unknown, fill the gap between commas.

    "Thiếu tướng Lê Văn A, Chính ủy Lữ đoàn B, phát biểu tại hội nghị".
    """
    before = _agents_before(c, verb, sentence)
    person = next((m for m in reversed(before) if m.kind == Kind.PERSON), None)
    if person is None:
        return None
    tokens = c.tokens
    gap = range(max(c.phrase_stop(person), person.stop), verb)
    if not gap or len(gap) > _LONGEST_TITLES or tokens.forms[gap.start] not in ",-–":
        return None
    titled = tokens.capital(gap.start + 1) if len(gap) > 1 else False
    spoken = any(tokens.forms[i] in ".;:" or told(c.reading, i) for i in gap)
    return c.argument(person, Found.APPOSED) if titled and not spoken else None


def _joined(c: Clauses, nearest: Argument, sentence: Sentence) -> tuple[Argument, ...]:
    """Return the nearest subject with those before it that act together with it."""
    chain = [nearest]
    if (head := head_of_list(c, nearest.first)) is not None:
        chain.append(head)
    a = c.reading.annotated
    aside = asides(a, a.tokens_of(sentence).start, nearest.first)  # "Cục A (Bộ B) và Vụ C"
    before = [m for m in c.inside(sentence) if m.stop <= chain[-1].first and m.first not in aside]
    for earlier in reversed(before):
        if earlier.kind not in SPEAKERS:
            break
        if not coordinated(c, earlier, chain[-1].mention, aside):
            break
        if _met(c, earlier, chain[-1].first):
            break
        with_it = c.word_before(c.phrase_start(earlier), "joint")
        if with_it is not None and with_it.concept.has("clauseRole", "governor"):
            chain.append(c.argument(earlier, Found.JOINED))  # "A phối hợp với [B], C tổ chức"
            break
        let = c.word_before(c.phrase_start(earlier), "lets") is not None  # "để các ông A, B nghỉ"
        if (_complement(c, earlier) and not let) or inviting(c, earlier, sentence):
            break
        chain.append(c.argument(earlier, Found.JOINED))
    chain.reverse()
    if all(alike(c, nearest, a) for a in chain):
        return tuple(chain)
    return tuple(a for a in chain if a.kind is not Kind.PLACE) or (nearest,)


def _met(c: Clauses, earlier: Mention, first: int) -> bool:
    """Tell whether a semicolon parts two clauses: "A hội kiến [ông B]; ông C hội kiến ông D"."""
    if ";" not in c.tokens.forms[earlier.stop : first]:
        return False
    verbs = c.reading.hits.ending(c.phrase_start(earlier), _LONGEST_OFFICE, "eventverb")
    return any(told(c.reading, verb.first) for verb in verbs)


def inviting(c: Clauses, host: Mention, sentence: Sentence) -> bool:
    """Tell whether somebody only invites: "theo lời mời của [ông A], ông B thăm …"."""
    before = range(c.reading.annotated.tokens_of(sentence).start, host.first)
    words = c.words("invites").within(before)
    named = c.mentions_from(words[-1].stop, host.first, Kind.PERSON) if words else iter((host,))
    return next((m for m in named if m.form == "name"), None) is None


def _complement(c: Clauses, mention: Mention) -> bool:
    """Tell whether a preposition stands before: "sau buổi làm việc với A, đoàn công tác …"."""
    reading = c.reading
    if c.governed(c.phrase_start(mention)):
        return True
    if mention.first and phrases.genitive(reading.annotated, mention.first - 1):
        return True  # "thừa ủy quyền của Ban Bí thư A, đoàn công tác …"
    for back in range(1, min(GAP, mention.first) + 1):
        index = mention.first - back
        hit = reading.hits.at(index, "function")
        if hit is not None and {"with", "within"}.intersection(
            hit.concept.properties.get("functionClass", ())
        ):
            return True  # also "tại trụ sở Thành ủy A, đoàn công tác …"
        if not reading.tokens.word(index) or reading.tokens.capital(index):
            return False
    return False


def _owned(reading: Reading, mention: Mention) -> bool:
    """Tell whether "của" stands before a mention, or the word of a team right before it."""
    first = mention.first
    return bool(first) and (
        phrases.genitive(reading.annotated, first - 1)
        or any(
            (hit := reading.hits.at(first - back, "bodykind")) is not None and hit.stop == first
            for back in (2, 3)
            if first >= back
        )
    )


def free(c: Clauses, span: range, stop: int, *kinds: Kind) -> Argument | None:
    """Return the first agent before a token that no preposition governs, lists included."""
    governed: Argument | None = None
    ended = False  # "và" joins the last of a list
    for named in c.mentions_from(span.start, stop, *(kinds or AGENTS)):
        holder = c.mention_at(named.first, Kind.PERSON)  # "Phó Thủ tướng [ông A] ký … yêu cầu …"
        found = c.argument(holder or named, Found.FREE)
        first = c.skip_back(found.first, "voice")  # "A, lãnh đạo Bộ B"
        comma = governed is not None and c.tokens.forms[governed.stop : first] == (",",)
        goes_on = governed is not None and c.coordinated(governed.stop, first)
        listed = goes_on and not (comma and (ended or not _alike(governed, found)))
        behalf = c.word_before(first, "behalf") is not None  # "thừa ủy quyền của A, ông B ký …"
        if listed or behalf or c.governed(found.first):
            governed, ended = found, listed and not comma
        elif c.quotation_at(found.first) is None:
            return found
    return None


def _alike(one: Argument | None, other: Argument) -> bool:
    """Tell whether a comma may join two in a list: not "Theo ông A, [Ban Bí thư] bổ nhiệm …"."""
    return one is not None and (one.kind is Kind.PERSON) == (other.kind is Kind.PERSON)


def fronted(c: Clauses, sentence: Sentence, stop: int) -> tuple[Argument, ...]:
    """Return the subject that follows a fronted verb: "Thăm đồn A tối 9/6, Chủ tịch nước B …".

    The verb ends before the token ``stop``, with its objects where it has any.
    """
    reading = c.reading
    after = next(
        (m for m in c.inside(sentence) if m.first > stop and m.kind in (Kind.PERSON, Kind.TEAM)),
        None,
    )
    if after is None:
        return ()
    first = max(stop, c.phrase_start(after))  # "…, [Bí thư Tỉnh ủy C] ông D"
    gap = range(stop, first)
    commas = [i for i in gap if c.tokens.forms[i] == ","]
    spoken = any(told(reading, i) or c.tokens.forms[i] in ".;:" for i in gap)
    if spoken or not commas or first - commas[-1] > GAP or len(gap) > _LONGEST_TITLES:
        return ()
    return (c.argument(after, Found.FRONTED),)
