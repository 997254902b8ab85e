"""``/sparql``: the SPARQL 1.1 Protocol for queries (https://www.w3.org/TR/sparql11-protocol/)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from urllib.parse import parse_qs

from starlette.concurrency import iterate_in_threadpool, run_in_threadpool
from starlette.responses import PlainTextResponse, RedirectResponse, Response, StreamingResponse

from kg.serve.description import description
from kg.serve.formats import ROWS, SHORT, TRIPLES, liked
from kg.serve.worker import RefusedError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from starlette.requests import Request

    from kg.serve.answers import Answers
    from kg.serve.pool import Answer

LONGEST: Final = 1 << 20
"""Bytes that a request may have."""
_FORM, _QUERY = "application/x-www-form-urlencoded", "application/sparql-query"
_UPDATE = "application/sparql-update"
_DATASET = ("default-graph-uri", "named-graph-uri")
_UTF8 = ("", "utf-8", "utf8", "us-ascii")


async def sparql(request: Request, answers: Answers) -> Response:
    """Answer a query by GET, POST of a form or POST of the query itself.

    Without a query the answer is the service description (Turtle), for a browser the editor.
    """
    try:
        given = await _given(request)
        query, fmt = _query(given)
        if query is None:
            return _nothing_asked(request)
        accept = _accept(request, fmt)
        if known := answers.known(query, accept):
            return Response(known[1], media_type=known[0], headers={"Vary": "Accept"})
        found = await run_in_threadpool(answers.answer, query, accept)
    except RefusedError as refused:
        return refusal(refused)
    if found.rest is None:
        return Response(found.begun, media_type=found.media, headers={"Vary": "Accept"})
    return StreamingResponse(_sent(found), media_type=found.media, headers={"Vary": "Accept"})


async def why(request: Request, answers: Answers) -> Response:
    """Say what may be why a query, given as to ``sparql``, has no row: a JSON list of lines."""
    try:
        query, _ = _query(await _given(request))
        found = await run_in_threadpool(answers.why, query or "")
    except RefusedError as refused:
        return refusal(refused)
    return StreamingResponse(_sent(found), media_type=found.media)


def refusal(refused: RefusedError) -> Response:
    """Return the answer that says in a line why there is none."""
    headers = {"Retry-After": "5"} if refused.status == 503 else {}
    return PlainTextResponse(f"{refused}\n", status_code=refused.status, headers=headers)


async def _sent(found: Answer) -> AsyncIterator[bytes]:
    """Yield the pieces; one that cannot be had any more breaks the connection off."""
    try:
        async for piece in iterate_in_threadpool(found.pieces()):
            yield piece
    finally:
        await run_in_threadpool(found.close)


async def _given(request: Request) -> dict[str, list[str]]:
    """Return the parameters of a request; the body of a query itself is its parameter "query"."""
    given = {name: request.query_params.getlist(name) for name in request.query_params}
    if request.method != "POST":
        return given
    media, _, rest = request.headers.get("content-type", "").partition(";")
    media = media.strip().lower()
    charset = rest.strip().lower().removeprefix("charset=").strip("\"'") if rest.strip() else ""
    if media == _UPDATE:
        raise RefusedError(403, "updates are refused; a build is read-only")
    if media not in (_FORM, _QUERY) or charset not in _UTF8:
        raise RefusedError(415, f"send {_FORM} or {_QUERY}, in UTF-8")
    body = await _body(request)
    try:
        text = body.decode("utf-8")
        if media == _QUERY:
            return given | {"query": [text]}
        form = parse_qs(text, keep_blank_values=True, max_num_fields=32, errors="strict")
    except ValueError:
        raise RefusedError(400, "the request is not well-formed UTF-8") from None
    return given | form


async def _body(request: Request) -> bytes:
    """Return the body of a request, refused before it is whole where it is too long."""
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > LONGEST:
            raise RefusedError(413, f"a request may have {LONGEST:,} bytes")
    return bytes(body)


def _query(given: dict[str, list[str]]) -> tuple[str | None, str]:
    if "update" in given:
        raise RefusedError(403, "updates are refused; a build is read-only")
    if any(name in given for name in _DATASET):
        raise RefusedError(400, "the build is the only dataset; leave its parameters out")
    queries = given.get("query", [])
    if len(queries) > 1:
        raise RefusedError(400, "one query at a time")
    return (queries[0] if queries else None), "".join(given.get("format", [])[:1])


def _accept(request: Request, fmt: str) -> list[str]:
    if fmt:
        if fmt not in SHORT or SHORT[fmt] == "text/html":
            choice = ", ".join(short for short in SHORT if short != "html")
            raise RefusedError(400, f"format={fmt[:20]}: choose one of {choice}")
        return [SHORT[fmt]]
    accept = liked(request.headers.get("accept", ""), [*ROWS, *TRIPLES])
    if not accept:
        raise RefusedError(406, f"an answer can be had as {', '.join([*ROWS, *TRIPLES])}")
    return accept


def _nothing_asked(request: Request) -> Response:
    wished = liked(request.headers.get("accept", ""), ["text/turtle", "text/html"])
    if request.method == "GET" and wished[:1] == ["text/html"]:
        return RedirectResponse("/query", status_code=303)
    if request.method == "GET" and wished:
        return Response(description(str(request.base_url)), media_type="text/turtle")
    raise RefusedError(400, "no query; give one as the parameter “query”")
