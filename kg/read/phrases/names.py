"""Names of people: runs of capitalised syllables."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from kg.read.phrases.model import Name
from kg.read.phrases.words import capital_run
from kg.text.fold import fold_key

if TYPE_CHECKING:
    from kg.lexicon.model import Concept, Hit
    from kg.read.reading import Annotated


_LONGEST = 7  # syllables: "Công Tằng Tôn Nữ Thị Hoài An"
_SHORTEST = 3  # syllables of a name that stands behind other capitals
_UNCUED = 4  # syllables of a name that nothing marks
_PLAIN = 2  # syllables of the shortest name
# what words do that open a sentence and end no name, as "Nhân" and "Bằng" may
_OPENING = frozenset({"within", "about", "plural", "purpose", "relative"})
_TIMES = frozenset({"adverb", "sameday"})  # "chiều nay", "chiều cùng ngày"


def name(a: Annotated, first: int, *, cued: bool = False) -> Name | None:
    """Parse a run of two to seven capitalised syllables as a person's name.

    Without a cue (an honorific, a rank, an office) the run must start with a Vietnamese surname
    and be no place or body. A cue lets foreign names through ("Xi Jinping", "Kim Jong-un").
    """
    tokens = a.tokens
    if first >= len(tokens) or not tokens.word(first) or not tokens.capital(first):
        return None
    surname = a.hits.at(first, "surname") is not None
    stop = _run(a, first, cued=cued, surname=surname)
    stop = _before_clause(a, first, _before_time(a, first, stop))
    for inner in range(first + 1, stop):
        hit = a.hits.at(inner, "role", "bodykind", "honorific", "roleform", "rank")
        if hit and hit.stop - hit.first > 1:
            stop = inner
            break
    spoken = [i for i in range(first, stop) if tokens.word(i)]
    if surname and not cued and len(spoken) > _UNCUED:
        if any(a.hits.at(i, "surname") for i in spoken[-_UNCUED : 1 - _SHORTEST]):
            return None  # "chuyên gia Hán Nôm [Lò Văn Mẩy]"
        stop = spoken[_UNCUED]
    loud = [tokens.forms[i].isupper() and len(tokens.forms[i]) > 1 for i in range(first, stop)]
    if stop - first < 2 or (any(loud) and not (cued and surname and 3 <= len(loud) <= 4)):
        return None  # "UBND", but "đồng chí TRỊNH ĐỨC KHẢI"
    party = a.hits.at(stop - 1, "partyword") is not None  # "Bí thư Trung Đảng", misprinted
    if not surname and (not cued or party or _headed(a, first, stop) or _other(a, first, stop)):
        return None
    own = _baptised(a, first, stop)
    if not surname and own == first and len(spoken) > _SHORTEST and a.hits.at(first + 1, "surname"):
        return None  # "Trưởng khoa Ngoại [Lò Văn Mẩy]"
    words = tokens.words(own, stop)
    text = " ".join(map(str.capitalize, words.split())) if all(loud) else words
    return Name(first, stop, text, surname or own > first)


def _baptised(a: Annotated, first: int, stop: int) -> int:
    """Return where the name by which a person is known starts: "Giuse | Trần Văn Khả"."""
    own = first
    while (saint := a.hits.at(own, "baptismalname")) is not None:
        own = saint.stop
    known = stop - own >= _PLAIN and a.hits.at(own, "surname") is not None
    return own if known else first


def _before_time(a: Annotated, first: int, stop: int) -> int:
    """Return where a name stops before the time of a new sentence: "ông Lê Văn An | Chiều nay"."""
    for inner in range(first + 2, stop):
        hit = a.hits.at(inner, "clauseword")
        if hit is not None and hit.stop > stop and not _TIMES.isdisjoint(_roles(hit)):
            return inner
    return stop


def _before_clause(a: Annotated, first: int, stop: int) -> int:
    """Return where a name stops before a new sentence that no stop parts from it.

    "Ảnh Lê Văn An | Tại cuộc làm việc", "ông Lê Văn An | Người cao tuổi là …",
    "Lê Văn An | Ảnh: …".
    """
    credited = a.tokens.forms[stop : stop + 1] == (":",) and a.hits.at(stop - 1, "creditcue")
    if credited and stop - first > _SHORTEST:
        stop -= 1
    while stop - first > _PLAIN:
        hits = a.hits.all_at(stop - 1, "function", "clauseword")
        if not any(_OPENING.intersection(_roles(hit)) for hit in hits if hit.stop <= stop):
            break
        stop -= 1
    return stop


def _roles(hit: Hit) -> tuple[str, ...]:
    words = hit.concept.properties
    return (*words.get("functionClass", ()), *words.get("clauseRole", ()))


def _run(a: Annotated, first: int, *, cued: bool, surname: bool) -> int:
    """Return where the syllables of a name stop; a cue lets dashes through ("Kim Jong-un").

    So it does small words in foreign names.

    A small letter after a Vietnamese name and a dash is another word: "Lê Văn An-người anh hùng".
    """
    tokens, stop = a.tokens, capital_run(a, first, _LONGEST)
    while cued and stop + 1 < len(tokens) and tokens.glued(stop) and tokens.glued(stop + 1):
        after = tokens.forms[stop + 1]
        small = surname and not (after.isascii() and stop - first < 3)
        if tokens.forms[stop] not in "-'’" or not after[0].isalpha():
            break
        # "Jong-un", "Xổm-bun Vông-xa-lý", and no "Trường Chinh-người"
        foreign = stop - first == 1 or "-" in tokens.forms[first:stop]
        spelled = not foreign and not after.isascii()
        if after[0].islower() and (small or spelled):
            break
        more = stop + 1 if after[0].isupper() else stop + 2  # "Phao-lô Vũ Văn An"
        stop = max(stop + 2, capital_run(a, more, 4))
    small_word = a.hits.at(stop, "nameparticle") if cued and not surname else None
    if small_word is not None:  # "Maria [von] Hohenfels"
        after_it = capital_run(a, small_word.stop, 4)
        stop = after_it if after_it > small_word.stop else stop
    return stop


def _other(a: Annotated, first: int, stop: int) -> bool:
    """Tell whether capitals without a surname name something else.

    A unit of the country ("Huyện đội trưởng | Duy Xuyên"), or what goes on in small letters
    ("Trưởng phòng | Ty Nông nghiệp").
    """
    longer = (h for i in range(first + 1, stop) for h in a.hits.all_at(i, "sector"))
    if any(hit.stop > stop for hit in longer):
        return True
    words = fold_key(a.tokens.words(first, stop))
    return words in _units(a.lexicon.scheme("district"), a.lexicon.scheme("placekind"))


@lru_cache(maxsize=4)
def _units(districts: tuple[Concept, ...], kinds: tuple[Concept, ...]) -> frozenset[str]:
    """Return the folded names of the districts of two syllables and more, without their kind."""
    heads = [f"{fold_key(kind.label)} " for kind in kinds if kind.has("level", "district")]
    labels = [fold_key(concept.label) for concept in districts]
    bare = (label.removeprefix(h) for label in labels for h in heads if label.startswith(h))
    return frozenset(name for name in bare if " " in name)


def _headed(a: Annotated, first: int, stop: int) -> bool:
    """Tell whether a word for a body or place heads the run.

    "Bộ | Nguyễn Văn An", "Ban Chỉ …" cut off; "Phó Cục trưởng | Cục Dược", "Sông Đà".
    """
    kind = a.hits.at(first, "bodykind", "placekind")
    if kind is not None and not a.tokens.forms[first].isascii():  # no "Ban Ki-moon"
        named = kind.concept.has("complement", "name")  # nor "Trường Chinh"
        if kind.concept.has("level", "site") or (kind.concept.has("complement", "topic") > named):
            return True
    if a.hits.at(first, "anaphor") is None:
        return False
    named = stop - first > 2 and a.hits.at(first + 1, "surname") is not None
    return named or (stop < len(a.tokens) and a.tokens.forms[stop] in "…....")
