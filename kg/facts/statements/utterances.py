"""What is said: the clause after a reporting verb, and to whom it is said.

The content starts after the verb, its addressee and "rằng", ":" or an opening quotation mark; it
ends with the sentence, with the quotation it opens, or where an aside of the reporter starts.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from kg.clauses.captions import before_credit, past_credit
from kg.clauses.model import AGENTS
from kg.clauses.objects import addressees, told_to
from kg.clauses.papers import passed
from kg.clauses.passives import passive
from kg.clauses.verbs import noun, verb_at
from kg.clauses.written import receivers
from kg.facts.statements.audience import audience, bidden
from kg.facts.statements.on_people import on_people
from kg.facts.statements.turns import passes_on, turned
from kg.model import Act
from kg.read.phrases.words import of_class

if TYPE_CHECKING:
    from kg.clauses.grammar import Clauses
    from kg.clauses.model import Argument
    from kg.clauses.verbs import Verb

_MARKS = frozenset(",:;.-–—…\n")
_QUOTES = frozenset("\"“”«»'‘’")
_ASIDE = 7  # tokens between "trong đó" and its "là"
_WHOM = 12  # tokens of a person and his office
_CHAINED = (Act.EMPHASISE, Act.PRAISE)
_ASKS = (Act.REQUEST, Act.PROPOSE)


@dataclass(frozen=True, slots=True)
class Content:
    """The tokens ``start`` to ``stop`` of what is said, and the entity it is said to."""

    start: int
    stop: int
    addressee: str | None = None


def _why(clauses: Clauses, verb: Verb) -> bool:
    """Tell whether a reproach is followed by its reason: "bị UBND tỉnh phê bình [vì] chậm trễ"."""
    reproach = clauses.word(verb.first, "reproach") is not None
    return reproach and of_class(clauses.reading.annotated, verb.stop, "cause")


def content(clauses: Clauses, verb: Verb, span: range) -> Content | None:
    """Return the content of a verb in a sentence (a range of tokens), ``None`` if it has none.

    A decision on a person is no content: it gives a personnel row (guide, decision 17).
    """
    verb = _chained(clauses, verb)
    topic = verb.act == Act.EMPHASISE and clauses.word(verb.stop, "topic") is not None
    told_before = clauses.tokens.forms[verb.stop : verb.stop + 1] == (";",)  # "… do A kiến nghị; …"
    told_before = told_before or passes_on(clauses, verb)
    such = clauses.word(verb.stop, "pointsback")
    topic = topic or (such is not None and clauses.word(such.stop, "setting") is not None)
    topic = topic or _why(clauses, verb)
    if topic or told_before or (verb.agrees and _apart(clauses, verb, span)):
        return None  # "nói về việc …" names a topic, "nói như thế" what is told elsewhere
    start = content_start(clauses, verb.stop, span)
    heard = told_to(clauses, verb.stop, span.stop)
    if heard is not None:
        whom, after = addressees(clauses, heard.start, heard.stop), heard.stop
    else:
        start = _quoted(clauses, verb, audience(clauses, verb, start, span.stop), span)
        whom = _asked(clauses, verb, start, span)
        after = whom[-1].stop if whom else start
        if not whom and verb.act in _ASKS:
            whom = receivers(clauses, verb.group, verb.first) or bidden(clauses, verb, start)
    addressee = whom[0].entity if whom else None
    told = clauses.tokens.forms[verb.stop : start]
    commands = verb.weak and verb.act == Act.REQUEST and addressee is None and ":" not in told
    if commands and clauses.word(start, "group") is None and clauses.word(start, "task") is None:
        return None
    start = content_start(clauses, after, span)
    if whom:  # "giao Sở A [và] các huyện rà soát …"
        start = clauses.skip(start, span.stop, "conjunction")
    stop = turned(clauses, verb, start, content_stop(clauses, start, span))
    if verb.papers:  # "thông qua Kế hoạch A; đồng thời …", "… Luật B, đây là …"
        marks = (i for i in range(start, stop) if passed(clauses, i))
        stop = next(marks, stop)
    if stop - start < 2 or not _states(clauses, verb, start, colon=":" in told):
        return None
    shown = past_credit(
        clauses.reading, range(verb.stop, start - 1)
    )  # "A báo cáo Ảnh: B Năm qua, …"
    if shown or _counted(clauses, verb) or _hearer(clauses, verb, start, stop):
        return None
    if _times(clauses, start, stop) or (verb.papers and not _papers(clauses, start, stop)):
        return None  # "kết luận đã được Ban A công bố ngày 18-9, …"
    stop = _before_people(clauses, start, stop) if verb.decides else stop
    return Content(start, stop, addressee) if stop > start else None


def _chained(clauses: Clauses, verb: Verb) -> Verb:
    """Return the verb with those of its act that go on to its content: "phân tích, chỉ rõ […]"."""
    index = verb.stop
    while verb.act in _CHAINED and clauses.tokens.forms[index : index + 1] == (",",):
        further = verb_at(clauses, index + 1)
        if further is None or further.act is not verb.act or noun(clauses, further):
            break
        verb, index = replace(verb, stop=further.stop), further.stop
    return verb


def content_start(clauses: Clauses, index: int, span: range) -> int:
    """Skip "rằng", commas, colons and opening quotation marks from a token on."""
    forms = clauses.tokens.forms
    while index < span.stop:
        after = clauses.skip(index, span.stop, "complementiser")
        while after < span.stop and (forms[after] in ",:" or forms[after] in _QUOTES):
            after += 1
        if after == index:
            break
        index = after
    return index


def content_stop(clauses: Clauses, start: int, span: range) -> int:
    """Return the token after the clause that starts at ``start``, without its marks.

    An introduced quotation is told whole: one verb of saying, one content (guide, decision 14).
    """
    quote = clauses.quotation_at(start)
    opens = quote is not None and quote.first == start
    stop = quote.stop if quote is not None and opens else span.stop
    stop = before_credit(clauses.reading, range(start, _aside(clauses, start, stop)))
    return trimmed(clauses, start, stop)


def trimmed(clauses: Clauses, start: int, stop: int) -> int:
    """Move ``stop`` back over full stops, commas, dashes and quotation marks."""
    forms = clauses.tokens.forms
    while stop > start and (forms[stop - 1] in _MARKS or forms[stop - 1] in _QUOTES):
        stop -= 1
    return stop


def _aside(clauses: Clauses, start: int, stop: int) -> int:
    """Return where ", trong đó … là …" starts: there the reporter goes on in his own words."""
    for aside in clauses.words("aside").within(range(start + 2, stop)):
        if clauses.tokens.forms[aside.first - 1] == ",":
            near = range(aside.stop, min(aside.stop + _ASIDE, stop))
            if clauses.words("copula").first(near) is not None:
                return aside.first - 1
    return stop


def _asked(clauses: Clauses, verb: Verb, start: int, span: range) -> tuple[Argument, ...]:
    """Return to whom it is said; the first is the addressee (decision 2).

    "đề nghị Tỉnh ủy và các sở …" names them at once, "báo cáo với Đoàn kiểm tra …" after a word.
    """
    index = clauses.skip(start, span.stop, "toward")
    if verb.act not in _ASKS and (verb.strong or index == start):
        return ()
    return addressees(clauses, index, span.stop)


def _quoted(clauses: Clauses, verb: Verb, start: int, span: range) -> int:
    """Return where a quotation starts behind whom the verb names: "phê bình giám đốc: “…”"."""
    if verb.strong or verb.act is not Act.EMPHASISE:
        return start
    forms = clauses.tokens.forms
    colon = next(
        (i for i in range(start, min(start + _WHOM, span.stop)) if forms[i] in ":,"), start
    )
    quoted = forms[colon : colon + 1] == (":",) and clauses.quotation_at(colon + 2) is not None
    return colon + 1 if quoted else start


def _states(clauses: Clauses, verb: Verb, start: int, *, colon: bool) -> bool:
    """Tell whether a content follows, and not a place, a time or, with no colon, another verb.

    "“…”, ông A cho hay, [và nói thêm]".
    """
    if clauses.word(start, "conjunction") is not None:
        return colon
    at_once = start == verb.stop
    return not at_once or verb.strong or clauses.word(start, "setting") is None


def _apart(clauses: Clauses, verb: Verb, span: range) -> bool:
    """Tell whether a mark, a manner or a place follows consent, or with whom a thing is settled.

    "450 đại biểu tán thành (chiếm 90%), …", "được Bộ A đồng ý bằng văn bản, …", "Bộ A thống nhất
    với các Bộ để …"; but "Bộ A đã thống nhất, sau cuộc họp này sẽ ban hành …".
    """
    index, a = verb.stop, clauses.reading.annotated
    if index >= span.stop or clauses.tokens.forms[index] in ";.(–-":
        return True
    if clauses.tokens.forms[index] == ",":
        return verb.act is Act.EMPHASISE or passive(clauses, verb.first)[0]
    if verb.act is Act.CONCLUDE and of_class(a, index - 1, "with"):
        whom = index + of_class(a, index, "plural")
        return clauses.reading.hits.at(whom, "body", "bodykind", "honorific") is not None
    of = partial(of_class, a, index)
    return of("preposition") and not of("about")


def _counted(clauses: Clauses, verb: Verb) -> bool:
    """Tell whether a verb of praise counts: "ghi nhận [hơn] 125 ca", but not "5 năm qua"."""
    if verb.act is not Act.PRAISE:
        return False
    hits, forms, index = clauses.reading.hits, clauses.tokens.forms, verb.stop
    hit = hits.at(index, "comparator")
    at = hit.stop if hit is not None else index
    counted = at < len(forms) and forms[at][:1].isdigit()
    return counted and hits.at(at + 1, "timeword") is None


def _hearer(clauses: Clauses, verb: Verb, start: int, stop: int) -> bool:
    """Tell whether nothing but who is told follows: "ông A báo cáo [Bộ trưởng B]".

    Nor "[Chính phủ và các bộ, ngành]".
    """
    if verb.act is not Act.REPORT:
        return False
    hits, index, named = clauses.reading.hits, start, False
    while index < stop:
        whom = clauses.mention_at(index, *AGENTS)
        joint = clauses.word(index, "conjunction")
        counted = hits.at(index, "unit")
        if whom is not None:
            index, named = max(clauses.phrase_stop(whom), index + 1), True
        elif joint is not None:
            index = joint.stop
        elif (after := clauses.skip(index, stop, "voice", "group")) > index:
            index = after
        elif counted is not None or clauses.tokens.forms[index] == ",":
            index = counted.stop if counted is not None else index + 1
        else:  # "báo cáo [Quốc hội] xem xét, thông qua"
            return named and not verb.strong and clauses.word(index, "weighed") is not None
    return named


def _papers(clauses: Clauses, start: int, stop: int) -> bool:
    """Tell whether a document opens the content, or several: "[12] nghị quyết", "các tờ trình"."""
    reading = clauses.reading
    for index in range(start, stop):
        if reading.hits.at(index, "doctype", "draft") is not None:
            return True
        counted = clauses.tokens.forms[index].isdigit() or reading.hits.at(index, "numeral")
        if not (counted or of_class(reading.annotated, index, "plural")):
            return False
    return False


def _times(clauses: Clauses, start: int, stop: int) -> bool:
    """Tell whether nothing but a time follows, up to the end or an aside: "…, trong đó nêu rõ"."""
    index = start
    while index < stop and clauses.tokens.forms[index] != ",":
        hit = clauses.reading.hits.at(index, "timeword")
        if hit is None and clauses.tokens.forms[index][0].isalpha():
            return False
        index = hit.stop if hit is not None else index + 1
    return index >= stop or clauses.word(index + 1, "aside") is not None


def _before_people(clauses: Clauses, start: int, stop: int) -> int:
    """Return where a content ends before its first item that decides on a person.

    "công bố Quyết định thành lập Đảng bộ xã A; chỉ định ông B …" announces the first.
    """
    item = start
    for index in range(start, stop + 1):
        if index == stop or clauses.tokens.forms[index] == ";":
            if on_people(clauses, item, index):
                return trimmed(clauses, start, item)
            item = index + 1
    return stop
