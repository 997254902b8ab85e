"""Wrapped lines are joined, all other line breaks stay, and no character moves."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.article import Article
from kg.sources.read import read_sources
from kg.sources.wrapped import unwrapped

SHARED = Path(__file__).parents[2].parent / "shared"
TITLE = "Đoàn công tác làm việc với tỉnh Lũng Thử"
PARAGRAPHS = (
    (
        "Sáng 27/8, đồng chí Lò Văn Thử, Bí thư Tỉnh ủy Lũng Thử, đã làm việc với huyện Mường Sẻ "
        "về kết quả thực hiện Nghị quyết số 18-NQ/TW và nhiệm vụ sáu tháng cuối năm nay của các xã."
    ),
    "Cùng đi có bà Giàng Thị Mẩy, Giám đốc Sở Nông nghiệp và Môi trường, và đại diện các sở.",
)


@pytest.mark.parametrize("width", [50, 60, 72, 80, 100])
def test_paragraphs_come_back_whole(width: int) -> None:
    whole = "\n\n".join((TITLE, *PARAGRAPHS))
    fill = textwrap.TextWrapper(width, break_on_hyphens=False).fill
    wrapped = "\n\n".join(map(fill, (TITLE, *PARAGRAPHS)))
    assert unwrapped(wrapped) == whole


@pytest.mark.parametrize(
    "text",
    [
        "\n".join((TITLE, *PARAGRAPHS)),
        f"{TITLE}\n\nSáng 27/8, đồng chí Lò Văn Thử dự.\nChiều cùng ngày, đồng chí về xã.",
        "Danh sách cán bộ được bổ nhiệm của tỉnh Lũng Thử năm nay\nLò Văn Thử\nGiàng Thị Mẩy",
        f"{TITLE}\n\nCác đồng chí dự hội nghị gồm có:\n- ông Lò Văn Thử\n1. mở đầu\na) bàn bạc",
        "",
        "một",
    ],
    ids=["a line a paragraph", "sentences", "names", "items", "nothing", "a word"],
)
def test_other_line_breaks_stay(text: str) -> None:
    assert unwrapped(text) == text


def test_a_name_broken_over_two_lines_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(
        f"{TITLE}\n\nSáng nay, đồng chí Lò Văn Thử, Bí thư Tỉnh ủy, thăm huyện Mường\nSẻ, nêu "
        "Nghị\nquyết số 18 và những việc cần làm ngay trong năm của các xã vùng\nlòng hồ.\n",
        encoding="utf-8",
    )
    (article,) = read_sources([path])
    assert "huyện Mường Sẻ" in article.text  # type: ignore[union-attr]


@given(st.text(alphabet="ab ,.\n-Đđ1", max_size=400))
def test_no_character_moves(text: str) -> None:
    joined = unwrapped(text)
    assert len(joined) == len(text)
    assert all(a == b or (a, b) == ("\n", " ") for a, b in zip(text, joined, strict=True))


@pytest.mark.skipif(not SHARED.is_dir(), reason="the corpus lies beside the project only")
def test_no_article_of_the_corpus_is_taken_for_wrapped() -> None:
    for path in [*(SHARED / "corpus").glob("*.txt"), *(SHARED / "gold").rglob("*.txt")]:
        text = path.read_text(encoding="utf-8")
        joined = [i for i, letter in enumerate(unwrapped(text)) if letter != text[i]]
        assert all(text[:i].endswith("TP.") for i in joined), path.name


def test_the_heading_of_a_wrapped_document_stays(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(
        "ỦY BAN NHÂN DÂN           CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "TỈNH LŨNG THỬ                Độc lập - Tự do - Hạnh phúc\n"
        "Số: 12/QĐ-UBND          Lũng Thử, ngày 12 tháng 3 năm 2025\n\n"
        "QUYẾT ĐỊNH\nVề việc bổ nhiệm Giám đốc Sở Nội vụ\n\n"
        "Căn cứ Luật Tổ chức chính quyền địa phương và các nghị định\n"
        "của Chính phủ về chức năng, nhiệm vụ của Sở Nội vụ Lũng Thử.\n",
        encoding="utf-8",
    )
    (article,) = read_sources([path])
    assert isinstance(article, Article)
    assert article.title == "QUYẾT ĐỊNH Về việc bổ nhiệm Giám đốc Sở Nội vụ"
    assert article.heading is not None
    assert [span.of(article.text) for span in article.heading.issuer] == [
        "ỦY BAN NHÂN DÂN",
        "TỈNH LŨNG THỬ",
    ]
    assert "các nghị định của Chính phủ" in article.text


def test_the_stop_of_a_city_ends_no_line() -> None:
    text = (
        "Tin ở thành phố Cao Sơn\n\nNăm 2010, UBND TP.\nCao Sơn bán sân.\nDự án ở TP.\nÔng Mẩy nói."
    )
    assert unwrapped(text) == text.replace("TP.\nCao", "TP. Cao")


def test_a_sentence_may_end_with_the_stop_of_a_city() -> None:
    text = "Tin ở TP. Cao Sơn\n\nÔng Mẩy là Chủ tịch UBND TP.\nCao nhất là núi ở đây.\n"
    assert unwrapped(text) == text
