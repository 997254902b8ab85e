"""Who acts where something happens: "Tại hội nghị, thay mặt Tỉnh ủy B, ông A …".

And who stands behind the words for it: behind their comma, their noun, or "có".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.clauses.forces import Force
from kg.clauses.gaps import told
from kg.clauses.model import Found
from kg.lexicon.senses import Taking, taking
from kg.model import Kind
from kg.read.phrases.words import genitive

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.clauses.grammar import Clauses
    from kg.clauses.model import Argument
    from kg.lexicon.model import Hit
    from kg.read.reading import Mention
    from kg.text.sentences import Sentence

_ACTORS = (Kind.PERSON, Kind.ORGANISATION, Kind.TEAM)
_BODIES = (Kind.ORGANISATION, Kind.TEAM)
_MISSING = 3  # tokens between "không có" and who is not there
_COMMON = 3  # tokens between a comma and the name: "…, cử tri [ông] A"
_TITLE = 36  # tokens from the noun of an event to who holds it: "hội nghị giao ban … do Ban A"


def acts_there(c: Clauses, sentence: Sentence, stop: int) -> Mention | None:
    """Return who acts after the words for an event that stop at a token, ``None`` where unsure.

    "Tại hội nghị, thay mặt Tỉnh ủy B, ông A …": the person right behind a comma, before any verb;
    "Tại hội nghị, Ban Bí thư đã kỷ luật ông A": the body, for ông A is not there. "…, dưới sự chủ
    trì của ông A, Ban Bí thư đã …": the body, too.
    """
    forms = c.tokens.forms
    for mention in (m for m in c.inside(sentence) if m.first >= stop and m.kind in _ACTORS):
        start, end = c.phrase_start(mention), c.phrase_stop(mention)
        gap = range(stop, max(stop, start))
        commas = [i for i in gap if forms[i] == ","]
        apart = bool(commas) and _heads(c, range(commas[-1] + 1, start))
        body = mention.kind is not Kind.PERSON
        if body and c.word(end, "adverb") is not None:
            return mention  # "tại kỳ họp thứ 8, với 90% tán thành, Quốc hội đã …"
        if any(told(c.reading, i) or forms[i] in ".;:" for i in gap):
            return None
        if not body and not apart and _chairs(c, gap):
            continue
        if not body:
            return mention if apart or start == stop else None
        if apart and forms[end : end + 1] != (",",):
            return mention
    return None


def _chairs(c: Clauses, gap: range) -> bool:
    """Tell whether only the chair is told by who follows: "dưới sự chủ trì của | ông A"."""
    verbs = c.reading.hits.of(gap, "partverb")
    chaired = bool(verbs) and taking(verbs[-1].concept) is Taking.CHAIR
    return chaired and genitive(c.reading.annotated, gap.stop - 1)


def behind_comma(c: Clauses, index: int, *kinds: Kind) -> Argument | None:
    """Return who stands right behind the comma at a token, ``None`` where it is no comma.

    "Tại Quyết định số 5, [Thủ tướng Chính phủ] phê chuẩn …".
    """
    if c.tokens.forms[index : index + 1] != (",",):
        return None
    named = c.mention_at(index + 1, *kinds)
    return None if named is None else c.argument(named, Found.AFTER)


def behind_noun(c: Clauses, sentence: Sentence, stop: int) -> Iterator[Argument]:
    """Yield the agents behind the noun of an event that stops at a token, up to the first mark.

    "hội nghị giao ban do [đồng chí A] chủ trì".
    """
    forms = c.tokens.forms
    for mention in c.inside(sentence):
        start = c.phrase_start(mention)
        if mention.first < stop or mention.kind not in _ACTORS:
            continue
        if mention.first > stop + _TITLE or any(forms[i] in ",.;:" for i in range(stop, start)):
            return
        yield c.argument(mention, Found.AFTER)


def in_noun(c: Clauses, sentence: Sentence, noun: Hit) -> Iterator[Argument]:
    """Yield the bodies in the noun of an event or right behind it: "phiên họp [Chính phủ]"."""
    for mention in c.inside(sentence):
        beside = noun.first < mention.first < noun.stop or mention.first == noun.stop
        if beside and mention.kind in _BODIES:
            yield c.argument(mention, Found.AFTER)


def people_present(c: Clauses, sentence: Sentence, index: int) -> tuple[Argument, ...]:
    """Return the people behind the first "có" of a sentence from a token on.

    "Đón Chủ tịch nước tại sân bay có [ông A]": they receive.
    """
    stop = c.reading.annotated.tokens_of(sentence).stop
    there = next((i for i in range(index, stop) if c.word(i, "present")), stop)
    people = (m for m in c.inside(sentence) if m.first > there and m.kind is Kind.PERSON)
    return tuple(c.argument(m, Found.AFTER) for m in people)


def away(c: Clauses, sentence: Sentence) -> frozenset[str]:
    """Return who is said not to be there: "ông A vắng mặt", "trừ ông A", "thay mặt ông A".

    Nor is he there who died: "… về việc ông A từ trần, và đã cử đoàn sang dự lễ tang".
    """
    return frozenset(m.entity for m in c.inside(sentence) if _absent(c, m))


def absentees(c: Clauses) -> Iterator[str]:
    """Yield who is said to stay away, in any sentence: "không thể về dự, [ông A] gửi bài …"."""
    cues = (h for h in c.reading.hits.every("modality") if h.concept.has("modality", Force.ABSENT))
    told = (c.reading.sentence_at(c.tokens.starts[cue.first]) for cue in cues)
    for sentence in {s.index: s for s in told if s is not None}.values():
        people = c.reading.mentions_in(sentence.span, Kind.PERSON)
        yield from (m.entity for m in people if c.modality.over(m.first, Force.ABSENT))


def _absent(c: Clauses, mention: Mention) -> bool:
    if c.modality.over(mention.first, Force.ABSENT):
        return True
    if c.modality.near(mention.first, _MISSING, Force.MISSING):
        return True
    if mention.kind is not Kind.PERSON:
        return False
    stood_for = c.word_before(c.phrase_start(mention), "behalf", "replaced")
    behind = c.skip(c.phrase_stop(mention), len(c.tokens), "adverb")
    return stood_for is not None or c.word(behind, "dies") is not None


def deliberates(c: Clauses, index: int) -> bool:
    """Tell whether a body decides or debates by the verb at a token: "[Tỉnh ủy A] đã bầu …"."""
    verb = c.skip(index, len(c.tokens), "adverb")
    hit = c.reading.hits.at(verb, "aboutcue")
    debates = hit is not None and hit.concept.properties.get("agenda") is not None
    told = c.reading.hits.at(verb, "act") is not None  # "… đã trình bày Tờ trình"
    return (debates and not told) or c.reading.hits.at(verb, "decision") is not None


def _heads(c: Clauses, gap: range) -> bool:
    """Tell whether nothing but a common noun stands between a comma and a name: ", cử tri [A]"."""
    hits = (c.reading.hits.at(i, "function") for i in gap)
    governed = any(hit and hit.concept.has("functionClass", "preposition") for hit in hits)
    return len(gap) <= _COMMON and not governed
