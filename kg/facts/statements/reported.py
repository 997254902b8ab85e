"""Who says what by a reporting verb: the rules, as patterns over the verb in its sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.clauses.attribution import Speakers, may_speak
from kg.clauses.model import SPEAKERS, Argument
from kg.clauses.subjects import subjects
from kg.clauses.verbs import Verb, verb_at
from kg.facts.statements.attributions import SAID, TOLD, Said, Saying
from kg.facts.statements.speech import ASKS, Speech
from kg.facts.statements.utterances import content, trimmed
from kg.lexicon.model import Hit
from kg.model import Kind
from kg.read.quotations import Quotation
from kg.rules.pattern import Element, Match, Pattern, Slot, each, need, one

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_SHORT_QUOTE = 4  # tokens: a quotation as short is a word in quotation marks


# -- the elements

_VERB = Slot[Verb]("verb")
_SOURCE = Slot[Argument]("speaker")
_QUOTE = Slot[Quotation]("quotation")
_JOINT = Slot[range]("joint")
_COMMA = Slot[range]("comma")
_SUCH = Slot[Hit]("such")
_PATIENT = Slot[range]("patient")

_ACT: Element[Speech] = one(_VERB, "act", lambda s, _: s.verb)
_FREE: Element[Speech] = need(
    "governed by no other words", lambda s, _: not s.bound, lambda s, _: s.bound
)
_SPEAKER: Element[Speech] = one(_SOURCE, "speaker as its subject", lambda s, _: s.source)
_MAY: Element[Speech] = need("one who may say it", lambda s, m: may_speak(m[_SOURCE], s.verb))
_WHOM: Element[Speech] = need("whom it is said to", lambda _, m: m[SAID].addressee)


def _given(scene: Speech, match: Match) -> bool:
    """Tell whether a command has an addressee: inside another's words it is told, not given."""
    said = match[SAID]
    group = scene.c.word(said.start, "group") is not None
    return not (scene.found and scene.commands and said.addressee is None and not group)


_GIVEN: Element[Speech] = need("whom a command within others' words is for", _given)


def _content(
    rule: str, first: Callable[[Speech, Match], int], *, ends_before: bool = False
) -> Element[Speech]:
    """Need what is said, after the verb."""

    def said(scene: Speech, match: Match) -> Said | None:
        clause = content(scene.c, scene.verb, scene.place)
        if clause is None:
            return None
        source, start, stop = match[_SOURCE], clause.start, clause.stop
        return Said(
            scene.verb, source, first(scene, match), start, stop, rule, clause.addressee,
            ends_before,
        )  # fmt: skip

    return one(SAID, "content after the verb", said)


def _rule(name: str, *elements: Element[Speech]) -> Pattern[Speech]:
    return Pattern.of(name, _ACT, _FREE, *elements, _GIVEN, TOLD)


def _from_source(_: Speech, match: Match) -> int:
    return match[_SOURCE].first


def _from_joint(_: Speech, match: Match) -> int:
    return match[_JOINT].start


# -- "“Tỉnh phải làm ngay”, ông Lê Văn Minh nhấn mạnh."


def _quoted(scene: Speech, match: Match) -> Quotation | None:
    quote = scene.c.quotation_before(_voiced(scene, match))
    return quote if quote is not None and quote.stop - quote.first >= _SHORT_QUOTE else None


def _voiced(scene: Speech, match: Match) -> int:
    return scene.c.skip_back(match[_SOURCE].first, "voice")


def _closes(scene: Speech, _: Match) -> bool:
    """Tell whether the verb ends the sentence or its part."""
    stop = scene.verb.stop
    closed = stop >= scene.place.stop or scene.forms[stop] in ".;!…/"
    return closed or scene.c.word(stop, "joint") is not None


