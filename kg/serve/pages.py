"""Pages as HTML: the templates, what they are given, and how they link to each other."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Final

import jinja2

from kg.store.phrases import words

WEB: Final = Path(str(files("kg.serve"))) / "web"
"""Templates, style sheet and script."""

Link = Callable[[str], str]


@cache
def _classes(lang: str) -> Mapping[str, str]:
    """Return what classes are called in a language, by their local names."""
    labels = words(lang).labels
    return {iri.rpartition("/")[2].rpartition("#")[2]: label for iri, label in labels.items()}


class Pages:
    """The templates, for a server or, with ``link``, for files on a web host.

    ``link`` turns the path of a page on the server into the address that a page names; "" means
    that there is none, and the words stay without a link.
    """

    def __init__(self, link: Link | None = None) -> None:
        """Read the templates when they are needed."""
        self._link = link
        self._templates = jinja2.Environment(
            loader=jinja2.FileSystemLoader(WEB),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )

    def page(self, template: str, path: str, lang: str, **values: object) -> str:
        """Return a page of a template, at a path, in a language."""

        def both(vi: str, en: str) -> str:
            return en if lang == "en" else vi

        def in_language(target: str) -> str:
            return f"{target}{'&' if '?' in target else '?'}lang=en" if lang == "en" else target

        def called(kind: str) -> str:
            return _classes(lang).get(kind, kind)

        return self._templates.get_template(template).render(
            lang=lang,
            t=both,
            called=called,
            link=self._link or in_language,
            server=self._link is None,
            path=path,
            **values,
        )
