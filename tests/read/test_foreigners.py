"""Office holders of other countries, whose bodies are never those of Viet Nam."""

from __future__ import annotations

import pytest

from kg.model import Kind
from tests.reading_of import facts, names, offices, said

PARTY = "Đảng Cộng sản Trung Quốc"


def test_a_guests_politburo_is_that_of_his_party() -> None:
    body = f"Ông Mạnh Vĩ Cường, Ủy viên Bộ Chính trị, Bí thư Ban Bí thư Trung ương {PARTY}, dự lễ."
    assert [org for _, _, org in offices(body)] == [
        f"Bộ Chính trị {PARTY}",
        f"Ban Bí thư Ban Chấp hành Trung ương {PARTY}",
    ]


def test_a_guests_politburo_is_that_of_his_country_where_no_party_is_named() -> None:
    body = "Ông Mạnh Vĩ Cường, Ủy viên Bộ Chính trị, Phó Thủ tướng Trung Quốc, phát biểu."
    assert [org for _, _, org in offices(body)] == [
        "Bộ Chính trị Trung Quốc",
        "Chính phủ Trung Quốc",
    ]


def test_a_foreigner_keeps_his_country_under_a_bare_title() -> None:
    body = (
        "Thủ tướng Đỗ Hữu Lâm hội đàm với Thủ tướng Lào Khăm-xỉ Vông-xa. "
        "Thủ tướng Khăm-xỉ Vông-xa cảm ơn Việt Nam. Bộ trưởng Công an Khăm-xỉ Vông-xa cùng dự."
    )
    assert offices(body) == [
        ("Đỗ Hữu Lâm", "Thủ tướng", "Chính phủ"),
        ("Khăm-xỉ Vông-xa", "Thủ tướng", "Chính phủ Lào"),
        ("Khăm-xỉ Vông-xa", "Bộ trưởng", "Bộ Công an Lào"),
    ]


def test_a_bare_head_of_state_is_not_ours_where_he_is_anothers() -> None:
    body = "Chủ tịch nước Trung Quốc Mạnh Vĩ Cường thăm Hà Nội. Chủ tịch nước Mạnh Vĩ Cường dự lễ."
    assert offices(body) == [("Mạnh Vĩ Cường", "Chủ tịch nước", "Trung Quốc")]


@pytest.mark.parametrize(
    ("printed", "person", "role", "org"),
    [
        ("Đại sứ Áo tại Việt Nam Jonas O'Keefe-Lang", "Jonas O'Keefe-Lang", "Đại sứ", "Áo"),
        ("Tổng thống Áo Karl-Heinz Obermoser", "Karl-Heinz Obermoser", "Tổng thống", "Áo"),
        ("Bộ trưởng Y tế Áo Anna von Reichau", "Anna von Reichau", "Bộ trưởng", "Bộ Y tế Áo"),
        ("Đại sứ Việt Nam tại Lào Đỗ Hữu Lâm", "Đỗ Hữu Lâm", "Đại sứ", "Việt Nam"),
    ],
)  # fmt: skip
def test_envoys_and_ministers_of_other_countries(
    printed: str, person: str, role: str, org: str
) -> None:
    assert offices(f"{printed} phát biểu tại buổi lễ.") == [(person, role, org)]


def test_no_ministry_is_cut_in_the_middle() -> None:
    found = names("Bộ trưởng Ngoại giao Áo Anna von Reichau phát biểu.", Kind.ORGANISATION)
    assert found == ["Bộ Ngoại giao Áo"]


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("GTVT", "Bộ Giao thông vận tải"),
        ("NN&PTNT", "Bộ Nông nghiệp và Phát triển nông thôn"),
        ("LĐ-TB&XH", "Bộ Lao động - Thương binh và Xã hội"),
        ("Tài nguyên - Môi trường", "Bộ Tài nguyên và Môi trường"),
    ],
)
def test_the_short_name_of_a_ministry_after_its_minister_is_the_ministry(
    short: str, full: str
) -> None:
    assert offices(f"Bộ trưởng {short} Đỗ Hữu Lâm phát biểu.") == [
        ("Đỗ Hữu Lâm", "Bộ trưởng", full)
    ]


