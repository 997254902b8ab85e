"""Places: "tỉnh Lai Châu", "TP. Hồ Chí Minh", "Quận 9", "xã Trường Hà", "Tây Nguyên"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.phrases.model import Place
from kg.extract.phrases.words import capital_run, cased
from kg.text.fold import fold_key
from kg.text.tokens import tokenise

if TYPE_CHECKING:
    from kg.extract.reading import Annotated
    from kg.lexicon.model import Concept, Hit


def place(a: Annotated, first: int) -> Place | None:
    """Parse "tỉnh Lai Châu", "TP. Hồ Chí Minh", "Quận 9", "xã Trường Hà", "Tây Nguyên"."""
    if first >= len(a.tokens):
        return None
    known = next(
        (
            h
            for h in a.hits.all_at(first, "province", "district", "region", "country", "city")
            if cased(a, h) and not _lone(a, h)
        ),
        None,
    )
    head = a.hits.at(first, "placekind")
    named = _headed_place(a, head) if head else None
    if known:
        return _listed_place(a, known)
    return named


def _lone(a: Annotated, hit: Hit) -> bool:
    """Tell whether a one-syllable name ("Anh", "Đức") is no country here: a name goes on, or starts."""
    if hit.stop - hit.first > 1:
        return False
    tokens, after = a.tokens, hit.stop
    goes_on = after < len(tokens) and tokens.word(after) and tokens.capital(after)
    before = hit.first - 1
    starts = before < 0 or not tokens.word(before) or tokens.capital(before)
    return goes_on or (starts and hit.concept.scheme == "country" and tokens.forms[before] != ",")


def _listed_place(a: Annotated, known: Hit) -> Place:
    """Return a place of the gazetteer; of namesakes ("huyện Châu Thành") none is taken as known."""
    concept, label = known.concept, known.concept.label
    kind = concept.first("provinceKind") or ""
    if concept.scheme == "district":
        words = label.split()
        numbered = words[-1].isdigit()  # "Quận 9"
        kind = words[0].lower() if numbered else " ".join(w for w in words if w[0].islower())
        same = [h for h in a.hits.all_at(known.first, "district") if h.stop == known.stop]
        if len(same) > 1:
            return Place(known.first, known.stop, label, kind, "district")
    level = "province" if concept.scheme == "province" else concept.scheme
    return Place(known.first, known.stop, label, kind, level, concept)


def _headed_place(a: Annotated, head: Hit) -> Place | None:
    tokens, after = a.tokens, head.stop
    short = fold_key(tokens.words(head.first, after)) != fold_key(head.concept.label)
    if short and after < len(tokens) and tokens.forms[after] == "." and tokens.glued(after):
        after += 1  # "TP. Hồ Chí Minh", but "… của tỉnh. Nghị quyết …"
    if after >= len(tokens):
        return None
    label, level = head.concept.label, head.concept.first("level") or ""
    known = next(
        (h for h in a.hits.all_at(after, "province", "country", "city") if cased(a, h)), None
    )
    if known and level in ("province", "country", "district"):
        kind = known.concept.first("provinceKind") or label
        if kind in (label, "") or label not in ("tỉnh", "thành phố"):
            return Place(
                head.first,
                known.stop,
                known.concept.label,
                label,
                "province" if known.concept.scheme == "province" else known.concept.scheme,
                known.concept,
            )
    levels = head.concept.properties.get("level", ())
    if tokens.forms[after].isdigit() and len(tokens.forms[after]) <= 2:
        numbered = {"district", "commune", "village", "road"} & set(levels)
        if not numbered or a.hits.at(after + 1, "unit", "numeral", "multiplier"):
            return None
        return Place(head.first, after + 1, f"{label} {tokens.forms[after]}", label, level)
    if "site" in levels and head.stop - head.first == 1 and tokens.capital(head.first):
        return None  # "Hồ Chí Minh", "Bến Tre": the head is part of a name
    stop = _place_run(a, after)
    if "province" in levels and stop - after >= 3 and a.hits.at(after, "surname"):
        return None  # "Phó Chủ tịch UBND tỉnh Nguyễn Văn A"
    for inner in range(after + 1, stop):
        if a.hits.at(inner, "role", "bodykind", "honorific"):
            stop = inner
            break
    if stop == after or a.hits.at(after, "role", "bodykind") or a.hits.at(after, "body"):
        return None
    if len(tokens.words(after, stop)) < 2:
        return None
    return Place(head.first, stop, f"{label} {tokens.words(after, stop)}", label, level)


def _known_stop(a: Annotated, level: str, index: int) -> int | None:
    """Return where "Ba Vì" stops if the gazetteer has a "huyện Ba Vì", the longest such name."""
    words = a.tokens.words(index, capital_run(a, index, 4))
    hit = a.lexicon.matcher.match(tokenise(f"{level} {words}")).at(0, "district")
    head = len(tokenise(level))
    return index + hit.stop - head if hit and hit.stop > head else None


def _place_run(a: Annotated, first: int) -> int:
    """Return where an unlisted place name stops: two syllables where a person's name follows."""
    stop = capital_run(a, first, 4)
    if stop - first >= 4 or (stop < len(a.tokens) and a.tokens.capital(stop) and stop - first == 4):
        for inner in (first + 2, first + 1):
            if a.hits.at(inner, "surname") is not None and inner < stop:
                return inner
    return stop


def level_word(a: Annotated, index: int) -> Hit | None:
    """Return the bare "tỉnh", "thành phố", "huyện" … that stands for a known place, or ``None``."""
    hit = a.hits.at(index, "placekind") if index < len(a.tokens) else None
    return hit if hit and hit.concept.has("anchor", "yes") else None


def bare_place(a: Annotated, kind: Concept, index: int) -> Place | None:
    """Parse the place after a head that tells its level: "Huyện ủy Ba Vì" is of huyện Ba Vì."""
    level = kind.first("placeKind")
    if level is None or index >= len(a.tokens):
        return None
    stop = capital_run(a, index, 3)
    if stop == index or a.hits.at(index, "role", "roleform", "bodykind", "body", "honorific"):
        return None
    known = _known_stop(a, level, index)
    if known is None and a.hits.at(index, "surname") is not None and stop - index >= 3:
        return None  # "Bí thư Thành ủy Nguyễn Văn A"
    stop = known or min(_place_run(a, index), index + 3)
    return Place(index, stop, f"{level} {a.tokens.words(index, stop)}", level, "district")
