"""Facts told beside somebody else: kin, who follows, who leaves, who reports, who is blamed."""

from __future__ import annotations

import pytest

from tests.facts.test_decided import deeds
from tests.reading_of import facts, said

LO, VI, VA = "Lò Văn Mẩy", "Vi Thị Mỵ", "Vàng A Súa"
Held = tuple[str, str, str | None, bool]


def held(body: str) -> set[Held]:
    """Return the offices of a body: (person, role, body, whether it has ended)."""
    found = facts(body)
    name = {e.key: e.name for e in found.entities}
    return {
        (name[p.person], p.role, name[p.org] if p.org else None, p.former) for p in found.positions
    }


@pytest.mark.parametrize(
    "tie",
    ["em trai Bí thư Tỉnh ủy Sơn La", "chồng nguyên Bí thư Tỉnh ủy Sơn La"],
)
def test_an_office_given_behind_an_aside_on_kin_is_of_who_is_told_of(tie: str) -> None:
    body = f"Ông {LO}, {tie} {VI}, được bổ nhiệm làm Giám đốc Sở Xây dựng tỉnh Sơn La."
    assert {(who, role) for who, role, _, _ in held(body)} == {(LO, "Giám đốc"), (VI, "Bí thư")}
    assert [(who, what) for who, what, *_ in deeds(f"Bổ nhiệm. {body}")] == [(LO, "appoint")]


@pytest.mark.parametrize(
    "body",
    [
        f"Ông {LO}, Chủ tịch UBND tỉnh Sơn La, cho biết người tiền nhiệm {VA} đã nghỉ hưu.",
        f"Ông {LO}, Chủ tịch UBND tỉnh Sơn La, thay ông {VA} đã nghỉ hưu.",
        f"Lễ tang ông {VA} do ông {LO}, Chủ tịch UBND tỉnh Sơn La, làm Trưởng ban lễ tang.",
    ],
)
def test_who_tells_of_one_who_is_gone_stays_in_office(body: str) -> None:
    assert (LO, "Chủ tịch", "Ủy ban nhân dân tỉnh Sơn La", False) in held(body)


def test_who_is_gone_himself_holds_nothing() -> None:
    body = f"Ông {LO}, Chủ tịch UBND tỉnh Sơn La, đã nghỉ hưu."
    assert held(body) == {(LO, "Chủ tịch", "Ủy ban nhân dân tỉnh Sơn La", True)}


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            f"HĐND bầu ông {LO} làm Phó Chủ tịch; miễn nhiệm Ủy viên đối với bà {VI} do nghỉ hưu.",
            {(LO, "elect"), (VI, "relieve")},
        ),
        (
            f"Bộ A bổ nhiệm ông {LO} giữ chức Vụ trưởng; bà {VI}, Vụ trưởng, nghỉ hưu từ 1/5.",
            {(LO, "appoint"), (VI, "relieve")},
        ),
        (
            f"Ban Bí thư khiển trách các ông: {LO}, Thứ trưởng; {VA}, nguyên Thứ trưởng.",
            {(LO, "discipline"), (VA, "discipline")},
        ),
    ],
)
def test_each_of_two_clauses_decides_on_its_own_person(
    body: str, found: set[tuple[str, str]]
) -> None:
    assert {(who, what) for who, what, *_ in deeds(body)} == found


def test_one_leaves_the_board_of_the_body_left_and_joins_that_of_the_body_joined() -> None:
    body = (
        f"Bộ Chính trị quyết định: ông {LO} thôi tham gia Ban Chấp hành, Ban Thường vụ, thôi giữ"
        " chức Bí thư Tỉnh ủy Sơn La; điều động, chỉ định tham gia Ban Chấp hành, Ban Thường vụ"
        " và giữ chức Bí thư Tỉnh ủy Lai Châu."
    )
    told = {(what, role, org) for _, what, role, org, _ in deeds(body)}
    assert ("relieve", "Ủy viên", "Ban Thường vụ Tỉnh ủy Sơn La") in told
    assert ("relieve", "Bí thư", "Tỉnh ủy Sơn La") in told
    assert ("appoint", "Ủy viên", "Ban Thường vụ Tỉnh ủy Lai Châu") in told
    assert ("appoint", "Bí thư", "Tỉnh ủy Lai Châu") in told


def test_the_party_congress_of_a_sentence_tells_whose_committee_it_elects() -> None:
    body = (
        f"Tại Đại hội Đảng bộ tỉnh Sơn La, ông {LO} được bầu làm Phó Bí thư Tỉnh ủy. Nay ông là"
        " Bí thư Tỉnh ủy Lai Châu."
    )
    assert {(role, org) for _, role, org, _ in held(body)} == {
        ("Phó Bí thư", "Tỉnh ủy Sơn La"),
        ("Bí thư", "Tỉnh ủy Lai Châu"),
    }


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            f"Bí thư Tỉnh ủy Sơn La {VI} phát biểu. Tại Lai Châu, Bí thư Tỉnh ủy {VA} đi thăm xã.",
            {(VI, "Tỉnh ủy Sơn La")},
        ),
        (
            f"Bí thư Tỉnh ủy Sơn La {VI} nghỉ hưu. Ông {VA} được bầu giữ chức Bí thư Tỉnh ủy.",
            {(VI, "Tỉnh ủy Sơn La"), (VA, "Tỉnh ủy Sơn La")},
        ),
        (
            f"Bí thư Tỉnh ủy Sơn La {VI} phát biểu. Phó Bí thư Tỉnh ủy {VA} chủ trì.",
            {(VI, "Tỉnh ủy Sơn La"), (VA, "Tỉnh ủy Sơn La")},
        ),
    ],
)
def test_a_seat_is_completed_by_no_place_where_another_has_it(
    body: str, found: set[tuple[str, str]]
) -> None:
    assert {(who, org) for who, _, org, _ in held(body)} == found


