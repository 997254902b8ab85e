"""Who speaks beside an event is not in it, and one session told twice is one."""

from __future__ import annotations

import pytest

from tests.reading_of import facts

MEETING = "Ngày 5/3, Tỉnh ủy Sơn La tổ chức hội nghị."


def people(body: str) -> list[str]:
    """Return the people who take part in the events of a body."""
    found = facts(body, published="2023-03-06")
    name = {e.key: e.name for e in found.entities if e.kind == "person"}
    return [name[p.agent] for p in found.participations if p.agent in name]


@pytest.mark.parametrize(
    "said",
    [
        "Bên lề hội nghị, ông Lò Văn Mẩy nhấn mạnh vai trò của nông dân.",
        "Trao đổi với báo chí bên lề hội nghị, ông Lò Văn Mẩy nhấn mạnh vai trò của nông dân.",
        (
            "Bên lề hội nghị, ông Lò Văn Mẩy nhấn mạnh vai trò của nông dân. Ông Lò Văn Mẩy nói "
            "rằng tỉnh cần đổi mới."
        ),
    ],
)
def test_who_speaks_on_the_sidelines_takes_no_part(said: str) -> None:
    assert people(f"{MEETING} {said}") == []


def test_who_speaks_there_takes_part() -> None:
    said = "Ông Lò Văn Mẩy nhấn mạnh vai trò của nông dân."
    assert people(f"{MEETING} {said}") == ["Lò Văn Mẩy"]


def test_a_session_of_the_same_chair_and_body_is_told_again() -> None:
    sentence = "Bí thư Tỉnh ủy Lò Văn Mẩy đã chủ trì cuộc họp của Ban Thường vụ Tỉnh ủy Sơn La"
    body = f"Hôm nay, {sentence}.\n\nCùng ngày, {sentence} để xem xét báo cáo."
    assert len(facts(body, published="2023-03-06").events) == 1


def test_another_session_of_the_day_is_another() -> None:
    body = (
        "Sáng 5/3, ông Lò Văn Mẩy chủ trì cuộc họp của Ban Thường vụ Tỉnh ủy Sơn La. Cùng ngày, bà "
        "Hà Thị Bưởi chủ trì cuộc họp của Ban Thường vụ Tỉnh ủy Sơn La."
    )
    assert len(facts(body, published="2023-03-06").events) == 2


def test_who_speaks_long_before_an_event_is_told_was_not_there() -> None:
    before = (
        "Tỉnh Sơn La có nhiều việc phải làm.\n\nDân số tăng.\n\nÔng Vi Thế Bường đề nghị các cơ"
        " quan làm rõ.\n\n"
    )
    assert people(before + "Giữa tháng 7, Ủy ban Kiểm tra Tỉnh ủy Sơn La họp.") == []


def test_a_lead_may_quote_before_it_tells_of_the_event() -> None:
    lead = "Ông Lò Văn Mẩy nhấn mạnh vai trò của nông dân.\n\n"
    assert people(lead + MEETING) == ["Lò Văn Mẩy"]


@pytest.mark.parametrize(
    "said",
    [
        "Tại Công điện số 12/CĐ-UBND, ông Lò Văn Mẩy nhấn mạnh vai trò của nông dân.",
        "Trong văn bản gửi các sở, ông Lò Văn Mẩy yêu cầu các xã chống rét cho trâu bò.",
        (
            "Tại Chỉ thị số 3/CT-UBND, Chủ tịch UBND tỉnh Lò Văn Mẩy yêu cầu các xã chống rét. Chủ"
            " tịch UBND tỉnh đề nghị các cơ quan cùng làm."
        ),
    ],
)
def test_who_speaks_in_an_order_or_a_letter_takes_no_part(said: str) -> None:
    assert people(f"{MEETING} {said}") == []


@pytest.mark.parametrize(
    "said",
    [
        "Tại hội nghị, ông Lò Văn Mẩy nhấn mạnh rằng Chỉ thị số 3/CT-UBND phải được thực hiện.",
        "Trong báo cáo, ông Lò Văn Mẩy nhấn mạnh vai trò của nông dân.",
        "Nêu những việc trong kế hoạch đã xong, ông Lò Văn Mẩy yêu cầu các xã chống rét.",
    ],
)
def test_who_speaks_there_of_an_order_takes_part(said: str) -> None:
    assert people(f"{MEETING} {said}") == ["Lò Văn Mẩy"]


MET = "Sáng 6/3, bà Hà Thị Bưởi tiếp xúc cử tri xã Mường Bon."
TOLD = "Bà Hà Thị Bưởi cho biết kỳ họp thứ 3 Hội đồng nhân dân tỉnh Sơn La đã thành công tốt đẹp."


def sessions(body: str) -> list[str]:
    """Return the people who are at a session of the body's article, not where voters are met."""
    found = facts(body, published="2023-03-06")
    name = {e.key: e.name for e in found.entities if e.kind == "person"}
    held = {e.key for e in found.events if e.type == "meeting"}
    return [name[p.agent] for p in found.participations if p.agent in name and p.event in held]


@pytest.mark.parametrize(
    "more",
    [
        "Kỳ họp lần này đã thông qua hai nghị quyết. Bà Hà Thị Bưởi nhấn mạnh vai trò của cử tri.",
        "Đặc biệt, kỳ họp đã bàn việc làm đường. Bà Hà Thị Bưởi nói cử tri cần tin tưởng.",
    ],
)
def test_a_session_that_a_speaker_goes_on_to_tell_of_is_no_stage(more: str) -> None:
    assert sessions(f"{MET} {TOLD} {more}") == []


def test_a_session_at_which_something_happens_is_a_stage() -> None:
    more = "Tại kỳ họp, các đại biểu đã thảo luận. Bà Hà Thị Bưởi nhấn mạnh vai trò của cử tri."
    assert sessions(f"{MET} {TOLD} {more}") == ["Hà Thị Bưởi"]
