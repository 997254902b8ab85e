"""Which nouns name a document, under which name, number, type and day."""

from __future__ import annotations

import pytest

from tests.reading_of import facts

Told = tuple[str, str | None, str | None]


def documents(body: str, published: str | None = None) -> list[Told]:
    """Return the documents of a body as (type, number, day)."""
    return [(d.type, d.number, d.date) for d in facts(body, published=published).documents]


def named(body: str) -> list[str]:
    found = facts(body)
    name = {e.key: e.name for e in found.entities}
    return [name[d.entity] for d in found.documents]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Nghị quyết số 12-NQ/TU", ("nghị quyết", "12-NQ/TU", None)),
        ("Nghị quyết 12-NQ/TU", ("nghị quyết", "12-NQ/TU", None)),
        ("Quyết định số 1214/QĐ-BCT ngày 22/6/2022", ("quyết định", "1214/QĐ-BCT", "2022-06-22")),
        ("Thông tư số 12/2023/TT-BYT", ("thông tư", "12/2023/TT-BYT", None)),
        ("Chỉ thị số 05-CT/TW của Bộ Chính trị", ("chỉ thị", "05-CT/TW", None)),
        ("Luật Thanh tra", ("luật", None, None)),
        ("Bộ luật Hình sự", ("bộ luật", None, None)),
        ("Hiến pháp năm 2013", ("hiến pháp", None, None)),
        ("Nghị quyết Đại hội XIII của Đảng", ("nghị quyết", None, None)),
        ("Nghị quyết Trung ương 4 (khóa XII)", ("nghị quyết", None, None)),
    ],
)
def test_type_number_and_day_are_read(words: str, told: Told) -> None:
    assert documents(f"Các xã thực hiện {words}.") == [told]


@pytest.mark.parametrize(
    "body",
    [
        "Tỉnh ủy Sơn La ban hành nhiều nghị quyết.",
        "Tỉnh ủy Sơn La ban hành 12 nghị quyết.",
        "Các sở tuân thủ pháp luật.",
        "Đại hội XIII của Đảng thành công tốt đẹp.",
        "Ông Lò Văn Mẩy quyết định nghỉ hưu.",
        "Hội nghị nghe các báo cáo.",
        "Nghị quyết của các cấp ủy được thực hiện.",
        "Xe số 12 đi Mộc Châu.",
    ],
)
def test_many_documents_or_none_in_particular_name_none(body: str) -> None:
    assert documents(body) == []


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Ban Bí thư ban hành Chỉ thị về tăng cường công tác dân vận.",
         "Chỉ thị về tăng cường công tác dân vận"),
        ("Tỉnh Sơn La thi hành Luật Thanh tra.", "Luật Thanh tra"),
        ("Quy chế làm việc của Huyện ủy Mộc Châu được sửa.",
         "Quy chế làm việc của Huyện ủy Mộc Châu"),
        ("Các xã thực hiện Quyết định số 5/QĐ-TTg của Thủ tướng Chính phủ.",
         "Quyết định số 5/QĐ-TTg của Thủ tướng Chính phủ"),
    ],
)  # fmt: skip
def test_a_document_has_its_full_name(body: str, name: str) -> None:
    assert named(body) == [name]


def test_spellings_of_one_number_are_one_document() -> None:
    body = (
        "Các xã thực hiện Nghị quyết số 12-NQ/TU. Huyện Mộc Châu đã triển khai Nghị quyết 12-NQ/TU"
        " của Tỉnh ủy Sơn La."
    )
    assert len(documents(body)) == 1


def test_two_numbers_are_two_documents() -> None:
    body = "Các xã thực hiện Nghị quyết số 12-NQ/TU và Nghị quyết số 15-NQ/TU."
    assert [number for _, number, _ in documents(body)] == ["12-NQ/TU", "15-NQ/TU"]


@pytest.mark.parametrize("words", ["Dự thảo Báo cáo chính trị", "Đề cương Báo cáo chính trị"])
def test_a_draft_is_one(words: str) -> None:
    (document,) = facts(f"Các đại biểu góp ý vào {words}.").documents
    assert document.draft


def test_what_is_issued_is_no_draft() -> None:
    (document,) = facts("Tỉnh ủy Sơn La ban hành Nghị quyết số 12-NQ/TU.").documents
    assert not document.draft


def test_a_day_without_a_year_is_completed_by_the_article() -> None:
    body = "Các xã thực hiện Nghị quyết số 12-NQ/TU ngày 5/3."
    ((_, _, day),) = documents(body, published="2024-04-01")
    assert day in {"2024-03-05", None}


def test_a_title_names_the_documents_that_it_amends() -> None:
    body = "Bộ Y tế ban hành Thông tư số 5/2024/TT-BYT sửa đổi Thông tư số 12/2023/TT-BYT."
    assert {number for _, number, _ in documents(body)} == {"5/2024/TT-BYT", "12/2023/TT-BYT"}


@pytest.mark.parametrize(
    "words",
    [
        "Nghị quyết Trung ương 4 khóa XI, XII về xây dựng Đảng",
        "Nghị quyết Trung ương 4 khóa XI và khóa XII",
        "Nghị quyết Trung ương 4 (khóa XI, XII)",
        "các Nghị quyết Trung ương 4 khóa XI và XII",
        "Nghị quyết Trung ương 4 các khóa XI, XII",
    ],
)
def test_a_plenum_of_several_terms_has_a_resolution_of_each(words: str) -> None:
    found = facts(f"Tỉnh ủy Sơn La thực hiện {words}.")
    name = {e.key: e.name for e in found.entities}
    assert [name[d.entity] for d in found.documents] == [
        "Nghị quyết Trung ương 4 khóa XI",
        "Nghị quyết Trung ương 4 khóa XII",
    ]
    assert {name[d.issuer or ""] for d in found.documents} == {"Ban Chấp hành Trung ương Đảng"}
    assert "XII" not in {alias for e in found.entities for alias in e.aliases}


def test_what_follows_a_term_is_no_further_term() -> None:
    found = facts("Tỉnh ủy Sơn La thực hiện Nghị quyết Trung ương 4 khóa XII, 5 đề án và Đại hội.")
    assert len(found.documents) == 1
