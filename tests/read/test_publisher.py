"""The province of a local newspaper, told by its address."""

from __future__ import annotations

import pytest

from kg.article import Article
from kg.facts.extract import extract
from kg.lexicon.load import lexicon
from kg.read.publisher import home

BODY = (
    "Kỳ họp\n\nSáng 21/3/2025, đồng chí Lò Văn Mẩy, Bí thư Tỉnh ủy, chủ trì kỳ họp HĐND tỉnh.{}\n"
)


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://baosonla.vn/thoi-su/1.html", "Sơn La"),
        ("https://baobinhdinh.vn/viewer.aspx?id=1", "Bình Định"),
        ("http://thanhtra.laichau.gov.vn/tin/2", "Lai Châu"),
        ("https://thue.gov.vn/tin", None),
        ("https://vnexpress.net/son-la-1.html", None),
        ("http://[::1", None),
        (None, None),
    ],
)
def test_the_host_of_a_local_paper_names_its_province(url: str | None, name: str | None) -> None:
    found = home(url, lexicon(), "2025-03-21")
    assert (found.name if found else None) == name


def offices(rest: str, url: str | None) -> list[str]:
    article = Article("0" * 16, BODY.format(rest), "Kỳ họp", "2025-03-21", url)
    found = extract(article)
    name = {e.key: e.name for e in found.entities}
    return [name[p.org] for p in found.positions if p.org]


def test_the_bodies_of_a_local_paper_are_those_of_its_province() -> None:
    assert offices("", "https://baosonla.vn/1") == ["Tỉnh ủy Sơn La"]
    assert offices("", None) == ["Tỉnh ủy"]


def test_a_province_that_the_article_names_comes_first() -> None:
    assert offices(" Tỉnh Lai Châu dự.", "https://baosonla.vn/1") == ["Tỉnh ủy Lai Châu"]
