"""Facts as plain frozen dataclasses: what one article says, with the words that say it.

One class per table of the annotation guide. Facts point at entities by ``Entity.key`` and at
events by ``Event.key``; extractors know nothing of RDF, and ``kg.graph`` knows nothing of text.
Every fact names the rule that found it and the span that states it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.codes import Act, Action, Belonging, Change, Comparator, FindingType, Kind, Role

if TYPE_CHECKING:
    from decimal import Decimal

    from kg.article import Article, Span

__all__ = (
    "Act",
    "Action",
    "ArticleFacts",
    "Belonging",
    "Change",
    "Comparator",
    "Decision",
    "Document",
    "Entity",
    "Event",
    "Figure",
    "Finding",
    "FindingType",
    "Kind",
    "Link",
    "Participation",
    "Position",
    "Reorganisation",
    "Role",
    "Statement",
    "Structure",
)


@dataclass(frozen=True, slots=True)
class Entity:
    """A named thing: ``name`` is the full canonical name, ``aliases`` other forms met in the text.

    ``key`` is unique in the article ("organisation:Bộ Chính trị"). ``mentions`` are never empty:
    what no word of the article names is no entity of the article. ``scope`` is what tells the
    thing from its namesakes (the year or term of a document number, the disambiguator of a
    homonym), empty where the name is enough; ``unit`` is the concept of the administrative unit
    that a place is or a body belongs to ("commune_03175"), empty where it is open. ``born`` is the
    year of birth that the article prints of a person: it tells namesakes apart.
    """

    key: str
    kind: Kind
    name: str
    aliases: tuple[str, ...]
    mentions: tuple[Span, ...]
    rule: str
    scope: str = ""
    unit: str = ""
    born: str = ""
    loose: bool = False  # no fact of the build is about it, and no list knows its name


@dataclass(frozen=True, slots=True)
class Position:
    """An office that the text gives a person; ``org`` is ``None`` where the office has no body.

    ``start`` and ``end`` are ``YYYY-MM-DD``, ``YYYY-MM`` or ``YYYY``, and only what the text states
    ("nhiệm kỳ 2001–2005").
    """

    person: str
    role: str
    org: str | None
    former: bool
    span: Span
    rule: str
    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """A happening that the article reports; ``type`` is the name of its class in the ontology.

    It is a plain string, since types of event are rows of data: a new one is no Python.
    ``date`` is ``YYYY-MM-DD``, ``YYYY-MM``, ``YYYY`` or ``None``; ``place`` an entity key.
    ``shared`` is what the event has in common with other articles of the build that tell of it,
    empty where it belongs to this one alone.
    """

    key: str
    type: str
    name: str
    date: str | None
    place: str | None
    span: Span
    rule: str
    shared: str = ""


@dataclass(frozen=True, slots=True)
class Participation:
    """Who takes part how: the strongest role only."""

    event: str
    agent: str
    role: Role
    span: Span
    rule: str


@dataclass(frozen=True, slots=True)
class Document:
    """What the text says of a document (an ``Entity`` of kind document).

    ``number`` as printed, ``type`` the Vietnamese noun in lower case, a word of the lexicon,
    ``issuer`` an entity key (a body or an office acting as authority), ``signer`` the key of the
    person who signed. The spans of issuer, date and signer are those of the words that state them.
    ``term`` is the number of the term that is printed with it, "12" for "khóa XII", else empty.
    """

    entity: str
    number: str | None
    type: str
    issuer: str | None
    date: str | None
    span: Span
    rule: str
    signer: str | None = None
    draft: bool = False
    issuer_span: Span | None = None
    date_span: Span | None = None
    signer_span: Span | None = None
    term: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """A relation between two entities or events, by its name in the ontology ("implements").

    ``predicate`` is open: a relation is a row of the ontology, beside the rule that finds it.
    """

    subject: str
    predicate: str
    object: str
    span: Span
    rule: str


@dataclass(frozen=True, slots=True)
class Statement:
    """A content that the text attributes: the saying is the fact, never the content.

    ``source`` and ``addressee`` are entity keys, ``event`` the event at which it was said; ``span``
    covers the content clause, ``cue`` the sentence part with speaker and verb.
    """

    source: str
    act: Act
    addressee: str | None
    span: Span
    cue: Span
    rule: str
    event: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A result, limitation, violation or cause stated of ``about`` (an entity key or ``None``).

    ``source`` is the speaker or document that finds it, ``None`` where the reporter does;
    ``causes`` is the span of the finding that this one brings about, only where one sentence joins
    the two.
    """

    type: FindingType
    about: str | None
    span: Span
    rule: str
    source: str | None = None
    causes: Span | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A measured value ("13/55 chỉ tiêu": value 13, out of 55, unit "chỉ tiêu")."""

    about: str | None
    indicator: str
    value: Decimal
    unit: str | None
    out_of: Decimal | None
    comparator: Comparator
    start: str | None
    end: str | None
    span: Span
    rule: str


@dataclass(frozen=True, slots=True)
class Structure:
    """What belongs to what, as the article shows."""

    subject: str
    predicate: Belonging
    object: str
    span: Span
    rule: str


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision on a person, reported as news.

    ``role``/``org`` as in ``Position``; ``by`` the deciding body or person; ``form`` the measure of
    a discipline, as the code of its concept ("warning" for ``c:discipline_warning``): no rule asks
    which, so that a measure is a word of the lexicon and a row of the code list. ``instead`` is the
    person whose office it was ("thay ông B").
    """

    person: str
    action: Action
    role: str | None
    org: str | None
    date: str | None
    by: str | None
    span: Span
    rule: str
    form: str | None = None
    instead: str | None = None


@dataclass(frozen=True, slots=True)
class Reorganisation:
    """What became of units or bodies, reported as news: ``before`` and ``after`` are entity keys.

    ``before`` is empty where something is set up anew, ``after`` where it only ends; ``in_part``
    names those of ``before`` of which only a part went over. ``date`` as in ``Event``; ``act`` is
    the key of the document that orders it.
    """

    kind: Change
    before: tuple[str, ...]
    after: tuple[str, ...]
    date: str | None
    act: str | None
    span: Span
    rule: str
    in_part: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ArticleFacts:
    """Everything in scope that one article says, table by table, in text order."""

    article: Article
    entities: tuple[Entity, ...] = ()
    positions: tuple[Position, ...] = ()
    events: tuple[Event, ...] = ()
    participations: tuple[Participation, ...] = ()
    documents: tuple[Document, ...] = ()
    links: tuple[Link, ...] = ()
    statements: tuple[Statement, ...] = ()
    findings: tuple[Finding, ...] = ()
    figures: tuple[Figure, ...] = ()
    structures: tuple[Structure, ...] = ()
    decisions: tuple[Decision, ...] = ()
    reorganisations: tuple[Reorganisation, ...] = ()
