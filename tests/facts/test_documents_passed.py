"""Documents that are laid before a session, signed together, announced by who made them."""

from __future__ import annotations

import pytest

from kg.model import Kind
from tests.reading_of import facts, linked, names, said


def issuers(body: str) -> dict[str, str | None]:
    """Return who issued each document, by its name."""
    found = facts(body)
    shown = {entity.key: entity.name for entity in found.entities}
    return {shown[d.entity]: shown.get(d.issuer or "") for d in found.documents}


def test_a_political_report_is_a_document_by_its_noun_alone() -> None:
    body = "Sáng 5/3/2031, Đại hội nghe bà Vi Thị Mỵ trình bày Báo cáo chính trị."
    assert names(body, Kind.DOCUMENT) == ["Báo cáo chính trị"]
    assert names("Đại hội nghe báo cáo chính trị.", Kind.DOCUMENT) == []


def test_a_report_named_without_title_is_the_one_that_is_drafted() -> None:
    body = (
        "Hội nghị góp ý dự thảo Báo cáo chính trị trình Đại hội Đảng bộ tỉnh Sơn La lần thứ XX. "
        "Theo bà Vi Thị Mỵ, Báo cáo chính trị cần ngắn hơn."
    )
    assert len(names(body, Kind.DOCUMENT)) == 1


@pytest.mark.parametrize(
    "name",
    [
        "Báo cáo tổng kết 20 năm thực hiện công tác thú y",
        "Đề án sắp xếp mạng lưới trạm thú y",
    ],
)
def test_a_name_may_begin_with_years_or_with_a_verb_of_arranging(name: str) -> None:
    assert names(f"Bà Vi Thị Mỵ trình bày {name}.", Kind.DOCUMENT) == [name]


def test_an_agreement_that_is_signed_is_a_document() -> None:
    body = (
        "Tỉnh Sơn La và tỉnh Lai Châu ký Thỏa thuận hợp tác giai đoạn 2031 - 2035 thay cho bản cũ. "
        "Hai bên đạt thỏa thuận về giá."
    )
    assert names(body, Kind.DOCUMENT) == ["Thỏa thuận hợp tác giai đoạn 2031 - 2035"]


def test_the_first_of_those_who_sign_issues() -> None:
    body = "Bộ Y tế và Bộ Nội vụ ban hành Thông tư số 5/2031/TTLT-BYT-BNV về thú y."
    assert list(issuers(body).values()) == ["Bộ Y tế"]


@pytest.mark.parametrize("verb", ["công bố", "công khai", "vừa công bố"])
def test_an_inspectorate_announces_its_own_conclusion(verb: str) -> None:
    body = f"Ngày 5/3/2031, Thanh tra Chính phủ {verb} Kết luận thanh tra số 65/KL-TTCP về thú y."
    document = facts(body).documents[0]
    assert document.issuer is not None
    assert document.date is None


def test_who_announces_the_document_of_another_does_not_issue_it() -> None:
    body = "Ngày 5/3/2031, Sở Nội vụ tỉnh Sơn La công bố Kết luận thanh tra số 65/KL-TTr về thú y."
    assert list(issuers(body).values()) == [None]


@pytest.mark.parametrize(
    "passed",
    [
        "Kỳ họp đã thông qua Nghị quyết về chăn nuôi năm 2031.",
        "Các đại biểu biểu quyết thông qua Nghị quyết về chăn nuôi năm 2031.",
        "Các đại biểu HĐND tỉnh thông qua tờ trình, dự thảo Nghị quyết về chăn nuôi năm 2031.",
    ],
)
def test_what_a_session_passes_its_organ_issues(passed: str) -> None:
    found = issuers(f"Sáng 5/3/2031, HĐND tỉnh Sơn La tổ chức kỳ họp thứ 5. {passed}")
    resolution = next(name for name in found if name.endswith("ghị quyết về chăn nuôi năm 2031"))
    assert found[resolution] == "Hội đồng nhân dân tỉnh Sơn La"


def test_of_two_organs_in_session_the_words_do_not_tell_which_issues() -> None:
    body = (
        "HĐND tỉnh Sơn La tổ chức kỳ họp thứ 5. HĐND xã Tân Phú tổ chức kỳ họp thứ 2. "
        "Kỳ họp đã thông qua Nghị quyết về chăn nuôi năm 2031."
    )
    assert issuers(body)["Nghị quyết về chăn nuôi năm 2031"] is None


def test_a_noun_of_a_document_is_no_reporting_verb_between_items() -> None:
    body = (
        "Sáng 5/3/2031, HĐND tỉnh Sơn La tổ chức kỳ họp biểu quyết thông qua tờ trình, dự thảo "
        "Nghị quyết về việc cho thôi làm nhiệm vụ đại biểu đối với ông Lò Văn Mẩy - nguyên Bí thư "
        "Huyện ủy Mộc Châu."
    )
    assert any(relation == "about" for _, relation, _ in linked(body))


@pytest.mark.parametrize(
    "paper",
    [
        "Nghị quyết về phê chuẩn quyết toán ngân sách năm 2020",
        "Nghị quyết phê chuẩn quy hoạch sử dụng đất",
        "Nghị quyết về phê chuẩn chủ trương xây đập Nậm Mạ",
    ],
)
def test_to_approve_accounts_is_no_choice_of_people(paper: str) -> None:
    found = said(f"Quốc hội đã thông qua {paper}.")
    assert [(who, act) for who, act, _, _ in found] == [("Quốc hội", "conclude")]


@pytest.mark.parametrize(
    "paper",
    [
        "Nghị quyết phê chuẩn bổ nhiệm ông Lò Văn Mẩy giữ chức Bộ trưởng Bộ Y tế",
        "Nghị quyết về phê chuẩn ông Lò Văn Mẩy giữ chức Bộ trưởng Bộ Y tế",
        "Nghị quyết về phê chuẩn kết quả bầu Chủ tịch UBND tỉnh Sơn La",
    ],
)
def test_to_approve_who_is_chosen_is_no_statement(paper: str) -> None:
    assert said(f"Quốc hội đã thông qua {paper}.") == []


def test_an_unnumbered_conclusion_is_the_one_that_the_article_numbers() -> None:
    body = (
        "Kết luận số 15/KL-TTr của Thanh tra Bộ Y tế nêu việc mua thuốc tại Sơn La. "
        "Tỉnh Sơn La đã thực hiện kết luận của Thanh tra Bộ Y tế. "
        "Theo kết luận của Thanh tra Bộ Y tế, thuốc còn thiếu."
    )
    assert len(names(body, Kind.DOCUMENT)) == 1


def test_of_two_numbered_conclusions_an_unnumbered_one_is_neither() -> None:
    body = (
        "Kết luận số 15/KL-TTr và Kết luận số 16/KL-TTr của Thanh tra Bộ Y tế nêu nhiều việc. "
        "Tỉnh Sơn La đã thực hiện kết luận của Thanh tra Bộ Y tế. "
        "Theo kết luận của Thanh tra Bộ Y tế, thuốc còn thiếu."
    )
    assert len(names(body, Kind.DOCUMENT)) >= 2
