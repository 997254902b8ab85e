"""Where a scene ends, whose team goes, and words that only look like those of an event."""

from __future__ import annotations

import pytest

from tests.reading_of import facts, parts


def told(body: str) -> list[tuple[str, str | None]]:
    return [(e.type, e.date) for e in facts(body).events]


@pytest.mark.parametrize(
    "body",
    [
        "Công an tỉnh Sơn La, trực tiếp là Phòng Tham mưu, gỡ vướng cho người dân.",
        "Ủy ban Kiểm tra Trung ương tiếp tục lập Đoàn kiểm tra số 3.",
        "Cử tri gửi kiến nghị trước kỳ họp giữa năm Hội đồng nhân dân tỉnh Sơn La.",
        "Kết luận này giao Ban Thường vụ Tỉnh ủy Sơn La kiểm điểm.",
    ],
)
def test_words_that_hold_a_word_for_an_event_tell_none(body: str) -> None:
    assert told(body) == []


def test_two_days_without_a_year_are_two_meetings() -> None:
    body = "Ngày 3/6, Tỉnh ủy Lai Châu họp. Ngày 5/6, Tỉnh ủy Lai Châu họp."
    assert told(body) == [("meeting", None), ("meeting", None)]


def test_what_follows_on_the_same_day_is_another_event() -> None:
    body = (
        "Sáng 5/3/2024, Tỉnh ủy Lai Châu tổ chức lễ kỷ niệm. Chiều cùng ngày, Tỉnh ủy Lai Châu tổ "
        "chức lễ trao giải."
    )
    assert told(body) == [("ceremony", "2024-03-05"), ("ceremony", "2024-03-05")]


def test_what_was_on_a_day_told_before_is_the_event_of_that_day() -> None:
    body = (
        "Ông Lò Văn Mẩy nhắc lại cuộc họp của Tỉnh ủy Lai Châu ngày 5/3/2024. Trước đó ngày 5/3, "
        "tại cuộc họp của Tỉnh ủy Lai Châu, bà Vi Thị Mỵ báo cáo."
    )
    assert told(body) == [("meeting", "2024-03-05")]


def test_a_session_and_the_meeting_of_its_organ_are_one() -> None:
    body = (
        "Chủ tịch nước Lò Văn Mẩy chủ trì họp Hội đồng Quốc phòng và An ninh. Ông Mẩy chủ trì "
        "phiên họp thứ 5 Hội đồng Quốc phòng và An ninh."
    )
    assert told(body) == [("meeting", None)]


def test_who_speaks_on_another_day_is_not_at_the_meeting() -> None:
    body = (
        "Ngày 3/6, Tỉnh ủy Lai Châu họp bất thường. "
        "Ngày 9/6, ông Vi Thế Bường cho biết huyện sẽ tiêm phòng cho trẻ em."
    )
    assert parts(body) == {"organizer": {"Tỉnh ủy Lai Châu"}}


def test_whom_a_body_disciplines_at_its_session_is_not_there() -> None:
    body = (
        "Tỉnh ủy Lai Châu họp bất thường. "
        "Tại cuộc họp, với số phiếu tuyệt đối, các đại biểu bãi nhiệm ông Vi Thế Bường."
    )
    assert parts(body) == {"organizer": {"Tỉnh ủy Lai Châu"}}


def test_at_no_event_nobody_takes_part() -> None:
    body = "Tỉnh ủy Lai Châu họp bất thường. Tại huyện Mường Tè, ông Vi Thế Bường trồng chè."
    assert parts(body) == {"organizer": {"Tỉnh ủy Lai Châu"}}


def test_a_team_met_holds_the_meeting() -> None:
    body = "Tỉnh ủy Sơn La đã có buổi làm việc với Đoàn công tác của Bộ Y tế."
    assert parts(body) == {
        "organizer": {"Đoàn công tác của Bộ Y tế"},
        "counterpart": {"Tỉnh ủy Sơn La"},
    }


@pytest.mark.parametrize(
    ("leader", "team"),
    [
        ("Thủ tướng Lò Văn Mẩy", "Đoàn công tác của Thủ tướng Chính phủ"),
        ("Chủ tịch nước Lò Văn Mẩy", "Đoàn công tác của Chủ tịch nước"),
    ],
)
def test_the_team_of_an_authority_is_that_of_the_office(leader: str, team: str) -> None:
    body = f"Sáng 5/3, {leader} và đoàn công tác đã làm việc với Tỉnh ủy Sơn La."
    assert parts(body) == {
        "organizer": {team},
        "participant": {"Lò Văn Mẩy"},
        "counterpart": {"Tỉnh ủy Sơn La"},
    }


def test_a_caption_tells_no_other_event_but_may_show_one_told() -> None:
    body = (
        "Sáng 5/3, ông Lò Văn Mẩy thăm bà Hà Thị Bưởi và bà Vi Thị Mỵ.\n"
        "Bà Vi Thị Mỵ nói lời cảm ơn.\n"
        "Ông Lò Văn Mẩy thăm bà Vi Thị Mỵ - Ảnh: PV\n"
        "Ông Lường Thế Khải tiếp xúc cử tri huyện Mộc Châu - Ảnh: PV"
    )
    assert told(body) == [("visit", None)]


