"""Events told twice: by a picture over the text (guide, decision 32), or by their day."""

from __future__ import annotations

from tests.reading_of import happenings

SHOWN = "Ông Lò Văn Mẩy phát biểu tại phiên họp HĐND tỉnh Sơn La ngày 3/4/2024. (Ảnh: Nam An)\n\n"


def test_a_picture_of_another_day_reports_no_event() -> None:
    told = happenings(SHOWN + "Ngày 10/5/2024, Tỉnh ủy Sơn La tổ chức hội nghị.")
    assert told == [("meeting", "2024-05-10", None, {"organizer": ["Tỉnh ủy Sơn La"]})]


def test_a_picture_of_the_event_adds_whom_it_shows() -> None:
    told = happenings(SHOWN + "Ngày 3/4/2024, HĐND tỉnh Sơn La họp phiên thứ 5.")
    assert [(day, parts["participant"]) for _, day, _, parts in told] == [
        ("2024-04-03", ["Lò Văn Mẩy"])
    ]


def test_where_only_pictures_tell_of_events_theirs_stay() -> None:
    assert [day for _, day, *_ in happenings(SHOWN + "Trời nhiều mây.")] == ["2024-04-03"]


def test_a_meeting_told_again_by_its_day_is_one_though_no_year_is_printed() -> None:
    told = happenings(
        "Bộ Y tế đồng ý với kiến nghị của Tỉnh ủy Sơn La tại buổi làm việc ngày 20/10.\n\n"
        "Trước đó ngày 20/10, tại buổi làm việc của Bộ Y tế với Ban Thường vụ Tỉnh ủy Sơn La, "
        "tỉnh nêu một số vấn đề."
    )
    assert [parts["counterpart"] for *_, parts in told] == [["Ban Thường vụ Tỉnh ủy Sơn La"]]
    told = happenings(
        "Bộ Y tế đồng ý với kiến nghị của Tỉnh ủy Sơn La tại buổi làm việc ngày 20/10.\n\n"
        "Trước đó ngày 5/9, tại buổi làm việc của Bộ Y tế với Ban Thường vụ Tỉnh ủy Sơn La, "
        "tỉnh nêu một số vấn đề."
    )
    assert len(told) == 2
