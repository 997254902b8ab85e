"""The communes of the country, today's and those before July 2025, read when a text prints one.

Some 13,000 names would double the cost of loading the lexicon, and most news prints none of
them; so they stand in tables of their own (``ontology/units``) and are asked by a parser that
has met "xã", "phường", "thị trấn" or "đặc khu".
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from kg.resources import ontology_dir
from kg.text.fold import ascii_slug
from kg.text.tokens import keys_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from kg.text.tokens import Tokens

Keys = tuple[str, ...]

LAST_DAY_OF_DISTRICTS = "2025-06-30"
_DASHES = {"–": "-", "—": "-", "’": "'", "ʼ": "'", "`": "'"}


@dataclass(frozen=True, slots=True, order=True)
class Commune:
    """A commune in one period: ``province`` and ``district`` are codes of the vintage.

    ``district`` is empty since July 2025, ``until`` while the commune stands; ``since`` is empty
    for those of before, whose beginnings are not in the tables.
    """

    code: str
    kind: str
    name: str
    province: str
    since: str
    until: str
    district: str = ""

    @property
    def label(self) -> str:
        """The name with its kind: "xã Mường Nhà"."""
        return f"{self.kind} {self.name}"

    @property
    def id(self) -> str:
        """The local name of the commune's concept: its code, for an older one its district's."""
        if self.district:
            return f"commune_{self.district}-{ascii_slug(self.label)}"
        changed = self.since > f"{LAST_DAY_OF_DISTRICTS[:4]}-12-31"
        return f"commune_{self.code}" + (f"-{self.since[:4]}" if changed else "")

    def stands(self, day: str) -> bool:
        """Tell whether the commune stood on a day (``YYYY-MM-DD``)."""
        return self.since <= day and (not self.until or day <= self.until)


@dataclass(frozen=True, slots=True)
class Became:
    """What an act made of older communes: ``origins`` as printed in the table, "*" for a part."""

    code: str
    day: str
    act: str
    origins: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Communes by the folded syllables of kind and name."""

    names: Mapping[Keys, tuple[Commune, ...]]
    longest: int

    @classmethod
    def of(cls, communes: Iterable[Commune]) -> Gazetteer:
        """Index some communes."""
        names: defaultdict[Keys, list[Commune]] = defaultdict(list)
        for commune in communes:
            names[_keys(keys_of(commune.label))].append(commune)
        return cls(
            {keys: tuple(found) for keys, found in names.items()}, max(map(len, names), default=0)
        )

    def called(self, label: str) -> tuple[Commune, ...]:
        """Return the communes of a name with its kind ("xã Tân Hòa")."""
        return self.names.get(_keys(keys_of(label)), ())

    def stop(self, kind: str, tokens: Tokens, first: int) -> int:
        """Return where the longest name of a kind that starts at the token stops, else ``first``.

        Names begin with a capital or a digit, and end no inner word: "xã Tân Hòa" is no "Tân".
        """
        head = _keys(keys_of(kind))
        here = _keys(tokens.keys[first : min(len(tokens), first + self.longest)])
        for length in range(len(here), 0, -1):
            last = first + length - 1
            if (*head, *here[:length]) in self.names and _named(tokens, first, last):
                return last + 1
        return first


def _keys(keys: Keys) -> Keys:
    return tuple(_DASHES.get(key, key) for key in keys)


def _named(tokens: Tokens, first: int, last: int) -> bool:
    """Tell whether the first and the last token are written as parts of a name."""
    inner = last > first and tokens.glued(last)  # "M'gar"
    return all(not tokens.word(i) or tokens.capital(i) for i in (first, first if inner else last))


def table_files() -> list[Path]:
    """Return the tables of communes."""
    return sorted((ontology_dir() / "units").glob("*.tsv"))


def _lines(name: str) -> Iterator[list[str]]:
    file: Path = ontology_dir() / "units" / name
    with file.open(encoding="utf-8") as lines:
        rows = (line.rstrip("\n").split("\t") for line in lines if not line.startswith("#"))
        next(rows)  # the head
        yield from rows


@cache
def communes() -> Gazetteer:
    """Return the communes since July 2025, read once per process."""
    return Gazetteer.of(Commune(*row) for row in _lines("commune.tsv"))


@cache
def successions() -> tuple[Became, ...]:
    """Return what became of communes, in the order of the codes."""
    return tuple(
        Became(code, day, act, tuple(filter(None, origins.split(";"))))
        for code, day, act, origins in _lines("succession.tsv")
    )


@cache
def former_communes() -> Gazetteer:
    """Return the communes of before July 2025, as the table of successions names them."""
    found = {
        origin.removesuffix("*")
        for became in successions()
        for origin in became.origins
        if not origin.endswith("=")
    }
    return Gazetteer.of(map(origin_of, sorted(found)))


def origin_of(printed: str) -> Commune:
    """Return the commune that "phường Cửa Nam@002*" names."""
    label, _, district = printed.removesuffix("*").rpartition("@")
    kind = next(k for k in ("thị trấn", "phường", "xã") if label.startswith(f"{k} "))
    name = label[len(kind) + 1 :]
    return Commune("", kind, name, "", "", LAST_DAY_OF_DISTRICTS, district)


def district_kind(label: str) -> str:
    """Return the kind in a district's label: "thành phố" of "thành phố Huế", "quận" of "Quận 9"."""
    words = label.split()
    if words[-1].isdigit():
        return words[0].lower()
    return " ".join(word for word in words if word[0].islower())
