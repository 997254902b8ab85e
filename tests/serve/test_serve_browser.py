"""The pages in a real browser, from a real server: no request elsewhere, phone, paper, axe."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest

from tests.browsing import CHROMIUM, axe_core, chromium
from tests.serving import serving

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed")
HOSTILE = "<img src=x onerror=alert(1)></script><script>alert(2)</script>{{7*7}}\\\"'><b>"
TALL = (
    'document.documentElement.scrollWidth <= document.documentElement.clientWidth ? "" : location'
)


@pytest.fixture(scope="module")
def root(made: Path) -> Iterator[str]:
    """The root of a server over the build, with the texts of its articles."""
    with serving(made, "--source", str(made.parent / "2023-03-10 tin.txt")) as found:
        yield found


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with chromium() as running:
        yield running


class Visit:
    """A page, and what a reader would complain about: errors, and requests to elsewhere."""

    def __init__(self, context: Any, root: str) -> None:
        self.page, self.root = context.new_page(), root
        self.complaints: list[str] = []
        self.page.on("console", self._said)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("dialog", lambda dialog: self.complaints.append(f"dialog {dialog.message}"))
        self.page.on("request", self._asked)

    def _said(self, message: Any) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(message.text)

    def _asked(self, request: Any) -> None:
        if not request.url.startswith((self.root, "data:", "blob:")):
            self.complaints.append(request.url)

    def open(self, path: str) -> None:
        """Go to a page of the server."""
        self.page.goto(self.root + path)


@contextmanager
def visiting(browser: Any, root: str, **how: Any) -> Iterator[Visit]:
    """Give a visitor of a server; at the end there is nothing to complain about."""
    context = browser.new_context(**how)
    visit = Visit(context, root)
    yield visit
    context.close()
    assert visit.complaints == []


def paths(visit: Visit) -> list[str]:
    """Return a page of each kind: front, lists, editor, a thing of each class, an article."""
    found = ["/", "/search?q=lo", "/query", "/pictures", "/id/nothing"]
    for kind in ("people", "bodies", "places", "decisions", "articles"):
        visit.open(f"/search?kind={kind}")
        found.append(visit.page.get_attribute(".hits a", "href"))
    return found


def test_no_page_asks_elsewhere_or_is_wider_than_a_phone(browser: Any, root: str) -> None:
    phone = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}
    with visiting(browser, root, **phone) as visit:
        for path in paths(visit):
            if path == "/id/nothing":
                continue  # the browser itself reports the status
            for lang in ("", "?lang=en"):
                visit.open(path if "?" in path else path + lang)
                assert visit.page.evaluate(TALL) == "", path


def test_a_quote_leads_to_its_words_in_the_whole_text(browser: Any, root: str) -> None:
    with visiting(browser, root) as visit:
        visit.open("/search?q=lo+van+pin&kind=people")
        visit.page.click(".hits a")
        visit.page.click("#asked blockquote footer a")
        place = visit.page.locator(":target")
        assert place.count() == 1
        line = place.locator("xpath=ancestor::p").inner_text()
        assert "yêu cầu Sở Y tế giữ rừng" in line
        background = "element => getComputedStyle(element).backgroundColor"
        assert place.evaluate(background) != "rgba(0, 0, 0, 0)"


def test_the_editor_asks_and_shows_rows_that_lead_to_pages(browser: Any, root: str) -> None:
    with visiting(browser, root) as visit:
        visit.open("/query")
        visit.page.click("#ask button")
        visit.page.wait_for_selector("#answer table")
        assert "Lò Văn Pín" in visit.page.inner_text("#answer")
        visit.page.click("#answer td a")
        visit.page.wait_for_url("**/id/person_*")


def test_a_question_is_answered_where_its_link_leads(browser: Any, root: str) -> None:
    with visiting(browser, root) as visit:
        visit.open("/?lang=en")
        visit.page.click("a[href$='#CQ26']")
        visit.page.wait_for_selector("#answer table")
        assert "Vi Thế Bường" in visit.page.inner_text("#answer")
        assert visit.page.inner_text("#told").startswith("1 row · ")


def test_the_editor_says_why_there_is_no_row(browser: Any, root: str) -> None:
    with visiting(browser, root) as visit:
        visit.open("/query#CQ02")
        visit.page.wait_for_selector("#answer li")
        assert visit.page.inner_text("#told").startswith("0 hàng · ")
        assert "“Phạm Bình Minh” is named nowhere in the build" in visit.page.inner_text("#answer")


def test_words_of_one_article_name_it_once(browser: Any, root: str) -> None:
    with visiting(browser, root) as visit:
        visit.open("/search?q=lo+van+pin&kind=people")
        visit.page.click(".hits a")
        asked = visit.page.locator("#asked .facts > li").first
        assert asked.locator("blockquote").count() == 2
        assert asked.locator("blockquote footer").count() == 1


def test_on_paper_all_facts_are_there_and_the_tools_are_gone(browser: Any, root: str) -> None:
    with visiting(browser, root) as visit:
        visit.open("/search?q=so+y+te&kind=bodies")
        visit.page.click(".hits a")
        visit.page.emulate_media(media="print")
        assert not visit.page.is_visible("header")
        for fact in visit.page.locator(".facts > li").all():
            assert fact.is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_fault(browser: Any, root: str, scheme: str) -> None:
    source = axe_core()
    with visiting(browser, root, color_scheme=scheme, bypass_csp=True) as visit:
        for path in paths(visit):
            visit.open(path)
            visit.page.evaluate(source)
            found = visit.page.evaluate("axe.run().then((result) => result.violations)")
            assert [(f["id"], f["nodes"][0]["html"][:200]) for f in found] == [], path
        visit.complaints[:] = [c for c in visit.complaints if "404" not in c]


def test_hostile_labels_are_words(browser: Any, made: Path, tmp_path: Path) -> None:
    folder = tmp_path / "hostile"
    shutil.copytree(made, folder)
    for file in folder.glob("*.ttl"):
        text = file.read_text(encoding="utf-8")
        written = HOSTILE.replace("\\", "\\\\").replace('"', '\\"')
        file.write_text(text.replace('"Lò Văn Pín"', f'"{written}"'), encoding="utf-8")
    with serving(folder) as root, visiting(browser, root) as visit:
        for path in ("/search?q=img", "/search?kind=people", f"/search?q={'%3Cscript%3E'}"):
            visit.open(path)
        visit.open("/search?kind=people")
        visit.page.click(".hits a >> text=onerror")
        assert visit.page.inner_text("h1") == HOSTILE
        visit.page.click(".facts footer a")
        assert visit.page.locator("script:not([src])").count() == 0
        assert visit.page.locator("main img, main b").count() == 0
