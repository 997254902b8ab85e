"""The JSON API: things by class and name, and one thing with its facts and their words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Final, Literal

from fastapi import APIRouter, HTTPException, Path, Query
from pydantic import BaseModel

from kg.graph.terms import ID
from kg.serve.entity import page
from kg.serve.facts import Wanted, facts

if TYPE_CHECKING:
    from kg.serve.entity import Page, Said
    from kg.serve.search import Hit, Search
    from kg.store.reader import Quads

KINDS: Final = {
    "people": ("Person",),
    "bodies": ("Organization", "AdHocBody"),
    "places": ("AdministrativeArea", "Place"),
    "documents": ("PolicyDocument",),
    "programmes": ("Programme",),
    "events": ("Meeting", "Inspection", "Ceremony", "Visit", "NamedEvent", "Reorganisation"),
    "decisions": ("PersonnelDecision",),
    "articles": ("NewsArticle",),
}
"""The lists of the API and the classes in each, as local names."""
Collection = Literal[
    "people", "bodies", "places", "documents", "programmes", "events", "decisions", "articles"
]
Limit = Annotated[int, Query(ge=1, le=200, description="how many at most")]
Offset = Annotated[int, Query(ge=0, le=1_000_000, description="how many to leave out before them")]
Typed = Annotated[str, Query(max_length=200, description="words, with or without diacritics")]
Day = Annotated[str, Query(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$", description="a day, in")]
LocalName = Annotated[
    str, Query(max_length=400, description="the local name of a thing, as search gives it")
]
Language = Annotated[Literal["vi", "en"], Query(description="language of labels and sentences")]


class Thing(BaseModel):
    """A thing by its local name, the end of its IRI."""

    id: str
    iri: str
    label: str
    kind: str


class Words(BaseModel):
    """The words of an article: ``start`` counts characters of its text."""

    article: str
    title: str
    day: str
    start: int
    text: str


class Named(BaseModel):
    """A thing that a sentence names."""

    id: str
    label: str


class FactOut(BaseModel):
    """A fact as a sentence, the things it names, and what it rests on."""

    kind: str
    sentence: str
    names: list[Named]
    day: str
    quotes: list[Words]
    rules: list[str]
    confidence: list[str]
    derived_from: list[str]


class SectionOut(BaseModel):
    """Facts of one kind, the newest first; ``more`` are not listed."""

    section: str
    facts: list[FactOut]
    more: int


class Entity(BaseModel):
    """A thing with its facts."""

    id: str
    iri: str
    label: str
    kind: str
    other_names: list[str]
    url: str
    sections: list[SectionOut]


def router(store: Quads, search: Search) -> APIRouter:
    """Return the routes over a build."""
    routes = APIRouter(prefix="/api", tags=["api"])

    @routes.get("/search", summary="Find things by their names")
    def find(q: Typed, limit: Limit = 20, offset: Offset = 0) -> list[Thing]:
        return [thing(hit) for hit in search.find(q, limit=limit, offset=offset)]

    @routes.get("/entities/{id}", summary="One thing with its facts", responses={404: {}})
    def entity(
        local: Annotated[str, Path(alias="id", max_length=400)], lang: Language = "vi"
    ) -> Entity:
        found = described(store, local, lang)
        if found is None:
            raise HTTPException(404, "the build holds no such thing")
        return found

    @routes.get("/facts", summary="Facts by filter, each with its words")
    def filtered(  # a parameter of the query each
        about: LocalName = "",
        article: LocalName = "",
        kind: Annotated[str, Query(max_length=80, description="such as vng:Statement")] = "",
        since: Day = "",
        until: Day = "",
        limit: Limit = 20,
        offset: Offset = 0,
        lang: Language = "vi",
    ) -> list[FactOut]:
        wanted = Wanted(about, article, kind, since, until)
        return [_fact(f) for f in facts(store, wanted, lang, limit=limit, offset=offset)]

    @routes.get("/{collection}", summary="Things of a kind, by name")
    def listed(
        collection: Collection, q: Typed = "", limit: Limit = 20, offset: Offset = 0
    ) -> list[Thing]:
        hits = search.find(q, kinds=KINDS[collection], limit=limit, offset=offset)
        return [thing(hit) for hit in hits]

    return routes


def thing(hit: Hit) -> Thing:
    """Return what was found as the API says it."""
    return Thing(id=hit.id, iri=f"{ID}{hit.id}", label=hit.label, kind=hit.kind)


def described(store: Quads, local: str, lang: str) -> Entity | None:
    """Return a thing with its facts, ``None`` where the store does not hold it."""
    found = page(store, local, lang)
    return None if found is None else _entity(found)


def _entity(found: Page) -> Entity:
    return Entity(
        id=found.id,
        iri=found.iri,
        label=found.label,
        kind=found.kind,
        other_names=list(found.other_names),
        url=found.url,
        sections=[
            SectionOut(section=s.key, facts=[_fact(f) for f in s.facts], more=s.more)
            for s in found.sections
        ],
    )


def _fact(said: Said) -> FactOut:
    return FactOut(
        kind=said.kind,
        sentence=said.sentence,
        names=[Named(id=part.id, label=part.text) for part in said.parts if part.id],
        day=said.day,
        quotes=[
            Words(article=q.article, title=q.title, day=q.day, start=q.start, text=q.text)
            for q in said.quotes
        ],
        rules=list(said.rules),
        confidence=list(said.confidence),
        derived_from=list(said.derived),
    )
