"""Who receives, speaks, is heard or witnesses, told in a sentence of its own."""

from __future__ import annotations

import pytest

from tests.reading_of import facts, parts

HELD = "Sáng 5/3/2031, Huyện ủy Mộc Châu tổ chức hội nghị sơ kết. "
MET = "Sáng 5/3/2031, Đoàn công tác của Bộ Y tế làm việc với Huyện ủy Mộc Châu. "


@pytest.mark.parametrize(
    "words",
    [
        "Tiếp và làm việc với Đoàn có các đồng chí: Lò Văn Mẩy, Bí thư Huyện ủy; Vi Thế Bường.",
        "Làm việc với Đoàn có đồng chí Lò Văn Mẩy, Bí thư Huyện ủy và ông Vi Thế Bường.",
        "Phát biểu tại buổi làm việc có ông Lò Văn Mẩy, ông Vi Thế Bường.",
    ],
)
def test_those_put_behind_an_opening_verb_are_there(words: str) -> None:
    assert parts(MET + words).get("participant", set()) == {"Lò Văn Mẩy", "Vi Thế Bường"}


@pytest.mark.parametrize(
    "words",
    [
        "Chủ trì hội nghị là ông Lò Văn Mẩy, Bí thư Huyện ủy.",
        "Cùng chủ trì có các đồng chí Phó Bí thư Huyện ủy: Lò Văn Mẩy.",
        "Chủ trì đón tiếp các đại biểu là đồng chí Lò Văn Mẩy.",
    ],
)
def test_a_chair_may_stand_behind_the_verb_that_opens_the_sentence(words: str) -> None:
    assert parts(HELD + words).get("chair") == {"Lò Văn Mẩy"}


def test_chairing_is_no_office_of_who_is_told_elsewhere() -> None:
    assert "chair" not in parts(HELD + "Chủ trì nội dung này là Sở Y tế, ông Lò Văn Mẩy cho biết.")


def test_who_chairs_what_a_body_sits_in_is_not_whom_it_meets() -> None:
    found = parts(
        "Ngày 5/3/2031, Ban Thường vụ Huyện ủy Mộc Châu họp phiên thường kỳ do ông Lò Văn Mẩy, "
        "Bí thư Huyện ủy chủ trì, xem xét Đề án trồng rừng."
    )
    assert found == {
        "chair": {"Lò Văn Mẩy"},
        "organizer": {"Ban Thường vụ Huyện ủy Mộc Châu"},
    }


def test_who_is_heard_is_there() -> None:
    heard = parts(HELD + "Sau khi nghe ông Lò Văn Mẩy quán triệt nghị quyết, hội nghị thảo luận.")
    assert heard.get("participant") == {"Lò Văn Mẩy"}
    absent = parts(HELD + "Nghe kể chuyện về ông Lò Văn Mẩy, ai cũng xúc động.")
    assert "participant" not in absent


def test_a_session_that_goes_on_is_held_by_the_body_that_debates() -> None:
    found = parts(
        "Tiếp tục Phiên họp thứ 38, chiều 23/9/2031, dưới sự chủ trì của Phó Chủ tịch Quốc hội "
        "Vi Thị Mỵ, Ủy ban Thường vụ Quốc hội cho ý kiến về dự án Luật Thú y."
    )
    assert found == {"chair": {"Vi Thị Mỵ"}, "organizer": {"Ủy ban Thường vụ Quốc hội"}}


def test_who_witnesses_a_signing_is_there() -> None:
    said = "Ngày 5/3/2031, Bộ trưởng Bộ Y tế Lò Văn Mẩy chứng kiến lễ ký Thỏa thuận hợp tác."
    assert parts(said).get("participant") == {"Lò Văn Mẩy"}
    assert not facts("Ông Lò Văn Mẩy chứng kiến vụ việc từ đầu.").events


