"""Decisions on people as a newspaper tells them: who, what, which office, by whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.reading_of import decided

if TYPE_CHECKING:
    from tests.reading_of import Decided

DAY = "2024-06-08"  # on which the news came out


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Ban Bí thư quyết định điều động ông Lò Văn Mẩy giữ chức Bí thư Tỉnh ủy Sơn La.",
            [
                ("Lò Văn Mẩy", "appoint", "Bí thư", "Tỉnh ủy Sơn La", "Ban Bí thư"),
                ("Lò Văn Mẩy", "transfer", "Bí thư", "Tỉnh ủy Sơn La", "Ban Bí thư"),
            ],
        ),
        (
            ("HĐND tỉnh Sơn La bầu bà Vi Thị Mỵ, Phó Bí thư Tỉnh ủy, giữ chức Chủ tịch UBND tỉnh."),
            [
                (
                    "Vi Thị Mỵ",
                    "elect",
                    "Chủ tịch",
                    "Ủy ban nhân dân tỉnh Sơn La",
                    "Hội đồng nhân dân tỉnh Sơn La",
                )
            ],
        ),
        (
            (
                "Thủ tướng phê chuẩn kết quả bầu ông Lò Văn Mẩy giữ chức Phó Chủ tịch UBND tỉnh "
                "Sơn La."
            ),
            [
                (
                    "Lò Văn Mẩy",
                    "approve",
                    "Phó Chủ tịch",
                    "Ủy ban nhân dân tỉnh Sơn La",
                    "Thủ tướng Chính phủ",
                )
            ],
        ),
        (
            (
                "Ban Thường vụ Tỉnh ủy Sơn La chỉ định ông Lò Văn Mẩy tham gia Ban Chấp hành Đảng "
                "bộ huyện Mộc Châu, giữ chức Bí thư Huyện ủy."
            ),
            [
                (
                    "Lò Văn Mẩy",
                    "appoint",
                    "Bí thư",
                    "Huyện ủy Mộc Châu",
                    "Ban Thường vụ Tỉnh ủy Sơn La",
                ),
                (
                    "Lò Văn Mẩy",
                    "appoint",
                    "Ủy viên",
                    "Huyện ủy Mộc Châu",
                    "Ban Thường vụ Tỉnh ủy Sơn La",
                ),
            ],
        ),
        (
            "Chủ tịch nước bổ nhiệm ông Lò Văn Mẩy làm Đại sứ Việt Nam tại Lào.",
            [("Lò Văn Mẩy", "appoint", "Đại sứ", "Việt Nam", "Chủ tịch nước")],
        ),
        (
            (
                "Bộ trưởng Bộ Y tế bổ nhiệm lại ông Lò Văn Mẩy giữ chức Cục trưởng Cục Y tế dự "
                "phòng."
            ),
            [("Lò Văn Mẩy", "appoint", "Cục trưởng", "Cục Y tế dự phòng", "Bộ trưởng Bộ Y tế")],
        ),
        (
            "Ban Bí thư cho ông Lò Văn Mẩy thôi giữ chức Bí thư Tỉnh ủy Sơn La.",
            [("Lò Văn Mẩy", "relieve", "Bí thư", "Tỉnh ủy Sơn La", "Ban Bí thư")],
        ),
        (
            "Quốc hội miễn nhiệm chức vụ Bộ trưởng Bộ Y tế đối với ông Lò Văn Mẩy.",
            [("Lò Văn Mẩy", "relieve", "Bộ trưởng", "Bộ Y tế", "Quốc hội")],
        ),
    ],
)
def test_a_body_decides_on_whom_it_names(body: str, found: list[Decided]) -> None:
    assert decided(body, published=DAY) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            (
                "HĐND xã Mường Giôn bầu ông Lò Văn Mẩy giữ chức Chủ tịch UBND xã, bà Vi Thị Mỵ giữ "
                "chức Phó Chủ tịch UBND xã."
            ),
            [
                (
                    "Lò Văn Mẩy",
                    "elect",
                    "Chủ tịch",
                    "Ủy ban nhân dân xã Mường Giôn",
                    "Hội đồng nhân dân xã Mường Giôn",
                ),
                (
                    "Vi Thị Mỵ",
                    "elect",
                    "Phó Chủ tịch",
                    "Ủy ban nhân dân xã Mường Giôn",
                    "Hội đồng nhân dân xã Mường Giôn",
                ),
            ],
        ),
        (
            (
                "HĐND tỉnh Sơn La bầu ông Lò Văn Mẩy và bà Vi Thị Mỵ giữ chức Phó Chủ tịch UBND "
                "tỉnh."
            ),
            [
                (
                    "Lò Văn Mẩy",
                    "elect",
                    "Phó Chủ tịch",
                    "Ủy ban nhân dân tỉnh Sơn La",
                    "Hội đồng nhân dân tỉnh Sơn La",
                ),
                (
                    "Vi Thị Mỵ",
                    "elect",
                    "Phó Chủ tịch",
                    "Ủy ban nhân dân tỉnh Sơn La",
                    "Hội đồng nhân dân tỉnh Sơn La",
                ),
            ],
        ),
        (
            (
                "Ông Lò Văn Mẩy được bổ nhiệm làm Giám đốc Sở Y tế, ông Vì Văn Páo làm Giám đốc Sở "
                "Xây dựng."
            ),
            [
                ("Lò Văn Mẩy", "appoint", "Giám đốc", "Sở Y tế", None),
                ("Vì Văn Páo", "appoint", "Giám đốc", "Sở Xây dựng", None),
            ],
        ),
    ],
)
def test_each_of_several_people_has_an_office_of_his_own(body: str, found: list[Decided]) -> None:
    assert decided(body, published=DAY) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Ông Lò Văn Mẩy được Ban Bí thư chỉ định giữ chức Bí thư Tỉnh ủy Sơn La.",
            [("Lò Văn Mẩy", "appoint", "Bí thư", "Tỉnh ủy Sơn La", "Ban Bí thư")],
        ),
        (
            "Bà Vi Thị Mỵ vừa được bầu làm Chủ tịch Hội Nông dân tỉnh Sơn La.",
            [("Vi Thị Mỵ", "elect", "Chủ tịch", "Hội Nông dân tỉnh Sơn La", None)],
        ),
        (
            "Ông Lò Văn Mẩy bị Ban Thường vụ Tỉnh ủy Sơn La thi hành kỷ luật cảnh cáo.",
            [("Lò Văn Mẩy", "discipline", None, None, "Ban Thường vụ Tỉnh ủy Sơn La")],
        ),
        (
            "Ông Lò Văn Mẩy nghỉ hưu từ ngày 1/6/2024.",
            [("Lò Văn Mẩy", "relieve", None, None, None)],
        ),
    ],
)
def test_a_passive_strikes_who_stands_before_it(body: str, found: list[Decided]) -> None:
    assert decided(body, published=DAY) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            (
                "Ủy ban Kiểm tra Trung ương quyết định cảnh cáo ông Lò Văn Mẩy, Bí thư Tỉnh ủy Sơn "
                "La."
            ),
            [("Lò Văn Mẩy", "discipline", None, None, "Ủy ban Kiểm tra Trung ương")],
        ),
        (
            "Ban Bí thư quyết định cách tất cả các chức vụ trong Đảng đối với ông Lò Văn Mẩy.",
            [("Lò Văn Mẩy", "discipline", None, None, "Ban Bí thư")],
        ),
        (
            "Bộ Chính trị quyết định khai trừ ra khỏi Đảng đối với ông Lò Văn Mẩy.",
            [("Lò Văn Mẩy", "discipline", None, None, "Bộ Chính trị")],
        ),
        (
            "Ban Thường vụ Tỉnh ủy Sơn La khiển trách các ông Lò Văn Mẩy và Vì Văn Páo.",
            [
                ("Lò Văn Mẩy", "discipline", None, None, "Ban Thường vụ Tỉnh ủy Sơn La"),
                ("Vì Văn Páo", "discipline", None, None, "Ban Thường vụ Tỉnh ủy Sơn La"),
            ],
        ),
    ],
)
def test_a_punishment_has_its_person_behind_it(body: str, found: list[Decided]) -> None:
    assert decided(body, published=DAY) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Chủ tịch nước trao Huân chương Lao động hạng Nhì cho ông Lò Văn Mẩy.",
            [("Lò Văn Mẩy", "award", None, None, "Chủ tịch nước")],
        ),
        (
            "Thủ tướng Chính phủ thăng quân hàm từ Đại tá lên Thiếu tướng cho ông Lò Văn Mẩy.",
            [("Lò Văn Mẩy", "promote", None, None, "Thủ tướng Chính phủ")],
        ),
        (
            "UBND tỉnh Sơn La tặng Bằng khen cho ông Lò Văn Mẩy và bà Vi Thị Mỵ.",
            [
                ("Lò Văn Mẩy", "award", None, None, "Ủy ban nhân dân tỉnh Sơn La"),
                ("Vi Thị Mỵ", "award", None, None, "Ủy ban nhân dân tỉnh Sơn La"),
            ],
        ),
    ],
)
def test_an_honour_or_a_rank_goes_to_a_person(body: str, found: list[Decided]) -> None:
    assert decided(body, published=DAY) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            (
                "Ông Vì Văn Páo trao quyết định của Ban Bí thư điều động ông Lò Văn Mẩy giữ chức "
                "Bí thư Tỉnh ủy Sơn La."
            ),
            [
                ("Lò Văn Mẩy", "appoint", "Bí thư", "Tỉnh ủy Sơn La", "Ban Bí thư"),
                ("Lò Văn Mẩy", "transfer", "Bí thư", "Tỉnh ủy Sơn La", "Ban Bí thư"),
            ],
        ),
        (
            (
                "Tại hội nghị, ông Vì Văn Páo công bố Quyết định của Thủ tướng Chính phủ về việc "
                "bổ nhiệm ông Lò Văn Mẩy giữ chức Thứ trưởng Bộ Y tế."
            ),
            [("Lò Văn Mẩy", "appoint", "Thứ trưởng", "Bộ Y tế", "Thủ tướng Chính phủ")],
        ),
    ],
)
def test_who_only_hands_over_a_decision_does_not_decide(body: str, found: list[Decided]) -> None:
    assert decided(body, published=DAY) == found


@pytest.mark.parametrize(
    "body",
    [
        "Ban Thường vụ Tỉnh ủy Sơn La đề nghị Ban Bí thư kỷ luật ông Lò Văn Mẩy.",
        "Ban Bí thư chưa bổ nhiệm ông Lò Văn Mẩy giữ chức Bí thư Tỉnh ủy Sơn La.",
        "Không có chuyện ông Lò Văn Mẩy được bổ nhiệm làm Giám đốc Sở Y tế.",
        "Năm 2009, ông Lò Văn Mẩy được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Sơn La.",
        "Quốc hội sẽ bầu Chủ tịch nước vào tuần tới.",
    ],
)
def test_what_is_asked_denied_planned_or_long_past_is_no_decision(body: str) -> None:
    assert decided(body, published=DAY) == []


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Ban Bí thư cho ông Lò Văn Mẩy thôi giữ chức Bí thư Tỉnh ủy Sơn La.",
            [("Lò Văn Mẩy", "relieve", "Bí thư", "Tỉnh ủy Sơn La", "Ban Bí thư")],
        ),
        (
            "Bộ Chính trị quyết định để ông Lò Văn Mẩy thôi giữ chức Bí thư Tỉnh ủy Sơn La.",
            [("Lò Văn Mẩy", "relieve", "Bí thư", "Tỉnh ủy Sơn La", "Bộ Chính trị")],
        ),
        (
            "Ban Chấp hành Trung ương Đảng đồng ý để ông Lò Văn Mẩy thôi giữ các chức vụ.",
            [("Lò Văn Mẩy", "relieve", None, None, "Ban Chấp hành Trung ương Đảng")],
        ),
        (
            "Ban Bí thư quyết định ông Lò Văn Mẩy thôi giữ chức Bí thư Tỉnh ủy Sơn La.",
            [("Lò Văn Mẩy", "relieve", "Bí thư", "Tỉnh ủy Sơn La", "Ban Bí thư")],
        ),
    ],
)
def test_who_lets_somebody_go_decides(body: str, found: list[Decided]) -> None:
    assert decided(body, published=DAY) == found


@pytest.mark.parametrize(
    "rest",
    [
        "là do người tiền nhiệm đến tuổi nghỉ hưu giới thiệu; tập thể bỏ phiếu kín.",
        "đã được thực hiện đúng quy trình.",
    ],
)
def test_what_only_goes_for_a_decision_taken_tells_it(rest: str) -> None:
    found = decided(f"Việc bổ nhiệm ông Lò Văn Mẩy {rest}")
    assert found == [("Lò Văn Mẩy", "appoint", None, None, None)]


@pytest.mark.parametrize(
    "rest",
    [
        "sẽ được thực hiện đúng quy định.",
        "là do ai quyết định, đến nay chưa rõ.",
        "chưa được thực hiện đúng quy trình.",
        "nếu có, là do tập thể quyết định.",
    ],
)
def test_a_decision_that_is_only_spoken_of_is_none(rest: str) -> None:
    assert decided(f"Việc bổ nhiệm ông Lò Văn Mẩy {rest}") == []


def test_a_body_that_assigns_somebody_an_office_moves_and_appoints_him() -> None:
    body = "Ban Thường vụ Tỉnh ủy Sơn La phân công bà Vi Thị Mỵ giữ chức Bí thư Huyện ủy Sông Mã."
    by = "Ban Thường vụ Tỉnh ủy Sơn La"
    assert decided(body) == [
        ("Vi Thị Mỵ", action, "Bí thư", "Huyện ủy Sông Mã", by)
        for action in ("appoint", "transfer")
    ]
    assert decided("Ban Thường vụ Tỉnh ủy Sơn La phân công bà Vi Thị Mỵ theo dõi xã A.") == []
