"""Which type of finding a clause states: achievement, limitation, violation, or a cause.

Each rule is a function that gives the type of a clause, or ``None``; the first that does names the
finding.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from kg.facts.findings.context import Context
from kg.facts.findings.polarity import ACHIEVEMENT, LIMITATION, VIOLATION

if TYPE_CHECKING:
    from kg.facts.findings.contents import Clause

_ASKED = frozenset({"request", "propose"})
_TOLD = frozenset({"emphasise", "report", "conclude"})
CAUSES = frozenset({"objective-cause", "subjective-cause"})
_ENOUGH = 5  # points of an achievement

Rule = Callable[[Context], str | None]


def cause(context: Context) -> str | None:
    """Cause: "Nguyên nhân khách quan là địa hình chia cắt; hạ tầng còn thiếu… Đặc biệt, …"."""
    if context.clause.cause:
        return context.clause.cause
    if context.found in CAUSES and (context.listed or (context.follows and context.clause.opened)):
        return context.found
    return None


def breach(context: Context) -> str | None:
    """Breach: "Ông Lò Văn Bền đã buông lỏng quản lý, để xảy ra vi phạm trong đấu thầu"."""
    told = context.person or context.disciplinary or context.clause.act == "conclude"
    return VIOLATION if told and context.strong(VIOLATION) else None


def fault(context: Context) -> str | None:
    """Blame: "Công tác cán bộ vẫn còn nhiều khuyết điểm"; "ông Bền thiếu thành khẩn"."""
    blamed = context.clause.cues.charged or (context.person and context.disciplinary)
    return VIOLATION if blamed and context.strong(LIMITATION) else None


def shortcoming(context: Context) -> str | None:
    """Shortcoming: "Công tác quy hoạch ở một số xã còn chậm, chưa sát thực tế"."""
    praised = context.clause.cues.leading == ACHIEVEMENT and not context.clause.turn
    return LIMITATION if context.strong(LIMITATION) and not praised else None


def lone_breach(context: Context) -> str | None:
    """Breach that names no culprit: "Việc cấp phép cho công trình này là trái quy định"."""
    return VIOLATION if context.strong(VIOLATION) else None


def further_breach(context: Context) -> str | None:
    """Breach after a breach: "Ông Bền đã không kiểm tra tiến độ, ký nghiệm thu khống"."""
    goes_on = context.found == VIOLATION and (context.person or context.clause.cues.done)
    count = context.weak(VIOLATION)
    return VIOLATION if (goes_on and count) or (context.disciplinary and count > 1) else None


def result(context: Context) -> str | None:
    """Praise: "Đến nay, tỉnh Cao Sơn đã hoàn thành sắp xếp xã, đời sống người dân được nâng lên".

    It needs more than one sign: an evaluation, and that it is done, reported or one of a row.
    """
    cues = context.clause.cues
    praise = 3 * min(context.strong(ACHIEVEMENT), 2) + 2 * min(context.weak(ACHIEVEMENT), 2)
    points = praise + min(cues.activity, 2)
    if not points:
        return None
    points += 2 * (cues.done or context.direct) + cues.period
    points += 2 * (context.clause.act == "praise") + (context.clause.act in _TOLD)
    if context.found == ACHIEVEMENT:
        points += 2 if context.follows else 1
    points -= 2 * (context.nominal and not cues.done)
    points -= 2 * context.disciplinary + (context.person and context.clause.act != "praise")
    return ACHIEVEMENT if points >= _ENOUGH else None


def listed(context: Context) -> str | None:
    """Item without a sign of its own: "Số cán bộ trẻ còn ít; tâm lý ngại thay đổi; …"."""
    same = context.found == LIMITATION or not (
        context.clause.cues.strong or context.clause.cues.weak
    )
    subject = context.subject  # "đề nghị các đồng chí trong Tỉnh ủy A …" says nothing of A
    bare = subject is not None and subject.stop >= context.clause.stop
    return context.found or None if context.listed and same and not bare else None


_RULES: tuple[Rule, ...] = (
    cause, breach, fault, shortcoming, lone_breach, further_breach, result, listed,
)  # fmt: skip


def stated(context: Context) -> tuple[str, str] | None:
    """Return the type of the finding that the clause states and the rule that says so."""
    if wished(context.clause) or context.asked:
        return None
    for rule in _RULES:
        kind = rule(context)
        if kind is not None:
            return kind, rule.__name__
    return None


def wished(clause: Clause) -> bool:
    """Tell whether a clause asks, wishes or plans: nothing is found."""
    return clause.act in _ASKED or clause.cues.planned
