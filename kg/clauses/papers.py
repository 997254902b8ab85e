"""Who speaks by a paper that is no document of its own: "kết luận của Ban A nêu rõ", "thông cáo".

Such a paper has neither number nor title; whose it is speaks (guide, decision 43).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.clauses.model import Argument, Found
from kg.clauses.subjects import subjects
from kg.model import Act, Kind
from kg.read.phrases.words import generic, genitive

if TYPE_CHECKING:
    from kg.clauses.grammar import Clauses
    from kg.lexicon.model import Concept, Hit
    from kg.text.sentences import Sentence

_BODIES = (Kind.ORGANISATION, Kind.TEAM)
_OPENS = ",;:.-–—"  # marks before a clause
_NOUN = 4  # tokens of the longest noun of a paper: "thông cáo báo chí"
_NEAR = 24  # sentences back in which a paper is named
_TITLE = 20  # tokens of what a document is on
_SIGN = 24  # tokens of its number, day and issuer before that
_GIVES = 4  # tokens of the longest verb of giving a paper: "ký quyết định ban hành"
_JUST = 2  # sentences back that "văn bản" points to
_TOLD = 6  # sentences between who gives a paper and what it tells
_ASKING = frozenset({Act.REQUEST, Act.PROPOSE})


def paper(c: Clauses, verb: int, start: int) -> Argument | None:
    """Return who speaks by the paper that stands before the verb at a token.

    Its noun opens a clause of the sentence that starts at the token ``start``.
    """
    owner = c.ending_at(verb)
    if owner is not None and owner.kind in _BODIES:
        of = c.phrase_start(owner) - 1
        noun = _noun(c, of, start) if of > start and genitive(c.reading.annotated, of) else None
        return Argument(owner, noun.first, verb, Found.ADJACENT) if noun is not None else None
    noun = _noun(c, verb, start)
    if noun is None:
        return None
    return _named(c, noun) or _last(c, noun) or _told(c, noun)


def in_writing(c: Clauses, verb: int) -> bool:
    """Tell whether the clause of the verb at a token is said in a paper: "Tại Chỉ thị 5, ông A …".

    Who speaks in an order or a letter is not where others meet; a report is read out there.
    """
    sentence = c.reading.sentence_at(c.tokens.starts[verb])
    if sentence is None:
        return False
    before = range(c.reading.annotated.tokens_of(sentence).start, verb)
    for noun in c.reading.hits.of(before, "doctype"):
        within = c.reading.hits.at(noun.first - 1, "function")
        fronted = within is not None and within.concept.has("functionClass", "within")
        if fronted and noun.concept.has("reporting", "written") and _clause(c, noun.stop, verb):
            return True
    return False


def norm(c: Clauses, index: int) -> bool:
    """Tell whether a clause opens with a law or its draft: "Dự thảo luật còn bất cập".

    Its faults are those of no place.
    """
    return c.word(c.skip(index, index + _NOUN, "opener", "adverb"), "norm") is not None


def titled(c: Clauses, index: int) -> bool:
    """Tell whether a token lies in what a document is on: "Nghị quyết số 5-NQ/TW về [đổi mới …]".

    Up to a word that tells of something done.
    """
    for at in range(index - 1, max(index - _TITLE, -1), -1):
        if c.tokens.forms[at] in ";:.()" or c.word(at, "done") is not None:
            return False
        if c.reading.hits.at(at, "aboutcue") is not None:
            named = c.mentions_from(max(at - _SIGN, 0), at, Kind.DOCUMENT)
            return any(not _parted(c, m.stop, at) for m in named)
    return False


def _parted(c: Clauses, first: int, stop: int) -> bool:
    return any(c.tokens.forms[i] in ",;:." for i in range(first, stop))


def _clause(c: Clauses, first: int, verb: int) -> bool:
    """Tell whether the phrase at a token is the setting of the verb's clause: one comma ends it."""
    between = range(first, verb)
    marks = [i for i in between if c.tokens.forms[i] in ",;:"]
    return bool(marks) and c.reading.hits.of(range(first, marks[-1]), "act") == []


def passed(c: Clauses, mark: int) -> bool:
    """Tell whether a mark ends the papers that are passed: "thông qua Luật A[,] đây là …"."""
    form = c.tokens.forms[mark]
    return form == ";" or (form == "," and c.word(mark + 1, "resumes") is not None)


def _noun(c: Clauses, stop: int, start: int) -> Hit | None:
    """Return the noun of one paper that ends at a token and opens a clause, an opener before it."""
    for first in range(max(start, stop - _NOUN), stop):
        noun = c.reading.hits.at(first, "doctype")
        if noun is None or noun.stop != stop or c.mention_at(first, Kind.DOCUMENT) is not None:
            continue
        opens = first == start or c.tokens.forms[first - 1] in _OPENS
        quoted = c.quotation_before(first) is not None
        if (opens or quoted) and not generic(c.reading.annotated, first):
            return noun
    return None


