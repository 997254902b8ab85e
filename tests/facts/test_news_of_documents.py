"""Documents as a newspaper tells them: name, type, who issued and signed them, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.reading_of import printed

if TYPE_CHECKING:
    from tests.reading_of import Printed


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            (
                "Tỉnh Sơn La thực hiện Nghị quyết số 26-NQ/TW ngày 5/8/2008 của Ban Chấp hành "
                "Trung ương Đảng về nông nghiệp, nông dân, nông thôn."
            ),
            [
                (
                    "Nghị quyết số 26-NQ/TW của Ban Chấp hành Trung ương Đảng",
                    "nghị quyết",
                    "Ban Chấp hành Trung ương Đảng",
                    "2008-08-05",
                    None,
                )
            ],
        ),
        (
            "Sở Y tế thực hiện Quyết định số 15/QĐ-UBND ngày 3/4/2023 của UBND tỉnh Sơn La.",
            [
                (
                    "Quyết định số 15/QĐ-UBND của Ủy ban nhân dân tỉnh Sơn La",
                    "quyết định",
                    "Ủy ban nhân dân tỉnh Sơn La",
                    "2023-04-03",
                    None,
                )
            ],
        ),
        (
            "Tỉnh Sơn La thực hiện Thông tư số 03/2020/TT-BYT.",
            [("Thông tư số 03/2020/TT-BYT", "thông tư", None, None, None)],
        ),
        (
            "Huyện Mường La thực hiện Kết luận 24 của Bộ Chính trị.",
            [("Kết luận 24 của Bộ Chính trị", "kết luận", "Bộ Chính trị", None, None)],
        ),
    ],
)
def test_a_number_names_a_document_and_its_issuer_behind_it(
    body: str, found: list[Printed]
) -> None:
    assert printed(body) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            (
                "Ngày 5/3/2024, Thủ tướng Chính phủ Lò Văn Mẩy ký Quyết định số 245/QĐ-TTg về phát "
                "triển vùng."
            ),
            [
                (
                    "Quyết định số 245/QĐ-TTg của Thủ tướng Chính phủ",
                    "quyết định",
                    "Thủ tướng Chính phủ",
                    "2024-03-05",
                    "Lò Văn Mẩy",
                )
            ],
        ),
        (
            "Bộ Y tế đã ban hành Thông tư số 12/2024/TT-BYT về khám bệnh.",
            [("Thông tư số 12/2024/TT-BYT của Bộ Y tế", "thông tư", "Bộ Y tế", None, None)],
        ),
        (
            "Chủ tịch UBND tỉnh Sơn La vừa ký Quyết định số 77/QĐ-UBND về phòng cháy.",
            [
                (
                    "Quyết định số 77/QĐ-UBND của Chủ tịch Ủy ban nhân dân tỉnh Sơn La",
                    "quyết định",
                    "Chủ tịch Ủy ban nhân dân tỉnh Sơn La",
                    None,
                    None,
                )
            ],
        ),
        (
            (
                "Thay mặt Ban Thường vụ Tỉnh ủy Sơn La, ông Lò Văn Mẩy ký Chỉ thị số 12-CT/TU về "
                "phòng dịch."
            ),
            [
                (
                    "Chỉ thị số 12-CT/TU của Ban Thường vụ Tỉnh ủy Sơn La",
                    "chỉ thị",
                    "Ban Thường vụ Tỉnh ủy Sơn La",
                    None,
                    "Lò Văn Mẩy",
                )
            ],
        ),
        (
            "HĐND tỉnh Sơn La thông qua 12 nghị quyết, trong đó có Nghị quyết số 55/NQ-HĐND.",
            [
                (
                    "Nghị quyết số 55/NQ-HĐND của Hội đồng nhân dân tỉnh Sơn La",
                    "nghị quyết",
                    "Hội đồng nhân dân tỉnh Sơn La",
                    None,
                    None,
                )
            ],
        ),
        (
            ("Thừa lệnh Bộ trưởng Bộ Y tế, ông Lò Văn Mẩy ký Quyết định số 5/QĐ-BYT về mua thuốc."),
            [
                (
                    "Quyết định số 5/QĐ-BYT của Bộ trưởng Bộ Y tế",
                    "quyết định",
                    "Bộ trưởng Bộ Y tế",
                    None,
                    "Lò Văn Mẩy",
                )
            ],
        ),
    ],
)
def test_who_signs_or_issues_stands_before_the_verb(body: str, found: list[Printed]) -> None:
    assert printed(body) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Tỉnh ủy Sơn La ban hành Nghị quyết về phát triển du lịch.",
            [("Nghị quyết về phát triển du lịch", "nghị quyết", "Tỉnh ủy Sơn La", None, None)],
        ),
        (
            "Ban Bí thư ban hành Chỉ thị về tăng cường quản lý đất đai.",
            [("Chỉ thị về tăng cường quản lý đất đai", "chỉ thị", "Ban Bí thư", None, None)],
        ),
        (
            "Huyện ủy Mộc Châu thực hiện Quy chế làm việc của Tỉnh ủy Sơn La.",
            [("Quy chế làm việc của Tỉnh ủy Sơn La", "quy chế", None, None, None)],
        ),
        (
            "Tỉnh Sơn La thực hiện Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XV.",
            [("Nghị quyết Đại hội Đảng bộ tỉnh Sơn La lần thứ XV", "nghị quyết", None, None, None)],
        ),
    ],
)
def test_a_title_or_owner_names_a_document_without_a_number(
    body: str, found: list[Printed]
) -> None:
    assert printed(body) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Quốc hội thông qua Luật Đất đai (sửa đổi).",
            [("Luật Đất đai (sửa đổi)", "luật", "Quốc hội", None, None)],
        ),
        (
            "Tòa án áp dụng Bộ luật Hình sự năm 2015.",
            [("Bộ luật Hình sự năm 2015", "bộ luật", None, None, None)],
        ),
        (
            "Tỉnh Sơn La quán triệt Nghị quyết Trung ương 4 khóa XII.",
            [
                (
                    "Nghị quyết Trung ương 4 khóa XII",
                    "nghị quyết",
                    "Ban Chấp hành Trung ương Đảng",
                    None,
                    None,
                )
            ],
        ),
        (
            "Cán bộ học tập Điều lệ Đảng.",
            [("Điều lệ Đảng", "điều lệ", None, None, None)],
        ),
    ],
)
def test_laws_and_plenums_are_documents_by_name(body: str, found: list[Printed]) -> None:
    assert printed(body) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Các đại biểu góp ý dự thảo Báo cáo chính trị.",
            [("Dự thảo Báo cáo chính trị", "báo cáo", None, None, None)],
        ),
        (
            "Bộ Y tế lấy ý kiến về dự thảo Nghị định quy định về thuốc.",
            [("Dự thảo Nghị định quy định về thuốc", "nghị định", None, None, None)],
        ),
    ],
)
def test_a_draft_is_one_without_an_issuer(body: str, found: list[Printed]) -> None:
    assert printed(body) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Huyện Mường La thực hiện Quyết định 217, 218 của Bộ Chính trị.",
            [
                ("Quyết định 217 của Bộ Chính trị", "quyết định", "Bộ Chính trị", None, None),
                ("Quyết định 218 của Bộ Chính trị", "quyết định", "Bộ Chính trị", None, None),
            ],
        ),
        (
            "Tỉnh Sơn La thực hiện Nghị quyết số 5-NQ/TW và Kết luận số 6-KL/TW.",
            [
                ("Nghị quyết số 5-NQ/TW", "nghị quyết", None, None, None),
                ("Kết luận số 6-KL/TW", "kết luận", None, None, None),
            ],
        ),
    ],
)
def test_several_numbers_are_several_documents(body: str, found: list[Printed]) -> None:
    assert printed(body) == found


@pytest.mark.parametrize(
    "body",
    [
        "Tỉnh Sơn La ban hành nhiều nghị quyết, chỉ thị.",
        "Ban Bí thư quyết định kỷ luật ông Lò Văn Mẩy.",
        "Ông Lò Văn Mẩy kết luận 5 nội dung.",
        "Nghị quyết này rất quan trọng.",
        "Chiếc xe số 15 chạy trên quốc lộ 6.",
    ],
)
def test_a_common_or_bare_noun_is_no_document(body: str) -> None:
    assert printed(body) == []


@pytest.mark.parametrize(
    ("text", "issuers"),
    [
        (
            "Quy định số 40-QĐ/TW, ngày 19/9/2011 và Quyết định số 43-QĐNS/TW của Bộ Chính trị",
            ["Bộ Chính trị", "Bộ Chính trị"],
        ),
        (
            "Công văn số 8-CV/TU, ngày 1/2/2016 và Công văn số 9-CV/TU của Tỉnh ủy Sơn La",
            ["Tỉnh ủy Sơn La", "Tỉnh ủy Sơn La"],
        ),
        (
            "Nghị quyết số 8-NQ/TW, ngày 1/2/2016 và Kế hoạch số 9-KH/TU của Tỉnh ủy Sơn La",
            [None, "Tỉnh ủy Sơn La"],
        ),
        (
            "Nghị quyết 8-NQ/TW và Quyết định số 9/QĐ-UBND của UBND tỉnh Sơn La",
            [None, "Ủy ban nhân dân tỉnh Sơn La"],
        ),
    ],
)
def test_two_numbers_that_end_in_one_body_have_one_issuer(
    text: str, issuers: list[str | None]
) -> None:
    assert [
        issuer for _, _, issuer, _, _ in printed(f"Huyện Mộc Châu thực hiện {text}.")
    ] == issuers


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Văn kiện Đại hội XIII của Đảng", 1),
        ("Văn kiện Đại hội Đảng bộ tỉnh Sơn La lần thứ XV", 1),
        ("các văn kiện Đại hội XIII của Đảng", 0),
        ("Văn kiện Đại hội", 0),
        ("văn kiện", 0),
    ],
)
def test_the_papers_of_a_congress_are_one_document(text: str, found: int) -> None:
    types = [kind for _, kind, *_ in printed(f"Huyện Mộc Châu nghiên cứu {text}.")]
    assert types == ["văn kiện"] * found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("đã dự thảo kế hoạch triển khai thực hiện", 0),
        ("trình dự thảo kế hoạch thực hiện", 0),
        ("trình dự thảo kế hoạch thực hiện chuyển đổi số", 1),
        ("trình dự thảo kế hoạch kiểm tra công tác cán bộ", 1),
    ],
)
def test_a_plan_to_carry_out_nothing_said_has_no_title(text: str, found: int) -> None:
    assert len(printed(f"Văn phòng Tỉnh ủy Sơn La {text}.")) == found
