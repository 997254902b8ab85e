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
