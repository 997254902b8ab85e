"""What captions name, and what they do not."""

from __future__ import annotations

from kg.model import Kind
from tests.reading_of import names

NEWS = "Sáng 5/3, Tỉnh ủy Lai Châu họp tại thành phố Lai Châu."


def test_a_caption_names_no_place_and_no_body_of_its_own() -> None:
    text = f"{NEWS}\n\nĐoàn thăm cảng Hòn Sẻ của Sở Y tế tỉnh Cà Mau - Ảnh: LÊ HOA\n\n{NEWS}"
    assert names(text, Kind.PLACE) == ["Lai Châu", "thành phố Lai Châu"]
    assert names(text, Kind.ORGANISATION) == ["Tỉnh ủy Lai Châu"]


def test_a_caption_names_the_people_it_shows() -> None:
    text = f"{NEWS}\n\nÔng Lò Văn Mẩy phát biểu tại Tỉnh ủy Lai Châu. Ảnh: Lê Hoa"
    assert names(text, Kind.PERSON) == ["Lò Văn Mẩy"]
    assert names(text, Kind.ORGANISATION) == ["Tỉnh ủy Lai Châu"]


def test_the_line_of_the_author_makes_no_caption_of_what_stands_before_it() -> None:
    text = f"{NEWS} Đoàn đã đến xã Mường Khoa.\n\nTin, ảnh: Lê Hoa"
    assert "xã Mường Khoa" in names(text, Kind.PLACE)


def test_the_article_goes_on_after_the_credit_in_the_same_line() -> None:
    text = f"{NEWS} Đoàn thăm nhà máy. (Ảnh: Lê Hoa/TTXVN) Sáng 6/3, Sở Y tế tỉnh Cà Mau họp."
    assert "Sở Y tế tỉnh Cà Mau" in names(text, Kind.ORGANISATION)