def test_the_dead_who_is_honoured_goes_nowhere() -> None:
    said = (
        "Chiều 6/1/2031, Đoàn công tác do ông Lò Văn Mẩy dẫn đầu đặt vòng hoa, viếng Chủ tịch Hồ "
        "Chí Minh và thăm tỉnh Nghệ An."
    )
    assert "Hồ Chí Minh" not in set().union(*parts(said).values())


def test_the_day_a_session_closes_is_not_another_session() -> None:
    said = "Sáng 9/7/2031, HĐND tỉnh Sơn La khai mạc Kỳ họp thứ 17. Kỳ họp sẽ bế mạc ngày 10/7."
    assert [event.date for event in facts(said).events] == ["2031-07-09"]


def test_a_trip_to_inspect_is_an_inspection() -> None:
    said = "Ngày 5/7/2031, Bí thư Tỉnh ủy Lò Văn Mẩy có chuyến kiểm tra tại Sở Y tế tỉnh Sơn La."
    assert [event.type for event in facts(said).events] == ["inspection"]


def test_who_speaks_behind_a_comma_is_not_whom_it_is_with() -> None:
    said = (
        "Đoàn công tác của Bộ Y tế kiểm tra tại Sơn La. Tại cuộc họp với đoàn, ông Lò Văn Mẩy nói."
    )
    assert "Lò Văn Mẩy" not in parts(said).get("counterpart", set())


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Tiếp đó, ông Mẩy chủ trì cuộc họp với các phòng.", "2031-07-05"),
        ("Sau khi khảo sát Bệnh viện Mộc Châu, ông Mẩy chủ trì cuộc họp.", "2031-07-05"),
        ("Sau khi nghị quyết ra đời, ông Mẩy chủ trì cuộc họp với các phòng.", None),
    ],
)
def test_what_goes_on_is_of_the_day_told(words: str, day: str | None) -> None:
    before = "Ngày 5/7/2031, ông Lò Văn Mẩy thăm Trường THPT Mộc Lỵ. "
    told = [event.date for event in facts(before + words).events if event.type == "meeting"]
    assert told == [day]


@pytest.mark.parametrize("matter", ["", "việc quản lý, sử dụng đất ", "trách nhiệm tiếp công dân "])
def test_an_order_to_inspect_tells_of_the_inspection(matter: str) -> None:
    said = (
        f"Sáng 5/3/2031, Thanh tra tỉnh Sơn La công bố Quyết định số 12/QĐ-TTr thanh tra {matter}"
        "tại UBND huyện Mộc Châu."
    )
    assert parts(said) == {
        "organizer": {"Thanh tra tỉnh Sơn La"},
        "counterpart": {"Ủy ban nhân dân huyện Mộc Châu"},
    }


def test_a_body_in_a_title_inspects_nobody() -> None:
    said = "Tỉnh ủy Sơn La công bố Quy chế phối hợp giữa Ủy ban Kiểm tra với Thanh tra tỉnh Sơn La."
    assert not facts(said).events


def test_a_check_on_the_spot_is_no_meeting() -> None:
    said = "Đoàn kiểm tra của Tỉnh ủy Sơn La đã kiểm tra trực tiếp tại Huyện ủy Mộc Châu."
    assert [event.type for event in facts(said).events] == ["inspection"]


def test_two_hosts_who_meet_one_guest_meet_him_apart() -> None:
    said = (
        "Sáng 5/3/2031, Chủ tịch nước Lò Văn Mẩy hội đàm với Tổng thống Kenya Alai Otieno. Cùng "
        "ngày, Thủ tướng Vi Văn Bường hội kiến Tổng thống Kenya Alai Otieno; Chủ tịch Quốc hội Vi "
        "Thị Mỵ hội kiến Tổng thống Alai Otieno."
    )
    found = facts(said)
    name = {entity.key: entity.name for entity in found.entities}
    met = {(part.event, name[part.agent], part.role.value) for part in found.participations}
    hosts = {(event, who) for event, who, role in met if role == "participant"}
    assert {who for _, who in hosts} == {"Lò Văn Mẩy", "Vi Văn Bường", "Vi Thị Mỵ"}
    assert len({event for event, _ in hosts}) == len(hosts)
    assert {who for _, who, role in met if role == "counterpart"} == {"Alai Otieno"}


