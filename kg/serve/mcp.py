"""A build for language models: a server of the Model Context Protocol on stdin and stdout.

Every answer carries its evidence: the words, the article, the day.
"""

from __future__ import annotations

import json
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal

from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from pydantic import Field

from kg.errors import KgError
from kg.serve.api import KINDS, Entity, Thing, described, thing
from kg.serve.build import served
from kg.serve.search import Search
from kg.store.child import Limits
from kg.store.explain import explain
from kg.store.query import run as query
from kg.store.questions import questions
from kg.store.reader import Remembering

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_LIMITS: Final = Limits(seconds=30.0)
_LONGEST: Final = 100_000  # characters of an answer: more than that nobody reads
_INSTRUCTIONS: Final = """A knowledge graph read from Vietnamese government and Party news.
The graph asserts who holds which office, who met, inspected, decided on or cited whom or what; of
statements and findings it asserts that they were said, not that they are so. Cite the quoted words
and the article of what you tell. Search first, then look at a thing by its id, or ask by SPARQL."""

Kind = Literal[
    "any",
    "people",
    "bodies",
    "places",
    "documents",
    "programmes",
    "events",
    "decisions",
    "articles",
]
Typed = Annotated[str, Field(max_length=200, description="Words of a name, diacritics or none")]
Id = Annotated[str, Field(max_length=400, description="The id of a thing, as search gives it")]


def server(directory: Path) -> MCPServer[Any]:
    """Return the server over a build. Raises ``KgError`` where the folder holds none."""
    build = served(directory)
    store, search = Remembering(build.store), Search(build.store)
    made: MCPServer[Any] = MCPServer("vnkg", instructions=_INSTRUCTIONS, log_level="ERROR")

    @made.tool(name="search", description="Find people, bodies, documents, events by name.")
    def find(words: Typed, kind: Kind = "any", limit: int = 10) -> list[Thing]:
        hits = search.find(words, kinds=KINDS.get(kind, ()), limit=max(1, min(limit, 50)))
        return [thing(hit) for hit in hits]

    @made.tool(description="All facts of a thing, each with the words that state it.")
    def describe(id: Id) -> Entity:  # noqa: A002
        found = described(store, id, "vi")
        if found is None:
            raise ToolError(f"{id}: no such thing; search for it first")
        return found

    @made.tool(name="explain", description="Why the graph holds a thing, as a text with quotes.")
    def why(id_or_name: Typed) -> str:
        with _told():
            return explain(directory, id_or_name)[:_LONGEST]

    @made.tool(description="Ask by SPARQL 1.1; the prefixes of the graph need no declaration.")
    def sparql(text: Annotated[str, Field(max_length=20_000)]) -> str:
        with _told():
            answer = query(directory, text, fmt="csv", limits=_LIMITS)
        cut = "\n… cut; ask for less" if len(answer) > _LONGEST else ""
        return answer[:_LONGEST] + cut

    @made.tool(name="questions", description="SPARQL queries that come along, as examples.")
    def shipped() -> str:
        told = [{"name": q.name, "asks": q.en, "text": q.text} for q in questions().values()]
        return json.dumps(told, ensure_ascii=False)

    return made


@contextmanager
def _told() -> Iterator[None]:
    """Let what is wrong with a question reach the one who asks."""
    try:
        yield
    except KgError as fault:
        raise ToolError(str(fault)) from None
