"""A document as printed once: what the words of one noun phrase say of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from kg.article import Span
    from kg.read.docnumbers import DocNumber


class DocPhrase(NamedTuple):
    """A document as printed once.

    ``stops`` are the tokens where a shorter form of the phrase ends ("Nghị quyết số 41", "… của
    Chính phủ", "… về …"), the shortest first. ``label`` is set where the name is built
    ("Nghị quyết Trung ương 4 khóa XII"); ``issuer`` is the token where the issuer's name starts.
    """

    first: int
    stop: int
    type: str
    sentence: int
    number: DocNumber | None = None
    label: str = ""
    rule: str = ""  # that which reads it
    kind: str = ""  # "number", "congress", "plenum", "law", "title", "issuer", "bare"
    issuer: int | None = None
    owner: int | None = None
    date: Span | None = None
    draft: bool = False
    repeated: bool = False  # a document only where the article names it again, or its day
    titled: bool = False  # a title follows: "… về …"
    adopted: bool = False  # of a type that the body which passes it issues: "nghị quyết"
    stops: tuple[int, ...] = ()
    congress: str = ""  # the Party organisation of a provincial congress, as printed
    ordinal: str = ""
    gap: range = range(0)  # what stands between noun and title, and is no part of the name
    noun: int = 0  # where the noun itself stands: after "dự thảo"
    lead: int | None = None  # where the list that the document ends begins: "Quyết định 217, 218"
