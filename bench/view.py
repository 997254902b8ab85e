"""How fast the view opens: ``python bench/view.py [--beside COMMIT] [SIZE…]``.

The sizes are 200, 2000, 20000 and 50000 where none is given. With ``--beside`` the page of an older
commit is measured in the same run, and plain pyvis is not.

Draws one invented network per size in headless Chromium with the network cut. Our page and plain
pyvis (its defaults, ``in_line``, 120 s at most) are opened five times each, by turns, each time in
a new browser. Prints seconds to make the page, its size in MB, seconds to the first picture (from
navigation to the first frame drawn) and until a click answers (median, least and most of the
openings), milliseconds in which a selection answers (median and 95th percentile of a hundred, from
the change of state to the painted frame), and the memory of the page's JavaScript in MB. Needs
playwright and Debian's chromium.
"""

from __future__ import annotations

import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import networkx as nx

from kg.view.page import render, write
from kg.view.proof import Proof, Quote
from kg.view.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

BASE = "https://w3id.org/vngov/id/"
SIZES = (200, 2_000, 20_000, 50_000)
PATIENCE = 120.0  # seconds
OPENINGS = 5
SELECTIONS = 20
HOPELESS = 20_000  # nodes beyond which plain pyvis blocks the browser until it is killed
KINDS = ("person", "body", "place", "event", "document", "statement", "finding", "figure")
LINKS = {
    "person": "https://w3id.org/vngov/view#holds",
    "body": "http://www.w3.org/ns/org#subOrganizationOf",
    "place": "https://schema.org/containedInPlace",
    "event": "https://w3id.org/vngov/ns#chair",
    "document": "https://w3id.org/vngov/ns#issuer",
    "statement": "https://w3id.org/vngov/ns#source",
    "finding": "https://schema.org/about",
    "figure": "https://schema.org/observationAbout",
}


def invented(size: int, seed: int = 547) -> nx.MultiDiGraph:
    """Return a network of ``size`` nodes with about 2.2 edges each, in groups of about sixty."""
    rnd = random.Random(seed)  # noqa: S311 (an invented network needs no secrets)
    net = nx.MultiDiGraph()
    kinds = [rnd.choice(KINDS) for _ in range(size)]
    kinds[0] = "body"
    satellites = {kind.key for kind in vocabulary().kinds if kind.satellite}

    def proof() -> Proof:
        day = f"20{rnd.randrange(10, 24)}-{rnd.randrange(1, 13):02}-{rnd.randrange(1, 29):02}"
        start = rnd.randrange(5_000)
        words = f"đồng chí thứ {start} đã chủ trì buổi làm việc tại xã số {rnd.randrange(size)}"
        return Proof((Quote(f"Bài số {rnd.randrange(size)}", day, start, words),), "0.9", "rule.x")

    for i, kind in enumerate(kinds):
        net.add_node(
            f"{BASE}{kind}_{i:06}",
            label=f"{kind.title()} mang tên thứ {i}",
            label_en=f"{kind.title()} number {i}",
            kind=kind,
            satellite=kind in satellites,
            aliases=(),
            facts=(),
            proof=proof(),
            day="",
            anchor="",
        )
    names = list(net)
    for i in range(1, size):
        group = i // 60 * 60
        near = rnd.randrange(group, i) if i > group and rnd.random() < 0.8 else rnd.randrange(i)
        targets = [near]
        if kinds[i] not in satellites:
            last = min(size, group + 60)
            targets += [rnd.randrange(group, last) for _ in range(2)] + [int(i * rnd.random() ** 4)]
        for target in targets:
            join(net, names, kinds, i, target, proof())
    return net


def join(
    net: nx.MultiDiGraph, names: list[str], kinds: list[str], i: int, target: int, proof: Proof
) -> None:
    """Add the edge of node ``i``'s kind."""
    predicate = LINKS[kinds[i]]
    link = vocabulary().links[predicate]
    net.add_edge(
        names[i],
        names[target],
        predicate=predicate,
        rank=link.rank,
        quiet=link.quiet,
        label=link.label.vi,
        label_en=link.label.en,
        inverse=link.inverse.vi,
        inverse_en=link.inverse.en,
        proof=proof,
    )


