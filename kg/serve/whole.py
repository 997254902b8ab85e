"""What the page of the whole shows: numbers, lists and pictures, each worked out once."""

from __future__ import annotations

import threading
from importlib.util import find_spec
from typing import TYPE_CHECKING, Final

from kg.serve.counts import MEASURES, by_province, events, leaders
from kg.serve.tiles import MAPS

if TYPE_CHECKING:
    from kg.store.reader import Quads

PICTURES: Final = ("timeline", "led", *(f"{m}-{which}" for m in MEASURES for which in MAPS))
"""The pictures; "findings-34" is the map of the findings in the 34 provinces."""
_NEWEST: Final = 50


class Whole:
    """The numbers of a build; ``drawn`` tells whether its pictures can be drawn here."""

    def __init__(self, store: Quads) -> None:
        """Keep the store."""
        self._store, self._lock = store, threading.Lock()
        self._values: dict[str, dict[str, object]] = {}
        self._drawings: dict[tuple[str, str], str] = {}
        self.drawn = all(find_spec(name) for name in ("altair", "vl_convert"))

    def values(self, lang: str) -> dict[str, object]:
        """Return what the template lists beside its pictures, by the template's own names."""
        with self._lock:
            if lang not in self._values:
                self._values[lang] = {
                    "events": events(self._store, lang)[::-1][:_NEWEST],
                    "leaders": leaders(self._store, lang),
                    "measures": {
                        measure: by_province(self._store, measure, "34").most_common()
                        for measure in MEASURES
                    },
                }
            return self._values[lang]

    def svg(self, picture: str, lang: str) -> str:
        """Return a picture of ``PICTURES``; raises ``ImportError`` where it cannot be drawn."""
        from kg.serve import pictures

        with self._lock:
            if (picture, lang) not in self._drawings:
                self._drawings[picture, lang] = pictures.svg(self._store, picture, lang)
            return self._drawings[picture, lang]
