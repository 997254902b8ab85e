"""Which document is meant, under which name, and who issued it.

Documents are told apart by official keys – number and symbols, congress and ordinal, plenum and
term, name – never by likeness: 57-NQ/TW is not 56-NQ/TW. A bare number is the full number with
the same digits where the article prints just one.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.extract import phrases
from kg.extract.documents import DocPhrase, document_phrases
from kg.extract.phrases import Body, Name, Office
from kg.facts import Document, Kind
from kg.resolve.offices import owned
from kg.text.dates import PrintedDate, complete
from kg.text.fold import fold_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from kg.article import Span
    from kg.extract.docnumbers import DocNumber
    from kg.extract.reading import Annotated
    from kg.extract.scan import Chunk
    from kg.resolve.bodies import BodyNames
    from kg.resolve.table import EntityTable


@dataclass(frozen=True, slots=True)
class Group:
    """The phrases that name one document."""

    phrases: tuple[DocPhrase, ...]
    name: str
    key: str


@dataclass(slots=True)
class DocumentReader:
    """Reads the documents of one article into its table; local to one reading."""

    a: Annotated
    chunks: Sequence[Chunk]
    names: BodyNames
    table: EntityTable
    dates: Mapping[int, PrintedDate]
    year: int | None

    def read(self) -> tuple[Document, ...]:
        """Record the article's documents and return what it says of each."""
        body_at = {
            c.phrase.first: c.stop for c in self.chunks if isinstance(c.phrase, Body | Office)
        }
        spans = {token: date.span for token, date in self.dates.items()}
        found = [p for p in document_phrases(self.a, body_at, spans) if not self._levels(p)]
        groups: dict[str, list[DocPhrase]] = {}
        for phrase in sorted(found, key=_surest):
            key = self._key(phrase, groups)
            if key:
                groups.setdefault(key, []).append(phrase)
        facts = [
            fact
            for key, members in groups.items()
            if (fact := self._document(key, members)) is not None
        ]
        facts = [self._annexed(fact, groups, facts) for fact in facts]
        self._bare(found, facts)
        return tuple(sorted(facts, key=lambda d: d.span))

    def _levels(self, phrase: DocPhrase) -> bool:
        """Tell whether "các cấp" follows: the resolutions of all levels are no document."""
        hit = self.a.hits.at(phrase.stop, "function")
        return hit is not None and hit.concept.has("functionClass", "plural")

    def _key(self, phrase: DocPhrase, groups: Mapping[str, list[DocPhrase]]) -> str:
        """Return the key of the document that a phrase names, "" where it names none by itself."""
        if phrase.number is not None and phrase.kind == "number":
            return _number_key(phrase, phrase.number, groups)
        if phrase.kind == "congress":
            return self._congress_key(phrase, groups)
        if phrase.kind == "plenum":
            return _plenum_key(phrase, groups)
        if phrase.kind == "bare":
            return ""
        if phrase.owner is not None:
            return self._owned_key(phrase, phrase.owner)
        key = f"{phrase.kind}:{fold_key(self.a.tokens.words(phrase.first, phrase.stop))}"
        return key if phrase.kind != "law" or phrase.ordinal else _law_key(key, groups)

    def _owned_key(self, phrase: DocPhrase, first: int) -> str:
        chunk = next((c for c in self.chunks if c.phrase.first == first), None)
        owner = self._authority(chunk) if chunk else None
        if owner is None:
            return ""
        return f"owned:{phrase.draft}:{fold_key(phrase.type)}:{phrase.ordinal}:{owner}"

    def _congress_key(self, phrase: DocPhrase, groups: Mapping[str, list[DocPhrase]]) -> str:
        organisation = self._organisation(phrase)
        if organisation is None:
            return ""
        known = [
            k for k in groups if k.startswith(f"congress:{phrase.type}:{fold_key(organisation)}|")
        ]
        if not phrase.ordinal and known:
            return known[0]
        if not phrase.ordinal and not organisation:
            return ""
        return f"congress:{phrase.type}:{fold_key(organisation)}|{phrase.ordinal}"

    def _organisation(self, phrase: DocPhrase) -> str | None:
        """Return the full name of the Party organisation of a congress, "" for the national one."""
        body = next(
            (
                b
                for i in range(phrase.first, phrase.stop)
                if (b := phrases.body(self.a, i)) and b.head and b.head.has("holdsCongress", "yes")
            ),
            None,
        )
        if body is None:
            return ""
        named = self.names.named(body)
        return named.name if named else None

    # -- one document

    def _document(self, key: str, members: list[DocPhrase]) -> Document | None:
        members = sorted(members, key=lambda p: p.first)
        issuer, issuer_span = self._issuer(members)
        signer: str | None = None
        date = next((p.date for p in members if p.date), None)
        by, by_span, signer, signed_in = self._signed(members)
        if issuer is None:
            issuer, issuer_span = by, by_span
        if issuer is None:
            issuer, issuer_span = self._said_in(members)
        if date is None and signed_in is not None:
            date = self._day_of(signed_in, by_span)
        name = self._name(members, issuer)
        entity = ""
        for phrase in members:
            entity = self.table.add(
                Kind.DOCUMENT,
                name,
                phrase.first,
                phrase.stop,
                rule=f"document-{phrase.kind}",
                key=f"document:{key}",
            )
            for stop in phrase.stops:
                words = self.a.tokens.words(phrase.first, stop)
                if fold_key(words) != fold_key(phrase.type):  # "Quyết định" is no name
                    self.table.alias(entity, words)
        first = members[0]
        numbers = [p.number for p in members if p.number]
        number = max(numbers, key=_fullness).text if numbers else None
        return Document(
            entity=entity,
            number=number,
            type=first.type,
            issuer=issuer,
            date=self._date(date),
            span=self.a.tokens.span(first.first, first.stop),
            rule=f"document-{first.kind}",
            signer=signer,
            draft=all(p.draft for p in members),
            issuer_span=issuer_span,
            date_span=date,
        )

    def _date(self, span: Span | None) -> str | None:
        if span is None:
            return None
        printed = next((d for d in self.dates.values() if d.span == span), None)
        return complete(printed, self.year) if printed else None

    def _name(self, members: Sequence[DocPhrase], issuer: str | None) -> str:
        """Return the canonical name: type and number, or the printed title."""
        first = members[0]
        label = first.type[0].upper() + first.type[1:]
        if first.kind == "number":
            head = min(
                (p for p in members),
                key=lambda p: (tuple(-n for n in _fullness(p.number)), p.first),
            )
            words = " ".join(self.a.tokens.words(head.first, head.stops[0]).split())
            if fold_key(words).startswith(fold_key(label)):
                words = label + words[len(label) :]
            elif words[0].isdigit():  # "Quyết định 217 và 218"
                words = f"{label} {words}"
            return f"{words} của {self.table.name(issuer)}" if issuer else words
        if first.kind == "congress":
            return self._congress_name(members)
        if first.kind == "plenum":
            return max((p.label for p in members), key=len)
        if first.kind == "law":
            first = min(members, key=lambda p: (not p.ordinal, p.first))
        stop = first.stops[-1]
        words = " ".join(self._words(first, stop, issuer).split())
        return words[0].upper() + words[1:]

    def _words(self, phrase: DocPhrase, stop: int, issuer: str | None) -> str:
        """Return a printed title, its issuer under the full name and no "ông" before a name."""
        tokens, parts, start = self.a.tokens, [], phrase.first
        for chunk in self.chunks:
            if not phrase.first < chunk.first < stop:
                continue
            if issuer and chunk.phrase.first == phrase.issuer:
                parts += [tokens.words(start, chunk.first), self.table.name(issuer)]
                start = chunk.stop
            elif isinstance(chunk.phrase, Name) and chunk.cue is not None and not chunk.plural:
                parts.append(tokens.words(start, chunk.first))
                start = chunk.phrase.first
        return " ".join([*parts, tokens.words(start, stop)])

    def _congress_name(self, members: Sequence[DocPhrase]) -> str:
        first = members[0]
        noun = first.type[0].upper() + first.type[1:]
        organisation = self._organisation(first) or ""
        congress_words = self.a.lexicon.concepts
        head = congress_words["congress_dai-hoi"].label
        ordinal_words = congress_words["function_lan-thu"].label
        ordinal = next((p.ordinal for p in members if p.ordinal), "")
        if organisation:
            parts = [noun, head, organisation]
            return " ".join([*parts, ordinal_words, ordinal] if ordinal else parts)
        words = " ".join(
            c.label
            for c in (
                congress_words["congressword_dai-bieu"],
                congress_words["congressword_toan-quoc"],
            )
        )
        of = congress_words["function_cua"].label
        party = congress_words["partyword_dang"].label
        number = f" {ordinal_words} {ordinal}" if ordinal else ""
        return f"{noun} {head} {words}{number} {of} {party}"

    # -- who issued it

    def _issuer(self, members: Iterable[DocPhrase]) -> tuple[str | None, Span | None]:
        for phrase in members:
            if phrase.kind == "plenum":
                return self._central_committee(phrase)
            if phrase.issuer is None:
                continue
            chunk = next((c for c in self.chunks if c.phrase.first == phrase.issuer), None)
            key = self._authority(chunk) if chunk else None
            if chunk and key:
                return key, self.a.tokens.span(chunk.phrase.first, chunk.stop)
        return None, None

    def _said_in(self, members: Iterable[DocPhrase]) -> tuple[str | None, Span | None]:
        """Read "kết luận của X tại Thông báo số 5", "các Quyết định của X: Quyết định số 1"."""
        for phrase in members:
            chunk = self._heading(phrase.first)
            if chunk is None or not phrases.genitive(self.a, chunk.phrase.first - 1):
                continue
            key = self._authority(chunk)
            if key:
                return key, self.a.tokens.span(chunk.phrase.first, chunk.stop)
        return None, None

    def _heading(self, first: int) -> Chunk | None:
        """Return the body that "tại" or a colon before a list of documents follows."""
        hit = self.a.hits.at(first - 1, "function") if first else None
        if hit is not None and hit.concept.has("functionClass", "within"):
            return next((c for c in self.chunks if c.stop == first - 1), None)
        colon = next(
            (i for i in range(first - 1, max(0, first - 200), -1) if self.a.tokens.forms[i] == ":"),
            None,
        )
        chunk = next((c for c in self.chunks if colon is not None and c.stop == colon), None)
        if chunk is None or chunk.sentence != self._sentence_of(first):
            return None
        noun = chunk.phrase.first - 1
        listed = any(
            (hit := self.a.hits.at(noun - back, "doctype")) is not None
            and hit.stop == noun
            and phrases.generic(self.a, hit.first)
            for back in (1, 2, 3)
            if noun >= back
        )
        return chunk if listed else None

    def _sentence_of(self, token: int) -> int:
        return next(
            (s.index for s in self.a.sentences if token in self.a.tokens_of(s)),
            -1,
        )

    def _annexed(
        self, fact: Document, groups: Mapping[str, list[DocPhrase]], facts: Iterable[Document]
    ) -> Document:
        """Read "Quy chế …, ban hành kèm theo Quyết định số 68": issued with it, on its day."""
        if fact.issuer is not None:
            return fact
        mine = [p for members in groups.values() for p in members if self._spans(p, fact)]
        for phrase in mine:
            for at in range(phrase.stop, phrase.stop + 3):
                cue = self.a.hits.at(at, "issuecue")
                if cue is None or not cue.concept.has("annex", "yes"):
                    continue
                start = self.a.tokens.starts[cue.stop] if cue.stop < len(self.a.tokens) else -1
                act = next((d for d in facts if d.span.start == start), None)
                if act is not None:
                    return replace(
                        fact,
                        issuer=act.issuer,
                        issuer_span=act.issuer_span,
                        date=fact.date or act.date,
                        date_span=fact.date_span or act.date_span,
                    )
        return fact

    def _spans(self, phrase: DocPhrase, fact: Document) -> bool:
        return self.a.tokens.span(phrase.first, phrase.stop) == fact.span

    def _central_committee(self, phrase: DocPhrase) -> tuple[str | None, Span | None]:
        """Rule ``plenum-of-committee``: "Nghị quyết Trung ương 4" is the Central Committee's."""
        concept = self.a.lexicon.concepts.get("body_ban-chap-hanh-trung-uong-dang")
        if concept is None:
            return None, None
        head = next(
            (h for i in range(phrase.first, phrase.stop) if (h := self.a.hits.at(i, "plenum"))),
            None,
        )
        if head is None:
            return None, None
        key = self.table.add(
            Kind.ORGANISATION, concept.label, head.first, head.stop, rule="plenum-of-committee"
        )
        return key, self.a.tokens.span(head.first, head.stop)

    def _authority(self, chunk: Chunk) -> str | None:
        """Return the body, or the office acting as authority (guide, decision 16)."""
        phrase = chunk.phrase
        if isinstance(phrase, Body):
            named = self.names.named(phrase)
            if named is None:
                return None
            kind = Kind.TEAM if named.team else Kind.ORGANISATION
            span = self.a.tokens.span(phrase.first, phrase.stop)
            known = [
                m.entity
                for (s, _), m in self.table.mentions.items()
                if s == span and m.kind == kind
            ]
            return (
                known[0]
                if known
                else self.table.add(kind, named.name, phrase.first, phrase.stop, rule="body-parts")
            )
        if isinstance(phrase, Office):
            return authority(phrase, self.names, self.table)
        return None

    def _day_of(self, phrase: DocPhrase, signer: Span | None) -> Span | None:
        """Return the day printed right before who signs ("Ngày 3/6/2024, … ký …")."""
        sentence = self.a.tokens_of(self.a.sentences[phrase.sentence])
        subject = self.a.tokens.at(signer.start) if signer else sentence.start
        days = [
            (token, date)
            for token, date in sorted(self.dates.items())
            if date.kind == "day" and sentence.start <= token < phrase.first
        ]
        opening = [d for t, d in days if t < sentence.start + 12]
        beside = [d for t, d in days if 0 <= subject - self.a.tokens.at(d.span.end - 1) <= 3]
        found = beside or opening
        return found[0].span if found else None

    def _signed(
        self, members: Iterable[DocPhrase]
    ) -> tuple[str | None, Span | None, str | None, DocPhrase | None]:
        """Read "Thủ tướng Nguyễn Văn A ký Quyết định …", "Bộ Chính trị đã ban hành …"."""
        for phrase in members:
            cue = self._cue_before(phrase.first if phrase.lead is None else phrase.lead)
            if cue is None:
                continue
            before = [c for c in self.chunks if c.stop <= cue and c.sentence == phrase.sentence]
            if not before or not self._adjoins(before[-1].stop, cue):
                continue
            last = before[-1]
            signer = None
            if isinstance(last.phrase, Name):
                signer = next(
                    (
                        m.entity
                        for m in self.table.mentions.values()
                        if m.first == last.phrase.first and m.kind == Kind.PERSON
                    ),
                    None,
                )
                offices = [c for c in before if isinstance(c.phrase, Office)]
                if not offices:
                    continue
                last = offices[-1]
            key = self._authority(last)
            if key:
                return key, self.a.tokens.span(last.phrase.first, last.stop), signer, phrase
        return None, None, None, None

    def _cue_before(self, first: int) -> int | None:
        for back in range(1, 6):
            hit = self.a.hits.at(first - back, "issuecue") if first >= back else None
            if hit and hit.stop <= first and first - hit.stop <= 1:
                start = hit.first
                while (
                    start
                    and (more := self.a.hits.at(start - 1, "issuecue"))
                    and more.stop <= hit.stop
                ):
                    start -= 1
                return start
        return None

    def _adjoins(self, stop: int, cue: int) -> bool:
        return cue - stop <= 3 and all(
            self.a.hits.at(i, "function") is not None for i in range(stop, cue)
        )

    # -- anaphors

    def _bare(self, found: Iterable[DocPhrase], facts: Sequence[Document]) -> None:
        """Rule ``document-bare``: "Nghị quyết" is the one of its type, or the first named."""
        for phrase in found:
            if phrase.kind != "bare":
                continue
            same = [d for d in facts if d.type == phrase.type]
            entities = {d.entity for d in same}
            if not entities:
                continue
            key = same[0].entity
            if len(entities) > 1:
                first = min(same, key=lambda d: d.span)
                if len(self.table.rows[first.entity].spans) < 2:
                    continue
                key = first.entity
            self.table.add(
                Kind.DOCUMENT,
                self.table.name(key),
                phrase.first,
                phrase.stop,
                rule="document-bare",
                form="anaphor",
                key=key,
            )


