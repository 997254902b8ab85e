"""What the cue words of a clause add up to: praise, blame, charge, plan.

The cues are the concepts of the lexicon's scheme ``finding``; its ``vng:cueClass`` says what each
does. What the sum means for the article is for ``kg.facts.findings.rules`` to judge.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from kg.clauses.gaps import aspect
from kg.facts.findings.cueclass import CueClass, class_of, kind_of
from kg.facts.findings.discounted import duty, names, quoted, to_come, undecided, weighed
from kg.facts.findings.honours import done_well, honoured
from kg.facts.findings.lists import able, of_many, parted
from kg.facts.findings.measured import changed, counted, short
from kg.facts.findings.reasons import kind_here
from kg.facts.findings.times import beside_times
from kg.model import Act, FindingType

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kg.clauses.grammar import Clauses
    from kg.lexicon.model import Hit
    from kg.read.reading import Reading

ACHIEVEMENT, LIMITATION = FindingType.ACHIEVEMENT, FindingType.LIMITATION
VIOLATION = FindingType.VIOLATION
QUOTES = "\"“”«»'‘’"
_HANDLES = (CueClass.HANDLING, CueClass.REASON)
_BAD = (LIMITATION, VIOLATION)
_MOST_QUOTES = 3  # marks of quotation in a row; hostile text has thousands
_TELLS = frozenset({Act.CONCLUDE, Act.EMPHASISE, Act.REPORT})
_ADVERB = 2  # tokens between "chưa" or "còn" and the word that it takes


_NONE: Mapping[FindingType, int] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Cues:
    """The cues of a clause that count, by type: ``strong`` say it alone, ``weak`` help to say it.

    ``activity`` are verbs of work done ("ban hành", "triển khai"), which praise only with another
    word. ``charged``: a noun of charge ("khuyết điểm") is among the weak; ``done``: "đã";
    ``period``: a time reported on ("đến nay"); ``planned``: a word of plan or duty ("cần", "sẽ")
    stands before any strong cue, as does, where it is ``gathered``, one of who takes part in an
    event ("chủ trì"). ``leading`` is the type of the first strong cue, if any;
    ``predicate`` the token where "đã" or that cue starts, ``None`` without one; ``unfound`` are the
    types of cues that are denied or supposed; ``blamed``: a weak word of violation stands behind
    "đã", so that it is what was done ("đã chi sai 2 tỷ đồng", not "tiền chi sai đã được thu hồi").
    ``unjudged``: it gives the reasons of a result, or the topics of a debate.
    """

    strong: Mapping[FindingType, int]
    weak: Mapping[FindingType, int]
    activity: int
    measured: int
    charged: bool
    done: bool
    period: bool
    planned: bool
    leading: FindingType | None
    predicate: int | None
    unfound: frozenset[FindingType] = frozenset()
    blamed: bool = False
    gathered: bool = False
    unjudged: bool = False


_NO_CUES = Cues(
    strong=_NONE,
    weak=_NONE,
    activity=0,
    measured=0,
    charged=False,
    done=False,
    period=False,
    planned=False,
    leading=None,
    predicate=None,
)


def opening(reading: Reading, words: range) -> CueClass | None:
    """Return the class of the cue that opens the words, quotation marks skipped."""
    start = words.start
    most = min(words.stop, start + _MOST_QUOTES)
    while start < most and reading.tokens.forms[start] in QUOTES:
        start += 1
    hit = reading.hits.at(start, "finding") if start < words.stop else None
    return class_of(hit.concept) if hit is not None else None


def weigh(c: Clauses, words: range) -> Cues:
    """Add up the cues in a range of tokens, without those that its grammar takes back."""
    return _weighed(c, words) if c.reading.hits.starts(words, "finding") else _NO_CUES


def _weighed(c: Clauses, words: range) -> Cues:
    """Add up some cues.

    After "để", "nhằm" stands what is aimed at; after "khắc phục", "kiểm tra" stand the faults that
    are dealt with, not found. Both hold up to a cue right after a comma, or up to "đã". What
    stands before "nhưng", and up to a comma behind "dù", is conceded: it counts only where nothing
    after it does.
    """
    reading = c.reading
    granted = words.stop  # where what "dù" concedes ends
    strong: Counter[FindingType] = Counter()
    weak: Counter[FindingType] = Counter()
    seen: defaultdict[CueClass | None, int] = defaultdict(int)
    predicate: int | None = None
    conceded: Counter[FindingType] = Counter()
    unfound: set[FindingType] = set()
    aimed = handled = blamed = past = False
    last: Hit | None = None
    cues = beside_times(reading, words, _cues(c, range(_main(c, words), words.stop)))
    for cue, refused in weighed(c, cues):
        if quoted(reading, words, cue) or names(c, cue) or duty(c, words, cue):
            continue
        before, last = last, cue
        if refused:
            doubted = kind_of(cue)
            unfound |= {doubted} if doubted else set()
            if not aimed and doubted == ACHIEVEMENT and _next(before, cue, CueClass.LACK):
                strong[LIMITATION] += 1  # "chưa ban hành kế hoạch"
            continue
        kind, name, alone = _sign(c, words, cue, before)
        alone = alone or _numbered(c, cue)
        item = aimed and kind == ACHIEVEMENT and not parted(c, cue, before)
        item = item or (handled and kind_of(before or cue) in _BAD and of_many(c, words, cue))
        item = item or able(c, cue, before)
        if not item and (name is CueClass.ASPECT or _predicative(c, cue, before)):
            aimed = handled = False
        turned = name is CueClass.TURN and cue.first > words.start
        if turned or cue.first > granted:
            granted = words.stop
            conceded, strong, weak = strong, Counter(), Counter()
        aimed = aimed or name is CueClass.PURPOSE
        handled = handled or name in _HANDLES
        let = kind == VIOLATION and alone  # nobody aims at a breach: "để cấp dưới vi phạm Luật A"
        if (aimed and name is not CueClass.PLAN and not let) or (handled and kind in _BAD):
            continue
        granted = _granted(reading, words, cue) if name is CueClass.CONCESSION else granted
        past = past or (name is CueClass.PERIOD and cue.first == words.start)
        plans = name is CueClass.PLAN or (name is CueClass.ONGOING and not (past or _on(c, cue)))
        kept = plans or name is CueClass.GATHERING
        seen[CueClass.PLAN if plans else name] += not (kept and strong)
        if predicate is None and (alone or name is CueClass.ASPECT) and name is not CueClass.FRAME:
            predicate = cue.first
        if kind and name is not CueClass.ACTIVITY:
            strong -= _replaced(reading, words, before, cue)
            (strong if alone else weak)[kind] += 1
            blamed = blamed or (kind == VIOLATION and not alone and seen[CueClass.ASPECT] > 0)
    strong = strong if strong or seen[CueClass.CONCESSION] else conceded
    return Cues(
        strong=strong,
        weak=weak,
        activity=seen[CueClass.ACTIVITY],
        measured=seen[CueClass.MEASURE],
        charged=weak[VIOLATION] > seen[CueClass.HINT],
        done=any(seen[k] for k in (CueClass.ASPECT, CueClass.PREDICATE, CueClass.ONGOING)),
        period=bool(seen[CueClass.PERIOD]),
        planned=bool(seen[CueClass.PLAN]),
        leading=next(iter(strong), None),
        predicate=predicate,
        unfound=frozenset(unfound),
        blamed=blamed,
        gathered=bool(seen[CueClass.GATHERING]),
        unjudged=bool(seen[CueClass.UNJUDGED]),
    )


def _granted(reading: Reading, words: range, cue: Hit) -> int:
    """Return the comma that ends what a word concedes: "dù còn khó khăn[,] xã đã …"."""
    forms = reading.tokens.forms
    return next((i for i in range(cue.stop, words.stop) if forms[i] == ","), words.stop)


def _replaced(reading: Reading, words: range, before: Hit | None, cue: Hit) -> Counter[FindingType]:
    """Return what the cue before says of the same: "[vẫn còn] vi phạm", "[đạt] 71%, thấp hơn"."""
    reached = before is not None and class_of(before.concept) is CueClass.MEASURE
    if reached and changed(reading, words, cue) == LIMITATION:
        return Counter({ACHIEVEMENT: 1})
    breach = kind_of(cue) == VIOLATION and _next(before, cue, CueClass.REMAIN)
    return Counter({LIMITATION: 1}) if breach else Counter()


def _cues(c: Clauses, words: range) -> Iterator[Hit]:
    """Yield the cues of some words; in "đã không trung thực" two of them share a word.

    What somebody answers for that may come is none of them, nor what stands behind it.
    """
    reading = c.reading
    for cue in reading.hits.of(words, "finding"):
        if to_come(c, cue):
            return
        if undecided(c, cue):
            continue
        if class_of(cue.concept) is CueClass.CIRCUMSTANCE:
            continue  # it tells only what is behind "nguyên nhân"
        yield cue
        twice = kind_of(cue) == VIOLATION and aspect(reading, cue.first)
        inner = reading.hits.at(cue.first + 1, "finding") if twice else None
        if inner is not None and cue.stop < inner.stop <= words.stop:
            yield inner


def _sign(
    c: Clauses, words: range, cue: Hit, before: Hit | None
) -> tuple[FindingType | None, CueClass | None, bool]:
    """Return the type that a cue speaks for, its class, and whether it says the type alone."""
    reading = c.reading
    kind, name = kind_here(reading, cue, before), class_of(cue.concept)
    turned = changed(reading, words, cue)
    kind, alone = turned or kind, bool(turned) or cue.concept.has("strength", "strong")
    if name is CueClass.MEASURE:
        kind = LIMITATION if short(reading, cue) else kind
        if not counted(reading, cue.stop):
            return kind, CueClass.ACTIVITY, False
        return kind, name, True
    if name is CueClass.HONOUR:  # "được Chính phủ công nhận", not "Chính phủ công nhận"
        return (
            (kind, CueClass.PREDICATE, True)
            if honoured(c, words.start, cue.first)
            else (None, None, False)
        )
    if name is CueClass.SCANT:  # "mới đạt 31%", not "mới đạt chuẩn"
        return (kind, name, alone) if counted(reading, cue.stop) else (None, None, False)
    alone = alone or (kind in _BAD and _next(before, cue, CueClass.REMAIN))
    return kind, name, alone or (kind == ACHIEVEMENT and name is None and done_well(c, cue))


def _numbered(c: Clauses, cue: Hit) -> bool:
    """Tell whether somebody has so many faults: "ông A có [4 vi phạm] chính"."""
    number = cue.first - 1
    counted = number > 0 and _fault(cue) and c.tokens.forms[number].isdigit()
    return counted and c.word(number - 1, "present") is not None


def _predicative(c: Clauses, cue: Hit, before: Hit | None) -> bool:
    """Tell whether a cue starts a predicate: after a mark, or "việc kiểm tra [chưa đều]".

    "tình trạng còn thiếu nước" goes on with a fault that was named before, and so does the second
    of "thấy rõ các vi phạm, khuyết điểm".
    """
    reading = c.reading
    if reading.tokens.forms[cue.first - 1] in {",", ":"}:
        beside = before is not None and before.stop == cue.first - 1
        return not (beside and before is not None and _fault(before) and _fault(cue))
    if kind_of(cue) == VIOLATION and aspect(reading, cue.first):
        return True  # "theo kết luận kiểm tra, ông A [đã không] …"
    at = (h for i in range(cue.first, cue.stop) for h in reading.hits.all_at(i, "finding"))
    said = any(class_of(h.concept) in (CueClass.LACK, CueClass.REMAIN) for h in at)
    return said and not (before is not None and before.stop == cue.first and kind_of(before))


def _on(c: Clauses, cue: Hit) -> bool:
    """Tell whether a word that goes on stands before what is so: "tiếp tục [được cải thiện]"."""
    after = c.reading.hits.at(cue.stop, "finding")
    return after is not None and class_of(after.concept) is CueClass.PREDICATE


def _fault(cue: Hit) -> bool:
    """Tell whether a cue is a noun for a fault, which says nothing alone: "khuyết điểm"."""
    weak = not cue.concept.has("strength", "strong")
    return weak and kind_of(cue) in _BAD and class_of(cue.concept) is None


def _next(before: Hit | None, cue: Hit, name: CueClass) -> bool:
    """Tell whether a cue of the class stands right before another: "[còn] rất chậm"."""
    near = before is not None and cue.first - before.stop <= _ADVERB
    return near and before is not None and class_of(before.concept) is name


def _main(c: Clauses, words: range) -> int:
    """Return where the main clause starts: "Sau khi hoàn thành việc này, [đoàn đã …]".

    So does what an inspection says: "Kết luận thanh tra nêu rõ [Sở A vi phạm …]".
    """
    says = c.reading.hits.at(words.start, "act")
    if says is not None and says.concept.has("strength", "none"):
        says = c.reading.hits.at(says.stop, "act")  # "Kết luận thanh tra [nêu rõ]"
    tells = says is not None and not _TELLS.isdisjoint(says.concept.codes("actType"))
    if says is not None and tells and says.stop < words.stop:
        return says.stop
    if c.word(words.start, "subordinator") is None:
        return words.start
    marks = (i for i in words if c.tokens.forms[i] == ",")
    return next(marks, words.start)
