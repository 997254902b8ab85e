"""Which nouns stand for a document, and in which words: the rules, the surest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.lexicon.model import Hit
from kg.read.documents.model import DocPhrase
from kg.read.documents.official import congress, law, numbered, of_terms, plenum, sole
from kg.read.documents.planned import years
from kg.read.documents.titled import alone, drafted, entitled, issued, owned, titled
from kg.rules.pattern import Element, Pattern, Slot, need, one

if TYPE_CHECKING:
    from collections.abc import Callable

    from kg.read.documents.noun import DocNoun

PHRASE = Slot[DocPhrase]("document")
_NOUN = Slot[Hit]("noun")

_DOCTYPE: Element[DocNoun] = one(
    _NOUN, "doctype, no part of a longer word", lambda n, _: None if n.part_of_word else n.hit
)
_ONE: Element[DocNoun] = need(
    "one document, of a type that needs no number, of lawname, or a capital behind issuecue[ký]",
    lambda n, _: not n.plural and n.numberless(),
)
_NAMED: Element[DocNoun] = need("written or used as a name", lambda n, _: n.named_case())
_SMALL: Element[DocNoun] = need("small letters", lambda n, _: not n.named_case())


def _reads(says: str, read: Callable[[DocNoun], DocPhrase | None]) -> Element[DocNoun]:
    return one(PHRASE, says, lambda noun, _: read(noun))


def _rule(name: str, *elements: Element[DocNoun]) -> Pattern[DocNoun]:
    return Pattern.of(name, _DOCTYPE, _ONE, *elements)


RULES: tuple[Pattern[DocNoun], ...] = (
    _rule(
        "document-sole",  # "Hiến pháp"
        need("doctype[sole]", lambda n, _: n.hit.concept.has("sole", "yes")),
        _reads("a capital, or a long name", sole),
    ),
    _rule(
        "document-years",  # "kế hoạch 5 năm 2016-2020"
        _reads("number + timeword + the years", years),
    ),
    Pattern.of(
        "document-number",  # "Quyết định số 1214/QĐ-BCT ngày 22/6/2022 của … về …"
        _DOCTYPE,
        _reads("number after it, after what it orders, or in brackets", numbered),
    ),
    Pattern.of(
        "document-congress",  # "Nghị quyết Đại hội (Đảng bộ tỉnh An Phước) lần thứ XIV"
        _DOCTYPE,
        need(
            "one document, of a type that needs no number, or a capital",  # "Văn kiện Đại hội …"
            lambda n, _: not (n.plural or (n.hit.concept.has("weak", "yes") and not n.capital())),
        ),
        _reads("congress + ordinal", congress),
    ),
    Pattern.of(
        "document-plenum",  # "Nghị quyết Hội nghị Trung ương 4 (khóa XII)"
        _DOCTYPE,
        need(
            "one document, of a type that needs no number, or one of each of several terms",
            lambda n, _: not (n.plural or n.hit.concept.has("weak", "yes")) or of_terms(n),
        ),
        _reads("plenum + ordinal", plenum),
    ),
    _rule(
        "document-law",  # "Luật Thanh tra", "Bộ luật Hình sự"
        need("doctype[named] or lawname, with a capital", lambda n, _: n.names_law()),
        _reads("name, quoted, with a capital or in small letters", law),
    ),
    _rule(
        "document-title",  # "Nghị quyết về đẩy mạnh …", "Quyết định của Ban Bí thư về …"
        need("no doctype[named], but a treaty", lambda n, _: n.may_have_title()),
        _reads("function[about] + title", titled),
        need("a name, with an issuer, or governed by a verb", lambda n, m: n.certain(m[PHRASE])),
    ),
    _rule(
        "document-issuer",  # "Quy chế làm việc của Thành ủy An Phước"
        _NAMED,
        _reads("genitive + issuer, small words between", issued),
    ),
    _rule(
        "document-owned",  # "dự thảo báo cáo của X"; "kết luận của X", if it is named again
        _SMALL,
        _reads("draft before it, or doctype[definite], and genitive + issuer", owned),
    ),
    _rule(
        "document-entitled",  # "Quy chế bổ nhiệm cán bộ"
        need("no law, which has a name", lambda n, _: not n.names_law() or n.between()),
        _reads("title in small letters, of a draft, governed by a verb or on an agenda", entitled),
    ),
    _rule(
        "document-draft",  # "Đề cương báo cáo chính trị", "Báo cáo chính trị"
        _reads("draft before a type of its own, or doctype[untitled] with a capital", drafted),
    ),
    _rule(
        "document-bare",  # "Nghị quyết" stands for one named elsewhere
        _reads("a capital within the sentence", alone),
    ),
)
