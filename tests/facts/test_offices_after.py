"""Offices that decisions give and take."""

from __future__ import annotations

import pytest

from tests.reading_of import facts, offices

HAI = "Trần Văn Hải"
SEAT = ("Giám đốc", "Sở Y tế tỉnh Lai Châu")
TITLE = "Kỷ luật nhiều cán bộ"


@pytest.mark.parametrize(
    "text",
    [
        f"Ban Thường vụ Tỉnh ủy cách chức Giám đốc Sở Y tế tỉnh Lai Châu đối với ông {HAI}.",
        f"Thủ tướng miễn nhiệm chức vụ Giám đốc Sở Y tế tỉnh Lai Châu đối với ông {HAI}.",
        (
            f"Ông {HAI}, Giám đốc Sở Y tế tỉnh Lai Châu, dự. "
            f"Tỉnh ủy quyết định cách chức Giám đốc Sở Y tế tỉnh Lai Châu đối với ông {HAI}."
        ),
    ],
)
def test_an_office_that_is_taken_is_over(text: str) -> None:
    assert offices(text, title=TITLE) == [(HAI, f"nguyên {SEAT[0]}", SEAT[1])]


def test_a_warning_and_a_suspension_leave_the_office() -> None:
    text = (
        f"Ban Bí thư cảnh cáo ông {HAI}, Giám đốc Sở Y tế tỉnh Lai Châu. Tỉnh ủy đình chỉ chức vụ "
        f"Giám đốc Sở Y tế tỉnh Lai Châu đối với ông {HAI}."
    )
    assert offices(text, title=TITLE) == [(HAI, *SEAT)]


def test_each_person_of_a_dismissal_has_his_own_office() -> None:
    text = (
        "Quốc hội miễn nhiệm chức vụ Bộ trưởng Bộ Xây dựng đối với ông Trần Văn Hải và chức vụ "
        "Bộ trưởng Bộ Tài chính đối với bà Lê Thị Mai."
    )
    found = facts(text, title=TITLE)
    name = {e.key: e.name for e in found.entities}
    rows = [(name[d.person], d.role, name[d.org or ""]) for d in found.decisions]
    assert (HAI, "Bộ trưởng", "Bộ Xây dựng") in rows
    assert (HAI, "Bộ trưởng", "Bộ Tài chính") not in rows


@pytest.mark.parametrize(
    ("words", "form"),
    [("cách chức", "removal"), ("khai trừ", "expulsion"), ("cảnh cáo", "warning")],
)
def test_a_punishment_has_its_form(words: str, form: str) -> None:
    found = facts(f"Ban Bí thư {words} ông {HAI}.", title=TITLE)
    assert [d.form for d in found.decisions] == [form]


def test_a_bare_office_is_of_the_body_whose_committee_elects() -> None:
    text = (
        "Ban Chấp hành Liên đoàn Lao động tỉnh Lai Châu bầu ông Trần Văn Hải làm Chủ tịch; các đồng"
        " chí Lò Văn Pín, Vi Thị Mỵ được bầu làm Phó Chủ tịch."
    )
    body = "Liên đoàn Lao động tỉnh Lai Châu"
    assert sorted(offices(text)) == [
        ("Lò Văn Pín", "Phó Chủ tịch", body),
        (HAI, "Chủ tịch", body),
        ("Vi Thị Mỵ", "Phó Chủ tịch", body),
    ]


def test_a_bare_office_is_not_that_of_an_assembly_that_elects() -> None:
    """HĐND elects the chairman of UBND, too."""
    assert offices(f"HĐND tỉnh Lai Châu bầu ông {HAI} làm Chủ tịch.") == [(HAI, "Chủ tịch", None)]
