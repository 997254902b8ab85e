"""What stands beside a word of reorganising: units and bodies by name, and which share of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.clauses.objects import objects_with
from kg.facts.reorganisations.model import KINDS, Named
from kg.model import Kind

if TYPE_CHECKING:
    from kg.clauses.grammar import Clauses
    from kg.clauses.model import Argument
    from kg.lexicon.model import Hit
    from kg.text.sentences import Sentence


def named_after(c: Clauses, sentence: Sentence, word: Hit, stop: int) -> Named | None:
    """Return what stands after a word, before a token, if it names all that it counts.

    "giải thể 11 Ban Chỉ huy Quân sự huyện" names none of them, nor does "thành xã mới".
    """
    objects = objects_with(c, sentence, word)
    found = [a for a in objects if a.kind in KINDS and a.first < stop]
    if not found or any(a.mention.form != "name" or _unread(c, a) for a in found):
        return None
    if _counted(c, found[0].mention.first) > len(found):
        return None
    said = [
        shares(c, range(start, a.mention.first))
        for start, a in zip((word.stop, *(a.stop for a in found)), found, strict=False)
    ]
    parted = tuple(a.entity for a, share in zip(found, said, strict=True) if "part" in share)
    return Named(tuple(found), parted, any("functions" in share for share in said))


def shares(c: Clauses, gap: range) -> set[str]:
    """Return what is said of a name before it: "một phần diện tích của [xã A]"."""
    hits = c.reading.hits.of(gap, "share")
    return {share for hit in hits for share in hit.concept.properties["share"]}


def _unread(c: Clauses, argument: Argument) -> bool:
    """Tell whether a team's task goes on behind its name: "Tổ công tác | khoanh nợ"."""
    after, tokens = argument.mention.stop, c.tokens
    if argument.kind is not Kind.TEAM or after >= len(tokens) or not tokens.word(after):
        return False
    return not tokens.capital(after) and c.reading.hits.at(after, "function") is None


def _counted(c: Clauses, index: int) -> int:
    """Return the number printed right before a token, 0 where there is none."""
    form = c.reading.tokens.forms[index - 1] if index else ""
    return int(form) if form.isdecimal() else 0
