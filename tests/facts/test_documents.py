"""Who issued and signed a document, and when: what the clauses say of it."""

from __future__ import annotations

import pytest

from kg.model import Document, Kind
from tests.reading_of import facts


def issued(body: str) -> list[tuple[str | None, str | None]]:
    """Return issuer and signer of every document of a body."""
    found = facts(body)
    name = {e.key: e.name for e in found.entities}
    return [(name.get(d.issuer or ""), name.get(d.signer or "")) for d in found.documents]


def one(body: str) -> Document:
    (found,) = facts(body).documents
    return found


@pytest.mark.parametrize(
    ("body", "issuer", "signer"),
    [
        (
            "Thứ trưởng Bộ Y tế Đinh Công Bạt đã ký, ban hành Công văn số 9/BYT-VP.",
            "Bộ Y tế",
            "Đinh Công Bạt",
        ),
        (
            "Phó Thủ tướng Đinh Công Bạt ký Công văn số 9/TTg-KTTH.",
            "Thủ tướng Chính phủ",
            "Đinh Công Bạt",
        ),
        ("Quốc hội thông qua Nghị quyết về việc giao đất rừng.", "Quốc hội", None),
        ("Quốc hội thông qua Tờ trình về việc giao đất rừng.", None, None),
        ("Tỉnh ủy sửa Quy chế làm việc của Thành ủy Hải Phòng.", None, None),
        ("Theo Quyết định 547 của Bộ Chính trị.", "Bộ Chính trị", None),
        ("Bộ Chính trị ban hành Kết luận số 24-KL/TW.", "Bộ Chính trị", None),
        ("Bộ Chính trị đã ban hành Kết luận số 24-KL/TW.", "Bộ Chính trị", None),
        (
            "Thủ tướng Đinh Công Bạt ký Quyết định số 99/QĐ-TTg.",
            "Thủ tướng Chính phủ",
            "Đinh Công Bạt",
        ),
        (
            "Đồng chí Đinh Công Bạt thay mặt Ban Bí thư ký ban hành Chỉ thị số 35-CT/TW.",
            "Ban Bí thư",
            "Đinh Công Bạt",
        ),
        (
            "Theo Quyết định số 12/QĐ-UBND của Chủ tịch UBND tỉnh Sơn La.",
            "Chủ tịch Ủy ban nhân dân tỉnh Sơn La",
            None,
        ),
        ("Theo Nghị quyết Trung ương 4 khóa XII.", "Ban Chấp hành Trung ương Đảng", None),
        ("Theo Quyết định số 99/QĐ-TTg.", None, None),
        ("Theo Chương trình hành động số 09-CTr/TW.", None, None),
    ],
)
def test_issuers_are_bodies_or_offices_and_only_if_stated(
    body: str, issuer: str | None, signer: str | None
) -> None:
    assert issued(body) == [(issuer, signer)]


def test_who_signs_tells_the_day_even_where_the_document_names_its_issuer() -> None:
    found = one("Ngày 3/6/2024, ông Đinh Công Bạt đã ký, ban hành Quyết định số 9/QĐ-BYT.")
    assert found.date is None
    found = one(
        "Ngày 3/6/2024, Thứ trưởng Đinh Công Bạt đã ký, ban hành Quyết định số 9/QĐ-BYT của Bộ "
        "trưởng Bộ Y tế."
    )
    assert found.date == "2024-06-03"


def test_what_an_act_approves_did_not_issue_it() -> None:
    body = "Thực hiện Nghị quyết phê chuẩn đề nghị của Bộ Y tế về việc mở bệnh viện."
    assert issued(body) == [(None, None)]


def test_the_day_of_one_document_is_not_that_of_the_next() -> None:
    found = facts(
        "Bộ Y tế ban hành Kế hoạch số 12/KH-BYT ngày 10/6/2021; Quốc hội có Nghị quyết số "
        "17/2021/NQ-QH."
    ).documents
    assert [d.date for d in found] == ["2021-06-10", None]


def test_whom_a_person_speaks_for_issues_and_the_person_signs() -> None:
    body = "Thay mặt Ban Bí thư, đồng chí Đinh Công Bạt đã ký Quy định số 35-QĐ/TW."
    assert issued(body) == [("Ban Bí thư", "Đinh Công Bạt")]


def test_an_office_without_a_body_issues_too() -> None:
    assert issued("Chủ tịch nước ban hành Lệnh số 15/2001/L-CTN.") == [("Chủ tịch nước", None)]


def test_other_words_between_the_issuer_and_its_verb_do_not_hide_it() -> None:
    body = "Bộ Chính trị đã quyết định ra Nghị quyết số 61-NQ/TW."
    assert issued(body) == [("Bộ Chính trị", None)]


def test_what_a_document_issues_has_its_issuer_and_day() -> None:
    found = facts(
        "Quyết định số 218-QĐ/TW ngày 12/12/2013 của Bộ Chính trị ban hành quy định về việc "
        "giám sát cán bộ."
    )
    name = {e.key: e.name for e in found.entities}
    assert [(name.get(d.issuer or ""), d.date) for d in found.documents] == [
        ("Bộ Chính trị", "2013-12-12"),
        ("Bộ Chính trị", "2013-12-12"),
    ]


def test_who_is_named_elsewhere_in_the_sentence_issues_nothing() -> None:
    body = "Trước Ban Bí thư, khi tỉnh còn chờ, người dân đã ký Công văn số 9/CV-TU."
    assert issued(body) == [(None, None)]


