"""Who only tells, shows or hands over, and whom a deed, a figure or a word is of."""

from __future__ import annotations

import pytest

from tests.facts.test_decided import deeds
from tests.reading_of import facts, offices, parts, said

LO, VI, VA = "Lò Văn Mẩy", "Vi Thị Mỵ", "Vàng A Súa"
HEALTH = "Sở Y tế tỉnh Sơn La"


@pytest.mark.parametrize(
    ("body", "who", "by"),
    [
        (f"Ông {LO} cho thôi chức Giám đốc {HEALTH} đối với bà {VI}.", VI, LO),
        (
            f"Tỉnh ủy Sơn La cho thôi giữ chức Giám đốc {HEALTH} đối với bà {VI}.",
            VI,
            "Tỉnh ủy Sơn La",
        ),
        (f"Bà {VI}, Giám đốc {HEALTH}, đã được cho thôi chức.", VI, None),
        (f"Bà {VI} thôi giữ chức Giám đốc {HEALTH}.", VI, None),
    ],
)
def test_who_lets_go_and_who_goes(body: str, who: str, by: str | None) -> None:
    assert [(d[0], d[1], d[2], d[4]) for d in deeds(body)] == [(who, "relieve", "Giám đốc", by)]


@pytest.mark.parametrize(
    ("body", "by"),
    [
        (f"Bí thư Tỉnh ủy Sơn La {LO} nói về việc cảnh cáo bà {VI}.", None),
        (f"Tỉnh ủy Sơn La quyết định cảnh cáo bà {VI}.", "Tỉnh ủy Sơn La"),
        (f"Tỉnh ủy Sơn La ban hành quyết định về việc cảnh cáo bà {VI}.", "Tỉnh ủy Sơn La"),
    ],
)
def test_who_only_speaks_of_a_punishment_does_not_decide_it(body: str, by: str | None) -> None:
    assert [(d[0], d[4]) for d in deeds(f"Kỷ luật cán bộ. {body}")] == [(VI, by)]


@pytest.mark.parametrize(
    ("body", "source"),
    [
        (f"Qua kiểm tra tại {HEALTH}; Sở Công Thương và UBND huyện Mộc Châu", None),
        (f"Kết quả thanh tra tại {HEALTH}, Sở Công Thương và UBND huyện Mộc Châu", None),
        ("Qua kiểm tra, Thanh tra tỉnh Sơn La", "Thanh tra tỉnh Sơn La"),
    ],
)
def test_where_something_was_seen_says_nothing(body: str, source: str | None) -> None:
    told = said(f"{body} cho thấy việc quản lý tài sản còn nhiều hạn chế.")
    assert [who for who, *_ in told] == ([] if source is None else [source])


@pytest.mark.parametrize(
    ("body", "about"),
    [
        ("Thanh tra tỉnh Sơn La xác định Sở Y tế gây thiệt hại 3 tỷ đồng.", HEALTH),
        ("UBND tỉnh Sơn La cho biết, hiện huyện Mộc Châu giải ngân 3 tỷ đồng.", "huyện Mộc Châu"),
        ("Sở Y tế tỉnh Sơn La báo cáo UBND tỉnh đã giải ngân 3 tỷ đồng.", HEALTH),
        ("Sở Y tế tỉnh Sơn La đã giải ngân 3 tỷ đồng.", HEALTH),
    ],
)
def test_a_figure_is_of_who_is_told_of(body: str, about: str) -> None:
    found = facts(body)
    name = {e.key: e.name for e in found.entities}
    assert [name[f.about or ""] for f in found.figures] == [about]


def test_the_value_of_whom_another_is_compared_with_is_his() -> None:
    found = facts("Thu ngân sách của Sơn La đạt 12% (so với Lai Châu là 10%).")
    assert [(f.about, int(f.value)) for f in found.figures] == [
        ("place:sơn la", 12),
        ("place:lai châu", 10),
    ]


