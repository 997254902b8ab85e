"""Local names of nodes: pure functions from official keys to ASCII strings (CONTRACT "Identity").

Every function returns what stands after ``id:`` (or ``c:``). Identity comes from keys, never from
similarity: spellings that ``fold_key`` holds equal (tone placement, i/y, case, NFD) give one
name, and names that differ by a diacritic give two. A slug drops diacritics, so it cannot tell
"Lương Cường" from "Lương Cương": wherever marks were dropped, six hex digits of the folded name
follow. Only a name from a reviewed code list ("Chính phủ") keeps the plain slug, because the list
is known to hold no two names with one slug.

>>> body("Chính phủ", reviewed=True), person("Trịnh Đức Khải") == person("TRỊNH ĐỨC KHẢI")
('org_chinh-phu', True)
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING

from kg.text.fold import ascii_slug, fold_key, plain_number
from kg.text.roman import roman

if TYPE_CHECKING:
    from collections.abc import Iterable

_LONGEST_SLUG = 64
_PROVINCE_HEAD = "tỉnh "  # "Tỉnh Hòa Bình" and "Hòa Bình" are one province
# Spelling reform wavers between i and y after one consonant: one letter each, the usual one.
_WRITTEN_Y = re.compile(r"\b([klmt]|qu)i\b")
_WRITTEN_I = re.compile(r"\b(b|c|d|g|h|n|p|r|s|v|x|ch|gh|kh|ng|ngh|nh|ph|th|tr)y\b")
_ROMAN = re.compile(r"\b[IVX]+\b")
_TERM = re.compile(r"(?i)\b(kh(?:óa|oá)) (\d{1,2})\b")
_LEADING_NUMBER = re.compile(r"^\d+")
_YEAR_IN_NUMBER = re.compile(r"[/-](?:19|20)\d\d(?:[/-]|$)")


def digest(text: str, length: int = 6) -> str:
    """Return the first hex digits of the SHA-256 of a text."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:length]


@lru_cache(maxsize=16384)
def slug(name: str) -> str:
    """Return the readable ASCII slug of a name, equal for its spellings ("kĩ" is "ky" too).

    At most 64 letters, cut between words; "x" where the name holds no letter that Latin has.
    """
    whole = _WRITTEN_I.sub(r"\1i", _WRITTEN_Y.sub(r"\1y", ascii_slug(name))) or "x"
    if len(whole) <= _LONGEST_SLUG:
        return whole
    return whole[: _LONGEST_SLUG + 1].rpartition("-")[0] or whole[:_LONGEST_SLUG]


@lru_cache(maxsize=16384)
def _key(name: str) -> str:
    """Return what tells a name from others: its folded key, or its NFC form if that is empty."""
    return fold_key(name) or unicodedata.normalize("NFC", name)


@lru_cache(maxsize=16384)
def unique_slug(name: str, scope: str = "", *, reviewed: bool = False) -> str:
    """Return the slug of a name, with 6 hex digits of its key where the slug says less than it.

    ``scope`` tells homonyms apart and always brings the digits; ``reviewed`` leaves them out.
    """
    key, short = _key(name), slug(name)
    lossless = key.isascii() and len(short) >= len(key)
    if not scope and (reviewed or lossless):
        return short
    return f"{short}-{digest(f'{key}|{scope}' if scope else key)}"


def reorganisation(article: str, number: int) -> str:
    """Return ``event_{article}-reorganisation-{nn}``."""
    return f"event_{article}-reorganisation-{number:02d}"


def succession(old: str, new: str) -> str:
    """Return ``succession_{from}--{to}`` from the IRIs of two units or bodies."""
    return "succession_" + "--".join(iri.rpartition("/")[2].partition("_")[2] for iri in (old, new))


def judgement(nodes: Iterable[str]) -> str:
    """Return ``judgement_{node}`` or ``judgement_{node}--{node}`` from local names, in order."""
    return "judgement_" + "--".join(sorted(nodes))


def person(name: str, scope: str = "") -> str:
    """Return ``person_{slug}-{6 hex of the name and the disambiguator}``."""
    return f"person_{slug(name)}-{digest(f'{_key(name)}|{scope}')}"


def body(name: str, scope: str = "", *, reviewed: bool = False) -> str:
    """Return ``org_{slug of the full name}`` of a standing body or a team."""
    return f"org_{unique_slug(name, scope, reviewed=reviewed)}"


def bare_place(name: str) -> str:
    """Return the name of a place without the word for province."""
    bare = " ".join(unicodedata.normalize("NFC", name).split())
    return bare[len(_PROVINCE_HEAD) :] if bare.lower().startswith(_PROVINCE_HEAD) else bare


def place(name: str, scope: str = "", *, reviewed: bool = False) -> str:
    """Return ``place_{slug}``; a province is known with and without the word for province.

    >>> place("Tỉnh Hòa Bình") == place("Hoà Bình"), place("Hòa Bình") == place("Hóa Bình")
    (True, False)
    """
    return f"place_{unique_slug(bare_place(name), scope, reviewed=reviewed)}"


def programme(name: str, scope: str = "", *, reviewed: bool = False) -> str:
    """Return ``programme_{slug}``."""
    return f"programme_{unique_slug(name, scope, reviewed=reviewed)}"


