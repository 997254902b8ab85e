"""Where a name that is a phrase of its own stops: titles of documents, programmes and meetings.

"Nghị quyết … về đẩy mạnh công tác luân chuyển cán bộ lãnh đạo", "Chương trình mục tiêu quốc gia
phát triển kinh tế-xã hội vùng đồng bào dân tộc thiểu số và miền núi".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.read import phrases
from kg.read.phrases.words import joins, of_class
from kg.text.dates import part_of_day

if TYPE_CHECKING:
    from kg.read.reading import Annotated

_SIGN = "issuecue_ky"
_DAY = 8  # tokens of "ngày 24/5/2023"
_STOPS = frozenset(".;:!?…()[]")
_OPEN, _CLOSE = frozenset("“\"«'‘"), frozenset("”\"»'’")


def quoted_stop(a: Annotated, first: int) -> int:
    """Return the token after the quotation that opens at ``first``, or ``first`` if none does."""
    tokens = a.tokens
    if first >= len(tokens) or tokens.forms[first] not in _OPEN:
        return first
    for index in range(first + 1, min(first + 60, len(tokens))):
        if tokens.forms[index] in _CLOSE:
            return index + 1
        if tokens.forms[index][0] == "\n":
            break
    return first


def amended_stop(a: Annotated, index: int) -> int:
    """Return the token after "(sửa đổi)" behind the name of a law, ``index`` for none."""
    forms, end = a.tokens.forms, len(a.tokens)
    hit = a.hits.at(index + 1, "establish") if index + 1 < end and forms[index] == "(" else None
    if hit is None or not hit.concept.has("amends", "yes"):
        return index
    return hit.stop + 1 if hit.stop < end and forms[hit.stop] == ")" else index


def ends_title(a: Annotated, index: int) -> bool:
    """Tell whether a finite clause starts at the token: "đã", "được", "nhằm", "trong đó".

    "cần" does, but not the first word of "Thành ủy Cần Thơ".
    """
    hit = a.hits.at(index, "function")
    if hit is None or not hit.concept.has("endsTitle", "yes"):
        return False
    named = a.hits.at(index, "province", "district") if a.tokens.capital(index) else None
    return named is None or named.stop <= hit.stop


def cut(a: Annotated, stop: int) -> bool:
    """Tell whether the text breaks off there: "Hướng dẫn thực hiện các tiêu chí, chỉ ..."."""
    forms = a.tokens.forms[stop : stop + 2]
    return (forms[:1] == ("…",) or forms == (".", ".")) and not a.tokens.glued(stop)


def title_stop(
    a: Annotated,
    first: int,
    sentence_stop: int,
    *,
    commas: bool,
    places: bool = False,
    limit: int = 60,
) -> int:
    """Return where the title that starts at ``first`` stops.

    It runs to the end of the clause; ``commas``: a comma does not end it (titles after "về");
    ``places``: nor does "tại" before what is no session ("… sử dụng đất tại huyện A").
    """
    index, end = first, min(sentence_stop, first + limit)
    while index < end:
        if places and index > first and _placed(a, index, end):
            index += 1
            continue
        after = _goes_on(a, first, index, end, commas=commas)
        if after == index:
            break
        index = after
    while index > first and (a.tokens.forms[index - 1] in ",-–" or _leads_on(a, index - 1)):
        index -= 1
    return index


def _leads_on(a: Annotated, index: int) -> bool:
    """Tell whether no title ends in a word: "và", "từ", "gửi", ", đó"."""
    aside = a.hits.at(index, "docaside")
    if joins(a, index) or (aside is not None and aside.concept.has("asideKind", "towards")):
        return True
    hit = a.hits.at(index, "function")
    classes = hit.concept.properties.get("functionClass", ()) if hit else ()
    resumes = "demonstrative" in classes and a.tokens.forms[index - 1] == ","
    return resumes or "dating" in classes


def _goes_on(a: Annotated, first: int, index: int, end: int, *, commas: bool) -> int:
    """Return the token after the next piece of a title, ``index`` where the title stops."""
    form = a.tokens.forms[index]
    if form in _OPEN:
        return quoted_stop(a, index)
    whole = _whole(a, index)
    if index < whole <= end:
        return whole
    if form in _STOPS or form in _CLOSE:
        inside = form == "." and index + 1 < end and a.tokens.glued(index + 1)
        return index + 1 if inside and a.tokens.forms[index + 1] != "." else index
    if form == "," and (not commas or _new_clause(a, index + 1, end)):
        return index + 1 if commas and _serves(a, first, index) else index
    if index > first and (
        _by_order(a, index)
        or ends_title(a, index)
        or _told_of(a, index, end)
        or _sent_to(a, index, end)
        or _second_about(a, first, index)
    ):
        return _until(a, index, end)
    return index if index > first and _another(a, first, index) else index + 1


def _another(a: Annotated, first: int, index: int) -> bool:
    """Tell whether "và" joins what is no part: "Tờ trình về … và [Tờ trình …]", "… và [ký] …"."""
    if not joins(a, index) or _amends(a, first) or _serves(a, first, index):
        return False
    verb = a.hits.at(index + 1, "issuecue")
    signs = verb is not None and verb.concept.id == _SIGN
    return signs or a.hits.at(index + 1, "doctype") is not None


def _whole(a: Annotated, index: int) -> int:
    """Return where a compound, or a place with a dot in its head, stops; ``index`` for none.

    "phòng, chống", "TP. HCM", and "(sửa đổi)" behind a law.
    """
    if (amended := amended_stop(a, index)) > index:
        return amended
    compound = a.hits.at(index, "compound", "lawname")  # "Luật Nhà ở"
    if compound is not None:
        return compound.stop
    head = a.hits.at(index, "placekind")
    if head is None or "." not in a.tokens.forms[index : head.stop + 1]:
        return index
    where = phrases.place(a, index)
    return where.stop if where is not None else index


def _by_order(a: Annotated, index: int) -> bool:
    """Tell whether the order follows by which it is done: "Đề án … theo Quyết định số 9/QĐ-TTg"."""
    noun, hit = a.hits.at(index + 1, "doctype"), a.hits.at(index, "function")
    if noun is None or hit is None or not hit.concept.has("functionClass", "preposition"):
        return False
    if hit.concept.has("functionClass", "genitive"):  # "… một số điều của Nghị định số 9/NĐ-CP"
        return False
    mark = a.hits.at(noun.stop, "function")
    marked = mark is not None and mark.concept.has("functionClass", "number")
    under = not hit.concept.has("functionClass", "about")
    return under and hit.stop == index + 1 and marked


def _serves(a: Annotated, first: int, index: int) -> bool:
    """Tell whether a title lists what it carries out: "thi hành Luật Đất đai, [Luật Nhà ở] …"."""
    noun = a.hits.at(index + 1, "doctype") if a.hits.at(first, "carryout") is not None else None
    before = a.hits.of(range(first, index), "doctype") if noun is not None else ()
    return any(noun is not None and hit.concept is noun.concept for hit in before)


def _amends(a: Annotated, first: int) -> bool:
    """Tell whether a title lists what it changes: "sửa đổi Thông tư 38 và Thông tư 39 …"."""
    hit = a.hits.at(first, "establish")
    return hit is not None and hit.concept.has("amends", "yes")


def _placed(a: Annotated, index: int, end: int) -> bool:
    """Tell whether "tại" leads to a place or body of the title, not to a session or a day."""
    hit = a.hits.at(index, "function")
    if hit is None or hit.stop >= end or not hit.concept.has("functionClass", "within"):
        return False
    if not a.tokens.word(hit.stop):
        return False
    away = ("eventnoun", "session", "timeword", "numeral", "honorific", "congress", "function")
    return a.hits.at(hit.stop, *away) is None and a.hits.at(hit.stop + 1, "eventnoun") is None


def _told_of(a: Annotated, index: int, end: int) -> bool:
    """Tell whether the title is over: "… năm 2024 với 19 chỉ tiêu", "… do ông A trình bày"."""
    hit = a.hits.at(index, "function") if index + 1 < end else None
    if hit is None or hit.stop >= end:
        return False
    if hit.concept.has("functionClass", "agent"):
        return a.tokens.capital(hit.stop) or a.hits.at(hit.stop, "honorific") is not None
    return hit.concept.has("functionClass", "with") and a.tokens.forms[hit.stop].isdigit()


def _second_about(a: Annotated, first: int, index: int) -> bool:
    """Tell whether "về việc" opens a second subject: "… kiểm tra đối với X về việc thực hiện …"."""
    hit = a.hits.at(index, "function")
    if hit is None or hit.stop - index < 2 or not hit.concept.has("functionClass", "about"):
        return False
    if any(
        (asked := a.hits.at(i, "act")) is not None and phrases.genitive(a, asked.stop)
        for i in range(first + 1, index)
    ):
        return False  # "phê chuẩn đề nghị của Chánh án về việc bổ nhiệm …"
    return not any(
        a.hits.at(i, "doctype") and not a.hits.at(i, "nominaliser") for i in range(first, index)
    )


_YEAR = re.compile(r"(19|20)\d\d$")


def _until(a: Annotated, index: int, end: int) -> int:
    """Return where "đến năm 2020 (và những năm tiếp theo)" stops, ``index`` where none starts."""
    tokens = a.tokens
    year = a.hits.at(index + 1, "timeword")
    if year is None or year.stop >= end or not _YEAR.match(tokens.forms[year.stop]):
        return index
    stop = year.stop + 1
    if stop + 1 < end and joins(a, stop) and phrases.generic(a, stop + 2):
        while stop < end and tokens.word(stop) and not ends_title(a, stop):
            stop += 1
    return stop


def _new_clause(a: Annotated, index: int, end: int) -> bool:
    """Tell whether a new clause follows a comma: a capital, a name, an office, a reporting verb."""
    if index >= end:
        return True
    tokens = a.tokens
    if tokens.capital(index) and tokens.word(index):
        return True
    if a.hits.at(index, "compound") is not None or _item(a, index, end) or _purpose(a, index):
        return False
    among = a.hits.at(index, "amongcue") is not None
    if among or _behalf(a, index) or _on_a_day(a, index, end) or _breach(a, index):
        return True
    noun = a.hits.at(index, "nominaliser", "doctype")
    asks = a.hits.at(index, "act") is not None and not phrases.genitive(a, index + 2)
    if noun is not None and not (noun.concept.has("weak", "yes") and asks):
        return False  # "về nội dung, kế hoạch kiểm tra …", but "…, kiến nghị xử lý …"
    return a.hits.at(index, "honorific", "role", "act", "anaphor") is not None or ends_title(
        a, index
    )


def _breach(a: Annotated, index: int) -> bool:
    """Tell whether a breach is told behind a comma: "…, [vi phạm] quy định về …"."""
    cue = a.hits.at(index, "finding")
    breaks = cue is not None and cue.concept.has("findingType", "finding_violation")
    return breaks and cue is not None and bool(a.hits.starts(range(index, cue.stop + 1), "doctype"))


def _on_a_day(a: Annotated, index: int, end: int) -> bool:
    """Tell whether a time opens what somebody does: "…, ngày 24.5, [ông A]", "…, năm 2023 tỉnh"."""
    forms = a.tokens.forms
    if index + 1 < end and part_of_day(forms[index]) and forms[index + 1][0].isdigit():
        return True
    if a.hits.at(index, "timeword") is None:
        return False
    year = next((i for i in range(index, min(index + _DAY, end)) if forms[i].isdigit()), end)
    if year + 1 < end and a.hits.at(year + 1, "honorific", "role", "anaphor", "body") is not None:
        return True
    comma = next((i for i in range(index, min(index + _DAY, end)) if forms[i] == ","), end)
    dated = any(forms[i].isdigit() for i in range(index, comma))
    who = a.hits.at(comma + 1, "honorific", "role", "roleform", "body") if comma < end else None
    return dated and who is not None


def _sent_to(a: Annotated, index: int, end: int) -> bool:
    """Tell whether it is told who gets the document: "báo cáo về cây ăn quả gửi Bộ A"."""
    hit = a.hits.at(index, "docaside")
    if hit is None or hit.stop >= end or not hit.concept.has("asideKind", "towards"):
        return False
    who = a.hits.at(hit.stop, "body", "bodykind", "role", "roleform")
    return who is not None and a.tokens.capital(hit.stop)


def _item(a: Annotated, index: int, end: int) -> bool:
    """Tell whether one or two small words fill an item of a list: "…, khai thác, chế biến và …"."""
    for stop in (index + 1, index + 2):
        if stop >= end or not a.tokens.word(stop - 1) or a.tokens.capital(stop - 1):
            return False
        if a.tokens.forms[stop] == "," or joins(a, stop):
            return not ends_title(a, index) and a.hits.at(index, "honorific", "role") is None
    return False


def _purpose(a: Annotated, index: int) -> bool:
    """Tell whether a verb is no saying, but has a purpose: "…, phân tích để phân loại hàng hóa".

    Or an end: "mức chi thăm hỏi, chúc mừng đối với người cao tuổi".
    """
    asks = a.hits.at(index, "act")
    after = asks.stop if asks is not None else index
    return after > index and (of_class(a, after, "purpose") or of_class(a, after, "towards"))


def _behalf(a: Annotated, index: int) -> bool:
    hit = a.hits.at(index, "actframe")
    return hit is not None and hit.concept.has("frame", "behalf")
