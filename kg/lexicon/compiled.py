"""The lexicon as one JSON file in the user's cache: a fifth of the time that its Turtle takes.

It is JSON and not a pickle, so nothing in it runs. Its name tells the words and the code that made
it; whatever cannot be read is no cache, and the lexicon is made anew.
"""

from __future__ import annotations

import json
from contextlib import suppress
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from kg.errors import KgError
from kg.files import cache_root, replacing, stale
from kg.lexicon.matcher import Matcher
from kg.lexicon.model import Concept

if TYPE_CHECKING:
    from collections.abc import Sequence

BOUND: Final = 16 << 20
"""Bytes that the files of all versions may take together; the newest stays."""


def compiled(name: str) -> Matcher | None:
    """Return the matcher, with its concepts, that is kept by a name, ``None`` where none is."""
    root = cache_root("lexicon")
    if root is None:
        return None
    with suppress(OSError, ValueError):
        return unpacked((root / f"{name}.json").read_bytes())
    return None


def keep_compiled(name: str, matcher: Matcher) -> None:
    """Keep a matcher by a name; do without where no cache can be kept."""
    root = cache_root("lexicon")
    if root is None:
        return
    newest = root / f"{name}.json"
    with suppress(KgError, OSError):
        with replacing(newest) as file:
            file.write(packed(matcher))
        for path in stale(root, "*.json", newest, BOUND):
            path.unlink(missing_ok=True)


def packed(matcher: Matcher) -> bytes:
    """Return a matcher and its concepts: a checksum, a line end, and as JSON rows and the trie."""
    rows = [
        (c.id, c.scheme, c.label, c.english, c.forms, c.notations, dict(c.properties))
        for c in matcher.concepts
    ]
    whole = json.dumps([rows, matcher.root], ensure_ascii=False, separators=(",", ":")).encode()
    return sha256(whole).hexdigest().encode() + b"\n" + whole


def unpacked(content: bytes) -> Matcher:
    """Return what ``packed`` was given.

    Raises ``ValueError`` where the bytes are something else.
    """
    checksum, _, whole = content.partition(b"\n")
    if checksum != sha256(whole).hexdigest().encode():
        raise ValueError("no compiled lexicon")
    rows, root = json.loads(whole)
    return Matcher(root, [_concept(*row) for row in rows])


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
