"""Events of the communes and cities of 2025 and 2026: who holds them, where, and about what."""

from __future__ import annotations

import pytest

from tests.reading_of import facts

Held = tuple[str, str | None, str | None, dict[str, str]]


def held(body: str, day: str) -> list[Held]:
    """Return the events of a body as (type, date, place, agent → role)."""
    found = facts(body, published=day)
    name = {e.key: e.name for e in found.entities}
    return [
        (
            e.type,
            e.date,
            name.get(e.place or ""),
            {name[p.agent]: p.role for p in found.participations if p.event == e.key},
        )
        for e in found.events
    ]


def test_an_official_inspects_at_the_place_that_opens_the_sentence() -> None:
    text = (
        "Sáng 4/7, tại xã Mường Bú, tỉnh Sơn La, đồng chí Lò Văn Hặc, Trưởng Ban Tổ chức Tỉnh ủy "
        "Sơn La đã kiểm tra hoạt động của Trung tâm Phục vụ hành chính công xã Mường Bú. Tiếp đoàn "
        "có bà Vi Thị Mỵ, Bí thư Đảng ủy xã."
    )
    assert held(text, "2025-07-04") == [
        (
            "inspection",
            "2025-07-04",
            "xã Mường Bú",
            {"Lò Văn Hặc": "participant", "Vi Thị Mỵ": "participant"},
        )
    ]


def test_a_ward_holds_a_dialogue_that_its_secretary_chairs() -> None:
    text = (
        "Chiều 6/8, UBND phường Tô Hiệu (Sơn La) tổ chức đối thoại với người dân về đô thị. Bà Vi "
        "Thị Mỵ, Bí thư Đảng ủy phường Tô Hiệu chủ trì hội nghị."
    )
    assert held(text, "2025-08-06") == [
        (
            "meeting",
            "2025-08-06",
            None,
            {"Ủy ban nhân dân phường Tô Hiệu": "organizer", "Vi Thị Mỵ": "chair"},
        )
    ]


def test_a_board_breaks_ground_and_others_attend() -> None:
    text = (
        "Ngày 12/3, tại xã Mường Bú, tỉnh Sơn La, Ban Quản lý dự án đầu tư xây dựng các công trình "
        "giao thông tỉnh khởi công cầu dân sinh. Dự lễ có ông Lò Văn Hặc, Chủ tịch UBND xã Mường "
        "Bú."
    )
    board = "Ban Quản lý dự án đầu tư xây dựng công trình giao thông tỉnh Sơn La"
    assert held(text, "2026-03-12") == [
        (
            "ceremony",
            "2026-03-12",
            "xã Mường Bú",
            {board: "organizer", "Lò Văn Hặc": "participant"},
        )
    ]


def test_what_a_ceremony_announces_is_what_it_is_about() -> None:
    text = (
        "Tối 1/9, tại phường Hạ Long, UBND thành phố Quảng Ninh tổ chức lễ công bố Nghị quyết số "
        "36/2026/QH16 của Quốc hội."
    )
    found = facts(text, published="2026-09-01")
    name = {e.key: e.name for e in found.entities}
    (event,) = found.events
    assert (event.type, event.date, name[event.place or ""]) == (
        "ceremony",
        "2026-09-01",
        "phường Hạ Long",
    )
    assert [(k.subject, k.predicate, name[k.object]) for k in found.links] == [
        (event.key, "about", "Nghị quyết số 36/2026/QH16 của Quốc hội")
    ]


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("Sáng 5/3, tại Hà Nội, Bộ Y tế tổ chức hội nghị.", "Hà Nội"),
        ("Sáng 5/3, Bộ Y tế tổ chức hội nghị tại xã Mường Bú.", "xã Mường Bú"),
        ("Sáng 5/3, Bộ Y tế tổ chức hội nghị; các dự án tại xã Mường Bú chậm.", None),
        ("Phát biểu tại Hà Nội sáng 5/3, Bộ Y tế nói hội nghị thành công.", None),
    ],
)
def test_a_setting_opens_the_report_or_stands_right_behind_it(
    sentence: str, place: str | None
) -> None:
    assert {where for _, _, where, _ in held(sentence, "2026-03-05")} <= {place}


def test_a_finding_judges_the_body_that_opens_it_though_its_full_name_comes_later() -> None:
    found = facts(
        "Đoàn thanh tra của Thanh tra tỉnh Sơn La chỉ ra Sở Nội vụ còn chậm cập nhật sổ, sai "
        "phạm về tài chính 2,4 tỷ đồng. Bà Vi Thị Mỵ, Giám đốc Sở Nội vụ tỉnh Sơn La tiếp thu.",
        published="2025-09-15",
    )
    name = {e.key: e.name for e in found.entities}
    assert {name[f.about or ""] for f in found.findings} == {"Sở Nội vụ tỉnh Sơn La"}
