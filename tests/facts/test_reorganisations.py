"""What became of units and bodies, told as news."""

from __future__ import annotations

import pytest

from tests.reading_of import facts

Told = tuple[str, set[str], set[str]]


def told(body: str, day: str | None = "2025-03-10") -> list[Told]:
    """Return the reorganisations of a body as (kind, before, after), by name."""
    found = facts(body, published=day)
    name = {e.key: e.name for e in found.entities}
    return [
        (r.kind, {name[k] for k in r.before}, {name[k] for k in r.after})
        for r in found.reorganisations
    ]


HEALTH, LABOUR = "Sở Y tế tỉnh Sơn La", "Sở Lao động - Thương binh và Xã hội tỉnh Sơn La"
HOME, JUSTICE = "Sở Nội vụ tỉnh Sơn La", "Sở Tư pháp tỉnh Sơn La"


@pytest.mark.parametrize(
    ("sentence", "kind", "before", "after"),
    [
        (f"{LABOUR} sáp nhập vào {HOME}.", "merge", {LABOUR}, {HOME}),
        (f"{LABOUR} đã được sáp nhập vào {HOME}.", "merge", {LABOUR}, {HOME}),
        (f"{LABOUR} hợp nhất với {JUSTICE} thành {HOME}.", "merge", {LABOUR, JUSTICE}, {HOME}),
        (f"{LABOUR} và {JUSTICE} hợp nhất thành {HOME}.", "merge", {LABOUR, JUSTICE}, {HOME}),
        (
            f"Từ ngày 1/3/2025, hợp nhất {LABOUR} và {JUSTICE} thành {HOME}.",
            "merge",
            {LABOUR, JUSTICE},
            {HOME},
        ),
        (
            f"{HEALTH} được thành lập trên cơ sở hợp nhất {LABOUR} và {JUSTICE}.",
            "merge",
            {LABOUR, JUSTICE},
            {HEALTH},
        ),
        (
            "Thuế tỉnh Sơn La được thành lập trên cơ sở sắp xếp Chi cục Thuế khu vực IX.",
            "transfer",
            {"Chi cục Thuế khu vực IX"},
            {"Thuế tỉnh Sơn La"},
        ),
        (
            "Huyện Mường La được chia tách thành huyện Bắc Yên và huyện Phù Yên.",
            "split",
            {"huyện Mường La"},
            {"huyện Bắc Yên", "huyện Phù Yên"},
        ),
        (
            "Tách huyện Mường La thành huyện Bắc Yên và huyện Phù Yên.",
            "split",
            {"huyện Mường La"},
            {"huyện Bắc Yên", "huyện Phù Yên"},
        ),
        (
            "Tổng cục Hải quan đổi tên thành Cục Hải quan.",
            "rename",
            {"Tổng cục Hải quan"},
            {"Cục Hải quan"},
        ),
        (
            "Quốc hội quyết nghị đổi tên huyện Mường La thành huyện Bắc Yên.",
            "rename",
            {"huyện Mường La"},
            {"huyện Bắc Yên"},
        ),
        (f"{JUSTICE} kết thúc hoạt động.", "abolish", {JUSTICE}, set()),
        (f"UBND tỉnh Sơn La giải thể {JUSTICE}.", "abolish", {JUSTICE}, set()),
        (f"{JUSTICE} bị giải thể.", "abolish", {JUSTICE}, set()),
        ("Tái lập huyện Mường La.", "restore", set(), {"huyện Mường La"}),
        (
            (
                "Xã Yên Xuân được hợp nhất từ các xã Đông Xuân (huyện Quốc Oai cũ), Tiến Xuân và "
                "Yên Bình (huyện Thạch Thất cũ)."
            ),
            "merge",
            {"xã Đông Xuân", "xã Tiến Xuân", "xã Yên Bình"},
            {"xã Yên Xuân"},
        ),
    ],
)
def test_what_was_and_what_became_of_it(
    sentence: str, kind: str, before: set[str], after: set[str]
) -> None:
    assert told(sentence, "2026-03-10") == [(kind, before, after)]


@pytest.mark.parametrize(
    "sentence",
    [
        f"Dự kiến sáp nhập {LABOUR} vào {HOME}.",
        f"{LABOUR} không sáp nhập vào {HOME}.",
        f"UBND tỉnh Sơn La đề nghị hợp nhất {LABOUR} và {JUSTICE} thành {HOME}.",
        f"Nếu {LABOUR} sáp nhập vào {HOME} thì việc nhiều hơn.",
        f"{HOME} được thành lập từ ngày 1/3/2025.",
        f"{HOME} chia sẻ với {JUSTICE}.",
    ],
)
def test_what_is_planned_denied_or_something_else_is_none(sentence: str) -> None:
    assert told(sentence) == []


def test_a_province_and_the_one_of_its_name_before_it_are_two() -> None:
    found = facts(
        "Tỉnh Phú Thọ được thành lập trên cơ sở sáp nhập tỉnh Phú Thọ (cũ) và tỉnh Hòa Bình.",
        published="2026-03-10",
    )
    (change,) = found.reorganisations
    unit = {e.key: e.unit for e in found.entities}
    assert [unit[k] for k in change.before] == ["province_phu-tho-2004", "province_hoa-binh-2004"]
    assert [unit[k] for k in change.after] == ["province_phu-tho-2025"]


def test_the_day_and_the_act_come_from_the_sentence() -> None:
    found = facts(
        f"Theo Nghị quyết số 12/NQ-HĐND, từ ngày 1/3/2025, {LABOUR} sáp nhập vào {HOME}.",
        published="2025-03-10",
    )
    (change,) = found.reorganisations
    name = {e.key: e.name for e in found.entities}
    assert change.date == "2025-03-01"
    assert name[change.act or ""].startswith("Nghị quyết số 12/NQ-HĐND")


def test_who_passes_the_act_is_no_part_of_what_it_orders() -> None:
    body = f"Theo Nghị quyết số 12/NQ-HĐND của HĐND tỉnh Sơn La, {LABOUR} sáp nhập vào {HOME}."
    assert told(body) == [("merge", {LABOUR}, {HOME})]


def test_a_number_before_a_name_that_is_not_all_names_none() -> None:
    assert told(f"UBND tỉnh Sơn La giải thể 11 {JUSTICE}.") == []


def test_who_orders_an_end_does_not_end() -> None:
    assert told("Đó là quyết định của Bộ trưởng Bộ Y tế về việc giải thể 11 trung tâm.") == []


@pytest.mark.parametrize(
    ("sentence", "kind", "before", "after"),
    [
        (
            "Xã Chiềng Hoa hình thành sau khi sáp nhập hai xã Chiềng Ân và Chiềng Công.",
            "merge",
            {"xã Chiềng Ân", "xã Chiềng Công"},
            {"xã Chiềng Hoa"},
        ),
        (
            "Trường Chính trị tỉnh Sơn La lấy tên mới là Trường Chính trị Tây Bắc.",
            "rename",
            {"Trường Chính trị tỉnh Sơn La"},
            {"Trường Chính trị Tây Bắc"},
        ),
        (f"{LABOUR} đã ngừng hoạt động từ ngày 1/3/2025.", "abolish", {LABOUR}, set()),
    ],
)
def test_other_words_tell_the_same(
    sentence: str, kind: str, before: set[str], after: set[str]
) -> None:
    assert told(sentence, "2025-07-10") == [(kind, before, after)]
