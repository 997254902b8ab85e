"""What a body is part of, and where it lies, as its name shows."""

from __future__ import annotations

import pytest

from tests.reading_of import facts, structures

PART, PLACE = "partOf", "locatedIn"


def shown(words: str) -> set[tuple[str, str, str]]:
    return set(structures(f"{words} họp sáng 5/3."))


@pytest.mark.parametrize(
    ("words", "part", "whole"),
    [
        ("Ban Thường vụ Tỉnh ủy Sơn La", "Ban Thường vụ Tỉnh ủy Sơn La", "Tỉnh ủy Sơn La"),
        ("Ban Tổ chức Tỉnh ủy Sơn La", "Ban Tổ chức Tỉnh ủy Sơn La", "Tỉnh ủy Sơn La"),
        ("Ban Tổ chức tỉnh Sơn La", "Ban Tổ chức Tỉnh ủy Sơn La", "Tỉnh ủy Sơn La"),
        ("Văn phòng Chính phủ", "Văn phòng Chính phủ", "Chính phủ"),
        ("Văn phòng HĐND tỉnh Sơn La", "Văn phòng Hội đồng nhân dân tỉnh Sơn La",
         "Hội đồng nhân dân tỉnh Sơn La"),
        ("Đảng ủy Sở Y tế tỉnh Sơn La", "Đảng ủy Sở Y tế tỉnh Sơn La", "Sở Y tế tỉnh Sơn La"),
    ],
)  # fmt: skip
def test_the_name_holds_the_whole(words: str, part: str, whole: str) -> None:
    assert (part, PART, whole) in shown(words)


@pytest.mark.parametrize(
    ("words", "body", "place"),
    [
        ("Tỉnh ủy Sơn La", "Tỉnh ủy Sơn La", "Sơn La"),
        ("Sở Y tế tỉnh Sơn La", "Sở Y tế tỉnh Sơn La", "Sơn La"),
        ("UBND xã Tân Lập", "Ủy ban nhân dân xã Tân Lập", "xã Tân Lập"),
        ("Huyện ủy Mộc Châu", "Huyện ủy Mộc Châu", "huyện Mộc Châu"),
        ("Quốc hội Hàn Quốc", "Quốc hội Hàn Quốc", "Hàn Quốc"),
    ],
)
def test_the_name_holds_the_place(words: str, body: str, place: str) -> None:
    assert (body, PLACE, place) in shown(words)


@pytest.mark.parametrize(
    "words",
    [
        "Bộ Y tế",
        "Ngân hàng Nhà nước Việt Nam",
        "Hội Nông dân Việt Nam",
        "Đoàn công tác của Bộ Y tế",
    ],
)
def test_what_no_place_is_printed_in_lies_nowhere(words: str) -> None:
    assert not any(how == PLACE for _, how, _ in shown(words))


def test_the_team_of_a_province_does_not_lie_there() -> None:
    found = shown("Đoàn công tác của tỉnh Sơn La")
    assert not any(part.startswith("Đoàn") for part, how, _ in found if how == PLACE)


def test_a_chain_of_wholes_is_told_link_by_link() -> None:
    found = shown("Ban Thường vụ Đảng ủy xã Tân Lập")
    assert ("Ban Thường vụ Đảng ủy xã Tân Lập", PART, "Đảng ủy xã Tân Lập") in found
    assert ("Đảng ủy xã Tân Lập", PLACE, "xã Tân Lập") in found


@pytest.mark.parametrize(
    ("body", "part", "whole"),
    [
        ("Cục Quản lý thuế (Bộ Tài chính) ra thông báo.", "Cục Quản lý thuế", "Bộ Tài chính"),
        ("Cục Di sản văn hóa, Bộ Văn hóa, Thể thao và Du lịch họp.", "Cục Di sản văn hóa",
         "Bộ Văn hóa, Thể thao và Du lịch"),
        ("Ông Lò Văn Mẩy, Vụ trưởng Vụ Pháp chế (Bộ Y tế), dự họp.", "Vụ Pháp chế", "Bộ Y tế"),
    ],
)  # fmt: skip
def test_the_body_behind_a_bracket_or_comma_is_the_whole(body: str, part: str, whole: str) -> None:
    assert any(p.startswith(part) and w == whole for p, how, w in structures(body) if how == PART)


@pytest.mark.parametrize(
    "body",
    [
        "Bộ Tài chính (Cục Quản lý thuế ra thông báo.",
        "Cục Di sản văn hóa, Bộ Y tế họp.",
        "Bộ Y tế, Bộ Tài chính họp.",
        "Sở Y tế tỉnh Sơn La (Bộ Y tế cử cán bộ) họp.",
    ],
)
def test_a_body_beside_another_is_not_always_part_of_it(body: str) -> None:
    assert not any(how == PART for _, how, _ in structures(body))


@pytest.mark.parametrize("joint", [", ", " thuộc ", " của ", " ("])
def test_a_smaller_place_lies_in_the_larger_one_beside_it(joint: str) -> None:
    end = ")" if joint == " (" else ""
    body = f"Mưa lớn ở xã Tân Lập{joint}huyện Mộc Châu{end} sáng 5/3."
    assert ("xã Tân Lập", PLACE, "huyện Mộc Châu") in structures(body)


@pytest.mark.parametrize("joint", [" và ", " sang ", "; "])
def test_places_that_only_stand_near_each_other_do_not(joint: str) -> None:
    body = f"Mưa lớn ở xã Tân Lập{joint}huyện Mộc Châu sáng 5/3."
    assert ("xã Tân Lập", PLACE, "huyện Mộc Châu") not in structures(body)


@pytest.mark.parametrize("printed", ["Trung ương", "TƯ", "TW"])
def test_the_whole_is_met_where_its_own_words_stand(printed: str) -> None:
    text = f"Hội nghị do Ủy ban {printed} MTTQ Việt Nam tổ chức sáng 5/3."
    (front,) = (e for e in facts(text).entities if e.name == "Mặt trận Tổ quốc Việt Nam")
    assert front.aliases == ("MTTQ Việt Nam",)