def test_who_acts_in_the_main_clause_acts_in_the_clause_of_time_too() -> None:
    body = "Bà Hà Thị Bưởi cho biết như vậy khi tiếp xúc cử tri huyện Mộc Châu."
    assert told(body) == [("visit", None)]
    assert parts(body) == {"participant": {"Hà Thị Bưởi"}}


def test_a_check_that_is_done_is_an_inspection_though_not_said_of_whom() -> None:
    body = "Đoàn kiểm tra của Ban Bí thư đã kiểm tra việc thực hiện công tác cán bộ."
    assert told(body) == [("inspection", None)]
    assert told("Ủy ban Kiểm tra Tỉnh ủy Sơn La kiểm tra việc chấp hành Điều lệ Đảng.") == []


def test_who_is_disciplined_after_a_check_is_not_whom_it_was_of() -> None:
    body = (
        "Huyện ủy Mộc Châu sau khi kiểm tra làm rõ, đã ra các quyết định kỷ luật đối với Đảng ủy "
        "xã Tân Lập."
    )
    assert parts(body) == {"organizer": {"Huyện ủy Mộc Châu"}}


def test_between_a_and_b_names_both_sides() -> None:
    body = "Bà Hà Thị Bưởi chủ trì buổi làm việc giữa Sở Y tế tỉnh Sơn La với Huyện ủy Mộc Châu."
    assert parts(body)["counterpart"] == {"Huyện ủy Mộc Châu"}


def test_a_place_where_a_session_opens_does_not_hold_it() -> None:
    body = "Sáng nay, hội nghị khai mạc tại Sơn La, dự kiến họp đến 18/5."
    assert parts(body) == {}


def test_a_body_and_its_place_do_not_both_meet() -> None:
    body = "Tỉnh Sơn La họp bất thường. HĐND tỉnh Sơn La họp bất thường để bầu nhân sự."
    assert parts(body) == {"organizer": {"Hội đồng nhân dân tỉnh Sơn La"}}


def test_a_congress_is_held_by_the_organisation_in_its_name() -> None:
    body = "Đại hội Đảng bộ tỉnh Sơn La lần thứ XVI sẽ được tổ chức tại thành phố Sơn La."
    assert parts(body) == {"organizer": {"Đảng bộ tỉnh Sơn La"}}


def test_the_central_committee_holds_its_plenum() -> None:
    body = "Sáng 5/3, Hội nghị Trung ương 10 khóa XII khai mạc."
    assert parts(body) == {"organizer": {"Ban Chấp hành Trung ương Đảng"}}


def test_a_body_acts_past_its_term() -> None:
    body = "HĐND tỉnh Sơn La khóa XV, nhiệm kỳ 2021 - 2026 tổ chức kỳ họp bất thường."
    assert parts(body) == {"organizer": {"Hội đồng nhân dân tỉnh Sơn La"}}


def test_a_visit_has_the_country_visited_and_its_own_days() -> None:
    body = (
        "Sáng 25/9/2017, ông Lò Văn Mẩy thăm chính thức Lào từ 24 đến 26/9/2017.\n"
        "Ông Lò Văn Mẩy bày tỏ niềm vui."
    )
    assert told(body) == [("visit", "2017-09-24")]
    assert parts(body)["counterpart"] == {"Lào"}


def test_who_goes_along_visits_too() -> None:
    body = (
        "Ông Lò Văn Mẩy cùng Phó Chủ tịch UBND tỉnh Sơn La Vi Thế Bường và lãnh đạo các sở, ngành "
        "đến thăm mô hình trồng chè."
    )
    assert parts(body) == {"participant": {"Lò Văn Mẩy", "Vi Thế Bường"}}


def test_hosts_stand_in_a_list_behind_the_guest() -> None:
    body = (
        "Sáng 5/3, Chủ tịch nước Lò Văn Mẩy đến thăm Tỉnh ủy Sơn La. Đón Chủ tịch nước có các đồng "
        "chí: Vi Thế Bường, Bí thư Tỉnh ủy; Hà Thị Bưởi. Ngoài ra có bà Vi Thị Mỵ."
    )
    assert parts(body)["participant"] == {
        "Lò Văn Mẩy",
        "Vi Thế Bường",
        "Hà Thị Bưởi",
        "Vi Thị Mỵ",
    }


def test_a_welcome_at_the_airport_is_a_ceremony() -> None:
    body = "Ra đón Chủ tịch nước Lò Văn Mẩy tại sân bay có ông Khamsing Say."
    assert told(body) == [("ceremony", None)]
    assert parts(body) == {"counterpart": {"Lò Văn Mẩy"}, "participant": {"Khamsing Say"}}


def test_medals_given_one_after_the_other_have_all_their_receivers() -> None:
    body = (
        "Bà Hà Thị Bưởi trao Huy hiệu 50 năm tuổi Đảng cho ông Lò Văn Mẩy; Huy hiệu 30 năm tuổi "
        "Đảng cho các ông Vi Thế Bường và Vi Văn Hoạch."
    )
    assert parts(body)["participant"] == {
        "Hà Thị Bưởi",
        "Lò Văn Mẩy",
        "Vi Thế Bường",
        "Vi Văn Hoạch",
    }


