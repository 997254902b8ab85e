"""Verbs and long names that tell of an event, and who attends it beside doing something else."""

from __future__ import annotations

import pytest

from tests.reading_of import facts


def told(body: str) -> list[tuple[str, str | None, str | None]]:
    """Return type, date and place of the events of a body."""
    found = facts(body, published="2023-03-06")
    name = {e.key: e.name for e in found.entities}
    return [(str(e.type), e.date, name.get(e.place or "")) for e in found.events]


def there(body: str) -> set[str]:
    """Return who takes part in the events of a body."""
    found = facts(body, published="2023-03-06")
    name = {e.key: e.name for e in found.entities}
    return {name[p.agent] for p in found.participations}


def test_an_event_with_a_long_title_is_told_by_its_verb() -> None:
    body = (
        "Tối 5/3, Lễ kỷ niệm 70 năm Ngày thành lập huyện Mộc Châu (20/5/1953 - 20/5/2023) và đón "
        "nhận danh hiệu Anh hùng Lao động đã diễn ra tại thị trấn Mộc Châu, tỉnh Sơn La."
    )
    assert told(body) == [("ceremony", "2023-03-05", "thị trấn Mộc Châu")]


def test_what_is_told_of_within_a_title_is_not_that_event() -> None:
    body = "Lễ kỷ niệm 70 năm Ngày thành lập huyện là dịp để ôn lại truyền thống. Dân làm ăn tốt."
    assert told(body) == []


@pytest.mark.parametrize(
    "deed",
    [
        "đến dự và tặng hoa chúc mừng",
        "dự, phát biểu giao nhiệm vụ",
        "tham dự và trao quà cho các hộ nghèo",
    ],
)
def test_who_attends_and_does_something_there_takes_part(deed: str) -> None:
    body = f"Sáng 5/3, Sở Y tế tỉnh Sơn La tổ chức Lễ ra quân. Bà Vi Thị Mỵ {deed}."
    assert "Vi Thị Mỵ" in there(body)


@pytest.mark.parametrize(
    ("verb", "kind"),
    [
        ("Trường Chính trị tỉnh Sơn La khai giảng lớp Trung cấp lý luận chính trị", "ceremony"),
        ("Thường trực Tỉnh ủy Sơn La giao ban với lãnh đạo các huyện", "meeting"),
    ],
)
def test_a_verb_alone_holds_it(verb: str, kind: str) -> None:
    assert told(f"Sáng 5/3, {verb}.") == [(kind, "2023-03-05", None)]


def test_who_receives_citizens_meets_them() -> None:
    body = "Sáng 5/3, đồng chí Lò Văn Mẩy, Bí thư Tỉnh ủy Sơn La tiếp công dân định kỳ tháng 3."
    assert told(body) == [("meeting", "2023-03-05", None)]
    assert there(body) == {"Lò Văn Mẩy"}


def test_the_work_of_receiving_citizens_is_no_event() -> None:
    body = "Ông Lò Văn Mẩy đề nghị các huyện làm tốt công tác tiếp công dân."
    assert told(body) == []


def test_who_is_honoured_in_a_place_does_not_hold_the_ceremony() -> None:
    body = "Sáng 5/3, lễ trao Huân chương cho ông Lò Văn Mẩy tại Hà Nội đã diễn ra."
    found = facts(body, published="2023-03-06")
    assert "chaired-by" not in {p.rule for p in found.participations}


def chairs(body: str) -> set[str]:
    """Return who chairs the events of a body."""
    found = facts(body, published="2023-03-06")
    name = {e.key: e.name for e in found.entities}
    return {name[p.agent] for p in found.participations if p.role == "chair"}


CONFERENCE = "Sáng 5/3, Tỉnh ủy Sơn La tổ chức hội nghị."


def test_who_chairs_and_speaks_chairs() -> None:
    body = f"{CONFERENCE} Ông Lò Văn Mẩy, Bí thư Tỉnh ủy chủ trì và truyền đạt nghị quyết."
    assert chairs(body) == {"Lò Văn Mẩy"}


@pytest.mark.parametrize(
    "deed", ["chủ trì và phối hợp với Bộ Y tế xây dựng đề án", "chủ trì, phối hợp xây dựng đề án"]
)
def test_who_leads_some_work_does_not(deed: str) -> None:
    assert chairs(f"{CONFERENCE} Ông Lò Văn Mẩy {deed}.") == set()


@pytest.mark.parametrize("list_", ["Cùng đi có", "Đi cùng đoàn có", "Cùng đi với đoàn có"])
def test_who_goes_along_takes_part(list_: str) -> None:
    body = (
        f"Ngày 5/3, Phó Thủ tướng Vi Thế Bường thăm huyện Yên Châu. {list_} lãnh đạo Bộ Quốc "
        "phòng, Bộ Công an và ông Lò Văn Mẩy, Bí thư Tỉnh ủy Sơn La."
    )
    assert {"Bộ Quốc phòng", "Bộ Công an", "Lò Văn Mẩy"} <= there(body)


@pytest.mark.parametrize("verb", ["làm việc", "đã có buổi làm việc", "đã làm việc"])
def test_who_comes_with_a_delegation_meets(verb: str) -> None:
    body = f"Sáng 5/3, Bộ trưởng Bộ Y tế Lò Văn Mẩy cùng đoàn công tác {verb} với Sở Y tế Sơn La."
    assert there(body) == {"Lò Văn Mẩy", "Sở Y tế tỉnh Sơn La"}


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("Đoàn ĐBQH tỉnh Sơn La đã có buổi tiếp xúc cử tri tại huyện Mai Sơn.", "visit"),
        ("Ông Lò Văn Mẩy có buổi gặp mặt, chúc mừng các y, bác sĩ.", "ceremony"),
    ],
)
def test_to_have_a_meeting_is_to_meet(body: str, kind: str) -> None:
    assert [event[0] for event in told(body)] == [kind]
