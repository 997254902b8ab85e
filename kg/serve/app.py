"""The application: routes, headers, pages. What it answers with is made elsewhere."""

from __future__ import annotations

from contextlib import asynccontextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Final

from fastapi import FastAPI, Request, Response
from fastapi.responses import FileResponse, HTMLResponse, PlainTextResponse
from starlette.middleware.trustedhost import TrustedHostMiddleware

from kg.graph.terms import PREFIXES
from kg.serve import api, entity
from kg.serve.article import told
from kg.serve.description import description
from kg.serve.formats import SHORT, TRIPLES, liked, write_triples
from kg.serve.pages import WEB, Pages
from kg.serve.pool import Bounds, Pool
from kg.serve.protocol import sparql
from kg.serve.search import Search
from kg.serve.sections import FOLDED
from kg.serve.texts import Texts
from kg.serve.whole import PICTURES, Whole
from kg.store.questions import questions
from kg.store.reader import Remembering

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

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
_RESULTS: Final = 50


@dataclass(frozen=True, slots=True)
class _Site:
    served: Served
    store: Quads  # what pages read
    pool: Pool
    search: Search
    pages: Pages
    texts: Texts
    whole: Whole


def application(
    served: Served, bounds: Bounds | None = None, texts: Texts | None = None
) -> FastAPI:
    """Return the ASGI application over a build; its processes start and end with it.

    ``texts`` are those of its articles, where they are at hand.
    """
    search = Search(served.store)
    pool = Pool(served, bounds or Bounds())

    @asynccontextmanager
    async def life(_: FastAPI) -> AsyncIterator[None]:
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
    site = _Site(
        served,
        Remembering(served.store),
        pool,
        search,
        Pages(),
        texts or Texts(),
        Whole(served.store),
    )
    app.add_middleware(TrustedHostMiddleware, allowed_hosts=list(HOSTS))
    app.middleware("http")(_guarded)
    app.include_router(api.router(site.store, search))
    _routes(app, site)
    _pictures(app, site)
    return app


async def _guarded(request: Request, call: Callable[[Request], Awaitable[Response]]) -> Response:
    """Add the headers that keep a page from being more than a page."""
    answer = await call(request)
    policy = _VIEW_POLICY if request.url.path == "/view" else _POLICY
    answer.headers["Content-Security-Policy"] = policy
    answer.headers["X-Content-Type-Options"] = "nosniff"
    answer.headers["Referrer-Policy"] = "no-referrer"
    answer.headers["Cross-Origin-Resource-Policy"] = "same-origin"
    return answer


def _routes(app: FastAPI, site: _Site) -> None:
    @app.api_route("/sparql", methods=["GET", "POST"], include_in_schema=False)
    async def ask(request: Request) -> Response:
        return await sparql(request, site.pool, description(str(request.base_url)))

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
    def found(request: Request, q: str = "", kind: str = "") -> Response:
        kinds = api.KINDS.get(kind, ())
        hits = site.search.find(q[:200], kinds=kinds, limit=_RESULTS)
        return _page(request, site, "search.html", q=q[:200], kind=kind, hits=hits)

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
    if article := told(site.store, local, site.texts, _language(request)):
        return _page(request, site, "article.html", thing=article)
    thing = entity.page(site.store, local, _language(request))
    if thing is None:
        return _page(request, site, "missing.html", status=404)
    return _page(request, site, "entity.html", thing=thing, folded=FOLDED)


def _language(request: Request) -> str:
    return "en" if request.query_params.get("lang") == "en" else "vi"


def _page(
    request: Request, site: _Site, template: str, *, status: int = 200, **values: object
) -> Response:
    here = request.url.remove_query_params("lang")
    path = f"{here.path}?{here.query}" if here.query else here.path
    html = site.pages.page(template, path, _language(request), **values)
    return HTMLResponse(html, status_code=status, headers={"Vary": "Accept"})
