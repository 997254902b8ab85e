"""The communes of the country, today's and those before July 2025, read when a text prints one.

Some 13,000 names would double the cost of loading the lexicon, and most news prints none of
them; so they stand in tables of their own (``ontology/units``) and are asked by a parser that
has met "xã", "phường", "thị trấn" or "đặc khu". Of a table only the rows whose names begin as the
one asked for are made communes.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import TYPE_CHECKING

from kg.resources import ontology_dir
from kg.text.fold import ascii_slug
from kg.text.tokens import keys_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from kg.text.tokens import Tokens

Keys = tuple[str, ...]

_KINDS = ("xã", "phường", "thị trấn", "đặc khu")
_HEADS = tuple(map(keys_of, _KINDS))
# the rows of each table: kind and name of a commune, the code that begins its concept's name
_ROW = re.compile(
    r"^(?P<code>\d+)\t(?P<kind>[^\t]+)\t(?P<name>(?P<word>[^\t ]+)[^\t]*)\t(\d+)\t(\S*)\t(\S*)$",
    re.MULTILINE,
)
_ORIGIN = re.compile(
    rf"(?P<kind>{'|'.join(_KINDS)}) (?P<name>(?P<word>[^@ ]+)[^@]*)@(?P<code>\d*)(?!=)"
)
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


Row = tuple[str, ...]
Named = dict[Keys, list[Row]]


@dataclass(frozen=True)
class Gazetteer:
    """The communes of a table, by the folded syllables of kind and name, and by code.

    ``text`` is the table; ``row`` finds its rows, with the first word of each name; ``read`` makes
    a row a commune: of those that are asked for.
    """

    text: str = field(repr=False)
    row: re.Pattern[str]
    read: Callable[[Row], Commune]
    _known: dict[str, Named] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __iter__(self) -> Iterator[Commune]:
        """Yield all communes of the table."""
        return map(self.read, sorted(set(self._rows)))

    def called(self, label: str) -> tuple[Commune, ...]:
        """Return the communes of a name with its kind ("xã Tân Hòa")."""
        keys = _keys(keys_of(label))
        after = next((len(kind) for kind in _HEADS if keys[: len(kind)] == kind), 0)
        rows = self._opening(keys[after]).get(keys, ()) if 0 < after < len(keys) else ()
        return tuple(map(self.read, rows))

    def stop(self, kind: str, tokens: Tokens, first: int) -> int:
        """Return where the longest name of a kind that starts at the token stops, else ``first``.

        Names begin with a capital or a digit, and end no inner word: "xã Tân Hòa" is no "Tân".
        """
        if first >= len(tokens):
            return first
        head, names = _head(kind), self._opening(tokens.keys[first])
        longest = max(map(len, names), default=0)
        here = _keys(tokens.keys[first : min(len(tokens), first + longest)])
        for length in range(len(here), 0, -1):
            last = first + length - 1
            if (*head, *here[:length]) in names and _as_name(tokens, first, last):
                return last + 1
        return first

    def coded(self, code: str) -> list[Commune]:
        """Return the communes whose concepts begin with a code: of former ones the district's."""
        return [self.read(row) for row in sorted(set(self._by_code.get(code, ())))]

    def _opening(self, key: str) -> Named:
        """Return the rows of names that begin with a folded syllable, by all keys of the label."""
        rows = self._by_key.get(key, ())
        if rows and key not in self._known:
            found: Named = {}
            kind, name = self._place("kind"), self._place("name")
            for row in sorted(set(rows)):
                keys = _head(row[kind]) + _keys(keys_of(row[name]))
                found.setdefault(keys, []).append(row)
            self._known[key] = found
        return self._known.get(key, {})

    def _place(self, part: str) -> int:
        return self.row.groupindex[part] - 1

    @cached_property
    def _rows(self) -> Sequence[Row]:
        return self.row.findall(self.text)

    @cached_property
    def _by_key(self) -> Mapping[str, Sequence[Row]]:
        found: defaultdict[str, list[Row]] = defaultdict(list)
        for word, rows in self._grouped("word").items():
            found[keys_of(word)[0]] += rows
        return found

    @cached_property
    def _by_code(self) -> Mapping[str, Sequence[Row]]:
        return self._grouped("code")

    def _grouped(self, part: str) -> Mapping[str, list[Row]]:
        found: defaultdict[str, list[Row]] = defaultdict(list)
        place = self._place(part)
        for row in self._rows:
            found[row[place]].append(row)
        return found


def _keys(keys: Keys) -> Keys:
    dashed = not _DASHES.keys().isdisjoint(keys)
    return tuple(_DASHES.get(key, key) for key in keys) if dashed else keys


@cache
def _head(kind: str) -> Keys:
    return _keys(keys_of(kind))


def _as_name(tokens: Tokens, first: int, last: int) -> bool:
    """Tell whether the first and the last token are written as parts of a name."""
    inner = last > first and tokens.glued(last)  # "M'gar"
    return all(not tokens.word(i) or tokens.capital(i) for i in (first, first if inner else last))


def table_files() -> list[Path]:
    """Return the tables of communes."""
    return sorted((ontology_dir() / "units").glob("*.tsv"))


def _table(name: str) -> str:
    file: Path = ontology_dir() / "units" / name
    return file.read_text(encoding="utf-8")


@cache
def communes() -> Gazetteer:
    """Return the communes since July 2025; their table is read once per process."""

    def read(row: Row) -> Commune:
        code, kind, name, _, province, since, until = row
        return Commune(code, kind, name, province, since, until)

    return Gazetteer(_table("commune.tsv"), _ROW, read)


@cache
def former_communes() -> Gazetteer:
    """Return the communes of before July 2025, as the table of successions names them."""

    def read(row: Row) -> Commune:
        kind, name, _, district = row
        return Commune("", kind, name, "", "", LAST_DAY_OF_DISTRICTS, district)

    return Gazetteer(_table("succession.tsv"), _ORIGIN, read)


@cache
def successions() -> tuple[Became, ...]:
    """Return what became of communes, in the order of the codes."""
    lines = [line for line in _table("succession.tsv").splitlines() if not line.startswith("#")]
    rows = (line.split("\t") for line in lines[1:])  # without the head
    return tuple(
        Became(code, day, act, tuple(filter(None, origins.split(";"))))
        for code, day, act, origins in rows
    )


@cache
def successions_by_code() -> Mapping[str, Sequence[tuple[Became, str]]]:
    """Return what became of communes, each with one origin, by the code of the old concept."""
    found: defaultdict[str, list[tuple[Became, str]]] = defaultdict(list)
    for became in successions():
        for origin in became.origins:
            code = became.code if origin.endswith("=") else origin.rpartition("@")[2].rstrip("*")
            found[code].append((became, origin))
    return found


def origin_of(printed: str) -> Commune:
    """Return the commune that "phường Cửa Nam@002*" names."""
    label, _, district = printed.removesuffix("*").rpartition("@")
    kind = next(k for k in _KINDS if label.startswith(f"{k} "))
    name = label[len(kind) + 1 :]
    return Commune("", kind, name, "", "", LAST_DAY_OF_DISTRICTS, district)


def district_kind(label: str) -> str:
    """Return the kind in a district's label: "thành phố" of "thành phố Huế", "quận" of "Quận 9"."""
    words = label.split()
    if words[-1].isdigit():
        return words[0].lower()
    return " ".join(word for word in words if word[0].islower())
