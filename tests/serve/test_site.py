"""The pages as files."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from kg.errors import KgError
from kg.serve.site import site

if TYPE_CHECKING:
    from pathlib import Path

LINK = re.compile(r'(?:href|src)="(?!data:)([^"#]*)(?:#([^"]*))?"')


def test_every_link_of_a_site_leads_to_a_file_of_it(made: Path, tmp_path: Path) -> None:
    count = site(made, tmp_path / "site")
    pages = sorted((tmp_path / "site").rglob("*.html"))
    assert count == len(list((tmp_path / "site" / "id").iterdir()))
    links = 0
    for page in pages:
        if page.name == "graph.html":
            continue
        for target, anchor in LINK.findall(page.read_text(encoding="utf-8")):
            there = page.parent / target if target else page
            assert there.is_file(), (page, target)
            if anchor:
                assert f'id="{anchor}"' in there.read_text(encoding="utf-8"), (page, target, anchor)
            links += 1
    assert links > len(pages)


def test_the_same_build_gives_the_same_site_again(made: Path, tmp_path: Path) -> None:
    def content() -> dict[str, bytes]:
        base = tmp_path / "site"
        return {str(p.relative_to(base)): p.read_bytes() for p in base.rglob("*") if p.is_file()}

    site(made, tmp_path / "site")
    first = content()
    (tmp_path / "site" / "id" / "stale.html").write_text("x", encoding="utf-8")
    site(made, tmp_path / "site")
    assert content() == first
    assert sorted(p.name for p in tmp_path.iterdir()) == ["site"]


def test_a_folder_of_something_else_is_left_alone(made: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("x", encoding="utf-8")
    with pytest.raises(KgError, match="no site of kg"):
        site(made, tmp_path)
    assert [p.name for p in tmp_path.iterdir()] == ["mine.txt"]
    with pytest.raises(KgError, match="run `kg build`"):
        site(tmp_path, tmp_path / "site")
    assert not (tmp_path / "site").exists()
