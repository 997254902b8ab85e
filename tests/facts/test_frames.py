"""Event frames: one report of a happening, with who does it and to whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.clauses.grammar import Clauses, outermost
from kg.facts.events.walk import frames
from tests.reading_of import reading

if TYPE_CHECKING:
    from kg.facts.events.frame import Frame
    from kg.read.reading import Reading


def read(body: str) -> tuple[Reading, list[Frame]]:
    found = reading(body)
    return found, list(frames(Clauses(found)))


def acted(body: str) -> list[tuple[str, dict[str, str]]]:
    found, reported = read(body)
    return [
        (f.type.name, {found.entities[k].name: part.role for k, part in f.actors.items()})
        for f in reported
    ]


@pytest.mark.parametrize(
    ("body", "type_", "actors"),
    [
        (
            "Đoàn công tác của Bộ Y tế đã làm việc với Tỉnh ủy Sơn La.",
            "meeting",
            {"Đoàn công tác của Bộ Y tế": "organizer", "Tỉnh ủy Sơn La": "counterpart"},
        ),
        (
            "Ủy ban Kiểm tra Trung ương kiểm tra Ban Thường vụ Tỉnh ủy Sơn La.",
            "inspection",
            {
                "Ủy ban Kiểm tra Trung ương": "organizer",
                "Ban Thường vụ Tỉnh ủy Sơn La": "counterpart",
            },
        ),
        (
            "Đồng chí Lò Văn Mẩy thăm xã Pa Ủ.",
            "visit",
            {"Lò Văn Mẩy": "participant", "xã Pa Ủ": "counterpart"},
        ),
        (
            "Đồng chí Lò Văn Mẩy chủ trì hội nghị.",
            "meeting",
            {"Lò Văn Mẩy": "chair"},
        ),
        (
            "Đồng chí Lò Văn Mẩy, Phó Chủ nhiệm Văn phòng Chính phủ, chủ trì hội nghị.",
            "meeting",
            {"Lò Văn Mẩy": "chair"},
        ),
        (
            "Tỉnh ủy Sơn La tổ chức Hội nghị tổng kết công tác.",
            "meeting",
            {"Tỉnh ủy Sơn La": "organizer"},
        ),
        ("Bà Hà Thị Bưởi dự hội nghị.", "meeting", {"Hà Thị Bưởi": "participant"}),
    ],
)
def test_a_report_has_a_type_and_actors(body: str, type_: str, actors: dict[str, str]) -> None:
    assert acted(body)[0] == (type_, actors)


@pytest.mark.parametrize(
    "body",
    [
        "Kết quả kiểm tra cho thấy Tỉnh ủy Sơn La làm tốt.",
        "Công tác kiểm tra của Tỉnh ủy Sơn La được coi trọng.",
        "Tỉnh ủy Sơn La đã khắc phục hạn chế.",
    ],
)
def test_a_verb_used_as_a_noun_reports_nothing(body: str) -> None:
    assert [f for f in read(body)[1] if not f.noun] == []


def test_the_body_in_an_office_does_not_act() -> None:
    assert acted("Đồng chí Lò Văn Mẩy, Bí thư Tỉnh ủy Sơn La, thăm xã Pa Ủ.") == [
        ("visit", {"Lò Văn Mẩy": "participant", "xã Pa Ủ": "counterpart"})
    ]


def test_a_visit_knows_its_place() -> None:
    found, (frame,) = read("Đồng chí Lò Văn Mẩy thăm xã Pa Ủ.")
    assert frame.place is not None
    assert found.entities[frame.place].name == "xã Pa Ủ"


def test_only_the_outermost_mention_of_a_name_counts() -> None:
    found = reading("Ban Thường vụ Tỉnh ủy Sơn La họp.")
    words = [m.span.of(found.text) for m in outermost(found.mentions)]
    assert words == ["Ban Thường vụ Tỉnh ủy Sơn La"]
