"""Roman numerals, as they count congresses, terms and quarters."""

from __future__ import annotations

_SIGNS = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_DIGITS = {"i": 1, "v": 5, "x": 10, "l": 50}


def roman(number: int) -> str:
    """Return a positive number as a Roman numeral.

    >>> roman(14)
    'XIV'
    """
    out = ""
    for value, sign in _SIGNS:
        out += sign * (number // value)
        number %= value
    return out


def arabic(word: str) -> str:
    """Return a Roman numeral in digits; any other word as it is.

    >>> arabic("XIV"), arabic("14")
    ('14', '14')
    """
    values = [_DIGITS.get(letter, 0) for letter in word.lower()]
    if not all(values):
        return word
    following = [*values[1:], 0]
    return str(sum(-v if v < after else v for v, after in zip(values, following, strict=True)))