def test_a_minister_by_given_name_makes_no_ministry() -> None:
    body = "Bộ trưởng Bộ Xây dựng Đỗ Hữu Lâm dự họp. Bộ trưởng Lâm đề nghị các tỉnh báo cáo."
    assert names(body, Kind.ORGANISATION) == ["Bộ Xây dựng"]
    assert offices(body) == [("Đỗ Hữu Lâm", "Bộ trưởng", "Bộ Xây dựng")]


def test_the_inspectorate_of_a_ministry_names_its_kind_once() -> None:
    body = "Bộ Y tế họp. Ông Đỗ Hữu Lâm, Chánh Thanh tra Bộ, báo cáo."
    assert offices(body) == [("Đỗ Hữu Lâm", "Chánh Thanh tra", "Thanh tra Bộ Y tế")]


def test_an_association_of_countries_takes_none_of_its_chairmans() -> None:
    body = "Thủ tướng Lào Sonexay Vongsa, Chủ tịch ASEAN 2024, phát biểu."
    assert offices(body)[1] == (
        "Sonexay Vongsa",
        "Chủ tịch",
        "Hiệp hội các quốc gia Đông Nam Á",
    )


def test_who_leads_nuoc_ban_is_none_of_ours() -> None:
    body = "Chủ tịch nước Đỗ Hữu Lâm chúc nước bạn dưới sự lãnh đạo của Tổng Bí thư Khăm Vông."
    assert offices(body) == [("Đỗ Hữu Lâm", "Chủ tịch nước", None)]
    body = "Cảm ơn nhân dân nước bạn, Tổng Bí thư Đỗ Hữu Lâm chúc mừng năm mới."
    assert offices(body) == [("Đỗ Hữu Lâm", "Tổng Bí thư", "Ban Chấp hành Trung ương Đảng")]


def test_the_organ_within_a_central_body_is_completed_by_his_party() -> None:
    body = (
        "Chủ tịch nước tiếp ông Lưu Vạn Sinh, Ủy viên Thường vụ Bộ Chính trị, Bí thư Ban Bí thư "
        "Trung ương Đảng Cộng sản Trung Quốc."
    )
    found = facts(body)
    called = {e.key: e.name for e in found.entities}
    assert "Ban Thường vụ Bộ Chính trị Đảng Cộng sản Trung Quốc" in called.values()
    assert "Bộ Chính trị" not in called.values()
    above = {(called[s.subject], called[s.object]) for s in found.structures}
    assert ("Bộ Chính trị Đảng Cộng sản Trung Quốc", "Đảng Cộng sản Trung Quốc") in above


def test_a_foreign_body_goes_on_behind_its_short_form() -> None:
    body = (
        "Ông hội kiến Ủy viên trưởng Ủy ban Thường vụ Đại hội Đại biểu nhân dân toàn quốc (Nhân "
        "đại) Trung Quốc Trương Đắc Giang."
    )
    found = facts(body)
    called = {e.key: e.name for e in found.entities}
    assert [(called[p.person], p.role) for p in found.positions] == [
        ("Trương Đắc Giang", "Ủy viên trưởng")
    ]


def test_the_dean_of_the_diplomats_heads_a_body_of_no_country() -> None:
    body = (
        "Đại sứ đặc mệnh toàn quyền nhà nước Palestine tại Việt Nam, Trưởng đoàn Ngoại giao Karim "
        "Odeh dự lễ. Đại sứ khẳng định quan hệ hai nước rất tốt đẹp."
    )
    assert offices(body) == [
        ("Karim Odeh", "Đại sứ", "Palestine"),
        ("Karim Odeh", "Trưởng đoàn", "Đoàn Ngoại giao"),
    ]
    assert [source for source, *_ in said(body)] == ["Karim Odeh"]


def test_a_state_in_small_letters_is_no_country_where_its_name_is_not() -> None:
    assert offices("Ông Lò Văn Mẩy làm đại sứ nhà nước phong kiến.") == []