def test_a_body_that_only_sends_its_team_does_not_hold_the_meeting() -> None:
    body = "Bộ Y tế cho biết đoàn công tác của Bộ Y tế đã làm việc với Tỉnh ủy Sơn La."
    assert parts(body) == {
        "organizer": {"Đoàn công tác của Bộ Y tế"},
        "counterpart": {"Tỉnh ủy Sơn La"},
    }


def test_some_meeting_or_other_is_none() -> None:
    assert told("Toàn cảnh một cuộc họp của Bộ Chính trị.") == []


def test_who_holds_a_session_may_stand_behind_its_title() -> None:
    body = (
        "Tại hội nghị giao ban trực tuyến ngành y tế do Sở Y tế tỉnh Sơn La tổ chức, ông Mẩy vắng."
    )
    assert parts(body) == {"organizer": {"Sở Y tế tỉnh Sơn La"}}


def test_ministers_who_answer_questions_meet() -> None:
    body = "Bộ trưởng Y tế Lò Văn Mẩy và Bộ trưởng Công an Vi Thế Bường trả lời chất vấn."
    assert told(body) == [("meeting", None)]


def test_a_session_of_another_organ_is_another_event() -> None:
    body = (
        "Sáng 5/3, Ban Kinh tế Trung ương tổ chức hội nghị sơ kết. "
        "Tại Hội nghị Trung ương 5 khóa XII, Ban Kinh tế Trung ương đã trình các đề án."
    )
    assert len(told(body)) == 2


def test_a_session_to_which_something_is_submitted_is_still_to_come() -> None:
    body = "Bộ Y tế sẽ báo cáo các nội dung trình Quốc hội tại Kỳ họp thứ bảy."
    assert told(body) == []


def test_the_dead_take_no_part() -> None:
    body = "Sáng 5/3, ông Lò Văn Mẩy vào Lăng viếng Chủ tịch Vi Thế Bường."
    assert parts(body) == {"participant": {"Lò Văn Mẩy"}}


def test_the_conference_with_voters_is_the_visit_to_them() -> None:
    body = (
        "Sáng 5/3, ông Lò Văn Mẩy tiếp xúc cử tri xã Tân Lập, huyện Mộc Châu. "
        "Phát biểu tại hội nghị, ông Lò Văn Mẩy cảm ơn bà con."
    )
    assert told(body) == [("visit", None)]


def test_who_follows_the_guest_behind_a_comma_receives_him() -> None:
    body = "Tại cuộc hội kiến với ông Khamsing Say, Chủ tịch nước Lò Văn Mẩy chúc mừng nước Lào."
    assert parts(body)["counterpart"] == {"Khamsing Say"}


def test_a_hall_is_no_ceremony() -> None:
    body = "Chiều 5/3, tại Đại lễ đường Nhân dân, ông Lò Văn Mẩy tiếp ông Khamsing Say."
    assert told(body) == [("meeting", None)]


def test_a_seminar_is_no_reception() -> None:
    body = "Sáng 5/3, ông Lò Văn Mẩy tiếp ông Khamsing Say. Bà Hà Thị Bưởi dự tọa đàm về trồng chè."
    assert told(body) == [("meeting", None), ("meeting", None)]


def test_a_list_of_bodies_opens_with_a_word_for_it() -> None:
    body = (
        "Sở Y tế tỉnh Sơn La tổ chức hội nghị. "
        "Tham gia tích cực, có trách nhiệm các hoạt động gìn giữ hòa bình Liên hợp quốc."
    )
    assert parts(body) == {"organizer": {"Sở Y tế tỉnh Sơn La"}}


def test_who_writes_is_not_where_something_takes_place() -> None:
    body = (
        "Sáng 5/3, ông Lò Văn Mẩy chủ trì cuộc họp của UBND tỉnh Sơn La. "
        "Bà Vi Thị Mỵ có văn bản yêu cầu Sở Y tế tỉnh Sơn La báo cáo."
    )
    assert "Vi Thị Mỵ" not in set().union(*parts(body).values())


@pytest.mark.parametrize(
    "who", ["Giám đốc các Sở Nội vụ, Y tế", "Sở Nội vụ tỉnh Sơn La và Sở Y tế tỉnh Sơn La"]
)
def test_who_answers_questions_is_there_and_holds_nothing(who: str) -> None:
    body = (
        "Tại Kỳ họp thứ 5 HĐND tỉnh Sơn La, bà Vi Thị Mỵ chủ trì phiên chất vấn. "
        f"Tiếp đó, {who} đã trả lời chất vấn."
    )
    assert parts(body) == {
        "chair": {"Vi Thị Mỵ"},
        "organizer": {"Hội đồng nhân dân tỉnh Sơn La"},
        "participant": {"Sở Nội vụ tỉnh Sơn La", "Sở Y tế tỉnh Sơn La"},
    }
