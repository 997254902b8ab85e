"""Documents as stated: what is not, not yet or falsely issued has no issuer and no date."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.clauses.bounds import word
from kg.clauses.modality import UNREAL, Force

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from kg.clauses.modality import Modality
    from kg.model import Document
    from kg.read.reading import Annotated

_NEAR = 6  # tokens between a denial and what it denies ("không có văn bản nào là Quyết định …")
_ISSUED = 6  # tokens between the verb that issues and the document ("ký ban hành …")
_FALSE = (Force.FEIGNED, Force.FORGED)
_UNISSUED = UNREAL - {Force.DENIED, Force.WISHED, Force.SUPPOSED, Force.QUOTED}
_WAITING = (Force.WISHED, Force.SUPPOSED, Force.PLANNED, Force.QUOTED)


def as_stated(a: Annotated, modality: Modality, document: Document) -> Document:
    """Return the document; one that nobody issued has neither issuer nor date nor signer."""
    stated = document.issuer or document.date or document.signer
    if not (stated and _unissued(a, modality, document)):
        return document
    return replace(
        document, issuer=None, date=None, signer=None,
        issuer_span=None, date_span=None, signer_span=None,
    )  # fmt: skip


def _unissued(a: Annotated, modality: Modality, document: Document) -> bool:
    """Tell whether nobody issued it. What bears a registered number was not only proposed.

    "Sở A đã tham mưu UBND tỉnh ban hành Kế hoạch số 41/KH-UBND".
    """
    first = a.tokens.at(document.span.start)
    put_up = set() if "/" in (document.number or "") else {Force.PROPOSED}
    if modality.over(first, *_UNISSUED) or modality.near(first, _NEAR, Force.MISSING):
        return True
    last = a.tokens.at(document.span.end - 1)
    only = any(word(a, i, "onlythen") for i in (last, last + 1))
    waits = only and modality.over(first, Force.SUPPOSED)
    if waits or modality.after(first, *UNREAL):
        return True  # "Nếu tỉnh đồng ý, Nghị quyết số 5 mới được ban hành"
    behind = a.hits.at(last + 1, "modality")
    if behind is not None and any(behind.concept.has("modality", f) for f in _FALSE):
        return True  # "Công văn số 5 giả mạo UBND tỉnh A"
    for index in range(first - 1, max(-1, first - _ISSUED), -1):
        verb = a.hits.at(index, "issuecue")
        if verb is not None and _undone(modality, index, put_up):
            return True
        if a.tokens.forms[index] in ".;":
            return False
    return False


def _undone(modality: Modality, index: int, put_up: AbstractSet[Force]) -> bool:
    """Tell whether the verb of issuing is denied or only planned: "chưa ban hành …"."""
    near = modality.near(index, _NEAR, Force.DENIED, Force.PLANNED, *put_up)
    return near or modality.before(index, *_WAITING) or modality.after(index, *UNREAL)
