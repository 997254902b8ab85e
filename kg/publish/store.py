"""The SPARQL 1.1 Graph Store Protocol as a client, and the check that all has arrived."""

from __future__ import annotations

import json
import time
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Final

import httpx

from kg.errors import KgError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from kg.publish.graphs import Part

CHUNK: Final = 20_000
"""Triples of one request."""
_TRIES: Final = 5
_BUSY: Final = frozenset({429, 500, 502, 503, 504})
_COUNT: Final = "SELECT (COUNT(*) AS ?n) WHERE {{ {} }}"
_QUERIES: Final = (
    ("/sparql-graph-crud-auth", "/sparql"),  # Virtuoso
    ("/sparql-graph-crud", "/sparql"),
    ("/rdf-graphs/service", ""),  # RDF4J, GraphDB
    ("/data", "/sparql"),  # Jena Fuseki
    ("/store", "/query"),  # Oxigraph
)
"""How the address of a store's graphs ends, and that of its queries instead."""
_TURTLE: Final = {"Content-Type": "text/turtle; charset=utf-8"}
_HEAD: Final = b"@prefix id: <https://w3id.org/vngov/id/> .\n"
"""Before the lines of N-Triples: Virtuoso takes a body that begins without one for plain text."""


@dataclass(frozen=True, slots=True)
class Sent:
    """A graph that was sent: its name, ``None`` for the default graph, and its triples."""

    graph: str | None
    triples: int


@dataclass(slots=True)
class GraphStore:
    """A store by the address of its graphs; ``user`` and ``password`` for Basic and Digest.

    ``wait`` is the seconds before the second try of a request, doubled for each more.
    """

    address: str
    user: str = ""
    password: str = ""
    wait: float = 0.5
    client: httpx.Client = field(default_factory=lambda: httpx.Client(timeout=300.0))

    def send(self, parts: Iterable[Part], progress: Callable[[int], None]) -> Iterator[Sent]:
        """Put each part into its graph, what was there taken away; yield what was sent.

        ``progress`` is called with the triples of each request. Raises ``KgError`` in one line
        where the store refuses, does not answer or answers as no graph store does.
        """
        for part in parts:
            lines, count, method = iter(part.lines), 0, "PUT"
            while chunk := list(islice(lines, CHUNK)):
                self._ask(method, part.graph, _HEAD + b"".join(chunk))
                count, method = count + len(chunk), "POST"
                progress(len(chunk))
            yield Sent(part.graph, count)

    def count(self, queries: str, graph: str | None) -> int:
        """Return how many triples a graph has by the store's own query endpoint.

        Not by reading the graph back: some stores cut it off without a word.
        """
        triples = "?s ?p ?o" if graph is None else f"GRAPH <{graph}> {{ ?s ?p ?o }}"
        answer = self.answer(queries, _COUNT.format(triples), None)
        try:
            return int(json.loads(answer)["results"]["bindings"][0]["n"]["value"])
        except (ValueError, KeyError, IndexError, TypeError):
            raise KgError(
                f"{queries}: gives no answer to a query; name the query endpoint by --queries"
            ) from None

    def answer(self, queries: str, query: str, graph: str | None) -> bytes:
        """Return what a query endpoint answers in SPARQL's JSON, over one graph of the store."""
        asked = {"query": query} | ({} if graph is None else {"default-graph-uri": graph})
        accept = {"Accept": "application/sparql-results+json"}
        return self._tried("POST", queries, data=asked, headers=accept).content

    def _ask(self, method: str, graph: str | None, body: bytes) -> None:
        params = {"default": ""} if graph is None else {"graph": graph}
        self._tried(method, self.address, params=params, content=body, headers=_TURTLE)

    def _tried(self, method: str, address: str, **request: object) -> httpx.Response:
        problem = ""
        for attempt in range(_TRIES):
            if attempt:
                time.sleep(self.wait * 2 ** (attempt - 1))
            try:
                answer = self._authorised(method, address, **request)
            except httpx.InvalidURL as fault:
                raise KgError(f"{address}: no address ({fault})") from None
            except httpx.HTTPError as fault:
                problem = str(fault) or type(fault).__name__
                continue
            if answer.status_code in _BUSY:
                problem = f"HTTP {answer.status_code}"
                continue
            if answer.status_code in (401, 403):
                raise KgError(
                    f"{address}: refused (HTTP {answer.status_code}); "
                    "give KG_USER and KG_PASSWORD, or --user"
                )
            if answer.is_error:
                told = " ".join(answer.text.split())[:120]
                raise KgError(f"{address}: refused (HTTP {answer.status_code}: {told})")
            return answer
        raise KgError(f"{address}: does not answer after {_TRIES} tries ({problem})")

    def _authorised(self, method: str, address: str, **request: object) -> httpx.Response:
        """Ask once without a password and, where the store wants one, as it wants it."""
        answer = self.client.request(method, address, **request)  # type: ignore[arg-type]
        wanted = answer.headers.get("www-authenticate", "").lower()
        if answer.status_code != 401 or not self.user:
            return answer
        digest = wanted.startswith("digest")
        scheme = httpx.DigestAuth if digest else httpx.BasicAuth
        self.client.auth = scheme(self.user, self.password)
        return self.client.request(method, address, **request)  # type: ignore[arg-type]


def queries_of(address: str) -> str | None:
    """Return the query endpoint of the store whose graphs are at an address, if its kind is known.

    >>> queries_of("http://localhost:7878/store"), queries_of("http://localhost/x")
    ('http://localhost:7878/query', None)
    """
    plain = address.partition("?")[0].rstrip("/")
    for end, instead in _QUERIES:
        if plain.endswith(end):
            return plain.removesuffix(end) + instead
    return None
