"""Visits told beside another event: on which occasion it happens, and that of a guest received."""

from __future__ import annotations

import pytest

from tests.reading_of import facts


def told(body: str) -> list[tuple[str, str | None, dict[str, str]]]:
    """Return type, day and parts of each event."""
    found = facts(body)
    names = {e.key: e.name for e in found.entities}
    parts = {
        event.key: {
            names[p.agent]: str(p.role) for p in found.participations if p.event == event.key
        }
        for event in found.events
    }
    return [(str(e.type), e.date, parts[e.key]) for e in found.events]


def test_the_visit_of_an_occasion_has_no_day_of_its_own() -> None:
    body = (
        "Nhân chuyến thăm và làm việc tại Lào, ngày 11/10/2018, tại Viêng Chăn, Thứ trưởng Lò Văn "
        "Mẩy đã gặp mặt kiều bào."
    )
    visit, meeting = told(body)
    assert visit == ("visit", None, {"Lào": "counterpart", "Lò Văn Mẩy": "participant"})
    assert meeting[1] == "2018-10-11"


def test_who_goes_along_is_at_what_happens_on_the_occasion() -> None:
    body = (
        "Nhân chuyến thăm Lào, ngày 11/10/2018, ông Lò Văn Mẩy đã gặp mặt kiều bào. Cùng dự có bà "
        "Vi Thị Mỵ."
    )
    visit, meeting = told(body)
    assert "Vi Thị Mỵ" in meeting[2]
    assert "Vi Thị Mỵ" not in visit[2]


@pytest.mark.parametrize(
    "body",
    [
        "Trong khuôn khổ chuyến thăm và làm việc tại Lào, ông Lò Văn Mẩy đã đến thăm chợ A Ma.",
        "Trước chuyến thăm Lào, ông Lò Văn Mẩy đã gặp mặt kiều bào.",
    ],
)
def test_no_visit_is_told_twice_or_before_its_time(body: str) -> None:
    assert not any(part.get("Lào") for _, _, part in told(body))


def test_a_guest_on_a_visit_is_who_visits() -> None:
    body = (
        "Chiều 7/8/2019, ông Lò Văn Mẩy tiếp Đoàn đại biểu Bộ Y tế Lào do bà Vi Thị Mỵ dẫn đầu, "
        "đang thăm và làm việc tại Việt Nam."
    )
    visits = [(day, parts) for kind, day, parts in told(body) if kind == "visit"]
    assert len(visits) == 1
    day, parts = visits[0]
    assert day is None
    assert "Lò Văn Mẩy" not in parts


def test_what_the_host_does_next_is_his_own() -> None:
    body = "Ngày 7/8/2019, ông Lò Văn Mẩy tiếp Đoàn đại biểu Bộ Y tế Lào, thăm huyện Mường La."
    visits = [parts for kind, _, parts in told(body) if kind == "visit"]
    assert visits[0]["Lò Văn Mẩy"] == "participant"


def test_the_session_before_which_a_thing_will_come_is_no_scene() -> None:
    body = (
        "Sáng 5/3/2024, Thường trực HĐND tỉnh Sơn La tổ chức phiên họp thứ 9. Thường trực HĐND "
        "tỉnh thảo luận các nội dung trình HĐND tỉnh tại Kỳ họp thứ 10 (tháng 7/2024). Bà Vi Thị "
        "Mỵ, Phó Chủ tịch HĐND tỉnh Sơn La đề nghị các ban sớm thẩm tra."
    )
    (_, day, parts), *later = told(body)
    assert (day, parts["Vi Thị Mỵ"]) == ("2024-03-05", "participant")
    assert all("Vi Thị Mỵ" not in others for _, _, others in later)


def test_the_session_to_which_a_paper_came_is_one() -> None:
    body = (
        "Sáng 5/3/2024, UBND tỉnh Sơn La trình Tờ trình số 9-TTr/UB tại Kỳ họp thứ 10 HĐND tỉnh "
        "Sơn La khóa XV. Bà Vi Thị Mỵ, Phó Chủ tịch HĐND tỉnh Sơn La đề nghị các ban sớm thẩm tra."
    )
    [(_, _, parts)] = told(body)
    assert parts["Vi Thị Mỵ"] == "participant"


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("đã thăm, làm việc tại tỉnh Sơn La", "visit"),
        ("đã đến thăm và làm việc tại Trường Chính trị tỉnh Sơn La", "visit"),
        ("đã tới thăm, làm việc với Tỉnh ủy Sơn La", "meeting"),
        ("đã làm việc với Tỉnh ủy Sơn La", "meeting"),
    ],
)
def test_who_visits_and_works_at_a_place_visits_it(told: str, kind: str) -> None:
    found = facts(f"Sáng 5/3, Thứ trưởng Lò Văn Mẩy {told}.", published="2023-03-06")
    assert [e.type for e in found.events] == [kind]


@pytest.mark.parametrize(
    "told",
    [
        "Sáng 3/3, làm việc với huyện Mường Tè, ông Lò Văn Mẩy nghe báo cáo.",
        "Làm việc với huyện Mường Tè, Bí thư Tỉnh ủy Lai Châu Lò Văn Mẩy nghe báo cáo.",
        "Chiều 3/3/2023, thăm huyện Mường Tè, nguyên Bí thư Tỉnh ủy Lai Châu Lò Văn Mẩy tặng quà.",
        "Sáng 3/3, làm việc với Khu công nghiệp (KCN) Mường Tè, ông Lò Văn Mẩy nghe báo cáo.",
    ],
)
def test_who_follows_a_fronted_verb_takes_part_whatever_time_or_title_stands_there(
    told: str,
) -> None:
    found = facts(told, published="2023-03-06")
    name = {e.key: e.name for e in found.entities}
    parts = {name[p.agent]: str(p.role) for p in found.participations}
    assert parts.pop("Lò Văn Mẩy") == "participant"
    assert list(parts.values()) == ["counterpart"]


@pytest.mark.parametrize(
    "told",
    [
        "Trao đổi với cán bộ xã Nậm Cắn, Bí thư Tỉnh ủy Lai Châu Lò Văn Mẩy chia sẻ khó khăn.",
        "Chiều 3/3, làm việc với ông Lò Văn Mẩy, lãnh đạo huyện Mường Tè giải thích lý do.",
    ],
)
def test_who_only_speaks_to_others_or_is_met_goes_nowhere(told: str) -> None:
    assert facts(told, published="2023-03-06").events == ()
