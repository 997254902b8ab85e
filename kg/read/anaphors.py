"""Words that refer back: "tỉnh", "Đoàn", "Bộ", "ông", "đồng chí", "Kế hoạch này".

What a word means is the nearest thing it can mean; where the article leaves it open the word is
left alone (guide, rule 1).
"""

from __future__ import annotations

from bisect import bisect_left, insort
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from kg.lexicon.model import Hit
from kg.model import Kind
from kg.read import phrases
from kg.read.addressed import Addressed
from kg.read.captions import open_lines
from kg.read.centred import centre
from kg.read.lone import lone
from kg.read.phrases.words import of_class
from kg.read.scene import AtWords
from kg.read.table import EntityTable, entity_key
from kg.rules.pattern import Pattern, Slot, first_of, need, one
from kg.text.fold import fold_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kg.read.bodies import BodyNames
    from kg.read.focus import Focus
    from kg.read.reading import Annotated, Mention
    from kg.read.teams import Teams
    from kg.rules.pattern import Element, Match

_Placed = tuple[int, int, "Mention"]  # the first token, what orders those that share it
# what may follow a pronoun: "ông đề nghị", "bầu ông giữ chức", "miễn nhiệm ông khỏi chức"
_AFTER = ("function", "act", "eventverb", "decision", "partverb", "officecue")
_NEAR = 2  # sentences back that a pronoun may reach
_KINDS = ("person", "place", "team", "organisation", "document")


