"""Articles and their facts as bytes: compact JSON by the order of fields, and no code in it.

The fields come from the dataclasses themselves; ``LAYOUT`` names them, so that what another
layout wrote is never read as this one.
"""

from __future__ import annotations

import json
import types
import typing
import zlib
from dataclasses import dataclass, fields, is_dataclass, replace
from decimal import Decimal
from enum import StrEnum
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from kg.article import Article, Heading, Span
from kg.join.bodies import Seated
from kg.join.keys import Cited, Happening, Sighting
from kg.join.loose import Naming
from kg.join.teams import Sent
from kg.model import ArticleFacts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kg.join.across import Record

_NAMES = {"Article": Article, "Decimal": Decimal, "Heading": Heading, "Span": Span}


@dataclass(frozen=True, slots=True)
class _Codec:
    """How a value of one type becomes JSON and comes back."""

    pack: Callable[[Any], Any]
    unpack: Callable[[Any], Any]


def _same(value: Any) -> Any:
    return value


@cache
def _codec(kind: Any) -> _Codec:
    """Return how values of a type are packed."""
    origin = typing.get_origin(kind)
    if origin in (typing.Union, types.UnionType):
        (inner,) = (part for part in typing.get_args(kind) if part is not type(None))
        one = _codec(inner)
        return _Codec(
            lambda value: None if value is None else one.pack(value),
            lambda told: None if told is None else one.unpack(told),
        )
    if origin is tuple:
        one = _codec(typing.get_args(kind)[0])
        return _Codec(
            lambda value: [one.pack(item) for item in value],
            lambda told: tuple(map(one.unpack, told)),
        )
    if origin is frozenset:
        one = _codec(typing.get_args(kind)[0])
        return _Codec(
            lambda value: [one.pack(item) for item in sorted(value)],
            lambda told: frozenset(map(one.unpack, told)),
        )
    if is_dataclass(kind) or hasattr(kind, "_fields"):
        return _record(kind)
    if kind is Decimal or (isinstance(kind, type) and issubclass(kind, StrEnum)):
        return _Codec(str, kind)
    return _Codec(_same, _same)


def _record(kind: Any) -> _Codec:
    hints = typing.get_type_hints(kind, localns=_NAMES)
    names = kind._fields if hasattr(kind, "_fields") else [f.name for f in fields(kind)]
    parts = [(name, _codec(hints[name])) for name in names]
    packers = [(name, codec.pack) for name, codec in parts]
    unpackers = [codec.unpack for _, codec in parts]
    return _Codec(
        lambda value: [pack(getattr(value, name)) for name, pack in packers],
        lambda told: kind(*(unpack(part) for unpack, part in zip(unpackers, told, strict=True))),
    )


_TABLES = tuple(f.name for f in fields(ArticleFacts) if f.name != "article")


def _layout(kind: Any, seen: set[Any]) -> str:
    """Return the names and types of the fields of a dataclass and of those in it."""
    if not is_dataclass(kind) or kind in seen:
        return str(kind)
    seen.add(kind)
    hints = typing.get_type_hints(kind, localns=_NAMES)
    told = []
    for name, hint in hints.items():
        inner = [_layout(part, seen) for part in typing.get_args(hint) or (hint,)]
        told.append(f"{name}:{hint}:{'|'.join(inner)}")
    return f"{getattr(kind, '__name__', kind)}({','.join(told)})"


LAYOUT = sha256(_layout(ArticleFacts, set()).encode()).hexdigest()[:16]
"""What tells one layout of the packed facts from another."""


def _write(told: Any) -> bytes:
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(text.encode("utf-8", "surrogatepass"), 1)


def _read(content: bytes) -> Any:
    return json.loads(zlib.decompress(content).decode("utf-8", "surrogatepass"))


def pack_article(article: Article) -> bytes:
    """Return an article as bytes, without its origin: where it lies is none of what it says."""
    return _write(_codec(Article).pack(replace(article, origin="")))


def unpack_article(content: bytes, origin: str) -> Article:
    """Return the article that ``pack_article`` gave."""
    article: Article = _codec(Article).unpack(_read(content))
    return replace(article, origin=origin)


@cache
def _tables() -> list[tuple[str, _Codec]]:
    hints = typing.get_type_hints(ArticleFacts, localns=_NAMES)
    return [(name, _codec(hints[name])) for name in _TABLES]


def pack_facts(facts: ArticleFacts) -> bytes:
    """Return the facts of an article as bytes, without the article."""
    return _write([codec.pack(getattr(facts, name)) for name, codec in _tables()])


def unpack_facts(content: bytes, article: Article) -> ArticleFacts:
    """Return the facts that ``pack_facts`` gave, of their article."""
    told = zip(_tables(), _read(content), strict=True)
    return ArticleFacts(article, **{name: codec.unpack(part) for (name, codec), part in told})


# -- keys for the joining

_RECORDS = {kind.__name__: kind for kind in (Sighting, Cited, Happening, Sent, Naming, Seated)}


def pack_records(records: Iterable[Record]) -> bytes:
    """Return the keys of an article as bytes."""
    told = []
    for one in records:
        kind: Any = type(one)
        group = json.dumps([kind.__name__, one.group], ensure_ascii=False)
        content = json.dumps([kind.__name__, _codec(kind).pack(one)], ensure_ascii=False)
        told.append([group, content])
    return _write(told)


def packed_records(content: bytes) -> list[tuple[str, str]]:
    """Return the group of each key that ``pack_records`` packed, and the key, packed still."""
    return [(group, one) for group, one in _read(content)]


def unpack_record(content: str) -> Record:
    """Return a key of ``packed_records``."""
    kind, told = json.loads(content)
    one: Record = _codec(_RECORDS[kind]).unpack(told)
    return one
