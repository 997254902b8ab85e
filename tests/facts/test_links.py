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
