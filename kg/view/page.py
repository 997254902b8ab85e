"""The page: one HTML file made by pyvis, that asks the network for nothing and trusts no label.

pyvis 0.3.2 draws with the vis-network it carries. Its own template is not used: that one loads
Bootstrap from the web, prints the heading twice and unescaped, and shows tooltips with "href" in
them as HTML. ``template.html`` replaces it; data go in as JSON blocks that are never run, and a
Content-Security-Policy allows the two scripts and one style of the page by their hashes only.
"""

from __future__ import annotations

import base64
import contextlib
import hashlib
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.errors import KgError
from kg.view.boxes import wrap
from kg.view.layout import positions
from kg.view.vocabulary import vocabulary

if TYPE_CHECKING:
    from networkx import MultiDiGraph
    from pyvis.network import Network

    from kg.view.proof import Proof, Quote

_HERE = Path(__file__).parent
_LIBRARY = "lib/vis-9.1.2/vis-network.min.js"
_SOURCE = "https://w3id.org/vngov/ns#source"
_FONT = "system-ui, sans-serif"
_OPTIONS: dict[str, Any] = {
    "physics": {"enabled": False},
    "interaction": {"hover": True, "tooltipDelay": 150, "hideEdgesOnDrag": False},
    "nodes": {
        "font": {"face": _FONT, "size": 14, "color": "#ffffff"},
        "margin": 8,
        "shapeProperties": {"borderRadius": 5},
    },
    "edges": {
        "arrows": {"to": {"enabled": True, "scaleFactor": 0.5}},
        "font": {"face": _FONT, "size": 13, "align": "horizontal"},
        "labelHighlightBold": False,
        "smooth": False,
        "width": 1.1,
        "selectionWidth": 1.2,
    },
}


def render(net: MultiDiGraph, *, title: str, lang: str = "vi") -> str:
    """Return the page of ``net`` (made by ``kg.view.network.network``) as HTML text.

    ``title`` is plain text; ``lang`` ("vi" or "en") is the language it opens in. The same network
    gives the same text. Raises ``ValueError`` for another language.
    """
    if lang not in ("vi", "en"):
        raise ValueError(f"lang is {lang!r}; use 'vi' or 'en'")
    import pyvis
    from jinja2 import ChoiceLoader, Environment, FileSystemLoader
    from markupsafe import Markup

    theirs = FileSystemLoader(Path(pyvis.__file__).parent / "templates")
    environment = Environment(
        loader=ChoiceLoader([FileSystemLoader(_HERE), theirs]), autoescape=True
    )
    environment.policies["json.dumps_kwargs"] = {
        "ensure_ascii": False,
        "separators": (",", ":"),
        "sort_keys": True,
    }

    def verbatim(name: str) -> Markup:  # our own files and vis-network, nobody's data
        loader = environment.loader
        assert loader is not None
        return Markup(loader.get_source(environment, name)[0])

    library, script, style = map(verbatim, (_LIBRARY, "view.js", "view.css"))
    drawing = _drawing(net, title)
    environment.globals["page"] = {
        "lang": lang,
        "noscript": vocabulary().words["noscript"][lang == "en"],
        "policy": _policy((library, script), style),
        "style": style,
        "library": library,
        "script": script,
        "options": _options(),
        "details": _details(net),
    }
    drawing.templateEnv = environment
    return str(drawing.generate_html())


def write(html: str, path: str | Path) -> None:
    """Write ``html`` to ``path`` as UTF-8, wholly or not at all; the folder must be there.

    Raises ``KgError`` with the path where it cannot be written.
    """
    path = Path(path)
    temporary = ""
    try:
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".kg-", delete=False) as file:
            temporary = file.name
            file.write(html.encode("utf-8", "replace"))
        Path(temporary).chmod(0o666 & ~_umask())
        Path(temporary).replace(path)
    except OSError as error:
        if temporary:
            with contextlib.suppress(OSError):
                Path(temporary).unlink()
        raise KgError(f"{path}: cannot be written ({error.strerror}); check the folder") from error


