"""Words that look like names of places and bodies, and are none."""

from __future__ import annotations

import pytest

from kg.model import Kind
from tests.reading_of import names, offices, structures


@pytest.mark.parametrize(
    "text",
    [
        "Bà Lò Thị Nga cho biết như vậy, bà Nga nói thêm.",
        "Đoàn đã làm việc với tỉnh Cao ...",
        "Quan hệ giữa hai miền Bắc - Nam được bàn tới.",
        "Một phần phía Bắc của con đường bị hỏng.",
    ],
)
def test_no_place_is_named(text: str) -> None:
    assert names(text, Kind.PLACE) == []


def test_the_side_of_a_head_is_a_region() -> None:
    assert names("Các tỉnh phía Bắc đã có mưa.", Kind.PLACE) == ["miền Bắc"]


def test_a_verb_holds_no_bridge() -> None:
    assert names("Chính phủ yêu cầu TP Hà Nội báo cáo.", Kind.PLACE) == ["Hà Nội"]


def test_a_company_does_not_take_in_the_verb_after_its_name() -> None:
    text = "Công ty Bảo Khang đăng ký tờ khai. Công ty Bảo Khang xuất khẩu quặng."
    assert names(text, Kind.ORGANISATION) == ["Công ty Bảo Khang"]


def test_what_a_cooperative_makes_is_part_of_its_name() -> None:
    text = "Đoàn thăm Hợp tác xã Sản xuất nông sản và dược liệu Bảo Khang."
    assert names(text, Kind.ORGANISATION) == ["Hợp tác xã Sản xuất nông sản và dược liệu Bảo Khang"]


def test_a_convention_centre_is_where_something_is_held() -> None:
    text = "Hội nghị diễn ra tại Trung tâm Hội nghị Quốc gia."
    assert names(text, Kind.ORGANISATION) == []
    assert names(text, Kind.PLACE) == ["trung tâm hội nghị Quốc gia"]


def test_the_number_of_an_act_numbers_no_court() -> None:
    text = "Căn cứ Luật Tổ chức Tòa án nhân dân số 62/2014/QH13, hội đồng quyết định."
    assert names(text, Kind.ORGANISATION) == []


def test_the_seat_of_a_body_is_a_place() -> None:
    text = "Tại trụ sở Chính phủ và tại Trụ sở Trung ương Đảng, các đoàn đã họp."
    assert "Trụ sở Chính phủ" in names(text, Kind.PLACE)
    assert "Trụ sở Ban Chấp hành Trung ương Đảng" in names(text, Kind.PLACE)


def test_a_hall_of_a_body_lies_where_the_body_does() -> None:
    text = "Hội nghị diễn ra tại Hội trường UBND xã Nậm Pa, tỉnh Lai Châu."
    part = ("Hội trường Ủy ban nhân dân xã Nậm Pa", "locatedIn", "xã Nậm Pa")
    assert part in structures(text)


def test_an_office_without_a_holder_is_named_where_it_is_told() -> None:
    text = "Tỉnh Lai Châu đã báo cáo Thủ tướng Chính phủ."
    assert names(text, Kind.ORGANISATION) == ["Thủ tướng Chính phủ"]
    text = "Cục đã báo cáo Tổng Thanh tra Chính phủ."
    assert "Tổng Thanh tra Chính phủ" in names(text, Kind.ORGANISATION)


def test_a_board_of_a_site_is_a_body_of_the_site() -> None:
    text = "Ông Lê Văn Hạnh làm việc tại Ban Quản lý Vườn quốc gia Nậm Pa."
    assert names(text, Kind.ORGANISATION) == ["Ban Quản lý vườn quốc gia Nậm Pa"]


def test_an_office_of_two_councils_is_part_of_both() -> None:
    text = "Văn phòng HĐND và UBND huyện Nậm Pa vừa báo cáo."
    office = "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện Nậm Pa"
    assert {(whole, how) for part, how, whole in structures(text) if part == office} == {
        ("Hội đồng nhân dân huyện Nậm Pa", "partOf"),
        ("Ủy ban nhân dân huyện Nậm Pa", "partOf"),
    }


def test_a_team_is_of_the_body_that_sets_it_up() -> None:
    text = "Huyện ủy Nậm Pa đã thành lập đoàn kiểm tra."
    assert ("Đoàn kiểm tra của Huyện ủy Nậm Pa", "partOf", "Huyện ủy Nậm Pa") in structures(text)


def test_a_district_in_brackets_holds_the_commune_before_them() -> None:
    text = "Ông sinh ra ở xã Nậm Na (Mường Tè, Lai Châu)."
    assert ("xã Nậm Na", "locatedIn", "huyện Mường Tè") in structures(text)


