"""Whether letters form Vietnamese syllables: what tells text from the ruins of another encoding."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LETTERS = re.compile(r"[^\W\d_]+")
_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
# The structure of the written syllable, tone mark taken off: onset, rime with its coda
# (Thompson, A Vietnamese Reference Grammar, 1987, ch. 2; compatible with Decree 130-CP of 1980).
_SYLLABLE = re.compile(
    r"(?:b|ch?|d|đ|gh?|gi|h|kh?|l|m|ngh?|nh|n|ph|p|qu|r|s|th|tr|t|v|x)?"
    r"(?:[aăâeêioôơuưy]|i[aêe]|y[aê]|u[aâêôơiy]|ư[aơiu]|o[aăeio]|uy[aê]?|uya|ươ[iu]?|uô[iu]?"
    r"|[iy]êu|oa[iyo]|oe[o]|uâ[yu]|uy[u]|a[iyou]|â[uy]|eo|êu|i[u]|ôi|ơi)"
    r"(?:ch|c|m|ng|nh|n|p|t)?"
)
_LEGAL_SHARE = 0.9
_SYMBOL_IN_WORD = re.compile(r"[^\W\d_][\u00a1-\u00bf][^\W\d_]")
# TCVN3 read as Latin-1 writes its vowels and đ with signs or capitals: "®ång chÝ", "B¸i", "nghÞ".
_TCVN3 = re.compile("[^\\W\\d_][¡-±´-¶¸-¾][^\\W\\d_]|[a-z][À-ÖØ-Þ]|(?<!\\w)[®§][a-zà-ý\xb5-\xbe]")
# VNI writes hat and tone as a letter behind the vowel: "Chuû", "Traàn", "ñoàng".
_VNI = re.compile("(?i:[aeoôuöy][ùøûõïâêáàåãäéèúüë]|[ñæ](?=[a-zà-ÿ]))")
_ONLY_VNI = re.compile("[øûïäåëüöæñØÛÏÄÅËÜÖÆÑ]")
_LATIN_SIGN = re.compile("[¡-¾]")
_TWO_TONES = re.compile("(?:[\u0300\u0301\u0303\u0309\u0323][a-zA-Z\u0302\u0306\u031b]*){2}")
_LOOSE = re.compile("[\u0300-\u0362]|[^\\W\\d_][`\u00b4\u02c6-\u02df]")
_FEWEST = 3
_SHARE = 0.02
_LINE_SHARE = 0.5
_OLD_FONT = "letters of an old font (TCVN3 or VNI), no Unicode; convert the file to Unicode"
_TONES_SPOILT = "tone marks changed on the way (two in a syllable); fetch the article again"


def _legal(word: str) -> bool:
    """Tell whether a word with diacritics can be a Vietnamese syllable: one tone, lawful parts."""
    base, tones = _TONES.subn("", unicodedata.normalize("NFD", word.lower()))
    return tones <= 1 and _SYLLABLE.fullmatch(unicodedata.normalize("NFC", base)) is not None


def looks_vietnamese(text: str) -> bool:
    """Tell whether the words of NFC ``text`` that carry diacritics are Vietnamese syllables.

    At least two such words, nine in ten of them lawful; no C1 control character, and no sign
    such as ``®`` or ``¾`` between letters, where VISCII has its vowels.

    >>> looks_vietnamese("Đoàn công tác làm việc"), looks_vietnamese("§oµn c«ng t¸c lµm viÖc")
    (True, False)
    """
    if _SYMBOL_IN_WORD.search(text) or any("\x80" <= c <= "\x9f" for c in text):
        return False
    marked = [w for w in _LETTERS.findall(text) if not w.isascii()]
    return len(marked) >= 2 and sum(map(_legal, marked)) >= _LEGAL_SHARE * len(marked)


def spoilt(text: str) -> str | None:
    """Return why NFC ``text`` must not be read though it is Unicode, ``None`` where it may.

    TCVN3 or VNI that somebody saved as UTF-8, in a line or throughout, and tone marks that a
    program changed: two in a syllable, loose ones, signs in their place. Names of other
    languages do none of this often enough.

    >>> spoilt("S¸ng nay, ®ång chÝ BÝ th­ Yªn B¸i"), spoilt("Đắk Lắk, Müller, São Paulo")
    ('letters of an old font (TCVN3 or VNI), no Unicode; convert the file to Unicode', None)
    """
    if text.isascii():
        return None
    if _LATIN_SIGN.search(text) and len({m[0] for m in _TCVN3.finditer(text)}) >= _FEWEST:
        return _OLD_FONT
    if _ONLY_VNI.search(text) and any(map(_is_vni, text.split("\n"))):
        return _OLD_FONT
    words = set(text.split())  # each is looked at once: articles repeat their words
    strange = sum(map(_tones_changed, words))
    if strange < _FEWEST:
        return None
    marked = sum(not word.isascii() for word in words)
    return _TONES_SPOILT if strange >= _SHARE * marked else None


@lru_cache(maxsize=1 << 14)
def _tones_changed(word: str) -> bool:
    """Tell whether a word carries two tone marks in a syllable, a loose one or a sign for one."""
    return not word.isascii() and (
        _LOOSE.search(word) is not None
        or _TWO_TONES.search(unicodedata.normalize("NFD", word)) is not None
    )


def _is_vni(line: str) -> bool:
    marked = [word for word in _LETTERS.findall(line) if not word.isascii()]
    found = sum(_VNI.search(word) is not None and not _legal(word) for word in marked)
    return found >= max(_FEWEST, _LINE_SHARE * len(marked))
