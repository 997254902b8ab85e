"""One walk over the tokens cuts an article into phrases: offices, bodies, places and names.

The walk takes the longest reading at every token and never looks back; phrases do not overlap
(what lies inside a phrase, such as the place in a body's name, is part of that phrase).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kg.model import Kind
from kg.read import phrases
from kg.read.distributed import distributed
from kg.read.docnumbers import JOINTS, document_number
from kg.read.phrases import Body, Name, Office, Place
from kg.read.phrases.levels import of_levels

if TYPE_CHECKING:
    from kg.lexicon.model import Hit
    from kg.read.reading import Annotated

Phrase = Office | Body | Place | Name
_SEVERAL = 2
_CUES = ("honorific", "rank", "degree")
_ADVERBS = 3  # tokens between a body and the verb by which it sets up a team: "đã", "vừa"
_HEAD = 5  # tokens of the longest head that a plural counts
_MOST_CUES = 12  # honorifics, ranks and degrees before one name; hostile text has thousands


class Chunk(NamedTuple):
    """A phrase; ``cue`` is the token where the honorific or rank before it starts."""

    phrase: Phrase
    sentence: int
    cue: int | None = None
    plural: bool = False  # "các đồng chí", "các ông"

    @property
    def first(self) -> int:
        """The first token of the phrase, its honorific included."""
        return self.phrase.first if self.cue is None else self.cue

    @property
    def stop(self) -> int:
        """The token after the phrase."""
        return self.phrase.stop


def scan(a: Annotated) -> tuple[Chunk, ...]:
    """Return the phrases of the article in text order."""
    chunks: list[Chunk] = []
    cues = a.hits.where(*_CUES)
    opening = a.hits.where(*_CUES, *phrases.OPENERS)
    surnames = a.hits.where("surname")
    beside = -1  # where a name stands right behind an office
    for sentence in a.sentences:
        tokens = a.tokens_of(sentence)
        shouted = sentence.span.of(a.tokens.text).isupper()
        index = tokens.start
        while index < tokens.stop:
            form, opens = a.tokens.forms[index], index in opening
            if form[0].islower() and not opens:
                index += 1
                continue
            if form.isdigit() and (number := _symbols_stop(a, index)) > index:
                index = number
                continue
            titled = index == beside  # then a name needs no known surname: "Tổng thống Putin"
            if not (opens or titled or index in surnames):
                index += 1
                continue
            after, plural = _cue(a, index) if index in cues else (index, False)
            items = phrases.listed(a, index) or phrases.listed_places(a, after)
            items = items or distributed(a, index)
            if items:
                chunks += [Chunk(item, sentence.index) for item in items]
                index, beside = items[-1].stop, -1
                continue
            if after > index:
                chunk = _cued(a, index, after, sentence.index, plural=plural)
            else:
                chunk = _uncued(a, index, sentence.index, cued=titled)
            unsure = shouted or (chunk is not None and _cut(a, chunk.stop))
            if chunk is None or chunk.stop > tokens.stop or (unsure and not _known(chunk.phrase)):
                index += 1
                continue
            chunks.append(_founded(a, chunk, chunks[-1] if chunks else None))
            index = chunk.stop
            beside = index if isinstance(chunk.phrase, Office) else -1
    return tuple(chunks)


def _founded(a: Annotated, chunk: Chunk, before: Chunk | None) -> Chunk:
    """Give a team the body that sets it up: "Bộ Chính trị lập đoàn kiểm tra"."""
    team = chunk.phrase
    if before is None or before.sentence != chunk.sentence or not isinstance(team, Body):
        return chunk
    founder = before.phrase
    if not (isinstance(founder, Body) and team.team) or founder.team or team.parent or team.place:
        return chunk
    if team.head is None or team.head.has("standing", "yes"):
        return chunk
    for index in range(before.stop, min(before.stop + _ADVERBS, chunk.first)):
        verb = a.hits.at(index, "teamverb")
        if verb is not None and verb.stop == chunk.first:
            return chunk._replace(phrase=team._replace(parent=founder, joined=True, needs=""))
    return chunk


def _cut(a: Annotated, index: int) -> bool:
    """Tell whether the text breaks off in a name: "làm việc với tỉnh Cao ..."."""
    forms = a.tokens.forms[index : index + 2]
    return (forms[:1] == ("…",) or forms == (".", ".")) and not a.tokens.glued(index)


def _known(phrase: Phrase | None) -> bool:
    """Tell whether the lexicon knows a phrase: in a heading all in capitals none marks a name."""
    if isinstance(phrase, Office):
        return all(part is None or _known(part) for part in (phrase.body, phrase.place))
    if isinstance(phrase, Body):
        parts = (phrase.parent, phrase.place)
        return not phrase.topic.isupper() and all(p is None or _known(p) for p in parts)
    return isinstance(phrase, Place) and phrase.concept is not None


def _symbols_stop(a: Annotated, index: int) -> int:
    """Return where a document number stops: "TTg" in "1719/QĐ-TTg" names nobody (decision 16)."""
    tokens, after = a.tokens, index + 1
    if after >= len(tokens) or not (tokens.glued(after) or tokens.forms[after] in JOINTS):
        return index
    number = document_number(tokens.text, tokens.starts[index])
    if number is None or not any(sum(map(str.isupper, s)) > 1 for s in number.symbols):
        return index
    return tokens.at(number.end - 1) + 1


def _uncued(a: Annotated, index: int, sentence: int, *, cued: bool) -> Chunk | None:
    found = _plain(a, index, sentence, cued=cued)
    given = _short(a, index, called=False) if found is None and cued else None
    if given is not None and given.stop - index == 1:
        return Chunk(given, sentence)  # "Bộ trưởng Thắng"
    return found


def _cue(a: Annotated, index: int) -> tuple[int, bool]:
    """Skip honorifics, ranks and degrees ("đồng chí Thượng tướng, TS."); tell if plural."""
    after, plural = index, False
    for _ in range(_MOST_CUES):
        hit = a.hits.at(after, *_CUES)
        if hit is None or _ends_noun(a, hit):
            break
        plural = plural or hit.concept.has("number", "plural") or phrases.generic(a, hit.first)
        after = hit.stop
        while (
            after < len(a.tokens)
            and a.tokens.forms[after] in ".:,"
            and (a.tokens.forms[after] != "," or a.hits.at(after + 1, "rank", "degree"))
        ):
            after += 1
    return after, plural


def _ends_noun(a: Annotated, cue: Hit) -> bool:
    """Tell whether the cue ends a noun of those who are counted: "trẻ [em] Hà Tĩnh"."""
    noun = a.hits.at(cue.first - 1, "unit") if cue.first else None
    return noun is not None and noun.stop >= cue.stop


def _cued(a: Annotated, index: int, after: int, sentence: int, *, plural: bool) -> Chunk | None:
    if phrases.office(a, after) is None:
        land = phrases.place(a, after)  # "chuyên gia Trung Quốc"
        called = land is not None and _called(a, index, land)
        found = phrases.name(a, after, cued=True) or _short(a, after, called=called)
        country = land is not None and land.level == "country" and not called
        if found and not (land and country and land.stop >= found.stop):
            return Chunk(found, sentence, cue=index, plural=plural)
    inner = _plain(a, after, sentence, cued=True)
    if inner is None:
        return None
    return Chunk(inner.phrase, sentence, cue=index, plural=plural)


def _called(a: Annotated, cue: int, land: Place) -> bool:
    """Tell whether "bà Nga", "ông Đức" are people: a pronoun stands before one syllable."""
    who = a.hits.at(cue, "anaphor")
    person = who is not None and who.concept.has("anaphorKind", Kind.PERSON)
    return person and land.level == "country" and land.stop - land.first == 1


def _short(a: Annotated, index: int, *, called: bool) -> Name | None:
    """Parse the short name after an honorific: "ông Trạc", "đồng chí Thưởng"."""
    stop = phrases.capital_run(a, index, 2)
    placed = not called and phrases.place(a, index) is not None
    if stop == index or placed or a.hits.at(index, "bodykind", "body", "role"):
        return None
    return Name(index, stop, a.tokens.words(index, stop), surname=False)


def _plain(a: Annotated, index: int, sentence: int, *, cued: bool) -> Chunk | None:
    tokens = a.tokens
    if index >= len(tokens) or not tokens.word(index):
        return None
    if index in a.inside and not tokens.capital(index):
        return None
    office = phrases.office(a, index)
    body = phrases.body(a, index)
    if office is not None and not _standing(a, office, body):
        return Chunk(office, sentence)
    place = phrases.place(a, index)
    person = phrases.name(a, index, cued=cued)
    if place is not None and _countryman(a, place):
        person = None
    found: list[Phrase] = [p for p in (body, place, person) if p is not None]
    if not found:
        return None
    if body is not None and place is not None and _venue(a, place):
        found.remove(body)
    longest = max(found, key=lambda p: (p.stop, isinstance(p, Body), isinstance(p, Place)))
    abroad = place is not None and place.level == "country"
    short = isinstance(longest, Body) and _short_head(a, longest)
    if person and cued and (short or not isinstance(longest, Body)) and not abroad:
        longest = person
    if isinstance(longest, Body):
        if _generic(a, longest):
            return None
        longest = longest._replace(stop=phrases.term_stop(a, longest.stop), own_stop=longest.end)
    return Chunk(longest, sentence)


def _countryman(a: Annotated, place: Place) -> bool:
    """Tell whether a name follows a country: "người phát ngôn Bộ A Việt Nam Lê Thị B"."""
    country = place.level == "country" and place.stop - place.first > 1
    return country and phrases.name(a, place.stop) is not None


def _venue(a: Annotated, place: Place) -> bool:
    """Tell whether a place bears a longer head than a body: "Trung tâm Hội nghị Quốc gia"."""
    site, kind = a.hits.at(place.first, "placekind"), a.hits.at(place.first, "bodykind")
    return site is not None and kind is not None and site.stop > kind.stop


def _standing(a: Annotated, office: Office, body: Body | None) -> bool:
    """Tell whether an office's word heads a body: "Thường trực Tỉnh ủy", no "Thường trực" of it.

    "Thường trực Ban Bí thư" is an office, "Thường trực HĐND tỉnh A" none.
    """
    if body is None or office.former:
        return False
    named, role = a.hits.at(body.first, "body", "bodykind"), a.hits.at(office.first, "role")
    if named is not None and role is not None and named.stop > role.stop:
        whole = body.parent or body
        told = bool(whole.place or whole.anchor or body.concept)  # no "…, Thường trực HĐND, …"
        return told and phrases.name(a, body.stop) is None
    if body.parent is None:
        return False
    seated = body.parent.head is not None and body.parent.head.first("placeKind") is not None
    return seated and (body.first, body.stop) == (office.first, office.stop)


def _generic(a: Annotated, body: Body) -> bool:
    """Tell whether a body is one of many (rule 4): "các Tỉnh ủy, Thành ủy", "UBND các tỉnh"."""
    first = body.first
    bare = body.concept is None and body.place is None and (body.parent is None or body.joined)
    if phrases.generic(a, first) or (bare and _many_there(a, first)) or of_levels(a, body):
        return True
    if not body.needs:
        return False
    after = a.hits.at(body.stop, "function")
    if after is not None and after.concept.has("functionClass", "plural"):
        return True
    return any(
        head is not None and head.stop == first - 1 and phrases.generic(a, head.first)
        for back in range(2, min(first, _HEAD) + 1)
        if a.tokens.forms[first - 1] == ","
        for head in (a.hits.at(first - back, "bodykind"),)
    )


def _many_there(a: Annotated, first: int) -> bool:
    """Tell whether bodies without a name of their own are counted, or join a plural.

    "11 Ban Chỉ huy Quân sự huyện", "các Ban Thường vụ và [Ban cán sự Đảng] của Trung ương"; nor
    is part of a head one: "các Ban [Thường vụ]".
    """
    if _counted(a, first):
        return True
    joint = first - 1 if first > 1 and phrases.joins(a, first - 1) else -1
    heads = (a.hits.at(first - back, "bodykind") for back in range(1, min(first, _HEAD) + 1))
    return any(
        phrases.generic(a, head.first) or _counted(a, head.first)
        for head in heads
        if head is not None and (head.stop > first or head.stop == joint)
    )


def _counted(a: Annotated, first: int) -> bool:
    """Tell whether a number counts the bodies: "giải thể 11 Ban Chỉ huy Quân sự huyện".

    It counts none where it belongs to the word before: "kỳ họp thứ 3 HĐND tỉnh", "tháng 7 Sở A".
    """
    form = a.tokens.forms[first - 1] if first > 1 else ""
    if not form.isdecimal() or int(form) < _SEVERAL or not a.tokens.word(first - 2):
        return False
    before = first - 2
    ordinal = phrases.ordinal(a, before)
    return not ordinal and not a.hits.at(before, "timeword", "placekind", "session", "bodykind")


def _short_head(a: Annotated, body: Body) -> bool:
    """Tell whether a body may be a name: "Trường Chinh", but not "Sở Tư pháp", "Sở Y tế tỉnh A"."""
    if body.head is None or " " in body.head.label:
        return False
    after = body.first + 1
    known = body.place or body.parent or body.anchor or a.hits.at(after, "sector")
    return not known
