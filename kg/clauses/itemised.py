"""The items of a list under a sentence: "… các nội dung sau: – Rà soát …; – Kiểm tra …"."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from kg.clauses.grammar import Clauses
    from kg.read.reading import Reading
    from kg.text.sentences import Sentence

_BULLETS = frozenset("-–—+•*")
_VERB = 4  # tokens of the longest words for a decision
_CLOSES = frozenset(".)/")


def headings(reading: Reading) -> Mapping[int, int]:
    """Return for each sentence that is an item of a list the sentence that opens the list.

    That one ends with a colon; every paragraph of the list starts with a bullet or a number, but
    one without may stand between two. Items that open a list themselves keep the outer one. Found
    once in an article.
    """
    parsed = reading.annotated.parsed
    if headings not in parsed:
        parsed[headings] = _headings(reading)
    return cast("Mapping[int, int]", parsed[headings])


def listed(c: Clauses, head: int, asks: Callable[[Sentence], bool]) -> range | None:
    """Return the tokens of the items under a sentence, ``None`` where none follows it.

    Up to the first that ``asks`` anew: it tells what it asks by itself.
    """
    items, lists = [], headings(c.reading)
    for index in range(head + 1, len(c.reading.sentences)):
        sentence = c.reading.sentences[index]
        if lists.get(index) != head or asks(sentence):
            break
        items.append(c.reading.annotated.tokens_of(sentence))
    while items and not any(_told(c, i, items[-1]) for i in items[-1]):
        items.pop()  # the number of the next one
    words = range(items[0].start, items[-1].stop) if items else range(0)
    start = next((i for i in words if _told(c, i, words)), words.stop)
    return range(start, words.stop) if start < words.stop else None


def _told(c: Clauses, index: int, words: range) -> bool:
    """Tell whether a token is no mark of the first item."""
    forms = c.tokens.forms
    marks = forms[index] in _BULLETS or forms[index] == "(" or forms[index] in _CLOSES
    numbers = index + 1 < words.stop and forms[index + 1] in _CLOSES
    return not marks and not (numbers and (forms[index].isdigit() or len(forms[index]) == 1))


def goes_on(c: Clauses, span: range) -> bool:
    """Tell whether a sentence tells what the one before announces: "Theo đó, ông A giữ chức X"."""
    return bool(span) and c.word(span.start, "goeson") is not None


def opens_list(c: Clauses, span: range) -> int | None:
    """Return where the words for a decision start that open a list: "Tỉnh ủy A [chỉ định]:"."""
    last = c.reading.hits.ending(span.stop - 1, _VERB, "decision")
    return last[0].first if last else None


def _headings(reading: Reading) -> Mapping[int, int]:
    found: dict[int, int] = {}
    head, paragraph, unmarked = None, -1, 0
    forms = reading.tokens.forms
    for sentence in reading.sentences:
        span = reading.annotated.tokens_of(sentence)
        if sentence.paragraph != paragraph:
            unmarked = 0 if item(forms, span) else unmarked + 1
        paragraph = sentence.paragraph
        if unmarked > 1:
            head = None
        if head is not None and not unmarked:
            found[sentence.index] = head
        elif span and forms[span.stop - 1] == ":":
            head, unmarked = sentence.index, 0
    return found


def dashed(reading: Reading, span: range) -> bool:
    """Tell whether a sentence starts with the dash of an item, not with a number."""
    return bool(span) and reading.tokens.forms[span.start] in _BULLETS


def item(forms: Sequence[str], span: range) -> bool:
    """Tell whether tokens start with the mark of an item: "–", "2.", "a)", "(1)"."""
    first, *after = forms[span.start : span.start + 3] or ("",)
    if first in _BULLETS:
        return True
    if first == "(":
        first, *after = after or ("",)
    numbered = first.isdigit() or (len(first) == 1 and first.isalpha())
    return numbered and bool(after) and after[0] in _CLOSES
