"""News of some hours or days ago, told once more: its offices are held today, unlike a career's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.text.dates import find_dates

if TYPE_CHECKING:
    from kg.read.reading import Annotated

_DAYS = ("day", "relative")


def retold(a: Annotated, told: range) -> bool:
    """Tell whether what follows "Trước đó" up to the word that gives an office is news.

    "Trước đó, Quốc hội bầu bà A giữ chức …", "Trước đó, ngày 2/1, ông A được bầu làm …", "Trước đó,
    Đoàn kiểm toán do ông A làm trưởng đoàn …"; not "Trước đó, ông A (được bổ nhiệm) làm …" nor
    "Trước đó, năm 2015, Bộ Y tế bổ nhiệm ông A làm …", which tell a career.
    """
    led = any(h.concept.has("functionClass", "agent") for h in a.hits.of(told, "function"))
    decisions = a.hits.starts(told, "decision")
    if not (led or decisions):
        return False
    dates = find_dates(a.tokens.words(told.start, told.stop))
    years = [year for d in dates if (year := (d.end or d.start or "")[:4]).isdigit()]
    if a.article.date and any(year < a.article.date[:4] for year in years):
        return False
    if any(date.kind in _DAYS for date in dates) or led:
        return True
    return not any(_role(a, first - 1, "passive") for first in decisions)


def _role(a: Annotated, index: int, role: str) -> bool:
    return any(hit.concept.has("clauseRole", role) for hit in a.hits.all_at(index, "clauseword"))