def test_the_issuer_by_a_verb_stands_in_the_name_and_what_is_printed_beside_it() -> None:
    body = "Bộ Y tế vừa ban hành Công văn số 9/BYT-VP. Theo Công văn số 9/BYT-VP, xã làm tốt."
    (document,) = (e for e in facts(body).entities if e.kind is Kind.DOCUMENT)
    assert document.name == "Công văn số 9/BYT-VP của Bộ Y tế"
    assert document.aliases == ("Công văn số 9/BYT-VP",)


def test_an_office_that_signs_is_an_authority_with_its_words() -> None:
    body = "Phó Thủ tướng Đinh Công Bạt ký Công văn số 9/TTg-KTTH."
    found = facts(body)
    (authority,) = (e for e in found.entities if e.name == "Thủ tướng Chính phủ")
    assert [span.of(found.article.text) for span in authority.mentions] == ["Phó Thủ tướng"]


def test_the_day_of_one_document_is_none_of_the_next() -> None:
    found = facts(
        "Đảng ủy xã Mường Bú ban hành Kế hoạch số 31-KH/ĐU ngày 12/3/2026, Tỉnh ủy Sơn La ban "
        "hành Chỉ thị số 17-CT/TU."
    )
    assert {d.number: d.date for d in found.documents} == {
        "31-KH/ĐU": "2026-03-12",
        "17-CT/TU": None,
    }


@pytest.mark.parametrize(
    ("body", "issuer"),
    [
        (
            "Quốc hội thông qua 5 luật, 9 nghị quyết, trong đó có Nghị quyết số 9/2022/QH15.",
            "Quốc hội",
        ),
        (
            (
                "Theo Quyết định số 21-QĐ/TU ngày 2/12/2025, Ban Thường vụ Tỉnh ủy Sơn La đình chỉ "
                "chức vụ Bí thư Đảng ủy xã Chiềng An đối với ông Đinh Công Bạt."
            ),
            "Ban Thường vụ Tỉnh ủy Sơn La",
        ),
        (
            "Tại Công văn số 43/BCT-XNK, Bộ Công Thương đề nghị các địa phương theo dõi giá gạo.",
            "Bộ Công Thương",
        ),
        (
            (
                "Thừa lệnh Bộ trưởng Bộ Quốc phòng, Trung tướng Lò Văn Ín công bố Quyết định số "
                "21/QĐ-BQP bổ nhiệm Đại tá Lò Văn Mẩy giữ chức Chỉ huy trưởng."
            ),
            "Bộ trưởng Bộ Quốc phòng",
        ),
        (
            "Thừa ủy quyền của Ban Bí thư, ông Đinh Công Bạt trao Quyết định số 21-QĐNS/TW.",
            "Ban Bí thư",
        ),
        ("Theo Quyết định số 21/QĐ-TTg, Bộ Công Thương báo cáo tình hình.", None),
        ("Thay mặt Tỉnh ủy Sơn La, ông Đinh Công Bạt trao Quyết định số 21/QĐ-TTg.", None),
    ],
)
def test_who_acts_by_a_document_or_orders_it_read_out_issues_it(
    body: str, issuer: str | None
) -> None:
    assert issued(body)[0][0] == issuer


def test_a_treaty_has_the_name_that_follows_it() -> None:
    body = "Hai nước thực hiện Hiệp định Đối tác Toàn diện và Tiến bộ vùng Biển Hồ (CPTBH)."
    names = [e.name for e in facts(body).entities if e.kind is Kind.DOCUMENT]
    assert names == ["Hiệp định Đối tác Toàn diện và Tiến bộ vùng Biển Hồ"]
    assert not facts("Các hiệp định thương mại tự do giúp doanh nghiệp.").documents


def test_a_bare_number_of_another_issuer_is_another_document() -> None:
    full = "Địa phương thực hiện Quyết định 207/QĐ-TTg."
    numbers = [
        d.number for d in facts(f"{full} Quyết định 207 của UBND tỉnh Sơn La nêu rõ.").documents
    ]
    assert numbers == ["207/QĐ-TTg", "207"]
    for issuer in ("của Thủ tướng Chính phủ", ""):
        assert len(facts(f"{full} Quyết định 207 {issuer} nêu rõ.").documents) == 1


def test_the_first_of_two_nouns_shares_the_title_of_the_second() -> None:
    found = facts(
        "Các đại biểu biểu quyết thông qua tờ trình, dự thảo Nghị quyết về việc miễn nhiệm chức vụ"
        " Chủ tịch UBND tỉnh Sơn La đối với ông Lò Văn Mẩy."
    )
    name = {e.key: e.name for e in found.entities}
    titles = [name[d.entity] for d in found.documents if d.type == "tờ trình"]
    assert titles == [
        "Tờ trình về việc miễn nhiệm chức vụ Chủ tịch UBND tỉnh Sơn La đối với Lò Văn Mẩy"
    ]


def test_a_level_alone_in_a_title_is_under_its_full_name() -> None:
    found = facts(
        "Hội đồng nhân dân tỉnh Sơn La thông qua Nghị quyết về việc giao chỉ tiêu cho UBND tỉnh."
    )
    (only,) = (e.name for e in found.entities if e.kind == "document")
    assert only.endswith("Ủy ban nhân dân tỉnh Sơn La")


def test_what_a_session_passes_is_issued_by_its_organ() -> None:
    found = facts(
        "Kỳ họp thứ 3, Quốc hội khóa XIV đã thông qua Nghị quyết về việc giao chỉ tiêu năm 2024."
    )
    name = {e.key: e.name for e in found.entities}
    assert [name.get(d.issuer or "") for d in found.documents] == ["Quốc hội"]
