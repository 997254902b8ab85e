"""The application: routes, headers, pages. What it answers with is made elsewhere."""

from __future__ import annotations

from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from threading import Thread
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from fastapi import FastAPI, Request, Response
from fastapi.responses import FileResponse, HTMLResponse, PlainTextResponse
from starlette.datastructures import MutableHeaders
from starlette.middleware.trustedhost import TrustedHostMiddleware

from kg.graph.terms import PREFIXES
from kg.serve import api, entity
from kg.serve.answers import Answers
from kg.serve.article import told
from kg.serve.formats import ROWS, SHORT, TRIPLES, liked, write_triples
from kg.serve.pages import WEB, Pages
from kg.serve.pool import Bounds, Pool
from kg.serve.protocol import sparql, why
from kg.serve.search import Search
from kg.serve.sections import FOLDED
from kg.serve.texts import Texts
from kg.serve.whole import PICTURES, Whole
from kg.store.questions import questions
from kg.store.reader import Remembering

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from kg.serve.build import Served
    from kg.store.reader import Quads

HOSTS: Final = ("127.0.0.1", "localhost", "[::1]")
"""Names that a request may call the server by; no other page can reach it by one of its own."""
_POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_VIEW_POLICY: Final = (
    "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; "
    "img-src data: blob:; font-src data:; base-uri 'none'; frame-ancestors 'none'"
)
_STATIC: Final = {"site.css": "text/css", "query.js": "text/javascript"}
_RESULTS: Final = 50  # of a page
_LAST: Final = 1_000_000  # the number of a page, at most
_PAGES: Final = 2_000  # pages of things that are remembered, some 50 kB each


@dataclass(frozen=True, slots=True)
class _Site:
    served: Served
    store: Quads  # what pages read
    answers: Answers
    shown: Callable[[str, str], str | None]  # the page of a thing, in a language
    search: Search
    pages: Pages
    whole: Whole


def application(
    served: Served, bounds: Bounds | None = None, texts: Texts | None = None
) -> FastAPI:
    """Return the ASGI application over a build; its processes start and end with it.

    ``texts`` are those of its articles, where they are at hand.
    """
    search = Search(served.store)
    bounds = bounds or Bounds()
    pool = Pool(served, bounds)
    answers = Answers(pool)

    @asynccontextmanager
    async def life(_: FastAPI) -> AsyncIterator[None]:
        if bounds.prepare:
            Thread(target=answers.prepare, args=([*ROWS, *TRIPLES],), daemon=True).start()
        try:
            yield
        finally:
            pool.close()

    app = FastAPI(
        title="vnkg",
        summary="Vietnamese government and Party news as a graph, each fact with its words",
        version="1",
        docs_url=None,  # both ask a network
        redoc_url=None,
        lifespan=life,
    )
    store, pages, texts = Remembering(served.store), Pages(), texts or Texts()

    @lru_cache(maxsize=_PAGES)
    def shown(local: str, lang: str) -> str | None:
        return _shown(store, pages, texts, local, lang)

    site = _Site(served, store, answers, shown, search, pages, Whole(served.store))
    app.add_middleware(_Guarded)
    app.add_middleware(TrustedHostMiddleware, allowed_hosts=list(HOSTS))
    app.include_router(api.router(site.store, search))
    _queries(app, site)
    _routes(app, site)
    _pictures(app, site)
    return app


