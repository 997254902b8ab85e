"""The entries of a feed are articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.article import Article
from kg.sources.article import SourceFault
from kg.sources.read import read_sources

if TYPE_CHECKING:
    from pathlib import Path

pytest.importorskip("feedparser", reason="the extra feed is not installed")
pytest.importorskip("lxml", reason="the extra html is not installed")

RSS = """<?xml version="1.0" encoding="utf-8"?><rss version="2.0"
 xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Báo Thử</title>
<item><title>Tin một</title><link>https://bao.vn/1</link>
<pubDate>Sat, 27 Aug 2022 09:49:00 +0700</pubDate><description>Tóm tắt.</description>
<content:encoded><![CDATA[<p>Sáng nay, họp.</p><p>Hết.</p>]]></content:encoded></item>
<item><title>Tin hai</title><link>/2</link><description>&lt;b&gt;Chiều&lt;/b&gt; nay.</description>
</item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Báo Thử</title><entry>
<title>Tin một</title><link href="https://bao.vn/1"/><updated>2022-08-27T02:49:00Z</updated>
<content type="html">&lt;p&gt;Sáng nay, họp.&lt;/p&gt;</content></entry></feed>"""


def read(path: Path, content: str) -> list[Article | SourceFault]:
    path.write_text(content, encoding="utf-8")
    return list(read_sources([path]))


def test_rss_gives_the_whole_content_else_the_summary(tmp_path: Path) -> None:
    one, two = read(tmp_path / "a.rss", RSS)
    assert isinstance(one, Article)
    assert one.text == "Tin một\n\nSáng nay, họp.\n\nHết."
    assert (one.url, one.published) == ("https://bao.vn/1", "2022-08-27T09:49:00+07:00")
    assert isinstance(two, Article)
    assert two.text == "Tin hai\n\nChiều nay."
    assert two.url is None


def test_atom_is_read(tmp_path: Path) -> None:
    (article,) = read(tmp_path / "a.atom", ATOM)
    assert isinstance(article, Article)
    assert article.published == "2022-08-27T09:49:00+07:00"


def test_a_feed_cut_off_gives_its_entries_and_a_fault(tmp_path: Path) -> None:
    found = read(tmp_path / "a.rss", RSS[: RSS.index("<item><title>Tin hai")])
    assert isinstance(found[0], Article)
    assert isinstance(found[-1], SourceFault)
    assert found[-1].problem.startswith("breaks off or is no XML (")


@pytest.mark.parametrize("content", ["không phải", "/etc/hostname", "http://127.0.0.1:9/", ""])
def test_what_is_no_feed_is_a_fault_and_nothing_else_is_opened(
    tmp_path: Path, content: str
) -> None:
    (fault,) = read(tmp_path / "a.rss", content)
    assert isinstance(fault, SourceFault)
    assert "cannot be reached" not in fault.problem
