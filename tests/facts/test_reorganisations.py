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


FOREIGN, OFFICE = "Sở Ngoại vụ tỉnh Sơn La", "Văn phòng Ủy ban nhân dân tỉnh Sơn La"


@pytest.mark.parametrize(
    ("sentence", "kind", "before", "after"),
    [
        (
            f"{HOME} tiếp nhận toàn bộ chức năng, nhiệm vụ của {LABOUR}.",
            "transfer",
            {LABOUR},
            {HOME},
        ),
        (
            f"{HOME} nhận nhiệm vụ quản lý nhà nước về giảm nghèo từ {LABOUR}.",
            "transfer",
            {LABOUR},
            {HOME},
        ),
        (f"Nhiệm vụ của {FOREIGN} được chuyển về {OFFICE}.", "transfer", {FOREIGN}, {OFFICE}),
        (f"{FOREIGN} bàn giao nhiệm vụ cho {OFFICE}.", "transfer", {FOREIGN}, {OFFICE}),
        (
            "Tổng cục Thuế, nay là Cục Thuế, có 20 đơn vị.",
            "rename",
            {"Tổng cục Thuế"},
            {"Cục Thuế"},
        ),
        (
            "Ở huyện Mường La (nay là xã Mường Bú), đường đã thông.",
            "rename",
            {"huyện Mường La"},
            {"xã Mường Bú"},
        ),
        ("Xã Tân Lập bị xóa tên.", "abolish", {"xã Tân Lập"}, set()),
        (
            (
                "10 xã thuộc tỉnh Đồng Nai được thành lập phường, trong đó có phường Long Thành, "
                "phường Nhơn Trạch."
            ),
            "change-kind",
            set(),
            {"phường Long Thành", "phường Nhơn Trạch"},
        ),
        (
            (
                "Thành lập xã Chiềng Hoa trên cơ sở toàn bộ diện tích tự nhiên, quy mô dân số của "
                "xã Chiềng Ân và xã Chiềng Công."
            ),
            "merge",
            {"xã Chiềng Ân", "xã Chiềng Công"},
            {"xã Chiềng Hoa"},
        ),
        (
            (
                "Sắp xếp toàn bộ diện tích tự nhiên, quy mô dân số của xã Chiềng Ân và xã Chiềng "
                "Công thành xã mới có tên gọi là xã Chiềng Hoa."
            ),
            "merge",
            {"xã Chiềng Ân", "xã Chiềng Công"},
            {"xã Chiềng Hoa"},
        ),
        (f"Hợp nhất {HEALTH} và {HOME} thành {HOME}.", "merge", {HEALTH, HOME}, {HOME}),
        (
            "Tách huyện Mường La thành huyện Mường La và huyện Bắc Yên.",
            "split",
            {"huyện Mường La"},
            {"huyện Mường La", "huyện Bắc Yên"},
        ),
    ],
)
def test_functions_names_of_today_and_whole_areas(
    sentence: str, kind: str, before: set[str], after: set[str]
) -> None:
    assert told(sentence, "2026-10-05") == [(kind, before, after)]


@pytest.mark.parametrize(
    "sentence",
    [
        f"{HOME} tiếp nhận 20 hồ sơ của {LABOUR}.",
        f"Ông Lò Văn Hặc được chuyển từ {HEALTH} về {HOME}.",
        f"Ông Lò Văn Hặc, Giám đốc {HEALTH}, nay là Phó Giám đốc {HOME}, dự họp.",
        f"Nhiệm vụ của {FOREIGN} dự kiến được chuyển về {OFFICE}.",
        f"{HEALTH} bàn giao 20 máy tính cho {HOME}.",
    ],
)
def test_people_things_and_plans_are_no_functions(sentence: str) -> None:
    assert told(sentence) == []


def in_part(body: str) -> set[str]:
    found = facts(body, published="2026-10-05")
    name = {e.key: e.name for e in found.entities}
    (change,) = found.reorganisations
    return {name[key] for key in change.in_part}


def test_what_went_over_in_part_is_told() -> None:
    assert in_part(
        "Thành lập xã Chiềng Hoa trên cơ sở toàn bộ diện tích của xã Chiềng Ân và một phần diện "
        "tích của xã Chiềng Công."
    ) == {"xã Chiềng Công"}
    assert in_part("Huyện Sốp Cộp được tách ra từ huyện Sông Mã.") == {"huyện Sông Mã"}
    assert in_part("Cục Hải quan được chuyển từ Bộ Nội vụ về Bộ Tài chính.") == {"Bộ Nội vụ"}


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("Huyện Sốp Cộp được tách ra từ huyện Sông Mã năm 2003.", "2003"),
        (f"Tháng 3/2025, {HEALTH} sáp nhập vào {HOME}.", "2025-03"),
        (f"Năm 2025, sau quyết định ngày 1/3/2025, {HEALTH} sáp nhập vào {HOME}.", "2025-03-01"),
    ],
)
def test_the_most_exact_date_of_the_sentence_counts(sentence: str, date: str) -> None:
    (change,) = facts(sentence, published="2026-10-05").reorganisations
    assert change.date == date


