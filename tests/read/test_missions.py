"""Missions of one country in another, regions behind a head, and Parties of other countries."""

from __future__ import annotations

import pytest

from kg.model import Kind
from tests.reading_of import facts, names


@pytest.mark.parametrize(
    ("body", "mission", "place"),
    [
        (
            "Ông Lò Văn Mẩy thăm cán bộ, nhân viên Đại sứ quán Việt Nam tại Trung Quốc.",
            "Đại sứ quán Việt Nam tại Trung Quốc",
            "Trung Quốc",
        ),
        (
            "Tổng Lãnh sự quán Việt Nam tại Thượng Hải họp mặt kiều bào.",
            "Tổng Lãnh sự quán Việt Nam tại Thượng Hải",
            "Thượng Hải",
        ),
        (
            "Hội người Việt Nam tại Lào tổ chức gặp mặt.",
            "Hội người Việt Nam tại Lào",
            "Lào",
        ),
    ],
)
def test_a_mission_lies_where_it_is_sent(body: str, mission: str, place: str) -> None:
    found = facts(body)
    called = {e.key: e.name for e in found.entities}
    assert mission in called.values()
    assert (mission, "locatedIn", place) in {
        (called[s.subject], str(s.predicate), called[s.object]) for s in found.structures
    }


def test_a_mission_does_not_lie_in_the_country_that_sends_it() -> None:
    found = facts("Đại sứ quán Lào tại Việt Nam tổ chức gặp mặt.")
    called = {e.key: e.name for e in found.entities}
    assert "Đại sứ quán Lào tại Việt Nam" in called.values()
    assert "Lào" not in {called[s.object] for s in found.structures}


def test_an_association_of_the_old_is_no_mission() -> None:
    body = "Hội Người cao tuổi Việt Nam họp."
    assert names(body, Kind.ORGANISATION) == ["Hội Người cao tuổi Việt Nam"]


@pytest.mark.parametrize(
    ("body", "region"),
    [
        ("Tỉnh tiêu biểu của khu vực Tây Bắc.", "Tây Bắc"),
        ("Tỉnh mạnh của khu vực miền núi phía Bắc.", "Trung du và miền núi phía Bắc"),
        ("Tỉnh thuộc vùng trung du miền núi phía Bắc.", "Trung du và miền núi phía Bắc"),
    ],
)
def test_a_region_is_one_by_whatever_head(body: str, region: str) -> None:
    assert names(body, Kind.PLACE) == [region]


def test_the_resolution_of_another_party_is_not_ours() -> None:
    party = "Đảng Nhân dân Cách mạng Lào"
    body = f"Lào thực hiện Nghị quyết Đại hội X của {party}."
    assert names(body, Kind.DOCUMENT) == [f"Nghị quyết Đại hội {party} lần thứ X"]


def test_the_congress_of_another_party_is_named_whole() -> None:
    body = "Thành tựu từ sau Đại hội XVIII Đảng Cộng sản Trung Quốc đến nay rất lớn."
    assert names(body, Kind.EVENT) == ["Đại hội XVIII Đảng Cộng sản Trung Quốc"]


def test_a_title_goes_on_through_a_name_that_begins_like_a_verb() -> None:
    body = "Ông Lò Văn Mẩy công bố Kế hoạch giám sát đối với Thành ủy Cần Thơ."
    assert names(body, Kind.DOCUMENT) == ["Kế hoạch giám sát đối với Thành ủy Cần Thơ"]


@pytest.mark.parametrize(
    ("body", "held"),
    [
        ("Thực tiễn của Sơn La nói riêng và vùng Tây Bắc nói chung.", {("Sơn La", "Tây Bắc")}),
        ("Thực tiễn của Sơn La nói riêng và của Lai Châu nói chung.", set()),
        ("Thực tiễn của Sơn La nói riêng. Vùng Tây Bắc nói chung.", set()),
        ("Thực tiễn của Sơn La và vùng Tây Bắc nói chung.", set()),
    ],
)
def test_a_place_told_of_in_particular_lies_in_the_larger_one(
    body: str, held: set[tuple[str, str]]
) -> None:
    found = facts(body)
    called = {e.key: e.name for e in found.entities}
    assert {(called[s.subject], called[s.object]) for s in found.structures} == held


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        (
            "Đoàn đại biểu cấp cao Đảng, Nhà nước và Quốc hội nước Cộng hòa Dân chủ Nhân dân Lào",
            "Đoàn đại biểu cấp cao Đảng, Nhà nước và Quốc hội Lào",
        ),
        (
            "đoàn đại biểu cấp cao của Đảng, Nhà nước Cuba",
            "Đoàn đại biểu cấp cao Đảng, Nhà nước Cuba",
        ),
        (
            "Đoàn đại biểu Đảng, Chính phủ và nhân dân Việt Nam",
            "Đoàn đại biểu Đảng, Chính phủ và nhân dân Việt Nam",
        ),
    ],
)
def test_a_delegation_bears_the_names_of_all_who_send_it(printed: str, name: str) -> None:
    body = f"Ngày 5/3/2023, {printed} do ông Lò Văn Mẩy dẫn đầu thăm tỉnh Sơn La."
    assert names(body, Kind.TEAM) == [name]
    assert names(body, Kind.ORGANISATION) == []
    told = facts(body)
    keys = {e.key: e.name for e in told.entities}
    by = {keys[p.agent]: p.role.value for p in told.participations}
    assert by == {name: "organizer", "Lò Văn Mẩy": "participant", "Sơn La": "counterpart"}


def test_two_forms_of_one_delegation_are_one() -> None:
    body = (
        "Đoàn đại biểu cấp cao Đảng, Nhà nước và Quốc hội nước Cộng hòa Dân chủ Nhân dân Lào thăm "
        "tỉnh Sơn La. Tỉnh Sơn La chúc mừng Đoàn đại biểu cấp cao Đảng, Nhà nước và Quốc hội Lào."
    )
    assert len(names(body, Kind.TEAM)) == 1


def test_delegations_of_many_are_none() -> None:
    body = "Các đoàn đại biểu Đảng, Nhà nước và nhân dân Lào thăm tỉnh Sơn La."
    assert names(body, Kind.TEAM) == []


def test_a_body_of_one_country_is_of_no_other_beside_it() -> None:
    body = "Ông A cảm ơn Quốc hội Việt Nam và Quốc hội Lào về sự giúp đỡ."
    assert names(body, Kind.ORGANISATION) == ["Quốc hội", "Quốc hội Lào"]
