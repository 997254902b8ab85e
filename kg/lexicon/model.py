"""What the lexicon knows of a word, and where it met one."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, eq=False)
class Concept:
    """A SKOS concept of one scheme of ``ontology/lexicon``.

    ``id`` is the local name ("role_bi-thu"), ``label`` the ``skos:prefLabel @vi``, ``english`` the
    ``@en`` one or ``None``; ``properties`` maps the local name of every other property to its
    values, themselves local names of concepts or literals.
    """

    id: str
    scheme: str
    label: str
    english: str | None = None
    forms: tuple[str, ...] = ()
    notations: tuple[str, ...] = ()
    properties: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def canonical(self) -> str:
        """The local name of what it is another word for, or its own: that of "Ban Thường vụ"."""
        return self.first("canonical") or self.id

    def first(self, name: str) -> str | None:
        """Return the first value of a property, or ``None``."""
        values = self.properties.get(name)
        return values[0] if values else None

    def codes(self, name: str) -> tuple[str, ...]:
        """Return the values of a property that are concepts, as codes: "praise" of act_praise."""
        return tuple(value.rsplit("_", 1)[-1] for value in self.properties.get(name, ()))

    def has(self, name: str, value: str) -> bool:
        """Tell whether the property holds the value."""
        return value in self.properties.get(name, ())


class Hit(NamedTuple):
    """A lexicon form met at tokens ``first`` (in) to ``stop`` (out).

    A tuple: a text has thousands of them.
    """

    first: int
    stop: int
    concept: Concept
