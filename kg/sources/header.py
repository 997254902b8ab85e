"""The header of an article's page: where title, lead and time stand before the text begins."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.sources.dateline import given_time, stamp

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any

    from kg.sources.blocks import Block

# What content management systems call the lead: in class, id and data-role.
_LEAD = re.compile(
    "sapo|lead|lede|desc|summary|intro|chapo|chapeau|excerpt|abstract|standfirst|teaser|brief|"
    "hometext|tomtat|tom-tat|trich|mota|mo-ta"
)
_NO_LEAD = re.compile(r"relat|caption|author|share|tool|comment|tag|breadcrumb|header|photo|image")
_NAMES = ("class", "id", "data-role", "itemprop")
_SENTENCE_END = re.compile(r"[.!?…:][\"”’)\]]*$")
_SHORTEST_LEAD = 40
_FEWEST_WORDS = 10
_FARTHEST_STAMP = 3
_SITE_SHARE = 0.3


def _names(element: Any) -> str:
    return " ".join(element.get(name) or "" for name in _NAMES).lower()


def is_caption(block: Block) -> bool:
    """Tell whether a block stands under a picture."""
    return any(
        e is not None and (e.tag in {"figure", "figcaption"} or "caption" in _names(e))
        for e in (block.element, block.element.getparent())
    )


def is_prose(text: str) -> bool:
    """Tell whether a line is long enough to be a sentence, not one of the header's."""
    return len(text) >= _SHORTEST_LEAD and len(text.split()) >= _FEWEST_WORDS


def is_lead(block: Block) -> bool:
    """Tell whether a block between the title and the text is the lead.

    Prose that ends as a sentence does, or that the page calls a lead or sets as a heading.
    """
    if block.is_link or not is_prose(block.text) or is_caption(block) or stamp(block.text):
        return False
    around = [block.element, *list(block.element.iterancestors())[:1]]
    if any(_LEAD.search(_names(e)) and not _NO_LEAD.search(_names(e)) for e in around):
        return True
    heading = block.element.tag in {"h2", "h3", "h4", "h5", "h6"}
    return heading or _SENTENCE_END.search(block.text) is not None


def title_at(blocks: Sequence[Block], title: str | None, first: int) -> int | None:
    """Return the index of the block that prints the title last before the text (at ``first``)."""
    wanted = _squeezed(title or "")
    for index in range(min(first, len(blocks) - 1), -1, -1):
        if wanted and _squeezed(blocks[index].text) == wanted and not blocks[index].is_link:
            return index
    for index in range(min(first, len(blocks) - 1), -1, -1):
        if blocks[index].element.tag == "h1":
            return index
    return None


def _squeezed(text: str) -> str:
    return "".join(text.split()).casefold()


def printed_times(blocks: Sequence[Block], title: int, end: int) -> str | None:
    """Return the time printed between the title and the text (at ``end``), or right above.

    What stands above belongs to the article only with a clock and in one box with the title:
    elsewhere it is the masthead, which prints the visitor's day.
    """
    below = blocks[title + 1 : end]
    times = {given_time(b.element.get("datetime") or "") for b in below if b.element.tag == "time"}
    if len(times - {None}) == 1:
        return max(filter(None, times))
    if printed := stamp(*(b.text for b in below)):
        return printed
    box = blocks[title].element.getparent()
    if box is None or box.tag in {"body", "html"}:
        return None
    for block in blocks[max(title - _FARTHEST_STAMP, 0) : title]:
        found = stamp(block.text)
        if found and "T" in found and box in block.element.iterancestors():
            return found
    return None


def described_lead(descriptions: Iterable[str], title: str, text: str) -> str | None:
    """Return the summary of the metadata that stands in for a lead which the page prints nowhere.

    It must be whole prose, not in the text, and about this article: most of the words that it
    shares with title and text are not those of the site.
    """
    words = set(f"{title} {text}".casefold().split())
    squeezed = _squeezed(text)
    for given in descriptions:
        if not is_prose(given) or not re.search(r"[.!?][\"”)]*$", given) or given.endswith("..."):
            continue
        if _squeezed(given)[:60] in squeezed:
            continue
        own = [word for word in given.casefold().split() if word in words]
        if len(own) >= (1 - _SITE_SHARE) * len(given.split()):
            return given
    return None
