"""Who takes part in events, as the genre tells it: fronted verbs, lists, chairs, guests, orders."""

from __future__ import annotations

import pytest

from tests.reading_of import facts, happenings, linked, parts


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Thăm Đồn biên phòng Nậm Cắn tối 9/6, Chủ tịch nước Lò Văn Mẩy chia sẻ khó khăn.",
            {"participant": {"Lò Văn Mẩy"}, "counterpart": {"Đồn Biên phòng Nậm Cắn"}},
        ),
        (
            "Sáng 3/12, ông Lò Văn Mẩy cùng các đại biểu đã đến thăm hỏi, tặng quà các gia đình.",
            {"participant": {"Lò Văn Mẩy"}},
        ),
        (
            "Tổng Bí thư Lò Văn Mẩy đã đến thăm, chúc Tết Đảng bộ và nhân dân tỉnh Sơn La.",
            {"participant": {"Lò Văn Mẩy"}, "counterpart": {"Sơn La", "Đảng bộ tỉnh Sơn La"}},
        ),
        (
            "Thủ tướng Lò Văn Mẩy đã trao Huy hiệu 50 năm tuổi Đảng cho ông Vi Thế Bường.",
            {"participant": {"Lò Văn Mẩy", "Vi Thế Bường"}},
        ),
        (
            "Ông Lò Văn Mẩy chủ trì hội nghị. Cùng dự có lãnh đạo Bộ Tư pháp, Bộ Công an.",
            {"chair": {"Lò Văn Mẩy"}, "participant": {"Bộ Tư pháp", "Bộ Công an"}},
        ),
        (
            "Ban Bí thư đã họp dưới sự chủ trì của đồng chí Lò Văn Mẩy.",
            {"organizer": {"Ban Bí thư"}, "chair": {"Lò Văn Mẩy"}},
        ),
        (
            "Thủ tướng Lò Văn Mẩy tiếp Đoàn đại biểu Bộ Tư pháp Lào do ông Khamsing Say dẫn đầu.",
            {
                "participant": {
                    "Lò Văn Mẩy",
                    "Đoàn đại biểu của Bộ Tư pháp Lào",
                    "Khamsing Say",
                }
            },
        ),
        (
            "Ông Lò Văn Mẩy chủ trì hội nghị. Về phía Bộ Y tế có ông Vi Thế Bường.",
            {"chair": {"Lò Văn Mẩy"}, "participant": {"Vi Thế Bường"}},
        ),
        (
            "Ông Lò Văn Mẩy chủ trì hội nghị. Ông Vi Thế Bường đọc Báo cáo của ngành.",
            {"chair": {"Lò Văn Mẩy"}, "participant": {"Vi Thế Bường"}},
        ),
        (
            "Tại kỳ họp thứ 20, Ủy ban Kiểm tra Trung ương đã kết luận ông Lò Văn Mẩy vi phạm.",
            {"organizer": {"Ủy ban Kiểm tra Trung ương"}},
        ),
    ],
)
def test_the_genre_tells_who_is_there(body: str, expected: dict[str, set[str]]) -> None:
    assert parts(body) == expected


def test_a_list_after_a_colon_is_inspected() -> None:
    body = (
        "Đoàn kiểm tra số 12 của Bộ Chính trị kiểm tra tại 3 đơn vị ở tỉnh Sơn La, gồm: Thành ủy "
        "Sơn La, Huyện ủy Mai Sơn và Sở Nội vụ tỉnh Sơn La."
    )
    assert parts(body)["counterpart"] == {
        "Thành ủy Sơn La",
        "Huyện ủy Mai Sơn",
        "Sở Nội vụ tỉnh Sơn La",
    }


def test_a_team_goes_and_not_the_province_that_owns_it() -> None:
    body = "Đoàn công tác của tỉnh Sơn La đã làm việc với Bộ Y tế."
    assert parts(body) == {
        "organizer": {"Đoàn công tác của tỉnh Sơn La"},
        "counterpart": {"Bộ Y tế"},
    }


def test_a_body_under_a_preposition_does_not_act() -> None:
    body = (
        "Sau buổi làm việc với Tỉnh ủy Sơn La, Đoàn công tác của Bộ Y tế đã đến thăm Bệnh viện "
        "Đa khoa tỉnh Sơn La."
    )
    assert parts(body)["organizer"] == {"Đoàn công tác của Bộ Y tế"}


