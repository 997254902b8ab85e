"""A language model's way to a build, by the protocol's own client."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any

from mcp.client import Client
from mcp.types import TextContent

from kg.serve.mcp import server

if TYPE_CHECKING:
    from pathlib import Path


def called(made: Path, tool: str, **arguments: Any) -> tuple[str, bool]:
    """Return the text that a tool answers with, and whether it is an error."""

    async def ask() -> tuple[str, bool]:
        async with Client(server(made)) as client:
            result = await client.call_tool(tool, arguments)
            texts = [part.text for part in result.content if isinstance(part, TextContent)]
            return "\n".join(texts), bool(result.is_error)

    return asyncio.run(ask())


def test_the_tools_say_what_they_do(made: Path) -> None:
    async def names() -> set[str]:
        async with Client(server(made)) as client:
            tools = (await client.list_tools()).tools
            assert all(tool.description for tool in tools)
            return {tool.name for tool in tools}

    assert asyncio.run(names()) == {"search", "describe", "explain", "sparql", "questions"}


def test_what_is_found_can_be_described_with_its_words(made: Path) -> None:
    found, wrong = called(made, "search", words="lo van pin", kind="people")
    assert not wrong
    local = json.loads(found.splitlines()[0] if found.startswith('{"') else found)
    local = local[0] if isinstance(local, list) else local
    told, wrong = called(made, "describe", id=local["id"])
    assert not wrong
    assert "giữ rừng đầu nguồn" in told
    assert "2023-03-10" in told


def test_sparql_is_answered_and_what_reaches_out_is_refused(made: Path) -> None:
    answer, wrong = called(made, "sparql", text="SELECT (COUNT(*) AS ?n) { ?p a foaf:Person }")
    assert (answer.split(), wrong) == (["n", "2"], False)
    answer, wrong = called(
        made, "sparql", text="SELECT * { SERVICE <http://a.example/> { ?s ?p ?o } }"
    )
    assert wrong
    assert "SERVICE is refused" in answer


def test_what_is_not_there_is_an_error_in_a_line(made: Path) -> None:
    for tool, asked in (("describe", {"id": "person_x"}), ("explain", {"id_or_name": "Ai đó"})):
        answer, wrong = called(made, tool, **asked)
        assert wrong
        assert "no such thing" in answer or "no node has this" in answer
