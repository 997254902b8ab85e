"""Who inspects where only results are told, and whose bodies are inspected."""

from __future__ import annotations

import pytest

from tests.reading_of import facts

COMMISSION = "Ủy ban Kiểm tra Tỉnh ủy Sơn La"
CHECKED = "kiểm tra khi có dấu hiệu vi phạm đối với Huyện ủy Mộc Châu"


def parts(body: str) -> list[tuple[str, str]]:
    """Return who has which part in the inspections of a body."""
    found = facts(body, published="2023-03-06")
    name = {e.key: e.name for e in found.entities}
    checks = {e.key for e in found.events if e.type == "inspection"}
    return [(str(p.role), name[p.agent]) for p in found.participations if p.event in checks]


@pytest.mark.parametrize(
    "body",
    [
        f"{COMMISSION} vừa ra thông cáo, trong đó nêu kết quả {CHECKED}.",
        f"Ngày 5/3, {COMMISSION} đã họp kỳ thứ 5. Về kết quả {CHECKED}, họ nhận thấy thiếu sót.",
        f"Ngày 5/3, {COMMISSION} đã họp kỳ thứ 5. 2- Về {CHECKED}, họ nhận thấy thiếu sót.",
        (
            f"Kết quả kiểm tra của {COMMISSION} đối với Huyện ủy Mộc Châu cho thấy nhiều thiếu "
            "sót. Huyện ủy cần khắc phục."
        ),
    ],
)
def test_the_inspecting_body_holds_the_inspection(body: str) -> None:
    assert ("organizer", COMMISSION) in parts(body)
    assert ("counterpart", "Huyện ủy Mộc Châu") in parts(body)


@pytest.mark.parametrize(
    "body",
    [
        f"Tỉnh ủy Sơn La nghe kết quả {CHECKED}.",
        (
            "Tỉnh ủy Sơn La nghe kết quả kiểm tra đối với Ủy ban Kiểm tra Huyện ủy Mộc Châu và "
            "Thanh tra huyện Mộc Châu."
        ),
    ],
)
def test_who_hears_of_it_or_is_inspected_does_not_inspect(body: str) -> None:
    assert "organizer" not in {role for role, _ in parts(body)}


@pytest.mark.parametrize(
    "people",
    [
        "ông Lò Văn Mẩy, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Sơn La",
        "các đồng chí: Lò Văn Mẩy, Bí thư Tỉnh ủy; Vi Thị Mỵ, Chủ tịch UBND tỉnh Sơn La",
        "đồng chí Lò Văn Mẩy, nguyên Phó Bí thư Tỉnh ủy, nguyên Chủ tịch UBND tỉnh Sơn La",
    ],
)
def test_a_body_beside_people_is_of_their_province(people: str) -> None:
    body = (
        "Ủy ban Kiểm tra Tỉnh ủy Hà Giang báo cáo. Xem xét kết quả kiểm tra đối với Ban cán sự "
        f"đảng UBND tỉnh và {people}."
    )
    assert ("counterpart", "Ban Cán sự Đảng Ủy ban nhân dân tỉnh Sơn La") in parts(body)


def test_it_stays_of_the_article_beside_somebody_of_a_ministry() -> None:
    body = (
        "Tỉnh ủy Hà Giang họp. Ban Thường vụ Tỉnh ủy và ông Lò Văn Mẩy, Thứ trưởng Bộ Y tế, nguyên "
        "Bí thư Tỉnh ủy Sơn La, bàn việc xây bệnh viện."
    )
    assert "Ban Thường vụ Tỉnh ủy Hà Giang" in {e.name for e in facts(body).entities}
