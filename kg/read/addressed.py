"""Whom a word of address can mean: "ông" is none whom the article calls "bà"."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kg.lexicon.model import Hit
    from kg.read.reading import Annotated, Mention


@dataclass(frozen=True, slots=True)
class Addressed:
    """By which words an article addresses each person: those for a man, those for a woman."""

    genders: Mapping[str, frozenset[str]]  # by the key of the person

    @classmethod
    def of(cls, a: Annotated, mentions: Iterable[Mention]) -> Addressed:
        """Read the honorifics right before the names: "[bà] Lò Thị Mẩy", "[ông] Mẩy"."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for mention in mentions:
            if mention.kind is Kind.PERSON and mention.form == "name" and mention.first:
                word = a.hits.at(mention.first - 1, "honorific")
                if word is not None and word.stop == mention.first:
                    found[mention.entity].update(word.concept.properties.get("gender", ()))
        return cls({key: frozenset(genders) for key, genders in found.items()})

    def may(self, word: Hit, person: str) -> bool:
        """Tell whether a word that refers back can mean a person."""
        means = word.concept.first("gender")
        called = self.genders.get(person, frozenset())
        return means is None or not called or means in called
