"""A Word document gives its words as Word shows them."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest

from kg.article import Article
from kg.sources.article import SourceFault
from kg.sources.read import read_sources

if TYPE_CHECKING:
    from pathlib import Path

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
NUMBERING = f"""<w:numbering {W}><w:abstractNum w:abstractNumId="1">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Điều %1."/>
</w:lvl>
<w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl>
<w:lvl w:ilvl="2"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%3."/></w:lvl>
</w:abstractNum><w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>
</w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="4">
<w:abstractNumId w:val="2"/></w:num><w:num w:numId="5"><w:abstractNumId w:val="1"/>
<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num></w:numbering>"""
STYLES = f"""<w:styles {W}><w:style w:styleId="Dieu"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr>
</w:pPr></w:style></w:styles>"""


def run(words: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def paragraph(*runs: str, number: str = "", level: int = 0, style: str = "") -> str:
    numbered = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    styled = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{styled}{numbered if number else ''}</w:pPr>{''.join(runs)}</w:p>"


def write(path: Path, *body: str) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        document = f"<w:document {W} {MC}><w:body>{''.join(body)}</w:body></w:document>"
        archive.writestr("word/document.xml", document)
        archive.writestr("word/numbering.xml", NUMBERING)
        archive.writestr("word/styles.xml", STYLES)
    return path


def lines(path: Path, *body: str) -> list[str]:
    (article,) = read_sources([write(path, *body)])
    assert isinstance(article, Article)
    return article.text.split("\n")


def test_inserted_words_count_and_deleted_ones_do_not(tmp_path: Path) -> None:
    assert lines(
        tmp_path / "a.docx",
        paragraph(
            run("Từ ngày "),
            f"<w:ins>{run('15/3/2025')}</w:ins>",
            "<w:del><w:r><w:delText>1/3/2025</w:delText></w:r></w:del>",
            f"<w:moveFrom>{run(' cũ')}</w:moveFrom>",
            "<w:r><w:fldChar/><w:instrText> PAGE </w:instrText></w:r>",
            run(", số 12/QĐ"),
            "<w:r><w:noBreakHyphen/></w:r>",
            run("UBND"),
            "<w:r><w:softHyphen/><w:br/></w:r>",
            run("hết."),
        ),
    ) == ["Từ ngày 15/3/2025, số 12/QĐ-UBND", "hết."]


def test_numbers_that_word_draws_are_written(tmp_path: Path) -> None:
    assert lines(
        tmp_path / "a.docx",
        paragraph(run("một"), style="Dieu"),
        paragraph(run("a"), number="3", level=1),
        paragraph(run("b"), number="3", level=1),
        paragraph(run("hai"), number="3"),
        paragraph(run("lại a"), number="3", level=1),
        paragraph(run("sâu"), number="3", level=2),
        paragraph(run("chấm"), number="4"),
        paragraph(run("khác"), number="5"),
        paragraph(run("lạ"), number="99"),
    ) == [
        "Điều 1. một",
        "a) a",
        "b) b",
        "Điều 2. hai",
        "a) lại a",
        "2.1. sâu",
        "- chấm",
        "Điều 7. khác",
        "lạ",
    ]


def test_a_shape_is_read_once_and_after_its_paragraph(tmp_path: Path) -> None:
    shape = paragraph(run("trong khung"))
    assert lines(
        tmp_path / "a.docx",
        paragraph(
            run("ngoài "),
            f"<w:r><mc:AlternateContent><mc:Choice>{shape}</mc:Choice><mc:Fallback>{shape}"
            "</mc:Fallback></mc:AlternateContent></w:r>",
            run("khung"),
        ),
    ) == ["ngoài khung", "trong khung"]


def test_the_heading_of_a_decision_is_read(tmp_path: Path) -> None:
    left = "".join(map(paragraph, map(run, ("ỦY BAN NHÂN DÂN", "TỈNH LŨNG THỬ", "Số: 12/QĐ-UBND"))))
    right = "".join(
        map(
            paragraph,
            map(
                run,
                (
                    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                    "Độc lập - Tự do - Hạnh phúc",
                    "Lũng Thử, ngày 12 tháng 3 năm 2025",
                ),
            ),
        )
    )
    table = f"<w:tbl><w:tr><w:tc>{left}</w:tc><w:tc>{right}</w:tc></w:tr></w:tbl>"
    path = write(
        tmp_path / "a.docx",
        table,
        paragraph(run("QUYẾT ĐỊNH")),
        paragraph(run("Về việc bổ nhiệm cán bộ")),
        paragraph(),
        paragraph(run("Bổ nhiệm ông Lò Văn Thử."), number="3"),
    )
    (article,) = read_sources([path])
    assert isinstance(article, Article)
    assert article.title == "QUYẾT ĐỊNH Về việc bổ nhiệm cán bộ"
    assert article.published == "2025-03-12"
    assert article.heading is not None
    assert article.heading.number.of(article.text) == "12/QĐ-UBND"
    assert article.text.endswith("Điều 1. Bổ nhiệm ông Lò Văn Thử.")


def test_an_archive_bomb_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.docx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"<a>" + b" " * 30_000_000)
    (fault,) = read_sources([tmp_path / "a.docx"])
    assert isinstance(fault, SourceFault)
    assert "limit for one article" in fault.problem


@pytest.mark.parametrize(
    ("xml", "problem"),
    [
        ('<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', "entities in the XML"),
        ("<x>", "damaged XML ("),
        ("", "damaged XML ("),
        (None, "no Word document; give .docx"),
    ],
)
def test_what_is_no_document_is_a_fault(tmp_path: Path, xml: str | None, problem: str) -> None:
    with zipfile.ZipFile(tmp_path / "a.docx", "w") as archive:
        archive.writestr("word/document.xml" if xml is not None else "other", xml or "")
    (fault,) = read_sources([tmp_path / "a.docx"])
    assert isinstance(fault, SourceFault)
    assert fault.problem.startswith(problem)


def test_what_is_no_archive_is_a_fault(tmp_path: Path) -> None:
    path = write(tmp_path / "a.docx", paragraph(run("Bài.")))
    path.write_bytes(path.read_bytes()[:-30])
    (fault,) = read_sources([path])
    assert isinstance(fault, SourceFault)
    assert fault.problem.startswith("no Word document (")