def _untold(scene: Speech, match: Match) -> bool:
    """Tell whether no verb of the same speaker introduced it: "Ông A cho biết: “…”, ông A nói"."""
    quote, source = match[_QUOTE], match[_SOURCE].entity
    return not any(
        said.source.entity == source and quote.first <= said.start < quote.stop
        for said in scene.found
    )


def _in_quotes(scene: Speech, match: Match) -> Said:
    quote, first = match[_QUOTE], _voiced(scene, match)
    source, start = match[_SOURCE], _last_paragraph(scene, quote)
    return Said(scene.verb, source, first, start, quote.stop, "after-quotation", ends_before=True)


def _last_paragraph(scene: Speech, quote: Quotation) -> int:
    """Return where the part of a quotation starts that its speaker closes."""
    tokens = scene.c.tokens
    told = tokens.span(quote.first, quote.stop)
    gap = tokens.text.rfind("\n\n", told.start, told.end)
    words = (i for i in range(tokens.at(gap), quote.stop) if tokens.word(i))
    return quote.first if gap < 0 else next(words, quote.first)


# -- "Cầu sẽ xong trong năm nay. Ông Lê Văn Minh cho biết như vậy tại buổi họp."


def _points(scene: Speech, match: Match) -> Hit | None:
    """Return the word for it, after the verb or before "được": "Tin trên được ông A cho biết"."""
    if scene.sentence.index < 2:
        return None  # the title tells nothing
    passive = scene.c.word_before(_voiced(scene, match), "passive")
    before = scene.c.word_before(passive.first, "pointsback") if passive is not None else None
    return scene.c.word(scene.verb.stop, "pointsback") or before


def _sentence_before(scene: Speech, match: Match) -> Said:
    before = scene.reading.sentences[scene.sentence.index - 1]
    told = scene.reading.annotated.tokens_of(before)
    stop = trimmed(scene.c, told.start, told.stop)
    source = match[_SOURCE]
    return Said(scene.verb, source, source.first, told.start, stop, "points-back", ends_before=True)


# -- "Ông Lê Văn Minh ghi nhận kết quả của tỉnh; đồng thời yêu cầu …", "…; giao Sở Y tế …"


def _joint(scene: Speech, _: Match) -> range | None:
    """Return the words that join the verb to an earlier subject."""
    group, start = scene.verb.group, scene.place.start
    first = scene.c.skip_back(group, "joint")
    if first > start and scene.forms[first - 1] in ",;…":
        return range(first - 1, group)
    return range(first, group) if start < first < group else None


def _shared(scene: Speech, match: Match) -> Argument | None:
    """Return the subject of the verb before, or of the sentence where no verb reports before.

    A bare comma may also join the items of a request, and then shares nothing.
    """
    verb, joint = scene.verb, match[_JOINT].start
    bare = scene.forms[joint] == "," and not any(
        scene.c.word(i, "joint") for i in range(joint + 1, verb.first)
    )
    if not scene.before:
        if (named := _deciding(scene, joint)) is not None:
            return named
        named = Speakers(scene.c, scene.sentence, scene.last).first(joint)
        free = verb.strong and not bare and named is not None and named.kind is not Kind.PLACE
        return named if free else None
    last = scene.before[-1]
    if scene.c.coordinated(last.verb.stop, verb.group):
        return last.source
    if not verb.strong or (last.verb.act in ASKS and (bare or verb.act == "propose")):
        return None
    return last.source


def _deciding(scene: Speech, joint: int) -> Argument | None:
    """Return the body that decides on a person before it: "Ban A kỷ luật ông B, đề nghị …"."""
    before = range(scene.place.start, joint)
    deeds = [h for h in scene.c.starting(before, "decision") if h.concept.first("decisionType")]
    for deed in reversed(deeds):
        ruling = scene.c.word_before(deed.first, "ruling")
        acting = subjects(scene.c, ruling.first if ruling else deed.first, scene.sentence)
        body = bool(acting) and acting[0].kind in (Kind.ORGANISATION, Kind.TEAM)
        struck = scene.c.word_before(scene.c.skip_back(deed.first, "adverb"), "passive")
        if body and struck is None and not scene.c.governed(acting[0].first):
            return acting[0]
    return None


