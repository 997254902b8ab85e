"""Findings of what hinders a place or body: troubles met or made, harm done, things decayed."""

from __future__ import annotations

import pytest

from tests.reading_of import judged


@pytest.mark.parametrize(
    ("body", "about"),
    [
        ("Tỉnh Sơn La đang gặp phải nhiều khó khăn, vướng mắc.", "Sơn La"),
        ("Huyện Mộc Châu gặp rất nhiều khó khăn trong giải phóng mặt bằng.", "huyện Mộc Châu"),
        ("Dự án chợ của huyện Mộc Châu gặp vướng mắc về thủ tục.", "huyện Mộc Châu"),
        ("Việc này gây khó khăn đến sản xuất của huyện Mộc Châu.", "huyện Mộc Châu"),
        ("Mưa đá đã ảnh hưởng không nhỏ đến mùa mận của huyện Mộc Châu.", "huyện Mộc Châu"),
        ("Một số chủ lò gạch ở huyện Mộc Châu không hợp tác.", "huyện Mộc Châu"),
        ("Bờ suối qua huyện Mộc Châu đang bị xâm lấn.", "huyện Mộc Châu"),
        ("Đây là việc rất khó thực hiện đối với huyện Mộc Châu.", "huyện Mộc Châu"),
    ],
)
def test_what_hinders_is_a_limitation(body: str, about: str) -> None:
    assert judged(body) == [("limitation", about, body.rstrip("."))]


@pytest.mark.parametrize(
    "body",
    [
        "Huyện Mộc Châu cần tháo gỡ khó khăn, vướng mắc.",
        "Nếu làm chậm, việc này sẽ gây khó khăn cho huyện Mộc Châu.",
        "Ông Lò Văn Mẩy đề nghị huyện Mộc Châu tránh gây khó khăn cho người dân.",
        "Cán bộ huyện Mộc Châu không gây khó khăn cho người dân.",
        "Việc dời chợ ở huyện Mộc Châu không gây bức xúc.",
        "Ông Lò Văn Mẩy yêu cầu huyện Mộc Châu không được gây khó khăn cho người dân.",
        "Tỉnh Sơn La không để mưa đá ảnh hưởng tiêu cực đến mùa mận.",
    ],
)
def test_what_is_to_be_avoided_hinders_nobody(body: str) -> None:
    assert judged(body) == []


@pytest.mark.parametrize(
    "body",
    [
        "Sơn La luôn làm tốt việc chăm sóc người già.",
        "Sơn La luôn duy trì tốt việc trao đổi với các bản bạn.",
        "Mai Sơn luôn làm tốt việc chăm sóc người già.",
    ],
)
def test_a_name_that_is_also_a_word_of_speech_is_no_hearsay(body: str) -> None:
    assert [kind for kind, _, _ in judged(body)] == ["achievement"]
