"""Officials inspect bodies where they are; what a road or a paper is called is no fact."""

from __future__ import annotations

import pytest

from kg.model import Kind
from tests.reading_of import facts, happenings, judged, measured, names

WHO = "Chủ tịch UBND tỉnh Sơn La Lò Văn Mẩy"


@pytest.mark.parametrize(
    ("words", "body"),
    [
        ("kiểm tra Bệnh viện Mường Bú", "Bệnh viện Mường Bú"),
        ("kiểm tra công tác chống dịch tại Bệnh viện Mường Bú", "Bệnh viện Mường Bú"),
        ("kiểm tra Trại giam số 5", "Trại giam số 5"),
    ],
)
def test_an_official_inspects_a_body_on_the_spot(words: str, body: str) -> None:
    ((kind, day, _, who),) = happenings(f"Ngày 5/3/2024, {WHO} {words}.")
    assert (kind, day) == ("inspection", "2024-03-05")
    assert who == {"participant": ["Lò Văn Mẩy"], "counterpart": [body]}


@pytest.mark.parametrize(
    "words",
    [
        "kiểm tra tiến độ giải ngân của Sở Xây dựng.",
        "là người phụ trách kiểm tra Sở Xây dựng tỉnh Sơn La.",
        "đề nghị kiểm tra Sở Xây dựng tỉnh Sơn La.",
    ],
)
def test_a_check_from_afar_a_duty_or_a_wish_is_none(words: str) -> None:
    assert happenings(f"{WHO} {words}") == []


def test_a_check_in_several_communes_has_the_first_as_its_place() -> None:
    ((_, _, place, _),) = happenings(f"{WHO} kiểm tra việc chống bão tại hai xã Yên Xuân, Bản Hồ.")
    assert place == "xã Yên Xuân"


@pytest.mark.parametrize(
    "words", ["đổi mới mô hình tăng trưởng", "đẩy mạnh tăng trưởng kinh tế, hoàn thành xóa nhà tạm"]
)
def test_what_a_paper_is_on_is_no_result(words: str) -> None:
    body = f"UBND tỉnh Sơn La ban hành Kế hoạch số 15/KH-UBND ngày 5/3/2024 về {words}."
    assert judged(body) == []


def test_what_is_done_behind_a_paper_is_one() -> None:
    body = (
        "Thực hiện Kế hoạch số 15/KH-UBND về giảm nghèo, tỉnh Sơn La đã hoàn thành xóa nhà tạm, "
        "kinh tế tăng trưởng khá."
    )
    assert judged(body)


def test_a_bureau_with_commas_in_its_name_has_no_shortcoming() -> None:
    body = "Cục Phòng, chống tham nhũng, lãng phí, tiêu cực (Cục IV) tham gia hội nghị."
    assert judged(body) == []
    assert names(body, Kind.ORGANISATION)[0] == "Cục Phòng, chống tham nhũng, lãng phí, tiêu cực"


def test_the_coast_a_road_follows_is_no_place() -> None:
    body = f"{WHO} kiểm tra tuyến đường ven biển Mường Bú - Bản Hồ và cầu Vĩnh Tuy 2."
    assert names(body, Kind.PLACE)[1:] == ["cầu Vĩnh Tuy 2"]


@pytest.mark.parametrize("words", ["cầu Vĩnh Tuy 2 ngày.", "cầu Vĩnh Tuy 2,5 km.", "cầu Vĩnh Tuy."])
def test_a_measure_is_no_number_of_a_site(words: str) -> None:
    assert names(f"Đoàn công tác khảo sát {words}", Kind.PLACE) == ["cầu Vĩnh Tuy"]


@pytest.mark.parametrize("line", ["Cỡ chữ: 100%", "Phóng to 150%", "Cỡ chữ: A- A+ 100%"])
def test_the_header_of_a_portal_measures_nothing(line: str) -> None:
    body = f"{line}\n\nTỷ lệ hộ nghèo của tỉnh Sơn La năm 2023 đã giảm còn 12%."
    assert [value for _, _, value, _ in measured(body)] == ["= 12"]


def test_a_short_sentence_that_ends_is_text() -> None:
    assert measured("Tỉnh Sơn La giải ngân 95%.")


def test_an_indicator_leaves_out_who_does_it() -> None:
    body = "Bà Vi Thị Mỵ, Bí thư Đảng ủy xã Mường Bú, trả lời 14 kiến nghị."
    assert [indicator for _, indicator, _, _ in measured(body)] == ["trả lời kiến nghị"]


def test_what_is_asked_of_a_body_is_about_it() -> None:
    body = "Thanh tra tỉnh Sơn La yêu cầu Sở Tài chính tỉnh Sơn La thu hồi 3 tỷ đồng."
    ((about, indicator, _, _),) = measured(body)
    assert (about, indicator) == ("Sở Tài chính tỉnh Sơn La", "thu hồi")


def test_a_saint_of_a_protestant_is_no_name() -> None:
    assert names("Mục sư Giô-sép Lò Văn Mẩy phát biểu.", Kind.PERSON) == ["Lò Văn Mẩy"]
    assert facts("Mục sư Giô-sép Lò Văn Mẩy phát biểu.").entities[0].aliases