def test_a_signing_is_not_the_reception_before_it() -> None:
    said = (
        "Sáng 5/3/2031, Chủ tịch nước Lò Văn Mẩy chủ trì lễ đón Tổng thống Kenya Alai Otieno. Kết "
        "thúc hội đàm, hai bên dự lễ ký kết Hiệp định Thương mại."
    )
    told = [(event.type, event.date) for event in facts(said).events if event.type == "ceremony"]
    assert told[0] == ("ceremony", "2031-03-05")


@pytest.mark.parametrize(
    "words",
    [
        "Hội Nông dân tỉnh Sơn La phối hợp với Sở Y tế, Sở Nội vụ tổ chức hội nghị.",
        "Hội Nông dân tỉnh Sơn La phối hợp với Sở Y tế và Sở Nội vụ tổ chức hội nghị.",
    ],
)
def test_all_who_hold_it_together_hold_it(words: str) -> None:
    assert parts("Sáng 5/3/2031, " + words) == {
        "organizer": {
            "Hội Nông dân tỉnh Sơn La",
            "Sở Y tế tỉnh Sơn La",
            "Sở Nội vụ tỉnh Sơn La",
        }
    }


def test_a_place_that_ends_a_title_neither_chairs_nor_holds() -> None:
    said = (
        "Sáng 5/3/2031, Hội Nông dân tỉnh Sơn La tổ chức hội nghị. Ông Lò Văn Mẩy, Chủ tịch Hội "
        "Nông dân tỉnh và bà Vi Thị Mỵ, Giám đốc Ngân hàng Chính sách xã hội tỉnh đồng chủ trì "
        "hội nghị."
    )
    assert parts(said).get("chair") == {"Lò Văn Mẩy", "Vi Thị Mỵ"}


def test_a_long_title_stands_before_who_holds_it() -> None:
    said = (
        'Ngày 5/3/2031, Hội thảo khoa học với chủ đề "Phát triển vùng cao nguyên và trung du của '
        'cả nước trong thời gian tới" do Sở Y tế tỉnh Sơn La phối hợp với Tỉnh ủy Sơn La tổ chức.'
    )
    assert parts(said) == {"organizer": {"Sở Y tế tỉnh Sơn La", "Tỉnh ủy Sơn La"}}


@pytest.mark.parametrize(
    "later",
    [
        "Sở Y tế tiếp thu, hoàn thiện, trình Tỉnh ủy Sơn La tại Hội nghị lần thứ 17.",
        "Sở Y tế hoàn thiện báo cáo trình Ủy ban Thường vụ Quốc hội tại Phiên họp thứ 44.",
    ],
)
def test_a_session_before_which_a_paper_will_come_is_no_event_yet(later: str) -> None:
    told = facts("Sáng 5/3/2031, Sở Y tế tỉnh Sơn La tổ chức hội nghị sơ kết. " + later).events
    assert [event.date for event in told] == ["2031-03-05"]


def test_a_body_that_somebody_is_in_charge_of_does_not_chair() -> None:
    said = (
        "Sáng 5/3/2031, Tỉnh ủy Sơn La tổ chức hội nghị. Ông Lò Văn Mẩy, Phó Bí thư Tỉnh ủy phụ "
        "trách Đảng bộ tỉnh chủ trì hội nghị."
    )
    assert parts(said) == {"organizer": {"Tỉnh ủy Sơn La"}, "chair": {"Lò Văn Mẩy"}}


