"""The text layer of a PDF is an article; scanned pages have none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.article import Article
from kg.sources.article import SourceFault
from kg.sources.read import read_sources

if TYPE_CHECKING:
    from pathlib import Path

pytest.importorskip("pypdf", reason="the extra pdf is not installed")

LINES = (
    "Hội nghị tổng kết công tác năm",
    "Sáng 27/8/2022, đồng chí Lò Văn Thử, Bí thư Tỉnh ủy, đã làm việc với huyện",
    "Mường Thử và các xã quanh lòng hồ về kết quả sáu tháng đầu năm, nêu nhiệm",
    "vụ của thời gian tới.",
    "Hết.",
)


def pdf(*lines: str) -> bytes:
    """Return a PDF of one page whose font maps its bytes to the letters of the lines."""
    letters = sorted(set("".join(lines)))
    codes = {letter: at + 1 for at, letter in enumerate(letters)}
    pairs = "".join(f"<{code:02X}> <{ord(c):04X}>\n" for c, code in codes.items())
    mapping = (
        "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> "
        f"endcodespacerange {len(codes)} beginbfchar\n{pairs}endbfchar endcmap"
    )
    shown = "".join(
        f"1 0 0 1 50 {800 - 20 * at} Tm <{''.join(f'{codes[c]:02X}' for c in line)}> Tj\n"
        for at, line in enumerate(lines)
    )
    box, font = "/MediaBox [0 0 900 850]", "/Font << /F1 5 0 R >>"
    objects = (
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R {box} /Contents 4 0 R /Resources << {font} >> >>",
        f"<< /Length {len(shown) + 30} >> stream\nBT /F1 12 Tf\n{shown}ET\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>",
        f"<< /Length {len(mapping)} >> stream\n{mapping}\nendstream",
    )
    out = b"%PDF-1.4\n"
    places = []
    for at, content in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{at} 0 obj\n{content}\nendobj\n".encode()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    return (
        out
        + f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer << /Size {size} /Root 1 0 R >>\n"
        f"startxref\n{len(out)}\n%%EOF".encode()
    )


def test_the_wrapped_lines_of_a_page_are_joined(tmp_path: Path) -> None:
    (tmp_path / "2022-08-28.pdf").write_bytes(pdf(*LINES))
    (article,) = read_sources([tmp_path])
    assert isinstance(article, Article)
    assert article.text == f"{LINES[0]}\n{' '.join(LINES[1:4])}\n{LINES[4]}"
    assert article.published == "2022-08-28"


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (pdf(), "no text in the PDF, only pictures; give its text as .txt"),
        (pdf(*LINES)[:700], "no whole PDF ("),
        (b"khong phai", "no whole PDF ("),
    ],
)
def test_a_page_without_text_is_a_fault(tmp_path: Path, content: bytes, problem: str) -> None:
    (tmp_path / "a.pdf").write_bytes(content)
    (fault,) = read_sources([tmp_path / "a.pdf"])
    assert isinstance(fault, SourceFault)
    assert fault.problem.startswith(problem)


def test_a_page_that_draws_without_end_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf(*["a b " * 50] * 8_000))
    (fault,) = read_sources([tmp_path / "a.pdf"])
    assert isinstance(fault, SourceFault)
    assert fault.problem == "more drawing than a document has; give its text as .txt"
