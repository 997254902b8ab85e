"""The pages of a build as files for a web host: no server, no network, no script."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kg.errors import KgError
from kg.serve import entity
from kg.serve.api import KINDS
from kg.serve.article import told
from kg.serve.pages import WEB, Pages
from kg.serve.search import Search
from kg.serve.sections import FOLDED
from kg.serve.texts import Texts
from kg.serve.whole import PICTURES, Whole
from kg.store.load import load

if TYPE_CHECKING:
    from kg.serve.pages import Link
    from kg.serve.search import Hit
    from kg.store.reader import Quads

_MARK: Final = ".vnkg-site"
_EVERY: Final = 1_000_000_000
_VIEW: Final = "graph.html"


def site(directory: Path, out: Path, *, lang: str = "vi", texts: Texts | None = None) -> int:
    """Write a page for every thing of a build, lists of them and a front page; return how many.

    ``out`` is made, or taken the place of where a site of ours is. Raises ``KgError`` in one line
    where it holds something else, cannot be written, or ``directory`` holds no build. ``texts``
    are those of the articles, where they are at hand.
    """
    if out.exists() and not (out / _MARK).is_file() and (not out.is_dir() or any(out.iterdir())):
        raise KgError(f"{out}: holds something that is no site of kg; choose an empty folder")
    store = load(directory)
    search = Search(store)
    lists = {name: search.find("", kinds=kinds, limit=_EVERY) for name, kinds in KINDS.items()}
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".new-", dir=out.parent) as folder:
            place = Path(folder, "site")
            count = _Writer(place, directory, lists, lang, texts or Texts()).write(store)
            if out.exists():
                out.rename(Path(folder, "old"))
            place.rename(out)
    except OSError as fault:
        raise KgError(f"{out}: cannot be written ({fault.strerror or fault})") from None
    return count


class _Writer:
    def __init__(
        self, place: Path, directory: Path, lists: dict[str, list[Hit]], lang: str, texts: Texts
    ) -> None:
        self._place, self._directory, self._texts = place, directory, texts
        self._lists, self._lang = lists, lang
        self._known = {hit.id for hits in lists.values() for hit in hits}

    def write(self, store: Quads) -> int:
        (self._place / "id").mkdir(parents=True)
        (self._place / _MARK).touch()
        shutil.copyfile(WEB / "site.css", self._place / "site.css")
        if (self._directory / _VIEW).is_file():
            shutil.copyfile(self._directory / _VIEW, self._place / _VIEW)
        counts = {name: len(hits) for name, hits in self._lists.items()}
        top = Pages(self._link(""))
        self._put("index.html", top, "front.html", counts=counts, questions={})
        for name, hits in self._lists.items():
            self._put(
                f"{name}.html", top, "search.html", q="", kind=name, page=1, more=False, hits=hits
            )
        whole = Whole(store)
        numbers = whole.values(self._lang)
        self._put("pictures.html", top, "pictures.html", drawn=whole.drawn, numbers=numbers)
        for picture in PICTURES if whole.drawn else ():
            (self._place / "pictures").mkdir(exist_ok=True)
            drawing = self._place / "pictures" / f"{picture}.svg"
            drawing.write_text(whole.svg(picture, self._lang), encoding="utf-8", newline="\n")
        below = Pages(self._link("../"))
        for local in sorted(self._known):
            path = f"id/{local}.html"
            if article := told(store, local, self._texts, self._lang):
                self._put(path, below, "article.html", thing=article)
            elif thing := entity.page(store, local, self._lang):
                self._put(path, below, "entity.html", thing=thing, folded=FOLDED)
        return len(self._known)

    def _put(self, name: str, pages: Pages, template: str, **values: object) -> None:
        html = pages.page(template, name, self._lang, **values)
        (self._place / name).write_text(html, encoding="utf-8", newline="\n")

    def _link(self, root: str) -> Link:
        """Return how pages that lie ``root`` below the front page name each other."""
        fixed = {
            "/": "index.html",
            "/static/site.css": "site.css",
            "/pictures": "pictures.html",
            "/view": _VIEW if (self._directory / _VIEW).is_file() else "",
        }

        def link(path: str) -> str:
            local = path.removeprefix("/id/")
            if local != path:
                return f"{root}id/{local}.html" if local in self._known else ""
            if path.startswith("/search?kind="):
                return f"{root}{path.removeprefix('/search?kind=')}.html"
            if path.startswith("/pictures/"):
                return root + path.removeprefix("/")
            target = fixed.get(path, "")
            return root + target if target else ""

        return link
