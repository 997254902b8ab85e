"""On whom a verb of deciding bears; the people are invented."""

from __future__ import annotations

import pytest

from kg.clauses.appointees import acting, appointees, listed, predecessor, receiver, struck
from kg.clauses.passives import passive
from tests.clauses_of import clause


def decided(body: str, verb: str) -> list[str]:
    text = clause(body)
    return text.names(appointees(text.c, text.words(verb), text.span(verb).stop))


def hit_by(body: str, verb: str) -> list[str]:
    text = clause(body)
    _, agent = passive(text.c, text.at(verb))
    by = agent.entity if agent else None
    sentence, end = text.sentence(verb), text.span(verb).stop
    return text.names(struck(text.c, sentence, text.words(verb), end, agent=by, near=False))


@pytest.mark.parametrize(
    ("body", "verb", "people"),
    [
        ("Ban Bí thư kỷ luật ông Lò Văn Bền.", "kỷ luật", ["Lò Văn Bền"]),
        (
            "HĐND bầu ông Lò Văn Bền giữ chức Chủ tịch, bà Vi Thị Mỵ giữ chức Phó Chủ tịch.",
            "bầu",
            ["Lò Văn Bền", "Vi Thị Mỵ"],
        ),
        (
            "HĐND bầu ông Lò Văn Bền làm Chủ tịch và bà Vi Thị Mỵ làm Phó Chủ tịch.",
            "bầu",
            ["Lò Văn Bền", "Vi Thị Mỵ"],
        ),
        ("Tỉnh bầu các ông: Lò Văn Bền; Vì Văn Páo.", "bầu", ["Lò Văn Bền", "Vì Văn Páo"]),
        ("Tỉnh bầu các ông Lò Văn Bền và Vì Văn Páo.", "bầu", ["Lò Văn Bền", "Vì Văn Páo"]),
        (
            "Ban Bí thư thi hành kỷ luật bằng hình thức cảnh cáo đối với ông Lò Văn Bền.",
            "cảnh cáo",
            ["Lò Văn Bền"],
        ),
        ("Tỉnh bổ nhiệm thay ông Vì Văn Páo là ông Lò Văn Bền.", "bổ nhiệm", ["Lò Văn Bền"]),
        (
            "Tỉnh bầu các ông: Lò Văn Bền (người xã Chiềng Ân ở huyện Mường La); Vì Văn Páo.",
            "bầu",
            ["Lò Văn Bền", "Vì Văn Páo"],
        ),
        (
            "Tỉnh bầu ông Lò Văn Bền làm Bí thư thay ông Vì Văn Páo nghỉ hưu.",
            "bầu",
            ["Lò Văn Bền"],
        ),
    ],
)
def test_those_behind_the_verb_each_with_an_office_of_his_own(
    body: str, verb: str, people: list[str]
) -> None:
    assert decided(body, verb) == people


@pytest.mark.parametrize(
    ("body", "verb"),
    [
        ("Hội nghị bầu Ban Chấp hành mới, có hoa và ông Lò Văn Bền.", "bầu"),
        ("Tỉnh sẽ bầu cử vào cuối năm.", "bầu"),
        ("Sau khi bầu bổ sung, ông Lò Văn Bền phát biểu.", "bầu"),
    ],
)
def test_who_stands_in_another_clause_is_not_decided_on(body: str, verb: str) -> None:
    assert decided(body, verb) == []


def test_who_is_too_far_off_is_not_decided_on() -> None:
    filler = "một người rất có uy tín và được dân bản hết lòng yêu quý suốt mấy chục năm qua là"
    assert decided(f"Tỉnh bầu {filler} {filler} ông Lò Văn Bền.", "bầu") == []


@pytest.mark.parametrize(
    ("body", "verb", "people"),
    [
        ("Ông Lò Văn Bền được bầu làm Chủ tịch HĐND xã.", "bầu", ["Lò Văn Bền"]),
        (
            "Ông Lò Văn Bền được bầu làm Chủ tịch HĐND xã, bà Vi Thị Mỵ làm Phó Chủ tịch.",
            "bầu",
            ["Lò Văn Bền", "Vi Thị Mỵ"],
        ),
        ("Ông Lò Văn Bền bị Ban Bí thư kỷ luật.", "kỷ luật", ["Lò Văn Bền"]),
        ("Cả bản được bầu làm bản văn hóa, ông Lò Văn Bền vui.", "bầu", []),
    ],
)
def test_a_passive_strikes_those_before_it_and_those_of_parallel_clauses(
    body: str, verb: str, people: list[str]
) -> None:
    assert hit_by(body, verb) == people


