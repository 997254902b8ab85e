"""Which type of finding a clause states: achievement, limitation, violation, or a cause.

The rules are patterns over a clause where it stands; the first that matches names the finding.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.facts.findings.contents import Clause
from kg.facts.findings.cueclass import kind_of
from kg.facts.findings.finders import accuses
from kg.facts.findings.polarity import ACHIEVEMENT, LIMITATION, VIOLATION
from kg.model import Act, FindingType, Kind
from kg.rules.pattern import Element, Match, Pattern, Slot, any_of, first_of, need, one

if TYPE_CHECKING:
    from collections.abc import Callable

    from kg.facts.findings.context import Context

_ASKED = (Act.REQUEST, Act.PROPOSE)
_TOLD = (Act.EMPHASISE, Act.REPORT, Act.CONCLUDE)
CAUSES = (FindingType.OBJECTIVE_CAUSE, FindingType.SUBJECTIVE_CAUSE)
_ENOUGH = 5  # points of an achievement

_CLAUSE = Slot[Clause]("clause")
_TYPE = Slot[FindingType]("type")


def stated(context: Context) -> tuple[FindingType, str] | None:
    """Return the type of the finding that the clause states and the rule that says so.

    A clause without a sign of its own states none but what goes on with the clause before.
    """
    if context.found is None and not context.clause.signed and context.watch is None:
        return None
    found = first_of(RULES, context)
    return (found[1][_TYPE], found[0].name) if found is not None else None


def wished(clause: Clause) -> bool:
    """Tell whether a clause asks, wishes or plans: nothing is found."""
    return clause.act in _ASKED or clause.cues.planned


# -- the elements


def _type(kind: FindingType, says: str, test: Callable[[Context], object]) -> Element[Context]:
    """Need a sign of a type of finding, that nothing denies or supposes."""

    def because(context: Context, _: Match) -> str:
        return "denied or supposed" if kind in context.clause.cues.unfound else ""

    return one(_TYPE, says, lambda x, _: kind if test(x) else None, because)


def _strong(kind: FindingType, cue: FindingType | None = None) -> Element[Context]:
    sign = cue or kind
    return _type(kind, f"finding[{sign}, strong]", lambda x: x.strong(sign))


_CONTENT: Element[Context] = one(_CLAUSE, "clause", lambda x, _: x.clause)
_FOUND: Element[Context] = need(
    "no request, plan, wish, gathering, reason or topic, nor what goes on with a wish",
    lambda x, _: (
        x.itemised is VIOLATION or not (wished(x.clause) or x.asked or x.unjudged or _gathered(x))
    ),
)


def _gathered(context: Context) -> bool:
    return context.clause.cues.gathered and context.itemised is None


def _pattern(name: str, *elements: Element[Context]) -> Pattern[Context]:
    return Pattern.of(name, _CONTENT, _FOUND, *elements)


def _goes_on(context: Context, _: Match) -> FindingType | None:
    """Return the cause before, of which the clause is a further item or tells more."""
    further = context.listed or (context.follows and context.clause.opened)
    return context.found if context.found in CAUSES and further else None


def _culprit(context: Context, _: Match) -> bool:
    return context.person or context.disciplinary or context.clause.act == Act.CONCLUDE


def _charged(context: Context, _: Match) -> bool:
    subject = context.subject
    blamed = subject is not None and subject.kind in (Kind.PERSON, Kind.ORGANISATION)
    return context.clause.cues.charged or (blamed and context.disciplinary)


def _faulty(context: Context) -> bool:
    """Tell whether a strong word blames, several weak ones, or one after "tuy nhiên"."""
    clause, weak = context.clause, context.weak(LIMITATION)
    if clause.cues.strong or not weak:
        return bool(context.strong(LIMITATION))
    after = context.follows and (weak > 1 or context.found in (LIMITATION, *CAUSES))
    several = after and clause.act != Act.PRAISE
    return (several or clause.turn) and not context.person


def _unpraised(context: Context, _: Match) -> bool:
    return context.clause.cues.leading != ACHIEVEMENT or context.clause.turn


def _after_breach(context: Context, _: Match) -> bool:
    blamed = context.clause.cues.blamed or (context.person and not _another(context))
    goes_on = context.found == VIOLATION and blamed
    several = context.weak(VIOLATION) > 1
    listed = context.listed and context.found == VIOLATION
    return goes_on or (several and (context.disciplinary or listed))


def _another(context: Context) -> bool:
    """Tell whether nothing charges somebody whom nobody blamed before: "ông B không liên quan"."""
    subject = context.subject
    new = subject is not None and subject.entity != context.judged
    return new and not context.clause.cues.charged


def _praise(context: Context) -> int:
    """Return the points of the words that praise, or tell of work done."""
    praise = 3 * min(context.strong(ACHIEVEMENT), 2) + 2 * min(context.weak(ACHIEVEMENT), 2)
    return praise + min(context.clause.cues.activity, 2)


def _points(context: Context) -> int:
    """Return all points: also for what is done, reported or one of a row."""
    cues = context.clause.cues
    points = _praise(context)
    points += 2 * (cues.done or context.direct) + cues.period
    points += cues.done and context.subject is not None and not context.person
    points += 2 * (cues.measured > 0 and not context.person)
    points += 2 * (context.clause.act == Act.PRAISE) + (context.clause.act in _TOLD)
    if context.found == ACHIEVEMENT:
        points += 2 if context.follows else 1
        points += context.listed and bool(_praise(context))
    points -= 2 * (context.nominal and not cues.done)
    points -= 2 * context.disciplinary + (context.person and context.clause.act != Act.PRAISE)
    return points


def _outdone(context: Context, _: Match) -> bool:
    """Tell whether a deed counts as a result: praised, measured, reported on, or after praise.

    "Tỉnh ủy đã ban hành hai nghị quyết", "Bộ đã thành lập 5 đoàn kiểm tra" only tell what was done.
    """
    cues, act = context.clause.cues, context.clause.act
    good = context.strong(ACHIEVEMENT) or context.weak(ACHIEVEMENT)
    told = cues.measured or cues.period or act is not None or context.found == ACHIEVEMENT
    return bool(good or told)


def _plain(context: Context, _: Match) -> bool:
    """Tell whether an item has no sign of its own, but that of a list of shortcomings."""
    cues = context.clause.cues
    named = context.found == LIMITATION or context.itemised is not None
    return named or not (cues.strong or cues.weak)


def _resumes(context: Context, _: Match) -> bool:
    """Tell whether a clause only tells what came of breaches: "Do những sai phạm này, ông A …"."""
    hits, first = context.c.reading.hits, context.clause.first
    word = hits.at(first, "function")
    if word is None or not any(word.concept.has("functionClass", f) for f in ("cause", "with")):
        return False
    plural = hits.at(word.stop, "function")
    fault = hits.at(plural.stop, "finding") if plural is not None else None
    return fault is not None and kind_of(fault) is VIOLATION


def _counts(context: Context, _: Match) -> bool:
    """Tell whether an item only counts: "hơn 900 nữ" after "kết nạp 2.000 đảng viên (tăng 5%)"."""
    cues, forms = context.clause.cues, context.c.tokens.forms
    counted = any(forms[index][:1].isdigit() for index in context.place)
    return counted and not (cues.done or cues.activity)


def _says(context: Context, _: Match) -> bool:
    """Tell whether a clause says something of whom it names: not "các đồng chí trong Tỉnh ủy A"."""
    subject = context.subject
    return subject is None or subject.stop < context.clause.stop


_JUDGED: Element[Context] = need(
    "no charge of voters or other people", lambda x, _: not accuses(x.c, x.clause)
)


# -- the rules

RULES: tuple[Pattern[Context], ...] = (
    _pattern(
        "cause",  # "Nguyên nhân khách quan là địa hình chia cắt; hạ tầng còn thiếu… Đặc biệt, …"
        any_of(
            one(_TYPE, "finding[cause] before it", lambda x, _: x.clause.cause or None),
            one(_TYPE, "a cause told before, and a further item or a word that goes on", _goes_on),
        ),
    ),
    _pattern(
        "charge",  # "Ông Bền bị cảnh cáo vì đánh bạc trong giờ làm việc"
        one(
            _TYPE,
            "words for what somebody is punished",
            lambda x, _: VIOLATION if x.clause.charge else None,
        ),
    ),
    _pattern(
        "breach",  # "Ông Lò Văn Bền đã buông lỏng quản lý, để xảy ra vi phạm trong đấu thầu"
        _strong(VIOLATION),
        need("of a person, or concluded, or in an article of breaches", _culprit),
        _JUDGED,
    ),
    _pattern(
        "fault",  # "Công tác cán bộ vẫn còn nhiều khuyết điểm"; "ông Bền thiếu thành khẩn"
        _strong(VIOLATION, LIMITATION),
        need("a word of charge, or of a person or body in an article of breaches", _charged),
        _JUDGED,
    ),
    _pattern(
        "charged",  # "Ông Bền có các vi phạm sau: …; trực tiếp ký hợp đồng với công ty của vợ"
        one(
            _TYPE,
            "an item of a list of breaches",
            lambda x, _: VIOLATION if x.itemised is VIOLATION else None,
        ),
    ),
    _pattern(
        "shortcoming",  # "Công tác quy hoạch ở một số xã còn chậm, chưa sát thực tế"
        _type(
            LIMITATION, "finding[limitation, strong], or more of them, or one after a turn", _faulty
        ),
        need("no praise before that, but before a turn", _unpraised),
        need("no rule for anybody of a kind", lambda x, _: not x.rules),
    ),
    _pattern(
        "lone_breach",  # "Việc cấp phép cho công trình này là trái quy định"
        _strong(VIOLATION),
        _JUDGED,
    ),
    _pattern(
        "further_breach",  # "Ông Bền đã không kiểm tra tiến độ, ký nghiệm thu khống"
        _type(VIOLATION, "finding[violation]", lambda x: x.weak(VIOLATION)),
        need(
            "after a breach, behind 'đã' or of a person; or two in an article of them",
            _after_breach,
        ),
        need("no cause of what is told", lambda x, m: not _resumes(x, m)),
    ),
    _pattern(
        "result",  # "Đến nay, tỉnh Cao Sơn đã hoàn thành sắp xếp xã, đời sống được nâng lên"
        _type(ACHIEVEMENT, "finding[achievement] or finding[activity]", _praise),
        need("no event as its subject", lambda x, _: not x.gathers),
        need("more than a deed alone", _outdone),
        need(
            f"{_ENOUGH} points: strong words, what is done, reported, of a place or after praise",
            lambda x, _: _points(x) >= _ENOUGH,
            lambda x, _: f"at {_points(x)}",
        ),
    ),
    _pattern(
        "listed",  # "Số cán bộ trẻ còn ít; tâm lý ngại thay đổi; …"
        one(
            _TYPE,
            "an item of a list of findings, or behind one",
            lambda x, _: x.itemised or (x.listed and x.found) or None,
        ),
        need("no verb of saying of its own", lambda x, _: not x.clause.spoken),
        need("no sign of its own, but after a shortcoming", _plain),
        need("more than a bare count", lambda x, m: not _counts(x, m)),
        need("something said of whom it names", _says),
    ),
)
