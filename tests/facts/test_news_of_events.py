"""Events as a newspaper tells them: kind, day, place and who takes part how."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.reading_of import happenings

if TYPE_CHECKING:
    from tests.reading_of import Happening

DAY = "2024-06-08"  # on which the news came out


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            (
                "Sáng 7/6, ông Lò Văn Mẩy, Bí thư Tỉnh ủy Sơn La, thăm và tặng quà Trường Tiểu học "
                "Mường Giôn."
            ),
            [
                (
                    "visit",
                    "2024-06-07",
                    None,
                    {"participant": ["Lò Văn Mẩy"], "counterpart": ["Trường Tiểu học Mường Giôn"]},
                )
            ],
        ),
        (
            "Đoàn công tác của Bộ Y tế đã đến làm việc với Sở Y tế tỉnh Sơn La.",
            [
                (
                    "meeting",
                    None,
                    None,
                    {
                        "organizer": ["Đoàn công tác của Bộ Y tế"],
                        "counterpart": ["Sở Y tế tỉnh Sơn La"],
                    },
                )
            ],
        ),
        (
            (
                "Chiều 7/6, tại thành phố Sơn La, bà Vi Thị Mỵ tiếp Đoàn đại biểu tỉnh Hủa Phăn do "
                "ông Khăm Xay làm trưởng đoàn."
            ),
            [
                (
                    "meeting",
                    "2024-06-07",
                    "thành phố Sơn La",
                    {"participant": ["Vi Thị Mỵ", "Đoàn đại biểu"]},
                )
            ],
        ),
        (
            (
                "Ngày 5/6, Đoàn giám sát của HĐND tỉnh Sơn La do bà Vi Thị Mỵ làm trưởng đoàn đã "
                "giám sát tại Sở Y tế và Sở Xây dựng."
            ),
            [
                (
                    "inspection",
                    "2024-06-05",
                    None,
                    {
                        "organizer": ["Đoàn giám sát của Hội đồng nhân dân tỉnh Sơn La"],
                        "participant": ["Vi Thị Mỵ"],
                        "counterpart": ["Sở Y tế tỉnh Sơn La", "Sở Xây dựng tỉnh Sơn La"],
                    },
                )
            ],
        ),
        (
            "Đại sứ Lào Khăm Xay chào xã giao Chủ tịch UBND tỉnh Sơn La Lò Văn Mẩy.",
            [("meeting", None, None, {"counterpart": ["Khăm Xay"], "participant": ["Lò Văn Mẩy"]})],
        ),
        (
            (
                "Bộ trưởng Bộ Y tế Lò Văn Mẩy kiểm tra công tác phòng dịch tại huyện Mường La sáng "
                "7/6."
            ),
            [("inspection", "2024-06-07", "huyện Mường La", {"participant": ["Lò Văn Mẩy"]})],
        ),
        (
            (
                "Đại biểu Quốc hội Lò Văn Mẩy tiếp xúc cử tri huyện Mường La và huyện Sốp Cộp sáng "
                "7/6."
            ),
            [("visit", "2024-06-07", "huyện Mường La", {"participant": ["Lò Văn Mẩy"]})],
        ),
        (
            (
                "Ông Lò Văn Mẩy dâng hương tại Nghĩa trang Liệt sĩ tỉnh Sơn La và viếng ông Quàng "
                "Văn Pín."
            ),
            [
                ("ceremony", None, None, {"participant": ["Lò Văn Mẩy"]}),
                ("ceremony", None, None, {"participant": ["Lò Văn Mẩy"]}),
            ],
        ),
        (
            "Ông Lò Văn Mẩy trao Huân chương Lao động cho bà Vi Thị Mỵ tại lễ kỷ niệm sáng 7/6.",
            [("ceremony", "2024-06-07", None, {"participant": ["Lò Văn Mẩy", "Vi Thị Mỵ"]})],
        ),
    ],
)
def test_who_acts_stands_before_the_verb_and_whom_it_is_with_behind_it(
    body: str, found: list[Happening]
) -> None:
    assert happenings(body, published=DAY) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            (
                "Chiều 7/6, đoàn công tác của Tỉnh ủy Sơn La do ông Lò Văn Mẩy dẫn đầu đã thăm Bộ "
                "đội Biên phòng tỉnh Sơn La."
            ),
            [
                (
                    "visit",
                    "2024-06-07",
                    None,
                    {
                        "organizer": ["Đoàn công tác của Tỉnh ủy Sơn La"],
                        "participant": ["Lò Văn Mẩy"],
                        "counterpart": ["Bộ đội Biên phòng tỉnh Sơn La"],
                    },
                )
            ],
        ),
        (
            "Ông Lò Văn Mẩy dẫn đầu đoàn công tác của tỉnh Sơn La thăm tỉnh Lai Châu.",
            [
                (
                    "visit",
                    None,
                    "Lai Châu",
                    {
                        "participant": ["Lò Văn Mẩy"],
                        "organizer": ["Đoàn công tác của tỉnh Sơn La"],
                        "counterpart": ["Lai Châu"],
                    },
                )
            ],
        ),
        (
            (
                "Ông Lò Văn Mẩy, Bí thư Tỉnh ủy Sơn La, dẫn đầu Đoàn công tác của Bộ Y tế làm việc "
                "với tỉnh Lai Châu."
            ),
            [
                (
                    "meeting",
                    None,
                    "Lai Châu",
                    {
                        "participant": ["Lò Văn Mẩy"],
                        "organizer": ["Đoàn công tác của Bộ Y tế"],
                        "counterpart": ["Lai Châu"],
                    },
                )
            ],
        ),
    ],
)
def test_who_leads_a_team_goes_with_it(body: str, found: list[Happening]) -> None:
    assert happenings(body, published=DAY) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Thăm Trạm Y tế xã Mường Giôn chiều 7/6, ông Lò Văn Mẩy động viên cán bộ y tế.",
            [
                (
                    "visit",
                    "2024-06-07",
                    None,
                    {"participant": ["Lò Văn Mẩy"], "counterpart": ["Trạm Y tế xã Mường Giôn"]},
                )
            ],
        ),
        (
            "Bà Vi Thị Mỵ cho biết như vậy khi tiếp xúc cử tri huyện Mường La chiều 7/6.",
            [("visit", "2024-06-07", "huyện Mường La", {"participant": ["Vi Thị Mỵ"]})],
        ),
    ],
)
def test_a_fronted_verb_has_its_subject_behind_it(body: str, found: list[Happening]) -> None:
    assert happenings(body, published=DAY) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            (
                "Sáng 7/6, ông Lò Văn Mẩy thăm Trường Mầm non Hoa Ban; chiều cùng ngày, ông thăm "
                "Bệnh viện Đa khoa tỉnh Sơn La."
            ),
            [
                (
                    "visit",
                    "2024-06-07",
                    None,
                    {"participant": ["Lò Văn Mẩy"], "counterpart": ["Trường Mầm non Hoa Ban"]},
                ),
                (
                    "visit",
                    "2024-06-07",
                    None,
                    {"participant": ["Lò Văn Mẩy"], "counterpart": ["Bệnh viện Đa khoa Sơn La"]},
                ),
            ],
        ),
        (
            "Sáng 7/6, Thủ tướng Lò Văn Mẩy thăm Nhà máy Sữa Mộc Châu, thăm các hộ dân bản Áng.",
            [
                (
                    "visit",
                    "2024-06-07",
                    None,
                    {"participant": ["Lò Văn Mẩy"], "counterpart": ["Nhà máy Sữa Mộc Châu"]},
                ),
                ("visit", "2024-06-07", None, {"participant": ["Lò Văn Mẩy"]}),
            ],
        ),
        (
            (
                "Ngày 5/6, Sở Y tế tỉnh Sơn La làm việc với huyện Mộc Châu. Ngày 6/6, Sở Y tế làm "
                "việc với huyện Mường La."
            ),
            [
                (
                    "meeting",
                    "2024-06-05",
                    "huyện Mộc Châu",
                    {"organizer": ["Sở Y tế tỉnh Sơn La"], "counterpart": ["huyện Mộc Châu"]},
                ),
                (
                    "meeting",
                    "2024-06-06",
                    "huyện Mường La",
                    {"organizer": ["Sở Y tế tỉnh Sơn La"], "counterpart": ["huyện Mường La"]},
                ),
            ],
        ),
    ],
)
def test_several_verbs_of_one_subject_are_several_events(body: str, found: list[Happening]) -> None:
    assert happenings(body, published=DAY) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            (
                "Sáng 7/6, bà Vi Thị Mỵ, Chủ tịch HĐND tỉnh Sơn La, cùng các đại biểu HĐND tỉnh đã "
                "tiếp xúc cử tri xã Mường Giôn, huyện Quỳnh Nhai."
            ),
            [("visit", "2024-06-07", "xã Mường Giôn", {"participant": ["Vi Thị Mỵ"]})],
        ),
        (
            "Bà Vi Thị Mỵ cùng các đại biểu HĐND tỉnh Sơn La tiếp xúc cử tri xã Mường Giôn.",
            [("visit", None, "xã Mường Giôn", {"participant": ["Vi Thị Mỵ"]})],
        ),
    ],
)
def test_who_comes_with_delegates_is_still_the_subject(body: str, found: list[Happening]) -> None:
    assert happenings(body, published=DAY) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            (
                "Hội nghị giao ban do ông Lò Văn Mẩy chủ trì diễn ra sáng 7/6 tại Trụ sở Tỉnh ủy "
                "Sơn La."
            ),
            [("meeting", "2024-06-07", "Trụ sở Tỉnh ủy Sơn La", {"chair": ["Lò Văn Mẩy"]})],
        ),
        (
            (
                "Ông Lò Văn Mẩy và bà Vi Thị Mỵ đồng chủ trì hội nghị; dự hội nghị có ông Quàng "
                "Văn Pín."
            ),
            [
                (
                    "meeting",
                    None,
                    None,
                    {"chair": ["Lò Văn Mẩy", "Vi Thị Mỵ"], "participant": ["Quàng Văn Pín"]},
                )
            ],
        ),
        (
            "UBND tỉnh Sơn La phối hợp với Bộ Y tế tổ chức hội thảo sáng 7/6.",
            [
                (
                    "meeting",
                    "2024-06-07",
                    None,
                    {"organizer": ["Ủy ban nhân dân tỉnh Sơn La", "Bộ Y tế"]},
                )
            ],
        ),
        (
            (
                "Dưới sự chủ trì của ông Lò Văn Mẩy, Ban Thường vụ Tỉnh ủy Sơn La họp phiên thường "
                "kỳ."
            ),
            [
                (
                    "meeting",
                    None,
                    None,
                    {"organizer": ["Ban Thường vụ Tỉnh ủy Sơn La"], "chair": ["Lò Văn Mẩy"]},
                )
            ],
        ),
        (
            "Quốc hội họp phiên bế mạc dưới sự điều hành của ông Lò Văn Mẩy.",
            [("meeting", None, None, {"organizer": ["Quốc hội"], "chair": ["Lò Văn Mẩy"]})],
        ),
        (
            "Tại buổi làm việc với Tỉnh ủy Sơn La, ông Lò Văn Mẩy đề nghị tỉnh giảm nghèo.",
            [
                (
                    "meeting",
                    None,
                    None,
                    {"participant": ["Lò Văn Mẩy"], "counterpart": ["Tỉnh ủy Sơn La"]},
                )
            ],
        ),
        (
            "Buổi làm việc giữa Bộ Y tế và UBND tỉnh Sơn La diễn ra chiều 7/6.",
            [
                (
                    "meeting",
                    "2024-06-07",
                    None,
                    {"organizer": ["Bộ Y tế"], "counterpart": ["Ủy ban nhân dân tỉnh Sơn La"]},
                )
            ],
        ),
        (
            (
                "Sau buổi làm việc với Huyện ủy Mộc Châu, đoàn công tác của Tỉnh ủy đã thăm xã Tân "
                "Lập."
            ),
            [
                (
                    "meeting",
                    None,
                    None,
                    {
                        "organizer": ["Đoàn công tác của Tỉnh ủy"],
                        "counterpart": ["Huyện ủy Mộc Châu"],
                    },
                ),
                (
                    "visit",
                    None,
                    "xã Tân Lập",
                    {"organizer": ["Đoàn công tác của Tỉnh ủy"], "counterpart": ["xã Tân Lập"]},
                ),
            ],
        ),
        (
            "Sáng 7/6, diễn ra lễ khởi công Dự án đường cao tốc Hòa Bình - Mộc Châu.",
            [("ceremony", "2024-06-07", None, {})],
        ),
        (
            (
                "Hội nghị trực tuyến sáng 7/6 do Thủ tướng Lò Văn Mẩy và Bí thư Tỉnh ủy Vì Văn Páo "
                "đồng chủ trì."
            ),
            [("meeting", "2024-06-07", None, {"chair": ["Vì Văn Páo", "Lò Văn Mẩy"]})],
        ),
    ],
)
def test_the_noun_of_an_event_has_its_parts_around_it(body: str, found: list[Happening]) -> None:
    assert happenings(body, published=DAY) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Ông Lò Văn Mẩy dự và phát biểu chỉ đạo hội nghị.",
            [("meeting", None, None, {"participant": ["Lò Văn Mẩy"]})],
        ),
        (
            "Ông Lò Văn Mẩy dự, phát biểu chỉ đạo hội nghị.",
            [("meeting", None, None, {"participant": ["Lò Văn Mẩy"]})],
        ),
        (
            "Ông Lò Văn Mẩy đến dự và phát biểu tại hội nghị.",
            [("meeting", None, None, {"participant": ["Lò Văn Mẩy"]})],
        ),
        (
            (
                "Ông Lò Văn Mẩy dự và phát biểu chỉ đạo Đại hội Hội Nông dân tỉnh Sơn La lần thứ "
                "XII."
            ),
            [
                (
                    "meeting",
                    None,
                    None,
                    {"participant": ["Lò Văn Mẩy"], "organizer": ["Hội Nông dân tỉnh Sơn La"]},
                )
            ],
        ),
    ],
)
def test_a_long_verb_of_taking_part_governs_its_noun_like_a_short_one(
    body: str, found: list[Happening]
) -> None:
    assert happenings(body, published=DAY) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Sở Y tế làm việc với Bộ Y tế. Cùng đi có ông Quàng Văn Pín và bà Hà Thị Lả.",
            [
                (
                    "meeting",
                    None,
                    None,
                    {
                        "organizer": ["Sở Y tế"],
                        "counterpart": ["Bộ Y tế"],
                        "participant": ["Quàng Văn Pín", "Hà Thị Lả"],
                    },
                )
            ],
        ),
        (
            "Sở Y tế làm việc với Bộ Y tế; cùng đi có ông Quàng Văn Pín và bà Hà Thị Lả.",
            [
                (
                    "meeting",
                    None,
                    None,
                    {
                        "organizer": ["Sở Y tế"],
                        "counterpart": ["Bộ Y tế"],
                        "participant": ["Quàng Văn Pín", "Hà Thị Lả"],
                    },
                )
            ],
        ),
        (
            (
                "Ông Lò Văn Mẩy thăm xã Mường Giôn. Tháp tùng có ông Quàng Văn Pín, Giám đốc Sở Y "
                "tế; bà Hà Thị Lả, Giám đốc Sở Xây dựng."
            ),
            [
                (
                    "visit",
                    None,
                    "xã Mường Giôn",
                    {
                        "participant": ["Lò Văn Mẩy", "Quàng Văn Pín", "Hà Thị Lả"],
                        "counterpart": ["xã Mường Giôn"],
                    },
                )
            ],
        ),
        (
            (
                "Tham dự cuộc họp có các ông: Lò Văn Mẩy, Bí thư Tỉnh ủy Sơn La; Vì Văn Páo, Chủ "
                "tịch UBND tỉnh; bà Vi Thị Mỵ."
            ),
            [("meeting", None, None, {"participant": ["Lò Văn Mẩy", "Vì Văn Páo", "Vi Thị Mỵ"]})],
        ),
        (
            (
                "Sáng 7/6, Lễ kỷ niệm 30 năm thành lập huyện Mường La diễn ra trọng thể, với sự "
                "tham dự của ông Lò Văn Mẩy."
            ),
            [("ceremony", "2024-06-07", None, {"participant": ["Lò Văn Mẩy"]})],
        ),
        (
            "Ông Lò Văn Mẩy phát biểu tại hội nghị. Ông Vì Văn Páo, bà Vi Thị Mỵ cùng dự.",
            [("meeting", None, None, {"participant": ["Lò Văn Mẩy", "Vì Văn Páo", "Vi Thị Mỵ"]})],
        ),
        (
            "Dự lễ có ông Lò Văn Mẩy; về phía tỉnh Hủa Phăn có ông Khăm Xay Súc.",
            [("ceremony", None, None, {"participant": ["Lò Văn Mẩy", "Khăm Xay Súc"]})],
        ),
    ],
)
def test_a_list_names_those_who_are_there_too(body: str, found: list[Happening]) -> None:
    assert happenings(body, published=DAY) == found


def test_those_who_go_along_to_check_are_there_with_who_leads() -> None:
    body = (
        "Chiều 7/6, ông Lò Văn Mẩy dẫn đầu Đoàn công tác của Tỉnh ủy Sơn La kiểm tra Huyện "
        "ủy Mộc Châu. Cùng tham gia đoàn có bà Vi Thị Mỵ."
    )
    assert happenings(body, published=DAY) == [
        (
            "inspection",
            "2024-06-07",
            None,
            {
                "participant": ["Lò Văn Mẩy", "Vi Thị Mỵ"],
                "organizer": ["Đoàn công tác của Tỉnh ủy Sơn La"],
                "counterpart": ["Huyện ủy Mộc Châu"],
            },
        )
    ]


@pytest.mark.parametrize(
    ("title", "body", "found"),
    [
        (
            "Bộ Y tế làm việc với tỉnh Sơn La",
            (
                "Ngày 7/6, Đoàn công tác của Bộ Y tế do Thứ trưởng Lò Văn Mẩy làm Trưởng đoàn đã "
                "có buổi làm việc với UBND tỉnh Sơn La về công tác phòng dịch.\n\nTiếp và làm việc "
                "với đoàn có bà Vi Thị Mỵ, Phó Chủ tịch UBND tỉnh.\n\nPhát biểu tại buổi làm việc, "
                "bà Mỵ đề nghị Bộ Y tế hỗ trợ vắc xin."
            ),
            [
                (
                    "meeting",
                    "2024-06-07",
                    "Sơn La",
                    {
                        "organizer": ["Bộ Y tế", "Đoàn công tác của Bộ Y tế"],
                        "participant": ["Lò Văn Mẩy", "Vi Thị Mỵ"],
                        "counterpart": ["Ủy ban nhân dân tỉnh Sơn La"],
                    },
                )
            ],
        ),
        (
            "Quốc hội thảo luận về Luật Đất đai",
            (
                "Sáng 7/6, dưới sự điều hành của Phó Chủ tịch Quốc hội Lò Văn Mẩy, Quốc hội thảo "
                "luận ở hội trường về dự thảo Luật Đất đai (sửa đổi).\n\nTại phiên họp, bà Vi Thị "
                "Mỵ (Đoàn Sơn La) đề nghị bổ sung quy định về đất rừng."
            ),
            [
                (
                    "meeting",
                    "2024-06-07",
                    None,
                    {
                        "organizer": ["Quốc hội"],
                        "participant": ["Vi Thị Mỵ"],
                        "chair": ["Lò Văn Mẩy"],
                    },
                )
            ],
        ),
        (
            "Hội nghị tổng kết công tác năm 2023",
            (
                "Ngày 5/6, Sở Y tế tỉnh Sơn La tổ chức hội nghị tổng kết công tác. Đồng chí Lò Văn "
                "Mẩy - Phó Chủ tịch UBND tỉnh dự và chỉ đạo hội nghị. Cùng dự có đại diện lãnh đạo "
                "Ban Tuyên giáo Tỉnh ủy, Sở Tài chính."
            ),
            [
                (
                    "meeting",
                    "2024-06-05",
                    None,
                    {
                        "organizer": ["Sở Y tế tỉnh Sơn La"],
                        "participant": [
                            "Lò Văn Mẩy",
                            "Ban Tuyên giáo Tỉnh ủy Sơn La",
                            "Sở Tài chính tỉnh Sơn La",
                        ],
                    },
                )
            ],
        ),
    ],
)
def test_title_lead_and_body_tell_one_event(title: str, body: str, found: list[Happening]) -> None:
    assert happenings(body, title=title, published=DAY) == found


def test_two_events_of_a_day_are_two() -> None:
    body = (
        "Chiều 7/6, tại Hà Nội, Chủ tịch Quốc hội Lò Văn Mẩy hội đàm với Chủ tịch Hạ viện "
        "Ma-rốc Rachid Talbi.\n\nCùng ngày, Phó Thủ tướng Vi Thế Bường tiếp Đại sứ Na Uy "
        "Hilde Solbakken."
    )
    assert happenings(body, published=DAY) == [
        (
            "meeting",
            "2024-06-07",
            "Hà Nội",
            {"participant": ["Lò Văn Mẩy"], "counterpart": ["Rachid Talbi"]},
        ),
        (
            "meeting",
            "2024-06-07",
            None,
            {"participant": ["Vi Thế Bường"], "counterpart": ["Hilde Solbakken"]},
        ),
    ]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            (
                "Sáng 7/6, tại Trụ sở Trung ương Đảng, Tổng Bí thư Lò Văn Mẩy chủ trì họp Ban Bí "
                "thư."
            ),
            [
                (
                    "meeting",
                    "2024-06-07",
                    "Trụ sở Ban Chấp hành Trung ương Đảng",
                    {"chair": ["Lò Văn Mẩy"], "organizer": ["Ban Bí thư"]},
                )
            ],
        ),
        (
            (
                "Trong hai ngày 6 và 7/6, Ủy ban Kiểm tra Tỉnh ủy Sơn La đã họp kỳ thứ 25. Bà Vi "
                "Thị Mỵ, Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy, chủ trì kỳ họp."
            ),
            [
                (
                    "meeting",
                    "2024-06-06",
                    None,
                    {"organizer": ["Ủy ban Kiểm tra Tỉnh ủy Sơn La"], "chair": ["Vi Thị Mỵ"]},
                )
            ],
        ),
        (
            "Ngày 7/6/2024, UBND tỉnh Sơn La họp báo.",
            [("meeting", "2024-06-07", None, {"organizer": ["Ủy ban nhân dân tỉnh Sơn La"]})],
        ),
    ],
)
def test_a_session_is_chaired_by_who_calls_it(body: str, found: list[Happening]) -> None:
    assert happenings(body, published=DAY) == found


@pytest.mark.parametrize(
    "body",
    [
        "Hội nghị do ông Lò Văn Mẩy chủ trì đã bị hủy.",
        "Nếu ông Lò Văn Mẩy thăm Trường Mầm non Hoa Ban, lễ sẽ lùi lại.",
        "UBND tỉnh Sơn La yêu cầu Sở Y tế kiểm tra các trạm y tế.",
        "Ông Lò Văn Mẩy không thăm Trường Mầm non Hoa Ban.",
        "Ông Lò Văn Mẩy dự kiến không tiếp Đại sứ Lào.",
    ],
)
def test_what_did_not_happen_is_no_event(body: str) -> None:
    assert happenings(body, published=DAY) == []