def test_a_programme_of_inspections_inspects_nobody() -> None:
    said = (
        "Thực hiện Chương trình giám sát năm 2031, chiều 17/3, tại Nhà Quốc hội, Ủy ban Pháp luật "
        "có buổi làm việc với Bộ Y tế."
    )
    assert [event.type for event in facts(said).events] == ["meeting"]


def test_a_session_told_by_a_verb_and_by_its_number_is_one() -> None:
    said = (
        "Ban Thường vụ Tỉnh ủy Sơn La họp phiên thứ 42. Sáng 22/5/2031, Ban Thường vụ Tỉnh ủy Sơn "
        "La tổ chức phiên họp thứ 42."
    )
    assert [event.date for event in facts(said).events] == ["2031-05-22"]


def test_both_in_the_chair_behind_a_genitive_chair() -> None:
    said = HELD + "Hội nghị họp dưới sự chủ trì của ông Lò Văn Mẩy, Bí thư và ông Vi Thế Bường."
    assert parts(said).get("chair") == {"Lò Văn Mẩy", "Vi Thế Bường"}


def test_who_is_planned_to_chair_does_not_yet() -> None:
    said = "Hội nghị dự kiến do bà Vi Thị Mỵ chủ trì."
    assert "chair" not in parts(HELD + said)


def test_the_day_a_law_is_passed_is_that_of_the_session() -> None:
    said = (
        "Sáng 29/11/2031, tại Nhà Quốc hội, tiếp tục Kỳ họp thứ 8, với 446/448 đại biểu tán thành, "
        "Quốc hội đã thông qua Luật Thú y. Ông Lò Văn Mẩy điều hành nội dung này."
    )
    assert [event.date for event in facts(said).events] == ["2031-11-29"]
    assert parts(said) == {"organizer": {"Quốc hội"}, "chair": {"Lò Văn Mẩy"}}


def test_a_session_that_something_is_told_after_is_no_event() -> None:
    said = "Sau khi Hội nghị Trung ương 8 khóa XIII kết thúc, Tỉnh ủy Sơn La ra kế hoạch học tập."
    assert not facts(said).events


@pytest.mark.parametrize(
    "words",
    [
        "Tại huyện Mộc Châu có ông Lò Văn Mẩy bị bắt.",
        "Gặp khó khăn nhất có ông Lò Văn Mẩy.",
    ],
)
def test_whom_a_sentence_only_has_is_not_there(words: str) -> None:
    assert parts(HELD + words) == {"organizer": {"Huyện ủy Mộc Châu"}}


def test_the_name_of_a_newspaper_inspects_nobody() -> None:
    said = (
        "(Thanh tra) - Chiều nay (24/4), tại trụ sở Bộ Y tế, ông Lò Văn Mẩy đã tiếp bà Vi Thị Mỵ."
    )
    assert [event.type for event in facts(said).events] == ["meeting"]


def test_talks_earlier_on_the_day_are_others_than_the_reception() -> None:
    said = (
        "Chiều 24/4/2031, Bộ trưởng Bộ Y tế Lò Văn Mẩy tiếp Đoàn công tác của Bộ Y tế Lào. Trước "
        "đó, sáng cùng ngày, Thứ trưởng Vi Văn Bường chủ trì buổi hội đàm với Đoàn."
    )
    assert len(facts(said).events) == 2


def test_a_session_that_somebody_is_told_to_hold_is_none_yet() -> None:
    said = "Thủ tướng yêu cầu Bộ Y tế chủ trì, phối hợp với Bộ Công an, Bộ Nội vụ tổ chức hội nghị."
    assert not facts(said).events


def test_what_was_before_the_news_has_not_the_day_of_the_news() -> None:
    said = (
        "Ngày 5/3/2031, ông Lò Văn Mẩy bị bắt. Trước đó, ông Mẩy từng dự hội nghị do UBND huyện "
        "Mộc Châu tổ chức."
    )
    assert [event.date for event in facts(said).events] == [None]