@pytest.mark.parametrize(
    ("body", "verb", "opens"),
    [
        ("Bị khiển trách có các ông: Lò Văn Bền; Vì Văn Páo.", "khiển trách", True),
        ("Bị khiển trách gồm: ông Lò Văn Bền.", "khiển trách", True),
        ("Bị khiển trách, ông Lò Văn Bền buồn.", "khiển trách", False),
        ("Bị khiển trách và cảnh cáo: có ông Lò Văn Bền.", "khiển trách", False),
        ("Bị khiển trách thì ông nào cũng buồn nhiều ngày: họ về bản.", "khiển trách", False),
    ],
)
def test_a_list_may_open_right_behind_a_passive(body: str, verb: str, *, opens: bool) -> None:
    text = clause(body)
    assert listed(text.c, text.words(verb).stop, text.span(verb).stop) is opens


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("Tỉnh giao quyền Giám đốc Sở Y tế cho ông Lò Văn Bền.", 1),
        ("Tỉnh giao chức Giám đốc Sở Y tế cho ông Lò Văn Bền.", 0),
    ],
)
def test_an_acting_office_begins_with_its_word(body: str, count: int) -> None:
    text = clause(body)
    assert acting(text.c, text.at("Giám đốc")) == count


def test_no_word_stands_before_the_first_token() -> None:
    assert acting(clause("Giám đốc Sở Y tế.").c, 0) == 0


@pytest.mark.parametrize(
    ("body", "person"),
    [
        ("Tỉnh tặng Bằng khen cho ông Lò Văn Bền.", "Lò Văn Bền"),
        ("Tỉnh tặng Bằng khen của Bộ trưởng Bộ Y tế cho bà Vi Thị Mỵ.", "Vi Thị Mỵ"),
        ("Tỉnh tặng Bằng khen cho Sở Y tế, chúc mừng cho ông Lò Văn Bền.", None),
        ("Tỉnh tặng Bằng khen, sau đó gửi thư cho ông Lò Văn Bền.", None),
        ("Tỉnh tặng Bằng khen trước ông Lò Văn Bền.", None),
    ],
)
def test_an_honour_goes_to_whom_its_clause_names(body: str, person: str | None) -> None:
    text = clause(body)
    found = receiver(text.c, text.words("Bằng khen").stop, text.span("Bằng khen").stop)
    assert text.name(found) == person


def test_who_receives_an_honour_stands_near_its_words() -> None:
    filler = "rất lớn và rất đẹp của tất cả bà con dân bản trên khắp cả vùng cao này"
    text = clause(f"Tỉnh tặng Bằng khen {filler} cho ông Lò Văn Bền.")
    assert receiver(text.c, text.words("Bằng khen").stop, text.span("Bằng khen").stop) is None


@pytest.mark.parametrize(
    ("body", "before"),
    [
        ("Tỉnh bầu ông Lò Văn Bền làm Chủ tịch thay ông Vì Văn Páo.", "Vì Văn Páo"),
        ("Tỉnh bầu ông Lò Văn Bền làm Chủ tịch, bà Vi Thị Mỵ thay ông Vì Văn Páo.", None),
        ("Thay ông Vì Văn Páo, tỉnh bầu ông Lò Văn Bền.", None),
        ("Tỉnh bầu ông Lò Văn Bền làm Chủ tịch cùng ông Vì Văn Páo.", None),
        ("Ông Lò Văn Bền làm Chủ tịch thay ông Lò Văn Bền.", None),
    ],
)
def test_the_predecessor_stands_behind_its_word_with_nobody_else_between(
    body: str, before: str | None
) -> None:
    text = clause(body)
    person = next(k for k, e in text.c.reading.entities.items() if e.name == "Lò Văn Bền")
    assert text.name(predecessor(text.c, text.sentence("Lò Văn Bền"), person)) == before
