"""What takes place and what is only named, who is there by his words, and days told by others."""

from __future__ import annotations

import pytest

from tests.reading_of import facts, parts


def events(body: str, published: str | None = None) -> list[tuple[str, str | None]]:
    return [(e.type, e.date) for e in facts(body, published=published).events]


@pytest.mark.parametrize(
    "body",
    [
        "Năm nay tỉnh Sơn La chuẩn bị tổ chức Đại hội Đảng bộ tỉnh lần thứ XVI.",
        "Tỉnh đổi thay nhiều từ sau Đại hội Đảng bộ tỉnh Sơn La lần thứ XV.",
    ],
)
def test_a_congress_that_is_only_named_is_no_event(body: str) -> None:
    assert facts(body).events == ()


def test_a_session_named_in_passing_does_not_take_the_meeting_s_place() -> None:
    body = (
        "Ngày 5/3/2023, ông Lò Văn Mẩy chủ trì cuộc họp với Sở Y tế tỉnh Sơn La. Ông Mẩy cho biết"
        " các nội dung này sẽ trình Đại hội Đảng bộ tỉnh Sơn La lần thứ XVI."
    )
    (only,) = facts(body).events
    assert (only.date, "Đại hội" in only.name) == ("2023-03-05", False)


def test_a_session_with_a_word_for_its_holding_is_one() -> None:
    body = "Đại hội Đảng bộ tỉnh Sơn La lần thứ XVI sẽ được tổ chức tại thành phố Sơn La."
    assert [e.type for e in facts(body).events] == ["meeting"]


def test_a_body_that_meets_holds_the_meeting() -> None:
    found = parts("Chủ tịch nước Lò Văn Mẩy chủ trì họp Hội đồng Quốc phòng và An ninh.")
    assert found["organizer"] == {"Hội đồng Quốc phòng và An ninh"}
    assert found["chair"] == {"Lò Văn Mẩy"}


def test_the_district_where_voters_are_met_is_no_party() -> None:
    found = parts("Sáng 5/3, ông Lò Văn Mẩy tiếp xúc cử tri huyện Mộc Châu.")
    assert found == {"participant": {"Lò Văn Mẩy"}}


def test_a_guest_who_pays_a_courtesy_call_is_received() -> None:
    found = parts("Đại sứ Lào Khamsing Say chào xã giao Chủ tịch Quốc hội Lò Văn Mẩy.")
    assert found == {"counterpart": {"Khamsing Say"}, "participant": {"Lò Văn Mẩy"}}


def test_who_speaks_at_an_event_takes_part_in_it() -> None:
    body = (
        "Tỉnh ủy Sơn La tổ chức hội nghị sơ kết. Giám đốc Sở Y tế Vi Thế Bường đề nghị các huyện"
        " tiêm phòng cho trẻ em."
    )
    assert parts(body)["participant"] == {"Vi Thế Bường"}


def test_an_event_told_only_in_his_words_is_not_his_stage() -> None:
    body = (
        "Trả lời cử tri, ông Lò Văn Mẩy cho biết Đoàn kiểm tra của Bộ Y tế đang làm việc với Huyện"
        " ủy Mộc Châu."
    )
    assert "Lò Văn Mẩy" not in parts(body).get("participant", set())


def test_the_same_day_is_that_of_the_event_told_before() -> None:
    body = (
        "Sáng 5/3, ông Lò Văn Mẩy làm việc với Huyện ủy Mộc Châu. Chiều cùng ngày, ông Mẩy thăm xã"
        " Tân Lập."
    )
    assert events(body, published="2023-03-06") == [
        ("meeting", "2023-03-05"),
        ("visit", "2023-03-05"),
    ]


def test_the_day_of_a_cited_decision_is_not_that_of_the_event() -> None:
    body = (
        "Đoàn kiểm tra theo Quyết định số 469-QĐNS/TW ngày 21/3/2017 của Bộ Chính trị làm việc với"
        " Tỉnh ủy Sơn La."
    )
    assert {day for _, day in events(body)} == {None}


def test_an_office_of_an_unknown_body_stands_before_whom_it_is_with() -> None:
    found = parts(
        "Ông Onodera Haru nói đã sẵn sàng. Chủ tịch Quốc hội Lò Văn Mẩy làm việc với Tổng Giám"
        " đốc Onodera Haru."
    )
    assert found["counterpart"] == {"Onodera Haru"}


def test_a_body_that_acts_at_a_numbered_session_holds_it() -> None:
    body = (
        "Nội dung này vừa được Hội đồng nhân dân tỉnh Sơn La thống nhất tại kỳ họp thứ 7. Ủy ban"
        " nhân dân tỉnh trình nhiều việc."
    )
    assert parts(body) == {"organizer": {"Hội đồng nhân dân tỉnh Sơn La"}}


def test_a_session_under_way_is_held_by_its_organ() -> None:
    body = (
        "Ông Lò Văn Mẩy gặp mặt các nhà báo nhân dịp đang diễn ra kỳ họp thứ 3 Quốc hội khóa XIV."
    )
    assert [kind for kind, _ in events(body)] == ["ceremony", "meeting"]
    assert parts(body)["organizer"] == {"Quốc hội"}


