"""The official key of a document: which phrases name one document, and which two.

Documents are told apart by official keys – number and symbols, congress and ordinal, plenum and
term, name – never by likeness: 57-NQ/TW is not 56-NQ/TW. A bare number is the full number with
the same digits where the article prints just one.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.read.documents.authorities import authority_of
from kg.read.documents.congress_keys import congress_key
from kg.read.documents.groups import Groups
from kg.text.fold import fold_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kg.read.docnumbers import DocNumber
    from kg.read.documents.context import Context
    from kg.read.documents.model import DocPhrase


_TITLE = 12  # words by which a title is known


def by_key(c: Context, found: Iterable[DocPhrase]) -> dict[str, list[DocPhrase]]:
    """Return the phrases of each document, under its key; the fullest names say which there are."""
    groups = Groups()
    for phrase in sorted(found, key=_surest):
        key = _key(c, phrase, groups)
        if key:
            groups.add(key, phrase)
    return groups.members


def announced(c: Context, groups: Mapping[str, list[DocPhrase]]) -> dict[str, list[DocPhrase]]:
    """Put an announced document and the number under which it is read out together.

    "Hội nghị công bố quyết định của Ban Bí thư về công tác cán bộ. … công bố Quyết định số 2055
    của Ban Bí thư": one document, where the article has one such number without a title. A
    headline names the one document of its type.
    """
    kept, known = dict(groups), _Numbered.of(c, groups)
    titles, drafts = _titles(c, groups), _drafts(c, groups)
    for key, members in groups.items():
        first = members[0]
        same = drafts.get(_whole(c, first), ())
        if len(same) != 1 and first.repeated:  # "kết luận của A": the one that has a number
            same = known.by_owner.get(_issued(c, first), ())
        elif len(same) != 1 and first.kind == "title" and not first.draft:
            same = list(titles.get((first.type, _words(c, _noun_stop(c, first))), ()))
            same = same if len(same) == 1 else known.announced(c, first, groups)
        if len(same) == 1:
            kept[same[0]] = [*kept[same[0]], *kept.pop(key)]
    return kept


@dataclass(slots=True)
class _Numbered:
    """The keys of numbered documents by their types, and by those and their issuers."""

    of_type: dict[str, list[str]] = field(default_factory=dict)
    by_owner: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    untitled: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, c: Context, groups: Mapping[str, list[DocPhrase]]) -> _Numbered:
        """Return those of an article."""
        found = cls()
        for key, members in groups.items():
            if members[0].kind != "number":
                continue
            found.of_type.setdefault(members[0].type, []).append(key)
            if not any(p.titled for p in members):
                found.untitled.add(key)
            for issued in dict.fromkeys(_issued(c, p) for p in members):
                found.by_owner.setdefault(issued, []).append(key)
        return found

    def announced(
        self, c: Context, title: DocPhrase, groups: Mapping[str, list[DocPhrase]]
    ) -> list[str]:
        """Return the number under which what a title announces is read out further down."""
        if title.sentence == 0:
            same = self.of_type.get(title.type, [])
        else:
            same = self.by_owner.get(_issued(c, title), [])
            same = [key for key in same if key in self.untitled]
        return [key for key in same if len(same) > 1 or groups[key][0].first > title.first]


def _drafts(c: Context, groups: Mapping[str, list[DocPhrase]]) -> Mapping[str, list[str]]:
    """Return the keys of drafts with a title by their nouns: "Báo cáo chính trị (trình …)"."""
    found: dict[str, list[str]] = {}
    for key, members in groups.items():
        first = members[0]
        if first.kind == "title" and first.draft and not _whole(c, first):
            words = fold_key(c.a.tokens.words(first.noun, _noun_stop(c, first)))
            found.setdefault(words, []).append(key)
    return found


def _whole(c: Context, phrase: DocPhrase) -> str:
    """Return the noun of a document that has no title, "" where it has one."""
    untitled = phrase.kind == "title" and phrase.stop == _noun_stop(c, phrase)
    return fold_key(c.a.tokens.words(phrase.noun, phrase.stop)) if untitled else ""


def _titles(
    c: Context, groups: Mapping[str, list[DocPhrase]]
) -> Mapping[tuple[str, str], set[str]]:
    """Return the keys of numbered documents by type and by the first words of their titles.

    "Nghị quyết số 36/2017/QH14 phê chuẩn đề nghị của A", and then "Nghị quyết phê chuẩn đề nghị …".
    """
    found: dict[tuple[str, str], set[str]] = {}
    for key, members in groups.items():
        for phrase in members if members[0].kind == "number" else ():
            for stop in {phrase.stop, *phrase.stops}:
                if words := _words(c, stop):
                    found.setdefault((phrase.type, words), set()).add(key)
    return found


def _noun_stop(c: Context, phrase: DocPhrase) -> int:
    noun = c.a.hits.at(phrase.noun, "doctype")
    return noun.stop if noun is not None else phrase.first


def _words(c: Context, first: int) -> str:
    """Return the first words of a title, "" where a mark stands among them."""
    tokens, stop = c.a.tokens, first + _TITLE
    if stop > len(tokens) or not all(tokens.word(i) for i in range(first, stop)):
        return ""
    return fold_key(tokens.words(first, stop))


def _issued(c: Context, phrase: DocPhrase) -> tuple[str, str]:
    """Return the type and the issuer of a document; nobody's are told apart by where they stand."""
    return phrase.type, _issuer(c, phrase) or f"{phrase.first}"


