"""Keys under which spellings of one Vietnamese word are equal. Keys are for matching, never shown.

Two habits of the language make one word look like two: the tone mark of a glide may stand on
either vowel (``hòa``/``hoà``, ``ủy``/``uỷ``), and ``i``/``y`` alternate at the end of an open
syllable (``tỉ``/``tỷ``). Diacritics themselves always count: ``Lương`` is not ``Lường``.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_TONELESS = dict.fromkeys(map(ord, _TONES))
_FINAL_Y = re.compile(r"^([bcdđghklmnpqrstvx]*u?)y$")
_WORD = re.compile(r"[^\W_]+")
_SYLLABLE = re.compile(
    r"(?:ngh?|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?"
)
_UNSEEN = re.compile("[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
_DASH = re.compile("[\u2010-\u2015\u2212]")
_JOINT = re.compile(r"\s*([/-])\s*")
_LOST = re.compile(r"^(\d{1,5}[a-z]?)(?=[A-ZĐ]{2,}[A-Za-zĐđ]*/[A-ZĐ])")
_BARE = dict.fromkeys(range(0x300, 0x345)) | str.maketrans("đĐ", "dD")
"""What stands for no letter of its own among the marks, and what the letter Đ is without one."""
_NOT_ASCII_WORD = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=16384)
def fold_syllable(syllable: str) -> str:
    """Return the key of one syllable: lower case, tone mark last, a lone final y written i.

    The Icelandic eth that some keyboards print for Đ counts as Đ.

    >>> fold_syllable("Uỷ") == fold_syllable("ủy"), fold_syllable("tỷ") == fold_syllable("Tỉ")
    (True, True)
    >>> fold_syllable("Cường") == fold_syllable("Cương")
    False
    """
    small, tone = syllable.lower(), ""
    if not small.isascii():
        decomposed = unicodedata.normalize("NFD", small.replace("ð", "đ"))
        tone = "".join([c for c in decomposed if c in _TONES])
        small = unicodedata.normalize("NFC", decomposed.translate(_TONELESS))
    return (_FINAL_Y.sub(r"\1i", small) if "y" in small else small) + tone


def spoken(syllable: str) -> bool:
    """Tell whether letters may be one Vietnamese syllable, whatever their marks.

    >>> spoken("Chung"), spoken("Nghiêm"), spoken("Sekong"), spoken("Kampot")
    (True, True, False, False)
    """
    plain = unicodedata.normalize("NFD", syllable.lower()).translate(_BARE)
    return _SYLLABLE.fullmatch(plain) is not None


@lru_cache(maxsize=16384)
def fold_key(text: str) -> str:
    """Return the matching key of a name: folded syllables joined by one space.

    Punctuation counts as a space; NFD input gives the key of its NFC form.

    >>> fold_key("Uỷ ban  nhân dân tỉnh HOÀ BÌNH") == fold_key("Ủy ban nhân dân tỉnh Hòa Bình")
    True
    """
    return fold_text(text)


def fold_text(text: str) -> str:
    """Return what ``fold_key`` does, of a text that is too long to be remembered."""
    return " ".join(map(fold_syllable, _WORD.findall(unicodedata.normalize("NFC", text))))


def plain_number(number: str) -> str:
    """Return a document number as its issuer writes it: no spaces, one kind of hyphen, none lost.

    >>> plain_number("214 / 2017 / NĐ–CP"), plain_number("24 -KL/TW"), plain_number("18NQ/TW")
    ('214/2017/NĐ-CP', '24-KL/TW', '18-NQ/TW')
    """
    return _LOST.sub(r"\1-", _JOINT.sub(r"\1", _DASH.sub("-", number)))


def shown(text: str) -> str:
    r"""Return a name without what nobody sees in it: line separators, marks of direction.

    The key of the name stays the same.

    >>> shown("Lò Văn\u2028Thử"), shown("Lò \u202eVăn Thử")
    ('Lò Văn Thử', 'Lò Văn Thử')
    """
    return " ".join(_UNSEEN.sub(" ", text).split()) if _UNSEEN.search(text) else text


def strip_marks(text: str) -> str:
    """Return ``text`` without diacritics, for search ("Phạm Bình Minh" → "Pham Binh Minh")."""
    plain = unicodedata.normalize("NFD", text).translate(_BARE)
    if plain.isascii():  # as what is Vietnamese is by now: seven times faster
        return plain
    return "".join(c for c in plain if not unicodedata.combining(c))


def ascii_slug(text: str) -> str:
    """Return the ASCII local name of a label (the contract's "Identity").

    >>> ascii_slug("Đoàn kiểm tra số 547 của Bộ Chính trị")
    'doan-kiem-tra-so-547-cua-bo-chinh-tri'
    """
    return _NOT_ASCII_WORD.sub("-", strip_marks(text).lower()).strip("-")
