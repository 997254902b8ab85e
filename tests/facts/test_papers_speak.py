"""What papers, sessions and those who present them say; what only decides on people."""

from __future__ import annotations

import pytest

from tests.reading_of import decided, facts, judged, said

ORDER = "Thủ tướng Chính phủ ban hành Chỉ thị số 5/CT-TTg về bảo vệ rừng. "
HELD = "Tỉnh ủy Sơn La tổ chức Hội nghị lần thứ 15. "


def acts(body: str) -> list[tuple[str, str, str]]:
    return [(who, act, what) for who, act, _, what in said(body)]


@pytest.mark.parametrize(
    ("words", "act", "what"),
    [
        ("Chỉ thị nêu rõ, nhiều xã còn cháy rừng.", "emphasise", "nhiều xã còn cháy rừng"),
        ("Chỉ thị cũng chỉ rõ: nhiều xã còn cháy rừng.", "emphasise", "nhiều xã còn cháy rừng"),
        ("Chỉ thị yêu cầu Bộ Công an điều tra các vụ cháy.", "request", "điều tra các vụ cháy"),
    ],
)
def test_the_noun_of_a_document_that_opens_a_sentence_speaks(
    words: str, act: str, what: str
) -> None:
    found = [(who[:19], *told) for who, *told in acts(ORDER + words)]
    assert found == [("Chỉ thị số 5/CT-TTg", act, what)]


def test_a_verb_that_opens_a_sentence_is_no_document() -> None:
    assert acts(ORDER + "Chỉ thị xong, ông Lò Văn Mẩy ra về.") == []


def test_a_bare_noun_means_the_only_document_of_a_longer_type() -> None:
    body = (
        "Thanh tra tỉnh Sơn La ban hành Kết luận thanh tra số 33/KL-TTr. Kết luận chỉ rõ nhiều "
        "khoản chi sai."
    )
    assert [(who[:31], act) for who, act, _ in acts(body)] == [
        ("Kết luận thanh tra số 33/KL-TTr", "emphasise")
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Hội nghị thống nhất mở đường lên Mộc Châu.",
        "Hội nghị đã thống nhất mở đường lên Mộc Châu.",
        "Với đa số tán thành, Hội nghị thống nhất mở đường lên Mộc Châu.",
    ],
)
def test_what_a_session_decides_its_body_decides(words: str) -> None:
    assert ("Tỉnh ủy Sơn La", "conclude") in [(who, act) for who, act, _ in acts(HELD + words)]


def test_a_session_that_nobody_holds_decides_nothing() -> None:
    assert acts("Các hội nghị thống nhất mở đường lên Mộc Châu.") == []


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("thông qua 12 nghị quyết về trồng rừng.", "12 nghị quyết về trồng rừng"),
        (
            "thông qua Kế hoạch trồng rừng; cảm ơn các xã.",
            "Kế hoạch trồng rừng",
        ),
    ],
)
def test_to_pass_documents_is_to_decide(words: str, what: str) -> None:
    body = f"Hội đồng nhân dân tỉnh Sơn La {words}"
    assert acts(body) == [("Hội đồng nhân dân tỉnh Sơn La", "conclude", what)]


@pytest.mark.parametrize(
    "words", ["vận động thông qua các hội thi.", "thông qua 12 nghị quyết miễn nhiệm ông Lò Mẩy."]
)
def test_to_do_by_means_of_or_to_decide_on_people_is_no_statement(words: str) -> None:
    assert acts(f"Hội đồng nhân dân tỉnh Sơn La {words}") == []


def test_a_document_passed_or_issued_is_no_achievement() -> None:
    body = "Ban Thường vụ Tỉnh ủy Sơn La đã ban hành Kế hoạch số 25-KH/TU."
    assert judged(body) == []


def test_who_presents_a_report_gives_it_and_the_report_speaks() -> None:
    body = (
        "Báo cáo chính trị của Tỉnh ủy Sơn La do bà Vi Thị Mỵ, Phó Bí thư Tỉnh ủy, trình bày "
        "khẳng định: tỉnh đã trồng 5 vạn cây."
    )
    found = acts(body)
    assert found[0] == ("Vi Thị Mỵ", "report", "Báo cáo chính trị của Tỉnh ủy Sơn La")
    assert [(who[:17], act) for who, act, _ in found[1:]] == [("Báo cáo chính trị", "emphasise")]


