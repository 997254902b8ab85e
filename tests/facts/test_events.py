"""Events: reports put together, with date, place and who takes part in which role."""

from __future__ import annotations

import pytest

from tests.reading_of import facts, parts

INSPECTION = (
    "Sáng 12/5/2018, Đoàn kiểm tra số 812 của Ban Bí thư làm việc với Ban Thường vụ Tỉnh ủy "
    "Lai Châu. Đồng chí Trịnh Đức Khải, Phó Chủ nhiệm Văn phòng Chính phủ, Trưởng đoàn, chủ trì "
    "buổi làm việc. Cùng dự có đồng chí Lò Văn Mẩy, Bí thư Tỉnh ủy Lai Châu."
)


def told(body: str, **more: str) -> list[tuple[str, str | None]]:
    return [(e.type, e.date) for e in facts(body, **more).events]


def test_the_report_of_a_meeting_gives_date_and_roles() -> None:
    assert ("meeting", "2018-05-12") in told(INSPECTION)
    found = parts(INSPECTION)
    assert found["chair"] == {"Trịnh Đức Khải"}
    assert found["organizer"] == {"Đoàn kiểm tra số 812 của Ban Bí thư"}
    assert found["counterpart"] == {"Ban Thường vụ Tỉnh ủy Lai Châu"}
    assert found["participant"] == {"Lò Văn Mẩy"}


def test_a_meeting_of_an_inspection_team_is_part_of_an_inspection() -> None:
    assert {e.type for e in facts(INSPECTION).events} == {"meeting", "inspection"}


def test_title_and_body_tell_one_event() -> None:
    body = "Sáng 12/5/2018, Đoàn công tác của Bộ Y tế làm việc với Tỉnh ủy Lai Châu."
    title = "Đoàn công tác của Bộ Y tế làm việc với Tỉnh ủy Lai Châu"
    assert told(body, title=title) == [("meeting", "2018-05-12")]


def test_two_bodies_met_are_two_meetings() -> None:
    body = (
        "Đoàn công tác của Bộ Y tế làm việc với Sở Y tế tỉnh Sơn La. "
        "Đoàn công tác của Bộ Công an làm việc với Công an tỉnh Hà Giang."
    )
    assert told(body) == [("meeting", None), ("meeting", None)]


def test_two_days_are_two_meetings() -> None:
    body = "Ngày 3/6/2024, Tỉnh ủy Lai Châu họp. Ngày 5/6/2024, Tỉnh ủy Lai Châu họp."
    assert told(body) == [("meeting", "2024-06-03"), ("meeting", "2024-06-05")]


def test_a_day_without_a_year_takes_that_of_publication() -> None:
    body = "Sáng 5/6, bà Hà Thị Bưởi dâng hương tại Nghĩa trang liệt sĩ."
    assert told(body, published="2024-06-05") == [("ceremony", "2024-06-05")]
    assert told(body) == [("ceremony", None)]


def test_the_strongest_role_of_an_agent_counts() -> None:
    body = "Bà Hà Thị Bưởi dự hội nghị. Bà Hà Thị Bưởi chủ trì hội nghị."
    assert parts(body) == {"chair": {"Hà Thị Bưởi"}}


def test_who_is_named_by_his_office_alone_takes_part_as_a_person_does() -> None:
    body = "Ngày 5/3/2019, Thủ tướng Lò Văn Mẩy và Bộ trưởng Bộ Y tế làm việc với Tỉnh ủy Sơn La."
    assert parts(body)["participant"] == {"Lò Văn Mẩy", "Bộ trưởng Bộ Y tế"}


def test_who_chairs_or_attends_and_speaks_need_not_name_the_event_again() -> None:
    held = "Sáng 5/3/2019, Bộ Y tế tổ chức hội nghị tổng kết"
    for told, role in (
        (". Ông Lò Văn Mẩy tham dự và phát biểu chỉ đạo.", "participant"),
        (". Ông Lò Văn Mẩy chủ trì và phát biểu chỉ đạo.", "chair"),
        (" với sự tham gia của ông Lò Văn Mẩy.", "participant"),
    ):
        assert parts(held + told)[role] == {"Lò Văn Mẩy"}


def test_an_event_nobody_takes_part_in_is_not_told() -> None:
    assert told("Hội nghị tổng kết sẽ diễn ra tuần sau.") == []


def test_a_named_session_is_an_event_and_the_body_that_meets_holds_it() -> None:
    body = "Sáng nay, Kỳ họp thứ 8, Quốc hội khóa XV bế mạc."
    assert [e.name for e in facts(body).events] == ["Kỳ họp thứ 8, Quốc hội khóa XV"]
    assert parts(body) == {"organizer": {"Quốc hội"}}


def test_everyone_who_takes_part_is_an_entity_of_the_article() -> None:
    found = facts(INSPECTION)
    keys = {e.key for e in found.entities}
    events = {e.key for e in found.events}
    assert {p.agent for p in found.participations} <= keys
    assert {p.event for p in found.participations} <= events


def test_the_day_beside_a_session_is_its_own() -> None:
    body = (
        "Ngày 5/1/2024, Tỉnh ủy Lai Châu tổ chức hội nghị triển khai kết luận của Ủy ban Kiểm tra "
        "Trung ương tại kỳ họp thứ 20 diễn ra từ 12 đến 13/12/2023."
    )
    assert told(body) == [("meeting", "2024-01-05"), ("meeting", "2023-12-12")]


