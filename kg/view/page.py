"""The page: one HTML file made by pyvis, that asks the network for nothing and trusts no label.

pyvis 0.3.2 draws with the vis-network it carries. Its own template is not used: that one loads
Bootstrap from the web, prints the heading twice and unescaped, and shows tooltips with "href" in
them as HTML. ``web/template.html`` replaces it; data go in as JSON blocks that are never run, and
a Content-Security-Policy allows the two scripts and one style of the page by their hashes only.

Large data are compressed, small ones can be read in the file; the same data give the same bytes
with one version of zlib.

Up to ``EVERYTHING`` nodes pyvis is given the whole picture. Above, the page opens on a map of the
communities, drawn from a summary before the data are read, and makes the pictures of
neighbourhoods from the data in the file.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.view.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from networkx import MultiDiGraph
    from pyvis.network import Network

    from kg.view.data import TextOf
    from kg.view.proof import Article

EVERYTHING = 2_000
PACKED = 1_000_000  # characters of data from which they are compressed
_HERE = Path(__file__).parent / "web"
_LIBRARY = "lib/vis-9.1.2/vis-network.min.js"
_MODULES = (
    *("data", "state", "choose", "arrange", "shapes", "facts"),
    *("names", "map", "bends", "words", "picture"),
    *("panel", "time", "articles", "offices", "thing", "news", "start"),
    *("find", "filters", "table", "keep", "main"),
)
_IMPORT = re.compile(r"^import [^;]*;\n", re.MULTILINE)
_COMMENT = re.compile(r"^\s*//.*\n|^ +| +// .*$", re.MULTILINE)
_EXPORT = re.compile(r"^export ", re.MULTILINE)
_FONT = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif"
_OPTIONS: dict[str, Any] = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {"hover": True, "tooltipDelay": 150, "hideEdgesOnDrag": False},
    "nodes": {"shape": "custom"},
    "edges": {
        "arrows": {"to": {"enabled": True, "scaleFactor": 0.5}},
        "font": {"face": _FONT, "size": 13, "align": "horizontal"},
        "labelHighlightBold": False,
        "smooth": False,
        "width": 1.1,
        "selectionWidth": 1.2,
    },
}


def render(
    net: MultiDiGraph,
    *,
    title: str,
    lang: str = "vi",
    start: str = "",
    text_of: TextOf | None = None,
) -> str:
    """Return the page of ``net`` (made by ``kg.view.network.network``) as HTML text.

    ``title`` is plain text; ``lang`` ("vi" or "en") is the language it opens in; ``start`` the
    state it opens in, in the form of the URL fragment ("node=person_x"). The same network gives
    the same text. ``text_of`` gives the text of an article by its IRI, for the reader; one that
    does not say what is quoted of it is left out. Raises ``ValueError`` for another language.
    """
    if lang not in ("vi", "en"):
        raise ValueError(f"lang is {lang!r}; use 'vi' or 'en'")
    import pyvis
    from jinja2 import ChoiceLoader, Environment, FileSystemLoader
    from markupsafe import Markup

    from kg.view.communities import chart
    from kg.view.data import columns, texts_of
    from kg.view.first import parted
    from kg.view.layout import positions

    theirs = FileSystemLoader(Path(pyvis.__file__).parent / "templates")
    loader = ChoiceLoader([FileSystemLoader(_HERE), theirs])
    environment = Environment(loader=loader, autoescape=True)
    environment.policies["json.dumps_kwargs"] = {
        "ensure_ascii": False,
        "separators": (",", ":"),
        "sort_keys": True,
    }

    def verbatim(name: str) -> Markup:  # our own files and vis-network, nobody's data
        return Markup(loader.get_source(environment, name)[0])  # noqa: S704

    large = chart(net) if len(net) > EVERYTHING else None
    place = {} if large else positions(net)
    data = columns(net, place, large)
    drawing = _drawing(net, place, title)
    library, style = verbatim(_LIBRARY), verbatim("view.css")
    script = Markup(bundle([verbatim(f"{name}.js") for name in _MODULES]))  # noqa: S704
    data |= {"start": start} | (texts_of(text_of, data) if text_of else {})
    first, data = parted(data) if large else (None, data)
    environment.globals["page"] = {
        "lang": lang,
        "noscript": vocabulary().words["noscript"][lang == "en"],
        "policy": _policy((library, script), style),
        "style": style,
        "library": library,
        "script": script,
        "options": _OPTIONS,
        "first": first,
        "data": data,
        "whole_texts": bool(text_of),
        "packed": _packed(data),
    }
    drawing.templateEnv = environment
    return str(drawing.generate_html())


def title_of(net: MultiDiGraph, *, whole: int = 0) -> str:
    """Return what a page is called: its only article, or how many articles from when to when.

    ``whole`` is the number of articles of the build, where the page shows only the newest.
    """
    words = vocabulary().words
    known: dict[str, Article] = net.graph.get("articles", {})
    articles = list(known.values())
    if len(articles) == 1 >= whole:
        return articles[0].title
    count = f"{len(articles)} {words['articles'].vi}"
    if whole > len(articles):
        count = f"{len(articles)} {words['newestOf'].vi} {whole} {words['articles'].vi}"
    days = sorted(article.day for article in articles if article.day)
    if len(days) * 2 <= len(articles):
        return count if articles else words["title"].vi
    first, last = (
        "/".join(p.lstrip("0") for p in reversed(d.split("-"))) for d in (days[0], days[-1])
    )
    return f"{count}, {first}" if first == last else f"{count}, {first} – {last}"


def bundle(modules: Iterable[str]) -> str:
    """Return ES modules as one script: in their order, with nothing that only modules need.

    Imports, exports, comments and indents are left out.
    Top-level names must be unique across the modules; nothing of them is visible outside.
    """
    texts = (_EXPORT.sub("", _COMMENT.sub("", _IMPORT.sub("", text))) for text in modules)
    return '"use strict";\n(async () => {\n' + "\n".join(texts) + "})();\n"


def _packed(data: Mapping[str, Any]) -> str:
    """Return large data deflated and in base64, "" where they are small enough to stay readable."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    if len(text) < PACKED:
        return ""
    return base64.b64encode(zlib.compress(text.encode("utf-8", "replace"), 9)).decode()


