"""Which verb governs the noun of a document: of issuing, carrying out, signing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.read.phrases.words import joins

if TYPE_CHECKING:
    from kg.lexicon.model import Hit
    from kg.read.documents.noun import DocNoun

_SIGN = "issuecue_ky"
_STUDY = 3  # tokens of the longest word for where or what one studies
_STUDIES = ("nominaliser_nganh", "bodykind_khoa", "bodykind_bo-mon", "bodykind_dai-hoc")
_WITH = 2  # tokens of "kèm theo" alone
_TITLE = 30  # tokens of the title of what is issued with an act
_CUE = 6  # tokens of the longest verb of what sessions do
_ITEMS, _MARKS = (":", ";"), (":", ";", ",")  # before an item of an agenda


def governed(noun: DocNoun) -> bool:
    """Tell whether a verb of issuing or carrying out governs the noun: "công bố …"."""
    return governing(noun, "issuecue", "carryout", "announce") is not None


def on_agenda(noun: DocNoun) -> bool:
    """Tell whether the noun is an item: "cho ý kiến về [Báo cáo …]; [Báo cáo …] và [Báo cáo …]"."""
    a, first = noun.a, noun.hit.first
    start = a.tokens_of(a.sentences[noun.sentence]).start
    if first == start:
        return False
    mark, leads = a.tokens.forms[first - 1], a.hits.at(first - 1, "function") is not None
    at = first - leads
    if any(_session(hit) for hit in a.hits.ending(at, _CUE, "aboutcue")):
        return True
    if heard(noun):
        return True
    listed = mark in _MARKS or joins(a, first - 1)
    cues = a.hits.of(range(start, first), "aboutcue") if listed else ()
    cue = next((hit for hit in cues if _session(hit)), None)
    if cue is None:
        return False
    return mark in _ITEMS or a.hits.first(range(cue.stop, first), "doctype") is not None


def heard(noun: DocNoun) -> bool:
    """Tell whether somebody is heard who reports on it: "nghe Sở A báo cáo về [Đề án …]"."""
    a, first = noun.a, noun.hit.first
    start = a.tokens_of(a.sentences[noun.sentence]).start
    at = first - (first > start and a.hits.at(first - 1, "function") is not None)
    tells = (*a.hits.ending(at, _CUE, "act"), *a.hits.ending(first, _CUE, "act"))
    if not any(hit.concept.has("actType", "act_report") for hit in tells):
        return False
    return any(hit.concept.has("hears", "yes") for hit in a.hits.of(range(start, at), "aboutcue"))


def _session(cue: Hit) -> bool:
    return cue.concept.has("agenda", "session")


def annexed(noun: DocNoun) -> int | None:
    """Return where a title ends that is issued with an act: "Hướng dẫn … [ban hành kèm theo] …".

    Its capital is that of a name then, before "ban hành" at the head of a sentence, too.
    """
    a, stop = noun.a, noun.hit.stop
    if not a.tokens.capital(noun.hit.first):
        return None
    for index in range(stop, min(noun.end, stop + _TITLE)):
        cue = a.hits.at(index, "issuecue")
        if cue is not None and cue.concept.has("annex", "yes"):
            surely = cue.stop - cue.first > _WITH or not noun.starts_sentence()
            return index if surely and a.hits.at(cue.stop, "doctype") is not None else None
        other = a.hits.at(index, "doctype") is not None and a.tokens.capital(index)
        if other or a.tokens.forms[index] in ".;:":
            return None
    return None


def signed(noun: DocNoun) -> bool:
    """Tell whether a capital and a verb of signing make it a name: "ký Thỏa thuận hợp tác"."""
    capital = noun.a.tokens.capital(noun.hit.first) and not noun.starts_sentence()
    verb = governing(noun, "issuecue") if capital else None
    return verb is not None and verb.concept.id == _SIGN


def governing(noun: DocNoun, *schemes: str) -> Hit | None:
    """Return the word of a scheme that ends right before the noun."""
    first = noun.hit.first
    starts = (first - back for back in range(1, 5) if first >= back)
    hits = (noun.a.hits.at(start, *schemes) for start in starts)
    return next((hit for hit in hits if hit is not None and hit.stop == first), None)


def studied(noun: DocNoun) -> bool:
    """Tell whether a law is what one studies: "ngành Luật Kinh tế", "cử nhân Luật Hình sự"."""
    words = noun.a.hits.ending(noun.hit.first, _STUDY, "degree", "nominaliser", "bodykind")
    return any(word.concept.scheme == "degree" or word.concept.id in _STUDIES for word in words)
