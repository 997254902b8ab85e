"""What stands beside the text and changes none of it, and what is said, listed or asked there."""

from __future__ import annotations

import pytest

from tests.reading_of import happenings, judged, said


@pytest.mark.parametrize("picture", ["Ảnh minh họa: Internet", "Ảnh minh họa", "Ảnh tư liệu: VSL"])
def test_a_picture_that_only_illustrates_makes_nothing_behind_it_unreal(picture: str) -> None:
    body = f"{picture}\n\nTheo đó, Bộ Y tế yêu cầu các bệnh viện mua đủ thuốc."
    assert [(who, act) for who, act, *_ in said(body)] == [("Bộ Y tế", "request")]


def test_what_goes_on_with_a_tale_is_none_all_the_same() -> None:
    body = "Trong phim kể về một người mạo danh. Theo đó, Bộ Y tế yêu cầu các bệnh viện mua thuốc."
    assert said(body) == []


def test_a_broadcast_says_nothing() -> None:
    body = "Phiên họp được Đài Truyền hình Việt Nam tường thuật trực tiếp để cử tri theo dõi."
    assert said(body) == []


def test_the_topics_of_a_debate_are_no_findings() -> None:
    body = (
        "Giám đốc Sở Y tế tỉnh Sơn La trả lời về các vấn đề chủ yếu sau: giải pháp khắc phục hạn "
        "chế về năng lực cán bộ; tình trạng quầy thuốc hoạt động không có giấy phép; giải pháp "
        "nâng cao chất lượng khám bệnh."
    )
    assert judged(body) == []


def test_a_paragraph_that_goes_on_asking_finds_nothing() -> None:
    asked = "Chính phủ yêu cầu các bộ ưu tiên bố trí vốn cho hợp tác xã.\n\n"
    body = (
        "Đồng thời, tổng kết mô hình liên kết; kịp thời nhân rộng các mô hình hoạt động có hiệu "
        "quả, từng bước khẳng định vai trò của hợp tác xã."
    )
    assert judged(asked + body) == []
    done = "Đồng thời, Sở Nông nghiệp tỉnh Sơn La đã hoàn thành 12 mô hình, đạt kết quả tích cực."
    assert [kind for kind, *_ in judged(asked + done)] == ["achievement"]


def test_who_is_questioned_and_who_explains_takes_part() -> None:
    told = happenings(
        "Ngày 13/6/2023, HĐND tỉnh Sơn La họp phiên toàn thể tại hội trường. HĐND tỉnh Sơn La tiến "
        "hành chất vấn Giám đốc Sở Y tế Lò Văn Mẩy. Giám đốc Sở Nội vụ Vi Thị Mỵ đã tham gia giải "
        "trình làm rõ thêm vấn đề cử tri quan tâm."
    )
    assert [(day, set(by["participant"])) for _, day, _, by in told] == [
        ("2023-06-13", {"Lò Văn Mẩy", "Vi Thị Mỵ"})
    ]


def test_a_day_in_the_hall_is_a_session() -> None:
    told = happenings("Ngày 14/6/2023, HĐND tỉnh Sơn La làm việc tại hội trường.")
    assert [(kind, day) for kind, day, *_ in told] == [("meeting", "2023-06-14")]


def test_a_visit_that_goes_on_to_the_same_unit_is_one() -> None:
    told = happenings(
        "Ngày 5/3/2023, ông Lò Văn Mẩy thăm Lữ đoàn 189 Hải quân và Vùng 4 Hải quân.\n\nÔng Lò Văn "
        "Mẩy đã đến thăm, tặng quà Lữ đoàn 189 Hải quân; thăm Trung đoàn 82, Vùng 4 Hải quân."
    )
    assert [set(by["counterpart"]) for *_, by in told] == [
        {"Lữ đoàn 189 Hải quân", "Vùng 4 Hải quân", "Trung đoàn 82"}
    ]


def test_what_is_asked_for_to_reach_an_aim_set_before_is_no_result() -> None:
    body = (
        "Bà Vi Thị Mỵ nhấn mạnh tỉnh Sơn La phải đoàn kết, nỗ lực vượt qua khó khăn; đổi mới, sáng "
        "tạo để đạt được mục tiêu của Nghị quyết đã đề ra."
    )
    assert judged(body) == []


def test_who_is_received_is_there_with_his_delegation() -> None:
    (welcome,) = happenings(
        "Chiều 4/7/2023, lễ đón Bộ trưởng Bộ Y tế Lò Văn Mẩy và Đoàn đại biểu cấp cao Đảng, Nhà "
        "nước và Quốc hội Lào diễn ra tại huyện Mộc Châu."
    )
    assert welcome[3] == {
        "counterpart": ["Lò Văn Mẩy"],
        "participant": ["Đoàn đại biểu cấp cao Đảng, Nhà nước và Quốc hội Lào"],
    }
