"""People: who is named, in full or by a last name, and which offices the text gives them."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.read.datelines import dateline
from kg.read.phrases import Body, Name, Office, Place
from kg.read.scene import AtWords
from kg.rules.pattern import Match, Pattern, Slot, one, opt
from kg.text.fold import fold_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from kg.article import Span
    from kg.lexicon.model import Hit
    from kg.read.reading import Annotated
    from kg.read.scan import Chunk, Phrase
    from kg.read.stacks import Stack


_COMMA = 2  # tokens from a number over a comma to the street: "72, Trần Chánh Chiếu"


@dataclass(frozen=True, slots=True)
class People:
    """The people of an article: the full names that a short form may stand for."""

    ending: Mapping[str, Sequence[tuple[int, str]]]
    """By the key of what a full name ends with: the tokens where such names are printed, and they;
    one token where it is one name only."""
    only: str | None = None
    """The one person of an article that names no other."""

    @classmethod
    def of(cls, seen: Mapping[str, Iterable[int]]) -> People:
        """Collect full names with the tokens where they are printed."""
        prints: dict[str, list[tuple[int, str]]] = {}
        bearers: dict[str, set[str]] = {}
        for name, tokens in seen.items():
            for key in _endings(fold_key(name)):
                prints.setdefault(key, []).extend((at, name) for at in tokens)
                bearers.setdefault(key, set()).add(name)
        ending = {k: sorted(p)[: 1 if len(bearers[k]) == 1 else None] for k, p in prints.items()}
        return cls(ending, next(iter(seen)) if len(seen) == 1 else None)

    def full(self, short: str, index: int) -> str | None:
        """Return the full name that "Trạc" or "Ngọc Anh" ends, the nearest before ``index``."""
        fitting = self.ending.get(fold_key(short), ())
        if len(fitting) <= 1:
            return fitting[0][1] if fitting else None
        before = bisect_left(fitting, (index, ""))
        return fitting[before - 1][1] if before else None


def _endings(key: str) -> list[str]:
    """Return a key and all that it ends with: "chu ngọc anh", "ngọc anh", "anh"."""
    words = key.split(" ")
    return [" ".join(words[start:]) for start in range(len(words))]


def unit_names(chunks: Iterable[Chunk]) -> frozenset[str]:
    """Return the keys of the names that units bear in an article: of "huyện Tây Giang", too."""
    return frozenset(
        fold_key(place.name.removeprefix(place.kind).strip())
        for chunk in chunks
        if (place := _unit(chunk.phrase)) is not None
    )


def _unit(phrase: Phrase | Place | None) -> Place | None:
    """Return the unit that a phrase names, or whose body or office it names."""
    while isinstance(phrase, Office | Body):
        parts = (phrase.body, phrase.place) if isinstance(phrase, Office) else ()
        if isinstance(phrase, Body):
            parts = (phrase.parent, phrase.place)
        phrase = next((part for part in parts if part is not None), None)
    return phrase if isinstance(phrase, Place) else None


def people(a: Annotated, found: Sequence[Stack], units: frozenset[str] = frozenset()) -> People:
    """Return the people that the article names in full; ``units`` are the names of places in it.

    A name counts when an honorific, a rank or an office marks it, or when it starts with a
    surname and has three syllables; two bare syllables count only if marked elsewhere.
    """
    seen: dict[str, list[int]] = {}
    canonical: dict[str, str] = {}
    short: set[str] = set()  # what the names so far end with
    for stack in sorted(found, key=lambda s: not _marked(s)):
        name = stack.chunk.phrase
        if not isinstance(name, Name) or _syllables(name.text) < 2:
            continue
        text = " ".join(name.text.split())
        key = fold_key(text)
        if key in units and stack.chunk.cue is None:
            continue  # "yêu cầu Bí thư Tây Giang …", in an article on that huyện
        if _voters(a, stack.chunk.cue, name, known=key in units):
            continue
        if key not in canonical:
            if not _marked(stack) and (
                _syllables(text) < 3
                or not name.surname
                or _named_thing(a, name)
                or _addressed(a, name)
            ):
                continue
            if key in short:
                continue
            canonical[key] = text
            short.update(_endings(key)[1:])
        seen.setdefault(canonical[key], []).append(name.first)
    # "Ngọc Anh" after "Chu Ngọc Anh" is a short form, whatever comes first
    return People.of({name: at for name, at in seen.items() if fold_key(name) not in short})


def _syllables(name: str) -> int:
    """Count the syllables of a name: "K'Brêm" has two."""
    return len(fold_key(name).split(" "))


def _marked(stack: Stack) -> bool:
    return stack.chunk.cue is not None or bool(stack.offices)


def _voters(a: Annotated, cue: int | None, name: Name, *, known: bool) -> bool:
    """Tell whether voters of a place are meant, and no person: "cử tri [Bạc Liêu]"."""
    word = a.hits.at(cue, "honorific") if cue is not None else None
    if word is None or not word.concept.has("rank", "private"):
        return False
    place = a.hits.at(name.first, "province", "city", "district")
    return known or (place is not None and place.stop == name.stop)


def _named_thing(a: Annotated, name: Name) -> bool:
    """Tell whether a street, school or project carries the name: "đường Nguyễn Viết Xuân"."""
    if name.first == 0:
        return False
    for length in (1, 2, 3):
        at = name.first - length
        hit = (
            a.hits.at(at, "placekind", "bodykind", "programmehead", "namedthing")
            if at >= 0
            else None
        )
        if hit and hit.stop == name.first:
            return True
    return False


def _addressed(a: Annotated, name: Name) -> bool:
    """Tell whether an address holds the name: "số 72, [Trần Chánh Chiếu], phường 14".

    A number stands before a street, and a ward or another unit behind its comma.
    """
    forms = a.tokens.forms
    if name.stop + 1 >= len(forms) or forms[name.stop] != "," or name.first < _COMMA:
        return False
    unit = a.hits.at(name.stop + 1, "placekind")
    at = name.first - (_COMMA if forms[name.first - 1] == "," else 1)
    street = forms[at].isdigit() and forms[at - 1] not in "/-."  # no "Ngày 5/6, Lê Văn Cừ, xã A"
    return street and unit is not None and unit.concept.first("level") is not None


def bylines(a: Annotated, chunks: Sequence[Chunk]) -> frozenset[int]:
    """Return the first tokens of names in bylines and credits, people's and papers' (decision 4).

    "Ảnh: NAME", "Tin, ảnh: NAME", a last line that holds nothing but names and an agency. Whom an
    honorific marks is who the picture shows: "Ảnh: Ông NAME, Chủ tịch UBND xã A, …".
    """
    named = [c for c in chunks if isinstance(c.phrase, Name)]
    firsts = [c.first for c in named]
    found = {c.first for c in named if c.cue is None and _credited(a, c.first)}
    found.update(c.first for c in chunks if isinstance(c.phrase, Body) and dateline(a, c))
    last = a.sentences[-1].paragraph if a.sentences else 0
    for sentence in a.sentences:
        tokens = a.tokens_of(sentence)
        inside = named[bisect_left(firsts, tokens.start) : bisect_left(firsts, tokens.stop)]
        plain = 0 < len(inside) <= 3 and all(c.cue is None for c in inside)
        if plain and sentence.paragraph >= last - 1 and _signs(a, tokens, inside):
            found.update(c.first for c in inside)
    return frozenset(found)


def _credited(a: Annotated, at: int) -> bool:
    """Tell whether "Ảnh:" or its like, or the stroke of an agency, stands before the token."""
    mark = a.tokens.forms[at - 1] if at else ""
    cued = any(a.hits.at(at - k, "creditcue") for k in (2, 3, 4) if at >= k)
    return mark == "/" or (mark in (":", ".") and cued)


def _signs(a: Annotated, tokens: range, inside: Sequence[Chunk]) -> bool:
    """Tell whether a line is a signature: names and little else, and no clause in small letters."""
    taken = {token for c in inside for token in range(c.first, c.stop)}
    credit = {t for h in a.hits.of(tokens, "creditcue", "function") for t in range(h.first, h.stop)}
    others = [t for t in tokens if t not in taken and t not in credit]
    clause = [t for t in others if a.tokens.forms[t].islower()]
    return len(others) <= 5 and not clause


def phrase_span(a: Annotated, stack: Stack) -> Span:
    """Return the span of a name with its honorific and title stack."""
    return a.tokens.span(stack.first, stack.stop)


# -- the rule


@dataclass(frozen=True, slots=True)
class Called(AtWords):
    """A name with what hangs on it, or a word that opens one where none was read."""

    people: People
    stack: Stack | None
    word: Hit | None = None

    @property
    def at(self) -> Stack | Hit | None:
        """All that, or the word."""
        return self.word or self.stack


def _mark(called: Called, _: Match) -> range | None:
    """Return what marks a name: an honorific or rank right before it, else its first office."""
    if called.stack is None:
        return called.place
    chunk = called.stack.chunk
    if chunk.cue is not None:
        return range(chunk.cue, chunk.phrase.first)
    office = next(iter(called.stack.offices), None)
    return range(office.first, office.stop) if office is not None else None


def _name(called: Called, _: Match) -> Name | None:
    name = called.stack.chunk.phrase if called.stack is not None else None
    return name if isinstance(name, Name) else None


def _full(called: Called, match: Match) -> str | None:
    name = match[NAME]
    return called.people.full(" ".join(name.text.split()), name.first)


NAME, FULL = Slot[Name]("name"), Slot[str]("full name")
PERSON: Pattern[Called] = Pattern.of(
    "person-name",  # "đồng chí Trịnh Đức Khải", and "đồng chí Khải" after it
    opt(one(Slot[range]("mark"), "honorific, rank, degree or office", _mark)),
    one(NAME, "name right beside it", _name),
    one(FULL, "one so marked, or of three syllables with a surname, or the end of such", _full),
)