def _number_key(phrase: DocPhrase, number: DocNumber, groups: Mapping[str, list[DocPhrase]]) -> str:
    """Return the key of a number; a bare one is the full one with its digits, if just one is."""
    digits = number.digits.lstrip("0") or "0"
    if number.symbols:
        return f"number:{digits}/{'-'.join(fold_key(s) for s in number.symbols)}"
    known = [
        key
        for key, members in groups.items()
        if key.startswith(f"number:{digits}/") and members[0].type == phrase.type
    ]
    return known[0] if len(known) == 1 else f"number:{digits}/:{fold_key(phrase.type)}"


def _plenum_key(phrase: DocPhrase, groups: Mapping[str, list[DocPhrase]]) -> str:
    number, _, term = phrase.ordinal.partition("|")
    known = [k for k in groups if k.startswith(f"plenum:{number}|")]
    return known[0] if not term and len(known) == 1 else f"plenum:{number}|{fold_key(term)}"


def _law_key(key: str, groups: Mapping[str, list[DocPhrase]]) -> str:
    """Return the key of a law without a year: "Luật Đất đai" where "Luật Đất đai 2024" is one."""
    dated = [k for k, m in groups.items() if k.startswith(f"{key} ") and m[0].ordinal]
    return dated[0] if len(dated) == 1 else key


def _fullness(number: DocNumber | None) -> tuple[int, int]:
    """Return how full a number is printed: "57-NQ/TW" before "57 - NQ/TW" before "57"."""
    return (len(number.symbols), -len(number.text)) if number else (-1, 0)


def _surest(phrase: DocPhrase) -> tuple[bool, bool, int]:
    full = phrase.number is not None and bool(phrase.number.symbols)
    return (not full, not phrase.ordinal, phrase.first)


def authority(office: Office, names: BodyNames, table: EntityTable) -> str | None:
    """Record an office acting as an authority ("Thủ tướng Chính phủ"); return its key."""
    found = owned(office, names)
    if not found.known:
        return None
    name = f"{found.role} {found.body.name}" if found.body else found.role
    return table.add(Kind.ORGANISATION, name, office.first, office.stop, rule="office-authority")