def _issuer(c: Context, phrase: DocPhrase) -> str | None:
    chunk = c.chunk_at(phrase.issuer) if phrase.issuer is not None else None
    return authority_of(c, chunk) if chunk else None


def _key(c: Context, phrase: DocPhrase, groups: Groups) -> str:
    """Return the key of the document that a phrase names, "" where it names none by itself."""
    if phrase.number is not None and phrase.kind == "number":
        return _number_key(c, phrase, phrase.number, groups)
    if phrase.kind == "congress":
        return congress_key(c, phrase, groups)
    if phrase.kind == "plenum":
        return _plenum_key(phrase, groups)
    if phrase.kind == "bare":
        return ""
    if phrase.owner is not None:
        return _owned_key(c, phrase, phrase.owner)
    words = phrase.label if phrase.kind in ("title", "law") else ""
    key = f"{phrase.kind}:{fold_key(words or _title(c, phrase))}"
    return key if phrase.kind != "law" else _law_key(c, phrase, key, groups)


def _title(c: Context, phrase: DocPhrase) -> str:
    """Return the words of a title, one with and without "đối với": "… kiểm tra đối với X"."""
    words, stop = c.a.tokens.words, max(phrase.stop, *phrase.stops)  # it may stand behind a noun
    deed = c.a.hits.at(_noun_stop(c, phrase), "eventverb")
    towards = c.a.hits.at(deed.stop, "function") if deed is not None and deed.stop < stop else None
    if deed is None or towards is None or not towards.concept.has("functionClass", "towards"):
        return words(phrase.first, stop)
    return f"{words(phrase.first, deed.stop)} {words(towards.stop, stop)}"


def _owned_key(c: Context, phrase: DocPhrase, first: int) -> str:
    chunk = c.chunk_at(first)
    owner = authority_of(c, chunk) if chunk else None
    if owner is None:
        return ""
    return f"owned:{phrase.draft}:{fold_key(phrase.type)}:{phrase.ordinal}:{owner}"


def _number_key(c: Context, phrase: DocPhrase, number: DocNumber, groups: Groups) -> str:
    """Return the key of a number; a bare one is the full one with its digits, if just one is.

    One of a named issuer is none of another issuer's.
    """
    digits = number.digits.lstrip("0") or "0"
    if number.symbols and not number.lone_year:
        return f"number:{digits}/{'-'.join(fold_key(s) for s in number.symbols)}"
    year = number.symbols[0] if number.lone_year else ""
    known = groups.meant("number", f"{digits}/{year}", phrase.type)
    known = [key for key in known if not _of_another(c, phrase, groups.members[key])]
    return known[0] if len(known) == 1 else f"number:{digits}/{year}:{fold_key(phrase.type)}"


def _of_another(c: Context, phrase: DocPhrase, members: Iterable[DocPhrase]) -> bool:
    """Tell whether a bare number names an issuer, and a full one another in words or symbol."""
    named = _issuer(c, phrase)
    if named is None:
        return False
    name = named.partition(":")[2]
    issuers = {str(issuer).partition(":")[2] for m in members if (issuer := _issuer(c, m))}
    ends = {fold_key(m.number.symbols[-1]) for m in members if m.number and m.number.symbols}
    for symbol in c.a.lexicon.scheme("issuersymbol"):
        if ends & {fold_key(form) for form in (*symbol.forms, *symbol.notations)}:
            bodies = symbol.properties.get("bodyPart", ())
            issuers |= {fold_key(c.a.lexicon.concepts[body].label) for body in bodies}
    return bool(issuers) and not any(
        name == other or name.endswith(f" {other}") or other.endswith(f" {name}")
        for other in issuers
    )


def _plenum_key(phrase: DocPhrase, groups: Groups) -> str:
    number, _, term = phrase.ordinal.partition("|")
    known = groups.meant("plenum", number)
    return known[0] if not term and len(known) == 1 else f"plenum:{number}|{fold_key(term)}"


def _law_key(c: Context, phrase: DocPhrase, key: str, groups: Groups) -> str:
    """Return the key of a law: "Luật Đất đai 2024" is "Luật Đất đai năm 2024".

    Without a year it is, of those that the article dates, the one named most.
    """
    if phrase.ordinal:
        words = key.removesuffix(phrase.ordinal).rstrip()
        return f"{words.removesuffix(_year_word(c))} {phrase.ordinal}"
    dated = groups.meant("law", key)
    return max(dated, key=lambda k: len(groups.members[k])) if dated else key


def _year_word(c: Context) -> str:
    """Return the folded word before a year: " năm"."""
    concept = c.a.lexicon.concepts.get("timeword_nam")
    return f" {fold_key(concept.label)}" if concept else ""


def _surest(phrase: DocPhrase) -> tuple[bool, bool, int]:
    number = phrase.number
    full = number is not None and bool(number.symbols) and not number.lone_year
    return (not full, not phrase.ordinal, phrase.first)
