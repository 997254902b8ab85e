"""The page in a real browser (Debian's Chromium, driven by playwright), with the network cut."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from rdflib import RDFS, Graph, Literal, URIRef

from kg.view.network import network
from kg.view.page import render, write

if TYPE_CHECKING:
    from collections.abc import Iterator

CHROMIUM = shutil.which("chromium")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed")
SAMPLE = Path(__file__).with_name("sample.ttl")
KHA = URIRef("https://w3id.org/vngov/id/person_kha")


class Visit:
    """An open page and everything it asked for or complained about."""

    def __init__(self, page: Any) -> None:
        self.page = page
        self.requests: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("dialog", lambda dialog: self.complaints.append("dialog: " + dialog.message))

    def open(self, path: Path) -> None:
        self.page.goto(path.as_uri())
        self.page.wait_for_selector("body[data-ready]", timeout=20_000)

    def click_node(self, label: str) -> None:
        x, y = self.page.evaluate(
            """(label) => {
              const spot = document.getElementById("network");
              const nodes = JSON.parse(document.getElementById("details").textContent).nodes;
              const id = nodes.findIndex((node) => node.label[0] === label);
              const at = spot.drawing.canvasToDOM(spot.drawing.getPosition(id));
              const frame = spot.getBoundingClientRect();
              return [at.x + frame.x, at.y + frame.y];
            }""",
            label,
        )
        self.page.mouse.click(x, y)

    def click_edge(self, label: str) -> None:
        x, y = self.page.evaluate(
            """(label) => {
              const spot = document.getElementById("network");
              const edges = JSON.parse(document.getElementById("details").textContent).edges;
              const edge = edges.find((edge) => edge.label[0] === label);
              const [a, b] = [edge.from, edge.to].map((id) => spot.drawing.getPosition(id));
              const at = spot.drawing.canvasToDOM({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
              const frame = spot.getBoundingClientRect();
              return [at.x + frame.x, at.y + frame.y];
            }""",
            label,
        )
        self.page.mouse.click(x, y)

    def panel(self) -> str:
        text: str = self.page.inner_text("#panel")
        return text


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    driver = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with driver.sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM)
        yield running
        running.close()


@pytest.fixture
def visit(browser: Any) -> Iterator[Visit]:
    context = browser.new_context(viewport={"width": 1280, "height": 800}, offline=True)
    yield Visit(context.new_page())
    context.close()


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    path = tmp_path / "graph.html"
    write(render(network(Graph().parse(SAMPLE)), title="Tỉnh Sông Mây"), path)
    return path


def test_the_page_draws_without_requests_or_complaints(visit: Visit, sample: Path) -> None:
    visit.open(sample)
    assert visit.requests == [sample.as_uri()]
    assert visit.complaints == []
    assert visit.page.evaluate("document.querySelectorAll('canvas').length") == 1


def test_a_click_on_a_node_shows_its_facts_and_the_quoted_words(visit: Visit, sample: Path) -> None:
    visit.open(sample)
    visit.click_node("Trần Văn Khả")
    panel = visit.panel()
    for words in (
        "Trần Văn Khả",
        "nguyên Phó Trưởng ban →",
        "“nguyên Phó Trưởng ban Dân tộc, dự buổi làm việc”",
        "“đề nghị sớm bố trí vốn cho các xã vùng cao”",
        "độ tin cậy 0,97 · quy tắc events.chair",
        "05/03/2023",
    ):
        assert words in panel
    assert visit.complaints == []


def test_a_click_on_an_edge_shows_its_words(visit: Visit, sample: Path) -> None:
    visit.open(sample)
    visit.click_edge("chủ trì bởi")
    assert "“ông Khả chủ trì buổi làm việc”" in visit.panel()
    assert "Buổi làm việc tại tỉnh Sông Mây" in visit.panel()


def test_search_needs_no_diacritics(visit: Visit, sample: Path) -> None:
    visit.open(sample)
    visit.page.fill("#search", "lo thi lanh")
    assert visit.page.inner_text("#hits") == "Lò Thị Lành"
    visit.page.keyboard.press("Enter")
    assert "Lò Thị Lành" in visit.panel()
    visit.page.fill("#search", "không có ai")
    assert visit.page.inner_text("#hits") == "Không tìm thấy"


def test_the_legend_hides_and_shows_a_kind(visit: Visit, sample: Path) -> None:
    visit.open(sample)
    shown = "document.getElementById('network').drawing.body.nodeIndices.length"
    before = visit.page.evaluate(shown)
    visit.page.uncheck("input[data-kind=person]")
    assert visit.page.evaluate(shown) == before - 2
    visit.page.check("input[data-kind=finding]")
    assert visit.page.evaluate(shown) == before - 1


def test_the_language_can_be_switched(visit: Visit, sample: Path) -> None:
    visit.open(sample)
    visit.click_node("Trần Văn Khả")
    visit.page.click("#language")
    assert visit.page.evaluate("document.documentElement.lang") == "en"
    assert "former deputy head →" in visit.panel()
    assert "confidence 0.97" in visit.panel()


@pytest.mark.parametrize(
    "words", ["<img src=x onerror=alert(1)>href", "</script><script>alert(1)</script>"]
)
def test_hostile_words_are_shown_and_never_run(visit: Visit, tmp_path: Path, words: str) -> None:
    graph = Graph().parse(SAMPLE)
    graph.remove((KHA, RDFS.label, None))
    graph.add((KHA, RDFS.label, Literal(words, lang="vi")))
    exact = URIRef("http://www.w3.org/ns/oa#exact")
    for span in list(graph.subjects(exact)):
        graph.set((span, exact, Literal(words)))
    path = tmp_path / "graph.html"
    write(render(network(graph), title=words), path)
    visit.open(path)
    visit.click_node(words)
    visit.page.hover("#network")
    assert f"“{words}”" in visit.panel()
    assert visit.page.inner_text("h1") == words
    assert visit.complaints == []
    assert visit.requests == [path.as_uri()]
