"""Ten tasks of a first-time reader on a build of some 130 articles, each in four clicks or fewer.

The articles belong to their newspapers and are no part of the project; without them the tests are
left out. Before and after each click no label on the canvas covers another.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from kg import build
from tests.browsing import CHROMIUM, chromium
from tests.view.test_browser import Visit, overlaps

if TYPE_CHECKING:
    from collections.abc import Iterator

CORPUS = Path("/work/shared/corpus")
SEED = Path(__file__).parents[2] / "seeds"
MOST = 4  # clicks; a word typed into the search counts as one, with the choice of its hit
pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed"),
    pytest.mark.skipif(not CORPUS.is_dir(), reason="the articles are not at hand"),
]

_LOOKS, _PAUSE = 50, 100  # times that a panel is read, and milliseconds between


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("corpus")
    build([CORPUS, SEED], out=out)
    return out / "graph.html"


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with chromium() as running:
        yield running


class Reader(Visit):
    """A visit that counts its clicks and looks for labels over one another."""

    def __init__(self, page: Any, corpus: Path) -> None:
        super().__init__(page)
        self.clicks = 0
        self.open(corpus)
        self.look()

    def look(self) -> None:
        assert overlaps(self.names()) == []
        assert self.complaints == []

    def click(self, selector: str) -> None:
        self.page.locator(f"#panel {selector}").first.click()
        self.clicks += 1
        self.look()

    def search(self, text: str) -> None:
        self.find(text)
        self.clicks += 1
        self.look()

    def reads(self, *words: str) -> None:
        """The panel says so, after no more clicks than are allowed; it may take its time."""
        panel = ""
        for _ in range(_LOOKS):
            panel = " ".join(self.panel().split())
            if all(word in panel for word in words):
                break
            self.page.wait_for_timeout(_PAUSE)
        assert not [word for word in words if word not in panel], panel[:2_000]
        assert self.clicks <= MOST


@pytest.fixture
def reader(browser: Any, corpus: Path) -> Iterator[Reader]:
    context = browser.new_context(viewport={"width": 1280, "height": 800}, offline=True)
    yield Reader(context.new_page(), corpus)
    context.close()


LAI_CHAU = "li:has-text('Đoàn kiểm tra số 547'):has-text('Lai Châu')"


def test_who_led_an_inspection(reader: Reader) -> None:
    line = reader.page.inner_text(f"#panel {LAI_CHAU}")
    assert "trưởng đoàn Phạm Bình Minh" in line
    assert reader.clicks == 0


def test_what_an_inspection_found(reader: Reader) -> None:
    reader.click(f"{LAI_CHAU} .verb")
    assert reader.page.inner_text("#panel .led") == "trưởng đoàn Phạm Bình Minh"
    reader.click("details.said summary:has-text('nhận định')")
    reader.reads("Ban Thường vụ Tỉnh ủy, cấp ủy các cấp đã tập trung lãnh đạo")


def test_what_somebody_asked_of_a_body(reader: Reader) -> None:
    reader.search("pham binh minh")
    reader.click("summary:has-text('phát biểu')")
    reader.reads("Phạm Bình Minh – yêu cầu")


def test_who_was_disciplined_and_how(reader: Reader) -> None:
    reader.click("li:has-text('Quyết định nhân sự') button")
    reader.click("button:has-text('Hiện thêm')")
    reader.reads("Kỷ luật: Nguyễn Văn Thiện (cảnh cáo)")


def test_by_whom_somebody_was_disciplined(reader: Reader) -> None:
    reader.search("ky luat nguyen van thien")
    reader.reads("Kỷ luật: Nguyễn Văn Thiện (cảnh cáo) – do Ban Bí thư quyết định")


def test_the_offices_of_somebody(reader: Reader) -> None:
    reader.search("dinh la thang")
    reader.reads("CHỨC VỤ, THÀNH VIÊN", "Phó Trưởng ban – Ban Kinh tế Trung ương")


def test_from_a_quote_to_its_article(reader: Reader) -> None:
    reader.click(f"{LAI_CHAU} a:has-text('Phạm Bình Minh')")
    reader.click("blockquote a.source")
    assert reader.page.locator("#panel article mark[data-at]").count() > 0
    reader.reads("Đoàn công tác của Bộ Chính trị làm việc với Ban Thường vụ Tỉnh ủy Lai Châu")


def test_from_an_article_to_a_thing(reader: Reader) -> None:
    reader.click("button:has-text('bài báo')")
    reader.page.fill("#titles", "lai chau bo chinh tri")
    reader.click("li a:has-text('Tỉnh ủy Lai Châu')")
    reader.click("article mark a:text-is('Cao Huy')")
    assert reader.page.inner_text("#panel h2") == "Cao Huy"
    reader.reads("Phó Trưởng đoàn")


def test_what_happened_in_a_province(reader: Reader) -> None:
    reader.search("tinh binh dinh")
    reader.reads("Đoàn kiểm tra số 471 của Bộ Chính trị làm việc với Tỉnh ủy Bình Định")


def test_who_inspected_a_body(reader: Reader) -> None:
    reader.search("ban thuong vu thanh uy da nang")
    reader.reads("VIỆC ĐÃ DIỄN RA", "Đoàn kiểm tra số 1 của Ban Chỉ đạo Trung ương")
