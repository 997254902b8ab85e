"""How fast a served build answers: ``python bench/serve.py BUILD…``, small and large in one run.

Each BUILD is a folder that ``kg build`` wrote. The shipped questions are asked one after another
of ``kg serve`` and of Oxigraph's own server (over a store on disk, and in memory), by turns, and of
rdflib-endpoint, where it is installed, by as many clients as there are; each gives questions a
second and their percentiles. Those about a person ask about the one who speaks most. Each turn
adds a comment that makes a question another text, so that nobody can have remembered it; "again"
they are asked as they are. Then pages of people (those who speak most, and any), and a thousand
hostile requests, after which the server must still answer. Only ratios compare from machine to
machine.
"""

from __future__ import annotations

import argparse
import contextlib
import http.client
import random
import socket
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote, urlencode, urlsplit

import pyoxigraph

from kg.graph.terms import ID, TYPE, VNG
from kg.store.load import GRAPH, PROVENANCE, fill, load
from kg.store.parameters import with_values
from kg.store.questions import questions
from kg.store.reader import name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

TURNS = 6
JSON = {"Accept": "application/sparql-results+json"}
OXIGRAPH = str(Path(sys.executable).with_name("oxigraph"))
KG = "import sys; from kg.cli import main; sys.exit(main())"
ENDPOINT = """
import sys, uvicorn
from rdflib import Graph
from rdflib_endpoint import SparqlEndpoint
graph = Graph()
for name in ("graph.ttl", "provenance.ttl"):
    graph.parse(sys.argv[1] + "/" + name)
uvicorn.run(SparqlEndpoint(graph=graph, path="/sparql"), port=int(sys.argv[2]), log_level="error")
"""
HOSTILE = (
    "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
    "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
    "INSERT DATA { <a:a> <a:b> <a:c> }",
    "SELECT * { ?s (<a:a>|!<a:a>)* ?o . ?o (<a:a>|!<a:a>)* ?p }",
    "SELECT * {" * 400,
    "SELECT (" + "1+" * 20_000 + "1 AS ?x) {}",
    "ASK { ?s ?p '" + "x" * 500_000 + "' }",
    "\x00\xff' OR 1=1 --",
    'SELECT (REGEX("' + "a" * 50 + '", "(a+)+$") AS ?x) {}',
    "DESCRIBE ?s { ?s ?p ?o }",
)


class Times(NamedTuple):
    """The seconds that each of some calls took, those of all together, and how many failed."""

    taken: tuple[float, ...] = ()
    seconds: float = 0.0
    failed: int = 0

    @property
    def rate(self) -> float:
        """Calls a second that did not fail."""
        return (len(self.taken) - self.failed) / max(self.seconds, 1e-9)

    def at(self, part: float) -> float:
        """Return a percentile in milliseconds."""
        ranked = sorted(self.taken) or [0.0]
        return 1000 * ranked[min(len(ranked) - 1, int(len(ranked) * part))]

    def and_(self, other: Times) -> Times:
        """Return the calls of both."""
        return Times(
            self.taken + other.taken, self.seconds + other.seconds, self.failed + other.failed
        )