@pytest.mark.parametrize(
    "plan",
    [
        "Dự kiến thành phần tham dự gồm:",
        "Dự kiến tham dự hội nghị có:",
        "Thành phần dự kiến tham dự:",
    ],
)
def test_who_is_asked_to_come_is_not_there(plan: str) -> None:
    body = (
        "Ngày 12/3/2024, Bộ Y tế tổ chức hội nghị tổng kết."
        f" {plan} ông {LO}, Chủ tịch UBND tỉnh Sơn La; bà {VI}, Giám đốc Sở Y tế tỉnh Lào Cai."
    )
    there = facts(body)
    assert not [p for p in there.participations if p.agent.startswith("person")]
    came = facts(body.replace(plan, "Tham dự hội nghị có:"))
    assert len([p for p in came.participations if p.agent.startswith("person")]) == 2


@pytest.mark.parametrize(
    ("clause", "his"),
    [
        ("Người đứng đầu đơn vị đã có khuyết điểm trong quản lý tài sản.", False),
        ("Một số lãnh đạo đã vi phạm quy định về đấu thầu.", False),
        ("Những vi phạm trên đã gây hậu quả nghiêm trọng.", True),
        ("Đã vi phạm quy định về đấu thầu.", True),
    ],
)
def test_the_breach_of_somebody_unnamed_is_of_nobody_named_before(
    clause: str, *, his: bool
) -> None:
    body = (
        f"Tỉnh ủy Sơn La khiển trách ông {LO}, Giám đốc Sở Y tế, do buông lỏng quản lý, vi phạm"
        f" quy chế làm việc. {clause}"
    )
    found = facts(body)
    name = {e.key: e.name for e in found.entities}
    last = found.findings[-1]
    assert (last.about is not None and name[last.about] == LO) is his


@pytest.mark.parametrize(
    "body",
    [
        "Cán bộ bị kỷ luật, uy tín giảm sút sẽ không được điều động về Trung ương.",
        f"UBND tỉnh Sơn La khẳng định chưa có quyết định bổ nhiệm ông {LO} làm Giám đốc Sở Y tế.",
    ],
)
def test_a_rule_or_a_paper_that_is_not_there_is_no_shortcoming(body: str) -> None:
    assert not facts(body).findings


@pytest.mark.parametrize(
    "life",
    ["SN 1960", "62 tuổi", "sinh năm 1960, trú tại huyện Sốp Cộp"],
)
def test_an_office_behind_a_life_in_brackets_is_his(life: str) -> None:
    body = f"Ông {LO} ({life}, nguyên Chủ tịch UBND huyện Sốp Cộp) bị khởi tố."
    assert held(body) == {(LO, "Chủ tịch", "Ủy ban nhân dân huyện Sốp Cộp", True)}


def test_whose_office_is_prolonged_stays_in_it() -> None:
    body = f"Tỉnh kéo dài thời gian giữ chức vụ đối với ông {LO}, Giám đốc Sở Y tế tỉnh Sơn La."
    assert held(body) == {(LO, "Giám đốc", "Sở Y tế tỉnh Sơn La", False)}


def test_who_is_elected_again_keeps_his_office_and_others_get_theirs() -> None:
    body = (
        f"Đại hội bầu Ban Chấp hành; ông {LO} tái cử Bí thư Huyện ủy Mộc Châu; bà {VI} được bầu"
        " làm Phó Bí thư Huyện ủy Mộc Châu."
    )
    assert [(who, what, role) for who, what, role, *_ in deeds(body)] == [
        (LO, "elect", "Bí thư"),
        (VI, "elect", "Phó Bí thư"),
    ]


def test_whom_somebody_comes_in_the_place_of_decides_nothing() -> None:
    body = f"Thay thế ông {LO}, HĐND tỉnh Sơn La bầu bà {VI} giữ chức Phó Chủ tịch."
    assert [(d[0], d[4]) for d in deeds(body)] == [(VI, "Hội đồng nhân dân tỉnh Sơn La")]


def test_of_several_who_are_blamed_the_first_is_judged() -> None:
    found = facts(f"Thanh tra tỉnh kết luận các ông {LO}, {VA} đã buông lỏng quản lý.")
    name = {e.key: e.name for e in found.entities}
    assert [name[f.about or ""] for f in found.findings] == [LO]


def test_what_another_does_or_one_rules_oneself_is_no_content() -> None:
    body = f"Ông {LO} báo cáo kết quả thực hiện; bà {VI}, Thứ trưởng, điều hành phần thảo luận."
    assert [text for *_, text in said(body)] == ["kết quả thực hiện"]
    body = f"Tỉnh ủy Sơn La đề nghị Bộ Chính trị kỷ luật ông {LO}; quyết định cảnh cáo bà {VI}."
    assert [text for *_, text in said(body)] == [f"kỷ luật ông {LO}"]


@pytest.mark.parametrize(
    ("body", "org"),
    [
        (f"Chủ tịch UBND xã Tân Hòa {LO} chủ trì. Phó Chủ tịch {VA} cùng dự.", True),
        (f"Giám đốc Sở Y tế tỉnh Sơn La {LO} chủ trì. Phó Giám đốc {VA} cùng dự.", True),
        (f"Giám đốc Sở Y tế tỉnh Sơn La {LO} tới Sở Nội vụ. Phó Giám đốc {VA} tiếp.", False),
        (f"Bà {VI} chủ trì. Phó Giám đốc {VA} cùng dự.", False),
    ],
)
def test_a_bare_deputy_is_of_the_body_whose_head_is_named_last(body: str, *, org: bool) -> None:
    assert (VA in {who for who, *_ in held(body)}) is org