@dataclass(slots=True)
class AnaphorReader:
    """Resolves the anaphors of one article into mentions of its table."""

    a: Annotated
    focus: Focus
    names: BodyNames
    teams: Teams
    table: EntityTable
    people: list[_Placed] = field(default_factory=list)
    called: Addressed = field(default_factory=Addressed)
    headed: dict[tuple[Kind, str], list[_Placed]] = field(default_factory=dict)  # by their heads

    def read(self) -> None:
        """Record every anaphor outside the mentions that the table holds already."""
        tokens = self.a.tokens
        self.people = _ordered(m for m in self.table.mentions.values() if m.kind == Kind.PERSON)
        self.called = Addressed.of(self.a, self.table.mentions.values())
        taken = {
            token
            for mention in self.table.mentions.values()
            for token in (*range(mention.first, mention.stop), *tokens.within(mention.phrase))
        }
        for sentence in self.a.sentences:
            for longest in self.a.hits.of(self.a.tokens_of(sentence), "anaphor", "rank"):
                if longest.first in taken:
                    continue
                ranked = longest.concept.scheme == "rank"
                hit = longest if ranked else self._parted(longest)
                office = self.a.hits.at(hit.first, "role")  # "làm [Tổ] trưởng"
                longer = office is not None and office.stop > hit.stop
                if not (longer or taken.intersection(range(hit.first, hit.stop))):
                    self._resolve(hit, sentence.index)

    def _parted(self, hit: Hit) -> Hit:
        """Return the word itself where only a verb made it longer: "Đoàn | kết luận"."""
        if hit.concept.first("anaphorKind"):
            return hit
        verb = self.a.hits.at(hit.first + 1, *_AFTER)
        if verb is None or verb.stop <= hit.stop:
            return hit
        return self.a.hits.all_at(hit.first, "anaphor")[-1]

    def _resolve(self, hit: Hit, sentence: int) -> None:
        found = first_of(RULES, _Word(self.a, self, hit, sentence))
        if found is None:
            return
        rule, key = found[0].name, found[1][_KEY]
        row = self.table.rows[key]
        self.table.add(row.kind, row.name, hit.first, hit.stop, rule=rule, form="anaphor", key=key)
        if row.kind == Kind.PERSON:
            mention = self.table.mentions[self.a.tokens.span(hit.first, hit.stop), key]
            insort(self.people, (hit.first, -len(self.table.mentions), mention))

    def many(self, hit: Hit) -> bool:
        """Tell whether many are meant: "các tỉnh", "15 địa phương", "xã, phường", "… các cấp"."""
        a, before = self.a, hit.first - 1
        if hit.concept.has("number", "plural") or phrases.generic(a, hit.first):
            return True
        after = a.hits.at(hit.stop, "function")
        if after is not None and after.concept.has("functionClass", "plural"):
            return True
        if before < 1:
            return False
        listed = a.tokens.forms[before] == "," and a.hits.at(before - 1, "placekind") is not None
        return listed or a.tokens.forms[before].isdigit()

    def person(self, hit: Hit, sentence: int) -> str | None:
        """Return the person that "ông", "đồng chí" mean: the last named, two sentences back.

        Not whom it can't mean: a "bà" is no "ông". Never one whose name its own sentence prints
        after it: "Tháng 5, đồng chí được bầu làm Bí thư, dưới sự chỉ đạo của ông Bùi Văn Tâm".
        Nor, where another can be meant, whom but a line names that no mark ends: a caption.
        """
        if hit.first and self.a.hits.at(hit.first - 1, "honorific") is not None:
            return None  # "ông bà"
        after = hit.stop
        if after < len(self.a.tokens) and self.a.tokens.word(after):
            alone = hit.concept.has("beforeAny", "yes") and not self._in_name(hit)
            if not alone and self.a.hits.at(after, *_AFTER) is None:
                return None  # "cụ thể", "ông bà": part of a longer word
        reach = max(0, sentence - _NEAR)
        start = self.a.sentences[reach].span.start
        here = bisect_left(self.people, (hit.first,))
        end = bisect_left(self.people, (self.a.tokens_of(self.a.sentences[sentence]).stop,))
        later = {m.entity for _, _, m in self.people[here:end] if m.form == "name"}
        first = bisect_left(self.people, (self.a.tokens.at(start),))
        near = [m for _, _, m in self.people[first:here] if m.stop <= hit.first]
        meant = [m for m in near if m.entity not in later and self.called.may(hit, m.entity)]
        lines = open_lines(self.a, reach, sentence)
        # who is named in a line under a picture is meant where nobody else can be
        meant = [m for m in meant if not any(m.first in line for line in lines)] or meant
        # "Bà" is who is called "bà", where the last named may be a man
        sure = [m for m in meant if self.called.surely(hit, m.entity)]
        meant = sure if len({m.entity for m in sure}) == 1 else meant
        if not meant:
            return None
        return (centre(self.a, meant, hit.first) or meant[-1]).entity

    def _in_name(self, hit: Hit) -> bool:
        """Tell whether a pronoun is part of a name: "hồ Thác Bà", "chợ Bà Chiểu"."""
        before = hit.first - 1
        return self.a.tokens.capital(hit.first) and before >= 0 and self.a.tokens.word(before)

    def place(self, hit: Hit) -> str | None:
        """Return the place that "tỉnh", "địa phương" mean: the one the article is about."""
        after = hit.stop
        if after < len(self.a.tokens) and self.a.tokens.capital(after):
            return None
        ends = (self.a.hits.at(i, "placekind") for i in range(hit.first, hit.stop))
        anchor = next((h for h in ends if h is not None and h.stop == hit.stop), None)
        if anchor is not None and not anchor.concept.has("anchor", "yes"):
            return None
        level = anchor.concept.label if anchor else "province"
        place = self.focus.place(level, hit.first)
        if place is None:
            return None
        key = entity_key(Kind.PLACE, place.name)
        return key if key in self.table.rows else None

    def team(self, hit: Hit) -> str | None:
        """Return the team that "Đoàn" means: the nearest."""
        team = self.teams.nearest(hit.first)
        return entity_key(Kind.TEAM, team) if team else None

    def body(self, hit: Hit, sentence: int) -> str | None:
        """Return the body that "Bộ", "Công ty" mean: the last named before that starts so.

        "Cơ quan này" tells no kind: it means the only one that it can.
        """
        if not hit.concept.has("anaphorKind", "any"):
            return self._last(Kind.ORGANISATION, hit.concept.label, hit.first)
        if not of_class(self.a, hit.stop - 1, "demonstrative"):
            return None
        named = [m for _, _, m in self._named(Kind.ORGANISATION, "")]
        return lone(self.a, named, hit.first, sentence)

    def document(self, hit: Hit) -> str | None:
        """Return the document that "Kế hoạch này" means: the last named before of its type."""
        concept = self.a.lexicon.concepts.get(hit.concept.first("documentType") or "")
        return self._last(Kind.DOCUMENT, concept.label, hit.first) if concept else None

    def _last(self, kind: Kind, label: str, first: int) -> str | None:
        """Return what is named last before a token and bears a name that starts with a word."""
        found = self._named(kind, fold_key(label) + " ")
        for place in range(bisect_left(found, (first,)) - 1, -1, -1):
            if (mention := found[place][2]).stop <= first:
                return mention.entity
        return None

    def _named(self, kind: Kind, head: str) -> list[_Placed]:
        """Return the mentions by name of what bears a name that starts so, in text order."""
        if (kind, head) not in self.headed:
            self.headed[kind, head] = _ordered(
                m
                for m in self.table.mentions.values()
                if m.kind == kind
                and m.form == "name"
                and fold_key(self.table.name(m.entity)).startswith(head)
            )
        return self.headed[kind, head]


