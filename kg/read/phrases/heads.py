"""Which words head the name of a body: "Hội", but not "hội", "Tổ chức Hội nghị", "xã Đoàn Kết"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.read.phrases.communes import named
from kg.read.phrases.words import generic

if TYPE_CHECKING:
    from kg.lexicon.model import Hit
    from kg.read.phrases.model import Body
    from kg.read.reading import Annotated

_TITLE = "namedthing_danh-hieu"
_HONOUR = 2  # tokens of "danh hiệu"


def may_head(a: Annotated, first: int, head: Hit, *, lower: bool) -> bool:
    """Tell whether the words head a name here: "hội", "ban" are words, "Hội" may head one."""
    kind = head.concept
    if kind.has("event", "yes") or (kind.has("strictCase", "yes") and not _as_printed(a, head)):
        return False
    small = not a.tokens.capital(first) and not lower
    if small and (head.stop - first == 1 or kind.has("properOnly", "yes")):
        return False  # "hội", "ban" are words, and "chính quyền tỉnh A" is nobody's name
    if _opens_commune(a, head) or _honours(a, first):
        return False
    verb = a.hits.at(first, "partverb")
    if verb is not None and verb.stop == head.stop and a.hits.at(head.stop, "eventnoun"):
        return False  # "Tổ chức Hội nghị …"
    law = a.hits.at(first - 1, "doctype") if first else None
    if law is not None and law.stop == first and law.concept.has("named", "yes"):
        words = a.hits.all_at(first - 2, "decision", "finding") if first > 1 else ()
        if all(word.stop != first for word in words):  # "kỷ luật | Tỉnh ủy A"
            return False  # "Luật Tổ chức Tòa án nhân dân"
    longer = a.hits.at(first, "doctype", "congress", "act")
    return longer is None or longer.stop <= head.stop


def _honours(a: Annotated, first: int) -> bool:
    """Tell whether a title of honour begins here: "danh hiệu [Đảng bộ TSVM]", nobody's name."""
    thing = a.hits.at(first - _HONOUR, "namedthing") if first >= _HONOUR else None
    return thing is not None and thing.stop == first and thing.concept.id == _TITLE


def _as_printed(a: Annotated, hit: Hit) -> bool:
    """Tell whether the text writes small what the label writes small: no "Đảng Bộ"."""
    words = hit.concept.label.split()
    return len(words) != hit.stop - hit.first or all(
        a.tokens.forms[hit.first + i].isupper() or not a.tokens.capital(hit.first + i)
        for i, word in enumerate(words)
        if word[0].islower()
    )


def _opens_commune(a: Annotated, head: Hit) -> bool:
    """Tell whether the words begin the name of a commune: "xã Đoàn Kết" is no "Xã đoàn" of Kết."""
    kind = a.hits.at(head.first, "placekind")
    if kind is None or kind.stop >= head.stop or not kind.concept.has("level", "commune"):
        return False
    known = named(a, kind.concept.label, head.first, kind.stop)
    return known is not None and known.stop > head.stop


def one_syllable(a: Annotated, head: Hit, found: Body) -> bool:
    """Tell whether head and topic are a syllable each, as in a name: "Trường Chinh"."""
    short = found.topic.isalpha() and found.topic.istitle() and head.stop - head.first == 1
    return short and found.stop - head.first == 2 and not a.hits.at(head.stop, "sector")


def proper(a: Annotated, first: int, head: Hit) -> bool:
    """Tell whether a head in small letters has a proper name: "tập đoàn [Mường Bú]", "công ty VB".

    Two capitals, no place: "công ty [Nhật Bản]" is any of that country.
    """
    index, tokens = head.stop, a.tokens
    other = a.hits.at(first, "placekind", "partverb")  # "nhà máy A" is a place, "tổ chức" a verb
    named = head.concept.has("complement", "name") and not generic(a, first)
    if other is not None or not named or index + 1 >= len(tokens) or not tokens.capital(index):
        return False
    initials = len(tokens.forms[index]) > 1 and tokens.forms[index].isupper()
    if not (initials or (tokens.capital(index + 1) and tokens.word(index + 1))):
        return False
    return a.hits.at(index, "country", "province", "district", "city", "region") is None


def small_team(a: Annotated, found: Body, head: Hit) -> bool:
    """Tell whether a team is written small: "đoàn kiểm tra" after "Đoàn kiểm tra số 547"."""
    return found.team and head.stop - head.first > 1 and not generic(a, head.first)
