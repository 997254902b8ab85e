"""Whose congress passed a document: the national Party's, a Party organisation's, a union's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.read import phrases
from kg.read.congresses import foreign_party, holds
from kg.text.fold import fold_key
from kg.text.roman import arabic

if TYPE_CHECKING:
    from kg.read.documents.context import Context
    from kg.read.documents.groups import Groups
    from kg.read.documents.model import DocPhrase

_CONGRESSES = 15  # of the national Party until 2035


def congress_key(c: Context, phrase: DocPhrase, groups: Groups) -> str:
    """Return the key of a congress's document: "Nghị quyết Đại hội Đảng bộ tỉnh A lần thứ XIV"."""
    organisation = congress_holder(c, phrase)
    if organisation is None:
        return ""
    known = groups.meant("congress", f"{phrase.type}:{fold_key(organisation)}")
    if not phrase.ordinal and known:
        return known[0]
    if not phrase.ordinal and not organisation:
        return ""
    if not phrase.congress and (union := _of_union(c, phrase, groups)):
        return union
    if not organisation and _late(phrase):
        return ""
    return f"congress:{phrase.type}:{fold_key(organisation)}|{phrase.ordinal}"


def _of_union(c: Context, phrase: DocPhrase, groups: Groups) -> str:
    """Return the key that "Nghị quyết Đại hội XII" has in news of the union with that congress.

    That of a Party organisation only where the national Party has met less often.
    """
    kind, party = f"congress:{phrase.type}:", c.a.lexicon.concepts["bodykind_dang-bo"].label
    local = "" if _late(phrase) else f"{kind}{fold_key(party)}"
    same = [
        key
        for key in groups.members
        if key.startswith(kind)
        and key.endswith(f"|{phrase.ordinal}")
        and not (local and key.startswith(local))
    ]
    return same[0] if len(same) == 1 else ""


def _late(phrase: DocPhrase) -> bool:
    """Tell whether a congress has a number that the national Party's have not reached."""
    number = arabic(phrase.ordinal)
    return number.isdigit() and int(number) > _CONGRESSES


def congress_holder(c: Context, phrase: DocPhrase) -> str | None:
    """Return the full name of the Party organisation of a congress, "" for the national one."""
    body = next(
        (
            b
            for i in range(phrase.first, phrase.stop)
            if (b := phrases.body(c.a, i)) and (holds(b) or foreign_party(c.a, b))
        ),
        None,
    )
    if body is None:  # "… Đại hội XI của Đảng", where the article speaks of another country's
        national = phrase.congress in ("", c.a.lexicon.concepts["partyword_dang"].label)
        return "" if national else phrase.congress
    named = c.names.named(body)
    return named.name if named else None
