"""What one sentence does to its neighbour; the people are invented."""

from __future__ import annotations

import pytest

from kg.clauses.modality import UNREAL, Force, Modality
from tests.reading_of import annotated

TOLD = "HĐND xã bầu ông Lò Văn Bền."


def forces(text: str, words: str = "bầu") -> set[Force]:
    found = Modality(annotated(text))
    at = found.a.tokens.at(text.index(words))
    return {force for force in Force if found.over(at, force)}


@pytest.mark.parametrize(
    "after",
    [
        "Đó là tin vịt.",
        "Điều này là sai sự thật.",
        "Thông tin trên là không đúng.",
        "Xã xác nhận đoạn tin ngắn ấy là tin vịt.",
        "Cơ quan chức năng khẳng định thông tin trên là sai sự thật.",
        "Không có quyết định nào như vậy.",
        "Sai sự thật!",
        "Hoàn toàn bịa đặt!",
        "Cơ quan chức năng bác bỏ thông tin này.",
        "Không có chuyện ấy.",
        "Thực tế không phải như vậy.",
        "Đó là lời bị cáo khai.",
        "Ấy là trong phim.",
        "Nhưng đó chỉ là giấc mơ.",
    ],
)
def test_a_sentence_that_points_back_takes_what_was_told_back(after: str) -> None:
    assert forces(f"{TOLD} {after}") & UNREAL


@pytest.mark.parametrize(
    "after",
    [
        "Đó là người trẻ nhất xã.",
        "Ông Vì Văn Páo bác bỏ tin này.",
        "Đó là điều người dân mong đợi.",
        "Ông Vì Văn Páo khẳng định xã không có tiền.",
        "Thông tin trên báo là đúng.",
        "Thông tin về bão là sai sự thật.",
        "Không có ai vắng.",
        "Sau đó, xã nghe tin vịt về bão.",
    ],
)
def test_a_sentence_of_its_own_takes_nothing_back(after: str) -> None:
    assert not forces(f"{TOLD} {after}") & UNREAL


def test_only_the_sentence_right_before_is_taken_back() -> None:
    text = f"{TOLD} Sở Y tế họp ở huyện. Đó là tin vịt."
    assert not forces(text) & UNREAL
    assert forces(text, "họp") & UNREAL


def test_the_first_sentence_has_nothing_to_take_back() -> None:
    assert not forces("Đó là tin vịt. HĐND xã bầu ông Lò Văn Bền.") & UNREAL


@pytest.mark.parametrize(
    ("before", "force"),
    [
        ("Kẻ gian tung lên mạng một văn bản giả.", Force.FORGED),
        ("Trong vở kịch vui, xã họp.", Force.IMAGINED),
    ],
)
def test_what_goes_on_telling_stays_what_it_was(before: str, force: Force) -> None:
    said = "Theo đó, ông Lò Văn Bền được bầu."
    assert force in forces(f"{before} {said}", "được bầu")


def test_a_new_sentence_does_not_go_on_with_a_forged_paper() -> None:
    text = "Kẻ gian tung lên mạng một văn bản giả. Sáng nay, ông Lò Văn Bền được bầu."
    assert Force.FORGED not in forces(text, "được bầu")
