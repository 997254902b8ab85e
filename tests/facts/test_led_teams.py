"""Who leads, who goes on, whom a word means: the events that follow from it."""

from __future__ import annotations

import pytest

from tests.reading_of import happenings, parts


@pytest.mark.parametrize(
    ("body", "team"),
    [
        (
            "Tổ công tác số 2 do ông Lò Văn Mẩy làm Tổ trưởng đã kiểm tra Sở Y tế tỉnh Sơn La.",
            "Tổ công tác số 2",
        ),
        (
            "Đoàn giám sát số 7 do bà Vi Thị Mỵ làm Trưởng đoàn giám sát việc quản lý đất đai.",
            "Đoàn giám sát số 7",
        ),
    ],
)
def test_a_team_inspects_under_its_leader(body: str, team: str) -> None:
    kinds = [(kind, roles.get("organizer")) for kind, _, _, roles in happenings(body)]
    assert ("inspection", [team]) in kinds


def test_a_clause_with_its_own_day_shares_the_subject_before() -> None:
    body = (
        "Ngày 3/3/2024, Đoàn công tác của Bộ Y tế khảo sát Trường Tiểu học Na Mèo; ngày 4/3 làm "
        "việc với Tỉnh ủy Sơn La."
    )
    found = [(kind, day, roles["organizer"]) for kind, day, _, roles in happenings(body)]
    team = ["Đoàn công tác của Bộ Y tế"]
    assert found == [("visit", "2024-03-03", team), ("meeting", "2024-03-04", team)]


def test_a_clause_with_its_own_day_and_subject_shares_none() -> None:
    body = (
        "Ngày 3/3/2024, Đoàn công tác của Bộ Y tế khảo sát Trường Tiểu học Na Mèo; ngày 4/3 Sở Y "
        "tế tỉnh Sơn La làm việc với Tỉnh ủy Sơn La."
    )
    assert happenings(body)[1][3]["organizer"] == ["Sở Y tế tỉnh Sơn La"]


def test_who_gives_a_report_does_not_do_what_its_hearer_goes_on_to_do() -> None:
    body = (
        "Đoàn công tác của Bộ Y tế đã nghe báo cáo của Tỉnh ủy Sơn La và làm việc với Sở Y tế "
        "tỉnh Sơn La."
    )
    assert parts(body)["organizer"] == {"Đoàn công tác của Bộ Y tế"}


def test_a_man_is_not_the_woman_named_last() -> None:
    body = (
        "Ông Lò Văn Mẩy thăm gia đình bà Vi Thị Mỵ. Chiều cùng ngày, ông thăm Công an huyện Mộc "
        "Châu."
    )
    assert happenings(body)[-1][3]["participant"] == ["Lò Văn Mẩy"]


def test_two_calls_of_a_guest_are_two_meetings() -> None:
    body = (
        "Thủ tướng Lào Khamphan Say chào xã giao Chủ tịch nước Lò Văn Mẩy. Chiều 5/3, Thủ tướng "
        "Khamphan Say chào xã giao Tổng Bí thư Vi Thế Bường."
    )
    hosts = [roles["participant"] for _, _, _, roles in happenings(body)]
    assert hosts == [["Lò Văn Mẩy"], ["Vi Thế Bường"]]


def test_who_leads_the_team_that_a_meeting_is_with_is_there() -> None:
    body = (
        "Tại buổi làm việc với Đoàn công tác của Bộ Y tế do ông Lò Văn Mẩy dẫn đầu, bà Vi Thị Mỵ, "
        "Chủ tịch Ủy ban nhân dân tỉnh Sơn La, đề nghị mở thêm bệnh viện."
    )
    assert parts(body)["participant"] == {"Lò Văn Mẩy", "Vi Thị Mỵ"}


def test_who_is_received_is_whom_the_ceremony_is_for() -> None:
    body = "Sáng 5/3, Chủ tịch nước Lò Văn Mẩy chủ trì lễ đón Chủ tịch nước Lào Khamphan Say."
    assert parts(body) == {"chair": {"Lò Văn Mẩy"}, "counterpart": {"Khamphan Say"}}


def test_each_who_receives_a_caller_has_a_meeting_of_his_own() -> None:
    body = (
        "Thủ tướng Lào Khamphan Say chào xã giao Chủ tịch nước Lò Văn Mẩy, Tổng Bí thư Vi Thế "
        "Bường."
    )
    hosts = [roles["participant"] for _, _, _, roles in happenings(body)]
    assert hosts == [["Lò Văn Mẩy"], ["Vi Thế Bường"]]
