"""Answers that are remembered: a build never changes, so a query that is asked again has its own.

The shipped questions can be worked out before anybody asks them.
"""

from __future__ import annotations

import re
import threading
from collections import OrderedDict
from typing import TYPE_CHECKING, Final

from kg.serve.formats import ROWS, TRIPLES
from kg.serve.pool import Answer
from kg.serve.worker import RefusedError
from kg.store.guard import tokens
from kg.store.questions import questions

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.serve.pool import Pool

_ANEW: Final = frozenset({"now", "rand", "uuid", "struuid"})
"""Functions whose value is another each time."""
_PERHAPS: Final = re.compile("now|rand|uuid", re.IGNORECASE)
_Key = tuple[str, str]  # the query, the media type of its answer


class Answers:
    """The answers of a pool, those of up to ``most`` bytes each, ``all_`` bytes together."""

    def __init__(self, pool: Pool, most: int = 8 << 20, all_: int = 128 << 20) -> None:
        """Remember nothing yet."""
        self._pool, self._most, self._all = pool, most, all_
        self._lock = threading.Lock()
        self._known: OrderedDict[_Key, tuple[str, bytes]] = OrderedDict()
        self._size = 0

    def known(self, query: str, accept: Sequence[str]) -> tuple[str, bytes] | None:
        """Return media type and bytes of an answer that is remembered."""
        with self._lock:
            for kind in (ROWS, TRIPLES):
                key = query, next((media for media in accept if media in kind), "")
                if found := self._known.get(key):
                    self._known.move_to_end(key)
                    return found
        return None

    def answer(self, query: str, accept: list[str]) -> Answer:
        """Return the answer of a query, remembered or from the pool; raises as the pool does."""
        if found := self.known(query, accept):
            return Answer(*found)
        answer = self._pool.answer(query, accept)
        if _PERHAPS.search(query) and any(t.text.lower() in _ANEW for t in tokens(query)):
            return answer
        key = query, answer.media.partition(";")[0]
        if answer.rest is None:
            self._keep(key, answer.media, answer.begun)
            return answer
        return Answer(answer.media, answer.begun, self._kept(key, answer), answer)

    def why(self, query: str) -> Answer:
        """Return what may be why a query has no row, JSON; raises as the pool does."""
        return self._pool.answer(query, [], why=True)

    def prepare(self, accept: list[str]) -> None:
        """Work out the shipped questions; what cannot be answered is left to who asks."""
        for question in questions().values():
            try:
                for _ in self.answer(question.text, accept).pieces():
                    pass
            except RefusedError:
                continue

    def _kept(self, key: _Key, answer: Answer) -> Iterator[bytes]:
        """Pass the rest on, and remember all of it once it is whole."""
        held = [answer.begun]
        size = len(answer.begun)
        for piece in answer.rest or ():
            size += len(piece)
            if size <= self._most:
                held.append(piece)
            yield piece
        if size <= self._most:
            self._keep(key, answer.media, b"".join(held))

    def _keep(self, key: _Key, media: str, whole: bytes) -> None:
        with self._lock:
            if key in self._known or len(whole) > self._most:
                return
            self._known[key] = media, whole
            self._size += len(whole) + len(key[0])
            while self._size > self._all:
                gone, (_, old) = self._known.popitem(last=False)
                self._size -= len(old) + len(gone[0])