class _Guarded:
    """Adds the headers that keep a page from being more than a page."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        policy = _VIEW_POLICY if scope.get("path") == "/view" else _POLICY

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers["Content-Security-Policy"] = policy
                headers["X-Content-Type-Options"] = "nosniff"
                headers["Referrer-Policy"] = "no-referrer"
                headers["Cross-Origin-Resource-Policy"] = "same-origin"
            await send(message)

        await self._app(scope, receive, guarded)


def _queries(app: FastAPI, site: _Site) -> None:
    async def ask(request: Request) -> Response:
        return await sparql(request, site.answers)

    async def explain(request: Request) -> Response:
        return await why(request, site.answers)

    app.add_route("/sparql", ask, methods=["GET", "POST"], include_in_schema=False)
    app.add_route("/why", explain, methods=["GET", "POST"], include_in_schema=False)


def _routes(app: FastAPI, site: _Site) -> None:
    @app.get("/id/{local}", include_in_schema=False)
    def thing(request: Request, local: str) -> Response:
        return _thing(request, site, local)

    @app.get("/", include_in_schema=False)
    def front(request: Request) -> Response:
        counts = {
            collection: sum(site.search.count(kind) for kind in kinds)
            for collection, kinds in api.KINDS.items()
        }
        return _page(request, site, "front.html", counts=counts, questions=questions())

    @app.get("/search", include_in_schema=False)
    def found(request: Request, q: str = "", kind: str = "", page: int = 1) -> Response:
        page = min(max(page, 1), _LAST)
        before = _RESULTS * (page - 1)
        kinds = api.KINDS.get(kind, ())
        hits = site.search.find(q[:200], kinds=kinds, limit=_RESULTS + 1, offset=before)
        more, hits = len(hits) > _RESULTS, hits[:_RESULTS]
        return _page(
            request, site, "search.html", q=q[:200], kind=kind, page=page, more=more, hits=hits
        )

    @app.get("/query", include_in_schema=False)
    def editor(request: Request) -> Response:
        shown = [
            {"name": q.name, "vi": q.vi, "en": q.en, "text": q.text} for q in questions().values()
        ]
        return _page(request, site, "query.html", questions=shown, prefixes=PREFIXES)

    @app.get("/view", include_in_schema=False)
    def view() -> Response:
        path = site.served.directory / "graph.html"
        if path.is_file():
            return FileResponse(path, media_type="text/html")
        return PlainTextResponse("this build has no view; run `kg view` on it\n", status_code=404)

    @app.get("/static/{file}", include_in_schema=False)
    def static(file: str) -> Response:
        if file not in _STATIC:
            return PlainTextResponse("no such file\n", status_code=404)
        return FileResponse(WEB / file, media_type=_STATIC[file])


def _pictures(app: FastAPI, site: _Site) -> None:
    @app.get("/pictures", include_in_schema=False)
    def pictures(request: Request) -> Response:
        numbers = site.whole.values(_language(request))
        return _page(request, site, "pictures.html", drawn=site.whole.drawn, numbers=numbers)

    @app.get("/pictures/{name}.svg", include_in_schema=False)
    def picture(request: Request, name: str) -> Response:
        if name not in PICTURES or not site.whole.drawn:
            return PlainTextResponse("no such picture\n", status_code=404)
        return Response(site.whole.svg(name, _language(request)), media_type="image/svg+xml")


def _thing(request: Request, site: _Site, local: str) -> Response:
    """Answer for a thing as a page or as RDF, as the request wishes."""
    wished = SHORT.get(request.query_params.get("format", ""))
    offered = ["text/html", *TRIPLES]
    media = [wished] if wished in offered else liked(request.headers.get("accept", ""), offered)
    if not media:
        return PlainTextResponse(f"it can be had as {', '.join(offered)}\n", status_code=406)
    if media[0] != "text/html":
        triples = entity.describe(site.store, local)
        if not triples:
            return PlainTextResponse("the build holds no such thing\n", status_code=404)
        body = BytesIO()
        write_triples(triples, media[0], body)
        return Response(body.getvalue(), media_type=media[0], headers={"Vary": "Accept"})
    html = site.shown(local, _language(request))
    if html is None:
        return _page(request, site, "missing.html", status=404)
    return HTMLResponse(html, headers={"Vary": "Accept"})


def _shown(store: Quads, pages: Pages, texts: Texts, local: str, lang: str) -> str | None:
    """Return the page of a thing, ``None`` where the build does not hold it."""
    path = f"/id/{quote(local)}"
    if article := told(store, local, texts, lang):
        return pages.page("article.html", path, lang, thing=article)
    thing = entity.page(store, local, lang)
    if thing is None:
        return None
    return pages.page("entity.html", path, lang, thing=thing, folded=FOLDED)


def _language(request: Request) -> str:
    return "en" if request.query_params.get("lang") == "en" else "vi"


def _page(
    request: Request, site: _Site, template: str, *, status: int = 200, **values: object
) -> Response:
    here = request.url.remove_query_params("lang")
    path = f"{here.path}?{here.query}" if here.query else here.path
    html = site.pages.page(template, path, _language(request), **values)
    return HTMLResponse(html, status_code=status, headers={"Vary": "Accept"})
