"""Who is appointed, relieved or punished, by whom, to which office, and when nobody is."""

from __future__ import annotations

import pytest

from tests.reading_of import facts

Deed = tuple[str, str, str | None, str | None, str | None]


def deeds(body: str) -> list[Deed]:
    """Return the decisions of a body: (person, action, role, body of the office, by whom)."""
    found = facts(body)
    name = {e.key: e.name for e in found.entities}
    return [
        (
            name[d.person],
            d.action.value,
            d.role or None,
            name[d.org] if d.org else None,
            name[d.by] if d.by else None,
        )
        for d in found.decisions
    ]


@pytest.mark.parametrize(
    ("verb", "action"),
    [
        ("cảnh cáo", "discipline"),
        ("khiển trách", "discipline"),
        ("khai trừ", "discipline"),
        ("cách chức", "discipline"),
    ],
)
def test_a_punishment_is_of_whom_by_whom(verb: str, action: str) -> None:
    ((who, what, _, _, by),) = deeds(f"Ban Bí thư quyết định {verb} ông Lò Văn Mẩy.")
    assert (who, what, by) == ("Lò Văn Mẩy", action, "Ban Bí thư")


@pytest.mark.parametrize(
    "body",
    [
        "Tỉnh ủy Sơn La bổ nhiệm ông Lò Văn Mẩy giữ chức Giám đốc Sở Y tế tỉnh Sơn La.",
        "Ông Lò Văn Mẩy được bổ nhiệm giữ chức Giám đốc Sở Y tế tỉnh Sơn La.",
        "Ông Lò Văn Mẩy được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Sơn La.",
        "UBND tỉnh Sơn La trao quyết định bổ nhiệm ông Lò Văn Mẩy làm Giám đốc Sở Y tế tỉnh.",
        "Ông Lò Văn Mẩy vừa được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Sơn La.",
    ],
)
def test_an_appointment_names_the_office(body: str) -> None:
    assert ("Lò Văn Mẩy", "appoint", "Giám đốc", "Sở Y tế tỉnh Sơn La") in {
        deed[:4] for deed in deeds(body)
    }


@pytest.mark.parametrize(
    "body",
    [
        "Tỉnh ủy Sơn La chưa bổ nhiệm ông Lò Văn Mẩy làm Giám đốc Sở Y tế tỉnh Sơn La.",
        "Tỉnh ủy Sơn La không cảnh cáo ông Lò Văn Mẩy.",
        "Ban Bí thư đề nghị cảnh cáo ông Lò Văn Mẩy.",
        "Nếu Ban Bí thư cảnh cáo ông Lò Văn Mẩy thì ông sẽ nghỉ.",
        "Ban Bí thư sẽ cảnh cáo ông Lò Văn Mẩy.",
        "Ban Bí thư hủy quyết định cảnh cáo ông Lò Văn Mẩy.",
        "Dư luận đòi cảnh cáo ông Lò Văn Mẩy.",
        "Cơ quan nào có quyền cảnh cáo ông Lò Văn Mẩy?",
    ],
)
def test_what_is_denied_asked_or_planned_is_no_decision(body: str) -> None:
    assert deeds(body) == []


def test_each_person_of_a_list_is_decided_on() -> None:
    body = "Ban Bí thư quyết định cảnh cáo các ông Lò Văn Mẩy, Vi Thế Bường và bà Vi Thị Mỵ."
    assert {deed[0] for deed in deeds(body)} == {"Lò Văn Mẩy", "Vi Thế Bường", "Vi Thị Mỵ"}


def test_parallel_clauses_give_each_person_his_own_office() -> None:
    body = (
        "HĐND tỉnh Sơn La bầu ông Lò Văn Mẩy giữ chức Chủ tịch UBND tỉnh, bà Vi Thị Mỵ giữ chức Phó"
        " Chủ tịch UBND tỉnh."
    )
    found = {(who, role) for who, _, role, _, _ in deeds(body)}
    assert found == {("Lò Văn Mẩy", "Chủ tịch"), ("Vi Thị Mỵ", "Phó Chủ tịch")}


