"""What is found of whom: results, shortcomings, breaches and causes."""

from __future__ import annotations

import pytest

from tests.reading_of import facts


def found(body: str) -> list[tuple[str, str | None]]:
    """Return the findings of a body as (type, of whom)."""
    told = facts(body)
    name = {e.key: e.name for e in told.entities}
    return [(f.type.value, name.get(f.about or "")) for f in told.findings]


def kinds(body: str) -> list[str]:
    return [kind for kind, _ in found(body)]


@pytest.mark.parametrize(
    "body",
    [
        "Đến nay, tỉnh Sơn La đã hoàn thành sắp xếp xã, đời sống người dân được nâng lên.",
        "Năm qua, huyện Mộc Châu đã hoàn thành vượt mức kế hoạch trồng rừng.",
        "Sở Y tế tỉnh Sơn La đã đạt nhiều kết quả nổi bật trong phòng dịch.",
    ],
)
def test_what_was_achieved_is_an_achievement(body: str) -> None:
    assert kinds(body)[:1] == ["achievement"]


@pytest.mark.parametrize(
    "body",
    [
        "Công tác quy hoạch của huyện Mộc Châu còn chậm, chưa sát thực tế.",
        "Việc trồng rừng ở huyện Mộc Châu còn nhiều hạn chế.",
        "Huyện Mộc Châu chưa hoàn thành kế hoạch trồng rừng.",
    ],
)
def test_what_falls_short_is_a_limitation(body: str) -> None:
    assert kinds(body)[:1] == ["limitation"]


@pytest.mark.parametrize(
    "body",
    [
        "Ông Lò Văn Mẩy đã buông lỏng quản lý, để xảy ra vi phạm trong đấu thầu.",
        "Ông Lò Văn Mẩy vi phạm quy định về đất đai.",
        "Ông Lò Văn Mẩy bị cảnh cáo vì đánh bạc trong giờ làm việc.",
    ],
)
def test_what_somebody_broke_is_a_violation_of_his(body: str) -> None:
    assert ("violation", "Lò Văn Mẩy") in found(body)


@pytest.mark.parametrize(
    ("body", "whose"),
    [
        ("Bà Vi Thị Mỵ bị khiển trách do thiếu trách nhiệm trong quản lý.", "Vi Thị Mỵ"),
        ("Ban Bí thư cảnh cáo ông Lò Văn Mẩy vì tham gia đánh bạc ăn tiền.", "Lò Văn Mẩy"),
        ("Ban Bí thư cảnh cáo các ông: Lò Văn Mẩy, Vi Thế Bường vì tham gia đánh bạc ăn tiền.",
         "Lò Văn Mẩy"),
        ("Ban Bí thư kỷ luật Tỉnh ủy Sơn La do thiếu trách nhiệm trong quản lý.", "Tỉnh ủy Sơn La"),
    ],
)  # fmt: skip
def test_a_breach_is_of_who_is_punished_for_it(body: str, whose: str) -> None:
    assert found(body) == [("violation", whose)]


@pytest.mark.parametrize(
    "body",
    [
        "Huyện Mộc Châu cần khắc phục hạn chế trong trồng rừng.",
        "Ông Lò Văn Mẩy yêu cầu huyện Mộc Châu khắc phục các hạn chế.",
        "Huyện Mộc Châu phấn đấu hoàn thành kế hoạch trồng rừng.",
        "Đoàn kiểm tra không phát hiện vi phạm tại huyện Mộc Châu.",
        "Nếu ông Lò Văn Mẩy vi phạm quy định thì sẽ bị xử lý.",
        "Hội nghị bàn việc xử lý vi phạm về đất đai.",
        "Huyện Mộc Châu sẽ hoàn thành trồng rừng trong năm sau.",
    ],
)
def test_what_is_asked_planned_denied_or_dealt_with_is_no_finding(body: str) -> None:
    assert found(body) == []


