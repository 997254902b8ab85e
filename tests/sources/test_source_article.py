"""One article has one identity, a title that its text holds, and a canonical address."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.sources.article import article_id, canonical_url, make_article
from kg.sources.decode import TextError

TEXT = "Đoàn công tác làm việc với tỉnh\n\nSáng nay, đoàn làm việc.\n"


@pytest.mark.parametrize(
    "stem", ["000_0123456789abcdef", "0123456789abcdef", "a_b_0123456789abcdef"]
)
def test_sixteen_hex_digits_at_the_end_of_the_stem_are_the_id(stem: str) -> None:
    assert article_id(TEXT, url="https://bao.vn/a", stem=stem) == "0123456789abcdef"


@pytest.mark.parametrize(
    "stem",
    ["bai-bao", "0123456789ABCDEF", "x0123456789abcdef", "0123456789abcde", "a-0123456789abcdef"],
)
def test_without_them_the_address_then_the_text_is_hashed(stem: str) -> None:
    url = "https://bao.vn/a"
    assert article_id(TEXT, url=url, stem=stem) == hashlib.sha256(url.encode()).hexdigest()[:16]
    assert article_id(TEXT, stem=stem) == hashlib.sha256(TEXT.encode()).hexdigest()[:16]


def test_nfd_and_nfc_copies_have_one_id() -> None:
    import unicodedata

    nfd = make_article(unicodedata.normalize("NFD", TEXT), origin="a.txt")
    assert nfd.id == make_article(TEXT, origin="b.txt").id
    assert nfd.text == TEXT


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("http://Bao.VN/a.html#top", "https://bao.vn/a.html"),
        ("https://bao.vn:443", "https://bao.vn/"),
        ("https://bao.vn:8080/a", "https://bao.vn:8080/a"),
        ("https://bao.vn/a?id=3&utm_source=z&fbclid=q", "https://bao.vn/a?id=3"),
        ("https://bao.vn/tin%20tức", "https://bao.vn/tin%20t%E1%BB%A9c"),
        ('https://bao.vn/a"><script>', "https://bao.vn/a%22%3E%3Cscript%3E"),
    ],
)
def test_copies_of_an_address_are_one(url: str, expected: str) -> None:
    assert canonical_url(url) == expected
    assert canonical_url(expected) == expected


@pytest.mark.parametrize(
    "url",
    [
        "bao.vn/a",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "http://",
        "http://[x",
        "http://a b/",
        "http://a:99999/",
        'http://a"b/',
    ],
)
def test_what_is_no_web_address_is_refused(url: str) -> None:
    with pytest.raises(TextError, match=r"web address|http"):
        canonical_url(url)


@given(st.text())
def test_any_address_gives_an_iri_or_a_refusal(url: str) -> None:
    try:
        canonical = canonical_url(url)
    except TextError:
        return
    assert canonical.startswith("https://")
    assert not set(canonical) & set('<>"{}|\\^` \n\t')


def test_the_first_line_is_the_title() -> None:
    assert (
        make_article("\n  \u200b\n" + TEXT, origin="a").title == "Đoàn công tác làm việc với tỉnh"
    )


def test_a_title_known_apart_becomes_the_first_line_once() -> None:
    apart = make_article("Sáng nay, đoàn làm việc.\n", origin="a", title="Đoàn  công\ntác")
    assert apart.text == "Đoàn công tác\n\nSáng nay, đoàn làm việc.\n"
    assert make_article(TEXT, origin="a", title="Đoàn công tác làm việc với tỉnh").text == TEXT


def test_a_title_is_a_prefix_of_a_text_that_is_one_long_line() -> None:
    article = make_article("Đoàn công tác " * 500, origin="a")
    assert article.text.startswith(article.title)
    assert len(article.title) <= 300


def test_a_given_time_goes_before_a_printed_one() -> None:
    text = TEXT.replace("\n\n", "\n\n09:49 27/08/2022\n\n")
    assert make_article(text, origin="a").published == "2022-08-27T09:49:00+07:00"
    assert make_article(text, origin="a", published="2022-08-28").published == "2022-08-28"