def test_a_team_that_a_body_sets_up_inspects() -> None:
    body = "Trước đó, tháng 5/2024, Tỉnh ủy Sơn La lập đoàn kiểm tra dấu hiệu vi phạm của ông A."
    assert events(body) == [("inspection", "2024-05")]


@pytest.mark.parametrize(
    "body",
    [
        "Ban Bí thư yêu cầu Tỉnh ủy Sơn La lập đoàn kiểm tra tại Sở Y tế tỉnh Sơn La.",
        "Tỉnh ủy Sơn La chưa lập đoàn kiểm tra tại Sở Y tế tỉnh Sơn La.",
    ],
)
def test_a_team_that_is_only_asked_for_inspects_nothing(body: str) -> None:
    assert events(body) == []


def test_a_list_of_those_present_tells_of_the_event() -> None:
    body = "Tham dự cuộc gặp mặt có ông Lò Văn Mẩy, Bí thư Tỉnh ủy Sơn La; bà Vi Thị Mỵ."
    assert parts(body) == {"participant": {"Lò Văn Mẩy", "Vi Thị Mỵ"}}


def test_a_bare_team_that_acts_is_the_one_named_before() -> None:
    body = (
        "Sáng 3/12, ông Lò Văn Mẩy cùng đoàn công tác của tỉnh Sơn La thăm các gia đình chính sách."
        " Theo đó, đoàn đã đến thăm bà Vi Thị Mỵ; ông Hà Văn Tỉnh."
    )
    assert parts(body)["counterpart"] == {"Vi Thị Mỵ", "Hà Văn Tỉnh"}


def test_a_session_after_which_another_is_named_is_told_alone() -> None:
    body = (
        "Tại buổi họp báo trước kỳ họp thứ 3, Quốc hội khóa XIV, ông Lò Văn Mẩy đã chủ trì. Ông Mẩy"
        " cho biết nhiều nội dung."
    )
    assert "Quốc hội" not in parts(body).get("organizer", set())


def test_what_somebody_tells_of_another_s_words_puts_him_at_no_event() -> None:
    body = (
        "Sáng 5/3, ông Lò Văn Mẩy chủ trì cuộc họp báo. Ông Mẩy cho biết ông Vi Văn Mỵ đề nghị tỉnh"
        " xem xét lại việc này."
    )
    assert "Vi Văn Mỵ" not in parts(body).get("participant", set())


def test_a_spokesman_of_a_body_speaks_for_it_at_an_event() -> None:
    body = (
        "Sáng 5/3, ông Lò Văn Mẩy làm việc với Thành đoàn Đà Nẵng. Tại buổi làm việc, đại diện Ban"
        " Thường vụ Thành đoàn Đà Nẵng cho biết đã có chương trình phấn đấu."
    )
    assert "Ban Thường vụ Thành đoàn Đà Nẵng" in parts(body)["participant"]


def test_an_event_of_another_time_is_another_event() -> None:
    body = (
        "Ngày 27/3, Hội đồng nhân dân tỉnh Sơn La tổ chức kỳ họp bất thường. Trước đó, tại hội nghị"
        " giao ban do Ban Tổ chức Trung ương tổ chức, ông Lò Văn Mẩy cho biết nhiều việc."
    )
    assert len(events(body)) == 2


@pytest.mark.parametrize(
    "body",
    [
        "Ông Lò Văn Mẩy trao tặng lẵng hoa chúc mừng các tăng ni, phật tử.",
        "Ban Thường vụ Tỉnh ủy Sơn La tổ chức công bố quyết định luân chuyển một số cán bộ.",
    ],
)
def test_flowers_and_decisions_are_handed_over_at_a_ceremony(body: str) -> None:
    assert [kind for kind, _ in events(body)] == ["ceremony"]


def test_a_check_in_a_clause_of_time_is_an_inspection() -> None:
    body = "Lần đầu là khi Ủy ban Kiểm tra Tỉnh ủy Sơn La kiểm tra thường kỳ các đơn vị."
    assert [kind for kind, _ in events(body)] == ["inspection"]


def test_a_session_of_a_month_takes_it_as_its_time() -> None:
    body = "Tại phiên họp Chính phủ thường kỳ tháng 4-2017, ông Lò Văn Mẩy nêu nhiều việc."
    assert events(body) == [("meeting", "2017-04")]
    assert parts(body)["organizer"] == {"Chính phủ"}


@pytest.mark.parametrize(
    "body",
    [
        "Qua kiểm tra, Đoàn công tác của Bộ Y tế ghi nhận nhiều thông tin là đúng.",
        "Qua gần 3 tháng kiểm tra, Đoàn công tác của Bộ Y tế đã xác định ông Lò Văn Mẩy vi phạm.",
    ],
)
def test_who_finds_something_by_a_check_inspects(body: str) -> None:
    assert [kind for kind, _ in events(body)] == ["inspection"]
    assert parts(body)["organizer"] == {"Đoàn công tác của Bộ Y tế"}
