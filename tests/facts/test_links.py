"""Links between documents, programmes, teams and events."""

from __future__ import annotations

import pytest

from tests.reading_of import facts, linked

DECISION = "Quyết định số 812-QĐ/TW của Ban Bí thư"
PLAN = (
    "Kế hoạch số 12-KH/TU của Tỉnh ủy Lai Châu về triển khai thực hiện Nghị quyết số 26-NQ/TW được "
    "ban hành."
)
PROGRAMMES = (
    "Tỉnh thực hiện 3 chương trình mục tiêu quốc gia, trong đó có Chương trình mục tiêu quốc gia "
    "giảm nghèo bền vững."
)
TEAM = (
    "Ban Bí thư ban hành Quyết định số 812-QĐ/TW. Đoàn kiểm tra số 812 kiểm tra Ban Thường vụ Tỉnh "
    "ủy Lai Châu."
)
MEETING = (
    "Đoàn công tác của Bộ Y tế làm việc với Tỉnh ủy Lai Châu về việc thực hiện Nghị quyết số "
    "26-NQ/TW."
)


@pytest.mark.parametrize(
    ("body", "link"),
    [
        (
            PLAN,
            (
                "Kế hoạch số 12-KH/TU của Tỉnh ủy Lai Châu",
                "implements",
                "Nghị quyết số 26-NQ/TW",
            ),
        ),
        (
            PROGRAMMES,
            (
                "Chương trình mục tiêu quốc gia giảm nghèo bền vững",
                "partOf",
                "3 chương trình mục tiêu quốc gia",
            ),
        ),
        (
            TEAM,
            ("Đoàn kiểm tra số 812", "mandatedBy", DECISION),
        ),
        (
            TEAM,
            ("inspection", "mandatedBy", DECISION),
        ),
        (
            MEETING,
            ("meeting", "about", "Nghị quyết số 26-NQ/TW"),
        ),
    ],
)
def test_a_sentence_links_two_things(body: str, link: tuple[str, str, str]) -> None:
    assert link in linked(body)


@pytest.mark.parametrize(
    "body",
    [
        "Nghị quyết số 26-NQ/TW và Nghị quyết số 27-NQ/TW rất quan trọng.",
        "Đoàn kiểm tra số 813 kiểm tra Tỉnh ủy Lai Châu. Quyết định số 812-QĐ/TW đã có.",
        "Đoàn công tác của Bộ Y tế làm việc với Tỉnh ủy Lai Châu.",
    ],
)
def test_things_named_together_are_not_linked(body: str) -> None:
    assert linked(body) == set()


def test_nothing_is_linked_to_itself_and_no_link_twice() -> None:
    body = (
        "Kế hoạch số 12-KH/TU về triển khai thực hiện Kế hoạch số 12-KH/TU và Nghị quyết số "
        "26-NQ/TW. Kế hoạch số 12-KH/TU về thực hiện Nghị quyết số 26-NQ/TW."
    )
    found = [(k.subject, k.predicate, k.object) for k in facts(body).links]
    assert len(found) == len(set(found))
    assert all(subject != target for subject, _, target in found)


HEARD = "Sáng 2/3/2024, Tỉnh ủy Lai Châu tổ chức hội nghị. "


@pytest.mark.parametrize(
    ("body", "objects"),
    [
        (
            "Hội nghị nghe ông Đinh Công Bạt đọc Tờ trình số 9-TTr/TU và Nghị quyết số 7-NQ/TU.",
            {"Tờ trình số 9-TTr/TU", "Nghị quyết số 7-NQ/TU"},
        ),
        ("Tỉnh ủy nghe Sở Y tế báo cáo về trạm y tế (Tờ trình số 9/TTr-SYT).", {"9/TTr-SYT"}),
        ("Hội nghị công bố Quyết định số 812-QĐ/TW.", {"Quyết định số 812-QĐ/TW"}),
        ("Ngày 5/1/2020, Tỉnh ủy xem xét Tờ trình số 9-TTr/TU.", set()),
        ("Hội nghị chưa xem xét Tờ trình số 9-TTr/TU.", set()),
        ("Hội nghị xem xét nhân sự theo Quyết định số 812-QĐ/TW.", set()),
    ],
)
def test_a_session_is_about_the_items_that_it_hears(body: str, objects: set[str]) -> None:
    found = {o for _, p, o in linked(HEARD + body) if p == "about"}
    assert len(found) == len(objects)
    assert all(any(words in name for name in found) for words in objects)


