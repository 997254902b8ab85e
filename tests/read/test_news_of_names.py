"""Who and what a sentence of the press names, by kind, under full names."""

from __future__ import annotations

import pytest

from tests.reading_of import named


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Bệnh viện Đa khoa huyện Mường La khám bệnh cho dân.",
            {"organisation": ["Bệnh viện Đa khoa Mường La"], "place": ["huyện Mường La"]},
        ),
        (
            "Đoàn đại biểu Quốc hội tỉnh Sơn La tiếp xúc cử tri.",
            {
                "organisation": ["Quốc hội", "Đoàn đại biểu Quốc hội tỉnh Sơn La"],
                "place": ["Sơn La"],
            },
        ),
        (
            "Hội Cựu chiến binh huyện Mường La họp.",
            {"organisation": ["Hội Cựu chiến binh huyện Mường La"], "place": ["huyện Mường La"]},
        ),
        (
            "Ban Quản lý dự án đầu tư xây dựng huyện Mường La họp.",
            {
                "organisation": ["Ban Quản lý dự án đầu tư xây dựng huyện Mường La"],
                "place": ["huyện Mường La"],
            },
        ),
        (
            "Chi cục Kiểm lâm tỉnh Sơn La bắt vụ phá rừng.",
            {"organisation": ["Chi cục Kiểm lâm Sơn La"], "place": ["Sơn La"]},
        ),
        (
            "Viện Kiểm sát nhân dân tỉnh Sơn La truy tố.",
            {"organisation": ["Viện kiểm sát nhân dân tỉnh Sơn La"], "place": ["Sơn La"]},
        ),
        (
            "Ngân hàng Nhà nước chi nhánh tỉnh Sơn La họp.",
            {"organisation": ["Ngân hàng Nhà nước chi nhánh Sơn La"], "place": ["Sơn La"]},
        ),
        (
            "Ông Lò Văn Mẩy, Giám đốc Trung tâm Kiểm soát bệnh tật tỉnh Sơn La, dự hội nghị.",
            {
                "person": ["Lò Văn Mẩy"],
                "organisation": ["Trung tâm Kiểm soát bệnh tật Sơn La"],
                "place": ["Sơn La"],
            },
        ),
        (
            "Liên đoàn Lao động tỉnh Sơn La tổ chức hội nghị.",
            {"organisation": ["Liên đoàn Lao động tỉnh Sơn La"], "place": ["Sơn La"]},
        ),
    ],
)
def test_a_body_has_its_place_in_its_name(body: str, found: dict[str, list[str]]) -> None:
    assert named(body) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Công ty Cổ phần Sữa Hoa Ban khánh thành nhà máy.",
            {"organisation": ["Công ty Cổ phần Sữa Hoa Ban"]},
        ),
        (
            "Tập đoàn Điện lực Việt Nam làm việc với tỉnh Sơn La.",
            {"organisation": ["Tập đoàn Điện lực Việt Nam"], "place": ["Sơn La"]},
        ),
        (
            "Đồn Biên phòng Chiềng Sơn tuần tra.",
            {"organisation": ["Đồn Biên phòng Chiềng Sơn"]},
        ),
    ],
)
def test_a_firm_or_school_has_a_name_of_its_own(body: str, found: dict[str, list[str]]) -> None:
    assert named(body) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Bộ Tư lệnh Quân khu 2 thăm Sơn La.",
            {"organisation": ["Bộ Tư lệnh Quân khu 2", "Quân khu 2"], "place": ["Sơn La"]},
        ),
        (
            "Đoàn công tác của Bộ Tư lệnh Quân khu 2 thăm Sơn La.",
            {
                "team": ["Đoàn công tác của Bộ Tư lệnh Quân khu 2"],
                "organisation": ["Bộ Tư lệnh Quân khu 2", "Quân khu 2"],
                "place": ["Sơn La"],
            },
        ),
        (
            "Bộ Tham mưu Quân khu 2 họp.",
            {"organisation": ["Bộ Tham mưu Quân khu 2", "Quân khu 2"]},
        ),
        (
            "Bộ Tư lệnh Cảnh sát biển họp.",
            {"organisation": ["Bộ Tư lệnh Cảnh sát biển"]},
        ),
        (
            "Đảng ủy Quân khu 2 họp.",
            {"organisation": ["Đảng ủy Quân khu 2", "Quân khu 2"]},
        ),
    ],
)
def test_a_command_is_that_of_its_troops(body: str, found: dict[str, list[str]]) -> None:
    assert named(body) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Ban Chỉ đạo phòng, chống tham nhũng tỉnh Sơn La họp.",
            {"team": ["Ban Chỉ đạo Phòng, chống tham nhũng của tỉnh Sơn La"], "place": ["Sơn La"]},
        ),
        (
            "Đoàn kiểm tra của Ban Bí thư làm việc với Tỉnh ủy Sơn La.",
            {
                "team": ["Đoàn kiểm tra của Ban Bí thư"],
                "organisation": ["Ban Bí thư", "Tỉnh ủy Sơn La"],
                "place": ["Sơn La"],
            },
        ),
        (
            "Đoàn kiểm tra số 547 làm việc với Tỉnh ủy Sơn La.",
            {
                "team": ["Đoàn kiểm tra số 547"],
                "organisation": ["Tỉnh ủy Sơn La"],
                "place": ["Sơn La"],
            },
        ),
    ],
)
def test_a_team_is_named_after_its_topic_or_its_owner(
    body: str, found: dict[str, list[str]]
) -> None:
    assert named(body) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Đại hội đại biểu Đảng bộ tỉnh Sơn La lần thứ XV, nhiệm kỳ 2020-2025, thành công.",
            {
                "event": ["Đại hội đại biểu Đảng bộ tỉnh Sơn La lần thứ XV"],
                "organisation": ["Đảng bộ tỉnh Sơn La"],
                "place": ["Sơn La"],
            },
        ),
        (
            "Kỳ họp thứ 8, Quốc hội khóa XV khai mạc.",
            {"event": ["Kỳ họp thứ 8, Quốc hội khóa XV"], "organisation": ["Quốc hội"]},
        ),
        (
            "Hội nghị Trung ương 8 khóa XIII họp ở Hà Nội.",
            {
                "organisation": ["Ban Chấp hành Trung ương Đảng"],
                "event": ["Hội nghị Trung ương 8 khóa XIII"],
                "place": ["Hà Nội"],
            },
        ),
    ],
)
def test_a_session_or_congress_is_an_event_with_a_name(
    body: str, found: dict[str, list[str]]
) -> None:
    assert named(body) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Trụ sở UBND tỉnh Sơn La ở phường Tô Hiệu.",
            {
                "place": ["Trụ sở Ủy ban nhân dân tỉnh Sơn La", "Sơn La", "phường Tô Hiệu"],
                "organisation": ["Ủy ban nhân dân tỉnh Sơn La"],
            },
        ),
    ],
)
def test_premises_are_a_place(body: str, found: dict[str, list[str]]) -> None:
    assert named(body) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Ông Lò Văn Mẩy (SN 1970, trú tại bản Áng) bị bắt.",
            {"person": ["Lò Văn Mẩy"], "place": ["bản Áng"]},
        ),
        (
            "Bà Hà Thị Lả và ông Quàng Văn Pín dự lễ. Bà Lả phát biểu.",
            {"person": ["Hà Thị Lả", "Quàng Văn Pín"]},
        ),
        (
            "Anh Lò Văn Mẩy, chị Vi Thị Mỵ và cháu Vi Thế Bường được cứu.",
            {"person": ["Lò Văn Mẩy", "Vi Thị Mỵ", "Vi Thế Bường"]},
        ),
        (
            "Nghệ sĩ nhân dân Lò Văn Mẩy biểu diễn.",
            {"person": ["Lò Văn Mẩy"]},
        ),
        (
            "Nhà nghiên cứu Hán Nôm Lò Văn Mẩy nói về sách cổ.",
            {"person": ["Lò Văn Mẩy"]},
        ),
    ],
)
def test_people_are_known_by_their_names_alone(body: str, found: dict[str, list[str]]) -> None:
    assert named(body) == found


@pytest.mark.parametrize(
    "body",
    [
        "Cán bộ các sở, ngành và các huyện dự hội nghị.",
        "Lãnh đạo tỉnh thăm bà con.",
        "Nhiều tổ chức đảng bị kỷ luật trong năm.",
        "Các bệnh viện, trường học mở cửa.",
    ],
)
def test_common_nouns_name_nobody(body: str) -> None:
    assert named(body) == {}