def _same(scene: Speech, _: Match) -> Argument | None:
    return scene.before[-1].source if scene.before else None


# -- "Những kết quả đó được Ban Bí thư ghi nhận, biểu dương."


def _suffered(scene: Speech, match: Match) -> range | None:
    """Return the words before "được": a thing, where a speaker and his verb follow it."""
    passive = scene.c.word_before(_voiced(scene, match), "passive")
    if passive is None:
        return None
    start = next(
        (i + 1 for i in range(passive.first - 1, scene.place.start, -1) if scene.forms[i] in ",;:"),
        scene.place.start,
    )
    start = scene.c.skip(start, passive.first, "opener", "joint")
    stop = scene.c.skip_back(passive.first, "adverb")
    named = scene.c.mention_at(start)
    alone = named is not None and scene.c.phrase_stop(named) >= stop  # "Sở A được tỉnh biểu dương"
    return range(start, stop) if stop - start > 1 and not alone else None


def _praised(scene: Speech, match: Match) -> Said:
    words, source = match[_PATIENT], match[_SOURCE]
    stop = trimmed(scene.c, words.start, words.stop)
    first = scene.c.skip_back(_voiced(scene, match), "passive", "adverb")
    return Said(
        scene.verb, source, first, words.start, stop, "passive-praise", ends_before=True
    )  # fmt: skip


# -- "Ghi nhận những kết quả của tỉnh, ông Lê Văn Minh đề nghị …"


def _comma(scene: Speech, _: Match) -> range | None:
    """Return the comma after which a speaker has a second verb."""
    for index in range(scene.verb.stop + 2, scene.place.stop):
        mention = scene.c.mention_at(index + 1, *SPEAKERS) if scene.forms[index] == "," else None
        if mention is not None:
            stop = scene.c.argument(mention).stop
            after = scene.c.skip(stop, scene.place.stop, "adverb", "light")
            if scene.reading.hits.at(after, "act") is not None:
                return range(index, index + 1)
    return None


def _after_comma(scene: Speech, match: Match) -> Argument | None:
    mention = scene.c.mention_at(match[_COMMA].stop, *SPEAKERS)
    return scene.c.argument(mention) if mention is not None else None


def _up_to_comma(scene: Speech, match: Match) -> Said | None:
    clause = content(scene.c, scene.verb, scene.place)
    if clause is None:
        return None
    verb, stop = scene.verb, match[_COMMA].start
    return Said(
        verb, match[_SOURCE], verb.first, clause.start, stop, "opening-verb", clause.addressee
    )


# -- "Đề nghị các sở, ngành rà soát …" after a sentence that names the speaker


def _opened(scene: Speech, _: Match) -> bool:
    """Tell whether a request opens the sentence; of other verbs only one after "Đồng thời, …"."""
    verb, opens = scene.verb, scene.opens
    asks = verb.act in ASKS or (verb.strong and opens > scene.place.start)
    return asks and verb.group <= opens <= verb.first


