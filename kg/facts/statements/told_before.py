"""What is said stands before its verb: quoted, in the sentence before, or as what is praised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.clauses.presented import presenter
from kg.facts.statements.attributions import SAID, Said
from kg.facts.statements.elements import SOURCE, SPEAKER, rule_of
from kg.facts.statements.utterances import trimmed
from kg.lexicon.model import Hit
from kg.model import Act, Kind
from kg.read.quotations import Quotation
from kg.rules.pattern import Slot, need, one

if TYPE_CHECKING:
    from kg.clauses.model import Argument
    from kg.facts.statements.speech import Speech
    from kg.rules.pattern import Match, Pattern

_SHORT_QUOTE = 4  # tokens: a quotation as short is a word in quotation marks
_SHORT_CLAUSE = 8  # tokens: what stands before a speaker may be no more than a time or place
_FRONTED = frozenset({"preposition", "subordinator", "earlier", "closes", "within", "about"})
_FINITE = frozenset({"aspect", "modal", "copula", "passive"})

_QUOTE = Slot[Quotation]("quotation")
_SUCH = Slot[Hit]("such")
_PATIENT = Slot[range]("patient")
_WORDS = Slot[range]("clause")


# -- "“Tỉnh phải làm ngay”, ông Lê Văn Minh nhấn mạnh."


def _quoted(scene: Speech, match: Match) -> Quotation | None:
    quote = scene.c.quotation_before(_voiced(scene, match))
    return quote if quote is not None and quote.stop - quote.first >= _SHORT_QUOTE else None


def _voiced(scene: Speech, match: Match) -> int:
    return scene.c.skip_back(match[SOURCE].first, "voice")


def _closes(scene: Speech, _: Match) -> bool:
    """Tell whether the verb ends the sentence or its part, or what was spoken of follows.

    "“…”, ông A nói về việc huy động vốn": what he said of it stands before.
    """
    stop = scene.verb.stop
    closed = stop >= scene.place.stop or scene.forms[stop] in ".;!…/"
    joint = stop + (not closed and scene.forms[stop] == ",")  # "…, và cho biết thêm …"
    about = scene.c.word(stop, "topic") or scene.c.word(stop - 1, "topic")
    return closed or about is not None or scene.c.word(joint, "joint") is not None


def _ends(scene: Speech) -> bool:
    stop = scene.verb.stop
    return stop >= scene.place.stop or scene.forms[stop] in ".!…"


def _untold(scene: Speech, match: Match) -> bool:
    """Tell whether no verb of the same speaker introduced it: "Ông A cho biết: “…”, ông A nói"."""
    quote, source = match[_QUOTE], match[SOURCE].entity
    return not any(
        said.source.entity == source and quote.first <= said.start < quote.stop
        for said in scene.found
    )


def _in_quotes(scene: Speech, match: Match) -> Said:
    quote, first = match[_QUOTE], _voiced(scene, match)
    source, start = match[SOURCE], _last_paragraph(scene, quote)
    return Said(scene.verb, source, first, start, quote.stop, "after-quotation", ends_before=True)


def _last_paragraph(scene: Speech, quote: Quotation) -> int:
    """Return where the part of a quotation starts that its speaker closes."""
    tokens = scene.c.tokens
    told = tokens.span(quote.first, quote.stop)
    gap = tokens.text.rfind("\n\n", told.start, told.end)
    words = (i for i in range(tokens.at(gap), quote.stop) if tokens.word(i))
    return quote.first if gap < 0 else next(words, quote.first)


AFTER_QUOTATION: Pattern[Speech] = rule_of(
    "after-quotation",
    SPEAKER,
    one(_QUOTE, f"quotation of {_SHORT_QUOTE} words at least, right before that", _quoted),
    need("end of the sentence or of its part after the verb", _closes),
    need("no verb of that speaker before it", _untold),
    one(SAID, "quotation as what is said", _in_quotes),
)


# -- "Tỉnh phải làm ngay trong năm nay, ông Lê Văn Minh nhấn mạnh."


def _clause(scene: Speech, match: Match) -> range | None:
    """Return the clause before the speaker: one with a finite verb that opens the sentence."""
    stop = _voiced(scene, match) - 1
    start, forms = scene.place.start, scene.forms
    if stop - start < _SHORT_CLAUSE or not (forms[stop] == "," or scene.c.dash(stop)):
        return None
    opens = scene.reading.hits.at(start, "act", "actframe", "eventverb", "decision", "partverb")
    if opens is not None or _of_class(scene, start, _FRONTED) or scene.c.word(start, "setting"):
        return None
    words = range(start, stop)
    quoted = any(scene.c.quotation_at(i) for i in (start, stop - 1))
    told = any(_of_class(scene, i, _FINITE) for i in words)
    if not told or quoted or ":" in forms[start:stop]:
        return None
    return range(_paragraph(scene), stop) if scene.c.dash(stop) else words


def _paragraph(scene: Speech) -> int:
    """Return where the paragraph starts that a dash and its speaker close."""
    sentences, index = scene.reading.sentences, scene.sentence.index
    while index and sentences[index - 1].paragraph == scene.sentence.paragraph:
        index -= 1
    return scene.reading.annotated.tokens_of(sentences[index]).start


def _of_class(scene: Speech, index: int, classes: frozenset[str]) -> bool:
    hits = scene.reading.hits.all_at(index, "function")
    return any(not classes.isdisjoint(h.concept.properties.get("functionClass", ())) for h in hits)


def _as_clause(scene: Speech, match: Match) -> Said:
    words, first = match[_WORDS], _voiced(scene, match)
    stop = trimmed(scene.c, words.start, words.stop)
    return Said(
        scene.verb, match[SOURCE], first, words.start, stop, "after-clause", ends_before=True
    )  # fmt: skip


AFTER_CLAUSE: Pattern[Speech] = rule_of(
    "after-clause",
    SPEAKER,
    need("a person", lambda _, m: m[SOURCE].kind is Kind.PERSON),
    need("end of the sentence after the verb", lambda s, _: _ends(s)),
    need("nothing said before it in the sentence", lambda s, _: not s.found),
    one(_WORDS, "clause of the sentence, with a finite verb, and a comma before that", _clause),
    one(SAID, "clause as what is said", _as_clause),
)


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
    source = match[SOURCE]
    return Said(scene.verb, source, source.first, told.start, stop, "points-back", ends_before=True)


def _credited_before(scene: Speech, match: Match) -> bool:
    """Tell whether "Theo" and the speaker open the sentence before: it is told as his there."""
    before = scene.reading.sentences[scene.sentence.index - 1]
    start = scene.reading.annotated.tokens_of(before).start
    frame = scene.reading.hits.at(start, "actframe")
    opens = frame is not None and frame.concept.has("frame", "attribution")
    said = scene.c.mention_at(frame.stop) if frame is not None and opens else None
    return said is not None and said.entity == match[SOURCE].entity


POINTS_BACK: Pattern[Speech] = rule_of(
    "points-back",
    SPEAKER,
    need("no sentence before that is told as his", lambda s, m: not _credited_before(s, m)),
    one(_SUCH, "pointsback after the verb", _points),
    one(SAID, "sentence before as what is said", _sentence_before),
)


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
    words, source = match[_PATIENT], match[SOURCE]
    stop = trimmed(scene.c, words.start, words.stop)
    first = scene.c.skip_back(_voiced(scene, match), "passive", "adverb")
    return Said(
        scene.verb, source, first, words.start, stop, "passive-praise", ends_before=True
    )  # fmt: skip


PASSIVE_PRAISE: Pattern[Speech] = rule_of(
    "passive-praise",  # "Những kết quả đó được Ban Bí thư ghi nhận, biểu dương."
    need("praise", lambda s, _: s.verb.act == Act.PRAISE),
    SPEAKER,
    one(_PATIENT, "words before passive + that", _suffered),
    one(SAID, "those words as what is praised", _praised),
)


# -- "Báo cáo kết quả công tác năm 2024 do ông Lê Văn Minh trình bày"


def _gives(scene: Speech, _: Match) -> Argument | None:
    given = presenter(scene.c, scene.sentence, scene.verb.first)
    return given[0] if given is not None else None


def _given(scene: Speech, _: Match) -> range | None:
    given = presenter(scene.c, scene.sentence, scene.verb.first)
    return given[1] if given is not None else None


def _presented(scene: Speech, match: Match) -> Said:
    words, source = match[_WORDS], match[SOURCE]
    stop = trimmed(scene.c, words.start, words.stop)
    return Said(scene.verb, source, source.first, words.start, stop, "presented", ends_before=True)


PRESENTED: Pattern[Speech] = rule_of(
    "presented",  # "Báo cáo kết quả công tác năm 2024 do ông Lê Văn Minh trình bày"
    need("report", lambda s, _: s.verb.act == Act.REPORT),
    one(SOURCE, "person as its subject, function[agent] right before him", _gives),
    one(_WORDS, "doctype and what follows it, before that", _given),
    one(SAID, "those words as what is presented", _presented),
)
