"""What is said by a paper: who has it, who gets it, and what it says when it is told of again."""

from __future__ import annotations

import pytest

from tests.reading_of import said

PROVINCE = "Ủy ban nhân dân tỉnh Sơn La"
GAVE = "Thanh tra tỉnh Sơn La vừa có báo cáo gửi Tỉnh ủy Sơn La. "
TOLD = "Thanh tra tỉnh Sơn La vừa thông báo kết quả thanh tra tại Sở Y tế. "


def spoken(body: str) -> list[tuple[str, str, str]]:
    return [(who, act, what) for who, act, _, what in said(body)]


@pytest.mark.parametrize(
    ("words", "whom"),
    [
        ("đã có văn bản gửi Bộ Tài chính, Bộ Y tế đề nghị bố trí vốn xây cầu.", "Bộ Tài chính"),
        ("ký tờ trình khẩn gửi Bộ Y tế và Bộ Tài chính, đề nghị bố trí vốn xây cầu.", "Bộ Y tế"),
        ("gửi công văn tới Bộ Y tế, đề nghị bố trí vốn xây cầu.", "Bộ Y tế"),
    ],
)  # fmt: skip
def test_who_gets_a_paper_does_not_ask_by_it(words: str, whom: str) -> None:
    found = said(f"UBND tỉnh Sơn La {words}")
    assert [(who, asked, what) for who, _, asked, what in found] == [
        (PROVINCE, whom, "bố trí vốn xây cầu")
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Chủ tịch UBND tỉnh Sơn La Lò Văn Mẩy vừa ký ban hành Công điện số 5/CĐ-UBND yêu cầu",
        "Ông Lò Văn Mẩy có ý kiến chỉ đạo yêu cầu",
        "Ông Lò Văn Mẩy đã phát đi thông báo khẩn, yêu cầu",
    ],
)
def test_who_signs_or_sends_a_paper_asks_by_it(words: str) -> None:
    assert spoken(f"{words} các xã sơ tán dân ngay trong đêm.") == [
        ("Lò Văn Mẩy", "request", "các xã sơ tán dân ngay trong đêm")
    ]


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ("Tỉnh ủy Sơn La có văn bản gửi Bộ Y tế, ông Lò Văn Mẩy đề nghị cấp thuốc.", "Lò Văn Mẩy"),
        ("UBND tỉnh Sơn La có văn bản gửi Bộ Y tế. Sở Y tế tỉnh Sơn La đề nghị cấp thuốc.",
         "Sở Y tế tỉnh Sơn La"),
    ],
)  # fmt: skip
def test_another_than_who_sends_a_paper_may_ask(body: str, who: str) -> None:
    assert [name for name, *_ in spoken(body)] == [who]


@pytest.mark.parametrize("word", ["chưa", "sẽ", "không"])
def test_a_paper_that_nobody_sent_asks_for_nothing(word: str) -> None:
    assert spoken(f"UBND tỉnh Sơn La {word} có văn bản gửi Bộ Y tế đề nghị cấp thuốc.") == []


@pytest.mark.parametrize(
    ("body", "act"),
    [
        (TOLD + "Theo thông báo, Sở Y tế mua thuốc sai quy định.", "report"),
        (GAVE + "Theo báo cáo, Sở Y tế mua thuốc sai quy định.", "report"),
        (GAVE + "Báo cáo nêu rõ Sở Y tế mua thuốc sai quy định.", "emphasise"),
        (GAVE + "“Sở Y tế mua thuốc sai quy định”, báo cáo nêu.", "emphasise"),
        (GAVE + "Văn bản nêu rõ: “Sở Y tế mua thuốc sai quy định”.", "emphasise"),
        ("Số liệu của Thanh tra tỉnh Sơn La cho thấy Sở Y tế mua thuốc sai quy định.", "report"),
    ],
)  # fmt: skip
def test_a_paper_told_of_again_speaks_for_the_body_that_gave_it(body: str, act: str) -> None:
    assert spoken(body)[-1] == (
        "Thanh tra tỉnh Sơn La", act, "Sở Y tế mua thuốc sai quy định",
    )  # fmt: skip


@pytest.mark.parametrize(
    "before",
    [
        "Ông Lò Văn Mẩy trình bày báo cáo. ",  # a person's report (guide, decision 43)
        "Đoàn kiểm tra nghe các báo cáo. ",
        "Sở Y tế tỉnh Sơn La họp sáng nay. ",
    ],
)
def test_a_paper_that_no_body_gave_says_nothing(before: str) -> None:
    said_there = spoken(before + "Theo báo cáo, cả tỉnh có 12 bệnh viện đạt chuẩn.")
    assert not [row for row in said_there if "12 bệnh viện" in row[2]]


def test_a_title_that_is_granted_is_nothing_said() -> None:
    assert spoken("Năm 2012, hang Thẩm Púa được Chính phủ công nhận là di tích quốc gia.") == []


def test_a_notice_that_says_something_is_one_report() -> None:
    found = spoken("Ban Bí thư đã ra thông báo nói rằng ông Lò Văn Mẩy cần nghỉ ngơi.")
    assert found == [("Ban Bí thư", "report", "ông Lò Văn Mẩy cần nghỉ ngơi")]


@pytest.mark.parametrize("verb", ["xét thấy", "nhận thấy"])
def test_who_finds_something_says_so(verb: str) -> None:
    found = spoken(f"Ban Bí thư {verb} việc mua thuốc có nhiều sai phạm.")
    assert found == [("Ban Bí thư", "emphasise", "việc mua thuốc có nhiều sai phạm")]