OLDER = """
import sys; from bench.view import invented; from kg.view.page import render, write
write(render(invented(int(sys.argv[1])), title="kg"), sys.argv[2])
"""


def older(commit: str, folder: Path) -> Callable[[int, Path], None]:
    """Return what writes the page of so many nodes as an older commit of this project does."""
    code = folder / commit
    code.mkdir()
    packed = subprocess.run(["git", "archive", commit], check=True, capture_output=True).stdout
    subprocess.run(["tar", "-x"], input=packed, cwd=code, check=True)

    def make(size: int, path: Path) -> None:
        command = [sys.executable, "-c", OLDER, str(size), str(path)]
        subprocess.run(command, cwd=code, env=os.environ | {"PYTHONPATH": str(code)}, check=True)

    return make


def plain_pyvis(net: nx.MultiDiGraph) -> str:
    """Return the page that pyvis makes of the same nodes and edges when left alone."""
    from pyvis.network import Network

    numbers = {node: i for i, node in enumerate(net)}
    drawing = Network(directed=True, cdn_resources="in_line")
    # Filled directly: its add_edge scans a list per call and takes minutes for 50,000 nodes.
    drawing.nodes = [
        {"id": numbers[n], "label": d["label"], "shape": "dot"} for n, d in net.nodes(data=True)
    ]
    drawing.edges = [
        {"from": numbers[a], "to": numbers[b], "label": d["label"], "arrows": "to"}
        for a, b, d in net.edges(data=True)
    ]
    return str(drawing.generate_html())


# Looks at every frame for what says that the page is drawn, and that it answers a click.
WATCH = """(() => {
  const seen = (window.seen = {});
  const look = () => {
    if (DRAWN) seen.first ??= performance.now();
    if (ANSWERS) seen.answers ??= performance.now();
    if (!seen.answers) requestAnimationFrame(look);
  };
  look();
})()"""
DRAWN = "document.body?.dataset.ready"
# A page with a summary is drawn from it; others answer as soon as they are drawn.
ANSWERS = f"{DRAWN} && (!document.getElementById('first') || document.body.dataset.whole)"
# pyvis hides its loading bar when the layout it computes in the page stands still.
DRAWN_PYVIS = """window.network &&
  (document.getElementById("loadingBar")?.style.display ?? "none") === "none"
"""
SELECT = """() => new Promise((done) => {
  const from = performance.now();
  document.querySelector("#panel .link").click();
  requestAnimationFrame(() => setTimeout(() => done(performance.now() - from)));
})"""
SELECT_PYVIS = """() => new Promise((done) => {
  const from = performance.now();
  window.network.selectNodes([window.network.body.nodeIndices[Math.random() * 100 | 0]]);
  requestAnimationFrame(() => setTimeout(() => done(performance.now() - from)));
})"""


class Opening(NamedTuple):
    """What one opening of a page took: seconds, milliseconds of each selection, MB."""

    first: float
    answers: float
    selections: tuple[float, ...]
    memory: float


class Page(NamedTuple):
    """A page to be opened: its file, what is asked of it, seconds to make it."""

    name: str
    path: Path
    ours: bool
    made: float


def opened(browser: Any, page_of: Page) -> Opening | None:
    """Return what opening a page took, ``None`` where it never drew."""
    ours = page_of.ours
    context = browser.new_context(viewport={"width": 1280, "height": 800}, offline=True)
    page = context.new_page()
    drawn, answers = (DRAWN, ANSWERS) if ours else (DRAWN_PYVIS, DRAWN_PYVIS)
    page.add_init_script(WATCH.replace("DRAWN", drawn).replace("ANSWERS", answers))
    try:
        page.goto(page_of.path.as_uri(), wait_until="commit")
        page.wait_for_function("() => window.seen.answers", timeout=PATIENCE * 1000)
        seen = page.evaluate("window.seen")
        times = []
        for _ in range(SELECTIONS if ours else 5):
            times.append(page.evaluate(SELECT if ours else SELECT_PYVIS))
            if ours:
                page.click("#fit")
                page.keyboard.press("Escape")
        session = context.new_cdp_session(page)
        session.send("HeapProfiler.collectGarbage")
        memory = session.send("Runtime.getHeapUsage")["usedSize"] / 1e6
    except Exception:  # noqa: BLE001 (a page that never draws is a result too)
        return None
    return Opening(seen["first"] / 1000, seen["answers"] / 1000, tuple(times), memory)