def _umask() -> int:
    mask = os.umask(0)  # the only way to read it is to set it
    os.umask(mask)
    return mask


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


def _options() -> dict[str, Any]:
    """Return the options of vis-network, with one group per kind of node."""
    groups = {
        kind.key: {
            "color": {
                "background": kind.colour,
                "border": kind.colour,
                "highlight": {"background": kind.colour, "border": "#ffd54a"},
                "hover": {"background": kind.colour, "border": "#ffd54a"},
            },
            "borderWidth": 2,
            "borderWidthSelected": 4,
            # persons are pills: colour is not the only sign
            "shapeProperties": {"borderRadius": 18 if kind.key == "person" else 5},
        }
        for kind in vocabulary().kinds
    }
    return _OPTIONS | {"groups": groups}


def _drawing(net: MultiDiGraph, title: str) -> Network:
    """Return the pyvis network: numbered nodes and edges, placed, in the order of ``net``."""
    from pyvis.network import Network as Drawing

    drawing = Drawing(directed=True, heading=title, cdn_resources="in_line")
    numbers = {node: i for i, node in enumerate(net)}
    for node, (x, y) in positions(net).items():
        data = net.nodes[node]
        satellite = data["satellite"]
        drawing.add_node(
            numbers[node],
            label=" " if satellite else wrap(data["label"]),
            shape="diamond" if satellite else "box",
            size=7,
            group=data["kind"],
            hidden=satellite,
            x=x,
            y=y,
        )
    beside: dict[tuple[str, str], int] = {}
    for i, (source, target, data) in enumerate(net.edges(data=True)):
        pair = min(source, target), max(source, target)
        nth = beside[pair] = beside.get(pair, -1) + 1  # parallel edges bend apart
        bend = "curvedCW" if (source, target) == pair else "curvedCCW"
        smooth = {"enabled": True, "type": bend, "roundness": round(0.12 * nth, 2)}
        drawing.add_edge(
            numbers[source],
            numbers[target],
            id=i,
            dashes=data["proof"].derived,
            hidden=data["quiet"],
            **({"smooth": smooth} if nth else {}),
        )
    return drawing


def _details(net: MultiDiGraph) -> dict[str, Any]:
    """Return what the panel, the legend and the search read: every text as [vi, en]."""
    terms = vocabulary()
    numbers = {node: i for i, node in enumerate(net)}
    quotes: dict[Quote, int] = {}
    articles: dict[tuple[str, str], int] = {}

    def proof(p: Proof) -> dict[str, Any]:
        for q in p.quotes:
            articles.setdefault((q.article, q.date), len(articles))
        ids = [quotes.setdefault(q, len(quotes)) for q in p.quotes]
        return {
            "quotes": ids,
            "confidence": p.confidence,
            "rule": p.rule,
            "derived": p.derived,
        }

    nodes = [
        {
            "iri": node,
            "kind": data["kind"],
            "label": [data["label"], data["label_en"]],
            "drawn": [" ", " "]
            if data["satellite"]
            else [wrap(data["label"]), wrap(data["label_en"])],
            "aliases": data["aliases"],
            "facts": [
                {"name": f.name, "value": f.value, "proof": proof(f.proof)} for f in data["facts"]
            ],
            "proof": proof(data["proof"]),
        }
        for node, data in net.nodes(data=True)
    ]
    edges = [
        {
            "from": numbers[source],
            "to": numbers[target],
            "label": [data["label"], data["label_en"]],
            "rank": data["rank"],
            "inverse": [data["inverse"], data["inverse_en"]],
            "isSource": data["predicate"] == _SOURCE,
            "proof": proof(data["proof"]),
        }
        for source, target, data in net.edges(data=True)
    ]
    return {
        "kinds": [
            {"key": k.key, "label": k.label, "colour": k.colour, "satellite": k.satellite}
            for k in terms.kinds
        ],
        "words": terms.words,
        "nodes": nodes,
        "edges": edges,
        "quotes": [
            {"article": articles[q.article, q.date], "start": q.start, "exact": q.exact}
            for q in quotes
        ],
        "articles": [{"title": title, "date": date} for title, date in articles],
    }