def _alike(one: Concept, other: Concept) -> bool:
    """Tell whether two nouns may mean one paper: "thông cáo báo chí", then "thông cáo"."""
    if "any" in (*one.properties.get("reporting", ()), *other.properties.get("reporting", ())):
        return True
    short, long = sorted((one.label, other.label), key=len)
    return long.startswith(short)


def _named(c: Clauses, noun: Hit) -> Argument | None:
    """Return the only document of the type named before: "Ngoài ra, [quyết định] còn nêu rõ"."""
    told = c.reading.hits.at(c.skip(noun.stop, len(c.tokens), "adverb"), "act")
    surely = told is not None and told.concept.has("reporting", "shared")
    if c.tokens.capital(noun.first) or not surely:
        return None  # "…, báo cáo tiếp thu ý kiến" has a verb
    sentence = c.reading.sentence_at(c.tokens.starts[noun.first])
    last = sentence.index if sentence is not None else 0
    near = c.reading.sentences[max(0, last - _NEAR) : last]
    named = (m for s in near for m in c.reading.mentions_in(s.span, Kind.DOCUMENT))
    same = [
        m
        for m in named
        if (own := c.reading.hits.at(m.first, "doctype")) and _alike(own.concept, noun.concept)
    ]
    if len({m.entity for m in same}) != 1:
        return None
    return Argument(same[-1], noun.first, noun.stop, Found.PRONOUN)


def _last(c: Clauses, noun: Hit) -> Argument | None:
    """Return the document of the sentences right before that a word for any of them means.

    "Sở A có Báo cáo số 5 gửi tỉnh. [Văn bản] nêu rõ …"
    """
    sentence = c.reading.sentence_at(c.tokens.starts[noun.first])
    if sentence is None or not noun.concept.has("reporting", "any"):
        return None
    near = c.reading.sentences[max(0, sentence.index - _JUST) : sentence.index]
    named = [m for s in near for m in c.reading.mentions_in(s.span, Kind.DOCUMENT)]
    if len({m.entity for m in named}) != 1:
        return None
    return Argument(named[-1], noun.first, noun.stop, Found.PRONOUN)


def _told(c: Clauses, noun: Hit) -> Argument | None:
    """Return the body that gave the paper told last: "Ban A đã có thông cáo. …, thông cáo nêu"."""
    if c.reading.hits.at(noun.first, "act"):  # "Báo cáo nêu rõ …", but "Báo cáo đề xuất" asks
        told = c.reading.hits.at(c.skip(noun.stop, len(c.tokens), "adverb"), "act")
        surely = told is not None and told.concept.has("reporting", "shared")
        surely = surely or c.quotation_before(noun.first) is not None  # "“…”, thông báo nêu"
        if told is None or not surely or _ASKING.intersection(told.concept.codes("actType")):
            return None
    return giver(c, noun.first, noun.stop, noun.concept)


def giver(c: Clauses, first: int, stop: int, type_: Concept) -> Argument | None:
    """Return the body that gave the paper of that type told of last before the token ``first``.

    "[Ban A] vừa thông báo kết quả. … Theo thông báo, …", "báo cáo của [Sở A]. … Báo cáo nêu rõ …";
    none where nobody, or a person, is told to give it (guide, decision 43).
    """
    sentence = c.reading.sentence_at(c.tokens.starts[first])
    if sentence is None:
        return None
    near = c.reading.sentences[max(0, sentence.index - _TOLD) : sentence.index + 1]
    for earlier in reversed(near):
        span = c.reading.annotated.tokens_of(earlier)
        before = range(span.start, min(span.stop, first))
        for noun in reversed(c.reading.hits.of(before, "doctype")):
            again = noun.first == span.start or c.word_before(noun.first, "according")
            if again or not _alike(noun.concept, type_) or generic(c.reading.annotated, noun.first):
                continue
            body = _owner(c, noun) or _gives(c, noun, earlier)
            known = body is not None and body.kind in _BODIES
            return Argument(body.mention, first, stop, Found.PRONOUN) if body and known else None
    return None


def _owner(c: Clauses, noun: Hit) -> Argument | None:
    if not genitive(c.reading.annotated, noun.stop):
        return None
    owner = c.mention_at(noun.stop + 1)
    return c.argument(owner) if owner is not None else None


def _gives(c: Clauses, noun: Hit, sentence: Sentence) -> Argument | None:
    """Return who gives a paper: "Ban A đã có [thông cáo]", "Ban A vừa [thông báo] …"."""
    for verb in c.reading.hits.ending(noun.first, _GIVES, "issuecue", "docaside"):
        acting = subjects(c, verb.first, sentence)
        return acting[-1] if acting else None
    if c.reading.hits.at(noun.first, "act") is None:
        return None
    acting = subjects(c, noun.first, sentence)
    return acting[-1] if acting and acting[-1].found_by is Found.ADJACENT else None