def _ordered(mentions: Iterable[Mention]) -> list[_Placed]:
    """Return mentions by their first tokens; of those that start together the first comes last."""
    return sorted((m.first, -order, m) for order, m in enumerate(mentions))


# -- the rules


@dataclass(frozen=True)
class _Word(AtWords):
    """A word that refers back, where it stands."""

    reader: AnaphorReader
    hit: Hit
    sentence: int

    @property
    def at(self) -> Hit:
        """The word."""
        return self.hit

    @cached_property
    def kind(self) -> str:
        """What the word may mean, a person before a place before a team before a body."""
        if self.hit.concept.scheme == "rank":
            return "rank"
        kinds = self.hit.concept.properties.get("anaphorKind", ())
        return next((k for k in _KINDS if k in kinds), "")

    @property
    def pointed(self) -> bool:
        """Whether its last word points back: "Nghị quyết này"."""
        return of_class(self.reader.a, self.hit.stop - 1, "demonstrative")

    @property
    def capital(self) -> bool:
        """Whether it is written as a name."""
        return self.reader.a.tokens.capital(self.hit.first)

    @property
    def apart(self) -> bool:
        """Whether no name follows that it begins: "Trường | Chinh", "Bộ | Nguyễn Văn An"."""
        tokens, after = self.reader.a.tokens, self.hit.stop
        return after >= len(tokens) or not (tokens.word(after) and tokens.capital(after))

    @property
    def acts(self) -> bool:
        """Whether it opens a clause and a verb follows: "Theo đó, đoàn đã đến thăm …"."""
        a = self.reader.a
        before = a.tokens.forms[self.hit.first - 1] if self.hit.first else "."
        verb = a.hits.at(self.hit.stop, "function", "act", "eventverb")
        if verb is None or before not in ".,;:":
            return False
        return verb.concept.scheme != "function" or verb.concept.has("functionClass", "aspect")


_HIT, _KEY = Slot[Hit]("word"), Slot[str]("what it means")


def _rule(
    name: str, kind: str, says: str, find: Callable[[_Word], str | None], *more: Element[_Word]
) -> Pattern[_Word]:
    def known(word: _Word, _: Match) -> str | None:
        key = find(word)
        return key if key in word.reader.table.rows else None

    return Pattern.of(
        name,
        one(_HIT, f"anaphor[{kind}]", lambda w, _: w.hit if w.kind == kind else None),
        need("one meant, not many", lambda w, _: not w.reader.many(w.hit)),
        *more,
        one(_KEY, says, known),
    )


_NAMED: Element[_Word] = need(
    "a capital, or a verb behind the head of a clause", lambda w, _: w.capital or w.acts
)
_APART: Element[_Word] = need("no capital behind it", lambda w, _: w.apart)
RULES = (
    _rule(
        "anaphor-person",  # "Ông đề nghị …"
        "person",
        f"person named within {_NEAR} sentences before",
        lambda w: w.reader.person(w.hit, w.sentence),
    ),
    _rule(
        "anaphor-rank",  # "Đại tướng yêu cầu …"
        "rank",
        "person of that rank named before",
        lambda w: w.reader.called.officer(w.hit),
        need("the head of a clause and a verb behind it", lambda w, _: w.acts),
    ),
    _rule(
        "anaphor-place",  # "tỉnh", "địa phương"
        "place",
        "place of that level that the article is about",
        lambda w: w.reader.place(w.hit),
    ),
    _rule(
        "anaphor-team",  # "Đoàn"
        "team",
        "team named nearest",
        lambda w: w.reader.team(w.hit),
        _NAMED,
        _APART,
    ),
    _rule(
        "anaphor-body",  # "Bộ", "Công ty"
        "organisation",
        "body named before that starts so, or the only one that it can mean",
        lambda w: w.reader.body(w.hit, w.sentence),
        _NAMED,
        _APART,
    ),
    _rule(
        "anaphor-document",  # "Kế hoạch này"; a bare "Kế hoạch" is read with the documents
        "document",
        "document of that type named before",
        lambda w: w.reader.document(w.hit),
        need("a word behind it that points back", lambda w, _: w.pointed),
    ),
)
