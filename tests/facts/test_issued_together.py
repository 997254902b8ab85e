"""Documents issued by one verb, one with another, or to go on with one."""

from __future__ import annotations

import pytest

from tests.reading_of import facts, linked


def test_a_list_behind_one_verb_has_one_issuer_and_one_aim() -> None:
    body = (
        "Để triển khai Luật Đất đai, Chính phủ ban hành Nghị định số 102/2024/NĐ-CP, Nghị định số "
        "103/2024/NĐ-CP và Nghị định số 104/2024/NĐ-CP."
    )
    acts = [d for d in facts(body).documents if d.number]
    assert {d.issuer for d in acts} == {"organisation:chính phủ"} or len(
        {d.issuer for d in acts}
    ) == 1
    assert len({s for s, p, o in linked(body) if (p, o) == ("implements", "Luật Đất đai")}) == 3


def test_the_issuer_of_another_stays() -> None:
    body = (
        "Chính phủ ban hành Nghị định số 102/2024/NĐ-CP và Nghị quyết số 5/2024/QH15 của Quốc hội "
        "có hiệu lực."
    )
    issuers = [str(d.issuer) for d in facts(body).documents]
    assert len(set(issuers)) == 2


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            (
                "Tỉnh ủy Sơn La ban hành Kết luận số 5-KL/TU về tiếp tục thực hiện Nghị quyết số "
                "26-NQ/TU."
            ),
            {("Kết luận số 5-KL/TU của Tỉnh ủy Sơn La", "implements", "Nghị quyết số 26-NQ/TU")},
        ),
        (
            (
                "Tỉnh ủy Sơn La ban hành Kết luận số 5-KL/TU về kết quả thực hiện Nghị quyết số "
                "26-NQ/TU."
            ),
            set(),
        ),
        (
            (
                "Dự án Hồ Mây là dự án thành phần thuộc Chương trình mục tiêu quốc gia giảm nghèo "
                "bền vững."
            ),
            {
                (
                    "Dự án Hồ Mây",
                    "partOf",
                    "Chương trình mục tiêu quốc gia giảm nghèo bền vững",
                )
            },
        ),
    ],
)
def test_what_goes_on_with_another(body: str, found: set[tuple[str, str, str]]) -> None:
    assert linked(body) == found


def test_what_was_neglected_is_not_what_was_inspected() -> None:
    body = (
        "Ngày 3/4/2022, Ủy ban Kiểm tra Tỉnh ủy Sơn La kiểm tra Đảng ủy Sở Y tế. Kiểm tra cho thấy "
        "Đảng ủy thực hiện chưa nghiêm túc Quy chế làm việc của Đảng ủy Sở Y tế."
    )
    assert not {link for link in linked(body) if link[1] == "about"}
