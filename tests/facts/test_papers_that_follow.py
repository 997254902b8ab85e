"""What is issued to carry out another document, and who issued it when."""

from __future__ import annotations

import pytest

from tests.reading_of import facts, linked

PLAN = "Kế hoạch số 19-KH/TU của Tỉnh ủy Sơn La"


@pytest.mark.parametrize(
    "words",
    [
        "Để hiện thực hóa Nghị quyết số 8-NQ/TW, Tỉnh ủy Sơn La xây dựng Kế hoạch số 19-KH/TU.",
        "Sau khi có Nghị quyết số 8-NQ/TW, Tỉnh ủy Sơn La ban hành Kế hoạch số 19-KH/TU.",
        "Tỉnh ủy Sơn La ban hành Kế hoạch số 19-KH/TU nhằm thể chế hóa Nghị quyết số 8-NQ/TW.",
    ],
)
def test_a_plan_carries_out_what_it_is_issued_for(words: str) -> None:
    assert linked(words) == {(PLAN, "implements", "Nghị quyết số 8-NQ/TW")}


@pytest.mark.parametrize("this", ["trên", "này", "nêu trên", "nói trên"])
def test_a_plan_carries_out_what_its_sentence_points_back_to(this: str) -> None:
    said = (
        f"Có Nghị quyết số 8-NQ/TW. Để thực hiện Nghị quyết {this}, Tỉnh ủy Sơn La ban hành "
        "Kế hoạch số 19-KH/TU."
    )
    assert linked(said) == {(PLAN, "implements", "Nghị quyết số 8-NQ/TW")}


def test_an_answer_to_a_letter_carries_out_nothing() -> None:
    said = "Sau khi có Công văn số 5/SYT-VP, UBND tỉnh Sơn La ban hành Công văn số 8/UBND-VX."
    assert not linked(said)


def test_an_order_to_carry_out_a_telegram_carries_it_out() -> None:
    said = "Công văn số 8/UBND-VX yêu cầu các xã thực hiện nghiêm Công điện số 9/CĐ-TTg."
    link = ("Công văn số 8/UBND-VX", "implements", "Công điện số 9/CĐ-TTg")
    assert linked(said) == {link}
    said = (
        "Công văn số 8/UBND-VX yêu cầu các xã báo cáo, kiến nghị thực hiện Công điện số 9/CĐ-TTg."
    )
    assert not linked(said)


def _document(said: str) -> tuple[str | None, str | None]:
    found = facts(said)
    named = {entity.key: entity.name for entity in found.entities}
    paper = found.documents[0]
    return named.get(paper.issuer or ""), paper.date


def test_what_bears_a_number_was_issued_however_it_was_put_up() -> None:
    said = (
        "Sở Y tế tỉnh Sơn La đã tham mưu UBND tỉnh ban hành Kế hoạch số 41/KH-UBND ngày 5/3/2031."
    )
    assert _document(said) == ("Ủy ban nhân dân tỉnh Sơn La", "2031-03-05")
    asked = "Sở Y tế tỉnh Sơn La đề nghị UBND tỉnh ban hành Nghị quyết về học phí."
    assert _document(asked) == (None, None)


def test_who_draws_up_a_decree_does_not_issue_it() -> None:
    assert _document("Bộ Y tế xây dựng Nghị định về học phí.") == (None, None)


def test_the_date_behind_a_conclusion_is_that_of_what_it_tells() -> None:
    said = "Theo kết luận của Thanh tra tỉnh Sơn La, tháng 12/2029, ông Lò Văn Mẩy được cấp đất."
    assert not facts(said).documents


@pytest.mark.parametrize("joined", ["ban hành kèm theo", "được ban hành kèm theo", "(kèm theo"])
def test_what_is_issued_with_a_decision_is_a_paper_and_part_of_it(joined: str) -> None:
    said = f"Có Hướng dẫn chẩn đoán, điều trị bệnh dại {joined} Quyết định số 37/QĐ-BYT đã lâu."
    link = ("Hướng dẫn chẩn đoán, điều trị bệnh dại", "partOf", "Quyết định số 37/QĐ-BYT")
    assert linked(said) == {link}
    assert not linked("Hướng dẫn người dân cách làm, kèm theo Quyết định số 37/QĐ-BYT.")


