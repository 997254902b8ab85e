"""From a record of other people's making to an article: named fields, HTML, dates of all kinds."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from kg.sources.article import SourceNote, canonical_url, make_article
from kg.sources.blocks import plain
from kg.sources.dateline import given_time
from kg.sources.decode import TextError, clean
from kg.sources.wrapped import unwrapped

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kg.article import Article

FIELDS = ("text", "title", "lead", "url", "published")
"""What a record may hold. Only ``text`` must be there: another field never costs the article."""

_LONGEST_SHOWN = 40
_MILLISECONDS = 100_000_000_000
_SINCE, _UNTIL = (datetime(year, 1, 1, tzinfo=UTC).timestamp() for year in (1990, 2100))
_SHOWN_NAMES = 12


@dataclass(slots=True)
class Doubts:
    """The optional fields of a file that were left out because nothing could be made of them."""

    count: dict[str, int] = field(default_factory=dict)
    first: dict[str, str] = field(default_factory=dict)

    def add(self, name: str, value: object, origin: str) -> None:
        """Remember that the field ``name`` of the record at ``origin`` was left out."""
        self.count[name] = self.count.get(name, 0) + 1
        shown = " ".join(str(value).split())[:_LONGEST_SHOWN]
        self.first.setdefault(name, f"{shown!r} in {origin}")

    def notes(self, origin: str) -> Iterator[SourceNote]:
        """Yield one note for each field."""
        for name, count in sorted(self.count.items()):
            articles = "1 article" if count == 1 else f"{count} articles"
            yield SourceNote(
                origin, f'"{name}" left out of {articles}, not understood ({self.first[name]})'
            )


@dataclass(frozen=True, slots=True)
class Told:
    """What a record tells besides its text."""

    title: str | None = None
    lead: str | None = None
    url: str | None = None
    published: str | None = None


def record_article(
    record: Mapping[str, Any], origin: str, *, names: Mapping[str, str], doubts: Doubts
) -> Article:
    """Return the article of a record. Raises ``TextError`` where it has no text.

    ``names`` gives by field of ours the name of theirs (``{"text": "body.html"}``: a point
    leads into a record). What cannot be made out of another field goes to ``doubts``.
    """
    given = _value(record, names.get("text", "text"))
    text = _words(given)
    if not text or not (text := plain(text)).strip():
        raise TextError(_no_text(record, names.get("text", "text"), given))
    told = fields_of(record, origin, names=names, doubts=doubts)
    text = unwrapped(clean(text))
    if told.lead and _squeezed(told.lead) not in _squeezed(text):
        text = f"{told.lead}\n\n{text}"
    return make_article(
        text,
        origin=origin,
        title=told.title,
        url=told.url,
        published=told.published,
        is_clean=True,
    )


def fields_of(
    record: Mapping[str, Any], origin: str, *, names: Mapping[str, str], doubts: Doubts
) -> Told:
    """Return what a record tells besides the text; what is not understood goes to ``doubts``."""
    given = {name: _value(record, names.get(name, name)) for name in FIELDS}
    found: dict[str, str | None] = {
        "title": _plain(given["title"]),
        "lead": _plain(given["lead"]),
        "url": _address(given["url"]),
        "published": moment(given["published"]),
    }
    for name, value in found.items():
        if value is None and _is_given(given[name]):
            doubts.add(name, given[name], origin)
    return Told(**found)


def _plain(value: object) -> str | None:
    """Return the words of a field that need not be there, ``None`` where they are spoilt."""
    try:
        words = _words(value)
        return clean(plain(words)).strip() if words else None
    except TextError:
        return None


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _value(record: Mapping[str, Any], name: str) -> Any:
    if name in record:
        return record[name]
    value: Any = record
    for part in name.split("."):
        value = value.get(part) if isinstance(value, dict) else None
    return value


def _words(value: object) -> str | None:
    """Return the text of a field: a string, or strings that are its paragraphs."""
    if isinstance(value, list) and value and all(isinstance(item, str) for item in value):
        return "\n\n".join(value)
    return value if isinstance(value, str) else None


def _no_text(record: Mapping[str, Any], name: str, value: object) -> str:
    if value is not None and not isinstance(value, str):
        return f'"{name}" is no text; name the field that is with --map text=NAME'
    held = [str(key) for key in record if record[key]][:_SHOWN_NAMES]
    if name in held or name in record or not held:
        return f'no "{name}" in the record; give an article with text in it'
    names = ", ".join(held)
    return f'no "{name}"; name the field that holds it with --map text=NAME (there are: {names})'


def _is_given(value: object) -> bool:
    return value not in (None, "", [], {}) and value == value  # noqa: PLR0124  # NaN is no value


def _address(value: object) -> str | None:
    try:
        return canonical_url(value) if isinstance(value, str) else None
    except TextError:
        return None


def moment(value: object) -> str | None:
    """Return the time that a field gives, in the form of ``Article.published``.

    A date of ISO 8601, of RFC 822 or as printed; seconds or milliseconds since 1970.

    >>> moment(1661568540), moment("Sat, 27 Aug 2022 02:49:00 GMT"), moment("hôm qua")
    ('2022-08-27T09:49:00+07:00', '2022-08-27T09:49:00+07:00', None)
    """
    if isinstance(value, dict):  # an export of MongoDB
        value = value.get("$date")
    if isinstance(value, date):  # a date-time is one, too
        value = value.isoformat()
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    text = str(value).strip()
    return _since_1970(text) or given_time(text)  # RFC 822 would read a year out of seconds


def _since_1970(text: str) -> str | None:
    try:
        seconds = float(text)
    except ValueError:
        return None
    if abs(seconds) >= _MILLISECONDS:
        seconds /= 1000
    if not _SINCE <= seconds < _UNTIL:
        return None
    return given_time(datetime.fromtimestamp(seconds, UTC).isoformat())