def port() -> int:
    """Return a port that is free."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return int(held.getsockname()[1])


@contextlib.contextmanager
def running(command: list[str], address: str, seconds: float = 600.0) -> Iterator[str]:
    """Run a server until the context ends; give its address once it answers."""
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            until = time.monotonic() + seconds
            while time.monotonic() < until and server.poll() is None:
                with contextlib.suppress(OSError):
                    if ask(address, "ASK {}", 5.0)[0] == 200:
                        break
                time.sleep(0.1)
            yield address
        finally:
            server.kill()


def ask(address: str, query: str, seconds: float) -> tuple[int, bytes]:
    """Return status and body of a query by POST."""
    parts = urlsplit(address)
    client = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=seconds)
    try:
        form = {"Content-Type": "application/x-www-form-urlencoded", **JSON}
        client.request("POST", parts.path, urlencode({"query": query}), form)
        answer = client.getresponse()
        return answer.status, answer.read()
    finally:
        client.close()


def timed(calls: list[Callable[[], bool]], clients: int, most: float) -> Times:
    """Let clients make the calls; stop after ``most`` seconds."""
    taken: list[float] = []
    failed = 0
    ahead = iter(calls)
    lock = threading.Lock()
    begun = time.monotonic()

    def client() -> None:
        nonlocal failed
        while time.monotonic() - begun < most:
            with lock:
                call = next(ahead, None)
            if call is None:
                return
            start = time.perf_counter()
            good = call()
            with lock:
                taken.append(time.perf_counter() - start)
                failed += not good

    threads = [threading.Thread(target=client) for _ in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return Times(tuple(taken), time.monotonic() - begun, failed)


def asked(address: str, texts: Sequence[str], clients: int, turn: str = "") -> Times:
    """Time the questions, made other texts by the name of the turn where it has one."""

    def call(text: str) -> Callable[[], bool]:
        def once() -> bool:
            try:
                return ask(address, text, 60)[0] == 200
            except (OSError, http.client.HTTPException):
                return False

        return once

    return timed([call(text + (f"\n# {turn}" if turn else "")) for text in texts], clients, 120)


def about(person: str) -> list[str]:
    """Return the questions, those about a person about this one."""
    return [
        with_values(q.text, {"person": person} if "person" in q.parameters else {})
        for q in questions().values()
    ]


def told(name: str, found: Times) -> None:
    """Print a line."""
    print(
        f"  {name:36} {found.rate:9.1f}/s  p50 {found.at(0.5):8.1f} ms"
        f"  p95 {found.at(0.95):8.1f} ms  most {found.at(1):8.1f} ms"
        f"  failed {found.failed}",
        flush=True,
    )


def pages(root: str, locals_: list[str]) -> Times:
    """Time the pages of things."""
    parts = urlsplit(root)
    client = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=60)

    def call(local: str) -> Callable[[], bool]:
        def once() -> bool:
            client.request("GET", f"/id/{quote(local)}", headers={"Accept": "text/html"})
            answer = client.getresponse()
            return answer.status == 200 and b"</html>" in answer.read()

        return once

    return timed([call(local) for local in locals_], 1, 120)


def people(store: pyoxigraph.Store) -> tuple[list[str], list[str]]:
    """Return a hundred people, and the fifty who are cited most, by their local names."""
    person = pyoxigraph.NamedNode("http://xmlns.com/foaf/0.1/Person")
    quads = store.quads_for_pattern(None, pyoxigraph.NamedNode(str(TYPE)), person)
    all_ = sorted({str(q.subject.value).removeprefix(ID) for q in quads})
    said = dict.fromkeys(all_, 0)
    for quad in store.quads_for_pattern(None, pyoxigraph.NamedNode(VNG.source), None):
        local = str(quad.object.value).removeprefix(ID)
        said[local] = said.get(local, 0) + (local in said)
    any_ = random.Random(1).sample(all_, min(100, len(all_)))  # noqa: S311
    return any_, sorted(all_, key=lambda local: (-said[local], local))[:50]


def measure(build: Path, clients: int, endpoint: str) -> None:
    """Print the tables of a build."""
    store = load(build)
    print(f"{build}: {len(store):,} triples", flush=True)
    any_, speakers = people(store)
    texts = about(name(store, pyoxigraph.NamedNode(f"{ID}{speakers[0]}")))
    ports = [port() for _ in range(4)]
    ours, disk, memory, other = (f"http://127.0.0.1:{at}" for at in ports)
    with tempfile.TemporaryDirectory() as folder:
        on_disk = pyoxigraph.Store(folder)
        fill(on_disk, build)
        on_disk.optimize()
        del on_disk, store
        kg = [sys.executable, "-c", KG, "serve", str(build), "--port", str(ports[0])]
        kg += ["--processes", str(clients), "--timeout", "5"]
        bind = ["--bind", disk.removeprefix("http://")]
        also = ["--bind", memory.removeprefix("http://")]
        with (
            running([OXIGRAPH, "serve-read-only", "--location", folder, *bind], f"{disk}/query"),
            running([OXIGRAPH, "serve", *also], f"{memory}/query"),
            running(kg, f"{ours}/sparql"),
        ):
            send(build, f"{memory}/store?default")
            anew = compare(
                {
                    "kg serve": f"{ours}/sparql",
                    "Oxigraph's server": f"{disk}/query",
                    "Oxigraph's in memory": f"{memory}/query",
                },
                texts,
                clients,
            )
            told("kg serve, one client", asked(f"{ours}/sparql", texts, 1, "alone"))
            told("kg serve, asked again", again := asked(f"{ours}/sparql", texts * 10, clients))
            for words, locals_ in (("any people", any_), ("people who speak most", speakers)):
                told(f"pages: {words}", pages(ours, locals_))
                told(f"pages: {words}, again", pages(ours, locals_))
            survived(f"{ours}/sparql")
    with running([endpoint, "-c", ENDPOINT, str(build), str(ports[3])], f"{other}/sparql"):
        told("rdflib-endpoint", found := asked(f"{other}/sparql", texts, clients))
    for words, times in (("anew", anew), ("again", again)):
        if found.rate:
            print(f"    kg serve, {words}: {times.rate / found.rate:.0f} × as many", flush=True)


def compare(servers: Mapping[str, str], texts: Sequence[str], clients: int) -> Times:
    """Ask the servers by turns, so that what else the machine does meets all; return the first."""
    for name_, address in servers.items():
        told(f"{name_}, first asked", asked(address, texts, clients))
    found = dict.fromkeys(servers, Times())
    for turn in range(TURNS):
        for name_, address in servers.items():
            found[name_] = found[name_].and_(asked(address, texts, clients, str(turn)))
    first, *others = found
    for name_, times in found.items():
        told(name_, times)
    for name_ in others:
        times = found[first].rate / max(found[name_].rate, 1e-9)
        print(f"    {first}: {times:.2f} × as many as {name_}", flush=True)
    return found[first]


def send(build: Path, address: str) -> None:
    """Put the files of a build into a store by the Graph Store Protocol."""
    parts = urlsplit(address)
    for file in (GRAPH, PROVENANCE):
        client = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=600)
        body = (build / file).read_bytes()
        client.request("POST", f"{parts.path}?{parts.query}", body, {"Content-Type": "text/turtle"})
        client.getresponse().read()
        client.close()


def survived(address: str) -> None:
    """Send a thousand hostile requests, and ask whether the server still answers."""
    answered: dict[int, int] = {}
    begun = time.monotonic()
    for number in range(1000):
        query = HOSTILE[number % len(HOSTILE) if number < 20 else 1 + number % (len(HOSTILE) - 1)]
        if "?o (<a:a>" in query and number >= 20:
            query = HOSTILE[1]  # the runaway ones take their whole time: some of them are enough
        try:
            status, _ = ask(address, f"{query} # {number}" if number % 2 else query, 60)
        except (OSError, http.client.HTTPException):
            status = 0  # broken off
        answered[status] = answered.get(status, 0) + 1
    good = ask(address, "ASK { ?s ?p ?o }", 30)
    took = time.monotonic() - begun
    print(f"  1,000 hostile requests in {took:.0f} s: {dict(sorted(answered.items()))}")
    print(f"  then {good}", flush=True)


def main() -> None:
    """Measure each build."""
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("builds", nargs="+", type=Path, metavar="BUILD")
    given.add_argument("--clients", type=int, default=2)
    given.add_argument(
        "--endpoint",
        default=sys.executable,
        metavar="PYTHON",
        help="the Python of an environment that has rdflib-endpoint",
    )
    arguments = given.parse_args()
    for build in arguments.builds:
        measure(build, arguments.clients, arguments.endpoint)


if __name__ == "__main__":
    main()
