"""What a tokeniser took apart is put together; other text stays as printed."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.sources.article import make_article
from kg.sources.segmented import is_segmented, unsegmented

SHARED = Path(__file__).parents[2].parent / "shared"


def test_tied_words_are_parted_and_stops_come_back() -> None:
    article = make_article(
        "Chủ_tịch tỉnh Lũng_Thử làm_việc\n\nSáng 6 / 6 / 2023 , ông Lò_Văn_Thử ( Bí_thư ) bàn "
        "Nghị_quyết số 26 - NQ / TW ; kết_quả đạt 95 % .",
        origin="a",
    )
    assert article.title == "Chủ tịch tỉnh Lũng Thử làm việc"
    assert article.text.split("\n\n")[1] == (
        "Sáng 6/6/2023, ông Lò Văn Thử (Bí thư) bàn Nghị quyết số 26-NQ/TW; kết quả đạt 95%."
    )


def test_text_whose_stops_stand_apart_is_a_tokenisers_without_ties() -> None:
    text = "Sáng 18 /01/2023 , ông Lò Văn Thử , Bí thư , dự lễ ."
    assert unsegmented(text) == "Sáng 18/01/2023, ông Lò Văn Thử, Bí thư, dự lễ."
    assert is_segmented(text)


@pytest.mark.parametrize(
    "text",
    [
        "Liên hệ van_phong@bao.vn hoặc fb.com/bao_thu_vn để biết thêm chi tiết về hội nghị.",
        "Phan Rang - Tháp Chàm , ngày hội. Ông Thử dự, bà Mẩy dự, ông Páo dự.",
        "Quốc lộ 4 - Lào Cai / Lai Châu.",
    ],
)
def test_other_text_is_none(text: str) -> None:
    assert not is_segmented(text)


@pytest.mark.skipif(not SHARED.is_dir(), reason="the corpus lies beside the project only")
def test_no_article_of_the_corpus_is_taken_for_a_tokenisers() -> None:
    for path in [*(SHARED / "corpus").glob("*.txt"), *(SHARED / "gold").rglob("*.txt")]:
        assert not is_segmented(path.read_text(encoding="utf-8")), path.name
