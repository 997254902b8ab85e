"""Which words are cues of their own, and where the clause that one governs may end."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from kg.clauses.forces import Force
from kg.lexicon.matcher import NO_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon.matcher import Words
    from kg.lexicon.model import Hit
    from kg.read.reading import Annotated

_WORDS = frozenset({
    "act", "body", "bodykind", "decision", "doctype", "eventnoun", "eventverb", "role", "roleform",
    "sector", "unit",
})  # fmt: skip
_SUBJECTS = (
    "body", "bodykind", "decision", "honorific", "placekind", "rank", "role", "roleform",
)  # fmt: skip
_LED = (Force.ABSENT, Force.FORMER)  # who leads it stands behind "do"
_TITLES = ("role", "roleform", "status", "rank", "degree")
_ENDING = frozenset("(),;:.")
_VERB = 4  # tokens of the longest verb of sitting
_TIME = 8  # tokens of the longest time that opens a clause: "sáng ngày 5/3/2024"
_THAT = "complementiser"
_OPENS = 4  # tokens of the longest word before that
_POINTING = 5  # tokens between a noun and the word that points back ("đoạn tin ngắn ấy")


def apart(a: Annotated, span: range, cue: Hit) -> bool:
    """Tell whether a cue is a word of its own: no name ("ông Định"), no piece of a longer word."""
    first = cue.first
    opens = first == span.start or not a.tokens.word(first - 1)
    if (a.tokens.capital(first) and not opens) or first in a.inside:
        return False
    long = cue.stop - first > 1  # "cũng đề nghị" is still "đề nghị"
    for index in (first - 1, first - 2):
        for h in a.hits.starting.get(index, ()):
            if h.stop > first and h.concept.scheme in _WORDS and not (long and h.stop == cue.stop):
                return False  # "quyết định", "Chính phủ quyết tâm"
    longer = a.hits.at(first, "decision")  # "khai trừ", "không tái cử", "tiến hành bầu"
    return longer is None or longer.stop <= cue.stop


def word(a: Annotated, index: int, role: str) -> bool:
    """Tell whether a clause word of the role starts at the token."""
    words = a.roles.get(role)
    return words is not None and index in words.at


def turns(a: Annotated, index: int) -> bool:
    """Tell whether a word that turns starts at the token: "nhưng"."""
    hit = a.hits.at(index, "modality")
    return hit is not None and hit.concept.has("modality", "turn")


def role_words(a: Annotated, role: str) -> Words:
    """Return the clause words of a role."""
    return a.roles.get(role, NO_WORDS)


def _aside_end(a: Annotated, span: range, cue: Hit) -> int:
    """Return the comma that closes an aside which a cue opens: "ông A, [em trai ông B], được …".

    The titles of who is named there belong to it; where none is opened, all that follows does.
    """
    forms = a.tokens.forms
    if cue.first == span.start or forms[cue.first - 1] != ",":
        return span.stop
    for index in range(cue.stop, span.stop):
        if forms[index] == "," and a.hits.at(index + 1, *_TITLES) is None:
            return index
    return span.stop


def led_by(a: Annotated, span: range, cue: Hit, stop: int) -> int:
    """Return where others are told of than those whom the cue speaks of, else ``stop``.

    "Vắng mặt tại hội nghị [do bà B chủ trì]", "lễ tang ông A [do ông B làm Trưởng ban]",
    "ông A, em trai ông B, [được bổ nhiệm …]".
    """
    if cue.concept.has("modality", Force.KIN):
        return min(stop, _aside_end(a, span, cue))
    if not any(cue.concept.has("modality", force) for force in _LED):
        return stop
    near = a.hits.of(range(cue.stop, stop), "function")
    return next((h.first for h in near if h.concept.has("functionClass", "agent")), stop)


def gone_from(a: Annotated, start: int, cue: Hit) -> int:
    """Return where the clause starts that calls somebody gone, not who tells or follows him.

    "Ông A, Chủ tịch xã, cho biết [ông B đã nghỉ hưu]", "ông A thay [ông B đã nghỉ hưu]".
    """
    near = range(start, cue.first)
    told = (h for h in a.hits.of(near, "act") if h.concept.first("actType"))
    others = (*told, *role_words(a, "replaced").within(near))
    return max((hit.stop for hit in others), default=start)


def numbered(a: Annotated, index: int) -> bool:
    """Tell whether a number stands right before a token: "[bốn] tháng sau", "[23] năm sau"."""
    if not index:
        return False
    return a.tokens.forms[index - 1].isdigit() or a.hits.at(index - 1, "numeral") is not None


def points_back(a: Annotated, index: int) -> bool:
    """Tell whether a phrase that points back to what was told starts at the token.

    "Đó (là tin vịt)", "Thông tin trên (là sai)", "Đoạn tin ngắn ấy (…)".
    """
    if word(a, index, "resumes"):
        return True
    told = word(a, index, "tale") or word(a, index, "tiding")
    near = range(index + 1, min(index + _POINTING, len(a.tokens)))
    return told and any(word(a, i, "demonstrative") for i in near)


def subject(a: Annotated, index: int) -> bool:
    """Tell whether a clause may start at a token: with a name, an office, a body, a decision."""
    return a.tokens.capital(index) or a.hits.at(index, *_SUBJECTS) is not None


def second_verbs(a: Annotated, span: range) -> Iterator[int]:
    """Yield the conjunctions before a verb of saying, or the first of deciding, that they start.

    "bác bỏ và cho biết …", "hủy bỏ hai nghị quyết và bầu …"; not "đề nghị bầu ông A và bầu ông B",
    nor where a body sits to decide: "sẽ họp và bầu ông A".
    """
    decided = next(iter(a.hits.starts(span, "decision")), span.stop)
    for index in a.hits.starts(span, "function"):
        hit = a.hits.at(index, "function")
        if hit is None or not hit.concept.has("functionClass", "conjunction"):
            continue
        second = a.hits.at(hit.stop, "act") is not None or hit.stop == decided
        if second and not _sits(a, index):
            yield index


def _sits(a: Annotated, stop: int) -> bool:
    """Tell whether a verb of sitting ends at a token: "họp bất thường | và"."""
    return any(
        verb.concept.has("intransitive", "yes") for verb in a.hits.ending(stop, _VERB, "eventverb")
    )


def _timed(a: Annotated, comma: int) -> bool:
    """Tell whether a comma only closes the time of a clause: "rằng sáng 5/3, đoàn đã đến"."""
    opened, before = _opened(a), range(max(0, comma - _TIME), comma)
    if opened.isdisjoint(before):
        return False
    dated = False
    for first in reversed(before):
        form = a.tokens.forms[first]
        if form != form.lower():
            return False
        dated = dated or form[0].isdigit() or word(a, first, "justnow")
        if dated and first in opened:
            return True
    return False


def _opened(a: Annotated) -> frozenset[int]:
    """Return the tokens right before which a cue or "rằng" stands, found once in an article."""
    if _opened not in a.parsed:
        that = (h for h in a.hits.every("clauseword") if h.concept.has("clauseRole", _THAT))
        cues = (*(h for h in a.hits.every("modality") if _cue(a, h)), *that)
        a.parsed[_opened] = frozenset(h.stop for h in cues if h.stop - h.first <= _OPENS)
    return cast("frozenset[int]", a.parsed[_opened])


def _cue(a: Annotated, hit: Hit) -> bool:
    """Tell whether a word is a cue, and no piece of one: not "chắc" of "chắc chắn"."""
    whole = a.hits.at(hit.first, "modality")
    return whole is not None and whole.stop == hit.stop and "modality" in hit.concept.properties


def commas(a: Annotated, span: range) -> Iterator[int]:
    """Yield the commas that end a clause; those around titles and in lists of verbs end none.

    "Ông A, Giám đốc Sở Y tế, vắng mặt"; "miễn nhiệm, bổ nhiệm".
    """
    titled, forms = False, a.tokens.forms
    for index in span:
        form = forms[index]
        if form not in _ENDING:
            continue
        if form in "()":
            yield index
        if form in ";:.":
            titled = False
        if form != "," or _timed(a, index) or word(a, index - 1, "copula"):
            continue  # "không phải là, và cũng chưa từng là, Giám đốc"
        after = index + 1
        named = titled or a.tokens.capital(index - 1) or a.tokens.forms[index - 1] == ")"
        kin = a.hits.at(after, "modality")
        title = named and (
            a.hits.at(after, *_TITLES) is not None
            or (kin is not None and kin.concept.has("modality", "kin"))
        )
        if title:
            titled = True
        elif titled:
            titled = False
        elif a.hits.at(after, "decision") is None:
            yield index
