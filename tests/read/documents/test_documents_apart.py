"""Documents that are none, or whole: years of a clause, plurals in a row, titles within titles."""

from __future__ import annotations

import pytest

from tests.reading_of import facts


@pytest.mark.parametrize("paper", ["Kết luận số 17-KL/TW", "Nghị quyết 05"])
def test_the_year_of_a_clause_is_not_that_of_the_document_before_it(paper: str) -> None:
    (document,) = facts(f"Thực hiện {paper}, năm 2019, tỉnh Sơn La đã xây 12 trường.").documents
    assert document.date is None


def test_the_year_of_a_document_is_its_own() -> None:
    (document,) = facts("Tỉnh Sơn La thực hiện Kết luận số 17-KL/TW, năm 2019.").documents
    assert document.date == "2019"


@pytest.mark.parametrize(
    "body",
    [
        "Thực hiện các Nghị quyết, Kết luận của Đảng, Quốc hội, tỉnh đã xây 12 trường.",
        "Nhân dân thực hiện tốt Hiệp định về Quy chế biên giới quốc gia.",
    ],
)
def test_plurals_in_a_row_and_parts_of_titles_are_no_documents(body: str) -> None:
    names = {d.entity for d in facts(body).documents}
    assert not any("kết luận" in name or name.startswith("quy chế") for name in names)
    assert not [e for e in facts(body).entities if e.name.startswith(("Kết luận", "Quy chế"))]
