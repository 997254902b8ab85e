"""Who is there by a list: line by line, behind "có", or by the speech that he holds."""

from __future__ import annotations

import pytest

from tests.reading_of import parts

HELD = "Sáng 5/3, Tỉnh ủy Sơn La tổ chức hội nghị sơ kết. "
MEN = {"Lò Văn Mẩy", "Vi Thế Bường"}


@pytest.mark.parametrize(
    "lines",
    [
        "1. Ông Lò Văn Mẩy, Bí thư Tỉnh ủy.\n2. Ông Vi Thế Bường, Phó Bí thư Tỉnh ủy.",
        "- Đồng chí Lò Văn Mẩy, Bí thư Tỉnh ủy;\n- Đồng chí Vi Thế Bường, Phó Bí thư Tỉnh ủy.",
        "Ông Lò Văn Mẩy, Bí thư Tỉnh ủy\nÔng Vi Thế Bường, Phó Bí thư Tỉnh ủy",
    ],
)
def test_a_list_of_lines_tells_who_attends(lines: str) -> None:
    text = f"{HELD}\nThành phần tham dự gồm:\n{lines}\nĐường còn thiếu."
    assert parts(text).get("participant", set()) == MEN


@pytest.mark.parametrize("opening", ["Danh sách vắng mặt:", "Thành phần không tham dự:"])
def test_a_list_of_those_away_tells_of_nobody(opening: str) -> None:
    text = f"{HELD}\n{opening}\n- Ông Lò Văn Mẩy, Bí thư Tỉnh ủy.\n"
    assert "participant" not in parts(text)


def test_a_list_ends_with_the_first_line_that_is_none() -> None:
    text = (
        f"{HELD}\nThành phần tham dự gồm:\n- Ông Lò Văn Mẩy, Bí thư Tỉnh ủy.\nĐường còn thiếu.\n"
        "Ông Vi Thế Bường, Phó Bí thư Tỉnh ủy, quê ở Sơn La."
    )
    assert parts(text)["participant"] == {"Lò Văn Mẩy"}


@pytest.mark.parametrize(
    "words",
    [
        "Chủ trì hội nghị có các đồng chí: Lò Văn Mẩy, Bí thư Tỉnh ủy; Vi Thế Bường.",
        "Đồng chủ trì hội nghị có ông Lò Văn Mẩy và ông Vi Thế Bường.",
        "Chủ trì hội nghị: Ông Lò Văn Mẩy, ông Vi Thế Bường.",
    ],
)
def test_those_behind_a_chair_that_opens_the_sentence_chair(words: str) -> None:
    assert parts(HELD + words)["chair"] == MEN


def test_those_who_attend_behind_the_chair_do_not_chair() -> None:
    words = "Chủ trì hội nghị có ông Lò Văn Mẩy; tham dự có ông Vi Thế Bường."
    assert parts(HELD + words)["chair"] == {"Lò Văn Mẩy"}


def test_who_has_something_drafted_chairs_nothing() -> None:
    assert "chair" not in parts(HELD + "Chủ trì soạn thảo, có ông Lò Văn Mẩy.")


def test_whoever_directs_the_debate_chairs() -> None:
    words = "Ông Lò Văn Mẩy phát biểu, điều hành thảo luận về công tác cán bộ."
    assert parts(HELD + words)["chair"] == {"Lò Văn Mẩy"}


@pytest.mark.parametrize("speech", ["phát biểu khai mạc.", "phát biểu bế mạc, cảm ơn đại biểu."])
def test_whoever_opens_or_closes_is_there(speech: str) -> None:
    found = parts(f"{HELD}Ông Lò Văn Mẩy, Bí thư Tỉnh ủy, {speech}")
    assert found.get("participant") == {"Lò Văn Mẩy"}


def test_who_speaks_in_a_newspaper_is_not_there() -> None:
    assert "participant" not in parts(f"{HELD}Trên báo, ông Lò Văn Mẩy phát biểu.")


def test_who_opens_nothing_is_not_there() -> None:
    assert "participant" not in parts(f"{HELD}Ông Lò Văn Mẩy không phát biểu khai mạc.")


@pytest.mark.parametrize(
    "opening",
    [
        "Dự và chủ trì hội nghị tại điểm cầu cấp tỉnh có",
        "Chủ trì hội nghị tại điểm cầu tỉnh Sơn La có",
        "Chủ trì hội nghị có",
    ],
)
def test_a_list_of_those_in_the_chair_tells_of_the_meeting(opening: str) -> None:
    body = (
        f"Lúa tốt.\n\n{opening} Bí thư Tỉnh ủy - Lò Văn Mẩy; Phó Bí thư - Vi Thị Mỵ.\n\nLúa xanh."
    )
    assert parts(body)["chair"] == {"Lò Văn Mẩy", "Vi Thị Mỵ"}