def test_the_day_of_its_closing_is_not_the_day_of_an_event() -> None:
    body = (
        "Sau 6 ngày làm việc (từ ngày 7 đến 12/10/2019), Hội nghị lần thứ mười một Ban Chấp hành "
        "Trung ương Đảng khóa XII đã bế mạc chiều 12/10/2019 tại Hà Nội."
    )
    assert told(body) == [("meeting", "2019-10-07")]
    names = {e.name for e in facts(body).entities}
    assert "Hội nghị lần thứ mười một Ban Chấp hành Trung ương Đảng khóa XII" in names


def test_a_month_dates_an_event_that_has_no_day() -> None:
    body = "Trước đó, giữa tháng 10/2018, Thanh tra Chính phủ thanh tra tại UBND huyện Mường Tè."
    assert told(body) == [("inspection", "2018-10")]
    body = "Tại phiên họp Chính phủ thường kỳ tháng 4-2024, Chính phủ nhất trí với báo cáo."
    assert told(body) == [("meeting", "2024-04")]


def test_the_year_that_a_meeting_sums_up_is_not_its_date() -> None:
    body = "Tỉnh ủy Lai Châu tổ chức hội nghị tổng kết năm 2014."
    assert told(body) == [("meeting", None)]


def test_an_event_held_on_a_day_needs_nobody_who_is_there() -> None:
    assert told("Hội nghị biểu dương người trồng chè diễn ra vào ngày 17/5/2024.") == [
        ("meeting", "2024-05-17")
    ]
    assert told("Hội nghị biểu dương người trồng chè là dịp để học hỏi.") == []


def test_extraordinary_sessions_are_counted_by_themselves() -> None:
    body = (
        "Chiều 26/8/2024, tại kỳ họp bất thường thứ 8, với 439/439 đại biểu tán thành, Quốc hội "
        "đã thông qua nghị quyết. Kỳ họp thứ 8 của Quốc hội diễn ra ngày 20/10/2024."
    )
    assert told(body) == [("meeting", "2024-08-26"), ("meeting", "2024-10-20")]
    assert parts(body)["organizer"] == {"Quốc hội"}


@pytest.mark.parametrize(
    "body",
    [
        "Chủ tịch UBND tỉnh Sơn La Kha Văn Lập yêu cầu Sở Y tế khẩn trương kiểm tra tại Mộc Châu.",
        "Thủ tướng đề nghị Thanh tra Chính phủ thanh tra dự án tại tỉnh Sơn La.",
    ],
)
def test_who_is_asked_to_inspect_has_not_inspected(body: str) -> None:
    assert facts(body).events == ()


def test_a_plenum_that_meets_from_one_day_to_another_starts_on_the_first() -> None:
    body = (
        "Hội nghị lần thứ tám Ban Chấp hành Trung ương Đảng khóa XIII họp từ ngày 2 đến ngày "
        "4/10/2023 tại Hà Nội."
    )
    assert [(e.type, e.date) for e in facts(body).events] == [("meeting", "2023-10-02")]


def test_what_is_told_of_a_meeting_to_come_is_neither_its_day_nor_its_stage() -> None:
    body = (
        "Phát biểu bế mạc Hội nghị lần thứ 8 Ban Chấp hành Đảng bộ tỉnh Sơn La ngày 1/12/2023, ông "
        "Lò Văn Mẩy cho biết Thường trực Tỉnh ủy sẽ làm việc với Bộ Y tế về thuốc. "
        "Ông Lò Văn Mẩy trao đổi với các đại biểu tại hội nghị. "
        "Ông Lò Văn Mẩy yêu cầu các sở khẩn trương thực hiện."
    )
    found = facts(body)
    planned = next(e for e in found.events if "sẽ làm việc" in (e.name or ""))
    assert planned.date is None
    name = {e.key: e.name for e in found.entities}
    there = {name[p.agent] for p in found.participations if p.event == planned.key}
    assert there == {"Thường trực Tỉnh ủy Sơn La", "Bộ Y tế"}


def test_a_sitting_of_another_body_is_another_meeting() -> None:
    body = (
        "Ngày 25/5/2023, Đoàn công tác của Bộ Y tế làm việc với Tỉnh ủy Sơn La. "
        "Ngày 25/5/2023, tại Hà Nội, Ban Bí thư đã họp dưới sự chủ trì của ông Lò Văn Mẩy."
    )
    found = facts(body)
    name = {e.key: e.name for e in found.entities}
    by_event = {
        e.name: {name[p.agent] for p in found.participations if p.event == e.key}
        for e in found.events
    }
    assert by_event["Ban Bí thư đã họp"] == {"Ban Bí thư", "Lò Văn Mẩy"}


def test_what_an_official_inspects_on_the_spot_may_be_a_work_of_building() -> None:
    body = (
        "Chiều 12/3/2024, ông Lò Văn Mẩy, Chủ tịch UBND tỉnh Sơn La kiểm tra tiến độ dự án hồ chứa"
        " nước Khe Trầm."
    )
    assert told(body) == [("inspection", "2024-03-12")]
