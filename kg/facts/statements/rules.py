"""Statements: who said, asked or decided what (guide, table statements).

One row per reporting verb with a source that the article names (decisions 8, 9, 14, 16, 17, 20,
28). Verb, source and content clause are facts of the text; whether the content is true is not.
Verbs are concepts of the scheme ``act``, the words around them of ``clauseword``.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.clauses.attribution import Speakers, may_speak
from kg.clauses.model import SPEAKERS
from kg.clauses.subjects import subjects
from kg.clauses.verbs import Verb, verb_at, verbs
from kg.facts.statements.attributions import Attributions, Said
from kg.facts.statements.cuts import cut
from kg.facts.statements.modality import unsaid
from kg.facts.statements.rank import Ranks
from kg.facts.statements.repeats import once
from kg.facts.statements.utterances import content, trimmed
from kg.model import Kind, Statement

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.clauses.grammar import Clauses
    from kg.clauses.model import Argument
    from kg.read.reading import Reading
    from kg.text.sentences import Sentence

_ASKS = ("request", "propose")
_NEAR = 2  # sentences that a speech goes on without naming its speaker
_SHORT_QUOTE = 4  # tokens: a quotation as short is a word in quotation marks


def statements(clauses: Clauses) -> list[Statement]:
    """Return the statements of an article in text order, each content once per source and act.

    ``event`` is left open: who knows the events sets it.
    """
    reading = clauses.reading
    ranks = Ranks(reading)
    found: list[Said] = []
    speaker: tuple[int, Argument] | None = None
    for sentence in reading.sentences:
        last = speaker[1] if speaker and sentence.index - speaker[0] <= _NEAR else None
        said = _Sentence(clauses, sentence, last).read()
        found.extend(said)
        if said:
            speaker = (sentence.index, said[0].source)
    return once(reading, [_statement(reading, ranks, said) for said in found])


def _statement(reading: Reading, ranks: Ranks, said: Said) -> Statement:
    """Turn tokens into spans; to ask of a body above is to propose."""
    verb = said.verb
    above = verb.upward and ranks.above(said.addressee, said.start, said.source.entity)
    return Statement(
        source=said.source.entity,
        act=verb.upward if above else verb.act,
        addressee=said.addressee,
        span=reading.tokens.span(said.start, said.stop),
        cue=reading.tokens.span(said.first, max(verb.stop, said.first + 1)),
        rule=said.rule,
    )


@dataclass(frozen=True, slots=True)
class _Sentence:
    """One sentence; ``last`` is who spoke shortly before it."""

    clauses: Clauses
    sentence: Sentence
    last: Argument | None

    def read(self) -> list[Said]:
        """Try the rules on every verb, the surest first; each verb gives one row at most."""
        found: list[Said] = list(Attributions(self.clauses, self.span, self._speakers).read())
        for verb in verbs(self.clauses, self.span):
            attributed = any(
                s.first <= verb.first < s.start for s in found
            )  # "theo ông A cho biết"
            if attributed or self._infinitive(verb, found):
                continue
            said = (
                self.after_quotation(verb)
                or self.points_back(verb)
                or self.subject_verb(verb)
                or self.shared_subject(verb, found)
                or self.opening_verb(verb)
                or self.continued_speech(verb, found)
            )
            if said is not None and not (found and self._bare_command(said)):
                found.append(said)
                found.extend(self.within_quotation(said))
        told = [s for s in found if not unsaid(self.clauses.modality, s.verb)]
        return cut(self.clauses, sorted(told, key=lambda s: s.verb.first))

    # -- rules

    def subject_verb(self, verb: Verb) -> Said | None:
        """Read "Phát biểu tại hội nghị, đồng chí Lê Văn Minh cũng đề nghị Tỉnh ủy tập trung …"."""
        source = self._speakers.of(verb)
        if source is None:
            return None
        return self._said(verb, source, source.first, "subject-verb")

    def after_quotation(self, verb: Verb) -> Said | None:
        """Read "“Tỉnh phải làm ngay”, ông Lê Văn Minh nhấn mạnh."."""
        source = self._speakers.of(verb)
        if source is None:
            return None
        first = self.clauses.skip_back(source.first, "voice")
        quote = self.clauses.quotation_before(first)
        if quote is None or quote.stop - quote.first < _SHORT_QUOTE:
            return None
        closed = verb.stop >= self.span.stop or self._forms[verb.stop] in ".;!…/"
        if not closed and self.clauses.word(verb.stop, "joint") is None:
            return None
        return Said(
            verb, source, first, quote.first, quote.stop, "after-quotation", ends_before=True
        )

    def points_back(self, verb: Verb) -> Said | None:
        """Read "Cầu sẽ xong trong năm nay. Ông Lê Văn Minh cho biết như vậy tại buổi họp."."""
        source = self._speakers.of(verb)
        if source is None or not self.sentence.index:
            return None
        if self.clauses.word(verb.stop, "pointsback") is None:
            return None
        before = self.clauses.reading.sentences[self.sentence.index - 1]
        told = self.clauses.reading.annotated.tokens_of(before)
        stop = trimmed(self.clauses, told.start, told.stop)
        return Said(verb, source, source.first, told.start, stop, "points-back", ends_before=True)

    def within_quotation(self, quoted: Said) -> Iterator[Said]:
        """Read "“… Đề nghị các sở rà soát …”, ông Lê Văn Minh nói.": a request in the quotation."""
        if quoted.rule != "after-quotation":
            return
        for index in range(quoted.start + 1, quoted.stop):
            opens = self._forms[index - 1] in ".!?" and self.clauses.tokens.capital(index)
            verb = verb_at(self.clauses, index) if opens else None
            if verb is None or not verb.strong or verb.act != "request":
                continue
            rest = range(index, quoted.stop)
            clause = content(self.clauses, verb, rest)
            if clause is not None:
                yield Said(
                    verb, quoted.source, index, clause.start, clause.stop, "within-quotation",
                    clause.addressee, ends_before=True,
                )  # fmt: skip

    def shared_subject(self, verb: Verb, found: Sequence[Said]) -> Said | None:
        """Read "Ông Lê Văn Minh ghi nhận kết quả của tỉnh; đồng thời yêu cầu …"."""
        joint = self._joint(verb)
        if joint is not None and verb.weak and verb.act == "request":
            return self._ordered(verb, joint, found)
        source = None if joint is None else self._shared(verb, joint, found)
        if source is None or joint is None or not may_speak(source, verb):
            return None
        said = self._said(verb, source, joint, "shared-subject")
        return said and replace(said, ends_before=True)

    def _ordered(self, verb: Verb, joint: int, found: Sequence[Said]) -> Said | None:
        """Read "Ông Lê Văn Minh biểu dương tỉnh; giao Sở Y tế tuyển thêm bác sĩ."."""
        before = [s for s in found if s.verb.stop <= verb.first and s.rule != "according-to"]
        if not before or not may_speak(before[-1].source, verb):
            return None
        said = self._said(verb, before[-1].source, joint, "shared-subject")
        return replace(said, ends_before=True) if said and said.addressee else None

    def opening_verb(self, verb: Verb) -> Said | None:
        """Read "Ghi nhận những kết quả của tỉnh, ông Lê Văn Minh đề nghị …"."""
        if verb.act != "praise" or self._opens() < verb.group:
            return None
        for index in range(verb.stop + 2, self.span.stop):
            if self._forms[index] != ",":
                continue
            mention = self.clauses.mention_at(index + 1, *SPEAKERS)
            if mention is None:
                continue
            source = self.clauses.argument(mention)
            after = self.clauses.skip(source.stop, self.span.stop, "adverb", "light")
            if self.clauses.reading.hits.at(after, "act") is not None:
                said = self._said(verb, source, verb.first, "opening-verb")
                return said and replace(said, stop=index)
        return None

    def continued_speech(self, verb: Verb, found: Sequence[Said]) -> Said | None:
        """Read "Đề nghị các sở, ngành rà soát …" after a sentence that names the speaker."""
        opens = self._opens()
        if found or self.last is None or not verb.group <= opens <= verb.first:
            return None
        asks = verb.act in _ASKS
        if not (asks or (verb.strong and opens > self.span.start)):
            return None
        if not may_speak(self.last, verb):
            return None
        said = self._said(verb, self.last, verb.first, "continued-speech")
        return said if said and (verb.strong or said.addressee) else None

    # -- parts

    @property
    def span(self) -> range:
        """The tokens of the sentence."""
        return self.clauses.reading.annotated.tokens_of(self.sentence)

    @property
    def _speakers(self) -> Speakers:
        return Speakers(self.clauses, self.sentence, self.last)

    @property
    def _forms(self) -> tuple[str, ...]:
        return self.clauses.tokens.forms

    def _said(self, verb: Verb, source: Argument, first: int, rule: str) -> Said | None:
        clause = content(self.clauses, verb, self.span)
        if clause is None:
            return None
        return Said(verb, source, first, clause.start, clause.stop, rule, clause.addressee)

    def _infinitive(self, verb: Verb, found: Sequence[Said]) -> bool:
        """Tell whether the verb is what an addressee is asked to do ("yêu cầu Sở A báo cáo …")."""
        found_ = subjects(self.clauses, verb.first, self.sentence)
        source = found_[0] if found_ else None
        orders = verb.act == "request" and verb.weak
        return source is not None and any(
            said.verb.act in _ASKS
            and said.verb.stop <= source.first
            and (source.first <= said.start or (orders and source.first < said.stop))
            for said in found
        )

    def _bare_command(self, said: Said) -> bool:
        """Tell whether a command has no addressee: inside another's words it is told, not given."""
        group = self.clauses.word(said.start, "group") is not None
        command = said.verb.weak and said.verb.act == "request"
        return command and said.addressee is None and not group

    def _joint(self, verb: Verb) -> int | None:
        """Return where the words that join the verb to an earlier subject start."""
        first = self.clauses.skip_back(verb.group, "joint")
        if first > self.span.start and self._forms[first - 1] in ",;…":
            return first - 1
        return first if self.span.start < first < verb.group else None

    def _shared(self, verb: Verb, joint: int, found: Sequence[Said]) -> Argument | None:
        """Return the subject of the verb before, or of the sentence where no verb reports before.

        A bare comma may also join the items of a request, and then shares nothing.
        """
        bare = self._forms[joint] == "," and not any(
            self.clauses.word(i, "joint") for i in range(joint + 1, verb.first)
        )
        before = [s for s in found if s.verb.stop <= verb.first and s.rule != "according-to"]
        if not before:
            named = self._speakers.first(joint) if verb.strong and not bare else None
            return named if named and named.kind is not Kind.PLACE else None
        last = before[-1]
        if self.clauses.coordinated(last.verb.stop, verb.group):
            return last.source
        if not verb.strong or (last.verb.act in _ASKS and (bare or verb.act == "propose")):
            return None
        return last.source

    def _opens(self) -> int:
        """Return the token after the words that open the sentence ("Đồng thời", "Thứ hai,")."""
        index = self.span.start
        while index < self.span.stop:
            after = self.clauses.skip(index, self.span.stop, "opener", "joint")
            while after < self.span.stop and self._forms[after] in ',"“-–+*':
                after += 1
            if after == index:
                break
            index = after
        return index
