"""A page gives its title, body, address and time of publication, without its frame."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from kg.article import Article
from kg.sources.article import SourceFault
from kg.sources.html import Page, read_page
from kg.sources.read import read_sources
from tests.sources.layouts import BODY as PARAGRAPHS
from tests.sources.layouts import FRAME, LAYOUTS, LEAD, TITLE

if TYPE_CHECKING:
    from pathlib import Path

BODY = (
    "Sáng 27/8, đồng chí Lò Văn Thử đã chủ trì buổi làm việc về kết quả sáu tháng đầu năm.",
    "Đồng chí Lò Văn Thử nhấn mạnh yêu cầu giải ngân vốn đầu tư công và cải cách hành chính.",
)
PAGE = """<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8">
<title>Đoàn công tác làm việc với tỉnh | Báo Thử</title>
<link rel="canonical" href="https://bao.vn/doan-cong-tac-1.html">{meta}</head><body>
<nav><ul><li><a href="/">Trang chủ</a></li><li><a href="/thoi-su">Thời sự</a></li></ul></nav>
<article><h1>Đoàn công tác làm việc với tỉnh</h1><p>{0}</p><p>{1}</p></article>
<div class="comments"><p>Bạn đọc: bài hay quá, cảm ơn tòa soạn nhiều.</p></div>
<footer>© 2021 Báo Thử. Giấy phép số 12.</footer></body></html>"""
META = '<meta property="article:published_time" content="2022-08-27T09:49:00+07:00">'


def read(path: Path, page: str) -> Article | SourceFault:
    path.write_text(page, encoding="utf-8")
    (item,) = read_sources([path])
    return item


def test_a_page_gives_its_article_alone(tmp_path: Path) -> None:
    pytest.importorskip(
        "trafilatura", exc_type=ImportError, reason="the extra html is not installed"
    )
    article = read(tmp_path / "a.html", PAGE.format(*BODY, meta=META))
    assert isinstance(article, Article)
    assert article.title == "Đoàn công tác làm việc với tỉnh"
    assert article.text.startswith(article.title)
    assert all(paragraph in article.text for paragraph in BODY)
    assert not any(word in article.text for word in ("Trang chủ", "Bạn đọc", "Giấy phép"))
    assert article.url == "https://bao.vn/doan-cong-tac-1.html"
    assert article.published == "2022-08-27T09:49:00+07:00"


def test_a_page_that_prints_no_time_has_none(tmp_path: Path) -> None:
    pytest.importorskip(
        "trafilatura", exc_type=ImportError, reason="the extra html is not installed"
    )
    article = read(tmp_path / "a.html", PAGE.format(*BODY, meta=""))
    assert isinstance(article, Article)
    assert article.published is None


@pytest.mark.parametrize(
    "page", ["<html></html>", "<p>", "<!-- chỉ có chú thích -->", "Không phải trang"]
)
def test_a_page_without_an_article_is_a_fault(tmp_path: Path, page: str) -> None:
    pytest.importorskip(
        "trafilatura", exc_type=ImportError, reason="the extra html is not installed"
    )
    fault = read(tmp_path / "a.html", page)
    assert isinstance(fault, SourceFault)
    assert fault.problem == "no article found in the page; give its text as .txt"


def test_without_the_extra_the_fault_says_how_to_install_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)  # what a missing package looks like
    fault = read(tmp_path / "a.html", PAGE.format(*BODY, meta=META))
    assert str(fault) == f"{tmp_path}/a.html: HTML needs an extra; pip install 'vnkg[html]'"


@pytest.mark.parametrize("name", LAYOUTS)
def test_each_layout_gives_lead_text_and_time_without_its_frame(tmp_path: Path, name: str) -> None:
    pytest.importorskip(
        "trafilatura", exc_type=ImportError, reason="the extra html is not installed"
    )
    page, published = LAYOUTS[name]
    article = read(tmp_path / "a.html", page)
    assert isinstance(article, Article)
    lines = [line for line in article.text.split("\n") if line]
    assert lines[0] == article.title == TITLE
    assert article.text.count(LEAD) == 1
    assert all(paragraph in article.text for paragraph in PARAGRAPHS)
    assert not any(word in article.text for word in FRAME)
    assert article.published == published
    if name != "json-ld-body":  # its text comes in one line
        assert sum(line.endswith(LEAD) for line in lines) == 1
        assert set(PARAGRAPHS) <= set(lines)


def test_rows_of_a_table_stay_together(tmp_path: Path) -> None:
    pytest.importorskip(
        "trafilatura", exc_type=ImportError, reason="the extra html is not installed"
    )
    article = read(tmp_path / "a.html", LAYOUTS["data-table"][0])
    assert isinstance(article, Article)
    assert "\nĐập chính | 70%\n" in article.text


def test_a_place_set_before_the_lead_by_style_is_a_line_of_its_own(tmp_path: Path) -> None:
    pytest.importorskip(
        "trafilatura", exc_type=ImportError, reason="the extra html is not installed"
    )
    article = read(tmp_path / "a.html", LAYOUTS["p-description-before-article"][0])
    assert isinstance(article, Article)
    assert article.text.split("\n\n")[1:3] == ["Lũng Thử", LEAD]


def test_a_description_of_the_site_is_no_lead(tmp_path: Path) -> None:
    pytest.importorskip(
        "trafilatura", exc_type=ImportError, reason="the extra html is not installed"
    )
    meta = (
        '<meta name="description" content="Báo Thử, tin tức thời sự chính trị, kinh tế, xã hội, '
        'văn hóa, thể thao mới nhất trong ngày của tỉnh.">'
    )
    article = read(tmp_path / "a.html", PAGE.format(*BODY, meta=meta))
    assert isinstance(article, Article)
    assert "thể thao" not in article.text


def page_of(before: str) -> Page:
    pytest.importorskip(
        "trafilatura", exc_type=ImportError, reason="the extra html is not installed"
    )
    return read_page(f"<html><body><h1>Tin</h1>{before}<p>{BODY[0]}</p></body></html>")


@pytest.mark.parametrize("unit", ['a{n}="b" ', "a{n} "])
def test_thousands_of_attributes_hide_no_text(unit: str) -> None:
    many = "".join(unit.format(n=n) for n in range(8_000))
    assert page_of(f"<p {many}>").text == BODY[0]


def test_a_row_of_a_table_is_read_to_a_few_hundred_cells() -> None:
    cells = page_of("<table><tr>" + "<td>a</td>" * 8_000).text
    assert 100 < cells.count("| a ") <= 201
