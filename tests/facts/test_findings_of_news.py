"""Findings as newspapers tell them: whose breaches, lists of them, honours, what goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.reading_of import facts

if TYPE_CHECKING:
    from kg.model import ArticleFacts, Finding


def found(body: str) -> list[tuple[str, str | None]]:
    """Return type and whom of each finding."""
    told = facts(body, published="2023-03-06")
    return [(f.type, _whom(told, f)) for f in told.findings]


def _whom(told: ArticleFacts, finding: Finding) -> str | None:
    return next((e.name for e in told.entities if e.key == finding.about), None)


def quotes(body: str) -> list[str]:
    told = facts(body, published="2023-03-06")
    return [f.span.of(told.article.text) for f in told.findings]


def test_faults_are_of_whom_their_noun_names_first() -> None:
    body = (
        "Những vi phạm, khuyết điểm của Ban Thường vụ Huyện ủy Mộc Châu, đồng chí Lò Văn Mẩy và "
        "đồng chí Vi Thị Mỵ là nghiêm trọng, gây bức xúc trong nhân dân."
    )
    assert found(body) == [("violation", "Ban Thường vụ Huyện ủy Mộc Châu")]
    assert quotes(body)[0].startswith("Những vi phạm")


def test_rules_that_are_broken_have_an_owner_who_breaks_none() -> None:
    body = "Ông Lò Văn Mẩy bị khiển trách. Ông đã vi phạm quy định của Ban Bí thư về quản lý đất."
    assert ("violation", "Lò Văn Mẩy") in found(body)
    assert "Ban Bí thư" not in {whom for _, whom in found(body)}


def test_all_items_of_a_list_of_breaches_are_of_whom_it_charges() -> None:
    body = (
        "Ông Lò Văn Mẩy có các vi phạm, khuyết điểm: vi phạm nguyên tắc tập trung dân chủ; chủ trì "
        "quyết định một số nhân sự theo ý riêng; trực tiếp chỉ đạo việc của doanh nghiệp."
    )
    assert found(body) == [("violation", "Lò Văn Mẩy")] * 3
    assert quotes(body)[2] == "trực tiếp chỉ đạo việc của doanh nghiệp"


def test_so_are_those_under_dashes() -> None:
    body = (
        "Qua kiểm tra, ông Lò Văn Mẩy đã có các vi phạm, khuyết điểm sau:\n\n"
        "- Ký hợp đồng với công ty của em trai, vi phạm quy định về đấu thầu.\n\n"
        "- Trực tiếp chỉ đạo Công ty Bền Vững thi công.\n\n"
        "Sở Xây dựng tỉnh Sơn La có 12 phòng."
    )
    assert set(found(body)) == {("violation", "Lò Văn Mẩy")}
    assert len(found(body)) > 1


def test_a_list_of_duties_charges_nobody() -> None:
    body = "Ông Lò Văn Mẩy có các nhiệm vụ: theo dõi đấu thầu; trực tiếp chỉ đạo thi công."
    assert found(body) == []


def test_who_is_struck_of_offices_in_the_party_is_the_person() -> None:
    body = (
        "Ông Lò Văn Mẩy bị kỷ luật cách hết mọi chức vụ trong Đảng vì thuê đất rừng rồi chiếm "
        "luôn, bổ nhiệm con gái chưa đủ điều kiện."
    )
    assert found(body) == [("violation", "Lò Văn Mẩy")]


@pytest.mark.parametrize(
    "body",
    [
        "Ông Lò Văn Mẩy đã thiếu giám sát, để các Phó Giám đốc Sở ký văn bản trái pháp luật.",
        "Ông Lò Văn Mẩy đã mua cổ phần vượt mức quy định.",
        "Những việc làm của ông Lò Văn Mẩy đã gây phân tâm trong Ban Thường vụ Tỉnh ủy Sơn La.",
    ],
)
def test_letting_others_break_the_law_is_a_breach(body: str) -> None:
    assert found(body) == [("violation", "Lò Văn Mẩy")]


@pytest.mark.parametrize(
    "body",
    [
        "Sở Xây dựng tỉnh Sơn La mở lớp tập huấn để cán bộ không vi phạm pháp luật.",
        "Đoàn kiểm tra đến huyện Mộc Châu để làm rõ các sai phạm trái pháp luật.",
    ],
)
def test_what_is_done_against_breaches_is_none(body: str) -> None:
    assert "violation" not in {kind for kind, _ in found(body)}


def test_what_came_of_breaches_is_no_further_one() -> None:
    body = (
        "Ông Lò Văn Mẩy vi phạm quy định về đấu thầu. Do những sai phạm này, ông Mẩy đã bị Tỉnh "
        "ủy Sơn La cách hết mọi chức vụ."
    )
    assert found(body) == [("violation", "Lò Văn Mẩy")]


@pytest.mark.parametrize(
    "body",
    [
        "Năm 2012, xã Chiềng Sơn đã được Đảng, Nhà nước, Chính phủ công nhận là xã an toàn khu.",
        "Phong trào hiến đất của huyện Mộc Châu đã được nhân dân hưởng ứng tích cực.",
        "Hợp tác giữa tỉnh Sơn La và tỉnh Lai Châu tiếp tục được đẩy mạnh.",
        "Với quyết tâm cao của cả hệ thống, kinh tế Sơn La tiếp tục chuyển biến tích cực.",
        "Huyện Mộc Châu đã tạo điều kiện thuận lợi để hàng hóa qua cửa khẩu.",
    ],
)
def test_honours_and_what_goes_on_well_are_achievements(body: str) -> None:
    assert [kind for kind, _ in found(body)] == ["achievement"]


@pytest.mark.parametrize(
    "body",
    [
        "Chính phủ đã công nhận xã Chiềng Sơn là xã an toàn khu.",
        "Được vinh danh là niềm vinh dự lớn.",
        "Năm 2024 được dự báo tình hình khu vực vẫn diễn biến phức tạp.",
        "Tỉnh Sơn La tiếp tục đẩy mạnh xúc tiến đầu tư.",
        "Hiện nay, bộ đội tiếp tục được tăng cường vào huyện Mộc Châu.",
    ],
)
def test_who_honours_and_what_is_to_come_are_none(body: str) -> None:
    assert found(body) == []


def test_a_noun_that_holds_a_verb_of_saying_cuts_nothing() -> None:
    body = "Chương trình này của huyện Mộc Châu còn nhiều hạn chế."
    assert quotes(body) == ["Chương trình này của huyện Mộc Châu còn nhiều hạn chế"]


def test_words_in_quotation_marks_count() -> None:
    body = 'Tỉnh Sơn La thừa nhận việc cấp biển số cho Sở Y tế là "chưa đúng quy định".'
    assert [kind for kind, _ in found(body)] == ["limitation"]


def test_a_weak_discovery_is_a_shortcoming() -> None:
    body = "Việc tự phát hiện tham nhũng của các cơ quan tỉnh Sơn La hiệu quả chưa cao."
    assert found(body) == [("limitation", "Sơn La")]


def test_what_nobody_is_said_to_have_done_is_nobodys() -> None:
    body = (
        "Ông Lò Văn Mẩy đã vi phạm quy định về đất đai. Việc giao đất ở khu này trái quy định, "
        "nhiều người được cấp đất sai đối tượng."
    )
    assert found(body) == [("violation", "Lò Văn Mẩy"), ("violation", None)]


def test_what_he_did_further_is_his() -> None:
    body = "Ông Lò Văn Mẩy vi phạm quy định về đất đai. Đồng thời buông lỏng quản lý, làm sai."
    assert found(body) == [("violation", "Lò Văn Mẩy")] * 2


def test_a_number_that_falls_short_of_others_is_a_shortcoming() -> None:
    low = "Chỉ số hài lòng của tỉnh Sơn La đạt 71,19%, thấp hơn so với chỉ số của cả nước."
    good = "Tỷ lệ hộ nghèo của tỉnh Sơn La còn 5%, thấp hơn so với bình quân cả nước."
    assert [kind for kind, _ in found(low)] == ["limitation"]
    assert "limitation" not in {kind for kind, _ in found(good)}


@pytest.mark.parametrize(
    ("cause", "kind"),
    [
        ("do một số cấp ủy chưa quan tâm đúng mức", "subjective-cause"),
        ("do lãnh đạo Sở Y tế thiếu kiểm tra, đôn đốc", "subjective-cause"),
        ("ảnh hưởng của thiên tai, dịch bệnh", "objective-cause"),
    ],
)
def test_what_is_but_called_a_cause_is_of_the_kind_that_its_words_tell(
    cause: str, kind: str
) -> None:
    body = f"Huyện Mộc Châu còn nhiều hạn chế. Nguyên nhân của những hạn chế trên là {cause}."
    assert [k for k, _ in found(body)] == ["limitation", kind]
    assert quotes(body)[1] == cause.removeprefix("do ")


def test_a_cause_of_neither_kind_is_none() -> None:
    body = "Nguyên nhân của việc này là do hai bên ký lại hợp đồng."
    assert found(body) == []


def test_who_signs_for_a_body_is_to_blame() -> None:
    body = (
        "Ban Bí thư nhận thấy ông Lò Văn Mẩy bổ nhiệm cán bộ không bảo đảm điều kiện, tiêu chuẩn; "
        "thay mặt Ban Thường vụ Tỉnh ủy Sơn La ký văn bản không thuộc thẩm quyền, không thông qua "
        "tập thể."
    )
    assert set(found(body)) == {("violation", "Lò Văn Mẩy")}


def test_who_is_found_out_right_behind_the_verb_is_to_blame() -> None:
    body = "Thanh tra tỉnh Sơn La phát hiện Công ty Bền Vững xây dựng khi chưa có giấy phép."
    assert found(body) == [("violation", "Công ty Bền Vững")]


@pytest.mark.parametrize(
    "body",
    [
        "Công tác phòng, chống tham nhũng của tỉnh Sơn La được chỉ đạo quyết liệt.",
        "Việc trả nợ của huyện Mộc Châu được tổ chức thực hiện chặt chẽ.",
        "Tình hình an ninh trên địa bàn tỉnh Sơn La cơ bản ổn định.",
    ],
)
def test_what_is_done_well_is_an_achievement(body: str) -> None:
    assert [kind for kind, _ in found(body)] == ["achievement"]


@pytest.mark.parametrize(
    "body",
    [
        "Các xã được yêu cầu thực hiện việc khai báo nghiêm túc.",
        "Công tác này cần được triển khai đồng bộ.",
    ],
)
def test_what_is_to_be_done_well_is_none(body: str) -> None:
    assert found(body) == []


def test_growth_that_slows_is_a_shortcoming() -> None:
    body = "Chỉ số sản xuất công nghiệp của Sơn La tăng 5,7%, thấp hơn cùng kỳ năm trước."
    assert [kind for kind, _ in found(body)] == ["limitation"]


def test_faults_that_somebody_sees_are_no_new_ones() -> None:
    body = (
        "Ông Lò Văn Mẩy vi phạm quy định về đất đai. Quá trình kiểm điểm, ông Mẩy đã thấy rõ được "
        "các vi phạm, khuyết điểm."
    )
    assert found(body) == [("violation", "Lò Văn Mẩy")]


def test_who_inspects_and_finds_breaches_has_none() -> None:
    body = "Thanh tra tỉnh Sơn La đã triển khai 45 cuộc thanh tra, phát hiện vi phạm 12,5 tỷ đồng."
    assert found(body) == [("violation", "Sơn La")]


def test_a_good_thing_that_falls_is_a_shortcoming() -> None:
    body = "Kim ngạch xuất khẩu của tỉnh Sơn La đạt 180 triệu USD, giảm 5% so với năm trước."
    assert [kind for kind, _ in found(body)] == ["limitation"]
    body = "Kim ngạch xuất khẩu của tỉnh Sơn La đạt 180 triệu USD, tăng 5% so với năm trước."
    assert [kind for kind, _ in found(body)] == ["achievement"]
