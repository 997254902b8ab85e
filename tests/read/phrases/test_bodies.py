"""Bodies as parsed at one token: named ones, and names with parent, place, topic, number."""

from __future__ import annotations

import pytest

from kg.read.phrases import Body, body
from tests.reading_of import annotated


def parsed(text: str) -> Body | None:
    return body(annotated(text), 0)


def words(text: str) -> str:
    a = annotated(text)
    found = body(a, 0)
    return a.tokens.words(found.first, found.stop) if found else ""


def nest(found: Body | None) -> list[str]:
    """Return the cores of a body and its parents, the outermost first."""
    cores = []
    while found is not None:
        cores.append(found.core)
        found = found.parent
    return cores


@pytest.mark.parametrize(
    "name",
    ["Bộ Chính trị", "Ban Bí thư", "Chính phủ", "Văn phòng Trung ương Đảng", "Bộ Y tế"],
)
def test_a_named_body_is_one_of_the_lexicon(name: str) -> None:
    found = parsed(f"{name} họp")
    assert found is not None
    assert found.concept is not None
    assert found.core == name


@pytest.mark.parametrize(
    ("text", "cores"),
    [
        ("Ban Thường vụ Tỉnh ủy Sơn La", ["Ban Thường vụ", "Tỉnh ủy"]),
        (
            "Ban Thường vụ Đảng ủy Quân sự tỉnh Đồng Nai",
            ["Ban Thường vụ", "Đảng ủy Quân sự"],
        ),
        ("Đảng ủy Công an tỉnh Cà Mau", ["Đảng ủy", "Công an"]),
        ("Ủy ban Kiểm tra Tỉnh ủy Lào Cai", ["Ủy ban Kiểm tra", "Tỉnh ủy"]),
        ("Ban Tuyên giáo Tỉnh ủy", ["Ban Tuyên giáo", "Tỉnh ủy"]),
        ("Đoàn kiểm tra số 812 của Ban Bí thư", ["Đoàn kiểm tra số 812", "Ban Bí thư"]),
    ],
)
def test_names_nest_like_matryoshkas(text: str, cores: list[str]) -> None:
    assert words(text) == text
    assert nest(parsed(text)) == cores


@pytest.mark.parametrize(
    ("text", "core", "place"),
    [
        ("UBND tỉnh Lai Châu", "Ủy ban nhân dân", "Lai Châu"),
        ("Uỷ ban nhân dân tỉnh Hoà Bình", "Ủy ban nhân dân", "Hòa Bình"),
        ("Sở Kế hoạch và Đầu tư tỉnh Lai Châu", "Sở Kế hoạch và Đầu tư", "Lai Châu"),
        ("Huyện ủy Mường Tè", "Huyện ủy", "huyện Mường Tè"),
        ("Huyện ủy Đá Bạc", "Huyện ủy", "huyện Đá Bạc"),
        (
            "Bộ Chỉ huy Quân sự (CHQS) tỉnh Lai Châu",
            "Bộ Chỉ huy Quân sự",
            "Lai Châu",
        ),
        (
            "Ủy ban Mặt trận Tổ quốc (MTTQ) Việt Nam tỉnh Lai Châu",
            "Ủy ban Mặt trận Tổ quốc Việt Nam",
            "Lai Châu",
        ),
        ("Bộ Y tế Campuchia", "Bộ Y tế", "Campuchia"),
        ("Bộ Quốc phòng Triều Tiên", "Bộ Quốc phòng", "Triều Tiên"),
    ],
)
def test_a_body_takes_its_place(text: str, core: str, place: str) -> None:
    found = parsed(text)
    assert words(text) == text
    assert found is not None
    assert found.place is not None
    assert (found.core, found.place.name) == (core, place)


@pytest.mark.parametrize(("text", "anchor"), [("UBND tỉnh", "tỉnh"), ("HĐND huyện", "huyện")])
def test_a_bare_level_word_stands_for_a_place_to_be_found(text: str, anchor: str) -> None:
    found = parsed(text)
    assert found is not None
    assert (found.anchor, found.place) == (anchor, None)


@pytest.mark.parametrize(
    ("text", "needs"), [("Tỉnh ủy họp", "place"), ("Ban Thường vụ họp", "body")]
)
def test_an_unfinished_name_says_what_it_needs(text: str, needs: str) -> None:
    found = parsed(text)
    assert found is not None
    assert found.needs == needs


