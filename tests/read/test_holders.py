"""Whom an office without a name means: who holds that office, and no other."""

from __future__ import annotations

from tests.reading_of import reading


def titled(body: str) -> list[tuple[str, str]]:
    """Return every office that stands for a person, with his name."""
    found = reading(body)
    return [
        (m.span.of(found.text), found.entities[m.entity].name)
        for m in found.mentions
        if m.form == "title"
    ]


def test_the_chair_of_another_body_is_not_the_president() -> None:
    body = "Chủ tịch nước Lò Văn Mẩy chúc nước bạn hoàn thành tốt cương vị Chủ tịch ASEAN."
    assert titled(body) == []


def test_a_short_office_means_its_one_holder() -> None:
    body = "Chủ tịch nước Lò Văn Mẩy đến Sơn La. Chủ tịch nước đề nghị tỉnh rà soát."
    assert titled(body) == [("Chủ tịch nước", "Lò Văn Mẩy")]


def test_the_president_of_a_country_is_nobody_of_another() -> None:
    body = (
        "Chủ tịch nước Lò Văn Mẩy tiếp đồng chí Khăm Xay Phôm, Chủ tịch nước Lào. Chủ tịch nước"
        " Lò Văn Mẩy cảm ơn bạn. Chủ tịch nước Lào nhấn mạnh quan hệ hai nước."
    )
    assert titled(body) == [("Chủ tịch nước Lào", "Khăm Xay Phôm")]


def test_the_president_of_a_country_is_nobody_where_none_of_it_is_named() -> None:
    body = "Chủ tịch nước Lò Văn Mẩy gửi điện. Chủ tịch nước Lào nhấn mạnh quan hệ hai nước."
    assert titled(body) == []
