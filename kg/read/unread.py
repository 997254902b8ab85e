"""Words that open a name where none was read: what a trace shows of the rules that read names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.lexicon.model import Hit
    from kg.read.reading import Annotated
    from kg.rules.pattern import Pattern


def unread(
    a: Annotated, read: Iterable[range], rules: Iterable[Pattern[Any]], *schemes: str
) -> Iterator[Hit]:
    """Yield the words of some schemes outside the tokens ``read``, if a rule of these is watched.

    None of the rules matches there; tried at such a word, it tells who watches what was wanting.
    """
    watch = a.watch
    if watch is None or all(rule.name != watch.rule for rule in rules):
        return
    taken = {token for place in read for token in place}
    for hit in a.hits.of(range(len(a.tokens)), *schemes):
        longer = any(other.stop > hit.stop for other in a.hits.starting[hit.first])
        if not longer and hit.first not in taken:  # no "hội" of "hội nghị"
            yield hit