@pytest.mark.parametrize(
    "text", ["Đoàn kiểm tra số 547", "Đoàn kiểm tra 471", "Quân khu 2", "Tổ công tác số 3"]
)
def test_a_number_is_part_of_the_name(text: str) -> None:
    found = parsed(f"{text}, họp")
    assert found is not None
    assert found.core == text


def test_a_body_set_up_for_a_task_is_a_team() -> None:
    assert all(
        (found := parsed(text)) is not None and found.team
        for text in ("Đoàn công tác của Bộ Y tế", "Tổ công tác số 3", "Ban Chỉ đạo 389 quốc gia")
    )
    standing = parsed("Sở Y tế tỉnh Sơn La")
    assert standing is not None
    assert not standing.team


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Huyện ủy Mường Tè Lò Văn Mẩy", "Huyện ủy Mường Tè"),
        ("Huyện ủy Đá Bạc Lò Văn Mẩy", "Huyện ủy Đá Bạc"),
        ("UBND xã Pa Ủ Lò Văn Mẩy", "UBND xã Pa Ủ"),
        ("Thành ủy Nguyễn Thị Kim Hoa", "Thành ủy"),
        ("UBND tỉnh Sơn La Hà Thị Bưởi", "UBND tỉnh Sơn La"),
    ],
)
def test_a_body_stops_before_the_name_of_its_head(text: str, printed: str) -> None:
    assert words(text) == printed


@pytest.mark.parametrize(
    "text",
    ["hội chợ mở cửa", "ban hành nghị quyết", "đoàn kết một lòng", "bộ phận một cửa", "họp bàn"],
)
def test_small_letters_head_no_name(text: str) -> None:
    assert parsed(text) is None


@pytest.mark.parametrize(
    "text",
    ["Xây dựng Đảng trong sạch", "Đại hội XIII của Đảng", "thành phố trực thuộc Trung ương"],
)
def test_the_party_is_no_body_where_the_word_only_qualifies(text: str) -> None:
    a = annotated(text)
    found = [body(a, i) for i in range(len(a.tokens))]
    assert [b for b in found if b is not None and b.concept is not None] == []


def test_the_party_is_a_body_where_it_owns() -> None:
    a = annotated("các quy định của Đảng")
    assert body(a, len(a.tokens) - 1) is not None


def test_a_head_and_a_name_of_one_syllable_each_are_no_body() -> None:
    assert parsed("Trường Xuân gửi thư") is None
    assert words("Trường Chính trị tỉnh Sơn La") == "Trường Chính trị tỉnh Sơn La"


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        ("UBND xã họp", "xã"),
        ("UBND xã hội", ""),
        ("UBND huyện báo cáo tình hình", "huyện"),
        ("HĐND tỉnh hội đàm", "tỉnh"),
    ],
)
def test_a_level_word_inside_another_word_is_none(text: str, anchor: str) -> None:
    found = parsed(text)
    assert found is not None
    assert found.anchor == anchor


def test_an_office_of_a_bare_committee_has_it_as_parent() -> None:
    assert nest(parsed("Văn phòng Thành ủy báo cáo")) == ["Văn phòng", "Thành ủy"]
    assert nest(parsed("Viện Kiểm sát tỉnh Sơn La")) == ["Viện kiểm sát nhân dân"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Viện Kiểm nghiệm dược liệu Trung ương, ông", "Viện Kiểm nghiệm dược liệu Trung ương"),
        ("Vụ Tổ chức cán bộ tham mưu bổ nhiệm", "Vụ Tổ chức cán bộ"),
        ("Tổ chức Hội nghị tổng kết Sơn La", ""),
    ],
)
def test_a_topic_takes_its_scope_and_no_verb(text: str, name: str) -> None:
    assert words(text) == name


def test_a_team_of_the_country_bears_its_name() -> None:
    found = parsed("Đoàn đại biểu cấp cao Việt Nam thăm Lào")
    assert found is not None
    assert found.core == "Đoàn đại biểu cấp cao Việt Nam"


@pytest.mark.parametrize("text", ["Đảng 7 bị can", "ngân hàng 100% vốn", "Đảng bộ 4 xã lên phường"])
def test_a_number_that_counts_what_follows_is_no_part_of_a_name(text: str) -> None:
    found = parsed(text)
    assert found is None or not found.number


def test_a_team_bears_its_number_before_a_place() -> None:
    found = parsed("Ban Chỉ đạo 389 tỉnh Sơn La họp")
    assert found is not None
    assert found.number == "389"
