"""The office that somebody comes from, those of a career with their years, and who is replaced."""

from __future__ import annotations

import pytest

from tests.reading_of import facts, offices

HAI, TAM = "Trần Văn Hải", "Lò Thị Tám"
OLD, NEW = "Sở Y tế tỉnh Lai Châu", "Sở Nội vụ tỉnh Lai Châu"
TITLE = "Công bố quyết định về công tác cán bộ"


def decided(text: str) -> set[tuple[str, str, str | None, str | None]]:
    """Return the decisions: what, on whom, the office and its body."""
    found = facts(text, title=TITLE)
    names = {entity.key: entity.name for entity in found.entities}
    return {
        (str(d.action), names[d.person], d.role, names.get(d.org or "")) for d in found.decisions
    }


@pytest.mark.parametrize("left", ["từ chức vụ", "từ chức danh", "từ cương vị", "từ vị trí"])
@pytest.mark.parametrize("given", ["sang làm", "đến giữ chức", "về giữ chức vụ"])
def test_the_office_that_somebody_comes_from_is_over_and_not_given(left: str, given: str) -> None:
    text = f"Ông {HAI} được điều động {left} Giám đốc {OLD} {given} Giám đốc {NEW}."
    assert offices(text, title=TITLE) == [
        (HAI, "nguyên Giám đốc", OLD),
        (HAI, "Giám đốc", NEW),
    ]
    assert {row[2:] for row in decided(text)} == {("Giám đốc", NEW)}
    assert not {row[0] for row in decided(text)} & {"relieve"}


def test_an_office_named_without_more_behind_from_is_not_given_either() -> None:
    text = f"Ông {HAI} được điều động từ Giám đốc {OLD} sang làm Giám đốc {NEW}."
    assert {row[2:] for row in decided(text)} == {("Giám đốc", NEW)}


@pytest.mark.parametrize(
    "text",
    [
        f"Ông {HAI} từ chức Vụ trưởng Vụ Pháp chế Bộ Y tế.",
        f"Ông {HAI} đã xin từ chức Vụ trưởng Vụ Pháp chế Bộ Y tế và được đồng ý.",
    ],
)
def test_who_resigns_leaves_his_office(text: str) -> None:
    row = ("relieve", HAI, "Vụ trưởng", "Vụ Pháp chế Bộ Y tế")
    assert row in decided(text)


@pytest.mark.parametrize(
    "moved",
    [
        "được Ban Bí thư phân công làm Bí thư Huyện ủy Tam Đường",
        "đã được Ban Thường vụ Tỉnh ủy điều động giữ chức Bí thư Huyện ủy Tam Đường",
    ],
)
def test_what_is_decided_of_a_predecessor_is_not_decided_of_who_comes_after(moved: str) -> None:
    text = f"Ông {HAI} được bầu làm Chủ tịch UBND huyện Tam Đường, thay bà {TAM} {moved}."
    given = {(person, role) for _, person, role, _ in decided(text)}
    assert given == {(HAI, "Chủ tịch"), (TAM, "Bí thư")}
    assert (HAI, "Bí thư") not in {row[:2] for row in offices(text, title=TITLE)}


@pytest.mark.parametrize("mark", [",", ";"])
def test_offices_of_a_career_go_on_over_their_years(mark: str) -> None:
    text = (
        f"Ông {HAI} từng giữ các chức vụ: Bí thư Huyện ủy Tam Đường (2010 - 2014){mark} Giám đốc "
        f"{OLD} (từ tháng 3/2014 đến tháng 5/2019){mark} Giám đốc {NEW} từ tháng 6/2019 đến nay."
    )
    assert set(offices(text)) == {
        (HAI, "nguyên Bí thư", "Huyện ủy Tam Đường"),
        (HAI, "nguyên Giám đốc", OLD),
        (HAI, "Giám đốc", NEW),
    }
    ends = {(p.start or "")[:4] for p in facts(text).positions}
    assert "2010" in ends
    assert sum((p.start or "").startswith("2010") for p in facts(text).positions) == 1


def test_other_brackets_end_a_list_of_offices() -> None:
    text = f"Ông {HAI} từng là Giám đốc {OLD} (ảnh 2), Giám đốc {NEW} Vi Văn Pín cho biết."
    assert (HAI, "nguyên Giám đốc", NEW) not in offices(text)


def test_who_acts_as_a_chief_of_staff_holds_the_office() -> None:
    text = f"Đại tá {HAI} được Bộ trưởng Bộ Quốc phòng giao quyền Tham mưu trưởng Quân khu 1."
    assert offices(text, title=TITLE) == [(HAI, "Quyền Tham mưu trưởng", "Quân khu 1")]


@pytest.mark.parametrize(
    "text",
    [
        f"Ông {HAI} chính thức trở thành Giám đốc {NEW} từ ngày 5/3.",
        f"Từ một kỹ sư, ông {HAI} đã trở thành tân Giám đốc {NEW}.",
    ],
)
def test_who_becomes_something_is_it(text: str) -> None:
    assert offices(text) == [(HAI, "Giám đốc", NEW)]


@pytest.mark.parametrize(
    "word",
    ["mơ ước", "có thể", "phấn đấu", "không", "suýt", "dự kiến", "được kỳ vọng", "xứng đáng"],
)
def test_who_might_become_something_is_not(word: str) -> None:
    assert offices(f"Ông {HAI} {word} trở thành Giám đốc {NEW}.") == []


@pytest.mark.parametrize("office", ["Giám đốc", "Phó Giám đốc"])
def test_whose_wife_she_is_holds_the_office(office: str) -> None:
    assert offices(f"Bà {TAM}, phu nhân {office} {NEW}, ủng hộ quỹ.") == []