def named_event(name: str, scope: str = "", *, reviewed: bool = False) -> str:
    """Return ``event_{slug}`` of an event with a proper title, whose ordinal is its key."""
    return f"event_{unique_slug(name, scope, reviewed=reviewed)}"


def event(article: str, name: str, number: int = 1) -> str:
    """Return ``event_{article}-{slug}`` of a happening that only this article tells of.

    ``number`` counts the events of one name in the article.
    """
    return f"event_{article}-{unique_slug(name)}" + (f"-{number}" if number > 1 else "")


def dated_event(date: str, kind: str, shared: str) -> str:
    """Return ``event_{date}-{slug}`` from the key that articles share (``kg.join.events``)."""
    return f"event_{date}-{slug(kind)}-{digest(shared, 10)}"


@dataclass(frozen=True, slots=True)
class DocumentKey:
    """What an article says that tells a document from others.

    ``number`` as printed, ``issuer`` the local name of the body without ``org_``, ``scope`` the
    year or term where it is known; ``national`` where the symbol in the number names one body of
    the whole country ("TTg").
    """

    article: str
    name: str
    number: str | None = None
    doctype: str = ""
    issuer: str | None = None
    date: str | None = None
    scope: str = ""
    draft: bool = False
    national: bool = False


def symbol(number: str) -> str:
    """Return the part of a document number that stands for its issuer, "" where it has none.

    >>> symbol("09-CTr/TW"), symbol("1719/QĐ-TTg"), symbol("176/2025/QH15"), symbol("547")
    ('TW', 'TTg', 'QH15', '')
    """
    last = re.split(r"[/-]", number)[-1]
    return "" if last.isdigit() or last == number else last


def document(key: DocumentKey) -> str:
    """Return ``document_{issuer}_{type}_{number}-{scope}``, or a name-based one without number.

    A number alone is no key, since every body starts again each year or term: the scope is the
    one given, else the year inside the number, else the year of issue, else the article. The
    issuer is the symbol where it is national, else the body named; where neither is known, the
    document stays with its article. Without a number, a scope or a Roman ordinal ("… lần thứ
    XIV") makes a name a key; any other name ("Báo cáo", every draft) stays with its article.
    """
    number = plain_number(key.number or "")
    if not number:
        name = _TERM.sub(lambda m: f"khóa {roman(int(m[2]))}", key.name)  # "khóa 12": XII
        ordinal = _ROMAN.search(name) and not key.draft
        return f"document_{unique_slug(name, key.scope or ('' if ordinal else key.article))}"
    sign = symbol(number)
    if key.national or not key.issuer:
        authority = slug(sign) if sign else "x"
    else:
        authority = slug(key.issuer)
    where = key.scope
    if not where and not _YEAR_IN_NUMBER.search(number):
        where = (key.date or "")[:4] or key.article
    if not (key.national or key.issuer or key.scope):
        where = key.article
    printed = slug(_LEADING_NUMBER.sub(lambda m: m[0].lstrip("0").zfill(2), number))
    return f"document_{authority}_{slug(key.doctype)}_{printed}" + (
        f"-{slug(where)}" if where else ""
    )


def period(start: str | None, end: str | None) -> str:
    """Return a stated period as part of a name, "" where nothing is stated.

    >>> period("2001", "2005-06"), period("2020", None), period(None, "2015")
    ('2001-2005-06', 'from-2020', 'to-2015')
    """
    if start and end:
        return f"{start}-{end}"
    return f"from-{start}" if start else f"to-{end}" if end else ""


def membership(
    person_name: str, role_name: str, body_name: str | None, *, former: bool, stated: str = ""
) -> str:
    """Return ``membership_{person}--{role}--{org}`` from the local names of the three nodes.

    A former post ends in ``--former``, one with a ``stated`` period in ``--{period}`` (a current
    one in ``--{period}--current``): each status and each period is a membership of its own.
    """
    parts = (person_name, role_name, body_name) if body_name else (person_name, role_name)
    status = ("" if former else "current") if stated else ("former" if former else "")
    names = [*(part.partition("_")[2] for part in parts), stated, status]
    return "membership_" + "--".join(filter(None, names))


def concept(scheme: str, name: str) -> str:
    """Return ``{scheme}_{slug}`` of a concept that the code lists do not hold."""
    return f"{scheme}_{unique_slug(name)}"


def indicator(name: str) -> str:
    """Return ``indicator_{slug}`` of a measured quantity."""
    return f"indicator_{unique_slug(name)}"


def nth(kind: str, article: str, number: int) -> str:
    """Return ``{kind}_{article}-{nn}``: statements, findings, observations, decisions."""
    return f"{kind}_{article}-{number:02d}"


def article(identifier: str) -> str:
    """Return ``article_{16 hex}``; an identifier of another form is made into a safe one."""
    return f"article_{identifier if re.fullmatch('[0-9a-z]+', identifier) else slug(identifier)}"


def span(article_name: str, start: int, end: int) -> str:
    """Return ``{article}_span_{start}-{end}``."""
    return f"{article_name}_span_{start}-{end}"


def triple(subject: str, predicate: str, obj: str) -> str:
    """Return ``triple_{16 hex of the N-Triples line}`` of a triple of three IRIs."""
    return f"triple_{digest(f'<{subject}> <{predicate}> <{obj}> .', 16)}"


def run(version: str) -> str:
    """Return ``run_{tool and version}``: the same tool on the same text does the same."""
    return f"run_vnkg-{ascii_slug(version)}"
