"""News withdrawn, forms, conditions, nobody from one body to another; the people are invented."""

from __future__ import annotations

import pytest

from tests.reading_of import facts


@pytest.mark.parametrize(
    "told",
    [
        (
            "Bà Lường Thị Sim được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Lai Châu. Ban biên tập đã"
            " gỡ bài vì nguồn tin không xác thực."
        ),
        "“Bà Lường Thị Sim được bầu làm Bí thư Tỉnh ủy Lai Châu”: tiêu đề này đã được gỡ bỏ.",
        (
            "Không cơ quan nào, từ Sở Nội vụ, Sở Y tế, Thanh tra tỉnh đến Ban Tổ chức Tỉnh ủy,"
            " quyết định bổ nhiệm bà Lường Thị Sim làm Giám đốc Sở Y tế."
        ),
        "Mẫu số 07: “Chủ tịch UBND tỉnh Lai Châu bổ nhiệm bà Lường Thị Sim làm Giám đốc Sở Y tế”.",
        (
            "Phải có đủ phiếu, HĐND tỉnh Lai Châu mới bầu bà Lường Thị Sim giữ chức Phó Chủ tịch"
            " UBND tỉnh."
        ),
    ],
)
def test_what_is_withdrawn_printed_on_a_form_or_waits_is_not_decided(told: str) -> None:
    assert facts(told).decisions == ()


@pytest.mark.parametrize(
    "told",
    [
        "Bà Lường Thị Sim được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Lai Châu. Tỉnh trao hoa.",
        (
            "Từ Sở Nội vụ, Sở Y tế đến Ban Tổ chức Tỉnh ủy tỉnh Lai Châu đều dự. UBND tỉnh Lai Châu"
            " bổ nhiệm bà Lường Thị Sim làm Giám đốc Sở Y tế."
        ),
        (
            "Lời đồn nay đã thành sự thật: bà Lường Thị Sim được bổ nhiệm làm Giám đốc Sở Y tế"
            " Lai Châu."
        ),
    ],
)
def test_what_is_told_beside_such_words_is_decided(told: str) -> None:
    assert len(facts(told).decisions) == 1


def test_an_office_is_held_in_spite_of_a_rumour() -> None:
    told = "Bất chấp lời đồn bị thay, bà Lường Thị Sim vẫn là Giám đốc Sở Y tế tỉnh Lai Châu."
    assert [p.role for p in facts(told).positions if p.person] == ["Giám đốc"]


def test_who_held_an_office_then_holds_it_no_more() -> None:
    told = "Lúc bấy giờ, Giám đốc Sở Y tế tỉnh Lai Châu là bà Lường Thị Sim."
    assert all(p.former for p in facts(told).positions if p.person)


@pytest.mark.parametrize(
    ("told", "stated"),
    [
        ("Chi cục Thống kê tỉnh Lai Châu xin rút số liệu thu ngân sách đạt 3.100 tỷ đồng.", False),
        ("Nhiều doanh nghiệp lo tăng trưởng của tỉnh Lai Châu chỉ còn 1,5%.", False),
        ("Tăng trưởng của tỉnh Lai Châu chỉ còn 1,5%.", True),
    ],
)
def test_a_figure_withdrawn_or_feared_is_none(told: str, *, stated: bool) -> None:
    assert bool(facts(told).figures) is stated


@pytest.mark.parametrize("told", ["không ký bất cứ", "chưa ký bất kỳ"])
def test_who_signed_nothing_breached_nothing(told: str) -> None:
    assert facts(f"Bà Lường Thị Sim {told} văn bản nào trái thẩm quyền.").findings == ()


@pytest.mark.parametrize(
    ("condition", "issued"),
    [("Nếu các sở đồng thuận, ", False), ("Sau khi các sở đồng thuận, ", True)],
)
def test_a_paper_that_waits_for_consent_has_no_issuer(condition: str, *, issued: bool) -> None:
    told = f"{condition}Nghị quyết số 45/NQ-HĐND mới được HĐND tỉnh Lai Châu ban hành."
    assert [bool(d.issuer) for d in facts(told).documents] == [issued]


def test_nobody_heard_it_said() -> None:
    assert facts("Chưa ai nghe bà Sim khẳng định tỉnh Lai Châu thiếu tiền.").statements == ()


def test_a_paper_written_after_a_form_has_its_issuer() -> None:
    told = "Theo mẫu số 7, UBND tỉnh Lai Châu ban hành Quyết định số 1234/QĐ-UBND."
    assert [bool(d.issuer) for d in facts(told).documents] == [True]