def test_a_decision_announced_orders_the_inspection() -> None:
    body = (
        "Đoàn kiểm tra số 52 của Ban Bí thư công bố Quyết định số 52-QĐNS/TW về việc kiểm tra Ban "
        "cán sự đảng Bộ Y tế."
    )
    assert [e.type for e in facts(body).events] == ["meeting", "inspection"]
    assert parts(body)["counterpart"] == {"Ban Cán sự Đảng Bộ Y tế"}
    assert ("inspection", "mandatedBy", "Quyết định số 52-QĐNS/TW") in linked(body)


def test_the_lead_dates_the_first_event() -> None:
    body = (
        "Ngày 5/1/2024, ông Lò Văn Mẩy có mặt tại Sơn La.\n\nÔng Lò Văn Mẩy chủ trì hội nghị tổng "
        "kết công tác của ngành."
    )
    assert [e.date for e in facts(body).events] == ["2024-01-05"]


def test_a_steering_committee_is_not_there_with_all_its_members() -> None:
    body = (
        "Ông Lò Văn Mẩy là Phó Trưởng ban Ban Chỉ đạo quốc gia về phát triển đường sắt.\n\nBan Chỉ "
        "đạo quốc gia về phát triển đường sắt họp phiên thứ nhất."
    )
    assert parts(body).get("participant", set()) == set()


def test_an_annex_is_part_of_its_decision() -> None:
    body = (
        "Quy chế về bổ nhiệm cán bộ, ban hành kèm theo Quyết định số 68-QĐ/TW của Bộ Chính trị, có "
        "hiệu lực."
    )
    assert (
        "Quy chế về bổ nhiệm cán bộ",
        "partOf",
        "Quyết định số 68-QĐ/TW của Bộ Chính trị",
    ) in linked(body)


def test_a_report_on_a_resolution_does_not_carry_it_out() -> None:
    body = "Hội nghị nghe Báo cáo kết quả thực hiện Nghị quyết số 18-NQ/TW của Tỉnh ủy Sơn La."
    assert not [link for link in linked(body) if link[1] == "implements"]


def test_an_event_that_only_dates_another_takes_nothing_of_it() -> None:
    body = (
        "Ông Lò Văn Mẩy đã làm việc với Tỉnh ủy Sơn La, nghe báo cáo tình hình từ sau Đại hội "
        "Đảng bộ tỉnh Sơn La lần thứ X."
    )
    assert [e.name for e in facts(body).events] == ["Lò Văn Mẩy đã làm việc với Tỉnh ủy Sơn La"]


def test_a_session_told_of_earlier_is_another_event() -> None:
    body = (
        "Đoàn công tác của Bộ Y tế đã làm việc với Tỉnh ủy Sơn La. Trước đó, tại Kỳ họp thứ 20, Ủy "
        "ban Kiểm tra Trung ương đã kết luận vụ việc."
    )
    found = facts(body)
    assert len(found.events) == 2
    session = next(e.key for e in found.events if e.name.startswith("Kỳ họp"))
    roles = {p.role for p in found.participations if p.event == session}
    assert roles == {"organizer"}


def test_an_official_who_inspects_a_road_under_construction_is_where_it_runs() -> None:
    road = "dự án cao tốc Nà Sản - Mường La"
    who = {"participant": ["Lò Văn Mẩy"]}
    told = happenings(f"Ông Lò Văn Mẩy kiểm tra {road} đoạn qua huyện Sông Mã.")
    assert told == [("inspection", None, "huyện Sông Mã", who)]
    told = happenings(f"Ông Lò Văn Mẩy kiểm tra {road}.")
    assert told == [("inspection", None, None, who)]
    assert happenings("Ông Lò Văn Mẩy kiểm tra tiến độ giải ngân.") == []


def test_an_official_who_inspects_somewhere_is_there() -> None:
    body = (
        "Sáng 9/8/2023, ông Lò Văn Mẩy, Chủ tịch UBND tỉnh Sơn La kiểm tra công tác phòng chống "
        "cháy rừng tại huyện Mộc Châu. Cùng đi có bà Vi Thị Mỵ, Giám đốc Sở Y tế tỉnh Sơn La."
    )
    found = facts(body)
    (event,) = found.events
    place = next(e.name for e in found.entities if e.key == event.place)
    assert (event.type, event.date, place) == ("inspection", "2023-08-09", "huyện Mộc Châu")
    assert parts(body) == {"participant": {"Lò Văn Mẩy", "Vi Thị Mỵ"}}


@pytest.mark.parametrize(
    "words",
    ["chỉ đạo kiểm tra các hồ chứa", "cho biết sẽ kiểm tra các hồ chứa", "không kiểm tra các hồ"],
)
def test_a_check_that_is_ordered_planned_or_denied_is_no_inspection(words: str) -> None:
    assert facts(f"Ông Lò Văn Mẩy {words} tại huyện Mộc Châu.").events == ()
