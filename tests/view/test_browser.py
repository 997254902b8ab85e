"""The page in a real browser (Debian's Chromium, driven by playwright), with the network cut."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest
from rdflib import RDFS, Graph, Literal, URIRef

from kg import build
from kg.view.network import network
from kg.view.page import render, write
from tests.browsing import CHROMIUM, axe_core, chromium

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed")
SAMPLE = Path(__file__).with_name("sample.ttl")
SEED = Path(__file__).parents[2] / "seeds"
KHA = URIRef("https://w3id.org/vngov/id/person_kha")
LETTERS = "aăâeêioôơuưyđ"
TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
AT = """(label) => {
  const spot = document.getElementById("network");
  const nodes = JSON.parse(document.getElementById("data").textContent).nodes;
  const id = nodes.vi.indexOf(label);
  const at = spot.drawing.canvasToDOM(spot.drawing.getPosition(id));
  const frame = spot.getBoundingClientRect();
  return [at.x + frame.x, at.y + frame.y];
}"""
EDGE_AT = """([from, to]) => {
  const spot = document.getElementById("network");
  const nodes = JSON.parse(document.getElementById("data").textContent).nodes;
  const [a, b] = [from, to].map((label) => spot.drawing.getPosition(nodes.vi.indexOf(label)));
  const at = spot.drawing.canvasToDOM({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
  const frame = spot.getBoundingClientRect();
  return [at.x + frame.x, at.y + frame.y];
}"""
NAMES = "document.getElementById('network').names()"
DRAWN = "document.getElementById('network').drawing.body.data.nodes.getIds().length"


FRAME = "document.getElementById('network').getBoundingClientRect().toJSON()"


def overlaps(names: list[dict[str, Any]], most: float = 0.1) -> list[tuple[str, str]]:
    """Return the pairs of labels of which one covers more than a part of the other."""

    def both(a: dict[str, Any], b: dict[str, Any], at: str, side: str) -> float:
        first = max(a[at] - a[side] / 2, b[at] - b[side] / 2)
        shared: float = min(a[at] + a[side] / 2, b[at] + b[side] / 2) - first
        return max(0.0, shared)

    return [
        (a["text"], b["text"])
        for i, a in enumerate(names)
        for b in names[i + 1 :]
        if both(a, b, "x", "w") * both(a, b, "y", "h")
        > most * min(a["w"] * a["h"], b["w"] * b["h"])
    ]


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

    def open(self, path: Path, fragment: str = "") -> None:
        self.page.goto(path.as_uri() + fragment)
        self.page.wait_for_selector("body[data-ready][data-whole]", timeout=20_000)

    def click_node(self, label: str) -> None:
        self.page.mouse.click(*self.page.evaluate(AT, label))

    def find(self, text: str) -> None:
        self.page.fill("#search", text)
        self.page.keyboard.press("Enter")

    def panel(self) -> str:
        text: str = self.page.inner_text("#panel")
        return text

    def until(self, expression: str) -> None:
        """Wait until something is true; the page's policy lets playwright's own way not run."""
        for _ in range(100):
            if self.page.evaluate(expression):
                return
            self.page.wait_for_timeout(50)
        raise AssertionError(expression)

    def fragment(self) -> str:
        """Return the fragment of the address, which the page writes when it has drawn."""
        told: str = self.page.evaluate(
            "new Promise((done) => setTimeout(() => done(location.hash), 20))"
        )
        return told

    def names(self) -> list[dict[str, Any]]:
        """Return what is written on the canvas: text, middle, width and height in pixels."""
        boxes: list[dict[str, Any]] = self.page.evaluate(NAMES)
        return boxes

    def drawn(self) -> int:
        count: int = self.page.evaluate(DRAWN)
        return count

    def saved(self, kind: str) -> bytes:
        self.page.click("#keep summary")
        with self.page.expect_download() as waiting:
            self.page.click(f"[data-keep={kind}]")
        return Path(waiting.value.path()).read_bytes()


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with chromium() as running:
        yield running


@pytest.fixture
def visit(browser: Any) -> Iterator[Visit]:
    context = browser.new_context(viewport={"width": 1280, "height": 800}, offline=True)
    yield Visit(context.new_page())
    context.close()


@pytest.fixture
def phone(browser: Any) -> Iterator[Visit]:
    context = browser.new_context(
        viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True, offline=True
    )
    yield Visit(context.new_page())
    context.close()


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "graph.html"
    write(render(network(Graph().parse(SAMPLE)), title="Tỉnh Sông Mây"), path)
    return path


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the page of 2,600 invented people around one of thirteen bodies each."""
    graph = Graph()
    lines = ["@prefix : <https://w3id.org/vngov/id/> ."]
    org, label = "http://www.w3.org/ns/org#", "http://www.w3.org/2000/01/rdf-schema#label"
    for b in range(13):
        lines.append(f':org_{b:02} a <{org}Organization> ; <{label}> "Chi bộ thứ {b}"@vi .')
        if b:
            lines.append(f":org_{b:02} <{org}subOrganizationOf> :org_00 .")
    lines += [
        f':person_{i:04} a <http://xmlns.com/foaf/0.1/Person> ; <{label}> "Người số {i}"@vi .'
        f" :m_{i:04} a <{org}Membership> ; <{org}member> :person_{i:04} ;"
        f" <{org}organization> :org_{i % 13:02} ."
        for i in range(2_600)
    ]
    graph.parse(data="\n".join(lines), format="turtle")
    path = tmp_path_factory.mktemp("large") / "graph.html"
    write(render(network(graph), title="Nhiều người"), path)
    return path


def test_the_page_draws_without_requests_or_complaints(visit: Visit, sample: Path) -> None:
    visit.open(sample)
    assert visit.requests == [sample.as_uri()]
    assert visit.complaints == []
    assert visit.page.evaluate("document.querySelectorAll('#network canvas').length") == 1


def test_a_stranger_reads_who_led_inspected_what_and_the_words(visit: Visit, sample: Path) -> None:
    visit.open(sample)
    panel = visit.panel()
    assert "Ai chủ trì?" in panel
    assert "Trần Văn Khả" in panel
    assert "“ông Khả chủ trì buổi làm việc”" in panel
    assert "Đoàn giám sát làm việc tại tỉnh Sông Mây · 05/03/2023" in panel
    visit.page.click("summary:has-text('Đoàn giám sát số 12')")
    assert "Kiểm tra ai?" in visit.panel()


def test_a_click_on_a_node_shows_its_facts_and_the_quoted_words(visit: Visit, sample: Path) -> None:
    visit.open(sample)
    visit.click_node("Trần Văn Khả")
    panel = visit.panel().replace("\n", " ")
    for words in (
        "Trần Văn Khả – nguyên Phó Trưởng ban – Ban Dân tộc tỉnh Sông Mây",
        "Trần Văn Khả – chủ trì – Buổi làm việc tại tỉnh Sông Mây",
        "“nguyên Phó Trưởng ban Dân tộc, dự buổi làm việc”",
        "“đề nghị sớm bố trí vốn cho các xã vùng cao”",
        "độ tin cậy 0,97 · đọc từ events.chair",
        "05/03/2023",
        "https://w3id.org/vngov/id/person_kha",
    ):
        assert words in panel
    assert visit.complaints == []


def test_a_click_on_an_edge_shows_its_words_and_why_it_is_there(visit: Visit, sample: Path) -> None:
    visit.open(sample)
    ends = ["Buổi làm việc tại tỉnh Sông Mây", "Trần Văn Khả"]
    visit.page.mouse.click(*visit.page.evaluate(EDGE_AT, ends))
    panel = visit.panel()
    assert "Buổi làm việc tại tỉnh Sông Mây – do Trần Văn Khả chủ trì" in panel
    assert "“ông Khả chủ trì buổi làm việc”" in panel
    assert "Bài báo nói thẳng trong lời dẫn." in panel


def test_a_derived_fact_names_what_it_follows_from(visit: Visit, sample: Path) -> None:
    visit.open(sample)
    visit.find("doan giam sat so 12")
    visit.page.click("#panel .verb:has-text('kiểm tra')")
    assert "Suy ra từ: Buổi làm việc tại tỉnh Sông Mây" in visit.panel().replace("\n", " ")


def test_a_quote_leads_to_its_place_and_to_the_source(visit: Visit, sample: Path) -> None:
    visit.open(sample)
    visit.click_node("Trần Văn Khả")
    quote = "blockquote:has-text('đề nghị sớm bố trí vốn')"
    away = visit.page.locator(f"{quote} a[target=_blank]").first
    assert away.get_attribute("href") == "https://example.org/bai-mot"
    visit.page.click(f"{quote} a:has-text('Đoàn giám sát')")
    assert visit.page.inner_text("#panel h2") == "Đoàn giám sát làm việc tại tỉnh Sông Mây"
    assert "article=article_a&at=110" in visit.fragment()
    marked = visit.page.locator("mark[data-at]").all_inner_texts()
    assert "".join(marked) == "đề nghị sớm bố trí vốn cho các xã vùng cao"
    assert "chỉ những lời được dẫn" in visit.panel()
    visit.page.click("mark:has-text('Trần Văn Khả') a")
    assert visit.page.inner_text("#panel h2") == "Trần Văn Khả"
    visit.until("!location.hash.includes('article=')")  # the browser has noted the step
    visit.page.go_back()
    visit.until("document.querySelector('#panel article') !== null")


def test_articles_are_found_by_their_title(visit: Visit, sample: Path) -> None:
    visit.open(sample, "#list=article")
    assert visit.page.locator("#panel li").count() == 1
    visit.page.fill("#titles", "song may giam sat")
    assert visit.page.locator("#panel li").count() == 1
    visit.page.fill("#titles", "khong co bai nay")
    assert visit.page.locator("#panel li").count() == 0


def test_with_the_text_a_fact_is_marked_in_place(visit: Visit, tmp_path: Path) -> None:
    source = tmp_path / "bai.txt"
    words = "Ngày 12/5/2018, ông Lò Văn Mẩy thăm xã Tân Lập.\n\nTrời hôm ấy mưa to."
    source.write_text("Thăm xã Tân Lập 😀\n\n" + words, "utf-8")
    made = build([source])
    text = {
        "https://w3id.org/vngov/id/article_" + made.facts[0].article.id: source.read_text("utf-8")
    }
    page = tmp_path / "graph.html"
    write(render(network(made.graph, made.provenance), title="x", text_of=text.get), page)
    visit.open(page, "#list=article")
    visit.page.click("#panel li a")
    read = visit.page.inner_text("#panel article")
    assert "Trời hôm ấy mưa to." in read
    visit.page.click("#panel article mark:has-text('Lò Văn Mẩy') a:text-is('Lò Văn Mẩy')")
    assert visit.page.inner_text("#panel h2") == "Lò Văn Mẩy"
    assert visit.complaints == []


def test_search_needs_no_diacritics_and_is_walked_by_keys(visit: Visit, sample: Path) -> None:
    visit.open(sample)
    visit.page.keyboard.press("/")
    visit.page.keyboard.type("song may")
    assert visit.page.get_attribute("#search", "aria-expanded") == "true"
    visit.page.keyboard.press("ArrowDown")
    visit.page.keyboard.press("ArrowDown")
    chosen = visit.page.get_attribute("#search", "aria-activedescendant")
    label = visit.page.inner_text(f"#{chosen}")
    assert visit.page.get_attribute(f"#{chosen}", "aria-selected") == "true"
    visit.page.keyboard.press("Enter")
    assert label in visit.panel()
    assert visit.page.evaluate("document.activeElement.id") == "panel"


def test_search_reads_other_forms_and_says_when_it_finds_nothing(
    visit: Visit, sample: Path
) -> None:
    visit.open(sample)
    visit.page.fill("#search", "ong kha")
    assert visit.page.inner_text("#hits").split("\n")[1] == "Trần Văn Khả"
    visit.page.fill("#search", "không có ai")
    visit.until("document.getElementById('hits').innerText === 'Không tìm thấy'")


def test_search_takes_words_in_any_order_and_groups_what_it_finds(
    visit: Visit, sample: Path
) -> None:
    visit.open(sample)
    visit.page.fill("#search", "may tinh song")
    visit.until("document.querySelectorAll('#hits .class').length >= 4")
    groups = [text.lower() for text in visit.page.locator("#hits .class").all_inner_texts()]
    assert {"tổ chức, cơ quan", "địa phương", "sự kiện", "bài báo"} <= set(groups)
    visit.page.fill("#search", "vung cao bo tri")
    quote = visit.page.locator("#hits li", has_text="“đề nghị sớm bố trí vốn")
    quote.click()
    assert "at=110" in visit.fragment()


def test_the_time_says_what_it_hides_and_what_has_no_day(visit: Visit, sample: Path) -> None:
    visit.open(sample)
    everything = visit.drawn()
    visit.page.click("#filters summary")
    undated = visit.page.locator("label", has=visit.page.locator("#undated"))
    count = int(undated.inner_text().split()[-1])
    visit.page.uncheck("#undated")
    assert visit.drawn() == everything - count
    assert f"ẩn {count} nút, 0 bài báo" in visit.page.inner_text("#hidden")
    assert "dated=1" in visit.fragment()
    visit.page.check("#undated")
    visit.page.focus("#until")
    visit.page.keyboard.press("Home")
    assert "1 bài báo" in visit.page.inner_text("#hidden")
    assert visit.page.inner_text("#play") == "▶ Chạy theo thời gian"


def test_offices_are_bars_over_time(visit: Visit, tmp_path: Path) -> None:
    graph = Graph().parse(SAMPLE)
    office = URIRef("https://w3id.org/vngov/id/membership_1")
    for day in ("2019-05-01", "2021-07-01"):
        graph.add((office, URIRef("https://w3id.org/vngov/ns#attestedOn"), Literal(day)))
    graph.add((office, URIRef("https://schema.org/startDate"), Literal("2018-02-03")))
    path = tmp_path / "graph.html"
    write(render(network(graph), title="x"), path)
    visit.open(path, "#node=person_kha")
    assert visit.page.locator(".terms .attested").count() == 2
    assert "03/02/2018 – …" in visit.page.inner_text(".terms")


def test_a_neighbourhood_grows_with_its_steps(visit: Visit, sample: Path) -> None:
    visit.open(sample)
    everything = visit.drawn()
    visit.find("lo thi lanh")
    visit.page.click("text=Chỉ xem quanh đây")
    assert visit.drawn() == 2
    visit.page.check("input[name=depth][value='2']")
    assert visit.drawn() == 3
    visit.page.click("#fit")
    assert visit.drawn() == everything


def test_the_shortest_path_between_two_people_is_told_with_its_words(
    visit: Visit, sample: Path
) -> None:
    visit.open(sample)
    visit.find("lo thi lanh")
    visit.page.click("text=Tìm đường tới…")
    visit.find("tran van kha")
    panel = visit.panel().replace("\n", " ")
    assert "Lò Thị Lành – dự – Buổi làm việc tại tỉnh Sông Mây" in panel
    assert "Buổi làm việc tại tỉnh Sông Mây – do Trần Văn Khả chủ trì" in panel
    assert "“ông Khả chủ trì buổi làm việc”" in panel
    assert visit.drawn() == 3


def test_without_a_path_the_page_says_so(visit: Visit, sample: Path) -> None:
    visit.open(sample)
    visit.page.uncheck("input[data-kind=event]")
    visit.find("lo thi lanh")
    visit.page.click("text=Tìm đường tới…")
    visit.find("tran van kha")
    assert "Không có đường nối" in visit.panel()


def test_the_legend_hides_and_shows_a_kind(visit: Visit, sample: Path) -> None:
    visit.open(sample)
    before = visit.drawn()
    visit.page.uncheck("input[data-kind=person]")
    assert visit.drawn() == before - 2
    visit.page.check("input[data-kind=finding]")
    assert visit.drawn() == before - 1


def test_the_filters_of_relation_and_confidence_take_edges_away(visit: Visit, sample: Path) -> None:
    visit.open(sample)
    edges = "document.getElementById('network').drawing.body.data.edges.getIds().length"
    before = visit.page.evaluate(edges)
    visit.page.click("#filters summary")
    visit.page.uncheck("input[data-relation=inspects]")
    assert visit.page.evaluate(edges) == before - 1
    assert "Bộ lọc (1)" in visit.page.inner_text("#legend")
    visit.page.focus("#confidence")
    visit.page.keyboard.press("End")
    assert visit.page.evaluate(edges) == before - 2  # the chair is sure at 0.97 only
    visit.page.click("text=Bỏ lọc")
    assert visit.page.evaluate(edges) == before


def test_a_time_can_be_chosen_by_the_keys(visit: Visit, sample: Path) -> None:
    visit.open(sample)
    before = visit.drawn()
    visit.page.click("#filters summary")
    visit.page.focus("#until")
    visit.page.keyboard.press("Home")
    assert visit.page.get_attribute("#until", "aria-valuetext") == "04/03/2023"
    assert visit.page.evaluate("document.activeElement.id") == "until"
    assert visit.drawn() == before - 1  # the only person whom a later article names
    assert "until=2023-03-04" in visit.fragment()


def test_a_province_can_be_chosen(visit: Visit, tmp_path: Path) -> None:
    graph = Graph().parse(SAMPLE)
    place = URIRef("https://w3id.org/vngov/id/place_song-may")
    graph.remove((place, RDFS.label, None))
    graph.add((place, RDFS.label, Literal("Lai Châu", lang="vi")))
    path = tmp_path / "graph.html"
    write(render(network(graph), title="x"), path)
    visit.open(path)
    before = visit.drawn()
    visit.page.click("#filters summary")
    visit.page.select_option("#province", label="Lai Châu")
    assert 0 < visit.drawn() < before
    assert "province=place_song-may" in visit.fragment()


def test_sayings_are_folded_into_their_subject_until_opened(visit: Visit, sample: Path) -> None:
    visit.open(sample)
    before = visit.drawn()
    visit.find("tinh song may")
    visit.page.click("#panel button:has-text('Mở phát biểu')")
    assert visit.drawn() == before + 2
    visit.page.click("#panel button:has-text('Gấp lại')")
    assert visit.drawn() == before


def test_the_state_is_in_the_address_and_comes_back_from_it(visit: Visit, sample: Path) -> None:
    visit.open(sample)
    visit.page.uncheck("input[data-kind=place]")
    visit.find("tran van kha")
    visit.page.click("#language")
    fragment = visit.fragment()
    assert "node=person_kha" in fragment
    visit.page.goto("about:blank")
    visit.open(sample, fragment)
    assert "Tran Van Kha" in visit.panel()
    assert not visit.page.is_checked("input[data-kind=place]")
    assert visit.page.evaluate("document.documentElement.lang") == "en"


@pytest.mark.parametrize(
    "fragment", ["#node=nobody&depth=x&group=99&path=a,b&since=%22", "#edge=~~&%E0%A4%A", "#a=<b>"]
)
def test_an_address_that_means_nothing_is_harmless(
    visit: Visit, sample: Path, fragment: str
) -> None:
    visit.open(sample, fragment)
    assert visit.complaints == []
    assert visit.drawn() == 7


def test_the_table_and_the_csv_hold_the_selection(visit: Visit, sample: Path) -> None:
    visit.open(sample)
    visit.page.click("#table")
    table = visit.page.inner_text("#rows")
    assert "ông Khả chủ trì buổi làm việc" in table
    rows = list(csv.reader(io.StringIO(visit.saved("csv").decode("utf-8-sig"))))
    assert len(rows) == visit.page.evaluate("document.querySelectorAll('#rows tr').length")
    chair = next(row for row in rows if row[1] == "do … chủ trì")
    assert chair[0] == "Buổi làm việc tại tỉnh Sông Mây"
    assert chair[3:8] == [
        "ông Khả chủ trì buổi làm việc",
        "Đoàn giám sát làm việc tại tỉnh Sông Mây",
        "2023-03-05",
        "0.97",
        "events.chair",
    ]
    assert chair[9] == str(KHA)


def test_what_is_shown_is_saved_as_svg_and_png(visit: Visit, sample: Path) -> None:
    visit.open(sample)
    svg = visit.saved("svg").decode()
    assert svg.startswith("<svg")
    assert "Trần Văn Khả" in svg
    assert "giải ngân" not in svg  # folded
    png = visit.saved("png")
    assert png.startswith(b"\x89PNG")
    assert len(png) > 5_000
    assert visit.complaints == []


def test_on_paper_the_tools_are_gone_and_the_panel_is_whole(visit: Visit, sample: Path) -> None:
    visit.open(sample, "#node=person_kha")
    assert len(visit.page.pdf()) > 10_000
    visit.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    visit.page.emulate_media(media="print")
    assert visit.page.is_visible("#paper svg")
    assert not visit.page.is_visible("#tools")
    panel = "const p = document.getElementById('panel'); return p.scrollHeight <= p.clientHeight"
    assert visit.page.evaluate(f"(() => {{ {panel} }})()")


def test_the_language_can_be_switched(visit: Visit, sample: Path) -> None:
    visit.open(sample)
    visit.click_node("Trần Văn Khả")
    visit.page.click("#language")
    assert visit.page.evaluate("document.documentElement.lang") == "en"
    panel = visit.panel().replace("\n", " ")
    assert "Tran Van Kha – former deputy head –" in panel
    assert "confidence 0.97" in panel


def test_the_keyboard_alone_walks_the_picture_and_reads(visit: Visit, sample: Path) -> None:
    visit.open(sample)
    visit.page.focus("#network")
    visit.page.keyboard.press("ArrowRight")
    first = visit.page.inner_text("#panel h2")
    seen = {first}
    for key in ("ArrowLeft", "ArrowUp", "ArrowRight", "ArrowDown"):
        visit.page.keyboard.press(key)
        seen.add(visit.page.inner_text("#panel h2"))
    assert len(seen) > 1
    assert visit.page.inner_text("#status")
    visit.page.keyboard.press("Enter")
    assert visit.page.evaluate("document.activeElement.id") == "panel"
    visit.page.focus("#network")
    visit.page.keyboard.press("Escape")
    assert visit.page.query_selector("#panel h2") is None


def test_every_vietnamese_letter_is_drawn(visit: Visit, sample: Path) -> None:
    import unicodedata

    small = [unicodedata.normalize("NFC", a + tone) for a in LETTERS for tone in TONES]
    letters = [c for c in small + [s.upper() for s in small] if len(c) == 1]
    visit.open(sample)
    missing = visit.page.evaluate(
        """(letters) => {
          const canvas = document.createElement("canvas");
          const context = canvas.getContext("2d", { willReadFrequently: true });
          [canvas.width, canvas.height] = [40, 40];
          const picture = (letter) => {
            context.clearRect(0, 0, 40, 40);
            context.font = "20px " + getComputedStyle(document.body).fontFamily;
            context.fillText(letter, 5, 28);
            return context.getImageData(0, 0, 40, 40).data.join();
          };
          const box = picture("\\u{10FFFE}");
          return letters.filter((letter) => picture(letter) === box);
        }""",
        letters,
    )
    assert len(letters) > 130
    assert missing == []


def test_the_page_fits_a_phone_and_answers_a_finger(phone: Visit, sample: Path) -> None:
    phone.open(sample)
    assert phone.page.evaluate("document.documentElement.scrollWidth") == 360
    phone.page.touchscreen.tap(*phone.page.evaluate(AT, "Trần Văn Khả"))
    phone.page.wait_for_selector("#panel h2")
    assert "Trần Văn Khả" in phone.panel()
    assert phone.complaints == []


@pytest.fixture(scope="module")
def axe() -> str:
    return axe_core()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("state", ["", "#node=person_kha&focus=person_kha", "#view=table"])
def test_axe_finds_no_serious_fault(
    visit: Visit, sample: Path, axe: str, scheme: str, state: str
) -> None:
    visit.page.emulate_media(color_scheme=scheme)
    visit.open(sample, state)
    visit.page.click("#filters summary")
    visit.page.evaluate(axe)
    found = visit.page.evaluate("axe.run().then((result) => result.violations)")
    faults = [
        (fault["id"], fault["nodes"][0]["html"][:200], fault["nodes"][0]["failureSummary"])
        for fault in found
        if fault["impact"] in ("serious", "critical")
    ]
    assert faults == []


def test_a_large_graph_opens_on_a_map_and_loads_neighbourhoods(visit: Visit, large: Path) -> None:
    visit.open(large)
    assert visit.drawn() == 0  # dots, not nodes
    assert visit.requests == [large.as_uri()]
    panel = visit.panel()
    assert "NHIỀU QUAN HỆ NHẤT" in panel.upper()
    visit.page.click("#panel li .link:has-text('Chi bộ thứ 0')")
    assert visit.drawn() == 60 + 2  # the rest stands in two: what is part of it, more people
    assert "đang vẽ 60/213" in visit.page.inner_text("#count")
    visit.page.click("#count button")
    assert visit.drawn() == 120 + 2
    visit.page.click("#fit")
    assert visit.drawn() == 0
    assert visit.complaints == []


PLACE = """(label) => {
  const spot = document.getElementById("network");
  const { nodes } = JSON.parse(document.getElementById("data").textContent);
  const id = nodes.vi.indexOf(label);
  const [x, y] = spot.place(id);
  const at = spot.drawing.canvasToDOM({ x, y });
  const frame = spot.getBoundingClientRect();
  return [at.x + frame.x, at.y + frame.y];
}"""
SCALE = "document.getElementById('network').drawing.getScale()"


@pytest.fixture(scope="module")
def villages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the page of 30 villages: a committee and an office, which share eighty people each."""
    org, label = "http://www.w3.org/ns/org#", "http://www.w3.org/2000/01/rdf-schema#label"
    lines = ["@prefix : <https://w3id.org/vngov/id/> ."]
    for v in range(30):
        for body in ("Đảng ủy", "Văn phòng"):
            key = f":org_{v:02}{body[0]}"
            lines.append(f'{key} a <{org}Organization> ; <{label}> "{body} xã số {v}"@vi .')
            lines += [
                f':p{v:02}{i:02} a <http://xmlns.com/foaf/0.1/Person> ; <{label}> "Người {v}-{i}" .'
                f" {key.replace('org', 'm')}{i:02} a <{org}Membership> ;"
                f" <{org}member> :p{v:02}{i:02} ; <{org}organization> {key} ."
                for i in range(80)
            ]
    path = tmp_path_factory.mktemp("villages") / "graph.html"
    graph = Graph().parse(data="\n".join(lines), format="turtle")
    write(render(network(graph), title="Nhiều xã"), path)
    return path


def test_a_circle_of_the_map_is_zoomed_into_before_a_dot_is_chosen(
    visit: Visit, villages: Path
) -> None:
    visit.open(villages)
    label = "Văn phòng xã số 7"
    circle = visit.page.evaluate(PLACE, label)
    visit.page.mouse.move(*circle)
    visit.page.wait_for_selector("#tip:not([hidden])")
    assert visit.page.inner_text("#tip").endswith("xã số 7 (82)")
    before = visit.page.evaluate(SCALE)
    visit.page.mouse.click(*circle)
    visit.until(f"{SCALE} > {2 * before}")
    assert visit.drawn() == 0  # nearer, and nothing chosen at random
    assert visit.page.query_selector("#panel h2") is None
    at = visit.page.evaluate(PLACE, label)
    visit.page.mouse.move(*at)
    visit.until(f"document.getElementById('tip').textContent === '{label}'")
    visit.page.mouse.click(*at)
    visit.page.wait_for_selector("#panel h2")
    assert visit.page.inner_text("#panel h2") == label
    assert visit.drawn() > 2


EARLY = """() => new MutationObserver((_, watch) => {
  const [spot, panel] = ["network", "panel"].map((id) => document.getElementById(id));
  if (!document.body?.dataset.ready) return;
  watch.disconnect();
  const { whole } = document.body.dataset;
  window.early = { names: JSON.stringify(spot.names()), panel: panel.innerText, whole };
  ACT
}).observe(document, { subtree: true, attributes: true, attributeFilter: ["data-ready"] })"""


def test_the_first_picture_is_there_before_the_data_and_stays(visit: Visit, villages: Path) -> None:
    visit.page.add_init_script(f"({EARLY})()".replace("ACT", ""))
    visit.open(villages)
    early = visit.page.evaluate("window.early")
    assert early["whole"] is None
    assert early["names"] == visit.page.evaluate(f"JSON.stringify({NAMES})")
    assert "CỤM (30)" in early["panel"].upper()
    assert visit.panel().startswith(early["panel"])
    inside = """() => {
      const spot = document.getElementById("network");
      const { map } = JSON.parse(document.getElementById("data").textContent);
      const { discs } = JSON.parse(document.getElementById("first").textContent).map;
      return discs.every(({ x, y, radius }, i) => {
        const places = map.members[i].map(spot.place);
        const apart = new Set(places.map((place) => place.map(Math.round).join()));
        const inside = places.every(([a, b]) => Math.hypot(a - x, b - y) < radius);
        return inside && apart.size === places.length;
      });
    }"""
    assert visit.page.evaluate(inside)


SEARCH = """
  document.getElementById("search").value = "van phong xa so 9";
  document.getElementById("search").dispatchEvent(new Event("input"));
"""


@pytest.mark.parametrize(
    ("act", "shown"),
    [
        ("panel.querySelector('.link').click()", "#panel h2"),
        ("location.hash = 'node=org_07V'", "#panel h2:has-text('Văn phòng xã số 7')"),
        (SEARCH, "#hits li[role=option]:has-text('Văn phòng xã số 9')"),
        ("panel.querySelector('.more').click()", "#panel ol li:nth-child(30)"),
        ("document.getElementById('language').click()", "html[lang=en]"),
        (
            "document.querySelector('[data-kind=person]').click()",
            "[data-kind=person]:not(:checked)",
        ),
    ],
    ids=["link", "address", "search", "more", "language", "filter"],
)
def test_what_is_asked_for_before_the_data_are_there_is_answered_then(
    visit: Visit, villages: Path, act: str, shown: str
) -> None:
    visit.page.add_init_script(f"({EARLY})()".replace("ACT", act))
    visit.open(villages)
    assert visit.page.evaluate("window.early").get("whole") is None
    visit.page.wait_for_selector(shown, state="attached", timeout=5_000)
    assert visit.complaints == []


def test_every_circle_from_a_size_on_has_a_name_and_none_covers_another(
    visit: Visit, villages: Path
) -> None:
    visit.open(villages)
    names = visit.names()
    assert len(names) == 30
    assert overlaps(names) == []


def test_on_a_phone_circles_bear_their_names_beside_them(phone: Visit, villages: Path) -> None:
    phone.open(villages)
    names = phone.names()
    assert len(names) >= 5
    assert overlaps(names) == []
    assert all(0 <= name["x"] - name["w"] / 2 <= name["x"] + name["w"] / 2 <= 360 for name in names)


def test_a_line_goes_round_a_box_and_parallel_lines_keep_apart(visit: Visit) -> None:
    text = (Path(network.__code__.co_filename).parent / "web" / "bends.js").read_text("utf-8")
    script = re.sub(r"^import .*|^export ", "", text, flags=re.MULTILINE)
    edges = "const edges = { from: [0, 0, 0, 1, 3], to: [1, 2, 3, 0, 2] };"
    places = {0: (0, 0), 1: (600, 0), 2: (300, 10), 3: (0, 300)}
    boxes = [{"id": i, "x": x, "y": y, "w": 80, "h": 40} for i, (x, y) in places.items()]
    bows = visit.page.evaluate(
        f"(boxes) => {{ {edges} {script} return [...bendsOf([0, 1, 2, 3, 4], boxes)]; }}", boxes
    )
    round_it, straight, plain, back, last = (bow for _, bow in bows)
    assert straight == plain == last == 0
    assert round_it  # box 2 stands between 0 and 1
    assert back not in (0, -round_it)  # seen from its own end, the same bow is the other side's


def test_no_label_covers_another_around_a_thing(visit: Visit, villages: Path) -> None:
    visit.open(villages, "#node=org_07V&focus=org_07V")
    assert visit.drawn() == 60 + 1
    assert overlaps(visit.names()) == []
    visit.page.click("#labels")
    assert overlaps(visit.names()) == []
    visit.page.click("#panel input[name=depth][value='2']")
    assert overlaps(visit.names()) == []


def test_what_is_folded_opens_with_a_click(visit: Visit, large: Path) -> None:
    visit.open(large, "#node=org_00&focus=org_00&hide=person")
    folded = "12 cơ quan, địa bàn trực thuộc"
    assert [name["text"] for name in visit.names()] == ["Chi bộ thứ 0", folded]
    fold = visit.names()[1]
    frame = visit.page.evaluate(FRAME)
    visit.page.mouse.click(fold["x"] + frame["x"], fold["y"] + frame["y"])
    visit.until(f"{DRAWN} === 13")
    assert "unfolded=administration" in visit.fragment()


def test_a_selection_in_a_large_graph_answers_within_a_tenth_of_a_second(
    visit: Visit, large: Path
) -> None:
    visit.open(large)
    times = visit.page.evaluate(
        """async () => {
          const times = [];
          for (let i = 0; i < 5; i += 1) {
            const from = performance.now();
            document.querySelectorAll("#panel .link")[i].click();
            times.push(performance.now() - from);
            document.getElementById("fit").click();
            await new Promise((done) => setTimeout(done, 50));
          }
          return times.sort((a, b) => a - b);
        }"""
    )
    assert times[2] < 100  # milliseconds until the picture and the panel are made anew


HOSTILE = (
    "<img src=x onerror=alert(1)>href",
    "</script><script>alert(1)</script>",
    "=cmd|' /C calc'!A0",
    "\u202eyab\u202c\u200b\u2066" * 5,
    "dài " * 2_500,
)


@pytest.mark.parametrize("words", HOSTILE, ids=["img", "script", "formula", "bidi", "long"])
def test_hostile_words_are_shown_and_never_run(visit: Visit, tmp_path: Path, words: str) -> None:
    graph = Graph().parse(SAMPLE)
    for node in (KHA, URIRef("https://w3id.org/vngov/id/article_a")):
        graph.remove((node, RDFS.label, None))
        graph.add((node, RDFS.label, Literal(words, lang="vi")))
    exact = URIRef("http://www.w3.org/ns/oa#exact")
    for span in list(graph.subjects(exact)):
        graph.set((span, exact, Literal(words)))
    path = tmp_path / "graph.html"
    write(render(network(graph), title=words), path)
    visit.open(path, "#node=person_kha&labels=1&show=statement,finding,figure")
    visit.page.hover("#network")
    visit.page.click("#table")
    visit.page.click("#table")
    shown = visit.page.text_content("#panel")
    assert f"“{words}”" in shown
    assert visit.page.text_content("h1") == words
    drawing = list(ET.fromstring(visit.saved("svg")).iter())  # noqa: S314 (our own)
    tags = {part.tag.rpartition("}")[2] for part in drawing}
    assert tags <= {"svg", "title", "defs", "marker", "path", "rect", "g", "line", "text"}
    assert not [name for part in drawing for name in part.attrib if name.startswith("on")]
    rows = csv.reader(io.StringIO(visit.saved("csv").decode("utf-8-sig"), newline=""))
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "@"))]
    assert visit.complaints == []
    asked = [u for u in visit.requests if not u.startswith(("blob:", "data:"))]
    assert asked == [path.as_uri()]
    assert visit.page.evaluate("document.documentElement.scrollWidth") <= 1280


def test_the_seed_article_answers_a_stranger(visit: Visit, tmp_path: Path) -> None:
    build([SEED], out=tmp_path)
    visit.open(tmp_path / "graph.html")
    panel = visit.panel()
    for words in (
        "Phạm Bình Minh",
        "Trưởng đoàn",
        "Ban Thường vụ Tỉnh ủy Lai Châu",
        "Quyết định 547",
    ):
        assert words in panel
    assert "Nhận định gì?" in panel
    assert "“" in panel
    assert visit.complaints == []
