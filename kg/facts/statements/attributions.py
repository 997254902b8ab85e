"""Words of others: "Theo ông Lê Văn Minh, …", "Theo kết luận của Tỉnh ủy, …" (decisions 20, 43)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.clauses.attribution import Speakers, doctype, last_document, quoted
from kg.clauses.elements import Supposable
from kg.clauses.model import Argument, Found
from kg.clauses.papers import giver
from kg.clauses.verbs import Verb, verbs
from kg.facts.statements.modality import unsaid
from kg.facts.statements.utterances import content_start, content_stop
from kg.lexicon.model import Hit
from kg.model import Act, Kind
from kg.rules.pattern import Pattern, Slot, each, need, one

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.clauses.grammar import Clauses
    from kg.read.reading import Mention
    from kg.rules.pattern import Element, Match
    from kg.text.sentences import Sentence

_TITLES = 14  # tokens of the titles after a name
_BARE = 4  # tokens between "theo" and the comma after a type of document


@dataclass(frozen=True, slots=True)
class Said:
    """A statement in tokens: its cue from ``first``, its content from ``start`` to ``stop``."""

    verb: Verb
    source: Argument
    first: int
    start: int
    stop: int
    rule: str
    addressee: str | None = None
    ends_before: bool = False  # the content of an earlier verb ends where this cue starts


@dataclass(frozen=True, slots=True)
class Saying(Supposable):
    """A sentence in which something is said.

    Verbs behind what is only supposed (denied, planned) share its speaker all the same.
    """


@dataclass(frozen=True, slots=True)
class Attributions:
    """Finds who is quoted by "theo" in the tokens of one sentence."""

    clauses: Clauses
    span: range
    speakers: Speakers

    def cues(self) -> Iterator[Hit]:
        """Yield the words that quote somebody: "theo" where it begins a clause."""
        for hit in self.clauses.starting(self.span, "actframe"):
            if hit.concept.has("frame", "attribution") and self.speakers.begins(hit.first):
                yield hit

    @property
    def _forms(self) -> tuple[str, ...]:
        return self.clauses.tokens.forms

    def attributed(self, hit: Hit) -> Said | None:
        """Return whose words a cue quotes, and which, ``None`` where it names nobody."""
        quotes = quoted(self.clauses, hit, self.span.stop)
        if quotes is None:
            return self._pronoun(hit) or self._bare(hit)
        mention = quotes.mention
        named = self._stacked(mention)
        stop = self._comma(named)
        begins = named if stop is None else content_start(self.clauses, stop + 1, self.span)
        start = self._after_titles(mention, begins)
        if stop is None and start == named:
            return None
        act = Act(hit.concept.codes("actType")[0])
        if mention.kind is Kind.DOCUMENT:
            act = Act.REPORT if self._tells(mention) else Act.CONCLUDE  # decision 20
        end = content_stop(self.clauses, start, self.span)
        source = quotes._replace(first=hit.first)
        verb = Verb(hit.first, source.stop, hit.first, act)
        found = Said(verb, source, hit.first, start, end, "according-to")
        return found if end - start > 2 else None

    def _pronoun(self, hit: Hit) -> Said | None:
        """Read "Theo ông, …", "Theo đồng chí, …": the person who spoke last."""
        address = self.clauses.pronoun_before(hit.stop)
        if address is None or address.first < hit.first or self._forms[hit.stop] != ",":
            return None
        source = self.speakers.last_person(hit.first)
        if source is None:
            return None
        start = content_start(self.clauses, hit.stop, self.span)
        stop = content_stop(self.clauses, start, self.span)
        verb = Verb(hit.first, hit.stop, hit.first, Act.REPORT)
        source = source._replace(first=hit.first, stop=hit.stop, found_by=Found.PRONOUN)
        return Said(verb, source, hit.first, start, stop, "according-to")

    def _bare(self, hit: Hit) -> Said | None:
        """Read "Theo kết luận kiểm tra, …": the document of that type that was named last."""
        comma = next((i for i in range(hit.stop, hit.stop + _BARE) if self._comma_at(i)), None)
        if comma is None:
            return None
        type_ = doctype(self.clauses, range(hit.first + 1, comma))
        if type_ is None:
            return None
        source = last_document(self.clauses, type_, hit.first)
        given = giver(self.clauses, hit.first, comma, type_)
        if given is not None and (source is None or source.mention.first < given.mention.first):
            source = given
        if source is None:
            return None
        start = content_start(self.clauses, comma, self.span)
        stop = content_stop(self.clauses, start, self.span)
        act = Act.REPORT if type_.has("reporting", "tells") else Act.CONCLUDE
        source = source._replace(first=hit.first, stop=comma)
        verb = Verb(hit.first, comma, hit.first, act)
        found = Said(verb, source, hit.first, start, stop, "according-to")
        return found if stop - start > 2 else None

    def _comma_at(self, index: int) -> bool:
        return index < self.span.stop and self._forms[index] == ","

    def _tells(self, mention: Mention) -> bool:
        """Tell whether a document only reports: "theo báo cáo của Sở A", "theo thông cáo"."""
        words = range(mention.first, mention.stop)
        types = self.clauses.reading.hits.of(words, "doctype")
        return any(h.concept.has("reporting", "tells") for h in types)

    def _after_titles(self, mention: Mention, start: int) -> int:
        """Skip "Theo ông A, [Giám đốc Sở B, cho biết:] …": his titles and a verb of saying.

        A body has none: "Theo thông tin từ Sở A [cho biết], …".
        """
        if mention.kind is Kind.DOCUMENT:
            return start
        for verb in verbs(self.clauses, range(start, min(start + _TITLES, self.span.stop))):
            titles = range(start, verb.first)
            person = mention.kind is Kind.PERSON
            titled = not titles or (person and self.clauses.tokens.capital(start))
            # "Theo ông A, [tỉnh B sẽ] báo cáo …": B does, and A only says so
            acts = verb.group < verb.first and self.clauses.ending_at(verb.group) is not None
            titled = titled and not acts
            if (
                titled
                and verb.act == Act.REPORT
                and not self.clauses.reading.hits.of(titles, "act", "eventverb")
            ):
                return content_start(self.clauses, verb.stop, self.span)
            break
        return start

    def _stacked(self, mention: Mention) -> int:
        """Return where who is quoted ends: "Theo [Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ], …"."""
        stop = self.clauses.phrase_stop(mention)
        further: Mention | None = mention
        while further is not None and self._comma_at(stop):
            further = self.clauses.mention_at(stop + 1, mention.kind)
            if further is None or further.entity != mention.entity:
                break
            stop = max(stop + 1, self.clauses.phrase_stop(further))
        return stop

    def _comma(self, index: int) -> int | None:
        """Return the comma that ends "Theo ông A (huyện B), …", if only a title stands before."""
        if index < self.span.stop and self._forms[index] == "(":
            closing = (i for i in range(index, self.span.stop) if self._forms[i] == ")")
            index = next(closing, index) + 1
        for at in range(index, min(index + 12, self.span.stop)):
            if self._forms[at] in ",:":
                return at
            passive = self.clauses.word_before(at, "passive") is not None  # "vừa được công bố"
            if self.clauses.reading.hits.at(at, "act") and not passive:
                return None
        return None


# -- the rule


@dataclass(frozen=True, slots=True)
class _Attributed(Saying):
    """A sentence; ``last`` is who spoke shortly before it."""

    last: Argument | None

    @property
    def read(self) -> Attributions:
        """Who is quoted in the sentence."""
        return Attributions(self.c, self.place, Speakers(self.c, self.sentence, self.last))

    def cues(self) -> Iterable[Hit]:
        """Return the words of the sentence that quote somebody."""
        return self.read.cues() if self.c.starting(self.place, "actframe") else ()


SAID = Slot[Said]("statement")
_CUE = Slot[Hit]("cue")


def _told(scene: Saying, match: Match) -> bool:
    return scene.supposed or not unsaid(scene.c.modality, match[SAID].verb)


TOLD: Element[Saying] = need(
    "saying told as a fact", _told, lambda _s, _m: "denied, planned or supposed"
)
"""The verb neither denied nor planned nor supposed; or it does not matter."""

ACCORDING: Pattern[_Attributed] = Pattern.of(
    "according-to",  # "Theo ông Lê Văn Minh, …", "Theo kết luận của Tỉnh ủy, …"
    each(_CUE, "actframe[attribution] that begins a clause", lambda s, _: s.cues()),
    need("no quotation around it", lambda s, m: s.c.quotation_at(m[_CUE].first) is None),
    one(
        SAID,
        "speaker or document right after it, then a comma or his titles, then content",
        lambda s, m: s.read.attributed(m[_CUE]),
    ),
    TOLD,
)


def according(
    c: Clauses, sentence: Sentence, last: Argument | None, *, supposed: bool = False
) -> list[Said]:
    """Return what the sentence says in words of others by "theo", the first of it.

    ``last`` is who spoke shortly before it; ``supposed`` as in ``Saying``.
    """
    match = ACCORDING.first(_Attributed(c, sentence, last, supposed=supposed))
    return [match[SAID]] if match is not None else []
