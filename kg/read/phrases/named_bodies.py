"""Bodies that the lexicon names ("Bộ Chính trị"), and the country of a foreign one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.read.phrases.model import Body, Place
from kg.read.phrases.periods import meant
from kg.read.phrases.words import cased, genitive, joins
from kg.text.fold import fold_key

if TYPE_CHECKING:
    from kg.lexicon.model import Concept, Hit
    from kg.read.reading import Annotated

_SHORT = 7  # tokens of a short form in brackets
_BESIDE = 4  # bodies named at once: "Đảng, Nhà nước, Quốc hội và nhân dân Lào"


def named_body(a: Annotated, first: int, *, lower: bool) -> Body | None:
    """Parse the body of the lexicon at the token; ``lower``: a small first letter will do."""
    hit = a.hits.at(first, "body")
    if hit is None or not (lower or cased(a, hit) or a.tokens.capital(first)):
        return None
    if _small_initials(a, hit):
        return None
    concept = _standing(a, hit)
    weak = a.tokens.words(first, hit.stop) in hit.concept.properties.get("weakForm", ())
    land = None if land_in(a, hit) else land_of_all(a, hit)
    if weak and (land is not None or _within_word(a, hit) or not _used(a, concept, hit)):
        return None  # "Đảng, Nhà nước Lào": another Party
    kind = a.lexicon.concepts.get(concept.first("bodyKind") or "")
    found = Body(first, hit.stop, concept.label, concept=concept, kind=kind)
    if land is not None and not concept.first("containedInPlace"):
        return found._replace(place=land)
    return _of_foreign_party(a, found) or _of_whole(a, abroad(a, _short_form(a, found)))


def _of_whole(a: Annotated, found: Body) -> Body:
    """Take in the body that a listed one is of: "Ban Dân nguyện [của UBTVQH]"."""
    concept, of = found.concept, found.stop
    over = concept.first("subOrganizationOf") if concept is not None else None
    if over is None or of + 1 >= len(a.tokens) or not genitive(a, of):
        return found
    hit = a.hits.at(of + 1, "body")
    if hit is None or hit.concept.id != over or not a.tokens.capital(hit.first):
        return found
    whole = Body(hit.first, hit.stop, hit.concept.label, concept=hit.concept)
    return found._replace(stop=hit.stop, parent=whole, joined=True)


def _short_form(a: Annotated, found: Body) -> Body:
    """Read a foreign body on past its short form: "… toàn quốc (Nhân đại) [Trung Quốc]"."""
    concept, forms = found.concept, a.tokens.forms
    land = concept.first("containedInPlace") if concept is not None else None
    if land is None or forms[found.stop : found.stop + 1] != ("(",):
        return found
    within = range(found.stop + 1, min(found.stop + _SHORT, len(forms)))
    closed = next((i + 1 for i in within if forms[i] == ")"), 0)
    hit = a.hits.at(closed, "country") if closed else None
    same = hit is not None and hit.concept.id == land
    return found._replace(stop=hit.stop) if hit is not None and same else found


def land_in(a: Annotated, hit: Hit) -> bool:
    """Tell whether a name holds its country: "Quốc hội [Việt Nam]" is of no land behind it."""
    return bool(a.hits.starts(range(hit.first + 1, hit.stop), "country"))


def land_of_all(a: Annotated, first: Hit, *, home: bool = False) -> Place | None:
    """Return the foreign country of "[Đảng], Nhà nước và Quốc hội nước Lào", all of which are its.

    ``home``: that of the news will do. "Bộ Công an và Bộ Công an Lào" are of two.
    """
    index, own = first.stop, first.concept.label
    joined, last = False, range(index, index)
    for _ in range(_BESIDE):
        if index >= len(a.tokens) or not (a.tokens.forms[index] == "," or joins(a, index)):
            break
        beside = a.hits.at(index + 1, "alongside", "body")
        if beside is None or beside.concept.label.startswith(own):
            return None
        index, joined, last = beside.stop, True, range(beside.first + 1, beside.stop)
    of = a.hits.at(index, "placekind")
    level = of is not None and of.concept.has("level", "country")
    found = a.hits.at(index, "country") or (a.hits.at(of.stop, "country") if level and of else None)
    # "… và [Quốc hội Lào]" is one listed body
    inner = (hit for i in last if (hit := a.hits.at(i, "country")) and hit.stop == last.stop)
    found = found or next(inner, None)
    if not joined or found is None or not cased(a, found):
        return None
    if found.concept.has("home", "yes") and not home:
        return None
    return Place(found.first, found.stop, found.concept.label, "", "country", found.concept)


def _of_foreign_party(a: Annotated, found: Body) -> Body | None:
    """Read "Ban Bí thư Trung ương Đảng" on: "… [Đảng Cộng sản Trung Quốc]" is another body."""
    for index in range(found.first + 1, found.stop + 1):
        hit = a.hits.at(index, "body")
        if hit is None or hit.stop <= found.stop or not cased(a, hit):
            continue
        party = hit.concept
        lies_in = a.lexicon.concepts.get(party.first("containedInPlace") or "")
        if lies_in is None or lies_in.has("home", "yes"):
            continue
        parent = Body(index, hit.stop, party.label, concept=party)
        core = a.tokens.words(found.first, index)
        return Body(found.first, hit.stop, core, kind=found.kind, parent=parent)
    return None


def _small_initials(a: Annotated, hit: Hit) -> bool:
    """Tell whether initials are printed as a word: "TƯ" is the Central Committee, "Tư" is four."""
    tokens = a.tokens
    if hit.stop - hit.first > 1 or tokens.forms[hit.first].isupper():
        return False
    key = tokens.keys[hit.first]
    same = [form for form in hit.concept.forms if fold_key(form) == key]
    return bool(same) and all(form.isupper() for form in same)


def _standing(a: Annotated, hit: Hit) -> Concept:
    """Return the body of the day: Ban Tuyên giáo Trung ương until 2025 and from 2026 are two."""
    same = [h.concept for h in a.hits.all_at(hit.first, "body") if h.stop == hit.stop]
    return meant(same, a.article.date) if len(same) > 1 else hit.concept


def _within_word(a: Annotated, hit: Hit) -> bool:
    """Tell whether a common word begins a longer one: "Đảng" in "Đảng bộ"."""
    return any(kind.stop > hit.stop for kind in a.hits.all_at(hit.first, "bodykind"))


def _used(a: Annotated, concept: Concept, hit: Hit) -> bool:
    """Tell whether a common word names the body here: "khai trừ Đảng", "được Đảng ghi nhận"."""
    before = concept.properties.get("weakAfter", ())
    told = any(
        fold_key(a.tokens.words(max(0, hit.first - len(word.split())), hit.first)) == fold_key(word)
        for word in before
    )
    return told or _acts(a, hit.first, hit.stop)


def _acts(a: Annotated, first: int, stop: int) -> bool:
    """Tell whether a word like "Đảng" or "Trung ương" is used as a body here.

    "các quy định của Đảng", "được Đảng, Nhà nước ghi nhận", "đề nghị Trung ương hỗ trợ"; not
    "Đại hội XIII của Đảng", "xây dựng Đảng", "thành phố trực thuộc Trung ương".
    """
    tokens = a.tokens
    for back in range(max(0, first - 8), first):
        hit = a.hits.at(back, "congress")
        if hit and (
            hit.stop == first or not any(tokens.forms[i] in ",;." for i in range(hit.stop, first))
        ):
            return False
    before = first - 1
    if before < 0 or tokens.capital(before) or not tokens.word(before):
        return False
    listed = (
        stop + 1 < len(tokens)
        and (tokens.forms[stop] == "," or joins(a, stop))
        and a.hits.at(stop + 1, "body") is not None
    )
    asked = a.hits.at(before, "act") is not None or (
        before and (hit := a.hits.at(before - 1, "act")) is not None and hit.stop == first
    )
    return genitive(a, before) or listed or bool(asked)


def abroad(a: Annotated, found: Body) -> Body:
    """Give a foreign organ its country: "Bộ Quốc phòng Triều Tiên", "Quốc hội Hàn Quốc"."""
    hit = a.hits.at(found.stop, "country")
    if hit is None or not cased(a, hit) or hit.concept.label in found.core:
        return found
    if hit.concept.has("home", "yes"):
        return found
    where = Place(hit.first, hit.stop, hit.concept.label, "", "country", hit.concept)
    return found._replace(stop=hit.stop, place=where, needs="")
