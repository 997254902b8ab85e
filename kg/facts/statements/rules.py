"""Statements: who said, asked or decided what (guide, table statements).

One row per reporting verb with a source that the article names (decisions 8, 9, 14, 16, 17, 20,
28). Verb, source and content clause are facts of the text; whether the content is true is not.
Verbs are concepts of the scheme ``act``, the words around them of ``clauseword``.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.clauses.captions import pictured
from kg.clauses.itemised import headings
from kg.clauses.model import AGENTS
from kg.clauses.quoting import quoted_verbs
from kg.clauses.verbs import verbs
from kg.facts.statements.attributions import SAID, according
from kg.facts.statements.cuts import cut
from kg.facts.statements.in_quotations import within
from kg.facts.statements.lists import asked_anew, heads
from kg.facts.statements.modality import unsaid, void
from kg.facts.statements.rank import Ranks
from kg.facts.statements.repeats import once
from kg.facts.statements.reported import RULES
from kg.facts.statements.speech import ASKS, Speech
from kg.model import Act, Statement
from kg.rules.pattern import first_of

if TYPE_CHECKING:
    from kg.clauses.grammar import Clauses
    from kg.clauses.model import Argument
    from kg.facts.statements.attributions import Said
    from kg.text.sentences import Sentence

_NEAR = 2  # sentences that a speech goes on without naming its speaker


def statements(clauses: Clauses) -> list[Statement]:
    """Return the statements of an article in text order, each content once per source and act.

    ``event`` is left open: who knows the events sets it.
    """
    reading = clauses.reading
    ranks = Ranks(reading)
    found: list[Said] = []
    speaker: tuple[int, Argument] | None = None
    lists = headings(reading)
    asking: dict[int, Argument] = {}  # who asks for the items of a list
    for sentence in reading.sentences:
        last = speaker[1] if speaker and sentence.index - speaker[0] <= _NEAR else None
        if (asks := asking.get(lists.get(sentence.index, -1))) is not None:
            last = asks if asked_anew(clauses, sentence) else None
        shown = pictured(reading, sentence)
        said = [
            s
            for s in _read(clauses, sentence, last, asks)
            # a picture shows who speaks ("ông A phát biểu …"), and decides nothing itself
            if not void(clauses.modality, s) and not (shown and s.verb.act == Act.CONCLUDE)
        ]
        found.extend(said)
        if (speaks := next((s for s in said if not _medium(clauses, s)), None)) is not None:
            speaker = (sentence.index, speaks.source)
        if said and said[-1].verb.act in ASKS:
            asking[sentence.index] = said[-1].source
        elif heads(clauses, sentence) and (asks := _asks(clauses, sentence, last)) is not None:
            asking[sentence.index] = asks
    return once(reading, [_statement(clauses, ranks, said) for said in found])


def _medium(clauses: Clauses, said: Said) -> bool:
    """Tell whether a paper or station only tells what others said: "Theo Báo A, ông B yêu cầu"."""
    name = clauses.reading.hits.at(said.source.mention.first, "body", "bodykind")
    return name is not None and name.concept.has("media", "yes")


def _asks(clauses: Clauses, sentence: Sentence, last: Argument | None) -> Argument | None:
    """Return who asks for what stands in the list under a sentence, where its items ask anew."""
    span = clauses.reading.annotated.tokens_of(sentence)
    verb = next((v for v in verbs(clauses, span) if v.stop == span.stop - 1), None)
    if verb is None or verb.act not in ASKS or unsaid(clauses.modality, verb):
        return None
    speech = Speech.of(clauses, sentence, last, verb, [])
    return None if speech.bound else speech.source


def _met(clauses: Clauses, said: Said) -> str | None:
    """Return with whom somebody meets who asks: "Tại buổi làm việc với Đoàn A, tỉnh B đề nghị"."""
    sentence = clauses.reading.sentence_at(clauses.tokens.starts[said.first])
    if sentence is None:
        return None
    start = clauses.reading.annotated.tokens_of(sentence).start
    for noun in clauses.reading.hits.of(range(start, said.first), "eventnoun"):
        link = clauses.reading.hits.at(noun.stop, "function")
        if link is not None and link.concept.has("functionClass", "with"):
            met = clauses.mention_at(link.stop, *AGENTS)
            if met is not None and met.stop <= said.first:
                return met.entity
    return None


def _statement(clauses: Clauses, ranks: Ranks, said: Said) -> Statement:
    """Turn tokens into spans; to ask of a body above is to propose."""
    reading = clauses.reading
    verb = said.verb
    upward = verb.upward
    whom = said.addressee or (_met(clauses, said) if upward else None)
    if upward and not ranks.above(whom, said.start, said.source.entity):
        upward = None
    return Statement(
        source=said.source.entity,
        act=upward or verb.act,
        addressee=said.addressee,
        span=reading.tokens.span(said.start, said.stop),
        cue=reading.tokens.span(said.first, max(verb.stop, said.first + 1)),
        rule=said.rule,
    )


def _read(
    clauses: Clauses, sentence: Sentence, last: Argument | None, asks: Argument | None
) -> list[Said]:
    """Try the rules on every verb of a sentence, the surest first; each gives one row at most.

    ``last`` is who spoke shortly before it, ``asks`` who asks for it in a list. What is denied or
    planned is no statement, but verbs after it share its speaker.
    """
    span = clauses.reading.annotated.tokens_of(sentence)
    framed = bool(clauses.starting(span, "actframe"))
    watched = clauses.reading.annotated.watch is not None
    told = according(clauses, sentence, last) if framed or watched else []
    quoting = told or not framed  # then nothing else may quote
    found = [*told] if quoting else according(clauses, sentence, last, supposed=True)
    known = list(verbs(clauses, span))
    quoted = list(quoted_verbs(clauses, span, known))
    known = [v for v in known if not any(q.first <= v.first < q.stop for q in quoted)]
    for verb in sorted((*known, *quoted), key=lambda v: v.first):
        speech = Speech.of(clauses, sentence, last, verb, found, asks)
        said = _said(speech)
        told += said
        if unsaid(clauses.modality, verb):
            said = _said(replace(speech, supposed=True))
        found += said
    return cut(clauses, sorted(told, key=lambda s: s.verb.first))


def _said(speech: Speech) -> list[Said]:
    found = first_of(RULES, speech)
    return [found[1][SAID], *within(speech, found[1][SAID])] if found is not None else []
