"""Who takes part in an event, by which words, and who does not."""

from __future__ import annotations

import pytest

from tests.reading_of import facts, parts

MEN = {"Lò Văn Mẩy", "Vi Thế Bường"}
HELD = "Sáng 5/3, Tỉnh ủy Sơn La tổ chức hội nghị sơ kết. "


@pytest.mark.parametrize(
    "words",
    [
        "Dự hội nghị có ông Lò Văn Mẩy, Bí thư Tỉnh ủy; ông Vi Thế Bường, Phó Bí thư Tỉnh ủy.",
        "Tham dự hội nghị có các đồng chí: Lò Văn Mẩy, Vi Thế Bường.",
        "Cùng dự có ông Lò Văn Mẩy và ông Vi Thế Bường.",
        "Tham dự có các ông Lò Văn Mẩy, Vi Thế Bường.",
        "Ông Lò Văn Mẩy và ông Vi Thế Bường dự hội nghị.",
        "Hội nghị có sự tham dự của ông Lò Văn Mẩy và ông Vi Thế Bường.",
        "Ông Lò Văn Mẩy, ông Vi Thế Bường tham dự hội nghị.",
    ],
)
def test_those_listed_as_present_attend(words: str) -> None:
    assert parts(HELD + words).get("participant", set()) >= MEN


@pytest.mark.parametrize(
    "words",
    [
        "Ông Lò Văn Mẩy chủ trì hội nghị.",
        "Hội nghị do ông Lò Văn Mẩy chủ trì.",
        "Dưới sự chủ trì của ông Lò Văn Mẩy, hội nghị bàn việc trồng rừng.",
        "Chủ trì hội nghị, ông Lò Văn Mẩy nêu ba việc.",
        "Ông Lò Văn Mẩy, Bí thư Tỉnh ủy, chủ trì hội nghị.",
        "Ông Lò Văn Mẩy dự và chủ trì hội nghị.",
    ],
)
def test_whoever_chairs_is_the_chair(words: str) -> None:
    assert parts(HELD + words).get("chair") == {"Lò Văn Mẩy"}


@pytest.mark.parametrize(
    "words",
    [
        "Ông Lò Văn Mẩy không dự hội nghị.",
        "Ông Lò Văn Mẩy vắng mặt tại hội nghị.",
        "Hội nghị bàn việc của ông Lò Văn Mẩy.",
        "Nếu ông Lò Văn Mẩy dự hội nghị thì việc đã xong.",
        "Tỉnh mời ông Lò Văn Mẩy dự hội nghị nhưng ông từ chối.",
    ],
)
def test_who_was_not_there_takes_no_part(words: str) -> None:
    found = parts(HELD + words)
    assert not any("Lò Văn Mẩy" in agents for agents in found.values())


@pytest.mark.parametrize(
    "words",
    [
        "Phát biểu tại hội nghị, ông Lò Văn Mẩy nêu ba việc.",
        "Tại hội nghị, ông Lò Văn Mẩy nhấn mạnh ba việc.",
        "Kết luận hội nghị, ông Lò Văn Mẩy yêu cầu các huyện trồng rừng.",
        "Ông Lò Văn Mẩy phát biểu chỉ đạo hội nghị.",
        "Ông Lò Văn Mẩy trình bày báo cáo tại hội nghị.",
    ],
)
def test_who_speaks_there_takes_part(words: str) -> None:
    found = parts(HELD + words)
    assert "Lò Văn Mẩy" in found.get("participant", set())


@pytest.mark.parametrize(
    ("body", "organizer"),
    [
        ("Sáng 5/3, Sở Y tế tỉnh Sơn La tổ chức hội nghị sơ kết.", "Sở Y tế tỉnh Sơn La"),
        ("Sáng 5/3, hội nghị sơ kết do Sở Y tế tỉnh Sơn La tổ chức đã diễn ra.",
         "Sở Y tế tỉnh Sơn La"),
        ("Sáng 5/3, Sở Y tế tỉnh Sơn La đã khai mạc hội nghị sơ kết.", "Sở Y tế tỉnh Sơn La"),
        ("Sáng 5/3, Sở Y tế phối hợp với Sở Nội vụ tỉnh Sơn La tổ chức hội nghị.",
         "Sở Nội vụ tỉnh Sơn La"),
    ],
)  # fmt: skip
def test_who_holds_an_event_is_its_organizer(body: str, organizer: str) -> None:
    assert organizer in parts(body).get("organizer", set())


@pytest.mark.parametrize(
    "body",
    [
        "Sở Y tế tỉnh Sơn La không tổ chức hội nghị sơ kết.",
        "Sở Y tế tỉnh Sơn La đề nghị tổ chức hội nghị sơ kết.",
        "Sở Y tế tỉnh Sơn La đã hoãn hội nghị sơ kết.",
    ],
)
def test_an_event_that_was_not_held_has_no_organizer(body: str) -> None:
    assert "Sở Y tế tỉnh Sơn La" not in parts(body).get("organizer", set())


