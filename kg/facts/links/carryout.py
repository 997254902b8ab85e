"""What carries out what: plans, programmes and guidance, and the document they serve."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from kg.clauses.modality import Force
from kg.facts.links import neighbours
from kg.facts.links.runs import (
    CARRIES,
    CARRYOUT,
    DENIED,
    TARGETS,
    Known,
    Line,
    first_named,
    implements,
    run,
    unissued,
    word_before,
)
from kg.lexicon.model import Hit
from kg.lexicon.rows import Trait
from kg.model import Document, Kind, Link
from kg.read.reading import Mention
from kg.rules.pattern import Match, Pattern, Slot, each, need, one

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_ISSUED = 3  # tokens between a verb of issuing and its document
_REACH = 30  # tokens between the word that links and the document served
_TOLD = 14  # tokens between "yêu cầu" and "thực hiện", with who is told to do it
_MANNER = 4  # tokens of "nghiêm túc, có hiệu quả"
_ORDERS = (
    "doctype_cong-van", "doctype_cong-dien", "doctype_van-ban", "doctype_chi-thi",
    "doctype_ke-hoach", "doctype_huong-dan",
)  # fmt: skip
_SHOWS = ("demonstrative", "preposition")
_BINDING = (
    "doctype_nghi-quyet", "doctype_chi-thi", "doctype_ket-luan", "doctype_luat",
    "doctype_nghi-dinh",
)  # fmt: skip

_ONE, _SERVED = Slot[Mention]("document"), Slot[Mention]("document served")
_ISSUE = Slot[Hit]("issuecue")
_PROGRAMME, _RESOLUTION = Slot[Document]("programme"), Slot[Document]("resolution")


def carried_out(known: Known, subjects: Iterable[str]) -> Iterator[Link]:
    """Yield which document of an article carries out which.

    ``subjects`` are the keys of what the events of the article are about.
    """
    served = [link for line in known.lines() for link in neighbours.by_purpose(line)]
    told = replace(known, linked=frozenset(link.subject for link in served))
    found = [
        *served,
        *_over(told, _SET_OUT),
        *(link for line in known.lines() for link in neighbours.by_means(line)),
        *_over(known, _CARRIES),
    ]
    yield from found
    linked = frozenset(link.subject for link in found)
    for m in _OF_ARTICLE.matches(replace(known, linked=linked, subjects=frozenset(subjects))):
        programme, resolution = m[_PROGRAMME], m[_RESOLUTION].entity
        yield Link(programme.entity, "implements", resolution, programme.span, _OF_ARTICLE.name)


def _over(known: Known, rule: Pattern[Line]) -> Iterator[Link]:
    for line in known.lines():
        for match in rule.matches(line):
            yield implements(line, match[_ONE], match[_SERVED], rule)


# -- "Chương trình hành động thực hiện Nghị quyết số 12"


def _named(line: Line, _: Match) -> Iterator[Mention]:
    return (m for m in line.mentions(Kind.DOCUMENT) if m.form == "name")


def _cue_in(line: Line, match: Match) -> Hit | None:
    mention = match[_ONE]
    reach = range(mention.first, min(mention.stop + 1, line.place.stop))
    cues = (h for i in reach if (h := line.reading.hits.at(i, "carryout")))
    return next(cues, None) or _told_to(line, mention)


def _told_to(line: Line, mention: Mention) -> Hit | None:
    """Return what an order tells others to do: "Công văn … yêu cầu xã A [thực hiện] Công điện"."""
    hits, forms = line.reading.hits, line.c.tokens.forms
    if not line.known.typed(line.known.documents.get(mention.entity), *_ORDERS):
        return None
    asks = hits.at(line.c.skip(mention.stop, line.place.stop, "adverb"), "act")
    if asks is None or not asks.concept.has("actType", "act_request"):
        return None
    for index in range(asks.stop, min(asks.stop + _TOLD, line.place.stop)):
        if forms[index] in ".,;:" or hits.at(index, "act") is not None:
            return None
        cue = hits.at(index, "carryout")
        if cue is not None:
            after = line.mentions(*TARGETS)
            served = next((m for m in after if m.first >= cue.stop), None)
            near = served is not None and served.first - cue.stop <= _MANNER
            return cue if near else None
    return None


def _looks_ahead(line: Line, match: Match) -> bool:
    """Tell whether a document does not report: "Báo cáo kết quả …", "Đề án tổng kết 15 năm …".

    Nor orders to look back: "Kế hoạch kiểm tra việc thực hiện Nghị quyết số 12".
    """
    lexicon, hits = line.reading.annotated.lexicon, line.reading.hits
    if match[CARRYOUT].concept.has("looksBack", "no"):  # "Kết luận … về tiếp tục thực hiện …"
        return True
    words = range(match[_ONE].first, match[CARRYOUT].first)
    kinds = (
        lexicon.concepts.get(hit.concept.first("broader") or "", hit.concept)
        for hit in hits.of(words, "doctype", "aboutcue")
    )
    if any(kind.has("looksBack", "yes") for kind in kinds):
        return False
    verbs = hits.of(words, "eventverb")
    return not any(lexicon.model.tells(verb.concept, Trait.MANDATED) for verb in verbs)


def _own(line: Line, match: Match) -> bool:
    """Tell whether a word is its own: no "Nghị định sửa đổi [Nghị định A thi hành B]"."""
    one, cue = match[_ONE], match[CARRYOUT]
    return not any(one.first < m.first < cue.first for m in line.mentions(Kind.DOCUMENT))


def _served_after(line: Line, match: Match) -> Iterator[Mention]:
    """Yield the first document or programme behind the word that links, and those joined to it."""
    cue, last = match[CARRYOUT].stop, None
    for mention in run(line.reading, line.span, cue, min(line.place.stop, cue + _REACH)):
        if mention.entity == match[_ONE].entity:
            continue
        if last is not None and not line.c.coordinated(last.stop, mention.first):
            return
        if last is not None and _listed_with(line, match, last, mention):
            return
        yield mention
        last = mention


def _listed_with(line: Line, match: Match, served: Mention, mention: Mention) -> bool:
    """Tell whether a document goes on the list of the one that serves, not of the one served.

    "Nghị định số 1 quy định chi tiết Luật A, [Nghị định số 2]".
    """
    documents = line.known.documents
    server, first, more = (documents.get(m.entity) for m in (match[_ONE], served, mention))
    if server is None or first is None or more is None:
        return False
    return server.type == more.type != first.type


_CARRIES: Pattern[Line] = Pattern.of(
    "carries-out",
    each(_ONE, "document by its name", _named),
    one(CARRYOUT, "carryout in it or right after it", _cue_in),
    need("no document that reports, or orders an inspection", _looks_ahead),
    need("no other document named before that word", _own),
    need("a document that is not denied", lambda line, m: not unissued(line, m[_ONE])),
    CARRIES,
    each(
        _SERVED,
        f"another document or programme within {_REACH} words, and those joined to it",
        _served_after,
    ),
)


# -- "Thực hiện Nghị quyết số 6, UBND tỉnh ban hành Kế hoạch số 128"


def _opening(line: Line, _: Match) -> Mention | None:
    named = next((m for m in line.mentions(*TARGETS) if _opens(line, m)), None)
    return named or _meant(line)


def _meant(line: Line) -> Mention | None:
    """Return the only one of its type that an opening may mean: "Thực hiện nghị quyết, …"."""
    c, known, start = line.c, line.known, line.place.start
    purpose = line.reading.hits.at(start, "function")
    leads = purpose is not None and purpose.concept.has("functionClass", "purpose")
    cue = line.reading.hits.at(purpose.stop if purpose and leads else start, "carryout")
    noun = line.reading.hits.at(cue.stop, "doctype") if cue is not None and start else None
    if noun is None or c.tokens.forms[noun.stop : noun.stop + 1] != (",",):
        return None
    alike = first_named(known).get(noun.concept.label, ())
    told = [m for m in alike[:2] if m.first < start]
    return told[0] if len(told) == 1 else None


def _opens(line: Line, mention: Mention) -> bool:
    """Tell whether "(Để) thực hiện" opens the clause that a document closes with a comma.

    "Để thực hiện Nghị quyết trên, …"; "Sau khi có Chỉ thị số 5, …", but no letter or draft.
    """
    forms, tokens = line.c.tokens.forms, line.place
    this = line.reading.hits.at(mention.stop, "function")
    # before the comma a preposition governs nothing: "Nghị quyết trên"
    shown = this is not None and any(this.concept.has("functionClass", k) for k in _SHOWS)
    stop = this.stop if this is not None and shown else mention.stop
    if stop >= tokens.stop or forms[stop] != ",":
        return False
    cue = word_before(line, mention.first, "carryout")
    if cue is None:
        return False
    served = line.known.documents.get(mention.entity)
    if cue.concept.has("follows", "yes") and not line.known.typed(served, *_BINDING):
        return False
    first = cue.first
    if first > tokens.start and line.reading.hits.at(first - 1, "function") is not None:
        first -= 1
    return first == tokens.start or forms[first - 1] in ':;“"'


def _later(line: Line, match: Match) -> Iterator[Mention]:
    """Yield the other documents after the one served, none inside another."""
    last = max(match[_SERVED].stop, line.place.start)
    for mention in line.mentions(*TARGETS):
        if mention.first < last or mention.kind is not Kind.DOCUMENT:
            continue
        last = mention.stop
        if mention.entity != match[_SERVED].entity:
            yield mention


def _issued(line: Line, match: Match) -> Hit | None:
    """Return the verb of issuing or drawing up that governs a document."""
    first = _first_of_list(line, match[_ONE])
    for back in range(1, _ISSUED + 1):
        hit = line.reading.hits.at(first - back, "issuecue") if first >= back else None
        if (
            hit is not None
            and not hit.concept.has("annex", "yes")
            and hit.stop <= first
            and not line.c.modality.near(hit.first, DENIED, Force.DENIED)
        ):
            return hit
    return None


def _first_of_list(line: Line, one: Mention) -> int:
    """Return where a list that a document goes on starts: "ban hành Nghị định số 1 và [số 2]"."""
    first = one.first
    for before in reversed(line.mentions(Kind.DOCUMENT)):
        if before.stop < first and line.c.coordinated(before.stop, first):
            first = before.first
    return first


_SET_OUT: Pattern[Line] = Pattern.of(
    "set-out",
    one(_SERVED, "carryout + document or programme + comma, which open the sentence", _opening),
    each(_ONE, "document after it", _later),
    one(_ISSUE, f"issuecue within {_ISSUED} words before that, not denied", _issued),
    need(
        "nothing told of whom it serves",
        lambda line, match: match[_ONE].entity not in line.known.linked,
    ),
)


# -- "Chương trình hành động số 4-CTr/TU" in an article on how one resolution is carried out


def _resolution(known: Known, _: Match) -> Document | None:
    """Return the resolution that the events of the article are about, if it is one."""
    documents = [known.documents.get(key) for key in known.subjects]
    resolutions = [d for d in documents if d and known.typed(d, "doctype_nghi-quyet")]
    return resolutions[0] if len(resolutions) == 1 else None


def _programmes(known: Known, _: Match) -> Iterator[Document]:
    return (d for d in known.documents.values() if known.typed(d, "doctype_chuong-trinh-hanh-dong"))


_OF_ARTICLE: Pattern[Known] = Pattern.of(
    "programme-of-article",  # it carries it out without saying so (guide, decision 27)
    one(_RESOLUTION, "resolution, the only one that an event is about", _resolution),
    each(_PROGRAMME, "action programme", _programmes),
    need(
        "nothing told of whom it serves",
        lambda known, match: match[_PROGRAMME].entity not in known.linked,
    ),
)
RULES: tuple[Pattern[Any], ...] = (
    _CARRIES, *neighbours.RULES, _SET_OUT, _OF_ARTICLE,
)  # fmt: skip
