"""The walk over an article that finds its event frames, in text order."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.facts.events.calls import each_call
from kg.facts.events.modality import there, unreal
from kg.facts.events.noun_frames import noun_frame
from kg.facts.events.set_up import set_up
from kg.facts.events.sittings import sitting, welcome
from kg.facts.events.verb_frames import verb_frame
from kg.model import Kind, Role
from kg.read.session_titles import TITLED

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from kg.clauses.grammar import Clauses
    from kg.facts.events.frame import Frame
    from kg.lexicon.model import Hit
    from kg.read.reading import Mention, Reading
    from kg.text.sentences import Sentence

_SEVERAL = 2


def frames(c: Clauses, days: Container[int] = ()) -> Iterator[Frame]:
    """Yield the event frames of an article in text order.

    ``days`` are the sentences that open with a day of their own.
    """
    for sentence in c.reading.sentences:
        opened = sentence.index in days
        words = ("eventverb", "eventnoun", "teamverb", *(("aboutcue",) if opened else ()))
        told = c.reading.hits.starts(c.reading.annotated.tokens_of(sentence), *words)
        if told:
            yield from _told(c, sentence, told, opened=opened)


def _told(c: Clauses, sentence: Sentence, words: Sequence[int], *, opened: bool) -> Iterator[Frame]:
    """Yield the event frames of a sentence by the words that may tell of one.

    ``opened``: a day of its own opens the sentence.
    """
    reading = c.reading
    inside = [m for m in c.inside(sentence) if m.found_by != TITLED.name]  # it numbers no session
    covered = {
        t
        for m in reading.mentions_in(sentence.span)
        if m.form != "anaphor" and m.found_by != TITLED.name
        for t in range(m.first, m.stop)
    }
    last: Frame | None = None
    reached = start = reading.annotated.tokens_of(sentence).start
    for index in words:
        if index < reached or _credit(reading, index):
            continue
        verb = reading.hits.at(index, "eventverb")
        noun = reading.hits.at(index, "eventnoun")
        found = None
        named = next(
            (m for m in inside if m.kind == Kind.EVENT and m.first <= index < m.stop), None
        )
        if (
            noun
            and (index not in covered or named)
            and not _cuts(reading, inside, noun)
            and (verb is None or not _verbal(c, noun, verb))
        ):
            found = noun_frame(c, sentence, noun, named)
        elif verb and index not in covered and not _in_name(reading, index, start):
            found = welcome(c, sentence, verb) or verb_frame(c, sentence, verb, last)
        elif setting := reading.hits.at(index, "teamverb"):
            found = set_up(c, sentence, setting)
        elif opened and index not in covered and not (noun or verb):
            found = sitting(c, sentence, index)
        if found is not None:
            if not unreal(c.modality, index, noun=found.noun):
                for frame in each_call(c, there(c, found)):
                    yield from _by_host(frame)
                last = found if not found.noun else last
            reached = found.stop
        else:
            hit = noun or verb
            reached = hit.stop if hit and index not in covered else index


def _by_host(frame: Frame) -> Iterator[Frame]:
    """Yield a frame for each who receives a caller: "A chào xã giao B, C" is two meetings."""
    hosts = [k for k, p in frame.actors.items() if p.rule == "event-guest"]
    calls = any(p.role is Role.COUNTERPART for p in frame.actors.values())
    if not calls or len(hosts) < _SEVERAL:
        yield frame
        return
    for host in hosts:
        beside = {k: p for k, p in frame.actors.items() if k == host or k not in hosts}
        yield replace(frame, actors=beside)


def _verbal(c: Clauses, noun: Hit, verb: Hit) -> bool:
    """Tell whether a word that may be either is a verb: it is longer, or somebody acts by it."""
    if noun.stop != verb.stop:
        return verb.stop > noun.stop
    return c.ending_at(c.skip_back(verb.first, "adverb")) is not None


def _in_name(reading: Reading, index: int, start: int) -> bool:
    """Tell whether the verb is a part of a name unknown: "Ủy ban [Kiểm tra] quyết định"."""
    inner = index > start and reading.tokens.word(index - 1)
    return inner and reading.tokens.capital(index)


def _credit(reading: Reading, index: int) -> bool:
    """Tell whether a word is the name of the newspaper in brackets: "([Thanh tra]) - Sáng 20/9"."""
    forms = reading.tokens.forms
    if index == 0 or forms[index - 1] != "(":
        return False
    hit = reading.hits.at(index, "eventverb", "eventnoun")
    return hit is not None and forms[hit.stop : hit.stop + 2] in ((")", "-"), (")", "–"))


def _cuts(reading: Reading, inside: Sequence[Mention], noun: Hit) -> bool:
    """Tell whether the noun takes the head of a name: "[giao Ban] Thường vụ Tỉnh ủy A …".

    Not "lễ trao Quyết định …", "Hội nghị Trung ương Đảng": what is before the name is a noun too.
    """
    cut = next((m for m in inside if noun.first < m.first < noun.stop < m.stop), None)
    shorter = reading.hits.all_at(noun.first, "eventnoun")
    return cut is not None and not any(hit.stop <= cut.first for hit in shorter)