@pytest.mark.parametrize(
    "words",
    [
        "công bố các quyết định về công tác cán bộ.",
        "trao các quyết định.",
        (
            "công bố Quyết định số 5-QĐ/TU của Ban Thường vụ Tỉnh ủy điều động, bổ nhiệm ông Vi "
            "Thế Bường giữ chức Bí thư Huyện ủy Mộc Châu."
        ),
    ],
)
def test_to_announce_decisions_on_people_is_no_statement(words: str) -> None:
    assert acts(f"Ông Lò Văn Mẩy, Bí thư Tỉnh ủy Sơn La, {words}") == []


def test_what_is_announced_before_a_decision_on_a_person_is_told() -> None:
    body = (
        "Ban Thường vụ Huyện ủy Mộc Châu công bố Quyết định thành lập Đảng bộ xã Na Mèo; chỉ định "
        "ông Lò Văn Mẩy giữ chức Bí thư Đảng ủy xã Na Mèo."
    )
    assert [what for _, _, what in acts(body)] == ["Quyết định thành lập Đảng bộ xã Na Mèo"]
    assert [(who, deed) for who, deed, *_ in decided(body)] == [("Lò Văn Mẩy", "appoint")]


def test_to_call_on_somebody_with_good_wishes_is_no_praise() -> None:
    body = "Ông Lò Văn Mẩy đến thăm, chúc mừng Sở Y tế tỉnh Sơn La nhân ngày thầy thuốc."
    assert acts(body) == []


def test_a_report_that_is_asked_for_is_not_given() -> None:
    body = (
        "Ông Lò Văn Mẩy, Bí thư Tỉnh ủy Sơn La, yêu cầu Ban Thường vụ Huyện ủy Mộc Châu chỉ đạo "
        "khắc phục hậu quả, báo cáo kết quả trước ngày 31/12/2022."
    )
    assert [act for _, act, _ in acts(body)] == ["request"]


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("ghi nhận 125 ca mắc sốt xuất huyết.", 0),
        ("ghi nhận hơn 125 ca mắc sốt xuất huyết.", 0),
        ("ghi nhận 5 năm qua các xã đã cố gắng.", 1),
        ("ghi nhận cố gắng của các xã.", 1),
    ],
)
def test_to_count_cases_is_no_praise(words: str, count: int) -> None:
    assert len(acts(f"Sở Y tế tỉnh Sơn La {words}")) == count


def test_the_small_noun_of_the_only_document_speaks_for_it() -> None:
    body = ORDER + "Ngoài ra, chỉ thị còn nêu rõ nhiều xã thiếu kiểm lâm."
    assert [(who[:19], act) for who, act, _ in acts(body)] == [("Chỉ thị số 5/CT-TTg", "emphasise")]


def test_a_small_noun_that_is_a_verb_speaks_for_none() -> None:
    body = (
        "Sở Y tế tỉnh Sơn La ban hành Báo cáo số 12/BC-SYT. Các xã đã họp, báo cáo tiếp thu ý kiến."
    )
    assert acts(body) == []


@pytest.mark.parametrize(
    "struck", ["2 tổ chức đảng và 4 đảng viên", "tập thể Chi ủy Phòng Nội vụ", "3 tập thể"]
)
def test_to_punish_bodies_that_are_counted_is_a_decision(struck: str) -> None:
    body = f"Ban Thường vụ và Ủy ban Kiểm tra Tỉnh ủy Sơn La quyết định kỷ luật {struck}."
    assert [(who, act) for who, act, _ in acts(body)] == [
        ("Ban Thường vụ Tỉnh ủy Sơn La", "conclude")
    ]


@pytest.mark.parametrize(
    ("told", "content"),
    [
        ("Luật Đất đai, đây là đạo luật quan trọng", "Luật Đất đai"),
        ("Luật Đất đai, điều này được cử tri chờ đợi", "Luật Đất đai"),
        ("Luật Đất đai, Luật Nhà ở", "Luật Đất đai, Luật Nhà ở"),
    ],
)
def test_what_is_told_of_a_law_is_not_passed_with_it(told: str, content: str) -> None:
    found = facts(f"Quốc hội đã thông qua {told}.")
    assert [s.span.of(found.article.text) for s in found.statements] == [content]