def test_a_country_before_a_name_is_no_part_of_it() -> None:
    text = "Người phát ngôn Bộ Ngoại giao Việt Nam Lê Thị Hạnh Vân cho biết như vậy."
    assert names(text, Kind.PERSON) == ["Lê Thị Hạnh Vân"]


def test_the_head_of_a_body_that_its_title_ends_in_is_told_once() -> None:
    text = "Bà Lê Thị Hạnh Vân, Trưởng phòng Phòng Kinh tế, Hạ tầng và Đô thị phường Nậm Pa, dự."
    assert names(text, Kind.ORGANISATION) == ["Phòng Kinh tế, Hạ tầng và Đô thị phường Nậm Pa"]


@pytest.mark.parametrize(
    "text",
    [
        "Sở tạo thuận lợi cho hoạt động XNK của doanh nghiệp.",
        "Thành đoàn đánh giá hoạt động Đoàn năm nay sôi nổi.",
        "Bà con khắp mọi miền Tổ quốc cùng góp sức.",
        "Khu vực Đền thờ được rào lại.",
        "Lễ mít tinh diễn ra ở Đại lễ đường của trường.",
    ],
)
def test_a_word_that_goes_on_is_no_place(text: str) -> None:
    assert names(text, Kind.PLACE) == []


def test_a_region_behind_the_head_of_another_is_the_region() -> None:
    assert names("Khu vực Đồng bằng sông Hồng có mưa.", Kind.PLACE) == ["đồng bằng sông Hồng"]


def test_a_lake_keeps_a_name_that_is_also_an_honorific() -> None:
    assert names("Mực nước hồ Thác Bà dâng nhanh.", Kind.PLACE) == ["hồ Thác Bà"]


def test_a_province_printed_with_one_capital_is_that_province() -> None:
    text = "Bí thư Thành ủy Hải phòng Lò Văn Mẩy dự họp."
    assert names(text, Kind.ORGANISATION) == ["Thành ủy Hải Phòng"]
    assert names(text, Kind.PERSON) == ["Lò Văn Mẩy"]


@pytest.mark.parametrize(
    "text",
    [
        "Trú quán: 72 lầu 1, Trần Chánh Chiểu, phường 14, quận 5.",
        "Trụ sở ở số 102 Nguyễn Văn Cừng, phường 2, quận 5.",
    ],
)
def test_the_street_of_an_address_is_no_person(text: str) -> None:
    assert names(text, Kind.PERSON) == []


def test_a_name_behind_the_day_is_a_person() -> None:
    text = "Ngày 5/6, Lê Văn Cừng, xã Tân Lập, được khen."
    assert names(text, Kind.PERSON) == ["Lê Văn Cừng"]


def test_power_is_no_acting_office() -> None:
    text = "Thái Lan thay đổi dưới thời chính quyền Thủ tướng Thái Lan Chaiwat Nakorn."
    assert [role for _, role, _ in offices(text)] == ["nguyên Thủ tướng"]


def test_an_office_of_a_unit_names_no_person_after_it() -> None:
    text = "Tỉnh ủy yêu cầu Bí thư Tây Giang lấp hầm. Huyện ủy Tây Giang đã họp."
    assert names(text, Kind.PERSON) == []


def test_a_bill_is_a_law_and_no_programme() -> None:
    text = "Quốc hội thảo luận Dự án Luật Di sản văn hóa (sửa đổi)."
    assert names(text, Kind.PROGRAMME) == []
    assert names(text, Kind.DOCUMENT) == ["Luật Di sản văn hóa (sửa đổi)"]


@pytest.mark.parametrize(
    ("text", "programmes"),
    [
        ("Hai nước nâng tầm quan hệ Đối tác Chiến lược Việt Nam - Lào.", []),
        (
            "Tỉnh khởi công Dự án Cảng hàng không Mường Thanh.",
            ["Dự án Cảng hàng không Mường Thanh"],
        ),
        ("Năm nay đường cao tốc Bắc Nam đạt 77% kế hoạch.", ["Đường cao tốc Bắc Nam"]),
    ],
)
def test_the_name_of_a_programme_is_whole_and_its_own(text: str, programmes: list[str]) -> None:
    assert names(text, Kind.PROGRAMME) == programmes


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (
            "Đoàn thăm Công ty TNHH Xây dựng và Thương mại Anh Vũ.",
            ["Công ty Trách nhiệm hữu hạn Xây dựng và Thương mại Anh Vũ"],
        ),
        (
            "Đoàn thăm Hợp tác xã Sản xuất nông sản và dược liệu Kiên Nga.",
            ["Hợp tác xã Sản xuất nông sản và dược liệu Kiên Nga"],
        ),
        ("Hội Hữu nghị Việt - Trung dự lễ.", ["Hội Hữu nghị Việt - Trung"]),
        ("Công ty TNHH Truyền thông quốc tế ký hợp đồng.", []),
        ("Sở làm việc với Tổng công ty Cổ phần Xây lắp vật liệu mới.", []),
    ],
)
def test_the_name_of_a_firm_is_whole_or_none(text: str, bodies: list[str]) -> None:
    assert [b for b in names(text, Kind.ORGANISATION) if b != "Sở"] == bodies


