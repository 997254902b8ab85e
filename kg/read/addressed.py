"""Whom a word of address can mean: "ông" is none whom the article calls "bà"."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from kg.lexicon.model import Hit
    from kg.read.reading import Annotated, Mention


@dataclass(frozen=True, slots=True)
class Addressed:
    """By which words an article addresses each person: those for a man or a woman, the ranks."""

    genders: Mapping[str, frozenset[str]] = field(default_factory=dict)  # by the key of the person
    officers: Mapping[str, Sequence[tuple[int, str]]] = field(default_factory=dict)  # by rank

    @classmethod
    def of(cls, a: Annotated, mentions: Iterable[Mention]) -> Addressed:
        """Read what stands before the names: "[bà] Lò Thị Mẩy", "[Đại tướng] Lò Văn Bền"."""
        genders: defaultdict[str, set[str]] = defaultdict(set)
        officers: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
        for mention in mentions:
            if mention.kind is not Kind.PERSON or mention.form != "name" or not mention.first:
                continue
            word = a.hits.at(mention.first - 1, "honorific")
            if word is not None and word.stop == mention.first:
                genders[mention.entity].update(word.concept.properties.get("gender", ()))
            for rank in a.hits.of(a.tokens.within(mention.phrase), "rank"):
                officers[rank.concept.id].append((mention.first, mention.entity))
        known = {key: frozenset(told) for key, told in genders.items()}
        return cls(known, {rank: sorted(told) for rank, told in officers.items()})

    def may(self, word: Hit, person: str) -> bool:
        """Tell whether a word that refers back can mean a person."""
        means = word.concept.first("gender")
        called = self.genders.get(person, frozenset())
        return means is None or not called or means in called

    def surely(self, word: Hit, person: str) -> bool:
        """Tell whether a person is a woman and the word means one: "Bà" is who is called "bà".

        "Ông" may be anybody whose name stands without such a word.
        """
        means = word.concept.first("gender")
        return means == "female" and self.genders.get(person) == frozenset({means})

    def officer(self, rank: Hit) -> str | None:
        """Return the person of a rank named last before: "Đại tướng" after "Đại tướng Mẩy"."""
        told = self.officers.get(rank.concept.id, ())
        before = bisect_left(told, (rank.first,))
        return told[before - 1][1] if before else None
