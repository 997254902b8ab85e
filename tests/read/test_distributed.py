"""One head for bodies of several units, and who wrote an article."""

from __future__ import annotations

import pytest

from kg.model import Kind
from tests.reading_of import facts, names


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "UBND các tỉnh Điện Biên, Yên Bái và Sơn La",
            ["Điện Biên", "Yên Bái", "Sơn La"],
        ),
        ("UBND các tỉnh: Hà Nam, Nam Định", ["Hà Nam", "Nam Định"]),
    ],
)
def test_a_body_of_several_provinces_is_several(words: str, found: list[str]) -> None:
    bodies = names(f"Dự hội nghị có lãnh đạo {words}.", Kind.ORGANISATION)
    assert bodies == [f"Ủy ban nhân dân tỉnh {place}" for place in found]


def test_each_board_is_part_of_the_committee_of_its_province() -> None:
    body = "Ban Bí thư nhắc nhở Ban Thường vụ Tỉnh ủy các tỉnh Lào Cai, Hà Giang."
    found = facts(body)
    name = {e.key: e.name for e in found.entities}
    parts = {(name[s.subject], name[s.object]) for s in found.structures if s.predicate == "partOf"}
    assert parts == {
        ("Ban Thường vụ Tỉnh ủy Lào Cai", "Tỉnh ủy Lào Cai"),
        ("Ban Thường vụ Tỉnh ủy Hà Giang", "Tỉnh ủy Hà Giang"),
    }


@pytest.mark.parametrize(
    "words", ["UBND các tỉnh miền núi", "UBND các tỉnh, thành phố", "UBND các tỉnh trong vùng"]
)
def test_a_body_of_all_is_none(words: str) -> None:
    assert names(f"{words} báo cáo kết quả.", Kind.ORGANISATION) == []


@pytest.mark.parametrize("line", ["Cửu Long", "PV/VOV-Miền Trung", "Thái Bình"])
def test_who_wrote_it_is_no_place(line: str) -> None:
    body = f"Ông Lò Văn Mẩy nói.\n\nHọ chờ ý kiến của người dân sống ở hai bên bờ sông.\n\n{line}"
    assert names(body, Kind.PLACE) == []


def test_a_place_in_the_text_is_one() -> None:
    body = (
        "Ông Lò Văn Mẩy nói.\n\nHọ chờ ý kiến của người dân sống ở hai bên bờ sông tại Thái Bình."
    )
    assert names(body, Kind.PLACE) == ["Thái Bình"]