@pytest.mark.parametrize(
    "sentence",
    [
        "Hợp nhất tỉnh Hà Nam, tỉnh Nam Định và tỉnh Ninh Bình thành tỉnh Ninh Bình.",
        "Tỉnh Ninh Bình được thành lập trên cơ sở hợp nhất tỉnh Hà Nam và tỉnh Ninh Bình.",
        "Tỉnh ủy Hà Nam và Tỉnh ủy Ninh Bình được hợp nhất thành Tỉnh ủy Ninh Bình.",
    ],
)
def test_one_of_several_merged_provinces_is_not_the_one_of_its_name(sentence: str) -> None:
    found = facts(sentence, published="2026-10-05")
    unit = {e.key: e.unit for e in found.entities}
    (change,) = found.reorganisations
    assert "province_ninh-binh-2004" in [unit[key] for key in change.before]
    assert [unit[key] for key in change.after] == ["province_ninh-binh-2025"]


@pytest.mark.parametrize(
    ("sentence", "told_"),
    [
        (
            f"{FOREIGN} kết thúc hoạt động, chuyển nhiệm vụ về {OFFICE}.",
            [("abolish", {FOREIGN}, set()), ("transfer", {FOREIGN}, {OFFICE})],
        ),
        (f"Chấm dứt hoạt động của {FOREIGN}.", [("abolish", {FOREIGN}, set())]),
        (f"{FOREIGN} kết thúc hoạt động kiểm tra tại {HOME}.", []),
        (
            "Nâng cấp xã Long Thành thành phường Long Thành.",
            [("change-kind", {"xã Long Thành"}, {"phường Long Thành"})],
        ),
        (
            "Xã Long Thành chính thức trở thành phường Long Thành.",
            [("change-kind", {"xã Long Thành"}, {"phường Long Thành"})],
        ),
        ("Xã Mường Bú trở thành điểm sáng của tỉnh Sơn La.", []),
        (
            f"{HOME} tiếp nhận nguyên trạng tổ chức bộ máy của {FOREIGN}.",
            [("transfer", {FOREIGN}, {HOME})],
        ),
        (
            "Tỉnh Bắc Giang và tỉnh Hà Nam được sắp xếp thành tỉnh mới có tên là tỉnh Bắc Ninh.",
            [("merge", {"Bắc Giang", "Hà Nam"}, {"Bắc Ninh"})],
        ),
        (
            "Thị trấn Ít Ong và xã Nậm Păm sáp nhập thành xã Mường Bú.",
            [("merge", {"thị trấn Ít Ong", "xã Nậm Păm"}, {"xã Mường Bú"})],
        ),
    ],
)
def test_ends_kinds_and_units_of_one_level(sentence: str, told_: list[Told]) -> None:
    assert told(sentence, "2026-10-05") == told_


@pytest.mark.parametrize(
    ("sentence", "told_"),
    [
        (
            "Tỉnh Bắc Ninh chính thức trở thành thành phố trực thuộc Trung ương.",
            [("change-kind", {"Bắc Ninh"}, set())],
        ),
        ("Đưa tỉnh Bắc Ninh trở thành thành phố trực thuộc Trung ương.", []),
        ("Tỉnh Bắc Ninh sẽ trở thành thành phố trực thuộc Trung ương.", []),
        (
            "Xã Mường Bú là kết quả của việc sáp nhập hai xã Na Tông và Phu Luông.",
            [("merge", {"xã Na Tông", "xã Phu Luông"}, {"xã Mường Bú"})],
        ),
        (f"{HOME} tiền thân là {LABOUR}.", [("rename", {LABOUR}, {HOME})]),
        (
            "Xã Mường Bú hình thành sau khi sắp xếp xã Na Tông và xã Phu Luông.",
            [("merge", {"xã Na Tông", "xã Phu Luông"}, {"xã Mường Bú"})],
        ),
        (f"{LABOUR} sáp nhập về {HOME}.", [("merge", {LABOUR}, {HOME})]),
        (f"{LABOUR} sáp nhập với {HOME}.", [("merge", {LABOUR, HOME}, set())]),
        (
            f"{LABOUR} và {JUSTICE} hợp nhất, mang tên {HOME}.",
            [("merge", {LABOUR, JUSTICE}, {HOME})],
        ),
        (
            "Xã Mường Bú được thành lập trên cơ sở nhập diện tích 12,5 km2 của các xã Ná, Na Son.",
            [("merge", {"xã Ná", "xã Na Son"}, {"xã Mường Bú"})],
        ),
        ("UBND tỉnh Sơn La giải thể Tổ công tác khoanh nợ vay vốn.", []),
    ],
)
def test_results_names_and_kinds_without_a_name(sentence: str, told_: list[Told]) -> None:
    assert told(sentence, "2026-10-05") == told_


def test_communes_of_no_table_are_items_of_a_list() -> None:
    body = "Đoàn đến các xã Bắc Sơn, Thạch Mưa, Thạch Nắng, Lò Văn Hặc cho biết."
    found = facts(body)
    assert [e.name for e in found.entities if e.kind == "place"] == [
        "xã Bắc Sơn",
        "xã Thạch Mưa",
        "xã Thạch Nắng",
    ]
