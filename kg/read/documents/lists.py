"""Documents that share their words: lists of numbers, owners and titles under one noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.lexicon.model import Hit
from kg.read.docnumbers import document_number
from kg.read.documents.model import DocPhrase
from kg.read.phrases.terms import more_terms
from kg.read.phrases.words import joins
from kg.read.titles import title_stop
from kg.rules.pattern import Match, Pattern, Slot, one

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.read.documents.noun import DocNoun
    from kg.read.reading import Annotated

_TITLE = 2  # tokens of the shortest title


def share(a: Annotated, found: Iterable[DocPhrase]) -> list[DocPhrase]:
    """Give a number the day and issuer that the next, joined to it, has for both.

    "Công văn số 8-CV/TU và Công văn số 9-CV/TU, ngày 9/11/2024 của Tỉnh ủy"; one with a day of its
    own, of another type, or before a comma has the issuer if its number ends in the same body.
    """
    shared: list[DocPhrase] = []
    for phrase in reversed(list(found)):  # the last of a list tells its issuer
        shared.append(_sharing(a, phrase, shared[-1]) if shared else phrase)
    return shared[::-1]


def _sharing(a: Annotated, one: DocPhrase, other: DocPhrase) -> DocPhrase:
    numbers = one.kind == other.kind == "number" and not one.titled
    if not numbers or one.issuer or other.first != one.stop + 1:
        return one
    joined = joins(a, one.stop)
    if joined and one.date is None and one.type == other.type:
        return one._replace(date=other.date, issuer=other.issuer)
    listed = joined or a.tokens.forms[one.stop] == ","
    return one._replace(issuer=other.issuer) if listed and _of_one_body(one, other) else one


def _of_one_body(one: DocPhrase, other: DocPhrase) -> bool:
    """Tell whether two numbers end in the same body: "40-QĐ/TW" and "343-QĐNS/TW"."""
    ends = [n.symbols[-1] for n in (one.number, other.number) if n is not None and n.symbols[1:]]
    return len(ends) == 2 and ends[0] == ends[1]


def _of_the_next(a: Annotated, found: DocPhrase, noun: DocNoun) -> Iterator[DocPhrase]:
    """Yield the rules of the second owner: "Quy chế làm việc của Tỉnh ủy và Ủy ban Kiểm tra"."""
    owner = found.stop + 1
    stop = noun.body_at.get(owner) if found.stop < noun.end else None
    if stop and found.owner and joins(a, found.stop):
        label = a.tokens.words(found.first, found.owner)
        yield found._replace(first=owner, stop=stop, owner=owner, stops=(stop,), label=label,
            lead=found.first,
        )  # fmt: skip


def _of_terms(a: Annotated, found: DocPhrase, noun: DocNoun) -> Iterator[DocPhrase]:
    """Yield those of the further terms: "Nghị quyết Trung ương 4 khóa XI, [XII] và [khóa XIII]"."""
    ordinal, _, known = found.ordinal.partition("|")
    for first, stop, term in more_terms(a, found.stops[0], noun.end) if known else ():
        label = f"{found.label.removesuffix(known)}{term}"
        yield found._replace(first=first, stop=stop, stops=(stop,), lead=found.first, label=label,
            ordinal=f"{ordinal}|{term}",
        )  # fmt: skip


def _of_symbols(a: Annotated, found: DocPhrase, noun: DocNoun) -> Iterator[DocPhrase]:
    """Yield full numbers under one noun: "Nghị quyết số 18-NQ/TW, [19-NQ/TW] của X"."""
    stop, others = found.stops[0], []
    while stop + 1 < noun.end and (a.tokens.forms[stop] == "," or joins(a, stop)):
        more = document_number(a.tokens.text, a.tokens.starts[stop + 1])
        if more is None or not more.symbols or more.lone_year:
            break
        others.append((stop + 1, more))
        stop = a.tokens.at(more.end - 1) + 1
    last = noun.extended(found._replace(stop=stop)) if others else found
    shares = others and found.issuer is None
    yield found._replace(issuer=last.issuer, date=last.date) if shares else found
    for first, more in others:
        end = a.tokens.at(more.end - 1) + 1
        label = f"{noun.label()} {a.tokens.words(first, end)}"
        yield found._replace(first=first, stop=end, number=more, stops=(end,), label=label,
            lead=found.first, titled=False, issuer=last.issuer, date=last.date,
        )  # fmt: skip


def coordinated(a: Annotated, found: DocPhrase, noun: DocNoun) -> Iterator[DocPhrase]:
    """Yield a phrase and those joined to it.

    "Quyết định 217 và 218 của Bộ Chính trị", "Quy chế làm việc của Tỉnh ủy và Ủy ban Kiểm tra".
    """
    number = found.number
    if found.kind == "plenum":
        yield found
        yield from _of_terms(a, found, noun)
        return
    if found.kind == "issuer" and found.issuer is None and found.owner is not None:
        yield found
        yield from _of_the_next(a, found, noun)
        return
    if number is None:
        yield found
        return
    if number.symbols:
        yield from _of_symbols(a, found, noun)
        return
    stop, others = found.stops[0], []
    while stop + 1 < noun.end and (a.tokens.forms[stop] == "," or joins(a, stop)):
        more = document_number(a.tokens.text, a.tokens.starts[stop + 1])
        if more is None or a.hits.at(stop + 2, "unit", "multiplier", "timeword") is not None:
            break
        others.append((stop + 1, more))
        stop = a.tokens.at(more.end - 1) + 1
    owner = noun.owner(stop) if others else None
    if owner is not None and found.issuer is None:
        found = found._replace(issuer=owner[0])
    yield found
    for first, more in others:
        stop = first + 1
        yield found._replace(first=first, stop=stop, number=more, stops=(stop,), lead=found.first)


def listed(noun: DocNoun) -> list[DocPhrase]:
    """Return the documents of "ban hành 3 nghị quyết về: Phát triển …; Tiếp tục …"."""
    match = LISTED.first(noun)
    return [item._replace(rule=LISTED.name) for item in match[_ITEMS]] if match else []


def _titles(noun: DocNoun, match: Match) -> list[DocPhrase] | None:
    a, about = noun.a, match[_ABOUT]
    index = about.stop
    found: list[DocPhrase] = []
    if index >= noun.end or a.tokens.forms[index] != ":":
        return None
    while index + 1 < noun.end and a.tokens.forms[index] in ":;":
        first = index + 1
        stop = title_stop(a, first, noun.end, commas=True)
        if stop - first < _TITLE:
            break
        words = " ".join(a.tokens.words(first, stop).split())
        item = noun.phrase(stop, "title")
        label = f"{item.type} {about.concept.label} {words[0].lower()}{words[1:]}"
        label = label[0].upper() + label[1:]
        found.append(item._replace(first=first, label=label, lead=noun.hit.first))
        index = stop
    return found if len(found) > 1 else None


def _about(noun: DocNoun, _: Match) -> Hit | None:
    hit = noun.a.hits.at(noun.hit.stop, "function") if noun.hit.stop < noun.end else None
    return hit if hit is not None and hit.concept.has("functionClass", "about") else None


_ABOUT, _ITEMS = Slot[Hit]("about"), Slot[list[DocPhrase]]("titles")
LISTED: Pattern[DocNoun] = Pattern.of(
    "document-listed-title",
    one(Slot[Hit]("noun"), "several of a doctype", lambda n, _: n.hit if n.plural else None),
    one(_ABOUT, "function[about] right after it", _about),
    one(_ITEMS, "colon + titles joined by semicolons", _titles),
)
