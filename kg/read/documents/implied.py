"""Which document a bare "Nghị quyết" means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kg.model import Document
    from kg.read.documents.context import Context
    from kg.read.documents.model import DocPhrase


def bare(c: Context, found: Iterable[DocPhrase], facts: Sequence[Document]) -> None:
    """Rule ``document-bare``: "Nghị quyết" is the one of its type, or the first named.

    Where none is of just that type, "Kết luận" is the one "Kết luận thanh tra".
    """
    for phrase in found:
        if phrase.kind != "bare":
            continue
        same = [d for d in facts if d.type == phrase.type]
        longer = [d for d in facts if d.type.startswith(f"{phrase.type} ")]
        same = same or (longer if len({d.entity for d in longer}) == 1 else [])
        entities = {d.entity for d in same}
        if not entities:
            continue
        key = same[0].entity
        if len(entities) > 1:
            first = min(same, key=lambda d: d.span)
            if len(c.table.rows[first.entity].spans) < 2:
                continue
            key = first.entity
        c.table.add(
            Kind.DOCUMENT,
            c.table.name(key),
            phrase.first,
            phrase.stop,
            rule="document-bare",
            form="anaphor",
            key=key,
        )