RULES: tuple[Pattern[Speech], ...] = (
    _rule(
        "after-quotation",
        _SPEAKER,
        one(_QUOTE, f"quotation of {_SHORT_QUOTE} words at least, right before that", _quoted),
        need("end of the sentence or of its part after the verb", _closes),
        need("no verb of that speaker before it", _untold),
        one(SAID, "quotation as what is said", _in_quotes),
    ),
    _rule(
        "points-back",
        _SPEAKER,
        one(_SUCH, "pointsback after the verb", _points),
        one(SAID, "sentence before as what is said", _sentence_before),
    ),
    _rule(
        "subject-verb",  # "Phát biểu tại hội nghị, đồng chí Lê Văn Minh cũng đề nghị Tỉnh ủy …"
        _SPEAKER,
        _content("subject-verb", _from_source),
    ),
    _rule(
        "passive-praise",  # "Những kết quả đó được Ban Bí thư ghi nhận, biểu dương."
        need("praise", lambda s, _: s.verb.act == "praise"),
        _SPEAKER,
        one(_PATIENT, "words before passive + that", _suffered),
        one(SAID, "those words as what is praised", _praised),
    ),
    _rule(
        "shared-order",
        need("weak act of asking", lambda s, _: s.commands),
        one(_JOINT, "joint, comma or semicolon before it", _joint),
        one(_SOURCE, "speaker of the verb before", _same),
        _MAY,
        _content("shared-order", _from_joint, ends_before=True),
        _WHOM,
    ),
    _rule(
        "shared-subject",
        need("no weak act of asking", lambda s, _: not s.commands),
        one(_JOINT, "joint, comma or semicolon before it", _joint),
        one(_SOURCE, "speaker of the verb before, or of the sentence", _shared),
        _MAY,
        _content("shared-subject", _from_joint, ends_before=True),
    ),
    _rule(
        "opening-verb",
        need("praise", lambda s, _: s.verb.act == "praise"),
        need("nothing but openers before it", lambda s, _: s.opens >= s.verb.group),
        one(_COMMA, "comma + speaker + act behind it", _comma),
        one(_SOURCE, "speaker after the comma", _after_comma),
        one(SAID, "content up to the comma", _up_to_comma),
    ),
    _rule(
        "continued-speech",
        need("nothing said before it in the sentence", lambda s, _: not s.found),
        one(_SOURCE, "speaker of a sentence shortly before", lambda s, _: s.last),
        need("request that opens the sentence, or a strong act after an opener", _opened),
        _MAY,
        _content("continued-speech", lambda s, _: s.verb.first),
        need("strong act, or whom it is said to", lambda s, m: s.verb.strong or m[SAID].addressee),
    ),
)  # fmt: skip


# -- "“… Chúng tôi đề nghị các sở rà soát …”, ông Lê Văn Minh nói.": a request in the quotation


@dataclass(frozen=True, slots=True)
class _Quoted(Saying):
    """A sentence with what is said in a quotation in it."""

    said: Said


def _requests(scene: _Quoted, _: Match) -> Iterator[Verb]:
    forms, tokens = scene.c.tokens.forms, scene.c.tokens
    for index in range(scene.said.start + 1, scene.said.stop):
        opens = forms[index - 1] in ".!?" and tokens.capital(index)
        speaks = scene.c.word_before(scene.c.skip_back(index, "adverb"), "self") is not None
        verb = verb_at(scene.c, index) if opens or speaks else None
        if verb is not None and verb.strong and verb.act == "request":
            yield verb


def _asked(scene: _Quoted, match: Match) -> Said | None:
    verb, quoted = match[_VERB], scene.said
    clause = content(scene.c, verb, range(verb.first, quoted.stop))
    if clause is None:
        return None
    first = scene.c.skip_back(verb.first, "adverb", "self")
    return Said(
        verb, quoted.source, first, clause.start, clause.stop, WITHIN.name, clause.addressee,
        ends_before=True,
    )  # fmt: skip


WITHIN: Pattern[_Quoted] = Pattern.of(
    "within-quotation",
    each(
        _VERB, "strong act[request] of the speaker's own, or that opens a sentence there", _requests
    ),
    one(SAID, "content after it, in the quotation", _asked),
    TOLD,
)


def within(scene: Speech, said: Said) -> Iterator[Said]:
    """Yield the requests in a quotation."""
    if said.rule == "after-quotation":
        quoted = _Quoted(scene.c, scene.sentence, said, supposed=scene.supposed)
        yield from (match[SAID] for match in WITHIN.matches(quoted))
