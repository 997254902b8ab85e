"""Full names of bodies, completed from the article; names that stay open give nothing."""

from __future__ import annotations

import pytest

from kg.codes import Role
from kg.model import Kind
from kg.read.full_names import chain, seat_level
from kg.read.phrases import Body, place
from tests.reading_of import annotated, facts, names, resolved, structures


@pytest.mark.parametrize(
    ("printed", "full"),
    [
        ("UBND tỉnh", "Ủy ban nhân dân tỉnh Lai Châu"),
        ("HĐND tỉnh", "Hội đồng nhân dân tỉnh Lai Châu"),
        ("Tỉnh ủy", "Tỉnh ủy Lai Châu"),
        ("Ban Thường vụ Tỉnh ủy", "Ban Thường vụ Tỉnh ủy Lai Châu"),
        ("Công an tỉnh", "Công an tỉnh Lai Châu"),
        ("Sở Nội vụ", "Sở Nội vụ tỉnh Lai Châu"),
        ("Đảng bộ tỉnh", "Đảng bộ tỉnh Lai Châu"),
        ("UBKT Tỉnh ủy", "Ủy ban Kiểm tra Tỉnh ủy Lai Châu"),
        ("Đoàn ĐBQH tỉnh", "Đoàn đại biểu Quốc hội tỉnh Lai Châu"),
    ],
)
def test_the_place_of_the_article_completes_a_name(printed: str, full: str) -> None:
    assert full in names(f"{printed} yêu cầu rà soát.", Kind.ORGANISATION, title="Lai Châu sơ kết")


@pytest.mark.parametrize(
    "printed", ["UBND tỉnh", "Huyện ủy", "Đảng bộ tỉnh", "HĐND huyện", "Sở Nội vụ"]
)
def test_a_body_whose_place_is_never_given_stays_as_printed(printed: str) -> None:
    found = facts(f"{printed} yêu cầu rà soát.").entities
    full = printed.replace("UBND", "Ủy ban nhân dân").replace("HĐND", "Hội đồng nhân dân")
    assert [e.name for e in found] == [full]
    assert found[0].scope == "0" * 16  # another one in another article


def test_the_board_of_a_committee_as_printed_is_part_of_it() -> None:
    assert structures("Ban Thường vụ Huyện ủy kết luận.") == [
        ("Ban Thường vụ Huyện ủy", "partOf", "Huyện ủy")
    ]


def test_a_bare_city_committee_is_that_of_the_city_named() -> None:
    found = names("Ông Lò Văn Mẩy, Chủ tịch UBND TP. HCM, và Thành ủy kết luận.", Kind.ORGANISATION)
    assert "Thành ủy Thành phố Hồ Chí Minh" in found


@pytest.mark.parametrize("printed", ["Ban Thường vụ", "Ban Chấp hành", "Đảng ủy"])
def test_a_name_that_the_article_does_not_complete_is_left_out(printed: str) -> None:
    assert names(f"{printed} yêu cầu rà soát.", Kind.ORGANISATION) == []


def test_the_same_body_printed_in_full_completes_a_short_form() -> None:
    assert names(
        "Ban Thường vụ họp. Ban Thường vụ Tỉnh ủy Sơn La kết luận.", Kind.ORGANISATION
    ) == [
        "Ban Thường vụ Tỉnh ủy Sơn La",
        "Tỉnh ủy Sơn La",
    ]


@pytest.mark.parametrize(
    ("printed", "full"),
    [
        ("Uỷ ban nhân dân tỉnh Hoà Bình", "Ủy ban nhân dân tỉnh Hòa Bình"),
        ("UBND TP. Hải Phòng", "Ủy ban nhân dân thành phố Hải Phòng"),
        ("Sở GD&ĐT tỉnh Sơn La", "Sở Giáo dục và Đào tạo tỉnh Sơn La"),
        ("Công an Hà Nội", "Công an thành phố Hà Nội"),
        ("MTTQ tỉnh Sơn La", "Mặt trận Tổ quốc Việt Nam tỉnh Sơn La"),
        ("Ban Chấp hành Đảng bộ tỉnh Sơn La", "Tỉnh ủy Sơn La"),
        ("Công ty TNHH Phú Thịnh", "Công ty Trách nhiệm hữu hạn Phú Thịnh"),
    ],
)
def test_abbreviations_and_spellings_give_the_full_name(printed: str, full: str) -> None:
    assert names(f"{printed} yêu cầu rà soát.", Kind.ORGANISATION)[0] == full