def test_a_prison_of_a_police_force_is_named_by_it() -> None:
    text = "Đoàn thăm Trại tạm giam Công an tỉnh Sơn La."
    assert "Trại giam Công an tỉnh Sơn La" in names(text, Kind.ORGANISATION)


@pytest.mark.parametrize("dash", ["-", "–"])
def test_who_reports_in_brackets_before_the_news_is_no_body_in_it(dash: str) -> None:
    text = f"(ĐCSVN) {dash} Sáng 5/3, Hội Nông dân xã Tân Lập họp."
    assert names(text, Kind.ORGANISATION) == ["Hội Nông dân xã Tân Lập"]


def test_a_region_in_brackets_only_tells_one_body_from_another() -> None:
    text = "Mục sư Lò Văn Mẩy, Hội trưởng Tổng hội Hội thánh Tin lành (miền Nam), dự lễ."
    assert "miền Nam" not in names(text, Kind.PLACE)
    assert "miền Nam" in names("Ông Lò Văn Mẩy thăm miền Nam.", Kind.PLACE)


def test_a_great_hall_of_the_list_is_a_place() -> None:
    assert names("Lễ đón diễn ra ở Đại lễ đường Nhân dân.", Kind.PLACE) == ["Đại lễ đường Nhân dân"]


def test_the_second_name_behind_a_credit_is_one_too() -> None:
    text = "Hội Nông dân xã Tân Lập họp.\n\nĐồ họa: Tiến Thành - Vi Văn Thành"
    assert names(text, Kind.PERSON) == []


def test_who_heads_a_village_is_not_named_by_it() -> None:
    text = "Ông Lò Văn Mẩy, Trưởng thôn Bản Mòng, cho biết trời mưa to."
    assert names(text, Kind.PERSON) == ["Lò Văn Mẩy"]
    assert names(text, Kind.PLACE) == ["thôn Bản Mòng"]
    assert names("Trưởng thôn Lò Văn Mẩy cho biết mưa to.", Kind.PERSON) == ["Lò Văn Mẩy"]


def test_the_authorities_of_a_province_in_small_letters_are_no_body() -> None:
    text = (
        "Cấp ủy, chính quyền tỉnh Sơn La vào cuộc. Ông Lò Văn Mẩy đứng đầu chính quyền xã Tân Lập."
    )
    assert names(text, Kind.ORGANISATION) == []
    assert names("Chính quyền tỉnh Hủa Phăn họp.", Kind.ORGANISATION)


def test_the_first_word_of_a_bodys_name_heads_no_programme() -> None:
    text = "Lãnh đạo Liên hợp quốc và các nước Đông Á cùng dự."
    assert names(text, Kind.PROGRAMME) == []


@pytest.mark.parametrize("member", ["thành viên thường trực", "thành viên không thường trực"])
def test_a_standing_member_is_no_body(member: str) -> None:
    text = f"Các nước {member} Hội đồng Bảo an Liên hợp quốc đồng ý."
    assert names(text, Kind.ORGANISATION) == ["Hội đồng Bảo an Liên hợp quốc", "Liên hợp quốc"]


@pytest.mark.parametrize("paper", ["Tuyên ngôn độc lập", "Di chúc", "Hiến chương ASEAN"])
def test_the_copy_of_a_paper_is_no_village(paper: str) -> None:
    text = f"Ông Lò Văn Mẩy đọc bản {paper}."
    assert names(text, Kind.PLACE) == []
    assert names(text, Kind.DOCUMENT) == [paper]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ông Lò Văn Mẩy cho rằng, Việt Nam đã vươn lên.", ["Việt Nam"]),
        ("Trong lúc đó, Việt Nam đang đàm phán.", ["Việt Nam"]),
        ("Phụ nữ Việt Nam đã vươn lên.", []),
        ("Ông Lò Văn Mẩy nói, doanh nghiệp Việt Nam sẽ lớn lên.", []),
        ("Ngày hội báo, truyện, sách Việt Nam đã mở.", []),
    ],
)
def test_the_country_that_does_something_is_a_place_of_the_news(
    text: str, found: list[str]
) -> None:
    assert names(text, Kind.PLACE) == found