def test_who_gives_what_is_handed_over_is_no_counterpart() -> None:
    body = f"Bà {VI} trao quyết định của Tỉnh ủy Sơn La bổ nhiệm ông {LO} làm Chánh Văn phòng."
    assert "Tỉnh ủy Sơn La" not in {who for told in parts(body).values() for who in told}


def test_who_is_invited_is_not_there() -> None:
    body = f"Ngày 12/3/2024, Bộ Y tế tổ chức hội nghị. Kính mời bà {VI}, Giám đốc Sở, dự hội nghị."
    assert VI not in {who for told in parts(body).values() for who in told}


@pytest.mark.parametrize("how", ["cũng thay mặt", "đã thay mặt", "thay mặt"])
def test_who_acts_for_another_leads(how: str) -> None:
    body = f"Ông {LO} {how} bà {VI} chủ trì phiên họp UBND tỉnh Sơn La."
    told = parts(body)
    assert told["chair"] == {LO}
    assert VI not in {who for names in told.values() for who in names}


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            f"Ông {LO} báo cáo tình hình dịch bệnh, bà {VI} trình bày phương án sắp xếp bộ máy.",
            [(LO, "tình hình dịch bệnh"), (VI, "phương án sắp xếp bộ máy")],
        ),
        (
            f"Ông {LO} cho biết hôm qua, bà {VI} đã báo cáo phương án sắp xếp bộ máy.",
            [
                (LO, f"hôm qua, bà {VI} đã báo cáo phương án sắp xếp bộ máy"),
                (VI, "phương án sắp xếp bộ máy"),
            ],
        ),
    ],
)
def test_of_two_who_report_each_says_his_own(body: str, told: list[tuple[str, str]]) -> None:
    assert [(who, text) for who, _, _, text in said(body)] == told


def test_whose_family_is_there_is_not() -> None:
    body = f"Dự lễ kỷ niệm có ông {LO}, Bí thư Tỉnh ủy Sơn La; đại diện gia đình đồng chí {VA}."
    assert {who for names in parts(body).values() for who in names} == {LO}


def test_an_office_told_of_another_is_not_given() -> None:
    body = f"Ông {LO} được bổ nhiệm, khi ông {VA} là Giám đốc Sở Nông nghiệp tỉnh Sơn La."
    assert (LO, "Giám đốc") not in {(d[0], d[2]) for d in deeds(f"Bổ nhiệm cán bộ. {body}")}


def test_an_office_given_in_a_career_is_held_whoever_gave_it() -> None:
    body = f"Ông {LO} được Bộ Chính trị phân công làm Bí thư Tỉnh ủy Sơn La từ tháng 7/2021."
    assert [(who, role) for who, role, *_ in offices(body)] == [(LO, "Bí thư")]


def test_who_is_not_prosecuted_is_not_to_blame() -> None:
    body = f"Ông {LO} đã nhận hối lộ 2 tỷ đồng. Ông {VA}, Chủ tịch xã, không bị xử lý hình sự."
    found = facts(body)
    name = {e.key: e.name for e in found.entities}
    assert VA not in {name[f.about] for f in found.findings if f.about}


def test_whose_proposal_is_approved_is_not_approved() -> None:
    body = f"Quốc hội phê chuẩn đề nghị của Thủ tướng {LO} về việc miễn nhiệm Phó Thủ tướng {VA}."
    assert [(d[0], d[1], d[4]) for d in deeds(body)] == [(VA, "relieve", "Quốc hội")]


@pytest.mark.parametrize(
    ("whom", "met"),
    [(f"cố Bí thư Tỉnh ủy {VA}", False), (f"ông {VA}", True)],
)
def test_the_family_of_the_dead_is_visited_without_them(whom: str, *, met: bool) -> None:
    body = f"Ngày 5/3/2024, ông {LO} đến thăm gia đình {whom}."
    assert (VA in {who for names in parts(body).values() for who in names}) is met


def test_a_science_is_part_of_the_name_of_its_institute() -> None:
    body = f"Ông {LO}, Viện trưởng Viện Dân tộc học, phát biểu."
    assert offices(body) == [(LO, "Viện trưởng", "Viện Dân tộc học")]