def test_those_who_meet_are_both_there() -> None:
    found = parts("Sáng 5/3, Chủ tịch nước Lò Văn Mẩy tiếp Đại sứ Lào Khamsing Say.")
    assert found.get("participant") == {"Lò Văn Mẩy"}
    assert found.get("counterpart") == {"Khamsing Say"}


@pytest.mark.parametrize(
    "body",
    [
        "Chủ tịch nước Lò Văn Mẩy thăm Đồn biên phòng Nậm Cắn. Cùng đi có ông Vi Thế Bường.",
        "Sáng 5/3, Chủ tịch nước Lò Văn Mẩy cùng ông Vi Thế Bường thăm Đồn biên phòng Nậm Cắn.",
        "Sáng 5/3, ông Vi Thế Bường và Chủ tịch nước Lò Văn Mẩy thăm Đồn biên phòng Nậm Cắn.",
    ],
)
def test_who_goes_along_takes_part(body: str) -> None:
    assert any("Vi Thế Bường" in agents for agents in parts(body).values())


def test_two_events_keep_their_people_apart() -> None:
    found = facts(
        "Sáng 5/3/2024, ông Lò Văn Mẩy thăm Trường Tiểu học Tân Lập.\n\n"
        "Chiều 7/3/2024, bà Vi Thị Mỵ làm việc với Huyện ủy Mộc Châu."
    )
    name = {e.key: e.name for e in found.entities}
    by_event: dict[str, set[str]] = {}
    for part in found.participations:
        by_event.setdefault(part.event, set()).add(name[part.agent])
    assert len(by_event) == 2
    assert not any({"Lò Văn Mẩy", "Vi Thị Mỵ"} <= people for people in by_event.values())


def test_who_stands_behind_ra_don_co_receives_and_is_not_received() -> None:
    body = (
        "Chiều 26/3, lễ đón Thủ tướng Khamsing Say diễn ra tại sân bay; ra đón có Thứ trưởng Bộ"
        " Ngoại giao Lò Văn Mẩy, Đại sứ Lào tại Việt Nam Bounmy Keo."
    )
    assert parts(body).get("participant", set()) >= {"Lò Văn Mẩy", "Bounmy Keo"}
    assert parts(body)["counterpart"] == {"Khamsing Say"}


def test_an_honour_is_no_attending() -> None:
    body = HELD + "Ông Lò Văn Mẩy hứa giữ danh dự của đảng viên, theo gương ông Vi Thế Bường."
    assert "Vi Thế Bường" not in parts(body).get("participant", set())


def test_whom_a_ceremony_remembers_takes_no_part() -> None:
    body = "Bộ trưởng Lò Văn Mẩy dự lễ tang ông Vi Thế Bường và lễ truy điệu của ông Hà Văn Bơn."
    assert parts(body) == {"participant": {"Lò Văn Mẩy"}}


@pytest.mark.parametrize("joined", ["phối hợp", "phối hợp với", "phối hợp cùng"])
def test_those_who_act_together_hold_it_together(joined: str) -> None:
    body = f"Sở Y tế tỉnh Sơn La {joined} UBND huyện Mộc Châu tổ chức hội nghị sơ kết."
    both = {"Sở Y tế tỉnh Sơn La", "Ủy ban nhân dân huyện Mộc Châu"}
    assert parts(body) == {"organizer": both}


def test_a_ceremony_with_its_day_takes_place() -> None:
    body = (
        "Lễ viếng tổ chức từ 8 giờ ngày 14-10-2024. Lễ an táng bắt đầu lúc 6 giờ ngày 16-10-2024."
    )
    assert [event.date for event in facts(body).events] == ["2024-10-14", "2024-10-16"]


def test_neither_who_gives_thanks_nor_the_dead_attend_a_funeral() -> None:
    found = parts(
        "Ông Lò Văn Mẩy cảm ơn Chính phủ Lào đã chia buồn về việc ông Vi Thế Bường"
        " từ trần và đã cử Đoàn cấp cao sang dự lễ tang."
    )
    assert found["participant"] == {"Đoàn cấp cao"}


def test_what_somebody_gives_thanks_for_is_no_stage_of_what_he_says_next() -> None:
    told = facts(
        HELD + "Ông Lò Văn Mẩy dự hội nghị. Ông Lò Văn Mẩy cảm ơn tỉnh đã cử đoàn sang dự lễ tang."
        " Ông Lò Văn Mẩy nhấn mạnh đường còn thiếu."
    )
    assert [s.event for s in told.statements] == ["e1"]


@pytest.mark.parametrize(
    ("who", "there"),
    [
        ("lãnh đạo Sở Y tế", {"Sở Y tế tỉnh Sơn La"}),
        ("các đồng chí nguyên lãnh đạo Sở Y tế", set()),
        ("các đồng chí cựu lãnh đạo Sở Y tế", set()),
    ],
)
def test_who_left_a_body_is_not_there_for_it(who: str, there: set[str]) -> None:
    told = parts(HELD + f"Dự hội nghị có ông Lò Văn Mẩy; {who}.")
    assert told["participant"] - {"Lò Văn Mẩy"} == there