def test_a_nested_name_shows_its_structure() -> None:
    assert set(structures("Ban Thường vụ Đảng ủy Công an tỉnh Cà Mau họp.")) >= {
        ("Ban Thường vụ Đảng ủy Công an tỉnh Cà Mau", "partOf", "Đảng ủy Công an tỉnh Cà Mau"),
    }
    assert structures("Ban Tuyên giáo Tỉnh ủy Sơn La họp.") == [
        ("Ban Tuyên giáo Tỉnh ủy Sơn La", "partOf", "Tỉnh ủy Sơn La"),
        ("Tỉnh ủy Sơn La", "locatedIn", "Sơn La"),
    ]


def test_a_committee_keeps_what_its_longer_name_shows() -> None:
    assert ("Tỉnh ủy Sơn La", "partOf", "Đảng bộ tỉnh Sơn La") in structures(
        "Ban Chấp hành Đảng bộ tỉnh Sơn La họp."
    )


def test_a_named_body_shows_the_parent_in_its_name() -> None:
    assert structures("Văn phòng Chính phủ và Bộ Chính trị họp.") == [
        ("Văn phòng Chính phủ", "partOf", "Chính phủ")
    ]


def test_a_body_in_brackets_is_the_parent_of_the_one_before() -> None:
    assert structures("Vụ Pháp chế (Bộ Nội vụ) báo cáo.") == [
        ("Vụ Pháp chế Bộ Nội vụ", "partOf", "Bộ Nội vụ")
    ]
    assert structures("Cục Thú y (Bộ Y tế) báo cáo.") == [("Cục Thú y", "partOf", "Bộ Y tế")]


def test_a_department_in_brackets_is_a_unit_of_the_ministry_before() -> None:
    assert structures("Bộ Y tế (Cục Thú y) báo cáo.") == [("Cục Thú y", "partOf", "Bộ Y tế")]
    assert structures("Bộ Y tế (Sở Y tế tỉnh Sơn La) báo cáo.") == [
        ("Sở Y tế tỉnh Sơn La", "locatedIn", "Sơn La")
    ]


def test_the_office_of_the_party_s_centre_is_part_of_the_central_committee() -> None:
    assert structures("Văn phòng Trung ương Đảng thông báo.") == [
        ("Văn phòng Trung ương Đảng", "partOf", "Ban Chấp hành Trung ương Đảng")
    ]


def test_foreign_bodies_lie_in_their_country() -> None:
    assert structures("Bộ Y tế Campuchia báo cáo.") == [
        ("Bộ Y tế Campuchia", "locatedIn", "Campuchia")
    ]


def test_viet_nam_in_a_name_is_no_location() -> None:
    assert structures("Tập đoàn Điện lực Việt Nam báo cáo.") == []


def test_no_other_name_is_the_title_of_an_office() -> None:
    body = "Ông Lò Văn Mẩy, Ủy viên Bộ Chính trị, Phó Thủ tướng, gặp Bí thư TP.HCM."
    aliases = {
        alias
        for row in resolved(body).table.entities().values()
        if row.kind is Kind.ORGANISATION
        for alias in row.aliases
    }
    assert aliases == set()


def test_a_chain_runs_from_a_body_to_its_outermost_parent() -> None:
    found = resolved("Ban Tuyên giáo Tỉnh ủy Sơn La họp.")
    (body,) = [c.phrase for c in found.chunks if isinstance(c.phrase, Body)]
    named = found.names.named(body)
    assert named is not None
    assert [n.name for n in chain(named)] == ["Ban Tuyên giáo Tỉnh ủy Sơn La", "Tỉnh ủy Sơn La"]


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("tỉnh Sơn La", "province-tỉnh"),
        ("TP.HCM", "province-thành phố"),
        ("huyện Mường Tè", "huyện"),
        ("Quận 9", "quận"),
        ("xã Pa Ủ", "xã"),
    ],
)
def test_the_level_under_which_seats_are_listed(text: str, level: str) -> None:
    found = place(annotated(text), 0)
    assert found is not None
    assert seat_level(found) == level


@pytest.mark.parametrize(
    "printed", ["Vụ Pháp chế, Bộ Xây dựng", "Vụ Pháp chế thuộc Bộ Xây dựng", "Vụ Pháp chế"]
)
def test_a_unit_is_named_with_its_agency(printed: str) -> None:
    assert structures(f"Bộ Xây dựng họp. {printed} báo cáo.") == [
        ("Vụ Pháp chế Bộ Xây dựng", "partOf", "Bộ Xây dựng")
    ]


