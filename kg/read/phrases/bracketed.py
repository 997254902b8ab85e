"""Firms whose name a bracket ends: "Công ty Cổ phần Cung ứng vật tư và dịch vụ (Bộ A)".

In the bracket stands the body that it is of, or its short name in capitals, and nothing else; so
all that is printed before it belongs to the name, whatever the words would open elsewhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.read.phrases.model import Body
from kg.read.phrases.topics import after_parenthesis
from kg.read.phrases.words import cased, joins

if TYPE_CHECKING:
    from kg.lexicon.model import Hit
    from kg.read.reading import Annotated

_LONGEST = 16  # tokens of a firm's name
_PROPER = 2  # capitals side by side that are a name of their own: "Công ty [Cao Sơn] nợ thuế"
_BREAKS = ("act", "decision", "eventverb", "honorific", "issuecue", "partverb", "role")


def bracketed(a: Annotated, head: Hit) -> Body | None:
    """Parse a firm up to the bracket behind its name, ``None`` where none ends it."""
    kind = head.concept
    if "name" not in kind.properties.get("complement", ()) or not a.tokens.capital(head.first):
        return None
    stop = _bracket(a, head.stop)
    if stop - head.stop < _PROPER or not _told(a, stop):
        return None
    home = a.hits.at(stop - 1, "country")  # "… dầu khí [VN]"
    told = home.concept.label if home and home.stop == stop else ""
    words = (
        f"{a.tokens.words(head.stop, stop - 1)} {told}" if told else a.tokens.words(head.stop, stop)
    )
    core = f"{a.lexicon.concepts.get(kind.canonical, kind).label} {words}"
    return Body(head.first, after_parenthesis(a, stop), core, head=kind, topic=words)


def _bracket(a: Annotated, first: int) -> int:
    """Return the bracket up to which words may be a name, ``first`` where something else stands."""
    tokens, proper, index = a.tokens, 0, first
    while index < min(first + _LONGEST, len(tokens)):
        form, sector = tokens.forms[index], a.hits.at(index, "sector")
        if form == "(":
            return index
        if sector is not None:
            index, proper = sector.stop, 0
            continue
        if tokens.word(index) and tokens.capital(index):
            proper += not form.isupper()
        elif form in "-–" or joins(a, index) or form.isdigit():
            proper = 0
        elif not tokens.word(index) or proper >= _PROPER or _breaks(a, index):
            return first
        else:
            proper = 0
        index += 1
    return first


def _breaks(a: Annotated, index: int) -> bool:
    """Tell whether a small word tells something: "Công ty Cao Sơn [đã], [đề nghị], [với] …"."""
    hit, after = a.hits.at(index, "function"), a.hits.at(index, *_BREAKS)
    if hit is None or hit.concept.has("functionClass", "number"):
        return after is not None
    before_name = hit.stop < len(a.tokens) and a.tokens.capital(hit.stop)
    alone = hit.concept.properties.get("functionClass", ()) == ("preposition",)
    return before_name or not alone  # "Cung ứng [nhân] lực", but "[tại] Hà Nội"


def _told(a: Annotated, bracket: int) -> bool:
    """Tell whether a body or a short name in capitals fills the bracket."""
    forms, first = a.tokens.forms, bracket + 1
    if bracket >= len(forms) or forms[bracket] != "(":
        return False
    if (
        forms[first : first + 1]
        and forms[first].isupper()
        and forms[first + 1 : first + 2] == (")",)
    ):
        return len(forms[first]) > _PROPER
    hits = (h for h in a.hits.all_at(first, "body") if cased(a, h))
    return any(forms[hit.stop : hit.stop + 1] == (")",) for hit in hits)
