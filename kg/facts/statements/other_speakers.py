"""The speaker is not the subject of the verb: he is that of another verb, or stands elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.clauses.attribution import Speakers
from kg.clauses.gaps import aspect
from kg.clauses.modality import Force
from kg.clauses.model import SPEAKERS, Argument
from kg.clauses.present import behind_comma
from kg.clauses.subjects import subjects
from kg.facts.statements.attributions import SAID, Said
from kg.facts.statements.elements import MAY, SOURCE, WHOM, content_after, rule_of
from kg.facts.statements.speech import ASKS
from kg.facts.statements.utterances import content
from kg.model import Act, Kind
from kg.read.phrases.words import of_class
from kg.rules.pattern import Slot, need, one

if TYPE_CHECKING:
    from kg.facts.statements.speech import Speech
    from kg.lexicon.model import Hit
    from kg.rules.pattern import Match, Pattern

_ITEMS = (Act.CONCLUDE, Act.PRAISE)  # acts that may go on a list of what somebody says
_DEEDS = ("eventverb", "partverb", "act")  # verbs that may stand before another
_JOINT = Slot[range]("joint")
_COMMA = Slot[range]("comma")


def _from_joint(_: Speech, match: Match) -> int:
    return match[_JOINT].start


# -- "Ông Lê Văn Minh ghi nhận kết quả của tỉnh; đồng thời yêu cầu …", "…; giao Sở Y tế …"


def _joint(scene: Speech, _: Match) -> range | None:
    """Return the words that join the verb to an earlier subject."""
    group, start = scene.verb.group, scene.place.start
    first = scene.c.skip_back(group, "joint")
    if first == group and of_class(scene.reading.annotated, group - 1, "contrast"):
        first = group - 1  # "…, song cũng thừa nhận …"
        return range(first - 1, group) if scene.forms[first - 1] == "," else None
    if first > start and scene.forms[first - 1] in ",;…":
        return range(first - 1, group)
    return range(first, group) if start < first < group else None


def _shared(scene: Speech, match: Match) -> Argument | None:
    """Return the subject of the verb before, or of the sentence where no verb reports before.

    A bare comma may also join the items of a request, and then shares nothing.
    """
    verb, joint = scene.verb, match[_JOINT].start
    if _follows(scene, match):
        return None
    a, between = scene.reading.annotated, range(joint + 1, verb.first)
    joined = any(scene.c.word(i, "joint") or of_class(a, i, "contrast") for i in between)
    # "A mong B chia sẻ, [nhấn mạnh thêm rằng …]" has a content of its own, and is not asked of B
    tells = verb.strong and _tells(scene)
    bare = scene.forms[joint] == "," and not joined and not tells
    if not scene.before:
        return _deciding(scene, joint) or _doing(scene, joint, bare=bare)
    last = scene.before[-1]
    if scene.c.coordinated(last.verb.stop, verb.group):
        return last.source
    if bare and (verb.strong or verb.agrees) and (writes := _writes(scene, last, joint)):
        return writes
    item = scene.forms[joint] == ";" and verb.act in _ITEMS and not verb.weak
    strong = verb.strong or item  # "A đánh giá cao …; nhất trí …; biểu dương …"
    if not strong or (last.verb.act in ASKS and (bare or item or verb.act == Act.PROPOSE)):
        return None
    return None if _others(scene, last, joint, bare=bare) else last.source


def _tells(scene: Speech) -> bool:
    """Tell whether "rằng" is part of the verb or follows it."""
    c, stop = scene.c, scene.verb.stop
    return c.word(stop, "declarative") is not None or c.word_before(stop, "declarative") is not None


def _follows(scene: Speech, match: Match) -> bool:
    """Tell whether another may ask for it: "A cho biết tỉnh B đã họp, [theo đó] yêu cầu …"."""
    told = scene.before and scene.before[-1].verb.act is Act.REPORT
    return bool(told) and any(scene.c.word(i, "goeson") for i in match[_JOINT])


def _doing(scene: Speech, joint: int, *, bare: bool) -> Argument | None:
    """Return the first subject of the sentence, where a verb that always reports may share it."""
    named = Speakers(scene.c, scene.sentence, scene.last).first(joint)
    if named is None or named.kind is Kind.PLACE or not scene.verb.strong:
        return None
    return named if not bare or _serial(scene, named, joint) else None


def _writes(scene: Speech, last: Said, joint: int) -> Argument | None:
    """Return the body whose paper says it: "A cho biết, [tỉnh B] đã có văn bản, đề nghị …"."""
    c = scene.c
    named = c.mention_at(last.start, Kind.ORGANISATION, Kind.TEAM)
    if named is None or last.verb.act is not Act.REPORT:
        return None
    issues = scene.reading.hits.at(c.skip(named.stop, joint, "adverb"), "issuecue")
    if issues is None or c.modality.within(range(named.stop, joint), Force.PLANNED):
        return None
    paper = scene.reading.hits.at(issues.stop, "doctype")
    return c.argument(named) if paper is not None and paper.stop <= joint else None


def _others(scene: Speech, last: Said, joint: int, *, bare: bool) -> bool:
    """Tell whether the verb is joined to one of whom the words before it speak.

    "A nhấn mạnh, [Việt Nam hoan nghênh và] mong muốn …": Việt Nam does, and A says so. Behind a
    bare comma only to ask for something is the speaker's own act.
    """
    named = scene.c.mention_at(last.start)
    if named is None or named.kind not in (Kind.PLACE, *SPEAKERS):
        return False
    acts = scene.c.skip(named.stop, joint, "adverb", "light")
    if bare:
        return acts > named.stop and scene.verb.act not in ASKS
    verb = scene.reading.hits.at(acts, "act")
    return scene.forms[joint] not in ",;…" and verb is not None and verb.stop == joint


def _serial(scene: Speech, named: Argument, joint: int) -> bool:
    """Tell whether one subject has two verbs: "Bộ Y tế đã họp với Sở A, [đề nghị] …".

    It opens its clause, its first verb follows, and nobody else has a verb between.
    """
    c, start = scene.c, named.stop
    if scene.found or not Speakers(c, scene.sentence, scene.last).begins(named.first):
        return False
    first = c.skip(start, joint, "adverb", "light")
    acts = scene.reading.hits.at(first, *_DEEDS) is not None
    # "Trung tâm A đã vươn lên, khẳng định vai trò": only who asks may do anything before
    acts = acts or (scene.verb.act in ASKS and aspect(scene.reading, start))
    if not acts or c.modality.within(range(start, joint), Force.PLANNED):
        return False
    a, between = scene.reading.annotated, range(start, joint)
    apart = any(scene.forms[i] in ';:.“”"' or of_class(a, i, "negation") for i in between)
    noun = of_class(a, scene.verb.stop, "preposition")  # "đặt ra mục tiêu, yêu cầu cho các xã"
    others = (scene.forms[m.first - 1] for m in c.mentions_from(start, joint, *SPEAKERS))
    return not apart and not noun and "," not in others


def _again(scene: Speech) -> bool:
    """Tell whether two words tell one act of one content: "phân tích, [nhận định] tình hình"."""
    last = scene.before[-1] if scene.before else None
    same = last is not None and last.verb.act == scene.verb.act and last.start >= last.verb.stop
    return same and last is not None and scene.c.coordinated(last.verb.stop, scene.verb.group)


def _deciding(scene: Speech, joint: int) -> Argument | None:
    """Return the body that decides on a person before it: "Ban A kỷ luật ông B, đề nghị …"."""
    before = range(scene.place.start, joint)
    deeds = [h for h in scene.c.starting(before, "decision") if h.concept.first("decisionType")]
    for deed in reversed(deeds):
        ruling = scene.c.word_before(deed.first, "ruling")
        acting = subjects(scene.c, ruling.first if ruling else deed.first, scene.sentence)
        body = bool(acting) and acting[0].kind in (Kind.ORGANISATION, Kind.TEAM)
        struck = scene.c.word_before(scene.c.skip_back(deed.first, "adverb"), "passive")
        if body and struck is None and not scene.c.governed(acting[0].first):
            return acting[0]
    return None


def _ordering(scene: Speech, match: Match) -> Argument | None:
    """Return the speaker of the verb before, else who does something before he orders a body to.

    "Ông A đã kiểm tra hiện trường, [chỉ đạo] UBND huyện khắc phục hậu quả."
    """
    if _follows(scene, match):
        return None
    if scene.before:
        return scene.before[-1].source
    c, joint = scene.c, match[_JOINT].start
    if c.mention_at(scene.verb.stop, Kind.ORGANISATION) is None:
        return None
    named = Speakers(c, scene.sentence, scene.last).first(joint)
    person = named is not None and named.kind is Kind.PERSON
    return named if named is not None and person and _serial(scene, named, joint) else None


SHARED_ORDER: Pattern[Speech] = rule_of(
    "shared-order",
    need("weak act of asking", lambda s, _: s.commands),
    one(_JOINT, "joint, comma or semicolon before it", _joint),
    one(SOURCE, "speaker of the verb before, or person of the sentence", _ordering),
    MAY,
    content_after("shared-order", _from_joint, ends_before=True),
    WHOM,
)

SHARED_SUBJECT: Pattern[Speech] = rule_of(
    "shared-subject",
    need("no weak act of asking", lambda s, _: not s.commands),
    need("no second word for the act before it", lambda s, _: not _again(s)),
    one(_JOINT, "joint, comma or semicolon before it", _joint),
    one(SOURCE, "speaker of the verb before, or of the sentence", _shared),
    MAY,
    content_after("shared-subject", _from_joint, ends_before=True),
)


# -- "Ghi nhận những kết quả của tỉnh, ông Lê Văn Minh đề nghị …"


def _apart(scene: Speech, act: Hit) -> bool:
    """Tell whether the verb has a content of its own beside that of the act behind the speaker.

    "Đánh giá kết quả, ông A cho biết …" says one thing, "Nêu rõ rừng đã mất, ông A đề nghị …" two.
    """
    asks = (act.concept.first("actType") or "").endswith(ASKS)
    return scene.verb.act == Act.PRAISE or (scene.verb.act == Act.EMPHASISE and asks)


def _comma(scene: Speech, _: Match) -> range | None:
    """Return the comma after which a speaker has a second verb."""
    for index in range(scene.verb.stop + 2, scene.place.stop):
        speaker = behind_comma(scene.c, index, *SPEAKERS)
        if speaker is not None:
            after = scene.c.skip(speaker.stop, scene.place.stop, "adverb", "light")
            act = scene.reading.hits.at(after, "act")
            if act is not None and _apart(scene, act):
                return range(index, index + 1)
    return None


def _up_to_comma(scene: Speech, match: Match) -> Said | None:
    clause = content(scene.c, scene.verb, scene.place)
    if clause is None:
        return None
    verb, stop = scene.verb, match[_COMMA].start
    return Said(
        verb, match[SOURCE], verb.first, clause.start, stop, "opening-verb", clause.addressee
    )


OPENING_VERB: Pattern[Speech] = rule_of(
    "opening-verb",
    need("praise or emphasis", lambda s, _: s.verb.act in (Act.PRAISE, Act.EMPHASISE)),
    need("nothing but openers before it", lambda s, _: s.opens >= s.verb.group),
    one(_COMMA, "comma + speaker + act behind it, one of asking after emphasis", _comma),
    one(
        SOURCE,
        "speaker after the comma",
        lambda s, m: behind_comma(s.c, m[_COMMA].start, *SPEAKERS),
    ),
    one(SAID, "content up to the comma", _up_to_comma),
)


# -- "Đề nghị các sở, ngành rà soát …" after a sentence that names the speaker


def _opened(scene: Speech, _: Match) -> bool:
    """Tell whether a request opens the sentence; of other verbs only one after "Đồng thời, …"."""
    verb, opens = scene.verb, scene.opens
    asks = verb.act in ASKS or (verb.strong and opens > scene.place.start)
    return asks and verb.group <= opens < verb.stop  # "Đồng thời, [đặc biệt] nhấn mạnh …"


def _done(scene: Speech) -> bool:
    """Tell whether a verb is told as done: "Đã chỉ đạo xem xét …"."""
    return any(aspect(scene.reading, i) for i in range(scene.verb.group, scene.verb.stop))


CONTINUED_SPEECH: Pattern[Speech] = rule_of(
    "continued-speech",
    need("nothing said before it in the sentence", lambda s, _: not s.found),
    one(SOURCE, "speaker of a sentence shortly before", lambda s, _: s.last),
    need("request that opens the sentence, or a strong act after an opener", _opened),
    MAY,
    content_after("continued-speech", lambda s, _: s.verb.first),
    need(
        "strong act, whom it is said to, or an order told as given",
        lambda s, m: s.verb.strong or m[SAID].addressee or (s.commands and _done(s)),
    ),
)