def test_a_cause_is_told_of_its_shortcoming() -> None:
    body = (
        "Công tác quy hoạch của huyện Mộc Châu còn chậm, chưa sát thực tế. Nguyên nhân khách quan"
        " là địa hình chia cắt. Nguyên nhân chủ quan là một số cán bộ thiếu trách nhiệm."
    )
    assert kinds(body) == ["limitation", "objective-cause", "subjective-cause"]


def test_results_then_a_turn_then_shortcomings() -> None:
    body = (
        "Năm qua, huyện Mộc Châu đã hoàn thành vượt mức kế hoạch trồng rừng. Tuy nhiên, việc thu"
        " gom rác của huyện còn nhiều hạn chế."
    )
    assert kinds(body) == ["achievement", "limitation"]


def test_breaches_of_two_people_are_theirs() -> None:
    body = "Ông Lò Văn Mẩy vi phạm quy định về đất đai. Bà Vi Thị Mỵ vi phạm quy định về đấu thầu."
    assert found(body) == [("violation", "Lò Văn Mẩy"), ("violation", "Vi Thị Mỵ")]


def test_the_lead_that_tells_the_same_is_no_second_finding() -> None:
    words = "vi phạm quy định về đất đai và quy định về đấu thầu của tỉnh Sơn La"
    body = f"Ông Lò Văn Mẩy {words}.\n\nKết luận nêu rõ ông Lò Văn Mẩy {words}."
    assert len(found(body)) == 1


def test_a_shortcoming_that_is_reported_has_its_source() -> None:
    body = (
        "Ông Lò Văn Mẩy cho rằng công tác quy hoạch của huyện Mộc Châu còn chậm, chưa sát thực tế."
    )
    told = facts(body)
    name = {e.key: e.name for e in told.entities}
    assert [name.get(f.source or "") for f in told.findings] == ["Lò Văn Mẩy"]


def test_a_decline_of_nature_is_nobodys_breach() -> None:
    body = (
        "Ông Lò Văn Mẩy đã dẫn đầu đoàn công tác đến làm việc tại tỉnh Sơn La về phòng, chống sạt "
        "lở, suy thoái rừng ngập mặn."
    )
    assert "violation" not in kinds(body)


def test_an_item_of_a_list_judges_what_its_first_item_does() -> None:
    body = (
        "Ông Lò Văn Mẩy về tỉnh. Ban Thường vụ Tỉnh ủy Sơn La có khuyết điểm trong công tác thẩm "
        "định hồ sơ cán bộ; không chỉ đạo các cơ quan rà soát năng lực công tác của ông Lò Văn Mẩy."
    )
    assert {whom for kind, whom in found(body) if kind == "violation"} == {
        "Ban Thường vụ Tỉnh ủy Sơn La"
    }


def test_a_breach_is_not_carried_to_a_clause_that_names_another() -> None:
    body = (
        "Ông Lò Văn Mẩy đã ký quyết định giao đất không đúng quy định. Xưởng gỗ do vợ của đại "
        "tá Vi Thế Bường, nguyên Phó Giám đốc Sở Y tế tỉnh Sơn La, làm chủ, nhận rừng rồi bị lấn "
        "chiếm, mua bán cũng đang được điều tra."
    )
    assert [whom for kind, whom in found(body) if kind == "violation"].count("Lò Văn Mẩy") == 1


def test_whose_breach_nobody_names_is_not_of_who_was_blamed_before() -> None:
    body = (
        "Ông Lò Văn Mẩy khi là Bí thư Huyện ủy Mường La đã có vi phạm: lợi dụng chính sách để vụ"
        " lợi. Qua thẩm tra, Ủy ban Kiểm tra Tỉnh ủy nhận thấy Tư lệnh quân khu đã có khuyết điểm,"
        " vi phạm: Quyết định một số việc chưa trên cơ sở đề xuất; Đồng ý cho một số đơn vị mua xe"
        " ô tô không có giấy tờ hợp pháp. Những khuyết điểm, vi phạm này có liên quan đến trách"
        " nhiệm của Ban Thường vụ."
    )
    assert [whose for _, whose in found(body)].count("Lò Văn Mẩy") == 1
