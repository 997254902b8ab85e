"""Documents told by their title or issuer: "Nghị quyết về …", "Quy chế làm việc của …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.lexicon.matcher import NO_WORDS
from kg.read import phrases
from kg.read.documents.governing import annexed, governed, heard, on_agenda
from kg.read.phrases.words import joins, of_class
from kg.read.titles import cut, ends_title, title_stop
from kg.text.fold import fold_key

if TYPE_CHECKING:
    from kg.lexicon.model import Hit
    from kg.read.documents.model import DocPhrase
    from kg.read.documents.noun import DocNoun
    from kg.read.reading import Annotated

_TITLE = 3  # tokens of the shortest title without "về"
_DEEDS = ("decision", "establish")  # what an act orders: "phê chuẩn", "thành lập"


def titled(noun: DocNoun) -> DocPhrase | None:
    """Parse "Nghị quyết về đẩy mạnh …", "Quyết định của Ban Bí thư về …"."""
    found = noun.extended(noun.phrase(noun.hit.stop, "title"))
    whole = noun.has_title(found) and not cut(noun.a, found.stop)
    return found if whole else None


def issued(noun: DocNoun) -> DocPhrase | None:
    """Parse "Quy chế làm việc của Thành ủy An Phước"."""
    tokens, index = noun.a.tokens, noun.hit.stop
    words = index
    if (
        index < noun.end
        and noun.a.hits.at(index, "function", "act")
        and not (phrases.genitive(noun.a, index))
    ):
        return None  # "Nghị quyết liên tịch này chi phối hoạt động của …"
    while (
        words < min(noun.end, index + 10)
        and tokens.word(words)
        and not tokens.capital(words)
        and not ends_title(noun.a, words)
        and not phrases.genitive(noun.a, words)
    ):
        words += 1
    owner = noun.owner(words)
    if owner is None or (words > index and noun.a.hits.at(index, *_DEEDS) is not None):
        return None  # "Nghị quyết phê chuẩn đề nghị của Chánh án …" has a title, no issuer
    first, stop = owner
    if words == index and _one_of_many(noun, first):
        return None
    asks = noun.a.hits.at(stop, "act") if stop < noun.end else None
    if words == index and asks is not None and governed(noun):
        # "đọc Báo cáo của Bộ Chính trị tiếp thu, giải trình ý kiến …"
        ends = title_stop(noun.a, _after_verbs(noun, asks), noun.end, commas=True)
        return noun.phrase(ends, "title", issuer=first, stops=(stop, ends))
    between = fold_key(noun.a.tokens.words(index, words)) if words > index else ""
    # "Quy chế làm việc của Thành ủy" says whose rules they are, not who issued them
    bound = bool(between) or noun.hit.concept.has("ownerBound", "yes")
    return noun.phrase(
        stop,
        "issuer",
        issuer=None if bound else first,
        owner=first,
        ordinal=between,
        stops=(stop,),
    )


def owned(noun: DocNoun) -> DocPhrase | None:
    """Parse "dự thảo báo cáo của X", and "kết luận của X", a document if it is named again."""
    draft = noun.phrase(noun.hit.stop, "issuer").draft
    definite = noun.hit.concept.has("definite", "yes")
    owner = noun.owner(noun.hit.stop) if draft or definite else None
    if owner is None:
        return None
    first, stop = owner
    found = noun.phrase(stop, "issuer", issuer=first, owner=first, repeated=not draft)
    dated = noun.dated(stop, kind=found.kind)
    return found._replace(date=dated[0]) if dated else found


def _after_verbs(noun: DocNoun, first: Hit) -> int:
    """Return the token after joined verbs: "tiếp thu, giải trình"."""
    stop = first.stop
    while stop + 1 < noun.end:
        joined = noun.a.tokens.forms[stop] == "," or joins(noun.a, stop)
        more = noun.a.hits.at(stop + 1, "act") if joined else None
        if more is None:
            break
        stop = more.stop
    return stop


def _one_of_many(noun: DocNoun, owner: int) -> bool:
    """Tell whether the issuer has many such: "Nghị quyết của Bộ Chính trị" (decision 15)."""
    body = phrases.body(noun.a, owner)
    central = body is not None and body.concept is not None
    return central and noun.hit.concept.has("series", "yes")


def _within_title(noun: DocNoun) -> bool:
    """Tell whether the noun opens the title of another: "Hiệp định về [Quy chế biên giới]"."""
    about = noun.hit.first - 1
    titled = about > 0 and of_class(noun.a, about, "about")
    return titled and bool(noun.a.hits.ending(about, 3, "doctype"))


def entitled(noun: DocNoun) -> DocPhrase | None:
    """Parse "Quy chế bổ nhiệm cán bộ": the title follows in small letters."""
    tokens, index = noun.a.tokens, noun.hit.stop
    common = noun.hit.concept.has("noun", "yes")
    capital = tokens.capital(noun.hit.first) and not noun.starts_sentence()
    draft = noun.phrase(index, "title").draft
    if index >= noun.end or tokens.capital(index):
        return None
    counted = tokens.forms[index].isdigit() and (draft or (capital and governed(noun)))
    if tokens.forms[index] == "," and noun.a.hits.at(index + 1, "eventverb") is not None:
        index += 1  # "Báo cáo kết quả kiểm tra[, giám sát công tác …]"
    if not (tokens.word(index) or counted):
        return None
    deed = noun.a.hits.at(index, "decision") is not None
    orders = noun.a.hits.at(index, "eventverb", "establish") is not None
    # "quyết định kỷ luật ông A" is the deed itself, no document of its own (decision 17)
    orders = common if deed else orders
    # "trình bày Báo cáo kết quả …", "đề cương báo cáo 10 năm thực hiện …"
    laid = capital and (governed(noun) or on_agenda(noun))
    ends = annexed(noun)
    laid = not deed and (laid or draft or ends is not None)
    if not laid and not ((capital or governed(noun)) and (common or orders)):
        return None
    word = noun.a.hits.at(index, "function", "congress", "reorganise")  # "Đề án sắp xếp …"
    opens = word is None or word.concept.scheme == "reorganise" or noun.between()
    if (_within_title(noun) and not heard(noun)) or not opens:
        return None  # "nghị quyết này", "quyết định đã được …"
    stop = title_stop(noun.a, index, ends or noun.end, commas=True, places=True)
    if noun.between():  # "Quy chế phối hợp giữa A và B [nêu rõ] …"
        said = (i for i in range(index, stop) if _reports(noun.a, i))
        stop = next(said, stop)
    # "công văn đốc thúc các cơ quan": what it does is no title
    told = noun.hit.concept.has("titleForm", "about") and not noun.about_within(index, stop)
    told = told or (not capital and _given_to(noun.a, index))  # "trao quyết định công nhận cho A"
    if told or stop - index < _TITLE or cut(noun.a, stop) or _of_nothing(noun.a, index, stop):
        return None
    plain = title_stop(noun.a, index, stop, commas=True)  # without "tại huyện A"
    shorter = (plain,) if _TITLE <= plain - index < stop - index else ()
    return noun.phrase(stop, "title", stops=(*shorter, *noun.short(index, stop)))


def _given_to(a: Annotated, index: int) -> bool:
    """Tell whether a deed is told only by who gets it: "(quyết định) [công nhận] cho huyện A"."""
    deed = a.hits.at(index, "decision", "establish", "eventverb", "act")
    return deed is not None and deed.stop in a.roles.get("toward", NO_WORDS).at


def _of_nothing(a: Annotated, index: int, stop: int) -> bool:
    """Tell whether a title tells of no matter: "dự thảo kế hoạch [triển khai thực hiện]"."""
    while index < stop and (verb := a.hits.at(index, "carryout")) is not None:
        index = verb.stop
    return index >= stop


def drafted(noun: DocNoun) -> DocPhrase | None:
    """Parse what its kind names: a draft, "Đề cương báo cáo chính trị", or "Báo cáo chính trị"."""
    whole, kind = noun.phrase(noun.hit.stop, "title"), noun.hit.concept
    named = kind.has("titleForm", "none") and noun.a.tokens.capital(noun.hit.first)
    return whole if named or (whole.draft and kind.first("broader") is not None) else None


def alone(noun: DocNoun) -> DocPhrase | None:
    """Parse a capitalised noun alone: "Nghị quyết" stands for one named elsewhere.

    At the head of a sentence only where it says something: "Chỉ thị nêu rõ …".
    """
    opens = noun.starts_sentence() and not (_speaks(noun) or _serves(noun))
    own = noun.a.hits.at(noun.hit.stop, "congress")  # "thông qua [Nghị quyết] Đại hội": its own
    if not noun.a.tokens.capital(noun.hit.first) or opens or own is not None:
        return None
    return noun.phrase(noun.hit.stop, "bare")


def _serves(noun: DocNoun) -> bool:
    """Tell whether what it is for follows the noun: "Kế hoạch nhằm cụ thể hóa Nghị quyết số 5"."""
    purpose = noun.a.hits.at(noun.hit.stop, "function") if noun.hit.stop < noun.end else None
    if purpose is None or not purpose.concept.has("functionClass", "purpose"):
        return False
    return noun.a.hits.at(purpose.stop, "carryout") is not None


def _speaks(noun: DocNoun) -> bool:
    """Tell whether a verb that surely reports follows the noun, adverbs between."""
    index, adverbs = noun.hit.stop, noun.a.roles.get("adverb", NO_WORDS).at
    while index < noun.end:
        verb = noun.a.hits.at(index, "act")
        if verb is not None:
            return _reports(noun.a, index)
        if index not in adverbs:
            return False
        index = adverbs[index].stop
    return False


def _reports(a: Annotated, index: int) -> bool:
    """Tell whether a verb that surely reports stands at a token: "[Công điện] nêu: …"."""
    verb = a.hits.at(index, "act")
    if verb is None or verb.concept.first("actType") is None:
        return False
    declares = a.tokens.forms[verb.stop : verb.stop + 1] == (":",)
    return declares or verb.concept.has("reporting", "shared")
