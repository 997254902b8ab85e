"""Papers before the text, hosts who only invite, numbers in words, documents in full."""

from __future__ import annotations

import pytest

from kg.facts.extract import extract
from kg.model import Kind
from kg.sources.article import make_article
from kg.sources.wrapped import unwrapped
from tests.facts.test_decided import deeds
from tests.reading_of import happenings, measured, names


@pytest.mark.parametrize("paper", ["QĐND Online -", "QĐND -", "TTXVN –", "(QĐND) -", "VOV.VN -"])
def test_a_paper_before_the_text_decides_nothing(paper: str) -> None:
    body = f"{paper} Sáng 12/4/2024, Quốc hội bầu ông Lò Văn Mẩy giữ chức Chủ nhiệm Ủy ban Xã hội."
    assert {by for *_, by in deeds(body)} == {"Quốc hội"}
    assert all("Quân đội" not in name for name in names(body, Kind.ORGANISATION))


def test_bodies_joined_by_a_dash_stay() -> None:
    body = "HĐND - UBND tỉnh Sơn La tổ chức hội nghị."
    assert len(names(body, Kind.ORGANISATION)) == 2


@pytest.mark.parametrize(
    "host",
    [
        "Chủ tịch nước Lào Khăm Sỉ",
        "Thủ tướng Quốc vụ viện Trung Quốc Lý Cường Thịnh",
        "Tổng Bí thư Đảng Nhân dân Cách mạng Lào, Chủ tịch nước Lào Khăm Sỉ",
    ],
)
def test_who_invites_does_not_go(host: str) -> None:
    body = f"Nhận lời mời của {host}, Thủ tướng Lò Văn Mẩy và Phu nhân thăm Lào ngày 5/3/2024."
    ((_, _, _, who),) = happenings(body)
    assert who["participant"] == ["Lò Văn Mẩy"]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("một triệu hai trăm nghìn", "1200000"),
        ("hai nghìn ba trăm", "2300"),
        ("ba mươi lăm nghìn", "35000"),
        ("1 triệu rưỡi", "1500000"),
    ],
)
def test_the_parts_of_a_number_in_words_add_up(words: str, value: str) -> None:
    assert [v for _, _, v, _ in measured(f"Tỉnh Sơn La có {words} hộ dân.")] == [f"= {value}"]


HEADED = (
    "UBND TỈNH SƠN LA\nSố: 123/QĐ-UBND\nSơn La, ngày 5 tháng 3 năm 2024\n\nQUYẾT ĐỊNH\nVề việc bổ "
    "nhiệm cán bộ\n\nĐiều 1. Bổ nhiệm ông Lò Văn Mẩy giữ chức Giám đốc Sở Y tế tỉnh Sơn La.\n"
)


def test_a_decision_in_full_is_a_document_itself() -> None:
    found = extract(make_article(HEADED, origin="a.txt"))
    name = {e.key: e.name for e in found.entities}
    assert [(d.number, d.type, d.date, name[d.issuer or ""]) for d in found.documents] == [
        ("123/QĐ-UBND", "quyết định", "2024-03-05", "Ủy ban nhân dân tỉnh Sơn La")
    ]


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("Quyết định số 1234/QĐ-\nTTg ngày 5/3", "Quyết định số 1234/QĐ- TTg ngày 5/3"),
        ("Nghị quyết số 18-\nNQ/TW", "Nghị quyết số 18- NQ/TW"),
        ("Kết luận số 21\n-KL/TW", "Kết luận số 21 -KL/TW"),
        ("giai đoạn 2016-\n2020", "giai đoạn 2016-\n2020"),
        ("ba việc sau\n-Bí thư A", "ba việc sau\n-Bí thư A"),
    ],
)
def test_a_number_broken_at_its_hyphen_is_one(broken: str, whole: str) -> None:
    assert unwrapped(broken) == whole
