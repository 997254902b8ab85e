"""What a clause is made of: a verb, and the arguments that stand to it as who, whom, with whom."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from kg.model import Kind

if TYPE_CHECKING:
    from kg.read.reading import Mention

AGENTS = (Kind.PERSON, Kind.ORGANISATION, Kind.TEAM, Kind.PLACE)
"""What may act."""

SPEAKERS = (*AGENTS, Kind.DOCUMENT)
"""What may speak: a document says what stands in it."""


class Found(StrEnum):
    """How an argument was found: the construction that puts it beside its verb."""

    ADJACENT = "adjacent"  # "Đồng chí A (đã) đề nghị …"
    ADJOINING = "adjoining"  # "Đồng chí A đến thăm và làm việc …": other verbs between
    APPOSED = "apposed"  # "Thiếu tướng A, Chính ủy Lữ đoàn B, phát biểu …": unknown titles between
    JOINED = "joined"  # "A và B đề nghị …", "đoàn do A dẫn đầu đã thăm …"
    FRONTED = "fronted"  # "Thăm đồn A, Chủ tịch nước B …": it follows the verb and its objects
    FREE = "free"  # "A gọi điện tới B yêu cầu …": the first of the sentence that nothing governs
    PRONOUN = "pronoun"  # "Ông cho biết …"
    CARRIED = "carried"  # "A thăm …; đề nghị …": the verb before had it
    CONTINUED = "continued"  # the sentence before had it
    NEAREST = "nearest"  # "A (chồng bà B) … sinh năm": the name before words that need one
    AFTER = "after"  # it follows the verb or its preposition: objects, recipients, companions


class Argument(NamedTuple):
    """A mention that stands to a verb, with the tokens ``first`` to ``stop`` of its noun phrase.

    ``found_by`` is the construction that puts it there.
    """

    mention: Mention
    first: int
    stop: int
    found_by: Found

    @property
    def entity(self) -> str:
        """The key of the entity that it names."""
        return self.mention.entity

    @property
    def kind(self) -> Kind:
        """The kind of the entity that it names."""
        return self.mention.kind
