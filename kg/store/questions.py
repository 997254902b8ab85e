"""The competency questions that come with the project.

A question is an ``.rq`` file: two comment lines that ask it in Vietnamese and in English, then
SPARQL that any engine takes as it stands, with parameters as ``kg.store.parameters`` reads them.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from kg.resources import ontology_dir

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Question:
    """A question: its name ("CQ05"), its words in two languages, its SPARQL."""

    name: str
    vi: str
    en: str
    text: str

    @property
    def parameters(self) -> dict[str, str]:
        """Its parameters and their defaults."""
        from kg.store.parameters import parameters

        return parameters(self.text)


@cache
def questions() -> Mapping[str, Question]:
    """Return the questions that come with the project by name, in order."""
    found = {}
    for path in sorted((ontology_dir() / "queries").glob("*.rq")):
        text = path.read_text(encoding="utf-8")
        vi, en = (line.removeprefix("#").strip() for line in text.splitlines()[:2])
        found[path.stem] = Question(path.stem, vi, en, text)
    return found