def test_two_punishments_by_one_body_are_two() -> None:
    body = "Ban Bí thư quyết định cảnh cáo ông Lò Văn Mẩy và khiển trách bà Vi Thị Mỵ."
    found = deeds(body)
    assert {deed[0] for deed in found} == {"Lò Văn Mẩy", "Vi Thị Mỵ"}
    assert {deed[4] for deed in found} == {"Ban Bí thư"}


@pytest.mark.parametrize(
    ("body", "action"),
    [
        ("HĐND tỉnh Sơn La bầu ông Lò Văn Mẩy làm Chủ tịch UBND tỉnh Sơn La.", "elect"),
        ("HĐND tỉnh Sơn La miễn nhiệm chức vụ Chủ tịch UBND tỉnh đối với ông Lò Văn Mẩy.",
         "relieve"),
        ("Bộ Chính trị điều động ông Lò Văn Mẩy giữ chức Bí thư Tỉnh ủy Sơn La.", "transfer"),
    ],
)  # fmt: skip
def test_the_verb_tells_the_action(body: str, action: str) -> None:
    assert action in {deed[1] for deed in deeds(body) if deed[0] == "Lò Văn Mẩy"}


def test_an_appointment_gives_the_office_and_a_relief_ends_it() -> None:
    appointed = facts("Ông Lò Văn Mẩy được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Sơn La.").positions
    assert [(p.role, p.former) for p in appointed] == [("Giám đốc", False)]
    relieved = facts("Ông Lò Văn Mẩy thôi giữ chức Giám đốc Sở Y tế tỉnh Sơn La.").positions
    assert [(p.role, p.former) for p in relieved] == [("Giám đốc", True)]


def test_a_career_is_no_news() -> None:
    body = (
        "Ông Lò Văn Mẩy sinh năm 1970. Năm 2010, ông được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Sơn"
        " La. Năm 2015, ông được bầu làm Chủ tịch UBND tỉnh Sơn La."
    )
    assert facts(body, published="2024-03-05").decisions == ()


def test_who_acts_after_an_award_gets_none() -> None:
    body = (
        "Ngay sau khi Bộ Chính trị có quyết định tặng Huân chương Sao vàng cho ông Lò Văn Mẩy -"
        " Tổng Bí thư, Chủ tịch nước Vi Văn Tú đã ký quyết định."
    )
    assert {deed[0] for deed in deeds(body)} == {"Lò Văn Mẩy"}


def test_what_a_session_passes_relieves_and_each_seat_has_its_own_person() -> None:
    passed = (
        "HĐND tỉnh Sơn La biểu quyết thông qua tờ trình, dự thảo Nghị quyết về việc miễn nhiệm "
        "chức vụ Chủ tịch UBND tỉnh đối với ông Lò Văn Mẩy."
    )
    ((who, what, role, org, _),) = deeds(passed)
    assert (who, what) == ("Lò Văn Mẩy", "relieve")
    assert (role, org) == ("Chủ tịch", "Ủy ban nhân dân tỉnh Sơn La")
    elected = (
        "HĐND tỉnh Sơn La tiến hành bầu chức vụ Chủ tịch HĐND tỉnh đối với ông Lò Văn Mẩy và chức "
        "vụ Chủ tịch UBND tỉnh đối với bà Vi Thị Mỵ."
    )
    assert [deed[:4] for deed in deeds(elected)] == [
        ("Lò Văn Mẩy", "elect", "Chủ tịch", "Hội đồng nhân dân tỉnh Sơn La"),
        ("Vi Thị Mỵ", "elect", "Chủ tịch", "Ủy ban nhân dân tỉnh Sơn La"),
    ]


def test_who_is_approved_is_in_the_office() -> None:
    text = "Thủ tướng Chính phủ phê chuẩn kết quả bầu chức vụ Chủ tịch UBND tỉnh Sơn La đối với"
    assert [(p.role, p.former) for p in facts(f"{text} ông Lò Văn Mẩy.").positions] == [
        ("Chủ tịch", False)
    ]
    text = text.replace("bầu", "miễn nhiệm")
    assert [p.former for p in facts(f"{text} ông Lò Văn Mẩy.").positions] == [True]


def test_a_delegation_that_brings_a_decision_does_not_decide() -> None:
    body = (
        "Đoàn công tác của Bộ Y tế đã trao quyết định phân công ông Lò Văn Mẩy "
        "làm Giám đốc Sở Y tế tỉnh Sơn La."
    )
    assert {(who, by) for who, _, _, _, by in deeds(body)} == {("Lò Văn Mẩy", None)}


