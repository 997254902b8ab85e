"""``kg load``: a build into a triple store."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from kg.cli.options import FOLDER
from kg.cli.streams import remark
from kg.errors import KgError

if TYPE_CHECKING:
    from pathlib import Path


@click.command()
@click.argument("folder", type=FOLDER, metavar="DIR")
@click.argument("endpoint", metavar="ENDPOINT")
@click.option("--graph", "-g", metavar="IRI", help="The graph to fill (default: the default one).")
@click.option(
    "--graph-per-article", "per_article", is_flag=True, help="Give each article a graph of its own."
)
@click.option("--only", metavar="ARTICLE", help="Send the graph of this article alone.")
@click.option("--queries", metavar="URL", help="The store's query endpoint, to check by.")
@click.option(
    "--ask/--no-ask",
    default=True,
    help="Compare the answers to the shipped questions afterwards (default), or only count.",
)
@click.option("--user", metavar="NAME", help="Ask for the password of this user.")
def load(
    folder: Path,
    endpoint: str,
    *,
    graph: str | None,
    per_article: bool,
    only: str | None,
    queries: str | None,
    ask: bool,
    user: str | None,
) -> None:
    """Load a build into a triple store by the SPARQL Graph Store Protocol.

    ENDPOINT is the address of its graphs: http://localhost:7878/store (Oxigraph),
    http://localhost:8890/sparql-graph-crud-auth (Virtuoso), http://localhost:3030/ds/data (Fuseki).
    What a graph held before is replaced. User and password come from KG_USER and KG_PASSWORD.

    Nạp đồ thị vào một kho bộ ba.
    """
    try:
        from kg.publish.load import load as run
        from kg.publish.store import GraphStore
    except ImportError:
        raise KgError("kg load: needs the extra “load”; pip install 'vnkg[load]'") from None
    if graph and (per_article or only):
        raise click.UsageError("--graph names one graph; leave it out with a graph per article")
    password = os.environ.get("KG_PASSWORD", "")
    if user and not password:
        password = click.prompt("password", hide_input=True, err=True)
    store = GraphStore(endpoint, user or os.environ.get("KG_USER", ""), password)
    done = 0

    def progress(triples: int) -> None:
        nonlocal done
        done += triples
        if done // 100_000 > (done - triples) // 100_000:
            remark(f"{done:,} triples sent")

    sent = run(
        folder,
        store,
        graph=graph,
        per_article=per_article,
        only=only,
        queries=queries,
        ask=ask,
        progress=progress,
    )
    triples = sum(one.triples for one in sent)
    said = ", and the questions have the same answers" if ask and not (per_article or only) else ""
    click.echo(f"{triples:,} triples in {len(sent)} graph{'s' * (len(sent) != 1)}, all there{said}")
