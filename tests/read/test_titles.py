"""Where the title of a document, a programme or a meeting stops."""

from __future__ import annotations

import pytest

from kg.read.phrases.words import joins
from kg.read.titles import ends_title, quoted_stop, title_stop
from tests.reading_of import annotated


def title(text: str, *, commas: bool = True, places: bool = False, limit: int = 60) -> str:
    a = annotated(text)
    stop = title_stop(a, 0, len(a.tokens), commas=commas, places=places, limit=limit)
    return a.tokens.words(0, stop) if stop else ""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("luân chuyển cán bộ lãnh đạo. Sau đó", "luân chuyển cán bộ lãnh đạo"),
        ("luân chuyển cán bộ lãnh đạo; công tác khác", "luân chuyển cán bộ lãnh đạo"),
        ("luân chuyển cán bộ (gọi tắt là A)", "luân chuyển cán bộ"),
        ("luân chuyển cán bộ đã được ban hành", "luân chuyển cán bộ"),
        ("phòng, chống tham nhũng nhằm mục tiêu", "phòng, chống tham nhũng"),
        ("quản lý đất đai, ông Lò Văn Mẩy nói", "quản lý đất đai"),
        ("quản lý đất đai, Tỉnh ủy yêu cầu", "quản lý đất đai"),
        ("quản lý đất đai và", "quản lý đất đai"),
        ("quản lý đất đai từ khi thành lập", "quản lý đất đai"),
        ("quản lý đất đai gửi đến kỳ họp", "quản lý đất đai"),
        ("quản lý đất đai, đó là Nghị quyết 9", "quản lý đất đai"),
        ("quản lý đất đai của Tỉnh ủy đề ra, nhiều việc", "quản lý đất đai của Tỉnh ủy"),
        (
            "quản lý đất đai năm nay và những năm tiếp theo",
            "quản lý đất đai năm nay và những năm tiếp theo",
        ),
    ],
)
def test_a_title_runs_to_the_end_of_its_clause(text: str, found: str) -> None:
    assert title(text) == found


@pytest.mark.parametrize("place", ["TP. HCM", "TP.HCM", "TP. Sơn La", "Tp Sơn La"])
def test_a_place_with_a_dot_in_its_head_ends_no_title(place: str) -> None:
    words = f"kiểm tra công tác thuế tại {place}"
    assert title(f"{words}. Sau đó", places=True) == words


def test_where_commas_end_a_title_the_first_one_does() -> None:
    assert title("giảm nghèo, việc làm", commas=False) == "giảm nghèo"


def test_a_quotation_inside_a_title_belongs_to_it() -> None:
    assert title("phong trào “Dân vận khéo, sáng tạo” tại cơ sở.") == (
        "phong trào “Dân vận khéo, sáng tạo”"
    )


def test_a_title_is_never_longer_than_its_limit() -> None:
    a = annotated("cán bộ " * 100)
    assert title_stop(a, 0, len(a.tokens), commas=True, limit=20) <= 20


@pytest.mark.parametrize(
    ("text", "stop"),
    [
        ("“Dân vận khéo” năm", 5),
        ('"Dân vận khéo" năm', 5),
        ("Dân vận", 0),
        ("“Dân\nvận”", 0),
        ("“", 0),
    ],
)
def test_a_quotation_closes_in_its_own_line(text: str, stop: int) -> None:
    assert quoted_stop(annotated(text), 0) == stop


@pytest.mark.parametrize(("word", "ends"), [("đã", True), ("nhằm", True), ("cán bộ", False)])
def test_a_finite_clause_ends_a_title(word: str, *, ends: bool) -> None:
    assert ends_title(annotated(word), 0) is ends


def test_and_is_a_conjunction() -> None:
    assert joins(annotated("và"), 0)
    assert not joins(annotated("tỉnh"), 0)


@pytest.mark.parametrize(
    "words",
    [
        "tăng cường quản lý hoạt động thăm dò, khai thác, chế biến và xuất khẩu khoáng sản",
        "trình tự, thủ tục thu hồi đất, giao đất, cho thuê đất",
        "việc tặng quà, nhận quà không đúng quy định trong dịp Tết",
        "quản lý hàng hóa được giao dịch qua thương mại điện tử",
        "một số giải pháp chủ yếu nhằm phát triển cây ăn quả",
    ],
)
def test_items_of_a_list_and_words_of_its_nouns_end_no_title(words: str) -> None:
    assert title(f"{words}. Sau đó") == words


@pytest.mark.parametrize(
    "behind",
    [
        " gửi Bộ Y tế.",
        ", nhất là ở các xã vùng cao.",
        ", thay mặt lãnh đạo tỉnh, ông Lò Văn Mẩy nói.",
    ],
)
def test_who_gets_it_and_what_goes_on_from_it_are_no_title(behind: str) -> None:
    assert title(f"phát triển cây ăn quả{behind}") == "phát triển cây ăn quả"
