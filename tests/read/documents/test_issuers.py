"""Who issued a document, as its own words tell it."""

from __future__ import annotations

import pytest

from tests.reading_of import facts


def issued(body: str) -> list[tuple[str, str | None]]:
    """Return the documents of a body with their issuers."""
    found = facts(body)
    name = {e.key: e.name for e in found.entities}
    return [(name[d.entity], name[d.issuer] if d.issuer else None) for d in found.documents]


@pytest.mark.parametrize(
    ("words", "issuer"),
    [
        ("Nghị quyết số 12-NQ/TU của Tỉnh ủy Sơn La", "Tỉnh ủy Sơn La"),
        ("Nghị quyết số 12-NQ/TU ngày 5/3/2024 của Tỉnh ủy Sơn La", "Tỉnh ủy Sơn La"),
        ("Nghị quyết số 12-NQ/TU của Ban Thường vụ Tỉnh ủy Sơn La về trồng rừng",
         "Ban Thường vụ Tỉnh ủy Sơn La"),
        ("Quyết định số 5/QĐ-TTg của Thủ tướng Chính phủ", "Thủ tướng Chính phủ"),
        ("Thông tư số 12/2023/TT-BYT của Bộ Y tế", "Bộ Y tế"),
        ("Quyết định số 12/QĐ-UBND của Chủ tịch UBND tỉnh Sơn La",
         "Chủ tịch Ủy ban nhân dân tỉnh Sơn La"),
        ("Nghị quyết Trung ương 4 (khóa XII)", "Ban Chấp hành Trung ương Đảng"),
    ],
)  # fmt: skip
def test_the_words_of_a_document_name_its_issuer(words: str, issuer: str) -> None:
    ((_, by),) = issued(f"Các xã thực hiện {words}.")
    assert by == issuer


@pytest.mark.parametrize(
    "words",
    ["Nghị quyết số 12-NQ/TU", "Nghị quyết số 12-NQ/TU ngày 5/3/2024", "Kế hoạch số 5"],
)
def test_no_words_for_an_issuer_tell_none(words: str) -> None:
    assert [by for _, by in issued(f"Các xã thực hiện {words}.")] == [None]


@pytest.mark.parametrize(
    ("body", "issuer"),
    [
        ("Tỉnh ủy Sơn La ban hành Nghị quyết số 12-NQ/TU.", "Tỉnh ủy Sơn La"),
        ("Tỉnh ủy Sơn La đã ban hành Nghị quyết số 12-NQ/TU.", "Tỉnh ủy Sơn La"),
        ("Phó Thủ tướng Lò Văn Mẩy ký Quyết định số 5/QĐ-TTg.", "Thủ tướng Chính phủ"),
        ("Thứ trưởng Bộ Y tế Lò Văn Mẩy ký Quyết định số 5/QĐ-BYT.", "Bộ Y tế"),
        ("Bộ trưởng Bộ Y tế Lò Văn Mẩy ký Quyết định số 5/QĐ-BYT.", "Bộ trưởng Bộ Y tế"),
        ("HĐND tỉnh Sơn La thông qua Nghị quyết số 5/NQ-HĐND.", "Hội đồng nhân dân tỉnh Sơn La"),
    ],
)
def test_who_issues_it_by_a_verb_is_its_issuer(body: str, issuer: str) -> None:
    assert [by for _, by in issued(body)] == [issuer]


@pytest.mark.parametrize(
    "body",
    [
        "Tỉnh ủy Sơn La không ban hành Nghị quyết số 12-NQ/TU.",
        "Tỉnh ủy Sơn La thực hiện Nghị quyết số 12-NQ/TU.",
        "Tỉnh ủy Sơn La họp bàn Nghị quyết số 12-NQ/TU.",
        "Sở Y tế tỉnh Sơn La trình Kế hoạch số 5.",
    ],
)
def test_who_only_deals_with_it_is_not(body: str) -> None:
    assert [by for _, by in issued(body)] == [None]


def test_the_signer_is_kept_beside_the_authority() -> None:
    found = facts("Phó Thủ tướng Lò Văn Mẩy ký Quyết định số 5/QĐ-TTg về trồng rừng.")
    name = {e.key: e.name for e in found.entities}
    (document,) = found.documents
    assert name[document.signer or ""] == "Lò Văn Mẩy"


def test_one_document_printed_twice_is_one_with_what_both_say() -> None:
    body = (
        "Tỉnh ủy Sơn La ban hành Nghị quyết số 12-NQ/TU. Nghị quyết số 12-NQ/TU ngày 5/3/2024 nêu"
        " rõ việc trồng rừng. Các xã đã góp ý vào Nghị quyết."
    )
    (document,) = facts(body).documents
    assert document.date == "2024-03-05"
    assert [by for _, by in issued(body)] == ["Tỉnh ủy Sơn La"]
    (entity,) = [e for e in facts(body).entities if e.key == document.entity]
    assert len(entity.mentions) == 3


def test_a_bare_noun_means_the_document_of_its_type_alone() -> None:
    body = "Tỉnh ủy Sơn La ban hành Nghị quyết số 12-NQ/TU. Các xã góp ý vào Quyết định."
    (entity,) = [e for e in facts(body).entities if e.kind.value == "document"]
    assert len(entity.mentions) == 1


def test_numbers_joined_share_their_noun_and_owner() -> None:
    body = "Các xã thực hiện Quyết định 217 và 218 của Bộ Chính trị."
    assert [by for _, by in issued(body)] == ["Bộ Chính trị", "Bộ Chính trị"]


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("HĐND tỉnh Sơn La thông qua 3 nghị quyết về: Đặt tên đường; Hỗ trợ nông dân; Thu phí.", 3),
        ("HĐND tỉnh Sơn La thông qua 3 nghị quyết về nông nghiệp.", 0),
        ("HĐND tỉnh Sơn La thông qua các nghị quyết quan trọng.", 0),
    ],
)
def test_a_list_of_titles_is_as_many_documents(body: str, count: int) -> None:
    assert len(facts(body).documents) == count
