"""Whether an office that stands before a name is that of somebody else.

"Kết thúc phần trả lời của Bộ trưởng Bộ A, Chủ tịch Quốc hội B đề nghị …", "thừa ủy quyền của Trưởng
ban, ông A …", "bầu ông A giữ chức X, bà B giữ chức Y": a comma joins offices of one person, and it
also ends what is told of another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.read.phrases.words import genitive, of_class

if TYPE_CHECKING:
    from kg.read.reading import Annotated
    from kg.read.scan import Chunk

_OPENERS = frozenset({"conjunction", "discourse", "adverb", "aspect"})
_CLASSES = frozenset({"functionClass", "clauseRole", "frame"})
_FRONTS = frozenset({"preposition", "subordinator", "earlier", "closes"})
_VERBAL = frozenset({"aspect", "modal", "passive", "continuation", "light", "speech"})
_SERVICE = 6  # tokens of "từng là thư ký riêng"
_CUE = 6  # tokens of the longest word before an office


def _given(a: Annotated, first: int) -> bool:
    """Tell whether words right before an office give it to somebody named before.

    "Với cương vị Giám đốc Sở A, ông B …" gives it to who comes next.
    """
    return any(
        hit.stop == first
        and not (hit.concept.has("opensClause", "yes") and not _follows(a, hit.first))
        for back in range(1, min(first, _CUE) + 1)
        for hit in a.hits.all_at(first - back, "officecue")  # "giữ chức | Vụ trưởng"
    )


def anothers(a: Annotated, first: int, glue: str) -> bool:
    """Tell whether an office before a name is not of who is named.

    "bầu ông A giữ chức X, bà B giữ chức Y": X is no office of B; "con trai Bí thư Đảng ủy xã A là
    ông B": the office is part of a longer noun phrase.
    """
    if glue == ",":
        return _given(a, first)
    return glue == "=" and first > 0 and a.tokens.word(first - 1) and not _opens(a, first)


def _opens(a: Annotated, first: int) -> bool:
    """Tell whether the word before an office opens its clause: "…, còn [Bí thư Đảng ủy xã A]".

    So does "Người giữ chức …", where the sentence starts with it: no "tin đồn người giữ chức …".
    """
    return any(
        _OPENERS.intersection(hit.concept.properties.get("functionClass", ()))
        or (hit.concept.has("functionClass", "holder") and _begins(a, hit.first))
        for hit in a.hits.ending(first, _CUE, "function")
    )


def borne(a: Annotated, first: int) -> bool:
    """Tell whether another bears an office: "ông A thân với người giữ chức Giám đốc Sở B".

    Not "ông A, người giữ chức …" nor "ông A là người giữ chức …".
    """
    for hit in a.hits.ending(first, _CUE, "function"):
        if hit.concept.has("functionClass", "bearer"):
            return _follows(a, hit.first) and not of_class(a, hit.first - 1, "copula")
    return False


def _begins(a: Annotated, index: int) -> bool:
    """Tell whether a sentence starts at a token."""
    near = a.range_at(index)
    return bool(near) and near.start == index


def _follows(a: Annotated, index: int) -> bool:
    """Tell whether a word stands right before the token in its sentence."""
    return index > 0 and a.tokens.word(index - 1) and not a.tokens.capital(index)


def acts_for(a: Annotated, first: int) -> bool:
    """Tell whether another acts for the office: "thừa ủy quyền của Trưởng ban, ông A, …"."""
    return any(
        hit.concept.has("functionClass", "behalf") for hit in a.hits.ending(first, _CUE, "function")
    )


def of_act(a: Annotated, first: int, name: Chunk, *, titled: bool) -> bool:
    """Tell whether the office is whose act it is: "theo quyết định của Trưởng ban, ông A sẽ …".

    A name that a mark closes is that of the office: "ý kiến của Trưởng ban, ông A, …"; not where
    an office of his own follows: "quyết định của Thủ tướng, ông A, nguyên Chủ tịch B, được …".
    Nor is it whom he tells: "Báo cáo với Trưởng ban, ông A cho biết …", nor who tells of him:
    "Theo Trưởng ban, ông A là nông dân giỏi".
    """
    closed = name.stop >= len(a.tokens) or not a.tokens.word(name.stop)
    if not (titled or not closed) or first == 0:
        return False
    told = of_class(a, first - 1, "with")
    if not titled and (_met(a, first) or of_class(a, first - 1, "according")):
        return _met(a, first) or not _speaks(a, name.stop)
    return genitive(a, first - 1) or (told and _has(a, name.stop, _VERBAL))


def _met(a: Annotated, first: int) -> bool:
    """Tell whether a sentence opens with a verb of meeting: "Gặp [Bí thư Tỉnh ủy], ông A kể …"."""
    return any(_begins(a, hit.first) for hit in a.hits.ending(first, _CUE, "eventverb"))


def _speaks(a: Annotated, index: int) -> bool:
    """Tell whether a verb of saying starts at a token: "Theo Giám đốc Sở A, ông B cho biết …"."""
    while (adverb := a.hits.at(index, "clauseword")) and adverb.concept.has("clauseRole", "adverb"):
        index = adverb.stop
    return any("actType" in hit.concept.properties for hit in a.hits.all_at(index, "act"))


def of_career(a: Annotated, first: int) -> bool:
    """Tell whether the office is of one under whom another served: "từng là thư ký của [Bí thư]".

    What is listed behind is that career again: "… của Bí thư Tỉnh ủy B, Chánh Văn phòng Tỉnh ủy".
    """
    if first < 1 or not genitive(a, first - 1):
        return False
    starts = range(max(0, first - 1 - _SERVICE), first - 1)
    past = [h for i in starts for h in a.hits.all_at(i, "status") if h.stop - h.first > 1]
    return any(
        hit.concept.has("statusKind", "former")
        and all(a.tokens.word(i) for i in range(hit.stop, first - 1))
        for hit in past
    )


def fronted(a: Annotated, first: int, name: Chunk) -> bool:
    """Tell whether what opens the sentence is another's, and who is named begins its clause.

    "Kết thúc phần trả lời của Bộ trưởng Bộ A, Chủ tịch Quốc hội B đề nghị …": a verb right behind
    the name wants a subject, which what is fronted cannot be.
    """
    start = a.tokens_of(a.sentences[name.sentence]).start
    whose = first > start + 1 and genitive(a, first - 1)
    return whose and _has(a, start, _FRONTS) and _has(a, name.stop, _VERBAL)


def _has(a: Annotated, index: int, classes: frozenset[str]) -> bool:
    """Tell whether a word of some classes starts at the token, or a verb of what is said."""
    return any(
        not classes.isdisjoint(value)
        for hit in a.hits.all_at(index, "act", "actframe", "clauseword", "function")
        for key, value in hit.concept.properties.items()
        if key in _CLASSES
    ) or any("actType" in hit.concept.properties for hit in a.hits.all_at(index, "act"))
