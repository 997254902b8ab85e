"""Where a content ends: the same speaker named anew, another who is set apart, a verb joined on."""

from __future__ import annotations

import pytest

from tests.reading_of import facts, said


def contents(body: str) -> list[tuple[str, str, str]]:
    return [(who, act, what) for who, act, _, what in said(body)]


def test_a_speaker_named_anew_behind_a_semicolon_starts_a_content_of_its_own() -> None:
    body = (
        "Bà Vi Thị Mỵ cho biết tỉnh đã mua đủ thuốc; đối với các trạm xá cũ, bà Vi Thị Mỵ yêu cầu "
        "các xã sửa chữa ngay trong năm."
    )
    assert contents(body) == [
        ("Vi Thị Mỵ", "report", "tỉnh đã mua đủ thuốc"),
        ("Vi Thị Mỵ", "request", "các xã sửa chữa ngay trong năm"),
    ]


def test_what_he_says_he_asked_stays_in_his_words() -> None:
    body = "Bà Vi Thị Mỵ cho biết tại buổi tiếp dân, bà đã yêu cầu các xã sửa chữa trạm xá."
    assert contents(body)[0][2].endswith("yêu cầu các xã sửa chữa trạm xá")


def test_another_set_apart_by_a_word_ends_a_content() -> None:
    body = (
        "Ông Lò Văn Mẩy lưu ý các xã phải trồng rừng đầu nguồn; riêng Sở Y tế tỉnh Sơn La đề nghị "
        "các huyện tiêm phòng."
    )
    assert contents(body) == [
        ("Lò Văn Mẩy", "emphasise", "các xã phải trồng rừng đầu nguồn"),
        ("Sở Y tế tỉnh Sơn La", "request", "các huyện tiêm phòng"),
    ]


def test_a_verb_joined_on_behind_a_quotation_has_its_own_content() -> None:
    body = (
        "“Chúng tôi đã mua đủ thuốc cho các xã”, ông Lò Văn Mẩy cho hay, và khẳng định rằng các "
        "trạm xá vẫn mở cửa."
    )
    assert contents(body) == [
        ("Lò Văn Mẩy", "report", "Chúng tôi đã mua đủ thuốc cho các xã"),
        ("Lò Văn Mẩy", "emphasise", "các trạm xá vẫn mở cửa"),
    ]


@pytest.mark.parametrize(
    ("verb", "act", "what"),
    [
        ("nêu yêu cầu: Các xã phải trồng lại rừng", "request", "Các xã phải trồng lại rừng"),
        ("quả quyết tỉnh không thiếu thuốc", "emphasise", "tỉnh không thiếu thuốc"),
        ("nhắc nhở các xã không được giấu dịch", "emphasise", "các xã không được giấu dịch"),
        ("phê bình Sở Y tế chậm mua thuốc", "emphasise", "Sở Y tế chậm mua thuốc"),
        ("nhìn nhận tỉnh còn thiếu bác sĩ", "emphasise", "tỉnh còn thiếu bác sĩ"),
        ("nhắc nhở Giám đốc: “Phải mua đủ thuốc”", "emphasise", "Phải mua đủ thuốc"),
    ],
)
def test_more_verbs_of_saying(verb: str, act: str, what: str) -> None:
    assert contents(f"Ông Lò Văn Mẩy {verb}.") == [("Lò Văn Mẩy", act, what)]


@pytest.mark.parametrize(
    "verb",
    [
        "nghiêm túc nhìn nhận những hạn chế của mình",
        "nhắc lại lời Bác Hồ dạy về trồng người",
        "nhìn nhận lại công việc của các xã",
    ],
)
def test_what_is_weighed_or_was_said_by_others_is_no_statement(verb: str) -> None:
    assert contents(f"Ông Lò Văn Mẩy {verb}.") == []


@pytest.mark.parametrize("whom", ["đại biểu này", "vị đại biểu này"])
def test_a_deputy_pointed_back_to_speaks(whom: str) -> None:
    body = f"Đại biểu Lò Văn Mẩy nêu rõ tỉnh thiếu thuốc. Vì vậy, {whom} đề nghị Chính phủ hỗ trợ."
    assert contents(body)[1][0] == "Lò Văn Mẩy"


@pytest.mark.parametrize(
    ("whom", "act"),
    [("các xã tiêm phòng", "request"), ("Chính phủ hỗ trợ thuốc", "propose")],
)
def test_a_paper_that_asks_asks_as_its_words_do(whom: str, act: str) -> None:
    body = f"Ủy ban nhân dân tỉnh Sơn La có công văn đề nghị {whom}."
    assert [a for _, a, _ in contents(body)] == [act]


def test_voters_of_a_place_are_no_person() -> None:
    body = "Cử tri Lai Châu kiến nghị sửa đường. Tỉnh Lai Châu đã có kế hoạch sửa đường."
    assert [e for e in facts(body).entities if e.kind == "person"] == []


def test_the_number_of_a_notice_is_no_content() -> None:
    body = "Thanh tra tỉnh Sơn La vừa có Thông báo số 45/TB-TTr về kết luận thanh tra Sở Y tế."
    assert contents(body) == []


def test_what_a_body_behind_a_semicolon_is_to_do_is_part_of_the_request() -> None:
    body = (
        "Ông Lò Văn Mẩy yêu cầu Sở Y tế tỉnh Sơn La mua đủ thuốc; Sở Xây dựng tỉnh Sơn La công bố "
        "chỉ số giá."
    )
    assert [who for who, *_ in contents(body)] == ["Lò Văn Mẩy"]


def test_what_a_body_behind_a_semicolon_has_done_is_told() -> None:
    body = (
        "Ông Lò Văn Mẩy yêu cầu Sở Y tế tỉnh Sơn La mua đủ thuốc; Sở Xây dựng tỉnh Sơn La đã công "
        "bố chỉ số giá."
    )
    assert [who for who, *_ in contents(body)][-1] == "Sở Xây dựng tỉnh Sơn La"


def test_who_says_that_something_is_so_asks_it_of_nobody() -> None:
    body = "Ông Lò Văn Mẩy mong các xã chia sẻ khó khăn, nhấn mạnh rằng tỉnh đã mua đủ thuốc."
    assert contents(body)[1] == ("Lò Văn Mẩy", "emphasise", "tỉnh đã mua đủ thuốc")


def test_ba_is_who_is_called_ba_where_a_man_is_named_last() -> None:
    body = (
        "Chủ tịch nước Lò Văn Mẩy tiếp bà Vi Thị Mỵ. Vi Thị Mỵ cho biết tỉnh vui mừng được Chủ "
        "tịch nước tiếp. Bà cho rằng đây là dịp tốt để tỉnh mua thêm thuốc."
    )
    assert contents(body)[-1][0] == "Vi Thị Mỵ"
