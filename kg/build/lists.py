"""What the graph and the joining of articles are told of the lexicon."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from kg.graph.codelists import CodeLists
    from kg.join.judgement import Judgement
    from kg.join.known import Known
    from kg.model import ArticleFacts

_BACKGROUND = (("body", "subOrganizationOf", "partOf"),)
"""What the lexicon knows of structure: scheme, property, predicate of ``kg.facts.Structure``."""


@cache
def code_lists() -> CodeLists:
    """Return what the graph is told of the lexicon: labels, background, three questions.

    A place is an area where a list of areas names it or its first words are a kind of area; a
    body whose name begins with an office ("Thủ tướng Chính phủ") is an office; a symbol of a
    document number is national where it stands for no mere kind of body ("UBND" does).
    """
    from kg.graph.codelists import Background, CodeLists, Entry
    from kg.lexicon.catalogue import Catalogue
    from kg.lexicon.load import lexicon
    from kg.lexicon.spelling import speller
    from kg.text.fold import fold_key

    words = lexicon()

    def keys(*schemes: str) -> frozenset[str]:
        concepts = (concept for scheme in schemes for concept in words.scheme(scheme))
        return frozenset(fold_key(form) for concept in concepts for form in concept.forms)

    def begins(name: str, heads: frozenset[str]) -> bool:
        syllables = fold_key(name).split()
        return any(" ".join(syllables[:n]) in heads for n in range(1, len(syllables) + 1))

    areas = keys("province", "district", "country")
    area_heads = frozenset(
        fold_key(form)
        for kind in words.scheme("placekind")
        if (kind.first("level") or "site") != "site"
        for form in kind.forms
    )
    offices = keys("role", "roleform")
    national = frozenset(
        fold_key(form)
        for symbol in words.scheme("issuersymbol")
        if not symbol.first("bodyKindPart")
        for form in (*symbol.forms, *symbol.notations)
    )
    governing = [kind for kind in words.scheme("bodykind") if kind.first("seatOf")]
    committees = [
        kind
        for kind in governing
        if len({s for s in kind.properties["seatOf"] if s.startswith("province-")}) == 1
    ]  # "Tỉnh ủy", "Thành ủy": one seat, by the kind of its province
    seats = {fold_key(kind.label): fold_key(kind.label) for kind in governing}
    seats |= {fold_key(kind.label): fold_key(committees[0].label) for kind in committees}
    background = (
        Background(concept.label, predicate, words.concepts[parent].label, concept.id)
        for scheme, name, predicate in _BACKGROUND
        for concept in words.scheme(scheme)
        for parent in concept.properties.get(name, ())
        if parent in words.concepts
    )
    return CodeLists.of(
        (Entry(c.scheme, c.id, c.label, c.english) for c in words.concepts.values()),
        background=background,
        is_area=lambda name: fold_key(name) in areas or begins(name, area_heads),
        is_office=lambda name: begins(name, offices),
        is_national=lambda symbol: fold_key(symbol.rstrip("0123456789")) in national,
        listed=Catalogue(words).listed,
        seat=seats.get,
        spelled=speller(words),
    )


@cache
def known() -> Known:
    """Return what the joining of articles is told of the lexicon."""
    from kg.join.known import Known, Merger, Symbol
    from kg.lexicon.load import lexicon
    from kg.lexicon.rows import Trait
    from kg.text.fold import fold_key

    words, lists = lexicon(), code_lists()
    provinces = frozenset(fold_key(form) for c in words.scheme("province") for form in c.forms)
    bodies = {
        fold_key(form): frozenset(
            fold_key(words.concepts[body].label)
            for body in symbol.properties.get("bodyPart", ())
            if body in words.concepts
        )
        for symbol in words.scheme("issuersymbol")
        for form in (*symbol.forms, *symbol.notations)
    }
    terms = frozenset(
        fold_key(form)
        for symbol in words.scheme("issuersymbol")
        if symbol.has("numberPeriod", "term")
        for form in symbol.forms
    )

    begins = {
        fold_key(form): tuple(sorted(symbol.properties.get("numbersBegin", ())))
        for symbol in words.scheme("issuersymbol")
        for form in symbol.forms
    }

    first = {
        fold_key(form): int(number)
        for symbol in words.scheme("issuersymbol")
        if (number := symbol.first("firstTerm")) is not None
        for form in symbol.forms
    }

    def symbol_of(symbol: str) -> Symbol:
        key = fold_key(symbol.rstrip("0123456789"))
        national, named = lists.is_national(symbol), bodies.get(key, frozenset())
        return Symbol(national, named, key in terms, begins.get(key, ()), first.get(key, 0))

    became = {
        fold_key(old.label): Merger(fold_key(new.label), new.first("startDate") or "")
        for old in words.scheme("province")
        for name in old.properties.get("isReplacedBy", ())
        if (new := words.concepts[name]).label != old.label
    }

    mutual = frozenset(
        name
        for name, kind in words.model.events.items()
        if kind.has(Trait.SIDES) and not kind.has(Trait.MANDATED)
    )
    return Known(
        symbol_of, lists.is_office, provinces, became, lists.is_listed, lists.spelled, mutual
    )


def joined(facts: list[ArticleFacts]) -> list[ArticleFacts]:
    """Return the facts with the parts of keys that the other articles of the build tell."""
    from kg.join.across import join

    return join(facts, known())


def judged(facts: Iterable[ArticleFacts]) -> Mapping[str, Sequence[Judgement]]:
    """Return what the articles tell of each other's entities, by the id of the article."""
    from kg.join import across

    return across.judged(facts, known())
