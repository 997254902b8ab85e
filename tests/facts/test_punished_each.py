"""Who is punished how, suspended, honoured or appointed, and by whom."""

from __future__ import annotations

import pytest

from tests.reading_of import decided, facts, said


def forms(body: str) -> dict[str, str | None]:
    """Return how each person is punished."""
    found = facts(body)
    name = {e.key: e.name for e in found.entities}
    return {name[d.person]: d.form for d in found.decisions}


def test_each_of_a_list_has_the_form_behind_his_name() -> None:
    body = (
        "Ban Bí thư kỷ luật các ông: Lò Văn Mẩy, nguyên Bí thư Tỉnh ủy Sơn La, bằng hình thức cảnh "
        "cáo; Vi Thế Bường, nguyên Chủ tịch UBND tỉnh, bằng hình thức khiển trách."
    )
    assert forms(body) == {"Lò Văn Mẩy": "warning", "Vi Thế Bường": "reprimand"}


@pytest.mark.parametrize(
    "body",
    [
        "Ban Bí thư kỷ luật ông Lò Văn Mẩy và ông Vi Thế Bường bằng hình thức cảnh cáo.",
        "Ban Bí thư kỷ luật bằng hình thức cảnh cáo đối với ông Lò Văn Mẩy và ông Vi Thế Bường.",
    ],
)
def test_a_form_told_once_is_that_of_all(body: str) -> None:
    assert forms(body) == {"Lò Văn Mẩy": "warning", "Vi Thế Bường": "warning"}


def test_the_party_of_which_somebody_is_expelled_decides_nothing() -> None:
    body = "Trong đó, khai trừ Đảng đối với ông Lò Văn Mẩy, cảnh cáo ông Vi Thế Bường."
    assert [(who, by) for who, _, _, _, by in decided(body)] == [
        ("Lò Văn Mẩy", None),
        ("Vi Thế Bường", None),
    ]


@pytest.mark.parametrize(
    "words",
    ["bị đình chỉ công tác 15 ngày để kiểm điểm", "bị tạm đình chỉ chức vụ từ hôm nay"],
)
def test_who_is_suspended_is_disciplined(words: str) -> None:
    assert [row[:2] for row in decided(f"Ông Lò Văn Mẩy {words}.")] == [
        ("Lò Văn Mẩy", "discipline")
    ]


def test_a_decision_that_is_suspended_gives_nothing() -> None:
    assert decided("Quyết định bổ nhiệm ông Lò Văn Mẩy làm Giám đốc Sở Y tế bị đình chỉ.") == []


def test_who_receives_the_decision_gets_the_office() -> None:
    body = "Bà Vi Thị Mỵ nhận quyết định làm Giám đốc Sở Y tế tỉnh Sơn La."
    assert [row[:4] for row in decided(body)] == [
        ("Vi Thị Mỵ", "appoint", "Giám đốc", "Sở Y tế tỉnh Sơn La")
    ]


def test_who_is_given_an_honour_by_somebody_is_honoured() -> None:
    assert decided("Hôm nay, ông Lò Văn Mẩy vừa được Bộ Y tế tặng Bằng khen.")[0][:2] == (
        "Lò Văn Mẩy",
        "award",
    )


@pytest.mark.parametrize(
    ("before", "who"),
    [
        ("Sở Y tế tỉnh Sơn La vừa kiểm tra các chợ.", "Sở Y tế tỉnh Sơn La"),
        ("Sở Y tế tỉnh Sơn La vừa có văn bản gửi Bộ Y tế.", "Sở Y tế tỉnh Sơn La"),
        ("Hôm qua, Bộ Y tế họp với Sở Y tế tỉnh Sơn La.", None),  # either
        ("Các bệnh viện đã niêm yết giá.", None),
    ],
)
def test_this_body_is_the_only_one_or_the_one_that_opens_the_sentence_before(
    before: str, who: str | None
) -> None:
    found = [row[0] for row in said(f"{before} Cơ quan này đề nghị các chợ niêm yết giá.")]
    assert found == ([who] if who else [])


def test_the_inspecting_body_is_the_committee_of_inspection_named_last() -> None:
    body = "Ủy ban Kiểm tra Trung ương họp hôm qua. Cơ quan kiểm tra nêu rõ nhiều sai phạm."
    assert [row[0] for row in said(body)] == ["Ủy ban Kiểm tra Trung ương"]


@pytest.mark.parametrize("goes", ["về làm", "chuyển sang làm", "về giữ chức"])
def test_who_leaves_for_an_office_gets_it(goes: str) -> None:
    body = (
        "Ông Lò Văn Mẩy thôi giữ chức Giám đốc Sở Y tế tỉnh Sơn La, "
        f"{goes} Phó Trưởng Ban Tuyên giáo Tỉnh ủy Sơn La."
    )
    assert {row[1:3] for row in decided(body)} == {
        ("relieve", "Giám đốc"),
        ("appoint", "Phó Trưởng ban"),
    }


def test_who_was_in_an_office_for_a_year_is_not_appointed() -> None:
    body = "Về làm Phó Chủ tịch UBND tỉnh Sơn La một năm qua, ông Lò Văn Mẩy được đánh giá tốt."
    assert decided(body) == []


def test_titles_may_part_who_is_assigned_from_the_office() -> None:
    body = (
        "Ban Thường vụ Tỉnh ủy Sơn La phân công ông Lò Văn Mẩy, Phó Bí thư Tỉnh ủy, "
        "giữ chức Bí thư Huyện ủy Mộc Châu."
    )
    assert {row[:4] for row in decided(body)} == {
        ("Lò Văn Mẩy", action, "Bí thư", "Huyện ủy Mộc Châu") for action in ("transfer", "appoint")
    }


@pytest.mark.parametrize(
    "words",
    [
        "theo dõi ngành y tế",
        "chỉ đạo chống dịch, ông Vi Thế Bường giữ chức Trưởng Ban Tuyên giáo Tỉnh ủy",
    ],
)
def test_the_task_or_office_of_another_is_not_his(words: str) -> None:
    body = f"Tỉnh ủy Sơn La phân công ông Lò Văn Mẩy, Phó Bí thư Tỉnh ủy, {words}."
    assert [row for row in decided(body) if row[0] == "Lò Văn Mẩy"] == []
