"""Links between documents, programmes, teams and events (guide, table links, rule 27).

``about``: what a meeting or inspection is about (``about``); ``mandatedBy``: the decision that
orders it (``mandates``); ``implements``: "Chương trình hành động thực hiện Nghị quyết …"
(``carryout``); ``partOf``: "3 chương trình mục tiêu quốc gia, trong đó có …" (here).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.facts.links import about, carryout, mandates
from kg.facts.links.runs import TARGETS, Known, Line, word_before
from kg.lexicon.model import Hit
from kg.model import Document, Kind, Link
from kg.read.reading import Mention
from kg.rules.pattern import Match, Pattern, Slot, each, need, one

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.clauses.grammar import Clauses
    from kg.facts.events import Happening
    from kg.text.sentences import Sentence

_WORDS = 3  # tokens of the longest "về việc"
_ISSUE = ("issuecue_ban-hanh",)
_ACTS = (
    "doctype_quyet-dinh", "doctype_nghi-quyet", "doctype_nghi-dinh", "doctype_thong-tu",
    "doctype_cong-van", "doctype_to-trinh",
)  # fmt: skip
_ANNEX = 12  # tokens between an annex and the decision
_WITHIN = 8  # tokens between a part and its whole
_AMONG = 4  # tokens between a set and the word that opens its list


def links(c: Clauses, happenings: Sequence[Happening], documents: Sequence[Document]) -> list[Link]:
    """Return the links of an article, each once, in text order."""
    known = Known(c, happenings, {d.entity: d for d in documents}, _linking(c))
    subjects = list(about.subjects(known))
    found = [
        *about.items(known),
        *subjects,
        *mandates.mandates(known),
        *carryout.carried_out(known, [link.object for link in subjects]),
        *_parts(known),
        *mandates.founded(known),
    ]
    kept: dict[tuple[str, str, str], Link] = {}
    for link in sorted(found, key=lambda item: item.span):
        if link.subject != link.object:
            kept.setdefault((link.subject, link.predicate, link.object), link)
    return list(kept.values())


def _linking(c: Clauses) -> Sequence[Sentence]:
    """Return the sentences that name a document or programme: each link here is one's.

    Whoever watches a rule fail wants them all.
    """
    reading = c.reading
    if reading.annotated.watch is not None:
        return reading.sentences
    return [s for s in reading.sentences if reading.mentions_in(s.span, *TARGETS)]


# -- what is part of what

_PART, _WHOLE = Slot[Mention]("part"), Slot[Mention]("whole")
_CUE = Slot[Hit]("word that joins them")


def _sets(line: Line, _: Match) -> Iterator[Mention]:
    inside = line.mentions(Kind.PROGRAMME)
    return (m for m in inside if line.reading.entities[m.entity].rule == "programme-set")


def _among(line: Line, match: Match) -> Hit | None:
    first = match[_WHOLE].stop
    near = range(first, min(first + _AMONG, len(line.c.tokens)))
    cues = (line.reading.hits.at(i, "amongcue") for i in near)
    return next((h for h in cues if h and not h.concept.has("cueClass", "whole")), None)


def _next_target(line: Line, match: Match) -> Iterator[Mention]:
    part = match[_PART]
    return (m for m in line.mentions(*TARGETS) if 0 < m.first - part.stop <= _WITHIN)


def _within(line: Line, match: Match) -> Hit | None:
    """Return "nằm trong" between two documents or programmes, with nothing else but marks."""
    gap = range(match[_PART].stop, match[_WHOLE].first)
    cues = (line.reading.hits.at(i, "amongcue") for i in gap)
    cue = next((h for h in cues if h and h.concept.has("cueClass", "whole")), None)
    forms = line.c.tokens.forms
    others = [] if cue is None else [i for i in gap if not cue.first <= i < cue.stop]
    return None if any(forms[i][0].isalnum() for i in others) else cue


def _next_document(line: Line, match: Match) -> Iterator[Mention]:
    part = match[_PART]
    inside = line.mentions(Kind.DOCUMENT)
    return (m for m in inside if 0 < m.first - part.stop <= _ANNEX)


def _annexed(line: Line, match: Match) -> Hit | None:
    gap = range(match[_PART].stop, match[_WHOLE].first)
    cues = line.reading.hits.of(gap, "issuecue")
    return next((c for c in cues if c.concept.has("annex", "yes") and c.stop == gap.stop), None)


def _act_first(line: Line, match: Match) -> bool:
    """Tell whether an act stands before what is issued with it: "Quyết định … kèm theo Quy chế"."""
    known, documents = line.known, line.known.documents
    part, whole = (documents.get(match[slot].entity) for slot in (_PART, _WHOLE))
    return known.typed(part, *_ACTS) and not known.typed(whole, *_ACTS)


def _acts(line: Line, _: Match) -> Iterator[Mention]:
    documents = line.known.documents
    inside = (m for m in line.mentions(Kind.DOCUMENT) if m.form == "name")
    return (m for m in inside if line.known.typed(documents.get(m.entity), *_ACTS))


def _issued_by(line: Line, match: Match) -> Mention | None:
    """Return what an act issues: the first other document behind it, or in its title."""
    act, documents = match[_WHOLE], line.known.documents
    inside = (m for m in line.mentions(Kind.DOCUMENT) if m.first > act.first)
    found = next(inside, None)
    if found is None or found.form != "name":
        return None
    return None if line.known.typed(documents.get(found.entity), *_ACTS) else found


def _issues(line: Line, match: Match) -> Hit | None:
    """Return "ban hành" or "kèm theo" right behind an act, or in its title, before the other."""
    act, issued = match[_WHOLE], match[_PART]
    cue = word_before(line, issued.first, "issuecue")
    if cue is None or not (cue.concept.id in _ISSUE or cue.concept.has("annex", "yes")):
        return None
    a, noun = line.reading.annotated, line.reading.hits.at(act.first, "doctype")
    titled = cue.first < act.stop and (
        (noun is not None and noun.stop == cue.first)
        or any(
            hit.concept.has("functionClass", "about")
            for hit in a.hits.ending(cue.first, _WORDS, "function")
        )
    )
    return cue if titled or cue.first == act.stop else None


_IN_SET: Pattern[Line] = Pattern.of(
    "programme-in-set",  # "3 chương trình mục tiêu quốc gia, trong đó có …"
    each(_WHOLE, "set of programmes", _sets),
    one(_CUE, f"amongcue within {_AMONG} words after it", _among),
    each(
        _PART,
        "programme after that",
        lambda line, m: (p for p in line.mentions(Kind.PROGRAMME) if p.first >= m[_CUE].stop),
    ),
)
_ANNEXED: Pattern[Line] = Pattern.of(
    "annex",  # "Quy chế làm việc, ban hành kèm theo Quyết định số 68" is part of it
    each(_PART, "document", lambda line, _: line.mentions(Kind.DOCUMENT)),
    each(_WHOLE, f"document within {_ANNEX} words after it", _next_document),
    one(_CUE, "issuecue[annex] right before that", _annexed),
    need("no act that is issued with it", lambda line, m: not _act_first(line, m)),
)
_ISSUED_WITH: Pattern[Line] = Pattern.of(
    "issued-with",  # "Quyết định số 5 (về việc) ban hành Quy chế làm việc": it is part of that
    each(_WHOLE, "decision, resolution, decree or circular by its name", _acts),
    one(_PART, "document of another type, the next one", _issued_by),
    one(_CUE, "issuecue[ban hành] or [annex] right behind the act or its “về”", _issues),
)
_PART_OF: Pattern[Line] = Pattern.of(
    "part-of",  # "Dự án trồng rừng nằm trong Chương trình phát triển lâm nghiệp"
    each(_PART, "document or programme", lambda line, _: line.mentions(*TARGETS)),
    each(_WHOLE, f"another within {_WITHIN} words after it", _next_target),
    one(_CUE, "amongcue[whole] alone between them", _within),
)
PARTS: tuple[Pattern[Line], ...] = (_IN_SET, _ANNEXED, _ISSUED_WITH, _PART_OF)
RULES = (*about.RULES, *mandates.RULES, *carryout.RULES, *PARTS)


def _parts(known: Known) -> Iterator[Link]:
    for rule in PARTS:
        for line in known.lines():
            for found in rule.matches(line):
                part, whole = found[_PART].entity, found[_WHOLE].entity
                yield Link(part, "partOf", whole, line.span, rule.name)
