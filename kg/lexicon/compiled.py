"""The lexicon as one JSON file in the user's cache: a fifth of the time that its Turtle takes.

It is JSON and not a pickle, so nothing in it runs. Its name tells the words and the code that made
it; whatever cannot be read is no cache, and the lexicon is made anew.
"""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

from kg.errors import KgError
from kg.files import cache_root, replacing, stale
from kg.lexicon.matcher import Matcher
from kg.lexicon.model import Concept

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kg.lexicon.matcher import Node

BOUND: Final = 16 << 20
"""Bytes that the files of all versions may take together; the newest stays."""


def compiled(name: str) -> tuple[list[Concept], Matcher] | None:
    """Return the concepts and the matcher that are kept by a name, ``None`` where none are."""
    root = cache_root("lexicon")
    if root is None:
        return None
    with suppress(OSError, ValueError):
        return unpacked((root / f"{name}.json").read_bytes())
    return None


def keep_compiled(name: str, concepts: Iterable[Concept], matcher: Matcher) -> None:
    """Keep concepts and their matcher by a name; do without where no cache can be kept."""
    root = cache_root("lexicon")
    if root is None:
        return
    newest = root / f"{name}.json"
    with suppress(KgError, OSError):
        with replacing(newest) as file:
            file.write(packed(concepts, matcher))
        for path in stale(root, "*.json", newest, BOUND):
            path.unlink(missing_ok=True)


def packed(concepts: Iterable[Concept], matcher: Matcher) -> bytes:
    """Return concepts and their matcher as JSON: a list of rows, and the trie over their places."""
    every = list(concepts)
    places = {concept: place for place, concept in enumerate(every)}

    def node(of: Node) -> list[Any]:
        return [{key: node(further) for key, further in of[0].items()}, [places[c] for c in of[1]]]

    rows = [
        (c.id, c.scheme, c.label, c.english, c.forms, c.notations, dict(c.properties))
        for c in every
    ]
    whole = json.dumps([rows, node(matcher.root)], ensure_ascii=False, separators=(",", ":"))
    return whole.encode()


def unpacked(content: bytes) -> tuple[list[Concept], Matcher]:
    """Return what ``packed`` was given.

    Raises ``ValueError`` where the bytes are something else.
    """
    try:
        rows, root = json.loads(content)
        concepts = [_concept(*row) for row in rows]
        _name(root, concepts)
    except (TypeError, AttributeError, LookupError, RecursionError) as error:
        raise ValueError("no compiled lexicon") from error
    return concepts, Matcher(root)


def _concept(
    ident: str,
    scheme: str,
    label: str,
    english: str | None,
    forms: Sequence[str],
    notations: Sequence[str],
    properties: dict[str, Sequence[str]],
) -> Concept:
    values = {name: tuple(told) for name, told in properties.items()}
    return Concept(ident, scheme, label, english, tuple(forms), tuple(notations), values)


def _name(node: list[Any], concepts: Sequence[Concept]) -> None:
    """Put the concepts in their places, in this node of the trie and in all below."""
    further, ending = node
    if ending:
        node[1] = [concepts[place] for place in ending]
    for below in further.values():
        _name(below, concepts)
