"""Several places inspected are whom the inspection is with, a single one is where it is."""

from __future__ import annotations

import pytest

from tests.reading_of import facts, parts

TEAM = "Đoàn kiểm tra liên ngành đã kiểm tra việc chấp hành kỷ luật tại"


@pytest.mark.parametrize(
    ("where", "inspected"),
    [
        ("thành phố Sơn La, huyện Sông Mã", {"thành phố Sơn La", "huyện Sông Mã"}),
        (
            "thành phố Sơn La, huyện Sông Mã và Sở Nội vụ tỉnh Sơn La",
            {"thành phố Sơn La", "huyện Sông Mã", "Sở Nội vụ tỉnh Sơn La"},
        ),
        ("Sở Nội vụ tỉnh Sơn La", {"Sở Nội vụ tỉnh Sơn La"}),
        ("huyện Sông Mã", set()),
    ],
)
def test_who_is_inspected(where: str, inspected: set[str]) -> None:
    assert parts(f"{TEAM} {where}.").get("counterpart", set()) == inspected


@pytest.mark.parametrize(
    ("body", "counted"),
    [
        ("Đoàn kiểm tra 2 Sở Ngoại vụ và Xây dựng tỉnh Sơn La.", 0),
        ("Đoàn kiểm tra 2 xã Nậm Pa, Chiềng Ân.", 0),
        ("Tỉnh Sơn La có 5 xã đạt chuẩn nông thôn mới.", 1),
    ],
)
def test_what_is_named_after_its_number_is_no_figure(body: str, counted: int) -> None:
    assert len(facts(body).figures) == counted


def test_who_calls_on_two_hosts_meets_the_third() -> None:
    body = (
        "Thủ tướng Lào Sonexay Vongsa đã chào xã giao Chủ tịch nước Lò Văn Mẩy, Tổng Bí thư Vì "
        "Văn Khoa và hội kiến với Chủ tịch Quốc hội Lò Thị Sáu."
    )
    found = facts(body)
    met = {
        (p.agent.rpartition(":")[2], str(p.role))
        for p in found.participations
        if p.event == found.events[1].key
    }
    assert {role for _, role in met} == {"participant", "counterpart"}
    assert len(met) == 2


def test_the_head_of_a_team_is_at_the_first_event_that_it_holds() -> None:
    body = (
        "Đoàn khảo sát số 2 của HĐND tỉnh Sơn La làm việc với UBND huyện Sông Mã ngày 5/3/2024. "
        "Ông Lò Văn Mẩy, Trưởng đoàn khảo sát số 2, chủ trì. Ngày 7/3/2024, Đoàn khảo sát số 2 "
        "thăm Đồn Biên phòng Chiềng Khương."
    )
    found = facts(body)
    person = next(e.key for e in found.entities if e.name == "Lò Văn Mẩy")
    at = {p.event for p in found.participations if p.agent == person}
    assert len(found.events) > 1
    assert at == {found.events[0].key}


def test_whose_check_is_announced_was_inspected() -> None:
    told = "công bố kết quả kiểm tra khi có dấu hiệu vi phạm đối với Đảng ủy xã Nậm Pa"
    assert parts(f"Ủy ban Kiểm tra Tỉnh ủy Sơn La {told}.") == {
        "organizer": {"Ủy ban Kiểm tra Tỉnh ủy Sơn La"},
        "counterpart": {"Đảng ủy xã Nậm Pa"},
    }
    assert parts(f"Ủy ban Kiểm tra Tỉnh ủy Sơn La chưa {told}.") == {}
