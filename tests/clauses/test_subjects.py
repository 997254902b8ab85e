"""Who acts by a verb; the people are invented."""

from __future__ import annotations

import pytest

from kg.clauses.model import AGENTS, SPEAKERS, Found
from kg.clauses.objects import led, objects_of
from kg.clauses.subjects import free, fronted, main_subjects, subjects
from kg.model import Kind
from tests.clauses_of import clause


def acting(body: str, verb: str) -> list[str]:
    text = clause(body)
    return text.names(subjects(text.c, text.at(verb), text.sentence(verb)))


def how(body: str, verb: str) -> list[Found]:
    text = clause(body)
    return [a.found_by for a in subjects(text.c, text.at(verb), text.sentence(verb))]


@pytest.mark.parametrize(
    ("body", "verb", "who"),
    [
        ("Ông Lò Văn Bền kiểm tra xã.", "kiểm tra", ["Lò Văn Bền"]),
        ("Ông Lò Văn Bền và bà Vi Thị Mỵ kiểm tra.", "kiểm tra", ["Lò Văn Bền", "Vi Thị Mỵ"]),
        ("Ông Lò Văn Bền cùng bà Vi Thị Mỵ kiểm tra.", "kiểm tra", ["Lò Văn Bền", "Vi Thị Mỵ"]),
        ("Sở Y tế phối hợp với Sở Nội vụ kiểm tra.", "phối hợp", ["Sở Y tế"]),
        ("Sau buổi làm việc với Sở Y tế, Sở Nội vụ kiểm tra.", "kiểm tra", ["Sở Nội vụ"]),
        ("Thừa ủy quyền của Ban Bí thư, ông Lò Văn Bền kiểm tra.", "kiểm tra", ["Lò Văn Bền"]),
        ("Chồng bà Vi Thị Mỵ là ông Lò Văn Bền kiểm tra.", "kiểm tra", ["Lò Văn Bền"]),
        ("Ông Lò Văn Bền; bà Vi Thị Mỵ kiểm tra.", "kiểm tra", ["Lò Văn Bền", "Vi Thị Mỵ"]),
        ("Ông Lò Văn Bền rời Hà Nội, tới kiểm tra xã.", "tới kiểm tra", ["Lò Văn Bền"]),
        ("Ông Lò Văn Bền rời thành phố Vinh, Nghệ An, kiểm tra xã.", "kiểm tra", ["Lò Văn Bền"]),
        ("Ông Lò Văn Bền và Phu nhân đã kiểm tra xã.", "kiểm tra", ["Lò Văn Bền"]),
        ("Rời Hà Nội, kiểm tra bị hoãn.", "kiểm tra", []),
        ("Đoàn xe rời bến; Hà Nội kiểm tra xã.", "kiểm tra", ["Hà Nội"]),
        ("Trời mưa; kiểm tra bị hoãn.", "kiểm tra", []),
        ("Dân bản thấy ông Lò Văn Bền. Kiểm tra bị hoãn.", "Kiểm tra", []),
    ],
)
def test_who_stands_before_the_verb_acts_with_those_joined_to_him(
    body: str, verb: str, who: list[str]
) -> None:
    assert acting(body, verb) == who


@pytest.mark.parametrize(
    ("body", "verb", "found_by"),
    [
        ("Ông Lò Văn Bền kiểm tra xã.", "kiểm tra", [Found.ADJACENT]),
        ("Ông Lò Văn Bền đến thăm và kiểm tra xã.", "kiểm tra", [Found.ADJOINING]),
        (
            "Ông Lò Văn Bền, Già làng danh dự kiểm tra xã.",
            "kiểm tra",
            [Found.APPOSED],
        ),
        (
            "Ông Lò Văn Bền và bà Vi Thị Mỵ kiểm tra xã.",
            "kiểm tra",
            [Found.JOINED, Found.ADJACENT],
        ),
    ],
)
def test_a_subject_says_how_it_was_found(body: str, verb: str, found_by: list[Found]) -> None:
    assert how(body, verb) == found_by


def test_a_place_that_is_gone_to_does_not_act() -> None:
    assert acting("Ông Lò Văn Bền tới tỉnh Sơn La thăm trường.", "thăm") == ["Lò Văn Bền"]
    assert acting("Hội nghị khai mạc tại tỉnh Sơn La, thăm trường.", "thăm") == []
    assert acting("Các xã được gọi lên tỉnh Sơn La họp gấp.", "họp") == []