def test_a_conference_carries_the_law_that_it_spreads_in_its_name() -> None:
    body = (
        "Sáng 6/9/2024, Ủy ban nhân dân tỉnh Lai Châu tổ chức hội nghị trực tuyến triển khai thi "
        "hành Luật Thủy sản."
    )
    assert ("about", "Luật Thủy sản") in {(p, o) for _, p, o in linked(body)}


@pytest.mark.parametrize(
    ("body", "pair"),
    [
        (
            "Nghị quyết số 6-NQ/TU được ban hành nhằm cụ thể hóa Kết luận số 54-KL/TW.",
            ("Nghị quyết số 6-NQ/TU", "Kết luận số 54-KL/TW"),
        ),
        (
            "Nghị quyết số 36-NQ/TW được cụ thể hóa bằng Chỉ thị số 45-CT/TW.",
            ("Chỉ thị số 45-CT/TW", "Nghị quyết số 36-NQ/TW"),
        ),
        (
            "Thực hiện Nghị quyết số 6-NQ/TU, Sở Y tế ban hành Kế hoạch số 12/KH-UBND.",
            ("Kế hoạch số 12/KH-UBND", "Nghị quyết số 6-NQ/TU"),
        ),
    ],
)
def test_a_document_carries_out_another(body: str, pair: tuple[str, str]) -> None:
    found = {(s, o) for s, p, o in linked(body) if p == "implements"}
    ((one, other),) = found
    assert one.startswith(pair[0])
    assert other.startswith(pair[1])


@pytest.mark.parametrize(
    "body",
    [
        "Thực hiện Nghị quyết số 6-NQ/TU, Ủy ban nhân dân tỉnh chưa ban hành Kế hoạch số 12/KH-UB.",
        "Tỉnh ban hành Kế hoạch số 12/KH-UB và thực hiện Nghị quyết số 6-NQ/TU.",
        "Báo cáo kết quả kiểm tra thực hiện Nghị quyết số 6-NQ/TU được gửi đi.",
    ],
)
def test_what_is_only_named_with_a_document_does_not_carry_it_out(body: str) -> None:
    assert not [p for _, p, _ in linked(body) if p == "implements"]


def test_an_inspection_is_held_under_the_decision_that_it_follows() -> None:
    body = (
        "Đoàn kiểm tra của Ban Thường vụ Tỉnh ủy Lai Châu kiểm tra Huyện ủy Mường Tè theo Quyết "
        "định số 408-QĐ/TU."
    )
    found = [s for s, p, o in linked(body) if p == "mandatedBy" and "408" in o]
    assert len(found) == 2


def test_an_inspection_is_about_what_its_report_reports_on() -> None:
    found = linked(
        "Đoàn kiểm tra của Ban Bí thư làm việc với Tỉnh ủy Lai Châu về Báo cáo kết quả kiểm tra về "
        "việc thực hiện Kết luận số 24-KL/TW."
    )
    assert {o for _, p, o in found if p == "about"} == {"Kết luận số 24-KL/TW"}


def test_an_item_may_start_behind_a_semicolon() -> None:
    body = (
        "Chủ tịch nước Lò Văn Mẩy chủ trì phiên họp. Tại phiên họp, hội đồng đã thảo luận, cho ý "
        "kiến về những kết quả đạt được trên các lĩnh vực kinh tế, văn hóa, giáo dục và y tế; tình "
        "hình triển khai Nghị quyết số 28-NQ/TW."
    )
    assert ("meeting", "about", "Nghị quyết số 28-NQ/TW") in linked(body)


def test_a_word_inside_another_ends_no_run() -> None:
    body = (
        "Đoàn kiểm tra của Ban Bí thư kiểm tra việc thực hiện Kết luận số 24-KL/TW về công tác cán "
        "bộ đến năm 2030 và những năm tiếp theo gắn với Nghị quyết số 28-NQ/TW đối với Tỉnh ủy "
        "Sơn La."
    )
    objects = {o for _, p, o in linked(body) if p == "about"}
    assert "Nghị quyết số 28-NQ/TW" in objects


def test_what_lies_in_a_plan_is_part_of_it() -> None:
    assert linked("Đề án 06 nằm trong Kế hoạch số 25-KH/TU.") == {
        ("Đề án 06", "partOf", "Kế hoạch số 25-KH/TU")
    }