def test_what_the_members_of_a_council_pass_is_an_item_of_its_session() -> None:
    said = (
        "Sáng 9/7/2031, HĐND tỉnh Sơn La tổ chức Kỳ họp thứ 17. Các đại biểu HĐND tỉnh đã thông "
        "qua Nghị quyết số 14/NQ-HĐND."
    )
    assert {predicate for _, predicate, _ in linked(said)} == {"about"}


def test_who_witnesses_a_signing_issues_nothing() -> None:
    said = "Chủ tịch nước Lò Văn Mẩy chứng kiến lễ ký kết Hiệp định Thương mại năm 2031."
    assert {paper.issuer for paper in facts(said).documents} == {None}


def test_who_sends_a_paper_over_has_written_it() -> None:
    said = "Bộ Nội vụ đã trình Thủ tướng Chính phủ Tờ trình số 1050/TTr-BNV về cải cách."
    assert _document(said) == ("Bộ Nội vụ", None)


def test_an_opening_without_a_name_means_the_only_one_of_its_type() -> None:
    plan = "Thực hiện nghị quyết, Tỉnh ủy Sơn La ban hành Kế hoạch số 19-KH/TU."
    link = (PLAN, "implements", "Nghị quyết số 8-NQ/TW")
    assert linked(f"Nghị quyết số 8-NQ/TW có hiệu lực. {plan}") == {link}
    assert not linked(f"Nghị quyết số 8-NQ/TW và Nghị quyết số 9-NQ/TW có hiệu lực. {plan}")
    assert not linked(f"Chỉ thị số 8-CT/TW có hiệu lực. {plan}")


def test_a_council_passes_by_its_session() -> None:
    said = (
        "Nghị quyết số 25/2031/NQ-HĐND được HĐND tỉnh Sơn La khóa XV, Kỳ họp thứ 14 thông qua ngày "
        "8/12/2031."
    )
    assert _document(said) == ("Hội đồng nhân dân tỉnh Sơn La", "2031-12-08")


def test_a_plan_at_the_head_of_a_sentence_tells_what_it_is_for() -> None:
    said = (
        "Tỉnh ủy Sơn La ban hành Kế hoạch số 19-KH/TU. Kế hoạch nhằm cụ thể hóa Nghị quyết số "
        "8-NQ/TW."
    )
    assert linked(said) == {(PLAN, "implements", "Nghị quyết số 8-NQ/TW")}


def test_a_run_of_days_is_not_the_day_of_the_plan_before_it() -> None:
    said = "Theo Kế hoạch số 19-KH/TU, từ ngày 5 đến 9/6/2031, Tỉnh ủy Sơn La khảo sát các xã."
    assert _document(said) == (None, None)


def test_what_a_session_hears_reported_on_is_a_paper() -> None:
    said = (
        "Sáng 5/3/2031, Tỉnh ủy Sơn La tổ chức hội nghị, nghe Sở Y tế báo cáo về Đề án y tế cơ sở."
    )
    assert {predicate for _, predicate, _ in linked(said)} == {"about"}


def test_a_decision_told_by_who_gets_it_has_no_title() -> None:
    assert not facts("Ông Lò Văn Mẩy đã trao quyết định công nhận cho lãnh đạo huyện.").documents


def test_the_law_that_a_plan_rests_on_has_its_day() -> None:
    said = "Căn cứ Luật Thú y ngày 19/6/2015, UBND tỉnh Sơn La ban hành Kế hoạch số 5/KH-UBND."
    assert _document(said) == (None, "2015-06-19")
    assert _document("Bộ trưởng giới thiệu Luật Thú y ngày 19/6/2015 tại hội nghị.") == (None, None)


def test_a_paper_of_the_same_day_has_the_day_that_opened_the_news() -> None:
    said = (
        "Ngày 18/2/2031, UBND tỉnh Sơn La họp. Quyết định có hiệu lực từ ngày 1/3/2031. Cùng ngày, "
        "UBND tỉnh Sơn La ban hành Công văn số 612/UBND-NC về chuyển đổi số."
    )
    papers = {paper.number: paper.date for paper in facts(said).documents}
    assert papers.get("612/UBND-NC") == "2031-02-18"


@pytest.mark.parametrize("words", ["để thực hiện", "nhằm cụ thể hóa", "triển khai thực hiện"])
def test_a_plan_that_was_never_issued_carries_out_nothing(words: str) -> None:
    said = f"Tỉnh ủy Sơn La chưa ban hành Kế hoạch số 19-KH/TU {words} Nghị quyết số 8-NQ/TW."
    assert not linked(said)
