"""Who speaks where residents ask: the person, not the commune; for a group, nobody."""

from __future__ import annotations

import pytest

from tests.reading_of import facts


def said(body: str) -> list[tuple[str, str, str]]:
    """Return the statements of a body as (source, act, content)."""
    found = facts(body, published="2023-03-06")
    name = {e.key: e.name for e in found.entities}
    text = found.article.text
    return [(name[s.source], s.act, s.span.of(text)) for s in found.statements]


@pytest.mark.parametrize(
    "who",
    [
        "Cử tri Lò Văn Mẩy, xã Nậm Cắn",
        "Cử tri Lò Văn Mẩy, xóm Bưởi, xã Nậm Cắn",
        "Cử tri Lò Văn Mẩy, Xóm trưởng xóm Bưởi,",
        "Sáng 5/3, cử tri Lò Văn Mẩy, bản Bưởi, xã Nậm Cắn, huyện Mường Tè,",
    ],
)
def test_a_resident_speaks_not_his_commune(who: str) -> None:
    body = f"{who} kiến nghị sớm sửa đường vào bản."
    assert said(body) == [("Lò Văn Mẩy", "propose", "sớm sửa đường vào bản")]


@pytest.mark.parametrize(
    "frame",
    [
        "Tại buổi làm việc với ông Lò Văn Mẩy,",
        "Sau khi nghe ông Lò Văn Mẩy,",
        "Đón ông Lò Văn Mẩy,",
    ],
)
def test_a_commune_speaks_to_who_is_met(frame: str) -> None:
    assert [s[0] for s in said(f"{frame} xã Nậm Cắn đề nghị huyện sửa đường.")] == ["xã Nậm Cắn"]


@pytest.mark.parametrize(
    "body",
    [
        "8 cử tri xã Nậm Cắn đã phát biểu nêu các ý kiến, kiến nghị.",
        "Cử tri xã Nậm Cắn kiến nghị huyện nâng cấp đường.",
        "Người dân xã Nậm Cắn đề nghị huyện nâng cấp đường.",
        "Nhân dân huyện Mường Tè mong muốn có đường mới.",
        "Trước đó, đoàn ĐBQH tỉnh Sơn La đã có văn bản kiến nghị sớm có giải pháp.",
    ],
)
def test_a_place_does_not_speak_for_a_group(body: str) -> None:
    found = facts(body)
    kinds = {e.key: e.kind for e in found.entities}
    assert not [s for s in found.statements if kinds[s.source] == "place"]


def test_what_a_voter_asks_is_a_proposal() -> None:
    body = (
        "Ông Hà Văn Tấn - Phó Chủ tịch HĐND xã Nậm Cắn đề nghị có giải pháp cho nhân dân. Cử tri "
        "Hà Văn Tấn cũng đề nghị các cấp có chính sách cho miền núi."
    )
    assert [(s[0], s[1]) for s in said(body)] == [("Hà Văn Tấn", "propose")] * 2


def test_what_is_said_ends_where_the_speaker_concludes() -> None:
    body = (
        "Ban Bí thư đã phân tích các vi phạm của tập thể và kết luận như sau: Tập thể có trách "
        "nhiệm trong việc bổ nhiệm cán bộ."
    )
    assert [(s[1], s[2]) for s in said(body)] == [
        ("emphasise", "các vi phạm của tập thể"),
        ("conclude", "Tập thể có trách nhiệm trong việc bổ nhiệm cán bộ"),
    ]


@pytest.mark.parametrize(
    "body",
    [
        "Ông Hà Văn Tấn luôn bảo vệ sự đoàn kết và thống nhất trong Đảng.",
        "Công ty Nậm Na được Tập đoàn Sông Mã định hướng trở thành đơn vị tiên phong của ngành.",
    ],
)
def test_unity_and_directions_are_no_decision_and_no_request(body: str) -> None:
    assert said(body) == []


def test_what_a_body_asks_elsewhere_is_no_request_of_the_speaker() -> None:
    body = (
        "Tỉnh ủy Sơn La chỉ đạo các ngành bảo đảm các quy định và yêu cầu, hướng dẫn của Bộ Ngoại "
        "giao, tiếp đón chu đáo."
    )
    assert [s[1] for s in said(body)] == ["request"]


@pytest.mark.parametrize(
    "who",
    [
        "Ông Lò Văn Mẩy - cử tri xã Nậm Cắn",
        "Ông Lò Văn Mẩy, nông dân xã Nậm Cắn",
        "Ông Lò Văn Mẩy - chuyên gia kinh tế",
        "Sáng 5/3, ông Lò Văn Mẩy, tiểu thương chợ Bản Mây",
    ],
)
def test_one_of_a_sort_of_people_speaks(who: str) -> None:
    assert said(f"{who} cho rằng đường quá hẹp.") == [
        ("Lò Văn Mẩy", "emphasise", "đường quá hẹp"),
    ]


@pytest.mark.parametrize(
    "frame",
    ["Trao đổi với ông Lò Văn Mẩy,", "Tiếp ông Lò Văn Mẩy,", "Sau khi gặp ông Lò Văn Mẩy,"],
)
def test_people_who_speak_to_one_are_not_he(frame: str) -> None:
    assert said(f"{frame} cử tri xã Nậm Cắn cho rằng đường quá hẹp.") == []


def test_a_station_only_tells_what_another_asks_and_goes_on_to_ask() -> None:
    body = (
        "Bộ trưởng Bộ Y tế Lò Văn Mẩy đã họp với các sở. Theo Đài Truyền hình Việt Nam, Bộ trưởng"
        " Lò Văn Mẩy yêu cầu các tỉnh tiêm phòng. Giao Sở Y tế tỉnh Sơn La báo cáo trước ngày 5/3."
    )
    assert "Đài Truyền hình Việt Nam" not in {s[0] for s in said(body) if s[1] == "request"}


def test_a_picture_that_runs_on_into_the_text_decides_nothing() -> None:
    body = (
        "Tỉnh ủy Sơn La công bố Nghị quyết về nông nghiệp Sáng 5/3, ông Lò Văn Mẩy đề nghị các xã"
        " tiêm phòng."
    )
    assert said(body) == [("Lò Văn Mẩy", "request", "các xã tiêm phòng")]


@pytest.mark.parametrize("frame", ["", "Báo cáo với Bộ Y tế, ", "Tại hội nghị, "])
def test_a_stray_comma_parts_nobody_from_his_verb(frame: str) -> None:
    body = f"{frame}Phó Bí thư Tỉnh ủy Sơn La Lò Văn Mẩy, cho biết tỉnh đã có đủ bác sĩ."
    assert said(body) == [("Lò Văn Mẩy", "report", "tỉnh đã có đủ bác sĩ")]


@pytest.mark.parametrize("frame", ["Gặp ", "Sau khi nghe ", "Vắng mặt có "])
def test_who_is_met_or_heard_says_nothing_behind_a_comma(frame: str) -> None:
    body = f"{frame}Phó Bí thư Tỉnh ủy Sơn La Lò Văn Mẩy, đề nghị các xã làm đường."
    assert said(body) == []
