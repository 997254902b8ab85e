"""What a meeting is held for: verbs behind its noun, or behind whom it is held with."""

from __future__ import annotations

import pytest

from tests.reading_of import linked

_RESOLUTION = "Nghị quyết số 26-NQ/TU"


@pytest.mark.parametrize(
    "body",
    [
        (
            "Sáng 3/4/2022, Huyện ủy Mộc Châu tổ chức hội nghị học tập, quán triệt và triển khai "
            "thực hiện Nghị quyết số 26-NQ/TU."
        ),
        (
            "Sáng 3/4/2022, Huyện ủy Mộc Châu tổ chức hội nghị kiểm tra, đánh giá việc triển khai, "
            "thực hiện Nghị quyết số 26-NQ/TU."
        ),
        (
            "Sáng 3/4/2022, Sở Y tế Sơn La làm việc với Huyện ủy Mộc Châu để gỡ vướng trong quá "
            "trình thực hiện Nghị quyết số 26-NQ/TU."
        ),
        (
            "Sáng 3/4/2022, Tỉnh ủy Sơn La làm việc với Huyện ủy Mộc Châu, đánh giá 5 năm thực "
            "hiện Nghị quyết số 26-NQ/TU."
        ),
        (
            "Sáng 3/4/2022, Tỉnh ủy Sơn La làm việc với Huyện ủy Mộc Châu, thông báo Nghị quyết số "
            "26-NQ/TU."
        ),
    ],
)
def test_a_meeting_is_about_what_it_is_held_for(body: str) -> None:
    assert {(p, o) for _, p, o in linked(body)} == {("about", _RESOLUTION)}


@pytest.mark.parametrize(
    "body",
    [
        (
            "Sáng 3/4/2022, Tỉnh ủy Sơn La làm việc với Huyện ủy Mộc Châu, đề nghị huyện thực hiện "
            "Nghị quyết số 26-NQ/TU."
        ),
        (
            "Tại hội nghị sáng 3/4/2022 của Huyện ủy Mộc Châu, ông Vi Văn Tọa nhấn mạnh các xã "
            "phải thực hiện Nghị quyết số 26-NQ/TU."
        ),
        (
            "Sáng 3/4/2022, Huyện ủy Mộc Châu tổ chức hội nghị. Huyện coi trọng việc quán triệt "
            "Nghị quyết số 26-NQ/TU tại các chi bộ sau hội nghị."
        ),
        (
            "Huyện hoàn thành việc sơ kết 5 năm thực hiện Nghị quyết số 26-NQ/TU; tổ chức hội nghị "
            "gặp mặt doanh nghiệp ngày 3/4/2022."
        ),
    ],
)
def test_what_is_asked_or_done_elsewhere_is_not_what_it_is_held_for(body: str) -> None:
    assert not {link for link in linked(body) if link[1] == "about"}


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            (
                "Sáng 3/4/2022, Huyện ủy Mộc Châu tổ chức hội nghị. Hội nghị thảo luận các nội "
                "dung: Báo cáo kết quả trồng chè năm 2021; Đề án phát triển bò sữa giai đoạn "
                "2022-2025."
            ),
            {
                "Báo cáo kết quả trồng chè năm 2021",
                "Đề án phát triển bò sữa giai đoạn 2022-2025",
            },
        ),
        (
            (
                "Sáng 3/4/2022, HĐND tỉnh Sơn La khai mạc kỳ họp thứ 7. HĐND tỉnh thông qua Nghị "
                "quyết về hỗ trợ giáo viên; Nghị quyết về phân bổ vốn năm 2022."
            ),
            {"Nghị quyết về hỗ trợ giáo viên", "Nghị quyết về phân bổ vốn năm 2022"},
        ),
        (
            (
                "Sáng 3/4/2022, HĐND tỉnh Sơn La khai mạc kỳ họp thứ 7. Năm 2019, HĐND tỉnh thông "
                "qua Nghị quyết về hỗ trợ giáo viên."
            ),
            set(),
        ),
    ],
)
def test_items_of_an_agenda_are_what_a_session_is_about(body: str, found: set[str]) -> None:
    assert {o for _, p, o in linked(body) if p == "about"} == found


def test_a_session_that_hears_a_report_on_a_bill_is_about_both() -> None:
    body = (
        "Tại phiên họp ngày 5/4/2023, Quốc hội nghe ông Vi Văn Tọa trình bày Báo cáo thẩm tra dự "
        "án Luật Nuôi ong."
    )
    assert {o for _, p, o in linked(body) if p == "about"} == {
        "Báo cáo thẩm tra dự án Luật Nuôi ong",
        "Luật Nuôi ong",
    }


@pytest.mark.parametrize(
    "body",
    [
        (
            "Tại buổi làm việc ngày 5/4/2024 với huyện Mộc Châu, ông Vi Văn Tọa yêu cầu huyện công "
            "bố Quyết định số 5/QĐ-UBND."
        ),
        (
            "Ngày 5/4/2024, ông Vi Văn Tọa dự hội nghị của huyện Mộc Châu. Tại hội nghị, ông kiến "
            "nghị Quốc hội xem xét Luật Nuôi ong."
        ),
    ],
)
def test_what_somebody_asks_for_is_no_item(body: str) -> None:
    assert not {link for link in linked(body) if link[1] == "about"}
