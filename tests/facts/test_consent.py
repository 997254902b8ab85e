"""Who agrees with what: a statement (guide, decision 34); no vote, no decision on people."""

from __future__ import annotations

import pytest

from tests.reading_of import decided, said


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Bộ Chính trị đồng tình với đề xuất của Thành ủy Cần Thơ về thí điểm mô hình mới.",
            ("Bộ Chính trị", "đề xuất của Thành ủy Cần Thơ về thí điểm mô hình mới"),
        ),
        (
            "Ban Bí thư đã đồng ý đề xuất của Tỉnh ủy Sơn La về lập đảng bộ mới.",
            ("Ban Bí thư", "đề xuất của Tỉnh ủy Sơn La về lập đảng bộ mới"),
        ),
        (
            "Đại biểu Lò Văn Mẩy đồng ý rằng luật cần có lộ trình.",
            ("Lò Văn Mẩy", "luật cần có lộ trình"),
        ),
        (
            "Bà Vi Thị Mỵ cơ bản tán thành sự cần thiết ban hành nghị quyết.",
            ("Vi Thị Mỵ", "sự cần thiết ban hành nghị quyết"),
        ),
        (
            "Bộ trưởng Lò Văn Mẩy đồng tình, nhất trí cao với các ý kiến của đại biểu.",
            ("Lò Văn Mẩy", "các ý kiến của đại biểu"),
        ),
        (
            "Nhất trí với các kiến nghị của tỉnh Sơn La, ông Lò Văn Mẩy yêu cầu rà soát quỹ đất.",
            ("Lò Văn Mẩy", "các kiến nghị của tỉnh Sơn La"),
        ),
    ],
)
def test_consent_is_stated(body: str, found: tuple[str, str]) -> None:
    assert (found[0], "emphasise", None, found[1]) in said(body)


@pytest.mark.parametrize(
    "body",
    [
        "Với 57/57 đại biểu HĐND tỉnh Sơn La có mặt tán thành (chiếm 100%), kỳ họp bế mạc.",
        "Ông Lò Văn Mẩy không đồng ý với đề xuất của Sở Tài chính.",
        "Khi được Bộ Y tế đồng ý bằng văn bản, Sở Y tế tỉnh Sơn La mới mua thuốc.",
        "Sau khi được Bộ Y tế thống nhất bằng văn bản, Sở Y tế tỉnh Sơn La đã mua thuốc.",
        "Chủ trương của Thành ủy Cần Thơ được nhân dân đồng tình.",
        "Sự đồng tình của nhân dân tỉnh Sơn La là yếu tố quyết định.",
        "Chủ tịch UBND tỉnh Sơn La Lò Văn Mẩy vận động nhân dân đồng tình với dự án.",
    ],
)
def test_no_consent_is_stated(body: str) -> None:
    assert said(body) == []


@pytest.mark.parametrize(
    "body",
    [
        "Bộ Chính trị đồng ý ông Lò Văn Mẩy, Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy nghỉ hưu.",
        "Bộ Y tế công bố quyết định ông Lò Văn Mẩy, Phó Cục trưởng Cục Thú y, giữ chức Cục trưởng.",
    ],
)
def test_consent_to_a_decision_on_a_person_is_only_that_decision(body: str) -> None:
    assert said(body) == []
    assert [who for who, *_ in decided(body)] == ["Lò Văn Mẩy"]


def test_no_content_lies_behind_the_comma_after_a_passive_of_consent() -> None:
    assert (
        said("Đề án được Ban Thường vụ Tỉnh ủy Sơn La thống nhất, giao Sở Y tế hoàn thiện.") == []
    )
    assert said("Ban Bí thư đã thống nhất, sau hội nghị này sẽ ban hành kết luận mới.") == [
        ("Ban Bí thư", "conclude", None, "sau hội nghị này sẽ ban hành kết luận mới")
    ]


def test_what_somebody_says_of_another_is_the_others_request() -> None:
    # both syllables of "cho hay" may join names elsewhere: A and B were one subject
    assert said("Thành ủy Cần Thơ cho hay, Bộ Y tế đã yêu cầu các bệnh viện rà soát thuốc.") == [
        ("Thành ủy Cần Thơ", "report", None, "Bộ Y tế đã yêu cầu các bệnh viện rà soát thuốc"),
        ("Bộ Y tế", "request", None, "các bệnh viện rà soát thuốc"),
    ]
