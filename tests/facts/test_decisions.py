"""Decisions on people in sentences of the genre; the people are invented."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.article import Article
from kg.clauses.grammar import Clauses
from kg.facts.decisions.deeds import Deeds
from kg.facts.decisions.rules import decisions
from kg.lexicon.load import lexicon
from kg.read.read import read, reading_of
from kg.read.reading import annotate
from tests.reading_of import facts, offices

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.facts.decisions.deeds import Deed
    from kg.model import Decision, Position

TITLE = "Công bố quyết định bổ nhiệm cán bộ\n\n"
Row = tuple[str, str, str | None, str | None]


def decided(body: str, title: str = TITLE) -> tuple[list[Decision], list[Position], dict[str, str]]:
    text = title + body + "\n"
    a = annotate(Article("0" * 16, text, text.split("\n", 1)[0], "2021-05-01"), lexicon())
    known = read(a)
    reading = reading_of(a, known.table)
    found, new = decisions(Clauses(reading), known.positions, (), known.dates, known.year)
    return found, new, {key: e.name for key, e in reading.entities.items()}


def rows(body: str, title: str = TITLE) -> list[Row]:
    found, _, names = decided(body, title)
    return [(names[d.person], d.action, d.role, names.get(d.org or "")) for d in found]


HAI = "Trần Văn Hải"


@pytest.mark.parametrize(
    ("body", "row"),
    [
        (
            "Thủ tướng quyết định bổ nhiệm ông Trần Văn Hải giữ chức Thứ trưởng Bộ Nội vụ.",
            (HAI, "appoint", "Thứ trưởng", "Bộ Nội vụ"),
        ),
        (
            "Ông Trần Văn Hải đã được bầu làm Chủ tịch UBND tỉnh Lai Châu.",
            (HAI, "elect", "Chủ tịch", "Ủy ban nhân dân tỉnh Lai Châu"),
        ),
        ("Ban Bí thư khai trừ ông Trần Văn Hải.", (HAI, "discipline", None, None)),
        ("Ông Trần Văn Hải bị Ban Bí thư kỷ luật cảnh cáo.", (HAI, "discipline", None, None)),
        (
            "Ông Trần Văn Hải thôi giữ chức Giám đốc Sở Nội vụ tỉnh Lai Châu.",
            (HAI, "relieve", "Giám đốc", "Sở Nội vụ tỉnh Lai Châu"),
        ),
        (
            "Thủ tướng phê chuẩn kết quả bầu Chủ tịch UBND tỉnh Lai Châu đối với ông Trần Văn Hải.",
            (HAI, "approve", "Chủ tịch", "Ủy ban nhân dân tỉnh Lai Châu"),
        ),
        ("Bí thư Tỉnh ủy trao Huy hiệu Đảng cho ông Trần Văn Hải.", (HAI, "award", None, None)),
    ],
)  # fmt: skip
def test_each_kind_of_decision_gives_its_row(body: str, row: Row) -> None:
    assert rows(body) == [row]


def test_a_move_into_an_office_is_transfer_and_appointment() -> None:
    assert rows(
        "Bộ Nội vụ điều động ông Trần Văn Hải giữ chức Giám đốc Sở Nội vụ tỉnh Lai Châu."
    ) == [
        (HAI, "appoint", "Giám đốc", "Sở Nội vụ tỉnh Lai Châu"),
        (HAI, "transfer", "Giám đốc", "Sở Nội vụ tỉnh Lai Châu"),
    ]


def test_several_people_of_a_list_each_get_a_row() -> None:
    body = "Tỉnh ủy trao Huy hiệu Đảng cho các ông Trần Văn Hải, Lê Văn Sơn và Vũ Văn Bách."
    assert [r[0] for r in rows(body)] == [HAI, "Lê Văn Sơn", "Vũ Văn Bách"]


@pytest.mark.parametrize(
    "body",
    [
        "Ủy ban Kiểm tra Trung ương đề nghị Ban Bí thư xem xét, thi hành kỷ luật ông Trần Văn Hải.",
        "Tháng 3/2012, ông Trần Văn Hải được bổ nhiệm làm Giám đốc Sở Nội vụ tỉnh Lai Châu.",
        "Ông Trần Văn Hải từng được bầu làm Chủ tịch UBND huyện Mường Tè.",
        "Công tác luân chuyển cán bộ của tỉnh Lai Châu còn chậm.",
        "Tỉnh ủy Lai Châu chưa kỷ luật ông Trần Văn Hải.",
    ],
)
def test_wishes_careers_work_and_denials_give_no_row(body: str) -> None:
    assert rows(body) == []


def test_an_appointment_counts_whatever_else_the_article_tells() -> None:
    found = rows(
        "Ông Trần Văn Hải được bổ nhiệm làm Giám đốc Sở Nội vụ tỉnh Lai Châu.",
        "Giá xăng tăng mạnh\n\nThị trường trong nước biến động.\n\nDoanh nghiệp lo lắng.\n\n",
    )
    assert [r[:2] for r in found] == [(HAI, "appoint")]


def test_an_office_recalled_from_afar_in_another_story_gives_no_row() -> None:
    found = rows(
        "Ông Trần Văn Hải nhớ xã rất nghèo, cán bộ được bổ nhiệm làm Giám đốc Sở Nội vụ.",
        "Giá xăng tăng mạnh\n\nThị trường trong nước biến động.\n\nDoanh nghiệp lo lắng.\n\n",
    )
    assert found == []


def test_who_retires_is_the_unnamed_predecessor_and_not_his_successor() -> None:
    found = rows("Ông Trần Văn Hải lên thay do người tiền nhiệm đến tuổi nghỉ hưu.")
    assert found == []


def test_the_decider_and_the_day_are_kept() -> None:
    found, _, names = decided(
        "Ngày 5/3/2021, Ban Bí thư quyết định cảnh cáo ông Trần Văn Hải, nguyên Bí thư Tỉnh ủy."
    )
    assert [(names[d.by or ""], d.date) for d in found] == [("Ban Bí thư", "2021-03-05")]


def test_an_appointment_gives_the_office_once() -> None:
    body = "Thủ tướng quyết định bổ nhiệm ông Trần Văn Hải giữ chức Thứ trưởng Bộ Nội vụ."
    found, new, _ = decided(f"{body}\n\n{body}")
    assert len(found) == 1
    assert len(new) <= 1
    assert all(not p.former and p.role == "Thứ trưởng" for p in new)


def test_members_of_a_team_set_up_by_a_decision_are_appointed() -> None:
    body = (
        "Thủ tướng ký Quyết định số 12/QĐ-TTg phê duyệt danh sách thành viên "
        "Ban Chỉ đạo phòng thủ dân sự.\n\n"
        "Bộ trưởng Bộ Nội vụ Trần Văn Hải là Phó Trưởng ban Ban Chỉ đạo.\n\n"
        "Các ủy viên Ban Chỉ đạo gồm:\n\nThứ trưởng Bộ Y tế Lê Văn Sơn;\n\n"
        "Thứ trưởng Bộ Công an Vũ Văn Bách."
    )
    found = {(person, role) for person, action, role, _ in rows(body) if action == "appoint"}
    assert {("Lê Văn Sơn", "Ủy viên"), ("Vũ Văn Bách", "Ủy viên")} <= found


def test_parallel_clauses_give_each_person_his_own_office() -> None:
    body = (
        "HĐND tỉnh Lai Châu đã bầu ông Lê Văn Sơn giữ chức Chủ tịch UBND tỉnh, bà Vi Thị Mỵ giữ"
        " chức Phó Chủ tịch UBND tỉnh và ông Lò Văn Bền làm Trưởng Ban Pháp chế HĐND tỉnh."
    )
    people = "Ủy ban nhân dân tỉnh Lai Châu"
    assert rows(body) == [
        ("Lê Văn Sơn", "elect", "Chủ tịch", people),
        ("Vi Thị Mỵ", "elect", "Phó Chủ tịch", people),
        ("Lò Văn Bền", "elect", "Trưởng ban", "Ban Pháp chế Hội đồng nhân dân tỉnh Lai Châu"),
    ]


def test_who_retires_leaves_the_office_that_the_sentence_states() -> None:
    body = "Ông Lê Văn Sơn, Giám đốc Sở Y tế tỉnh Lai Châu, nghỉ hưu từ ngày 1/5."
    assert ("Lê Văn Sơn", "relieve", "Giám đốc", "Sở Y tế tỉnh Lai Châu") in rows(body)


def test_who_is_listed_after_an_election_that_is_over_is_not_elected() -> None:
    body = (
        "Sau khi bầu bổ sung, Ban Thường vụ Tỉnh ủy Lai Châu có 3 ủy viên, gồm: ông Lê Văn Sơn;"
        " bà Vi Thị Mỵ; ông Lò Văn Bền."
    )
    assert rows(body) == []


def test_all_of_a_list_before_the_words_are_elected_each_to_the_deputy_s_seat() -> None:
    body = (
        "Hội nghị bầu bà Vi Thị Mỵ làm Chủ tịch Hội Nông dân tỉnh Lai Châu; các ông Lê Văn Sơn, Lò"
        " Văn Bền được bầu làm Phó Chủ tịch."
    )
    assert {r for r in rows(body) if r[2] == "Phó Chủ tịch"} == {
        ("Lê Văn Sơn", "elect", "Phó Chủ tịch", "Hội Nông dân tỉnh Lai Châu"),
        ("Lò Văn Bền", "elect", "Phó Chủ tịch", "Hội Nông dân tỉnh Lai Châu"),
    }


def test_who_leaves_a_committee_leaves_its_seat() -> None:
    body = "Hội nghị cho ông Lê Văn Sơn thôi tham gia Ban Chấp hành Đảng bộ tỉnh Lai Châu."
    assert rows(body) == [("Lê Văn Sơn", "relieve", "Ủy viên", "Tỉnh ủy Lai Châu")]


@pytest.mark.parametrize(
    ("body", "row"),
    [
        (
            "Tại hội nghị, UBND tỉnh Lai Châu tặng Bằng khen cho ông Trần Văn Hải.",
            (HAI, "award", None, None),
        ),
        (
            "Tỉnh ủy đình chỉ chức vụ Giám đốc Sở Nội vụ tỉnh Lai Châu đối với ông Trần Văn Hải.",
            (HAI, "discipline", "Giám đốc", "Sở Nội vụ tỉnh Lai Châu"),
        ),
        (
            "Ban Bí thư quyết định cách tất cả chức vụ trong Đảng đối với ông Trần Văn Hải.",
            (HAI, "discipline", None, None),
        ),
        (
            "Quốc hội thông qua việc bầu ông Trần Văn Hải giữ chức Phó Chủ tịch Quốc hội.",
            (HAI, "elect", "Phó Chủ tịch", "Quốc hội"),
        ),
        (
            "Tỉnh ủy đồng ý để ông Trần Văn Hải thôi tham gia Ban Chấp hành Đảng bộ tỉnh Lai Châu.",
            (HAI, "relieve", "Ủy viên", "Tỉnh ủy Lai Châu"),
        ),
        (
            "Bà Vi Thị Mỵ công bố quyết định về việc ông Trần Văn Hải, Giám đốc Sở Y tế, nghỉ hưu.",
            (HAI, "relieve", "Giám đốc", "Sở Y tế"),
        ),
    ],
)
def test_further_forms_of_decisions(body: str, row: Row) -> None:
    assert rows(body) == [row]


def test_the_one_replaced_and_not_the_subject_is_moved() -> None:
    body = (
        "Bà Vi Thị Mỵ thay ông Trần Văn Hải, nguyên Giám đốc Sở Y tế tỉnh Lai Châu, được điều động"
        " về làm Phó Chủ tịch UBND tỉnh Lai Châu."
    )
    assert {person for person, *_ in rows(body)} == {HAI}


def test_the_one_replaced_leaves_the_office_that_is_given() -> None:
    body = (
        "Tỉnh ủy Lai Châu công bố quyết định bổ nhiệm bà Vi Thị Mỵ giữ chức Trưởng ban Ban Dân vận"
        " Tỉnh ủy Lai Châu, thay ông Trần Văn Hải nghỉ hưu."
    )
    assert (HAI, "relieve", "Trưởng ban", "Ban Dân vận Tỉnh ủy Lai Châu") in rows(body)


def test_what_is_approved_is_read_from_the_words_approved() -> None:
    body = (
        "Quốc hội phê chuẩn đề nghị của Thủ tướng về việc bổ nhiệm Bộ trưởng Bộ Nội vụ đối với ông"
        " Trần Văn Hải."
    )
    assert rows(body) == [(HAI, "approve", "Bộ trưởng", "Bộ Nội vụ")]
    body = "Thủ tướng phê chuẩn việc miễn nhiệm Phó Chủ tịch UBND tỉnh đối với ông Trần Văn Hải."
    assert {action for _, action, *_ in rows(body)} == {"relieve"}


def test_the_year_of_the_fault_does_not_make_a_punishment_old() -> None:
    body = "Huyện ủy khiển trách ông Trần Văn Hải vì đã vi phạm quy định trong dịp tết năm 2020."
    assert (HAI, "discipline", None, None) in rows(body)


def test_a_target_year_does_not_make_a_decision_old() -> None:
    body = (
        "Tỉnh phấn đấu đến năm 2045 giàu mạnh. Ngày 3/5/2021, Thủ tướng bổ nhiệm ông Trần Văn Hải"
        " giữ chức Thứ trưởng Bộ Nội vụ."
    )
    assert (HAI, "appoint", "Thứ trưởng", "Bộ Nội vụ") in rows(body)


def test_a_decision_that_lists_who_holds_what_appoints_each_to_his_own() -> None:
    body = (
        "Ngày 2/7/2025, Tỉnh ủy Sơn La công bố quyết định: ông Lò Văn Mẩy giữ chức Bí thư Đảng ủy "
        "xã Mường Bú; bà Vi Thị Mỵ giữ chức Chủ tịch UBND xã Mường Bú; ông Tòng Văn Ún giữ chức "
        "Phó Bí thư Đảng ủy xã Mường Bú."
    )
    found = facts(body, title="Công bố quyết định nhân sự xã Mường Bú")
    name = {e.key: e.name for e in found.entities}
    assert [(name[d.person], d.action, d.role, d.date) for d in found.decisions] == [
        ("Lò Văn Mẩy", "appoint", "Bí thư", "2025-07-02"),
        ("Vi Thị Mỵ", "appoint", "Chủ tịch", "2025-07-02"),
        ("Tòng Văn Ún", "appoint", "Phó Bí thư", "2025-07-02"),
    ]
    assert len(found.positions) == 3


def test_who_is_elected_after_a_semicolon_shares_no_office() -> None:
    body = (
        "Hội nghị bầu bổ sung bà Vi Thị Mỵ vào Ban Thường vụ Tỉnh ủy Sơn La; bầu bổ sung ông Lò "
        "Văn Mẩy giữ chức Phó Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy Sơn La."
    )
    assert [o[0] for o in offices(body) if o[1] == "Phó Chủ nhiệm"] == ["Lò Văn Mẩy"]


def test_who_leaves_several_offices_holds_none_of_them() -> None:
    body = (
        "Trung ương quyết định cho ông Lò Văn Mẩy thôi giữ chức Ủy viên Bộ Chính trị, Ủy viên Ban "
        "Chấp hành Trung ương Đảng khóa XIII."
    )
    assert offices(body) == [
        ("Lò Văn Mẩy", "nguyên Ủy viên", "Bộ Chính trị"),
        ("Lò Văn Mẩy", "nguyên Ủy viên", "Ban Chấp hành Trung ương Đảng"),
    ]
    assert {d.action for d in facts(body).decisions} == {"relieve"}


def test_the_body_of_an_office_is_not_the_office() -> None:
    body = (
        "Thủ tướng bổ nhiệm Thiếu tướng Trần Văn Hải, Phó Tư lệnh, Tham mưu trưởng Quân khu 3, giữ "
        "chức Tư lệnh Quân khu 3; quyết định này có hiệu lực ngay."
    )
    assert (HAI, "appoint", "Tư lệnh", "Quân khu 3") in rows(body)


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ("thi hành kỷ luật khiển trách ông Kha Văn Lập", "reprimand"),
        ("kỷ luật ông Kha Văn Lập bằng hình thức cảnh cáo", "warning"),
        ("kỷ luật bằng hình thức cách chức Bí thư Hà Nam đối với ông Kha Văn Lập", "removal"),
        ("khai trừ ra khỏi Đảng đối với ông Kha Văn Lập", "expulsion"),
        ("kỷ luật ông Kha Văn Lập", None),
    ],
)  # fmt: skip
def test_the_form_of_a_discipline_is_told(words: str, form: str | None) -> None:
    found = facts(f"Ban Bí thư quyết định {words}.").decisions
    assert [(d.action, d.form) for d in found] == [("discipline", form)]


def test_the_line_over_a_list_tells_who_decides_and_when() -> None:
    body = (
        "Ngày 7/8/2024, Ban Bí thư quyết định thi hành kỷ luật:\n"
        "- Khai trừ ra khỏi Đảng các đồng chí: Kha Văn Lập, nguyên Giám đốc Sở Y tế; Vi Thị Hạ.\n"
        "- Cảnh cáo đồng chí Mùa A Sùng.\n"
        "Cảnh cáo bà Lò Thị Tâm."
    )
    found = facts(body)
    name = {e.key: e.name for e in found.entities}
    assert [(name[d.person], d.date, d.by and name[d.by]) for d in found.decisions] == [
        ("Kha Văn Lập", "2024-08-07", "Ban Bí thư"),
        ("Vi Thị Hạ", "2024-08-07", "Ban Bí thư"),
        ("Mùa A Sùng", "2024-08-07", "Ban Bí thư"),
        ("Lò Thị Tâm", None, None),
    ]


def test_who_leaves_two_committees_leaves_both() -> None:
    body = "Đồng chí Kha Văn Lập thôi giữ chức Ủy viên Bộ Chính trị, Ủy viên Ban Bí thư."
    found = facts(body, title="Thôi giữ chức vụ")
    name = {e.key: e.name for e in found.entities}
    assert [(d.action, d.role, name[d.org or ""]) for d in found.decisions] == [
        ("relieve", "Ủy viên", "Bộ Chính trị"),
        ("relieve", "Ủy viên", "Ban Bí thư"),
    ]


def test_a_counted_office_is_given_to_each_of_the_list() -> None:
    body = (
        "Ngày 9/10/2020, Tỉnh ủy Đắk Nông bầu 2 Phó Bí thư Tỉnh ủy gồm các đồng chí: Kha Văn Lập "
        "(Chủ tịch UBND tỉnh) và Y Thơm Niê."
    )
    found = facts(body)
    assert [(d.role, d.org) for d in found.decisions] == [
        ("Phó Bí thư", found.decisions[0].org)
    ] * 2
    assert found.decisions[0].org is not None


def test_a_career_told_on_gives_no_decision() -> None:
    body = (
        "Ông Kha Văn Lập giữ chức Phó Bí thư Tỉnh ủy Đắk Nông.\n"
        "Trong quá trình công tác, ông từng là Giám đốc Sở Y tế. Ngày 4/5/2023, Thủ tướng Chính "
        "phủ bổ nhiệm ông giữ chức Thứ trưởng Bộ Y tế."
    )
    assert facts(body, title="Tân Phó Bí thư").decisions == ()


def test_an_announced_list_of_posts_is_no_statement() -> None:
    body = (
        "Tỉnh ủy Đắk Nông công bố quyết định: ông Kha Văn Lập giữ chức Bí thư Đảng ủy xã Quảng "
        "Tín; bà Vi Thị Hạ giữ chức Chủ tịch UBND xã Quảng Tín."
    )
    assert facts(body).statements == ()
    assert len(facts(body).decisions) == 2


@pytest.mark.parametrize(
    ("body", "row"),
    [
        (
            "Ông Trần Văn Hải được Bộ Chính trị phân công làm Bí thư Tỉnh ủy Sơn La.",
            (HAI, "transfer", "Bí thư", "Tỉnh ủy Sơn La"),
        ),
        (
            "Ông A Lò Ín được bầu làm Bí thư Tỉnh ủy Sơn La, ông Trần Văn Hải làm Phó Bí thư.",
            (HAI, "elect", "Phó Bí thư", "Tỉnh ủy Sơn La"),
        ),
        (
            "Ông Trần Văn Hải thôi giữ chức Bí thư Tỉnh ủy Sơn La, giữ chức Thứ trưởng Bộ Y tế.",
            (HAI, "appoint", "Thứ trưởng", "Bộ Y tế"),
        ),
        (
            (
                "Ông Trần Văn Hải thôi giữ chức Chủ tịch UBND tỉnh Lai Châu để nhận nhiệm vụ mới"
                " là Bí thư Tỉnh ủy Sơn La."
            ),
            (HAI, "appoint", "Bí thư", "Tỉnh ủy Sơn La"),
        ),
        (
            "Ông Trần Văn Hải thôi tham gia Ban Chấp hành, Ban Thường vụ Tỉnh ủy Sơn La.",
            (HAI, "relieve", "Ủy viên", "Ban Thường vụ Tỉnh ủy Sơn La"),
        ),
        (
            "Ban Bí thư cách chức ông Trần Văn Hải, gồm: Bí thư Tỉnh ủy; Bí thư Huyện ủy Mộc Châu.",
            (HAI, "discipline", "Bí thư", "Huyện ủy Mộc Châu"),
        ),
        (
            "Danh sách bị khiển trách còn có ông Trần Văn Hải.",
            (HAI, "discipline", None, None),
        ),
        (
            "Ông Trần Văn Hải, Giám đốc Sở Y tế (từ tháng 2/2012 đến tháng 3/2015), bị kỷ luật.",
            (HAI, "discipline", None, None),
        ),
        (
            "Bộ Y tế giao quyền Cục trưởng Cục Quản lý Dược cho ông Trần Văn Hải.",
            (HAI, "appoint", "Quyền Cục trưởng", "Cục Quản lý Dược"),
        ),
        (
            "Công bố Quyết định số 12-QĐ/TU của Tỉnh ủy Sơn La về việc điều động ông Trần Văn Hải.",
            (HAI, "transfer", None, None),
        ),
    ],
)
def test_offices_in_rows_lists_and_brackets_go_to_their_people(body: str, row: Row) -> None:
    assert row in rows(body)


def test_nobody_gets_or_loses_the_office_of_the_next() -> None:
    found = rows(
        "Ông Lò Văn Ín được bầu làm Bí thư Tỉnh ủy Sơn La, ông Trần Văn Hải làm Phó Bí thư Tỉnh ủy."
    )
    assert [role for name, _, role, _ in found if name == "Lò Văn Ín"] == ["Bí thư"]
    moved = rows("Ông Trần Văn Hải thôi giữ chức Bí thư, giữ chức Giám đốc Sở Y tế tỉnh Sơn La.")
    assert (HAI, "relieve", "Giám đốc", "Sở Y tế tỉnh Sơn La") not in moved


def test_a_list_has_the_decider_and_the_day_of_the_line_above() -> None:
    found, _, names = decided(
        "Ngày 5/3/2021, UBND tỉnh Sơn La ký các quyết định về công tác cán bộ.\n\n"
        "Bổ nhiệm ông Trần Văn Hải giữ chức Giám đốc Sở Y tế tỉnh Sơn La."
    )
    assert [(names[d.by or ""], d.date) for d in found] == [
        ("Ủy ban nhân dân tỉnh Sơn La", "2021-03-05")
    ]


def test_whose_decision_is_announced_decides_and_not_who_reads_it_out() -> None:
    found, _, names = decided(
        "Ông Lò Văn Ín công bố quyết định của Bộ Y tế bổ nhiệm ông Trần Văn Hải giữ chức Cục "
        "trưởng Cục Quản lý Dược."
    )
    assert {names[d.by or ""] for d in found} == {"Bộ Y tế"}


def test_a_short_title_gives_way_to_the_full_row() -> None:
    found, _, names = decided(
        "Ngày 5/3/2021, Bộ Y tế bổ nhiệm ông Trần Văn Hải giữ chức Cục trưởng Cục Quản lý Dược.",
        title="Bổ nhiệm ông Trần Văn Hải giữ chức Cục trưởng ...\n\n",
    )
    assert [(names.get(d.org or ""), d.date) for d in found] == [("Cục Quản lý Dược", "2021-03-05")]


def test_an_office_told_of_a_person_again_is_not_given() -> None:
    found = rows(
        "Ông Trần Văn Hải nhận nhiệm vụ mới là Bí thư Tỉnh ủy Sơn La Cụ thể, ông Trần Văn Hải, "
        "chức vụ Ủy viên Ban Thường vụ Tỉnh ủy Sơn La, nhận công tác."
    )
    assert (HAI, "appoint", "Ủy viên", "Ban Thường vụ Tỉnh ủy Sơn La") not in found
    assert (HAI, "appoint", "Bí thư", "Tỉnh ủy Sơn La") in found


@pytest.mark.parametrize(
    "body",
    [
        "Bí thư Tỉnh ủy Sơn La Lò Văn Sáu chủ trì cuộc họp, nhất trí kỷ luật ông Vi Văn Khoa.",
        "Bộ Quốc phòng tổ chức Lễ trao Quyết định bổ nhiệm ông Vi Văn Khoa làm Cục trưởng.",
    ],
)
def test_who_chairs_or_holds_the_ceremony_decides_nothing(body: str) -> None:
    found = facts(body, title="Công bố quyết định")
    assert [d.by for d in found.decisions] == [None]


def test_an_office_taken_up_behind_one_that_ends_is_given() -> None:
    body = "Ông Vi Văn Khoa thôi giữ chức Bí thư Huyện ủy Mộc Châu, về làm Giám đốc Sở Y tế Sơn La."
    found = facts(body, title="Công bố quyết định")
    assert [(str(d.action), d.role) for d in found.decisions] == [
        ("appoint", "Giám đốc"), ("relieve", "Bí thư"),
    ]  # fmt: skip
    assert [(p.role, p.former) for p in found.positions] == [
        ("Giám đốc", False), ("Bí thư", True),
    ]  # fmt: skip


def test_a_pronoun_behind_the_verb_is_decided_on() -> None:
    body = (
        "Xét đơn của ông Vi Văn Khoa, HĐND tỉnh Sơn La đã miễn nhiệm ông khỏi chức Chủ tịch HĐND."
    )
    found = facts(body, title="Kỳ họp")
    assert [(str(d.action), d.role) for d in found.decisions] == [("relieve", "Chủ tịch")]
    body = "Ông Vi Văn Khoa vắng mặt. HĐND tỉnh Sơn La bầu ông giữ chức Chủ tịch UBND tỉnh."
    assert [str(d.action) for d in facts(body, title="Kỳ họp").decisions] == ["elect"]


def test_an_office_voted_on_with_a_procedure_is_given() -> None:
    body = (
        "HĐND tỉnh Sơn La đã tiến hành bầu bổ sung chức vụ Ủy viên UBND tỉnh Sơn La đối với ông Lò"
        " Văn Mẩy."
    )
    (only,) = facts(body).decisions
    assert (only.action, only.role) == ("elect", "Ủy viên")


def test_the_office_of_the_next_person_is_not_given_to_the_first() -> None:
    body = (
        "HĐND tỉnh Sơn La bầu chức vụ Chủ tịch HĐND tỉnh Sơn La đối với ông Lò Văn Mẩy - Bí thư"
        " Tỉnh ủy và chức vụ Chủ tịch UBND tỉnh Sơn La đối với ông Vi Văn Mỵ."
    )
    found, _, names = decided(body)
    mine = {names[d.org] for d in found if d.org and names[d.person] == "Lò Văn Mẩy"}
    assert mine == {"Hội đồng nhân dân tỉnh Sơn La"}


def test_the_deeds_of_a_sentence_are_found_once_however_many_there_are(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    times: list[int] = []
    found = Deeds.find

    def counted(deeds: Deeds) -> Iterator[Deed]:
        times.append(1)
        return found(deeds)

    monkeypatch.setattr(Deeds, "find", counted)
    facts("Ông Lò Văn Mẩy thôi giữ chức Bí thư; " + "điều động giữ chức Giám đốc Sở Y tế; " * 20)
    assert len(times) <= 2  # of the title and of the sentence
