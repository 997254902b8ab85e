"""What may stand between a name and its verb: brackets, titles, companions, asides in dashes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.model import Kind
from kg.read import phrases

if TYPE_CHECKING:
    from kg.clauses.grammar import Clauses
    from kg.lexicon.model import Hit
    from kg.read.reading import Mention

_LOW = frozenset({"commune", "district", "hamlet"})
_ROMAN = frozenset("IVXL")
_LONGEST_BRACKET = 40
_LONGEST_APPOSITION = 25
_LONGEST_COMPANION = 9


def before_apposition(clauses: Clauses, index: int) -> int:
    """Return where the name stops whose brackets, titles or companions end at the token.

    ``index`` itself where a name ends there, or where nothing of the kind stands between.
    """
    steps = (
        _constituency, _residence, _described, _mandate, _on_behalf, _demonstrative, _bracket,
        _companions, _term, _titles, _dashes,
    )  # fmt: skip
    for step in steps:
        found = step(clauses, index)
        if found is not None:
            goes_on = step in (_bracket, _constituency) and clauses.ending_at(found) is None
            return before_apposition(clauses, found) if goes_on else found
    return index


def _constituency(clauses: Clauses, index: int) -> int | None:
    """Skip where deputies were elected: "… các đại biểu thuộc đơn vị bầu cử số 1 tỉnh A họp"."""
    seats = clauses.words("constituency")
    if not seats.at:
        return None
    named = clauses.ending_at(index)
    stop = clauses.phrase_start(named) if named is not None else index
    near = seats.within(range(max(0, stop - _LONGEST_COMPANION), stop))
    seat = near[-1] if near else None
    if seat is None or any(clauses.tokens.word(i) for i in range(seat.stop + 1, stop)):
        return None  # "đơn vị bầu cử số 1 [tỉnh A]": a word and its number
    return clauses.skip_back(seat.first, "governor")


def _mandate(clauses: Clauses, index: int) -> int | None:
    """Skip "theo Quyết định số 5 …" in "Đoàn kiểm tra theo Quyết định số 5 làm việc với …"."""
    named = clauses.ending_at(index)
    if named is None or named.kind is not Kind.DOCUMENT:
        return None
    word = clauses.word_before(clauses.phrase_start(named), "according")
    held = word is not None and clauses.ending_at(word.first) is not None
    return word.first if word is not None and held else None


def _on_behalf(clauses: Clauses, index: int) -> int | None:
    """Skip "thay mặt Bộ Chính trị" in "Đồng chí A, thay mặt Bộ Chính trị, trình bày …"."""
    forms = clauses.tokens.forms
    stop = index - 1 if index and forms[index - 1] == "," else index
    named = clauses.ending_at(stop)
    if named is None:
        return None
    first = clauses.skip_back(clauses.phrase_start(named), "voice")
    behalf = clauses.word_before(first, "behalf")
    if behalf is None or behalf.first == 0:
        return index if stop == index else None
    before = clauses.skip_back(behalf.first, "adverb")  # "Ông A [cũng] thay mặt ông B chủ trì"
    return before - (forms[before - 1] == ",")


def _demonstrative(clauses: Clauses, index: int) -> int | None:
    """Skip "này" in "Hội đồng này cho biết"."""
    hit = clauses.word_before(index, "demonstrative")
    return hit.first if hit is not None and clauses.ending_at(hit.first) is not None else None


def _bracket(clauses: Clauses, index: int) -> int | None:
    """Skip "(huyện B)" in "Ông A (huyện B) cho hay"."""
    if index == 0 or clauses.tokens.forms[index - 1] != ")":
        return None
    opening = range(index - 2, max(0, index - _LONGEST_BRACKET), -1)
    return next((first for first in opening if clauses.tokens.forms[first] == "("), None)


def _companions(clauses: Clauses, index: int) -> int | None:
    """Skip "và các ý kiến phát biểu" in "Báo cáo và các ý kiến phát biểu đều cho thấy".

    And ", cùng các đại biểu HĐND tỉnh" in "Bà A, Chủ tịch HĐND tỉnh, cùng các đại biểu …".
    """
    for first in range(index - 2, max(0, index - _LONGEST_COMPANION), -1):
        if clauses.tokens.forms[first] in ",;:.":
            return None
        joins = clauses.word(first, "conjunction")
        hit = joins or clauses.reading.hits.at(first, "joint")
        if hit is not None and phrases.generic(clauses.reading.annotated, hit.stop + 1):
            beside, titled = clauses.ending_at(first), _titles(clauses, first)
            if beside is not None and (joins or beside.kind is Kind.PERSON):
                return first
            named = clauses.ending_at(titled) if titled is not None else None
            return titled if named is not None else None
    return None


def _term(clauses: Clauses, index: int) -> int | None:
    """Skip the term in "HĐND tỉnh khóa XVIII, nhiệm kỳ 2016 - 2021 tổ chức kỳ họp"."""
    told, forms = False, clauses.tokens.forms
    while index:
        before = forms[index - 1]
        words = (clauses.reading.hits.at(index - n, "timeword", "function") for n in (1, 2))
        word = next((h for h in words if h and h.stop == index and _of_term(h)), None)
        if word is not None:
            index, told = word.first, True
        elif before in ",-–" or before.isdigit() or _ROMAN.issuperset(before):
            index -= 1
        else:
            break
    return index if told and clauses.ending_at(index) is not None else None


def _residence(clauses: Clauses, index: int) -> int | None:
    """Skip where somebody lives in "Cử tri A, xóm B, xã C đề nghị": the person asks."""
    forms = clauses.tokens.forms
    at = index - 1 if index and forms[index - 1] == "," else index
    while (lived := clauses.ending_at(at)) is not None and _below(clauses, lived.first):
        first = clauses.phrase_start(lived)
        if first != lived.first or not first or forms[first - 1] not in ",;":
            return None
        at = first - 1
        person = clauses.ending_at(at)
        if person is not None and person.kind is Kind.PERSON and forms[at] == ",":
            return at if _begins(clauses, clauses.phrase_start(person)) else None
    return None


def _described(clauses: Clauses, index: int) -> int | None:
    """Skip what sort of person one is: "Ông A - cử tri xã B cho rằng", "Bà C, nông dân xã D nói".

    Who opens the clause speaks, not the people of the place that ends it.
    """
    forms = clauses.tokens.forms
    for mark in range(index - 2, max(0, index - _LONGEST_COMPANION), -1):
        if forms[mark] in ";:." or clauses.reading.hits.at(mark, "act") is not None:
            return None
        if forms[mark] == "," or clauses.dash(mark):
            person = clauses.ending_at(mark) if _sort(clauses, mark + 1) else None
            if person is None or person.kind is not Kind.PERSON:
                return None
            return mark if _begins(clauses, clauses.phrase_start(person)) else None
    return None


def _sort(clauses: Clauses, index: int) -> bool:
    """Tell whether a common noun of people stands at a token: "cử tri", "chuyên gia"."""
    counted = clauses.reading.hits.at(index, "unit")
    people = counted is not None and counted.concept.has("unitClass", "person")
    return people or clauses.word(index, "people") is not None


def _begins(clauses: Clauses, first: int) -> bool:
    """Tell whether a sentence, or a clause behind a comma, begins with the name at a token."""
    first = clauses.skip_back(first, "opener", "joint")
    sentence = clauses.reading.sentence_at(clauses.tokens.starts[first])
    start = clauses.reading.annotated.tokens_of(sentence).start if sentence is not None else 0
    return first <= start or clauses.tokens.forms[first - 1] in ",;:"


def _below(clauses: Clauses, first: int) -> bool:
    """Tell whether the place at a token is below a province."""
    kind = clauses.reading.hits.at(first, "placekind")
    levels = kind.concept.properties.get("level", ()) if kind is not None else ()
    return not _LOW.isdisjoint(levels)


def _of_term(hit: Hit) -> bool:
    return hit.concept.id == "timeword_nhiem-ky" or hit.concept.has("functionClass", "term")


def _titles(clauses: Clauses, index: int) -> int | None:
    """Skip the comma after titles in "Đồng chí A, Bí thư Tỉnh ủy, cho biết"."""
    if index == 0 or not (clauses.tokens.forms[index - 1] == "," or clauses.dash(index - 1)):
        return None
    named = clauses.ending_at(index - 1)
    if named is None:
        return None
    if named.kind is not Kind.PERSON:
        return None  # it may end the titles: "Ông A, giáo sư của Đại học B, nói"
    if named.phrase.end > named.span.end:
        return index - 1
    if clauses.tokens.forms[index - 1] != ",":
        return None
    titled = named.phrase.start < named.span.start  # "Bí thư Tỉnh ủy A, cho biết": a stray comma
    return index - 1 if titled and _opens(clauses, named) else index


def _opens(clauses: Clauses, named: Mention) -> bool:
    """Tell whether a title and a name open a sentence, or a clause behind its setting."""
    first = clauses.phrase_start(named)
    office = clauses.reading.hits.at(first, "role", "roleform")
    return office is not None and _begins(clauses, first)


def _dashes(clauses: Clauses, index: int) -> int | None:
    """Skip an apposition of other words: "Ông A - chuyên gia kinh tế - nhận định"."""
    forms = clauses.tokens.forms
    if index == 0 or not (forms[index - 1] == "," or clauses.dash(index - 1)):
        return None
    comma = forms[index - 1] == ","
    for first in range(index - 2, max(0, index - _LONGEST_APPOSITION), -1):
        if forms[first] == "," if comma else clauses.dash(first):
            person = clauses.ending_at(first)
            if person is not None:
                return first if person.kind is Kind.PERSON else index
    return None
