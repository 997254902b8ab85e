"""Whom somebody meets does not do what he does next: "A viếng B và thăm xã C"."""

from __future__ import annotations

import pytest

from tests.reading_of import facts

MORNING = "Sáng 5/3/2024, "


def there(body: str) -> dict[str, set[str]]:
    """Return who takes part in anything that a body tells: name → roles."""
    found = facts(MORNING + body)
    names = {e.key: e.name for e in found.entities}
    told: dict[str, set[str]] = {}
    for part in found.participations:
        told.setdefault(names[part.agent], set()).add(str(part.role))
    return told


@pytest.mark.parametrize(
    "body",
    [
        "ông Lò Văn Mẩy đến viếng ông Vi Thế Bường và thăm xã Mường Bú.",
        "ông Lò Văn Mẩy viếng mộ đồng chí Vi Thế Bường và dự hội nghị tại huyện Mộc Châu.",
        "ông Lò Văn Mẩy dâng hương tại Khu di tích Vi Thế Bường và thăm xã Mường Bú.",
    ],
)
def test_whom_somebody_visits_or_honours_does_not_go_on(body: str) -> None:
    told = there(body)
    assert "Lò Văn Mẩy" in told
    assert told.get("Vi Thế Bường", set()) <= {"counterpart"}


def test_who_is_given_something_does_not_preside_next() -> None:
    told = there("ông Lò Văn Mẩy trao quà cho ông Vi Thế Bường và chủ trì hội nghị giao ban.")
    assert "chair" in told["Lò Văn Mẩy"]
    assert told["Vi Thế Bường"] == {"participant"}


def test_who_is_met_is_met_and_no_more() -> None:
    body = "ông Lò Văn Mẩy tiếp ông Vi Thế Bường và làm việc với Sở Y tế tỉnh Sơn La."
    assert there(body)["Vi Thế Bường"] == {"counterpart"}


def test_two_who_come_together_go_on_together() -> None:
    body = "ông Lò Văn Mẩy cùng ông Vi Thế Bường đã đến dự và phát biểu tại hội nghị."
    assert {"Lò Văn Mẩy", "Vi Thế Bường"} <= there(body).keys()


def left(body: str) -> list[str]:
    """Return who leaves an office."""
    found = facts(body)
    names = {e.key: e.name for e in found.entities}
    return [names[d.person] for d in found.decisions if d.action.value == "relieve"]


@pytest.mark.parametrize(
    "body",
    [
        "Ông Lò Văn Mẩy đã trao Quyết định nghỉ hưu cho ông Vi Thế Bường.",
        "Ông Lò Văn Mẩy công bố quyết định nghỉ hưu của ông Vi Thế Bường.",
        "Ông Lò Văn Mẩy công bố và trao quyết định nghỉ hưu đối với đồng chí Vi Thế Bường.",
        "Ông Lò Văn Mẩy trao Quyết định thôi giữ chức Giám đốc Sở Y tế cho ông Vi Thế Bường.",
        (
            "Ông Lò Văn Mẩy công bố Quyết định của UBND tỉnh Sơn La về việc nghỉ hưu trước tuổi"
            " đối với ông Vi Thế Bường."
        ),
    ],
)
def test_who_hands_over_a_ruling_does_not_leave(body: str) -> None:
    assert left(body) == ["Vi Thế Bường"]


@pytest.mark.parametrize(
    "body",
    [
        "Ông Lò Văn Mẩy nhận quyết định nghỉ hưu từ ngày 1/3/2024.",
        "Ông Lò Văn Mẩy có quyết định nghỉ hưu từ ngày 1/3/2024.",
        "Ông Lò Văn Mẩy được trao quyết định nghỉ hưu.",
    ],
)
def test_who_receives_it_does(body: str) -> None:
    assert left(body) == ["Lò Văn Mẩy"]
