"""Statements as a newspaper tells them: who speaks, how, to whom, and the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.reading_of import said

if TYPE_CHECKING:
    from tests.reading_of import Said


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Ông Lò Văn Mẩy nhấn mạnh tỉnh phải giảm nghèo nhanh hơn.",
            [("Lò Văn Mẩy", "emphasise", None, "tỉnh phải giảm nghèo nhanh hơn")],
        ),
        (
            "Bí thư Tỉnh ủy Sơn La Lò Văn Mẩy yêu cầu Sở Y tế rà soát thuốc trong tháng 6.",
            [("Lò Văn Mẩy", "request", "Sở Y tế tỉnh Sơn La", "rà soát thuốc trong tháng 6")],
        ),
        (
            "Bà Vi Thị Mỵ, Chủ tịch UBND xã Mường Giôn, cho biết xã đã thoát nghèo.",
            [("Vi Thị Mỵ", "report", None, "xã đã thoát nghèo")],
        ),
        (
            "Ban Thường vụ Tỉnh ủy Sơn La đề nghị Ban Bí thư xem xét, kỷ luật hai tổ chức đảng.",
            [
                (
                    "Ban Thường vụ Tỉnh ủy Sơn La",
                    "propose",
                    "Ban Bí thư",
                    "xem xét, kỷ luật hai tổ chức đảng",
                )
            ],
        ),
        (
            "Kết luận hội nghị, ông Lò Văn Mẩy ghi nhận nỗ lực của Sở Y tế.",
            [("Lò Văn Mẩy", "praise", None, "nỗ lực của Sở Y tế")],
        ),
        ("Cử tri huyện Mường La kiến nghị tỉnh sửa đường 106.", []),  # nobody named asks
    ],
)
def test_a_subject_speaks_by_its_verb(body: str, found: list[Said]) -> None:
    assert said(body) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            (
                "Ông Lò Văn Mẩy đánh giá cao kết quả của tỉnh; đồng thời yêu cầu Sở Y tế rà soát "
                "thuốc."
            ),
            [
                ("Lò Văn Mẩy", "praise", None, "kết quả của tỉnh"),
                ("Lò Văn Mẩy", "request", "Sở Y tế", "rà soát thuốc"),
            ],
        ),
        (
            "Ông Lò Văn Mẩy biểu dương cán bộ xã, đề nghị xã giữ vững kết quả này.",
            [
                ("Lò Văn Mẩy", "praise", None, "cán bộ xã"),
                ("Lò Văn Mẩy", "request", None, "xã giữ vững kết quả này"),
            ],
        ),
        (
            "Ông Lò Văn Mẩy khẳng định tỉnh đã làm tốt và lưu ý các huyện không được chủ quan.",
            [
                ("Lò Văn Mẩy", "emphasise", None, "tỉnh đã làm tốt"),
                ("Lò Văn Mẩy", "emphasise", None, "các huyện không được chủ quan"),
            ],
        ),
    ],
)
def test_two_verbs_of_one_speaker_are_two_statements(body: str, found: list[Said]) -> None:
    assert said(body) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "“Tỉnh phải giảm nghèo nhanh hơn nữa”, ông Lò Văn Mẩy nhấn mạnh.",
            [("Lò Văn Mẩy", "emphasise", None, "Tỉnh phải giảm nghèo nhanh hơn nữa")],
        ),
        (
            (
                "“Xã sẽ sửa đường trong tháng này”, bà Vi Thị Mỵ, Chủ tịch UBND xã Mường Giôn, cho "
                "biết."
            ),
            [("Vi Thị Mỵ", "report", None, "Xã sẽ sửa đường trong tháng này")],
        ),
        (
            "Ông Lò Văn Mẩy nói: “Tỉnh phải giảm nghèo nhanh hơn nữa”.",
            [("Lò Văn Mẩy", "emphasise", None, "Tỉnh phải giảm nghèo nhanh hơn nữa")],
        ),
        (
            "Theo ông Lò Văn Mẩy, “tỉnh phải giảm nghèo nhanh hơn nữa”.",
            [("Lò Văn Mẩy", "report", None, "tỉnh phải giảm nghèo nhanh hơn nữa")],
        ),
    ],
)
def test_a_quotation_is_the_words_of_who_closes_it(body: str, found: list[Said]) -> None:
    assert said(body) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Theo ông Lò Văn Mẩy, tỉnh đã sửa xong 5 cây cầu.",
            [("Lò Văn Mẩy", "report", None, "tỉnh đã sửa xong 5 cây cầu")],
        ),
        (
            "Theo báo cáo của Sở Y tế tỉnh Sơn La, tỉnh còn 12 xã thiếu bác sĩ.",
            [("Sở Y tế tỉnh Sơn La", "report", None, "tỉnh còn 12 xã thiếu bác sĩ")],
        ),
        (
            "Theo Kết luận thanh tra số 15/KL-TTr, xã đã giao đất sai đối tượng.",
            [("Kết luận thanh tra số 15/KL-TTr", "conclude", None, "xã đã giao đất sai đối tượng")],
        ),
        (
            "Theo ông Lò Văn Mẩy, Giám đốc Sở Y tế tỉnh Sơn La, tỉnh còn thiếu thuốc.",
            [("Lò Văn Mẩy", "report", None, "tỉnh còn thiếu thuốc")],
        ),
    ],
)
def test_according_to_names_who_says_it(body: str, found: list[Said]) -> None:
    assert said(body) == found


def test_what_points_back_is_the_sentence_before() -> None:
    body = "Cầu Mường Giôn sẽ xong trong năm nay. Ông Lò Văn Mẩy cho biết như vậy tại buổi họp."
    assert said(body) == [("Lò Văn Mẩy", "report", None, "Cầu Mường Giôn sẽ xong trong năm nay")]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Ông Lò Văn Mẩy cho biết tỉnh còn nghèo. Ông đề nghị Bộ Y tế hỗ trợ thuốc.",
            [
                ("Lò Văn Mẩy", "report", None, "tỉnh còn nghèo"),
                ("Lò Văn Mẩy", "request", "Bộ Y tế", "hỗ trợ thuốc"),
            ],
        ),
        (
            "Bà Vi Thị Mỵ nêu khó khăn của xã. Theo bà, xã còn thiếu nước sạch.",
            [
                ("Vi Thị Mỵ", "emphasise", None, "khó khăn của xã"),
                ("Vi Thị Mỵ", "report", None, "xã còn thiếu nước sạch"),
            ],
        ),
    ],
)
def test_a_pronoun_speaks_for_the_last_speaker(body: str, found: list[Said]) -> None:
    assert said(body) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Ông Lò Văn Mẩy giao Sở Y tế chủ trì rà soát thuốc.",
            [("Lò Văn Mẩy", "request", "Sở Y tế", "chủ trì rà soát thuốc")],
        ),
        (
            "Ông Lò Văn Mẩy chỉ đạo Sở Y tế, Sở Xây dựng và các huyện rà soát các công trình.",
            [("Lò Văn Mẩy", "request", "Sở Y tế", "các huyện rà soát các công trình")],
        ),
        (
            "Ông Lò Văn Mẩy nói với Đoàn kiểm tra của Bộ Y tế rằng tỉnh đã thoát nghèo.",
            [("Lò Văn Mẩy", "emphasise", "Đoàn kiểm tra của Bộ Y tế", "tỉnh đã thoát nghèo")],
        ),
        (
            "Ông Lò Văn Mẩy báo cáo với Đoàn kiểm tra của Bộ Y tế rằng tỉnh còn thiếu thuốc.",
            [("Lò Văn Mẩy", "report", "Đoàn kiểm tra của Bộ Y tế", "tỉnh còn thiếu thuốc")],
        ),
    ],
)
def test_an_order_is_told_to_whom_it_names(body: str, found: list[Said]) -> None:
    assert said(body) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Ghi nhận những kết quả của tỉnh, ông Lò Văn Mẩy đề nghị tỉnh cố gắng hơn.",
            [
                ("Lò Văn Mẩy", "praise", None, "những kết quả của tỉnh"),
                ("Lò Văn Mẩy", "request", None, "tỉnh cố gắng hơn"),
            ],
        ),
        (
            "Những kết quả đó được Ban Bí thư ghi nhận, biểu dương.",
            [("Ban Bí thư", "praise", None, "Những kết quả đó")],
        ),
    ],
)
def test_praise_may_open_the_sentence_or_be_passive(body: str, found: list[Said]) -> None:
    assert said(body) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            (
                "Ông Lò Văn Mẩy đánh giá cao kết quả của tỉnh. Đề nghị tỉnh Sơn La tiếp tục giảm "
                "nghèo."
            ),
            [
                ("Lò Văn Mẩy", "praise", None, "kết quả của tỉnh"),
                ("Lò Văn Mẩy", "request", "Sơn La", "tiếp tục giảm nghèo"),
            ],
        ),
        (
            "Ông Lò Văn Mẩy nêu rõ xã còn nghèo. Đồng thời, nhấn mạnh tỉnh phải hỗ trợ xã.",
            [
                ("Lò Văn Mẩy", "emphasise", None, "xã còn nghèo"),
                ("Lò Văn Mẩy", "emphasise", None, "tỉnh phải hỗ trợ xã"),
            ],
        ),
        (
            "Ông Lò Văn Mẩy nêu rõ xã còn nghèo. Trong đó, đặc biệt nhấn mạnh việc thiếu nước.",
            [
                ("Lò Văn Mẩy", "emphasise", None, "xã còn nghèo"),
                ("Lò Văn Mẩy", "emphasise", None, "việc thiếu nước"),
            ],
        ),
    ],
)
def test_a_request_may_open_the_next_sentence(body: str, found: list[Said]) -> None:
    assert said(body) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Phó Giám đốc Sở Y tế tỉnh Sơn La cho biết tỉnh còn thiếu thuốc.",
            [("Phó Giám đốc Sở Y tế tỉnh Sơn La", "report", None, "tỉnh còn thiếu thuốc")],
        ),
        (
            "Đại diện Sở Y tế tỉnh Sơn La cho biết tỉnh còn thiếu thuốc.",
            [("Sở Y tế tỉnh Sơn La", "report", None, "tỉnh còn thiếu thuốc")],
        ),
    ],
)
def test_a_body_speaks_by_its_office_or_its_delegate(body: str, found: list[Said]) -> None:
    assert said(body) == found


@pytest.mark.parametrize(
    "body",
    [
        "Ông Lò Văn Mẩy không cho biết tỉnh có bao nhiêu xã nghèo.",
        "Ông Lò Văn Mẩy sẽ phát biểu về công tác giảm nghèo.",
        "Ông Lò Văn Mẩy chưa nhấn mạnh điều gì ở hội nghị.",
        "Nếu ông Lò Văn Mẩy yêu cầu, Sở Y tế sẽ rà soát thuốc.",
        "Bài phát biểu của ông Lò Văn Mẩy được hoan nghênh.",
    ],
)
def test_what_is_denied_planned_or_only_named_is_no_statement(body: str) -> None:
    assert said(body) == []


@pytest.mark.parametrize("manner", ["quyết liệt nhằm", "sát sao để"])
def test_how_somebody_leads_asks_nothing(manner: str) -> None:
    assert said(f"Tỉnh Sơn La đã chỉ đạo {manner} thúc đẩy giải ngân.") == []
    assert said("Ông Lò Văn Mẩy chỉ đạo các huyện đẩy nhanh giải ngân.")


@pytest.mark.parametrize(
    ("opening", "speaker"),
    [
        ("(ĐCSVN) – Theo thông tin từ Bộ Y tế", "Bộ Y tế"),
        ("TTO - Theo ông Lò Văn Mẩy", "Lò Văn Mẩy"),
        ("Theo Bộ Y tế cho biết", "Bộ Y tế"),
        ("Tin từ UBND tỉnh Sơn La cho biết", "Ủy ban nhân dân tỉnh Sơn La"),
        ("Nguồn tin từ Công an tỉnh Sơn La cho hay", "Công an tỉnh Sơn La"),
    ],
)
def test_a_report_names_its_source_first(opening: str, speaker: str) -> None:
    found = said(f"{opening}, cả nước có 321 ca mắc.")
    assert found == [(speaker, "report", None, "cả nước có 321 ca mắc")]


@pytest.mark.parametrize(
    "body",
    [
        "Nhận được tin từ Công an tỉnh Sơn La, lực lượng cứu hộ lên đường.",
        "Đoàn đi Sơn La - theo ông Lò Văn Mẩy, vào bản.",
    ],
)
def test_news_received_or_company_on_the_way_is_no_source(body: str) -> None:
    assert said(body) == []


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("truyền đạt ý kiến của Phó Thủ tướng Lò Văn Mẩy giao", "Lò Văn Mẩy"),
        ("truyền đạt ý kiến chỉ đạo của Phó Thủ tướng Lò Văn Mẩy, yêu cầu", "Lò Văn Mẩy"),
        ("thông báo kết luận của Thủ tướng Chính phủ yêu cầu", "Thủ tướng Chính phủ"),
    ],
)
def test_a_paper_passes_on_what_somebody_asks(words: str, speaker: str) -> None:
    body = f"Văn phòng Chính phủ có công văn {words} Bộ Y tế kiểm tra giá thuốc."
    assert said(body) == [(speaker, "request", "Bộ Y tế", "kiểm tra giá thuốc")]


@pytest.mark.parametrize(
    "body",
    [
        "Cuốn sách nói về ý kiến của ông Lò Văn Mẩy giao Bộ Y tế kiểm tra giá thuốc.",
        "Việc truyền đạt ý kiến của ông Lò Văn Mẩy chậm.",
        "Tỉnh Sơn La đã báo cáo Chính phủ và các bộ, ngành.",
        "Tỉnh Sơn La đã báo cáo Bộ Y tế.",
    ],
)
def test_an_opinion_or_who_is_told_alone_says_nothing(body: str) -> None:
    assert said(body) == []


def test_who_is_reported_to_and_what_he_is_to_weigh_is_nothing_said() -> None:
    for deed in ("xem xét, thông qua", "cho ý kiến", "xem xét, quyết định trong tháng 5"):
        assert said(f"Sở Y tế tỉnh Sơn La sẽ báo cáo HĐND tỉnh {deed}.") == []
    told = said("Sở Y tế tỉnh Sơn La cho biết HĐND tỉnh cho ý kiến về lúa.")
    assert [(who, act) for who, act, _, _ in told] == [("Sở Y tế tỉnh Sơn La", "report")]


@pytest.mark.parametrize("verb", ["đánh giá cao và cảm ơn", "cảm ơn và đánh giá cao"])
def test_thanks_beside_praise_are_praise(verb: str) -> None:
    ((who, act, _, what),) = said(f"Bà Vi Thị Mỵ {verb} sự phối hợp của các bản.")
    assert (who, act, what) == ("Vi Thị Mỵ", "praise", "sự phối hợp của các bản")


def test_who_speaks_for_others_may_have_spoken() -> None:
    ((who, act, _, what),) = said("Bà Vi Thị Mỵ đã thay mặt Chính phủ báo cáo tình hình thu lúa.")
    assert (who, act) == ("Vi Thị Mỵ", "report")
    assert what.endswith("thu lúa")


def test_what_his_own_sentence_tells_is_not_told_again_by_such_words() -> None:
    body = (
        "Tin.\n\nTheo ông Lò Văn Mẩy, lúa năm nay còn xanh. "
        "Ông Lò Văn Mẩy đã nhấn mạnh như thế tại hội nghị của Sở Y tế tỉnh Sơn La."
    )
    assert [(who, act) for who, act, _, _ in said(body)] == [("Lò Văn Mẩy", "report")]


def test_nothing_is_said_past_the_credit_of_a_picture() -> None:
    body = "Bà Vi Thị Mỵ báo cáo với Sở Y tế tỉnh Sơn La về lúa Ảnh: Hà Lan Năm qua lúa xanh."
    assert said(body) == []
