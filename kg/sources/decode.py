"""Bytes to Vietnamese text, or a refusal: never mojibake.

Pages of the genre come as UTF-8, as UTF-16 saved by an office program, or as Windows-1258 from
the years before Unicode. Windows-1258 has no mark of its own, so it is believed only where what
it gives reads as Vietnamese: the older TCVN3 and VNI fonts give letters that form no syllable.
"""

from __future__ import annotations

import codecs
import re
import unicodedata

from kg.sources.syllables import looks_vietnamese, spoilt

MAX_ARTICLE_BYTES = 5_000_000
"""The longest article that is read: ten thousand times the usual, and still bounded work."""

BLANK = " \t\n\xa0"
"""White space that web pages leave at the ends of lines."""

_UTF8 = "save the file as UTF-8"
# A first byte of UTF-8 and one that follows, as Windows-1252 or Latin-1 reads them.
_UTF8_READ = re.compile("[\u00c2-\u00f4][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_CONTROL_SHARE = 0.01
# Marks of no width and soft hyphens: pages put them inside words, where nobody sees them.
_NO_WIDTH = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")
# The Icelandic eth that some keyboards write for Đ: large ones, and small ones that begin a word,
# where Icelandic has none.
_ETH = re.compile(r"[\u00d0\u0189]|\b\u00f0")
_HALF = re.compile("[\ud800-\udfff]")


class TextError(ValueError):
    """The bytes are no text that may be read; the message says why and what to do."""


def _misread(line: str) -> bool:
    """Tell whether UTF-8 was once read as Windows-1252 or Latin-1 and saved again ("Ä‘oÃ n")."""
    if line.isascii():
        return False
    raw = bytearray()
    for char in line:
        try:
            raw += char.encode("cp1252")
        except UnicodeEncodeError:
            if ord(char) > 0xFF:
                return False
            raw.append(ord(char))
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _decode(data: bytes) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            return data.decode("utf-16")
        except UnicodeDecodeError as error:
            raise TextError(f"damaged UTF-16; {_UTF8}") from error
    if b"\0" in data:
        raise TextError(f"binary, not text; {_UTF8}, as .txt, .html or .jsonl")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    try:
        text = unicodedata.normalize("NFC", data.decode("cp1258"))
    except UnicodeDecodeError:
        text = ""
    if not looks_vietnamese(text):
        raise TextError(f"neither UTF-8, UTF-16 nor Windows-1258 Vietnamese; {_UTF8}")
    return text


def clean(text: str) -> str:
    r"""Return ``text`` in NFC with ``\n`` line ends, the form in which an article is stored.

    Marks of no width (U+200B to U+200D, U+2060, U+FEFF) and soft hyphens are taken out, an eth
    that stands for Đ becomes one. Raises ``TextError`` where it is empty, too long, or no clean
    text: control characters, replacement characters, lone surrogates, lines that were decoded
    wrongly once before, letters of old fonts, spoilt tone marks.

    >>> clean("Tinh uy\r\nHo\u0300a Bi\u0300nh\n")
    'Tinh uy\nHòa Bình\n'
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if len(text) > MAX_ARTICLE_BYTES:
        raise TextError(too_long())
    text = unicodedata.normalize("NFC", _NO_WIDTH.sub("", text))
    if not text.strip(BLANK):
        raise TextError("empty; give an article with text in it")
    if "\ufffd" in text or (_UTF8_READ.search(text) and any(map(_misread, text.split("\n")))):
        raise TextError("letters lost by an earlier wrong decoding; fetch the article again")
    text, controls = _CONTROL.subn(" ", text)
    if controls > _CONTROL_SHARE * len(text):
        raise TextError(f"binary, not text; {_UTF8}, as .txt, .html or .jsonl")
    refuse_halves(text)
    if reason := spoilt(text):
        raise TextError(reason)
    return _ETH.sub(lambda eth: "đ" if eth[0] == "\u00f0" else "Đ", text)


def refuse_halves(text: str) -> None:
    """Raise ``TextError`` where a lone surrogate, which no encoding can write, is in a text."""
    if _HALF.search(text):
        raise TextError("half of a surrogate pair in the text; write the article out again")


def decode(data: bytes) -> str:
    """Return the text of a file's bytes, NFC, as ``clean`` gives it.

    UTF-8 (with or without BOM), UTF-16 with BOM, then Windows-1258 where plausible.
    Raises ``TextError`` otherwise.
    """
    return clean(_decode(data))


def too_long() -> str:
    """Return the message for an article over the limit."""
    return f"longer than {MAX_ARTICLE_BYTES // 1_000_000} MB, the limit for one article; split it"