def test_a_unit_stays_alone_where_two_agencies_could_have_it() -> None:
    assert "Vụ Pháp chế" in names(
        "Bộ Xây dựng và Bộ Y tế họp. Vụ Pháp chế báo cáo.", Kind.ORGANISATION
    )


def test_the_standing_members_of_a_committee_are_a_body() -> None:
    assert structures("Việc đó được báo cáo Thường trực Tỉnh ủy Sơn La.")[0] == (
        "Thường trực Tỉnh ủy Sơn La",
        "partOf",
        "Tỉnh ủy Sơn La",
    )


def test_the_standing_members_of_a_body_are_one_too() -> None:
    text = "Việc đó được báo cáo Thường trực HĐND tỉnh Sơn La và Thường trực Chính phủ."
    assert {"Thường trực Hội đồng nhân dân tỉnh Sơn La", "Thường trực Chính phủ"} <= set(
        names(text, Kind.ORGANISATION)
    )
    text = "Dự có lãnh đạo tỉnh Sơn La, Thường trực HĐND, các sở."
    assert "Thường trực Hội đồng nhân dân tỉnh Sơn La" not in names(text, Kind.ORGANISATION)


@pytest.mark.parametrize(
    ("printed", "full"),
    [
        ("Sở TN-MT", "Sở Tài nguyên và Môi trường tỉnh Sơn La"),
        ("Sở NN&MT", "Sở Nông nghiệp và Môi trường tỉnh Sơn La"),
        ("Sở KH&ĐT", "Sở Kế hoạch và Đầu tư tỉnh Sơn La"),
        ("Sở KHCN", "Sở Khoa học và Công nghệ tỉnh Sơn La"),
    ],
)
def test_a_department_in_short_is_the_one_in_full(printed: str, full: str) -> None:
    assert full in names(f"{printed} tỉnh Sơn La báo cáo việc giữ rừng.", Kind.ORGANISATION)


@pytest.mark.parametrize(
    "text",
    [
        "{} kiểm tra Sở Y tế. Sở Tài chính tỉnh An Phước đông người.",
        "Sở Tài chính tỉnh An Phước đông người. {} kiểm tra Sở Y tế.",
    ],
)
def test_a_short_name_is_a_mention_where_it_stands(text: str) -> None:
    """Bug: a short name was recorded where the full one stands, and its clause had no subject."""
    found = facts(text.format("Sở Tài chính"))
    (organizer,) = [p.agent for p in found.participations if p.role is Role.ORGANIZER]
    (body,) = [e for e in found.entities if e.key == organizer]
    assert body.name == "Sở Tài chính tỉnh An Phước"
    assert len(body.mentions) == 2


@pytest.mark.parametrize(
    ("printed", "full"),
    [
        ("Ban Chỉ đạo xây dựng nông thôn mới tỉnh An Phước", "Ban Chỉ đạo Xây dựng nông thôn mới"),
        ("Ban Chỉ đạo phòng chống tham nhũng tỉnh An Phước", "Ban Chỉ đạo Phòng, chống tham nhũng"),
        (
            "Ban Chỉ huy phòng, chống lụt bão và tìm kiếm cứu nạn tỉnh An Phước",
            "Ban Chỉ huy phòng, chống lụt bão và tìm kiếm cứu nạn",
        ),
        ("Ban Chỉ đạo yêu cầu tỉnh An Phước", "Ban Chỉ đạo"),
    ],
)
def test_a_steering_committee_may_write_its_topic_small(printed: str, full: str) -> None:
    found = names(f"Sáng nay, {printed} báo cáo. {printed} họp.", Kind.TEAM)
    assert [
        name.removesuffix(" của tỉnh An Phước").removesuffix(" của An Phước") for name in found
    ] == [full]


def test_a_hospital_of_an_area_is_no_hospital_in_an_area() -> None:
    body = "Bệnh viện Đa khoa khu vực Sơn La họp."
    assert names(body, Kind.ORGANISATION) == ["Bệnh viện Đa khoa khu vực Sơn La"]
    assert names(body, Kind.PLACE) == ["Sơn La"]


@pytest.mark.parametrize(
    "name",
    [
        "Bệnh viện Y học cổ truyền",
        "Bệnh viện Lao và Bệnh phổi",
        "Bệnh viện Điều dưỡng - Phục hồi chức năng",
        "Trung tâm Pháp y",
    ],
)
def test_hospitals_and_centres_have_their_names_whole(name: str) -> None:
    found = names(f"{name} tỉnh Sơn La họp.", Kind.ORGANISATION)
    assert found == [f"{name} Sơn La"]
