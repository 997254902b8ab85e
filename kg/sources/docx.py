"""DOCX: paragraphs, tables and numbered lists of a Word document, read from its XML."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from kg.sources.article import make_article
from kg.sources.decode import MAX_ARTICLE_BYTES, TextError, too_long
from kg.sources.numbering import WORD, Numbering
from kg.sources.plain import day_in_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.article import Article
    from kg.sources.source import Options, Source

_LARGEST = 50_000_000
_LARGEST_PART = 15_000_000
_COMPAT = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_WORDS = {f"{WORD}tab": "\t", f"{WORD}br": "\n", f"{WORD}cr": "\n", f"{WORD}noBreakHyphen": "-"}
# Deleted words and where moved ones came from; the second version of a shape; what is no text.
_LEFT_OUT = frozenset(
    f"{WORD}{name}" for name in ("del", "moveFrom", "instrText", "footnotePr", "rPr", "pPr")
) | {f"{_COMPAT}Fallback"}


def read_docx(source: Source, options: Options) -> Iterator[Article]:  # noqa: ARG001
    """Yield the article of a Word document. Raises ``TextError`` and ``OSError``.

    Inserted words count and deleted ones do not; numbers that Word draws are written out; cells
    of a table are lines.
    """
    data = source.read(_LARGEST)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            body = _part(archive, "word/document.xml")
            numbering = Numbering.of(
                _part(archive, "word/numbering.xml", needed=False),
                _part(archive, "word/styles.xml", needed=False),
            )
    except TextError:
        raise
    except Exception as error:  # zipfile lets through whatever a file provokes
        raise TextError(f"no Word document ({error}); give .docx or its text as .txt") from error
    lines: list[str] = []
    for paragraph in _paragraphs(body):
        label = numbering.label(paragraph)
        words = re.sub(r"[ \xa0]+\n", "\n", "".join(_runs(paragraph))).strip(" \n")
        lines.append(f"{label} {words}" if label and words else words)
    yield make_article(
        re.sub(r"\n{3,}", "\n\n", "\n".join(lines)),
        origin=source.origin,
        stem=source.stem,
        otherwise=day_in_name(source.stem),
    )


def _part(archive: zipfile.ZipFile, name: str, *, needed: bool = True) -> ET.Element:
    """Return the tree of a file of the archive, unpacked up to a limit."""
    if name not in archive.namelist():
        if needed:
            raise TextError("no Word document; give .docx or its text as .txt")
        return ET.Element("none")
    with archive.open(name) as file:
        xml = file.read(_LARGEST_PART + 1)
    if len(xml) > _LARGEST_PART:
        raise TextError(too_long())
    if b"<!DOCTYPE" in xml[:1_000] or b"<!ENTITY" in xml:
        raise TextError("entities in the XML, which Word never writes; check the file")
    try:
        return ET.fromstring(xml)  # noqa: S314  # no entities, see above
    except ET.ParseError as error:
        raise TextError(f"damaged XML ({error}); save the document again") from error


def _paragraphs(body: ET.Element) -> Iterator[ET.Element]:
    """Yield the paragraphs in their order; one inside a shape of another comes after it."""
    stack = [body]
    while stack:
        element = stack.pop()
        if element.tag in _LEFT_OUT:
            continue
        if element.tag == f"{WORD}p":
            yield element
        stack.extend(reversed(element))


def _runs(paragraph: ET.Element) -> Iterator[str]:
    """Yield the words of a paragraph without those of the shapes in it."""
    length = 0
    stack = list(reversed(paragraph))
    while stack:
        element = stack.pop()
        if element.tag in _LEFT_OUT or element.tag == f"{WORD}p":
            continue
        words = element.text or "" if element.tag == f"{WORD}t" else _WORDS.get(element.tag, "")
        length += len(words)
        if length > MAX_ARTICLE_BYTES:
            raise TextError(too_long())
        yield words
        stack.extend(reversed(element))
