"""Which happenings an article tells: what they are, on which day, where, and how many."""

from __future__ import annotations

import pytest

from tests.reading_of import facts

Told = tuple[str, str | None]


def events(body: str, published: str | None = "2024-03-06") -> list[Told]:
    """Return the events of a body as (type, day)."""
    return [(e.type, e.date) for e in facts(body, published=published).events]


def kinds(body: str) -> list[str]:
    return [kind for kind, _ in events(body)]


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("Sáng 5/3, Tỉnh ủy Sơn La tổ chức hội nghị sơ kết.", "meeting"),
        ("Sáng 5/3, Đoàn công tác của Bộ Y tế làm việc với Tỉnh ủy Sơn La.", "meeting"),
        ("Sáng 5/3, Chủ tịch nước Lò Văn Mẩy thăm Đồn biên phòng Nậm Cắn.", "visit"),
        ("Sáng 5/3, ông Lò Văn Mẩy đến thăm, làm việc tại Trường Chính trị Sơn La.", "visit"),
        ("Sáng 5/3, Đoàn kiểm tra của Ban Bí thư kiểm tra Tỉnh ủy Sơn La.", "inspection"),
        ("Sáng 5/3, ông Lò Văn Mẩy dâng hương tại Nghĩa trang liệt sĩ huyện Mộc Châu.", "ceremony"),
    ],
)
def test_the_words_tell_the_type(body: str, kind: str) -> None:
    assert kind in kinds(body)


@pytest.mark.parametrize(
    "body",
    [
        "Tỉnh ủy Sơn La không tổ chức hội nghị sơ kết.",
        "Nhiều hội nghị được tổ chức mỗi năm.",
        "Nếu Tỉnh ủy Sơn La tổ chức hội nghị thì việc đã xong.",
        "Kết quả làm việc của Tỉnh ủy Sơn La được nêu trong báo cáo.",
        "Tỉnh ủy Sơn La đã hủy hội nghị sơ kết.",
        "Tỉnh ủy Sơn La đề nghị tổ chức hội nghị sơ kết.",
    ],
)
def test_what_is_denied_general_supposed_or_asked_is_no_event(body: str) -> None:
    assert kinds(body) == []


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Sáng 5/3/2024, ", "2024-03-05"),
        ("Ngày 5/3/2024, ", "2024-03-05"),
        ("Sáng 5/3, ", "2024-03-05"),
        ("Chiều ngày 5 tháng 3 năm 2024, ", "2024-03-05"),
        ("Tháng 3/2024, ", "2024-03"),
    ],
)
def test_the_day_is_that_of_its_clause(words: str, day: str) -> None:
    ((_, told),) = events(f"{words}Tỉnh ủy Sơn La tổ chức hội nghị sơ kết.")
    assert told == day


def test_a_day_without_a_year_stays_open_where_nothing_tells_it() -> None:
    ((_, told),) = events("Sáng 5/3, Tỉnh ủy Sơn La tổ chức hội nghị sơ kết.", published=None)
    assert told is None or told.startswith("--")


def test_the_day_of_a_document_is_not_that_of_the_event() -> None:
    body = "Tỉnh ủy Sơn La tổ chức hội nghị sơ kết Nghị quyết số 12-NQ/TU ngày 1/2/2020."
    ((_, told),) = events(body)
    assert told != "2020-02-01"


@pytest.mark.parametrize(
    "again",
    [
        "Hội nghị bàn ba việc.",
        "Tại hội nghị, ông Lò Văn Mẩy nêu ba việc.",
        "Phát biểu tại hội nghị, ông Lò Văn Mẩy nêu ba việc.",
        "Kết thúc hội nghị, các đại biểu trồng cây.",
        "Cùng dự hội nghị có ông Lò Văn Mẩy.",
    ],
)
def test_an_event_told_again_is_one(again: str) -> None:
    assert len(kinds(f"Sáng 5/3, Tỉnh ủy Sơn La tổ chức hội nghị sơ kết. {again}")) == 1


@pytest.mark.parametrize(
    "other",
    [
        "Chiều 7/3, Sở Y tế tỉnh Sơn La tổ chức hội nghị tổng kết.",
        "Trước đó, ngày 1/3, Huyện ủy Mộc Châu tổ chức hội nghị tổng kết.",
        "Sau hội nghị, ông Lò Văn Mẩy thăm Trường Tiểu học Tân Lập.",
    ],
)
def test_another_event_is_another(other: str) -> None:
    assert len(kinds(f"Sáng 5/3, Tỉnh ủy Sơn La tổ chức hội nghị sơ kết. {other}")) == 2


def test_what_is_visited_is_where() -> None:
    found = facts("Sáng 5/3, ông Lò Văn Mẩy thăm huyện Mộc Châu.")
    name = {e.key: e.name for e in found.entities}
    assert [name.get(e.place or "") for e in found.events] == ["huyện Mộc Châu"]


def test_december_told_in_january_is_of_the_year_before() -> None:
    body = "Ngày 28/12, Tỉnh ủy Sơn La tổ chức hội nghị sơ kết."
    assert events(body, published="2024-01-05") == [("meeting", "2023-12-28")]


def test_a_named_session_has_its_organ() -> None:
    found = facts(
        "Sáng 5/3, Kỳ họp thứ 8, HĐND tỉnh Sơn La khóa XV khai mạc.", published="2024-03-06"
    )
    name = {e.key: e.name for e in found.entities}
    (event,) = found.events
    assert event.name.startswith("Kỳ họp thứ 8")
    assert {(name[p.agent], p.role.value) for p in found.participations} >= {
        ("Hội đồng nhân dân tỉnh Sơn La", "organizer")
    }


def test_an_inspection_names_who_inspects_and_whom() -> None:
    found = facts("Sáng 5/3, Đoàn kiểm tra số 12 của Ban Bí thư kiểm tra Tỉnh ủy Sơn La.")
    name = {e.key: e.name for e in found.entities}
    roles = {(name[p.agent], p.role.value) for p in found.participations}
    assert ("Đoàn kiểm tra số 12 của Ban Bí thư", "organizer") in roles
    assert ("Tỉnh ủy Sơn La", "counterpart") in roles


@pytest.mark.parametrize(
    ("body", "kind", "day"),
    [
        ("Chuyến thăm huyện Mai Sơn của ông Lò Văn Mẩy diễn ra chiều 11/3.", "visit", "2023-03-11"),
        (
            "Chiều 11/3, ông Lò Văn Mẩy dẫn đầu đoàn kiểm tra công tác cán bộ tại huyện Mai Sơn.",
            "inspection",
            "2023-03-11",
        ),
        (
            "Buổi làm việc của ông Lò Văn Mẩy với Sở Y tế tỉnh Sơn La diễn ra sáng 10/3.",
            "meeting",
            "2023-03-10",
        ),
    ],
)
def test_the_day_stands_behind_those_who_meet(body: str, kind: str, day: str) -> None:
    (event,) = facts(body, published="2023-03-12").events
    assert (event.type, event.date) == (kind, day)
