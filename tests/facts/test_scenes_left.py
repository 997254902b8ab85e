"""Who is taken to be at an event, and who only speaks, writes or invites at another time."""

from __future__ import annotations

import pytest

from tests.reading_of import facts

MEETING = "Ngày 5/3, Tỉnh ủy Sơn La tổ chức hội nghị."
FILLED = "Dự án chậm. Tuyến đường dài 30 km. Dân chờ đợi. Mưa nhiều."


def there(body: str) -> list[tuple[str, str]]:
    """Return who takes part in which event of a body."""
    found = facts(body, published="2023-03-06")
    name = {e.key: e.name for e in found.entities}
    return [(p.event, name[p.agent]) for p in found.participations]


def test_who_writes_on_the_same_day_is_not_at_the_meeting() -> None:
    body = (
        f"{MEETING} Cùng ngày, Phó Thủ tướng Lò Văn Mẩy đã có văn bản gửi các tỉnh. Phó Thủ tướng "
        "yêu cầu các tỉnh tiêm phòng."
    )
    assert there(body) == [("e1", "Tỉnh ủy Sơn La")]


def test_who_speaks_at_it_is_there() -> None:
    body = f"{MEETING} Phó Thủ tướng Lò Văn Mẩy yêu cầu các tỉnh tiêm phòng."
    assert ("e1", "Lò Văn Mẩy") in there(body)


@pytest.mark.parametrize(
    "planned",
    [
        "Theo kế hoạch, ngày 16/4, HĐND tỉnh Sơn La sẽ họp.",
        "Ngày 16/4 tới, Thanh tra tỉnh Sơn La sẽ làm việc với Huyện ủy Mộc Châu.",
    ],
)
def test_nobody_speaks_at_what_is_still_to_come(planned: str) -> None:
    body = f"{planned} Ông Lò Văn Mẩy cho biết tỉnh thiếu bác sĩ."
    assert "Lò Văn Mẩy" not in {who for _, who in there(body)}


def test_a_month_below_the_lead_is_no_scene() -> None:
    past = (
        f"{FILLED} Tại buổi làm việc với UBND tỉnh Sơn La vào tháng 8/2021, Thủ tướng Vi Thế Bường "
        "yêu cầu rà soát dự án. Đường vẫn dở dang. Ông Lò Văn Mẩy cho biết dân mong có đường."
    )
    assert [who for _, who in there(past)] == ["Vi Thế Bường", "Ủy ban nhân dân tỉnh Sơn La"]
    assert [e.date for e in facts(past).events] == ["2021-08"]


@pytest.mark.parametrize(
    "career",
    [
        "Tại Đại hội Đảng bộ tỉnh nhiệm kỳ 2010 - 2015, ông Lò Văn Mẩy được bầu làm Tỉnh ủy viên.",
        "Ông Lò Văn Mẩy được bầu vào Bộ Chính trị tại Hội nghị Ban Chấp hành Trung ương Đảng.",
    ],
)
def test_a_station_of_a_career_is_no_event(career: str) -> None:
    assert facts(f"{FILLED} {career}").events == ()


def test_the_election_that_the_lead_reports_is_one() -> None:
    body = "Sáng 5/3, tại kỳ họp HĐND tỉnh Sơn La, ông Lò Văn Mẩy được bầu làm Chủ tịch UBND tỉnh."
    assert len(facts(body, published="2023-03-06").events) == 1


def test_a_conference_of_others_on_its_own_day_is_another_event() -> None:
    body = (
        "Bí thư Tỉnh ủy Vi Thế Bường chủ trì cuộc họp của Ban Thường vụ Tỉnh ủy Sơn La. Cuộc họp "
        "bàn về đất đai. Tỉnh có nhiều việc. Dân chờ đợi. Ngày 5/3, Bộ trưởng Bộ Y tế Lò Văn Mẩy "
        "dự hội nghị công bố quyết định thanh tra."
    )
    found = there(body)
    assert ("e2", "Lò Văn Mẩy") in found
    assert ("e1", "Lò Văn Mẩy") not in found


def test_who_invites_is_not_there() -> None:
    body = (
        "Nhận lời mời của Tổng Bí thư, Chủ tịch nước Lào Khamphan Say, sáng 5/3, Chủ tịch nước Vi "
        "Thế Bường lên đường thăm Lào và dự Hội nghị Mê Công."
    )
    who = {name for _, name in there(body)}
    assert "Vi Thế Bường" in who
    assert "Khamphan Say" not in who


def test_a_body_to_which_papers_go_at_a_session_does_not_attend() -> None:
    body = f"{MEETING} Hồ sơ đã được trình lên HĐND tỉnh Sơn La tại hội nghị."
    assert there(body) == [("e1", "Tỉnh ủy Sơn La")]
