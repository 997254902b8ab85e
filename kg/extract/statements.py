"""Statements: who said, asked or decided what (guide, table statements; decisions 8, 9, 14, 16, 17, 20, 28).

One row per reporting verb with a source that the article names. The verb's subject, its act and
the clause of content are facts of the text; whether the content is true is not. Verbs, adverbs and
joints are concepts of the schemes ``act`` and ``clauseword``.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.extract.clauses import AGENTS, Clauses, Subject
from kg.extract.rank import Ranks
from kg.extract.verbs import Verb, verbs
from kg.facts import Kind, Statement
from kg.text.fold import fold_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.article import Span
    from kg.extract.reading import Reading
    from kg.lexicon.model import Hit
    from kg.text.sentences import Sentence

_SPEAKERS = (*AGENTS, Kind.DOCUMENT)
_DOWNWARD, _UPWARD = "request", "propose"
_MARKS = frozenset(",:;.-–—…")
_QUOTES = frozenset("\"“”«»'‘’")


@dataclass(frozen=True, slots=True)
class Said:
    """A statement in tokens: its cue from ``first``, its content from ``start`` to ``stop``."""

    verb: Verb
    source: Subject
    first: int
    start: int
    stop: int
    rule: str
    addressee: str | None = None
    ends_before: bool = False  # the content of an earlier verb ends where this cue starts


def statements(reading: Reading) -> list[Statement]:
    """Return the statements of an article in text order, each content once per source and act."""
    finder = _Finder(reading)
    return _once(reading, [finder.statement(said) for said in finder.run()])


class _Finder:
    """Walks the sentences; remembers who spoke last, as a reader does."""

    def __init__(self, reading: Reading) -> None:
        self.reading, self.tokens = reading, reading.tokens
        self.clauses = Clauses(reading)
        self.ranks = Ranks(reading)
        self.speaker: tuple[int, Subject] | None = None  # sentence, who spoke last

    def run(self) -> Iterator[Said]:
        for sentence in self.reading.sentences:
            found = self._sentence(sentence)
            yield from found
            if found:
                self.speaker = (sentence.index, found[0].source)

    def _sentence(self, sentence: Sentence) -> list[Said]:
        span = self.reading.annotated.tokens_of(sentence)
        found: list[Said] = list(self._according(span))
        for verb in verbs(self.clauses, span):
            if self._infinitive(verb, found):
                continue
            said = (
                self._after_quotation(verb, span)
                or self._with_subject(verb, span)
                or self._shared(verb, span, found)
                or self._opening(verb, span)
                or self._continued(verb, span, sentence, found)
            )
            if said is not None:
                found.append(said)
        found.sort(key=lambda s: s.verb.first)
        return self._cut(found)

    # -- rules

    def _with_subject(self, verb: Verb, span: range) -> Said | None:
        """ "Phát biểu tại hội nghị, đồng chí Lê Văn Minh cũng đề nghị Tỉnh ủy tập trung …"."""
        source = self._subject(verb, span)
        if source is None or not self._may_speak(source, verb):
            return None
        return self._content(verb, source, source.first, span, "subject-verb")

    def _after_quotation(self, verb: Verb, span: range) -> Said | None:
        """ "“Tỉnh phải làm ngay”, ông Lê Văn Minh nhấn mạnh."."""
        source = self._subject(verb, span)
        if source is None or not self._may_speak(source, verb):
            return None
        first = self.clauses.skip_back(source.first, "voice")
        quote = self.clauses.quotation_before(first)
        if quote is None or quote.stop - quote.first < 4:
            return None
        forms = self.tokens.forms
        ends = (
            verb.stop >= span.stop
            or forms[verb.stop] in ".;!…/"
            or self.clauses.word(verb.stop, "joint")
        )
        if not ends:
            return None
        return Said(
            verb, source, first, quote.first, quote.stop, "after-quotation", ends_before=True
        )

    def _shared(self, verb: Verb, span: range, found: Sequence[Said]) -> Said | None:
        """ "Ông Lê Văn Minh ghi nhận kết quả của tỉnh; đồng thời yêu cầu …": one subject, two verbs."""
        joint = self._joint(verb, span)
        if joint is None:
            return None
        before = [s for s in found if s.verb.stop <= verb.first and s.rule != "according-to"]
        last = before[-1] if before else None
        if last is not None and self._coordinated(last.verb.stop, verb.group):
            source = last.source
        elif not verb.strong:
            return None
        elif last is not None:
            asked = last.verb.act in (_DOWNWARD, _UPWARD)
            if asked and (verb.act == _UPWARD or self._plain_comma(joint, verb)):
                return None
            source = last.source
        else:
            named = None if self._plain_comma(joint, verb) else self._clause_subject(span, joint)
            if named is None or named.kind is not Kind.PERSON:
                return None
            source = named
        if not self._may_speak(source, verb):
            return None
        said = self._content(verb, source, joint, span, "shared-subject")
        return said and replace(said, ends_before=True)

    def _opening(self, verb: Verb, span: range) -> Said | None:
        """ "Ghi nhận những kết quả của tỉnh, ông Lê Văn Minh đề nghị …": the subject comes later."""
        if verb.act != "praise" or self._opens(span) < verb.group:
            return None
        for index in range(verb.stop + 2, span.stop):
            if self.tokens.forms[index] != ",":
                continue
            mention = self.clauses.mention_at(index + 1, *_SPEAKERS)
            if mention is None:
                continue
            stop = self.tokens.at(mention.phrase.end - 1) + 1
            after = self.clauses.skip(stop, span.stop, "adverb", "light")
            if self.reading.hits.at(after, "act") is None:
                continue
            source = Subject(mention.entity, mention.kind, index + 1, stop)
            said = self._content(verb, source, verb.first, span, "opening-verb")
            return said and replace(said, stop=index)
        return None

    def _continued(
        self, verb: Verb, span: range, sentence: Sentence, found: Sequence[Said]
    ) -> Said | None:
        """ "Đề nghị các sở, ngành rà soát …": the speech of the sentence before goes on."""
        if found or self.speaker is None or verb.act != _DOWNWARD or not verb.strong:
            return None
        if self._opens(span) != verb.group:
            return None
        number, source = self.speaker
        if sentence.index - number > 2 or not self._may_speak(source, verb):
            return None
        return self._content(verb, source, verb.first, span, "continued-speech")

    def _according(self, span: range) -> Iterator[Said]:
        """ "Theo ông Lê Văn Minh, …", "Theo kết luận của Ủy ban Kiểm tra Tỉnh ủy, …"."""
        for index in span:
            hit = self.reading.hits.at(index, "actframe")
            if hit is None or not hit.concept.has("frame", "attribution"):
                continue
            if self.clauses.quotation_at(index) is None and self._begins(index, span):
                said = self._named_source(hit, span)
                if said is not None:
                    yield said
                    return

    def _begins(self, index: int, span: range) -> bool:
        """Tell whether a clause begins at the token."""
        first = self.clauses.skip_back(index, "adverb", "opener")
        return first <= span.start or self.tokens.forms[first - 1] in ",;:"

    def _named_source(self, hit: Hit, span: range) -> Said | None:
        act = (hit.concept.first("actType") or "").rsplit("_", 1)[-1]
        mention = next(
            (
                m
                for at in range(hit.first + 1, hit.stop + 1)
                if (m := self.clauses.mention_at(at, *_SPEAKERS)) is not None
                and (at == hit.stop or m.kind is Kind.DOCUMENT or m.stop > hit.stop)
            ),
            None,
        )
        if mention is None:
            return None
        if mention.kind is Kind.DOCUMENT and act == "report":
            act = "conclude"
        stop = self.tokens.at(mention.phrase.end - 1) + 1
        comma = self._comma(stop, span)
        if comma is None:
            return None
        start = self._content_start(comma + 1, span)
        end = self._content_stop(start, span)
        if end - start < 3:
            return None
        source = Subject(mention.entity, mention.kind, hit.first, stop)
        verb = Verb(hit.first, stop, hit.first, act)
        return Said(verb, source, hit.first, start, end, "according-to")

    # -- parts

    def _subject(self, verb: Verb, span: range) -> Subject | None:
        source = self.clauses.subject_before(verb.group)
        if source is None:
            return self._pronoun(verb, span)
        if source.first < span.start:
            return None
        if source.kind is Kind.DOCUMENT and not self._begins(source.first, span):
            return self._clause_subject(span, source.first)
        if not self.clauses.governed(source):
            return source
        if verb.strong and self.clauses.object_of_motion(source):
            return self._clause_subject(span, source.first)
        return None

    def _infinitive(self, verb: Verb, found: Sequence[Said]) -> bool:
        """Tell whether the verb is what an addressee is asked to do ("yêu cầu Sở A báo cáo …")."""
        source = self.clauses.subject_before(verb.group)
        return source is not None and any(
            s.verb.act in (_DOWNWARD, _UPWARD)
            and s.verb.stop <= source.first
            and (
                source.first <= s.start
                or (source.first < s.stop and verb.act == _DOWNWARD and verb.weak)
            )
            for s in found
        )

    def _pronoun(self, verb: Verb, span: range) -> Subject | None:
        """ "Ông cho biết …", "Đồng chí đề nghị …": the person who spoke or acted last."""
        index = verb.group
        hit = self.clauses.pronoun_before(index)
        if hit is None or hit.first < span.start:
            return None
        person = self._last_person(hit.first)
        return person and replace(person, first=hit.first, stop=hit.stop)

    def _last_person(self, index: int) -> Subject | None:
        if self.speaker is not None and self.speaker[1].kind is Kind.PERSON:
            return self.speaker[1]
        before = [m for m in self.reading.mentions if m.first < index and m.kind is Kind.PERSON]
        if not before:
            return None
        last = before[-1]
        return Subject(last.entity, last.kind, last.first, last.stop)

    def _clause_subject(self, span: range, stop: int) -> Subject | None:
        """Return the first agent of the sentence that no preposition governs."""
        governed_until = span.start
        for mention in self.clauses.mentions_from(span.start, stop, *AGENTS):
            first = self.tokens.at(mention.phrase.start)
            after = self.tokens.at(mention.phrase.end - 1) + 1
            subject = Subject(mention.entity, mention.kind, first, after)
            listed = self._coordinated(governed_until, first) and governed_until > span.start
            if self.clauses.governed(subject) or listed:
                governed_until = after
            elif self.clauses.quotation_at(first) is None:
                return subject
        return None

    def _may_speak(self, source: Subject, verb: Verb) -> bool:
        if source.kind not in _SPEAKERS:
            return False
        return source.kind is not Kind.DOCUMENT or verb.act in (
            "report",
            "emphasise",
            "conclude",
            "request",
        )

    def _joint(self, verb: Verb, span: range) -> int | None:
        """Return where the words that join the verb to an earlier subject start."""
        first = self.clauses.skip_back(verb.group, "joint")
        if first > span.start and self.tokens.forms[first - 1] in ",;…":
            return first - 1
        return first if first < verb.group and first > span.start else None

    def _coordinated(self, stop: int, group: int) -> bool:
        """Tell whether only "," or "và" stands between two verbs ("ghi nhận, biểu dương …")."""
        while stop < group and self.tokens.forms[stop] == ",":
            stop += 1
        return self.clauses.skip(stop, group, "conjunction", "joint") == group

    def _plain_comma(self, joint: int, verb: Verb) -> bool:
        """Tell whether a comma alone joins the verb: an item of a list does that too."""
        return self.tokens.forms[joint] == "," and not any(
            self.clauses.word(i, "joint") for i in range(joint + 1, verb.first)
        )

    def _opens(self, span: range) -> int:
        """Return the token after the words that open a sentence ("Đồng thời", "Bên cạnh đó,")."""
        index = span.start
        while index < span.stop:
            after = self.clauses.skip(index, span.stop, "opener", "joint")
            while after < span.stop and self.tokens.forms[after] in ',"“-–+*':
                after += 1
            if after == index:
                break
            index = after
        return index

    def _comma(self, index: int, span: range) -> int | None:
        """Return the comma that ends "Theo ông A (huyện B), …", if nothing else stands before it."""
        forms = self.tokens.forms
        if index < span.stop and forms[index] == "(":
            while index < span.stop and forms[index] != ")":
                index += 1
            index += 1
        for at in range(index, min(index + 12, span.stop)):
            if forms[at] in ",:":
                return at
            if at == index and forms[at] == "-":
                continue
            if self.reading.hits.at(at, "act"):
                return None
        return None

    def _content(
        self, verb: Verb, source: Subject, first: int, span: range, rule: str
    ) -> Said | None:
        start = self._content_start(verb.stop, span)
        addressee, after = self._addressee(verb, start, span)
        told = self.tokens.forms[verb.stop : start]
        if verb.weak and verb.act == _DOWNWARD and addressee is None and ":" not in told:
            if self.clauses.word(start, "group") is None:
                return None
        start = self._content_start(after, span)
        stop = self._content_stop(start, span)
        if stop - start < 2 or (start == verb.stop and not self._states(verb, start)):
            return None
        if verb.decides and self._on_people(start, stop):
            return None
        return Said(verb, source, first, start, stop, rule, addressee)

    def _on_people(self, start: int, stop: int) -> bool:
        """Tell whether a decision on a person is the content: a personnel row (decision 17)."""
        if self.clauses.word(start, "undecided") is not None:
            return False
        near = range(start, min(stop, start + 12))
        return any(
            not hit.concept.has("strength", "weak") and hit.concept.first("decisionType")
            for hit in self.reading.hits.of(near, "decision")
        )

    def _states(self, verb: Verb, start: int) -> bool:
        """Tell whether a content, and not a place or time, follows the verb."""
        if self.clauses.word(start, "conjunction") is not None:
            return False
        about = verb.act == "emphasise" and self.clauses.word(verb.stop, "topic") is not None
        return not about and (verb.strong or self.clauses.word(start, "setting") is None)

    def _content_start(self, index: int, span: range) -> int:
        while index < span.stop:
            after = self.clauses.skip(index, span.stop, "complementiser")
            while (
                after < span.stop
                and self.tokens.forms[after] in ",:"
                or (after < span.stop and self.tokens.forms[after] in _QUOTES)
            ):
                after += 1
            if after == index:
                break
            index = after
        return index

    def _content_stop(self, start: int, span: range) -> int:
        """Return where the clause ends: at its full stop, or with the quotation it opens."""
        forms = self.tokens.forms
        quote = self.clauses.quotation_at(start)
        opens = quote is not None and quote.first == start
        stop = min(span.stop, quote.stop) if quote is not None and opens else span.stop
        stop = self._aside(start, stop)
        while stop > start and (forms[stop - 1] in _MARKS or forms[stop - 1] in _QUOTES):
            stop -= 1
        return stop

    def _aside(self, start: int, stop: int) -> int:
        """Return where ", trong đó … là …" starts: a clause of its own, of which nobody says it."""
        for index in range(start + 2, stop):
            aside = self.clauses.word(index, "aside")
            if aside is not None and self.tokens.forms[index - 1] == ",":
                near = range(aside.stop, min(aside.stop + 7, stop))
                if any(self.clauses.word(i, "copula") for i in near):
                    return index - 1
        return stop

    def _addressee(self, verb: Verb, start: int, span: range) -> tuple[str | None, int]:
        index = self.clauses.skip(start, span.stop, "toward")
        if verb.act not in (_DOWNWARD, _UPWARD) and (verb.strong or index == start):
            return None, start
        mention = self.clauses.mention_at(self.clauses.skip(index, span.stop, "voice"), *AGENTS)
        if mention is None:
            return None, start
        stop = self.tokens.at(mention.phrase.end - 1) + 1
        after = stop
        for _ in range(6):
            joined = after
            if joined < span.stop and self.tokens.forms[joined] == ",":
                joined += 1
            joined = self.clauses.skip(joined, span.stop, "conjunction")
            more = self.clauses.mention_at(joined, *AGENTS) if joined > after else None
            if more is None:
                break
            after = self.tokens.at(more.phrase.end - 1) + 1
        return mention.entity, after

    def _cut(self, found: list[Said]) -> list[Said]:
        """End a content where the next verb of the same speech starts; nested verbs stay inside."""
        cut: list[Said] = []
        for order, said in enumerate(found):
            stop = said.stop
            for later in found[order + 1 :]:
                breaks = (
                    later.ends_before
                    or self._new_clause(later.first)
                    or self._subordinate(said, later.first)
                )
                if breaks and said.start < later.first < stop:
                    stop = later.first
                    break
            while stop > said.start and self.tokens.forms[stop - 1] in _MARKS:
                stop -= 1
            if stop - said.start >= 2:
                cut.append(replace(said, stop=stop))
        return cut

    def _new_clause(self, first: int) -> bool:
        return self.tokens.forms[first - 1] == ";" or (
            self.clauses.word_before(first, "joint") is not None
        )

    def _subordinate(self, said: Said, first: int) -> bool:
        """ "Sau khi nghe Tỉnh ủy báo cáo …, ông Lê Văn Minh đề nghị …": the main clause starts."""
        before = self.clauses.skip_back(said.source.first, "voice")
        return self.tokens.forms[first - 1] == "," and (
            self.clauses.word_before(before, "subordinator") is not None
        )

    def statement(self, said: Said) -> Statement:
        """Turn tokens into spans and settle who stands above whom."""
        act = said.verb.act
        if said.verb.upward and self.ranks.above(said.addressee, said.start, said.source.entity):
            act = said.verb.upward
        stop = max(said.verb.stop, said.first + 1)
        return Statement(
            source=said.source.entity,
            act=act,
            addressee=said.addressee,
            span=self.tokens.span(said.start, said.stop),
            cue=self.tokens.span(said.first, stop),
            rule=said.rule,
        )


def _once(reading: Reading, found: Sequence[Statement]) -> list[Statement]:
    """Keep one row per content: leads and captions repeat what the body says (general rule 5)."""
    kept: list[tuple[set[str], Statement]] = []
    for statement in sorted(found, key=lambda s: s.span.start - s.span.end):
        words = set(fold_key(statement.span.of(reading.text)).split())
        same = any(
            other.source == statement.source
            and other.act == statement.act
            and _apart(other.span, statement.span)
            and len(words & known) >= 0.7 * len(words)
            for known, other in kept
        )
        if not same:
            kept.append((words, statement))
    return sorted((s for _, s in kept), key=lambda s: (s.cue.start, s.span))


def _apart(one: Span, other: Span) -> bool:
    return one.end <= other.start or other.end <= one.start