def test_who_is_feigned_does_not_act() -> None:
    feigned = "Đối tượng mạo danh ông Lò Văn Bền gọi điện yêu cầu chuyển tiền."
    assert acting(feigned, "yêu cầu") == []
    victim = "Bị kẻ gian mạo danh, ông Lò Văn Bền yêu cầu công an vào cuộc."
    assert acting(victim, "yêu cầu") == ["Lò Văn Bền"]


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ("Liên đoàn taxi Sơn La đề nghị giảm thuế.", []),
        ("Đoàn xe ôm Sơn La đề nghị giảm thuế.", []),
        ("Báo chí Nhật Bản đề nghị giảm thuế.", []),
        ("Liên minh cầm quyền Nhật Bản đề nghị giảm thuế.", []),
        ("Hôm nay Sơn La đề nghị giảm thuế.", ["Sơn La"]),
        ("Ngày mai Sơn La đề nghị giảm thuế.", ["Sơn La"]),
        ("Mới đây Sơn La đề nghị giảm thuế.", ["Sơn La"]),
        ("Tại hội nghị, Sơn La đề nghị giảm thuế.", ["Sơn La"]),
        ("Thay vào đó Sơn La đề nghị giảm thuế.", ["Sơn La"]),
    ],
)
def test_a_place_behind_an_unknown_noun_does_not_act(body: str, who: list[str]) -> None:
    assert acting(body, "đề nghị") == who


def test_a_province_that_owns_a_team_does_not_act() -> None:
    (who,) = acting("Đoàn công tác của tỉnh Sơn La đã đến thăm xã.", "thăm")
    assert who.startswith("Đoàn công tác")


@pytest.mark.parametrize(
    ("body", "verb", "who"),
    [
        (
            "Bà Vi Thị Mỵ nói như vậy khi tiếp xúc cử tri huyện Mường La.",
            "tiếp xúc",
            ["Vi Thị Mỵ"],
        ),
        ("Khi tiếp xúc cử tri, bà Vi Thị Mỵ nói như vậy.", "tiếp xúc", []),
        ("Bà Vi Thị Mỵ tiếp xúc cử tri.", "tiếp xúc", []),
    ],
)
def test_who_acts_in_the_main_clause_acts_in_the_one_behind_it(
    body: str, verb: str, who: list[str]
) -> None:
    text = clause(body)
    assert text.names(main_subjects(text.c, text.sentence(verb), text.at(verb))) == who


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ("Ông Lò Văn Bền gọi điện tới ông Vì Văn Páo yêu cầu họp.", "Lò Văn Bền"),
        ("Với ông Lò Văn Bền và bà Vi Thị Mỵ, ông Vì Văn Páo yêu cầu họp.", "Vì Văn Páo"),
        ("Với ông Lò Văn Bền, Sở Y tế yêu cầu họp.", "Sở Y tế"),
        ("“Chào ông Lò Văn Bền”, bà Vi Thị Mỵ yêu cầu họp.", "Vi Thị Mỵ"),
        ("Với ông Lò Văn Bền thì yêu cầu họp.", None),
    ],
)
def test_the_first_agent_that_nothing_governs_is_free(body: str, who: str | None) -> None:
    text = clause(body)
    assert text.name(free(text.c, text.span("yêu cầu"), text.at("yêu cầu"))) == who


def test_only_the_kinds_that_are_asked_for_are_free() -> None:
    text = clause("Ông Lò Văn Bền và Sở Y tế yêu cầu họp.")
    found = free(text.c, text.span("yêu cầu"), text.at("yêu cầu"), Kind.ORGANISATION)
    assert text.name(found) == "Sở Y tế"


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ("Thăm xã Chiềng Ân tối 9/6, ông Lò Văn Bền rất vui.", ["Lò Văn Bền"]),
        ("Thăm xã Chiềng Ân; ông Lò Văn Bền rất vui.", []),
        ("Thăm xã Chiềng Ân và ông Lò Văn Bền rất vui.", []),
        ("Thăm xã Chiềng Ân là việc vui.", []),
    ],
)
def test_behind_a_fronted_verb_the_subject_follows_its_objects(body: str, who: list[str]) -> None:
    text = clause(body)
    sentence = text.sentence("Thăm")
    objects = objects_of(text.c, sentence, text.hit("Thăm", "eventverb"))
    found = fronted(text.c, sentence, objects[-1].stop) if objects else ()
    assert text.names(found) == who
    assert {a.found_by for a in found} <= {Found.FRONTED}


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ("Xã tiếp Đoàn công tác số 5 do ông Lò Văn Bền dẫn đầu.", ["Lò Văn Bền"]),
        ("Xã tiếp Đoàn công tác số 5 và ông Lò Văn Bền.", []),
        ("Xã tiếp Sở Y tế do ông Lò Văn Bền dẫn đầu.", []),
    ],
)
def test_who_leads_the_team_that_is_met_is_met(body: str, who: list[str]) -> None:
    text = clause(body)
    sentence = text.sentence("tiếp")
    objects = objects_of(text.c, sentence, text.hit("tiếp", "eventverb"))
    assert text.names(led(text.c, sentence, objects)) == who


def test_a_document_speaks_and_does_not_act() -> None:
    assert set(SPEAKERS) - set(AGENTS) == {Kind.DOCUMENT}
