"""Where the names of documents begin and end in running text."""

from __future__ import annotations

import pytest

from tests.reading_of import facts


def documents(body: str) -> list[tuple[str, str | None]]:
    """Return the documents of a body with their issuers."""
    found = facts(body)
    name = {e.key: e.name for e in found.entities}
    return [(name[d.entity], name.get(d.issuer or "")) for d in found.documents]


@pytest.mark.parametrize(
    ("body", "row"),
    [
        (
            "Bộ Y tế đã ra Chỉ thị mới về phòng, chống dịch sốt xuất huyết.",
            ("Chỉ thị về phòng, chống dịch sốt xuất huyết", "Bộ Y tế"),
        ),
        (
            "Ông đã ký báo cáo của Sở Y tế tỉnh Lai Châu trình Bộ Y tế về công tác khám bệnh.",
            ("Báo cáo của Sở Y tế tỉnh Lai Châu về công tác khám bệnh", "Sở Y tế tỉnh Lai Châu"),
        ),
        (
            "Năm nay là năm cuối của Kế hoạch phát triển kinh tế - xã hội 5 năm 2021-2025.",
            ("Kế hoạch phát triển kinh tế - xã hội 5 năm 2021-2025", None),
        ),
        (
            "Ban giúp thực hiện có hiệu quả Chương trình công tác trọng tâm năm 2023.",
            ("Chương trình công tác trọng tâm năm 2023", None),
        ),
        (
            "Căn cứ Luật Tổ chức Tòa án nhân dân năm 2014, hội đồng họp.",
            ("Luật Tổ chức Tòa án nhân dân năm 2014", None),
        ),
        (
            (
                "Đoàn học Nghị quyết số 45-NQ/TW, ngày 24/11/2023, Hội nghị lần thứ 8 Ban Chấp "
                "hành Trung ương Đảng (khóa XIII) về đội ngũ trí thức."
            ),
            (
                "Nghị quyết số 45-NQ/TW của Ban Chấp hành Trung ương Đảng",
                "Ban Chấp hành Trung ương Đảng",
            ),
        ),
        (
            "Bộ đã công bố Đề án phát triển cây ăn quả vùng cao theo Quyết định số 18/QĐ-TTg.",
            ("Đề án phát triển cây ăn quả vùng cao", None),
        ),
    ],
)
def test_a_document_has_its_name(body: str, row: tuple[str, str | None]) -> None:
    assert row in documents(body)


@pytest.mark.parametrize(
    "body",
    [
        "Bộ Y tế đã có công văn đốc thúc các bệnh viện.",
        "Tỉnh triển khai các nghị quyết, chỉ thị, kết luận của Trung ương.",
        "Bộ Y tế ban hành Hướng dẫn thực hiện các tiêu chí, chỉ ...",
    ],
)
def test_no_document_is_named(body: str) -> None:
    assert documents(body) == []


def test_no_law_goes_on_with_another_matter_behind_its_comma() -> None:
    found = documents("Sở giám sát việc chấp hành Luật Thú y, việc thực hiện nội quy chợ.")
    assert found == [("Luật Thú y", None)]


def test_a_question_ends_a_title() -> None:
    found = documents(
        "Bà hỏi Chỉ thị số 5-CT/TU về trồng lúa nước có gì khác biệt so với năm ngoái."
    )
    assert [name for name, _ in found] == ["Chỉ thị số 5-CT/TU"]
    aliases = {
        e.name: e.aliases for e in facts("Bà hỏi Chỉ thị số 5-CT/TU về lúa nước ra sao.").entities
    }
    assert all("ra sao" not in alias for alias in aliases["Chỉ thị số 5-CT/TU"])