def write(html: str, path: str | Path) -> None:
    """Write ``html`` to ``path`` as UTF-8, wholly or not at all; the folder must be there.

    Raises ``KgError`` with the path where it cannot be written.
    """
    from kg.files import replacing

    with replacing(Path(path)) as file:
        file.write(html.encode("utf-8", "replace"))


def _policy(scripts: tuple[str, ...], style: str) -> str:
    """Return the Content-Security-Policy: nothing but these texts (CSP Level 3, hash sources)."""

    def digest(text: str) -> str:
        sha = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        return f"'sha256-{sha}'"

    allowed = " ".join(map(digest, scripts))
    return (
        f"default-src 'none'; script-src {allowed}; style-src {digest(style)}; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _drawing(net: MultiDiGraph, place: Mapping[str, tuple[int, int]], title: str) -> Network:
    """Return the pyvis network of the placed nodes: numbered as in the data, satellites folded."""
    from pyvis.network import Network as Drawing

    drawing = Drawing(directed=True, heading=title, cdn_resources="in_line")
    shown = {
        node: i
        for i, (node, folded) in enumerate(net.nodes(data="satellite"))
        if node in place and not folded
    }
    for node, i in shown.items():
        x, y = place[node]
        drawing.add_node(i, label=" ", shape="custom", x=x, y=y)
    for i, (source, target, data) in enumerate(net.edges(data=True)):
        if source in shown and target in shown and not data["quiet"]:
            drawing.add_edge(shown[source], shown[target], id=i, dashes=data["proof"].derived)
    return drawing
