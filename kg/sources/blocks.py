"""The blocks of a page: what it prints as paragraphs, cells and lines, in their order."""

from __future__ import annotations

import html
import re
from collections import Counter
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

from kg.sources.decode import TextError

if TYPE_CHECKING:
    from collections.abc import Iterator

NO_ARTICLE = "no article found in the page; give its text as .txt"

_BLOCK = re.compile(
    "address|article|aside|blockquote|body|br|caption|center|dd|details|dialog|div|dl|dt|fieldset|"
    "figcaption|figure|h[1-6r]|header|hgroup|html|legend|li|main|nav|ol|p|pre|section|summary|"
    "table|tbody|td|tfoot|th|thead|time|tr|ul"
)
_UNSEEN = re.compile(
    "head|script|style|noscript|template|nav|footer|aside|button|select|textarea|iframe|"
    "object|svg|canvas|video|audio"
)
_PAGE = re.compile(r"<(?:!doctype|[a-z]\w*)\b", re.IGNORECASE)
_LONGEST_CELL = 120
_LAID_OUT = 3  # lines in a cell of a table that shows no data
# A hundred attributes in a tag are no page's; libxml2 takes time by their square.
_ATTRIBUTE = r"""(?>\s+[^\s=>"'/]+(?>\s*=\s*(?>"[^"]*"|'[^']*'|[^\s>"']*))?)"""
_OVERLOADED = re.compile(rf"(<[a-zA-Z][^\s/>]*+){_ATTRIBUTE}{{100}}{_ATTRIBUTE}*+")
_SPACE = re.compile(r"[ \t\r\n\f\xa0]+")
_MARKUP = re.compile(
    r"</?(?:p|br|div|span|a|b|i|u|em|strong|font|h[1-6]|ul|ol|li|img|table|t[dr]|figure|article)"
    r"(?:\s[^<>]{0,2000})?/?>|&(?:nbsp|amp|quot|lt|gt|#\d{1,6}|#x[0-9a-f]{1,5}|[aeiouyd]\w{3,6});",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Block:
    """A line of the page: its words, the element around it, how many characters are links.

    A row of a table whose cells hold a short line each is one block, its cells parted by " | ".
    """

    text: str
    element: Any
    linked: int

    @property
    def is_link(self) -> bool:
        """Tell whether the block is there to lead elsewhere."""
        return 2 * self.linked > len(self.text)


class _Piece(NamedTuple):
    """The text between two tags."""

    text: str
    element: Any
    line: int
    in_link: bool


def blocks(tree: Any) -> list[Block]:
    """Return the blocks below an lxml element, without menus, scripts and footers."""
    found: list[Block] = []
    for row, cells in groupby(_lines(tree), key=_row):
        line = list(cells)
        one_each = len({id(b.element) for b in line}) == len(line) > 1
        if row is not None and one_each and all(len(b.text) <= _LONGEST_CELL for b in line):
            text = " | ".join(b.text for b in line)
            line = [Block(text, row, sum(b.linked for b in line))]
        found.extend(line)
    return found


def _row(block: Block) -> Any:
    """Return the row of a table whose cell a block stands in directly, ``None`` elsewhere."""
    return block.element.getparent() if block.element.tag in {"td", "th"} else None


def _lines(tree: Any) -> Iterator[Block]:
    for _, run in groupby(_pieces(tree), key=lambda piece: piece.line):
        words: list[str] = []
        linked, around = 0, tree
        for piece in run:
            if words and _glued(words[-1], piece.text):
                yield Block(_joined(words), around, linked)
                words, linked = [], 0
            words.append(piece.text)
            linked += len(_SPACE.sub(" ", piece.text)) if piece.in_link else 0
            around = piece.element
        if text := _joined(words):
            yield Block(text, around, linked)


def _joined(words: list[str]) -> str:
    return _SPACE.sub(" ", "".join(words)).strip()


def _pieces(tree: Any) -> Iterator[_Piece]:
    """Yield the text between the tags; each tag of a block begins a new line."""
    from lxml import etree

    around, line, links = [tree], 0, 0
    walker = etree.iterwalk(tree, events=("start", "end", "comment", "pi"))
    for event, element in walker:
        tag = element.tag if isinstance(element.tag, str) else ""
        unseen = _UNSEEN.fullmatch(tag) is not None
        if event == "start" and unseen:
            walker.skip_subtree()
            continue
        step = 0 if unseen else {"start": 1, "end": -1}.get(event, 0)
        if step and _BLOCK.fullmatch(tag):
            line += 1
            if step > 0:
                around.append(element)
            else:
                around.pop()
        links += step if tag == "a" else 0
        text = element.text if event == "start" else element.tail
        if text and not (event == "end" and element is tree):
            yield _Piece(text, around[-1], line, links > 0)


def _glued(before: str, more: str) -> bool:
    """Tell whether two inline elements meet in mid-word: the style sheet sets them apart.

    ``<span class="location-stamp">Lai Châu</span>Sáng 12/3, …``, ``xem thêm<a>Phó …</a>``
    """
    last = before[-1]
    return more[0].isupper() and (last.islower() or last.isdigit() or last == ")")


def plain(text: str) -> str:
    r"""Return a text that may hold HTML as plain lines, one block each; other text as it is.

    Raises ``TextError`` where it needs the extra ``html`` and that is not there.

    >>> plain("<p>Sáng nay</p><p>A &amp; B</p>"), plain("1 < 2, Hà&nbsp;Nội")
    ('Sáng nay\n\nA & B', '1 < 2, Hà\xa0Nội')
    """
    if not _MARKUP.search(text):
        return text
    if not re.search(r"</?[a-z]\w*[^<>]*>", text, re.IGNORECASE):
        return html.unescape(text)
    return "\n\n".join(block.text for block in blocks(parsed(text)))


def parsed(page: str) -> Any:
    """Return the lxml tree of a page or of a piece of one.

    Raises ``TextError`` where it is none or the extra ``html`` is missing.
    """
    try:
        import lxml.etree
        import lxml.html
    except ImportError as error:
        raise TextError("HTML needs an extra; pip install 'vnkg[html]'") from error
    if not _PAGE.search(page):
        raise TextError(NO_ARTICLE)
    # An XML declaration names an encoding, which a decoded text no longer has.
    page = _OVERLOADED.sub(r"\1", re.sub(r"^\s*<\?xml[^>]*\?>", "", page))
    try:
        tree = lxml.html.document_fromstring(page)
    except (lxml.etree.LxmlError, ValueError) as error:
        raise TextError(NO_ARTICLE) from error
    _unlaid(tree)
    return tree


def _unlaid(tree: Any) -> None:
    """Make plain boxes of the tables that only lay a page out: cells of many lines or tables."""
    held: Counter[Any] = Counter()
    for element in tree.iter("p", "br", "div", "li", "table"):
        cell = next(element.iterancestors("td", "th"), None)
        if cell is not None:
            held[cell] += _LAID_OUT if element.tag == "table" else 1
    tables = {next(c.iterancestors("table"), c) for c, n in held.items() if n >= _LAID_OUT}
    for table in tables:
        table.tag = "div"
    for part in tree.iter("tbody", "thead", "tfoot", "tr", "td", "th"):
        if part.getparent().tag == "div":
            part.tag = "div"
