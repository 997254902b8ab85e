"""A person's name ends that of an area; numbered items are decided by the line over them."""

from __future__ import annotations

import pytest

from tests.facts.test_decided import deeds
from tests.reading_of import offices


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Chánh án TAND khu vực 2 - Huế", "Tòa án nhân dân khu vực 2 - Huế"),
        ("Chánh án TAND khu vực 5 - Nghệ An", "Tòa án nhân dân khu vực 5 - Nghệ An"),
        (
            "Chỉ huy trưởng Ban Chỉ huy Phòng thủ khu vực 2 - Đình Lập",
            "Ban Chỉ huy Phòng thủ khu vực 2 - Đình Lập",
        ),
    ],
)
@pytest.mark.parametrize("who", ["Lò Văn Mẩy", "Trần Bình", "Vi Thị Mỵ"])
def test_the_name_of_an_area_ends_before_a_person(title: str, body: str, who: str) -> None:
    assert [(p, org) for p, _, org in offices(f"{title} {who} dự hội nghị.")] == [(who, body)]


@pytest.mark.parametrize("verb", ["chỉ định", "quyết định", "công bố quyết định"])
@pytest.mark.parametrize("mark", ["1.", "-", "a)"])
def test_items_under_a_verb_and_a_colon_are_decided(verb: str, mark: str) -> None:
    body = (
        f"Ngày 1/7/2024, Tỉnh ủy Sơn La {verb}:\n{mark} Đồng chí Lò Văn Mẩy giữ chức Giám đốc Sở Y "
        f"tế;\n{mark} Đồng chí Vi Thị Mỵ, Phó Giám đốc Sở Y tế, giữ chức Giám đốc Sở Nội vụ."
    )
    assert [(who, action, role) for who, action, role, *_ in deeds(body)] == [
        ("Lò Văn Mẩy", "appoint", "Giám đốc"),
        ("Vi Thị Mỵ", "appoint", "Giám đốc"),
    ]


def test_who_hands_over_for_the_president_does_not_honour() -> None:
    body = (
        "Thừa ủy quyền của Chủ tịch nước, ông Lò Văn Mẩy trao Huân chương Lao động cho ông Vi Pín."
    )
    assert [by for *_, by in deeds(body)] == [None]
