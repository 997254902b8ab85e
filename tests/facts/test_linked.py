"""What carries out, orders, is about or is part of what."""

from __future__ import annotations

import pytest

from tests.reading_of import linked


def relations(body: str) -> set[str]:
    return {relation for _, relation, _ in linked(body)}


@pytest.mark.parametrize(
    ("body", "link"),
    [
        ("Chương trình hành động số 5-CTr/TU thực hiện Nghị quyết số 20-NQ/TW có 12 điều.",
         "implements"),
        ("Kế hoạch số 12-KH/TU triển khai Nghị quyết số 20-NQ/TW có 12 điều.", "implements"),
        ("Đoàn kiểm tra của Ban Bí thư kiểm tra Tỉnh ủy Sơn La theo Quyết định số 408-QĐ/TW.",
         "mandatedBy"),
        ("Sáng 5/3, Tỉnh ủy Sơn La tổ chức hội nghị sơ kết thực hiện Nghị quyết số 20-NQ/TW.",
         "about"),
        ("Quy chế làm việc của Huyện ủy Mộc Châu, ban hành kèm theo Quyết định số 68-QĐ/HU.",
         "partOf"),
    ],
)  # fmt: skip
def test_the_words_between_tell_the_link(body: str, link: str) -> None:
    assert link in relations(body)


@pytest.mark.parametrize(
    "body",
    [
        "Nghị quyết số 20-NQ/TW và Nghị quyết số 12-NQ/TU có 12 điều.",
        "Tỉnh Sơn La không thực hiện Nghị quyết số 20-NQ/TW.",
        "Sáng 5/3, Tỉnh ủy Sơn La tổ chức hội nghị. Nghị quyết số 20-NQ/TW có 12 điều.",
        "Sau khi ban hành Nghị quyết số 20-NQ/TW, Kế hoạch số 12-KH/TU được sửa.",
    ],
)
def test_things_that_only_stand_beside_each_other_are_not_linked(body: str) -> None:
    assert linked(body) == set()


def test_nothing_is_linked_to_itself() -> None:
    body = "Nghị quyết số 20-NQ/TW thực hiện Nghị quyết số 20-NQ/TW."
    assert all(one != other for one, _, other in linked(body))


def test_a_session_is_about_each_document_that_it_debates() -> None:
    body = (
        "Sáng 5/3, HĐND tỉnh Sơn La tổ chức hội nghị sơ kết thực hiện Nghị quyết số 20-NQ/TW và"
        " Nghị quyết số 12-NQ/TU."
    )
    assert {name for _, relation, name in linked(body) if relation == "about"} == {
        "Nghị quyết số 20-NQ/TW",
        "Nghị quyết số 12-NQ/TU",
    }


def test_who_holds_a_session_debates_there_however_late_it_is_told() -> None:
    body = (
        "Sáng 5/3/2024, Thường trực HĐND tỉnh Sơn La tổ chức phiên họp thứ 9. Trời mưa. Đường "
        "trơn. Cầu hỏng. Đèo lở. Sông cạn. Rừng cháy. Thường trực HĐND tỉnh cho ý kiến về Tờ trình "
        "số 9-TTr/UB."
    )
    assert "about" in relations(body)
    assert "about" not in relations(body.replace("Thường trực HĐND tỉnh cho", "Sở Y tế cho"))
