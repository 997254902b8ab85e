"""The pages of a crawl are articles; the rest of it is passed over."""

from __future__ import annotations

import gzip
import io
from typing import TYPE_CHECKING

import pytest

from kg.article import Article
from kg.sources.article import SourceFault
from kg.sources.read import read_sources
from tests.sources.layouts import LAYOUTS, LEAD, MINUTE

if TYPE_CHECKING:
    from pathlib import Path

pytest.importorskip("warcio", reason="the extra warc is not installed")
pytest.importorskip("trafilatura", exc_type=ImportError, reason="the extra html is not installed")

PAGE = LAYOUTS["masthead"][0]
OTHER = PAGE.replace("Nậm Sẻ", "Nậm Tăm")


def write(path: Path, *records: tuple[str, str, str, str], encoding: str = "") -> Path:
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=path.suffix == ".gz")
        for url, status, kind, content in records:
            body = gzip.compress(content.encode()) if encoding else content.encode()
            headers = [("Content-Type", kind)] + [("Content-Encoding", encoding)] * bool(encoding)
            http = StatusAndHeaders(status, headers, protocol="HTTP/1.1")
            record = writer.create_warc_record(
                url, "response", payload=io.BytesIO(body), http_headers=http
            )
            writer.write_record(record)
    return path


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
@pytest.mark.parametrize("encoding", ["", "gzip"])
def test_pages_are_articles_and_the_rest_is_passed_over(
    tmp_path: Path, name: str, encoding: str
) -> None:
    path = write(
        tmp_path / name,
        ("https://bao.vn/a.png", "200 OK", "image/png", "PNG"),
        ("https://bao.vn/none", "404 Not Found", "text/html", PAGE),
        ("https://bao.vn/empty", "200 OK", "text/html", "<html><body></body></html>"),
        ("https://bao.vn/tin", "200 OK", "text/html; charset=utf-8", PAGE),
        encoding=encoding,
    )
    notes: list[str] = []
    (article,) = read_sources([path], note=notes.append)
    assert isinstance(article, Article)
    assert LEAD in article.text
    assert (article.url, article.published) == ("https://bao.vn/tin", MINUTE)
    assert article.origin == f"{path}:https://bao.vn/tin"
    assert notes == [f"{path}: 1 of 2 pages left out, no article in them"]


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
def test_a_file_cut_off_gives_what_stands_before_and_a_fault(tmp_path: Path, name: str) -> None:
    path = write(
        tmp_path / name,
        ("https://bao.vn/1", "200 OK", "text/html", PAGE),
        ("https://bao.vn/2", "200 OK", "text/html", OTHER),
    )
    path.write_bytes(path.read_bytes()[:-300])
    article, fault = read_sources([path])
    assert isinstance(article, Article)
    assert isinstance(fault, SourceFault)
    assert "cut off" in fault.problem


@pytest.mark.parametrize("content", [b"khong phai WARC", b"WARC/1.0\r\nContent-Length: x\r\n\r\n"])
def test_what_is_no_warc_is_a_fault(
    tmp_path: Path, content: bytes, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.warc").write_bytes(content)
    (fault,) = read_sources([tmp_path / "a.warc"])
    assert isinstance(fault, SourceFault)
    assert capfd.readouterr().err == ""