def by_turns(playwright: Any, pages: Sequence[Page]) -> dict[str, list[Opening]]:
    """Return the openings of each page; one that never drew is not opened again."""
    found: dict[str, list[Opening]] = {page.name: [] for page in pages}
    hopeless = set()
    for _ in range(OPENINGS):
        for page in (page for page in pages if page.name not in hopeless):
            browser = playwright.chromium.launch(executable_path=shutil.which("chromium"))
            result = opened(browser, page)
            browser.close()
            if result:
                found[page.name].append(result)
            else:
                hopeless.add(page.name)
    return found


def told(openings: Sequence[Opening]) -> str:
    """Return the end of a row of the table."""
    if not openings:
        return f"{'none':>19} {'–':>19} {'–':>11} {'–':>7}"

    def spread(times: Sequence[float]) -> str:
        return f"{statistics.median(times):.2f} ({min(times):.2f}–{max(times):.2f}) s"

    first, answers = [one.first for one in openings], [one.answers for one in openings]
    times = sorted(time for one in openings for time in one.selections)
    late = times[max(0, round(0.95 * len(times)) - 1)]
    selection = f"{statistics.median(times):.0f}, {late:.0f} ms"
    memory = f"{statistics.median(one.memory for one in openings):.0f} MB"
    return f"{spread(first):>19} {spread(answers):>19} {selection:>11} {memory:>7}"


def report(size: int, pages: Sequence[Page], found: dict[str, list[Opening]]) -> None:
    """Print the rows of one size and how our first picture compares with the other's."""
    count = invented(size).number_of_edges()
    for page in pages:
        row = f"{size:>6} {count:>7} {page.name:<6} {page.made:>5.1f} s"
        row += f" {page.path.stat().st_size / 1e6:>5.1f} MB"
        print(row, told(found[page.name]), flush=True)
    medians = [statistics.median(o.first for o in some) for some in found.values() if some]
    if len(medians) > 1:
        print(f"{size:>6} first picture {medians[1] / medians[0]:.1f} times as fast", flush=True)


def main(sizes: tuple[int, ...], beside: str = "") -> None:
    """Print the table."""
    from playwright.sync_api import sync_playwright

    def ours(size: int, path: Path) -> None:
        write(render(invented(size), title="kg"), path)

    def pyvis(size: int, path: Path) -> None:
        write(plain_pyvis(invented(size)), path)

    print(f"{'nodes':>6} {'edges':>7} {'page':<6} {'made':>7} {'size':>8} "
          f"{'first picture':>19} {'answers':>19} {'selection':>11} {'memory':>7}")  # fmt: skip
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        other = (beside[:6], older(beside, Path(folder))) if beside else ("pyvis", pyvis)
        for size in sizes:
            pages = []
            for name, make in (("kg", ours), other):
                if name == "pyvis" and size > HOPELESS:
                    print(f"{size:>6} {'':>7} {name:<6} not tried")
                    continue
                began = time.perf_counter()
                path = Path(folder) / f"{name}-{size}.html"
                make(size, path)
                pages.append(Page(name, path, name != "pyvis", time.perf_counter() - began))
            report(size, pages, by_turns(playwright, pages))


if __name__ == "__main__":
    words = sys.argv[1:]
    commit = words.pop(words.index("--beside") + 1) if "--beside" in words else ""
    main(tuple(int(word) for word in words if word != "--beside") or SIZES, commit)
