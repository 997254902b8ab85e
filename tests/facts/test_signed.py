"""Who signed a document, for whom and on which day, as the clause around it tells."""

from __future__ import annotations

import pytest

from tests.reading_of import facts

Signed = tuple[str | None, str | None, str | None]


def signed(body: str) -> list[Signed]:
    """Return the documents of a body as (issuer, signer, day)."""
    found = facts(body, published="2024-03-06")
    name: dict[str | None, str] = {e.key: e.name for e in found.entities}
    return [(name.get(d.issuer), name.get(d.signer), d.date) for d in found.documents]


@pytest.mark.parametrize(
    ("body", "issuer", "signer"),
    [
        ("Thủ tướng Lò Văn Mẩy ký Quyết định số 5/QĐ-TTg.", "Thủ tướng Chính phủ", "Lò Văn Mẩy"),
        ("Phó Thủ tướng Lò Văn Mẩy ký Quyết định số 5/QĐ-TTg.", "Thủ tướng Chính phủ",
         "Lò Văn Mẩy"),
        ("Thứ trưởng Bộ Y tế Lò Văn Mẩy ký Quyết định số 5/QĐ-BYT.", "Bộ Y tế", "Lò Văn Mẩy"),
        ("Bộ Y tế ban hành Thông tư số 5/2024/TT-BYT.", "Bộ Y tế", None),
    ],
)  # fmt: skip
def test_who_signs_does_so_for_an_office_or_body(
    body: str, issuer: str, signer: str | None
) -> None:
    assert [row[:2] for row in signed(body)] == [(issuer, signer)]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Ngày 5/3/2024, ", "2024-03-05"),
        ("Ngày 5/3, ", "2024-03-05"),
        ("", None),
    ],
)
def test_the_day_before_who_signs_is_that_of_the_document(words: str, day: str | None) -> None:
    body = f"{words}Phó Thủ tướng Lò Văn Mẩy ký Quyết định số 5/QĐ-TTg."
    assert [row[2] for row in signed(body)] == [day]


def test_a_day_of_its_own_words_counts_first() -> None:
    body = "Sáng 5/3, Bộ Y tế ban hành Thông tư số 5/2024/TT-BYT ngày 1/2/2024."
    assert [row[2] for row in signed(body)] == ["2024-02-01"]


@pytest.mark.parametrize(
    "body",
    [
        "Bộ Y tế chưa ban hành Thông tư số 5/2024/TT-BYT.",
        "Bộ Y tế góp ý vào Thông tư số 5/2024/TT-BYT.",
        "Bộ Y tế phổ biến Thông tư số 5/2024/TT-BYT.",
    ],
)
def test_who_does_not_issue_it_is_no_issuer(body: str) -> None:
    assert [row[:2] for row in signed(body)] == [(None, None)]


@pytest.mark.parametrize(
    ("rest", "found"),
    [
        ("do Tỉnh ủy Sơn La ban hành ngày 3/2/2024", ("Tỉnh ủy Sơn La", None, "2024-02-03")),
        ("vừa được Tỉnh ủy Sơn La ban hành", ("Tỉnh ủy Sơn La", None, None)),
        (
            ", do Phó Chủ tịch UBND tỉnh Sơn La Lò Văn Mẩy ký",
            ("Ủy ban nhân dân tỉnh Sơn La", "Lò Văn Mẩy", None),
        ),
        ("không phải do Tỉnh ủy Sơn La ban hành", (None, None, None)),
        ("chưa được Tỉnh ủy Sơn La ban hành", (None, None, None)),
        ("được Tỉnh ủy Sơn La triển khai", (None, None, None)),
    ],
)
def test_who_issues_it_may_stand_between_it_and_the_verb(rest: str, found: Signed) -> None:
    assert signed(f"Chỉ thị số 5-CT/TU {rest}, nêu rõ nhiệm vụ.".replace(" ,", ",")) == [found]
