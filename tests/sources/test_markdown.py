"""Markdown gives its words; the front matter what is known of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.article import Article
from kg.sources.article import SourceFault
from kg.sources.markdown import plain_markdown
from kg.sources.read import read_sources

if TYPE_CHECKING:
    from pathlib import Path

pytest.importorskip("yaml", reason="the extra markdown is not installed")

FRONT = "---\ntitle: Bí thư làm việc\ndate: 2022-08-27 09:49\nlink: https://bao.vn/1\n---\n"


def read(path: Path, content: str) -> Article | SourceFault:
    path.write_text(content, encoding="utf-8")
    (item,) = read_sources([path])
    return item


def test_front_matter_gives_title_time_and_address(tmp_path: Path) -> None:
    article = read(tmp_path / "a.md", FRONT + "Sáng nay, **ông Lò Văn Thử** dự\n[lễ](x).\n")
    assert isinstance(article, Article)
    assert article.text == "Bí thư làm việc\n\nSáng nay, ông Lò Văn Thử dự lễ."
    assert (article.url, article.published) == ("https://bao.vn/1", "2022-08-27T09:49:00+07:00")


def test_without_it_the_first_heading_is_the_title(tmp_path: Path) -> None:
    article = read(tmp_path / "2022-08-27-hop.md", "# Họp\n\nSáng nay.")
    assert isinstance(article, Article)
    assert (article.title, article.published) == ("Họp", "2022-08-27")


def test_marks_go_and_words_stay() -> None:
    text = "## Mục\n\n> Trích\n\n| Tên | Số |\n|--|--|\n| A | 5 |\n\n1. một\n2. hai\n\n![x](a.png)"
    assert plain_markdown(text) == "Mục\n\nTrích\n\nTên | Số\n\nA | 5\n\nmột\n\nhai"


@pytest.mark.parametrize(
    ("front", "problem"),
    [
        ("a: &a [x]\nb: *a", "front matter with anchors or over 100 kB"),
        ("a: [", "front matter is no YAML ("),
        ("a: " + "x" * 200_000, "front matter with anchors or over 100 kB"),
    ],
)
def test_front_matter_that_is_none_is_a_fault(tmp_path: Path, front: str, problem: str) -> None:
    fault = read(tmp_path / "a.md", f"---\n{front}\n---\nBài.")
    assert isinstance(fault, SourceFault)
    assert fault.problem.startswith(problem)
    assert "\n" not in fault.problem
