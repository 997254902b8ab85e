"""A build into real stores: Oxigraph's server always, Virtuoso where it is installed."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

import httpx
import pytest

from kg.build import build
from kg.errors import KgError
from kg.publish.answers import differing
from kg.publish.load import load
from kg.publish.store import GraphStore, queries_of
from tests.store.engines import running_virtuoso

if TYPE_CHECKING:
    from collections.abc import Iterator

ID = "https://w3id.org/vngov/id/"
TEXTS = (
    "Tin một\n\nÔng Lò Văn Pín, Giám đốc Sở Y tế tỉnh Sơn La, yêu cầu giữ rừng đầu nguồn.",
    "Tin hai\n\nBà Vi Thị Mỵ, Chủ tịch UBND tỉnh Lai Châu, thăm Sở Y tế tỉnh Sơn La.",
)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a build of two articles."""
    base = tmp_path_factory.mktemp("loaded")
    for number, text in enumerate(TEXTS):
        (base / f"{number:016x}.txt").write_text(text, encoding="utf-8")
    build([base], out=base / "out", view=False)
    return base / "out"


@contextmanager
def oxigraph(folder: Path, started: list[subprocess.Popen[bytes]] | None = None) -> Iterator[str]:
    """Run Oxigraph's own server; give its root, and the process into a list."""
    port = _free_port()
    program = Path(sys.executable).with_name("oxigraph")
    command = [str(program), "serve", "--location", str(folder), "--bind", f"127.0.0.1:{port}"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        if started is not None:
            started.append(server)
        try:
            root = f"http://127.0.0.1:{port}"
            for _ in range(200):
                try:
                    httpx.get(f"{root}/query", params={"query": "ASK {}"}).raise_for_status()
                    break
                except httpx.HTTPError:
                    time.sleep(0.05)
            yield root
        finally:
            server.kill()


def _free_port() -> int:
    import socket

    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return int(held.getsockname()[1])


def asked(root: str, query: str) -> list[str]:
    """Return the values of the first variable of a query."""
    accept = {"Accept": "text/csv"}
    answer = httpx.get(f"{root}/query", params={"query": query}, headers=accept)
    return sorted(answer.text.split("\r\n")[1:-1])


def test_a_build_goes_into_oxigraph_and_replaces_what_was_there(made: Path, tmp_path: Path) -> None:
    with oxigraph(tmp_path) as root:
        store = GraphStore(f"{root}/store")
        for _ in range(2):  # the second time gives the same, and not twice
            (sent,) = load(made, store)
            held = asked(root, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")
            assert held == [str(sent.triples)]
        (named,) = load(made, store, graph="http://example.org/g")
        assert named.triples == sent.triples


def test_each_article_has_its_graph_and_one_can_be_sent_again(made: Path, tmp_path: Path) -> None:
    with oxigraph(tmp_path) as root:
        store = GraphStore(f"{root}/store")
        load(made, store, per_article=True)
        graphs = asked(root, "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }")
        articles = [graph for graph in graphs if "article_" in graph]
        assert len(articles) == len(TEXTS)
        httpx.delete(f"{root}/store", params={"graph": articles[0]}).raise_for_status()
        assert len(asked(root, "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }")) == len(graphs) - 1
        local = articles[0].removeprefix(ID)
        assert [one.graph for one in load(made, store, only=local)] == [articles[0]]
        assert asked(root, "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }") == graphs


def test_a_build_goes_into_virtuoso_with_its_password(made: Path, tmp_path: Path) -> None:
    if shutil.which("virtuoso-t") is None:
        pytest.skip("no Virtuoso: apt-get install virtuoso-opensource")
    with running_virtuoso(tmp_path) as root:
        address = f"{root}/sparql-graph-crud-auth"
        store = GraphStore(address, "dba", "dba")  # of a database that lives for seconds
        (sent,) = load(made, store, graph="http://example.org/g")
        assert sent.triples > 100
        with pytest.raises(KgError, match="KG_USER"):
            load(made, GraphStore(address), graph="http://example.org/g")


def test_virtuoso_gives_each_article_its_graph_and_takes_one_back(
    made: Path, tmp_path: Path
) -> None:
    if shutil.which("virtuoso-t") is None:
        pytest.skip("no Virtuoso: apt-get install virtuoso-opensource")
    with running_virtuoso(tmp_path) as root:
        address = f"{root}/sparql-graph-crud-auth"
        store = GraphStore(address, "dba", "dba")  # of a database that lives for seconds
        sent = {one.graph: one.triples for one in load(made, store, per_article=True)}
        article = next(graph for graph in sent if "article_" in str(graph))
        count = f"SELECT (COUNT(*) AS ?n) {{ GRAPH <{article}> {{ ?s ?p ?o }} }}"

        def held() -> int:
            form = {"query": count, "format": "text/csv"}
            return int(httpx.get(f"{root}/sparql", params=form).text.split()[1])

        assert held() == sent[article]
        login = httpx.DigestAuth("dba", "dba")
        httpx.delete(address, params={"graph": article}, auth=login).raise_for_status()
        assert held() == 0
        load(made, store, only=str(article).removeprefix(ID))
        assert held() == sent[article]


def test_what_is_no_store_is_one_line(made: Path, tmp_path: Path) -> None:
    with oxigraph(tmp_path) as root:
        with pytest.raises(KgError, match="refused"):
            load(made, GraphStore(f"{root}/nothing-here"))
        with pytest.raises(KgError, match="no such article"):
            load(made, GraphStore(f"{root}/store"), only="article_x")
    with pytest.raises(KgError, match="does not answer after 5 tries"):
        load(made, GraphStore("http://127.0.0.1:9/store", wait=0.001))
    with pytest.raises(KgError, match="run `kg build`"):
        load(tmp_path, GraphStore("http://127.0.0.1:9/store"))


def test_a_store_that_answers_otherwise_than_the_build_is_told(made: Path, tmp_path: Path) -> None:
    with oxigraph(tmp_path) as root:
        load(made, GraphStore(f"{root}/store"))
        assert list(differing(made, GraphStore(f"{root}/store"), f"{root}/query", None)) == []
        forget = "DELETE WHERE { ?m <http://www.w3.org/ns/org#member> ?person }"
        httpx.post(f"{root}/update", data={"update": forget}).raise_for_status()
        other = list(differing(made, GraphStore(f"{root}/store"), f"{root}/query", None))
        (properties,) = [line for line in other if line.startswith("properties: ")]
        rows, same, mine = (int(word) for word in re.findall(r"\d+", properties))
        assert rows == same == mine - 1


def test_a_store_that_dies_halfway_is_one_line(
    made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kg.publish.store.CHUNK", 200)
    started: list[subprocess.Popen[bytes]] = []
    with oxigraph(tmp_path, started) as root:
        store = GraphStore(f"{root}/store", wait=0.001)
        with pytest.raises(KgError, match="does not answer after 5 tries"):
            load(made, store, progress=lambda _: started[0].kill())


class _Page(BaseHTTPRequestHandler):
    """A web site that takes everything and answers with a page."""

    def do_GET(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(b"<html>welcome</html>")

    do_PUT = do_POST = do_GET  # noqa: N815

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def test_an_endpoint_that_answers_with_a_page_is_no_store(made: Path) -> None:
    with ThreadingHTTPServer(("127.0.0.1", 0), _Page) as site:
        threading.Thread(target=site.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{site.server_port}/store"
        with pytest.raises(KgError, match="gives no answer to a query"):
            load(made, GraphStore(address))
        site.shutdown()


@pytest.mark.parametrize(
    ("address", "queries"),
    [
        ("http://h/sparql-graph-crud-auth", "http://h/sparql"),
        ("http://h/ds/data", "http://h/ds/sparql"),
        ("http://h/repositories/r/rdf-graphs/service", "http://h/repositories/r"),
        ("http://h/store?default", "http://h/query"),
        ("http://h/else", None),
    ],
)
def test_the_query_endpoint_is_guessed_from_the_kind_of_store(
    address: str, queries: str | None
) -> None:
    assert queries_of(address) == queries
