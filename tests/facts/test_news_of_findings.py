"""Findings as a newspaper tells them: what was reached, fell short or broken, and whose it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.reading_of import judged

if TYPE_CHECKING:
    from tests.reading_of import Judged


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Sở Y tế tỉnh Sơn La đã hoàn thành 12 chỉ tiêu, chất lượng được nâng lên.",
            [
                (
                    "achievement",
                    "Sở Y tế tỉnh Sơn La",
                    "Sở Y tế tỉnh Sơn La đã hoàn thành 12 chỉ tiêu, chất lượng được nâng lên",
                )
            ],
        ),
        (
            "Kinh tế tỉnh Sơn La tăng trưởng khá, đời sống nhân dân được cải thiện.",
            [
                (
                    "achievement",
                    "Sơn La",
                    "Kinh tế tỉnh Sơn La tăng trưởng khá, đời sống nhân dân được cải thiện",
                )
            ],
        ),
        (
            "Đảng bộ huyện Mộc Châu đạt được nhiều kết quả quan trọng.",
            [
                (
                    "achievement",
                    "Đảng bộ huyện Mộc Châu",
                    "Đảng bộ huyện Mộc Châu đạt được nhiều kết quả quan trọng",
                )
            ],
        ),
    ],
)
def test_what_was_reached_is_an_achievement_of_who_reached_it(
    body: str, found: list[Judged]
) -> None:
    assert judged(body) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Tuy nhiên, huyện Mường La còn nhiều khó khăn, tỷ lệ hộ nghèo còn cao.",
            [
                (
                    "limitation",
                    "huyện Mường La",
                    "huyện Mường La còn nhiều khó khăn, tỷ lệ hộ nghèo còn cao",
                )
            ],
        ),
        (
            "Công tác quản lý đất đai của huyện Mường La còn lỏng lẻo.",
            [
                (
                    "limitation",
                    "huyện Mường La",
                    "Công tác quản lý đất đai của huyện Mường La còn lỏng lẻo",
                )
            ],
        ),
        (
            "Tiến độ giải ngân vốn đầu tư công của tỉnh Sơn La còn chậm.",
            [
                (
                    "limitation",
                    "Sơn La",
                    "Tiến độ giải ngân vốn đầu tư công của tỉnh Sơn La còn chậm",
                )
            ],
        ),
    ],
)
def test_what_falls_short_is_a_limitation(body: str, found: list[Judged]) -> None:
    assert judged(body) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Ông Lò Văn Mẩy đã vi phạm quy định về những điều đảng viên không được làm.",
            [
                (
                    "violation",
                    "Lò Văn Mẩy",
                    "Ông Lò Văn Mẩy đã vi phạm quy định về những điều đảng viên không được làm",
                )
            ],
        ),
        (
            "Ban Thường vụ Huyện ủy Mộc Châu đã vi phạm nguyên tắc tập trung dân chủ.",
            [
                (
                    "violation",
                    "Ban Thường vụ Huyện ủy Mộc Châu",
                    "Ban Thường vụ Huyện ủy Mộc Châu đã vi phạm nguyên tắc tập trung dân chủ",
                )
            ],
        ),
        (
            "Ông Lò Văn Mẩy bị cảnh cáo vì khai man lý lịch.",
            [("violation", "Lò Văn Mẩy", "khai man lý lịch")],
        ),
    ],
)
def test_what_somebody_broke_is_a_violation_of_his(body: str, found: list[Judged]) -> None:
    assert judged(body) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            (
                "Tỉnh Sơn La đã đạt nhiều kết quả trong giảm nghèo, nhưng hạ tầng giao thông còn "
                "yếu kém."
            ),
            [
                ("achievement", "Sơn La", "Tỉnh Sơn La đã đạt nhiều kết quả trong giảm nghèo"),
                ("limitation", "Sơn La", "hạ tầng giao thông còn yếu kém"),
            ],
        ),
        (
            "Bên cạnh kết quả đạt được, công tác cán bộ của Sở Y tế tỉnh Sơn La còn hạn chế.",
            [
                (
                    "limitation",
                    "Sở Y tế tỉnh Sơn La",
                    "công tác cán bộ của Sở Y tế tỉnh Sơn La còn hạn chế",
                )
            ],
        ),
    ],
)
def test_a_turn_parts_results_and_shortcomings(body: str, found: list[Judged]) -> None:
    assert judged(body) == found


def test_a_cause_is_told_of_what_it_brings_about() -> None:
    body = (
        "Tỷ lệ hộ nghèo của huyện Mường La còn cao. Nguyên nhân là do thiên tai liên tiếp xảy ra."
    )
    assert judged(body) == [
        ("limitation", "huyện Mường La", "Tỷ lệ hộ nghèo của huyện Mường La còn cao"),
        ("objective-cause", "huyện Mường La", "thiên tai liên tiếp xảy ra"),
    ]


def test_who_reports_a_shortcoming_is_not_its_subject() -> None:
    body = "Ông Lò Văn Mẩy cho biết huyện Mường La còn thiếu nước sạch."
    assert judged(body) == [("limitation", "huyện Mường La", "huyện Mường La còn thiếu nước sạch")]


@pytest.mark.parametrize(
    "body",
    [
        "Ông Lò Văn Mẩy yêu cầu huyện Mường La khắc phục hạn chế, thiếu sót.",
        "Huyện Mường La phấn đấu hoàn thành xóa nhà tạm trong năm 2025.",
        "Huyện Mường La không có vi phạm.",
        "Sở Y tế tỉnh Sơn La cần nâng cao chất lượng khám bệnh.",
        "Bài viết nêu ý nghĩa của những thành tựu to lớn.",
    ],
)
def test_what_is_asked_wished_planned_or_denied_is_no_finding(body: str) -> None:
    assert judged(body) == []


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            (
                "Ông Lò Văn Mẩy, Bí thư Huyện ủy Mộc Châu, đã buông lỏng quản lý; vi phạm quy định "
                "của Đảng."
            ),
            [
                ("violation", "Lò Văn Mẩy", "đã buông lỏng quản lý"),
                ("violation", "Lò Văn Mẩy", "vi phạm quy định của Đảng"),
            ],
        ),
        (
            ("Ông Lò Văn Mẩy đã buông lỏng quản lý; vi phạm của ông Vì Văn Páo là ký khống hồ sơ."),
            [
                ("violation", "Lò Văn Mẩy", "Ông Lò Văn Mẩy đã buông lỏng quản lý"),
                ("violation", "Vì Văn Páo", "vi phạm của ông Vì Văn Páo là ký khống hồ sơ"),
            ],
        ),
    ],
)
def test_a_further_breach_is_of_whom_the_first_is(body: str, found: list[Judged]) -> None:
    assert judged(body) == found


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("Nổi bật là đã xây thêm 5 trạm y tế.", "achievement"),
        ("Nổi bật là tình trạng thiếu bác sĩ.", "limitation"),
        ("Nổi bật là đã để xảy ra nhiều sai phạm trong đấu thầu.", "violation"),
        ("Đoàn công tác phát hiện một số cán bộ vẫn còn vi phạm giờ làm việc.", "violation"),
    ],
)
def test_what_stands_out_or_remains_is_told_by_its_own_words(body: str, kind: str) -> None:
    assert [told for told, *_ in judged(f"Sở Y tế tỉnh Sơn La họp. {body}")] == [kind]


@pytest.mark.parametrize("verb", ["nêu rõ", "chỉ rõ", "khẳng định"])
def test_what_an_inspection_tells_of_a_body_is_found(verb: str) -> None:
    body = f"Kết luận thanh tra {verb} Sở Y tế tỉnh Sơn La vi phạm quy định về đấu thầu."
    assert [(kind, about) for kind, about, _ in judged(body)] == [
        ("violation", "Sở Y tế tỉnh Sơn La")
    ]


@pytest.mark.parametrize(
    ("body", "kinds"),
    [
        ("Tỷ lệ giải ngân hiện ở mức rất thấp, khả năng hoàn thành kế hoạch còn rất khó khăn.",
         ["limitation"]),
        ("Tỷ lệ giải ngân của tỉnh Sơn La đạt rất thấp.", ["limitation"]),
        ("Giải ngân của tỉnh Sơn La mới chỉ đi được 2/3 quãng đường.", ["limitation"]),
        ("Khả năng hoàn thành kế hoạch của tỉnh Sơn La là rất cao.", []),
        ("Thu ngân sách của tỉnh Sơn La 11 tháng đạt 105% dự toán.", ["achievement"]),
        ("Tỉnh Sơn La ước thu ngân sách 11 tháng đạt 105% dự toán.", ["achievement"]),
        ("Bà con ước có con đường mới, tỉnh Sơn La đạt 105% dự toán.", []),
    ],
)  # fmt: skip
def test_a_rate_is_reached_estimated_or_low(body: str, kinds: list[str]) -> None:
    assert [kind for kind, *_ in judged(body)] == kinds


@pytest.mark.parametrize(
    "fault", ["đã không đưa ra tập thể bàn việc bổ nhiệm", "chưa bàn bạc kỹ với tập thể"]
)
def test_who_decides_alone_after_a_breach_breaks_more(fault: str) -> None:
    body = f"Ông Lò Văn Mẩy vi phạm quy chế làm việc. Ông Lò Văn Mẩy {fault}."
    assert [kind for kind, *_ in judged(body)] == ["violation", "violation"]
    assert judged("Hai bên chưa bàn bạc về giá.") == []


@pytest.mark.parametrize(
    ("body", "kinds"),
    [
        ("Nợ xấu của tỉnh Sơn La đã giảm mạnh.", ["achievement"]),
        ("Nợ xấu của tỉnh Sơn La tăng mạnh.", ["limitation"]),
        ("Doanh số của các hãng xe tỉnh Sơn La sụt giảm.", ["limitation"]),
        ("Năm 2023, thu nhập bình quân của tỉnh Sơn La thấp hơn cả nước.", ["limitation"]),
        ("Đến nay, lãi suất cho vay ở tỉnh Sơn La đã thấp hơn cả nước.", ["achievement"]),
        ("Tỷ lệ hộ nghèo của tỉnh Sơn La giảm từ mức 12,5% xuống 8,2%.", ["achievement"]),
        ("Tỉnh Sơn La phấn đấu nợ xấu giảm mạnh.", []),
        ("Tỉnh Sơn La yêu cầu các ngân hàng giảm mạnh lãi suất.", []),
    ],
)
def test_what_a_change_means_depends_on_what_is_measured(body: str, kinds: list[str]) -> None:
    assert [kind for kind, *_ in judged(body)] == kinds


def test_what_a_place_attends_to_is_achieved_where_achievements_are_told() -> None:
    done = "Đến nay, tỉnh Sơn La đã hoàn thành sắp xếp xã, đời sống người dân được nâng lên. "
    work = "Tỉnh Sơn La coi trọng việc kiểm tra các xã; kịp thời chỉ đạo bổ sung nhiệm vụ."
    assert [kind for kind, *_ in judged(done + work)] == ["achievement"] * 3
    assert judged(work) == []