@pytest.mark.parametrize(
    ("body", "person", "action", "org"),
    [
        ("Ủy ban Kiểm tra Tỉnh ủy Sơn La họp và quyết định khiển trách ông Lò Văn Mẩy.",
         "Lò Văn Mẩy", "discipline", None),
        ("HĐND tỉnh Sơn La đã họp, miễn nhiệm chức Chủ tịch UBND tỉnh đối với ông Lò Văn Mẩy.",
         "Lò Văn Mẩy", "relieve", "Ủy ban nhân dân tỉnh Sơn La"),
        ("Quốc hội họp và quyết định hủy tư cách đại biểu Quốc hội đối với bà Vi Thị Mỵ.",
         "Vi Thị Mỵ", "relieve", "Quốc hội"),
        ("Bà Vi Thị Mỵ bị bãi nhiệm tư cách đại biểu Quốc hội.", "Vi Thị Mỵ", "relieve",
         "Quốc hội"),
        ("HĐND tỉnh Sơn La họp, quyết định bãi nhiệm đại biểu HĐND tỉnh đối với bà Vi Thị Mỵ.",
         "Vi Thị Mỵ", "relieve", "Hội đồng nhân dân tỉnh Sơn La"),
    ],
)  # fmt: skip
def test_a_body_sits_and_decides(body: str, person: str, action: str, org: str | None) -> None:
    assert [(who, what, of) for who, what, _, of, _ in deeds(body)] == [(person, action, org)]


@pytest.mark.parametrize(
    "body",
    [
        "Ban Thường vụ Tỉnh ủy Sơn La sẽ họp và quyết định kỷ luật ông Lò Văn Mẩy.",
        "HĐND tỉnh Sơn La sẽ họp và bầu ông Lò Văn Mẩy giữ chức Chủ tịch UBND tỉnh.",
        "Tỉnh ủy Sơn La không họp và quyết định khiển trách ông Lò Văn Mẩy.",
        "Ban Thường vụ Tỉnh ủy Sơn La họp bàn việc kỷ luật ông Lò Văn Mẩy.",
        "Bịa chuyện Tỉnh ủy Sơn La họp và quyết định khiển trách ông Lò Văn Mẩy.",
        "Công ty bị hủy tư cách dự thầu, theo ông Lò Văn Mẩy.",
    ],
)
def test_a_sitting_to_come_or_to_talk_decides_nothing(body: str) -> None:
    assert deeds(body) == []


@pytest.mark.parametrize(
    "body",
    [
        "Dù doanh nghiệp thua lỗ nhưng ông Lò Văn Mẩy vẫn được bổ nhiệm làm Giám đốc Sở Y tế.",
        "Ông Lò Văn Mẩy nhiều lần vi phạm nhưng vẫn được điều động làm Giám đốc Sở Y tế.",
    ],
)
def test_a_reproach_that_recalls_an_appointment_decides_none(body: str) -> None:
    assert deeds(body) == []


@pytest.mark.parametrize(
    ("body", "action"),
    [
        ("Đại hội diễn ra trong mưa, bà Vi Thị Mỵ vẫn được bầu làm Bí thư Huyện ủy.", "elect"),
        ("Dù có ý kiến khác, HĐND huyện vẫn bầu bà Vi Thị Mỵ giữ chức Chủ tịch HĐND.", "elect"),
        ("Ông Lò Văn Mẩy đã xin lỗi nhưng vẫn bị khiển trách.", "discipline"),
    ],
)
def test_what_is_still_decided_is_news(body: str, action: str) -> None:
    assert [what for _, what, *_ in deeds(body)] == [action]


def test_a_ruling_that_is_only_carried_out_heads_no_list_of_decisions() -> None:
    body = (
        "Tỉnh Sơn La đã thực hiện nghiêm túc các kết luận, quyết định của Bộ Chính trị. Trời mưa."
        " Cảnh cáo nguyên Bí thư Tỉnh ủy Sơn La Lò Văn Mẩy"
    )
    assert [(d[0], d[1], d[4]) for d in deeds(body)] == [("Lò Văn Mẩy", "discipline", None)]
